//! What is shown while there is no answer.

use badtoken::page::Source;
use yew::prelude::*;

/// Why there is none.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What stands in the field.
    pub(super) source: Source,
}

/// The field's invitation.
#[component]
pub(super) fn Empty(props: &Props) -> Html {
    let (level, eyebrow, sentence) = match props.source {
        Source::Blank => ("empty", "Only white space", "There is nothing to read yet."),
        Source::Held => ("held", "Not examined", "The analyser stopped on this text. Edit it, and it is tried again."),
        _ => ("empty", "Nothing pasted yet", "Paste what you have."),
    };
    html! {
        <section id="verdict" data-level={level}>
            <p class="eyebrow">{ eyebrow }</p>
            <h2>{ sentence }</h2>
            <p>
                { "A token, a header, a curl command, the answer of the server, a line of its log. All of it at once is \
                   best: the token tells when it ends, the answer tells what the server made of it." }
            </p>
        </section>
    }
}
