//! Microsoft's services beyond Graph.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "microsoft_apps",
    name: "Bot Framework, Teams, SharePoint, Power BI, Partner Center",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "bot-framework",
            says: &[
                "Unauthorized. Invalid AppId passed on token",
                "Invalid AppId passed on token",
                "Unauthorized. No valid identity.",
                "Unauthorized Access. Request is not authorized",
                "PermissionError: Unauthorized. Invalid AppId",
                "AuthenticationError: Unauthorized Access",
                "ChannelUnauthorized",
                "[onTurnError] unhandled error: Error: Authorization has been denied for this request",
            ],
            weak: &[(
                "Authorization has been denied for this request",
                &["botframework", "smba.trafficmanager.net", "botbuilder", "MicrosoftAppId"],
            )],
            means: "The bot's app id or password is not the one of its registration, or the kind (single or multi tenant) differs.",
            tell_apart: "Do MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and tenant id equal the registration's?",
            fixes: &[
                (UseRightToken, Likely, "The app id in the token is not the bot's own."),
                (SendCorrectly, Hint, "An empty or swapped id or password leaves the bot without a token."),
                (ObtainNewToken, Hint, "A secret that has ended has to be made anew."),
            ],
            source: "Documentation of Microsoft and answers seen in public",
            example: proof::text(
                "PermissionError: Unauthorized. Invalid AppId passed on token: 11111111-1111-1111-1111-111111111111",
            ),
        },
        Refusal {
            id: "sharepoint",
            says: &[
                r#""error_description":"Invalid issuer or signature.""#,
                r#"x-ms-diagnostics: 3000006;reason="Token contains invalid signature.""#,
                r#"x-ms-diagnostics: 3000003;reason="Invalid audience Uri"#,
                r#"x-ms-diagnostics: 3001000;reason="There has been an error authenticating the request.""#,
                r#"reason="Token contains invalid signature.""#,
                "Unsupported app only token.",
                r#""error_description":"Unsupported app only token.""#,
                "ID3035: The request was not valid or is malformed",
                "-2147024891, System.UnauthorizedAccessException",
                "Access denied. You do not have permission to perform this action or access this resource",
                r#""code":"-2147024891"#,
                "Token type is not allowed",
            ],
            weak: &[],
            means: "SharePoint names it: an app-only token made with a secret is not taken, the audience is another site's, or there is no right.",
            tell_apart: "Does aud of the token name this SharePoint host, and was the app's token got with a certificate?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "SharePoint takes app tokens only with a certificate, and only for its own host.",
                ),
                (GrantAccess, Hint, r#""Access denied" means that the site does not let the app or person in."#),
            ],
            source: "Documentation of Microsoft and answers seen in public",
            example: proof::text(r#"{"error_description":"Unsupported app only token."}"#),
        },
        Refusal {
            id: "power-bi",
            says: &[
                "PowerBINotAuthorizedException",
                r#""code":"PowerBINotAuthorizedException""#,
                "API is not accessible for application",
                r#""code":"PowerBIEntityNotFound""#,
                "PowerBIEntityNotFound",
                "Access token has expired, resubmit with a new access token",
            ],
            weak: &[],
            means: "Power BI does not let this caller in: service principals are switched off for the tenant, or not in the workspace.",
            tell_apart: "In the admin portal: may service principals use the interface, and is the app a member of the workspace?",
            fixes: &[
                (GrantAccess, Likely, "The tenant's setting or the workspace does not let the app in."),
                (ObtainNewToken, Hint, "An embed token ends after an hour."),
            ],
            source: "Documentation of Microsoft and answers seen in public",
            example: proof::text(
                r#"{"error":{"code":"PowerBINotAuthorizedException","pbi.error":{"code":"PowerBINotAuthorizedException"}}}"#,
            ),
        },
    ],
};
