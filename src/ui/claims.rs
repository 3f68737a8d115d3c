//! What is written in a credential, one by one.

use badtoken::{
    clock::{Moment, relative},
    page::{Answer, Event, Zone},
    report::Field,
    text::Span,
};
use yew::prelude::*;

use super::clock;

/// Which credential.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer it belongs to.
    pub(super) answer: Answer,
    /// Its place among the credentials of the answer.
    pub(super) index: usize,
    /// What time it is.
    pub(super) now: Moment,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Whose clock times are shown on.
    pub(super) zone: Zone,
    /// Hears what is pointed at.
    pub(super) on: Callback<Event>,
}

/// A table for each part that has something written in it. Pointing at a row lights up its bytes in the field.
#[component]
pub(super) fn Claims(props: &Props) -> Html {
    let Some(token) = props.answer.report().tokens.get(props.index) else { return Html::default() };
    let tables = token.fields.chunk_by(|one, next| one.part == next.part).map(|fields| {
        html! {
            <table class="claims">
                <caption>{ fields[0].part }</caption>
                <tbody onmouseleave={props.on.reform(|_| Event::Pointed(None))}>
                    { for fields.iter().map(|field| row(field, props)) }
                </tbody>
            </table>
        }
    });
    html! { <>{ for tables }</> }
}

fn row(field: &Field, props: &Props) -> Html {
    let span = field.span;
    let point = props.on.reform(move |()| Event::Pointed(Some(span)));
    let lit = props.lit == Some(span);
    html! {
        <tr data-claim={field.name.clone()} data-lit={lit.then_some("true")} onmouseenter={point.reform(|_| ())}>
            <th scope="row">
                <button
                    type="button"
                    title="Show where it stands"
                    onfocus={point.reform(|_| ())}
                    onclick={point.reform(|_| ())}
                    onblur={props.on.reform(|_| Event::Pointed(None))}
                >
                    <bdi dir="ltr">{ &field.name }</bdi>
                </button>
            </th>
            <td>
                <code><bdi dir="ltr">{ &field.value }</bdi></code>
                if let Some(at) = field.at {
                    { time(at, &field.value, props) }
                }
                if let Some(meaning) = field.meaning {
                    <p class="meaning">{ meaning }</p>
                }
            </td>
        </tr>
    }
}

fn time(at: Moment, value: &str, props: &Props) -> Html {
    let epoch = at.secs().to_string();
    html! {
        <p class="when">
            <time datetime={at.rfc3339()}>{ clock::show(at, props.zone) }</time>
            { format!(" · {}", relative(at, props.now)) }
            if value != epoch {
                { format!(" · {epoch} s since 1970") }
            }
        </p>
    }
}
