//! Authlib: the resource protector of Flask and Django servers.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Strong},
    fix::{
        Fix::{FixTransport, SendCorrectly},
        Scene,
    },
    text::proof,
};

const AUTHLIB: &str = "Authlib 1, oauth2/rfc6750/errors.py";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "authlib-server",
    name: "Authlib (server)",
    scene: Scene::Any,
    refusals: &[Refusal {
        id: "authlib-missing",
        says: &["Missing 'Authorization' in headers", "Missing \"Authorization\" in headers"],
        weak: &[],
        means: "The resource protector found no Authorization header.",
        tell_apart: "Look at the request as it leaves (curl -v): is the header there?",
        fixes: &[
            (SendCorrectly, Strong, "No Authorization header arrived."),
            (FixTransport, Hint, "A proxy or a redirect may have dropped the header."),
        ],
        source: AUTHLIB,
        example: proof::text(
            "{\"error\":\"missing_authorization\",\"error_description\":\"Missing 'Authorization' in headers.\"}",
        ),
    }],
};
