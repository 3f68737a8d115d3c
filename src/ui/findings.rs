//! The damages, and how to undo them.

use badtoken::{
    fix::Fix,
    page::{Copying, Repairing, Source, mended},
    report::Finding,
    text::Safety,
};
use yew::prelude::*;

use super::{
    quoted,
    shown::{Shown, more},
};

/// How many places of one kind of damage are shown.
const PLACES: usize = 4;

/// A damage and its number in the report.
type Numbered<'r> = (usize, &'r Finding);

/// The damages, one card for each kind, in the order of the paste.
pub(super) fn view(shown: Shown<'_>) -> Html {
    let report = shown.answer.report();
    let mut kinds: Vec<Vec<Numbered<'_>>> = Vec::new();
    for numbered in report.findings.iter().enumerate() {
        match kinds.iter_mut().find(|kind| kind[0].1.check == numbered.1.check) {
            Some(kind) => kind.push(numbered),
            None => kinds.push(vec![numbered]),
        }
    }
    if kinds.is_empty() {
        return Html::default();
    }
    let told = report.suggestions.iter().any(|suggestion| suggestion.fix == Fix::RepairFormat);
    html! {
        <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{ "Damage in the text" }</h2>
            <ul class="cards">{ for kinds.iter().map(|kind| card(kind, shown)) }</ul>
            if !told {
                { buttons(shown) }
            }
        </section>
    }
}

/// The ways to get the paste after the certain repairs; nothing where there were none.
pub(super) fn buttons(shown: Shown<'_>) -> Html {
    if !shown.answer.is_mended() {
        return Html::default();
    }
    html! {
        <p class="buttons">
            { shown.copy("Copy repaired", "repaired", Copying::Repaired) }
            if *shown.page.source() == Source::Field {
                { shown.apply("Repair it in the field", "repaired", Repairing::Certain) }
                <span class="hint">{ "Your browser’s undo takes it back." }</span>
            }
        </p>
    }
}

fn card(kind: &[Numbered<'_>], shown: Shown<'_>) -> Html {
    let (_, first) = kind[0];
    html! {
        <li data-finding={first.check}>
            <h3>
                { first.title }
                if kind.len() > 1 {
                    { format!(", {} times", kind.len()) }
                }
            </h3>
            <p>{ first.why }</p>
            <ul class="places">
                { for kind.iter().take(PLACES).map(|&numbered| place(numbered, shown)) }
                { more(kind.len(), PLACES) }
            </ul>
        </li>
    }
}

fn place((index, finding): Numbered<'_>, shown: Shown<'_>) -> Html {
    let repair = finding.repair.as_ref();
    let guess = repair.filter(|repair| repair.safety == Safety::Guess && *shown.page.source() == Source::Field);
    html! {
        <li>
            <dl class="change">
                <div><dt>{ "Seen" }</dt><dd><code>{ &finding.seen }</code></dd></div>
                <div><dt>{ "Before" }</dt><dd>{ quoted::view(finding.span, shown) }</dd></div>
                if let Some(after) = mended(shown.answer.paste(), finding) {
                    <div><dt>{ "After" }</dt><dd><q class="quote"><bdi dir="ltr">{ after }</bdi></q></dd></div>
                }
            </dl>
            if let Some(repair) = guess {
                <p class="buttons">
                    { shown.apply("Try it in the field", finding.check, Repairing::Finding(index)) }
                    <span class="hint">{ format!("To {}; this may be wrong.", repair.label) }</span>
                </p>
            }
        </li>
    }
}
