//! Hears what happens on the page. There is one listener, and it sits on the page element, so that replacing that
//! element silences an instance for good. What an element means is told by its id or by the attributes it was drawn with.

use badtoken::page::{Event, Theme, Zone, byte_at, pressed, spot};
use gloo::utils::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DragEvent, Element, EventTarget, File, FileList, MouseEvent};
use yew::Callback;

use super::{
    app::Message,
    frame::{Frame, PAGE, value},
};

/// What is listened to. The last five come from the script that keeps the page alive.
const KINDS: [&str; 18] = [
    "input",
    "change",
    "click",
    "keyup",
    "pointermove",
    "pointerout",
    "mouseover",
    "mouseout",
    "focusin",
    "focusout",
    "dragover",
    "dragleave",
    "drop",
    "tick",
    "settle",
    "resume",
    "learn",
    "wipe",
];

/// How the reading of a file ends.
pub(super) const READ: [&str; 2] = ["load", "error"];

/// The listener.
pub(super) type Listener = Closure<dyn Fn(web_sys::Event)>;

/// Listens for as long as the listener is kept.
pub(super) fn listen(frame: &Frame, on: &Callback<Message>) -> Listener {
    let hearing = (frame.clone(), on.clone());
    let listener = Listener::new(move |event| {
        let (frame, on) = &hearing;
        if let Some(message) = hear(frame, &event) {
            on.emit(message);
        }
    });
    for kind in KINDS {
        // It fails only for what is no function.
        let _ = frame.part(PAGE).add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    }
    listener
}

fn hear(frame: &Frame, event: &web_sys::Event) -> Option<Message> {
    let kind = event.type_();
    if READ.contains(&kind.as_str()) {
        return Some(Message::Read);
    }
    if kind == "learn" {
        return Some(Message::Learnt);
    }
    let target: Element = element(event.target())?;
    Some(Message::Happened(match (kind.as_str(), target.id().as_str()) {
        ("tick", _) => Event::Ticked,
        ("settle", _) => Event::Settled,
        ("resume", _) => Event::Resumed,
        ("wipe", _) => Event::Left,
        ("input", "paste") => Event::Typed(value(&target)),
        ("input", "key") => Event::Keyed(value(&target)),
        ("click" | "keyup", "paste") => {
            let units = frame.paste().selection_start().ok()??;
            Event::Touched(byte_at(&value(&target), units as usize))
        }
        ("pointermove", "paste") => under(event).map_or(Event::Pointed(None), Event::Touched),
        ("pointerout", "paste") => Event::Pointed(None),
        ("change", "zone") => Event::Zone(Zone::named(&value(&target))),
        ("change", "theme") => Event::Theme(Theme::named(&value(&target))),
        ("change", "leeway") => Event::Leeway(value(&target).parse().unwrap_or(0)),
        ("change", "file") => return picked(frame.file().files()),
        ("click", "clear") => Event::Cleared,
        ("click", "open-file") => {
            frame.file().click();
            return None;
        }
        ("click", _) => {
            let button = target.closest("button").ok()??;
            match pressed(&|name| button.get_attribute(name)) {
                Some(event) => event,
                None => Event::Pointed(Some(place(&button)?)),
            }
        }
        ("mouseover" | "focusin", _) => Event::Pointed(Some(place(&target)?)),
        ("mouseout" | "focusout", _) => {
            place(&target)?;
            // Events of the focus tell it under the same name.
            let next = element(event.unchecked_ref::<MouseEvent>().related_target());
            if next.is_some_and(|next| place(&next).is_some()) {
                return None;
            }
            Event::Pointed(None)
        }
        (kind, _) => return dragged(frame, event, kind),
    }))
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// The place in the paste that the element, or one around it, stands for.
fn place(element: &Element) -> Option<badtoken::text::Span> {
    spot(&element.closest("[data-span]").ok()??.get_attribute("data-span")?)
}

/// The byte at which the mark under the pointer begins: the marks lie below the field.
fn under(event: &web_sys::Event) -> Option<usize> {
    let event: &MouseEvent = event.unchecked_ref();
    #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    for element in document().elements_from_point(x, y).iter() {
        if let Some(at) = element.unchecked_ref::<Element>().get_attribute("data-at") {
            return at.parse().ok();
        }
    }
    None
}

/// Files may be dropped anywhere; text dropped into the field is the browser's business.
fn dragged(frame: &Frame, event: &web_sys::Event, kind: &str) -> Option<Message> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    let files = data.types().includes(&"Files".into(), 0);
    // The attribute's name is valid: it cannot fail.
    let _ = frame.part(PAGE).toggle_attribute_with_force("data-dropping", files && kind == "dragover");
    if !files || kind == "dragleave" {
        return None;
    }
    event.prevent_default();
    if kind == "drop" { picked(data.files()) } else { None }
}

fn picked(files: Option<FileList>) -> Option<Message> {
    let file: File = files?.get(0)?;
    Some(Message::Picked(file))
}
