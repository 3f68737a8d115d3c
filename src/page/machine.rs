//! The page as a machine.

use super::{Answer, Copying, Effect, Event, Repairing, Theme, Zone, examples, say, ticket};
use crate::{
    clock::Moment,
    examine::Work,
    report::Finding,
    text::{Mended, Span},
};

/// The most bytes the field takes.
pub const LARGEST_FIELD: usize = 1 << 20;
/// The most bytes a file may have.
pub const LARGEST_FILE: u64 = 100_000_000;
/// A larger file is examined piece by piece, so that the page stays usable.
const AT_ONCE: usize = 4 << 20;
/// Up to here an answer is renewed now and then, so that "soon" comes true while one looks on.
const RENEWED: usize = 64 << 10;
/// How often, in milliseconds.
const RENEWAL: i64 = 15_000;

/// What is examined.
#[derive(Clone, PartialEq, Eq)]
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
    /// The examination of a large file, until there is an answer.
    work: Option<Work<Answer>>,
    now: Moment,
    leeway: u32,
    zone: Zone,
    lit: Option<Span>,
    /// Whether the answer has not been told yet to those who do not see it.
    untold: bool,
    /// Whether a warning stands on the page that the next text makes pointless.
    warned: bool,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub const fn new(now: Moment, zone: Zone) -> Self {
        Self {
            source: Source::Nothing,
            answer: None,
            work: None,
            now,
            leeway: 0,
            zone,
            lit: None,
            untold: false,
            warned: false,
        }
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

    /// How many of a hundred parts of a large file are examined; nothing where none is.
    #[must_use]
    pub fn progress(&self) -> Option<usize> {
        self.work.as_ref().map(Work::done)
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
        let calms = self.warned && matches!(event, Event::Typed(_) | Event::Opened { .. } | Event::Cleared);
        let mut effects = self.answer_to(event, before);
        let warns = effects.iter().any(|effect| matches!(effect, Effect::Warn(_)));
        if calms && !warns {
            effects.push(Effect::Calm);
        }
        self.warned = warns || self.warned && !calms;
        effects
    }

    fn answer_to(&mut self, event: Event, before: Moment) -> Vec<Effect> {
        let now = self.now;
        match event {
            Event::Started { text, held: false } | Event::Typed(text) => self.typed(text),
            Event::Started { text, .. } => {
                self.take(if text.is_empty() { Source::Nothing } else { Source::Held }, None);
                Vec::new()
            }
            Event::Keyed(key) => {
                self.keyed(key);
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
            Event::Resumed => self.resumed(),
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
            Event::Stopped => {
                self.take(Source::Nothing, None);
                vec![Effect::Empty, Effect::Say("Stopped. Nothing of the file is kept.".to_owned())]
            }
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
            // The key stays as long as its field does: while there is a signature to check.
            let key = self.answer.as_ref().map_or_else(String::new, |answer| answer.key().to_owned());
            let mut answer = Answer::with(text, key, self.now);
            if !answer.is_signed() && !answer.key().is_empty() {
                answer = answer.keyed(String::new(), self.now);
            }
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
        let source = Source::File { name, size, whole };
        let mut effects = vec![Effect::Insert(String::new())];
        if text.len() > AT_ONCE {
            self.take(source, None);
            self.work = Some(Answer::slowly(text, self.now));
            effects.push(Effect::Resume);
        } else {
            let answer = Answer::to(text, self.now);
            self.take(source, Some(answer));
            effects.extend(self.tell());
        }
        effects
    }

    fn resumed(&mut self) -> Vec<Effect> {
        let Some(work) = &mut self.work else { return Vec::new() };
        match work.go() {
            None => vec![Effect::Resume],
            Some(answer) => {
                self.work = None;
                self.answer = Some(answer);
                self.tell()
            }
        }
    }

    fn keyed(&mut self, key: String) {
        if let Some(answer) = self.answer.as_ref().filter(|answer| answer.key() != key) {
            self.answer = Some(answer.keyed(key, self.now));
            self.lit = None;
            self.untold = true;
        }
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
        self.work = None;
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
        let answer = self.answer.as_ref()?;
        let report = answer.report();
        match what {
            Copying::Repaired => Some(report.mended.clone()),
            Copying::Token(index) => report.tokens.get(index).map(|token| token.clean.clone()),
            Copying::Command(command) => Some(command),
            Copying::Ticket => Some(ticket::ticket(answer)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fix::Fix;

    fn now() -> Moment {
        Moment::from_secs(1_795_255_200).unwrap()
    }

    fn page() -> Page {
        Page::new(now(), Zone::Utc)
    }

    fn said(effects: &[Effect]) -> Option<&str> {
        effects.iter().find_map(|effect| match effect {
            Effect::Say(sentence) | Effect::Warn(sentence) => Some(sentence.as_str()),
            _ => None,
        })
    }

    #[test]
    fn white_space_is_no_paste() {
        let mut page = page();
        page.on(Event::Typed(" \n".to_owned()), now());
        assert!(*page.source() == Source::Blank && page.answer().is_none());
        assert_eq!(said(&page.on(Event::Settled, now())), Some("Only white space."));
    }

    #[test]
    fn told_once_and_never_by_the_clock() {
        let mut page = page();
        page.on(Event::Typed("401".to_owned()), now());
        assert!(said(&page.on(Event::Ticked, now().plus(1_000))).is_none());
        assert!(said(&page.on(Event::Settled, now())).is_some());
        assert!(said(&page.on(Event::Settled, now())).is_none());
    }

    #[test]
    fn too_much_is_cut_and_said_until_the_next_text() {
        let mut page = page();
        let effects = page.on(Event::Typed("é".repeat(LARGEST_FIELD)), now());
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Cut(text) if text.len() == LARGEST_FIELD)));
        assert!(said(&effects).is_some_and(|sentence| sentence.contains("1048576 bytes of 2097152")));
        assert!(page.on(Event::Typed("short".to_owned()), now()).contains(&Effect::Calm));
        assert!(!page.on(Event::Typed("shorter".to_owned()), now()).contains(&Effect::Calm));
    }

    #[test]
    fn a_text_that_stopped_the_analyser_waits_for_an_edit() {
        let mut page = page();
        page.on(Event::Started { text: "a".to_owned(), held: true }, now());
        assert!(*page.source() == Source::Held && page.answer().is_none());
        page.on(Event::Typed("ab".to_owned()), now());
        assert!(page.answer().is_some());
    }

    #[test]
    fn a_file_stays_until_something_else_is_typed() {
        let mut page = page();
        assert!(page.on(Event::Picked { name: "a.log".to_owned(), size: 10 }, now()) == [Effect::Read]);
        assert!(said(&page.on(Event::Picked { name: "b".to_owned(), size: LARGEST_FILE + 1 }, now())).is_some());
        page.on(Event::Opened { name: "a.log".to_owned(), bytes: b"ab\xff".to_vec() }, now());
        page.on(Event::Typed(String::new()), now());
        assert!(*page.source() == Source::File { name: "a.log".to_owned(), size: 3, whole: false });
        assert!(page.on(Event::Applied(Repairing::Certain), now()).is_empty());
        page.on(Event::Typed("x".to_owned()), now());
        assert!(*page.source() == Source::Field);
    }

    #[test]
    fn a_large_file_is_examined_piece_by_piece_and_can_be_given_up() {
        let line = b"an ordinary line of a log\n";
        let mut bytes = line.repeat(AT_ONCE / line.len() + 1);
        bytes.extend(b"401 Unauthorized: Invalid Token");
        let open = || Event::Opened { name: "big.log".to_owned(), bytes: bytes.clone() };
        let mut page = page();
        assert!(page.on(open(), now()).contains(&Effect::Resume));
        let mut pieces = 0;
        let mut before = 0;
        while page.answer().is_none() {
            let done = page.progress().unwrap();
            assert!(before <= done && done < 100, "{before} {done}");
            before = done;
            page.on(Event::Resumed, now());
            pieces += 1;
        }
        assert!(pieces > 20 && page.progress().is_none());
        let text = String::from_utf8(bytes.clone()).unwrap();
        let json = |report| serde_json::to_string(report).unwrap();
        assert_eq!(json(page.answer().unwrap().report()), json(&crate::examine(&text, now())));

        page.on(open(), now());
        page.on(Event::Resumed, now());
        assert!(said(&page.on(Event::Stopped, now())).is_some_and(|sentence| sentence.starts_with("Stopped.")));
        assert!(page.progress().is_none() && *page.source() == Source::Nothing);
        // What the browser still had in the queue.
        assert!(page.on(Event::Resumed, now()).is_empty() && page.answer().is_none());
    }

    #[test]
    fn clearing_forgets_everything() {
        let mut page = page();
        page.on(Event::Typed("secret".to_owned()), now());
        let effects = page.on(Event::Cleared, now());
        assert!(page.answer().is_none() && *page.source() == Source::Nothing);
        assert!(effects.contains(&Effect::Empty) && effects.contains(&Effect::Renew));
    }

    #[test]
    fn a_key_stays_while_there_is_a_signature_and_is_forgotten_with_it() {
        let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        let key = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
        let state = |page: &Page| {
            page.answer()
                .and_then(|answer| answer.report().tokens[0].signature.as_ref().map(|signature| signature.state))
        };
        let mut page = page();
        page.on(Event::Typed(token.to_owned()), now());
        assert_eq!(state(&page), Some("not-checked"));
        page.on(Event::Keyed(key.to_owned()), now());
        assert_eq!(state(&page), Some("verified"));
        assert!(said(&page.on(Event::Settled, now())).is_some_and(|sentence| sentence.contains("signature is right")));
        page.on(Event::Typed(format!("{token} ")), now());
        assert_eq!(state(&page), Some("verified"));
        page.on(Event::Ticked, now().plus(60_000));
        assert_eq!(state(&page), Some("verified"));
        page.on(Event::Typed("401".to_owned()), now());
        page.on(Event::Typed(token.to_owned()), now());
        assert_eq!(state(&page), Some("not-checked"));
        page.on(Event::Keyed("another".to_owned()), now());
        assert_eq!(state(&page), Some("wrong"));
        page.on(Event::Left, now());
        assert!(page.answer().is_none());
    }

    #[test]
    fn a_repair_is_typed_and_copied() {
        let mut page = page();
        let wrapped = page.on(Event::Wanted(Fix::RepairFormat), now());
        let Some(Effect::Insert(text)) = wrapped.into_iter().next() else { panic!("an example is typed") };
        page.on(Event::Typed(text.clone()), now());
        let whole = text.replace('\n', "");
        assert!(page.on(Event::Applied(Repairing::Certain), now()) == [Effect::Insert(whole.clone())]);
        assert!(page.on(Event::Copied(Copying::Repaired), now()) == [Effect::Copy(whole.clone())]);
        assert!(page.on(Event::Copied(Copying::Token(0)), now()) == [Effect::Copy(whole)]);
    }

    #[test]
    fn the_clock_turns_an_answer() {
        let mut page = page();
        let Some(Effect::Insert(text)) = page.on(Event::Wanted(Fix::RefreshProactively), now()).pop() else {
            panic!("an example is typed")
        };
        page.on(Event::Typed(text), now());
        let first = page.answer().cloned();
        page.on(Event::Ticked, now().plus(1_000));
        assert!(page.answer().cloned() == first);
        page.on(Event::Ticked, now().plus(41_000));
        assert!(page.answer().cloned() != first);
    }

    #[test]
    fn bytes_are_owned_by_their_claim() {
        let mut page = page();
        let Some(Effect::Insert(text)) = page.on(Event::Wanted(Fix::RefreshProactively), now()).pop() else {
            panic!("an example is typed")
        };
        page.on(Event::Typed(text.clone()), now());
        let exp = page.answer().and_then(|answer| {
            answer
                .report()
                .tokens
                .iter()
                .flat_map(|token| &token.fields)
                .find(|field| field.name == "exp")
                .map(|f| f.span)
        });
        page.on(Event::Touched(exp.map_or(0, |span| span.start + 1)), now());
        assert!(exp.is_some() && page.lit() == exp);
        page.on(Event::Touched(text.len()), now());
        assert_eq!(page.lit(), None);
    }
}
