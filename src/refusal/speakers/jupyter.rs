//! Jupyter and `JupyterHub`: Tornado's XSRF check and the sign-in.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const XSRF: &str = "JupyterHub 6, _xsrf_utils.py; Tornado";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jupyter",
    name: "Jupyter",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "jupyter-xsrf",
            says: &[
                "'_xsrf' argument missing from POST",
                "'_xsrf' argument missing from {name}",
                "'_xsrf' argument invalid",
            ],
            weak: &[],
            means: "A call without an API token was taken for a browser's, which has to bring _xsrf. With \"Authorization: token …\" no such value is asked for.",
            tell_apart: "Is there an Authorization header with the scheme token in the request?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Send \"Authorization: token …\" with the API token, or the value of the cookie _xsrf.",
            )],
            source: XSRF,
            example: proof::text("{\"message\":\"'_xsrf' argument missing from POST\"}"),
        },
        Refusal {
            id: "jupyter-xsrf-mismatch",
            says: &["XSRF cookie does not match POST argument", "XSRF cookie does not match {name} argument"],
            weak: &[],
            means: "The value that came back is not the one in the cookie: a second tab, a new sign-in, or two servers under one host.",
            tell_apart: "Load the page anew and try once more.",
            fixes: &[
                (SendCorrectly, Likely, "The value of the cookie has to come back unchanged."),
                (ObtainNewToken, Hint, "A page from before the last sign-in holds an old value."),
            ],
            source: XSRF,
            example: proof::text("403 POST /hub/login: XSRF cookie does not match POST argument"),
        },
        Refusal {
            id: "jupyter-oauth-state",
            says: &["oauth state does not match. Try logging in again"],
            weak: &[],
            means: "The sign-in came back to a browser that did not begin it: two tabs, a lost cookie, or another host name.",
            tell_apart: "Does it work in one fresh tab with the same host name throughout?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in afresh in one tab."),
                (FixTransport, Hint, "The cookie of the first step may be lost on another host name or scheme."),
            ],
            source: XSRF,
            example: proof::text("403 : Forbidden oauth state does not match. Try logging in again."),
        },
    ],
};
