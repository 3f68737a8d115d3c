//! Addresses and strings that other clouds sign: Azure, Google, `CloudFront`.

use super::{
    Decoded, Format, Likeness,
    aws_signed::host,
    base64url,
    numerals::{is_hex, time},
    parameters::Pairs,
};
use crate::{
    fix::Fix,
    json::Doc,
    text::{Span, holds_one, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "azure-servicebus-sas",
        name: "Azure shared access signature (Service Bus, Event Hubs, IoT)",
        sent: "Authorization: {}",
        recognise: |text| (is_bus(text)).then_some(Likeness::Proven),
        decode: bus,
        like: proof::list(&[
            "SharedAccessSignature sr=https%3A%2F%2Fns.servicebus.windows.net%2Fq&sig=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4%3D&se=1767229200&skn=Root",
            "sr=ns.azure-devices.net%2Fdevices%2Fd&sig=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4%3D&se=1767229200",
        ]),
        unlike: proof::list(&["sr=b&sp=r", "SharedAccessSignature"]),
    },
    Format {
        id: "azure-sas",
        name: "Azure shared access signature (Storage)",
        sent: "",
        recognise: |text| is_storage(text).then_some(Likeness::Marked),
        decode: storage,
        like: proof::list(&[
            "sv=2024-11-04&st=2026-01-01T00%3A00%3A00Z&se=2026-01-01T01%3A00%3A00Z&sr=b&sp=r&spr=https&sig=%2FU6eCjSms6Enp%2FLmYjPq3KK7bw5cW6EHjK54Vk0sCk8%3D",
            "https://demo.blob.core.windows.net/c/b?sv=2024-11-04&se=2026-01-01&sr=b&sp=r&sig=%2FU6eCjSms6Enp%2FLmYjPq3KK7bw5cW6EHjK54Vk0sCk8%3D",
        ]),
        unlike: proof::list(&["https://example.com/?sig=1", "sv=2024-11-04"]),
    },
    Format {
        id: "gcp-signed-url",
        name: "Google Cloud Storage signed address",
        sent: "",
        recognise: |text| is_google(text).then_some(Likeness::Proven),
        decode: google,
        like: proof::list(&[
            "https://storage.googleapis.com/b/o?X-Goog-Algorithm=GOOG4-HMAC-SHA256&X-Goog-Credential=GOOG1E%2F20260101%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260101T000000Z&X-Goog-Expires=3600&X-Goog-SignedHeaders=host&X-Goog-Signature=0000000000000000000000000000000000000000000000000000000000000000",
        ]),
        unlike: proof::list(&["https://storage.googleapis.com/b/o", "X-Goog-Api-Key: x"]),
    },
    Format {
        id: "cloudfront-signed",
        name: "CloudFront signed address or cookies",
        sent: "",
        recognise: |text| is_cloudfront(text).then_some(Likeness::Proven),
        decode: cloudfront,
        like: proof::list(&[
            "https://d111111abcdef8.cloudfront.net/x?Expires=1767229200&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA__&Key-Pair-Id=K2JCJMDEHXQW5F",
            "CloudFront-Expires=1767229200; CloudFront-Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA__; CloudFront-Key-Pair-Id=K2JCJMDEHXQW5F",
        ]),
        unlike: proof::list(&["https://d111111abcdef8.cloudfront.net/x", "Key-Pair-Id"]),
    },
];

const BUS: &str = "SharedAccessSignature ";

fn is_bus(text: &str) -> bool {
    let body = text.strip_prefix(BUS).unwrap_or(text);
    if body.len() < text.len() && holds_one(body, &["sr=", "sig="]) {
        return true;
    }
    body.contains("sig=")
        && !body.contains("sv=")
        && !body.contains([' ', '"'])
        && (body.starts_with("sr=") || body.starts_with("sig=") || body.starts_with("se="))
        && body.contains("se=")
}

