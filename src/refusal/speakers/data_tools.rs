//! `InfluxDB`, Zabbix, Grafana's neighbours, `MLflow`, Airflow, Metabase, n8n and Prometheus.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const INFLUXDB: &str = "InfluxDB 2, HTTP errors";
const ZABBIX: &str = "Zabbix, API errors";
const GRAFANA: &str = "Grafana, social sign-in";
const N_N: &str = "n8n, node errors";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "data_tools",
    name: "Data or monitoring tool",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "influx-write",
            says: &["\"code\":\"forbidden\",\"message\":\"insufficient permissions for write\""],
            weak: &[],
            means: "InfluxDB knows the token, which may not write or read this bucket.",
            tell_apart: "For which buckets was the token made?",
            fixes: &[
                (GrantAccess, Strong, "Make a token with the right for this bucket."),
                (UseRightToken, Hint, "A token for reading cannot write."),
            ],
            source: INFLUXDB,
            example: proof::text("{\"code\":\"forbidden\",\"message\":\"insufficient permissions for write\"}"),
        },
        Refusal {
            id: "zabbix-session",
            says: &[
                "Session terminated, re-login, please",
                "\"data\":\"Session terminated, re-login, please.\"",
                "\"data\":\"API token expired.\"",
            ],
            weak: &[],
            means: "Zabbix does not know the session or token: it has ended or was signed out.",
            tell_apart: "Is it an API token, with an end? Or the answer of user.login, which ends with its session?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, or make an API token."),
                (RefreshProactively, Hint, "A script that runs long is better off with an API token."),
            ],
            source: ZABBIX,
            example: proof::text(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32602,\"message\":\"Invalid params.\",\"data\":\"Session terminated, re-login, please.\"},\"id\":1}",
            ),
        },
        Refusal {
            id: "zabbix-right",
            says: &[
                "No permissions to referred object or it does not exist",
                "\"data\":\"No permissions to call",
                "\"data\":\"Not authorised.\"",
                "\"data\":\"Not authorized.\"",
            ],
            weak: &[],
            means: "Zabbix shows no such thing to this user, or does not let the user's role call this.",
            tell_apart: "Which role and which groups of hosts has the user?",
            fixes: &[
                (GrantAccess, Likely, "Give the user's group the right to the group of hosts, or the role the method."),
                (SendCorrectly, Hint, "Without auth, or Bearer in newer versions, nobody is signed in."),
            ],
            source: ZABBIX,
            example: proof::text(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32500,\"message\":\"Application error.\",\"data\":\"No permissions to referred object or it does not exist!\"},\"id\":1}",
            ),
        },
        Refusal {
            id: "zabbix-login",
            says: &[
                "Incorrect user name or password or account is temporarily blocked",
                "Login name or password is incorrect",
            ],
            weak: &[],
            means: "Zabbix did not take name and password, or has blocked the account after wrong tries.",
            tell_apart: "Does the same name sign in at the page after a minute?",
            fixes: &[(
                SendCorrectly,
                Likely,
                "Enter the present name and password; older versions call the name user, newer ones username.",
            )],
            source: ZABBIX,
            example: proof::text("\"data\":\"Incorrect user name or password or account is temporarily blocked.\""),
        },
        Refusal {
            id: "grafana-oauth-member",
            says: &["User not a member of one of the required teams"],
            weak: &[],
            means: "The provider let the user in, and Grafana's settings ask for a team, organisation or domain that the user lacks.",
            tell_apart: "Compare allowed_organizations, teams or domains with what the provider tells of the user.",
            fixes: &[(GrantAccess, Strong, "Make the user a member, or widen what the settings allow.")],
            source: GRAFANA,
            example: proof::text("User not a member of one of the required teams"),
        },
        Refusal {
            id: "mlflow",
            says: &[
                "failed with error code 401 != 200",
                "mlflow.exceptions.RestException: PERMISSION_DENIED",
                "MlflowException: API request to endpoint {resource} failed with error code 401 != 200",
            ],
            weak: &[],
            means: "The tracking server wants a sign-in and got none that it takes.",
            tell_apart: "Are MLFLOW_TRACKING_TOKEN, or USERNAME and PASSWORD, set in this process?",
            fixes: &[
                (SendCorrectly, Likely, "Set the variables for the tracking server."),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
            ],
            source: "MLflow, rest_utils.py",
            example: proof::text(
                "mlflow.exceptions.MlflowException: API request to endpoint /api/2.0/mlflow/runs/create failed with error code 401 != 200.",
            ),
        },
        Refusal {
            id: "airflow-secret",
            says: &[
                "have the same 'secret_key' configured",
                "Please make sure that all your Airflow components",
                "The signature on the request was wrong",
            ],
            weak: &[],
            means: "The page asked a worker for its log; the worker did not take the signature: another secret_key, or clocks apart.",
            tell_apart: "Compare secret_key on all machines, then their clocks.",
            fixes: &[
                (FixVerifier, Likely, "All parts have to have the same secret_key."),
                (SyncClock, Likely, "Where it is the same, a clock is off."),
            ],
            source: "Airflow, log server",
            example: proof::text(
                "*** !!!! Please make sure that all your Airflow components (e.g. schedulers, webservers, workers and triggerer) have the same 'secret_key' configured in 'webserver' section and time is synchronized on all your machines",
            ),
        },
        Refusal {
            id: "metabase-embed",
            says: &["Message seems corrupt or manipulated"],
            weak: &[],
            means: "Metabase could not check the JWT of an embedded question: it was signed with another key, or altered.",
            tell_apart: "Compare the key that signs with the one of the embedding settings.",
            fixes: &[
                (FixGeneration, Likely, "Sign with the embedding secret key of this very Metabase."),
                (RepairFormat, Hint, "A token that was cut in the address does not fit its signature."),
            ],
            source: "Metabase, embedding",
            example: proof::text("Message seems corrupt or manipulated."),
        },
        Refusal {
            id: "n8n-encryption",
            says: &[
                "Credentials could not be decrypted. The likely reason is that a different \"encryptionKey\" was used",
                "Mismatching encryption keys",
                "different \"encryptionKey\" was used to encrypt the data",
            ],
            weak: &[],
            means: "n8n cannot open its stored credentials: they were locked with another key than the present one.",
            tell_apart: "Compare N8N_ENCRYPTION_KEY with the key in the settings file, on the main process and all workers.",
            fixes: &[(UseRightToken, Likely, "Bring back the key that locked them; else enter all credentials anew.")],
            source: "n8n, core",
            example: proof::text(
                "Credentials could not be decrypted. The likely reason is that a different \"encryptionKey\" was used to encrypt the data.",
            ),
        },
        Refusal {
            id: "n8n-oauth",
            says: &["Unable to sign without access token"],
            weak: &[],
            means: "n8n has no access token for this credential: the sign-in was never finished, or the refresh token has ended.",
            tell_apart: "Does the credential's page say connected?",
            fixes: &[(ObtainNewToken, Strong, "Connect the credential anew.")],
            source: "n8n, OAuth client",
            example: proof::text("Error: Unable to sign without access token"),
        },
        Refusal {
            id: "n8n-check",
            says: &["Authorization failed - please check your credentials"],
            weak: &[],
            means: "The service behind a node refused the credential.",
            tell_apart: "Open the full answer under the node's details: it names the cause.",
            fixes: &[
                (ObtainNewToken, Likely, "The stored credential has ended or was withdrawn: connect or enter it anew."),
                (SendCorrectly, Hint, "A header or name of the key other than the service wants is refused alike."),
            ],
            source: N_N,
            example: proof::text("NodeApiError: Authorization failed - please check your credentials"),
        },
        Refusal {
            id: "n8n-forbidden",
            says: &["Forbidden - perhaps check your credentials"],
            weak: &[],
            means: "The service behind a node knows the credential, which may not do this.",
            tell_apart: "Which scopes were asked for when the credential was connected?",
            fixes: &[
                (GrantAccess, Likely, "Give the credential the scope or the account the right."),
                (ObtainNewToken, Hint, "Scopes added later count only after connecting anew."),
            ],
            source: N_N,
            example: proof::text("NodeApiError: Forbidden - perhaps check your credentials?"),
        },
    ],
};
