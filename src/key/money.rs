//! Shops, payments and the networks that sell what people look at.

use super::{Key, Role};

const LIVE: &str = "It is a live key: money moves. Objects made with a test key do not exist for it.";
const TEST: &str = "It is a test key: live objects do not exist for it, and no money moves.";
const OPEN: &str =
    "It is publishable: pages may carry it, and it makes tokens of cards. What needs a secret key refuses it.";
const SHOPIFY: &str = "X-Shopify-Access-Token: {}";
const HOOK: &str =
    "It checks the signatures of webhooks. Each endpoint has its own, and the command line tool another.";

pub(super) const KEYS: &[Key] = &[
    Key { form: "sk_live_{w7,250}", format: "stripe", name: "Stripe secret key, live", says: LIVE, ..Key::PLAIN },
    Key {
        form: "sk_test_{w7,250}",
        format: "stripe",
        name: "Stripe secret key, test",
        role: Role::Test,
        says: TEST,
        ..Key::PLAIN
    },
    Key { form: "rk_live_{w7,250}", format: "stripe", name: "Stripe restricted key, live", says: LIVE, ..Key::PLAIN },
    Key {
        form: "rk_test_{w7,250}",
        format: "stripe",
        name: "Stripe restricted key, test",
        role: Role::Test,
        says: TEST,
        ..Key::PLAIN
    },
    Key { form: "sk_prod_{w7,250}", format: "stripe", name: "Stripe secret key", ..Key::PLAIN },
    Key { form: "rk_prod_{w7,250}", format: "stripe", name: "Stripe restricted key", ..Key::PLAIN },
    Key {
        form: "pk_live_{w7,250}",
        format: "stripe",
        name: "Stripe publishable key, live",
        role: Role::Public,
        says: OPEN,
        ..Key::PLAIN
    },
    Key {
        form: "pk_test_{w7,250}",
        format: "stripe",
        name: "Stripe publishable key, test",
        role: Role::Public,
        says: OPEN,
        ..Key::PLAIN
    },
    Key {
        form: "whsec_{e20,120}",
        format: "stripe",
        name: "Stripe webhook signing secret",
        role: Role::Signing,
        sent: "",
        says: HOOK,
        ..Key::PLAIN
    },
    Key {
        form: "shpat_{x32}",
        format: "shopify",
        name: "Shopify Admin API access token",
        sent: SHOPIFY,
        says: "It is sent as X-Shopify-Access-Token; Authorization: Bearer is refused.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "shpca_{x32}",
        format: "shopify",
        name: "Shopify access token of a custom app",
        sent: SHOPIFY,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "shppa_{x32}",
        format: "shopify",
        name: "Shopify password of a private app",
        sent: SHOPIFY,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "shptka_{x32}",
        format: "shopify",
        name: "Shopify partner access token",
        sent: SHOPIFY,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "shpua_{x32}",
        format: "shopify",
        name: "Shopify user access token",
        sent: SHOPIFY,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "shpss_{x32}",
        format: "shopify",
        name: "Shopify app secret",
        role: Role::Signing,
        sent: "",
        says: "It checks signatures and buys access tokens; it is no access token itself.",
        ..Key::PLAIN
    },
    Key {
        form: "EAAA{u60}",
        format: "square",
        name: "Square access token",
        says: "Tokens of OAuth live 30 days.",
        ..Key::PLAIN
    },
    Key { form: "sq0atp-{u22}", format: "square", name: "Square access token, old kind", ..Key::PLAIN },
    Key {
        form: "sq0csp-{u43}",
        format: "square",
        name: "Square application secret",
        role: Role::Signing,
        sent: "",
        says: "With the application id it buys tokens; it is no token itself.",
        ..Key::PLAIN
    },
    Key {
        form: "sq0idp-{u22}",
        format: "square",
        name: "Square application id",
        role: Role::Id,
        sent: "",
        says: "It names an application and opens nothing.",
        ..Key::PLAIN
    },
    Key {
        form: "EAA{A1}{w7,}",
        format: "facebook",
        name: "Facebook access token",
        says: "A user's lives 1 to 2 h, a long-lived one about 60 days; it ends early with the password, and with the app's permission.",
        ..Key::PLAIN
    },
    Key {
        form: "{d13,20:app}|{u27,40}",
        format: "facebook",
        name: "Facebook app access token",
        says: "App id and a secret, and the bar between them belongs to it: in an address it is written %7C. It must stay on the server.",
        ..Key::PLAIN
    },
    Key {
        form: "IGQV{A1}{u20,}",
        format: "facebook",
        name: "Instagram access token",
        says: "A long-lived one lives 60 days.",
        ..Key::PLAIN
    },
    Key { form: "EZAK{w54}", format: "databricks-misc", name: "EasyPost API key", ..Key::PLAIN },
    Key {
        form: "EZTK{w54}",
        format: "databricks-misc",
        name: "EasyPost API key, test",
        role: Role::Test,
        ..Key::PLAIN
    },
    Key {
        form: "shippo_live_{x40}",
        format: "databricks-misc",
        name: "Shippo API token",
        sent: "Authorization: ShippoToken {}",
        ..Key::PLAIN
    },
    Key {
        form: "shippo_test_{x40}",
        format: "databricks-misc",
        name: "Shippo API token, test",
        role: Role::Test,
        sent: "Authorization: ShippoToken {}",
        ..Key::PLAIN
    },
    Key { form: "duffel_live_{u43}", format: "databricks-misc", name: "Duffel access token", ..Key::PLAIN },
    Key {
        form: "duffel_test_{u43}",
        format: "databricks-misc",
        name: "Duffel access token, test",
        role: Role::Test,
        ..Key::PLAIN
    },
    Key { form: "FLWSECK-{h32}-X", format: "databricks-misc", name: "Flutterwave secret key", ..Key::PLAIN },
    Key {
        form: "FLWSECK_TEST-{h32}-X",
        format: "databricks-misc",
        name: "Flutterwave secret key, test",
        role: Role::Test,
        ..Key::PLAIN
    },
];
