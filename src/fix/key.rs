//! How it is done with a key that a vendor's dashboard hands out.

use super::{Advice, Fix};

const HYGIENE: &str = "OWASP Secrets Management Cheat Sheet";
const BEARER: &str = "RFC 6750 §2.1";

/// For an API whose keys live until somebody withdraws them.
pub(super) const VENDOR: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Make a new key in the vendor's dashboard; most show it only once.",
            "Put it into every place that used the old one, and restart what reads it only at start.",
            "Print the first six characters and the length of what the program really sends: often an older variable or .env file wins.",
        ],
        source: &[HYGIENE],
    },
    Advice {
        fix: Fix::RepairFormat,
        steps: &[
            "Copy the key again with the dashboard's copy button, and compare its first and last characters.",
            "Take quotes, blanks and line breaks out of .env files and CI secrets: echo adds a line break, printf %s does not.",
            "Print the length of what the program really sends.",
        ],
        source: &[BEARER, HYGIENE],
    },
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Send it where this vendor reads it: most take Authorization: Bearer, Anthropic x-api-key, Discord Authorization: Bot, Shopify X-Shopify-Access-Token.",
            "Try it by hand: curl -i '{url}' -H 'Authorization: Bearer ‹your key›'",
            "Look whether the variable is set where the program runs (in the container, in the CI job), not in your own shell.",
            "Print the request as it leaves, and look for the header in it.",
        ],
        source: &[BEARER],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Compare the beginning of the key with the vendor's list: live or test, secret or publishable, user or bot.",
            "Compare account, organisation or project of the key with the one the call is for.",
            "Compare the host: where a vendor has one for each region, keys of one are unknown at the other.",
        ],
        source: &[HYGIENE],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Ask for what is missing: {scope}.",
            "Compare the rights of this key in the dashboard with those that the documentation of the call asks for.",
            "Look at plan, balance and limits of the account: some vendors answer 401 or 403 for these too.",
            "Where rights belong to an installed app, install it again after they were changed.",
        ],
        source: &["RFC 6750 §3.1"],
    },
];
