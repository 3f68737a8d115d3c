//! The parts of the document that are there before the page is: the field works from the first paint on.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// What the document holds ready.
#[derive(Clone, PartialEq)]
pub(super) struct Frame {
    /// All of it; nothing listens outside.
    pub(super) page: HtmlElement,
    /// Where the answer goes.
    pub(super) app: Element,
    /// The field.
    pub(super) paste: HtmlTextAreaElement,
    /// What scrolls the field and its mirror.
    pub(super) field: Element,
    /// The text under the field, which carries its colours.
    pub(super) mirror: Element,
    /// The hidden file input.
    pub(super) file: HtmlInputElement,
    /// The button that opens it.
    pub(super) open_file: HtmlElement,
    /// The button that forgets everything.
    pub(super) clear: HtmlElement,
    /// The choice of light or dark.
    pub(super) theme: HtmlSelectElement,
    /// The choice of the clock.
    pub(super) zone: HtmlSelectElement,
    /// Where warnings go.
    pub(super) notice: Element,
    /// Where it is told politely what happened.
    pub(super) status: Element,
}

impl Frame {
    /// Finds the parts.
    pub(super) fn find() -> Option<Self> {
        Some(Self {
            page: find("page")?,
            app: find("app")?,
            paste: find("paste")?,
            field: find("field")?,
            mirror: find("mirror")?,
            file: find("file")?,
            open_file: find("open-file")?,
            clear: find("clear")?,
            theme: find("theme")?,
            zone: find("zone")?,
            notice: find("notice")?,
            status: find("status")?,
        })
    }
}

fn find<E: JsCast>(id: &str) -> Option<E> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
