//! The wrong one of the alphabets of base64.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    segment::Shape,
    text::{Edit, Safety, Span},
};

pub(super) const CHECK: Check = Check {
    id: "wrong-alphabet",
    title: "The wrong alphabet of base64",
    why: "There are two: + and / in one are - and _ in the other, which tokens use, and CloudFront has a third. A strict decoder knows only its own.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.A+A/", "eyJhbGciOiJIUzI1NiJ9.e30.A-A_"),
        ("IQoJb3JpZ2luX2Vj-_AA", "IQoJb3JpZ2luX2Vj+/AA"),
        ("IQoJb3JpZ2luX2Vj-~A_", "IQoJb3JpZ2luX2Vj+/A="),
        ("IQoJb3JpZ2luX2Vj+/AA", "IQoJb3JpZ2luX2Vj+/AA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.A-A_", "eyJhbGciOiJIUzI1NiJ9.e30.A-A_"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.A-A_~WyJhIl0~", "eyJhbGciOiJIUzI1NiJ9.e30.A-A_~WyJhIl0~"),
    ]),
    accepted_by: &["jwt-decode", "PyJWT", "python-jose", "joserfc", "Authlib", "jwcrypto"],
    refused_by: &["jsonwebtoken", "jose", "fast-jwt"],
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let exchange =
        |pairs: &[(char, char)]| scan::exchange(text, |c| pairs.iter().find(|(from, _)| *from == c).map(|(_, to)| *to));
    let mut edits = Vec::new();
    // Fernet is written in the same alphabet, with padding.
    if subject.shape.is_url() || text.starts_with("gAAAAA") {
        if subject.census.any(b"+/") {
            edits = exchange(&[('+', '-'), ('/', '_')]);
        } else if subject.census.any(b"~") && !discloses(text) {
            // CloudFront's, of what was base64url: only - and _ were changed to - and ~, and = to _.
            edits = exchange(&[('~', '_')]);
        }
    } else if matches!(subject.shape, Shape::Session | Shape::Markup) && subject.census.any(b"-_~") {
        if subject.census.any(b"~") || text.len().is_multiple_of(4) && ends_padded(text) {
            edits = exchange(&[('-', '+'), ('~', '/'), ('_', '=')]);
        } else {
            edits = exchange(&[('-', '+'), ('_', '/')]);
            // That alphabet is used without padding.
            let missing = (4 - text.len() % 4) % 4;
            if missing < 3 && missing > 0 && !text.ends_with('=') {
                edits.push(Edit::replace(Span::new(text.len(), text.len()), &"=="[..missing]));
            }
        }
    }
    let damages = scan::together(text, "write it in the right alphabet", Safety::Certain, edits);
    scan::showing(text, damages, |_| "+ / - _ ~")
}

/// An SD-JWT: disclosures between tildes stand behind the token (RFC 9901 §4).
fn discloses(text: &str) -> bool {
    let mut pieces = text.split('~');
    let token = pieces.next().unwrap_or_default();
    let last = pieces.next_back().unwrap_or_default();
    token.matches('.').count() == 2 && (last.is_empty() || last.matches('.').count() == 2)
}

/// Underscores only at the very end, where the other alphabet has its padding.
fn ends_padded(text: &str) -> bool {
    let body = text.trim_end_matches('_');
    (1..=2).contains(&(text.len() - body.len())) && !body.contains('_')
}
