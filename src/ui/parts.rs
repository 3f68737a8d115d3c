//! The pieces of a credential: drawn to scale, coloured and named.

use badtoken::{page::PARTS, report::Part};
use yew::prelude::*;

use super::shown::Shown;

/// A bar to scale, and under it what each piece is; nothing for a credential in one piece.
pub(super) fn view(parts: &[Part], shown: Shown<'_>) -> Html {
    if parts.len() < 2 {
        return Html::default();
    }
    let total = parts.iter().map(|part| part.span.len()).sum::<usize>().max(1);
    let percent = |bytes: usize| format!("{}.{}%", bytes * 100 / total, bytes * 1000 / total % 10);
    let mut x = 0;
    let bars = parts.iter().enumerate().map(|(index, part)| {
        let at = percent(x);
        x += part.span.len();
        html! { <rect class={class(index)} x={at} y="0" width={percent(part.span.len())} height="12" /> }
    });
    html! {
        <div class="parts">
            <svg width="100%" height="12" aria-hidden="true" focusable="false">{ for bars }</svg>
            <ul>{ for parts.iter().enumerate().map(|(index, part)| legend(index, part, shown)) }</ul>
        </div>
    }
}

fn class(index: usize) -> String {
    format!("part-{}", index % PARTS)
}

fn legend(index: usize, part: &Part, shown: Shown<'_>) -> Html {
    let span = part.span;
    html! {
        <li
            class={class(index)}
            data-lit={shown.lit(span)}
            onmouseenter={shown.point(span)}
            onmouseleave={shown.leave()}
        >
            <strong>{ format!("{} {}", index + 1, part.label) }</strong>
            { format!(" {} characters", span.len()) }
        </li>
    }
}
