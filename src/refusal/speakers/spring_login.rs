//! What Spring's OAuth client and its authorization server say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            SendCorrectly,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "spring-security-oauth2-client; spring-authorization-server";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "spring_login",
    name: "Spring OAuth client and server",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "spring-client-token-response",
            says: &[
                "[invalid_token_response]",
                "[invalid_token_response] An error occurred while attempting to retrieve the OAuth 2.0 Access Token Response",
                "An error occurred while attempting to retrieve the OAuth 2.0 Access Token Response",
            ],
            weak: &[],
            means: "The token endpoint did not give a token. What it said stands behind the colon: a 401 means the client id, its secret or the way they are sent.",
            tell_apart: "Read the status and the code behind this text; 401 is the client, invalid_grant is the code or refresh token.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The client authentication at the token endpoint is the usual cause: method, id or secret.",
                ),
                (
                    FixTransport,
                    Hint,
                    "A proxy or certificate between here and the token endpoint fails in the same words.",
                ),
                (ReadTrace, Hint, "The answer of the token endpoint, in debug level, names the cause."),
            ],
            source: SOURCE,
            example: proof::text(
                "[invalid_token_response] An error occurred while attempting to retrieve the OAuth 2.0 Access Token Response: 401 Unauthorized: [no body]",
            ),
        },
        Refusal {
            id: "spring-client-request-lost",
            says: &["[authorization_request_not_found]", "authorization_request_not_found"],
            weak: &[],
            means: "The login came back, and the session in which it began is not there: the cookie was lost, or another instance answers.",
            tell_apart: "Are host, port and scheme the same before and after the login, and does the session cookie come back?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The session cookie of the start does not come back: host, SameSite, https behind a proxy, or two applications under one host name.",
                ),
                (
                    ObtainNewToken,
                    Likely,
                    "Start the login again; a callback address that is opened twice fails the second time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("OAuth2AuthenticationException: [authorization_request_not_found]"),
        },
        Refusal {
            id: "spring-client-authorization",
            says: &[
                "[client_authorization_required]",
                "client_authorization_required",
                "Authorization required for Client Registration Id:",
            ],
            weak: &[],
            means: "Spring has no token for this registration and user, and cannot get one by itself here.",
            tell_apart: "Is the user signed in by this registration, and is the authorized client kept across restarts?",
            fixes: &[
                (ObtainNewToken, Likely, "There is no stored token for this user: the login has to run again."),
                (
                    RefreshProactively,
                    Hint,
                    "Kept tokens are lost at a restart unless they are stored, and need offline access to be refreshed.",
                ),
            ],
            source: SOURCE,
            example: proof::text("ClientAuthorizationRequiredException: [client_authorization_required]"),
        },
        Refusal {
            id: "spring-client-nonce",
            says: &["[invalid_nonce]", "[invalid_state_parameter]"],
            weak: &[],
            means: "The login that came back is not the one that was started in this session.",
            tell_apart: "Was the login opened in two tabs, or the address opened twice?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("OAuth2AuthenticationException: [invalid_nonce]"),
        },
        Refusal {
            id: "spring-client-user-info",
            says: &[
                "[invalid_user_info_response]",
                "[missing_user_info_uri]",
                "[missing_user_name_attribute]",
                "Missing attribute '{name}' in attributes",
            ],
            weak: &[],
            means: "The user's data could not be read: the user info endpoint refused, or the attribute that is to name the user is not in it.",
            tell_apart: "Which attribute does user-name-attribute name, and does the answer hold it?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The registration asks for an attribute or an endpoint that this provider does not have.",
                ),
                (GrantAccess, Hint, "A missing scope such as openid, profile or email leaves the attribute out."),
            ],
            source: SOURCE,
            example: proof::text("java.lang.IllegalArgumentException: Missing attribute 'sub' in attributes"),
        },
        Refusal {
            id: "spring-client-verifier",
            says: &["[missing_signature_verifier]", "Failed to find a Signature Verifier for Client Registration"],
            weak: &[],
            means: "The registration has no key set address, so the id token cannot be checked.",
            tell_apart: "Is jwk-set-uri or issuer-uri set for this provider?",
            fixes: &[(FixVerifier, Strong, "The registration lacks the address of the provider's keys.")],
            source: SOURCE,
            example: proof::text(
                "Failed to find a Signature Verifier for Client Registration: 'corp'. Check to ensure you have configured the JwkSet URI.",
            ),
        },
        Refusal {
            id: "spring-jwk-select",
            says: &[
                "Failed to select a JWK signing key",
                "Found multiple JWK signing keys for algorithm",
                "An error occurred while attempting to encode the Jwt",
            ],
            weak: &[],
            means: "The token could not be signed: no key of the set fits the header, or more than one does.",
            tell_apart: "Does the key set hold exactly one key with the private half, the use and the algorithm that the header asks for?",
            fixes: &[(FixGeneration, Strong, "The signing key set does not fit the header that is to be signed.")],
            source: SOURCE,
            example: proof::text(
                "JwtEncodingException: An error occurred while attempting to encode the Jwt: Failed to select a JWK signing key",
            ),
        },
        Refusal {
            id: "spring-sas-parameter",
            says: &["OAuth 2.0 Parameter: {name}", "OAuth 2.0 Parameter:", "OpenID Connect 1.0 Parameter:"],
            weak: &[],
            means: "The authorization server refuses the request because of the one parameter that it names.",
            tell_apart: "Compare that parameter, character by character, with the registration of the client.",
            fixes: &[
                (SendCorrectly, Likely, "The parameter that is named is missing, doubled or not as registered."),
                (FixVerifier, Hint, "If the value is right, the registration at the server is not."),
            ],
            source: SOURCE,
            example: proof::text("{\"error_description\":\"OAuth 2.0 Parameter: redirect_uri\"}"),
        },
        Refusal {
            id: "spring-issuer-metadata",
            says: &["did not match the requested issuer"],
            weak: &[],
            means: "The provider's metadata names another issuer than the one that was configured.",
            tell_apart: "Compare both in the message: http or https, the host inside and outside the cluster, the slash at the end.",
            fixes: &[(
                FixVerifier,
                Strong,
                "The configured issuer-uri differs from the issuer that the provider itself names.",
            )],
            source: SOURCE,
            example: proof::text(
                "IllegalStateException: The Issuer \"https://sso.example.com\" provided in the configuration metadata did not match the requested issuer \"http://sso:8080\"",
            ),
        },
    ],
};
