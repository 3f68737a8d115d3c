//! The page as a machine.

use super::{Answer, Copying, Effect, Event, Repairing, Theme, Zone, examples, say};
use crate::{
    clock::Moment,
    report::Finding,
    text::{Mended, Span},
};

/// The most bytes the field takes.
pub const LARGEST_FIELD: usize = 1 << 20;
/// The most bytes a file may have.
pub const LARGEST_FILE: u64 = 100_000_000;
/// Up to here an answer is renewed now and then, so that "soon" comes true while one looks on.
const RENEWED: usize = 64 << 10;
/// How often, in milliseconds.
const RENEWAL: i64 = 15_000;

/// What is examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Nothing.
    Nothing,
    /// Only white space.
    Blank,
    /// What stands in the field.
    Field,
    /// What stands in the field once stopped the analyser: it waits until it is edited.
    Held,
    /// A file.
    File {
        /// Its name, hidden characters made visible.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// Whether all of it was UTF-8.
        whole: bool,
    },
}

/// What the page remembers. Nothing of it is kept anywhere else.
pub struct Page {
    source: Source,
    answer: Option<Answer>,
    now: Moment,
    leeway: u32,
    zone: Zone,
    lit: Option<Span>,
    /// Whether the answer has not been told yet to those who do not see it.
    untold: bool,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub const fn new(now: Moment, zone: Zone) -> Self {
        Self { source: Source::Nothing, answer: None, now, leeway: 0, zone, lit: None, untold: false }
    }

    /// What is examined.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// What was found out.
    #[must_use]
    pub const fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// What time it is on the page.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// How many seconds the verifier is taken to forgive.
    #[must_use]
    pub const fn leeway(&self) -> u32 {
        self.leeway
    }

    /// How times are shown.
    #[must_use]
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// What is pointed at.
    #[must_use]
    pub const fn lit(&self) -> Option<Span> {
        self.lit
    }

    /// Whether `event` can be seen on the page; most seconds go by unseen.
    #[must_use]
    pub fn shows(&self, event: &Event) -> bool {
        match event {
            Event::Ticked => self.answer.is_some(),
            Event::Pointed(span) => *span != self.lit,
            Event::Touched(at) => self.owner(*at) != self.lit,
            Event::Settled | Event::Copied(_) | Event::CopyEnded(_) | Event::Wanted(_) | Event::Applied(_) => false,
            _ => true,
        }
    }

