//! Web services that say one thing each: `DigitalOcean`, Heroku, Linode, Mailgun, Airtable, Asana.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "saas",
    name: "Other web services",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "digitalocean-401",
            says: &[
                r#""id":"unauthorized","message":"Unable to authenticate you"#,
                r#""message":"Unable to authenticate you"#,
                "Unable to authenticate you",
            ],
            weak: &[],
            means: "DigitalOcean does not accept the token: it is unknown, has ended, or did not arrive.",
            tell_apart: "Is the header there, and does the value begin with dop_v1_, doo_v1_ or dor_v1_ with 64 characters behind it?",
            fixes: &[
                (ObtainNewToken, Likely, "An ended or unknown token gets this answer."),
                (SendCorrectly, Hint, "A request without a token gets it too."),
                (RepairFormat, Hint, "A cut token is unknown."),
            ],
            source: "Answers of DigitalOcean recorded in public repositories",
            example: proof::text(r#"{"id":"unauthorized","message":"Unable to authenticate you"}"#),
        },
        Refusal {
            id: "linode-heroku",
            says: &[
                r#""errors":[{"reason":"Invalid Token"}]"#,
                r#""id":"unauthorized","message":"Invalid credentials provided.""#,
                r#""reason":"Invalid Token""#,
            ],
            weak: &[],
            means: "Linode (the first text) or Heroku (the second) does not know the token.",
            tell_apart: "Does the same token work on the account's own page of the API?",
            fixes: &[
                (ObtainNewToken, Likely, "The service does not know the token, or it has ended."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
                (SendCorrectly, Hint, "A request without a token may get the same answer."),
            ],
            source: "Documentation of Linode and Heroku",
            example: proof::text(r#"{"errors":[{"reason":"Invalid Token"}]}"#),
        },
        Refusal {
            id: "mailgun-key",
            says: &[r#""Invalid private key""#],
            weak: &[("Invalid private key", &["mailgun", "api.mailgun.net", "api.eu.mailgun.net"])],
            means: "Mailgun does not know the key, or not in this region.",
            tell_apart: "Is the account in the EU? Then the host is api.eu.mailgun.net. Is the user's name api?",
            fixes: &[
                (UseRightToken, Likely, "A key of the other region, or the domain's sending key, is unknown here."),
                (SendCorrectly, Hint, "The pair is the word api and the key."),
                (ReplaceRevoked, Hint, "A key that was rotated is unknown."),
            ],
            source: "Mailgun documentation",
            example: proof::text(r#"{"message":"Invalid private key"}"#),
        },
        Refusal {
            id: "airtable-authentication",
            says: &[
                r#""type":"AUTHENTICATION_REQUIRED","message":"Authentication required""#,
                r#""type":"AUTHENTICATION_REQUIRED""#,
            ],
            weak: &[],
            means: "Airtable did not get a token that it knows: none arrived, or it was withdrawn. API keys of old no longer work.",
            tell_apart: "Does the value begin with pat, and is the header Authorization: Bearer?",
            fixes: &[
                (ObtainNewToken, Likely, "Airtable does not know the token."),
                (SendCorrectly, Hint, "A request without a token gets this answer."),
                (UseRightToken, Hint, "Old API keys (key…) no longer work: make a personal access token."),
            ],
            source: "Airtable documentation",
            example: proof::text(r#"{"error":{"type":"AUTHENTICATION_REQUIRED","message":"Authentication required"}}"#),
        },
        Refusal {
            id: "airtable-permission",
            says: &["INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND"],
            weak: &[],
            means: "Airtable answers the same for a missing permission and for a wrong id: the token may not see this base or table, or they do not exist.",
            tell_apart: "Does /v0/meta/bases list the base for this token?",
            fixes: &[
                (GrantAccess, Likely, "The token does not include this base, or lacks a scope."),
                (SendCorrectly, Hint, "A wrong id of base or table gets the same answer."),
            ],
            source: "Airtable documentation",
            example: proof::text(
                r#"{"error":{"type":"INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND","message":"Invalid permissions, or the requested model was not found."}}"#,
            ),
        },
        Refusal {
            id: "asana",
            says: &[r#""message":"Not Authorized","help":"For more information on API status codes"#],
            weak: &[("Not Authorized", &["asana", "app.asana.com"])],
            means: "Asana does not accept the token: it is absent, unknown or has ended; OAuth tokens live one hour.",
            tell_apart: "Is it a personal token (which does not end) or an OAuth token?",
            fixes: &[
                (ObtainNewToken, Likely, "Asana does not know the token, or it has ended."),
                (SendCorrectly, Hint, "A request without a token gets this answer too."),
                (RefreshProactively, Hint, "OAuth tokens end after an hour."),
            ],
            source: "Asana documentation",
            example: proof::text(
                r#"{"errors":[{"message":"Not Authorized","help":"For more information on API status codes, see the documentation"}]}"#,
            ),
        },
    ],
};
