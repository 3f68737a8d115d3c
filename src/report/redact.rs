//! The report without its secrets.
