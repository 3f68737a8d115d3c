//! `cargo xtask`: sets up what is missing, then does the job.

fn main() {}
