//! Requests signed with Signature Version 4, as a header and as an address, and the tokens that are such an address in
//! a coat: for EKS, RDS, MSK and Bedrock.

use super::{
    Decoded, Format, Likeness, aws_key_id, aws_session, base64url,
    numerals::{is_hex, time},
    parameters::Pairs,
};
use crate::{
    clock::Moment,
    fix::Fix,
    text::{Span, holds_one, only, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "aws-sigv4-header",
        name: "AWS signature of a request",
        sent: "Authorization: {}",
        recognise: |text| text.starts_with("AWS4-").then_some(Likeness::Proven),
        decode: header,
        like: proof::list(&[
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8",
        ]),
        unlike: proof::list(&["AWS AKIDEXAMPLE:signature", "aws4_request"]),
    },
    Format {
        id: "rds-iam-token",
        name: "Password for a database of AWS (RDS, DSQL)",
        sent: "",
        recognise: |text| (is_signed(text) && connects(text)).then_some(Likeness::Proven),
        decode: database,
        like: proof::list(&[
            "db.example.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=app&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIARZPUZDIKKFW6JXB2%2F20260101%2Fus-east-1%2Frds-db%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=0000000000000000000000000000000000000000000000000000000000000000",
        ]),
        unlike: proof::list(&["https://example.com/?Action=connect"]),
    },
    Format {
        id: "aws-presigned-url",
        name: "AWS signed address",
        sent: "",
        recognise: |text| (is_signed(text) || is_old(text)).then_some(Likeness::Marked),
        decode: address,
        like: proof::list(&[
            "https://example-bucket.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIARZPUZDIKKFW6JXB2%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=0000000000000000000000000000000000000000000000000000000000000000",
            "https://b.s3.amazonaws.com/k?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1767229200&Signature=frJIUN8DYpKDtOLCwo%2F%2FyllqDzg%3D",
        ]),
        unlike: proof::list(&["https://example.com/k?X=1", "X-Amz-Date: 20260101T000000Z"]),
    },
    Format {
        id: "eks-token",
        name: "Token for a Kubernetes cluster of AWS (EKS)",
        sent: "Authorization: Bearer {}",
        recognise: |text| text.starts_with(EKS).then_some(Likeness::Proven),
        decode: cluster,
        like: proof::list(&[
            "k8s-aws-v1.aHR0cHM6Ly9zdHMudXMtZWFzdC0xLmFtYXpvbmF3cy5jb20vP0FjdGlvbj1HZXRDYWxsZXJJZGVudGl0eQ",
        ]),
        unlike: proof::list(&["aHR0cHM6Ly9zdHMuZXhhbXBsZQ"]),
    },
    Format {
        id: "bedrock-api-key",
        name: "AWS Bedrock API key",
        sent: "Authorization: Bearer {}",
        recognise: |text| (text.starts_with(BEDROCK) || is_long_key(text)).then_some(Likeness::Proven),
        decode: bedrock,
        like: proof::list(&[
            "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbg==",
            "ABSKQmVkcm9ja0FQSUtleS1leGFtcGxlLWF0LTEyMzQ1Njc4OTAxMjpBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=",
        ]),
        unlike: proof::list(&["ABSKunde", "bedrock-runtime"]),
    },
    Format {
        id: "aws-msk-iam",
        name: "Token for Kafka of AWS (MSK)",
        sent: "",
        recognise: |text| text.starts_with(KAFKA).then_some(Likeness::Proven),
        decode: |text| coated(text, 0, Some(900)),
        like: proof::list(&[
            "aHR0cHM6Ly9rYWZrYS51cy1lYXN0LTEuYW1hem9uYXdzLmNvbS8_QWN0aW9uPWthZmthLWNsdXN0ZXIlM0FDb25uZWN0",
        ]),
        unlike: proof::list(&["aHR0cHM6Ly9leGFtcGxlLmNvbQ"]),
    },
];

const EKS: &str = "k8s-aws-v1.";
const BEDROCK: &str = "bedrock-api-key-";
/// base64 of `https://kafka.`.
const KAFKA: &str = "aHR0cHM6Ly9rYWZrYS";
/// Seconds: what `SigV4` allows an address at the most.
const WEEK: i64 = 604_800;

