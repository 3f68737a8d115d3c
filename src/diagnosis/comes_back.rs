//! It ended while something went on: a new one helps until it ends too.

use super::{Inference, Known};
use crate::{
    clock::{self, Moment, how_long},
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::{COMES_BACK, Cure, ENDED, GOES_ON, LOGIN_REFUSED},
    text::{Span, begins_with_one, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "it-ended-while-something-went-on", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    if crate::WHOLE
        && let Some(span) = under_way(known)
    {
        let because = "It ended moments before it was used: whoever used it was in the middle of something.";
        return vec![Evidence::new(Fix::RefreshProactively, Strength::Strong, because).at(span)];
    }
    let Some(dead) = dead(known) else { return Vec::new() };
    let clocks = known
        .said
        .iter()
        .any(|said| !said.perhaps && clock_first(said.clue.cures) && said.clue.cures[0].1 >= Strength::Strong);
    let mut drawn = Vec::new();
    if let Some(said) = known.said.iter().find(|said| said.clue.id == COMES_BACK && !of_clocks(known, said.span)) {
        let because = "It worked for a while, or the same one is kept: what holds it must renew it before it ends.";
        drawn.push(Evidence::new(Fix::RefreshProactively, Strength::Strong, because).at(said.span));
        if known.skew.is_none() && !clocks {
            let because = "A clock that is wrong is wrong from the beginning, and not after a while.";
            drawn.push(Evidence::new(Fix::SyncClock, Strength::Against, because).at(said.span));
        }
    }
    if drawn.is_empty()
        && names_an_end(known)
        && let Some(said) = known.says(GOES_ON)
    {
        let because = "What uses it goes on for longer than it lives: it must get the next one before the end.";
        drawn.push(Evidence::new(Fix::RefreshProactively, Strength::Likely, because).at(said.span));
    }
    if clocks {
        return drawn
            .into_iter()
            .map(|piece| Evidence { strength: piece.strength.min(Strength::Hint), ..piece })
            .collect();
    }
    if let Some((span, ran)) = log(known.paste, dead) {
        let because =
            format!("The log runs for {} until it is refused: about the life of such a credential.", how_long(ran));
        drawn.push(Evidence::new(Fix::RefreshProactively, Strength::Strong, because).at(span));
    }
    if drawn.is_empty()
        && let Some(span) = program(known)
    {
        let because = "A program was using it when it ended: whoever runs it again needs the next one in time.";
        drawn.push(Evidence::new(Fix::RefreshProactively, Strength::Likely, because).at(span));
    }
    drawn
}

/// Where the paste says that a credential is no longer good, if it does not say that something else is wrong with it.
fn dead(known: &Known<'_>) -> Option<Span> {
    let heard = known.heard.iter().map(|heard| (heard.refusal.fixes, heard.span));
    let said = known.said.iter().filter(|said| !said.perhaps).map(|said| (said.clue.cures, said.span));
    let (mut dead, mut wrong) = (None, false);
    for (fixes, span) in heard.chain(said) {
        let first = fixes.first().map(|cure| cure.0);
        wrong |= first.is_some_and(|fix| AT_ONCE.contains(&fix));
        dead = dead.max(first.map(|_| span));
    }
    dead.or_else(|| known.says(LOGIN_REFUSED).map(|said| said.span)).filter(|_| names_an_end(known) || !wrong)
}

/// A message that names the end and the server's time, moments apart, where it held for hours.
fn under_way(known: &Known<'_>) -> Option<Span> {
    known.heard.iter().find_map(|heard| {
        let hole = |name: &str| heard.hole(name).and_then(|span| clock::read(span.of(known.paste)));
        let late = hole("server")?.since(hole("ends")?);
        (0..=MOMENTS).contains(&late).then_some(heard.span)
    })
}

/// So soon behind the end nobody begins.
const MOMENTS: i64 = 60_000;

/// Whether it is told, or can be seen, that something has ended.
fn names_an_end(known: &Known<'_>) -> bool {
    known.has_ended() || known.heard_expired().next().is_some() || known.says(ENDED).is_some()
}

/// Whether a message about clocks stands on the same line: then the minutes are those that it forgives.
fn of_clocks(known: &Known<'_>, span: Span) -> bool {
    let heard = known.heard.iter().map(|heard| (heard.refusal.fixes, heard.span));
    let said = known.said.iter().map(|said| (said.clue.cures, said.span));
    let mut clocks = heard.chain(said).filter(|(fixes, _)| clock_first(fixes));
    clocks.any(|(_, other)| {
        let between = known.paste.get(span.end.min(other.end)..span.start.max(other.start));
        between.is_none_or(|between| !between.contains('\n'))
    })
}

fn clock_first(fixes: &[Cure]) -> bool {
    fixes.first().is_some_and(|cure| cure.0 == Fix::SyncClock)
}

/// What is wrong from the first call on.
const AT_ONCE: &[Fix] = &[Fix::FixVerifier, Fix::FixGeneration, Fix::UseRightToken, Fix::FixTransport];

/// Where a stack trace shows that a client was using it, and nobody was checking it.
fn program(known: &Known<'_>) -> Option<Span> {
    let said = known.says(ENDED)?;
    let frames = known.paste.get(said.span.end..)?.lines().skip(1).take(FRAMES);
    let mut frames = frames.map(str::trim_start).filter(|line| begins_with_one(line, FRAME));
    let first = frames.next()?;
    let checks = |line: &str| holds_one(&line.to_ascii_lowercase(), CHECKS);
    (!checks(first) && !frames.any(checks)).then(|| Span::of_slice(known.paste, first))
}

const FRAMES: usize = 40;
const FRAME: &[&str] = &["at ", "File \"", "from /"];
/// Names in the stack of one who checks tokens: there the client is somebody else.
const CHECKS: &[&str] = &[
    "verif",
    "decode",
    "valid",
    "parse",
    "middleware",
    "filter",
    "guard",
    "passport",
    "strategy",
    "jwt",
    "authenticat",
    "express",
    "router",
];

/// Shorter than any lifetime.
const TEN_MINUTES: i64 = 600_000;
/// Who logs for longer than this has renewed before.
const A_DAY: i64 = 86_400_000;

/// The time between the first line of a log and the one with the message.
fn log(paste: &str, dead: Span) -> Option<(Span, i64)> {
    let before = paste.get(..dead.start)?;
    let (last_at, last) = before.rsplit('\n').take(50).find_map(|line| Some((line, dated(line)?)))?;
    let (first_at, first) = before.lines().take(50).find_map(|line| Some((line, dated(line)?)))?;
    let ran = last.since(first);
    let one = std::ptr::eq(first_at.as_ptr(), last_at.as_ptr());
    (!one && (TEN_MINUTES..A_DAY).contains(&ran)).then(|| (Span::of_slice(paste, first_at), ran))
}

/// The moment a line of a log begins with.
fn dated(line: &str) -> Option<Moment> {
    let line = line.trim_start_matches([' ', '[', '"', '(']);
    let mut ends = line.match_indices([' ', ']', '\t', ',', '"']).map(|(at, _)| at);
    let (one, two) = (ends.next(), ends.next());
    [two, one].into_iter().flatten().filter(|end| *end < 40).find_map(|end| clock::read(line.get(..end)?))
}