fn bus(text: &str) -> Decoded {
    let pairs = Pairs::query(text.strip_prefix(BUS).unwrap_or(text));
    let shift = text.len() - text.strip_prefix(BUS).unwrap_or(text).len();
    let mut decoded = Decoded::default();
    let end = Span::new(text.len() - shift, text.len() - shift);
    for &(name, says) in &[
        ("sig", "sig= is missing: the signature was cut off."),
        ("sr", "sr= is missing: the signature names no resource; a piece was lost."),
        ("se", "se= is missing: the signature has no end; a piece was lost."),
    ] {
        if !pairs.has(name) {
            decoded.broken(end, says);
        }
    }
    if let (Some(ends), Some(span)) = (pairs.value("se"), pairs.get("se")) {
        decoded.validity.ends = time(&ends);
        decoded.moment("signature", "ends at", span, decoded.validity.ends);
        if decoded.validity.ends.is_none() {
            decoded.broken(span, "se= is no number of seconds.");
        }
    }
    for &(name, of) in &[("resource", "sr"), ("policy", "skn")] {
        if let (Some(value), Some(span)) = (pairs.value(of), pairs.get(of)) {
            decoded.fact("signature", name, span, &value);
        }
    }
    hash(&mut decoded, &pairs);
    decoded.moved(|span| span.shifted(shift))
}

/// The signature is an HMAC-SHA256 in base64.
fn hash(decoded: &mut Decoded, pairs: &Pairs<'_>) {
    let (Some(sig), Some(span)) = (pairs.value("sig"), pairs.get("sig")) else { return };
    decoded.part("sig", span);
    if sig.contains('%') {
        decoded.broken(span, "sig= holds percent signs even when decoded: it was encoded twice.");
    } else if sig.contains(' ') {
        decoded.broken(span, "sig= holds a blank where a plus sign stood: it was decoded once too often.");
    } else if base64url::standard(&sig).is_none_or(|bytes| bytes.len() != 32) {
        decoded.broken(span, "sig= does not hold the 32 bytes of its hash: characters are missing or were changed.");
    } else if !sig.ends_with('=') {
        decoded.broken(span, "The padding at the end of sig= was lost. Azure compares the whole text.");
    }
}

fn is_storage(text: &str) -> bool {
    let pairs = Pairs::query(text);
    let has = |names: &[&str]| names.iter().any(|name| pairs.has(name));
    let typed = has(&["sp", "sr", "ss", "srt", "si", "se"]);
    !text.contains([' ', '"', '\n'])
        && typed
        && (has(&["sv"]) && has(&["sig", "se", "si"]) || has(&["sig"]) && has(&["se"]))
}

fn storage(text: &str) -> Decoded {
    let pairs = Pairs::query(text);
    let mut decoded = Decoded::default();
    let end = Span::new(text.len(), text.len());
    if let Some(host) = host(text).filter(|_| text.contains("://")) {
        decoded.fact("address", "host", Span::of_slice(text, host), host);
    }
    let moment = |name: &str| Some((pairs.get(name)?, time(&pairs.value(name)?)));
    for &(name, shown) in &[("st", "starts at"), ("se", "ends at"), ("ske", "key ends at")] {
        match moment(name) {
            Some((span, Some(at))) => decoded.moment("signature", shown, span, Some(at)),
            Some((span, None)) => decoded.broken(span, "This tells no time of the form 2026-01-01T00:00:00Z."),
            None => {}
        }
    }
    let at = |name: &str| moment(name).and_then(|(_, at)| at);
    decoded.validity.starts = at("st");
    // A delegation key may end before the signature it made.
    decoded.validity.ends = [at("se"), at("ske")].into_iter().flatten().min();
    let names = &[
        ("permissions", "sp"),
        ("version", "sv"),
        ("services", "ss"),
        ("resource", "sr"),
        ("protocol", "spr"),
        ("address range", "sip"),
        ("stored policy", "si"),
    ];
    for (name, of) in names {
        if let (Some(value), Some(span)) = (pairs.value(of), pairs.get(of)) {
            decoded.fact("signature", name, span, &value);
        }
    }
    if let Some(at) = pairs.escaped() {
        decoded.broken(at, "It was copied out of HTML: &amp; stands where & belongs.");
    }
    if !pairs.has("sig") {
        decoded.broken(end, "sig= is missing: the signature was cut off.");
    }
    if pairs.has("si") {
        decoded.remark("A stored policy may tell its times; what stands here is then not all.");
    } else if !pairs.has("se") {
        decoded.broken(end, "se= is missing, and no stored policy is named: a piece was lost.");
    } else if !pairs.has("sp") {
        decoded.broken(end, "sp= is missing: the signature allows nothing; a piece was lost.");
    }
    if !pairs.has("sv") {
        decoded.broken(end, "sv= is missing: a piece was lost.");
    }
    if text.contains("??") {
        decoded.broken(end, "Two question marks stand before it: the address and the signature each brought one.");
    }
    hash(&mut decoded, &pairs);
    decoded
}

