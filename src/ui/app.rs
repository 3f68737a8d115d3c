//! The page as a yew component: hears, lets the page remember, shows.

use badtoken::page::{Answer, Copying, Effect, Event, MIRRORED, Page, Source};
use gloo::{
    events::EventListener,
    file::{
        File,
        callbacks::{FileReader, read_as_bytes},
    },
    utils::document_element,
};
use yew::prelude::*;

use super::{
    clock, examples, findings, fixes, frame::Frame, listen::listen, mirror::Mirror, perform::perform, preferences,
    refusals, shown::Shown, tokens, verdict,
};

/// The parts of the document that are there already.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Where to find them.
    pub(super) frame: Frame,
}

/// Something that happens to the page.
pub(crate) enum Message {
    /// What the page understands.
    Happened(Event),
    /// A file of the browser's.
    Picked(File),
}

/// The page.
pub(crate) struct App {
    page: Page,
    on: Callback<Event>,
    /// A file on its way.
    reading: Option<FileReader>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let frame = &ctx.props().frame;
        let zone = preferences::zone();
        frame.zone.set_value(zone.id());
        frame.theme.set_value(preferences::theme().id());
        preferences::dress(preferences::theme());
        let on = ctx.link().callback(Message::Happened);
        let picked = ctx.link().callback(|file: web_sys::File| Message::Picked(File::from(file)));
        let listeners = listen(frame, &on, &picked);
        on.emit(Event::Started { text: frame.paste.value(), held: frame.page.has_attribute("data-held") });
        Self { page: Page::new(clock::now(), zone), on, reading: None, _listeners: listeners }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let (event, file) = match message {
            Message::Happened(event) => (event, None),
            Message::Picked(file) => (Event::Picked { name: file.name(), size: file.size() }, Some(file)),
        };
        if matches!(event, Event::Cleared | Event::Left) {
            self.reading = None;
        }
        let shows = self.page.shows(&event);
        let effects = self.page.on(event, clock::now());
        for effect in effects {
            match (&effect, &file) {
                (Effect::Read, Some(file)) => self.read(file),
                _ => perform(effect, &ctx.props().frame, &self.on),
            }
        }
        shows
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let frame = &ctx.props().frame;
        let (page, on) = (&self.page, &self.on);
        let mirrored = self.mirrored();
        html! {
            <>
                { for mirrored.map(|answer| create_portal(
                    html! { <Mirror answer={answer.clone()} lit={page.lit()} /> },
                    frame.mirror.clone(),
                )) }
                if let Some(answer) = page.answer() {
                    { whole(Shown { page, answer, on }) }
                } else {
                    { verdict::none(page.source()) }
                }
                { examples::view(page.answer().is_some(), on) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        // Both attributes' names are valid: neither call can fail.
        let _ = ctx.props().frame.field.toggle_attribute_with_force("data-mirror", self.mirrored().is_some());
        if first {
            let _ = document_element().set_attribute("data-ready", "true");
        }
    }
}

impl App {
    /// The answer whose paste stands in the field and is short enough to be shown with its colours.
    fn mirrored(&self) -> Option<&Answer> {
        self.page.answer().filter(|answer| *self.page.source() == Source::Field && answer.paste().len() <= MIRRORED)
    }

    fn read(&mut self, file: &File) {
        let (on, name) = (self.on.clone(), file.name());
        self.reading = Some(read_as_bytes(file, move |read| {
            on.emit(match read {
                Ok(bytes) => Event::Opened { name, bytes },
                Err(_) => Event::Unreadable { name },
            });
        }));
    }
}

/// The answer from top to bottom.
fn whole(shown: Shown<'_>) -> Html {
    html! {
        <>
            { verdict::view(shown) }
            { fixes::view(shown) }
            { findings::view(shown) }
            { refusals::view(shown) }
            { tokens::view(shown) }
            <p class="buttons">
                { shown.copy("Copy the report", "report", Copying::Ticket) }
                <span class="hint">{ "Its secrets are replaced by fingerprints." }</span>
            </p>
        </>
    }
}
