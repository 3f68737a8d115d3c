//! What the server said, and what it means.

use badtoken::{
    page::{Answer, Event},
    report::Heard,
    text::Span,
};
use yew::prelude::*;

use super::quoted::Quoted;

/// What the messages belong to.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer with its messages.
    pub(super) answer: Answer,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Hears what is pointed at.
    pub(super) on: Callback<Event>,
}

/// The messages that were recognised, in the order of the paste.
#[component]
pub(super) fn Refusals(props: &Props) -> Html {
    let heard = &props.answer.report().refusals;
    if heard.is_empty() {
        return Html::default();
    }
    html! {
        <section id="refusals" aria-labelledby="refusals-title">
            <h2 id="refusals-title">{ "What the server said" }</h2>
            <ul class="cards">{ for heard.iter().map(|heard| view(heard, props)) }</ul>
        </section>
    }
}

fn view(heard: &Heard, props: &Props) -> Html {
    html! {
        <li data-refusal={heard.id}>
            <h3>{ heard.speaker }</h3>
            <Quoted answer={props.answer.clone()} span={heard.span} lit={props.lit} on={props.on.clone()} />
            <p>{ heard.means }</p>
            if !heard.tell_apart.is_empty() {
                <p><strong>{ "To tell the causes apart: " }</strong>{ heard.tell_apart }</p>
            }
            if !heard.holes.is_empty() {
                <dl class="change">
                    { for heard.holes.iter().map(|hole| html! {
                        <div><dt>{ hole.name }</dt><dd><code><bdi dir="ltr">{ &hole.value }</bdi></code></dd></div>
                    }) }
                </dl>
            }
            <p class="source">{ format!("Source: {}", heard.source) }</p>
        </li>
    }
}
