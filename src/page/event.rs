//! What can happen to the page, and what the page asks for in return.

use super::{Theme, Zone};
use crate::{fix::Fix, text::Span};

/// Something happened.
pub enum Event {
    /// The page opened on a field that already holds text. Text that stopped an earlier analyser is held, not examined.
    Started {
        /// What stands in the field.
        text: String,
        /// Whether it must wait until it is edited.
        held: bool,
    },
    /// The field holds this now.
    Typed(String),
    /// The field for the key holds this now.
    Keyed(String),
    /// Nothing was typed for a moment.
    Settled,
    /// A second went by.
    Ticked,
    /// An example was asked for.
    Wanted(Fix),
    /// A file was chosen.
    Picked {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: u64,
    },
    /// The chosen file was read.
    Opened {
        /// Its name.
        name: String,
        /// All of it.
        bytes: Vec<u8>,
    },
    /// There is time for the next piece of what is examined piece by piece.
    Resumed,
    /// The chosen file could not be read.
    Unreadable {
        /// Its name.
        name: String,
    },
    /// A repair is to be done in the field.
    Applied(Repairing),
    /// A text is to be copied.
    Copied(Copying),
    /// The copying went well, or did not.
    CopyEnded(bool),
    /// Something is pointed at, or nothing any more.
    Pointed(Option<Span>),
    /// The caret, or the mouse over the field, is at this byte.
    Touched(usize),
    /// The verifier is taken to forgive so many seconds.
    Leeway(u32),
    /// Times are to be shown like this.
    Zone(Zone),
    /// The page is to look like this.
    Theme(Theme),
    /// What is examined piece by piece is to be given up.
    Stopped,
    /// Everything is to be forgotten, for good.
    Cleared,
    /// The page is being left.
    Left,
}

/// Which repair.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Repairing {
    /// All the certain ones.
    Certain,
    /// The one of the finding with this index.
    Finding(usize),
}

/// What is copied.
#[derive(Clone, PartialEq, Eq)]
pub enum Copying {
    /// The paste after the certain repairs.
    Repaired,
    /// The credential with this index, after the certain repairs.
    Token(usize),
    /// A command out of a step.
    Command(String),
    /// The answer as a text for others, its secrets replaced.
    Ticket,
}

/// Something the page asks for.
#[derive(Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put this into the field in a way that can be undone there.
    Insert(String),
    /// Put this into the field; the rest of it was too much.
    Cut(String),
    /// Empty the field in a way that cannot be undone.
    Empty,
    /// Read the file that was picked.
    Read,
    /// Let the browser do what waits, and then resume what is examined piece by piece.
    Resume,
    /// Put this on the clipboard.
    Copy(String),
    /// Keep a preference under this key.
    Remember(&'static str, &'static str),
    /// Look like this.
    Dress(Theme),
    /// Tell those who do not see the screen, politely.
    Say(String),
    /// Warn.
    Warn(String),
    /// Take the warning away: it spoke of a text that is gone.
    Calm,
    /// Let a fresh analyser take the place of this one, whose memory is not to be trusted.
    Renew,
}
