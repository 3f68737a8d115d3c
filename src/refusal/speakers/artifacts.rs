//! `JFrog` Artifactory and Sonatype Nexus.

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

const SOURCE: &str = "Answers of Artifactory and Nexus recorded in issues and documentation";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "artifacts",
    name: "Artifactory and Nexus",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "artifactory-credentials",
            says: &[
                r#""errors":[{"status":401,"message":"Bad credentials""#,
                r#""errors" : [ { "status" : 401, "message" : "Bad credentials""#,
                r#""errors": [ { "status": 401, "message": "Bad credentials""#,
            ],
            weak: &[
                (r#""message":"Bad credentials""#, &["artifactory", "jfrog", "X-JFrog-Art-Api"]),
                ("Bad credentials", &["Artifactory response", "jfrog rt"]),
            ],
            means: "Artifactory knows no user with this password, key or token in this way of sending. Keys, tokens and passwords each have a place of their own.",
            tell_apart: "What is it? A reference or access token goes behind Bearer, an API key (AKCp…) into X-JFrog-Art-Api or as the password.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Another kind of credential is wanted in this place: API keys are not access tokens.",
                ),
                (ObtainNewToken, Hint, "A token that has ended is refused alike."),
                (ReplaceRevoked, Hint, "API keys were switched off in newer versions; make an identity token."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"status":401,"message":"Bad credentials"}]}"#),
        },
        Refusal {
            id: "artifactory-missing",
            says: &[
                r#"Basic realm="Artifactory Realm""#,
                "Artifactory Realm",
                r#""status":401,"message":"Authentication is required""#,
                "unknown: Authentication is required",
            ],
            weak: &[],
            means: "Artifactory saw nobody signed in.",
            tell_apart: "Is the header in the request, and does a settings file name this very host?",
            fixes: &[
                (SendCorrectly, Likely, "No credential came with the request."),
                (FixTransport, Hint, "A redirect or proxy may have dropped it."),
            ],
            source: SOURCE,
            example: proof::text(r#"Basic realm="Artifactory Realm""#),
        },
        Refusal {
            id: "artifactory-expired",
            says: &[
                "Token failed verification: expired",
                r#""message":"Token failed verification: expired""#,
                "Props Authentication Token not found",
            ],
            weak: &[],
            means: "Artifactory knows the token, and it has ended.",
            tell_apart: "Decode the token: exp.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has expired."),
                (RefreshProactively, Hint, "A pipeline has to fetch the next one in time."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"status":401,"message":"Token failed verification: expired"}]}"#),
        },
        Refusal {
            id: "artifactory-verification",
            says: &[
                "Token failed verification: parse",
                "Token failed verification: signature",
                "Token failed verification: issuer",
                "Token failed verification: revoked",
                "Token failed verification",
            ],
            weak: &[],
            means: "Artifactory could not verify the token: it was made by another instance, was revoked, or is damaged.",
            tell_apart: "Decode the token: iss names the instance (jfac@… or jfrt@…).",
            fixes: &[
                (UseRightToken, Likely, "The token was made by another instance."),
                (ReplaceRevoked, Hint, "It may have been revoked."),
                (RepairFormat, Hint, "A token that was cut cannot be read."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"status":401,"message":"Token failed verification: parse"}]}"#),
        },
        Refusal {
            id: "artifactory-denied",
            says: &[
                "is not permitted to deploy",
                "Not enough permissions to delete/overwrite artifact",
                "is forbidden for user: '{identity}'",
                "Download request for repo:path '{resource}' is forbidden for user",
                "not permitted to delete/overwrite artifact",
            ],
            weak: &[],
            means: "Artifactory knows the caller, and its permissions do not cover this path.",
            tell_apart: "Which user and repository does the message name?",
            fixes: &[
                (GrantAccess, Strong, "The user lacks Deploy, Read or Delete for this path."),
                (SendCorrectly, Hint, "If the user is anonymous, no credential came."),
            ],
            source: SOURCE,
            example: proof::text(
                "The user: 'ci' is not permitted to deploy 'com/acme/shop.jar' on 'libs-release-local:com/acme/shop.jar'",
            ),
        },
        Refusal {
            id: "artifactory-blocked",
            says: &[
                "blocked due to recurrent login failures",
                "Login has been blocked due to recurrent failed logins",
                "Account is locked due to recurrent login failures",
                "This request is blocked due to recurrent login failures",
            ],
            weak: &[],
            means: "Somebody sent a wrong password so often that Artifactory blocks the user or address for a while.",
            tell_apart: "Which program still sends the old password? The access log names the address.",
            fixes: &[
                (ReadTrace, Likely, "The access log names the program that sends the wrong credential."),
                (ReplaceRevoked, Hint, "After a change of password every program needs the new one."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"errors":[{"status":403,"message":"This request is blocked due to recurrent login failures, please try again in 36 seconds"}]}"#,
            ),
        },
        Refusal {
            id: "nexus-missing",
            says: &[r#"BASIC realm="Sonatype Nexus Repository Manager""#, "Sonatype Nexus Repository Manager"],
            weak: &[],
            means: "Nexus asks for a user and a password: none came, or it does not know the pair.",
            tell_apart: "Is there a user in the settings under this repository's id or host? Is the realm for npm or Docker tokens active?",
            fixes: &[
                (SendCorrectly, Likely, "No credential came: the settings' id or host is not the repository's."),
                (FixVerifier, Hint, "Tokens of npm and Docker need their realm to be active."),
                (UseRightToken, Hint, "The pair may be one of another instance."),
            ],
            source: SOURCE,
            example: proof::text(r#"WWW-Authenticate: BASIC realm="Sonatype Nexus Repository Manager""#),
        },
        Refusal {
            id: "maven-settings",
            says: &[
                "status code 401, reason phrase: Unauthorized (401)",
                "status: 401 Unauthorized -> [Help 1]",
                "Not authorized , ReasonPhrase:Unauthorized",
                "status code: 401, reason phrase: Unauthorized (401)",
                "authentication failed for https",
            ],
            weak: &[],
            means: "Maven sent no credential, or one that the repository refused.",
            tell_apart: "Is there a server in settings.xml whose id is letter by letter the id of the repository?",
            fixes: &[
                (SendCorrectly, Likely, "The id of the server in settings.xml has to be the id of the repository."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (UseRightToken, Hint, "The token may be one of another repository."),
            ],
            source: SOURCE,
            example: proof::text(
                "Failed to deploy artifacts: Could not transfer artifact com.acme:shop:jar:1.0 from/to releases: status code: 401, reason phrase: Unauthorized (401)",
            ),
        },
        Refusal {
            id: "maven-forbidden",
            says: &[
                "status code 403, reason phrase: Forbidden (403)",
                "status code: 403, reason phrase: Forbidden (403)",
                "Not authorized , ReasonPhrase:Forbidden",
            ],
            weak: &[],
            means: "The repository knows the caller and does not let it do this.",
            tell_apart: "Does the user have the right to deploy to this very repository (releases or snapshots)?",
            fixes: &[
                (GrantAccess, Likely, "The user lacks the right to deploy here."),
                (UseRightToken, Hint, "The credential may be one of another user."),
            ],
            source: SOURCE,
            example: proof::text(
                "Could not transfer artifact com.acme:shop:jar:1.0 from/to releases: status code: 403, reason phrase: Forbidden (403)",
            ),
        },
    ],
};
