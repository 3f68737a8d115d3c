//! Who reads a damaged token all the same: measured with one HS256 token damaged in 31 ways.

/// Verifiers that refuse what is not exact.
pub(super) const ALL: &[&str] =
    &["jsonwebtoken", "jose", "fast-jwt", "PyJWT", "python-jose", "joserfc", "Authlib", "jwcrypto"];

/// The same, and the clients that will not even send it.
pub(super) const ALL_AND_CLIENTS: &[&str] = &[
    "jsonwebtoken",
    "jose",
    "fast-jwt",
    "PyJWT",
    "python-jose",
    "joserfc",
    "Authlib",
    "jwcrypto",
    "node http",
    "fetch",
    "requests",
    "httpx",
    "http.client",
];

/// It looks at no signature, and its decoder skips much.
pub(super) const DECODERS: &[&str] = &["jwt-decode"];
