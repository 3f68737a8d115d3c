//! Padding where none belongs.

use super::{Check, Damage, Subject, proof, scan};

pub(super) const CHECK: Check = Check {
    id: "padding-kept",
    title: "Padding that does not belong there",
    why: "Tokens are written without = at the end of their parts (RFC 7515 §2). Half of the verifiers read over it, the other half refuse it.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30=.AAAA==", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("v4.public.AAAA=.AA==", "v4.public.AAAA.AA"),
        ("IQoJb3JpZ2luX2VjEAA=", "IQoJb3JpZ2luX2VjEAA="),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: &["jwt-decode", "jose", "PyJWT", "python-jose", "Authlib", "jwcrypto"],
    refused_by: &["jsonwebtoken", "fast-jwt", "joserfc"],
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.shape.is_url() || !subject.census.any(b"=") {
        return Vec::new();
    }
    let text = subject.text;
    let ends = |span: &crate::text::Span| span.end == text.len() || text[span.end..].starts_with('.');
    let padding = scan::runs(text, |c| c == '=').into_iter().filter(ends).collect();
    scan::showing(text, scan::remove(text, "take the padding off", padding), |seen| seen)
}
