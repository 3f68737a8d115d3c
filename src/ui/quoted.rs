//! A place in the paste, quoted.

use badtoken::{page::quote, text::Span};
use yew::prelude::*;

use super::shown::Shown;

/// The place with what stands around it; pointing at it lights it up in the field.
pub(super) fn view(span: Span, shown: Shown<'_>) -> Html {
    let words = quote(shown.answer.paste(), span);
    html! {
        <q class="quote" data-lit={shown.lit(span)} onmouseenter={shown.point(span)} onmouseleave={shown.leave()}>
            <bdi dir="ltr">{ words.before }<mark>{ words.marked }</mark>{ words.after }</bdi>
        </q>
    }
}
