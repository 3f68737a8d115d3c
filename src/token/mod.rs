//! The token room.
