//! The page in real browsers.

fn main() {}
