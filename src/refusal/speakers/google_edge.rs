//! Google Cloud: the Identity-Aware Proxy and the front of Cloud Run and Functions, which want id tokens.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const IAP: &str = "Answers of Identity-Aware Proxy recorded in public repositories";
const RUN: &str = "Google Cloud Run documentation: troubleshooting";

/// What stands before the service says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "google_edge",
    name: "Google Cloud IAP and Run",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "google-iap",
            says: &[
                "Invalid IAP credentials: Invalid JWT audience",
                "Invalid IAP credentials: Invalid bearer token. Invalid JWT audience",
                "Invalid IAP credentials: JWT signature is invalid",
                "Invalid IAP credentials",
                "x-goog-iap-generated-response: true",
            ],
            weak: &[],
            means: "The Identity-Aware Proxy wants an id token whose aud is its own OAuth client id; an access token, or a token for another audience, is refused.",
            tell_apart: "Take it apart: is it a JWT of accounts.google.com, and is aud the client id of the proxy?",
            fixes: &[
                (UseRightToken, Likely, "The proxy wants an id token made for its own client id."),
                (GrantAccess, Hint, "A good token of somebody without the role is stopped next."),
            ],
            source: IAP,
            example: proof::text("Invalid IAP credentials: Invalid JWT audience."),
        },
        Refusal {
            id: "google-iap-empty",
            says: &["Invalid IAP credentials: empty token"],
            weak: &[],
            means: "The proxy saw no token; a browser is sent to the sign-in page with 302 instead.",
            tell_apart: "Is Authorization, or Proxy-Authorization, in the request that leaves?",
            fixes: &[
                (SendCorrectly, Strong, "The proxy saw no token in the request."),
                (FixTransport, Hint, "A client that follows redirects loses the header."),
            ],
            source: IAP,
            example: proof::text("Invalid IAP credentials: empty token"),
        },
        Refusal {
            id: "google-iap-parse",
            says: &["Invalid IAP credentials: Unable to parse JWT"],
            weak: &[],
            means: "What came is no JWT: it was cut or altered, or is an access token (ya29.).",
            tell_apart: "Count the dots: an id token has two, and begins with eyJ.",
            fixes: &[
                (RepairFormat, Likely, "The text that arrived is no whole JWT."),
                (UseRightToken, Hint, "An access token is no JWT: the proxy wants an id token."),
            ],
            source: IAP,
            example: proof::text("Invalid IAP credentials: Unable to parse JWT"),
        },
        Refusal {
            id: "google-run",
            says: &["Your client does not have permission to get URL"],
            weak: &[],
            means: "Google's front refused before the service was reached: no token was sent, an access token where an id token belongs, an aud that is not the service's address, or the caller lacks the role of invoker. Blocked regions get the same page.",
            tell_apart: "Is the token a JWT whose aud is the service's address? Then look whether the caller has roles/run.invoker.",
            fixes: &[
                (UseRightToken, Likely, "The service wants an id token whose aud is its own address."),
                (GrantAccess, Hint, "The caller needs the role of invoker."),
                (SendCorrectly, Hint, "A call without a token gets this page."),
                (FixTransport, Hint, "A blocked address or region gets the same page for any path."),
            ],
            source: RUN,
            example: proof::text(
                "<h1>Error: Forbidden</h1>\n<h2>Your client does not have permission to get URL <code>/</code> from this server.</h2>",
            ),
        },
        Refusal {
            id: "google-run-401",
            says: &[
                r#"error="invalid_token" error_description="The access token could not be verified""#,
                r#"www-authenticate: Bearer error="invalid_token" error_description="The access token could not be verified""#,
                "The access token could not be verified",
            ],
            weak: &[],
            means: "Cloud Run could not accept the token: it is an access token, has ended, or names another aud than the service's address.",
            tell_apart: "Take it apart: iss https://accounts.google.com, aud the service's address, exp ahead?",
            fixes: &[
                (UseRightToken, Likely, "The service wants an id token of Google whose aud is its own address."),
                (ObtainNewToken, Hint, "An id token ends after one hour."),
            ],
            source: RUN,
            example: proof::text(
                r#"www-authenticate: Bearer error="invalid_token" error_description="The access token could not be verified""#,
            ),
        },
    ],
};
