//! What every view is given. Only the page and the mirror are components: each further one would cost the page 6 kB.

use badtoken::{
    page::{Answer, Copying, Event, Page, Repairing},
    text::Span,
};
use yew::prelude::*;

/// What is shown, and who hears what is done with it.
#[derive(Clone, Copy)]
pub(super) struct Shown<'s> {
    /// What the page remembers.
    pub(super) page: &'s Page,
    /// The answer on it.
    pub(super) answer: &'s Answer,
    /// Hears.
    pub(super) on: &'s Callback<Event>,
}

impl Shown<'_> {
    /// Hears that `span` is pointed at.
    pub(super) fn point(self, span: Span) -> Callback<MouseEvent> {
        self.on.reform(move |_| Event::Pointed(Some(span)))
    }

    /// Hears that nothing is pointed at any more.
    pub(super) fn leave(self) -> Callback<MouseEvent> {
        self.on.reform(|_| Event::Pointed(None))
    }

    /// The mark of what is pointed at.
    pub(super) fn lit(self, span: Span) -> Option<&'static str> {
        (self.page.lit() == Some(span)).then_some("true")
    }

    /// A button that copies; tests go by `name`.
    pub(super) fn copy(self, label: &'static str, name: &'static str, what: Copying) -> Html {
        let onclick = self.on.reform(move |_: MouseEvent| Event::Copied(what.clone()));
        html! { <button type="button" data-copy={name} {onclick}>{ label }</button> }
    }

    /// A button that repairs the paste in the field; tests go by `name`.
    pub(super) fn apply(self, label: &'static str, name: &'static str, which: Repairing) -> Html {
        let onclick = self.on.reform(move |_: MouseEvent| Event::Applied(which));
        html! { <button type="button" data-apply={name} {onclick}>{ label }</button> }
    }
}

/// Says how many things of many are not shown.
pub(super) fn more(count: usize, shown: usize) -> Html {
    if count <= shown {
        return Html::default();
    }
    html! { <li class="more">{ format!("… and {} more.", count - shown) }</li> }
}
