//! nginx, Apache, Node and sign-in proxies: what stands in front of the application.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixGeneration, FixTransport, SendCorrectly},
        Scene,
    },
    text::proof,
};

const LARGE: &str = "nginx special responses; Node http; Tomcat; IIS";
const BASIC: &str = "nginx and Apache error pages";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "webserver",
    name: "Web server",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "webserver-header-too-large",
            says: &[
                "Request Header Or Cookie Too Large",
                "400 Request Header Or Cookie Too Large",
                "400 Bad Request: Request Header Or Cookie Too Large",
                "431 Request Header Fields Too Large",
                "HTTP/1.1 431",
                "upstream sent too big header while reading response header from upstream",
                "HPE_HEADER_OVERFLOW",
                "Request header is too large",
                "Bad Request - Request Too Long",
            ],
            weak: &[],
            means: "The headers are larger than one of the hops takes: a token with many groups or roles, or many cookies. nginx shows this page without CORS headers, so a browser calls it a CORS error. A loop of proxies that add to the headers each time ends here as well.",
            tell_apart: "Count the bytes of the token and of all cookies; hops take 4 to 16 kilobytes.",
            fixes: &[
                (FixTransport, Likely, "The buffers of the hop have to be larger, or the cookies fewer."),
                (
                    FixGeneration,
                    Likely,
                    "A token with fewer claims fits: groups and roles can be looked up in its place.",
                ),
                (SendCorrectly, Hint, "A browser may send old cookies of the same domain; delete them."),
            ],
            source: LARGE,
            example: proof::text("<html><head><title>400 Request Header Or Cookie Too Large</title></head></html>"),
        },
        Refusal {
            id: "webserver-basic",
            says: &[
                "<title>401 Authorization Required</title>",
                "401 Authorization Required",
                "auth_request unexpected status",
            ],
            weak: &[],
            means: "The web server in front asks for credentials of its own, most often Basic. The bearer token never reached the application, and both cannot stand in one header.",
            tell_apart: "Does WWW-Authenticate ask for Basic, and is the page one of nginx or Apache?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The server in front refuses before the application sees the token; it has to let the path pass.",
                ),
                (
                    SendCorrectly,
                    Likely,
                    "If the password of the front is known, it has to be sent, and the token in another header.",
                ),
            ],
            source: BASIC,
            example: proof::text(
                "<html><head><title>401 Authorization Required</title></head><body><center>nginx</center></body></html>",
            ),
        },
        Refusal {
            id: "webserver-sign-in-page",
            says: &["Sign in ・ Cloudflare Access", "cf-mitigated: challenge"],
            weak: &[("error code: 1020", &["cloudflare", "cf-ray"])],
            means: "A sign-in page or a challenge came in place of the API's answer: a proxy in front wants people, or a service token in headers of its own.",
            tell_apart: "Is Content-Type text/html where JSON was expected?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The proxy in front answers before the API; let the path pass, or pass the proxy.",
                ),
                (
                    SendCorrectly,
                    Likely,
                    "Cloudflare Access takes a service token in CF-Access-Client-Id and CF-Access-Client-Secret.",
                ),
            ],
            source: "Cloudflare documentation: service tokens",
            example: proof::text("HTTP/1.1 403 Forbidden\ncf-mitigated: challenge"),
        },
    ],
};