fn is_google(text: &str) -> bool {
    let marks = &["X-Goog-Signature=", "X-Goog-Credential=", "X-Goog-Algorithm="];
    let old = text.contains("GoogleAccessId=") && text.contains("Signature=");
    !text.contains([' ', '"', '\n']) && (old || marks.iter().any(|mark| text.contains(mark)))
}

fn google(text: &str) -> Decoded {
    let pairs = Pairs::query(text);
    let mut decoded = Decoded::default();
    let end = Span::new(text.len(), text.len());
    if let Some(at) = pairs.escaped() {
        decoded.broken(at, "It was copied out of HTML: &amp; stands where & belongs.");
    }
    if pairs.has("GoogleAccessId") {
        decoded.validity.ends = pairs.value("Expires").and_then(|ends| time(&ends));
        return decoded.remarking("It is signed with version 2.");
    }
    for &name in &[
        "X-Goog-Algorithm",
        "X-Goog-Credential",
        "X-Goog-Date",
        "X-Goog-Expires",
        "X-Goog-SignedHeaders",
        "X-Goog-Signature",
    ] {
        if !pairs.has(name) {
            decoded.broken(end, "One of the six X-Goog- parameters is missing: the address was cut.");
            break;
        }
    }
    let issued = pairs.value("X-Goog-Date").and_then(|date| time(&date));
    let life = pairs.value("X-Goog-Expires").and_then(|life| life.parse::<i64>().ok());
    decoded.validity.issued = issued;
    if let (Some(issued), Some(life)) = (issued, life) {
        decoded.validity.ends = Some(issued.plus(life.saturating_mul(1000)));
    }
    if let Some(at) = pairs.get("X-Goog-Expires").filter(|_| life.is_none_or(|life| life > 604_800)) {
        decoded.fault(
            Fix::FixGeneration,
            at,
            "X-Goog-Expires is no number of seconds up to 604800, which is seven days.",
        );
    }
    if let (Some(credential), Some(span)) = (pairs.value("X-Goog-Credential"), pairs.get("X-Goog-Credential")) {
        decoded.part("credential", span);
        if credential.matches('/').count() != 4 || !credential.ends_with("goog4_request") {
            decoded.broken(
                span,
                "The scope is not name/day/region/storage/goog4_request: a piece is missing or was changed.",
            );
        }
    }
    if let (Some(signature), Some(span)) = (pairs.value("X-Goog-Signature"), pairs.get("X-Goog-Signature")) {
        decoded.part("signature", span);
        // RSA with 2048 or 4096 bits, HMAC-SHA256.
        if !is_hex(&signature) || !matches!(signature.len(), 64 | 256 | 512 | 1024) {
            decoded.broken(span, "The signature has not as many hexadecimal digits as a key makes: characters are missing or were changed.");
        }
    }
    decoded
}

fn is_cloudfront(text: &str) -> bool {
    let (id, signature) = (text.contains("Key-Pair-Id="), text.contains("Signature="));
    let timed = text.contains("?Expires=") || text.contains("&Expires=") || text.contains("?Policy=");
    // Without its end it is still an address of CloudFront with a time.
    let cut = timed && text.contains(".cloudfront.net/") && (signature || text.contains("Policy="));
    (id && signature || cut) && !text.contains('"')
}

/// `CloudFront` writes base64 with `-` for `+`, `_` for `=` and `~` for `/`.
fn standard(text: &str) -> Option<Vec<u8>> {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '-' => '+',
            '_' => '=',
            '~' => '/',
            // What does not belong must not become something that does.
            '+' | '/' | '=' => '!',
            c => c,
        })
        .collect();
    base64url::standard(&plain)
}

