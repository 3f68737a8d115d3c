//! Signatures of webhooks: an HMAC over the body, byte for byte, which has to stand in the paste.

use super::{
    Verdict,
    curve::hex,
    hash::{Hash, same},
    secret,
};
use crate::{
    evidence::Strength::Likely,
    fix::Fix,
    segment::{Kind, Layout},
    text::Span,
};

/// What stands around a signature and was signed with it.
#[derive(Default)]
pub(super) struct Around<'p> {
    bodies: Vec<&'p str>,
    stamp: Option<&'p str>,
}

impl<'p> Around<'p> {
    /// The texts that may be the body: what follows the blank line behind the headers, and every JSON text.
    pub(super) fn of(paste: &'p str, layout: &Layout, span: Span) -> Self {
        let mut around = Self::default();
        let rest = &paste[span.end..];
        for &blank in &["\r\n\r\n", "\n\n"] {
            if let Some((_, body)) = rest.split_once(blank) {
                around.bodies.extend([body, body.trim_end(), body.strip_suffix('\n').unwrap_or(body)]);
            }
        }
        let json = layout.segments.iter().filter(|segment| segment.kind == Kind::Json);
        around.bodies.extend(json.map(|segment| segment.span.of(paste).trim()));
        let fields = layout.segments.iter().flat_map(|segment| &segment.fields);
        let mut stamps = fields.filter(|field| field.name.of(paste).eq_ignore_ascii_case("x-slack-request-timestamp"));
        around.stamp = stamps.next().map(|field| field.value.of(paste).trim());
        around
    }
}

const NEEDS: &str =
    "It is checked with the signing secret of the webhook and the body, byte for byte as it came: paste both.";
const WRONG: &str = "The signature does not fit this secret and this body: another endpoint's secret made it, or the body is not byte \
    for byte the one that was sent (parsed and written again, a line break more or less).";

/// Checks the signature of Stripe, GitHub or Slack.
pub(super) fn check(format: &str, text: &str, key: &str, around: &Around<'_>) -> Verdict {
    if key.trim().is_empty() {
        return Verdict::not_checked(NEEDS);
    }
    let mut front = String::new();
    let hash = named(text);
    let signatures: Vec<&str> = match format {
        "webhook-stripe" => {
            let pairs = || text.split(',').filter_map(|pair| pair.trim().split_once('='));
            front = pairs().filter(|(name, _)| *name == "t").map(|(_, secs)| [secs, "."].concat()).collect();
            pairs().filter(|(name, _)| *name == "v1").map(|(_, digits)| digits).collect()
        }
        "webhook-slack" => {
            let Some(stamp) = around.stamp else {
                return Verdict::not_checked(
                    "It was made with X-Slack-Request-Timestamp, too: paste that header along with it.",
                );
            };
            front = ["v0:", stamp, ":"].concat();
            text.strip_prefix("v0=").into_iter().collect()
        }
        _ => match text.split_once('=') {
            Some(("sha1" | "sha256", digits)) => vec![digits],
            _ => Vec::new(),
        },
    };
    let signatures: Vec<Vec<u8>> = signatures.into_iter().filter_map(hex).collect();
    if around.bodies.is_empty() || signatures.is_empty() {
        return Verdict::not_checked(NEEDS);
    }
    for reading in secret::readings(key, &[]) {
        for body in &around.bodies {
            let made = hash.hmac(&reading.bytes, &[front.as_bytes(), body.as_bytes()]);
            if signatures.iter().any(|signature| same(signature, &made)) {
                return Verdict::verified(reading.says, reading.speaks);
            }
        }
    }
    Verdict::wrong(WRONG, Fix::FixVerifier, Likely)
}

/// The hash that it says it was made by.
fn named(text: &str) -> Hash {
    if text.starts_with("sha1=") { Hash::Sha1 } else { Hash::Sha256 }
}
