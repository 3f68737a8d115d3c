//! What a verifier must beware of (RFC 8725 and its successor, RFC 7518), seen in a token's header and claims.

use super::{
    super::{Decoded, Document, Note, base64url},
    issuer,
};
use crate::{
    evidence::Strength,
    fix::Fix,
    json::Kind,
    text::{Span, begins_with_one, holds_one},
};

/// Names that tell how a signature is to be checked, and that the libraries know.
const UNDERSTOOD: &[&str] = &["b64"];
/// Twice of what passwords are hashed with today: more is meant to keep the verifier busy.
const ROUNDS: u64 = 1_200_000;
/// A number beyond this is rounded where numbers are floats (RFC 8259 §6).
const EXACT: usize = 16;

/// Adds what is to be said of the header and the claims.
pub(super) fn tell(decoded: &mut Decoded) {
    let mut notes = Vec::new();
    if let Some(header) = decoded.document("header") {
        own_key(header, decoded, &mut notes);
        kid(header, &mut notes);
        critical(header, &mut notes);
        algorithm(header, decoded, &mut notes);
    }
    if let Some(claims) = decoded.document("claims") {
        unnamed(decoded, claims, &mut notes);
        hidden(claims, &mut notes);
        numbers(claims, &mut notes);
        if decoded.validity.ends.is_none() && decoded.kind.is_none() && claims.has("iss") {
            notes.push(Note::remark("It carries no “exp”: it does not end by itself."));
        }
    }
    decoded.notes.extend(notes);
}

/// What keeps a token from being taken for one of another issuer or API (RFC 8725 §3.8, §3.9), and how long it lives.
fn unnamed(decoded: &Decoded, claims: &Document, notes: &mut Vec<Note>) {
    let missing = match (claims.has("iss"), claims.has("aud")) {
        (false, false) => {
            "It names neither issuer (“iss”) nor API (“aud”): a verifier cannot tell it from a token that was made for another."
        }
        (false, true) => "It names no issuer (“iss”): a verifier cannot tell by it whose key is the right one.",
        _ => "",
    };
    if !missing.is_empty() && claims.has("exp") {
        notes.push(Note::remark(missing));
    }
    let access = decoded.kind.is_some_and(|kind| kind.id == "at-jwt");
    if access && decoded.validity.lifetime().is_some_and(|life| life > DAY) {
        notes.push(Note::remark(
            "It is an access token and lives longer than a day: whoever finds it may use it for as long. Minutes to hours are usual.",
        ));
    }
}

/// In milliseconds.
const DAY: i64 = 86_400_000;

fn at(header: &Document, name: &str) -> Span {
    header.place(name).unwrap_or(Span::new(0, 0))
}

/// A key that the token itself brings proves nothing, except in a proof that is about that key.
fn own_key(header: &Document, decoded: &Decoded, notes: &mut Vec<Note>) {
    let proof = decoded.kind.is_some_and(|kind| matches!(kind.id, "dpop-proof" | "sd-jwt"));
    if header.has("jwk") && !proof {
        let says = "The token brings its own key (“jwk”): anybody can make such a one. A verifier must take the key from the issuer.";
        notes.push(Note::fault(Fix::FixVerifier, Strength::Hint, at(header, "jwk"), says));
    }
    if header.has("x5c") && !proof {
        let says = "The token brings its certificate (“x5c”). It proves something only if the chain ends at one that the verifier knew before.";
        notes.push(Note::remark(says));
    }
    for name in ["jku", "x5u"] {
        let Some(url) = header.string(name) else { continue };
        let host = url.split("://").nth(1).unwrap_or_default();
        let inner = &["localhost", "127.", "10.", "192.168.", "169.254.", "[::1]", "0.0.0.0"];
        let (strength, says) = if url.starts_with("http://") || inner.iter().any(|begins| host.starts_with(begins)) {
            (
                Strength::Likely,
                "The header tells the verifier to fetch a key from an address without TLS or inside a network: it must not. It was not opened here.",
            )
        } else {
            (
                Strength::Hint,
                "The header tells where a key lies. A verifier may use it only if it knows the address beforehand. It was not opened here.",
            )
        };
        notes.push(Note::fault(Fix::FixVerifier, strength, at(header, name), says));
    }
}

/// A key id that would be a path, a query or a command where it is put into one.
fn kid(header: &Document, notes: &mut Vec<Note>) {
    let Some(kid) = header.string("kid") else { return };
    let odd = holds_one(&kid, &["../", "..\\", "'", "\"", ";", "|", "$(", "`", "\n", "\r"]);
    let address = begins_with_one(&kid, &["http://", "https://", "file:"]);
    if odd || address || kid.starts_with('/') {
        let says = "“kid” has the shape of a path, an address, a query or a command. A verifier must compare it with the ids it knows and do nothing else with it.";
        notes.push(Note::fault(Fix::FixVerifier, Strength::Hint, at(header, "kid"), says));
    }
}

