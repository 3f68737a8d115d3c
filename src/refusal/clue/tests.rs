//! Clues are noticed where their words stand, and nowhere else.

use std::collections::BTreeSet;

use super::{
    BARE, COMES_BACK, Clue, ENDED, GOES_ON, HARMLESS, LOGIN_REFUSED, NO_CREDENTIAL, NOT_ACCEPTED, WITHDRAWN, listen,
};
use crate::{evidence::Strength, refusal::catalogue::clues};

fn near() -> impl Iterator<Item = &'static Clue> {
    clues().near.iter().copied().flatten()
}

fn said() -> impl Iterator<Item = &'static Clue> {
    clues().said.iter().copied().flatten()
}

/// What stands near each other.
fn near_in(paste: &str) -> Vec<&'static str> {
    listen(paste, false).near.iter().map(|one| one.clue.id).collect()
}

/// What is said, each once.
fn said_in(paste: &str) -> BTreeSet<&'static str> {
    listen(paste, false).said.iter().map(|one| one.clue.id).collect()
}

/// What is said and has a cure.
fn cured_in(paste: &str) -> Vec<&'static str> {
    let listened = listen(paste, false);
    listened.said.iter().filter(|said| !said.clue.cures.is_empty()).map(|said| said.clue.id).collect()
}

#[test]
fn every_clue_is_filled_in() {
    let mut seen = BTreeSet::new();
    for clue in near().chain(said()) {
        assert!(seen.insert(clue.id), "{} stands twice", clue.id);
        assert!(clue.cures.iter().all(|cure| cure.2.ends_with('.')), "{}", clue.id);
        assert!(clue.cures.is_sorted_by(|one, next| one.1 >= next.1), "{}: best first", clue.id);
        let fixes: BTreeSet<_> = clue.cures.iter().map(|cure| cure.0).collect();
        assert_eq!(fixes.len(), clue.cures.len(), "{}: a fix stands twice", clue.id);
        for says in clue.all.iter().copied().flatten().chain(clue.not) {
            assert!(!says.starts_with(['*', ' ']) && !says.ends_with(['*', ' ']) && !says.contains("  "), "{says}");
        }
    }
    assert!(said().all(|clue| clue.cures.iter().all(|cure| cure.1 < Strength::Decisive)));
    for asked in
        [ENDED, LOGIN_REFUSED, COMES_BACK, GOES_ON, WITHDRAWN, NOT_ACCEPTED, BARE[0], BARE[1], HARMLESS, NO_CREDENTIAL]
    {
        assert!(said().any(|clue| clue.id == asked), "{asked}");
    }
}

#[test]
fn every_kind_of_words_is_known() {
    let kinds: BTreeSet<_> = clues().lists.iter().map(|list| list.0).collect();
    for says in near().chain(said()).flat_map(|clue| clue.all.iter().copied().flatten().chain(clue.not)) {
        for word in says.split([' ', '|']).filter(|word| word.starts_with('$')) {
            assert!(kinds.contains(word), "{word} in {says}");
        }
    }
}

#[test]
fn every_clue_is_noticed_in_its_example() {
    let mut wrong = Vec::new();
    for clue in near().filter(|clue| !clue.cures.is_empty()) {
        let noticed = near_in(clue.example);
        if noticed.first() != Some(&clue.id) {
            wrong.push(format!("{}: {noticed:?} in {}", clue.id, clue.example));
        }
    }
    for clue in said() {
        let noticed = said_in(clue.example);
        if noticed != BTreeSet::from([clue.id]) {
            wrong.push(format!("{}: {noticed:?} in {}", clue.id, clue.example));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn spans_are_those_of_the_words() {
    let paste = "…\nError: the “Authorization” header is missing.\n";
    let noticed = listen(paste, false).near;
    assert_eq!(noticed.len(), 1);
    assert_eq!(noticed[0].span.of(paste), "Authorization” header is missing");
}

#[test]
fn what_is_harmless_stands_near_nothing() {
    for paste in [
        "",
        "error: expected identifier, found token `;`\nmissing token before `}`",
        "SyntaxError: Unexpected token < in JSON at position 0",
        "The next token is invalid: start the listing again",
        "Asking to pad but the tokenizer does not have a padding token",
        "401 Unauthorized: you exceeded your current quota, please check your plan",
        "This model's maximum context length is 8192 tokens",
        "HTTP/1.1 404 Not Found\n\n{\"error\":\"not found\"}",
        "x509: certificate signed by unknown authority",
        "device token not registered for push notifications",
        "ClientToken is required for idempotency",
        "TypeError: Cannot read properties of undefined (reading 'map')",
        "429 Too Many Requests: token bucket is empty",
        "error TS1005: ';' expected. invalid character in token stream",
        "missing key \"name\" in dictionary",
    ] {
        assert_eq!(near_in(paste), [""; 0], "{paste}");
    }
}

#[test]
fn names_are_read_as_the_words_they_are_made_of() {
    for paste in [
        "TokenExpiredError",
        "TOKEN_EXPIRED",
        "the token of user 7 has expired",
        "{\"error\":\"expired-access-token\"}",
        "JWTExpired",
        "The access\\ntoken%20has%20expired",
        "the session\n  has expired",
    ] {
        assert_eq!(cured_in(paste), [ENDED], "{paste}");
    }
}

#[test]
fn the_opposite_and_other_things_are_not_said() {
    for paste in [
        "",
        "the token has not expired",
        "the token hasn't expired",
        "\"token_expired\": false",
        "The lease has expired. A token was made.",
        "    at checkTokenExpired (auth.js:12:3)",
        "SELECT token, expires_at FROM keys",
        "cache key expired",
        "{\"access_token\":\"x\",\"expires_in\":3600}",
    ] {
        assert_eq!(cured_in(paste), [""; 0], "{paste}");
    }
}

#[test]
fn more_words_are_believed_before_fewer() {
    assert_eq!(cured_in("the token is expired or revoked"), ["ended-or-something-else"]);
    assert_eq!(cured_in("token has expired due to it being revoked"), [WITHDRAWN]);
    assert!(listen("Check that your session has expired", false).said[0].perhaps);
    assert!(!listen("Error: your session has expired", false).said[0].perhaps);
}

#[test]
fn a_long_log_is_read_in_time_that_grows_with_it() {
    let line = "2026-11-21T10:00:00Z ERROR the access token has expired or was revoked, missing header after 3 hours\n";
    let listened = listen(&line.repeat(20_000), false);
    assert!(listened.said.len() < 20 && !listened.near.is_empty());
}
