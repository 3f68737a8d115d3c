//! Words that look like a refusal and are none: where they are heard, the refusal in them is not.

/// None of these speaks of a credential.
pub(super) const HARMLESS: &[&str] = &[
    // Parsers speak of tokens too.
    "SyntaxError: invalid token",
    "parse error: invalid token",
    "not well-formed (invalid token)",
    "Invalid or unexpected token",
    "invalid token in JSON",
    "invalid token at line",
    "invalid token at position",
    // Certificates, not tokens.
    "certificate signature verification failed",
    "certificate has an invalid signature",
    "certificate verify failed: invalid signature",
    // Places in a list and names of a request.
    "invalid next token",
    "The pagination token is invalid",
    "invalid pagination token",
    "pagination token expired",
    "pagination token has expired",
    "invalid continuation token",
    "continuation token expired",
    "continuation token has expired",
    "page token expired",
    "page token has expired",
    "invalid page token",
];
