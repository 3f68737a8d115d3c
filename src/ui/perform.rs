//! Does what the page asks for.

use badtoken::page::{Effect, Event};
use gloo::utils::{document, window};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, EventInit, File, FileReader, HtmlDocument};
use yew::Callback;

use super::{
    app::Message,
    frame::{Frame, NOTICE, PAGE, STATUS, set_value},
    listen::{Listener, READ},
    preferences,
};

/// Does it. Reading a file is left to the one who has the file.
pub(super) fn perform(effect: Effect, frame: &Frame, on: &Callback<Message>) {
    match effect {
        Effect::Insert(text) => insert(frame, &text),
        Effect::Cut(text) => frame.paste().set_value(&text),
        Effect::Empty => {
            frame.paste().set_value("");
            frame.file().set_value("");
            if let Some(key) = Frame::key() {
                set_value(&key, "");
            }
        }
        Effect::Copy(text) => copy(text, on.clone()),
        Effect::Remember(key, word) => preferences::keep(key, word),
        Effect::Dress(theme) => preferences::dress(theme),
        Effect::Say(sentence) => frame.part(STATUS).set_text_content(Some(&sentence)),
        Effect::Warn(sentence) => frame.part(NOTICE).set_text_content(Some(&sentence)),
        Effect::Calm => frame.part(NOTICE).set_text_content(None),
        Effect::Resume => fire(frame.part(PAGE), "more"),
        Effect::Renew => fire(frame.part(PAGE), "renew"),
        Effect::Read => {}
    }
}

/// Puts `text` in the place of all that stands in the field, in a way that the browser's undo takes back.
fn insert(frame: &Frame, text: &str) {
    if frame.paste().value() == text {
        return;
    }
    // A field that cannot be focused cannot be typed into; the value is then set below.
    let _ = frame.paste().focus();
    frame.paste().select();
    let command = if text.is_empty() { "delete" } else { "insertText" };
    // Every document of a browser is one of HTML, and a field in it takes commands.
    let typed = document()
        .unchecked_ref::<HtmlDocument>()
        .exec_command_with_show_ui_and_value(command, false, text)
        .unwrap_or(false);
    if !typed {
        frame.paste().set_value(text);
        fire(frame.paste(), "input");
    }
    let coarse = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|media| media.matches());
    if coarse {
        // The keyboard of a phone would cover the answer.
        let _ = frame.paste().blur();
    }
}

fn fire(element: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict(name, &init) {
        // Nobody cancels it. Without somebody who listens the page lives on as it is.
        let _ = element.dispatch_event(&event);
    }
}

fn copy(text: String, on: Callback<Message>) {
    let navigator = window().navigator();
    // An insecure page has no clipboard, whatever the types say.
    let has = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|it| it.is_object());
    if !has {
        on.emit(Message::Happened(Event::CopyEnded(false)));
        return;
    }
    spawn_local(async move {
        let written = JsFuture::from(navigator.clipboard().write_text(&text)).await;
        on.emit(Message::Happened(Event::CopyEnded(written.is_ok())));
    });
}

/// A file on its way, and its name.
pub(super) struct Reading(FileReader, String);

impl Reading {
    /// Begins; `listener` hears how it ends.
    pub(super) fn begin(file: &File, listener: &Listener) -> Option<Self> {
        let reader = FileReader::new().ok()?;
        for kind in READ {
            // It fails only for what is no function.
            let _ = reader.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        }
        reader.read_as_array_buffer(file).ok()?;
        Some(Self(reader, file.name()))
    }

    /// What it brought.
    pub(super) fn end(self) -> Event {
        let Self(reader, name) = self;
        match reader.result() {
            Ok(buffer) if buffer.is_object() => Event::Opened { name, bytes: Uint8Array::new(&buffer).to_vec() },
            _ => Event::Unreadable { name },
        }
    }

    /// Gives it up. A promise could not be given up: it would call an instance whose memory has been wiped.
    pub(super) fn abort(self) {
        self.0.abort();
    }
}
