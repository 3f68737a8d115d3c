//! A button that copies.

use badtoken::page::{Copying, Event};
use yew::prelude::*;

/// What the button copies.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The text.
    pub(super) what: Copying,
    /// What the button says.
    pub(super) label: AttrValue,
    /// The word that tests go by.
    pub(super) name: AttrValue,
    /// Hears that it is wanted.
    pub(super) on: Callback<Event>,
}

/// The button.
#[component]
pub(super) fn CopyButton(props: &Props) -> Html {
    let what = props.what.clone();
    let onclick = props.on.reform(move |_: MouseEvent| Event::Copied(what.clone()));
    html! { <button type="button" data-copy={&props.name} {onclick}>{ &props.label }</button> }
}
