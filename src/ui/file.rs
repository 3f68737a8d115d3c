//! Which file was examined.

use badtoken::page::{Source, size};
use yew::prelude::*;

/// What was examined.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The file, if it was one.
    pub(super) source: Source,
}

/// The name and size of the file; nothing for what stands in the field.
#[component]
pub(super) fn FileCard(props: &Props) -> Html {
    let Source::File { name, size: bytes, whole } = &props.source else { return Html::default() };
    html! {
        <p class="file" data-file="true">
            <bdi dir="ltr">{ name }</bdi>
            { format!(", {}: examined without going through the field.", size(*bytes)) }
            if !whole {
                { " Not all of it is UTF-8: what cannot be read was replaced by U+FFFD." }
            }
        </p>
    }
}
