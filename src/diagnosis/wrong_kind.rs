//! A good credential of another kind than this place wants.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::{Fix, Scene},
};

pub(super) const INFERENCE: Inference = Inference { id: "made-for-another-place", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    [session_for_registration(known), id_token_for_access(known)].into_iter().flatten().collect()
}

/// The registration token is the buyer's; a session token is the caller's.
fn session_for_registration(known: &Known<'_>) -> Option<Evidence> {
    known.heard.iter().find(|heard| heard.speaker.scene == Scene::AwsMarketplace)?;
    let token = known.tokens.iter().find(|token| token.format == "aws-session-token")?;
    let because =
        "This is a session token of the caller, not the registration token that the buyer brings from AWS Marketplace.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Decisive, because).at(token.span))
}

/// An id token tells a client who logged in; an API wants an access token (`OpenID` Connect Core §2, RFC 9068 §4).
fn id_token_for_access(known: &Known<'_>) -> Option<Evidence> {
    if !matches!(known.status(), Some(401 | 403)) {
        return None;
    }
    let token = known.tokens.iter().find(|token| {
        let marked = ["nonce", "at_hash", "c_hash"].iter().any(|name| token.decoded.claim(name).is_some());
        let use_id = token.decoded.claim("token_use").is_some_and(|it| it == "id");
        let scoped = ["scope", "scp"].iter().any(|name| token.decoded.claim(name).is_some());
        (marked || use_id) && !scoped
    })?;
    let because = "This looks like an id token: it tells a client who logged in. An API wants the access token.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}
