//! Azure connection strings: `name=value` between semicolons.

use super::{Decoded, Format, Likeness, base64url, parameters::Pairs};
use crate::text::{Span, proof};

pub(super) const FORMAT: Format = Format {
    id: "azure-connection-string",
    name: "Azure connection string",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "DefaultEndpointsProtocol=https;AccountName=demo;AccountKey=OhA9ajbEdqfM4O20ucwrH11EzFfeBzK8HSFfb59N8Hb1lEJ3j4N2fdtYEAcqyrHlh+6Z7iK/1Dew+AStZ8O1Dw==;EndpointSuffix=core.windows.net",
        "Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4=",
        "HostName=h.azure-devices.net;DeviceId=d;SharedAccessKey=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4=",
    ]),
    unlike: proof::list(&["AccountName=demo", "a=b;c=d", "AccountKey"]),
};

/// What names the place, what names the owner, and what is the key.
const PLACES: &[&str] =
    &["DefaultEndpointsProtocol", "Endpoint", "HostName", "AccountEndpoint", "BlobEndpoint", "AccountName"];
const KEYS: &[(&str, usize)] =
    &[("AccountKey", 64), ("SharedAccessKey", 32), ("AccessKey", 0), ("SharedAccessSignature", 0)];
const SUFFIXES: &[&str] = &["core.windows.net", "core.chinacloudapi.cn", "core.usgovcloudapi.net"];
/// What the string may begin with.
pub(super) const BEGINNINGS: &[&str] =
    &["DefaultEndpointsProtocol=", "Endpoint=", "HostName=", "AccountEndpoint=", "BlobEndpoint=", "AccountName="];

fn recognise(text: &str) -> Option<Likeness> {
    let begins = BEGINNINGS
        .iter()
        .any(|beginning| text.get(..beginning.len()).is_some_and(|t| t.eq_ignore_ascii_case(beginning)));
    if !begins || !text.contains(';') {
        return None;
    }
    let pairs = Pairs::settings(text);
    // A string whose key was cut off still says whose it is.
    let named = KEYS.iter().any(|(name, _)| pairs.has(name))
        || pairs.has("SharedAccessKeyName")
        || pairs.has("DefaultEndpointsProtocol");
    named.then_some(Likeness::Proven)
}

fn decode(text: &str) -> Decoded {
    let pairs = Pairs::settings(text);
    let mut decoded = Decoded::default();
    for &(name, shown) in &[
        ("AccountName", "account"),
        ("Endpoint", "endpoint"),
        ("AccountEndpoint", "endpoint"),
        ("HostName", "host"),
        ("EntityPath", "entity"),
        ("SharedAccessKeyName", "policy"),
        ("DeviceId", "device"),
    ] {
        if let Some(span) = pairs.get(name) {
            decoded.fact("connection string", shown, span, span.of(text));
        }
    }
    let key = KEYS.iter().find_map(|(name, bytes)| Some((pairs.get(name)?, *bytes)));
    let Some((span, bytes)) = key else {
        let end = Span::new(text.len(), text.len());
        decoded.broken(end, "No key stands in it: the string was cut.");
        return decoded;
    };
    decoded.part("key", span);
    let suffix = pairs.get("EndpointSuffix").filter(|span| {
        let suffix = span.of(text);
        SUFFIXES.iter().any(|known| known.starts_with(suffix) && known.len() > suffix.len())
    });
    if let Some(span) = suffix {
        decoded.broken(span, "EndpointSuffix breaks off: the end of the string is missing.");
    }
    let key = span.of(text).trim_end();
    let read = base64url::standard(key);
    let padded = key.len().is_multiple_of(4);
    if bytes > 0 && read.as_ref().is_none_or(|read| read.len() != bytes) {
        decoded
            .broken(span, "The key has not the length such keys have: characters are missing, were added or changed.");
    } else if bytes > 0 && !padded {
        decoded.broken(
            span,
            "The padding at the end of the key was lost, as happens where a line is split at each equals sign.",
        );
    } else if let Some(lost) = super::loss(key).filter(|_| bytes > 0) {
        decoded.broken(span, &lost.says);
    }
    if PLACES.iter().all(|name| !pairs.has(name)) {
        decoded.broken(Span::new(0, 0), "It names no account and no endpoint: its beginning is missing.");
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_sign_is_noticed() {
        assert!(FORMAT.like.iter().all(|text| decode(text).notes.is_empty()));
        for (text, from, to) in [(0, "Dw==", "Dw"), (0, "OhA9", "Oh9"), (1, "STk4=", "STk4"), (2, "M2FN", "M2F")] {
            assert_eq!(decode(&FORMAT.like[text].replace(from, to)).notes.len(), 1, "{from}");
        }
    }
}
