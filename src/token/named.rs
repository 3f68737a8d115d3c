//! Credentials that nothing tells but the name they stand behind.

use super::Kind;
use crate::{
    key::fits,
    segment::{Place, Value},
};

/// What is known of a value by its name.
struct Named {
    /// The name, in small letters.
    name: &'static [&'static str],
    /// Whether only a header of that name tells it.
    header: bool,
    /// What it looks like; see the room of keys.
    form: &'static str,
    /// What it is.
    is: Kind,
}

const fn is(id: &'static str, name: &'static str, sent: &'static str) -> Kind {
    Kind { id, name, sent }
}

const BEARER: &str = "Authorization: Bearer {}";

/// Nothing is known of it but the scheme it stands behind.
pub(super) const BEARER_ONLY: &str = "http-bearer-syntax";

const NAMED: &[Named] = &[
    // Header names with an underscore are a gateway's own; this one is Sensedia's.
    Named {
        name: &["access_token"],
        header: true,
        form: "{z8,}",
        is: is("sensedia", "Access token, as a Sensedia gateway takes it", "access_token: {}"),
    },
    Named {
        name: &["client_id"],
        header: true,
        form: "{z8,}",
        is: is("sensedia", "Client id, as a Sensedia gateway takes it", "client_id: {}"),
    },
    Named {
        name: &["twilio_auth_token", "twilio_token"],
        header: false,
        form: "{h32}",
        is: is("twilio", "Twilio auth token", "Authorization: Basic base64(AC…:{})"),
    },
    Named {
        name: &["cloudflare_api_token", "cf_api_token", "cloudflare_token"],
        header: false,
        form: "{u40}",
        is: is("cloudflare", "Cloudflare API token", BEARER),
    },
    Named {
        name: &["x-auth-key", "cloudflare_api_key", "cf_api_key"],
        header: false,
        form: "{h37}",
        is: is("cloudflare", "Cloudflare global API key", "X-Auth-Key: {}"),
    },
    Named {
        name: &["x-vault-token", "vault_token"],
        header: false,
        form: "{v20,}",
        is: is("vault", "Vault token", "X-Vault-Token: {}"),
    },
    Named {
        name: &["x-shopify-access-token", "shopify_access_token"],
        header: false,
        form: "{x32}",
        is: is("shopify", "Shopify access token of the old kind", "X-Shopify-Access-Token: {}"),
    },
    Named {
        name: &["github_token", "gh_token", "github_pat"],
        header: false,
        form: "{h40}",
        is: is("github-classic", "GitHub personal access token of before 2021", BEARER),
    },
    Named {
        name: &["private-token", "gitlab_token", "gitlab_private_token"],
        header: false,
        form: "{u20}",
        is: is("gitlab-classic", "GitLab access token of before 2021", "PRIVATE-TOKEN: {}"),
    },
    Named {
        name: &["job-token", "ci_job_token"],
        header: false,
        form: "{v20,}",
        is: is("gitlab-classic", "GitLab CI job token", "JOB-TOKEN: {}"),
    },
    Named {
        name: &["dd-api-key", "dd_api_key", "datadog_api_key"],
        header: false,
        form: "{h32}",
        is: is("databricks-misc", "Datadog API key", "DD-API-KEY: {}"),
    },
    Named {
        name: &["dd-application-key", "dd_app_key", "datadog_app_key"],
        header: false,
        form: "{h40}",
        is: is("databricks-misc", "Datadog application key", "DD-APPLICATION-KEY: {}"),
    },
];

/// What a value of which little else is known must be by its name.
pub(super) fn look(paste: &str, value: &Value, format: &str, text: &str) -> Option<Kind> {
    if !matches!(
        format,
        "opaque" | "uuid" | "ulid" | "ksuid" | "objectid-snowflake" | "aws-secret-key" | "csrf-django" | "totp"
    ) {
        return None;
    }
    let name = value.name.of(paste);
    let bearer = value.scheme.is_some_and(|scheme| scheme.of(paste).eq_ignore_ascii_case("bearer"));
    if bearer && format == "opaque" {
        return Some(is(BEARER_ONLY, "Bearer token that only its issuer can read", BEARER));
    }
    let known = |named: &&Named| {
        named.name.iter().any(|known| known.eq_ignore_ascii_case(name))
            && (!named.header || value.place == Place::Header && value.scheme.is_none())
            && fits(named.form, text)
    };
    NAMED.iter().find(known).map(|named| named.is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::split;

    #[test]
    fn the_name_tells() {
        for (paste, format) in [
            ("access_token: 3f2b9c1e-7d40-4a6e-9b8a-0c1d2e3f4a5b", Some("sensedia")),
            ("CLOUDFLARE_API_TOKEN=Abc123Abc123Abc123Abc123Abc123Abc123Abc1", Some("cloudflare")),
            ("export TWILIO_AUTH_TOKEN=0123456789abcdef0123456789abcdef", Some("twilio")),
            ("PRIVATE-TOKEN: AbC123dEf456GhI789jK", Some("gitlab-classic")),
            ("X-Auth-Key: 0123456789abcdef0123456789abcdef01234", Some("cloudflare")),
            ("Authorization: Bearer AbC123dEf456GhI789jK", Some(BEARER_ONLY)),
        ] {
            let layout = split(paste);
            let value = &layout.values[0];
            let found = look(paste, value, "opaque", value.span.of(paste));
            assert_eq!(found.map(|is| is.id), format, "{paste}");
        }
    }
}
