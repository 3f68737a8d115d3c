//! Everything else that says who made it.

use super::{Inside, Key, Role, Sum};

pub(super) const KEYS: &[Key] = &[
    Key {
        form: "PMAK-{h24}-{h34}",
        format: "databricks-misc",
        name: "Postman API key",
        sent: "X-API-Key: {}",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "PMAT-{w26}",
        format: "databricks-misc",
        name: "Postman collection access key",
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "figd_{u36,48}",
        format: "databricks-misc",
        name: "Figma personal access token",
        sent: "X-Figma-Token: {}",
        ..Key::PLAIN
    },
    Key {
        form: "ntn_{w46}",
        format: "databricks-misc",
        name: "Notion integration token",
        says: "`Notion-Version` goes with it.",
        ..Key::PLAIN
    },
    Key {
        form: "secret_{w43}",
        format: "databricks-misc",
        name: "Notion integration token, old kind",
        says: "`Notion-Version` goes with it.",
        ..Key::PLAIN
    },
    Key {
        form: "lin_api_{w40}",
        format: "databricks-misc",
        name: "Linear API key",
        sent: "Authorization: {}",
        says: "It is sent without a scheme; tokens of OAuth go behind Bearer.",
        ..Key::PLAIN
    },
    Key {
        form: "sgp_{x40}",
        format: "databricks-misc",
        name: "Sourcegraph access token",
        sent: "Authorization: token {}",
        ..Key::PLAIN
    },
    Key {
        form: "sgp_local_{x40}",
        format: "databricks-misc",
        name: "Sourcegraph access token",
        sent: "Authorization: token {}",
        ..Key::PLAIN
    },
    Key {
        form: "sgp_{x16}_{x40}",
        format: "databricks-misc",
        name: "Sourcegraph access token",
        sent: "Authorization: token {}",
        ..Key::PLAIN
    },
    Key {
        form: "00D{w12,15:organisation}!{v60,160}",
        format: "databricks-misc",
        name: "Salesforce session id or access token",
        says: "It ends with the session: by default 2 h without use. The exclamation mark belongs to it, and shells read it.",
        ..Key::PLAIN
    },
    Key {
        form: "3MVG{v70,100}",
        format: "databricks-misc",
        name: "Salesforce consumer key",
        role: Role::Id,
        sent: "",
        says: "The client id of a connected app: it names the app and opens nothing.",
        ..Key::PLAIN
    },
    Key {
        form: "00{u40}",
        format: "databricks-misc",
        name: "Okta API token",
        sum: Sum::Mixed,
        sent: "Authorization: SSWS {}",
        says: "The scheme is SSWS; Bearer is for tokens of OAuth. It ends after 30 days without use.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "ops_eyJ{e250,}",
        format: "databricks-misc",
        name: "1Password service account token",
        sum: Sum::Json,
        inside: Inside::Json,
        sent: "",
        says: "Programs take it from OP_SERVICE_ACCOUNT_TOKEN.",
        ..Key::PLAIN
    },
    Key {
        form: "A3-{U6}-{U11}-{U5}-{U5}-{U5}",
        format: "databricks-misc",
        name: "1Password secret key",
        sum: Sum::Mixed,
        role: Role::Signing,
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "A3-{U6}-{U6}-{U5}-{U5}-{U5}-{U5}",
        format: "databricks-misc",
        name: "1Password secret key",
        sum: Sum::Mixed,
        role: Role::Signing,
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "AGE-SECRET-KEY-1{U58}",
        format: "databricks-misc",
        name: "age secret key",
        sum: Sum::Bech32,
        role: Role::Signing,
        sent: "",
        says: "It opens files; it is never sent.",
        ..Key::PLAIN
    },
    Key { form: "pnu_{w36}", format: "databricks-misc", name: "Prefect API key", ..Key::PLAIN },
    Key {
        form: "rdme_{l70}",
        format: "databricks-misc",
        name: "ReadMe API key",
        sent: "",
        says: "It is the user of Basic, with an empty password.",
        ..Key::PLAIN
    },
    Key { form: "squ_{h40}", format: "databricks-misc", name: "SonarQube user token", ..Key::PLAIN },
    Key { form: "sqp_{h40}", format: "databricks-misc", name: "SonarQube project token", ..Key::PLAIN },
    Key { form: "sqa_{h40}", format: "databricks-misc", name: "SonarQube global analysis token", ..Key::PLAIN },
    Key { form: "pat{w14}.{h64}", format: "databricks-misc", name: "Airtable personal access token", ..Key::PLAIN },
    Key { form: "fo1_{u43}", format: "databricks-misc", name: "Fly.io access token", ..Key::PLAIN },
    Key { form: "CFPAT-{u43}", format: "databricks-misc", name: "Contentful personal access token", ..Key::PLAIN },
    Key { form: "CLOJARS_{l60}", format: "databricks-misc", name: "Clojars deploy token", sent: "", ..Key::PLAIN },
    Key {
        form: "ico-{w32}",
        format: "databricks-misc",
        name: "Infracost API key",
        sent: "X-Api-Key: {}",
        ..Key::PLAIN
    },
    Key { form: "tfp_{v59}", format: "databricks-misc", name: "Typeform personal access token", ..Key::PLAIN },
    Key { form: "aio_{w28}", format: "databricks-misc", name: "Adafruit IO key", sent: "X-AIO-Key: {}", ..Key::PLAIN },
    Key { form: "tk-us-{u48}", format: "databricks-misc", name: "Scalingo API token", ..Key::PLAIN },
    Key {
        form: "{w6}_{w29}_mmk",
        format: "databricks-misc",
        name: "MaxMind licence key",
        sent: "",
        says: "It is the password of Basic, with the account id as user.",
        ..Key::PLAIN
    },
    Key {
        form: "LTAI{w20}",
        format: "databricks-misc",
        name: "Alibaba Cloud access key id",
        role: Role::Id,
        sent: "",
        says: "It names a key; the secret beside it signs.",
        ..Key::PLAIN
    },
    Key {
        form: "CCIPAT_{w22}_{h40}",
        format: "databricks-misc",
        name: "CircleCI personal token",
        sent: "Circle-Token: {}",
        ..Key::PLAIN
    },
    Key {
        form: "secret_scanning_ab85fc6f8d7638cf1c11da812da308d43_{w5}",
        format: "databricks-misc",
        name: "GitHub's sample token for secret scanning",
        role: Role::Test,
        sent: "",
        ..Key::PLAIN
    },
];
