//! What checks of passkeys and of codes of six digits say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "SimpleWebAuthn, py_webauthn, webauthn4j and others";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "passkeys",
    name: "Passkeys and codes",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "webauthn-challenge",
            says: &[
                "Unexpected authentication response challenge",
                "Unexpected registration response challenge",
                "Client data challenge was not expected challenge",
                "The actual challenge does not match the expected challenge",
            ],
            weak: &[],
            means: "The passkey answered another challenge than the one that the server remembers: its session was lost, or the page asked twice.",
            tell_apart: "Is the challenge kept in a session that comes back, and taken out once?",
            fixes: &[
                (ObtainNewToken, Likely, "Start again with a fresh challenge: each counts once."),
                (
                    FixTransport,
                    Likely,
                    "The session that holds the challenge does not come back: a lost cookie, or several instances.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Error: Unexpected authentication response challenge \"abc\", expected \"def\""),
        },
        Refusal {
            id: "webauthn-origin",
            says: &[
                "Unexpected authentication response origin",
                "Unexpected registration response origin",
                "Unexpected RP ID hash",
                "The relying party ID is not a registrable domain suffix of, nor equal to the current domain",
                "Client data origin was not expected origin",
            ],
            weak: &[],
            means: "The page's origin or the relying party id is not the one that the server expects.",
            tell_apart: "Compare the origin in the browser, port included, with expectedOrigin, and its domain with rpID.",
            fixes: &[
                (FixVerifier, Likely, "The server is configured with another origin or domain than the page has."),
                (UseRightToken, Hint, "A passkey made under another domain does not work here."),
            ],
            source: SOURCE,
            example: proof::text(
                "SecurityError: The relying party ID is not a registrable domain suffix of, nor equal to the current domain.",
            ),
        },
        Refusal {
            id: "totp-code",
            says: &[
                "The provided two factor authentication code was invalid",
                "Invalid two-factor code",
                "Invalid OTP code",
                "INVALID_OTP",
                "Invalid TOTP code",
            ],
            weak: &[],
            means: "The code of six digits does not fit. It changes every half minute and is made from the clock.",
            tell_apart: "Does the next code work? If none does, compare the telephone's time with the server's.",
            fixes: &[
                (SyncClock, Likely, "Where no code works, the clock of the telephone or of the server is off."),
                (
                    ObtainNewToken,
                    Likely,
                    "A code that was typed too late or used before is refused: take the next one.",
                ),
            ],
            source: SOURCE,
            example: proof::text("{\"message\":\"The provided two factor authentication code was invalid.\"}"),
        },
    ],
};
