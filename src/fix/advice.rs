//! How a fix is done, in the words of a good colleague.

use super::{Fix, aws, entra, google, key, kubernetes, library, oauth, repository, sensedia};

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
    /// A verifier of one's own, whose library speaks.
    Library,
    /// An API whose keys come from a vendor's dashboard.
    Key,
    /// Git, a package manager or a container registry.
    Repository,
    /// A Kubernetes cluster.
    Kubernetes,
    /// Microsoft Entra and the services behind it.
    Entra,
    /// Google and Google Cloud.
    Google,
}

impl Scene {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Any,
        Self::Aws,
        Self::AwsMarketplace,
        Self::Sensedia,
        Self::Library,
        Self::Key,
        Self::Repository,
        Self::Kubernetes,
        Self::Entra,
        Self::Google,
    ];

    /// What is done differently here.
    const fn own(self) -> &'static [Advice] {
        match self {
            Self::Any => &[],
            Self::Aws => aws::CALLER,
            Self::AwsMarketplace => aws::MARKETPLACE,
            Self::Sensedia => sensedia::GATEWAY,
            Self::Library => library::VERIFIER,
            Self::Key => key::VENDOR,
            Self::Repository => repository::TOOL,
            Self::Kubernetes => kubernetes::CLUSTER,
            Self::Entra => entra::TENANT,
            Self::Google => google::CALLER,
        }
    }
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
    scene.own().iter().find(|advice| advice.fix == fix).unwrap_or_else(|| oauth::general(fix))
}

/// `step` with its `{holes}` filled from `facts`; nothing if a fact is not known.
///
/// The holes there are: `{url}` and `{header}` of the request (a header that holds the bare token), `{element}`,
/// `{place}` and `{name}` of a gateway's message, `{operation}`, `{action}`, `{resource}` and `{region}` of an AWS
/// call, `{scope}` that is missing, `{repaired}` where there is something to copy. Never a secret.
#[must_use]
pub fn fill(step: &str, facts: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let (mut filled, mut rest) = (String::with_capacity(step.len() + 32), step);
    while let Some((before, behind)) = rest.split_once('{') {
        let (hole, behind) = behind.split_once('}')?;
        filled.push_str(before);
        filled.push_str(&facts(hole)?);
        rest = behind;
    }
    filled.push_str(rest);
    Some(filled)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const HOLES: [&str; 11] =
        ["action", "element", "header", "name", "operation", "place", "region", "repaired", "resource", "scope", "url"];

    fn all() -> impl Iterator<Item = (Fix, Scene, &'static Advice)> {
        Fix::ALL.into_iter().flat_map(|fix| Scene::ALL.map(|scene| (fix, scene, advise(fix, scene))))
    }

    #[test]
    fn two_to_five_steps_and_who_says_so() {
        for (fix, scene, advice) in all() {
            assert_eq!(advice.fix, fix);
            assert!((2..=5).contains(&advice.steps.len()), "{} {scene:?}", fix.id());
            assert!(!advice.source.is_empty() && advice.source.iter().all(|source| source.len() > 7));
            let steps: BTreeSet<_> = advice.steps.iter().collect();
            assert_eq!(steps.len(), advice.steps.len());
            for step in advice.steps {
                assert!(step.starts_with(|c: char| c.is_ascii_uppercase()), "{step}");
            }
        }
    }

    #[test]
    fn enough_is_left_where_nothing_is_known() {
        for (fix, scene, advice) in all() {
            let left = advice.steps.iter().filter(|step| fill(step, &|_| None).is_some()).count();
            assert!(left >= 2, "{} {scene:?}", fix.id());
            for step in advice.steps {
                let known = fill(step, &|hole| HOLES.contains(&hole).then(|| "X".to_owned()));
                assert!(known.is_some_and(|step| !step.contains(['{', '}'])), "{step}");
            }
        }
    }

    #[test]
    fn no_scene_explains_a_fix_twice() {
        for scene in Scene::ALL {
            let fixes: BTreeSet<_> = scene.own().iter().map(|advice| advice.fix).collect();
            assert_eq!(fixes.len(), scene.own().len());
        }
    }

    #[test]
    fn holes_are_filled_or_the_step_is_left_out() {
        let facts = |hole: &str| (hole == "url").then(|| "https://x".to_owned());
        assert_eq!(fill("curl '{url}' -i", &facts).as_deref(), Some("curl 'https://x' -i"));
        assert_eq!(fill("No hole.", &facts).as_deref(), Some("No hole."));
        assert_eq!(fill("curl '{url}' -H '{header}'", &facts), None);
    }
}
