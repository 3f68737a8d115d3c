//! Examples stand beside the rule they prove; tests walk over them. The page, where no test runs, does not carry them.

/// The examples; none in the page.
#[must_use]
pub const fn list<T>(examples: &'static [T]) -> &'static [T] {
    if cfg!(target_arch = "wasm32") { &[] } else { examples }
}

/// The example; nothing in the page.
#[must_use]
pub const fn text(example: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") { "" } else { example }
}
