//! X, formerly Twitter: numbered errors of version 1.1 and problems of version 2.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of the Twitter API recorded in public repositories";
const DOCS: &str = "X API documentation: response codes";

/// What the two versions of the API say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "x",
    name: "X (Twitter)",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "x-89",
            says: &[r#""code":89,"message":"Invalid or expired token"#, "89 - Invalid or expired token"],
            weak: &[
                ("Invalid or expired token", &["api.twitter.com", "api.x.com", "tweepy", "twitter"]),
                (r#""code":89"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"]),
            ],
            means: "X does not know the access token: the user removed the app, or the text is not what was issued. These tokens have no date of their own.",
            tell_apart: "Do key, secret, token and token secret come from the same app, all after its last change?",
            fixes: &[
                (ObtainNewToken, Likely, "X no longer knows the access token."),
                (ReplaceRevoked, Hint, "Regenerating keys, or a user who removes the app, ends it."),
                (RepairFormat, Hint, "An altered token is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errors":[{"code":89,"message":"Invalid or expired token."}]}"#),
        },
        Refusal {
            id: "x-32",
            says: &["Could not authenticate you"],
            weak: &[
                (r#""code":32"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"]),
                (r#""code":326"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"]),
            ],
            means: "X could not check the OAuth 1.0a signature, or one of the four values in it is wrong. Code 326 is an account that was locked and has to be unlocked in the browser.",
            tell_apart: "Compare the four values with the app's page; if they agree, compare the signature's base string: parameters sorted, encoded once.",
            fixes: &[
                (FixGeneration, Likely, "The OAuth 1.0a signature or one of its four values does not fit."),
                (UseRightToken, Hint, "Values of two apps do not go together."),
                (RepairFormat, Hint, "A blank at the end of a secret gives another signature."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errors":[{"code":32,"message":"Could not authenticate you."}]}"#),
        },
        Refusal {
            id: "x-215",
            says: &["Bad Authentication data"],
            weak: &[(r#""code":215"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"])],
            means: "X found no credentials that it can read: the header is absent, malformed, or of a kind that this route does not take.",
            tell_apart: "Look at the Authorization header that leaves: OAuth with its seven fields, or Bearer and a token?",
            fixes: &[(SendCorrectly, Likely, "X found no credentials that it can read.")],
            source: SEEN,
            example: proof::text(r#"{"errors":[{"code":215,"message":"Bad Authentication data."}]}"#),
        },
        Refusal {
            id: "x-135",
            says: &["Timestamp out of bounds"],
            weak: &[(r#""code":135"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"])],
            means: "The oauth_timestamp of the signed request is too far from X's clock.",
            tell_apart: "Compare the Date header of the answer with the local clock.",
            fixes: &[(SyncClock, Strong, "X finds the time in the signed request too far from its own.")],
            source: SEEN,
            example: proof::text(r#"{"errors":[{"code":135,"message":"Timestamp out of bounds."}]}"#),
        },
        Refusal {
            id: "x-suspended",
            says: &[
                "Application cannot perform write actions",
                r#""code":261,"message":"Application cannot perform write actions"#,
                r#""code":64,"message":"Your account is suspended"#,
                "Your account is suspended and is not permitted to access this feature",
            ],
            weak: &[
                (r#""code":261"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"]),
                (r#""code":64"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"]),
            ],
            means: "The app or the account was suspended or restricted by X. Another token changes nothing.",
            tell_apart: "Look at the app's page and at the mails of the account.",
            fixes: &[
                (ReplaceRevoked, Likely, "X withdrew the app's or the account's right to call."),
                (GrantAccess, Hint, "An app with read access only may not write."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"errors":[{"code":261,"message":"Application cannot perform write actions. Contact Twitter Platform Operations through https://help.x.com"}]}"#,
            ),
        },
        Refusal {
            id: "x-problem",
            says: &[
                "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint",
                r#""title":"Unsupported Authentication""#,
            ],
            weak: &[],
            means: "The endpoint acts for a user, and the token belongs to the app alone.",
            tell_apart: "Was the token got with client credentials (app-only) or by a user's sign-in?",
            fixes: &[(UseRightToken, Strong, "The endpoint wants a token of a user, not that of the app.")],
            source: DOCS,
            example: proof::text(
                r#"{"title":"Unsupported Authentication","detail":"Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint."}"#,
            ),
        },
        Refusal {
            id: "x-permissions",
            says: &["oauth1-permissions", r#""reason":"client-not-enrolled""#],
            weak: &[],
            means: "The app's permissions or its access level do not include this call. Tokens made before a change keep the old permissions.",
            tell_apart: "Compare the permissions and the access level of the app with what the endpoint asks for; then make the tokens anew.",
            fixes: &[
                (GrantAccess, Likely, "X says that the app may not make this call."),
                (ObtainNewToken, Hint, "After changing the permissions the tokens have to be made anew."),
            ],
            source: DOCS,
            example: proof::text(r#"{"title":"Client Forbidden","reason":"client-not-enrolled","status":403}"#),
        },
        Refusal {
            id: "x-unauthorized",
            says: &[r#""title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized""#],
            weak: &[],
            means: "Version 2 of the API refuses the token and gives no reason: it is absent, unknown, altered, or has ended; OAuth 2 user tokens live two hours.",
            tell_apart: "How was the token got? App tokens do not end; user tokens of OAuth 2 end after two hours.",
            fixes: &[
                (ObtainNewToken, Likely, "An unknown or ended token gets this answer."),
                (SendCorrectly, Hint, "A request without a token, or with the wrong scheme, gets it too."),
                (RepairFormat, Hint, "A percent-decoded or cut app token is unknown."),
                (UseRightToken, Hint, "An app token where a user's belongs is refused."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}"#,
            ),
        },
        Refusal {
            id: "x-453",
            says: &[
                "You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints",
                "You currently have access to a subset of Twitter API v2 endpoints and limited v1.1 endpoints",
                "You currently have access to Twitter API v2 endpoints and limited v1.1 endpoints only",
                "If you need access to this endpoint, you may need a different access level",
                r#""code":453"#,
                "When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter developer App that is attached to a Project",
                "attached to a Project. You can create a project via the developer portal",
                "you must use keys and tokens from a Twitter developer App that is attached to a Project",
            ],
            weak: &[],
            means: "The keys are good, and the app's access level or project does not include this endpoint.",
            tell_apart: "Look at the developer portal: which level has the project, and is the app inside a project?",
            fixes: &[(
                GrantAccess,
                Strong,
                "The access level of the app does not include this endpoint, or the app is in no project.",
            )],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"errors":[{"message":"You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints (e.g. media post, oauth) only. If you need access to this endpoint, you may need a different access level.","code":453}]}"#,
            ),
        },
        Refusal {
            id: "x-readonly",
            says: &[
                "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint",
                "Read-only application cannot POST",
                r#""code":220,"message":"Your credentials do not allow access to this resource""#,
                "Your credentials do not allow access to this resource",
                "This application is not allowed to access or delete your direct messages",
            ],
            weak: &[(r#""code":220"#, &["api.twitter.com", "api.x.com", "twitter", "tweepy"])],
            means: "The app or its token may only read, or not this.",
            tell_apart: "Which permissions has the app (Read and write?), and were the tokens made after they were set?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "The app's permissions do not include this; afterwards the tokens have to be made anew.",
                ),
                (ObtainNewToken, Hint, "Tokens made before the change keep the old permissions."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r"403 Forbidden\nYour client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
            ),
        },
        Refusal {
            id: "x-oauth2-code",
            says: &[
                "Value passed for the authorization code was invalid",
                "Value passed for the token was invalid",
                r#""error":"invalid_request","error_description":"Value passed for the token was invalid.""#,
                r#""error":"invalid_request","error_description":"Value passed for the authorization code was invalid.""#,
                "Value passed for the redirect uri did not match the uri of the authorization code",
                "Value passed for the code verifier did not match the code challenge",
                r#""error_description":"Value passed for the token was invalid.""#,
                r#""error_description":"Value passed for the authorization code was invalid.""#,
            ],
            weak: &[],
            means: "X refuses the code or the refresh token: a code lives 30 seconds and works once; a refresh token works once too.",
            tell_apart: "Was it used before, and was the newest refresh token stored each time?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The code or refresh token was used or has ended: let the person sign in again.",
                ),
                (
                    RefreshProactively,
                    Hint,
                    "Each refresh brings a new refresh token: store it, and refresh from one place only.",
                ),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":"invalid_request","error_description":"Value passed for the token was invalid."}"#,
            ),
        },
        Refusal {
            id: "x-oauth2-header",
            says: &[
                "Missing valid authorization header",
                r#""error":"unauthorized_client","error_description":"Missing valid authorization header""#,
                "This application is not allowed to use the OAuth 2",
            ],
            weak: &[],
            means: "X wants the pair of client id and secret as Basic at the token address.",
            tell_apart: "Is the app a confidential client? Then Authorization: Basic has to be there.",
            fixes: &[(SendCorrectly, Strong, "The client's pair belongs into Authorization: Basic.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":"unauthorized_client","error_description":"Missing valid authorization header"}"#,
            ),
        },
    ],
};
