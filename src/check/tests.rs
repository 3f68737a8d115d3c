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
        assert_eq!(repair.safety, Safety::Certain, "{}", check.id);
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
fn ids_are_unique() {
    let mut ids: Vec<_> = CHECKS.iter().map(|check| check.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), CHECKS.len());
}

const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn mended(paste: &str) -> (String, Vec<&'static str>) {
    let value = Value { place: Place::Bare, name: Span::new(0, 0), span: Span::whole(paste), scheme: None, segment: 0 };
    let (mended, findings) = mend(paste, &value);
    let again = mend(mended.text(), &Value { span: Span::whole(mended.text()), ..value });
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
