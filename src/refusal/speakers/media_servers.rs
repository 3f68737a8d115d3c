//! Jellyfin, Plex, the programs around them, and download clients.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "media_servers",
    name: "Media server",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "jellyfin-auth",
            says: &[
                "MediaBrowser.Controller.Net.SecurityException",
                "MediaBrowser.Controller.Authentication.AuthenticationException",
                "Invalid user or password entered",
                "Emby.Server.Implementations.HttpServer.Security",
            ],
            weak: &[
                ("Invalid token", &["jellyfin", "emby", "X-Emby-Token", "MediaBrowser"]),
                ("Token is required", &["jellyfin", "emby", "X-Emby-Token", "MediaBrowser"]),
                ("Access token is invalid or expired", &["jellyfin", "emby", "X-Emby-Token", "MediaBrowser"]),
            ],
            means: "Jellyfin or Emby took neither token nor password.",
            tell_apart: "Is the key listed on the page of API keys, and sent as X-Emby-Token or in Authorization: MediaBrowser Token=\"…\"?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new key on the dashboard, or sign in again."),
                (SendCorrectly, Likely, "The header has a form of its own: MediaBrowser Token=\"…\"."),
                (ReplaceRevoked, Hint, "A device that was removed on the dashboard has lost its token."),
            ],
            source: "Jellyfin, server",
            example: proof::text("MediaBrowser.Controller.Net.SecurityException: request refused"),
        },
        Refusal {
            id: "plex-1001",
            says: &[
                "\"code\":1001,\"message\":\"User could not be authenticated\"",
                "plexapi.exceptions.Unauthorized",
                "(401) unauthorized; https://plex.tv",
            ],
            weak: &[("User could not be authenticated", &["plex"])],
            means: "Plex does not know the token: a changed password or a removed device withdrew it.",
            tell_apart: "Is X-Plex-Token in the request, and the device still listed in the account?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again and take the new token."),
                (ReplaceRevoked, Likely, "A changed password that signs out all devices withdraws every token."),
            ],
            source: "Answers of Plex",
            example: proof::text(
                "{\"errors\":[{\"code\":1001,\"message\":\"User could not be authenticated\",\"status\":401}]}",
            ),
        },
        Refusal {
            id: "arr-401",
            says: &[
                "HTTP request failed: [401:Unauthorized]",
                "[401:Unauthorized] [GET] at",
                "[401:Unauthorized] [POST] at",
                "Incorrect user credentials",
                "description=\"Incorrect user credentials\"",
                "description=\"Invalid API Key\"",
                "description=\"Missing parameter (apikey)\"",
            ],
            weak: &[("{\"error\":\"Unauthorized\"}", &["X-Api-Key", "sonarr", "radarr", "prowlarr", "lidarr"])],
            means: "The program or indexer asked for does not know the key.",
            tell_apart: "Copy the key anew from its page General, without blanks. Is the address that of the same program?",
            fixes: &[
                (UseRightToken, Likely, "Each program has its own key: that of Sonarr is none for Radarr."),
                (RepairFormat, Hint, "A key has 32 letters and digits; one that was cut is unknown."),
                (ObtainNewToken, Hint, "A key that was made anew there has to be entered anew here."),
            ],
            source: "Sonarr, Radarr, Prowlarr; Newznab",
            example: proof::text(
                "[Warn] HttpClient: HTTP Error - Res: HTTP/1.1 [GET] http://radarr:7878/api/v3/movie: 401.Unauthorized: NzbDrone.Common.Http.HttpException: HTTP request failed: [401:Unauthorized] [GET] at [http://radarr:7878/api/v3/movie]",
            ),
        },
        Refusal {
            id: "tautulli-key",
            says: &[
                "\"message\":\"Invalid apikey\"",
                "\"message\":\"Parameter apikey is required\"",
                "API Key Incorrect",
                "API Key Required",
            ],
            weak: &[],
            means: "The program wants its own key as a parameter of the address, and got none or another.",
            tell_apart: "Copy the key from its settings. Is it in the address as apikey?",
            fixes: &[
                (UseRightToken, Likely, "Use the key of this very program."),
                (SendCorrectly, Likely, "Put the key into the address as apikey."),
            ],
            source: "Tautulli; SABnzbd",
            example: proof::text("{\"response\":{\"result\":\"error\",\"message\":\"Invalid apikey\",\"data\":{}}}"),
        },
        Refusal {
            id: "transmission-session",
            says: &["Your request had an invalid session-id header"],
            weak: &[],
            means: "Transmission wants its session id back: the answer brings it in X-Transmission-Session-Id.",
            tell_apart: "Does the program read the header of the answer and send the call once more with it?",
            fixes: &[(SendCorrectly, Strong, "Send the call again with the session id of the answer.")],
            source: "Transmission, RPC specification",
            example: proof::text("<h1>409: Conflict</h1><p>Your request had an invalid session-id header.</p>"),
        },
        Refusal {
            id: "immich-permission",
            says: &["Missing required permission: {scope}"],
            weak: &[],
            means: "Immich knows the key, which lacks the right that the answer names.",
            tell_apart: "Open the key in the settings: is the permission ticked?",
            fixes: &[
                (GrantAccess, Strong, "Tick the permission on the key."),
                (ObtainNewToken, Hint, "Older keys have to be made anew to get it."),
            ],
            source: "Answers of Immich",
            example: proof::text(
                "{\"message\":\"Missing required permission: asset.read\",\"error\":\"Forbidden\",\"statusCode\":403}",
            ),
        },
    ],
};
