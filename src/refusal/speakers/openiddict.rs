//! What `OpenIddict`, `IdentityServer` and its introspection say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "OpenIddict, OpenIddictResources; IdentityServer";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "openiddict",
    name: "OpenIddict and IdentityServer",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "openiddict-token",
            says: &[
                "documentation.openiddict.com/errors/ID2004",
                "documentation.openiddict.com/errors/ID2003",
                "documentation.openiddict.com/errors/ID2002",
            ],
            weak: &[
                ("The specified token is invalid.", &["openiddict", "ID2004"]),
                ("The specified refresh token is invalid.", &["openiddict", "ID2003"]),
            ],
            means: "OpenIddict does not know the token: it has ended, was pruned, or its keys are others since a restart.",
            tell_apart: "Did the server restart with development or ephemeral keys? Then all old tokens are void.",
            fixes: &[
                (ObtainNewToken, Likely, "The token is not known any more: sign in again."),
                (
                    FixVerifier,
                    Likely,
                    "Where it comes back after each restart, the server's signing and encryption keys are not kept.",
                ),
            ],
            source: SOURCE,
            example: proof::text("\"error_uri\": \"https://documentation.openiddict.com/errors/ID2004\""),
        },
        Refusal {
            id: "openiddict-expired",
            says: &[
                "documentation.openiddict.com/errors/ID2019",
                "documentation.openiddict.com/errors/ID2018",
                "documentation.openiddict.com/errors/ID2016",
            ],
            weak: &[
                ("The specified token is no longer valid.", &["openiddict", "ID2019"]),
                ("The specified refresh token is no longer valid.", &["openiddict", "ID2018"]),
            ],
            means: "The token has ended, or was withdrawn.",
            tell_apart: "Compare its age with the lifetime that the server is set to.",
            fixes: &[
                (ObtainNewToken, Likely, "The token is no longer valid: get another one."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (ReplaceRevoked, Hint, "A token that was withdrawn gets the same answer."),
            ],
            source: SOURCE,
            example: proof::text("\"error_uri\": \"https://documentation.openiddict.com/errors/ID2019\""),
        },
        Refusal {
            id: "openiddict-redeemed",
            says: &[
                "has already been redeemed.",
                "documentation.openiddict.com/errors/ID2010",
                "documentation.openiddict.com/errors/ID2012",
                "The specified refresh token has already been redeemed",
                "The specified authorization code has already been redeemed",
            ],
            weak: &[],
            means: "The code or refresh token was used before. Refresh tokens are renewed at each use.",
            tell_apart: "Do two calls, tabs or instances refresh at the same time, or is the new one not stored?",
            fixes: &[
                (RefreshProactively, Likely, "Let one place refresh, and store the new refresh token each time."),
                (ObtainNewToken, Likely, "The used one is void: sign in again."),
            ],
            source: SOURCE,
            example: proof::text("{\"error_description\":\"The specified refresh token has already been redeemed.\"}"),
        },
        Refusal {
            id: "openiddict-audience",
            says: &[
                "documentation.openiddict.com/errors/ID2093",
                "documentation.openiddict.com/errors/ID2094",
                "The specified token cannot be used with this resource server",
                "The specified token doesn't contain any audience",
            ],
            weak: &[],
            means: "The token is not meant for this resource server.",
            tell_apart: "Compare the token's audiences with AddAudiences; were resources set when it was made?",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another resource."),
                (FixGeneration, Likely, "The server has to attach the resource to the scopes when it makes the token."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"error_description\":\"The specified token cannot be used with this resource server.\"}",
            ),
        },
        Refusal {
            id: "openiddict-client",
            says: &[
                "documentation.openiddict.com/errors/ID2043",
                "documentation.openiddict.com/errors/ID2052",
                "documentation.openiddict.com/errors/ID2055",
                "The specified 'redirect_uri' is not valid for this client application",
                "The specified client credentials are invalid",
                "The specified 'client_id' is invalid",
            ],
            weak: &[],
            means: "The client, its secret or its redirect address is not as registered.",
            tell_apart: "Compare id, secret and address with the registration, character by character.",
            fixes: &[
                (SendCorrectly, Likely, "What the client sends is not what is registered for it."),
                (FixVerifier, Hint, "If it is right, the registration at the server has to be changed."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"error_description\":\"The specified 'redirect_uri' is not valid for this client application.\"}",
            ),
        },
        Refusal {
            id: "openiddict-permission",
            says: &[
                "documentation.openiddict.com/errors/ID2064",
                "documentation.openiddict.com/errors/ID2051",
                "documentation.openiddict.com/errors/ID2035",
                "This client application is not allowed to use the specified",
                "This client application is not allowed to use the specified grant type",
                "This client application is not allowed to use the specified scope",
            ],
            weak: &[],
            means: "The client is known and its registration does not allow this grant, endpoint or scope.",
            tell_apart: "Look at the permissions in the client's registration.",
            fixes: &[(
                GrantAccess,
                Strong,
                "The permission for this grant, endpoint or scope is missing in the registration.",
            )],
            source: SOURCE,
            example: proof::text(
                "{\"error_description\":\"This client application is not allowed to use the specified grant type.\"}",
            ),
        },
        Refusal {
            id: "openiddict-https",
            says: &["documentation.openiddict.com/errors/ID2083", "This server only accepts HTTPS requests"],
            weak: &[],
            means: "The server sees plain http: the proxy in front ends TLS and does not say so.",
            tell_apart: "Does the proxy send X-Forwarded-Proto, and does the server read it?",
            fixes: &[(
                FixTransport,
                Strong,
                "The outer https does not reach the server: forward the scheme, and have the server read it.",
            )],
            source: SOURCE,
            example: proof::text("{\"error_description\":\"This server only accepts HTTPS requests.\"}"),
        },
        Refusal {
            id: "openiddict-missing",
            says: &[
                "documentation.openiddict.com/errors/ID2000",
                "The security token is missing",
                "documentation.openiddict.com/errors/ID2029",
            ],
            weak: &[],
            means: "No token, or not every parameter, came with the request.",
            tell_apart: "Look at the request as it leaves: form fields in the body, the token in Authorization.",
            fixes: &[(SendCorrectly, Likely, "The token or parameter is missing where the server looks for it.")],
            source: SOURCE,
            example: proof::text("{\"error_description\":\"The security token is missing.\"}"),
        },
        Refusal {
            id: "introspection-inactive",
            says: &["Token is not active."],
            weak: &[],
            means: "The authorization server, asked about the token, says that it is not active: ended, withdrawn or unknown to it.",
            tell_apart: "Ask the introspection endpoint by hand, with the credentials of the API.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the commonest reason."),
                (ReplaceRevoked, Hint, "A withdrawn one gets the same answer."),
                (UseRightToken, Hint, "A token of another server is unknown to it."),
            ],
            source: SOURCE,
            example: proof::text("IdentityModel.AspNetCore.OAuth2Introspection: Token is not active."),
        },
        Refusal {
            id: "identityserver-client",
            says: &[
                "Client secret validation failed for client",
                "No client with id '{}' found. aborting",
                "No client identifier found",
            ],
            weak: &[],
            means: "IdentityServer does not know the client or its secret.",
            tell_apart: "Is the stored secret the hash of the one that is sent, and the client that of this environment?",
            fixes: &[
                (SendCorrectly, Likely, "The client id or secret that was sent is not the registered one."),
                (FixVerifier, Likely, "A secret stored without its hash never fits."),
            ],
            source: SOURCE,
            example: proof::text("[Error] No client with id 'web' found. aborting"),
        },
    ],
};
