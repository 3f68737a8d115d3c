//! The page, shown. It only shows: what it remembers, and how that changes, is in [`badtoken::page`].

mod app;
mod claims;
mod clock;
mod compare;
mod element;
mod examples;
mod exchanges;
mod findings;
mod fixes;
mod frame;
mod listen;
mod mirror;
mod parts;
mod perform;
mod preferences;
mod quoted;
mod refusals;
mod shown;
mod timeline;
mod tokens;
mod verdict;

/// Opens the page in the frame that the document holds for it; does nothing where there is none.
pub(crate) fn open() {
    if let Some(frame) = frame::Frame::find() {
        let root = frame.part(frame::APP).clone();
        yew::Renderer::<app::App>::with_root_and_props(root, app::Props { frame }).render();
    }
}