/// Whether the address carries the parameters of a signature.
fn is_signed(text: &str) -> bool {
    let marks = &["X-Amz-Signature=", "X-Amz-Credential=", "X-Amz-Algorithm=", "X-Amz-Security-Token="];
    let found = marks.iter().filter(|mark| find(text, mark)).count();
    found > 0 && !text.contains([' ', '\n', '"'])
}

/// Case aside: some programs write them small.
fn find(text: &str, mark: &str) -> bool {
    text.contains(mark) || text.contains(&mark.to_ascii_lowercase())
}

fn connects(text: &str) -> bool {
    holds_one(text, &["Action=connect", "Action=DbConnect"])
}

/// Signature Version 2, which S3 still knows.
fn is_old(text: &str) -> bool {
    text.contains("AWSAccessKeyId=") && text.contains("Signature=") && !text.contains(' ')
}

/// The long-lived sort.
fn is_long_key(text: &str) -> bool {
    text.len() >= 40 && text.strip_prefix("ABSK").is_some_and(|rest| only(rest, "0-9A-Za-z+/="))
}

fn header(text: &str) -> Decoded {
    let pairs = Pairs::list(text, false);
    let mut decoded = Decoded::default();
    let end = Span::new(text.len(), text.len());
    match pairs.get("Credential") {
        Some(span) => scope(&mut decoded, span, span.of(text), text.starts_with("AWS4-ECDSA")),
        None => decoded.broken(end, "Credential= is missing: the header was cut."),
    }
    match pairs.get("SignedHeaders") {
        Some(span) => headers(&mut decoded, span, span.of(text)),
        None => decoded.broken(end, "SignedHeaders= is missing: the header was cut."),
    }
    signature(&mut decoded, pairs.get("Signature"), text, end);
    decoded.remark(
        "It holds for one request and some minutes around its X-Amz-Date. The same request must carry that header.",
    );
    decoded
}

/// Key id, day, region, service: what the signature is limited to.
fn scope(decoded: &mut Decoded, span: Span, credential: &str, anywhere: bool) {
    if credential.contains('%') {
        decoded.broken(span, "X-Amz-Credential holds percent signs even when decoded: the address was encoded twice.");
        return;
    }
    let pieces: Vec<&str> = credential.split('/').collect();
    let (key, day, region, service) = match pieces[..] {
        [key, day, region, service, "aws4_request"] if !anywhere => (key, day, region, service),
        [key, day, service, "aws4_request"] if anywhere => (key, day, "any", service),
        _ => {
            let says = "The scope is not key/day/region/service/aws4_request: a piece is missing or was changed.";
            decoded.broken(span, says);
            return;
        }
    };
    if day.len() != 8 || !only(day, "0-9") {
        decoded.broken(span, "The day in its scope is not eight digits.");
    }
    for (name, value) in [("day", day), ("region", region), ("service", service)] {
        decoded.fact("credential", name, span, value);
    }
    decoded.part("credential", span);
    if let Some(account) = aws_key_id::account(key) {
        decoded.fact("credential", "account", span, &aws_key_id::twelve(account));
    }
}

fn headers(decoded: &mut Decoded, span: Span, signed: &str) {
    decoded.fact("signed headers", "signed headers", span, signed);
    decoded.part("signed headers", span);
    // SigV4 wants the host signed, whatever else is.
    if !signed.split(';').any(|name| matches!(name.trim(), "host" | ":authority")) {
        decoded.fault(Fix::FixGeneration, span, "The host is not among the signed headers. AWS demands that it is.");
    }
}

fn signature(decoded: &mut Decoded, span: Option<Span>, text: &str, end: Span) {
    let Some(span) = span else {
        decoded.broken(end, "The signature is missing: it was cut off.");
        return;
    };
    decoded.part("signature", span);
    let signature = span.of(text);
    // SigV4a signs with ECDSA: DER of changing length.
    let fits = signature.len() == 64 || text.contains("AWS4-ECDSA") && (130..=150).contains(&signature.len());
    if !is_hex(signature) {
        decoded.broken(
            span,
            "The signature holds characters that are not hexadecimal: something was changed or stands behind it.",
        );
    } else if !fits {
        decoded.broken(
            span,
            "The signature has not the 64 hexadecimal digits that SigV4 makes: characters are missing or too many.",
        );
    }
}

