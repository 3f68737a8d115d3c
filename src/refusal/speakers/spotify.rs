//! Spotify's Web API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Spotify recorded in public repositories";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "spotify",
    name: "Spotify",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "spotify",
            says: &[r#""error":{"status":401,"message":"The access token expired"}"#],
            weak: &[("The access token expired", &["spotify", "api.spotify.com", "spotipy"])],
            means: "The token has ended; Spotify's live one hour.",
            tell_apart: "Is there a refresh token from the same sign-in? Then use it before the hour is over.",
            fixes: &[
                (ObtainNewToken, Likely, "Spotify says that the token has expired."),
                (RefreshProactively, Hint, "Spotify's tokens end after an hour: refresh before."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":{"status":401,"message":"The access token expired"}}"#),
        },
        Refusal {
            id: "spotify-malformed",
            says: &[
                "Only valid bearer authentication supported",
                r#""error":{"status":401,"message":"Invalid access token"}"#,
            ],
            weak: &[],
            means: "Spotify cannot read the header or the token in it: the token was cut or altered, or the header has another form.",
            tell_apart: "Print the header's first characters and its length: Bearer, one blank, one token?",
            fixes: &[
                (RepairFormat, Likely, "Spotify cannot read the text of the token."),
                (SendCorrectly, Hint, "The header has to be Bearer, one blank, and the token."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":{"status":400,"message":"Only valid bearer authentication supported"}}"#),
        },
        Refusal {
            id: "spotify-missing",
            says: &[r#""error":{"status":401,"message":"No token provided"}"#],
            weak: &[("No token provided", &["spotify", "api.spotify.com", "spotipy"])],
            means: "Spotify saw no token.",
            tell_apart: "Does the request that leaves have an Authorization header with a value?",
            fixes: &[(SendCorrectly, Strong, "Spotify saw no token in the request.")],
            source: SEEN,
            example: proof::text(r#"{"error":{"status":401,"message":"No token provided"}}"#),
        },
        Refusal {
            id: "spotify-scope",
            says: &["Insufficient client scope"],
            weak: &[],
            means: "The token is good, and a scope is missing in it.",
            tell_apart: "Compare the scopes in the documentation of the call with those asked for at the sign-in.",
            fixes: &[
                (GrantAccess, Strong, "Spotify accepts the token and says that a scope is missing."),
                (ObtainNewToken, Hint, "Scopes come with a new sign-in that asks for them."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":{"status":403,"message":"Insufficient client scope"}}"#),
        },
        Refusal {
            id: "spotify-refresh",
            says: &[r#""error":"invalid_grant","error_description":"Refresh token revoked""#],
            weak: &[("Refresh token revoked", &["spotify", "accounts.spotify.com", "spotipy"])],
            means: "The refresh token was withdrawn: the user removed the app, or a newer one took its place.",
            tell_apart: "Does the user's page of connected apps still list the app?",
            fixes: &[
                (ObtainNewToken, Likely, "Let the user sign in again: the refresh token is over."),
                (ReplaceRevoked, Hint, "Spotify says that the refresh token was revoked."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Refresh token revoked"}"#),
        },
    ],
};
