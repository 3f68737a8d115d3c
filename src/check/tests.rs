//! One walk over all checks.

use super::*;
use crate::{
    segment::Value,
    text::{Mended, Safety},
};

fn alone(check: &Check, text: &str) -> String {
    let mended = Mended::verbatim(text, Span::whole(text));
    let damages = (check.find)(&Subject::new(text, Place::Bare));
    let mut edits = Vec::new();
    for repair in damages.iter().filter_map(|damage| damage.repair.as_ref()) {
        assert_eq!(repair.safety, Safety::Certain, "{} on {text:?}", check.id);
        edits.extend_from_slice(repair.edits());
    }
    mended.apply(&edits).text().to_owned()
}

#[test]
fn every_check_mends_its_examples_and_then_rests() {
    for check in CHECKS {
        assert!(check.examples.iter().any(|(a, b)| a == b), "{}: no example to stay silent on", check.id);
        for (damaged, mended) in check.examples {
            assert_eq!(alone(check, mended), *mended, "{} mends twice", check.id);
            let silent = (check.find)(&Subject::new(damaged, Place::Bare)).is_empty();
            assert_eq!(silent, damaged == mended, "{} on {damaged:?}", check.id);
        }
    }
}

#[test]
fn every_check_declares_what_it_cannot_undo() {
    for check in CHECKS {
        for text in check.lost {
            let damages = (check.find)(&Subject::new(text, Place::Bare));
            assert!(!damages.is_empty(), "{} on {text:?}", check.id);
            let certain = damages
                .iter()
                .filter_map(|damage| damage.repair.as_ref())
                .any(|repair| repair.safety == Safety::Certain);
            assert!(!certain, "{} is certain on {text:?}", check.id);
        }
    }
}

#[test]
fn what_a_card_leaves_out_is_never_shown() {
    for check in CHECKS {
        assert!(!check.id.is_empty() && !check.title.is_empty() && check.why.ends_with('.'), "{}", check.id);
        assert!(!check.refused_by.is_empty(), "{}: whoever refuses nothing finds no damage", check.id);
    }
}

#[test]
fn ids_are_unique() {
    let mut ids: Vec<_> = CHECKS.iter().map(|check| check.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), CHECKS.len());
}

const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn mended(paste: &str) -> (String, Vec<&'static str>) {
    let value = Value { place: Place::Bare, name: Span::new(0, 0), span: Span::whole(paste), scheme: None, segment: 0 };
    let (mended, findings) = mend(paste, &value, &|_| None);
    let again = mend(mended.text(), &Value { span: Span::whole(mended.text()), ..value }, &|_| None);
    assert!(again.1.is_empty(), "mending {paste:?} twice");
    (mended.text().to_owned(), findings.iter().map(|finding| finding.check.id).collect())
}

#[test]
fn damages_one_within_another_come_off_layer_by_layer() {
    for (paste, ids) in [
        (format!(" “Bearer {TOKEN}”,\n"), vec!["space-around", "quotes-around", "scheme-kept", "quotes-around"]),
        (format!("{}%250A", TOKEN.replace('.', "%252E")), vec!["percent-encoding"]),
        (
            format!("\u{feff}\"{}\"\\n", TOKEN.replace('.', ".\r\n   ")),
            vec!["zero-width", "quotes-around", "line-break-inside"],
        ),
        (TOKEN.to_owned(), vec![]),
    ] {
        let (text, found) = mended(&paste);
        assert_eq!(text, TOKEN, "{paste:?}");
        for id in ids {
            assert!(found.contains(&id), "{id} in {paste:?}: {found:?}");
        }
    }
}
