//! The one sentence on top.

use badtoken::{
    clock::{Moment, how_long},
    page::{Answer, LOOKED_FOR, level},
    report::{Level, Skew},
};
use yew::prelude::*;

/// What the verdict is about.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer it heads.
    pub(super) answer: Answer,
    /// What time it is.
    pub(super) now: Moment,
}

/// The verdict; where nothing was recognised, also what was looked for.
#[component]
pub(super) fn Verdict(props: &Props) -> Html {
    let report = props.answer.report();
    let verdict = &report.verdict;
    html! {
        <section id="verdict" data-level={name(verdict.level)}>
            <p class="eyebrow">{ level(verdict.level) }</p>
            <h2>{ verdict.sentence.at(props.now) }</h2>
            if let Some(skew) = &report.skew {
                <p>{ apart(skew) }</p>
            }
            if verdict.level == Level::Unknown {
                <p>{ "What was looked for:" }</p>
                <ul>{ for LOOKED_FOR.iter().map(|kind| html! { <li>{ *kind }</li> }) }</ul>
                <p>{ "Add more of what you have: the whole answer of the server, or the request as it was sent." }</p>
            }
        </section>
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
