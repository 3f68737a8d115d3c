//! JSON as somebody else wrote it.

use serde::{Serialize, Serializer, ser::Error};
use serde_json::value::RawValue;

use crate::json::Doc;

/// A JSON text, byte for byte as its issuer wrote it: every digit, the order, the keys that stand twice.
#[derive(Clone)]
pub struct Verbatim(String);

impl Verbatim {
    /// Nothing where the text is not one whole JSON value without a fault.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let doc = Doc::read(text);
        let whole = doc.complete && doc.faults().is_empty() && text[doc.end..].trim().is_empty();
        whole.then(|| Self(text.trim().to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn get(&self) -> &str {
        &self.0
    }
}

impl Serialize for Verbatim {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.clone()).map_err(S::Error::custom)?.serialize(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_rounded_and_nothing_is_dropped() {
        let text = r#"{"n":12345678901234567890.10,"b":1,"a":2,"b":3,"s":"\ud83d\ude00"}"#;
        let verbatim = Verbatim::new(text).expect("whole JSON");
        assert_eq!(serde_json::to_string(&verbatim).expect("can be written"), text);
    }

    #[test]
    fn what_is_not_whole_is_nothing() {
        for text in ["", "{", "{} x", r#"{"a":01}"#, "{\"a\":\"\n\"}"] {
            assert!(Verbatim::new(text).is_none(), "{text}");
        }
    }

    #[test]
    fn what_we_call_whole_can_be_written() {
        for text in [r#""\ud800""#, "1e999", "-0.0", &format!("{}{}", "[".repeat(128), "]".repeat(128))] {
            assert!(Verbatim::new(text).is_none_or(|verbatim| serde_json::to_string(&verbatim).is_ok()), "{text}");
        }
    }
}
