//! What takes logs and metrics: Loki, Mimir, Grafana, Prometheus, Datadog, Splunk.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source and issues of Loki, Grafana, Prometheus, Datadog's agent and Splunk's HEC documentation";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "observers",
    name: "Logs and metrics",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "loki-no-org",
            says: &[
                "no org id",
                "(401): no org id",
                "server returned HTTP status 401 Unauthorized (401): no org id",
                "multiple org IDs present",
            ],
            weak: &[],
            means: "Loki, Mimir or Tempo wants to know the tenant, and the header X-Scope-OrgID did not come. It is no matter of a password.",
            tell_apart: "Is the tenant set in the client (tenant_id) or data source? A single server may switch it off: auth_enabled: false.",
            fixes: &[
                (SendCorrectly, Likely, "Send X-Scope-OrgID with the tenant's name."),
                (FixVerifier, Hint, "For one tenant alone set auth_enabled: false."),
                (FixTransport, Hint, "A gateway in front may be the one that should set the header."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"level=error msg="final error sending batch" status=401 error="server returned HTTP status 401 Unauthorized (401): no org id""#,
            ),
        },
        Refusal {
            id: "grafana-cloud",
            says: &[
                "authentication error: invalid authentication credentials",
                "authentication error: invalid token",
                "authentication error: no credentials provided",
                "authentication error: invalid scope requested",
                "authentication error: legacy auth cannot be upgraded",
            ],
            weak: &[],
            means: "Grafana Cloud did not take the pair of instance id and token.",
            tell_apart: "User is the number of the instance (another for metrics, logs and traces), password the token of an access policy.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The number belongs to another kind of data or stack, or the token to another stack.",
                ),
                (ObtainNewToken, Hint, "The token may have ended."),
                (GrantAccess, Hint, r#"With "scope" behind it the access policy lacks metrics:write or the like."#),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"status":"error","error":"authentication error: invalid authentication credentials"}"#,
            ),
        },
        Refusal {
            id: "prometheus-401",
            says: &[
                "server returned HTTP status 401 Unauthorized",
                "received unexpected status code 401 from remote_write",
            ],
            weak: &[],
            means: "Prometheus (or an agent) was refused by the target or by the store that it writes to.",
            tell_apart: "Which section names this address: basic_auth, authorization or bearer_token_file? Does curl work with the same?",
            fixes: &[
                (SendCorrectly, Likely, "No credential, or an empty file, is set for this address."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (UseRightToken, Hint, "It may be one of another tenant or target."),
            ],
            source: SOURCE,
            example: proof::text(r#"err="server returned HTTP status 401 Unauthorized""#),
        },
        Refusal {
            id: "prometheus-403",
            says: &["server returned HTTP status 403 Forbidden"],
            weak: &[],
            means: "The target knows Prometheus (or takes it for nobody) and does not let it read the metrics.",
            tell_apart: "Does the service account have a role with nonResourceURLs /metrics?",
            fixes: &[
                (GrantAccess, Likely, "The account lacks the right to read metrics here."),
                (UseRightToken, Hint, "The token may be one of another target."),
                (SendCorrectly, Hint, "Some targets say this when nothing was sent."),
            ],
            source: SOURCE,
            example: proof::text(r#"err="server returned HTTP status 403 Forbidden""#),
        },
        Refusal {
            id: "prometheus-file",
            says: &[
                "unable to read authorization credentials file",
                "unable to read bearer token file",
                "unable to read basic auth password",
            ],
            weak: &[],
            means: "Prometheus cannot read the file that holds the credential.",
            tell_apart: "Is it mounted there, and may the user of the process read it?",
            fixes: &[(SendCorrectly, Strong, "Put the file where the settings name it.")],
            source: SOURCE,
            example: proof::text(
                "unable to read authorization credentials file /var/run/secrets/token: open: no such file",
            ),
        },
        Refusal {
            id: "grafana-permissions",
            says: &["You'll need additional permissions to perform this action", "Permissions needed: {scope}"],
            weak: &[],
            means: "Grafana knows the caller, and its role lacks the permission that the message names.",
            tell_apart: "Which role has the service account or user, in this organisation?",
            fixes: &[
                (GrantAccess, Strong, "Give the account the role or permission that the message names."),
                (UseRightToken, Hint, "Another organisation may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"accessErrorId":"ACE1","message":"You'll need additional permissions to perform this action. Permissions needed: datasources:write","title":"Access denied"}"#,
            ),
        },
        Refusal {
            id: "grafana-oauth-state",
            says: &[
                "login.OAuthLogin(missing saved state)",
                "missing saved state",
                "login.OAuthLogin(state mismatch)",
                "login.OAuthLogin(NewTransportWithCode)",
            ],
            weak: &[],
            means: "Grafana's sign-in by OAuth came back without its cookie, or the exchange of the code failed.",
            tell_apart: "Does root_url name the very address (https) that people call? Is the cookie kept (SameSite, several servers)?",
            fixes: &[
                (FixVerifier, Likely, "root_url or the cookie's settings do not fit the address that is called."),
                (FixTransport, Hint, "A proxy may hide https or the host."),
                (ReadTrace, Hint, "The next line of the log names the provider's answer."),
            ],
            source: SOURCE,
            example: proof::text(r#"logger=context error="login.OAuthLogin(missing saved state)""#),
        },
        Refusal {
            id: "grafana-organisation",
            says: &[
                "User not a member of one of the required organizations",
                "user is not a member of one of the required organizations",
                "user is not a member of one of the required teams",
                "Required email domain not fulfilled",
            ],
            weak: &[],
            means: "The sign-in was right, and Grafana lets in only members of certain groups or mail domains.",
            tell_apart: "Compare the groups in the token with allowed_organizations, allowed_groups or allowed_domains.",
            fixes: &[(GrantAccess, Strong, "Add the user to the group, or the group to the list.")],
            source: SOURCE,
            example: proof::text("User not a member of one of the required organizations"),
        },
        Refusal {
            id: "datadog-key",
            says: &[
                "API Key invalid, dropping transaction for",
                "Unable to validate API Key",
                "[API Key status] API Key invalid",
                "API key ending with {} is invalid",
                "API Key invalid, dropping transaction",
            ],
            weak: &[],
            means: "Datadog does not know the API key at this site. Each site (datadoghq.com, .eu, us3, us5, ap1) has keys of its own.",
            tell_apart: "Compare DD_SITE with the address of your page; is it an API key (32 signs), not an application key?",
            fixes: &[
                (UseRightToken, Likely, "The key belongs to another site, or is an application key."),
                (ReplaceRevoked, Hint, "It may have been revoked."),
                (RepairFormat, Hint, "A blank or quote around it makes it unknown."),
                (SendCorrectly, Hint, "The variable may not be filled."),
            ],
            source: SOURCE,
            example: proof::text(
                "API Key invalid, dropping transaction for https://app.datadoghq.com/api/v1/check_run",
            ),
        },
        Refusal {
            id: "datadog-forbidden",
            says: &[r#""errors":["Forbidden"],"statuspage":"http://status.datadoghq.com""#],
            weak: &[
                (r#"{"errors":["Forbidden"]}"#, &["datadog", "datadoghq", "DD-API-KEY"]),
                (r#"{"errors":["Unauthorized"]}"#, &["datadog", "datadoghq", "DD-API-KEY"]),
            ],
            means: "Datadog refused the call: a key is missing or of another site. Reading wants an application key beside the API key.",
            tell_apart: "Are both DD-API-KEY and DD-APPLICATION-KEY in the request, and is it the right site?",
            fixes: &[
                (SendCorrectly, Likely, "The application key is missing, or a key is not in its header."),
                (UseRightToken, Hint, "A key of another site is unknown here."),
                (GrantAccess, Hint, "The application key's user may lack the right."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"status":"error","code":403,"errors":["Forbidden"],"statuspage":"http://status.datadoghq.com"}"#,
            ),
        },
        Refusal {
            id: "splunk-invalid",
            says: &[r#""text":"Invalid token","code":4"#, r#"{"text":"Invalid token","code":4}"#],
            weak: &[],
            means: "Splunk's event collector does not know the token.",
            tell_apart: "Is the token listed on the very instance that the address leads to? In a cluster each node needs it.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The token is unknown here; take one from this instance's list of HTTP event collectors.",
                ),
                (UseRightToken, Hint, "It may be one of another instance, or a token for the management interface."),
                (RepairFormat, Hint, "A cut token is unknown."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"text":"Invalid token","code":4}"#),
        },
        Refusal {
            id: "splunk-missing",
            says: &[
                r#""text":"Token is required","code":2"#,
                r#""text":"Invalid authorization","code":3"#,
                r#""text":"Query string authorization is not enabled","code":16"#,
            ],
            weak: &[],
            means: "Splunk's event collector found no token where it looks.",
            tell_apart: "Is the header Authorization: Splunk and the token? Bearer is not read here.",
            fixes: &[(SendCorrectly, Strong, "Send Authorization: Splunk, a blank and the token.")],
            source: SOURCE,
            example: proof::text(r#"{"text":"Token is required","code":2}"#),
        },
        Refusal {
            id: "splunk-disabled",
            says: &[r#""text":"Token disabled","code":1"#, r#""text":"Token is disabled","code":1"#],
            weak: &[],
            means: "Splunk knows the token, and it is switched off, or the whole collector is.",
            tell_apart: "Look at the list of HTTP event collectors and at Global Settings.",
            fixes: &[
                (ReplaceRevoked, Likely, "The token was switched off: switch it on again, or take another."),
                (FixVerifier, Hint, "All tokens may be switched off in Global Settings."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"text":"Token disabled","code":1}"#),
        },
        Refusal {
            id: "splunk-index",
            says: &[r#""text":"Incorrect index","code":7"#],
            weak: &[],
            means: "Splunk takes the token, and it may not write to this index, or the index does not exist.",
            tell_apart: "Which indexes does the token allow?",
            fixes: &[(GrantAccess, Strong, "Allow the index for the token, or name another.")],
            source: SOURCE,
            example: proof::text(r#"{"text":"Incorrect index","code":7,"invalid-event-number":1}"#),
        },
        Refusal {
            id: "splunk-session",
            says: &["call not properly authenticated", r#"<msg type="WARN">call not properly authenticated</msg>"#],
            weak: &[],
            means: "Splunk's management interface found no session or token that is alive.",
            tell_apart: "How old is the session key (60 minutes without use)? Authorization: Splunk for a session, Bearer for a token.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the session is over."),
                (SendCorrectly, Hint, "Tokens go behind Bearer, session keys behind Splunk."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"<response><messages><msg type="WARN">call not properly authenticated</msg></messages></response>"#,
            ),
        },
    ],
};
