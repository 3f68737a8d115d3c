//! The copy-damage cases of Wycheproof: what is valid is left alone, what copying did is named.

use badtoken::{examine, text::Safety};

use super::noon;

/// What the file says, and what must be found; nothing where the token is as it was made.
const FOUND: &[(&str, &str)] = &[
    ("rejectsSpacesInMac", "space-inside"),
    ("rejectsInvalidCharacterInsertedInMac", "foreign-character trailing-punctuation"),
    ("rejects0ReplacedbyInvalidCharacter", "foreign-character"),
    ("rejectsInvalidCharacters", "foreign-character"),
    ("spacesInHeader", "space-inside"),
    ("invalidCharactersInHeader", "foreign-character masked"),
    ("spacesInPayload", "space-inside"),
    ("invalidCharactersInPayload", "foreign-character masked"),
    ("InvalidCharacterInPayload", "foreign-character"),
    ("ModifiedUnusedBitsInPayload", "last-bits"),
    ("MacOfIncorrectlyEncodedMessage", "last-bits"),
];

#[test]
fn wycheproofs_copy_damage_is_named() {
    let file = include_str!("../vectors/wycheproof-copy-damage.tsv");
    let mut seen = 0;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (id, comment, token) = (columns.next().unwrap(), columns.next().unwrap(), columns.next().unwrap());
        let report = examine(token, noon());
        let found: Vec<&str> = report.findings.iter().map(|finding| finding.check).collect();
        match FOUND.iter().find(|(known, _)| *known == comment) {
            Some((_, checks)) => {
                assert!(found.iter().any(|check| checks.contains(check)), "{id} {comment}: {found:?}");
                // The blanks were inserted after signing or before, who knows; without them the token is whole.
                if *checks == "space-inside" {
                    assert!(!report.mended.contains(' '), "{id}");
                    assert!(report.findings[0].repair.as_ref().is_some_and(|repair| repair.safety == Safety::Certain));
                }
            }
            None => assert_eq!(found, Vec::<&str>::new(), "{id} {comment}"),
        }
        seen += 1;
    }
    assert_eq!(seen, 17);
}
