//! The walk over XML ends, stays within the text and never recurses.
#![no_main]

use badtoken::token::elements;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (elements, _) = elements(text);
    for element in &elements {
        assert!(element.name.len() <= text.len() && element.text.len() <= text.len());
        let _ = element.attribute("ID");
    }
});
