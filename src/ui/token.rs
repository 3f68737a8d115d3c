//! One credential, taken apart.

use badtoken::{
    clock::Moment,
    page::{Answer, Copying, Event, Zone, accepted},
    text::Span,
};
use yew::prelude::*;

use super::{claims::Claims, copy::CopyButton, parts::Parts, timeline::Picture};

/// Which credential.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The answer it belongs to.
    pub(super) answer: Answer,
    /// Its place among the credentials of the answer.
    pub(super) index: usize,
    /// Whether its times are the ones that the page shows first.
    pub(super) main: bool,
    /// What time it is.
    pub(super) now: Moment,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
    /// Whose clock times are shown on.
    pub(super) zone: Zone,
    /// How many seconds the verifier is taken to forgive.
    pub(super) leeway: u32,
    /// Hears what is pointed at and copied.
    pub(super) on: Callback<Event>,
}

/// Its name, its parts, its times and what is written in it.
#[component]
pub(super) fn TokenCard(props: &Props) -> Html {
    let Some(token) = props.answer.report().tokens.get(props.index) else { return Html::default() };
    let validity = token.validity.validity();
    let timed = validity.starts.or(validity.ends).is_some();
    let (now, on) = (props.now, &props.on);
    html! {
        <article class="token" data-token={token.format}>
            <header>
                <h3>{ token.name }</h3>
                <CopyButton what={Copying::Token(props.index)} label="Copy token" name="token" {on} />
            </header>
            if !token.parts.is_empty() {
                <Parts parts={token.parts.clone()} lit={props.lit} {on} />
            }
            if !token.notes.is_empty() {
                <ul class="notes">{ for token.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            }
            if timed {
                <Picture {validity} {now} zone={props.zone} main={props.main} />
                <p class="accepted">{ accepted(&validity, now, props.leeway) }</p>
            }
            if !token.fields.is_empty() {
                <Claims answer={props.answer.clone()} index={props.index} {now} lit={props.lit} zone={props.zone} {on} />
            }
        </article>
    }
}
