//! X, formerly Twitter: numbered errors of version 1.1 and problems of version 2.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock,
            UseRightToken,
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
    ],
};
