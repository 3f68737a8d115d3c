//! Azure API Management: subscription keys and the validate-jwt policy.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Azure API Management recorded in public repositories";
const POLICY: &str = "Azure API Management documentation: validate-jwt";

/// What the gateway says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_apim",
    name: "Azure API Management",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "azure-apim-missing",
            says: &[
                "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API",
                "Access denied due to missing subscription key",
            ],
            weak: &[],
            means: "The subscription key is absent. It has nothing to do with the bearer token.",
            tell_apart: "Which header does the API read? Ocp-Apim-Subscription-Key is usual, and its owner may have renamed it.",
            fixes: &[
                (SendCorrectly, Strong, "The gateway found no subscription key."),
                (FixTransport, Hint, "A proxy may have dropped the header."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }"#,
            ),
        },
        Refusal {
            id: "azure-apim-invalid",
            says: &[
                "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription",
                "Access denied due to invalid subscription key",
                "Access denied due to invalid subscription key or wrong API endpoint",
            ],
            weak: &[],
            means: "The gateway does not know the key, or the subscription is suspended, or the key is of another product, API or region. With Azure's AI services the wrong address gives this text too.",
            tell_apart: "Compare the resource and region in the address with the page that the key was copied from.",
            fixes: &[
                (UseRightToken, Likely, "The key belongs to another resource, region or product than the address."),
                (ReplaceRevoked, Hint, "A key that was made anew, or a suspended subscription, is refused."),
                (RepairFormat, Hint, "A blank at the ends makes the key unknown."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{ "statusCode": 401, "message": "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription." }"#,
            ),
        },
        Refusal {
            id: "azure-apim-jwt",
            says: &["JWT Validation Failed"],
            weak: &[],
            means: "The policy refuses the token; the message is the owner's and often gives no cause.",
            tell_apart: "Trace the request: the policy writes the reason into the trace.",
            fixes: &[
                (ReadTrace, Likely, "The trace of the policy names the reason."),
                (ObtainNewToken, Hint, "A token that has ended gets this answer."),
                (UseRightToken, Hint, "A token for another audience or of another issuer gets it."),
                (FixVerifier, Hint, "A policy with the wrong address of the issuer refuses every token."),
            ],
            source: POLICY,
            example: proof::text(r#"{"statusCode":401,"message":"JWT Validation Failed."}"#),
        },
        Refusal {
            id: "azure-apim-jwt-missing",
            says: &["JWT not present", r#""message":"JWT not present.""#],
            weak: &[],
            means: "The policy found no token in the header or parameter that it reads.",
            tell_apart: "Which header does the policy name? Authorization is usual.",
            fixes: &[(SendCorrectly, Likely, "The policy found no token where it looks.")],
            source: POLICY,
            example: proof::text(r#"{"statusCode":401,"message":"JWT not present."}"#),
        },
        Refusal {
            id: "azure-apim-jwt-claim",
            says: &["JWT Validation Failed: Claim value mismatch"],
            weak: &[
                ("TokenAudienceNotAllowed", &["validate-jwt", "LastError", "apim", "API Management", "azure-api.net"]),
                (
                    "TokenClaimValueNotAllowed",
                    &["validate-jwt", "LastError", "apim", "API Management", "azure-api.net"],
                ),
            ],
            means: "A claim of the token, often aud, is not one that the policy allows.",
            tell_apart: "Compare the claim that the message names with the values in the policy.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another audience or purpose."),
                (FixVerifier, Hint, "The policy may lack a value that should be allowed."),
            ],
            source: POLICY,
            example: proof::text("JWT Validation Failed: Claim value mismatch: aud=api://other."),
        },
        Refusal {
            id: "azure-apim-jwt-expired",
            says: &["JWT Validation Failed: IDX10223"],
            weak: &[("TokenExpired", &["validate-jwt", "LastError", "apim", "API Management", "azure-api.net"])],
            means: "The policy found that the token has ended.",
            tell_apart: "Compare exp with now.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has expired."),
                (RefreshProactively, Hint, "If it comes back after each lifetime, renew the token before it ends."),
            ],
            source: POLICY,
            example: proof::text("context.LastError.Reason: TokenExpired"),
        },
        Refusal {
            id: "azure-apim-jwt-key",
            says: &["LastError.Reason: TokenSignatureKeyNotFound", "LastError.Reason: TokenSignatureInvalid"],
            weak: &[
                (
                    "TokenSignatureKeyNotFound",
                    &["validate-jwt", "LastError", "apim", "API Management", "azure-api.net"],
                ),
                ("TokenSignatureInvalid", &["validate-jwt", "LastError", "apim", "API Management", "azure-api.net"]),
            ],
            means: "The policy has no key with the token's kid, or the signature does not fit.",
            tell_apart: "Compare kid and iss with the openid-config address in the policy.",
            fixes: &[
                (FixVerifier, Likely, "The policy reads the keys of another issuer or tenant."),
                (UseRightToken, Hint, "The token may come from another issuer."),
                (RepairFormat, Hint, "An altered token does not fit its signature."),
            ],
            source: POLICY,
            example: proof::text("context.LastError.Reason: TokenSignatureKeyNotFound"),
        },
    ],
};
