//! The parts of the document that are there before the page is: the field works from the first paint on.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// What the document holds ready, each part under its id.
const IDS: [&str; 8] = ["page", "app", "paste", "field", "mirror", "file", "notice", "status"];
/// All of it; nothing listens outside.
pub(super) const PAGE: usize = 0;
/// Where the answer goes.
pub(super) const APP: usize = 1;
/// The field.
const PASTE: usize = 2;
/// What scrolls the field and its mirror.
pub(super) const FIELD: usize = 3;
/// The text under the field, which carries its colours.
pub(super) const MIRROR: usize = 4;
/// The hidden file input.
const FILE: usize = 5;
/// Where warnings go.
pub(super) const NOTICE: usize = 6;
/// Where it is told politely what happened.
pub(super) const STATUS: usize = 7;

/// The id of the field for the key. It comes and goes with the answer.
pub(super) const KEY: &str = "key";

/// The parts. Equal only to itself.
#[derive(Clone)]
pub(super) struct Frame(Rc<[Element]>);

impl Frame {
    /// Finds the parts.
    pub(super) fn find() -> Option<Self> {
        let mut parts = Vec::new();
        for id in IDS {
            parts.push(document().get_element_by_id(id)?);
        }
        Some(Self(parts.into()))
    }

    /// One of them.
    pub(super) fn part(&self, index: usize) -> &Element {
        &self.0[index]
    }

    /// The field.
    pub(super) fn paste(&self) -> &HtmlTextAreaElement {
        self.part(PASTE).unchecked_ref()
    }

    /// The hidden file input.
    pub(super) fn file(&self) -> &HtmlInputElement {
        self.part(FILE).unchecked_ref()
    }
}

impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Frame {
    /// The field for the key, while it is there.
    pub(super) fn key() -> Option<Element> {
        document().get_element_by_id(KEY)
    }

    /// Gives the field for the key what keeps helpers of the browser away from the field for the paste.
    pub(super) fn guard(&self) {
        let Some(key) = Self::key().filter(|key| !key.has_attribute("spellcheck")) else { return };
        for name in self.paste().get_attribute_names() {
            let Some(name) = name.as_string() else { continue };
            if let Some(value) = self.paste().get_attribute(&name).filter(|_| !SELF.contains(&&*name)) {
                // The name is one that an element has: it cannot fail.
                let _ = key.set_attribute(&name, &value);
            }
        }
    }
}

/// What makes the field for the paste itself.
const SELF: [&str; 3] = ["id", "autofocus", "aria-describedby"];

/// What a part of a form holds. All of them call it `value`.
pub(super) fn value(of: &Element) -> String {
    of.unchecked_ref::<HtmlTextAreaElement>().value()
}

/// Makes a part of a form hold this.
pub(super) fn set_value(of: &Element, value: &str) {
    of.unchecked_ref::<HtmlTextAreaElement>().set_value(value);
}
