//! The damages, and how to undo them.

use badtoken::{
    page::{Answer, Copying, Event, Repairing, mended},
    report::Finding,
    text::{Safety, Span},
};
use yew::prelude::*;

use super::{copy::CopyButton, quoted::Quoted};

/// What the findings belong to.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer with its findings.
    pub(super) answer: Answer,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Whether the paste stands in the field, so that it can be repaired there.
    pub(super) editable: bool,
    /// Hears what is pointed at, copied and applied.
    pub(super) on: Callback<Event>,
}

/// The damages in the order of the paste.
#[component]
pub(super) fn Findings(props: &Props) -> Html {
    let findings = &props.answer.report().findings;
    if findings.is_empty() {
        return Html::default();
    }
    let on = &props.on;
    html! {
        <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{ "Damage in the text" }</h2>
            <ul class="cards">
                { for findings.iter().enumerate().map(|(index, finding)| view(index, finding, props)) }
            </ul>
            if props.answer.is_mended() {
                <p class="buttons">
                    <CopyButton what={Copying::Repaired} label="Copy repaired" name="repaired" {on} />
                    if props.editable {
                        { apply("Repair it in the field", "repaired", Repairing::Certain, on) }
                        <span class="hint">{ "Your browser's undo takes it back." }</span>
                    }
                </p>
            }
        </section>
    }
}

fn view(index: usize, finding: &Finding, props: &Props) -> Html {
    let paste = props.answer.paste();
    let guess = finding.repair.as_ref().filter(|repair| repair.safety == Safety::Guess && props.editable);
    html! {
        <li data-finding={finding.check}>
            <h3>{ finding.title }</h3>
            <p>{ finding.why }</p>
            <dl class="change">
                <div>
                    <dt>{ "Seen" }</dt>
                    <dd><code>{ &finding.seen }</code></dd>
                </div>
                <div>
                    <dt>{ "Before" }</dt>
                    <dd>
                        <Quoted answer={props.answer.clone()} span={finding.span} lit={props.lit} on={props.on.clone()} />
                    </dd>
                </div>
                if let Some(after) = mended(paste, finding) {
                    <div>
                        <dt>{ "After" }</dt>
                        <dd><q class="quote"><bdi dir="ltr">{ after }</bdi></q></dd>
                    </div>
                }
            </dl>
            if let Some(repair) = guess {
                <p class="buttons">
                    { apply("Try it in the field", finding.check, Repairing::Finding(index), &props.on) }
                    <span class="hint">{ format!("To {}; this may be wrong.", repair.label) }</span>
                </p>
            }
        </li>
    }
}

fn apply(label: &'static str, name: &'static str, which: Repairing, on: &Callback<Event>) -> Html {
    let onclick = on.reform(move |_: MouseEvent| Event::Applied(which));
    html! { <button type="button" data-apply={name} {onclick}>{ label }</button> }
}
