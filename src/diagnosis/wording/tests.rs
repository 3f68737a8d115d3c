//! Phrases are found where they are said, and nowhere else.

use std::collections::BTreeSet;

use super::{listen, topics};
use crate::evidence::Strength;

fn ids(paste: &str) -> Vec<&'static str> {
    listen(paste).iter().filter(|said| !said.topic.fixes.is_empty()).map(|said| said.topic.id).collect()
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
        assert_eq!(ids(paste), ["it-has-ended"], "{paste}");
    }
}

#[test]
fn the_opposite_and_other_things_are_not_said() {
    for paste in [
        "",
        "the token has not expired",
        "\"token_expired\": false",
        "The lease has expired. A token was made.",
        "    at checkTokenExpired (auth.js:12:3)",
        "SELECT token, expires_at FROM keys",
        "cache key expired",
        "{\"access_token\":\"x\",\"expires_in\":3600}",
    ] {
        assert_eq!(ids(paste), [""; 0], "{paste}");
    }
}

#[test]
fn more_words_are_believed_before_fewer() {
    assert_eq!(ids("the token is expired or revoked"), ["ended-or-something-else"]);
    assert_eq!(ids("token has expired due to it being revoked"), ["it-was-withdrawn"]);
    assert!(listen("Check that your session has expired")[0].perhaps);
    assert!(!listen("Error: your session has expired")[0].perhaps);
}

#[test]
fn every_topic_is_filled_in() {
    let mut seen = BTreeSet::new();
    for topic in topics() {
        assert!(seen.insert(topic.id), "{} stands twice", topic.id);
        let strengths: Vec<_> = topic.fixes.iter().map(|fix| fix.1).collect();
        assert!(strengths.iter().rev().is_sorted() && strengths.iter().all(|one| *one < Strength::Decisive));
        let fixes: BTreeSet<_> = topic.fixes.iter().map(|fix| fix.0).collect();
        assert_eq!(fixes.len(), topic.fixes.len(), "{}: a fix stands twice", topic.id);
        assert!(topic.fixes.iter().all(|fix| fix.2.ends_with('.')), "{}", topic.id);
        for says in topic.says {
            assert!(!says.starts_with(['*', ' ']) && !says.ends_with(['*', ' ']) && !says.contains("  "), "{says}");
        }
    }
}
