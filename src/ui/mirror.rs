//! The text under the field. It is not to be read: it carries the colours and marks of what stands above it.

use badtoken::{
    page::{Answer, Stretch},
    text::Span,
};
use yew::prelude::*;

use super::element::{Attr, Pen};

/// What the mirror shows.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The paste and its stretches.
    pub(super) answer: Answer,
    /// What is pointed at.
    pub(super) lit: Option<Span>,
}

/// The stretches, end to end. A component of its own, so that the seconds that go by leave it alone.
pub(super) struct Mirror;

impl Component for Mirror {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { answer, lit } = ctx.props();
        let mut pen = Pen::default();
        for stretch in answer.stretches() {
            let is_lit = lit.is_some_and(|lit| lit.contains(stretch.span));
            draw(&mut pen, stretch, stretch.span.of(answer.paste()), is_lit);
        }
        // A last line break would otherwise take no room.
        pen.text("\n");
        pen.done()
    }
}

fn draw(pen: &mut Pen, stretch: &Stretch, text: &str, lit: bool) {
    if stretch.is_plain() && !lit {
        return pen.text(text);
    }
    pen.element("mark", |pen| {
        let part = stretch.part.map_or("", |part| CLASSES[part]);
        let cause = if stretch.cause { " cause" } else { "" };
        let damaged = if stretch.damaged { " damaged" } else { "" };
        pen.attr(Attr::Class, &[part, cause, damaged].concat());
        if stretch.owner.is_some() {
            pen.number(Attr::At, i64::try_from(stretch.span.start).unwrap_or(0));
        }
        if let Some(glyph) = stretch.glyph {
            pen.attr(Attr::Glyph, glyph);
        }
        if lit {
            pen.attr(Attr::Lit, "true");
        }
        pen.text(text);
    });
}

const CLASSES: [&str; badtoken::page::PARTS] = ["part-0", "part-1", "part-2", "part-3", "part-4"];
