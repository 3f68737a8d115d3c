//! Okta's jwt-verifier for Node, and nJwt below it.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "@okta/jwt-verifier 4";
const SRC_NJWT: &str = "njwt 2 for Node";
/// Words that show the library.
const SPEAKING: &[&str] = &["njwt", "@okta/jwt-verifier", "okta-jwt-verifier", "JwtParseError"];

/// What both say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "okta_jwt",
    name: "Okta and nJwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "okta-jwt-audience",
            says: &[
                "audience claim {sent} does not match one of the expected audiences: {expected}",
                "audience claim {sent} does not match expected audience: {expected}",
                "audience claim {sent} does not match expected client id: {expected}",
            ],
            weak: &[],
            means: "The signature is good, and the token is made for another recipient; both values are printed. A value that starts with 0oa is a client id: then an ID token was sent in place of an access token.",
            tell_apart: "Compare the two printed values: client id, api://default, or your own API's identifier?",
            fixes: &[
                (UseRightToken, Likely, "The token is made for another recipient than the verifier expects."),
                (
                    FixVerifier,
                    Likely,
                    "If the printed audience is the right one, the expectation in the verifier's settings is wrong.",
                ),
            ],
            source: SRC,
            example: proof::text("Error: audience claim 0oa1b2c3 does not match expected audience: api://default"),
        },
        Refusal {
            id: "okta-issuer",
            says: &["issuer {sent} does not match expected issuer: {expected}"],
            weak: &[],
            means: "The token comes from another issuer; both are printed. The organisation's own server and a custom authorization server (/oauth2/default) are two issuers.",
            tell_apart: "Compare the two printed addresses, down to the path and the slash at the end.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "If the printed issuer is the right one, the issuer in the verifier's settings is wrong.",
                ),
                (UseRightToken, Likely, "The token is of another authorization server than the verifier expects."),
            ],
            source: SRC,
            example: proof::text(
                "Error: issuer https://example.okta.com does not match expected issuer: https://example.okta.com/oauth2/default",
            ),
        },
        Refusal {
            id: "okta-nonce",
            says: &["nonce claim {} does not match expected nonce:"],
            weak: &[],
            means: "The ID token belongs to another login than the one that this session started.",
            tell_apart: "Was the login started twice, or was the page of an older login reopened?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The login that this token belongs to is not the current one: start it again.",
                ),
                (UseRightToken, Hint, "An ID token of another session may have been taken."),
            ],
            source: SRC,
            example: proof::text("Error: nonce claim a1b2 does not match expected nonce: c3d4"),
        },
        Refusal {
            id: "njwt-lib-parse",
            says: &["Jwt cannot be parsed"],
            weak: &[],
            means: "nJwt cannot take the token apart: its text is cut or altered, or it is no JWT.",
            tell_apart: "Count the dots and look for blanks, quotes and line breaks.",
            fixes: &[
                (RepairFormat, Likely, "The token cannot be taken apart: its text is cut or altered."),
                (UseRightToken, Hint, "An opaque token is no JWT."),
                (SendCorrectly, Hint, "An empty value or a leftover Bearer gives this too."),
            ],
            source: SRC_NJWT,
            example: proof::text("JwtParseError: Jwt cannot be parsed"),
        },
        Refusal {
            id: "njwt-lib-expired",
            says: &["JwtParseError: Jwt is expired"],
            weak: &[("Jwt is expired", SPEAKING)],
            means: "The token has ended by the verifier's clock.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SRC_NJWT,
            example: proof::text("JwtParseError: Jwt is expired"),
        },
        Refusal {
            id: "njwt-lib-not-active",
            says: &["JwtParseError: Jwt not active"],
            weak: &[("Jwt not active", SPEAKING)],
            means: "The token's nbf is still ahead by the verifier's clock.",
            tell_apart: "How far is nbf ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: SRC_NJWT,
            example: proof::text("JwtParseError: Jwt not active"),
        },
        Refusal {
            id: "njwt-lib-signature",
            says: &["JwtParseError: Signature verification failed", "Unexpected signature algorithm"],
            weak: &[("Signature verification failed", SPEAKING)],
            means: "The token's signature or algorithm does not fit the verifier's key. Nothing is known about exp yet.",
            tell_apart: "Compare alg, kid and iss of the token with the verifier's settings.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key or expects another algorithm."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (RepairFormat, Hint, "A token that was altered no longer fits its signature."),
            ],
            source: SRC_NJWT,
            example: proof::text("JwtParseError: Signature verification failed"),
        },
        Refusal {
            id: "njwt-lib-kid",
            says: &["Error while resolving signing key for kid \"{}\"", "Error while resolving signing key for kid"],
            weak: &[],
            means: "The verifier could not find or load the key that the token names. The access tokens of Okta's organisation server are signed with a key that others cannot get.",
            tell_apart: "Is iss the organisation's server or a custom one (/oauth2/...)? Is the kid in the key set of that issuer?",
            fixes: &[
                (FixVerifier, Likely, "The verifier cannot find the token's key where it looks."),
                (
                    UseRightToken,
                    Hint,
                    "A token of the organisation's own server can be checked by Okta alone: ask a custom server for one.",
                ),
            ],
            source: SRC,
            example: proof::text("JwtParseError: Error while resolving signing key for kid \"k1\""),
        },
    ],
};
