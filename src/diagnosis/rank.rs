//! From evidence to an order that can be explained.

use std::collections::BTreeSet;

use super::Confidence;
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
};

/// More than this nobody tries.
const MOST: usize = 3;

/// More reasons than this for one fix nobody reads.
const REASONS: usize = 8;

/// A fix with all that speaks for it, strongest first.
pub struct Suggestion {
    /// What to do.
    pub fix: Fix,
    /// How sure we are.
    pub confidence: Confidence,
    /// Never empty.
    pub evidence: Vec<Evidence>,
    /// What has to follow before it works.
    pub then: Option<Fix>,
}

/// Where evidence is equally strong, what lies nearer to the sender comes first: it must be right before anything
/// further on can be judged.
const NEAREST: [Fix; 12] = [
    Fix::SyncClock,
    Fix::SendCorrectly,
    Fix::FixTransport,
    Fix::RepairFormat,
    Fix::UseRightToken,
    Fix::ReplaceRevoked,
    Fix::ObtainNewToken,
    Fix::RefreshProactively,
    Fix::GrantAccess,
    Fix::FixGeneration,
    Fix::FixVerifier,
    Fix::ReadTrace,
];

/// Orders the fixes: what nothing speaks against before the rest, then by the strongest reason, then by all reasons.
#[must_use]
pub fn rank(evidence: Vec<Evidence>) -> Vec<Suggestion> {
    let mut gathered: Vec<(Fix, Vec<Evidence>)> = NEAREST.iter().map(|fix| (*fix, Vec::new())).collect();
    for piece in evidence {
        if let Some((_, pieces)) = gathered.iter_mut().find(|(fix, _)| *fix == piece.fix) {
            pieces.push(piece);
        }
    }
    gathered.retain(|(_, pieces)| pieces.iter().any(|piece| piece.strength > Strength::Against));
    for (_, pieces) in &mut gathered {
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.strength));
        // A log repeats itself; a reason does not become stronger by being said again. What speaks against always counts.
        let mut said = BTreeSet::new();
        pieces.retain(|piece| {
            piece.strength == Strength::Against || (said.len() < REASONS && said.insert(piece.because.text()))
        });
    }
    gathered.sort_by_key(|(_, pieces)| std::cmp::Reverse(weight(pieces)));
    lead(&mut gathered);
    let second = gathered.get(1).map(|(_, pieces)| weight(pieces)).filter(|weight| weight.0).map(|weight| weight.1);
    let mut suggestions: Vec<Suggestion> = gathered
        .into_iter()
        .enumerate()
        .take(MOST)
        .map(|(index, (fix, evidence))| {
            let rival = if index == 0 { second } else { Some(Strength::Decisive) };
            Suggestion { fix, confidence: confidence(&evidence, rival), evidence, then: None }
        })
        .collect();
    follow(&mut suggestions);
    suggestions
}

/// Both get another credential; where there are strong signs of the first, the second helps for a while or not at all.
const LEADS: [(Fix, Fix); 2] =
    [(Fix::RefreshProactively, Fix::ObtainNewToken), (Fix::ReplaceRevoked, Fix::ObtainNewToken)];

/// Puts what leads before what it leads, whatever their weight.
fn lead(gathered: &mut [(Fix, Vec<Evidence>)]) {
    for (leader, led) in LEADS {
        let place = |fix: Fix| gathered.iter().position(|one| one.0 == fix);
        let (Some(from), Some(to)) = (place(leader), place(led)) else { continue };
        if to < from && weight(&gathered[from].1) >= (true, Strength::Strong, 0) {
            gathered[to..=from].rotate_right(1);
        }
    }
}

/// Unopposed first; then the strongest reason; then the sum of all.
fn weight(pieces: &[Evidence]) -> (bool, Strength, u32) {
    let opposed = pieces.iter().any(|piece| piece.strength == Strength::Against);
    let points = |piece: &Evidence| match piece.strength {
        Strength::Against => 0,
        Strength::Hint => 2,
        Strength::Likely => 8 - u32::from(piece.aside),
        Strength::Strong => 32 - u32::from(piece.aside),
        Strength::Decisive => 128 - u32::from(piece.aside),
    };
    (!opposed, pieces[0].strength, pieces.iter().map(points).sum())
}

/// How sure we may be; `cargo xtask bench --diagnosis` shows that the words are kept.
///
/// *Certain*: it cannot be otherwise. *Likely*:
/// a strong reason that stands alone, or two reasons of the same strength that agree. One likely reason is right about
/// as often as it is wrong in its details: *possible*.
fn confidence(pieces: &[Evidence], rival: Option<Strength>) -> Confidence {
    if pieces.iter().any(|piece| piece.strength == Strength::Against) {
        return Confidence::Possible;
    }
    let rival = rival.unwrap_or(Strength::Against);
    let strongest = pieces[0].strength;
    let agree = pieces.iter().filter(|piece| piece.strength == strongest).count() > 1;
    match strongest {
        Strength::Decisive => Confidence::Certain,
        Strength::Strong if rival < Strength::Likely || agree => Confidence::Likely,
        Strength::Likely if rival < Strength::Likely && agree => Confidence::Likely,
        _ => Confidence::Possible,
    }
}

/// What was damaged and has ended must be mended where it is copied, and then obtained anew.
fn follow(suggestions: &mut [Suggestion]) {
    if suggestions.first().is_some_and(|first| first.fix == Fix::ObtainNewToken) {
        for suggestion in suggestions.iter_mut().filter(|suggestion| suggestion.fix == Fix::RepairFormat) {
            suggestion.then = Some(Fix::ObtainNewToken);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(evidence: &[(Fix, Strength)]) -> Vec<(Fix, Confidence)> {
        let evidence = evidence.iter().map(|(fix, strength)| Evidence::new(*fix, *strength, "because")).collect();
        rank(evidence).into_iter().map(|suggestion| (suggestion.fix, suggestion.confidence)).collect()
    }

    #[test]
    fn the_strongest_reason_leads() {
        use Fix::{ObtainNewToken, ReadTrace, RepairFormat};
        use Strength::{Against, Decisive, Hint, Likely, Strong};
        assert_eq!(order(&[]), []);
        assert_eq!(
            order(&[(ReadTrace, Likely), (ObtainNewToken, Hint)]),
            [(ReadTrace, Confidence::Possible), (ObtainNewToken, Confidence::Possible)]
        );
        assert_eq!(
            order(&[
                (RepairFormat, Strong),
                (RepairFormat, Strong),
                (RepairFormat, Against),
                (ObtainNewToken, Decisive)
            ]),
            [(ObtainNewToken, Confidence::Certain), (RepairFormat, Confidence::Possible)]
        );
        assert_eq!(order(&[(RepairFormat, Against)]), []);
        assert_eq!(order(&[(ReadTrace, Likely), (ObtainNewToken, Strong)])[0], (ObtainNewToken, Confidence::Possible));
        assert_eq!(order(&[(ReadTrace, Strong)]), [(ReadTrace, Confidence::Likely)]);
    }
}
