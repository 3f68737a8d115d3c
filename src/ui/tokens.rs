//! The credentials that were found, each taken apart.

use badtoken::{
    clock::relative,
    page::{LEEWAYS, accepted},
    report::Token,
};

use super::{
    claims, clock, compare,
    element::{Attr, Pen},
    frame::KEY,
    parts,
    shown::{Shown, button, more},
    timeline,
};

/// How many credentials are shown.
const TOKENS: usize = 20;

/// The credentials in the order of the paste.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let tokens = &shown.answer.report().tokens;
    if tokens.is_empty() {
        return;
    }
    let timed = tokens.iter().position(is_timed);
    pen.element("section", |pen| {
        pen.key("tokens");
        pen.attr(Attr::Id, "tokens");
        pen.attr(Attr::LabelledBy, "tokens-title");
        pen.element("h2", |pen| {
            pen.attr(Attr::Id, "tokens-title");
            pen.text("Taken apart");
        });
        if timed.is_some() {
            leeway(pen, shown);
        }
        for (index, token) in tokens.iter().take(TOKENS).enumerate() {
            card(pen, index, token, timed == Some(index), shown);
        }
        pen.element("ul.notes", |pen| more(pen, tokens.len(), TOKENS));
        compare::view(pen, shown);
        if shown.answer.is_signed() {
            key(pen);
        }
    });
}

fn is_timed(token: &Token) -> bool {
    token.validity.starts.or(token.validity.ends).is_some()
}

/// Its name, its parts, its times and what is written in it. The picture of the `main` one is the one tests go by.
fn card(pen: &mut Pen, index: usize, token: &Token, main: bool, shown: Shown<'_>) {
    let validity = token.validity.validity();
    pen.element("article.token", |pen| {
        pen.attr(Attr::Format, token.format);
        pen.element("header", |pen| {
            pen.leaf("h3", token.name);
            button(pen, "Copy token", Attr::Copy, "token", &index.to_string());
        });
        parts::view(pen, &token.parts, shown);
        if !token.notes.is_empty() {
            pen.element("ul.notes", |pen| {
                for note in &token.notes {
                    pen.leaf("li", note);
                }
            });
        }
        if is_timed(token) {
            timeline::view(pen, &validity, main, shown.page);
            pen.leaf("p.accepted", &accepted(&validity, shown.page.now(), shown.page.leeway()));
        }
        if let Some(sent) = token.sent {
            let line = sent.replace("{}", "‹your token›");
            pen.element("p.sent", |pen| {
                pen.text("It is sent as ");
                pen.element("span.command", |pen| {
                    pen.leaf("code", &line);
                    button(pen, "Copy", Attr::Copy, "command", &line);
                });
            });
        }
        if let Some(latest) = token.latest {
            let until = clock::show(latest, shown.page.zone());
            let when = relative(latest, shown.page.now());
            pen.line("p.accepted", &["No credential of this kind lives beyond ", &until, " (", &when, ")."]);
        }
        if let Some(signature) = &token.signature {
            pen.element("p.signature", |pen| {
                pen.attr(Attr::Signature, signature.state);
                pen.leaf("strong", &["Signature: ", &signature.state.replace('-', " ")].concat());
                pen.text(" ");
                pen.foreign(&signature.says);
            });
        }
        claims::view(pen, token, shown);
    });
}

/// Where a key is pasted. What it must not do is told by the attributes that the field for the paste has: see
/// [`super::frame::guard`].
fn key(pen: &mut Pen) {
    pen.element("details.key", |pen| {
        pen.key("key");
        pen.leaf("summary", "Check the signature");
        pen.element("label", |pen| {
            pen.attr(Attr::For, KEY);
            pen.text("Secret, JWK or set of them, PEM or certificate. It stays in this page, like the rest, and goes with it.");
        });
        pen.element("textarea", |pen| {
            pen.attr(Attr::Id, KEY);
            pen.attr(Attr::Rows, "4");
        });
    });
}

fn leeway(pen: &mut Pen, shown: Shown<'_>) {
    pen.element("p.leeway", |pen| {
        pen.element("label", |pen| {
            pen.attr(Attr::For, "leeway");
            pen.text("Leeway of the verifier");
        });
        pen.element("select", |pen| {
            pen.attr(Attr::Id, "leeway");
            pen.attr(Attr::Autocomplete, "off");
            for secs in LEEWAYS {
                let text = secs.to_string();
                pen.element("option", |pen| {
                    pen.attr(Attr::Value, &text);
                    if secs == shown.page.leeway() {
                        pen.attr(Attr::Selected, "selected");
                    }
                    pen.text(&text);
                    pen.text(" s");
                });
            }
        });
    });
}
