//! A last character that no encoder writes.

use super::{Check, proof};

// The room of the formats reads the bits and tells them: see `Finding::lost`.
pub(super) const CHECK: Check = Check {
    id: "last-bits",
    title: "The last character is another",
    why: "Some bits of the last character carry nothing and are zero when a token is made. Here they are not: it was changed, or the token was cut behind it.",
    examples: proof::list(&[("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA")]),
    accepted_by: &["jwt-decode", "PyJWT", "python-jose", "joserfc", "Authlib", "jwcrypto", "jsonwebtoken", "jose"],
    refused_by: &["strict decoders of base64url, as in Go and Rust"],
    ..Check::PLAIN
};
