//! The two things that are kept: light or dark, and whose clock. Where the browser keeps nothing, neither do we.

use badtoken::page::{Theme, Zone};
use gloo::utils::{document_element, window};
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn kept(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// The zone that was chosen the last time.
pub(super) fn zone() -> Zone {
    Zone::named(&kept(Zone::KEY))
}

/// The theme that was chosen the last time.
pub(super) fn theme() -> Theme {
    Theme::named(&kept(Theme::KEY))
}

/// Keeps a choice.
pub(super) fn keep(key: &str, word: &str) {
    if let Some(storage) = storage() {
        // A full or locked storage only means that the choice has to be made again.
        let _ = storage.set_item(key, word);
    }
}

/// Makes the document look like `theme`.
pub(super) fn dress(theme: Theme) {
    // The attribute's name and value are ours: setting it cannot fail.
    let _ = document_element().set_attribute("data-theme", theme.id());
}