fn address(text: &str) -> Decoded {
    if is_signed(text) { signed(text, None) } else { old(text) }
}

/// Reads a signed address; `life` in seconds where the server counts otherwise than the address says.
fn signed(text: &str, life: Option<i64>) -> Decoded {
    let pairs = Pairs::query(text);
    let mut decoded = Decoded::default();
    let end = Span::new(text.len(), text.len());
    if let Some(host) = host(text) {
        decoded.fact("address", "host", Span::of_slice(text, host), host);
    }
    if let Some(at) = pairs.escaped() {
        decoded.broken(at, "It was copied out of HTML: &amp; stands where & belongs.");
    }
    for (_, says) in NEEDED.iter().filter(|(name, _)| !pairs.has(name)) {
        decoded.broken(end, says);
    }
    let credential = pairs.value("X-Amz-Credential");
    if let (Some(credential), Some(span)) = (&credential, pairs.get("X-Amz-Credential")) {
        scope(&mut decoded, span, credential, text.contains("AWS4-ECDSA"));
    }
    if let (Some(list), Some(span)) = (pairs.value("X-Amz-SignedHeaders"), pairs.get("X-Amz-SignedHeaders")) {
        headers(&mut decoded, span, &list);
    }
    window(&mut decoded, &pairs, life);
    signature(&mut decoded, pairs.get("X-Amz-Signature"), text, end);
    let key = credential.as_deref().and_then(|credential| credential.split('/').next()).unwrap_or_default();
    session(&mut decoded, key, &pairs);
    decoded
}

/// What an address must carry, and what is said where it does not.
const NEEDED: &[(&str, &str)] = &[
    ("X-Amz-Algorithm", "X-Amz-Algorithm is missing: the address was cut, or a parameter was lost."),
    ("X-Amz-Credential", "X-Amz-Credential is missing: the address was cut, or a parameter was lost."),
    ("X-Amz-Date", "X-Amz-Date is missing: the address was cut, or a parameter was lost."),
    ("X-Amz-Expires", "X-Amz-Expires is missing: the address was cut, or a parameter was lost."),
    ("X-Amz-SignedHeaders", "X-Amz-SignedHeaders is missing: the address was cut, or a parameter was lost."),
];

/// From when until when it holds.
fn window(decoded: &mut Decoded, pairs: &Pairs<'_>, life: Option<i64>) {
    let (Some(date), Some(at)) = (pairs.value("X-Amz-Date"), pairs.get("X-Amz-Date")) else { return };
    let Some(issued) = time(&date) else {
        decoded.broken(at, "X-Amz-Date tells no time of the form 20260101T000000Z.");
        return;
    };
    decoded.validity.issued = Some(issued);
    decoded.moment("address", "signed at", at, Some(issued));
    let day = decoded.facts.iter().find(|fact| fact.name == "day");
    if day.is_some_and(|day| !date.starts_with(&day.value)) {
        let says = "X-Amz-Date is of another day than the scope of the credential. AWS refuses that.";
        decoded.fault(Fix::FixGeneration, at, says);
    }
    let (Some(expires), Some(at)) = (pairs.value("X-Amz-Expires"), pairs.get("X-Amz-Expires")) else { return };
    match expires.parse::<i64>() {
        Ok(seconds) if life.is_none() && seconds > WEEK => {
            let says = "X-Amz-Expires is more than 604800 seconds: AWS allows seven days at the most.";
            decoded.fault(Fix::FixGeneration, at, says);
        }
        Ok(seconds) if seconds >= 0 => {
            decoded.validity.ends = Some(issued.plus(life.unwrap_or(seconds) * 1000));
        }
        _ => decoded.broken(at, "X-Amz-Expires is no number of seconds."),
    }
}