    /// What happens at `event`, and what is asked for.
    pub fn on(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.now, now);
        match event {
            Event::Started { text, held: false } | Event::Typed(text) => self.typed(text),
            Event::Started { text, .. } => {
                self.take(if text.is_empty() { Source::Nothing } else { Source::Held }, None);
                Vec::new()
            }
            Event::Settled => self.tell(),
            Event::Ticked => self.ticked(before),
            Event::Wanted(fix) => {
                let example = examples().iter().find(|example| example.fix == fix);
                example.map(|example| Effect::Insert((example.text)(now))).into_iter().collect()
            }
            Event::Picked { size, .. } if size <= LARGEST_FILE => vec![Effect::Read],
            Event::Picked { name, size } => vec![Effect::Warn(format!(
                "{} has {}. Files up to {} are examined: cut out the part with the token or the error.",
                crate::text::visible(&name),
                say::size(size),
                say::size(LARGEST_FILE)
            ))],
            Event::Opened { name, bytes } => self.opened(&name, bytes),
            Event::Unreadable { name } => {
                vec![Effect::Warn(format!("The browser could not read {}.", crate::text::visible(&name)))]
            }
            Event::Applied(which) => self.repaired(which).map(Effect::Insert).into_iter().collect(),
            Event::Copied(what) => self.copied(what).map(Effect::Copy).into_iter().collect(),
            Event::CopyEnded(true) => vec![Effect::Say("Copied.".to_owned())],
            Event::CopyEnded(false) => {
                vec![Effect::Warn(
                    "The browser did not allow copying. Select the text and copy it yourself.".to_owned(),
                )]
            }
            Event::Pointed(span) => {
                self.lit = span;
                Vec::new()
            }
            Event::Touched(at) => {
                self.lit = self.owner(at);
                Vec::new()
            }
            Event::Leeway(leeway) => {
                self.leeway = leeway;
                Vec::new()
            }
            Event::Zone(zone) => {
                self.zone = zone;
                vec![Effect::Remember(Zone::KEY, zone.id())]
            }
            Event::Theme(theme) => vec![Effect::Dress(theme), Effect::Remember(Theme::KEY, theme.id())],
            Event::Cleared => {
                self.take(Source::Nothing, None);
                vec![Effect::Empty, Effect::Say("Cleared. Nothing is kept.".to_owned()), Effect::Renew]
            }
            Event::Left => {
                self.take(Source::Nothing, None);
                vec![Effect::Empty]
            }
        }
    }

    fn typed(&mut self, mut text: String) -> Vec<Effect> {
        // A file leaves the field empty; that is no reason to forget it.
        if text.is_empty() && matches!(self.source, Source::File { .. }) {
            return Vec::new();
        }
        let mut effects = Vec::new();
        if text.len() > LARGEST_FIELD {
            let size = text.len();
            text.truncate(text.floor_char_boundary(LARGEST_FIELD));
            effects.push(Effect::Cut(text.clone()));
            effects.push(Effect::Warn(format!(
                "The field takes 1 MiB. The first {} bytes of {size} stand in it and were examined; the rest was not \
                 kept. Save the text as a file and open it here: files up to {} are examined whole.",
                text.len(),
                say::size(LARGEST_FILE)
            )));
        }
        if text.trim().is_empty() {
            self.take(if text.is_empty() { Source::Nothing } else { Source::Blank }, None);
        } else {
            let answer = Answer::to(text, self.now);
            self.take(Source::Field, Some(answer));
        }
        effects
    }

    fn opened(&mut self, name: &str, bytes: Vec<u8>) -> Vec<Effect> {
        let size = bytes.len() as u64;
        let name = crate::text::visible(name);
        let (text, whole) = match String::from_utf8(bytes) {
            Ok(text) => (text, true),
            Err(broken) => (String::from_utf8_lossy(broken.as_bytes()).into_owned(), false),
        };
        let answer = Answer::to(text, self.now);
        self.take(Source::File { name, size, whole }, Some(answer));
        let mut effects = vec![Effect::Insert(String::new())];
        effects.extend(self.tell());
        effects
    }

    fn ticked(&mut self, before: Moment) -> Vec<Effect> {
        if let Some(answer) = &self.answer {
            let stale = self.now.since(answer.report().now) >= RENEWAL && answer.paste().len() <= RENEWED;
            if stale || answer.turned(before, self.now) {
                self.answer = Some(answer.again(self.now));
            }
        }
        Vec::new()
    }

    fn take(&mut self, source: Source, answer: Option<Answer>) {
        self.source = source;
        self.answer = answer;
        self.lit = None;
        self.untold = true;
    }

    fn tell(&mut self) -> Vec<Effect> {
        if !std::mem::take(&mut self.untold) {
            return Vec::new();
        }
        vec![Effect::Say(say::status(&self.source, self.answer.as_ref().map(Answer::report), self.now))]
    }

    /// The smallest thing that the byte belongs to.
    fn owner(&self, at: usize) -> Option<Span> {
        let stretches = self.answer.as_ref()?.stretches();
        let index = stretches.partition_point(|stretch| stretch.span.end <= at);
        stretches.get(index)?.owner
    }

    /// The paste after a repair; nothing where it does not stand in the field.
    fn repaired(&self, which: Repairing) -> Option<String> {
        let answer = self.answer.as_ref().filter(|_| self.source == Source::Field)?;
        match which {
            Repairing::Certain => Some(answer.report().mended.clone()),
            Repairing::Finding(index) => {
                let repair = answer.report().findings.get(index).and_then(|Finding { repair, .. }| repair.as_ref())?;
                let paste = answer.paste();
                Some(Mended::verbatim(paste, Span::whole(paste)).apply(&repair.edits).text().to_owned())
            }
        }
    }

    fn copied(&self, what: Copying) -> Option<String> {
        let report = self.answer.as_ref()?.report();
        match what {
            Copying::Repaired => Some(report.mended.clone()),
            Copying::Token(index) => report.tokens.get(index).map(|token| token.clean.clone()),
            Copying::Command(command) => Some(command),
        }
    }
}
