//! The credentials that were found.

use badtoken::{
    clock::Moment,
    page::{Answer, Event, LEEWAYS, Zone},
    text::Span,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::token::TokenCard;

/// What the credentials belong to.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer with its credentials.
    pub(super) answer: Answer,
    /// What time it is.
    pub(super) now: Moment,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Whose clock times are shown on.
    pub(super) zone: Zone,
    /// How many seconds the verifier is taken to forgive.
    pub(super) leeway: u32,
    /// Hears what is pointed at, chosen and copied.
    pub(super) on: Callback<Event>,
}

/// The credentials in the order of the paste.
#[component]
pub(super) fn Tokens(props: &Props) -> Html {
    let tokens = &props.answer.report().tokens;
    if tokens.is_empty() {
        return Html::default();
    }
    let timed = tokens.iter().position(|token| token.validity.starts.or(token.validity.ends).is_some());
    html! {
        <section id="tokens" aria-labelledby="tokens-title">
            <h2 id="tokens-title">{ "Taken apart" }</h2>
            if timed.is_some() {
                { leeway(props.leeway, &props.on) }
            }
            { for (0..tokens.len()).map(|index| html! {
                <TokenCard
                    key={index}
                    answer={props.answer.clone()}
                    {index}
                    main={timed.unwrap_or(0) == index}
                    now={props.now}
                    lit={props.lit}
                    zone={props.zone}
                    leeway={props.leeway}
                    on={props.on.clone()}
                />
            }) }
        </section>
    }
}

fn leeway(chosen: u32, on: &Callback<Event>) -> Html {
    let onchange = on.reform(|event: yew::Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Event::Leeway(select.value().parse().unwrap_or(0))
    });
    html! {
        <p class="leeway">
            <label for="leeway">{ "Leeway of the verifier" }</label>
            <select id="leeway" autocomplete="off" {onchange}>
                { for LEEWAYS.iter().map(|&secs| html! {
                    <option value={secs.to_string()} selected={secs == chosen}>{ format!("{secs} s") }</option>
                }) }
            </select>
        </p>
    }
}
