//! The response headers that a host should send: by `_headers` for static hosts, and by `serve`.

use crate::csp;
use crate::page::Page;

/// Those that do not depend on the page.
const FIXED: [(&str, &str); 9] = [
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

/// Names and values for a page with this policy.
pub(crate) fn all(policy: &str) -> Vec<(&'static str, String)> {
    let mut all = vec![("Content-Security-Policy", csp::as_header(policy))];
    all.extend(FIXED.map(|(name, value)| (name, value.to_owned())));
    all
}

/// The file `_headers`, as static hosts read it: what holds for everything, and each page's policy.
pub(crate) fn file(pages: &[Page]) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in FIXED {
        line(&mut text, name, value);
    }
    for page in pages {
        for path in page.edition.paths() {
            text.push_str(path);
            text.push('\n');
            line(&mut text, "Content-Security-Policy", &csp::as_header(&page.policy));
        }
    }
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    for part in ["  ", name, ": ", value, "\n"] {
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;

    #[test]
    fn every_header_is_one_plain_line() {
        let page = |edition, policy: &str| Page { edition, html: String::new(), policy: policy.into(), wasm: vec![] };
        let text = file(&[page(Edition::Pocket, "default-src 'none'"), page(Edition::Whole, "img-src data:")]);
        assert!(text.is_ascii());
        assert!(text.starts_with("/*\n  Connection-Allowlist: "));
        assert!(text.contains("\n/\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n"));
        assert!(text.contains("\n/whole.html\n  Content-Security-Policy: img-src data:; frame-ancestors 'none'\n"));
        let plain = |line: &str| line.starts_with('/') || line.starts_with("  ") && line.contains(": ");
        assert!(text.lines().all(plain));
    }
}
