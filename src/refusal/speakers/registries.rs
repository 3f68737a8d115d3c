//! Registries one by one: GHCR, ECR, ACR, Google, Harbor, Quay, Artifactory, Nexus.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Answers of registries recorded in their issues and documentation";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "registries",
    name: "Container registries",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "ghcr-scopes",
            says: &[
                "permission_denied: The token provided does not match expected scopes",
                "denied: permission_denied: The token provided does not match expected scopes",
            ],
            weak: &[],
            means: "GitHub's registry knows the token, and it lacks write:packages or read:packages.",
            tell_apart: "Look at the scopes of the token; fine-grained tokens are not taken.",
            fixes: &[
                (GrantAccess, Strong, "The token lacks the scope for packages."),
                (UseRightToken, Hint, "A fine-grained token is not taken; use a classic one or GITHUB_TOKEN."),
            ],
            source: SOURCE,
            example: proof::text("denied: permission_denied: The token provided does not match expected scopes."),
        },
        Refusal {
            id: "ghcr-write",
            says: &[
                "denied: permission_denied: write_package",
                "permission_denied: write_package",
                "denied: installation not allowed to Create organization package",
                "installation not allowed to Write organization package",
                "denied: permission_denied: create_package",
                "denied: permission_denied: read_package",
                "permission_denied: The requested installation does not exist",
            ],
            weak: &[],
            means: "GitHub's registry knows the caller, and the package does not let this repository write.",
            tell_apart: "Open the package's settings: is this repository under Manage Actions access with the role Write? Has the job permissions: packages: write?",
            fixes: &[(GrantAccess, Strong, "The package or the job does not allow this repository to write.")],
            source: SOURCE,
            example: proof::text("denied: permission_denied: write_package"),
        },
        Refusal {
            id: "ghcr-unauthenticated",
            says: &[
                "unauthenticated: User cannot be authenticated with the token provided",
                "User cannot be authenticated with the token provided",
            ],
            weak: &[],
            means: "GitHub's registry does not know the token.",
            tell_apart: "Try the token at api.github.com/user. Is it a classic token or GITHUB_TOKEN?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is unknown, or it has ended."),
                (UseRightToken, Hint, "Fine-grained tokens are not taken here."),
                (ReplaceRevoked, Hint, "A token that was found in public is withdrawn."),
            ],
            source: SOURCE,
            example: proof::text(
                "unauthorized: unauthenticated: User cannot be authenticated with the token provided.",
            ),
        },
        Refusal {
            id: "gitlab-registry-denied",
            says: &[
                "denied: access forbidden",
                "HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled",
                "The provided password or token is incorrect or your account has 2FA enabled",
            ],
            weak: &[],
            means: "GitLab's registry or repository did not take this pair: with 2FA a token is wanted, and a token needs the right scope.",
            tell_apart: "Is it a token with read_registry or write_registry, and is the project's path right?",
            fixes: &[
                (UseRightToken, Likely, "Use a personal, project or deploy token in place of the password."),
                (GrantAccess, Hint, "The token may lack the registry's scope, or the project's role."),
                (ObtainNewToken, Hint, "The token may have ended."),
            ],
            source: SOURCE,
            example: proof::text("denied: access forbidden"),
        },
        Refusal {
            id: "acr-denied",
            says: &[
                "unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information",
                "visit https://aka.ms/acr/authorization for more information",
            ],
            weak: &[],
            means: "Azure's registry found no token that lets the caller do this.",
            tell_apart: "Run az acr login -n with the registry's name; for a cluster, az aks check-acr.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No sign-in for this registry came with the request; the one that az acr login makes lives 3 hours.",
                ),
                (GrantAccess, Hint, "The identity may lack AcrPull or AcrPush."),
                (ObtainNewToken, Hint, "The sign-in may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.",
            ),
        },
        Refusal {
            id: "acr-network",
            says: &[
                "is not allowed access. Refer https://aka.ms/acr/firewall",
                "client with IP '{}' is not allowed access",
            ],
            weak: &[],
            means: "Azure's registry does not take calls from this address.",
            tell_apart: "Which address does the message name? Is it in the registry's network rules?",
            fixes: &[(GrantAccess, Strong, "Let this address into the registry's network rules.")],
            source: SOURCE,
            example: proof::text(
                "denied: client with IP '20.1.2.3' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
            ),
        },
        Refusal {
            id: "acr-admin",
            says: &[
                "Unable to get admin user credentials with message: Admin user is disabled",
                "Admin user is disabled. Run following command to enable it",
            ],
            weak: &[],
            means: "The registry's admin user is switched off, so its password cannot be fetched.",
            tell_apart: "Sign in as yourself with az acr login without the admin user.",
            fixes: &[
                (UseRightToken, Likely, "Sign in by your own identity in place of the admin user."),
                (FixVerifier, Hint, "Or switch the admin user on for this registry."),
            ],
            source: SOURCE,
            example: proof::text("Unable to get admin user credentials with message: Admin user is disabled."),
        },
        Refusal {
            id: "gar-missing",
            says: &[
                "Unauthenticated request. Unauthenticated requests do not have permission",
                "You don't have the needed permissions to perform this operation, and you may have invalid credentials. To authenticate your request, follow the steps in",
            ],
            weak: &[],
            means: "Google's registry saw no credential with the request.",
            tell_apart: "Run gcloud auth configure-docker with the registry's host (europe-docker.pkg.dev, not only gcr.io).",
            fixes: &[
                (SendCorrectly, Likely, "Docker has no helper set for this host."),
                (GrantAccess, Hint, "The account may lack the role Artifact Registry Reader or Writer."),
                (ObtainNewToken, Hint, "A token as the password lives one hour."),
            ],
            source: SOURCE,
            example: proof::text("denied: Unauthenticated request. Unauthenticated requests do not have permission"),
        },
        Refusal {
            id: "gar-denied",
            says: &[
                r#"Permission "artifactregistry.{}" denied on resource"#,
                "Permission 'artifactregistry.{}' denied on resource",
            ],
            weak: &[],
            means: "Google's registry knows the caller, and it lacks the permission that the message names.",
            tell_apart: "Which account is it: gcloud auth list, or the node's service account?",
            fixes: &[
                (GrantAccess, Strong, "Give the account the role Artifact Registry Reader or Writer."),
                (SendCorrectly, Hint, "The repository or project may be written wrongly: the answer is the same."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/shop/locations/europe/repositories/web" (or it may not exist)"#,
            ),
        },
        Refusal {
            id: "harbor-head",
            says: &[
                "authorize header needed to send HEAD to repository",
                "unauthorized: authorize header needed to send HEAD to repository",
            ],
            weak: &[],
            means: "Harbor saw no Authorization header in a later request of a push. Most often something in front drops or changes it, or Harbor names itself by another address than the one that is called.",
            tell_apart: "Does it work straight at Harbor? Compare the realm in the challenge with the address that you call (external_url, http or https).",
            fixes: &[
                (FixTransport, Likely, "A proxy in front drops the header or hides that the call was https."),
                (FixVerifier, Hint, "external_url in harbor.yml may name another address."),
                (SendCorrectly, Hint, "The client may not be signed in to this very host."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: writing blob: unauthorized: authorize header needed to send HEAD to repository",
            ),
        },
        Refusal {
            id: "harbor-action",
            says: &[
                "unauthorized to access repository: {resource}, action: {action}: unauthorized to access repository",
                "unauthorized to access repository: {resource}, action: {action}",
                "unauthorized to access repository: {resource}",
                "authorize header needed to send GET to repository",
                "unauthorized to list catalog",
            ],
            weak: &[],
            means: "Harbor did not let the caller do this in the repository: it is nobody, or it lacks the role. The message names repository and action.",
            tell_apart: "Does the name begin with an existing project, and has the account or robot the right for this action there?",
            fixes: &[
                (GrantAccess, Likely, "The account or robot lacks this action in the project."),
                (SendCorrectly, Hint, "The client may not be signed in to this very host."),
                (ObtainNewToken, Hint, "A robot account may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "unauthorized: unauthorized to access repository: library/web, action: push: unauthorized to access repository: library/web, action: push",
            ),
        },
        Refusal {
            id: "harbor-csrf",
            says: &["CSRF token not found in request", r#""message":"CSRF token not found in request""#],
            weak: &[],
            means: "Harbor took the call for one of a browser, because a cookie came with it, and wants the CSRF token too.",
            tell_apart: "Send the call without cookies, with Basic authentication alone.",
            fixes: &[(SendCorrectly, Strong, "Leave the cookies out of calls to the API.")],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"code":"FORBIDDEN","message":"CSRF token not found in request"}]}"#),
        },
        Refusal {
            id: "quay-denied",
            says: &[
                "Unauthorized access for:",
                r#""message":"Unauthorized access for:"#,
                "unauthorized: access to the requested resource is not authorized",
                "access to the requested resource is not authorized",
            ],
            weak: &[],
            means: "Quay (or Nexus) knows the caller or takes it for nobody, and does not let it do this in the repository.",
            tell_apart: "Does the repository exist, and is the robot or user in its permissions with Write?",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "The robot or user lacks a right on this repository; a robot may not create one by itself.",
                ),
                (SendCorrectly, Hint, "The client may not be signed in to this very host."),
                (FixVerifier, Hint, "In Nexus the realm Docker Bearer Token has to be active."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"error":{"code":"forbidden","message":"Unauthorized access for: acme/shop"}}"#),
        },
        Refusal {
            id: "quay-robot",
            says: &[
                "Could not find robot with username:",
                "Could not find robot with specified username",
                "Could not find robot with username: {identity} and supplied password",
            ],
            weak: &[],
            means: "Quay knows no robot of this name with this token.",
            tell_apart: "Is the name organisation+robot, whole, and the token the one that is shown now?",
            fixes: &[
                (ReplaceRevoked, Likely, "The robot's token was made anew, or the robot was deleted."),
                (RepairFormat, Hint, "A plus sign that was encoded, or a cut token, is unknown."),
                (UseRightToken, Hint, "The robot may be one of another organisation."),
            ],
            source: SOURCE,
            example: proof::text("unauthorized: Could not find robot with username: acme+ci and supplied password."),
        },
    ],
};
