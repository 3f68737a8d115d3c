//! A key that its maker takes in one header only, sent in another; or one that is not sent at all.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    key::{self, Fit, Key, Role},
    segment::{Place, Value},
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "sent-otherwise-than-its-maker-wants", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    // What was accepted was sent well enough.
    if known.status().is_some_and(|status| (200..400).contains(&status)) {
        return Vec::new();
    }
    known.tokens.iter().filter_map(|token| judge(known, token)).collect()
}

fn judge(known: &Known<'_>, token: &Token) -> Option<Evidence> {
    let value = &known.layout.values[token.value?];
    let key = key::see(token.clean.text()).filter(|seen| seen.fit == Fit::Whole)?.key;
    if value.place != Place::Header || key.format != token.format {
        return None;
    }
    let name = key.name;
    let (fix, strength, because) = match key.role {
        _ if key.only && !is_sent(known, value, key) => {
            let because = if key.sent.is_empty() {
                format!("{name}: no header carries it. {}", key.says)
            } else {
                format!("{name}: it is sent as “{}”, and here it was sent otherwise.", key.sent.replace("{}", "…"))
            };
            (Fix::SendCorrectly, Strength::Strong, because)
        }
        Role::Id | Role::Signing | Role::Refresh => {
            (Fix::UseRightToken, Strength::Likely, format!("{name}: no API lets anybody in for it. {}", key.says))
        }
        Role::Public if matches!(known.status(), Some(401 | 403)) && key.sent.contains("Bearer") => {
            (Fix::UseRightToken, Strength::Likely, format!("{name}: {}", key.says))
        }
        _ => return None,
    };
    Some(Evidence::new(fix, strength, because).at(token.span))
}

/// Whether header and scheme are those that the maker wants.
fn is_sent(known: &Known<'_>, value: &Value, key: &Key) -> bool {
    let Some((header, rest)) = key.sent.split_once(": ") else { return false };
    let scheme = value.scheme.map_or("", |scheme| scheme.of(known.paste));
    let wanted = rest.strip_suffix("{}").unwrap_or(rest).trim();
    value.name.of(known.paste).eq_ignore_ascii_case(header) && scheme.eq_ignore_ascii_case(wanted)
}
