//! Laravel Passport and league/oauth2-server: the hint says what the sentence hides.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const LEAGUE: &str = "league/oauth2-server 8 and 9, OAuthServerException.php";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "passport",
    name: "Laravel Passport",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "league-denied",
            says: &[
                "The resource owner or authorization server denied the request",
                "{\"error\":\"access_denied\",\"error_description\":\"The resource owner or authorization server denied the request.\"",
                "\"error\":\"access_denied\",\"error_description\":\"The resource owner or authorization server denied the request.\"",
            ],
            weak: &[],
            means: "The access token was refused, with 401 in spite of the word access_denied. Only the field hint says whether it was missing, could not be verified, or was revoked.",
            tell_apart: "Read the field hint.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "A token that has ended is the likeliest cause where the hint says that it could not be verified.",
                ),
                (SendCorrectly, Hint, "A missing header gets the same sentence."),
                (ReplaceRevoked, Hint, "A revoked token gets the same sentence."),
                (ReadTrace, Hint, "The field hint or the server's log names the cause."),
            ],
            source: LEAGUE,
            example: proof::text(
                "{\"error\":\"access_denied\",\"error_description\":\"The resource owner or authorization server denied the request.\"}",
            ),
        },
        Refusal {
            id: "league-hint-missing",
            says: &["\"hint\":\"Missing \"Authorization\" header\"", "Missing \"Authorization\" header"],
            weak: &[],
            means: "No Authorization header reached the server.",
            tell_apart: "Look at the request as it leaves (curl -v): is the header there?",
            fixes: &[
                (SendCorrectly, Strong, "The server found no Authorization header."),
                (FixTransport, Hint, "Apache drops Authorization before PHP unless told otherwise."),
            ],
            source: LEAGUE,
            example: proof::text("{\"hint\":\"Missing \\\"Authorization\\\" header\"}"),
        },
        Refusal {
            id: "league-hint-unverified",
            says: &[
                "\"hint\":\"Access token could not be verified\"",
                "\"hint\":\"Access token could not be signed\"",
                "\"hint\":\"Access token is invalid\"",
            ],
            weak: &[],
            means: "The token has ended, does not fit the server's public key, or is not valid yet.",
            tell_apart: "Decode the token: has exp passed? If not, the key is another.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the causes."),
                (FixVerifier, Likely, "If exp is ahead, oauth-public.key is not the partner of the key that signed."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: LEAGUE,
            example: proof::text("{\"hint\":\"Access token could not be verified\"}"),
        },
        Refusal {
            id: "league-hint-revoked",
            says: &["\"hint\":\"Access token has been revoked\""],
            weak: &[],
            means: "The token is sound, and the database says that it was revoked.",
            tell_apart: "Who revoked it: a sign-out, a new sign-in, or an administrator?",
            fixes: &[(ReplaceRevoked, Strong, "The server says that the access token has been revoked.")],
            source: LEAGUE,
            example: proof::text("{\"hint\":\"Access token has been revoked\"}"),
        },
        Refusal {
            id: "league-refresh",
            says: &[
                "The refresh token is invalid.",
                "\"hint\":\"Token has expired\"",
                "\"hint\":\"Token is not linked to client\"",
                "\"hint\":\"Cannot decrypt the refresh token\"",
            ],
            weak: &[],
            means: "The refresh token is not accepted. The field hint says why: it has ended, belongs to another client, or was encrypted with another key.",
            tell_apart: "Read the field hint.",
            fixes: &[
                (ObtainNewToken, Likely, "Without a living refresh token only a new sign-in helps."),
                (UseRightToken, Hint, "A refresh token of another client is not linked to this one."),
                (
                    FixVerifier,
                    Hint,
                    "\"Cannot decrypt\" means that the server's encryption key has changed or differs.",
                ),
            ],
            source: LEAGUE,
            example: proof::text("{\"hint\":\"Token has expired\"}"),
        },
        Refusal {
            id: "league-refresh-revoked",
            says: &["\"hint\":\"Token has been revoked\""],
            weak: &[],
            means: "The refresh token was revoked, most often because it was used before: each works once.",
            tell_apart: "Was the same refresh token used before, perhaps by another process?",
            fixes: &[
                (ReplaceRevoked, Likely, "The server says that the refresh token has been revoked."),
                (
                    RefreshProactively,
                    Hint,
                    "Let only one place refresh, and keep the newest refresh token of each answer.",
                ),
            ],
            source: LEAGUE,
            example: proof::text("{\"hint\":\"Token has been revoked\"}"),
        },
        Refusal {
            id: "league-grant",
            says: &[
                "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client",
            ],
            weak: &[],
            means: "The sentence of the standard for five causes: the code or refresh token is unknown, has ended, was revoked, goes with another redirect address, or belongs to another client.",
            tell_apart: "Read the field hint. Without one: was this code used before, and is redirect_uri the same in both calls?",
            fixes: &[
                (ObtainNewToken, Likely, "A code or refresh token that is used up or over calls for a new sign-in."),
                (FixGeneration, Hint, "The redirect_uri of the second call has to be that of the first."),
                (UseRightToken, Hint, "A code of another client is refused."),
            ],
            source: "league/oauth2-server; RFC 6749 §5.2",
            example: proof::text(
                "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
            ),
        },
    ],
};
