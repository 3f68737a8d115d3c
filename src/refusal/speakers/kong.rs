//! Kong: its plugins for JWTs, keys, OAuth 2, HMAC and access lists.

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

const JWT: &str = "Kong 3.10, kong/plugins/jwt";
const KEY: &str = "Kong 3.10, kong/plugins/key-auth";
const OAUTH: &str = "Kong 3.10, kong/plugins/oauth2";
const HMAC: &str = "Kong 3.10, kong/plugins/hmac-auth";

/// What the plugins answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "kong",
    name: "Kong",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "kong-unauthorized",
            says: &[
                "\"message\":\"Unauthorized\",\"request_id\":\"",
                "\"message\":\"Unauthorized\", \"request_id\":\"",
            ],
            weak: &[("{\"message\":\"Unauthorized\"}", &["kong"]), ("\"message\":\"Unauthorized\"", &["kong"])],
            means: "Kong let nobody in. From the jwt plugin the bare word means that no token was found in header, query or cookie. From key-auth it means the opposite: a key was sent and is unknown. Basic and HMAC say it for every failure.",
            tell_apart: "Read WWW-Authenticate: Bearer is the jwt plugin without a token, Key is key-auth with an unknown key.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The jwt plugin answers with this word when it finds no token in the places it is set up for.",
                ),
                (ObtainNewToken, Hint, "From key-auth the word means that the key that was sent is unknown."),
                (FixTransport, Hint, "A proxy in front of Kong may have taken the header away."),
            ],
            source: JWT,
            example: proof::text("HTTP/1.1 401 Unauthorized\nServer: kong/3.4.0\n\n{\"message\":\"Unauthorized\"}"),
        },
        Refusal {
            id: "kong-bad-token",
            says: &["Bad token; invalid JSON", "Bad token; invalid claims", "Bad token; invalid signature"],
            weak: &[],
            means: "Kong's jwt plugin could not take the token apart. The words behind the semicolon name the piece that does not decode; no key was tried yet.",
            tell_apart: "Count the dots: two belong to a JWT. If there are two, decode the piece that the message names.",
            fixes: &[
                (RepairFormat, Strong, "The token cannot be taken apart: the piece named in the message is damaged."),
                (UseRightToken, Hint, "An opaque token has no pieces that this plugin could read."),
            ],
            source: JWT,
            example: proof::text("{\"message\":\"Bad token; invalid JSON\"}"),
        },
        Refusal {
            id: "kong-bad-alg",
            says: &["Bad token; invalid alg"],
            weak: &[],
            means: "Kong's jwt plugin read the header of the token and does not know the algorithm that stands there, \"none\" among others.",
            tell_apart: "Read alg in the token's header.",
            fixes: &[
                (FixGeneration, Likely, "The issuer wrote an algorithm that Kong does not check."),
                (RepairFormat, Hint, "A damaged header may hold no readable alg."),
            ],
            source: JWT,
            example: proof::text("{\"message\":\"Bad token; invalid alg\"}"),
        },
        Refusal {
            id: "kong-multiple-tokens",
            says: &["Multiple tokens provided", "Unrecognizable token"],
            weak: &[],
            means: "Kong found different tokens in more than one place (header, query, cookie) and does not choose between them.",
            tell_apart: "Look for jwt= in the query and in the cookies beside the Authorization header.",
            fixes: &[(SendCorrectly, Strong, "Different tokens arrived in different places; only one may be sent.")],
            source: JWT,
            example: proof::text("{\"message\":\"Multiple tokens provided\"}"),
        },
        Refusal {
            id: "kong-claim-missing",
            says: &["No mandatory 'iss' in claims", "No mandatory '{name}' in claims", "Invalid '{name}' in claims"],
            weak: &[],
            means: "Kong finds the consumer by a claim, iss unless key_claim_name says otherwise. The token has no such claim in its payload or header, or it is empty.",
            tell_apart: "Decode the token: is the claim that the message names in it?",
            fixes: &[
                (FixGeneration, Likely, "The token lacks the claim by which Kong finds the consumer."),
                (
                    FixVerifier,
                    Hint,
                    "If the issuer writes the key's name elsewhere, key_claim_name of the plugin has to say so.",
                ),
            ],
            source: JWT,
            example: proof::text("{\"message\":\"No mandatory 'iss' in claims\"}"),
        },
        Refusal {
            id: "kong-no-credentials",
            says: &["No credentials found for given 'iss'", "No credentials found for given '{name}'"],
            weak: &[],
            means: "Kong has no JWT credential whose key equals this claim of the token. The signature was not looked at yet.",
            tell_apart: "Compare the claim with the key field of the consumer's jwt credentials, down to the slash at the end.",
            fixes: &[
                (FixVerifier, Likely, "No consumer of this Kong has a JWT credential with that key."),
                (UseRightToken, Hint, "A token of another issuer or environment is unknown here."),
                (RepairFormat, Hint, "A slash more or less at the end of iss makes another key."),
            ],
            source: JWT,
            example: proof::text("{\"message\":\"No credentials found for given 'iss'\"}"),
        },
        Refusal {
            id: "kong-invalid-algorithm",
            says: &["{\"message\":\"Invalid algorithm\"}"],
            weak: &[("\"message\":\"Invalid algorithm\"", &["kong"]), ("Invalid algorithm", &["kong"])],
            means: "The alg in the token's header is not the one stored with the Kong credential, which is HS256 unless set.",
            tell_apart: "Compare alg in the header with the algorithm of the credential.",
            fixes: &[
                (FixVerifier, Likely, "The credential is stored with another algorithm than the token is signed with."),
                (FixGeneration, Hint, "If the credential is right, the issuer signs with the wrong algorithm."),
            ],
            source: JWT,
            example: proof::text("HTTP/1.1 401 Unauthorized\nVia: kong/3.4.0\n\n{\"message\":\"Invalid algorithm\"}"),
        },
        Refusal {
            id: "kong-invalid-signature",
            says: &["{\"message\":\"Invalid key/secret\"}", "\"message\":\"Invalid key/secret\""],
            weak: &[
                ("{\"message\":\"Invalid signature\"}", &["kong"]),
                ("\"message\":\"Invalid signature\"", &["kong"]),
            ],
            means: "The secret or public key of the Kong credential does not fit the signature. A secret that is stored in base64 while secret_is_base64 says otherwise is the usual culprit.",
            tell_apart: "Check the token with the secret once as text and once decoded from base64: which of the two fits?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The credential holds another key than the issuer signs with, or reads the secret in another encoding.",
                ),
                (RepairFormat, Hint, "A token cut at its end has a signature that fits no key."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
            ],
            source: JWT,
            example: proof::text("{\"message\":\"Invalid key/secret\"}"),
        },
        Refusal {
            id: "kong-token-expired",
            says: &["{\"exp\":\"token expired\"}", "\"exp\":\"token expired\""],
            weak: &[],
            means: "The token has ended. The body carries the claim as its key and no message. Kong looks at exp only if claims_to_verify lists it; the signature was found good before.",
            tell_apart: "Compare exp with a trusted clock; Kong allows no leeway.",
            fixes: &[
                (ObtainNewToken, Strong, "Kong says that exp has passed, and it has found the signature good."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the gateway is wrong."),
            ],
            source: JWT,
            example: proof::text("{\"exp\":\"token expired\"}"),
        },
        Refusal {
            id: "kong-token-early",
            says: &["{\"nbf\":\"token not valid yet\"}", "\"nbf\":\"token not valid yet\""],
            weak: &[],
            means: "The beginning that is written in the token has not come by Kong's clock. No leeway is given.",
            tell_apart: "How many seconds lie between nbf and the Date header of the answer?",
            fixes: &[
                (SyncClock, Strong, "Kong's clock has not reached nbf; seconds of difference are enough."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: JWT,
            example: proof::text("{\"nbf\":\"token not valid yet\"}"),
        },
        Refusal {
            id: "kong-claim-type",
            says: &[
                "\"exp\":\"must be a number\"",
                "\"nbf\":\"must be a number\"",
                "\"exp\":\"exceeds maximum allowed expiration\"",
            ],
            weak: &[],
            means: "A time in the token is absent or no number, or lies further ahead than maximum_expiration of the plugin allows.",
            tell_apart: "Decode the token: is exp a number of seconds, and how far ahead is it?",
            fixes: &[
                (FixGeneration, Likely, "The issuer writes a time that the plugin does not take."),
                (FixVerifier, Hint, "A maximum_expiration shorter than the issuer's lifetime refuses good tokens."),
            ],
            source: JWT,
            example: proof::text("{\"exp\":\"must be a number\"}"),
        },
        Refusal {
            id: "kong-no-api-key",
            says: &[
                "{\"message\":\"No API key found in request\"}",
                "\"message\":\"No API key found in request\"",
                "No API key found in request",
            ],
            weak: &[],
            means: "The key-auth plugin found no key under the names it is set up for, in header, query or body.",
            tell_apart: "Is the name in the request one of key_names, which is \"apikey\" unless set?",
            fixes: &[
                (SendCorrectly, Likely, "No key arrived under the name that the plugin reads."),
                (FixTransport, Hint, "Some proxies drop headers with an underscore in their name."),
            ],
            source: KEY,
            example: proof::text("{\"message\":\"No API key found in request\"}"),
        },
        Refusal {
            id: "kong-duplicate-api-key",
            says: &["Duplicate API key found"],
            weak: &[],
            means: "The key arrived twice: as two headers, or once as header and once as parameter.",
            tell_apart: "Count the headers and parameters with the key's name in the request.",
            fixes: &[(SendCorrectly, Strong, "The key was sent more than once.")],
            source: KEY,
            example: proof::text("{\"message\":\"Duplicate API key found\"}"),
        },
        Refusal {
            id: "kong-oauth-missing",
            says: &[
                "The access token is missing",
                "{\"error\":\"invalid_request\",\"error_description\":\"The access token is missing\"}",
                "\"error_description\":\"The access token is missing\"",
            ],
            weak: &[],
            means: "The oauth2 plugin found no access token in header or parameter. Older versions call this invalid_request.",
            tell_apart: "Look at the request as it leaves (curl -v): is the header there?",
            fixes: &[
                (SendCorrectly, Strong, "The plugin found no access token in the request."),
                (FixTransport, Hint, "A proxy or a redirect may have dropped the header."),
            ],
            source: OAUTH,
            example: proof::text("{\"error_description\":\"The access token is missing\"}"),
        },
        Refusal {
            id: "kong-oauth-invalid",
            says: &[
                "The access token is invalid or has expired",
                "{\"error\":\"invalid_token\",\"error_description\":\"The access token is invalid or has expired\"}",
                "error=\"invalid_token\" error_description=\"The access token is invalid or has expired\"",
                "error=\"invalid_token\", error_description=\"The access token is invalid or has expired\"",
            ],
            weak: &[],
            means: "One sentence of the oauth2 plugin for three checks: the token is unknown, belongs to another service, or has ended.",
            tell_apart: "Get a token fresh from the token endpoint and send it at once. If it works, the old one had ended.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the three causes."),
                (UseRightToken, Hint, "A token issued for another service of the same Kong is refused here."),
                (RepairFormat, Hint, "If a fresh token fails too, its text is altered between issue and arrival."),
                (ReplaceRevoked, Hint, "A token whose credential was deleted is unknown."),
            ],
            source: OAUTH,
            example: proof::text("{\"error_description\":\"The access token is invalid or has expired\"}"),
        },
        Refusal {
            id: "kong-oauth-global",
            says: &[
                "The access token is global, but the current plugin is configured without 'global_credentials'",
                "The access token is global, but the current",
            ],
            weak: &[],
            means: "The token was issued by an oauth2 plugin with global_credentials, and the one that checks it has them off.",
            tell_apart: "Compare global_credentials of the plugin that issued the token and of the one that checks it.",
            fixes: &[
                (UseRightToken, Likely, "The token belongs to another plugin than the one that checks it."),
                (
                    FixVerifier,
                    Hint,
                    "If one token is to serve several services, the checking plugin needs global_credentials as well.",
                ),
            ],
            source: OAUTH,
            example: proof::text(
                "The access token is global, but the current plugin is configured without 'global_credentials'",
            ),
        },
        Refusal {
            id: "kong-oauth-refresh",
            says: &["\"error_description\":\"Invalid refresh_token\"", "\"error_description\":\"Invalid code\""],
            weak: &[("Invalid refresh_token", &["kong"])],
            means: "Kong's token endpoint does not know the refresh token or the code: it was used before, has ended, or was never issued here.",
            tell_apart: "Was the same code or refresh token used before?",
            fixes: &[
                (ObtainNewToken, Likely, "A code or refresh token that is used up or over calls for a new sign-in."),
                (ReplaceRevoked, Hint, "A refresh token whose credential was deleted is unknown."),
            ],
            source: OAUTH,
            example: proof::text("{\"error_description\":\"Invalid refresh_token\"}"),
        },
        Refusal {
            id: "kong-provision-key",
            says: &["Invalid provision_key"],
            weak: &[],
            means: "The call to Kong's token endpoint carries another provision_key than the oauth2 plugin has.",
            tell_apart: "Compare provision_key in the call with the one that the Admin API shows for the plugin.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The program that asks Kong for tokens uses another provision_key than the plugin.",
                ),
                (UseRightToken, Hint, "A provision_key of another service or environment does not fit."),
            ],
            source: OAUTH,
            example: proof::text("{\"error_description\":\"Invalid provision_key\"}"),
        },
        Refusal {
            id: "kong-hmac-signature",
            says: &["HMAC signature cannot be verified", "HMAC signature does not match"],
            weak: &[],
            means: "The hmac-auth plugin cannot check the signature: its header is incomplete, a header that has to be signed is not, or secret and signed text differ.",
            tell_apart: "\"Cannot be verified\" means an incomplete or unsigned part; \"does not match\" means another secret or another text.",
            fixes: &[
                (FixGeneration, Likely, "The signature was not made over the text and with the secret that Kong uses."),
                (FixTransport, Hint, "A proxy that rewrites the path or a signed header breaks the signature."),
                (SyncClock, Hint, "A Date header far from Kong's clock is refused as well."),
            ],
            source: HMAC,
            example: proof::text("{\"message\":\"HMAC signature does not match\"}"),
        },
        Refusal {
            id: "kong-hmac-date",
            says: &[
                "HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication",
                "a valid date or x-date header is required for HMAC Authentication",
            ],
            weak: &[],
            means: "The request has no Date or X-Date header, or its time is further from Kong's clock than clock_skew allows, 300 seconds unless set.",
            tell_apart: "Is one of the two headers in the request? If it is, compare it with the Date header of the answer.",
            fixes: &[
                (SyncClock, Likely, "The time of the request is too far from Kong's clock, if the header is there."),
                (FixGeneration, Likely, "A signed request needs a Date or X-Date header in the form of HTTP dates."),
            ],
            source: HMAC,
            example: proof::text(
                "{\"message\":\"HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication\"}",
            ),
        },
        Refusal {
            id: "kong-acl",
            says: &["You cannot consume this service"],
            weak: &[],
            means: "Kong knows who calls, and this consumer is in none of the groups that the acl plugin lets in.",
            tell_apart: "Compare the consumer's groups with the lists of the acl plugin.",
            fixes: &[
                (GrantAccess, Strong, "The consumer is known and not in an allowed group."),
                (UseRightToken, Hint, "A key of another consumer may be in the group."),
                (ObtainNewToken, Against, "A new key of the same consumer would be in no other group."),
            ],
            source: "Kong 3.10, kong/plugins/acl",
            example: proof::text("HTTP/1.1 403 Forbidden\n\n{\"message\":\"You cannot consume this service\"}"),
        },
    ],
};
