//! The credentials that were found, each taken apart.

use badtoken::{
    page::{Copying, Event, LEEWAYS, accepted},
    report::Token,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    claims, parts,
    shown::{Shown, more},
    timeline,
};

/// How many credentials are shown.
const TOKENS: usize = 20;

/// The credentials in the order of the paste.
pub(super) fn view(shown: Shown<'_>) -> Html {
    let tokens = &shown.answer.report().tokens;
    if tokens.is_empty() {
        return Html::default();
    }
    let timed = tokens.iter().position(is_timed);
    html! {
        <section id="tokens" aria-labelledby="tokens-title">
            <h2 id="tokens-title">{ "Taken apart" }</h2>
            if timed.is_some() {
                { leeway(shown) }
            }
            { for tokens.iter().take(TOKENS).enumerate().map(|(index, token)| {
                card(index, token, timed == Some(index), shown)
            }) }
            <ul class="notes">{ more(tokens.len(), TOKENS) }</ul>
        </section>
    }
}

fn is_timed(token: &Token) -> bool {
    token.validity.starts.or(token.validity.ends).is_some()
}

/// Its name, its parts, its times and what is written in it. The picture of the `main` one is the one tests go by.
fn card(index: usize, token: &Token, main: bool, shown: Shown<'_>) -> Html {
    let validity = token.validity.validity();
    html! {
        <article class="token" data-token={token.format}>
            <header>
                <h3>{ token.name }</h3>
                { shown.copy("Copy token", "token", Copying::Token(index)) }
            </header>
            { parts::view(&token.parts, shown) }
            if !token.notes.is_empty() {
                <ul class="notes">{ for token.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            }
            if is_timed(token) {
                { timeline::view(&validity, main, shown.page) }
                <p class="accepted">{ accepted(&validity, shown.page.now(), shown.page.leeway()) }</p>
            }
            { claims::view(token, shown) }
        </article>
    }
}

fn leeway(shown: Shown<'_>) -> Html {
    let onchange = shown.on.reform(|event: yew::Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Event::Leeway(select.value().parse().unwrap_or(0))
    });
    html! {
        <p class="leeway">
            <label for="leeway">{ "Leeway of the verifier" }</label>
            <select id="leeway" autocomplete="off" {onchange}>
                { for LEEWAYS.iter().map(|&secs| html! {
                    <option value={secs.to_string()} selected={secs == shown.page.leeway()}>{ format!("{secs} s") }</option>
                }) }
            </select>
        </p>
    }
}
