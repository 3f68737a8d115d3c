//! Texts to try, one for each fix. Their tokens are made up, and their times follow the clock.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};

use crate::{clock::Moment, fix::Fix};

/// A text to try.
pub struct Example {
    /// The fix it leads to.
    pub fix: Fix,
    /// What one sees who has this trouble.
    pub symptom: &'static str,
    /// Makes the text, as of a moment.
    pub text: fn(Moment) -> String,
}

/// One example for each fix, in the order of the design.
#[must_use]
pub const fn examples() -> &'static [Example] {
    &[
        Example { fix: Fix::RepairFormat, symptom: "A token wrapped by the terminal", text: wrapped },
        Example { fix: Fix::SendCorrectly, symptom: "Bearer, twice", text: twice },
        Example { fix: Fix::ObtainNewToken, symptom: "401, and it ended 2 h ago", text: ended },
        Example { fix: Fix::RefreshProactively, symptom: "It ends in 40 s", text: ends_soon },
        Example { fix: Fix::UseRightToken, symptom: "Registration token is invalid", text: other_token },
        Example { fix: Fix::SyncClock, symptom: "Signature expired", text: clock_behind },
        Example { fix: Fix::GrantAccess, symptom: "Does not have access", text: no_access },
        Example { fix: Fix::ReplaceRevoked, symptom: "The token was revoked", text: revoked },
        Example { fix: Fix::FixTransport, symptom: "Lost in a redirect", text: redirected },
        Example { fix: Fix::FixGeneration, symptom: "Valid until the year 58000", text: in_millis },
        Example { fix: Fix::FixVerifier, symptom: "Invalid signature", text: bad_signature },
        Example { fix: Fix::ReadTrace, symptom: "A 401 that gives no reason", text: no_reason },
    ]
}

const MINUTE: i64 = 60_000;

/// A JWS whose signature has the right length and the wrong bytes.
fn jwt(claims: &str) -> String {
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"ES256","typ":"JWT","kid":"example-1"}"#);
    let claims = URL_SAFE_NO_PAD.encode(claims);
    let signature = URL_SAFE_NO_PAD.encode([b"this signature is made up".as_slice(), &[b'.'; 39]].concat());
    format!("{header}.{claims}.{signature}")
}

/// A JWT that was made and ends so many milliseconds from now.
fn lasting(now: Moment, made: i64, ends: i64) -> String {
    let (iat, exp) = (now.plus(made).secs(), now.plus(ends).secs());
    jwt(&format!(
        r#"{{"iss":"https://issuer.example","sub":"example-user","aud":"https://api.example","iat":{iat},"exp":{exp}}}"#
    ))
}

fn current(now: Moment) -> String {
    lasting(now, -5 * MINUTE, 55 * MINUTE)
}

fn wrapped(now: Moment) -> String {
    let token = current(now);
    let lines: Vec<_> = token.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
    lines.join("\n")
}

fn twice(now: Moment) -> String {
    format!("Authorization: Bearer Bearer {}", current(now))
}

fn ended(now: Moment) -> String {
    let token = lasting(now, -185 * MINUTE, -125 * MINUTE);
    format!(
        "GET /orders HTTP/1.1\nHost: api.example\nAuthorization: Bearer {token}\n\n\
         HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{{\"message\":\"Unauthorized\"}}"
    )
}

fn ends_soon(now: Moment) -> String {
    lasting(now, -60 * MINUTE + 40_000, 40_000)
}

/// What STS gives out, as far as anyone can tell: a type byte, then a protobuf message that says where and when.
fn session(now: Moment) -> String {
    let text = b"this session token is made up for an example of badtoken and opens no door anywhere in the world";
    let mut bytes = b"\x21\x0a\x09origin_ec\x1a\x09us-east-1\x22".to_vec();
    bytes.push(u8::try_from(text.len()).unwrap_or(0));
    bytes.extend(text);
    bytes.push(6 << 3);
    let mut made = now.plus(-10 * MINUTE).secs().unsigned_abs();
    while made > 0x7f {
        bytes.push((made & 0x7f) as u8 | 0x80);
        made >>= 7;
    }
    bytes.push((made & 0x7f) as u8);
    STANDARD.encode(bytes)
}

fn other_token(now: Moment) -> String {
    let session = session(now);
    format!(
        "client.resolve_customer(RegistrationToken=\"{session}\")\n\n\
         botocore.errorfactory.InvalidTokenException: An error occurred (InvalidTokenException) when calling the \
         ResolveCustomer operation: Registration token is invalid"
    )
}

fn clock_behind(now: Moment) -> String {
    let basic = |at: Moment| Moment::from_secs(at.secs()).unwrap_or(at).rfc3339().replace(['-', ':'], "");
    let (signed, limit, server) = (basic(now.plus(-9 * MINUTE)), basic(now.plus(-5 * MINUTE)), basic(now));
    format!(
        "An error occurred (SignatureDoesNotMatch) when calling the GetCallerIdentity operation: \
         Signature expired: {signed} is now earlier than {limit} ({server} - 5 min.)"
    )
}

fn no_access(_: Moment) -> String {
    "Access token in HEADER access_token DOES NOT HAVE ACCESS TO THIS RESOURCE; rejecting call".to_owned()
}

fn revoked(_: Moment) -> String {
    "HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{\"message\":\"The token was revoked\"}".to_owned()
}

fn redirected(now: Moment) -> String {
    let token = current(now);
    format!(
        "* Connected to api.example (192.0.2.10) port 443\n> GET /orders HTTP/1.1\n> Host: api.example\n\
         > Authorization: Bearer {token}\n> Accept: */*\n>\n< HTTP/1.1 302 Found\n\
         < Location: https://eu.api.example/orders\n<\n* Issue another request to this URL: \
         'https://eu.api.example/orders'\n* Connected to eu.api.example (192.0.2.20) port 443\n\
         > GET /orders HTTP/1.1\n> Host: eu.api.example\n> Accept: */*\n>\n< HTTP/1.1 401 Unauthorized\n\
         < WWW-Authenticate: Bearer\n<"
    )
}

fn in_millis(now: Moment) -> String {
    let (iat, exp) = (now.plus(-5 * MINUTE).millis(), now.plus(55 * MINUTE).millis());
    jwt(&format!(r#"{{"iss":"https://issuer.example","sub":"example-user","iat":{iat},"exp":{exp}}}"#))
}

fn bad_signature(now: Moment) -> String {
    format!("JsonWebTokenError: invalid signature\n\n{}", current(now))
}

fn no_reason(_: Moment) -> String {
    "HTTP/1.1 401 Unauthorized\n\n\
     Access Token in the request, identified by HEADER access_token, is invalid. Check docs.sensedia.com"
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_for_each_fix_and_no_two_alike() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        assert!(examples().iter().map(|example| example.fix).eq(Fix::ALL));
        let mut texts: Vec<_> = examples().iter().map(|example| (example.text)(now)).collect();
        texts.extend(examples().iter().map(|example| example.symptom.to_owned()));
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 24);
    }

    #[test]
    fn each_leads_to_its_own_fix() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        let led = |example: &Example| {
            let report = crate::examine(&(example.text)(now), now);
            (example.fix.id(), report.suggestions.first().map_or("none", |first| first.fix.id()))
        };
        let astray: Vec<_> = examples().iter().map(led).filter(|(own, first)| own != first).collect();
        assert_eq!(astray, []);
    }

    #[test]
    fn the_clock_decides() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        assert_ne!(ended(now), ended(now.plus(1_000)));
        assert!(clock_behind(now.plus(123)).contains("20261121T095100Z is now earlier than 20261121T095500Z"));
    }
}
