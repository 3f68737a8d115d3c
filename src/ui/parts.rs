//! The pieces of a credential: drawn to scale, coloured and named.

use badtoken::{
    page::{Event, PARTS},
    report::Part,
    text::Span,
};
use yew::prelude::*;

/// What is drawn.
#[derive(Properties)]
pub(super) struct Props {
    /// The pieces, in order.
    pub(super) parts: Vec<Part>,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Hears what is pointed at.
    pub(super) on: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let shape = |props: &Self| props.parts.iter().map(|part| (part.label, part.span)).collect::<Vec<_>>();
        self.lit == other.lit && self.on == other.on && shape(self) == shape(other)
    }
}

/// A bar to scale, and under it what each piece is.
#[component]
pub(super) fn Parts(props: &Props) -> Html {
    let total = props.parts.iter().map(|part| part.span.len()).sum::<usize>().max(1);
    let percent = |bytes: usize| format!("{}.{}%", bytes * 100 / total, bytes * 1000 / total % 10);
    let bars = props.parts.iter().enumerate().scan(0, |x, (index, part)| {
        let at = *x;
        *x += part.span.len();
        let class = format!("part-{}", index % PARTS);
        Some(html! { <rect {class} x={percent(at)} y="0" width={percent(part.span.len())} height="12" /> })
    });
    html! {
        <div class="parts">
            <svg width="100%" height="12" aria-hidden="true" focusable="false">{ for bars }</svg>
            <ul>{ for props.parts.iter().enumerate().map(|(index, part)| legend(index, part, props)) }</ul>
        </div>
    }
}

fn legend(index: usize, part: &Part, props: &Props) -> Html {
    let span = part.span;
    html! {
        <li
            class={format!("part-{}", index % PARTS)}
            data-lit={(props.lit == Some(span)).then_some("true")}
            onmouseenter={props.on.reform(move |_| Event::Pointed(Some(span)))}
            onmouseleave={props.on.reform(|_| Event::Pointed(None))}
        >
            <strong>{ format!("{} {}", index + 1, part.label) }</strong>
            { format!(" {} characters", span.len()) }
        </li>
    }
}
