//! What to do, best first: the first at length, the others folded.

use badtoken::{
    evidence::Strength,
    fix::Fix,
    page::{Copying, command, confidence, confidence_too},
    report::{Reason, Suggestion},
};
use yew::prelude::*;

use super::{
    findings, quoted,
    shown::{Shown, more},
};

/// How many reasons of one suggestion are shown.
const REASONS: usize = 12;

/// The suggestions in the order of the report.
pub(super) fn view(shown: Shown<'_>) -> Html {
    let Some((first, others)) = shown.answer.report().suggestions.split_first() else { return Html::default() };
    html! {
        <section id="fixes" aria-label="What to do">
            <article class="fix first" data-fix={first.fix.id()}>
                <p class="eyebrow">{ confidence(first.confidence) }</p>
                <h3>{ first.title }</h3>
                { inside(first, shown) }
            </article>
            { for others.iter().map(|other| html! {
                <details class="fix" key={other.fix.id()} data-fix={other.fix.id()}>
                    <summary>
                        <h3>{ other.title }</h3>
                        <span class="eyebrow">{ confidence_too(other.confidence) }</span>
                    </summary>
                    { inside(other, shown) }
                </details>
            }) }
        </section>
    }
}

fn inside(suggestion: &Suggestion, shown: Shown<'_>) -> Html {
    let now = shown.page.now();
    let why = suggestion.why.at(now);
    let told = why == shown.answer.report().verdict.sentence.at(now);
    let reasons = &suggestion.evidence;
    html! {
        <>
            if !told {
                <p class="why">{ &why }</p>
            }
            <ul class="evidence">
                { for reasons.iter().take(REASONS).map(|reason| evidence(reason, &why, shown)) }
                { more(reasons.len(), REASONS) }
            </ul>
            if suggestion.fix == Fix::RepairFormat {
                { findings::buttons(shown) }
            }
            <ol class="steps">{ for suggestion.steps.iter().map(|step| view_step(step, shown)) }</ol>
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
fn evidence(reason: &Reason, why: &str, shown: Shown<'_>) -> Html {
    let because = reason.because.at(shown.page.now());
    let told = because == why;
    if told && reason.span.is_none() {
        return Html::default();
    }
    html! {
        <li data-strength={reason.strength.id()}>
            if reason.strength == Strength::Against {
                <strong>{ "Against it: " }</strong>
            }
            if !told {
                <span>{ because }</span>
            }
            { for reason.span.map(|span| quoted::view(span, shown)) }
        </li>
    }
}

/// A step; the command it ends in can be copied.
fn view_step(step: &str, shown: Shown<'_>) -> Html {
    let (words, command) = command(step);
    html! {
        <li>
            { words.to_owned() }
            if let Some(command) = command {
                <span class="command">
                    <code>{ command.to_owned() }</code>
                    { shown.copy("Copy", "command", Copying::Command(command.to_owned())) }
                </span>
            }
        </li>
    }
}
