//! What several tests need: tokens that hold, or do not.

use badtoken::Moment;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

/// The moment that tests live in: 2026-11-21T10:00:00Z.
pub(crate) fn noon() -> Moment {
    Moment::from_secs(1_795_255_200).expect("within the calendar")
}

/// A token with these claims and a signature as long as HS256 makes it; nobody can verify it.
#[allow(dead_code, reason = "not every test makes tokens")]
pub(crate) fn jwt(claims: &str) -> String {
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    let signature: Vec<u8> = claims.bytes().cycle().zip(0_u8..32).map(|(byte, i)| byte.wrapping_mul(31) ^ i).collect();
    format!("{}.{}.{}", part(r#"{"alg":"HS256","typ":"JWT"}"#), part(claims), BASE64_URL_SAFE_NO_PAD.encode(signature))
}
