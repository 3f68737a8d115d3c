//! `HubSpot`'s API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of HubSpot recorded in public repositories";
const DOCS: &str = "HubSpot documentation";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "hubspot",
    name: "HubSpot",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "hubspot-expired",
            says: &[
                "The OAuth token used to make this call expired",
                "The OAuth token used to make this call expired {} ago",
                "EXPIRED_AUTHENTICATION",
            ],
            weak: &[(r#""category":"EXPIRED_AUTHENTICATION""#, &["The OAuth token used to make this call"])],
            means: "The token has ended, so long ago as the message says; it lives 30 minutes.",
            tell_apart: "Read the number: seconds or minutes mean that it ended; more than 19000 days, counted from 1970, mean that HubSpot does not know the token at all.",
            fixes: &[
                (RefreshProactively, Likely, "HubSpot's tokens live half an hour: use the refresh token before."),
                (ObtainNewToken, Hint, "HubSpot says that the token has expired."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"status":"error","message":"The OAuth token used to make this call expired 12 second(s) ago.","category":"EXPIRED_AUTHENTICATION"}"#,
            ),
        },
        Refusal {
            id: "hubspot-unknown",
            says: &[
                "and expire time 1970-01-01T00:00:00Z",
                "The OAuth token used to make this call expired {} day(s) ago, and expire time 1970-01-01T00:00:00Z",
            ],
            weak: &[("The OAuth token used to make this call expired", &["1970-01-01T00:00:00Z", "1970-01-01"])],
            means: "Despite its words the token did not expire: HubSpot does not know it and prints its default, the year 1970. It was altered in copying, or it is another kind of key.",
            tell_apart: "Compare the text of the token with what was issued; a private app's token begins with pat-.",
            fixes: &[
                (RepairFormat, Likely, "An end in 1970 means that HubSpot does not recognise the text of the token."),
                (UseRightToken, Hint, "An API key or a token of another account is not recognised either."),
                (RefreshProactively, Against, "Refreshing does not help where the token was never recognised."),
                (SyncClock, Against, "No clock is at fault: 1970 is a default."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"status":"error","message":"The OAuth token used to make this call expired 20400 day(s) ago, and expire time 1970-01-01T00:00:00Z"}"#,
            ),
        },
        Refusal {
            id: "hubspot-legacy",
            says: &["This oauth-token is expired! expiresAt: {ends}, now: {server}", "This oauth-token is expired!"],
            weak: &[],
            means: "The token has ended; both numbers are milliseconds by HubSpot's clock.",
            tell_apart: "Subtract expiresAt from now: that is how long ago it ended.",
            fixes: &[
                (RefreshProactively, Likely, "HubSpot's tokens live briefly: refresh them before they end."),
                (ObtainNewToken, Hint, "HubSpot says that the token has expired."),
                (SyncClock, Against, "Both times are HubSpot's: the client's clock plays no part."),
            ],
            source: SEEN,
            example: proof::text("This oauth-token is expired! expiresAt: 1448600000000, now: 1448600605000"),
        },
        Refusal {
            id: "hubspot-missing",
            says: &["Authentication credentials not found. This API supports OAuth 2.0 authentication"],
            weak: &[],
            means: "HubSpot saw neither a token nor a key in the request.",
            tell_apart: "Does the request that leaves have Authorization: Bearer and a value?",
            fixes: &[(SendCorrectly, Strong, "HubSpot saw no token in the request.")],
            source: DOCS,
            example: proof::text(
                r#"{"status":"error","message":"Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com"}"#,
            ),
        },
        Refusal {
            id: "hubspot-scopes",
            says: &[r#""category":"MISSING_SCOPES""#],
            weak: &[],
            means: "The token is good, and the app lacks one of the scopes that the answer lists.",
            tell_apart: "Compare requiredGranularScopes in the answer with the scopes of the app.",
            fixes: &[
                (GrantAccess, Strong, "HubSpot accepts the token and lists the scopes that it lacks."),
                (ObtainNewToken, Hint, "After a scope was added the account has to install the app again."),
            ],
            source: DOCS,
            example: proof::text(r#"{"status":"error","category":"MISSING_SCOPES"}"#),
        },
        Refusal {
            id: "hubspot-refresh",
            says: &[
                r#""status":"BAD_REFRESH_TOKEN""#,
                "missing or invalid refresh token",
                r#""status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token""#,
            ],
            weak: &[],
            means: "The refresh token is absent or unknown: the app was removed from the account, or the text is another's.",
            tell_apart: "Is the app still installed in the account?",
            fixes: &[
                (ObtainNewToken, Likely, "HubSpot does not know the refresh token: install the app again."),
                (ReplaceRevoked, Hint, "Removing the app from the account ends its refresh token."),
            ],
            source: DOCS,
            example: proof::text(r#"{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token"}"#),
        },
    ],
};
