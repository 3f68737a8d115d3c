//! The page's content security policy: inline texts allowed by their hashes, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy for a page whose only script and only style are these texts.
pub(crate) fn policy(script: &str, style: &str) -> String {
    // No `'unsafe-inline'`, and no host: the page reaches nothing, not even its own origin.
    [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", source(script)),
        &format!("style-src {}", source(style)),
        "img-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

/// The same policy as a response header, which may also forbid framing.
pub(crate) fn as_header(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// How a policy names an inline text.
pub(crate) fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_named_by_the_hash_a_browser_computes() {
        // The example of the CSP Level 3 specification's companion tests.
        assert_eq!(source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn nothing_is_reachable() {
        let policy = policy("a", "b");
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"));
        assert!(policy.contains("connect-src 'none'"));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("http"));
        assert!(as_header(&policy).ends_with("; frame-ancestors 'none'"));
    }
}
