//! Django itself: its CSRF check and its signed values.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly, SyncClock},
        Scene,
    },
    text::proof,
};

const CSRF: &str = "Django 5, middleware/csrf.py and views/csrf.py";
const SIGNING: &str = "Django 5, core/signing.py; itsdangerous 2";

/// What it shows and logs.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "django",
    name: "Django",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "django-csrf-failed",
            says: &["CSRF verification failed. Request aborted"],
            weak: &[],
            means: "Django's CSRF check refused a form or call that changes something. The page hides the reason unless DEBUG is on; it stands in the log of django.security.csrf.",
            tell_apart: "Read the line \"Forbidden (…)\" in the server's log: token missing, token incorrect, cookie not set, or origin.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The commonest reason is a form without csrf_token or a call without the X-CSRFToken header.",
                ),
                (ObtainNewToken, Hint, "A page that was loaded before the sign-in holds a value that no longer fits."),
                (FixTransport, Hint, "A cookie or an origin that a proxy changes fails the check as well."),
                (ReadTrace, Hint, "The log of django.security.csrf names the reason."),
            ],
            source: CSRF,
            example: proof::text("<h1>Forbidden (403)</h1><p>CSRF verification failed. Request aborted.</p>"),
        },
        Refusal {
            id: "django-csrf-missing",
            says: &[
                "Forbidden (CSRF token missing",
                "Forbidden (CSRF token missing.)",
                "Forbidden (CSRF token missing or incorrect",
            ],
            weak: &[
                ("CSRF token missing.", &["django", "csrfmiddlewaretoken", "csrftoken"]),
                ("CSRF token missing", &["django", "csrfmiddlewaretoken", "csrftoken"]),
                ("CSRF token missing or incorrect", &["django", "csrfmiddlewaretoken", "csrftoken"]),
            ],
            means: "The form has no csrf_token, or the call has no X-CSRFToken header. Before Django 4 the same text also covered a value that does not fit.",
            tell_apart: "Look at the request: is there a field csrfmiddlewaretoken or a header X-CSRFToken?",
            fixes: &[
                (SendCorrectly, Likely, "The CSRF token did not come with the request."),
                (ObtainNewToken, Hint, "A page from before the sign-in holds a value that no longer fits."),
            ],
            source: CSRF,
            example: proof::text("Forbidden (CSRF token missing.): /orders/"),
        },
        Refusal {
            id: "django-csrf-incorrect",
            says: &["CSRF token from POST incorrect", "CSRF token from the '{name}' HTTP header incorrect"],
            weak: &[],
            means: "A CSRF token came, and it belongs to another secret: a page from before the sign-in, a second tab, or the cookie of another host.",
            tell_apart: "Load the page anew and send the form once more.",
            fixes: &[
                (ObtainNewToken, Likely, "A value from a fresh page fits the present secret."),
                (FixTransport, Hint, "A cached page brings an old value again and again."),
                (SendCorrectly, Hint, "The cookie of another host or path may be sent along."),
            ],
            source: CSRF,
            example: proof::text("Forbidden (CSRF token from POST incorrect.): /orders/"),
        },
        Refusal {
            id: "django-csrf-format",
            says: &[
                "CSRF token from POST has incorrect length",
                "CSRF token from POST has invalid characters",
                "CSRF token from the '{name}' HTTP header has incorrect length",
                "CSRF token from the '{name}' HTTP header has invalid characters",
                "CSRF cookie has incorrect length",
                "CSRF cookie has invalid characters",
            ],
            weak: &[("has incorrect length", &["csrf", "csrftoken", "csrfmiddlewaretoken"])],
            means: "Only 32 or 64 letters and digits are a CSRF token. What came is something else: with quotes, a whole cookie line, a template that was not filled, or \"undefined\".",
            tell_apart: "Count the characters of the value, and print it with its escapes.",
            fixes: &[
                (RepairFormat, Likely, "The value is not the bare 32 or 64 letters and digits."),
                (SendCorrectly, Hint, "A placeholder or a whole cookie line was sent in place of the value."),
            ],
            source: CSRF,
            example: proof::text("Forbidden (CSRF token from POST has incorrect length.): /orders/"),
        },
        Refusal {
            id: "django-csrf-cookie",
            says: &["CSRF cookie not set", "Forbidden (CSRF cookie not set.)"],
            weak: &[],
            means: "The cookie with the CSRF secret did not come: cookies are blocked, SameSite or Secure does not fit, or the call is made without credentials.",
            tell_apart: "Is the cookie csrftoken in the request?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The cookie got lost between browser and server: SameSite, Secure on http, or another domain.",
                ),
                (
                    SendCorrectly,
                    Likely,
                    "A call from a script has to send cookies: fetch needs credentials \"include\".",
                ),
            ],
            source: CSRF,
            example: proof::text("Forbidden (CSRF cookie not set.): /orders/"),
        },
        Refusal {
            id: "django-csrf-no-referer",
            says: &["Referer checking failed - no Referer"],
            weak: &[],
            means: "Over HTTPS Django wants to know which page a form comes from, and the request does not say it: a policy of the page, an extension or a program leaves the header Referer out.",
            tell_apart: "Does the request carry Origin or Referer when it leaves the browser?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request has to carry Referer: use the policy same-origin, or set the header in the program.",
                ),
                (FixTransport, Hint, "A proxy may take the header away."),
            ],
            source: CSRF,
            example: proof::text("Forbidden (Referer checking failed - no Referer.): /orders/"),
        },
        Refusal {
            id: "django-csrf-origin",
            says: &[
                "Origin checking failed - {} does not match any trusted origins",
                "Referer checking failed - {} does not match any trusted origins",
                "Referer checking failed - Referer is malformed",
                "Referer checking failed - Referer is insecure while host is secure",
            ],
            weak: &[],
            means: "The token is fine; Django does not trust the place that the request comes from. Behind a proxy that ends TLS, Django believes that it serves http.",
            tell_apart: "Compare scheme and host of the origin in the message with the address of the site.",
            fixes: &[
                (FixVerifier, Strong, "CSRF_TRUSTED_ORIGINS has to name the origin, since Django 4 with its scheme."),
                (
                    FixTransport,
                    Likely,
                    "The proxy has to pass on scheme and host, so that Django knows its own address.",
                ),
            ],
            source: CSRF,
            example: proof::text(
                "Forbidden (Origin checking failed - https://app.example.com does not match any trusted origins.): /orders/",
            ),
        },
        Refusal {
            id: "django-bad-signature",
            says: &[
                "django.core.signing.BadSignature",
                "django.core.signing.BadSignature: Signature \"{}\" does not match",
                "itsdangerous.exc.BadSignature: Signature \"{}\" does not match",
                "Signature \"{}\" does not match",
                "Signature b'{}' does not match",
                "No \":\" found in value",
            ],
            weak: &[],
            means: "A signed value, as in a reset link or a cookie, does not fit its signature: it was altered or cut, or the secret key is another.",
            tell_apart: "Is the value complete, as it was sent? If it is, compare SECRET_KEY of the one that signed and the one that checks.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a fresh link or cookie made."),
                (FixVerifier, Hint, "A SECRET_KEY that changed, or that differs between copies, fits no older value."),
                (RepairFormat, Hint, "A mail program may have cut the link."),
            ],
            source: SIGNING,
            example: proof::text("django.core.signing.BadSignature: Signature \"kV3x\" does not match"),
        },
        Refusal {
            id: "django-signature-expired",
            says: &[
                "django.core.signing.SignatureExpired",
                "django.core.signing.SignatureExpired: Signature age {} > {} seconds",
                "itsdangerous.exc.SignatureExpired: Signature age {} > {} seconds",
                "Signature age {} > {} seconds",
            ],
            weak: &[],
            means: "The signed value is good and older than the code allows. The message gives both numbers in seconds.",
            tell_apart: "Compare the two numbers in the message.",
            fixes: &[
                (ObtainNewToken, Strong, "The signed value is too old; have a fresh one made."),
                (FixVerifier, Hint, "If the limit is too short for its use, raise max_age."),
            ],
            source: SIGNING,
            example: proof::text("django.core.signing.SignatureExpired: Signature age 90211.2 > 86400 seconds"),
        },
        Refusal {
            id: "django-signature-early",
            says: &["Signature age {} < 0 seconds", "itsdangerous.exc.SignatureExpired: Signature age {} < 0 seconds"],
            weak: &[],
            means: "The signed value comes from the future: the clock of the one that signed is ahead of the one that checks.",
            tell_apart: "Compare the clocks of the two machines.",
            fixes: &[(
                SyncClock,
                Strong,
                "One of the two clocks is wrong; the number in the message is the difference.",
            )],
            source: SIGNING,
            example: proof::text("itsdangerous.exc.SignatureExpired: Signature age -14 < 0 seconds"),
        },
    ],
};
