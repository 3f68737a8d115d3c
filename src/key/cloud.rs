//! Clouds, secrets stores and what watches over them.

use super::{Inside, Key, Role, Sum};

const AZURE: &str = "It signs requests or opens a whole account, and ends only when it is regenerated.";

pub(super) const KEYS: &[Key] = &[
    Key {
        form: "AIza{u35}",
        format: "gcp-api-key",
        name: "Google API key",
        role: Role::Public,
        sent: "x-goog-api-key: {}",
        says: "It tells which project asks, and no more: APIs that want a user or a service account refuse it. It goes into `x-goog-api-key` or `?key=`, never behind Bearer; restrictions to hosts, apps or APIs are kept with Google.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "ya29.{v15,}",
        format: "gcp-access-token",
        name: "Google OAuth access token",
        says: "It usually lives 1 h from when it was issued; `expires_in` of the answer that brought it tells how long.",
        ..Key::PLAIN
    },
    Key {
        form: "1//0{u7,}",
        format: "gcp-refresh-token",
        name: "Google OAuth refresh token",
        role: Role::Refresh,
        sent: "",
        says: "It goes to Google's token endpoint with client id and secret. It ends after 6 months without use, after 7 days where the app is in testing, and with the 101st for the same user and client.",
        ..Key::PLAIN
    },
    Key {
        form: "4/0{u20,}",
        format: "gcp-refresh-token",
        name: "Google authorization code",
        role: Role::Refresh,
        sent: "",
        says: "It is exchanged once for tokens, within minutes; it is no token itself.",
        ..Key::PLAIN
    },
    Key {
        form: "GOCSPX-{u28}",
        format: "gcp-client-secret",
        name: "Google OAuth client secret",
        role: Role::Signing,
        sent: "",
        says: "With the client id it buys tokens at Google's token endpoint; no API takes it.",
        ..Key::PLAIN
    },
    Key {
        form: "{s76}+ASt{s6}==",
        format: "azure-identifiable-key",
        name: "Azure Storage account key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s76}ACDb{s6}==",
        format: "azure-identifiable-key",
        name: "Azure Cosmos DB account key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s76}+ABa{s6}==",
        format: "azure-identifiable-key",
        name: "Azure Batch account key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s76}+AMC{s6}==",
        format: "azure-identifiable-key",
        name: "Azure Machine Learning web service key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s76}APIM{s6}==",
        format: "azure-identifiable-key",
        name: "Azure API Management key",
        sum: Sum::Marvin,
        sent: "Ocp-Apim-Subscription-Key: {}",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}+ASb{s6}=",
        format: "azure-identifiable-key",
        name: "Azure Service Bus shared access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}+AEh{s6}=",
        format: "azure-identifiable-key",
        name: "Azure Event Hubs shared access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}+ARm{s6}=",
        format: "azure-identifiable-key",
        name: "Azure Relay shared access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}AIoT{s6}=",
        format: "azure-identifiable-key",
        name: "Azure IoT Hub shared access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}AzCa{s6}=",
        format: "azure-identifiable-key",
        name: "Azure Cache for Redis access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s33}AZEG{s6}=",
        format: "azure-identifiable-key",
        name: "Azure Event Grid access key",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s42}+ACR{s6}",
        format: "azure-identifiable-key",
        name: "Azure Container Registry password",
        sum: Sum::Marvin,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{s42}AzSe{s6}",
        format: "azure-identifiable-key",
        name: "Azure AI Search key",
        sum: Sum::Marvin,
        sent: "api-key: {}",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{u44}AzFu{u6}==",
        format: "azure-identifiable-key",
        name: "Azure Functions key",
        sum: Sum::Marvin,
        sent: "x-functions-key: {}",
        says: "It opens functions of one app, as `x-functions-key` or `?code=`.",
        ..Key::PLAIN
    },
    Key {
        form: "{w52}JQQJ9{w1}{w1:year}{A1:month}{w16}AZDO{w4}",
        format: "azure-devops-pat",
        name: "Azure DevOps personal access token",
        inside: Inside::Month,
        sent: "Authorization: Basic base64(:{})",
        says: "It is the password of Basic with an empty user: base64 of `:token`. It ends on the day chosen when it was made.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "{w52}JQQJ9{w1}{w1:year}{A1:month}{w16}{w4:service}{w4}",
        format: "azure-identifiable-key",
        name: "Azure key, annotated",
        inside: Inside::Month,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{w52}JQQJ9{w1}{w1:year}{A1:month}{w16}{w4:service}{w6}==",
        format: "azure-identifiable-key",
        name: "Azure key, annotated",
        inside: Inside::Month,
        sent: "",
        says: AZURE,
        ..Key::PLAIN
    },
    Key {
        form: "{z3}8Q~{z34}",
        format: "azure-ad-client-secret",
        name: "Entra client secret",
        role: Role::Signing,
        sent: "",
        says: "An application proves itself with it, as `client_secret` at Entra's token endpoint. The secret id, a UUID beside it in the portal, is not the secret. It ends on the day chosen when it was made.",
        ..Key::PLAIN
    },
    Key {
        form: "{z3}7Q~{z28,34}",
        format: "azure-ad-client-secret",
        name: "Entra client secret, older kind",
        role: Role::Signing,
        sent: "",
        says: "An application proves itself with it, as `client_secret` at Entra's token endpoint. The secret id, a UUID beside it in the portal, is not the secret. It ends on the day chosen when it was made.",
        ..Key::PLAIN
    },
    Key {
        form: "{b52}",
        format: "azure-devops-pat",
        name: "Azure DevOps personal access token",
        sum: Sum::Scattered,
        sent: "Authorization: Basic base64(:{})",
        says: "It is the password of Basic with an empty user: base64 of `:token`. It ends on the day chosen when it was made.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "glsa_{w32}_{x8}",
        format: "grafana",
        name: "Grafana service account token",
        sum: Sum::Turned,
        ..Key::PLAIN
    },
    Key {
        form: "glc_{e32,600}",
        format: "grafana",
        name: "Grafana Cloud access policy token",
        sum: Sum::Json,
        inside: Inside::Json,
        ..Key::PLAIN
    },
    Key {
        form: "eyJrIjoi{e40,600}",
        format: "grafana",
        name: "Grafana API key of the old kind",
        sum: Sum::Json,
        inside: Inside::Json,
        says: "It begins as a JSON web token does, and is none. Grafana has replaced such keys by service accounts.",
        ..Key::PLAIN
    },
    Key {
        form: "cfat_{w40}{h8}",
        format: "cloudflare",
        name: "Cloudflare API token of an account",
        sum: Sum::Hex,
        ..Key::PLAIN
    },
    Key {
        form: "cfut_{w40}{h8}",
        format: "cloudflare",
        name: "Cloudflare API token of a user",
        sum: Sum::Hex,
        ..Key::PLAIN
    },
    Key {
        form: "cfk_{w40}{h8}",
        format: "cloudflare",
        name: "Cloudflare global API key",
        sum: Sum::Hex,
        sent: "X-Auth-Key: {}",
        says: "It needs `X-Auth-Email` beside it, and may do all that its user may. Behind Bearer it is refused.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "v1.0-{h24}-{h146}",
        format: "cloudflare",
        name: "Cloudflare Origin CA key",
        sent: "X-Auth-User-Service-Key: {}",
        ..Key::PLAIN
    },
    Key {
        form: "hvs.{u24,300}",
        format: "vault",
        name: "Vault service token",
        inside: Inside::Vault,
        sent: "X-Vault-Token: {}",
        says: "Vault keeps its end; `vault token lookup` tells it. A wrong namespace looks like a missing right.",
        ..Key::PLAIN
    },
    Key {
        form: "hvb.{u24,400}",
        format: "vault",
        name: "Vault batch token",
        sent: "X-Vault-Token: {}",
        says: "It cannot be renewed or revoked: it lives until its end.",
        ..Key::PLAIN
    },
    Key {
        form: "hvr.{u24,400}",
        format: "vault",
        name: "Vault recovery token",
        sent: "X-Vault-Token: {}",
        ..Key::PLAIN
    },
    Key {
        form: "s.{w24}",
        format: "vault",
        name: "Vault service token of before 1.10",
        sum: Sum::Mixed,
        sent: "X-Vault-Token: {}",
        ..Key::PLAIN
    },
    Key {
        form: "b.{w24,}",
        format: "vault",
        name: "Vault batch token of before 1.10",
        sum: Sum::Mixed,
        sent: "X-Vault-Token: {}",
        ..Key::PLAIN
    },
    Key {
        form: "r.{w24}",
        format: "vault",
        name: "Vault recovery token of before 1.10",
        sum: Sum::Mixed,
        sent: "X-Vault-Token: {}",
        ..Key::PLAIN
    },
    Key { form: "dapi{h32}", format: "databricks-misc", name: "Databricks personal access token", ..Key::PLAIN },
    Key { form: "dapi{h32}-{d1}", format: "databricks-misc", name: "Databricks personal access token", ..Key::PLAIN },
    Key {
        form: "dose{h32}",
        format: "databricks-misc",
        name: "Databricks OAuth secret",
        role: Role::Signing,
        sent: "",
        ..Key::PLAIN
    },
    Key { form: "dop_v1_{h64}", format: "databricks-misc", name: "DigitalOcean personal access token", ..Key::PLAIN },
    Key { form: "doo_v1_{h64}", format: "databricks-misc", name: "DigitalOcean OAuth access token", ..Key::PLAIN },
    Key {
        form: "dor_v1_{h64}",
        format: "databricks-misc",
        name: "DigitalOcean refresh token",
        role: Role::Refresh,
        sent: "",
        says: "It buys a new doo_v1_ token; the API refuses it.",
        ..Key::PLAIN
    },
    Key {
        form: "NRAK-{U27}",
        format: "databricks-misc",
        name: "New Relic user key",
        sent: "Api-Key: {}",
        says: "It goes into `Api-Key`, without a scheme.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "{h36}NRAL",
        format: "databricks-misc",
        name: "New Relic licence key",
        sent: "Api-Key: {}",
        says: "It sends data in and reads none.",
        ..Key::PLAIN
    },
    Key {
        form: "dt0c01.{B24:token id}.{B64}",
        format: "databricks-misc",
        name: "Dynatrace API token",
        sent: "Authorization: Api-Token {}",
        says: "The scheme is Api-Token; Bearer is for its OAuth tokens.",
        only: true,
        ..Key::PLAIN
    },
    Key { form: "tskey-{l3,12}-{w8,20}-{w20,40}", format: "databricks-misc", name: "Tailscale key", ..Key::PLAIN },
    Key { form: "tskey-{l3,12}-{w10,40}", format: "databricks-misc", name: "Tailscale key", ..Key::PLAIN },
    Key {
        form: "pul-{h40}",
        format: "databricks-misc",
        name: "Pulumi access token",
        sent: "Authorization: token {}",
        ..Key::PLAIN
    },
    Key { form: "dp.{l2,4}.{w40,44}", format: "databricks-misc", name: "Doppler token", ..Key::PLAIN },
    Key { form: "HRKU-{u60}", format: "databricks-misc", name: "Heroku API key", ..Key::PLAIN },
    Key {
        form: "pscale_tkn_{v32,64}",
        format: "databricks-misc",
        name: "PlanetScale service token",
        sent: "",
        ..Key::PLAIN
    },
    Key { form: "sbp_{h40}", format: "databricks-misc", name: "Supabase access token", ..Key::PLAIN },
    Key {
        form: "sb_publishable_{u30,40}",
        format: "databricks-misc",
        name: "Supabase publishable key",
        role: Role::Public,
        sent: "apikey: {}",
        ..Key::PLAIN
    },
    Key {
        form: "sb_secret_{u30,40}",
        format: "databricks-misc",
        name: "Supabase secret key",
        sent: "apikey: {}",
        ..Key::PLAIN
    },
    Key {
        form: "API-{U26}",
        format: "databricks-misc",
        name: "Octopus Deploy API key",
        sum: Sum::Mixed,
        sent: "X-Octopus-ApiKey: {}",
        ..Key::PLAIN
    },
    Key {
        form: "sha256~{u43}",
        format: "databricks-misc",
        name: "OpenShift access token",
        says: "It usually lives 24 h.",
        ..Key::PLAIN
    },
];
