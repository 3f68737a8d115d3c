//! Azure `DevOps` and package feeds.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Azure DevOps documentation and NuGet issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_devops",
    name: "Azure DevOps",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "devops-pat-expired",
            says: &[
                "The Personal Access Token used has expired",
                "Access Denied: The Personal Access Token used has expired",
            ],
            weak: &[],
            means: "The personal access token of Azure DevOps has ended.",
            tell_apart: "Look at its end under Personal access tokens.",
            fixes: &[
                (ObtainNewToken, Strong, "Make or renew the token."),
                (RefreshProactively, Hint, "Note its end: at most a year."),
            ],
            source: SOURCE,
            example: proof::text("Access Denied: The Personal Access Token used has expired."),
        },
        Refusal {
            id: "devops-denied",
            says: &["TF401027", "VS800075", "TF401027: You need the Git '{action}' permission to perform this action"],
            weak: &[],
            means: "Azure DevOps knows the caller, and it lacks a right on this project or repository.",
            tell_apart: "Which right and identity does the message name? For a pipeline it is the build service.",
            fixes: &[
                (GrantAccess, Strong, "Give this identity the right that the message names."),
                (UseRightToken, Hint, "The token may be one of another organisation."),
            ],
            source: SOURCE,
            example: proof::text("TF401027: You need the Git 'GenericContribute' permission to perform this action."),
        },
        Refusal {
            id: "devops-sign-in-page",
            says: &["Azure DevOps Services | Sign In", "TF30063"],
            weak: &[("203 Non-Authoritative Information", &["dev.azure.com", "visualstudio.com"])],
            means: "Azure DevOps answered with its sign-in page or refusal: the token did not arrive as it should, is unknown, or has ended.",
            tell_apart: "Is the header Basic, with base64 of a colon and the token? Is the token still alive?",
            fixes: &[
                (SendCorrectly, Likely, "Send Basic with base64 of :TOKEN (the user's name stays empty)."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (UseRightToken, Hint, "It may be one of another organisation."),
            ],
            source: SOURCE,
            example: proof::text("<title>Azure DevOps Services | Sign In</title>"),
        },
        Refusal {
            id: "nuget-feed",
            says: &[
                "Unable to load the service index for source https://pkgs.dev.azure.com",
                "Unable to load the service index for source https://nuget.pkg.github.com",
                "NU1301: Unable to load the service index for source",
            ],
            weak: &[],
            means: "NuGet could not read the feed. With 401 behind it, no credential came that the feed takes.",
            tell_apart: "Is there an entry for this very source in nuget.config, or a credential provider? In CI run the sign-in step first.",
            fixes: &[
                (SendCorrectly, Likely, "No credential for this feed was sent."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (GrantAccess, Hint, "With 403 the token lacks the right to packages."),
            ],
            source: SOURCE,
            example: proof::text(
                "error NU1301: Unable to load the service index for source https://pkgs.dev.azure.com/acme/_packaging/shop/nuget/v3/index.json.",
            ),
        },
    ],
};
