//! What the server said, and what it means.

use badtoken::report::Heard;
use yew::prelude::*;

use super::{
    quoted,
    shown::{Shown, more},
};

/// How many messages are shown.
const MESSAGES: usize = 20;

/// The messages that were recognised, in the order of the paste.
pub(super) fn view(shown: Shown<'_>) -> Html {
    let heard = &shown.answer.report().refusals;
    if heard.is_empty() {
        return Html::default();
    }
    html! {
        <section id="refusals" aria-labelledby="refusals-title">
            <h2 id="refusals-title">{ "What the server said" }</h2>
            <ul class="cards">
                { for heard.iter().take(MESSAGES).map(|heard| card(heard, shown)) }
                { more(heard.len(), MESSAGES) }
            </ul>
        </section>
    }
}

fn card(heard: &Heard, shown: Shown<'_>) -> Html {
    html! {
        <li data-refusal={heard.id}>
            <h3>{ heard.speaker }</h3>
            { quoted::view(heard.span, shown) }
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
