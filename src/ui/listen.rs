//! Hears what happens to the parts of the frame. Every listener sits inside the page element, so that replacing that
//! element silences an instance for good.

use badtoken::page::{Event, Theme, Zone, byte_at};
use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, File, FileList, PointerEvent};
use yew::Callback;

use super::frame::Frame;

/// Listens to all of it for as long as the listeners are kept.
pub(super) fn listen(frame: &Frame, on: &Callback<Event>, picked: &Callback<File>) -> Vec<EventListener> {
    let mut listeners = field(frame, on);
    listeners.extend(controls(frame, on, picked));
    listeners.extend(drops(frame, picked));
    for (name, event) in
        [("tick", (|| Event::Ticked) as fn() -> Event), ("settle", || Event::Settled), ("wipe", || Event::Left)]
    {
        let on = on.clone();
        listeners.push(EventListener::new(&frame.page, name, move |_| on.emit(event())));
    }
    listeners
}

fn field(frame: &Frame, on: &Callback<Event>) -> Vec<EventListener> {
    let paste = &frame.paste;
    let typed = {
        let (on, paste) = (on.clone(), paste.clone());
        EventListener::new(&frame.paste, "input", move |_| on.emit(Event::Typed(paste.value())))
    };
    let caret = |name: &'static str| {
        let (on, paste) = (on.clone(), paste.clone());
        EventListener::new(&frame.paste, name, move |_| {
            if let Ok(Some(units)) = paste.selection_start() {
                on.emit(Event::Touched(byte_at(&paste.value(), units as usize)));
            }
        })
    };
    let moved = {
        let on = on.clone();
        EventListener::new(paste, "pointermove", move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                on.emit(under(event).map_or(Event::Pointed(None), Event::Touched));
            }
        })
    };
    let left = {
        let on = on.clone();
        EventListener::new(paste, "pointerleave", move |_| on.emit(Event::Pointed(None)))
    };
    vec![typed, caret("click"), caret("keyup"), moved, left]
}

/// The byte at which the mark under the pointer begins: the marks lie below the field.
fn under(event: &PointerEvent) -> Option<usize> {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let elements = document().elements_from_point(x, y);
    let mut marks = elements.iter().filter_map(|element| element.dyn_into::<Element>().ok()?.get_attribute("data-at"));
    marks.next()?.parse().ok()
}

fn controls(frame: &Frame, on: &Callback<Event>, picked: &Callback<File>) -> Vec<EventListener> {
    let clear = {
        let on = on.clone();
        EventListener::new(&frame.clear, "click", move |_| on.emit(Event::Cleared))
    };
    let open = {
        let file = frame.file.clone();
        EventListener::new(&frame.open_file, "click", move |_| file.click())
    };
    let file = {
        let (input, picked) = (frame.file.clone(), picked.clone());
        EventListener::new(&frame.file, "change", move |_| {
            if let Some(file) = first(input.files()) {
                picked.emit(file);
            }
        })
    };
    let theme = {
        let (on, select) = (on.clone(), frame.theme.clone());
        EventListener::new(&frame.theme, "change", move |_| on.emit(Event::Theme(Theme::named(&select.value()))))
    };
    let zone = {
        let (on, select) = (on.clone(), frame.zone.clone());
        EventListener::new(&frame.zone, "change", move |_| on.emit(Event::Zone(Zone::named(&select.value()))))
    };
    vec![clear, open, file, theme, zone]
}

/// Files may be dropped anywhere; text dropped into the field is the browser's business.
fn drops(frame: &Frame, picked: &Callback<File>) -> Vec<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let over = {
        let page = frame.page.clone();
        EventListener::new_with_options(&frame.page, "dragover", options, move |event| {
            if carries_files(event) {
                event.prevent_default();
                let _ = page.class_list().add_1("dropping");
            }
        })
    };
    let away = {
        let page = frame.page.clone();
        EventListener::new(&frame.page, "dragleave", move |_| {
            let _ = page.class_list().remove_1("dropping");
        })
    };
    let dropped = {
        let (page, picked) = (frame.page.clone(), picked.clone());
        EventListener::new_with_options(&frame.page, "drop", options, move |event| {
            let _ = page.class_list().remove_1("dropping");
            if !carries_files(event) {
                return;
            }
            event.prevent_default();
            let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
            if let Some(file) = first(files) {
                picked.emit(file);
            }
        })
    };
    vec![over, away, dropped]
}

fn carries_files(event: &web_sys::Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    data.is_some_and(|data| data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

fn first(files: Option<FileList>) -> Option<File> {
    files?.get(0)
}
