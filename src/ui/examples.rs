//! Texts to try.

use badtoken::page::{Event, Example, examples};
use yew::prelude::*;

/// One example for each fix; folded where they stand back behind an answer.
pub(super) fn view(folded: bool, on: &Callback<Event>) -> Html {
    let chips = html! { <ul class="chips">{ for examples().iter().map(|example| chip(example, on)) }</ul> };
    if folded {
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
