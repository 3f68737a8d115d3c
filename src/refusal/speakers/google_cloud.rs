//! Google Cloud: default credentials, federation, Cloud Run, rights; Firebase's rules and App Check.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Google Cloud documentation, google-auth libraries and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "google_cloud",
    name: "Google Cloud",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "gcp-adc-none",
            says: &[
                "Could not automatically determine credentials. Please set GOOGLE_APPLICATION_CREDENTIALS",
                "Could not automatically determine credentials",
                "Your default credentials were not found",
                "Could not load the default credentials",
                "The Application Default Credentials are not available",
                "could not find default credentials",
                "Unable to find credentials in current environment",
            ],
            weak: &[],
            means: "The program found no default credentials where it runs.",
            tell_apart: "Is GOOGLE_APPLICATION_CREDENTIALS set in this very process, and does the file exist there?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Set the variable to the key file, or run gcloud auth application-default login; on Google's machines attach a service account.",
            )],
            source: SOURCE,
            example: proof::text(
                "Could not automatically determine credentials. Please set GOOGLE_APPLICATION_CREDENTIALS",
            ),
        },
        Refusal {
            id: "gcp-quota-project",
            says: &[
                "requires a quota project, which is not set by default",
                "Your application has authenticated using end user credentials from the Google Cloud SDK",
                "Cannot find a quota project to add to ADC",
                "Your application is authenticating by using local Application Default Credentials",
            ],
            weak: &[],
            means: "The credentials are a person's, and this API wants to know which project pays.",
            tell_apart: "Run gcloud auth application-default set-quota-project, or send x-goog-user-project.",
            fixes: &[
                (SendCorrectly, Strong, "Name a quota project."),
                (UseRightToken, Hint, "A service account does not need one."),
            ],
            source: SOURCE,
            example: proof::text(
                "The storage.googleapis.com API requires a quota project, which is not set by default.",
            ),
        },
        Refusal {
            id: "gcp-not-signed-in",
            says: &[
                "You do not currently have an active account selected",
                "Reauthentication failed. cannot prompt during non-interactive execution",
            ],
            weak: &[],
            means: "gcloud has nobody signed in, or the sign-in is over.",
            tell_apart: "Run gcloud auth list.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in with gcloud auth login, or activate a service account."),
                (UseRightToken, Hint, "A pipeline should use a service account, which nobody has to confirm."),
            ],
            source: SOURCE,
            example: proof::text(
                "ERROR: (gcloud.container.clusters.get-credentials) You do not currently have an active account selected.",
            ),
        },
        Refusal {
            id: "gcp-denied",
            says: &[
                "The caller does not have permission",
                "Permission '{action}' denied on resource",
                r#"Permission "{action}" denied on resource"#,
                "Required '{action}' permission for",
                "does not have storage.objects.{action} access to the Google Cloud Storage",
                "does not have serviceusage.services.use access",
                "does not have {action} access to the Google Cloud Storage",
            ],
            weak: &[(
                "User not authorized to perform this action",
                &["pubsub", "google", "googleapis", "PERMISSION_DENIED"],
            )],
            means: "Google Cloud knows the caller, and it lacks the permission, or the thing does not exist.",
            tell_apart: "Which account and permission does the message name? Who is the program: gcloud auth list, or the attached service account?",
            fixes: &[
                (GrantAccess, Likely, "Give the account a role with this permission on the resource or project."),
                (UseRightToken, Hint, "The program may run as another account than you think."),
                (SendCorrectly, Hint, "A project or name written wrongly gets the same answer."),
            ],
            source: SOURCE,
            example: proof::text("The caller does not have permission"),
        },
        Refusal {
            id: "gcp-impersonation",
            says: &[
                "Permission 'iam.serviceAccounts.getAccessToken' denied on resource",
                "Unable to acquire impersonated credentials",
                "iam.serviceAccounts.getAccessToken",
                "Permission 'iam.serviceAccounts.signBlob' denied",
                "Permission 'iam.serviceaccounts.actAs' denied on service account",
                "iam.serviceAccounts.actAs",
            ],
            weak: &[],
            means: "The caller may not act as this service account.",
            tell_apart: "Who is the caller? It needs Service Account Token Creator, Service Account User, or Workload Identity User on that very account.",
            fixes: &[
                (GrantAccess, Strong, "Give the caller the role on this service account."),
                (UseRightToken, Hint, "The account's address may be written wrongly, or belong to another project."),
            ],
            source: SOURCE,
            example: proof::text("Unable to acquire impersonated credentials"),
        },
        Refusal {
            id: "gcp-wif-audience",
            says: &["The audience in ID Token [{}] does not match the expected audience"],
            weak: &[],
            means: "The ID token was made for another audience than the provider of the pool takes.",
            tell_apart: "Compare aud with the provider's allowed audiences; by default it is the provider's own full name.",
            fixes: &[
                (UseRightToken, Strong, "Ask for the ID token with the provider's audience."),
                (FixVerifier, Hint, "Or add this audience to the provider."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error_description":"The audience in ID Token [sigstore] does not match the expected audience."}"#,
            ),
        },
        Refusal {
            id: "gcp-wif-condition",
            says: &["The given credential is rejected by the attribute condition"],
            weak: &[],
            means: "The pool's provider read the token, and its condition leaves this caller out.",
            tell_apart: "Compare the condition with the claims: repository, owner, branch.",
            fixes: &[
                (GrantAccess, Strong, "Let the condition cover this caller."),
                (UseRightToken, Hint, "The job may run in another repository or branch than is meant."),
            ],
            source: SOURCE,
            example: proof::text("The given credential is rejected by the attribute condition."),
        },
        Refusal {
            id: "gcp-wif-issuer",
            says: &[
                "Error connecting to the given credential's issuer",
                "The issuer in ID Token {} does not match the expected ones",
            ],
            weak: &[],
            means: "The pool's provider names another issuer than the token, or cannot read the issuer's keys.",
            tell_apart: "Compare iss of the token with the provider's issuer, letter by letter.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "Set the provider's issuer to the token's, and let its keys be reached from outside or uploaded.",
                ),
                (UseRightToken, Hint, "The token may come from another issuer."),
            ],
            source: SOURCE,
            example: proof::text("Error connecting to the given credential's issuer."),
        },
        Refusal {
            id: "gcp-wif-stale",
            says: &["is stale to sign-in", "ID Token issued at {} is stale to sign-in"],
            weak: &[],
            means: "The ID token is too old to be exchanged.",
            tell_apart: "How long before was it made?",
            fixes: &[
                (ObtainNewToken, Strong, "Fetch a new ID token just before the exchange."),
                (SyncClock, Hint, "If it is new, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("ID Token issued at 1795250000 is stale to sign-in."),
        },
        Refusal {
            id: "gcp-wif-action",
            says: &[
                "google-github-actions/auth failed with",
                "failed to generate Google Cloud federated token for",
                "failed to generate Google Cloud OAuth 2.0 Access Token for",
            ],
            weak: &[],
            means: "The step that signs in to Google Cloud failed. The reason stands in the rest of the line.",
            tell_apart: "Read the words behind it: audience, condition, permission, or empty input.",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "Most often the service account lacks Workload Identity User for this repository.",
                ),
                (SendCorrectly, Hint, "An input may be empty."),
                (FixVerifier, Hint, "The provider's full name may be written wrongly."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: google-github-actions/auth failed with: failed to generate Google Cloud federated token for //iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p",
            ),
        },
        Refusal {
            id: "gcp-run-none",
            says: &[
                "The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header",
            ],
            weak: &[],
            means: "Cloud Run or Functions found no usable ID token.",
            tell_apart: "Is the header Authorization: Bearer with an ID token whose aud is the service's address?",
            fixes: &[
                (SendCorrectly, Likely, "Send an ID token; an access token is not read here."),
                (UseRightToken, Likely, "The token's aud has to be the service's own address."),
                (GrantAccess, Hint, "Or let everybody call: roles/run.invoker for allUsers."),
            ],
            source: SOURCE,
            example: proof::text(
                "The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header. Read more at https://cloud.google.com/run/docs/securing/authenticating",
            ),
        },
        Refusal {
            id: "gcp-run-denied",
            says: &["The request was not authorized to invoke this service"],
            weak: &[],
            means: "Cloud Run knows the caller or took it for nobody, and it may not call this service.",
            tell_apart: "Is a token in the request? Then whose email has it, and has this account roles/run.invoker?",
            fixes: &[
                (GrantAccess, Likely, "Give the caller roles/run.invoker on the service."),
                (SendCorrectly, Hint, "Without a token the caller is nobody."),
            ],
            source: SOURCE,
            example: proof::text(
                "The request was not authorized to invoke this service. Read more at https://cloud.google.com/run/docs/securing/authenticating",
            ),
        },
        Refusal {
            id: "gcp-run-page",
            says: &["Your client does not have permission to the requested URL"],
            weak: &[],
            means: "Cloud Run or a load balancer did not take the credential for this address: with 401 it wants an ID token for its own address.",
            tell_apart: "What was sent: an access token (ya29…) or an ID token? Decode its aud.",
            fixes: &[
                (UseRightToken, Likely, "Send an ID token whose aud is the service's address, not an access token."),
                (SendCorrectly, Hint, "No token may have come."),
                (GrantAccess, Hint, "With 403 the caller lacks roles/run.invoker."),
            ],
            source: SOURCE,
            example: proof::text(
                "<h2>Your client does not have permission to the requested URL <code>/orders</code>.</h2>",
            ),
        },
        Refusal {
            id: "gcp-unregistered",
            says: &["Method doesn't allow unregistered callers", "callers without established identity"],
            weak: &[],
            means: "The API saw neither a key nor a token.",
            tell_apart: "Is key= in the address, or x-goog-api-key or Authorization in the headers, and not empty?",
            fixes: &[(SendCorrectly, Strong, "Send the key or token; none came, or it was empty.")],
            source: SOURCE,
            example: proof::text("Method doesn't allow unregistered callers"),
        },
        Refusal {
            id: "gcp-bigquery",
            says: &[
                "User does not have bigquery.jobs.create permission in project",
                "User does not have permission to query table",
                "Permission bigquery.tables.getData denied on table",
                "does not have bigquery.{action} permission",
            ],
            weak: &[],
            means: "BigQuery knows the caller, and it lacks the permission that the message names.",
            tell_apart: "bigquery.jobs.create is wanted in the project that pays, the right to read in the one that holds the table.",
            fixes: &[(
                GrantAccess,
                Strong,
                "Give the account Job User in the paying project and Data Viewer at the dataset.",
            )],
            source: SOURCE,
            example: proof::text(
                "Access Denied: Project shop-prod: User does not have bigquery.jobs.create permission in project shop-prod.",
            ),
        },
        Refusal {
            id: "gcp-bigquery-drive",
            says: &["Permission denied while getting Drive credentials"],
            weak: &[],
            means: "The table lies in a sheet of Drive, and the token has no scope for Drive.",
            tell_apart: "Are the credentials made with the scope drive? Is the sheet shared with the account?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Make the credentials with the scope https://www.googleapis.com/auth/drive as well.",
                ),
                (GrantAccess, Hint, "Share the sheet with the account."),
            ],
            source: SOURCE,
            example: proof::text(
                "Access Denied: BigQuery BigQuery: Permission denied while getting Drive credentials.",
            ),
        },
    ],
};
