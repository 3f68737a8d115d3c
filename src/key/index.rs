//! The keys by their first letter: a log asks at every word.

use std::sync::LazyLock;

use super::{Key, keys};

/// A key, and the letters it begins with.
type Row = (&'static str, &'static Key);

/// So many letters tell a key from a word of a language.
pub(super) const TELLING: usize = 3;

struct Index {
    /// By the first letter.
    begun: [Vec<Row>; 128],
    /// Those without letters of their own at the beginning.
    others: Vec<Row>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { begun: [const { Vec::new() }; 128], others: Vec::new() };
    for key in keys() {
        let begins = key.begins();
        let first = begins.bytes().next().and_then(|first| index.begun.get_mut(usize::from(first)));
        first.unwrap_or(&mut index.others).push((begins, key));
    }
    index
});

/// The keys that begin as `text` does.
fn begun(text: &str) -> impl Iterator<Item = Row> + '_ {
    let first = text.bytes().next().and_then(|first| INDEX.begun.get(usize::from(first)));
    first.into_iter().flatten().copied().filter(|(begins, _)| text.starts_with(begins))
}

/// The keys that `text` may be: those that begin as it does, and those without a beginning of their own.
pub(super) fn candidates(text: &str) -> impl Iterator<Item = Row> + '_ {
    begun(text).chain(INDEX.others.iter().copied())
}

/// The keys that begin as `text` does, with so many letters that hardly a word does.
pub(super) fn told(text: &str) -> impl Iterator<Item = &'static Key> + '_ {
    begun(text).filter(|(begins, _)| begins.len() >= TELLING).map(|(_, key)| key)
}
