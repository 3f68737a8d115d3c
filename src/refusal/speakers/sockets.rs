//! What clients and servers of `WebSockets` say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, GrantAccess, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Messages of browsers, ws, websockets, socket.io and Phoenix";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "sockets",
    name: "WebSockets",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "graphqlws-close",
            says: &["4401: Unauthorized", "4401 Unauthorized", "code: 4401", "\"code\":4401"],
            weak: &[],
            means: "The server closed the socket because the connection was never acknowledged or its parameters hold no good token.",
            tell_apart: "Are connectionParams sent, as a function that reads the token at each connection?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The token has to stand in connectionParams; a socket has no Authorization header in browsers.",
                ),
                (
                    ObtainNewToken,
                    Likely,
                    "A token that ended while the socket was open is refused at the reconnection.",
                ),
            ],
            source: SOURCE,
            example: proof::text("WebSocket closed: CloseEvent { code: 4401, reason: 'nope' }"),
        },
        Refusal {
            id: "graphqlws-forbidden",
            says: &["4403: Forbidden", "4403 Forbidden", "code: 4403"],
            weak: &[],
            means: "The server closed the socket: onConnect said no to this caller.",
            tell_apart: "What does onConnect check, and did the connection parameters reach it?",
            fixes: &[
                (GrantAccess, Likely, "onConnect forbids this caller."),
                (SendCorrectly, Hint, "Missing connection parameters end in the same way."),
            ],
            source: SOURCE,
            example: proof::text("WebSocket closed: CloseEvent { code: 4403, reason: 'nope' }"),
        },
        Refusal {
            id: "socketio-session",
            says: &["\"message\":\"Session ID unknown\"", "Session ID unknown"],
            weak: &[],
            means: "Several instances serve the sockets, and the second request came to another one than the first: no sticky sessions.",
            tell_apart: "Does it work with one instance, or with transports set to websocket only?",
            fixes: &[(
                FixTransport,
                Strong,
                "The balancer has to send all requests of one session to the same instance.",
            )],
            source: SOURCE,
            example: proof::text("{\"code\":1,\"message\":\"Session ID unknown\"}"),
        },
        Refusal {
            id: "websocket-handshake",
            says: &[
                "Error during WebSocket handshake: Unexpected response code: 401",
                "HTTP Authentication failed; no valid credentials available",
                "Unexpected server response: 401",
                "server rejected WebSocket connection: HTTP 401",
                "Handshake status 401 Unauthorized",
                "Handshake status 401",
            ],
            weak: &[],
            means: "The server refused the WebSocket at its first request: no credential came, or it was not accepted. Browsers cannot set Authorization on a WebSocket.",
            tell_apart: "How should the token arrive: by cookie, by query or by subprotocol, and does it?",
            fixes: &[
                (SendCorrectly, Likely, "The token did not arrive in the way the socket's server reads it."),
                (ObtainNewToken, Likely, "A token that has ended is refused at the handshake."),
                (FixTransport, Hint, "A proxy may drop the cookie or the header at the upgrade."),
            ],
            source: SOURCE,
            example: proof::text(
                "WebSocket connection to 'wss://example.com/ws' failed: HTTP Authentication failed; no valid credentials available",
            ),
        },
        Refusal {
            id: "websocket-handshake-403",
            says: &[
                "Error during WebSocket handshake: Unexpected response code: 403",
                "Unexpected server response: 403",
                "server rejected WebSocket connection: HTTP 403",
                "Handshake status 403 Forbidden",
            ],
            weak: &[],
            means: "The server refused the WebSocket at its first request as forbidden: the caller lacks the right, its origin is not allowed, or a check of the token failed.",
            tell_apart: "Is the Origin of the page among those allowed? Then look at the server's log.",
            fixes: &[
                (GrantAccess, Likely, "The caller or its origin is not allowed to open this socket."),
                (ObtainNewToken, Hint, "Frameworks that close before accepting turn a bad token into a 403."),
                (FixVerifier, Hint, "A list of allowed origins that lacks this page refuses it."),
            ],
            source: SOURCE,
            example: proof::text(
                "websockets.exceptions.InvalidStatusCode: server rejected WebSocket connection: HTTP 403",
            ),
        },
        Refusal {
            id: "phoenix-origin",
            says: &["Could not check origin for Phoenix.Socket transport"],
            weak: &[],
            means: "Phoenix does not know the origin of the page that opens the socket.",
            tell_apart: "Compare the origin in the log with check_origin and the url host of the endpoint.",
            fixes: &[(FixVerifier, Strong, "The endpoint's host or check_origin does not name this origin.")],
            source: SOURCE,
            example: proof::text("[error] Could not check origin for Phoenix.Socket transport."),
        },
    ],
};
