//! The one sentence on top, and what it is about.

use badtoken::{
    clock::how_long,
    page::{Source, headline, level, size},
    report::{Level, Skew},
};
use yew::prelude::*;

use super::shown::Shown;

/// The verdict; where nothing was recognised, also what would help.
pub(super) fn view(shown: Shown<'_>) -> Html {
    let report = shown.answer.report();
    let verdict = &report.verdict;
    let sentence = verdict.sentence.at(shown.page.now());
    let (headline, rest) = headline(&sentence);
    html! {
        <section id="verdict" data-level={name(verdict.level)}>
            { file(shown.page.source()) }
            <p class="eyebrow">{ level(verdict.level) }</p>
            <h2>{ headline.to_owned() }</h2>
            if !rest.is_empty() {
                <p>{ rest.to_owned() }</p>
            }
            if let Some(skew) = &report.skew {
                <p>{ apart(skew) }</p>
            }
            if verdict.level == Level::Unknown {
                <p>{ "Add more of what you have: the whole answer of the server, or the request as it was sent." }</p>
            }
        </section>
    }
}

/// What is shown while there is no verdict: the field's invitation.
pub(super) fn none(source: &Source) -> Html {
    let (level, eyebrow, sentence) = match source {
        Source::Blank => ("empty", "Only white space", "There is nothing to read yet."),
        Source::Held => ("held", "Not examined", "The analyser stopped on this text. Edit it, and it is tried again."),
        _ => ("empty", "Nothing pasted yet", "Paste what you have."),
    };
    html! {
        <section id="verdict" data-level={level}>
            <p class="eyebrow">{ eyebrow }</p>
            <h2>{ sentence }</h2>
            <p>
                { "A token, a header, a curl command, the answer of the server, a line of its log. All of it at once is \
                   best: the token tells when it ends, the answer tells what the server made of it." }
            </p>
        </section>
    }
}

/// Which file was examined; nothing for what stands in the field.
fn file(source: &Source) -> Html {
    let Source::File { name, size: bytes, whole } = source else { return Html::default() };
    html! {
        <p class="file" data-file="true">
            <bdi dir="ltr">{ name }</bdi>
            { format!(", {}: examined without going through the field.", size(*bytes)) }
            if !whole {
                { " Not all of it is UTF-8: what cannot be read was replaced by U+FFFD." }
            }
        </p>
    }
}

/// The word that style and tests go by.
const fn name(level: Level) -> &'static str {
    match level {
        Level::Ok => "ok",
        Level::Warning => "warning",
        Level::Problem => "problem",
        Level::Unknown => "unknown",
    }
}

fn apart(skew: &Skew) -> String {
    let length = how_long(skew.behind_seconds.saturating_mul(1_000));
    let way = if skew.behind_seconds < 0 { "ahead of" } else { "behind" };
    format!("The client's clock is {length} {way} the server's, by {}.", skew.measured)
}
