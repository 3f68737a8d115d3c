//! The ground floor: where something stands in a text, and how a text may be changed without losing the way back.

mod letters;
mod mended;
pub mod proof;
mod repair;
mod span;
mod visible;

pub use letters::{begins_with_one, ends_with_one, has, holds_one, is_one, only};
pub use mended::Mended;
pub use repair::{Edit, Repair, Safety};
pub use span::Span;
pub use visible::{code_point, visible};
