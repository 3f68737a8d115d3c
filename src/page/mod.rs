//! What the page remembers, and how it changes: events and a moment in, effects out. No screen occurs here.

mod answer;
mod caret;
mod compare;
mod event;
mod example;
mod gesture;
mod highlight;
mod machine;
mod prose;
mod quote;
mod say;
mod settings;
mod ticket;
mod timeline;

pub use answer::Answer;
pub use caret::byte_at;
pub use compare::{Comparison, Line, compare};
pub use event::{Copying, Effect, Event, Repairing};
pub use example::{Example, examples};
pub use gesture::{pressed, spot};
pub use highlight::{MIRRORED, PARTS, Stretch};
pub use machine::{LARGEST_FIELD, LARGEST_FILE, Page, Source};
pub use prose::{command, listed};
pub use quote::{Quote, clipped, mended, quote};
pub use say::{accepted, confidence, confidence_too, headline, level, size};
pub use settings::{LEEWAYS, Theme, Zone};
pub use timeline::{Mark, Timeline, timeline};
