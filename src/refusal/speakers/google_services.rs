//! Google's services for people: Ads, Drive, Workspace, sign-in.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "google_services",
    name: "Google Ads, Drive, Workspace and sign-in",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "google-ads-developer-token",
            says: &[
                "The developer token is only approved for use with test accounts",
                "DEVELOPER_TOKEN_NOT_APPROVED",
                "The developer token is not approved",
            ],
            weak: &[],
            means: "Google Ads knows the developer token, which was approved only for test accounts.",
            tell_apart: "Look at the API Center: is the access level Test, Basic or Standard?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "The developer token needs Basic or Standard access, or belongs to another project.",
                ),
                (UseRightToken, Hint, "With a test account it works as it is."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                "The developer token is only approved for use with test accounts. To access non-test accounts, apply for Basic or Standard access.",
            ),
        },
        Refusal {
            id: "google-ads-developer-token-project",
            says: &[
                "DEVELOPER_TOKEN_PROHIBITED",
                "\"authorizationError\":\"DEVELOPER_TOKEN_PROHIBITED\"",
                "Developer token is not allowed with project",
            ],
            weak: &[("The caller does not have permission", &["DEVELOPER_TOKEN_PROHIBITED"])],
            means: "The developer token was first used with another Cloud project, and Google Ads binds it to that one.",
            tell_apart: "Which project made the OAuth client? It has to be the one that the developer token was used with first.",
            fixes: &[
                (
                    UseRightToken,
                    Strong,
                    "Take an OAuth client of the project that the developer token is bound to, or another developer token.",
                ),
                (GrantAccess, Hint, "Google can unbind the developer token on request."),
            ],
            source: "Google Ads API, AuthorizationError",
            example: proof::text("{\"errorCode\":{\"authorizationError\":\"DEVELOPER_TOKEN_PROHIBITED\"}}"),
        },
        Refusal {
            id: "google-ads-developer-token-invalid",
            says: &[
                "DEVELOPER_TOKEN_INVALID",
                "DEVELOPER_TOKEN_PARAMETER_MISSING",
                "The developer token is not valid",
                "The required field was not present. developer-token",
                "The developer token was not provided",
            ],
            weak: &[],
            means: "Google Ads does not know the text in developer-token, or it is absent.",
            tell_apart: "Is the header developer-token there, with the 22 characters from the API Center?",
            fixes: &[
                (SendCorrectly, Likely, "The header developer-token is absent or not the text of the API Center."),
                (UseRightToken, Hint, "A test or old token is another text."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text("authorization_error: DEVELOPER_TOKEN_INVALID"),
        },
        Refusal {
            id: "google-ads-permission",
            says: &[
                "USER_PERMISSION_DENIED",
                "User doesn't have permission to access customer",
                "'login-customer-id' header",
                "If you're accessing a client customer, the manager's customer id must be set in the 'login-customer-id' header",
                "CUSTOMER_NOT_ENABLED",
                "NOT_ADS_USER",
                "User in the cookie is not a valid Ads user",
                "CUSTOMER_NOT_FOUND",
            ],
            weak: &[],
            means: "Google Ads knows the person, who has no access to this customer, or reaches it only through a manager account.",
            tell_apart: "Is login-customer-id the manager's number without dashes, and does the person see the customer in Ads?",
            fixes: &[
                (GrantAccess, Likely, "The person has no access to this customer."),
                (SendCorrectly, Hint, "Through a manager account login-customer-id has to be set, without dashes."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                r#"USER_PERMISSION_DENIED: "User doesn't have permission to access customer. Note: If you're accessing a client customer, the manager's customer id must be set in the 'login-customer-id' header.""#,
            ),
        },
        Refusal {
            id: "google-ads-token",
            says: &[
                "OAUTH_TOKEN_EXPIRED",
                "OAUTH_TOKEN_INVALID",
                "OAUTH_TOKEN_REVOKED",
                "OAUTH_TOKEN_HEADER_INVALID",
                "GOOGLE_ACCOUNT_COOKIE_INVALID",
                "TWO_STEP_VERIFICATION_NOT_ENROLLED",
            ],
            weak: &[],
            means: "Google Ads does not accept the access token; the constant says why.",
            tell_apart: "Read the constant: expired, invalid, revoked, or a header of another form?",
            fixes: &[
                (ObtainNewToken, Likely, "The access token is not accepted: most often it has ended."),
                (ReplaceRevoked, Hint, "REVOKED means that the person withdrew it."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text("authentication_error: OAUTH_TOKEN_INVALID"),
        },
        Refusal {
            id: "google-app-not-verified",
            says: &[
                "Access blocked: This app's request is invalid",
                "has not completed the Google verification process",
                "Access blocked: {} has not completed the Google verification process",
                "Error 403: access_denied",
                "Error 403: org_internal",
                "Error 400: admin_policy_enforced",
                "admin_policy_enforced",
                "Error 400: policy_enforced",
                "Error 403: restricted_client",
                "This app is blocked",
            ],
            weak: &[],
            means: "Google stops the sign-in: the app is in testing and the person is no test user, or the organisation blocks it.",
            tell_apart: "Look at the consent screen: is it in testing, and is the person in the list of test users?",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "The person has to be a test user, or the app has to be published or allowed by the organisation.",
                ),
                (ObtainNewToken, Hint, "In testing a refresh token ends after seven days."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                r"Access blocked: My App has not completed the Google verification process\nError 403: access_denied",
            ),
        },
        Refusal {
            id: "google-redirect",
            says: &[
                "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy",
                "origin_mismatch",
                "Not a valid origin for the client",
                "idpiframe_initialization_failed",
                "The given origin is not allowed for the given client ID",
                "Error 401: invalid_client",
                "The OAuth client was not found",
                "Error 401: deleted_client",
                "The OAuth client was deleted",
                "The provided client secret is invalid",
                r#""error_description":"The OAuth client was not found.""#,
                r#""error_description":"The provided client secret is invalid.""#,
            ],
            weak: &[],
            means: "Google does not know this client, or not with this origin or redirect address.",
            tell_apart: "Compare origin and redirect address of the page with those of the client id in the console, sign by sign.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The origin, the redirect address, the client id or its secret is not what is registered.",
                ),
                (ReplaceRevoked, Hint, "A client that was deleted is unknown."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                "Not a valid origin for the client: http://localhost:3000 has not been registered for client ID 1.apps.googleusercontent.com.",
            ),
        },
        Refusal {
            id: "google-domain-delegation",
            says: &[
                "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested",
                "Client is unauthorized to retrieve access tokens using this method",
                "unauthorized_client: Client is unauthorized",
                r#""error":"unauthorized_client","error_description":"Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.""#,
                "Invalid email or User ID",
                r#""error":"invalid_grant","error_description":"Invalid email or User ID""#,
                "invalid_grant: Invalid email or User ID",
                r#""error_description":"Not a valid email or user ID.""#,
                "Not a valid email or user ID",
                "Delegation denied for",
            ],
            weak: &[],
            means: "The service account may not act for this person: delegation for the whole domain is missing, or not for these scopes.",
            tell_apart: "In the admin console: does the client's number stand under domain-wide delegation with exactly these scopes?",
            fixes: &[
                (GrantAccess, Strong, "An admin has to allow the service account these scopes for the domain."),
                (FixGeneration, Hint, "The claim sub has to be a person of the domain."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                r#"{"error":"unauthorized_client","error_description":"Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested."}"#,
            ),
        },
        Refusal {
            id: "google-sheet-not-shared",
            says: &[
                r#""message":"The caller does not have permission","status":"PERMISSION_DENIED""#,
                "The user does not have sufficient permissions for this file",
                "insufficientFilePermissions",
                "appNotAuthorizedToFile",
                "The user has not granted the app",
                "gspread.exceptions.SpreadsheetNotFound",
                "teamDriveMembershipRequired",
                "forbiddenForServiceAccounts",
            ],
            weak: &[(r#""reason":"forbidden""#, &["calendar", "drive", "sheets"])],
            means: "The token is good, and the account behind it may not open this file or object.",
            tell_apart: "Which account is it (the client_email of the key)? Is the file shared with that address?",
            fixes: &[
                (GrantAccess, Likely, "Share the file, calendar or property with the account that calls."),
                (UseRightToken, Hint, "The key of another account may be loaded."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                r#"{"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}}"#,
            ),
        },
        Refusal {
            id: "google-service-disabled",
            says: &[
                "has not been used in project {} before or it is disabled",
                "accessNotConfigured",
                "it is disabled. Enable it by visiting https://console.developers.google.com/apis/api",
                "Enable it by visiting https://console.",
                "Access Not Configured",
                "PROJECT_NOT_FOUND",
                "CONSUMER_INVALID",
                "BILLING_DISABLED",
                "This API project is not authorized to use this API",
            ],
            weak: &[],
            means: "The credential is good; its project has not switched this API on.",
            tell_apart: "Is the project in the message the one you meant? Then enable the API there and wait some minutes.",
            fixes: &[
                (GrantAccess, Strong, "The API has to be enabled in the project that the credential belongs to."),
                (UseRightToken, Hint, "A credential of another project may be in use."),
            ],
            source: "Google API documentation and answers seen in public",
            example: proof::text(
                "Google Sheets API has not been used in project 123456 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123456 then retry.",
            ),
        },
    ],
};