/// The session token an address carries, and whether it belongs to the key.
fn session(decoded: &mut Decoded, key: &str, pairs: &Pairs<'_>) {
    let (name, token) = match ("X-Amz-Security-Token", "X-Amz-S3session-Token") {
        (usual, _) if pairs.has(usual) => (usual, pairs.value(usual)),
        (_, express) => (express, pairs.value(express)),
    };
    let (Some(token), Some(span)) = (token, pairs.get(name)) else {
        if key.starts_with("ASIA") {
            let at = pairs.get("X-Amz-Credential").unwrap_or(Span::new(0, 0));
            decoded.fault(Fix::SendCorrectly, at, "The key id begins with ASIA: it works only with its session token, and the address carries no X-Amz-Security-Token.");
        }
        return;
    };
    decoded.part("session token", span);
    if let Some((fix, says)) = aws_session::quarrel(key, &token) {
        decoded.fault(fix, span, says);
    }
    decoded.remark("It ends earlier than it says if the session that signed it ends earlier.");
}

/// The host of an address, with or without its scheme.
pub(super) fn host(text: &str) -> Option<&str> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = only(host, "0-9A-Za-z.:_-");
    (host.contains('.') && plain && !host.contains('=')).then_some(host)
}

/// `AWSAccessKeyId`, `Expires`, `Signature`.
fn old(text: &str) -> Decoded {
    let pairs = Pairs::query(text);
    let mut decoded = Decoded::default();
    if let (Some(expires), Some(span)) = (pairs.value("Expires"), pairs.get("Expires")) {
        decoded.validity.ends = time(&expires);
        decoded.moment("address", "ends at", span, decoded.validity.ends);
    }
    if let (Some(signature), Some(span)) = (pairs.value("Signature"), pairs.get("Signature")) {
        decoded.part("signature", span);
        if signature.len() != 28 || base64url::standard(&signature).is_none() {
            decoded.broken(span, "The signature is not the 28 characters of base64 that this version makes: characters are missing or were changed.");
        }
    }
    if let Some(at) = pairs.escaped() {
        decoded.broken(at, "It was copied out of HTML: &amp; stands where & belongs.");
    }
    decoded.remarking("It is signed with version 2, which newer regions of S3 refuse.")
}

fn database(text: &str) -> Decoded {
    let mut decoded = signed(text, Some(900));
    if text.contains("://") {
        let scheme = Span::new(0, text.find("://").map_or(0, |at| at + 3));
        decoded.fault(
            Fix::SendCorrectly,
            scheme,
            "A scheme stands before it. The password for the database begins with the host name.",
        );
    }
    decoded.remarking("It is the password of one new connection over TLS, within 15 minutes of X-Amz-Date.")
}

fn cluster(text: &str) -> Decoded {
    // aws-iam-authenticator gives it 15 minutes from X-Amz-Date, whatever X-Amz-Expires says.
    let mut decoded = coated(text, EKS.len(), Some(900));
    if let Some(at) = text.find('=') {
        let says = "Padding stands at its end. The cluster decodes base64url without padding and refuses it.";
        decoded.broken(Span::new(at, text.len()), says);
    }
    if text.len() > 4096 {
        decoded.broken(Span::new(4096, text.len()), "It has more than 4096 characters, which the cluster refuses.");
    }
    let signed = decoded.facts.iter().find(|fact| fact.name == "signed headers");
    if signed.is_some_and(|fact| !fact.value.split(';').any(|name| name == "x-k8s-aws-id")) {
        let says =
            "x-k8s-aws-id is not among the signed headers: the token names no cluster, and every cluster refuses it.";
        decoded.fault(Fix::FixGeneration, Span::whole(text), says);
    }
    decoded
}

fn bedrock(text: &str) -> Decoded {
    if let Some(rest) = text.strip_prefix("ABSK") {
        let mut decoded = Decoded::of("key", text);
        let inner = base64url::standard(rest);
        if !inner.is_some_and(|inner| inner.starts_with(b"BedrockAPIKey-") && inner.contains(&b':')) {
            decoded.broken(
                Span::whole(text),
                "What follows ABSK is not the base64 of a name and a secret: characters are missing or were changed.",
            );
        }
        return decoded.remarking("A long-lived key of Bedrock; when it ends stands in IAM.");
    }
    coated(text, BEDROCK.len(), None)
}

