//! What the `OpenID` Connect and JWT modules of Apache, nginx and Prosody say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "mod_auth_openidc; lua-resty-openidc; lua-resty-jwt; Prosody token auth";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "web_oidc",
    name: "mod_auth_openidc and lua-resty",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "modoidc-iat",
            says: &[
                "JWT was issued more than {} seconds in the future",
                "JWT was issued more than",
                "oidc_proto_validate_iat:",
            ],
            weak: &[],
            means: "The token was issued ahead of this server's clock.",
            tell_apart: "Compare the server's time with that of the provider.",
            fixes: &[(SyncClock, Strong, "This server's clock is behind that of the provider.")],
            source: SOURCE,
            example: proof::text(
                "oidc_proto_validate_iat: \"iat\" validation failure (1700000123): JWT was issued more than 60 seconds in the future",
            ),
        },
        Refusal {
            id: "modoidc-exp",
            says: &["oidc_proto_validate_exp:", "oidc_jose_jwt_validate_exp:"],
            weak: &[],
            means: "The id token had ended by this server's clock.",
            tell_apart: "Right after a login it is the clock; else the token is old.",
            fixes: &[
                (ObtainNewToken, Likely, "The id token has ended: sign in again."),
                (SyncClock, Likely, "Right after a login this means that the server's clock is ahead."),
            ],
            source: SOURCE,
            example: proof::text("oidc_proto_validate_exp: \"exp\" validation failure (1700000123)"),
        },
        Refusal {
            id: "modoidc-state",
            says: &[
                "check domain and samesite cookie settings",
                "oidc_restore_proto_state:",
                "request to the redirect_uri path but there's no session state found",
                "does not match state restored from session",
                "oidc_unsolicited_proto_state:",
            ],
            weak: &[],
            means: "The login came back, and the cookie or session with its state did not.",
            tell_apart: "Are host and scheme the same before and after? Is the page of the callback opened by hand, or twice?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The cookie of the start does not come back: another host, http for https, SameSite, or a session secret that differs between workers.",
                ),
                (ObtainNewToken, Likely, "Start the login again, from the protected page."),
            ],
            source: SOURCE,
            example: proof::text(
                "request to the redirect_uri path but there's no session state found, client: 10.0.0.1",
            ),
        },
        Refusal {
            id: "modoidc-audience",
            says: &[
                "could not be found in the array of values for \"aud\" claim",
                "oidc_proto_validate_aud_and_azp:",
                "oidc_proto_validate_iss:",
            ],
            weak: &[],
            means: "The id token names another client or issuer than the module is configured with.",
            tell_apart: "Compare OIDCClientID and the issuer of the metadata with aud and iss.",
            fixes: &[
                (FixVerifier, Likely, "The configured client id or issuer is not what the provider writes."),
                (UseRightToken, Likely, "The token belongs to another client or environment."),
            ],
            source: SOURCE,
            example: proof::text(
                "our configured client_id (web) could not be found in the array of values for \"aud\" claim",
            ),
        },
        Refusal {
            id: "luajwt-format",
            says: &["invalid jwt string"],
            weak: &[],
            means: "lua-resty-jwt got something that is not a JWT.",
            tell_apart: "Print what is handed over: is \"Bearer\" still in front of it?",
            fixes: &[
                (RepairFormat, Likely, "A token that was cut or altered is not read."),
                (SendCorrectly, Hint, "Something else than the token, or the token with its scheme, was handed over."),
            ],
            source: SOURCE,
            example: proof::text("jwt verification: invalid jwt string"),
        },
        Refusal {
            id: "prosody-claim",
            says: &[
                "Invalid issuer ('iss' claim)",
                "Invalid audience ('aud' claim)",
                "Error verifying token err:not-allowed, reason:Invalid issuer ('iss' claim)",
                "Error verifying token err:not-allowed, reason:Invalid audience ('aud' claim)",
            ],
            weak: &[],
            means: "Prosody, as in Jitsi, does not accept iss or aud of the token that your own program made.",
            tell_apart: "Compare iss with asap_accepted_issuers or app_id, and aud with asap_accepted_audiences.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The token has to be made with the issuer and audience that the server is set to accept.",
                ),
                (FixVerifier, Hint, "If they are as wanted, the server's lists have to name them."),
            ],
            source: SOURCE,
            example: proof::text(
                "general warn Error verifying token err:not-allowed, reason:Invalid audience ('aud' claim)",
            ),
        },
        Refusal {
            id: "prosody-room",
            says: &["Room and token mismatched", "Domain name and token mismatched"],
            weak: &[],
            means: "The token was made for another room or domain of the meeting server.",
            tell_apart: "Compare the claims room and sub with the address.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another room or domain."),
                (FixGeneration, Likely, "Where a program makes it, room and sub have to fit the address."),
            ],
            source: SOURCE,
            example: proof::text("token_verification warn Room and token mismatched"),
        },
    ],
};
