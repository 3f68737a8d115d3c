//! Authlib and joserfc: one author, the same exceptions.

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

const SRC: &str = "Authlib 1.9, joserfc 1.8";
/// Words that show the libraries.
const SPEAKING: &[&str] = &["authlib", "joserfc", "InvalidTokenError", "InvalidClaimError", "ExpiredTokenError"];

/// What both say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "authlib",
    name: "Authlib and joserfc",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "authlib-expired",
            says: &["expired_token: The token is expired", "ExpiredTokenError"],
            weak: &[],
            means: "The token has ended. Its times are looked at only where the caller asks for it with validate(); the signature was checked before and is good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text("joserfc.errors.ExpiredTokenError: expired_token: The token is expired"),
        },
        Refusal {
            id: "authlib-future",
            says: &[
                "The token is not valid as it was issued in the future",
                "invalid_token: The token is not valid as it was issued in the future",
                "invalid_token: The token is not valid yet",
                "invalid_claim: The token is not yet valid",
                "invalid_claim: The token was issued in the future",
            ],
            weak: &[
                ("The token was issued in the future", SPEAKING),
                ("The token is not valid yet", SPEAKING),
                ("The token is not yet valid", SPEAKING),
            ],
            means: "The token's iat or nbf is ahead of the verifier's clock. These libraries refuse an iat in the future, which many others do not. The signature is good.",
            tell_apart: "How far is the claim ahead of a trusted clock? Seconds are clocks; whole hours are local time written as UTC.",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the time that is written in the token."),
                (FixGeneration, Hint, "Whole hours ahead mean that the issuer writes local time where UTC belongs."),
                (FixVerifier, Hint, "A leeway of some seconds forgives small differences."),
            ],
            source: SRC,
            example: proof::text(
                "authlib.jose.errors.InvalidTokenError: invalid_token: The token is not valid as it was issued in the future",
            ),
        },
        Refusal {
            id: "authlib-signature",
            says: &[
                "BadSignatureError",
                "bad_signature:",
                "BadSignatureError: bad_signature:",
                "authlib.jose.errors.BadSignatureError: bad_signature:",
            ],
            weak: &[],
            means: "The signature does not fit. Damage in the text ends here too: in joserfc a line break, \"=\" or %3D behind the token, in Authlib a blank in front, typographic quotes or invisible characters. Nothing is known about exp yet.",
            tell_apart: "Remove everything except A-Z, a-z, 0-9, \"-\", \"_\" and \".\" from the token and verify again; only then suspect the key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key or secret than the issuer."),
                (
                    RepairFormat,
                    Hint,
                    "A character that does not belong in the token gives this message in these libraries.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text("authlib.jose.errors.BadSignatureError: bad_signature:"),
        },
        Refusal {
            id: "authlib-decode",
            says: &[
                "Invalid input segments length:",
                "decode_error: Invalid header",
                "decode_error: Invalid payload",
                "decode_error: Invalid JSON Web Signature",
                "Invalid signature padding:",
                "Invalid payload padding:",
                "Invalid header padding:",
                "Invalid payload value:",
            ],
            weak: &[],
            means: "The token cannot be taken apart, and the message names the piece: segments are the dots, then header, payload and signature.",
            tell_apart: "Which piece is named? Look for line breaks, quotes and blanks there, and count the dots.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The named piece of the token is cut or holds characters that do not belong there.",
                ),
                (UseRightToken, Hint, "An opaque token is no JWT."),
                (
                    SendCorrectly,
                    Hint,
                    "If the value starts with Bearer, the scheme has to be taken off before decoding.",
                ),
            ],
            source: SRC,
            example: proof::text("authlib.jose.errors.DecodeError: Invalid input segments length:"),
        },
        Refusal {
            id: "authlib-claim",
            says: &[
                "invalid_claim: Invalid claim 'aud'",
                "invalid_claim: Invalid claim: 'aud'",
                "invalid_claim: Invalid claim 'iss'",
                "invalid_claim: Invalid claim: 'iss'",
                "invalid_claim: Invalid claim \"{}\"",
                "invalid_claim: Invalid claim: \"{}\"",
            ],
            weak: &[],
            means: "The signature is good, and the named claim does not have the value that the verifier expects.",
            tell_apart: "Compare the named claim in the token with the options of the verifier, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier expects.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the verifier's options are wrong."),
                (FixGeneration, Hint, "A time that is no number is the issuer's mistake."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("authlib.jose.errors.InvalidClaimError: invalid_claim: Invalid claim 'aud'"),
        },
        Refusal {
            id: "authlib-claim-missing",
            says: &["missing_claim", "missing_claim: Missing '{}' claim", "MissingClaimError"],
            weak: &[],
            means: "The signature is good, and a claim that the verifier requires is not in the token.",
            tell_apart: "Decode the payload and look for the named claim. Is it another kind of token than meant?",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim that the verifier requires."),
                (UseRightToken, Likely, "Another kind of token of the same issuer may carry the claim."),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("authlib.jose.errors.MissingClaimError: missing_claim: Missing 'sub' claim"),
        },
    ],
};
