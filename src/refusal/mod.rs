//! What servers, gateways and libraries say when they refuse, a row each.

use crate::{
    evidence::Strength,
    fix::{Fix, Scene},
    text::Span,
};

/// One who refuses, and all we know of what they say.
pub struct Speaker {
    /// Its id: the name of the leaf.
    pub id: &'static str,
    /// Its name as people know it.
    pub name: &'static str,
    /// Where the person stands who hears this speaker.
    pub scene: Scene,
    /// What it says.
    pub refusals: &'static [Refusal],
}

/// One message.
pub struct Refusal {
    /// Unique among all speakers.
    pub id: &'static str,
    /// The literal words with `{holes}`; any of them is enough. The first is what the documentation says.
    pub says: &'static [&'static str],
    /// What it means.
    pub means: &'static str,
    /// The one check that separates its causes.
    pub tell_apart: &'static str,
    /// What helps, best first.
    pub fixes: &'static [(Fix, Strength)],
    /// Where we have it from.
    pub source: &'static str,
    /// A text in which this message, and no other, is heard.
    pub example: &'static str,
}

/// A message heard in a paste.
pub struct Heard {
    /// Who said it.
    pub speaker: &'static Speaker,
    /// What was said.
    pub refusal: &'static Refusal,
    /// Where.
    pub span: Span,
    /// What stood in its holes, by the hole's name.
    pub holes: Vec<(&'static str, Span)>,
}

/// Hears every known message in `paste`.
#[must_use]
pub fn hear(_paste: &str) -> Vec<Heard> {
    Vec::new()
}
