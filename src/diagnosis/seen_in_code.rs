//! The code that was pasted along does what cannot work.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::ENDED,
    text::{Span, begins_with_one, ends_with_one, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "the-code-cannot-work", draw };

/// Longer texts are logs and recordings, and no code that somebody wrote by hand.
const LONGEST: usize = 200_000;

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    if known.paste.len() > LONGEST {
        return Vec::new();
    }
    let drawn = [
        colon_in_the_name(known),
        plain_base64(known),
        checked_as_another(known),
        hash_for_secret(known),
        form_to_a_signed_address(known),
        kept_too_long(known),
    ];
    drawn.into_iter().flatten().collect()
}

/// Headers that carry credentials, as code names them.
const NAMES: &[&str] = &["authorization:", "x-api-key:", "api-key:", "apikey:", "x-auth-token:", "x-access-token:"];
/// What takes a header's name first and its value second.
const SETTERS: &[&str] =
    &["header(", "headers(", ".add(", ".append(", ".set(", ".put(", ".addheaders(", "headers.add(", "headers["];

/// `AddHeader("Authorization:", token)`, `setRequestHeader('Authorization: Bearer ', token)`.
fn colon_in_the_name(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let found = NAMES.iter().flat_map(|name| lower.match_indices(name)).take(50);
    found.into_iter().find_map(|(at, name)| {
        let before = &lower[..at];
        let quote = before.chars().next_back().filter(|c| matches!(c, '"' | '\'' | '`'))?;
        let called = ends_with_one(before.trim_end_matches(quote).trim_end(), SETTERS);
        let end = at + name.len();
        let rest = lower[end..lower.floor_char_boundary(end + 12)].trim_start();
        let rest = rest.strip_prefix("bearer").map_or(rest, str::trim_start);
        let behind = rest.strip_prefix(quote)?.trim_start();
        let assigned = behind.starts_with(':') || behind.starts_with("=>") || behind.starts_with(']');
        (called && behind.starts_with(',') || assigned).then(|| {
            let because = "The name that the code gives the header ends in a colon, or has the scheme in it: the name is Authorization alone, and Bearer belongs to the value.";
            Evidence::new(Fix::SendCorrectly, Strength::Decisive, because).at(Span::new(at, end))
        })
    })
}

/// Calls that write base64 with + and / and =.
const PLAIN: &[&str] = &[
    "base64encode(",
    "base64_encode(",
    "b64encode(",
    "btoa(",
    "tobase64string(",
    "base64.getencoder()",
    "base64.encode64(",
    "strict_encode64(",
    "tostring('base64')",
    "tostring(\"base64\")",
    "digest('base64')",
    "digest(\"base64\")",
    "stdencoding.encodetostring(",
    "enc.base64.stringify(",
    "enc.base64)",
    "openssl base64",
    "openssl enc -base64",
    "| base64",
];
/// What makes base64url of it afterwards, or from the beginning.
const TURNED: &[&str] = &[
    "base64url",
    "base64_url",
    "urlsafe",
    "url_safe",
    "replace(",
    "replaceall(",
    "strtr(",
    "rtrim(",
    "trimend(",
    "rstrip(",
    ".tr(",
    "tr -d",
    "tr '+/'",
    "tr +/",
    "tr -- '+/",
    "gsub(",
    "withoutpadding",
    "rawurlencoding",
    "sed ",
    "b64url",
];

/// A JSON web token is made of base64url (RFC 7515 §2).
fn plain_base64(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let (at, call) = PLAIN.iter().find_map(|call| lower.find(call).map(|at| (at, call)))?;
    let signs = holds_one(lower, &["hmac", "sign(", ".sign", "generatemac", "dgst"]);
    let joins = holds_one(
        lower,
        &[
            "+ '.' +",
            "+ \".\" +",
            "+'.'+",
            "+\".\"+",
            ". '.' .",
            ".'.'.",
            ". \".\" .",
            "}.${",
            "}.{",
            "'.'.join",
            "\".\".join",
            "join('.')",
            "join(\".\")",
            "implode('.'",
            "%s.%s",
        ],
    );
    let token = holds_one(lower, &["alg", "jwt", "eyj", "hs256", "rs256"]);
    if !(signs && joins && token) || holds_one(lower, TURNED) {
        return None;
    }
    let seen = known.findings.iter().any(|one| matches!(one.check.id, "wrong-alphabet" | "padding-kept"));
    let strength = if seen { Strength::Decisive } else { Strength::Strong };
    let because = "The code writes the parts of the token in plain base64, with +, / and =: they have to be base64url without = (RFC 7515 §2).";
    Some(Evidence::new(Fix::FixGeneration, strength, because).at(Span::new(at, at + call.len())))
}

