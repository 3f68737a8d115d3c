//! A validity as a picture, with now in it.

use badtoken::{
    clock::{Moment, Validity, relative},
    page::{Mark, Page, timeline},
};
use yew::prelude::*;

use super::clock;

/// Where the line lies.
const LINE: i64 = 34;
/// How high a row of labels is.
const ROW: i64 = 38;

/// The picture; nothing for a validity without times. Its text equivalent is its title. Tests go by the `main` one.
pub(super) fn view(validity: &Validity, main: bool, page: &Page) -> Html {
    let now = page.now();
    let Some(drawn) = timeline(validity, now) else { return Html::default() };
    let standing = validity.at(now).id();
    let height = LINE + 12 + ROW * drawn.rows();
    let (from, to) = drawn.holds;
    let spent = drawn.now.clamp(from, to);
    html! {
        <svg
            id={main.then_some("timeline")}
            class="timeline"
            data-standing={standing}
            role="img"
            width="100%"
            height={height.to_string()}
        >
            <title>{ drawn.text(now, |at| clock::show(at, page.zone())) }</title>
            <line class="axis" x1="0" x2="100%" y1={LINE.to_string()} y2={LINE.to_string()} />
            { bar("holds", from, to) }
            { bar("spent", from, spent) }
            { for drawn.broken.map(gap) }
            { for drawn.marks.iter().map(|mark| label(mark, now)) }
            <g class="now">
                <line x1={percent(drawn.now)} x2={percent(drawn.now)} y1="18" y2={(LINE + 10).to_string()} />
                <text x={percent(drawn.now)} y="12" text-anchor={anchor(drawn.now)}>{ "now" }</text>
            </g>
        </svg>
    }
}

fn bar(class: &'static str, from: i64, to: i64) -> Html {
    html! { <rect {class} x={percent(from)} y={(LINE - 5).to_string()} width={percent(to - from)} height="10" /> }
}

/// Where the line is not to scale.
fn gap(x: i64) -> Html {
    html! {
        <g class="gap">
            <rect x={percent(x - 12)} y={(LINE - 4).to_string()} width="2.4%" height="8" />
            <text x={percent(x)} y={(LINE + 4).to_string()} text-anchor="middle">{ "//" }</text>
        </g>
    }
}

fn label(mark: &Mark, now: Moment) -> Html {
    let (x, top) = (percent(mark.x), LINE + 12 + ROW * mark.row);
    let anchor = anchor(mark.x);
    html! {
        <g class="mark">
            <line x1={x.clone()} x2={x.clone()} y1={(LINE - 8).to_string()} y2={(top + 2).to_string()} />
            <text class="name" x={x.clone()} y={(top + 14).to_string()} text-anchor={anchor}>{ &mark.label }</text>
            <text {x} y={(top + 29).to_string()} text-anchor={anchor}>{ relative(mark.at, now) }</text>
        </g>
    }
}

/// Labels near an end grow away from it.
const fn anchor(x: i64) -> &'static str {
    match x {
        ..=250 => "start",
        750.. => "end",
        _ => "middle",
    }
}

fn percent(permille: i64) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}
