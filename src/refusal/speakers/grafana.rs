//! Grafana: service accounts and sessions.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GRAFANA: &str = "Answers of Grafana recorded in public repositories";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "grafana",
    name: "Grafana",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "grafana-unauthorized",
            says: &[
                "\"messageId\":\"auth.unauthorized\"",
                "\"message\":\"Unauthorized\",\"messageId\":\"auth.unauthorized\"",
                "\"messageId\":\"auth.unauthorized\",\"message\":\"Unauthorized\"",
            ],
            weak: &[],
            means: "Grafana found no credential that it could use.",
            tell_apart: "Is the Authorization header in the request, with Bearer and a token that begins with glsa_?",
            fixes: &[
                (SendCorrectly, Likely, "No usable credential arrived."),
                (ObtainNewToken, Hint, "The session behind the cookie may have ended."),
                (FixTransport, Hint, "A proxy in front may have dropped the header."),
            ],
            source: GRAFANA,
            example: proof::text(
                "{\"extra\":null,\"message\":\"Unauthorized\",\"messageId\":\"auth.unauthorized\",\"statusCode\":401,\"traceID\":\"\"}",
            ),
        },
        Refusal {
            id: "grafana-key",
            says: &["\"messageId\":\"api-key.invalid\"", "user token not found"],
            weak: &[("{\"message\":\"Invalid API key\"}", &["grafana"]), ("Invalid API key", &["grafana"])],
            means: "A key came, and this instance does not know it.",
            tell_apart: "Look the token up among the service accounts of the same instance.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new token made for the service account."),
                (RepairFormat, Hint, "A token that begins with glsa_ and is cut is unknown."),
                (UseRightToken, Hint, "A token of another instance is unknown here."),
            ],
            source: GRAFANA,
            example: proof::text(
                "{\"message\":\"Invalid API key\",\"messageId\":\"api-key.invalid\",\"traceID\":\"\"} from Grafana",
            ),
        },
        Refusal {
            id: "grafana-key-expired",
            says: &[
                "{\"message\":\"Expired API key\"}",
                "\"message\":\"Expired API key\"",
                "\"messageId\":\"api-key.expired\"",
                "\"message\":\"Expired API key\",\"messageId\":\"api-key.expired\"",
            ],
            weak: &[],
            means: "The key is known and has ended.",
            tell_apart: "Read the end of the token among the service accounts.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new token made for the service account."),
                (RefreshProactively, Hint, "Note the end of the next one, and renew it before."),
            ],
            source: GRAFANA,
            example: proof::text("{\"message\":\"Expired API key\"}"),
        },
    ],
};
