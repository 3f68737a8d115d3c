//! The page's own sentences.

use super::Source;
use crate::{
    clock::{Moment, Standing, Validity},
    report::{Confidence, Level, Report},
};

/// The first sentence of a verdict, and the rest of it.
#[must_use]
pub fn headline(verdict: &str) -> (&str, &str) {
    verdict.find(". ").map_or((verdict, ""), |at| (&verdict[..=at], &verdict[at + 2..]))
}

/// How sure the first suggestion is: the beginning of a sentence that its title ends.
#[must_use]
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "The fix is",
        Confidence::Likely => "The fix most likely is",
        Confidence::Possible => "The fix may be",
    }
}

/// How sure a further suggestion is.
#[must_use]
pub const fn confidence_too(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "is needed, too",
        Confidence::Likely => "most likely, too",
        Confidence::Possible => "may be",
    }
}

/// The word over the verdict.
#[must_use]
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Ok => "Nothing wrong found",
        Level::Warning => "Look at this",
        Level::Problem => "Why it was refused",
        Level::Unknown => "Not recognised",
    }
}

/// `3.2 MB`: a size in bytes as people say it.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Who accepts it and who refuses it, as far as its times go.
#[must_use]
pub fn accepted(validity: &Validity, now: Moment, leeway: u32) -> String {
    let accepts =
        |leeway| !matches!(validity.allowing(now, leeway), Standing::Expired { .. } | Standing::Future { .. });
    if matches!(validity.at(now), Standing::Unknown) {
        return "It carries no end: only the side that checks it knows how long it holds.".to_owned();
    }
    match (leeway, accepts(0), accepts(leeway)) {
        (0, true, _) => "By its times, accepted by a verifier that allows no leeway.".to_owned(),
        (0, false, _) => "By its times, refused by a verifier that allows no leeway.".to_owned(),
        (_, true, _) => {
            format!("By its times, accepted by a verifier that allows {leeway} s, and by one that allows none.")
        }
        (_, false, true) => {
            format!("By its times, accepted by a verifier that allows {leeway} s, refused by one that allows none.")
        }
        (_, false, false) => format!("By its times, refused even by a verifier that allows {leeway} s."),
    }
}

/// The one sentence for those who do not see the screen.
pub(super) fn status(source: &Source, report: Option<&Report>, now: Moment) -> String {
    let Some(report) = report else {
        return match source {
            Source::Blank => "Only white space.",
            Source::Held => "The text is kept and not examined until you edit it.",
            _ => "The field is empty.",
        }
        .to_owned();
    };
    let verdict = report.verdict.sentence.at(now);
    let more = match report.suggestions.len() {
        0 | 1 => String::new(),
        2 => " 1 more.".to_owned(),
        count => format!(" {} more.", count - 1),
    };
    let checked = report.tokens.iter().filter_map(|token| token.signature.as_ref());
    let checked = checked.filter(|signature| signature.state != "not-checked").map(|signature| &*signature.says).next();
    let verdict = checked
        .filter(|says| !verdict.starts_with(*says))
        .map_or(verdict.clone(), |says| [&verdict, " ", says].concat());
    report.suggestions.first().map_or(verdict.clone(), |first| format!("{verdict} First fix: {}.{more}", first.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_the_headline() {
        assert_eq!(headline("Nothing found. Looked for: all."), ("Nothing found.", "Looked for: all."));
        assert_eq!(headline("It ended."), ("It ended.", ""));
    }

    #[test]
    fn sizes_as_people_say_them() {
        assert_eq!(size(999), "999 bytes");
        assert_eq!(size(1_001), "2 kB");
        assert_eq!(size(3_249_000), "3.2 MB");
    }

    #[test]
    fn leeway_in_a_sentence() {
        let at = |secs| Moment::from_secs(secs);
        let hour = Validity { issued: at(100), starts: None, ends: at(3_700) };
        let says = |now, leeway| accepted(&hour, at(now).unwrap(), leeway);
        assert!(says(3_650, 60).contains("and by one that allows none"));
        assert!(says(3_730, 60).contains("allows 60 s, refused by one that allows none"));
        assert!(says(3_760, 60).contains("refused even by a verifier that allows 60 s"));
        assert!(says(3_760, 0).contains("refused by a verifier that allows no leeway"));
        assert!(accepted(&Validity::default(), at(0).unwrap(), 60).contains("no end"));
    }
}
