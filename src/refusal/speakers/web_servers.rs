//! nginx, Apache, Traefik and their modules.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ReadTrace, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "nginx, Apache httpd and Traefik, source";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "web_servers",
    name: "Web servers that ask for a password",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "nginx-basic-none",
            says: &["no user/password was provided for basic authentication"],
            weak: &[],
            means: "nginx wants a user and a password, and none came.",
            tell_apart: "Is the Authorization header in the request as it arrives here?",
            fixes: &[
                (SendCorrectly, Likely, "Send a user name and password."),
                (FixTransport, Hint, "A proxy in front may have dropped the header."),
            ],
            source: SOURCE,
            example: proof::text(
                "[error] 31#31: *1 no user/password was provided for basic authentication, client: 10.0.0.7",
            ),
        },
        Refusal {
            id: "nginx-basic-mismatch",
            says: &[r#"": password mismatch"#, r#"user "{identity}": password mismatch"#],
            weak: &[],
            means: "nginx knows the user, and the password is another.",
            tell_apart: "Try htpasswd -v with the file and the user.",
            fixes: &[
                (UseRightToken, Likely, "The password is not the one in the file."),
                (ReplaceRevoked, Hint, "It may have been changed."),
                (RepairFormat, Hint, "A line break at its end makes it another."),
            ],
            source: SOURCE,
            example: proof::text(r#"[error] 31#31: *1 user "kim": password mismatch, client: 10.0.0.7"#),
        },
        Refusal {
            id: "nginx-basic-unknown",
            says: &[r#"user "{identity}" was not found in "{resource}""#],
            weak: &[],
            means: "nginx found no such user in its file.",
            tell_apart: "Which file does the message name, and is it the one that you wrote?",
            fixes: &[
                (UseRightToken, Likely, "The user is not in the file: another name, or another file."),
                (GrantAccess, Hint, "Add the user to the file."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"[error] 31#31: *1 user "kim" was not found in "/etc/nginx/.htpasswd", client: 10.0.0.7"#,
            ),
        },
        Refusal {
            id: "nginx-auth-request",
            says: &["auth request unexpected status", "auth request unexpected status: {} while sending to client"],
            weak: &[],
            means: "nginx asked its sign-in service, and it answered neither yes (2xx) nor no (401, 403).",
            tell_apart: "Call the address of auth_request by hand: which status comes?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The address of auth_request leads to something that answers otherwise: a page that is not there, a redirect, or a fault.",
                ),
                (ReadTrace, Hint, "The log of that service names the reason."),
            ],
            source: SOURCE,
            example: proof::text(
                "[error] 31#31: *1 auth request unexpected status: 404 while sending to client, client: 10.0.0.7",
            ),
        },
        Refusal {
            id: "apache-basic",
            says: &[
                "AH01617: user",
                "AH01618: user",
                r#"authentication failure for "{resource}": Password Mismatch"#,
                "AH01617",
                "AH01618",
            ],
            weak: &[],
            means: "Apache does not know this user (AH01618) or the password is another (AH01617).",
            tell_apart: "Try htpasswd -v with the file and the user.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not in the file that the server reads."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
            ],
            source: SOURCE,
            example: proof::text("[auth_basic:error] AH01617: user kim: authentication failure"),
        },
        Refusal {
            id: "apache-scheme",
            says: &["AH01614: client used wrong authentication scheme", "client used wrong authentication scheme"],
            weak: &[],
            means: "Apache guards the path by Basic, and the request came with another scheme, such as Bearer.",
            tell_apart: "Which scheme does the request carry, and which one does the path want?",
            fixes: &[
                (SendCorrectly, Likely, "Send the scheme that this path wants."),
                (FixVerifier, Hint, "If a token is meant, the path is set to Basic."),
            ],
            source: SOURCE,
            example: proof::text("[auth_basic:error] AH01614: client used wrong authentication scheme: /api"),
        },
        Refusal {
            id: "apache-denied",
            says: &[
                "AH01797: client denied by server configuration",
                "AH01630: client denied by server configuration",
                "client denied by server configuration",
            ],
            weak: &[],
            means: "Apache's own settings let nobody, or not this address, in. No credential was looked at.",
            tell_apart: "Which Require line covers the path that the message names?",
            fixes: &[
                (FixVerifier, Likely, "A Require line of the server keeps the call out."),
                (GrantAccess, Hint, "The address may have to be let in."),
            ],
            source: SOURCE,
            example: proof::text("[authz_core:error] AH01630: client denied by server configuration: /var/www/api"),
        },
        Refusal {
            id: "traefik-basic",
            says: &[r#"Www-Authenticate: Basic realm="traefik""#, r#"Basic realm="traefik""#],
            weak: &[],
            means: "Traefik's own middleware asks for a user and a password, before the application is reached.",
            tell_apart: "Which middleware does the router name? $ has to be doubled in a compose file.",
            fixes: &[
                (SendCorrectly, Likely, "Send a user and password of the middleware."),
                (FixVerifier, Hint, "In a compose file each $ of the hash has to be doubled."),
                (UseRightToken, Hint, "A Bearer token for the application is not read by this middleware."),
            ],
            source: SOURCE,
            example: proof::text(r#"Www-Authenticate: Basic realm="traefik""#),
        },
    ],
};