/// RFC 7515 §4.1.11: what is listed must stand in the header, once, and must be understood.
fn critical(header: &Document, notes: &mut Vec<Note>) {
    let Some(node) = header.doc.get(&header.text, "crit") else { return };
    let list = node.value.of(&header.text);
    let doc = crate::json::Doc::read(list);
    let names: Vec<String> =
        doc.members().filter(|name| name.kind == Kind::String).map(|name| name.value.of(list).to_owned()).collect();
    let wrong = node.kind != Kind::Array
        || names.is_empty()
        || names.iter().enumerate().any(|(at, name)| names[..at].contains(name) || !header.has(name));
    let says = if wrong {
        "“crit” is empty, names something twice, or something that is not in the header: every verifier must refuse it."
    } else if names.iter().all(|name| UNDERSTOOD.contains(&name.as_str())) {
        return;
    } else {
        "“crit” names what a verifier must understand. One that does not know the name must refuse the token."
    };
    let (fix, strength) =
        if wrong { (Fix::FixGeneration, Strength::Strong) } else { (Fix::FixVerifier, Strength::Hint) };
    notes.push(Note::fault(fix, strength, at(header, "crit"), says));
}

fn algorithm(header: &Document, decoded: &Decoded, notes: &mut Vec<Note>) {
    let algorithm = header.string("alg").unwrap_or_default();
    if algorithm.starts_with("HS") {
        let asymmetric = ["x5t", "x5t#S256", "x5c", "x5u", "jwk"].iter().any(|name| header.has(name));
        if asymmetric {
            let says = "It is signed with a shared secret (HS…), but its header names a certificate or a public key. Who verifies HS with a public key as the secret lets anybody in.";
            notes.push(Note::fault(Fix::FixVerifier, Strength::Likely, at(header, "alg"), says));
        } else if decoded.document("claims").and_then(issuer::of).is_some_and(issuer::Issuer::signs_with_private_keys) {
            notes.push(Note::remark(
                "This issuer signs with private keys (RS…, ES…), and this token is signed with a shared secret: it is not from there, or it is a test.",
            ));
        }
    }
    let remark = match algorithm.as_str() {
        "RSA1_5" => "RSA1_5 is being given up: RSA-OAEP-256 takes its place.",
        "EdDSA" => "EdDSA does not tell the curve: the newer name is Ed25519 (RFC 9864).",
        _ => "",
    };
    if !remark.is_empty() {
        notes.push(Note::remark(remark));
    }
    if header.has("zip") {
        notes.push(Note::remark("The content is compressed: a verifier must bound what it unpacks."));
    }
    let rounds = header.doc.get(&header.text, "p2c").and_then(|node| node.value.of(&header.text).parse::<u64>().ok());
    if rounds.is_some_and(|rounds| rounds > ROUNDS) {
        let says = "“p2c” asks for so many rounds that they only keep the verifier busy: it should refuse more than 1,200,000.";
        notes.push(Note::fault(Fix::FixVerifier, Strength::Likely, at(header, "p2c"), says));
    }
}

/// All zero, r and s (and the number of RSA) would fit every text in verifiers that forget to look (CVE-2022-21449).
pub(super) fn is_psychic(algorithm: &str, signature: &str) -> bool {
    !algorithm.starts_with("HS") && !signature.is_empty() && base64url::decode(signature).bytes.iter().all(|b| *b == 0)
}

/// Characters that change how a claim looks, and names of hosts that look like others.
fn hidden(claims: &Document, notes: &mut Vec<Note>) {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{e0000}'..='\u{e007f}');
    let written = crate::json::unescape(&claims.text);
    if written.contains(turns) {
        notes.push(Note::remark(
            "A claim holds characters that are not seen or that turn the direction of writing. They are shown as code points here.",
        ));
    }
    let foreign = |iss: &String| iss.contains("xn--") || !iss.is_ascii();
    if let Some(iss) = claims.string("iss").filter(foreign) {
        let at = claims.place("iss").unwrap_or(Span::new(0, 0));
        let says = format!(
            "“iss” is not plain ASCII ({}): it may look like the name of another.",
            iss.chars().find(|c| !c.is_ascii()).map_or_else(|| "xn--".to_owned(), crate::text::code_point)
        );
        notes.push(Note::fault(Fix::UseRightToken, Strength::Hint, at, says));
    }
}

fn numbers(claims: &Document, notes: &mut Vec<Note>) {
    let long = |node: &&crate::json::Node| {
        let digits = node.value.of(&claims.text);
        node.kind == Kind::Number
            && digits.bytes().filter(u8::is_ascii_digit).count() >= EXACT
            && digits.parse::<i64>().map_or(!digits.contains(['.', 'e', 'E']), |n| n.unsigned_abs() > 1 << 53)
    };
    if claims.doc.nodes().iter().any(|node| long(&node)) {
        notes.push(Note::remark(
            "A number in it is greater than 2^53: programs that hold numbers as floats, as JavaScript does, change its last digits.",
        ));
    }
}
