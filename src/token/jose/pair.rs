//! Tokens that speak of one another: a proof and the access token it was made for, a token and the key that signed it.

use super::{
    super::{Decoded, Note, Token},
    jwk, sd,
};
use crate::{evidence::Strength, fix::Fix, json::Doc, text::Span};

/// Compares all tokens of a paste.
pub(in crate::token) fn look(tokens: &mut [Token]) {
    let mut notes: Vec<(usize, Note)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.format {
            "dpop-proof" => notes.extend(proof(tokens, token).map(|note| (at, note))),
            "id-token" => notes.extend(half(tokens, token).map(|note| (at, note))),
            _ => {}
        }
        if token.is_jwt() {
            notes.extend(key(tokens, token).map(|note| (at, note)));
        }
    }
    for (at, note) in notes {
        tokens[at].decoded.notes.push(note);
    }
}

/// The access tokens beside a proof or an id token.
fn others<'t>(tokens: &'t [Token], token: &'t Token) -> impl Iterator<Item = &'t Token> {
    tokens.iter().filter(|other| {
        !std::ptr::eq(*other, token)
            && other.value.is_some()
            && (other.is_opaque() || other.is_jwt() && !matches!(other.format, "dpop-proof" | "id-token"))
    })
}

/// RFC 9449 §4.3: the proof carries the hash of the access token, the access token the thumbprint of the proof's key.
fn proof(tokens: &[Token], token: &Token) -> Option<Note> {
    let mut others = others(tokens, token).peekable();
    others.peek()?;
    let claims = token.decoded.document("claims")?;
    let header = token.decoded.document("header")?;
    let told = claims.string("ath");
    let key = header.doc.get(&header.text, "jwk").and_then(|node| jwk::thumbprint(node.value.of(&header.text)));
    let mut unlike = None;
    for other in others {
        let bound = bound(&other.decoded);
        if bound.is_some() && key.is_some() && bound != key {
            let says = "The access token beside it is bound to another key (“cnf”.“jkt”): it must be sent with a proof made by that key.";
            return Some(Note::fault(Fix::UseRightToken, Strength::Strong, claims_span(token), says));
        }
        if told.is_some() && told == sd::hash("sha-256", other.clean.text()) {
            return Some(Note::remark("The proof was made for the access token beside it (“ath”)."));
        }
        unlike = told.as_ref().map(|_| other);
    }
    unlike?;
    let says = "The proof was made for another access token: “ath” is not the hash of the one beside it.";
    Some(Note::fault(Fix::UseRightToken, Strength::Strong, claims.place("ath")?, says))
}

fn claims_span(token: &Token) -> Span {
    token.decoded.parts.first().map_or(Span::new(0, 0), |part| part.span)
}

fn bound(decoded: &Decoded) -> Option<String> {
    let claims = decoded.document("claims")?;
    let cnf = claims.doc.get(&claims.text, "cnf")?.value.of(&claims.text);
    Doc::read(cnf).string(cnf, "jkt")
}

/// `OpenID` Connect Core §3.1.3.6: `at_hash` is the left half of the access token's hash.
fn half(tokens: &[Token], token: &Token) -> Option<Note> {
    let told = token.decoded.document("claims")?.string("at_hash")?;
    let fits = |other: &Token| {
        ["sha-256", "sha-384", "sha-512"].iter().any(|algorithm| {
            let whole = sd::hash(algorithm, other.clean.text()).unwrap_or_default();
            // Half of the bytes in base64: the last character of the half carries fewer bits.
            let half = super::super::base64url::decode(&whole).bytes;
            super::super::base64url::encode(&half[..half.len() / 2]) == told
        })
    };
    others(tokens, token)
        .any(fits)
        .then(|| Note::remark("It was issued together with the access token beside it (“at_hash”)."))
}

/// The key that the header names, among the keys of the paste.
fn key(tokens: &[Token], token: &Token) -> Option<Note> {
    let header = token.decoded.document("header")?;
    let kid = header.string("kid")?;
    let kids = |set: &Token| -> Vec<String> {
        set.decoded.facts.iter().filter(|fact| fact.name == "kid").map(|fact| fact.value.clone()).collect()
    };
    let sets: Vec<Vec<String>> = tokens.iter().filter(|other| other.format == "jwk").map(kids).collect();
    let named: usize = sets.iter().map(Vec::len).sum();
    if named == 0 {
        return None;
    }
    if sets.iter().flatten().any(|known| *known == kid) {
        return Some(Note::remark("The key that “kid” names is among the keys pasted here."));
    }
    let says =
        "No key pasted here has the id that “kid” names: the keys are of another issuer, or older than the token.";
    Some(Note::fault(Fix::FixVerifier, Strength::Likely, header.place("kid")?, says))
}
