//! Time as data. Nothing here asks what time it is: the moment is always handed in.

mod moment;
mod read;
mod validity;
mod words;

pub use moment::Moment;
pub use read::read;
pub use validity::{Standing, Validity};
pub use words::{Words, how_long, relative};
