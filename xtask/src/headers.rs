//! The response headers that a host should send: by `_headers` for static hosts, and by `serve`.

use crate::csp;

/// Names and values for a page with this policy.
pub(crate) fn all(policy: &str) -> Vec<(&'static str, String)> {
    let fixed = [
        // Chromium's list of what a page may reach: nothing, and no WebRTC.
        ("Connection-Allowlist", "();webrtc=block"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), clipboard-read=(), payment=(), usb=(), serial=(), hid=(), \
             display-capture=(), browsing-topics=()",
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload"),
        ("Cache-Control", "no-cache"),
    ];
    let mut all = vec![("Content-Security-Policy", csp::as_header(policy))];
    all.extend(fixed.map(|(name, value)| (name, value.to_owned())));
    all
}

/// The file `_headers`, as static hosts read it.
pub(crate) fn file(policy: &str) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in all(policy) {
        text.push_str("  ");
        text.push_str(name);
        text.push_str(": ");
        text.push_str(&value);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_is_one_plain_line() {
        let text = file("default-src 'none'");
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n"));
        assert!(text.is_ascii());
        assert!(text.lines().skip(1).all(|line| line.starts_with("  ") && line.contains(": ")));
    }
}
