//! Gitea, Forgejo, Gogs and their runners, Woodpecker and Drone.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GITEA_AND_FORGEJO: &str = "Answers of Gitea and Forgejo";
const GITEA: &str = "Gitea, actions runner";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "forges",
    name: "Forge",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "gitea-scope",
            says: &[
                "token does not have at least one of required scope(s)",
                "token does not have at least one of required scope(s): {scope}",
            ],
            weak: &[],
            means: "The token is good and lacks a scope; the answer lists those needed and those it has.",
            tell_apart: "Compare required with token scope in the answer.",
            fixes: &[
                (GrantAccess, Strong, "The token lacks a scope that the answer names."),
                (ObtainNewToken, Hint, "Scopes of a token cannot be changed: make one that has them."),
            ],
            source: GITEA_AND_FORGEJO,
            example: proof::text(
                "{\"message\":\"token does not have at least one of required scope(s), required=[write:repository], token scope=read:user\"}",
            ),
        },
        Refusal {
            id: "gitea-user",
            says: &[
                "user does not exist [uid: 0, name: ]",
                "invalid username, password or token",
                "\"message\":\"user does not exist [uid: 0, name: ]\"",
            ],
            weak: &[],
            means: "Gitea knows nobody by this token: it was deleted, cut, or belongs to another server.",
            tell_apart: "Is it listed in the user's settings, and sent as Authorization: token?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token in the user's settings."),
                (SendCorrectly, Likely, "The word before the token has to be token or Bearer."),
                (UseRightToken, Hint, "A token of another server is unknown here."),
            ],
            source: GITEA_AND_FORGEJO,
            example: proof::text(
                "{\"message\":\"user does not exist [uid: 0, name: ]\",\"url\":\"https://git.example.com/api/swagger\"}",
            ),
        },
        Refusal {
            id: "gitea-anonymous",
            says: &["Only signed in user is allowed to call APIs"],
            weak: &[],
            means: "Gitea saw nobody signed in.",
            tell_apart: "Is the header Authorization: token … in the request, and does the proxy keep it?",
            fixes: &[
                (SendCorrectly, Strong, "Send the token in the header."),
                (FixTransport, Hint, "A proxy that uses Basic itself puts its own header in the place."),
            ],
            source: GITEA_AND_FORGEJO,
            example: proof::text("{\"message\":\"Only signed in user is allowed to call APIs.\"}"),
        },
        Refusal {
            id: "gitea-right",
            says: &[
                "user should have a permission to write to",
                "user should be an owner or a collaborator with admin write",
                "user should be the owner of the repo",
                "user should be a site admin",
                "Must be an organization owner",
            ],
            weak: &[],
            means: "Gitea knows the caller and says which right is missing.",
            tell_apart: "Which role has the account in the repository or organisation?",
            fixes: &[(GrantAccess, Strong, "The account lacks the right that the answer names.")],
            source: GITEA_AND_FORGEJO,
            example: proof::text(
                "{\"message\":\"user should be an owner or a collaborator with admin write of a repository\"}",
            ),
        },
        Refusal {
            id: "act-runner-unregistered",
            says: &[
                "unregistered runner",
                "desc = unregistered runner",
                "rpc error: code = Unauthenticated desc = unregistered runner",
                "code = Unauthenticated desc = unregistered runner",
            ],
            weak: &[],
            means: "The server does not know the runner: it was never registered there, was deleted, or its file .runner is of another server.",
            tell_apart: "Is the runner in the server's list? Is .runner kept when the container is made anew?",
            fixes: &[
                (ObtainNewToken, Strong, "Register the runner: it gets a token of its own with that."),
                (ReplaceRevoked, Hint, "A runner that was deleted on the server has to be registered anew."),
                (UseRightToken, Hint, "A .runner file of another server is unknown here."),
            ],
            source: GITEA,
            example: proof::text("failed to fetch task error=\"unauthenticated: unregistered runner\""),
        },
        Refusal {
            id: "act-runner-token",
            says: &[
                "runner registration token not found",
                "runner registration token has been invalidated",
                "runner registration token has been invalidated, please use the latest one",
                "runner token not found",
            ],
            weak: &[],
            means: "The token for registering is not the present one of this server, organisation or repository.",
            tell_apart: "Copy it anew from the page of runners.",
            fixes: &[
                (ObtainNewToken, Likely, "Copy the present token from the page of runners."),
                (ReplaceRevoked, Likely, "A newer one has withdrawn it."),
                (UseRightToken, Hint, "A token of another level or server is unknown here."),
            ],
            source: GITEA,
            example: proof::text("Error: rpc error: code = NotFound desc = runner registration token not found"),
        },
        Refusal {
            id: "woodpecker-agent",
            says: &[
                "agent could not auth: individual agent not found by token",
                "agent could not auth",
                "could not auth with server at",
            ],
            weak: &[],
            means: "The server of Woodpecker does not know the agent's secret.",
            tell_apart: "Compare WOODPECKER_AGENT_SECRET on both sides, without quotes or breaks.",
            fixes: &[
                (UseRightToken, Likely, "The agent's secret has to be that of the server, or its own of the page."),
                (RepairFormat, Hint, "A quote or break around the value makes it another."),
            ],
            source: "Woodpecker, agent",
            example: proof::text(
                "could not auth with server at server:9000 error=\"rpc error: code = Unauthenticated desc = agent could not auth: individual agent not found by token\"",
            ),
        },
    ],
};
