//! Adobe and services for documents.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "adobe",
    name: "Adobe, Canva, DocuSign's kin",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "adobe-token",
            says: &[
                r#""error_code":"401013""#,
                r#""error_code":"401010""#,
                "Oauth token is not valid",
                r#""error_code":"401009""#,
                r#""error_code":"403000""#,
                r#""error_code":"403010""#,
                r#""error_code":"403025","message":"profile_not_found"#,
                r#""error_code":"403027""#,
                r#""error":"invalid_token","error_description":"Could not match JWT signature to any of the bindings""#,
                "Could not match JWT signature to any of the bindings",
                r#""error_description":"invalid client_secret parameter""#,
            ],
            weak: &[],
            means: "Adobe does not accept the token or the key beside it (x-api-key), or not together.",
            tell_apart: "Is x-api-key the client id of the project that got the token, and is the token younger than a day?",
            fixes: &[
                (ObtainNewToken, Likely, "Tokens of Adobe live 24 hours."),
                (UseRightToken, Hint, "x-api-key and the token have to be of one project and organisation."),
                (GrantAccess, Hint, "The product profile has to be added to the project."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(r#"{"error_code":"401013","message":"Oauth token is not valid"}"#),
        },
        Refusal {
            id: "adobe-sign-pandadoc",
            says: &[
                r#""code":"INVALID_ACCESS_TOKEN","message":"Access token provided is invalid or has expired""#,
                "Access token provided is invalid or has expired",
                r#""code":"NO_ACCESS_TOKEN_HEADER""#,
                r#""code":"INVALID_API_ACCESS_POINT""#,
                "Request must be made to correct API access point",
                "The integration key is invalid",
                r#""errorCode":"ACCOUNT_LACKS_PERMISSIONS""#,
                r#""errorCode":"INVALID_TOKEN_FORMAT""#,
                "The security token format does not conform to expected schema",
            ],
            weak: &[],
            means: "The signing service does not accept the token, or the account lives at another host.",
            tell_apart: "Which host did baseUris or userinfo name for the account?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown: refresh it."),
                (UseRightToken, Hint, "The account's own host (shard) has to be called."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"code":"INVALID_ACCESS_TOKEN","message":"Access token provided is invalid or has expired"}"#,
            ),
        },
    ],
};
