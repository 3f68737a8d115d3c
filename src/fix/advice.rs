//! How a fix is done, in the words of a good colleague.

use super::{Fix, aws, oauth, sensedia};

/// Where the person stands; the same fix is done differently here and there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Nothing is known but the fix.
    Any,
    /// A signed AWS request with the caller's own credentials.
    Aws,
    /// The registration token that a buyer brings from AWS Marketplace.
    AwsMarketplace,
    /// A call through a Sensedia gateway.
    Sensedia,
}

/// What to do step by step, and who says so.
pub struct Advice {
    /// The fix it explains.
    pub fix: Fix,
    /// Two to five steps. A step with a `{hole}` is left out where nothing is known to fill it.
    pub steps: &'static [&'static str],
    /// The article or standard it comes from.
    pub source: &'static [&'static str],
}

/// The advice for `fix` in `scene`; the general one where the scene has none of its own.
#[must_use]
pub fn advise(fix: Fix, scene: Scene) -> &'static Advice {
    let own: &[Advice] = match scene {
        Scene::Any => &[],
        Scene::Aws => aws::CALLER,
        Scene::AwsMarketplace => aws::MARKETPLACE,
        Scene::Sensedia => sensedia::GATEWAY,
    };
    own.iter().find(|advice| advice.fix == fix).unwrap_or_else(|| oauth::general(fix))
}

/// The step with its `{holes}` filled from facts; nothing if a fact is missing.
pub fn fill(step: &str, fact: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut filled = String::with_capacity(step.len());
    let mut rest = step;
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, after) = behind.split_once('}')?;
        filled.push_str(before);
        filled.push_str(&fact(name)?);
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}
