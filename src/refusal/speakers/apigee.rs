//! Apigee and SAP API Management: OAuth tokens, API keys and JWTs, told apart by the error code.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const OAUTH: &str = "Apigee OAuthV2 policy, runtime errors";
const KEY: &str = "Apigee VerifyAPIKey policy, runtime errors";
const JWT: &str = "Apigee VerifyJWT policy, runtime errors";

/// What the policies answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "apigee",
    name: "Apigee",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "apigee-token-expired",
            says: &[
                "keymanagement.service.access_token_expired",
                "{\"fault\":{\"faultstring\":\"Access Token expired\",\"detail\":{\"errorcode\":\"keymanagement.service.access_token_expired\"}}}",
                "\"faultstring\":\"Access Token expired\"",
                "\"faultstring\":\"Access Token expired\",\"detail\":{\"errorcode\":\"keymanagement.service.access_token_expired\"}",
            ],
            weak: &[],
            means: "The access token has passed its lifetime.",
            tell_apart: "Compare the age of the token with expires_in of the answer that brought it.",
            fixes: &[
                (ObtainNewToken, Strong, "Apigee says that the access token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
            ],
            source: OAUTH,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Access Token expired\",\"detail\":{\"errorcode\":\"keymanagement.service.access_token_expired\"}}}",
            ),
        },
        Refusal {
            id: "apigee-token-unknown",
            says: &[
                "keymanagement.service.invalid_access_token",
                "{\"fault\":{\"faultstring\":\"Invalid Access Token\",\"detail\":{\"errorcode\":\"keymanagement.service.invalid_access_token\"}}}",
                "\"faultstring\":\"Invalid Access Token\",\"detail\":{\"errorcode\":\"keymanagement.service.invalid_access_token\"}",
            ],
            weak: &[("\"faultstring\":\"Invalid Access Token\"", &["keymanagement"])],
            means: "A token was sent, and this organisation and environment does not know it: it was altered, belongs elsewhere, or was deleted after its end. The other text that differs only in capitals means that none was sent.",
            tell_apart: "Mind errorcode: keymanagement means sent and unknown, oauth.v2 means not sent.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Apigee knows no live token with this text; a fresh one tells whether the old one had ended.",
                ),
                (RepairFormat, Hint, "If a fresh token fails too, its text is altered between issue and arrival."),
                (UseRightToken, Hint, "A token of another organisation or environment is unknown here."),
            ],
            source: OAUTH,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid Access Token\",\"detail\":{\"errorcode\":\"keymanagement.service.invalid_access_token\"}}}",
            ),
        },
        Refusal {
            id: "apigee-token-absent",
            says: &[
                "oauth.v2.InvalidAccessToken",
                "steps.oauth.v2.InvalidAccessToken",
                "\"errorcode\":\"oauth.v2.InvalidAccessToken\"",
                "{\"fault\":{\"faultstring\":\"Invalid access token\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidAccessToken\"}}}",
                "\"faultstring\":\"Invalid access token\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidAccessToken\"}",
                "\"faultstring\":\"Invalid access token\",\"detail\":{\"errorcode\":\"steps.oauth.v2.InvalidAccessToken\"}",
            ],
            weak: &[("\"faultstring\":\"Invalid access token\"", &["oauth.v2"])],
            means: "Apigee found no token where it looked: the header is absent, empty, or does not begin with \"Bearer \". It does not say that a token is bad, in spite of its words.",
            tell_apart: "Look at the request that reaches Apigee: is there an Authorization header with Bearer, one blank and a token?",
            fixes: &[
                (SendCorrectly, Likely, "This code means that no bearer token was found, not that one is bad."),
                (FixTransport, Hint, "Something before the gateway may have dropped the header."),
            ],
            source: OAUTH,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid access token\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidAccessToken\"}}}",
            ),
        },
        Refusal {
            id: "apigee-product",
            says: &[
                "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound",
                "Invalid API call as no apiproduct match found",
                "\"faultstring\":\"Invalid API call as no apiproduct match found\",\"detail\":{\"errorcode\":\"keymanagement.service.InvalidAPICallAsNoApiProductMatchFound\"}",
            ],
            weak: &[],
            means: "The token or key is good, and none of its API products contains this proxy, path or environment. The status is 401, although a right is missing.",
            tell_apart: "Compare the products of the app in the portal with the path that was called.",
            fixes: &[
                (GrantAccess, Strong, "The credential is known, and its API product does not contain what was called."),
                (UseRightToken, Hint, "Another app may have the product."),
                (ObtainNewToken, Against, "A new token of the same app has the same products."),
            ],
            source: OAUTH,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid API call as no apiproduct match found\",\"detail\":{\"errorcode\":\"keymanagement.service.InvalidAPICallAsNoApiProductMatchFound\"}}}",
            ),
        },
        Refusal {
            id: "apigee-not-approved",
            says: &[
                "keymanagement.service.access_token_not_approved",
                "keymanagement.service.apiresource_doesnot_exist",
            ],
            weak: &[],
            means: "The token or its app was withdrawn or not yet approved, or the resource belongs to no product.",
            tell_apart: "Look at the status of app, key and token in the portal.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "The token or its app is not approved, so somebody withdrew it or has yet to approve it.",
                ),
                (GrantAccess, Hint, "A resource in no product of the app gets such a code too."),
            ],
            source: "Apigee key management error codes",
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Access Token not approved\",\"detail\":{\"errorcode\":\"keymanagement.service.access_token_not_approved\"}}}",
            ),
        },
        Refusal {
            id: "apigee-no-product",
            says: &["keymanagement.service.consumer_key_missing_api_product_association"],
            weak: &[],
            means: "The key's app has no API product at all.",
            tell_apart: "Look at the products of the app in the portal.",
            fixes: &[(GrantAccess, Likely, "The app of this key lacks an API product.")],
            source: "Apigee key management error codes",
            example: proof::text(
                "{\"fault\":{\"detail\":{\"errorcode\":\"keymanagement.service.consumer_key_missing_api_product_association\"}}}",
            ),
        },
        Refusal {
            id: "apigee-key-absent",
            says: &[
                "steps.oauth.v2.FailedToResolveAPIKey",
                "Failed to resolve API Key variable {name}",
                "\"faultstring\":\"Failed to resolve API Key variable {name}\",\"detail\":{\"errorcode\":\"steps.oauth.v2.FailedToResolveAPIKey\"}",
                "\"faultstring\":\"Failed to resolve API Key variable {name}\", \"detail\":{\"errorcode\":\"steps.oauth.v2.FailedToResolveAPIKey\"}",
            ],
            weak: &[],
            means: "The API key was not sent where the policy looks. The variable in the message names place and name: request.queryparam.apikey is the query parameter \"apikey\".",
            tell_apart: "Compare the variable's last two words with the request: header or query, and this very name.",
            fixes: &[(SendCorrectly, Strong, "The key is not in the place that the message names.")],
            source: KEY,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Failed to resolve API Key variable request.queryparam.apikey\",\"detail\":{\"errorcode\":\"steps.oauth.v2.FailedToResolveAPIKey\"}}}",
            ),
        },
        Refusal {
            id: "apigee-key-invalid",
            says: &[
                "oauth.v2.InvalidApiKey",
                "\"faultstring\":\"Invalid ApiKey\"",
                "\"faultstring\":\"Invalid ApiKey\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidApiKey\"}",
            ],
            weak: &[],
            means: "The API key is unknown to this organisation, or was withdrawn.",
            tell_apart: "Look the key up in the portal of the same organisation and read its status.",
            fixes: &[
                (ObtainNewToken, Likely, "The key is unknown or no longer valid; take the app's present one."),
                (ReplaceRevoked, Hint, "A key that was revoked gets this answer."),
                (UseRightToken, Hint, "A key of another organisation or environment is unknown here."),
                (RepairFormat, Hint, "A key altered in copying is unknown."),
            ],
            source: KEY,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid ApiKey\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidApiKey\"}}}",
            ),
        },
        Refusal {
            id: "apigee-key-resource",
            says: &[
                "oauth.v2.InvalidApiKeyForGivenResource",
                "\"faultstring\":\"Invalid ApiKey for given resource\"",
                "\"faultstring\":\"Invalid ApiKey for given resource\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidApiKeyForGivenResource\"}",
            ],
            weak: &[],
            means: "The key is good, and its product has no operation for this path, verb or environment. The status is 401, with some gateways 403.",
            tell_apart: "Compare the products of the key's app with the path and verb of the call.",
            fixes: &[
                (GrantAccess, Strong, "The key is known, and its product does not contain this resource."),
                (UseRightToken, Hint, "The key of another app may have the product."),
                (ObtainNewToken, Against, "A new key of the same app has the same products."),
            ],
            source: KEY,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid ApiKey for given resource\",\"detail\":{\"errorcode\":\"oauth.v2.InvalidApiKeyForGivenResource\"}}}",
            ),
        },
        Refusal {
            id: "apigee-jwt-expired",
            says: &["steps.jwt.TokenExpired"],
            weak: &[],
            means: "The VerifyJWT policy says that exp has passed. The words of the body are the same for many failures; the code counts.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The code says that the JWT has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the gateway is wrong."),
            ],
            source: JWT,
            example: proof::text("{\"fault\":{\"detail\":{\"errorcode\":\"steps.jwt.TokenExpired\"}}}"),
        },
        Refusal {
            id: "apigee-jwt-early",
            says: &["steps.jwt.TokenNotYetValid"],
            weak: &[],
            means: "The VerifyJWT policy says that nbf or iat lies ahead.",
            tell_apart: "How many seconds lie between nbf and the Date header of the answer?",
            fixes: &[
                (SyncClock, Strong, "The gateway's clock has not reached the beginning of the token."),
                (FixVerifier, Hint, "TimeAllowance of the policy forgives small differences."),
            ],
            source: JWT,
            example: proof::text("{\"fault\":{\"detail\":{\"errorcode\":\"steps.jwt.TokenNotYetValid\"}}}"),
        },
        Refusal {
            id: "apigee-jwt-invalid",
            says: &[
                "steps.jwt.InvalidToken",
                "Invalid token: policy({name})",
                "\"faultstring\":\"Invalid token: policy({name})\",\"detail\":{\"errorcode\":\"steps.jwt.InvalidToken\"}",
            ],
            weak: &[],
            means: "The VerifyJWT policy lumps a signature that does not fit and a token that cannot be read.",
            tell_apart: "Does the token decode here? If it does, the signature or the key is at fault.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "If the token decodes, the policy has another key or secret than the issuer signs with.",
                ),
                (RepairFormat, Hint, "If the token does not decode, its text is cut or altered."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: JWT,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Invalid token: policy(VerifyJWT-1)\",\"detail\":{\"errorcode\":\"steps.jwt.InvalidToken\"}}}",
            ),
        },
        Refusal {
            id: "apigee-jwt-claim",
            says: &[
                "steps.jwt.InvalidClaim",
                "steps.jwt.JwtAudienceMismatch",
                "steps.jwt.JwtIssuerMismatch",
                "steps.jwt.JwtSubjectMismatch",
            ],
            weak: &[],
            means: "A claim of the token is absent or not what the policy demands. The code names audience, issuer or subject.",
            tell_apart: "Compare the claim that the code names with the policy's settings.",
            fixes: &[
                (UseRightToken, Likely, "The token was made by or for somebody else than the policy demands."),
                (FixVerifier, Hint, "If the claim is right, the policy demands the wrong value."),
                (FixGeneration, Hint, "The issuer may leave the claim out."),
            ],
            source: JWT,
            example: proof::text("{\"fault\":{\"detail\":{\"errorcode\":\"steps.jwt.JwtAudienceMismatch\"}}}"),
        },
        Refusal {
            id: "apigee-jwt-key",
            says: &[
                "steps.jwt.NoMatchingPublicKey",
                "steps.jwt.KeyIdMissing",
                "steps.jwt.KeyParsingFailed",
                "steps.jwt.AlgorithmMismatch",
                "steps.jwt.AlgorithmInTokenNotPresentInConfiguration",
                "steps.jwt.InvalidKeyConfiguration",
                "steps.jwt.InsufficientKeyLength",
            ],
            weak: &[],
            means: "The policy has no key for this token: its kid is not in the JWKS or is missing, the key cannot be read or is too short, or the algorithm is not the one set up.",
            tell_apart: "Compare kid and alg in the token's header with the JWKS and the algorithm of the policy.",
            fixes: &[
                (FixVerifier, Likely, "The policy's keys or algorithm do not fit the token."),
                (UseRightToken, Hint, "A token of another issuer has a kid that is unknown here."),
                (
                    FixGeneration,
                    Hint,
                    "An issuer that writes no kid, or changed its algorithm, makes tokens that the policy refuses.",
                ),
            ],
            source: JWT,
            example: proof::text("{\"fault\":{\"detail\":{\"errorcode\":\"steps.jwt.NoMatchingPublicKey\"}}}"),
        },
        Refusal {
            id: "apigee-jwt-absent",
            says: &["steps.jwt.FailedToResolveVariable"],
            weak: &[],
            means: "The variable in which the policy looks for the JWT is empty: no token was sent there.",
            tell_apart: "Which header or parameter does Source of the policy name, and is it in the request?",
            fixes: &[
                (SendCorrectly, Likely, "No token arrived in the place that the policy reads."),
                (FixTransport, Hint, "Something before the gateway may have dropped the header."),
            ],
            source: JWT,
            example: proof::text("{\"fault\":{\"detail\":{\"errorcode\":\"steps.jwt.FailedToResolveVariable\"}}}"),
        },
        Refusal {
            id: "apigee-jwt-undecodable",
            says: &[
                "steps.jwt.FailedToDecode",
                "Failed to Decode Token: policy({name})",
                "\"faultstring\":\"Failed to Decode Token: policy({name})\",\"detail\":{\"errorcode\":\"steps.jwt.FailedToDecode\"}",
            ],
            weak: &[],
            means: "The policy could not take the token apart.",
            tell_apart: "Count the dots: two belong to a JWT. Then look for blanks, quotes and cut ends.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (SendCorrectly, Hint, "A placeholder or a doubled \"Bearer\" cannot be decoded either."),
                (UseRightToken, Hint, "An opaque token is no JWT that the policy could read."),
            ],
            source: JWT,
            example: proof::text(
                "{\"fault\":{\"faultstring\":\"Failed to Decode Token: policy(VerifyJWT-1)\",\"detail\":{\"errorcode\":\"steps.jwt.FailedToDecode\"}}}",
            ),
        },
    ],
};
