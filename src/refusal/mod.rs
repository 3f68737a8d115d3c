//! What servers, gateways and libraries say when they refuse, a row each.

mod catalogue;
mod clue;
mod ear;
#[cfg(not(told))]
mod speakers;
#[cfg(test)]
mod tests;

#[cfg(not(told))]
pub use catalogue::pocket;
pub use catalogue::{Catalogue, catalogue, learn, speakers, written};
pub use clue::{
    BARE, COMES_BACK, Clue, ENDED, GOES_ON, HARMLESS, LOGIN_REFUSED, Listened, NO_CREDENTIAL, NOT_ACCEPTED, Noticed,
    WITHDRAWN, listen,
};
pub(crate) use ear::Listening;
pub use ear::hear;

use crate::{
    evidence::{Evidence, Strength},
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

impl Speaker {
    /// Whether it is nobody in particular, whose words anybody may use.
    #[must_use]
    pub fn is_anybody(&self) -> bool {
        matches!(self.id, "generic" | "oauth")
    }
}

/// One message.
pub struct Refusal {
    /// Unique among all speakers.
    pub id: &'static str,
    /// The literal words with `{holes}`; any of them is enough. The first is what the documentation says.
    pub says: &'static [&'static str],
    /// Words that others use as well. They count only if one of the companions beside them stands in the paste too.
    pub weak: &'static [Weak],
    /// What it means.
    pub means: &'static str,
    /// The one check that separates its causes.
    pub tell_apart: &'static str,
    /// What helps, best first.
    pub fixes: &'static [Cure],
    /// Where we have it from.
    pub source: &'static str,
    /// A text in which this message, and no other, is heard.
    pub example: &'static str,
}

/// Words and their companions.
pub type Weak = (&'static str, &'static [&'static str]);

/// What helps, how much the message speaks for it, and the sentence that says why.
pub type Cure = (Fix, Strength, &'static str);

/// A message heard in a paste.
pub struct Heard {
    /// Who said it.
    pub speaker: &'static Speaker,
    /// What was said.
    pub refusal: &'static Refusal,
    /// Where it was said first.
    pub span: Span,
    /// What stood in its holes, by the hole's name.
    pub holes: Vec<(&'static str, Span)>,
    /// How often the message was heard, whatever stood in its holes.
    pub times: usize,
}

impl Heard {
    /// What stood in the hole of that name.
    #[must_use]
    pub fn hole(&self, name: &str) -> Option<Span> {
        self.holes.iter().find(|hole| hole.0 == name).map(|hole| hole.1)
    }

    /// What the message speaks for, best first.
    pub fn evidence(&self) -> impl Iterator<Item = Evidence> + '_ {
        let fixes = self.refusal.fixes.iter().enumerate();
        fixes.map(|(place, &(fix, strength, because))| Evidence {
            aside: place > 0,
            ..Evidence::new(fix, strength, because).at(self.span)
        })
    }
}
