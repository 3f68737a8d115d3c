//! Cloudflare's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "Cloudflare API, recorded answers and documentation";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "cloudflare",
    name: "Cloudflare",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "cloudflare",
            says: &[
                r#""code":6003,"message":"Invalid request headers""#,
                r#""code":6111"#,
                r#""code":6111,"message":"Invalid format for Authorization header""#,
                "Invalid format for Authorization header",
                "Invalid request headers (6003)",
                "Invalid format for Authorization header (6111)",
            ],
            weak: &[],
            means: "The header cannot be read: the value holds a quote, a blank or a line break, Bearer stands twice, or a global key was put where a token belongs.",
            tell_apart: "Print the header's length and its first and last characters: exactly one Bearer, one blank, and letters, digits, - and _ behind it?",
            fixes: &[
                (UseRightToken, Likely, "A global key, an account id or a key of another kind is no API token."),
                (RepairFormat, Likely, "The text behind Bearer holds characters that no token has."),
                (SendCorrectly, Hint, "A global API key belongs into X-Auth-Key with X-Auth-Email, not behind Bearer."),
            ],
            source: DOCS,
            example: proof::text(r#"{"success":false,"errors":[{"code":6003,"message":"Invalid request headers"}]}"#),
        },
        Refusal {
            id: "cloudflare-permission",
            says: &[
                r#""code":10000,"message":"Authentication error""#,
                r#""code":10000"#,
                "Authentication error [code: 10000]",
                "Authentication error (10000)",
            ],
            weak: &[],
            means: "The token is known and may not do this: a permission is missing, or the account or zone is not among its resources. Sending both kinds of credentials at once gives it too.",
            tell_apart: "Call /user/tokens/verify with the same token: if that works, it is the permission.",
            fixes: &[
                (GrantAccess, Likely, "Cloudflare knows the token, and a permission or a zone is missing in it."),
                (SendCorrectly, Hint, "A token and a global key in the same request get in each other's way."),
                (UseRightToken, Hint, "The token may belong to another account."),
            ],
            source: DOCS,
            example: proof::text(r#"{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}"#),
        },
        Refusal {
            id: "cloudflare-unknown",
            says: &[
                r#""code":9109,"message":"Invalid access token""#,
                r#""code":9109"#,
                r#""code":1000,"message":"Invalid API Token""#,
                "Invalid access token (9109)",
                "Invalid access token [code: 9109]",
                "Invalid API Token (1000)",
                "Invalid API Token [code: 1000]",
            ],
            weak: &[],
            means: "Cloudflare does not know the token: it was deleted or rolled, has ended, is of another account, or its address filter forbids the caller.",
            tell_apart: "Call /user/tokens/verify with the same token, from the same address.",
            fixes: &[
                (ObtainNewToken, Likely, "Cloudflare does not know the token, or it has ended."),
                (ReplaceRevoked, Hint, "A token that was rolled is unknown."),
                (GrantAccess, Hint, "The token's list of allowed addresses may exclude the caller."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"success":false,"errors":[{"code":9109,"message":"Invalid access token"}]}"#),
        },
        Refusal {
            id: "cloudflare-missing",
            says: &[
                r#""code":9106"#,
                r#""code":9106,"message":"Missing X-Auth-Key, X-Auth-Email or Authorization headers""#,
                "Missing X-Auth-Key, X-Auth-Email or Authorization headers",
            ],
            weak: &[("Unable to authenticate request", &["cloudflare", "10001", "wrangler"])],
            means: "Cloudflare found no complete credentials: a token behind Bearer, or the pair X-Auth-Email and X-Auth-Key.",
            tell_apart: "Which of the two kinds do you mean to send, and is it complete in the request that leaves?",
            fixes: &[(SendCorrectly, Likely, "The request carries neither a token nor a complete pair.")],
            source: DOCS,
            example: proof::text(
                r#"{"success":false,"errors":[{"code":9106,"message":"Missing X-Auth-Key, X-Auth-Email or Authorization headers"}]}"#,
            ),
        },
    ],
};
