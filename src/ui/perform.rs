//! Does what the page asks for.

use badtoken::page::{Effect, Event};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventInit, HtmlDocument};
use yew::Callback;

use super::{frame::Frame, preferences};

/// Does it. Reading a file is left to the one who has the file.
pub(super) fn perform(effect: Effect, frame: &Frame, on: &Callback<Event>) {
    match effect {
        Effect::Insert(text) => insert(frame, &text),
        Effect::Cut(text) => frame.paste.set_value(&text),
        Effect::Empty => {
            frame.paste.set_value("");
            frame.file.set_value("");
        }
        Effect::Copy(text) => copy(text, on.clone()),
        Effect::Remember(key, word) => preferences::keep(key, word),
        Effect::Dress(theme) => preferences::dress(theme),
        Effect::Say(sentence) => frame.status.set_text_content(Some(&sentence)),
        Effect::Warn(sentence) => frame.notice.set_text_content(Some(&sentence)),
        Effect::Calm => frame.notice.set_text_content(None),
        Effect::Renew => fire(frame, "renew"),
        Effect::Read => {}
    }
}

/// Puts `text` in the place of all that stands in the field, in a way that the browser's undo takes back.
fn insert(frame: &Frame, text: &str) {
    if frame.paste.value() == text {
        return;
    }
    // A field that cannot be focused cannot be typed into; the value is then set below.
    let _ = frame.paste.focus();
    frame.paste.select();
    let command = if text.is_empty() { "delete" } else { "insertText" };
    let typed = document()
        .dyn_ref::<HtmlDocument>()
        .is_some_and(|document| document.exec_command_with_show_ui_and_value(command, false, text).unwrap_or(false));
    if !typed {
        frame.paste.set_value(text);
        fire_input(frame);
    }
    let coarse = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|media| media.matches());
    if coarse {
        // The keyboard of a phone would cover the answer.
        let _ = frame.paste.blur();
    }
}

fn fire_input(frame: &Frame) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
        // Nobody cancels it, and whether somebody did would not matter.
        let _ = frame.paste.dispatch_event(&event);
    }
}

fn fire(frame: &Frame, name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        // Without somebody who listens the page lives on with the memory it has.
        let _ = frame.page.dispatch_event(&event);
    }
}

fn copy(text: String, on: Callback<Event>) {
    let navigator = window().navigator();
    // An insecure page has no clipboard, whatever the types say.
    let has = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|it| it.is_object());
    if !has {
        on.emit(Event::CopyEnded(false));
        return;
    }
    spawn_local(async move {
        let written = JsFuture::from(navigator.clipboard().write_text(&text)).await;
        on.emit(Event::CopyEnded(written.is_ok()));
    });
}
