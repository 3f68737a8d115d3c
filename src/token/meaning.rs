//! What the names in headers and claims stand for.

/// Names of RFC 7515 §4.1, 7516 §4.1, 7519 §4.1, 9068 §2.2, 7800 §3, `OpenID` Connect Core §2, and what the great
/// issuers added.
const MEANINGS: &[(&str, &str)] = &[
    ("alg", "how it is signed or encrypted"),
    ("typ", "what kind of token it says it is"),
    ("cty", "what kind of thing is inside"),
    ("kid", "which key the verifier must take"),
    ("jku", "where the issuer publishes keys; not opened here"),
    ("jwk", "a key carried along; a verifier must not trust it"),
    ("x5c", "a certificate carried along"),
    ("x5t", "fingerprint of the certificate"),
    ("x5u", "where the certificate lies; not opened here"),
    ("crit", "names a verifier must understand or refuse"),
    ("enc", "how the content is encrypted"),
    ("zip", "how the content is compressed"),
    ("iss", "who made it"),
    ("sub", "whom it speaks of"),
    ("aud", "whom it is for; others must refuse it"),
    ("exp", "refused from this moment on"),
    ("nbf", "refused before this moment"),
    ("iat", "when it was made"),
    ("auth_time", "when the person logged in"),
    ("jti", "its own number"),
    ("scope", "what it allows"),
    ("scp", "what it allows"),
    ("roles", "roles it grants"),
    ("client_id", "the application it was made for"),
    ("azp", "the application it was made for"),
    ("appid", "the application it was made for"),
    ("nonce", "ties it to one request"),
    ("at_hash", "ties it to one access token"),
    ("sid", "the session it belongs to"),
    ("cnf", "the key its bearer must prove to have"),
    ("tid", "the tenant"),
    ("oid", "the person's number in the tenant"),
    ("ver", "the version of the token"),
    ("token_use", "access token or id token"),
    ("email", "mail address"),
    ("name", "name"),
];

/// What the header parameter or claim stands for.
#[must_use]
pub fn meaning(name: &str) -> Option<&'static str> {
    MEANINGS.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}
