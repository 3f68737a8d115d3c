//! GitHub: fine-grained tokens, single sign-on, Actions and its apps.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "github_actions",
    name: "GitHub tokens and Actions",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "github-fine-grained-graphql",
            says: &[
                "Personal access tokens with fine grained access do not support the GraphQL API",
                "fine-grained personal access tokens do not support the GraphQL API",
            ],
            weak: &[],
            means: "This part of GitHub takes no fine-grained token (github_pat_…).",
            tell_apart: "Does the token begin with github_pat_? Then try a classic one (ghp_…) with the same rights.",
            fixes: &[(
                UseRightToken,
                Decisive,
                "Fine-grained tokens are not taken here: a classic token or an app's token is.",
            )],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                "Error: Personal access tokens with fine grained access do not support the GraphQL API",
            ),
        },
        Refusal {
            id: "github-org-forbids-classic",
            says: &[
                "forbids access via a personal access token (classic)",
                "forbids access via a fine-grained personal access token",
                "forbids access via a fine-grained personal access tokens if the token's lifetime is greater than",
            ],
            weak: &[],
            means: "The organisation does not let this kind of token in, or not one that lives so long.",
            tell_apart: "Read the organisation's settings for personal access tokens: which kinds and which lifetimes are allowed?",
            fixes: &[
                (UseRightToken, Strong, "The organisation takes another kind of token, or one with a shorter life."),
                (GrantAccess, Hint, "An owner of the organisation can change the rule."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r#"{"message":"`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.","status":"403"}"#,
            ),
        },
        Refusal {
            id: "github-sso-authorize",
            says: &[
                "To access this repository, visit https://github.com/orgs/{}/sso?authorization_request=",
                "organization has enabled or enforced SAML SSO",
                "you must use the HTTPS remote with a personal access token or SSH with an SSH key and passphrase that has been authorized for this organization",
                "you must re-authorize the OAuth Application",
                "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization",
                "Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization",
            ],
            weak: &[],
            means: "The organisation uses single sign-on, and this token was not authorised for it.",
            tell_apart: r#"Open the token's page: does "Configure SSO" list the organisation as authorised?"#,
            fixes: &[(
                GrantAccess,
                Strong,
                "The token works only after it was authorised for the organisation's single sign-on.",
            )],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r"remote: The 'acme' organization has enabled or enforced SAML SSO.\nremote: fatal: unable to access",
            ),
        },
        Refusal {
            id: "github-oauth-app-restricted",
            says: &[
                "organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited",
                "organization has enabled OAuth App access restrictions",
            ],
            weak: &[],
            means: "The organisation lets only OAuth apps in that an owner has approved.",
            tell_apart: "Is the app in the organisation's list of approved OAuth apps?",
            fixes: &[(GrantAccess, Strong, "An owner of the organisation has to approve the app.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                "organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited",
            ),
        },
        Refusal {
            id: "github-ip-allow-list",
            says: &[
                "organization has an IP allow list enabled, and your IP address is not permitted to access this resource",
                "has an IP allow list enabled, and {} is not permitted to access this resource",
            ],
            weak: &[],
            means: "The token is good, but the organisation does not let this address in.",
            tell_apart: "Compare the address that the call comes from with the organisation's allow list.",
            fixes: &[(GrantAccess, Strong, "The address is not in the organisation's allow list.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                "organization has an IP allow list enabled, and your IP address is not permitted to access this resource",
            ),
        },
        Refusal {
            id: "github-graphql-scopes",
            says: &[
                "Your token has not been granted the required scopes to execute this query",
                r#"this API operation needs the "{scope}" scope. To request it, run: gh auth refresh"#,
                "error: your authentication token is missing required scopes",
                r#""type":"INSUFFICIENT_SCOPES""#,
            ],
            weak: &[("missing required scopes", &["gh auth", "gh auth refresh", "github"])],
            means: "The token is good and lacks a scope that this query needs; the answer names it.",
            tell_apart: "Compare the scopes in X-OAuth-Scopes with the one that is asked for.",
            fixes: &[(GrantAccess, Strong, "GitHub names the scope that the token lacks.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r#"{"errors":[{"type":"INSUFFICIENT_SCOPES","message":"Your token has not been granted the required scopes to execute this query. The 'login' field requires one of the following scopes: ['read:org']"}]}"#,
            ),
        },
        Refusal {
            id: "github-git-actions-bot",
            says: &[
                "denied to github-actions[bot]",
                "Permission to {} denied to github-actions[bot]",
                "GitHub Actions is not permitted to create or approve pull requests",
                "Resource not accessible by integration - https://docs.github.com",
            ],
            weak: &[("remote: Permission to", &["denied to github-actions"])],
            means: "The workflow's own token may only read: the job asks for no more, or the repository's settings allow no more.",
            tell_apart: r#"Look at permissions: in the workflow and at "Workflow permissions" in the repository's settings."#,
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "GITHUB_TOKEN lacks the permission: give the job contents: write or what it needs.",
                ),
                (
                    UseRightToken,
                    Hint,
                    "For another repository, or to start other workflows, a token of an app or a person is needed.",
                ),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text("denied to github-actions[bot]"),
        },
        Refusal {
            id: "github-git-denied",
            says: &["remote: Permission to {} denied to {}"],
            weak: &[],
            means: "Git knows who you are, and that account may not write to the repository.",
            tell_apart: r#"Is the account named behind "denied to" the one you meant, and may it write there?"#,
            fixes: &[
                (GrantAccess, Likely, "The account that is named has no right to write."),
                (UseRightToken, Hint, "Another account's stored credential was used."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text("remote: Permission to acme/shop.git denied to kim-at-home."),
        },
        Refusal {
            id: "github-workflow-scope",
            says: &[
                "refusing to allow a Personal Access Token to create or update workflow",
                "refusing to allow an OAuth App to create or update workflow",
                "refusing to allow a GitHub App to create or update workflow",
                "refusing to allow an integration to create or update",
            ],
            weak: &[],
            means: "A push that changes .github/workflows needs a right of its own: the scope workflow, or Workflows: write.",
            tell_apart: "Does the token have the scope workflow?",
            fixes: &[(GrantAccess, Strong, "The token lacks the right to change workflows.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text("refusing to allow a Personal Access Token to create or update workflow"),
        },
        Refusal {
            id: "github-oidc-permission",
            says: &[
                "GitHub Actions did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN or $ACTIONS_ID_TOKEN_REQUEST_URL",
                "did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN",
                "Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable",
            ],
            weak: &[],
            means: "The job may not ask for an OIDC token: permissions lacks id-token: write, or the run comes from a fork.",
            tell_apart: "Does the job have permissions: id-token: write, and is it a pull request from a fork?",
            fixes: &[(GrantAccess, Strong, "The job needs permissions: id-token: write.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                "GitHub Actions did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN or $ACTIONS_ID_TOKEN_REQUEST_URL",
            ),
        },
        Refusal {
            id: "github-app-suspended",
            says: &["This installation has been suspended", r#""message":"This installation has been suspended""#],
            weak: &[],
            means: "The installation of the GitHub App was suspended by its owner.",
            tell_apart: "Open the installation's page in the organisation's settings: is it suspended?",
            fixes: &[
                (ReplaceRevoked, Likely, "The owner suspended the installation; until it is lifted no token works."),
                (GrantAccess, Hint, "An owner of the organisation can lift it."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text(r#"{"message":"This installation has been suspended","status":"403"}"#),
        },
        Refusal {
            id: "github-integration-not-found",
            says: &[
                "Integration not found",
                r#""message":"Integration must generate a public key""#,
                "Integration must generate a public key",
            ],
            weak: &[(r#""message":"Integration not found""#, &["github"])],
            means: "GitHub does not find the app that the JWT names in iss, or the app has no key any more.",
            tell_apart: "Is iss the App ID (or the client id) and not the installation id, and is the private key on the app's page?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The claim iss does not name the app: it has to be the App ID or the client id.",
                ),
                (UseRightToken, Hint, "An app of GitHub Enterprise is unknown at github.com."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r#"{"message":"Integration not found","documentation_url":"https://docs.github.com/rest","status":"404"}"#,
            ),
        },
        Refusal {
            id: "github-two-factor",
            says: &["Must specify two-factor authentication OTP code", "X-GitHub-OTP: required"],
            weak: &[],
            means: "A password was sent for an account with two factors. GitHub's API no longer takes passwords.",
            tell_apart: "Is the value a password? Make a token instead.",
            fixes: &[(UseRightToken, Likely, "A token belongs here, not the account's password.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r#"{"message":"Must specify two-factor authentication OTP code.","documentation_url":"https://docs.github.com"}"#,
            ),
        },
        Refusal {
            id: "github-checkout-input",
            says: &[
                "Parameter token or opts.auth is required",
                "Input required and not supplied: github-token",
                "Input required and not supplied: repo-token",
                "Input required and not supplied: github_token",
                "[@octokit/auth-token] Token passed to createTokenAuth is not a string",
                "[@octokit/auth-app] appId option is required",
                "[@octokit/auth-app] privateKey option is required",
                "No token passed to createTokenAuth",
            ],
            weak: &[],
            means: "The action got an empty token: the secret has another name, does not exist here, or is not given to runs from forks.",
            tell_apart: "Is the secret set in this repository or environment, spelt alike, and is the run not from a fork or Dependabot?",
            fixes: &[(SendCorrectly, Strong, "The secret is empty where the action reads it.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text("Parameter token or opts.auth is required"),
        },
        Refusal {
            id: "github-copilot",
            says: &["Error: not authorized to use this Copilot feature", "access to GitHub Copilot"],
            weak: &[("Resource not accessible", &["copilot"]), ("feature_flag_blocked", &["copilot"])],
            means: "The account has no seat for Copilot, or the organisation switched this part off.",
            tell_apart: "Look at the Copilot page of the account: is there a seat, and which policies are on?",
            fixes: &[
                (GrantAccess, Likely, "The account has no seat or the organisation's policy blocks the feature."),
                (ObtainNewToken, Hint, "After a seat was given, sign in again."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text("Error: not authorized to use this Copilot feature"),
        },
        Refusal {
            id: "github-gh-login",
            says: &[
                "To get started with GitHub CLI, please run: gh auth login",
                "gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable",
                "set the GH_TOKEN environment variable",
                "populate the GH_TOKEN environment variable with a GitHub API authentication token",
            ],
            weak: &[],
            means: "The GitHub CLI has no token here.",
            tell_apart: "Is GH_TOKEN set in this step's env, or has gh auth login been run by this user?",
            fixes: &[(SendCorrectly, Strong, "No token is set for the GitHub CLI.")],
            source: "GitHub documentation and answers of its API",
            example: proof::text(
                r"gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable. Example:\n  env:\n    GH_TOKEN: ${{ github.token }}",
            ),
        },
        Refusal {
            id: "github-gh-invalid",
            says: &[
                "The token in GH_TOKEN is invalid",
                "The token in GITHUB_TOKEN is invalid",
                "The token in default is invalid",
                "The token in keyring is invalid",
                "The github.com token in {} is invalid",
                "The token in {} is no longer valid",
            ],
            weak: &[],
            means: "The GitHub CLI tried the token that it keeps, and GitHub does not know it.",
            tell_apart: "Does gh auth status name the place that the token comes from? A variable GH_TOKEN goes before what login stored.",
            fixes: &[
                (ObtainNewToken, Likely, "The stored token is no longer known: run gh auth login again."),
                (ReplaceRevoked, Hint, "It may have been revoked."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text("The token in GH_TOKEN is invalid"),
        },
        Refusal {
            id: "github-webhook-secret",
            says: &[
                "signature does not match event payload and secret",
                "[@octokit/webhooks] signature does not match event payload and secret",
                "Signatures didn't match!",
                "The request signatures didn't match",
            ],
            weak: &[],
            means: "The webhook's signature does not fit its body: the secret differs, or the body was changed before the check.",
            tell_apart: "Is the body checked as raw bytes, and is the secret the one of this webhook, without a line end?",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The receiver has another secret, or computes over a body that was parsed and written again.",
                ),
                (UseRightToken, Hint, "The secret may be another webhook's."),
            ],
            source: "GitHub documentation and answers of its API",
            example: proof::text("Error: [@octokit/webhooks] signature does not match event payload and secret"),
        },
    ],
};
