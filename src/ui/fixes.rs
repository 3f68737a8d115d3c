//! What to do, best first: the first at length, the others folded.

use badtoken::{
    clock::Moment,
    evidence::Strength,
    page::{Answer, Event, confidence},
    report::{Reason, Suggestion},
    text::Span,
};
use yew::prelude::*;

use super::{quoted::Quoted, steps::Steps};

/// What the fixes are for.
#[derive(Clone, Properties, PartialEq)]
pub(super) struct Props {
    /// The answer with its suggestions.
    pub(super) answer: Answer,
    /// What time it is.
    pub(super) now: Moment,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Hears what is pointed at and copied.
    pub(super) on: Callback<Event>,
}

/// The suggestions in the order of the report.
#[component]
pub(super) fn Fixes(props: &Props) -> Html {
    let suggestions = &props.answer.report().suggestions;
    let Some((first, others)) = suggestions.split_first() else { return Html::default() };
    html! {
        <section id="fixes" aria-label="What to do">
            <article class="fix first" key={first.fix.id()} data-fix={first.fix.id()}>
                <p class="eyebrow">{ format!("What to do · {}", confidence(first.confidence).to_lowercase()) }</p>
                <h3>{ first.title }</h3>
                { inside(first, props) }
            </article>
            { for others.iter().map(|other| html! {
                <details class="fix" key={other.fix.id()} data-fix={other.fix.id()}>
                    <summary>
                        <h3>{ other.title }</h3>
                        <span class="eyebrow">{ confidence(other.confidence) }</span>
                    </summary>
                    { inside(other, props) }
                </details>
            }) }
        </section>
    }
}

fn inside(suggestion: &Suggestion, props: &Props) -> Html {
    let why = suggestion.why.at(props.now);
    html! {
        <>
            <p class="why">{ &why }</p>
            <ul class="evidence">
                { for suggestion.evidence.iter().map(|reason| evidence(reason, &why, props)) }
            </ul>
            <Steps steps={suggestion.steps.clone()} on={props.on.clone()} />
            if let Some(then) = suggestion.then {
                <p class="then">{ "After that: " }<strong>{ then.title() }</strong>{ "." }</p>
            }
            if !suggestion.source.is_empty() {
                <p class="source">{ format!("Source: {}", suggestion.source.join("; ")) }</p>
            }
        </>
    }
}

/// A reason and the place it rests on; the strongest one has been told already.
fn evidence(reason: &Reason, why: &str, props: &Props) -> Html {
    let because = reason.because.at(props.now);
    let told = because == why;
    if told && reason.span.is_none() {
        return Html::default();
    }
    html! {
        <li data-strength={reason.strength.id()}>
            if reason.strength == Strength::Against {
                <span class="against">{ "Against it: " }</span>
            }
            if !told {
                <span>{ because }</span>
            }
            if let Some(span) = reason.span {
                <Quoted answer={props.answer.clone()} {span} lit={props.lit} on={props.on.clone()} />
            }
        </li>
    }
}
