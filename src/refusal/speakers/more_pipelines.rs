//! Woodpecker, Concourse, Gerrit, Atlantis, package managers and command lines.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source of these tools and reports in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_pipelines",
    name: "CI servers, package hosts and infrastructure tools",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "concourse-login",
            says: &["not authorized. run the following to log in"],
            weak: &[],
            means: "The login of fly has ended, or is for another team.",
            tell_apart: "fly status of the target.",
            fixes: &[
                (ObtainNewToken, Likely, "Run fly login for this target."),
                (GrantAccess, Hint, "Your user may not be in the team."),
                (RefreshProactively, Hint, "Scripts have to log in at their start: it lasts a day."),
            ],
            source: SOURCE,
            example: proof::text("not authorized. run the following to log in: fly -t ci login"),
        },
        Refusal {
            id: "travis-login",
            says: &["not logged in, please run travis login"],
            weak: &[],
            means: "The command line of Travis has no token for this server.",
            tell_apart: "travis whoami with --com or --pro.",
            fixes: &[(SendCorrectly, Strong, "Log in with a token of GitHub at this server.")],
            source: SOURCE,
            example: proof::text("not logged in, please run travis login --com"),
        },
        Refusal {
            id: "gerrit-prohibited",
            says: &["prohibited by Gerrit: not permitted"],
            weak: &[],
            means: "Gerrit knows the user, and its rules do not allow this push.",
            tell_apart: "The message names the right that is missing, and the reference.",
            fixes: &[
                (GrantAccess, Strong, "Have the right added for your group, or push to refs/for/ the branch."),
                (SendCorrectly, Hint, "A push to the branch itself is often forbidden; refs/for/ is the way."),
            ],
            source: SOURCE,
            example: proof::text("! [remote rejected] main -> main (prohibited by Gerrit: not permitted: update)"),
        },
        Refusal {
            id: "atlantis-webhook",
            says: &["request did not pass validation"],
            weak: &[],
            means: "Atlantis computes another signature over the webhook than it carries.",
            tell_apart: "Compare the secret of the webhook with ATLANTIS_GH_WEBHOOK_SECRET or its kin.",
            fixes: &[
                (FixVerifier, Strong, "Give Atlantis the webhook's secret, without quotes and breaks."),
                (FixTransport, Hint, "A proxy that changes the body breaks the signature."),
            ],
            source: SOURCE,
            example: proof::text("request did not pass validation: payload signature check failed"),
        },
        Refusal {
            id: "tfc-token-invalid",
            says: &["Token is invalid: unauthorized"],
            weak: &[],
            means: "Terraform Cloud does not accept the token.",
            tell_apart: "terraform login again; is TF_TOKEN_app_terraform_io set as well?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token: this one has ended or was removed."),
                (RepairFormat, Hint, "A token that was cut in pasting is unknown."),
                (UseRightToken, Hint, "A token of an organization cannot do what one of a user can."),
            ],
            source: SOURCE,
            example: proof::text("Error: Token is invalid: unauthorized"),
        },
        Refusal {
            id: "conan-login",
            says: &[
                r#"to perform this action. Execute "conan remote login""#,
                "Wrong user or password. [Remote:",
                r#"Please log in to "{}" to perform this action"#,
            ],
            weak: &[],
            means: "Conan has no login for this remote, or a wrong one.",
            tell_apart: "conan remote list-users.",
            fixes: &[
                (SendCorrectly, Likely, "Run conan remote login, or set CONAN_LOGIN_USERNAME and CONAN_PASSWORD."),
                (UseRightToken, Hint, "The pair may belong to another remote."),
                (ObtainNewToken, Hint, "A token in place of the password may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"ERROR: Please log in to "company" to perform this action. Execute "conan remote login" command."#,
            ),
        },
        Refusal {
            id: "brew-scope",
            says: &["Your macOS keychain GitHub credentials do not have sufficient scope"],
            weak: &[],
            means: "Homebrew found a token of GitHub that lacks a scope.",
            tell_apart: "The message names the scopes that it has and needs.",
            fixes: &[(GrantAccess, Strong, "Make a token with the scope, or remove the one in the keychain.")],
            source: SOURCE,
            example: proof::text(
                "Your macOS keychain GitHub credentials do not have sufficient scope! Scopes required: none",
            ),
        },
        Refusal {
            id: "brew-token",
            says: &["HOMEBREW_GITHUB_API_TOKEN may be invalid or expired"],
            weak: &[],
            means: "GitHub refused the token that Homebrew sent.",
            tell_apart: "gh auth status with the same token.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token, or unset the variable: public formulae need none."),
                (ReplaceRevoked, Hint, "It may have been withdrawn."),
            ],
            source: SOURCE,
            example: proof::text("HOMEBREW_GITHUB_API_TOKEN may be invalid or expired"),
        },
        Refusal {
            id: "docker-pat-ended",
            says: &["unauthorized: personal access token is expired", "personal access token is disabled"],
            weak: &[],
            means: "Docker Hub knows the token, and it has ended or was switched off.",
            tell_apart: "The page of the account's tokens shows its state.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token and log in with it."),
                (ReplaceRevoked, Hint, "A disabled one was switched off on purpose."),
            ],
            source: SOURCE,
            example: proof::text("unauthorized: personal access token is expired"),
        },
        Refusal {
            id: "git-empty-password",
            says: &[
                "Authentication failed for 'https://{identity}:@",
                "Authentication failed for 'http://{identity}:@",
            ],
            weak: &[],
            means: "The address that git called has a name and an empty password: the variable behind the colon was empty.",
            tell_apart: "Echo the length of the variable in the same shell: protected variables are empty on unprotected branches.",
            fixes: &[
                (SendCorrectly, Strong, "Set the variable that holds the token, and quote it."),
                (ObtainNewToken, Hint, "Then look whether the token is still good."),
            ],
            source: SOURCE,
            example: proof::text("fatal: Authentication failed for 'https://deploy:@gitlab.com/team/app.git/'"),
        },
        Refusal {
            id: "git-bearer-header",
            says: &["http.extraHeader=Authorization: Bearer"],
            weak: &[
                ("extraHeader=Authorization: Bearer", &["github.com/"]),
                (r#"extraHeader="Authorization: Bearer"#, &["github.com/"]),
                (r#"extraheader "Authorization: Bearer"#, &["github.com/"]),
                ("extraheader 'Authorization: Bearer", &["github.com/"]),
            ],
            means: "git is told to send a Bearer header, and GitHub's git servers read Basic only.",
            tell_apart: "Does the same token work as https://x-access-token:TOKEN@github.com?",
            fixes: &[
                (SendCorrectly, Strong, "Send Basic with x-access-token as user, or put the token into the address."),
                (ObtainNewToken, Hint, "The token may also have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"git -c http.extraHeader="Authorization: Bearer x" clone https://github.com/team/app.git"#,
            ),
        },
        Refusal {
            id: "actions-single-brace",
            says: &["${ secrets."],
            weak: &[],
            means: "A workflow wrote ${ secrets.… } with one brace: it was never filled in, and the letters themselves were sent.",
            tell_apart: "Look for ${ with one brace in the workflow.",
            fixes: &[(SendCorrectly, Strong, "Write ${{ secrets.NAME }} with two braces.")],
            source: SOURCE,
            example: proof::text("failed to use ${ secrets.DEPLOY_TOKEN } as a token"),
        },
        Refusal {
            id: "step-ca-token",
            says: &[
                "The request lacked necessary authorization to be completed. Please see the certificate authority logs for more info",
            ],
            weak: &[],
            means: "step-ca did not accept the one-time token or the challenge.",
            tell_apart: "Its log names the claim: audience, time, or the provisioner's key.",
            fixes: &[
                (ReadTrace, Likely, "The authority's log names what failed."),
                (ObtainNewToken, Hint, "A token lives five minutes and works once."),
                (UseRightToken, Hint, "It may be made by another provisioner or for another address."),
            ],
            source: SOURCE,
            example: proof::text(
                "The request lacked necessary authorization to be completed. Please see the certificate authority logs for more info",
            ),
        },
        Refusal {
            id: "renovate-auth",
            says: &["Init: Authentication failure"],
            weak: &[],
            means: "The platform refused Renovate's token.",
            tell_apart: "The same token with curl at the platform's /user.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token: this one has ended or was removed."),
                (UseRightToken, Hint, "The endpoint may be another platform's."),
                (GrantAccess, Hint, "It needs read access to the user."),
            ],
            source: SOURCE,
            example: proof::text("Init: Authentication failure err.message=authentication-error"),
        },
    ],
};
