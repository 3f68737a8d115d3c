//! How wide the terminal is, and whether it wants colours.

use std::{
    env,
    io::{self, IsTerminal},
};

use super::args::Color;

/// Narrower is not readable, wider is not pleasant.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=140;
/// Where nobody knows.
const WIDTH: usize = 100;

/// How to show.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) color: bool,
    /// Columns.
    pub(super) width: usize,
}

/// What standard output is good for. See no-color.org: set and not empty.
pub(super) fn choose(color: Color) -> Look {
    let terminal = io::stdout().is_terminal();
    let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || env::var_os("TERM").is_some_and(|value| value == "dumb");
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal && !plain,
    };
    Look { color, width: columns().map_or(WIDTH, |columns| columns.clamp(*WIDTHS.start(), *WIDTHS.end())) }
}

fn columns() -> Option<usize> {
    let told = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    told.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))).filter(|width| *width > 0)
}
