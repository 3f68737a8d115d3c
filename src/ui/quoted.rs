//! A place in the paste, quoted.

use badtoken::{
    page::{Answer, Event, quote},
    text::Span,
};
use yew::prelude::*;

/// What is quoted.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The paste it stands in.
    pub(super) answer: Answer,
    /// Where.
    pub(super) span: Span,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Hears when it is pointed at.
    pub(super) on: Callback<Event>,
}

/// The place with what stands around it; pointing at it lights it up in the field.
#[component]
pub(super) fn Quoted(props: &Props) -> Html {
    let span = props.span;
    let words = quote(props.answer.paste(), span);
    let lit = (props.lit == Some(span)).then_some("true");
    html! {
        <q
            class="quote"
            data-lit={lit}
            onmouseenter={props.on.reform(move |_| Event::Pointed(Some(span)))}
            onmouseleave={props.on.reform(|_| Event::Pointed(None))}
        >
            <bdi dir="ltr"><span>{ words.before }</span><mark>{ words.marked }</mark><span>{ words.after }</span></bdi>
        </q>
    }
}
