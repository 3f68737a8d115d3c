//! What to do, step by step.

use badtoken::page::{Copying, Event, Piece, pieces};
use yew::prelude::*;

use super::copy::CopyButton;

/// What is to be done.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Step by step.
    pub(super) steps: Vec<String>,
    /// Hears which command is to be copied.
    pub(super) on: Callback<Event>,
}

/// The steps; each command in them can be copied.
#[component]
pub(super) fn Steps(props: &Props) -> Html {
    html! {
        <ol class="steps">
            { for props.steps.iter().map(|step| html! {
                <li>{ for pieces(step).map(|piece| view(piece, &props.on)) }</li>
            }) }
        </ol>
    }
}

fn view(piece: Piece<'_>, on: &Callback<Event>) -> Html {
    match piece {
        Piece::Words(words) => html! { { words.to_owned() } },
        Piece::Code(code) => html! { <code>{ code.to_owned() }</code> },
        Piece::Command(command) => html! {
            <span class="command">
                <code>{ command.to_owned() }</code>
                <CopyButton what={Copying::Command(command.to_owned())} label="Copy" name="command" {on} />
            </span>
        },
    }
}
