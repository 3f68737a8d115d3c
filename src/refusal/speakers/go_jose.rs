//! What go-jose, go-oidc and lestrrat-go/jwx say.

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

const SOURCE: &str = "go-jose, coreos/go-oidc and lestrrat-go/jwx sources";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "go_jose",
    name: "go-jose, go-oidc and jwx",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "gojose-crypto",
            says: &[
                "go-jose/go-jose: error in cryptographic primitive",
                "square/go-jose: error in cryptographic primitive",
                "error in cryptographic primitive",
            ],
            weak: &[],
            means: "go-jose could not verify or decrypt: the key does not fit.",
            tell_apart: "Compare the kid and alg of the token's header with the key that is used.",
            fixes: &[
                (FixVerifier, Likely, "The key of the verifier is not the one that signed or encrypted."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits."),
            ],
            source: SOURCE,
            example: proof::text("go-jose/go-jose: error in cryptographic primitive"),
        },
        Refusal {
            id: "gojose-format",
            says: &[
                "compact JWS format must have three parts",
                "compact JWE format must have five parts",
                "oidc: malformed jwt",
                "oidc: malformed jwt, expected 3 parts got",
                "oidc: malformed jwt: {detail}",
            ],
            weak: &[],
            means: "What came does not have the parts of a JWT.",
            tell_apart: "Print what is handed over: an opaque access token in place of the id token?",
            fixes: &[
                (UseRightToken, Likely, "An opaque access token was handed over where an id token is wanted."),
                (SendCorrectly, Likely, "Something else than the token, or nothing, was handed over."),
                (RepairFormat, Hint, "A token that was cut has fewer parts."),
            ],
            source: SOURCE,
            example: proof::text("oidc: malformed jwt: square/go-jose: compact JWS format must have three parts"),
        },
        Refusal {
            id: "gojose-algorithm",
            says: &[
                "go-jose/go-jose: unexpected signature algorithm",
                "square/go-jose: unexpected signature algorithm",
                "oidc: id token signed with unsupported algorithm, expected",
            ],
            weak: &[],
            means: "The token is signed with an algorithm that the verifier was not told to accept.",
            tell_apart: "Compare alg in the header with the list of the verifier.",
            fixes: &[
                (FixVerifier, Likely, "The verifier's list of algorithms lacks the one that the issuer uses."),
                (UseRightToken, Hint, "A token of another issuer is signed in another way."),
            ],
            source: SOURCE,
            example: proof::text(
                "oidc: id token signed with unsupported algorithm, expected [\"RS256\"] got \"HS256\"",
            ),
        },
        Refusal {
            id: "gojose-expired",
            says: &[
                "validation failed, token is expired (exp)",
                "go-jose/go-jose/jwt: validation failed, token is expired (exp)",
                "square/go-jose/jwt: validation failed, token is expired (exp)",
            ],
            weak: &[],
            means: "The token has ended.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("go-jose/go-jose/jwt: validation failed, token is expired (exp)"),
        },
        Refusal {
            id: "gojose-early",
            says: &[
                "validation failed, token not valid yet (nbf)",
                "go-jose/go-jose/jwt: validation failed, token not valid yet (nbf)",
                "square/go-jose/jwt: validation failed, token not valid yet (nbf)",
                "token issued in the future (iat)",
                "validation field, token issued in the future (iat)",
                "oidc: current time {} before the nbf (not before) time",
            ],
            weak: &[],
            means: "A time in the token lies ahead of the clock of the machine that checks.",
            tell_apart: "Compare that machine's time with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "The time in the token is still ahead by the clock of the machine that checks it."),
                (
                    FixGeneration,
                    Hint,
                    "If both clocks are right, the issuer writes the time wrongly: in milliseconds, or as local time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("go-jose/go-jose/jwt: validation field, token issued in the future (iat)"),
        },
        Refusal {
            id: "gojose-claim",
            says: &[
                "validation failed, invalid audience claim (aud)",
                "validation failed, invalid issuer claim (iss)",
                "validation failed, invalid subject claim (sub)",
                "square/go-jose/jwt: validation failed, invalid issuer claim (iss)",
                "square/go-jose/jwt: validation failed, invalid audience claim (aud)",
            ],
            weak: &[],
            means: "The named claim has another value than the verifier expects.",
            tell_apart: "Decode the token and compare the claim with the configuration.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient or by another issuer."),
                (FixVerifier, Likely, "If it is the right token, the expected value in the configuration is wrong."),
            ],
            source: SOURCE,
            example: proof::text("go-jose/go-jose/jwt: validation failed, invalid audience claim (aud)"),
        },
        Refusal {
            id: "gooidc-issuer",
            says: &[
                "oidc: id token issued by a different provider, expected",
                "oidc: id token issued by a different provider",
            ],
            weak: &[],
            means: "The id token comes from another issuer than the provider it is checked with. Both are printed.",
            tell_apart: "Compare them character by character: http or https, the host, the slash at the end.",
            fixes: &[
                (UseRightToken, Likely, "The token comes from another issuer or environment."),
                (FixVerifier, Likely, "The configured issuer may differ only in its writing."),
            ],
            source: SOURCE,
            example: proof::text(
                "oidc: id token issued by a different provider, expected \"https://a.example.com\" got \"https://b.example.com\"",
            ),
        },
        Refusal {
            id: "gooidc-discovery",
            says: &[
                "oidc: issuer did not match the issuer returned by provider",
                "issuer did not match the issuer returned by provider",
                "oidc: get keys failed",
                "fetching keys oidc: get keys failed",
            ],
            weak: &[],
            means: "The provider's discovery document names another issuer than was configured, or its keys cannot be fetched.",
            tell_apart: "Open /.well-known/openid-configuration from that host and compare issuer, slash included.",
            fixes: &[(
                FixVerifier,
                Strong,
                "The configured issuer or its address is not the one that the provider itself names.",
            )],
            source: SOURCE,
            example: proof::text(
                "oidc: issuer did not match the issuer returned by provider, expected \"https://sso.example.com/\" got \"https://sso.example.com\"",
            ),
        },
        Refusal {
            id: "gooidc-signature",
            says: &[
                "failed to verify signature: failed to verify id token signature",
                "failed to verify id token signature",
            ],
            weak: &[],
            means: "No key of the provider verifies the id token.",
            tell_apart: "Compare the kid of the token with the keys at jwks_uri.",
            fixes: &[
                (FixVerifier, Likely, "The keys that the verifier fetched are not those that signed."),
                (UseRightToken, Likely, "The token comes from another issuer or environment."),
            ],
            source: SOURCE,
            example: proof::text("failed to verify signature: failed to verify id token signature"),
        },
        Refusal {
            id: "jwx-time",
            says: &[
                "\"exp\" not satisfied",
                "failed to validate token: \"exp\" not satisfied",
                "jwt.Validate: validation failed: \"exp\" not satisfied",
            ],
            weak: &[],
            means: "The token has ended.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("failed to parse token: \"exp\" not satisfied"),
        },
        Refusal {
            id: "jwx-early",
            says: &[
                "\"nbf\" not satisfied",
                "\"iat\" not satisfied",
                "failed to validate token: \"nbf\" not satisfied",
            ],
            weak: &[],
            means: "A time in the token lies ahead of the clock of the machine that checks.",
            tell_apart: "Compare that machine's time with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "The time in the token is still ahead by the clock of the machine that checks it."),
                (
                    FixGeneration,
                    Hint,
                    "If both clocks are right, the issuer writes the time wrongly: in milliseconds, or as local time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("jwt.Validate: \"nbf\" not satisfied"),
        },
        Refusal {
            id: "jwx-claim",
            says: &[
                "\"aud\" not satisfied",
                "\"iss\" not satisfied",
                "\"iss\" not satisfied: values do not match",
                "\"sub\" not satisfied",
            ],
            weak: &[],
            means: "The named claim has another value than the verifier expects, or is missing.",
            tell_apart: "Decode the token and compare the claim with the option given to Parse or Validate.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient or by another issuer."),
                (FixVerifier, Likely, "If it is the right token, the expected value is wrong."),
            ],
            source: SOURCE,
            example: proof::text("jwt.Validate: \"aud\" not satisfied"),
        },
        Refusal {
            id: "jwx-key",
            says: &[
                "could not verify message using any of the signatures or keys",
                "failed to find key with key ID",
                "failed to match any of the keys",
            ],
            weak: &[],
            means: "No key of the set verifies the token: its kid is missing there, or the key differs.",
            tell_apart: "Compare kid and alg of the token's header with the set; keys without alg need an option.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The verifier's key set is stale, lacks the alg of its keys, or is of another issuer.",
                ),
                (UseRightToken, Likely, "The token comes from another issuer or environment."),
            ],
            source: SOURCE,
            example: proof::text("could not verify message using any of the signatures or keys"),
        },
    ],
};