/// A signed address in base64, behind a prefix.
fn coated(text: &str, prefix: usize, life: Option<i64>) -> Decoded {
    let body = text.get(prefix..).unwrap_or_default();
    let plain = body.replace('+', "-").replace('/', "_");
    let inner = base64url::decode(&plain);
    let address = String::from_utf8_lossy(&inner.bytes);
    let mut decoded = signed(&address, life);
    // The name of the action is what tells whose token it is; everything else was said of the parameters.
    decoded = decoded.moved(|span| {
        let at = base64url::characters(span);
        Span::new(at.start.min(body.len()), at.end.min(body.len())).shifted(prefix)
    });
    if let Some(stop) = inner.stop {
        let at = Span::new((prefix + stop).min(text.len()), text.len());
        decoded.broken(at, "It is not whole base64: a character is missing, or one is there that does not belong.");
    }
    decoded.parts = vec![super::Part { label: "signed address", span: Span::new(prefix, text.len()) }];
    decoded
}

/// When a request with this header was signed, as the header beside it tells.
pub(super) fn dated(decoded: &mut Decoded, date: &str) {
    decoded.validity.issued = time(date).filter(|at| *at > Moment::FIRST);
    let day = decoded.facts.iter().find(|fact| fact.name == "day");
    let other = day.filter(|day| !date.trim().starts_with(&day.value)).map(|day| day.span);
    if let Some(span) = other.filter(|_| date.trim().len() == 16) {
        let says = "X-Amz-Date is of another day than the scope of the credential. AWS refuses that.";
        decoded.fault(Fix::FixGeneration, span, says);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIARZPUZDIKKFW6JXB2%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=0000000000000000000000000000000000000000000000000000000000000000";

    fn faults(decoded: &Decoded) -> Vec<&str> {
        decoded.notes.iter().filter(|note| note.speaks.is_some()).map(|note| note.says.as_str()).collect()
    }

    #[test]
    fn the_window_of_an_address() {
        let decoded = address(URL);
        assert_eq!(faults(&decoded), Vec::<&str>::new());
        assert_eq!(decoded.validity.lifetime(), Some(60_000));
        for (from, to, says) in [
            ("&X-Amz-Expires=60", "", "X-Amz-Expires is missing"),
            ("Expires=60", "Expires=604801", "seven days"),
            ("Date=20260101", "Date=20260102", "another day"),
            ("%2Fs3", "%252Fs3", "encoded twice"),
            ("&X-Amz-Date", "&amp;X-Amz-Date", "HTML"),
            ("=host", "=x-amz-date", "host is not among"),
            ("AKIARZPU", "ASIARZPU", "ASIA"),
            ("0000000000", "000000000", "64 hexadecimal"),
        ] {
            let changed = URL.replacen(from, to, 1);
            assert!(faults(&address(&changed)).iter().any(|fault| fault.contains(says)), "{says}");
        }
    }

    #[test]
    fn a_cluster_counts_from_the_date_and_a_cut_is_seen() {
        use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
        let token = format!("{EKS}{}", BASE64_URL_SAFE_NO_PAD.encode(URL.replace("=host", "=host%3Bx-k8s-aws-id")));
        let decoded = cluster(&token);
        assert_eq!(faults(&decoded), Vec::<&str>::new());
        assert_eq!(decoded.validity.lifetime(), Some(900_000));
        assert!(!faults(&cluster(&token[..token.len() - 9])).is_empty());
        assert!(faults(&cluster(&format!("{token}="))).iter().any(|fault| fault.contains("Padding")));
    }

    #[test]
    fn signed_requests_as_aws_publishes_them() {
        for text in [
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;my-header1;my-header2;x-amz-date, Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
            "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-SignedHeaders=host&X-Amz-Expires=3600&X-Amz-Signature=7ff2b50b376cb4d151970630573d6291dc128cc5c2a12ffb237f73cc53f67b6c",
        ] {
            let decoded = if text.starts_with('/') { address(text) } else { header(text) };
            assert_eq!(faults(&decoded), Vec::<&str>::new());
            let region = decoded.facts.iter().find(|fact| fact.name == "region");
            assert_eq!(region.map(|fact| fact.value.as_str()), Some("us-east-1"));
        }
        let cut = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host, Signature=acc3ed3a";
        assert!(faults(&header(cut))[0].contains("64 hexadecimal"));
    }
}
