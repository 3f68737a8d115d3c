//! What is written in a credential, one by one.

use badtoken::{
    clock::{Moment, relative},
    page::{Event, clipped},
    report::{Field, Token},
};
use yew::prelude::*;

use super::{clock, shown::Shown};

/// How many fields of one part are shown.
const FIELDS: usize = 200;

/// A table for each part that has something written in it. Pointing at a row lights up its bytes in the field.
pub(super) fn view(token: &Token, shown: Shown<'_>) -> Html {
    let tables = token.fields.chunk_by(|one, next| one.part == next.part).map(|fields| {
        html! {
            <table class="claims">
                <caption>{ fields[0].part }</caption>
                <tbody onmouseleave={shown.leave()}>
                    { for fields.iter().take(FIELDS).map(|field| row(field, shown)) }
                    if fields.len() > FIELDS {
                        <tr><td colspan="2">{ format!("… and {} more.", fields.len() - FIELDS) }</td></tr>
                    }
                </tbody>
            </table>
        }
    });
    html! { { for tables } }
}

fn row(field: &Field, shown: Shown<'_>) -> Html {
    let span = field.span;
    let blur = shown.on.reform(|_: FocusEvent| Event::Pointed(None));
    let focus = shown.on.reform(move |_: FocusEvent| Event::Pointed(Some(span)));
    html! {
        <tr data-claim={field.name.clone()} data-lit={shown.lit(span)} onmouseenter={shown.point(span)}>
            <th scope="row">
                <button
                    type="button"
                    title="Show where it stands"
                    onfocus={focus}
                    onblur={blur}
                    onclick={shown.point(span)}
                >
                    <bdi dir="ltr">{ &field.name }</bdi>
                </button>
            </th>
            <td>
                <code><bdi dir="ltr">{ clipped(&field.value) }</bdi></code>
                { for field.at.map(|at| time(at, &field.value, shown)) }
                { for field.meaning.map(|meaning| html! { <p class="meaning">{ meaning }</p> }) }
            </td>
        </tr>
    }
}

fn time(at: Moment, value: &str, shown: Shown<'_>) -> Html {
    let epoch = at.secs().to_string();
    html! {
        <p class="when">
            <time datetime={at.rfc3339()}>{ clock::show(at, shown.page.zone()) }</time>
            { format!(" · {}", relative(at, shown.page.now())) }
            if value != epoch {
                { format!(" · {epoch} s since 1970") }
            }
        </p>
    }
}
