//! The page as a yew component: hears, lets the page remember, shows.

use badtoken::{
    page::{Answer, Effect, Event, MIRRORED, Page, Source},
    refusal::{hear, learn},
};
use gloo::utils::{document, document_element, window};
use web_sys::File;
use yew::prelude::*;

use super::{
    clock,
    element::{Attr, Pen},
    examples, exchanges, findings, fixes,
    frame::{FIELD, Frame, MIRROR, PAGE, set_value},
    listen::{Listener, listen},
    mirror::Mirror,
    perform::{Reading, perform},
    preferences, refusals,
    shown::{Shown, button},
    tokens, verdict,
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
    /// It was read, or cannot be.
    Read,
    /// The refusals are there to be learnt, and there is time for it.
    Learnt,
}

/// The page.
pub(crate) struct App {
    page: Page,
    on: Callback<Message>,
    reading: Option<Reading>,
    listener: Listener,
    learnt: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let frame = &ctx.props().frame;
        let (zone, theme) = (preferences::zone(), preferences::theme());
        for (id, word) in [("zone", zone.id()), ("theme", theme.id())] {
            if let Some(select) = document().get_element_by_id(id) {
                set_value(&select, word);
            }
        }
        preferences::dress(theme);
        let on = ctx.link().callback(|message| message);
        let held = frame.part(PAGE).has_attribute("data-held");
        on.emit(Message::Happened(Event::Started { text: frame.paste().value(), held }));
        Self { page: Page::new(clock::now(), zone), reading: None, listener: listen(frame, &on), learnt: false, on }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let (event, file) = match message {
            Message::Happened(event) => (event, None),
            Message::Picked(file) => (picked(&file), Some(file)),
            Message::Read => match self.reading.take() {
                Some(reading) => (reading.end(), None),
                None => return false,
            },
            Message::Learnt => {
                self.learn();
                // Nothing is said; but who says it is now known by ear.
                let _ = hear("");
                return false;
            }
        };
        let examines = match &event {
            Event::Started { text, .. } | Event::Typed(text) => !text.is_empty(),
            Event::Opened { .. } => true,
            _ => false,
        };
        if examines {
            self.learn();
        }
        if matches!(event, Event::Cleared | Event::Left | Event::Picked { .. })
            && let Some(reading) = self.reading.take()
        {
            reading.abort();
        }
        let shows = self.page.shows(&event);
        for effect in self.page.on(event, clock::now()) {
            match (&effect, &file) {
                (Effect::Read, Some(file)) => self.reading = Reading::begin(file, &self.listener),
                _ => perform(effect, &ctx.props().frame, &self.on),
            }
        }
        shows
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let mut pen = Pen::default();
        if let Some(answer) = self.page.answer() {
            whole(&mut pen, Shown { page: &self.page, answer });
        } else if let Some(done) = self.page.progress() {
            verdict::working(&mut pen, self.page.source(), done);
        } else {
            verdict::none(&mut pen, self.page.source());
        }
        examples::view(&mut pen, self.page.answer().is_some());
        let mirror = self.mirrored().map_or_else(Html::default, |answer| {
            let mirror = html! { <Mirror answer={answer.clone()} lit={self.page.lit()} /> };
            create_portal(mirror, ctx.props().frame.part(MIRROR).clone())
        });
        html! { <>{ mirror }{ pen.done() }</> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        // Both attributes' names are valid: neither call can fail.
        let field = ctx.props().frame.part(FIELD);
        let _ = field.toggle_attribute_with_force("data-mirror", self.mirrored().is_some());
        ctx.props().frame.guard();
        if first {
            let _ = document_element().set_attribute("data-ready", "true");
        }
    }
}

impl App {
    /// Learns the refusals, unless that is done. Without a script that carries them they were compiled in.
    fn learn(&mut self) {
        if !std::mem::replace(&mut self.learnt, true) {
            let carried = js_sys::Reflect::get(&window(), &"catalogue".into()).ok();
            let _ = carried.and_then(|text| text.as_string()).is_some_and(learn);
        }
    }

    /// The answer whose paste stands in the field and is short enough to be shown with its colours.
    fn mirrored(&self) -> Option<&Answer> {
        self.page.answer().filter(|answer| *self.page.source() == Source::Field && answer.paste().len() <= MIRRORED)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "files are whole and not that large")]
fn picked(file: &File) -> Event {
    Event::Picked { name: file.name(), size: file.size() as u64 }
}

/// The answer from top to bottom.
fn whole(pen: &mut Pen, shown: Shown<'_>) {
    verdict::view(pen, shown);
    fixes::view(pen, shown);
    findings::view(pen, shown);
    refusals::view(pen, shown);
    exchanges::view(pen, shown);
    tokens::view(pen, shown);
    pen.element("p.buttons", |pen| {
        pen.key("report");
        button(pen, "Copy the report", Attr::Copy, "report", "");
        pen.leaf("span.hint", "Its secrets are replaced by fingerprints.");
    });
}
