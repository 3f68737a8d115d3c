//! Amazon API Gateway with its authorizers, and the load balancer that signs users in.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const TYPES: &str = "Amazon API Gateway Developer Guide: Gateway response types";
const JWT: &str = "Amazon API Gateway Developer Guide: Troubleshooting HTTP API JWT authorizers";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "api_gateway",
    name: "Amazon API Gateway",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "apigw-expired",
            says: &["The incoming token has expired", r#""message":"The incoming token has expired""#],
            weak: &[],
            means: "The Cognito token has reached its exp, one hour after its issue if nothing else was set.",
            tell_apart: "Compare exp with now.",
            fixes: &[
                (ObtainNewToken, Strong, "API Gateway says that the token has expired."),
                (RefreshProactively, Hint, "Use the refresh token before the hour is over."),
                (SyncClock, Hint, "If exp is still ahead, a clock is wrong."),
            ],
            source: TYPES,
            example: proof::text(r#"{"message":"The incoming token has expired"}"#),
        },
        Refusal {
            id: "apigw-unauthorized",
            says: &["x-amzn-ErrorType: UnauthorizedException"],
            weak: &[(
                r#"{"message":"Unauthorized"}"#,
                &["execute-api", "apigw-requestid", "x-amz-apigw-id", "x-amzn-requestid", "x-amzn-errortype"],
            )],
            means: "The authorizer refused: the header that it reads is absent, the token does not fit its user pool, or it is an id token where scopes want an access token, or the reverse. An ended token would have its own text.",
            tell_apart: "Is the method set up with scopes (then an access token) or without (then an id token)? Which header is the token's source?",
            fixes: &[
                (UseRightToken, Likely, "With scopes the method wants the access token, without them the id token."),
                (SendCorrectly, Hint, "The authorizer reads one header, and some want the bare token without Bearer."),
                (RepairFormat, Hint, "A damaged token is refused."),
                (FixVerifier, Hint, "The authorizer may name another user pool."),
                (ReadTrace, Hint, "The authorizer's log says more."),
            ],
            source: TYPES,
            example: proof::text("HTTP/2 401\nx-amzn-ErrorType: UnauthorizedException\n"),
        },
        Refusal {
            id: "apigw-forbidden",
            says: &["x-amzn-ErrorType: ForbiddenException"],
            weak: &[(
                r#"{"message":"Forbidden"}"#,
                &[
                    "execute-api",
                    "apigw-requestid",
                    "x-amz-apigw-id",
                    "x-amzn-requestid",
                    "x-amzn-errortype",
                    "x-api-key",
                ],
            )],
            means: "Several layers answer so: an API key that is absent, unknown or not in the usage plan, a firewall, a resource policy, a domain without a mapping, or a missing scope.",
            tell_apart: "Does the method require an API key? Then look for x-api-key in the request, and for the key in the usage plan of this stage.",
            fixes: &[
                (GrantAccess, Likely, "A usage plan, a resource policy or the firewall does not let the call through."),
                (SendCorrectly, Hint, "A method that requires an API key answers so without x-api-key."),
                (UseRightToken, Hint, "A key of another stage or a wrong host gets this answer."),
            ],
            source: TYPES,
            example: proof::text("HTTP/2 403\nx-amzn-ErrorType: ForbiddenException\n"),
        },
        Refusal {
            id: "apigw-explicit-deny",
            says: &[
                "User is not authorized to access this resource with an explicit deny",
                r#""Message":"User is not authorized to access this resource with an explicit deny""#,
                r#""Message":"User is not authorized to access this resource""#,
                "User is not authorized to access this resource",
            ],
            weak: &[],
            means: "The Lambda authorizer answered with a policy that denies, or one that does not cover this method. A policy kept from the call of another path does the same.",
            tell_apart: "Does the first call of a path work and the next of another path fail? Then the kept policy is too narrow.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The authorizer's policy has to cover every method that the token may call, because it is kept.",
                ),
                (GrantAccess, Hint, "The deny may be meant."),
                (ObtainNewToken, Hint, "Some authorizers deny instead of saying that the token has ended."),
            ],
            source: "Answers of API Gateway recorded in public repositories",
            example: proof::text(
                r#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#,
            ),
        },
        Refusal {
            id: "apigw-authorizer-error",
            says: &["AUTHORIZER_FAILURE", "AUTHORIZER_CONFIGURATION_ERROR", "AuthorizerConfigurationException"],
            weak: &[(
                r#"{"message":null}"#,
                &["execute-api", "apigw-requestid", "x-amz-apigw-id", "x-amzn-requestid", "x-amzn-errortype"],
            )],
            means: "The authorizer itself failed: it threw something else than Unauthorized, ran out of time, or gave a policy that cannot be read. Your token may be good.",
            tell_apart: "Read the log of the authorizer's function for this request.",
            fixes: &[
                (FixVerifier, Likely, "The authorizer fails before it judges the token."),
                (ReadTrace, Hint, "The log of the authorizer's function names the error."),
            ],
            source: TYPES,
            example: proof::text("HTTP/2 500\nx-amzn-ErrorType: AuthorizerConfigurationException\n"),
        },
        Refusal {
            id: "apigw-jwt-audience",
            says: &[
                r#"error_description="the token does not have a valid audience""#,
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience""#,
                r#"error="invalid_token" error_description="the token does not have a valid audience""#,
            ],
            weak: &[],
            means: "The JWT authorizer looks at aud, and at client_id only where aud is absent, as in Cognito's access tokens. The value is not in its list.",
            tell_apart: "Compare aud, or client_id, with the authorizer's audience list.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another audience."),
                (FixVerifier, Hint, "If it is the right token, its audience is missing in the authorizer's list."),
            ],
            source: JWT,
            example: proof::text(
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience""#,
            ),
        },
        Refusal {
            id: "apigw-jwt-expired",
            says: &[
                r#"error="invalid_token" error_description="the token has expired""#,
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="the token has expired""#,
            ],
            weak: &[],
            means: "The JWT authorizer found that exp has passed. The body says only Unauthorized.",
            tell_apart: "Compare exp with now.",
            fixes: &[
                (ObtainNewToken, Strong, "The authorizer says that the token has expired."),
                (RefreshProactively, Hint, "If it comes back after each lifetime, renew the token before it ends."),
            ],
            source: JWT,
            example: proof::text(
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="the token has expired""#,
            ),
        },
        Refusal {
            id: "apigw-jwt-signature",
            says: &[
                r#"error_description="signature is not valid""#,
                r#"error="invalid_token" error_description="signature is not valid""#,
                r#"error_description="OIDC discovery endpoint communication error""#,
                r#"error="invalid_token" error_description="OIDC discovery endpoint communication error""#,
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="signature is not valid""#,
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="OIDC discovery endpoint communication error""#,
            ],
            weak: &[],
            means: "The JWT authorizer could not check the signature: it reads the keys of another issuer, or it cannot reach the issuer's.",
            tell_apart: "Fetch the issuer's /.well-known/openid-configuration from outside; is the token's kid in its key list?",
            fixes: &[
                (FixVerifier, Likely, "The authorizer's issuer and keys do not fit the token, or cannot be reached."),
                (UseRightToken, Hint, "The token may come from another issuer."),
                (RepairFormat, Hint, "An altered token no longer fits its signature."),
            ],
            source: JWT,
            example: proof::text(
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="signature is not valid""#,
            ),
        },
        Refusal {
            id: "apigw-jwt-decode",
            says: &[
                r#"error_description="unable to decode""#,
                r#"error="invalid_token" error_description="unable to decode""#,
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="unable to decode""#,
            ],
            weak: &[],
            means: "The JWT authorizer could not take the token apart.",
            tell_apart: "Count the dots, and look for a quote, a blank or a second Bearer.",
            fixes: &[
                (RepairFormat, Likely, "The text that arrived is no whole JWT."),
                (SendCorrectly, Hint, "A placeholder, or Bearer written twice, cannot be taken apart."),
                (UseRightToken, Hint, "An opaque token is no JWT."),
            ],
            source: JWT,
            example: proof::text(
                r#"www-authenticate: Bearer scope="" error="invalid_token" error_description="unable to decode""#,
            ),
        },
        Refusal {
            id: "apigw-response-expired",
            says: &[r#""responseType":"EXPIRED_TOKEN""#],
            weak: &[(
                "EXPIRED_TOKEN",
                &[
                    "responseType",
                    "gatewayresponse",
                    "execute-api",
                    "apigw-requestid",
                    "x-amz-apigw-id",
                    "apigateway",
                    "API Gateway",
                ],
            )],
            means: "The name of a gateway response: the AWS session that signed the request has ended. It is not about a bearer token.",
            tell_apart: "Look at the Expiration of the credentials that sign.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "The session that signs the requests has ended: let the SDK renew its credentials.",
                ),
                (ObtainNewToken, Hint, "Credentials that were copied have to be fetched anew."),
            ],
            source: TYPES,
            example: proof::text(r#"{"requestId":"x","responseType":"EXPIRED_TOKEN"}"#),
        },
        Refusal {
            id: "apigw-response-signature",
            says: &[r#""responseType":"INVALID_SIGNATURE""#],
            weak: &[(
                "INVALID_SIGNATURE",
                &[
                    "responseType",
                    "gatewayresponse",
                    "execute-api",
                    "apigw-requestid",
                    "x-amz-apigw-id",
                    "apigateway",
                    "API Gateway",
                ],
            )],
            means: "The name of a gateway response: the AWS signature of the request is not accepted, often because of the time in it.",
            tell_apart: "Compare x-amz-date with the Date header of the answer; then the secret.",
            fixes: &[
                (SyncClock, Likely, "A request whose date is too far off has no valid signature."),
                (RepairFormat, Hint, "A secret that was altered in copying signs differently."),
                (FixTransport, Hint, "A proxy that changes the path or signed headers breaks the signature."),
            ],
            source: TYPES,
            example: proof::text(r#"{"requestId":"x","responseType":"INVALID_SIGNATURE"}"#),
        },
        Refusal {
            id: "apigw-response-missing",
            says: &[r#""responseType":"MISSING_AUTHENTICATION_TOKEN""#, r#""responseType":"INVALID_API_KEY""#],
            weak: &[
                (
                    "MISSING_AUTHENTICATION_TOKEN",
                    &[
                        "responseType",
                        "gatewayresponse",
                        "execute-api",
                        "apigw-requestid",
                        "x-amz-apigw-id",
                        "apigateway",
                        "API Gateway",
                    ],
                ),
                (
                    "INVALID_API_KEY",
                    &[
                        "responseType",
                        "gatewayresponse",
                        "execute-api",
                        "apigw-requestid",
                        "x-amz-apigw-id",
                        "apigateway",
                        "API Gateway",
                    ],
                ),
            ],
            means: "The name of a gateway response: the route does not exist or got no signed request (MISSING_AUTHENTICATION_TOKEN), or the API key is absent or unknown (INVALID_API_KEY).",
            tell_apart: "Does the route exist with this method? Is x-api-key in the request?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request carries no credential that the route can use, or its path is wrong.",
                ),
                (UseRightToken, Hint, "The API key may belong to another stage."),
            ],
            source: TYPES,
            example: proof::text(r#"{"requestId":"x","responseType":"MISSING_AUTHENTICATION_TOKEN"}"#),
        },
        Refusal {
            id: "apigw-response-denied",
            says: &[r#""responseType":"ACCESS_DENIED""#],
            weak: &[(
                "ACCESS_DENIED",
                &[
                    "responseType",
                    "gatewayresponse",
                    "execute-api",
                    "apigw-requestid",
                    "x-amz-apigw-id",
                    "apigateway",
                    "API Gateway",
                ],
            )],
            means: "The name of a gateway response: the authorizer or a policy denies the call.",
            tell_apart: "Which of the two denies: the authorizer's policy or the resource policy? Its log says so.",
            fixes: &[
                (GrantAccess, Likely, "An authorizer's or resource policy denies the call."),
                (FixVerifier, Hint, "The authorizer's policy may be too narrow."),
            ],
            source: TYPES,
            example: proof::text(r#"{"requestId":"x","responseType":"ACCESS_DENIED"}"#),
        },
        Refusal {
            id: "alb-561",
            says: &["HTTP/1.1 561", "HTTP/2 561", "561 Unauthorized"],
            weak: &[("HTTP 561", &["elb", "load balancer", "alb"])],
            means: "The load balancer was signing the user in, and the identity provider answered it with an error. The status 561 is its own.",
            tell_apart: "Read error_reason in the load balancer's access log.",
            fixes: &[
                (ReadTrace, Likely, "The access log of the load balancer names the reason."),
                (FixVerifier, Hint, "Client secret or endpoints in the listener's rule may be wrong."),
            ],
            source: "Elastic Load Balancing documentation",
            example: proof::text("HTTP/1.1 561 Unauthorized\nServer: awselb/2.0"),
        },
    ],
};