/// What makes a token, what takes another kind of token, and what stands between the two.
type Kinds = (&'static [&'static str], &'static [&'static str], &'static [&'static str], &'static str);
const KINDS: &[Kinds] = &[(
    &["createcustomtoken(", "create_custom_token(", "createcustomtokenasync(", "customtoken("],
    &["verifyidtoken(", "verify_id_token(", "verifyidtokenasync("],
    &["signinwithcustomtoken", "sign_in_with_custom_token"],
    "The code hands a custom token to what checks ID tokens: the client has to sign in with it first, and gets an ID token for it.",
)];

fn checked_as_another(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    KINDS.iter().find_map(|(made, checked, between, because)| {
        let first = made.iter().find_map(|call| lower.find(call))?;
        let (at, call) = checked.iter().find_map(|call| lower[first..].find(call).map(|at| (first + at, call)))?;
        (!holds_one(lower, between))
            .then(|| Evidence::new(Fix::UseRightToken, Strength::Strong, *because).at(Span::new(at, at + call.len())))
    })
}

/// What hashes of passwords begin with.
const HASHES: &[&str] =
    &["$pbkdf2", "$argon2", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$scrypt$", "{ssha", "pbkdf2_sha256$", "scrypt:"];
/// What stands beside a hash where it belongs: in the settings of the one who checks.
const CHECKERS: &[&str] = &[
    "identity_providers",
    "client_name:",
    "- client_id:",
    "- id:",
    "users_database",
    "htpasswd",
    "hash_password",
    "staticpasswords",
    "hash:",
];

/// The one who checks keeps the hash, the client sends the secret itself.
fn hash_for_secret(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let refused = holds_one(
        lower,
        &[
            "invalid_client",
            "secret did not match",
            "client authentication failed",
            "invalid client",
            " 401",
            "unauthorized",
        ],
    );
    if !refused || holds_one(lower, CHECKERS) {
        return None;
    }
    let found = HASHES.iter().flat_map(|hash| lower.match_indices(hash)).take(50);
    found.into_iter().find_map(|(at, hash)| {
        let line = lower[..at].rsplit('\n').next().unwrap_or_default();
        let value = line.ends_with(['"', '\'', '=', ' ']) && holds_one(line, &["secret", "password", "token", "key"]);
        value.then(|| {
            let because = "What the client is given as its secret is the hash of one: only who checks keeps the hash, the client needs the secret itself.";
            Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(Span::new(at, at + hash.len()))
        })
    })
}

/// What the signature of an address is called.
const SIGNED: &[&str] = &[
    "x-amz-signature",
    "x-oss-signature",
    "x-goog-signature",
    "x-cos-signature",
    "q-signature=",
    "&signature=",
    "presigned",
    "signedurl",
    "signed_url",
];

/// A signed address takes the file as it is, with the headers that were signed.
fn form_to_a_signed_address(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    if !holds_one(lower, &["signaturedoesnotmatch", "signature we calculated"]) || !holds_one(lower, SIGNED) {
        return None;
    }
    let marks = ["multipart/form-data", "new formdata", "formdata.append(", "--form ", " -f file=@"];
    let (at, mark) = marks.iter().find_map(|mark| lower.find(mark).map(|at| (at, mark)))?;
    if lower.contains("x-amz-credential\"") || lower.contains("policy") {
        return None;
    }
    let because = "The file is sent as a form: an address signed for PUT takes the bytes themselves, with the Content-Type that was signed or none.";
    Some(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(Span::new(at, at + mark.len())))
}

/// Code that keeps what it got.
const KEPT: &[&str] = &[
    "<% cache",
    "cache.fetch(",
    "cache.fetch ",
    "cache.remember(",
    "cache::remember(",
    "cache.set(",
    "cache.put(",
    "cache::put(",
    "@cacheable",
    "lru_cache",
    "@cache",
    "@st.cache",
    "cache_page(",
    "memoize(",
    "cache.getorset",
    "cache.getorcreate",
    "unstable_cache(",
    "cached_property",
    "redis.set(",
    "redis.setex(",
    "{% cache",
    "@memoize",
    "rememberforever(",
    "memcached.set(",
];

/// It has ended, and the code keeps it.
fn kept_too_long(known: &Known<'_>) -> Option<Evidence> {
    if known.heard_expired().next().is_none() && known.says(ENDED).is_none() {
        return None;
    }
    let lower = known.lower();
    let (at, call) = KEPT.iter().find_map(|call| lower.find(call).map(|at| (at, call)))?;
    let because = "The code keeps what it got, and it ended while it was kept: keep it for a shorter time than it lives, or make a new one each time.";
    let word = begins_with_one(call, &["@", "<", "{"])
        || !lower[..at].ends_with(|c: char| c.is_ascii_alphanumeric() && c != 's');
    word.then(|| Evidence::new(Fix::RefreshProactively, Strength::Strong, because).at(Span::new(at, at + call.len())))
}