fn cloudfront(text: &str) -> Decoded {
    let cookies = text.contains("CloudFront-Signature=");
    let pairs = if cookies { Pairs::settings(text) } else { Pairs::query(text) };
    let get = |name: &str, cookie: &str| {
        let name = if cookies { cookie } else { name };
        Some((pairs.get(name)?, pairs.value(name)?))
    };
    let mut decoded = Decoded::default();
    if let Some((span, expires)) = get("Expires", "CloudFront-Expires") {
        decoded.validity.ends = time(&expires);
        decoded.moment("address", "ends at", span, decoded.validity.ends);
    }
    if let Some((span, id)) = get("Key-Pair-Id", "CloudFront-Key-Pair-Id") {
        decoded.fact("address", "key pair", span, &id);
        // K and 13 more today, APKA and 16 or 17 before.
        if !matches!((id.starts_with("APKA"), id.len()), (true, 20 | 21) | (false, 13 | 14)) {
            decoded.broken(
                span,
                "Key-Pair-Id has not the length of such ids: characters are missing, or something stands behind it.",
            );
        }
    }
    let missing = |name: &str, cookie: &str| get(name, cookie).is_none();
    if missing("Key-Pair-Id", "CloudFront-Key-Pair-Id") || missing("Signature", "CloudFront-Signature") {
        let end = Span::new(text.len(), text.len());
        decoded.broken(end, "Signature and Key-Pair-Id are not both there: a piece was lost.");
    }
    if let Some((span, policy)) = get("Policy", "CloudFront-Policy") {
        decoded.part("policy", span);
        let inner = standard(&policy).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        match inner.filter(|inner| Doc::read(inner).complete) {
            Some(inner) => policy_times(&mut decoded, &inner),
            None => decoded.broken(span, "The policy is not whole JSON in CloudFront's own base64 (- for +, _ for =, ~ for /): characters are missing, were changed, or another alphabet was used."),
        }
    } else if decoded.validity.ends.is_none() {
        let end = Span::new(text.len(), text.len());
        decoded.broken(end, "Neither Expires nor Policy is there: a piece was lost.");
    }
    if let Some((span, signature)) = get("Signature", "CloudFront-Signature") {
        decoded.part("signature", span);
        // RSA makes as many bytes as its key has.
        if standard(&signature).is_none_or(|bytes| !matches!(bytes.len(), 64..=72 | 128 | 256 | 512)) {
            decoded.broken(span, "The signature is not whole base64 in CloudFront's own alphabet (- for +, _ for =, ~ for /): characters are missing or were changed.");
        }
    }
    decoded
}

/// `DateLessThan` and `DateGreaterThan`, wherever they stand.
fn policy_times(decoded: &mut Decoded, policy: &str) {
    let doc = Doc::read(policy);
    let mut within = "";
    for node in doc.nodes() {
        match node.key.map(|key| key.of(policy)) {
            Some("AWS:EpochTime") => {
                let at = time(node.value.of(policy));
                match within {
                    "DateLessThan" => decoded.validity.ends = at,
                    "DateGreaterThan" => decoded.validity.starts = at,
                    _ => {}
                }
            }
            Some(name) => within = name,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_of_cloudfront() {
        assert_eq!(standard("eyJhIjoxfQ__").as_deref(), Some(&br#"{"a":1}"#[..]));
        assert_eq!(standard("eyJhIjoxfQ=="), None);
    }

    #[test]
    fn times_and_cuts() {
        let sas = FORMATS[1].like[0];
        let whole = storage(sas);
        assert!(whole.notes.is_empty());
        assert_eq!(whole.validity.ends.map(crate::Moment::secs), Some(1_767_229_200));
        assert_eq!(whole.validity.starts.map(crate::Moment::secs), Some(1_767_225_600));
        for (from, to) in [("%3D", ""), ("%2F", "%252F"), ("&sp=r", ""), ("U6e", "U6"), ("se=2026", "se=206")] {
            let changed = sas.replacen(from, to, if to.is_empty() && from == "%3D" { 9 } else { 1 });
            assert!(storage(&changed).notes.iter().any(|note| note.speaks.is_some()), "{from}");
        }
        assert!(bus(FORMATS[0].like[0]).notes.is_empty());
        assert!(!bus(&FORMATS[0].like[1].replace("%3D", "")).notes.is_empty());
    }

    #[test]
    fn a_policy_tells_both_ends() {
        let mut decoded = Decoded::default();
        policy_times(
            &mut decoded,
            r#"{"Statement":[{"Resource":"*","Condition":{"DateLessThan":{"AWS:EpochTime":20},"DateGreaterThan":{"AWS:EpochTime":1767225600}}}]}"#,
        );
        assert_eq!(decoded.validity.starts.map(crate::Moment::secs), Some(1_767_225_600));
    }
}
