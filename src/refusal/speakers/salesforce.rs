//! Salesforce: sessions and the token endpoint.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Salesforce recorded in public repositories; simple-salesforce";
const LOGIN: &str = "Salesforce, OAuth error codes";

/// What the API and the login host say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "salesforce",
    name: "Salesforce",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "salesforce-session",
            says: &[
                r#"[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#,
                "Session expired or invalid",
                "INVALID_SESSION_ID",
            ],
            weak: &[],
            means: "The session has ended, was signed out, or is unknown on this host: another instance, or a sandbox.",
            tell_apart: "Compare the host that was called with instance_url of the token answer. If they agree, the session has ended.",
            fixes: &[
                (RefreshProactively, Likely, "Sessions of Salesforce end after a set time: refresh when this comes."),
                (ObtainNewToken, Hint, "Without a refresh token a new sign-in brings another session."),
                (UseRightToken, Hint, "A session is known only on its own instance, and not in a sandbox."),
            ],
            source: SEEN,
            example: proof::text(r#"[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#),
        },
        Refusal {
            id: "salesforce-notvalid",
            says: &[
                "This session is not valid for use with the REST API",
                "This session is not valid for use with the API",
                r#""message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID""#,
            ],
            weak: &[],
            means: "The code is the same as for an ended session, the meaning another: the session lives and may not use the API. It lacks the api scope, comes from the user interface, or the client is not on the allow list.",
            tell_apart: "Does the field scope of the token answer contain api?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "Salesforce says that this session may not use the API; a fresh one of the same kind may not either.",
                ),
                (UseRightToken, Hint, "The session of a page is not an OAuth token."),
                (RefreshProactively, Against, "Refreshing brings a session with the same limits."),
            ],
            source: SEEN,
            example: proof::text(
                r#"[{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}]"#,
            ),
        },
        Refusal {
            id: "salesforce-grant",
            says: &[
                r#""error":"invalid_grant","error_description":"expired access/refresh token""#,
                "expired access/refresh token",
                r#""error_description":"expired authorization code""#,
                r#""error":"invalid_grant","error_description":"expired authorization code""#,
                r#""error_description":"token validity expired""#,
            ],
            weak: &[],
            means: "The refresh token or code is over: it was withdrawn, used, or pushed out by a newer one, because each user and app may hold only five.",
            tell_apart: "Read error_description; how many times has this user approved the app?",
            fixes: &[
                (ObtainNewToken, Strong, "Salesforce says that code or refresh token has ended: sign in again."),
                (ReplaceRevoked, Hint, "An administrator or the user may have withdrawn it."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"expired access/refresh token"}"#),
        },
        Refusal {
            id: "salesforce-approval",
            says: &[
                r#""error_description":"user hasn't approved this consumer""#,
                r#""error":"invalid_grant","error_description":"user hasn't approved this consumer""#,
            ],
            weak: &[],
            means: "In the JWT flow the user, or an administrator for the user's profile, has to approve the connected app once before.",
            tell_apart: "Look at the policies of the connected app: are users pre-authorised, and is the user's profile among them?",
            fixes: &[(GrantAccess, Strong, "Salesforce says that the user has not approved the app.")],
            source: LOGIN,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"user hasn't approved this consumer"}"#,
            ),
        },
        Refusal {
            id: "salesforce-audience",
            says: &[r#""error":"invalid_grant","error_description":"audience is invalid""#],
            weak: &[],
            means: "The aud of the assertion is not the login host: https://login.salesforce.com for production, https://test.salesforce.com for sandboxes.",
            tell_apart: "Compare aud with the host that the assertion is sent to.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The assertion was made for the other login host: production and sandboxes have their own.",
                ),
                (FixGeneration, Hint, "The code that makes the assertion has to write the right aud."),
            ],
            source: LOGIN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"audience is invalid"}"#),
        },
        Refusal {
            id: "salesforce-assertion",
            says: &[
                r#""error_description":"invalid assertion""#,
                r#""error":"invalid_grant","error_description":"invalid assertion""#,
            ],
            weak: &[],
            means: "The assertion of the JWT flow is refused: its exp is too far off or over (three minutes are allowed), or its key is not that of the connected app.",
            tell_apart: "Compare exp with the Date header of the answer, then the certificate in the connected app with the key.",
            fixes: &[
                (SyncClock, Likely, "A fresh assertion whose times are refused comes from a wrong clock."),
                (
                    FixGeneration,
                    Hint,
                    "Exp may be at most three minutes ahead, and the key has to fit the certificate of the app.",
                ),
            ],
            source: LOGIN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"invalid assertion"}"#),
        },
        Refusal {
            id: "salesforce-user",
            says: &[
                r#""error_description":"authentication failure""#,
                r#""error":"invalid_grant","error_description":"authentication failure""#,
                r#""error_description":"inactive user""#,
                r#""error":"invalid_grant","error_description":"inactive user""#,
            ],
            weak: &[],
            means: "The user's sign-in is refused: password or security token is wrong or was changed, the login comes from an address that is not trusted, or the user is inactive or locked.",
            tell_apart: "Read the user's login history in Setup: it names the reason.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "A password change ends the security token that is appended to it, and an inactive user signs in no more.",
                ),
                (ReadTrace, Hint, "The login history in Setup names the reason."),
                (
                    SendCorrectly,
                    Hint,
                    "From an address that is not trusted the security token has to follow the password.",
                ),
            ],
            source: LOGIN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"authentication failure"}"#),
        },
    ],
};
