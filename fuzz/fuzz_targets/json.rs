//! The reader of JSON keeps its nodes within the text, whole JSON or not.
#![no_main]

use badtoken::json::Doc;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let doc = Doc::read(text);
    assert!(doc.end <= text.len());
    for node in doc.nodes() {
        assert!(text.get(node.value.start..node.value.end).is_some());
        assert!(node.key.is_none_or(|key| text.get(key.start..key.end).is_some()));
    }
});
