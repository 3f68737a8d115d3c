//! What Vert.x, `FusionAuth`, jwt-scala, Play and Akka say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            RepairFormat, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the frameworks that are named";
/// Words that show who speaks.
const SPEAKING: &[&str] = &["io.vertx", "vertx-auth", "JWTAuth", "JWTOptions"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jvm_frameworks",
    name: "Vert.x, Play, Akka and their kin",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "vertx-expired",
            says: &["Expired JWT token: exp <= now", "Invalid JWT token: token expired"],
            weak: &[("Expired JWT token", SPEAKING)],
            means: "The token has ended by the clock of the service.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "io.vertx.ext.web.handler.HttpException: Unauthorized Caused by: java.lang.RuntimeException: Expired JWT token: exp <= now",
            ),
        },
        Refusal {
            id: "vertx-early",
            says: &["Invalid JWT token: nbf > now", "Invalid JWT token: iat > now"],
            weak: &[],
            means: "The token begins, or was issued, later than the service's clock says it is.",
            tell_apart: "Compare the service's clock with a trusted one.",
            fixes: &[
                (SyncClock, Strong, "The time in the token is still ahead by the clock of the machine that checks it."),
                (
                    FixGeneration,
                    Hint,
                    "If both clocks are right, the issuer writes the time wrongly: in milliseconds, or as local time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("java.lang.RuntimeException: Invalid JWT token: iat > now"),
        },
        Refusal {
            id: "vertx-recipient",
            says: &["Invalid JWT audience. expect:", "Invalid JWT audience. expected:"],
            weak: &[("Invalid JWT issuer", &["io.vertx", "vertx", "JWTOptions", "JWTAuth"])],
            means: "The audience or issuer of the token is not the one in JWTOptions.",
            tell_apart: "Compare aud and iss of the token with JWTOptions.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient or by another issuer."),
                (FixVerifier, Hint, "If it is the right token, JWTOptions names another value."),
            ],
            source: SOURCE,
            example: proof::text("Caused by: java.lang.RuntimeException: Invalid JWT audience. expect: [\"orders\"]"),
        },
        Refusal {
            id: "vertx-segments",
            says: &["Not enough or too many segments ["],
            weak: &[],
            means: "What came does not have three parts.",
            tell_apart: "Print what arrives as the token.",
            fixes: &[
                (SendCorrectly, Likely, "Something else than a JWT was sent, or the scheme was left in it."),
                (RepairFormat, Likely, "A token that was cut has fewer parts."),
            ],
            source: SOURCE,
            example: proof::text("java.lang.RuntimeException: Not enough or too many segments [1]"),
        },
        Refusal {
            id: "fusionauth-jwt",
            says: &[
                "The encoded JWT is not properly formatted. Expected a three part dot separated string",
                "io.fusionauth.jwt.InvalidJWTException",
            ],
            weak: &[],
            means: "What came does not have three parts separated by dots.",
            tell_apart: "Print what arrives as the token.",
            fixes: &[
                (SendCorrectly, Likely, "Something else than a JWT was sent."),
                (RepairFormat, Likely, "A token that was cut has fewer parts."),
            ],
            source: SOURCE,
            example: proof::text(
                "io.fusionauth.jwt.InvalidJWTException: The encoded JWT is not properly formatted. Expected a three part dot separated string.",
            ),
        },
        Refusal {
            id: "fusionauth-verifier",
            says: &[
                "No Verifier has been provided for verify a signature signed using",
                "io.fusionauth.jwt.MissingVerifierException",
                "MissingVerifierException: No Verifier has been provided for verify a signature signed using",
                "io.fusionauth.jwt.InvalidJWTSignatureException",
            ],
            weak: &[],
            means: "The verifier has no key for the algorithm, or the signature does not fit the key it has.",
            tell_apart: "Compare alg and kid of the token with the verifiers that the code builds.",
            fixes: &[
                (FixVerifier, Likely, "The verifier has another key or algorithm than the issuer."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
            ],
            source: SOURCE,
            example: proof::text(
                "io.fusionauth.jwt.MissingVerifierException: No Verifier has been provided for verify a signature signed using [RS256]",
            ),
        },
        Refusal {
            id: "fusionauth-expired",
            says: &["io.fusionauth.jwt.JWTExpiredException"],
            weak: &[],
            means: "The token has ended.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("io.fusionauth.jwt.JWTExpiredException at io.fusionauth.jwt.JWTDecoder.validate"),
        },
        Refusal {
            id: "jwtscala-expired",
            says: &[
                "pdi.jwt.exceptions.JwtExpirationException",
                "JwtExpirationException: The token is expired since {ends}",
                "The token is expired since {ends}",
            ],
            weak: &[],
            means: "The token has ended, at the time that is printed.",
            tell_apart: "Compare that time with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "pdi.jwt.exceptions.JwtExpirationException: The token is expired since 2026-11-20T10:00:00Z",
            ),
        },
        Refusal {
            id: "jwtscala-signature",
            says: &[
                "Invalid signature for this token or wrong algorithm",
                "pdi.jwt.exceptions.JwtValidationException",
                "JwtValidationException: Invalid signature for this token or wrong algorithm",
            ],
            weak: &[],
            means: "The signature does not fit the key, or the algorithm is not among those allowed.",
            tell_apart: "Compare alg in the header with the list that decode was given, then the keys.",
            fixes: &[
                (FixVerifier, Likely, "The verifier uses another key or algorithm than the issuer."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits."),
            ],
            source: SOURCE,
            example: proof::text(
                "pdi.jwt.exceptions.JwtValidationException: Invalid signature for this token or wrong algorithm.",
            ),
        },
        Refusal {
            id: "jwtscala-length",
            says: &["pdi.jwt.exceptions.JwtLengthException", "to be composed of 2 or 3 parts separated by dots"],
            weak: &[],
            means: "What came does not have the parts of a JWT.",
            tell_apart: "Print what arrives as the token; is \"Bearer\" still in front of it?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Something else than a JWT was handed over, or the scheme was left in front of it.",
                ),
                (RepairFormat, Hint, "A token that was cut has fewer parts."),
            ],
            source: SOURCE,
            example: proof::text(
                "JwtLengthException: Expected token [abc] to be composed of 2 or 3 parts separated by dots.",
            ),
        },
        Refusal {
            id: "akka-missing",
            says: &["The resource requires authentication, which was not supplied with the request"],
            weak: &[],
            means: "Akka HTTP or Pekko HTTP found no credentials of the kind it looks for.",
            tell_apart: "Look at the request as it arrives: is Authorization there, with the scheme of the challenge?",
            fixes: &[
                (SendCorrectly, Likely, "The request came without credentials, or with another scheme."),
                (FixTransport, Hint, "A proxy or a redirect may have taken the header away."),
            ],
            source: SOURCE,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\n\nThe resource requires authentication, which was not supplied with the request",
            ),
        },
        Refusal {
            id: "akka-rejected",
            says: &["The supplied authentication is invalid"],
            weak: &[],
            means: "Credentials came and the service's authenticator did not accept them; it does not say why.",
            tell_apart: "Decode the token: has exp passed? Then look at the service's log.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the commonest reason."),
                (UseRightToken, Hint, "A good token of another environment gets this answer."),
                (ReadTrace, Hint, "Only the service's log says why."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\nThe supplied authentication is invalid"),
        },
        Refusal {
            id: "akka-forbidden",
            says: &["The supplied authentication is not authorized to access this resource"],
            weak: &[],
            means: "The caller is known and may not do this.",
            tell_apart: "Which role does the route ask for, and does the token carry it?",
            fixes: &[(GrantAccess, Strong, "The caller is known and lacks the right for this resource.")],
            source: SOURCE,
            example: proof::text("The supplied authentication is not authorized to access this resource"),
        },
        Refusal {
            id: "play-csrf",
            says: &["[CSRF] Check failed because"],
            weak: &[],
            means: "Play's CSRF filter refused a form or call: no token in it, or one that does not fit the session.",
            tell_apart: "Does the request carry Csrf-Token or csrfToken and the cookie of the same session?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request came without the CSRF token, or without the cookie it belongs to.",
                ),
                (ObtainNewToken, Hint, "After a new session the page has to be loaded again."),
            ],
            source: SOURCE,
            example: proof::text(
                "play.filters.CSRF - [CSRF] Check failed because no token was found in headers for /orders",
            ),
        },
    ],
};
