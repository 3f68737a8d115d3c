//! python-jose, which decodes leniently: what it cannot decode it skips, and then the signature fails.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "python-jose 3.5";
/// Words that show the library.
const SPEAKING: &[&str] =
    &["python-jose", "jose.exceptions", "jose/jwt.py", "jose/jws.py", "JWTError", "JWTClaimsError"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "python_jose",
    name: "python-jose",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "pyjose-expired",
            says: &[
                "jose.exceptions.ExpiredSignatureError",
                "jose.exceptions.ExpiredSignatureError: Signature has expired.",
            ],
            weak: &[("Signature has expired.", SPEAKING)],
            means: "The token has ended; its signature was checked before and is good. Audience and issuer were not looked at yet.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The verifier says that the token has ended; \"signature\" here means the token.",
                ),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.ExpiredSignatureError: Signature has expired."),
        },
        Refusal {
            id: "pyjose-segments",
            says: &["JWTError: Not enough segments"],
            weak: &[("Not enough segments", SPEAKING)],
            means: "There are too few dots, or, less plainly, the header does not decode: \"Bearer \" left in front, a front that is cut, or an encrypted token of five pieces end here as well.",
            tell_apart: "Count the dots yourself. If there are two, the first piece is damaged.",
            fixes: &[
                (RepairFormat, Likely, "The token is cut, or its first piece is damaged."),
                (
                    SendCorrectly,
                    Hint,
                    "If the value starts with Bearer, the scheme has to be taken off before decoding.",
                ),
                (UseRightToken, Hint, "An opaque or encrypted token cannot be read here."),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.JWTError: Not enough segments"),
        },
        Refusal {
            id: "pyjose-signature",
            says: &["JWTError: Signature verification failed.", "JWTError: Signature verification failed"],
            weak: &[("Signature verification failed.", SPEAKING), ("Signature verification failed", SPEAKING)],
            means: "The signature does not fit. In this library a blank in front, a byte order mark, typographic quotes and invisible characters give this message as well, because its decoder skips what it does not know. Nothing is known about exp yet.",
            tell_apart: "Remove everything except A-Z, a-z, 0-9, \"-\", \"_\" and \".\" from the token and verify again; only then suspect the key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key or secret than the issuer."),
                (
                    RepairFormat,
                    Hint,
                    "A blank, a quote or an invisible character in the token gives this message in this library.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.JWTError: Signature verification failed."),
        },
        Refusal {
            id: "pyjose-padding",
            says: &[
                "JWTError: Invalid crypto padding",
                "JWTError: Invalid payload padding",
                "JWTError: Invalid header padding",
                "Error decoding token headers.",
            ],
            weak: &[
                ("Invalid crypto padding", SPEAKING),
                ("Invalid payload padding", SPEAKING),
                ("Invalid header padding", SPEAKING),
            ],
            means: "A piece of the token does not decode: crypto is the end, payload the middle, header the front.",
            tell_apart: "Which piece is named? Look for line breaks, quotes and blanks there.",
            fixes: &[
                (
                    RepairFormat,
                    Strong,
                    "The named piece of the token is cut or holds characters that do not belong there.",
                ),
                (
                    SendCorrectly,
                    Hint,
                    "If the value starts with Bearer, the scheme has to be taken off before decoding.",
                ),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.JWTError: Invalid payload padding"),
        },
        Refusal {
            id: "pyjose-claims",
            says: &[
                "JWTClaimsError: Invalid audience",
                "JWTClaimsError: Invalid issuer",
                "missing required key \"{}\" among claims",
            ],
            weak: &[("Invalid audience", SPEAKING), ("Invalid issuer", SPEAKING)],
            means: "The signature is good, and a claim does not have the value that the verifier expects.",
            tell_apart: "Compare aud and iss in the token with audience= and issuer= in the call of decode().",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier expects.",
                ),
                (FixVerifier, Likely, "audience= or issuer= may be missing in the call, or name the wrong value."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.JWTClaimsError: Invalid audience"),
        },
        Refusal {
            id: "pyjose-not-yet",
            says: &["JWTClaimsError: The token is not yet valid (nbf)"],
            weak: &[("The token is not yet valid (nbf)", SPEAKING)],
            means: "The token's nbf is still ahead by the verifier's clock. Its signature is good.",
            tell_apart: "How far is nbf ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "Whole hours ahead mean that the issuer writes local time where UTC belongs."),
            ],
            source: SRC,
            example: proof::text("jose.exceptions.JWTClaimsError: The token is not yet valid (nbf)"),
        },
        Refusal {
            id: "pyjose-at-hash",
            says: &[
                "at_hash claim does not match access_token",
                "No access_token provided to compare against at_hash claim",
            ],
            weak: &[],
            means: "The ID token belongs to another access token than the one given beside it, or none was given.",
            tell_apart: "Do both tokens come from the same answer of the token endpoint?",
            fixes: &[
                (UseRightToken, Likely, "ID token and access token come from different answers."),
                (
                    FixVerifier,
                    Hint,
                    "The access token has to be handed to decode() as well, or the check switched off.",
                ),
            ],
            source: "python-jose 3.5; OpenID Connect Core §3.1.3.6",
            example: proof::text("jose.exceptions.JWTClaimsError: at_hash claim does not match access_token."),
        },
    ],
};
