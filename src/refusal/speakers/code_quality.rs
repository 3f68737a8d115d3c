//! What measures and watches code: Codecov, Coveralls, Sonar, Snyk, Sentry and test services.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const CODECOV: &str = "Answers of Codecov";
const SONARSCANNER: &str = "SonarScanner, engine";
const SENTRY_CLI: &str = "sentry-cli, api errors";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "code_quality",
    name: "Code quality service",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "codecov-token",
            says: &[
                "Token required - not valid tokenless upload",
                "Token required because branch is protected",
                "Please upload with the Codecov repository upload token",
                "Tokenless has reached GitHub rate limit",
                "Unable to locate build via Github Actions API",
                "Rate limit reached. Please upload with the Codecov repository upload token",
                "Please provide valid repository token",
            ],
            weak: &[],
            means: "Codecov wants the upload token of the repository, and none came, or none that can be used.",
            tell_apart: "Is CODECOV_TOKEN handed to the step, and not empty in this run?",
            fixes: &[
                (SendCorrectly, Strong, "Hand the upload token of the repository to the step."),
                (UseRightToken, Hint, "The token has to be the one of this repository or organisation."),
            ],
            source: CODECOV,
            example: proof::text(
                "error - Commit creating failed: {\"message\":\"Token required - not valid tokenless upload\"}",
            ),
        },
        Refusal {
            id: "codecov-repository",
            says: &[
                "Could not find a repository, try using repo upload token",
                "Upload failed: {\"detail\":\"Invalid token.\"}",
            ],
            weak: &[("Repository not found", &["codecov"])],
            means: "Codecov did not find the repository to which the token belongs.",
            tell_apart: "Compare the token with the one on the repository's page at Codecov.",
            fixes: &[
                (UseRightToken, Likely, "It is the token of another repository, or was made anew there."),
                (SendCorrectly, Hint, "Where none came, the repository is only guessed."),
            ],
            source: CODECOV,
            example: proof::text("codecov: Could not find a repository, try using repo upload token"),
        },
        Refusal {
            id: "coveralls-repository",
            says: &["Couldn't find a repository matching this job"],
            weak: &[],
            means: "Coveralls found no repository for the token: it is wrong, empty, or the repository is not switched on there.",
            tell_apart: "Is COVERALLS_REPO_TOKEN the one on the repository's page, and does it arrive in this run?",
            fixes: &[
                (SendCorrectly, Likely, "The token is empty or not handed over in this run."),
                (UseRightToken, Likely, "The token belongs to another repository."),
            ],
            source: "Answers of Coveralls",
            example: proof::text("{\"message\":\"Couldn't find a repository matching this job.\",\"error\":true}"),
        },
        Refusal {
            id: "sonar-token",
            says: &[
                "Please check the user token in the property 'sonar.token'",
                "Please check the properties sonar.login and sonar.password",
                "Not authorized. Please check the user token",
                "Failed to query JRE metadata: GET {resource} failed with HTTP 401",
                "Failed to query server version: GET {resource} failed with HTTP 401",
                "Error 401 on {resource} : {\"errors\":[{\"msg\":\"Unauthorized\"}]}",
            ],
            weak: &[],
            means: "The Sonar server does not take the token that the scanner sent, or none came.",
            tell_apart: "Look the token up on the user's page: is it listed, and when does it end? Is SONAR_TOKEN empty in this run?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was removed: make a new one."),
                (SendCorrectly, Likely, "In runs from forks and of Dependabot the secret is empty."),
                (UseRightToken, Hint, "A token of SonarCloud is unknown at one's own server, and the other way round."),
            ],
            source: SONARSCANNER,
            example: proof::text(
                "ERROR: Not authorized. Please check the user token in the property 'sonar.token' or the credentials in the properties 'sonar.login' and 'sonar.password'.",
            ),
        },
        Refusal {
            id: "sonar-anonymous",
            says: &[
                "Analyzing this project requires authentication",
                "Running this GitHub Action without SONAR_TOKEN is not recommended",
                "Set the SONAR_TOKEN env variable",
            ],
            weak: &[],
            means: "The scanner sent no token.",
            tell_apart: "Is SONAR_TOKEN handed to the step, and not empty in this run?",
            fixes: &[(SendCorrectly, Strong, "Hand SONAR_TOKEN to the scanner.")],
            source: SONARSCANNER,
            example: proof::text(
                "ERROR: Not authorized. Analyzing this project requires authentication. Please provide a user token in sonar.token",
            ),
        },
        Refusal {
            id: "sonar-permission",
            says: &[
                "You're not authorized to analyze this project or the project doesn't exist",
                "You're not authorized to run analysis",
                "you're not authorized to create it",
                "The token you provided doesn't have sufficient rights",
            ],
            weak: &[],
            means: "The server knows the token; its user may not analyse this project, or not make it.",
            tell_apart: "Has the user, or the token of the project, the right to execute an analysis here? Compare the key of the project.",
            fixes: &[
                (GrantAccess, Strong, "The user of the token lacks the right to analyse or make the project."),
                (UseRightToken, Hint, "A project token works for its own project only."),
            ],
            source: "SonarQube, compute engine",
            example: proof::text(
                "You're not authorized to analyze this project or the project doesn't exist on SonarQube and you're not authorized to create it. Please contact an administrator.",
            ),
        },
        Refusal {
            id: "sonar-lump",
            says: &[
                "Not authorized or project not found. Please check the 'SONAR_TOKEN' environment variable",
                "Project not found. Please check the 'sonar.projectKey' and 'sonar.organization' properties",
                "Could not find a default branch for project with key",
            ],
            weak: &[],
            means: "One answer for a missing token, a wrong key of the project, a wrong organisation and a missing right.",
            tell_apart: "Run the scanner with -X and read which request was refused; then ask /api/authentication/validate with the same token.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The scanner's log with -X tells which request was refused, and whether a token went with it.",
                ),
                (SendCorrectly, Hint, "An empty SONAR_TOKEN gets this answer."),
                (GrantAccess, Hint, "A user without the right to execute an analysis gets it too."),
                (UseRightToken, Hint, "So does a key of a project in another organisation."),
                (ObtainNewToken, Hint, "So does a token that has ended."),
            ],
            source: SONARSCANNER,
            example: proof::text(
                "ERROR: Not authorized or project not found. Please check the 'SONAR_TOKEN' environment variable, the 'sonar.projectKey' and 'sonar.organization' properties",
            ),
        },
        Refusal {
            id: "snyk-auth",
            says: &[
                "`snyk` requires an authenticated account",
                "Missing or invalid auth: use `snyk auth`",
                "Please run `snyk auth` and try again",
                "SNYK-0005",
            ],
            weak: &[],
            means: "Snyk has no token, or none that its service takes.",
            tell_apart: "Is SNYK_TOKEN set in this run? With it set, look it up on the account's page.",
            fixes: &[
                (SendCorrectly, Likely, "Set SNYK_TOKEN, or sign in with snyk auth."),
                (ObtainNewToken, Hint, "A token that was withdrawn gets the same answer."),
                (UseRightToken, Hint, "A token of another region is unknown at this host."),
            ],
            source: "Snyk, cli",
            example: proof::text("`snyk` requires an authenticated account. Please run `snyk auth` and try again."),
        },
        Refusal {
            id: "sentry-cli-none",
            says: &[
                "Auth token is required for this request. Please run `sentry-cli login`",
                "No auth token provided. Will not",
                "No auth token provided. Please set the `authToken` option",
                "Authentication credentials were not provided. (http status: 401)",
            ],
            weak: &[],
            means: "The command line or plug-in of Sentry sent no token.",
            tell_apart: "Is SENTRY_AUTH_TOKEN set where the build runs?",
            fixes: &[(SendCorrectly, Strong, "Set SENTRY_AUTH_TOKEN, or hand authToken to the plug-in.")],
            source: SENTRY_CLI,
            example: proof::text("Auth token is required for this request. Please run `sentry-cli login`"),
        },
        Refusal {
            id: "sentry-cli-invalid",
            says: &["Invalid token (http status: 401)", "Invalid org token (http status: 401)"],
            weak: &[],
            means: "Sentry does not know the token: it was withdrawn, cut, or is of another installation.",
            tell_apart: "Does the host in SENTRY_URL fit the token, and is the token still listed?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token, and set it in the build."),
                (UseRightToken, Hint, "A token of another region or installation is unknown here."),
                (RepairFormat, Hint, "A token cut in copying is unknown."),
            ],
            source: SENTRY_CLI,
            example: proof::text("Invalid token (http status: 401)"),
        },
        Refusal {
            id: "sentry-cli-right",
            says: &["You do not have permission to perform this action. (http status: 403)"],
            weak: &[],
            means: "Sentry knows the token; it lacks a scope or does not belong to this organisation.",
            tell_apart: "Has the token project:releases and org:read, and is the organisation the one of the token?",
            fixes: &[
                (GrantAccess, Strong, "The token lacks a scope for this."),
                (UseRightToken, Hint, "It may be the token of another organisation."),
            ],
            source: SENTRY_CLI,
            example: proof::text("You do not have permission to perform this action. (http status: 403)"),
        },
        Refusal {
            id: "test-services",
            says: &[
                "Your Record Key is not valid with this projectId",
                "You passed the --record flag but did not provide us your Record Key",
                "We failed trying to authenticate this project",
                "Missing project token",
                "Missing Percy token",
                "Invalid project token '",
            ],
            weak: &[],
            means: "The service that stores test runs or pictures got no key, or that of another project.",
            tell_apart: "Compare the key with the one on the page of this very project; is its secret handed to the step?",
            fixes: &[
                (UseRightToken, Likely, "The key belongs to another project, or was made anew there."),
                (SendCorrectly, Likely, "In runs from forks the secret is empty."),
            ],
            source: "Cypress, Chromatic and Percy, clients",
            example: proof::text("We failed trying to authenticate this project to Cypress Cloud."),
        },
    ],
};
