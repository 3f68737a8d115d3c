//! The parameters of an address.

use super::{Field, Place};
use crate::text::Span;

/// The `name=value` pairs behind the question mark.
pub(super) fn query(text: &str, target: Span) -> Vec<Field> {
    let address = target.of(text);
    let Some((_, query)) = address.split_once('?') else { return Vec::new() };
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(name, value)| Field {
            place: Place::Query,
            name: Span::of_slice(text, name),
            value: Span::of_slice(text, value),
        })
        .collect()
}
