//! Django OAuth Toolkit, which speaks more finely than the standard.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOT: &str = "django-oauth-toolkit 3, oauth2_validators.py";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "django-oauth",
    name: "Django OAuth Toolkit",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "dot-expired",
            says: &["error=\"invalid_token\",error_description=\"The access token has expired.\""],
            weak: &[("The access token has expired", &["oauth2_provider", "django"])],
            means: "The access token has ended.",
            tell_apart: "Compare its age with ACCESS_TOKEN_EXPIRE_SECONDS.",
            fixes: &[
                (ObtainNewToken, Likely, "The server says that the access token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
            ],
            source: DOT,
            example: proof::text(
                "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token has expired.\"",
            ),
        },
        Refusal {
            id: "dot-invalid",
            says: &[
                "error=\"invalid_token\",error_description=\"The access token is invalid.\"",
                "error=\"invalid_token\", error_description=\"The access token is invalid.\"",
            ],
            weak: &[("The access token is invalid.", &["oauth2_provider", "django"])],
            means: "The access token is not in the database: it was withdrawn, altered in copying, or belongs elsewhere.",
            tell_apart: "Look the token up in the admin of the same environment.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "The server does not know the token any more; it tells an ended one apart by another text.",
                ),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
                (UseRightToken, Hint, "A token of another environment is unknown here."),
            ],
            source: DOT,
            example: proof::text(
                "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\"",
            ),
        },
        Refusal {
            id: "dot-scope",
            says: &[
                "The access token is valid but does not have enough scope",
                "error=\"insufficient_scope\",error_description=\"The access token is valid but does not have enough scope.\"",
                "error=\"insufficient_scope\", error_description=\"The access token is valid but does not have enough scope.\"",
            ],
            weak: &[],
            means: "The token is good, and a scope that this endpoint demands is not in it.",
            tell_apart: "Compare the token's scopes with required_scopes of the view.",
            fixes: &[
                (GrantAccess, Strong, "The token is accepted and lacks a scope."),
                (ObtainNewToken, Hint, "Scopes granted after the token was issued are only in the next token."),
            ],
            source: DOT,
            example: proof::text("The access token is valid but does not have enough scope."),
        },
    ],
};
