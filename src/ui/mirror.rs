//! The text under the field. It is not to be read: it carries the colours and marks of what stands above it.

use badtoken::{
    page::{Answer, Stretch},
    text::Span,
};
use yew::prelude::*;

/// What the mirror shows.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The paste and its stretches.
    pub(super) answer: Answer,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
}

/// The stretches, end to end.
#[component]
pub(super) fn Mirror(props: &Props) -> Html {
    let paste = props.answer.paste();
    html! {
        <>
            { for props.answer.stretches().iter().map(|stretch| view(stretch, paste, props.lit)) }
            // A last line break would otherwise take no room.
            { "\n" }
        </>
    }
}

fn view(stretch: &Stretch, paste: &str, lit: Option<Span>) -> Html {
    let text = stretch.span.of(paste).to_owned();
    let is_lit = lit.is_some_and(|lit| lit.contains(stretch.span));
    if stretch.is_plain() && !is_lit {
        return html! { { text } };
    }
    let class = classes!(
        stretch.part.map(|part| format!("part-{part}")),
        stretch.cause.then_some("cause"),
        stretch.damaged.then_some("damaged"),
    );
    html! {
        <mark
            {class}
            data-at={stretch.owner.map(|_| stretch.span.start.to_string())}
            data-glyph={stretch.glyph}
            data-lit={is_lit.then_some("true")}
        >{ text }</mark>
    }
}
