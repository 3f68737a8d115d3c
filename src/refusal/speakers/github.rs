//! GitHub: its API, its apps' JWTs and its token endpoint, which answers errors with 200.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const OCTOKIT: &str = "Octokit auth-app, source";
const SEEN: &str = "Answers of GitHub recorded in public repositories";

/// What the API and its clients say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "github",
    name: "GitHub",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "github-exp-far",
            says: &["'Expiration time' claim ('exp') is too far in the future"],
            weak: &[],
            means: "GitHub finds the end of the app's JWT more than ten minutes ahead of its own clock: either the JWT was made to live longer, or the clock of the machine that made it is ahead.",
            tell_apart: "Subtract iat from exp: above 600 it is the lifetime; otherwise compare the Date header of the answer with the local time.",
            fixes: &[
                (
                    SyncClock,
                    Likely,
                    "GitHub allows ten minutes by its own clock; a clock that is ahead exceeds them even with a correct lifetime.",
                ),
                (FixGeneration, Hint, "If exp is more than 600 seconds after iat, the JWT is made to live too long."),
                (ObtainNewToken, Against, "Another JWT made with the same clock and lifetime is refused too."),
            ],
            source: OCTOKIT,
            example: proof::text(
                r#"{"message":"'Expiration time' claim ('exp') is too far in the future","documentation_url":"https://docs.github.com/rest"}"#,
            ),
        },
        Refusal {
            id: "github-exp-num",
            says: &[
                "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
            ],
            weak: &[],
            means: "By GitHub's clock the end of the app's JWT has passed already, or exp is not a number. A JWT that was kept, or a clock that is behind, leads here.",
            tell_apart: "Compare exp with the Date header of the answer, and see whether it is a whole number.",
            fixes: &[
                (SyncClock, Likely, "A JWT made just now that has ended already comes from a clock that is behind."),
                (
                    RefreshProactively,
                    Hint,
                    "A JWT that is kept for more than ten minutes has ended: make one per request.",
                ),
                (FixGeneration, Hint, "Exp has to be a whole number of seconds, not a text."),
            ],
            source: OCTOKIT,
            example: proof::text(
                r#"{"message":"'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"}"#,
            ),
        },
        Refusal {
            id: "github-iat",
            says: &["'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"],
            weak: &[],
            means: "By GitHub's clock the app's JWT was made in the future, or iat is not a whole number. GitHub advises to set iat 60 seconds back.",
            tell_apart: "Compare iat with the Date header of the answer; a fraction or a text is refused as well.",
            fixes: &[
                (SyncClock, Likely, "The clock that wrote iat is ahead of GitHub's."),
                (FixGeneration, Hint, "Setting iat 60 seconds back, as a whole number, forgives small differences."),
            ],
            source: OCTOKIT,
            example: proof::text(
                r#"{"message":"'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"}"#,
            ),
        },
        Refusal {
            id: "github-jwt-decode",
            says: &["A JSON web token could not be decoded"],
            weak: &[],
            means: "This route wants the JWT of a GitHub App, and what came is none that GitHub can check: signed with HS256, with another app's key, with a key whose line breaks were lost, or it is an ordinary token.",
            tell_apart: "Take the token apart: alg RS256, and iss the id or client id of the app? If there is nothing to take apart, it is another kind of token.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "GitHub cannot check the JWT: the key, the algorithm or iss is not that of the app.",
                ),
                (RepairFormat, Hint, "A private key with \\n written out, or cut, signs nothing that GitHub accepts."),
                (UseRightToken, Hint, "An installation or personal token is no JWT; app routes accept only the JWT."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"message":"A JSON web token could not be decoded","documentation_url":"https://docs.github.com/rest"}"#,
            ),
        },
        Refusal {
            id: "github-badcreds",
            says: &[r#""message":"Bad credentials""#],
            weak: &[(
                "Bad credentials",
                &["api.github.com", "docs.github.com", "github", "PyGithub", "octokit", "401 Unauthorized"],
            )],
            means: "GitHub got a token and does not know it: it has ended, was deleted or withdrawn, was altered in copying, or it belongs to another GitHub server. Tokens that are found in a public repository are withdrawn at once.",
            tell_apart: "Compare the beginning (ghp_, github_pat_, ghs_, gho_) and the length with the token that was issued, and ask for its age: ghs_ lives one hour.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "GitHub does not know the token: most often it was deleted, regenerated, or withdrawn because it was found in public.",
                ),
                (ObtainNewToken, Likely, "A token with an end is unknown once it has ended."),
                (RepairFormat, Hint, "A quote, a line break or a missing letter makes the token unknown."),
                (RefreshProactively, Hint, "An installation token (ghs_) ends after one hour."),
                (UseRightToken, Hint, "A token of github.com is unknown on a GitHub Enterprise server."),
            ],
            source: "PyGithub, Requester",
            example: proof::text(
                "HTTP/2 401\n\n{\"message\":\"Bad credentials\",\"documentation_url\":\"https://docs.github.com/rest\",\"status\":\"401\"}",
            ),
        },
        Refusal {
            id: "github-replication",
            says: &[
                "of creating the installation access token, the response remains 401",
                "After {} retries within {} of creating the installation access token, the response remains 401",
            ],
            weak: &[],
            means: "A new installation token takes some seconds until all of GitHub's servers know it. Octokit repeated the call during that time and still got 401.",
            tell_apart: "Is the token younger than five seconds? Then wait and repeat; otherwise look at the body of the 401.",
            fixes: &[(
                ReadTrace,
                Likely,
                "A 401 right after issue is no expiry: the body of the last answer says what it is.",
            )],
            source: OCTOKIT,
            example: proof::text(
                "Error: After 3 retries within 6s of creating the installation access token, the response remains 401. At this point, the cause may be an authentication problem or a system outage.",
            ),
        },
        Refusal {
            id: "github-integration",
            says: &["Resource not accessible by integration", r#""message":"Resource not accessible by integration""#],
            weak: &[],
            means: "The token of an app or of a workflow is good and lacks the permission for this call: it is missing in the workflow's permissions block, the app is not installed there, or the run comes from a fork.",
            tell_apart: "Look at the permissions block of the workflow, or at the permissions of the app's installation. Does the run come from a fork?",
            fixes: &[
                (GrantAccess, Strong, "GitHub accepts the token and says that the app behind it may not do this."),
                (UseRightToken, Hint, "Some calls can only be made with a personal token."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"message":"Resource not accessible by integration","documentation_url":"https://docs.github.com/rest"}"#,
            ),
        },
        Refusal {
            id: "github-pat",
            says: &[
                "Resource not accessible by personal access token",
                "Resource protected by organization SAML enforcement",
                "X-GitHub-SSO: required",
                "Must have admin rights to Repository",
            ],
            weak: &[],
            means: "The personal token is good and may not do this here: it lacks a permission or the repository, or it was not authorised for the organisation's single sign-on.",
            tell_apart: "Compare the headers X-OAuth-Scopes and X-Accepted-OAuth-Scopes, or X-Accepted-GitHub-Permissions, of the answer.",
            fixes: &[(GrantAccess, Likely, "GitHub accepts the token and says that it may not do this here.")],
            source: "GitHub documentation",
            example: proof::text(r#"{"message":"Resource not accessible by personal access token","status":"403"}"#),
        },
        Refusal {
            id: "github-requires",
            says: &[r#""message":"Requires authentication""#],
            weak: &[("Requires authentication", &["api.github.com", "docs.github.com", "github", "octokit"])],
            means: "GitHub saw no token: the variable was empty, the header has another form, or a redirect to another host dropped it.",
            tell_apart: "Look at the request as it leaves: is there Authorization: Bearer and a value?",
            fixes: &[
                (SendCorrectly, Likely, "GitHub saw no token in the request."),
                (FixTransport, Hint, "Clients drop the header when a redirect leads to another host."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"message":"Requires authentication","documentation_url":"https://docs.github.com/rest","status":"401"}"#,
            ),
        },
        Refusal {
            id: "github-404",
            says: &[
                r#""message":"Not Found","documentation_url":"https://docs.github.com"#,
                r#""message":"Not Found","documentation_url":"https://developer.github.com"#,
            ],
            weak: &[],
            means: "GitHub hides what the token may not see: a private repository answers 404 when the token lacks access, when no token was sent, or when the address is wrong.",
            tell_apart: "Does the same token list the repository? The X-OAuth-Scopes header of the answer says what it may do; if the header is absent, no token arrived.",
            fixes: &[
                (GrantAccess, Likely, "GitHub answers 404 for a private repository that the token may not see."),
                (SendCorrectly, Hint, "Without any token a private repository is not found either."),
            ],
            source: "PyGithub, Requester; GitHub documentation",
            example: proof::text(
                r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest/repos/repos#get-a-repository","status":"404"}"#,
            ),
        },
        Refusal {
            id: "github-refresh",
            says: &[
                "bad_refresh_token",
                "bad_verification_code",
                "The refresh token passed is incorrect or expired",
                "The code passed is incorrect or expired",
            ],
            weak: &[],
            means: "GitHub's token endpoint refuses the code or the refresh token, with status 200. A code works once, for ten minutes; a refresh token works once.",
            tell_apart: "Read the field error in the 200 answer. Was this code or refresh token used before?",
            fixes: &[
                (ObtainNewToken, Strong, "Codes and refresh tokens of GitHub work once: let the user sign in again."),
                (
                    RefreshProactively,
                    Hint,
                    "Keep the new refresh token of each answer, and let only one process refresh.",
                ),
            ],
            source: SEEN,
            example: proof::text("HTTP/2 200\n\nerror=bad_refresh_token&error_uri=https%3A%2F%2Fdocs.github.com"),
        },
        Refusal {
            id: "github-client-credentials",
            says: &["incorrect_client_credentials", "The client_id and/or client_secret passed are incorrect"],
            weak: &[],
            means: "GitHub's token endpoint does not accept the pair of client id and client secret. The status is 200 nevertheless.",
            tell_apart: "Do id and secret come from the same app, and is the secret still listed there?",
            fixes: &[
                (SendCorrectly, Likely, "Client id and secret do not belong together, or one of them did not arrive."),
                (ReplaceRevoked, Hint, "A secret that was deleted in the app's settings is refused."),
            ],
            source: "GitHub documentation",
            example: proof::text(r#"{"error":"incorrect_client_credentials"}"#),
        },
    ],
};
