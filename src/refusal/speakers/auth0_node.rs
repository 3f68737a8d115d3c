//! Auth0's packages for Node: jwks-rsa, which finds the key, and express-oauth2-jwt-bearer, which checks the token.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixVerifier, GrantAccess, RepairFormat, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SRC: &str = "express-oauth2-jwt-bearer 1";

/// What both say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "auth0_node",
    name: "Auth0 for Node",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jwksrsa-no-key",
            says: &[
                "Unable to find a signing key that matches '{}'",
                "No KID specified and JWKS endpoint returned more than 1 key",
                "SigningKeyNotFoundError",
            ],
            weak: &[("The JWKS endpoint did not contain any signing keys", &["jwks-rsa", "JwksError"])],
            means: "The key that the token names is not in the key set: the token is of another tenant, the keys were rotated, or the token is signed with a shared secret (HS256) and has no such key.",
            tell_apart: "Look for the token's kid in /.well-known/jwks.json below the token's own iss.",
            fixes: &[
                (FixVerifier, Likely, "The key set that the server loads does not hold the token's key."),
                (UseRightToken, Hint, "A token of another tenant is signed with a key that is unknown here."),
                (
                    FixGeneration,
                    Hint,
                    "An application or API that is set to HS256 signs without a key that could be found: set it to RS256.",
                ),
            ],
            source: "jwks-rsa 4",
            example: proof::text("SigningKeyNotFoundError: Unable to find a signing key that matches 'NjVBRjY5'"),
        },
        Refusal {
            id: "auth0-claim",
            says: &[
                "Unexpected 'aud' value",
                "Unexpected 'iss' value",
                "Unexpected 'sub' value",
                "Unexpected 'azp' value",
                "Unexpected 'typ' value",
                "Token issuer is not allowed",
            ],
            weak: &[("Unexpected '{}' value", &["InvalidTokenError", "invalid_token", "express-oauth2-jwt-bearer"])],
            means: "A claim has another value than the server is set up with, mostly aud or iss. The signature was good.",
            tell_apart: "Compare the named claim with audience and issuerBaseURL in the server's settings.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another API or by another issuer than the server expects.",
                ),
                (
                    FixVerifier,
                    Likely,
                    "If the claim is right, audience or issuerBaseURL in the server's settings is wrong.",
                ),
            ],
            source: SRC,
            example: proof::text("InvalidTokenError: Unexpected 'aud' value"),
        },
        Refusal {
            id: "auth0-claim-missing",
            says: &["Missing '{}' claim", "Token missing required 'iss' claim"],
            weak: &[],
            means: "A claim that the server needs is not in the token: it is another kind of token, or was requested without it.",
            tell_apart: "Decode the token and look for the named claim. Was an audience named when it was requested?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "A token of another kind does not carry the claim: send the access token made for this API.",
                ),
                (FixGeneration, Likely, "The issuer may leave the claim out."),
                (FixVerifier, Hint, "The server may ask for a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("InvalidTokenError: Missing 'sub' claim"),
        },
        Refusal {
            id: "auth0-scope",
            says: &["Missing 'scope' claim", "InsufficientScopeError"],
            weak: &[],
            means: "The token is good and carries no scope, or not the one that is needed. An ID token never carries one.",
            tell_apart: "Is there a scope claim in the token, and was the scope asked for at login?",
            fixes: &[
                (GrantAccess, Strong, "The token is accepted, and the scope for this call is not in it."),
                (UseRightToken, Hint, "An ID token has no scope at all: send the access token."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the scope: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("InsufficientScopeError: Missing 'scope' claim"),
        },
        Refusal {
            id: "auth0-many-methods",
            says: &["More than one method used for authentication"],
            weak: &[],
            means: "The token was sent in more than one place at once: in the header, and in the body or the query as well.",
            tell_apart: "Look for access_token in the body and the query.",
            fixes: &[(SendCorrectly, Strong, "The token stands in two places; only one is allowed.")],
            source: SRC,
            example: proof::text("InvalidRequestError: More than one method used for authentication"),
        },
        Refusal {
            id: "auth0-dpop-scheme",
            says: &[
                "DPoP proof requires the DPoP authentication scheme, not Bearer",
                "DPoP-bound token requires the DPoP authentication scheme, not Bearer",
                "Multiple DPoP proofs are not allowed",
            ],
            weak: &[],
            means: "The token is bound to a key and has to be sent as \"Authorization: DPoP ...\" with exactly one proof beside it.",
            tell_apart: "Read the first word of the Authorization header, and count the DPoP headers.",
            fixes: &[(SendCorrectly, Strong, "A token bound to a key goes with the scheme DPoP and one proof.")],
            source: "express-oauth2-jwt-bearer 1, RFC 9449 §7.1",
            example: proof::text(
                "InvalidRequestError: DPoP-bound token requires the DPoP authentication scheme, not Bearer.",
            ),
        },
        Refusal {
            id: "auth0-dpop-time",
            says: &["DPoP proof \"iat\" is outside the acceptable range"],
            weak: &[],
            means: "The proof was made too long ago, or ahead of the server's clock. Each request needs a fresh one.",
            tell_apart: "Compare iat of the proof with the Date header of the answer: a constant difference is the clock, a growing one a proof that is used again.",
            fixes: &[
                (SyncClock, Likely, "The time in the proof and the server's clock do not agree."),
                (
                    FixGeneration,
                    Likely,
                    "A proof that is kept and used again is soon too old: make one for each request.",
                ),
            ],
            source: "express-oauth2-jwt-bearer 1, RFC 9449 §4.3",
            example: proof::text("InvalidProofError: DPoP proof \"iat\" is outside the acceptable range"),
        },
        Refusal {
            id: "auth0-dpop-other-token",
            says: &["DPoP Proof \"ath\" mismatch", "JWT Access Token confirmation mismatch"],
            weak: &[],
            means: "The proof belongs to another access token, or is signed with another key than the token is bound to.",
            tell_apart: "Compare ath with the hash of the token that was sent, and the thumbprint of the proof's key with cnf.jkt in the token.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The proof has to be made for this token and with the key that the token is bound to.",
                ),
                (UseRightToken, Hint, "A token that was bound to another key or device cannot be used here."),
            ],
            source: "express-oauth2-jwt-bearer 1, RFC 9449 §4.3",
            example: proof::text("InvalidProofError: DPoP Proof \"ath\" mismatch"),
        },
    ],
};
