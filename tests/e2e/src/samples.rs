//! Texts to paste. Tokens are made on the spot, so that "expired" is true whenever the test runs; none was ever valid anywhere.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The ids of the twelve fixes.
pub(crate) const FIXES: [&str; 12] = [
    "fix-generation",
    "fix-transport",
    "fix-verifier",
    "grant-access",
    "obtain-new-token",
    "read-trace",
    "refresh-proactively",
    "repair-format",
    "replace-revoked",
    "send-correctly",
    "sync-clock",
    "use-right-token",
];

/// The moment `seconds` from now, in seconds since 1970.
pub(crate) fn from_now(seconds: i64) -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(now).unwrap_or(i64::MAX).saturating_add(seconds)
}

/// A JWT in the shape of HS256: `header`'s and `claims`' JSON as they are, and 32 bytes that are no signature of anything.
pub(crate) fn jwt_of(header: &str, claims: &str) -> String {
    let signature: Vec<u8> = (0..32_u8).map(|n| n.wrapping_mul(151).wrapping_add(89)).collect();
    [header.as_bytes(), claims.as_bytes(), &signature].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part)).join(".")
}

/// A JWT with the usual header and `claims`.
pub(crate) fn jwt(claims: &Value) -> String {
    jwt_of(r#"{"alg":"HS256","typ":"JWT"}"#, &claims.to_string())
}

/// Ordinary claims that end `seconds` from now, having begun an hour before now or before that.
pub(crate) fn ending(seconds: i64) -> Value {
    let end = from_now(seconds);
    json!({
        "iss": "https://issuer.example",
        "aud": "orders",
        "sub": "user-17",
        "iat": end.min(from_now(0)) - 3600,
        "exp": end,
    })
}

/// A JWT that ended two hours ago.
pub(crate) fn expired() -> String {
    jwt(&ending(-7500))
}

/// A JWT that is good for another hour.
pub(crate) fn current() -> String {
    jwt(&ending(3600))
}

/// `text` broken into lines of 64 characters, as mail programs and terminals do.
pub(crate) fn wrapped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(64).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
}

/// Something of every kind the page reads. `outside` is an address that must never be asked for: tokens name it wherever they can.
pub(crate) fn corpus(outside: &str) -> Vec<String> {
    let luring_header = json!({ "alg": "RS256", "typ": "JWT", "kid": format!("{outside}/kid"), "jku": format!("{outside}/jwks.json"),
        "x5u": format!("{outside}/cert.pem") });
    let luring_claims = json!({ "iss": outside, "aud": format!("{outside}/aud"), "picture": format!("{outside}/me.png"),
        "exp": from_now(-60), "iat": from_now(-3660) });
    let expired = expired();
    vec![
        expired.clone(),
        current(),
        wrapped(&current()),
        wrapped(&expired),
        jwt_of(&luring_header.to_string(), &luring_claims.to_string()),
        jwt(&json!({ "sub": "1", "nbf": from_now(600), "iat": from_now(600), "exp": from_now(4200) })),
        jwt_of(r#"{"alg":"none"}"#, r#"{"sub":"1"}"#),
        format!("Authorization: Bearer Bearer {expired}"),
        format!("curl -H 'Authorization: \"{expired}\"' {outside}/orders"),
        format!("HTTP/1.1 401 Unauthorized\r\nDate: Mon, 02 Nov 2026 10:00:00 GMT\r\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                 error_description=\"The token expired\"\r\nLocation: {outside}/login\r\n\r\n{{\"error\":\"invalid_token\"}}"),
        "An error occurred (ExpiredTokenException) when calling the ResolveCustomer operation: The registration token is expired.".into(),
        "com.amazonaws.services.marketplacemetering.model.InvalidTokenException: Registration token is invalid.".into(),
        "403 Forbidden: Token Expired".into(),
        "{\"message\":\"Could not find a required Access Token in the request, identified by HEADER access_token.\"}".into(),
        "export AWS_ACCESS_KEY_ID=ASIAEXAMPLEEXAMPLE01\nexport AWS_SECRET_ACCESS_KEY=0000000000000000000000000000000000000000\n\
         export AWS_SESSION_TOKEN=SVFvSmIzSnBaMmx1WDJWakVBRQ==".into(),
        "Signature expired: 20261121T100000Z is now earlier than 20261121T101000Z (20261121T102500Z - 15 min.)".into(),
        "nothing of interest".into(),
        " \n\t ".into(),
    ]
}
