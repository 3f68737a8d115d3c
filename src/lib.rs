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

/// Whether all we know is carried along, as in the terminal and in the whole edition of the page. The pocket edition may
/// take 200 kB on its way, and all of it takes almost four times that: it carries the first inhabitants of each room.
pub const WHOLE: bool = cfg!(feature = "whole");

pub use clock::Moment;
pub use examine::{Work, examine, examine_with};
