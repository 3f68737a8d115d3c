//! badtoken: why a token was refused, and which fix applies.
//!
//! A paste walks through the rooms in this order, and each room may use only the rooms before it:
//! [`text`], [`clock`], [`fix`], [`evidence`], [`json`], [`key`], [`segment`], [`check`], [`token`], [`signature`],
//! [`refusal`], [`diagnosis`], [`report`]; [`page`] remembers what the person does with the report. Nothing here knows a
//! screen, a clock, a network or a disk: text and a moment go in at [`examine()`], a [`Report`](report::Report) comes
//! out.

pub mod check;
pub mod clock;
pub mod diagnosis;
pub mod evidence;
mod examine;
pub mod fix;
pub mod json;
pub mod key;
pub mod page;
pub mod refusal;
pub mod report;
pub mod segment;
pub mod signature;
pub mod text;
pub mod token;

/// Whether all we know is carried along. The page may take 200 kB on its way, and all of it takes twice that however it
/// is packed: the page carries the first inhabitants of each room, the terminal all.
pub(crate) const FULL: bool = !cfg!(target_arch = "wasm32");

pub use clock::Moment;
pub use examine::{examine, examine_with};
