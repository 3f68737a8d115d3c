//! Texts to try.

use badtoken::page::{Event, Example, examples};
use yew::prelude::*;

/// How the examples are shown.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Hears which one is wanted.
    pub(super) on: Callback<Event>,
    /// Whether they stand back behind an answer.
    pub(super) folded: bool,
}

/// One example for each fix.
#[component]
pub(super) fn Examples(props: &Props) -> Html {
    let chips = html! {
        <ul class="chips">{ for examples().iter().map(|example| chip(example, &props.on)) }</ul>
    };
    if props.folded {
        html! { <details class="examples"><summary><h2>{ "Other examples" }</h2></summary>{ chips }</details> }
    } else {
        html! { <section class="examples"><h2>{ "Or look at an example" }</h2>{ chips }</section> }
    }
}

fn chip(example: &'static Example, on: &Callback<Event>) -> Html {
    let fix = example.fix;
    let onclick = on.reform(move |_: MouseEvent| Event::Wanted(fix));
    html! {
        <li>
            <button type="button" data-example={fix.id()} {onclick}>
                <span class="symptom">{ example.symptom }</span>
                <span class="cure">{ fix.title() }</span>
            </button>
        </li>
    }
}
