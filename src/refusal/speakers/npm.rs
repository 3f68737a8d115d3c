//! npm, Yarn, pnpm, Lerna and GitHub Packages.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const NPM_REGISTRY: &str = "Answers of the npm registry";
const NPM: &str = "npm, @npmcli/config";
const YARN: &str = "Yarn, npmHttpUtils";
const PNPM: &str = "pnpm, fetch errors";
const GITHUB_PACKAGES: &str = "Answers of GitHub Packages";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "npm",
    name: "npm, Yarn and pnpm",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "npm-otp",
            says: &[
                "npm error code EOTP",
                "npm ERR! code EOTP",
                "This operation requires a one-time password",
                "lerna ERR! EOTP",
                "ERR_PNPM_OTP_NON_INTERACTIVE",
            ],
            weak: &[],
            means: "The registry wants a second factor for this, and nobody is there to type it. A token for automation needs none.",
            tell_apart: "Is this a pipeline? Then which kind of token does it hold: one of a sign-in, or one that may pass the second factor?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "In a pipeline, use a granular or automation token that may publish without the second factor, or trusted publishing.",
                ),
                (SendCorrectly, Hint, "By hand, add --otp with the code of the moment."),
            ],
            source: "npm documentation, requiring 2FA for publishing",
            example: proof::text(
                "npm error code EOTP\nnpm error This operation requires a one-time password from your authenticator.",
            ),
        },
        Refusal {
            id: "npm-2fa-token",
            says: &[
                "granular access token with bypass 2fa enabled is required",
                "Two-factor authentication or granular access token with bypass 2fa enabled is required to publish packages",
                "automation token or granular access token",
            ],
            weak: &[],
            means: "The package asks for a second factor, and this token may not pass it.",
            tell_apart: "Open the token's settings: may it bypass the second factor, and does it name this package?",
            fixes: &[
                (UseRightToken, Strong, "A token that may bypass the second factor is needed."),
                (ObtainNewToken, Hint, "Make such a token; an existing one cannot be changed."),
            ],
            source: NPM_REGISTRY,
            example: proof::text(
                "403 Forbidden - PUT https://registry.npmjs.org/shop - Two-factor authentication or granular access token with bypass 2fa enabled is required to publish packages.",
            ),
        },
        Refusal {
            id: "npm-no-permission",
            says: &[
                "Are you logged in as the correct user",
                "You do not have permission to publish",
                "You may not perform that action with these credentials",
            ],
            weak: &[],
            means: "The registry knows the account, and it may not do this to the package: it is no maintainer, or the name belongs to someone else.",
            tell_apart: "Compare npm whoami with npm owner ls of the package.",
            fixes: &[
                (GrantAccess, Strong, "The account behind the token has no right to publish this package."),
                (UseRightToken, Likely, "If another account is the maintainer, the token of the wrong one is used."),
            ],
            source: NPM_REGISTRY,
            example: proof::text(
                "403 Forbidden - PUT https://registry.npmjs.org/shop - You do not have permission to publish \"shop\". Are you logged in as the correct user?",
            ),
        },
        Refusal {
            id: "npm-put-404",
            says: &[
                "404 Not Found - PUT https://registry.npmjs.org",
                "npm error 404 Not Found - PUT",
                "npm ERR! 404 Not Found - PUT",
            ],
            weak: &[],
            means: "Publishing that is answered with 404 is a refusal in disguise: the registry did not take the token, or it may not publish under this name.",
            tell_apart: "What does npm whoami answer with the same .npmrc? An error means that the token is dead.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The token is missing, ended or unknown: the registry hides the package from strangers.",
                ),
                (
                    GrantAccess,
                    Likely,
                    "If npm whoami works, the account has no right in this scope, or the trusted publisher is not set up for this workflow.",
                ),
            ],
            source: NPM_REGISTRY,
            example: proof::text("npm error 404 Not Found - PUT https://registry.npmjs.org/@shop%2fapp - Not found"),
        },
        Refusal {
            id: "npm-expired-or-revoked",
            says: &["Access token expired or revoked. Please try logging in again"],
            weak: &[],
            means: "npm says in one breath that the token has ended or was withdrawn; classic tokens were all withdrawn at the end of 2025.",
            tell_apart: "Look the token up in the account's list: ended, or no longer there?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a granular token, or sign in again."),
                (ReplaceRevoked, Hint, "A token that is no longer in the list was withdrawn."),
            ],
            source: "npm 10, notices",
            example: proof::text("npm notice Access token expired or revoked. Please try logging in again."),
        },
        Refusal {
            id: "npm-env-unset",
            says: &[
                "Failed to replace env in config",
                "Failed to replace env in config: ${NPM_TOKEN}",
                "Failed to replace env in config: ${NODE_AUTH_TOKEN}",
            ],
            weak: &[],
            means: "The file .npmrc names a variable that is not set where npm runs, so its name is sent in place of a token.",
            tell_apart: "Print only whether the variable is set, in the very shell or step that runs npm.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Set the variable in the shell or step that runs npm, or take the line out of .npmrc.",
            )],
            source: NPM,
            example: proof::text("Error: Failed to replace env in config: ${NPM_TOKEN}"),
        },
        Refusal {
            id: "npm-auth-config",
            says: &[
                "Invalid auth configuration found",
                "must be renamed to `//registry.npmjs.org/:_authToken`",
                "npm error code ERR_INVALID_AUTH",
                "npm ERR! code ERR_INVALID_AUTH",
            ],
            weak: &[],
            means: "The token stands in .npmrc without the host that it is for; npm no longer guesses that.",
            tell_apart: "Look at the line: does it begin with //, the host and a colon?",
            fixes: &[(SendCorrectly, Strong, "Write the line with its host: //host/:_authToken=…, not without it.")],
            source: NPM,
            example: proof::text(
                "npm error code ERR_INVALID_AUTH\nnpm error Invalid auth configuration found: `_authToken` must be renamed to `//registry.npmjs.org/:_authToken` in user config",
            ),
        },
        Refusal {
            id: "npm-need-basic",
            says: &[
                "Unable to authenticate, need: Basic",
                "Unable to authenticate, need: BASIC realm=\"{realm}\"",
                "Unable to authenticate, need: Basic realm=\"{realm}\"",
            ],
            weak: &[],
            means: "The registry, mostly a private one, asks for a sign-in and got none that it takes.",
            tell_apart: "Is there a line for this very host and path in .npmrc, and does npm ping with it work?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The line for this host is missing or has another path, so nothing fitting was sent.",
                ),
                (ObtainNewToken, Likely, "A token or password that has ended gets the same answer."),
            ],
            source: "npm, npm-registry-fetch",
            example: proof::text("npm error Unable to authenticate, need: Basic realm=\"Private Registry\""),
        },
        Refusal {
            id: "yarn-anonymous",
            says: &[
                "Invalid authentication (as an anonymous user)",
                "No authentication configured for request",
                "No token found and can't prompt for login when running with --non-interactive",
            ],
            weak: &[],
            means: "Yarn has no token for this registry at all.",
            tell_apart: "Does .yarnrc.yml hold npmAuthToken for this registry or scope? Yarn does not read the token of .npmrc.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Set npmAuthToken for this registry; an unset variable behind it counts as none.",
            )],
            source: YARN,
            example: proof::text("➤ YN0041: │ @shop/app@npm:1.0.0: Invalid authentication (as an anonymous user)"),
        },
        Refusal {
            id: "yarn-unknown-user",
            says: &["Invalid authentication (as an unknown user)", "Invalid authentication (as {identity})"],
            weak: &[],
            means: "Yarn sent a token that the registry does not take.",
            tell_apart: "Ask the registry with the same token who it is: yarn npm whoami.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown: put a new one in npmAuthToken."),
                (UseRightToken, Hint, "A token of another registry is unknown here."),
                (RepairFormat, Hint, "A token cut in copying is unknown too."),
            ],
            source: YARN,
            example: proof::text("➤ YN0041: │ @shop/app@npm:1.0.0: Invalid authentication (as an unknown user)"),
        },
        Refusal {
            id: "pnpm-none",
            says: &["No authorization header was set for the request"],
            weak: &[],
            means: "pnpm sent the request without a token; a private package then looks absent or forbidden.",
            tell_apart: "Does the .npmrc that pnpm reads hold a line for this host and scope?",
            fixes: &[(SendCorrectly, Strong, "Add the token of this host to .npmrc; pnpm had nothing to send.")],
            source: PNPM,
            example: proof::text(
                " ERR_PNPM_FETCH_404  GET https://npm.example.com/@shop%2Fapp: Not Found - 404\nNo authorization header was set for the request.",
            ),
        },
        Refusal {
            id: "pnpm-header-used",
            says: &[
                "An authorization header was used: Bearer",
                "An authorization header was used: Basic",
                "ERR_PNPM_FETCH_401",
            ],
            weak: &[],
            means: "pnpm sent a token, and the registry did not take it.",
            tell_apart: "Ask with the same token: pnpm whoami --registry of this host.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown: make a new one."),
                (UseRightToken, Hint, "A token of another registry or account is unknown here."),
                (GrantAccess, Hint, "Where the status is 403, the account lacks the right."),
            ],
            source: PNPM,
            example: proof::text(" ERR_PNPM_FETCH_401  GET https://npm.example.com/@shop%2Fapp: Unauthorized - 401"),
        },
        Refusal {
            id: "gpr-scope",
            says: &[
                "permission_denied: read_package",
                "Permission permission_denied",
                "The token provided does not match expected scopes",
            ],
            weak: &[],
            means: "GitHub Packages knows the token; it has no right to this package.",
            tell_apart: "Has the token read:packages or write:packages, and is the repository connected with the package?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "The token or the workflow lacks the right for packages, or the package does not let this repository in.",
                ),
                (UseRightToken, Hint, "Fine-grained tokens are not taken here: a classic one or the GITHUB_TOKEN is."),
            ],
            source: GITHUB_PACKAGES,
            example: proof::text(
                "403 Forbidden - GET https://npm.pkg.github.com/@shop%2fapp - Permission permission_denied: read_package",
            ),
        },
        Refusal {
            id: "gpr-none",
            says: &["authentication token not provided", "unauthenticated: authentication token not provided"],
            weak: &[],
            means: "GitHub Packages wants a token even for public packages, and none came.",
            tell_apart: "Is there a line //npm.pkg.github.com/:_authToken in the .npmrc that is read?",
            fixes: &[(SendCorrectly, Strong, "Send a token with read:packages: nothing came.")],
            source: GITHUB_PACKAGES,
            example: proof::text(
                "401 Unauthorized - GET https://npm.pkg.github.com/@shop%2fapp - authentication token not provided",
            ),
        },
        Refusal {
            id: "lerna-auth",
            says: &["lerna ERR! EWHOAMI", "lerna ERR! ENEEDAUTH", "lerna ERR! E401"],
            weak: &[],
            means: "Lerna asked the registry who it is, and the registry does not know the token, or there is none.",
            tell_apart: "Run npm whoami in the same directory and shell.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown."),
                (SendCorrectly, Likely, "Without a line for this host in .npmrc nothing was sent."),
            ],
            source: "Lerna, publish",
            example: proof::text("lerna ERR! EWHOAMI Authentication error. Use `npm whoami` to troubleshoot."),
        },
    ],
};
