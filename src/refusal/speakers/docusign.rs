//! `DocuSign`'s API and its JWT grant.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "DocuSign documentation";

/// What the API and the account server say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "docusign",
    name: "DocuSign",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "docusign-token",
            says: &[
                r#""errorCode":"AUTHORIZATION_INVALID_TOKEN""#,
                "AUTHORIZATION_INVALID_TOKEN",
                "The access token provided is expired, revoked or malformed",
                r#""errorCode":"AUTHORIZATION_INVALID_TOKEN","message":"The access token provided is expired, revoked or malformed"#,
            ],
            weak: &[],
            means: "One answer for an ended, a withdrawn and an altered token, and for one of the demo environment at a production address.",
            tell_apart: "How old is the token (eight hours, or one in the JWT grant)? Then compare the host with base_uri of /oauth/userinfo.",
            fixes: &[
                (ObtainNewToken, Likely, "An ended token is the commonest reason for this answer."),
                (UseRightToken, Hint, "A token of the demo environment is refused in production."),
                (RepairFormat, Hint, "A token wrongly cut out of the token answer is malformed."),
                (ReplaceRevoked, Hint, "A withdrawn consent ends the token."),
            ],
            source: "Answers of DocuSign recorded in public repositories",
            example: proof::text(
                r#"{"errorCode":"AUTHORIZATION_INVALID_TOKEN","message":"The access token provided is expired, revoked or malformed. Authentication for System Application failed."}"#,
            ),
        },
        Refusal {
            id: "docusign-jwt",
            says: &[r#""error":"consent_required""#],
            weak: &[],
            means: "In the JWT grant the user, or the organisation's administrator, has to consent once in the browser.",
            tell_apart: "Has this user opened the consent address with this integration key, in this environment?",
            fixes: &[(GrantAccess, Strong, "DocuSign says that the user's consent is missing.")],
            source: DOCS,
            example: proof::text(r#"{"error":"consent_required"}"#),
        },
        Refusal {
            id: "docusign-keys",
            says: &[
                "no_valid_keys_or_signatures",
                r#""error":"invalid_grant","error_description":"no_valid_keys_or_signatures""#,
            ],
            weak: &[],
            means: "The account server cannot check the assertion: it was signed with another key than the one stored at the integration key, or the key was altered.",
            tell_apart: "Compare the public key stored in DocuSign with the private key in use, line breaks included.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The assertion is signed with a key that does not belong to the integration key.",
                ),
                (RepairFormat, Hint, "A private key whose line breaks were lost signs nothing valid."),
            ],
            source: DOCS,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"no_valid_keys_or_signatures"}"#),
        },
        Refusal {
            id: "docusign-issuer",
            says: &[
                r#""error":"issuer_not_found""#,
                "issuer_not_found",
                r#""error":"invalid_grant","error_description":"issuer_not_found""#,
            ],
            weak: &[],
            means: "The integration key in iss is unknown on this account server: demo and production have their own.",
            tell_apart: "account-d.docusign.com is demo, account.docusign.com production: which one knows the integration key?",
            fixes: &[(UseRightToken, Likely, "The integration key belongs to the other environment.")],
            source: DOCS,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"issuer_not_found"}"#),
        },
        Refusal {
            id: "docusign-partner",
            says: &["PARTNER_AUTHENTICATION_FAILED"],
            weak: &[],
            means: "The integration key is not accepted here: it is misspelled, or it was not yet taken over into production.",
            tell_apart: "Is the integration key listed in the account of this environment?",
            fixes: &[
                (GrantAccess, Likely, "The integration key has to be admitted in this environment first."),
                (UseRightToken, Hint, "The key of the other environment is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errorCode":"PARTNER_AUTHENTICATION_FAILED"}"#),
        },
        Refusal {
            id: "docusign-user",
            says: &["USER_AUTHENTICATION_FAILED"],
            weak: &[],
            means: "DocuSign does not accept the user's credentials, or none arrived.",
            tell_apart: "Which kind of credentials does the request carry, and for which environment?",
            fixes: &[
                (ObtainNewToken, Likely, "The user's credentials or token are not accepted."),
                (SendCorrectly, Hint, "A request without an Authorization header gets this answer too."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errorCode":"USER_AUTHENTICATION_FAILED"}"#),
        },
    ],
};
