//! How it is done with a Sensedia gateway.

use super::{Advice, Fix};

const FAQ: &str = "Sensedia FAQ: Why is my API returning an invalid token?";
const GUIDE: &str = "Sensedia API Platform guide: Interceptors, Security";

/// For a call through the gateway.
pub(super) const GATEWAY: &[Advice] = &[
    Advice {
        fix: Fix::ReadTrace,
        steps: &[
            "Open the General trace of the call in the API manager, and find the line that rejects it.",
            "HAS NOT BEEN FOUND: the gateway knows no live token with this text. Get a new one, and compare it character by character.",
            "DOES NOT HAVE ACCESS TO THIS RESOURCE: the token is alive. The app needs the plan or the resource.",
            "Without the trace: look whether the request that was sent has a {place} named {name}.",
            "If your own server relays the sentence, the token at fault is the one it sends, not the one of its caller.",
        ],
        source: &[FAQ],
    },
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Send the value where the message says, under exactly that name: header access_token by default, not Authorization: Bearer.",
            "Here: {element} in {place} {name}.",
            "Try it by hand: curl -i '{url}' -H '{header}: ‹your token›'",
            "For OAuth send both: curl -i ‹url› -H 'client_id: ‹your client id›' -H 'access_token: ‹your token›'",
            "Send the value exactly as generated, without blanks or line breaks, and not empty.",
        ],
        source: &[FAQ, GUIDE],
    },
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Ask the gateway for one: curl -X POST ‹gateway›/oauth/access-token -u '‹client id›:‹client secret›' -d grant_type=client_credentials",
            "Send it at once: curl -i '{url}' -H '{header}: ‹your token›'",
            "Keep expires_in beside it; an hour is usual. A time token lives 30 seconds unless set otherwise: make it right before the call.",
            "If the new one is refused too, read the General trace: it is not the age.",
        ],
        source: &[FAQ, GUIDE],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Keep expires_in with the token, and call ‹gateway›/oauth/access-token again when four fifths of that time have passed.",
            "Let one place of the program get tokens for all its calls.",
            "On a 401 get one new token and repeat once; never in a loop.",
        ],
        source: &[FAQ, "RFC 6749 §5.1"],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "In the API manager, look at the app: is it approved, and does one of its plans hold this API and resource?",
            "Add the plan, or ask the owner of the API for it; a new token alone does not help, although the status is 401.",
            "Then try the same token on this resource and on another one of the same API.",
        ],
        source: &[FAQ],
    },
    Advice {
        fix: Fix::RepairFormat,
        steps: &[
            "Send the value exactly as the gateway generated it: blanks and line breaks at its ends count.",
            "Compare both texts without showing them: printf %s \"$TOKEN\" | sha256sum at the issue and before the call.",
            "Take quotes and \"Bearer \" away: the header holds the value alone.",
        ],
        source: &[FAQ],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Get client id and token from the gateway that you call: those of the sandbox are unknown in production.",
            "Use the client id and the access token of the same app.",
            "Look in the API manager which app the client id belongs to.",
        ],
        source: &[FAQ, GUIDE],
    },
    Advice {
        fix: Fix::ReplaceRevoked,
        steps: &[
            "Look in the API manager at the app: is it active, and is its token listed and alive?",
            "Have a blocked app released, or make a new one; then get a token with its client id and secret.",
            "Put the new values into every place that used the old ones.",
        ],
        source: &[FAQ],
    },
    Advice {
        fix: Fix::FixTransport,
        steps: &[
            "Find the proxy that drops headers with an underscore, such as access_token and client_id: nginx does, unless underscores_in_headers is on.",
            "Call the gateway directly, past all proxies: if that works, one of them loses the header.",
            "In a browser, name access_token and client_id in Access-Control-Allow-Headers.",
        ],
        source: &["nginx: Module ngx_http_core_module, underscores_in_headers", FAQ],
    },
    Advice {
        fix: Fix::FixGeneration,
        steps: &[
            "Make the JWT or signature with the key, algorithm and encoding that are set up in the interceptor.",
            "Sign the very bytes that are sent, after the last change to the body.",
            "Compare one example with what the interceptor's settings give for it.",
        ],
        source: &[GUIDE],
    },
    Advice {
        fix: Fix::FixVerifier,
        steps: &[
            "Open the validating interceptor in the flow: its name, its place and its key have to be those of the generating one.",
            "Give Time Token generation and validation the same time to live; 30000 is 30 seconds.",
            "Set Response Content-Type to application/json if callers parse the answer as JSON.",
            "Deploy the revision, and call again.",
        ],
        source: &[GUIDE],
    },
];
