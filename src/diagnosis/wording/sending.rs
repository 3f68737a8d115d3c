//! What is told of the sending, the shape and the recipient of a credential.

use super::{Around, Topic};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::Fix::{
        FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked, SendCorrectly,
        UseRightToken,
    },
};

/// Nothing but that it is not accepted.
pub(in crate::diagnosis) const NOT_ACCEPTED: &str = "it-is-not-accepted";

/// Only a status, and no reason.
pub(in crate::diagnosis) const BARE: [&str; 2] = ["refused-without-a-reason", "forbidden-without-a-reason"];

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        id: "nothing-arrived",
        fixes: &[
            (SendCorrectly, Likely, "The server found no credential where it looked."),
            (FixTransport, Hint, "A redirect, a proxy or a preflight may have lost it."),
            (ObtainNewToken, Hint, "The variable that should hold it may be empty because the sign-in failed."),
        ],
        around: Around::Anything,
        says: &[
            "$cred ~ $absent",
            "missing ~ $cred",
            "no $cred * $given",
            "no ~ $cred ~ $given",
            "no $cred",
            "no api|access|auth|bearer|session|security|authentication|authorization $cred",
            "$cred * not * $given",
            "$cred * not|t $given",
            "$cred was|were|is not $given",
            "not $given ~ $cred",
            "requires|require|needs|need ~ $cred",
            "you must|need|have to|be * logged|authenticated|authenticate|provide|supply|include * $cred|in|on|to",
            "not logged|signed in",
            "please provide|supply|include|specify|set|pass * $cred",
            "must provide|supply|include|specify|set|pass|be * $cred",
            "did not provide|supply|include|specify|pass|send * $cred",
            "could not find|load|locate * $cred",
            "unable to locate|find|load * $cred",
            "$sign required|needed",
            "anonymous access|request|requests|user|caller|not|denied",
        ],
    },
    Topic {
        id: "it-has-the-wrong-form",
        fixes: &[
            (RepairFormat, Likely, "Its form is not the one that is expected: it is cut, altered, or another kind."),
            (SendCorrectly, Hint, "A placeholder, an empty value or a doubled scheme has the wrong form too."),
            (UseRightToken, Hint, "Another kind of credential has another form."),
        ],
        around: Around::Anything,
        says: &[
            "$cred * malformed|corrupt|corrupted|garbled|truncated|misformatted|unparseable|undecodable",
            "malformed|corrupt|corrupted|truncated $cred",
            "malformed|corrupt|corrupted|truncated api|access|auth|bearer|session|security|authorization $cred",
            "$cred * $bad|wrong format|length|encoding|structure|character|characters|padding",
            "$bad * $cred format|length|encoding|structure",
            "$cred * contains * $bad|illegal|whitespace|space|spaces|newline|characters",
            "$bad|illegal character|characters|base64|encoding * $cred",
            "$cred * not * well formed",
            "$cred * not * correct|correctly|proper|properly|right|valid formatted|encoded|format|base64",
            "could|unable|failed|cannot|error to|not|decoding|parsing|t * decode|parse|deserialize * $cred",
            "failed|unable|error decoding|parsing|to decode|parse * $cred",
            "$cred * could not be|parse|decode * decoded|parsed|read|deserialized|token",
        ],
    },
    Topic {
        id: "its-signature-fails",
        fixes: &[
            (FixVerifier, Likely, "A signature fails most often because the verifier has another key than the issuer."),
            (UseRightToken, Hint, "A credential of another issuer or environment is signed with another key."),
            (RepairFormat, Hint, "A credential altered in copying no longer fits its signature."),
        ],
        around: Around::Credential,
        says: &[
            "signature * $bad|mismatch|failed|failure|unverified",
            "$bad signature",
            "signature * not * match|valid|verified|verify|correct",
            "signature verification|validation failed|error|failure",
            "failed|unable|could|cannot to|not verify|validate * signature",
        ],
    },
    Topic {
        id: "made-for-somebody-else",
        fixes: &[
            (UseRightToken, Likely, "The message says that it belongs to another place, environment or kind."),
            (FixVerifier, Hint, "If it was made for this place, the settings of the verifier name another."),
        ],
        around: Around::Anything,
        says: &[
            "$cred * audience|aud * $bad|mismatch|match|expected|allowed|accepted|not",
            "$bad|unexpected|wrong audience|issuer|tenant|aud|iss",
            "audience|issuer|tenant * $bad|mismatch",
            "audience|issuer|aud|iss * not * match|allowed|trusted|accepted|expected|recognized|valid",
            "$cred * for $other * $place",
            "$cred * $other $place",
            "$other $place * $cred",
            "$cred * belongs|belong|issued|created|intended|generated|meant|made * $other * $place",
            "$cred * not * issued|intended|meant|belong|made|created * for|by|to|this",
            "$env $cred * used|cannot|not|for|in|on|was|with * $env|mode",
            "$env mode|environment|key|keys * but * $env",
            "$env * key|token|keys|credentials|mode * $env mode|key|token|environment|account",
            "wrong kind|type of * $cred",
            "$cred type * not * allowed|supported|accepted|valid",
            "$bad $cred type",
            "not * allowed $cred type",
            "expected * access|id|refresh|user|bot|app|secret|publishable|admin|personal token|key * got|but|given|received",
            "$cred * is * publishable|refresh|id|test key|token",
            "cannot|not|t use * access|id|refresh|user|bot|app|publishable|admin|personal|test|live token|key",
            "$cred * not valid|recognized in|for|on|at * this|your * $place|api|service|endpoint|resource",
        ],
    },
    Topic {
        id: "a-key-is-unknown",
        fixes: &[
            (
                ReplaceRevoked,
                Likely,
                "A key that lasts and is unknown was most often deleted, rotated or made anew: look whether it is still listed.",
            ),
            (RepairFormat, Hint, "A key with a missing letter, a blank or a quote is unknown."),
            (UseRightToken, Hint, "A key of another environment, region or account is unknown here."),
            (ObtainNewToken, Hint, "A new key tells whether the old one is the fault."),
        ],
        around: Around::Anything,
        says: &[
            "$bad * key|apikey",
            "key|apikey * $bad",
            "key|apikey * not * valid|found|exist|exists|recognized|recognised|match|known|accepted|registered",
            "no such * key|apikey",
            "key|apikey * no longer",
            "key|apikey authentication failed",
        ],
    },
    Topic {
        id: NOT_ACCEPTED,
        fixes: &[
            (ObtainNewToken, Likely, "It is not accepted, without a reason: most often it has ended or is unknown."),
            (RepairFormat, Hint, "One that was altered in copying is not accepted."),
            (UseRightToken, Hint, "A good one made for another place is not accepted."),
            (ReadTrace, Hint, "The server's own log says why."),
        ],
        around: Around::Anything,
        says: &[
            "$bad $cred",
            "$bad access|auth|bearer|session|security|authentication|authorization|id|user|service|personal $cred",
            "$bad * $cred",
            "$cred * $bad",
            "$cred * not * valid|recognized|recognised|accepted|exist|exists|known",
            "$cred * not found",
            "$cred * rejected|refused|declined|unauthorized|denied",
            "rejected|refused $cred",
            "$cred * validation|verification failed|error|failure",
            "could|unable|failed|cannot to|not|validate|verify|validating * validate|verify * $cred",
            "failed|unable|error to|validating|verifying validate|verify|authenticate * $cred",
            "authentication|authorization|login|auth * failed|failure|error|unsuccessful",
            "failed to authenticate|login|authorize",
            "could not authenticate|authorize|login|validate",
            "authorization failed",
            "unauthorized * $cred",
            "no such token|session",
            "does not exist * $cred",
        ],
    },
    Topic {
        id: "introspection-says-no",
        fixes: &[
            (
                ReadTrace,
                Likely,
                "The introspection says no more than that it does not count: the issuer's log knows why.",
            ),
            (ObtainNewToken, Likely, "Most often it has ended."),
            (ReplaceRevoked, Hint, "One that was withdrawn is not active either."),
            (UseRightToken, Hint, "One of another issuer is unknown, and so not active."),
        ],
        around: Around::Credential,
        says: &["active false", "introspect|introspection * inactive"],
    },
    Topic {
        id: BARE[0],
        fixes: &[
            (ReadTrace, Likely, "It was refused, and nobody says why: the server's log knows."),
            (ObtainNewToken, Hint, "One that has ended is refused without words by many."),
            (SendCorrectly, Hint, "So is a request without a credential."),
        ],
        around: Around::Anything,
        says: &[
            "401 unauthorized|unauthorised|error|client",
            "http|status|code|error|response|returned|got|with 401",
            "http|status|response code 401",
            "unauthorized|unauthorised|unauthenticated",
            "not authenticated",
        ],
    },
    Topic {
        id: BARE[1],
        fixes: &[
            (GrantAccess, Likely, "403 usually says: known, but not allowed."),
            (ReadTrace, Hint, "The server's own log says which rule refused."),
        ],
        around: Around::Anything,
        says: &[
            "403 forbidden",
            "http|status|code|error|response|returned|got|with 403",
            "http|status|response code 403",
        ],
    },
];
