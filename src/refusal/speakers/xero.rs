//! Xero's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "Xero documentation";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "xero",
    name: "Xero",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "xero-expired",
            says: &[
                "TokenExpired: token expired at {ends}",
                r#""Detail":"TokenExpired: token expired at"#,
                "TokenExpired: token expired at",
            ],
            weak: &[],
            means: "The token has ended; Xero's live 30 minutes. The time printed is UTC, written month first.",
            tell_apart: "Compare the printed time with now in UTC.",
            fixes: &[
                (RefreshProactively, Strong, "Xero's tokens end after half an hour: refresh before."),
                (ObtainNewToken, Hint, "If the refresh token lay unused for 60 days, a new consent is needed."),
            ],
            source: "Answers of Xero recorded in public repositories",
            example: proof::text(
                r#"{"Type":null,"Title":"Unauthorized","Status":401,"Detail":"TokenExpired: token expired at 11/21/2026 10:00:00","Instance":"x"}"#,
            ),
        },
        Refusal {
            id: "xero-tenant",
            says: &[r#""Detail":"AuthenticationUnsuccessful""#],
            weak: &[],
            means: "The token is good, and the header Xero-tenant-id is absent or names an organisation that is not connected.",
            tell_apart: "Compare the header with the tenantId values that /connections lists for this token.",
            fixes: &[
                (SendCorrectly, Likely, "The header Xero-tenant-id has to name a connected organisation."),
                (GrantAccess, Hint, "The organisation may have disconnected the app."),
                (UseRightToken, Hint, "The token may belong to another app or user."),
            ],
            source: DOCS,
            example: proof::text(r#"{"Title":"Forbidden","Status":403,"Detail":"AuthenticationUnsuccessful"}"#),
        },
        Refusal {
            id: "xero-signature",
            says: &[r#""Detail":"TokenInvalidSignature"#],
            weak: &[],
            means: "Xero did not sign this token: it is an id token, of another vendor, or altered.",
            tell_apart: "Take it apart: is iss https://identity.xero.com?",
            fixes: &[
                (UseRightToken, Likely, "The token is not an access token of Xero."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: DOCS,
            example: proof::text(r#"{"Title":"Unauthorized","Status":401,"Detail":"TokenInvalidSignature"}"#),
        },
    ],
};
