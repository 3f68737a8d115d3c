//! What the server said.

use super::{Inference, Known, clues};
use crate::{
    evidence::{Evidence, Strength},
    refusal::Heard,
    text::holds_one,
};

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

/// Messages that name no cause, or all of them in one breath.
const LUMPED: &[&str] = &[
    "generic-401-invalid-token",
    "generic-invalid-token",
    "generic-invalid-or-expired",
    "generic-missing-token",
    "generic-malformed",
    "oauth-invalid-token",
    "oauth-invalid-grant",
    "oauth-invalid-request",
    "oauth-invalid-client",
];

/// Messages that the keys or the settings of an issuer could not be fetched.
const FETCHING: &[&str] = &["idx20803"];
/// What is said where the certificate of a host is not trusted: then nothing is wrong with a credential.
const UNTRUSTED: &[&str] = &[
    "untrustedroot",
    "partialchain",
    "the ssl connection could not be established",
    "self signed certificate",
    "self-signed certificate",
    "unable to get local issuer certificate",
    "unable to verify the first certificate",
    "pkix path building failed",
];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let untrusted = || holds_one(known.lower(), UNTRUSTED);
    let another = known.speaks_of_no_credential();
    // What anybody may say lumps causes together; where other words name the cause, those are believed first.
    let told = clues::counted(known).next().is_some() || known.heard.iter().any(|heard| !heard.speaker.is_anybody());
    let counts = |heard: &&Heard| {
        !(another && heard.speaker.is_anybody() || crate::WHOLE && FETCHING.contains(&heard.refusal.id) && untrusted())
    };
    let each = known.heard.iter().filter(counts).flat_map(|heard| {
        let softly = told && LUMPED.contains(&heard.refusal.id);
        heard.evidence().map(move |evidence| Evidence {
            strength: if softly { evidence.strength.min(Strength::Hint) } else { evidence.strength },
            ..evidence
        })
    });
    each.collect()
}
