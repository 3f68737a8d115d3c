//! How it is done with Microsoft Entra and the services behind it.

use super::{Advice, Fix};

const TOKENS: &str = "Microsoft identity platform: Access tokens";
const CODES: &str = "Microsoft Entra: Authentication and authorization error codes";
const CONSENT: &str = "Microsoft identity platform: Permissions and consent";

/// For the caller and the owner of an app registration.
pub(super) const TENANT: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Sign in again: az login --tenant ‹tenant›, or let MSAL ask the person once.",
            "Get a token by hand: az account get-access-token --resource ‹application id URI›",
            "Look the number behind AADSTS up in Microsoft's list of error codes; it names the policy that ended the session.",
        ],
        source: &[CODES, TOKENS],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Ask MSAL before each call (acquire token silently) instead of keeping the token: it caches, and renews in time.",
            "In a daemon use the client credentials or a managed identity; there is nothing to sign in to again.",
            "Catch \"interaction required\", and only then ask the person.",
        ],
        source: &[TOKENS],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Ask for this API's own scope: api://‹application id›/.default; a token for Graph is for Graph alone.",
            "Compare aud: 00000003-0000-0000-c000-000000000000 and https://graph.microsoft.com are Graph.",
            "Compare tid and iss with the tenant: version 1 tokens name sts.windows.net, version 2 tokens login.microsoftonline.com/‹tenant›/v2.0.",
            "Which version is issued says requestedAccessTokenVersion in the manifest of the API, not the address of the sign-in.",
        ],
        source: &[TOKENS],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Ask for what is missing: {scope}.",
            "Compare scp (a person is signed in) or roles (the app alone) in the token with what the call asks for.",
            "Add the permission to the app registration, and have an administrator consent to it.",
            "For resources of Azure, give the role there: az role assignment list --assignee ‹object id›; it takes some minutes.",
        ],
        source: &[CONSENT],
    },
    Advice {
        fix: Fix::ReplaceRevoked,
        steps: &[
            "Look in the app registration under Certificates and secrets: has the secret ended, or was it deleted?",
            "Make a new one, and copy its value, not its id: the value is shown only once.",
            "Put it into every place that used the old one, then take the old one away.",
        ],
        source: &[CODES],
    },
    Advice {
        fix: Fix::FixVerifier,
        steps: &[
            "Give the verifier the metadata of the same version as the token: …/v2.0/.well-known/openid-configuration for version 2.",
            "Let it accept both spellings of the audience: ‹application id› and api://‹application id›.",
            "For several tenants, check iss against the token's own tid instead of one fixed issuer.",
        ],
        source: &[TOKENS],
    },
];
