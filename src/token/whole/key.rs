//! Keys that name their maker: their checksums and their lengths.

use super::{Loss, Lost, Whole, at_end, firm, fitting, jose};
use crate::{
    key::{Fit, Inside, Seen},
    text::Span,
    token::{inside, prefixed::look, sum::Says},
};

const LENGTHS: &str = "What stands inside it is not whole: its end is missing, or a character was changed.";

pub(super) fn proof(text: &str) -> Option<Whole> {
    let (Seen { key, fit: Fit::Whole }, says) = look(text)? else { return None };
    match (says, key.inside) {
        (Says::Right, _) => Some(firm("Its checksum was computed again and is right.")),
        (Says::Wrong, _) => None,
        (_, Inside::Jwt) => jose::proof(inside::web_token_span(text)?.of(text)),
        _ if inside::is_whole(key, text) == Some(false) => None,
        _ if inside::is_whole(key, text) == Some(true) => {
            Some(firm("It was read again: what stands inside is whole, and all its lengths add up."))
        }
        _ => {
            let (least, most) = key.lengths();
            // Where the length is free, a short one may be the front of a longer one.
            (least == most || text.len() >= 24).then_some(fitting("It has the length and the letters of such keys."))
        }
    }
}

pub(super) fn loss(text: &str) -> Option<Loss> {
    let (Seen { key, fit }, says) = look(text)?;
    let (least, most) = key.lengths();
    let changed = |span: Span, says: String| Some(Loss { kind: Lost::Changed, span, says });
    match fit {
        Fit::Whole if says == Says::Wrong => {
            let says = "Its checksum is wrong: at least one character was changed or swapped.";
            changed(Span::whole(text), says.to_owned())
        }
        Fit::Whole => match key.inside {
            Inside::Jwt => {
                let span = inside::web_token_span(text)?;
                let loss = jose::loss(span.of(text))?;
                Some(Loss { span: loss.span.shifted(span.start), ..loss })
            }
            _ if inside::is_whole(key, text) == Some(false) => Some(at_end(text, LENGTHS.to_owned())),
            _ => None,
        },
        Fit::Cut(missing) => Some(at_end(
            text,
            if least == most {
                format!(
                    "Such a key ({}) has {least} characters, and this one has {}: {missing} are missing.",
                    key.name,
                    text.len()
                )
            } else {
                format!(
                    "Such a key ({}) has {least} characters or more, and this one has {}: its end is missing.",
                    key.name,
                    text.len()
                )
            },
        )),
        Fit::Odd(at) => changed(
            Span::new(at, at + 1),
            format!("Character {} does not belong into such a key ({}): it was changed.", at + 1, key.name),
        ),
        Fit::Long(more) if least == most => changed(
            Span::new(least, text.len()),
            format!(
                "Such a key ({}) has {least} characters, and this one has {}: {more} were added.",
                key.name,
                text.len()
            ),
        ),
        Fit::Long(_) => None,
        Fit::Unmarked => changed(
            Span::whole(text),
            format!("The letters that such a key ({}) has in its middle are not there: it was changed.", key.name),
        ),
    }
}
