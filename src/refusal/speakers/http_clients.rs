//! What HTTP clients of many languages say of a header before they send it.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Messages of the clients that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "http_clients",
    name: "HTTP clients",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "curl-quotes",
            says: &[
                "Could not resolve host: Bearer",
                "Could not resolve host: Token",
                "Could not resolve host: Authorization",
                "Could not resolve host: Basic",
                "cURL error 6: Could not resolve host: Bearer",
            ],
            weak: &[],
            means: "The shell took the header apart: what follows the blank was taken for an address. Its quotes are missing, or they are typographic ones.",
            tell_apart: "Look at the quotes around the whole header: straight ones, double on Windows?",
            fixes: &[(SendCorrectly, Strong, "The header has to stand in straight quotes, as one argument of -H.")],
            source: SOURCE,
            example: proof::text("curl: (6) Could not resolve host: Bearer"),
        },
        Refusal {
            id: "node-header-name",
            says: &[
                "ERR_INVALID_HTTP_TOKEN",
                "Header name must be a valid HTTP token",
                "TypeError [ERR_INVALID_HTTP_TOKEN]: Header name must be a valid HTTP token",
                "is not a legal HTTP header name",
                "Illegal character(s) in message header field",
                "Invalid HTTP header field name:",
            ],
            weak: &[],
            means: "The name of the header has a character that no name may have: a colon, a blank, or the whole header in one text.",
            tell_apart: "Print the name: it is \"Authorization\" alone, without the colon.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Name and value have to be handed over apart, and the name without its colon.",
            )],
            source: SOURCE,
            example: proof::text(
                "TypeError [ERR_INVALID_HTTP_TOKEN]: Header name must be a valid HTTP token [\"Authorization:\"]",
            ),
        },
        Refusal {
            id: "fetch-header-value",
            says: &[
                "is not a legal HTTP header value",
                "InvalidArgumentError: invalid authorization header",
                "Header 'Authorization' has invalid value",
                "Invalid HTTP header field value:",
                "is not valid header value.",
                "Header may not contain more than a single header, new line detected",
                "a header value contains prohibited character",
                "a header value contains a prohibited character",
                "{:invalid_header_value, \"authorization\"",
            ],
            weak: &[],
            means: "The value of the header has a character that no header may have, mostly a line break at the end of a token read from a file.",
            tell_apart: "Print the value with its escapes: is there a \\n or a quote in it?",
            fixes: &[(
                RepairFormat,
                Strong,
                "The value has a line break or another character that no header may have; trim it.",
            )],
            source: SOURCE,
            example: proof::text("InvalidArgumentException: \"Bearer abc\" is not valid header value."),
        },
        Refusal {
            id: "angular-null-header",
            says: &[
                "Expecting either a string, a number or an array, but got: `null`",
                "Expecting either a string, a number or an array, but got: `undefined`",
                "Header value must be scalar or null but",
                "Header value must be a string or array of strings",
                "Required argument header value was not given",
            ],
            weak: &[],
            means: "The value handed over as the header is nothing, or an object: there was no token in the store.",
            tell_apart: "Print the token right before the call; is it read before the sign-in has ended?",
            fixes: &[(SendCorrectly, Strong, "No token was there when the header was set.")],
            source: SOURCE,
            example: proof::text(
                "Unexpected value of the `Authorization` header provided. Expecting either a string, a number or an array, but got: `null`.",
            ),
        },
        Refusal {
            id: "urlsession-cancelled",
            says: &[
                "NSURLErrorUserCancelledAuthentication",
                "Code=-1012",
                "NSURLErrorUserAuthenticationRequired",
                "Code=-1013",
            ],
            weak: &[],
            means: "The server asked for credentials, and the call had none or gave up: Apple's name for a 401.",
            tell_apart: "Is Authorization in the request? It is dropped at redirects and overwritten in some sessions.",
            fixes: &[
                (SendCorrectly, Likely, "The call was made without credentials that the server accepts."),
                (ObtainNewToken, Likely, "A token that has ended gets the same."),
                (FixTransport, Hint, "A redirect takes the header away."),
            ],
            source: SOURCE,
            example: proof::text("Error Domain=NSURLErrorDomain Code=-1012 \"(null)\""),
        },
        Refusal {
            id: "grpc-metadata",
            says: &[
                "Metadata string value \"{}\" contains illegal characters",
                "contains value with non-printable ASCII characters",
                "Plugin added invalid metadata value",
                "metadata was invalid:",
            ],
            weak: &[],
            means: "The value of a metadata entry has a character that may not be there, mostly a line break at the end of the token.",
            tell_apart: "Print the value with its escapes; trim it.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The token in the metadata has a line break or another character that may not be there.",
                ),
                (SendCorrectly, Hint, "A key with capitals or blanks is refused too: gRPC wants small letters."),
            ],
            source: SOURCE,
            example: proof::text("Error: Metadata string value \"Bearer abc\" contains illegal characters"),
        },
        Refusal {
            id: "grpc-metadata-key",
            says: &["Metadata key \"{}\" contains illegal characters"],
            weak: &[],
            means: "The name of a metadata entry has a character that may not be there.",
            tell_apart: "Print the name: \"authorization\", in small letters and without a colon.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "The key has to be \"authorization\", in small letters and without a colon.",
            )],
            source: SOURCE,
            example: proof::text("Error: Metadata key \"Authorization:\" contains illegal characters"),
        },
        Refusal {
            id: "grpc-transport",
            says: &[
                "the credentials require transport level security",
                "cannot send secure credentials on an insecure connection",
                "Established channel does not have a sufficient security level to transfer call credential",
                "Channel credentials must be used with call credentials",
            ],
            weak: &[],
            means: "gRPC does not send a token over a connection without TLS.",
            tell_apart: "Is the channel made with TLS credentials?",
            fixes: &[(FixTransport, Strong, "The channel has to use TLS before it carries a token.")],
            source: SOURCE,
            example: proof::text(
                "grpc: the credentials require transport level security (use grpc.WithTransportCredentials() to set)",
            ),
        },
        Refusal {
            id: "grpc-plugin",
            says: &["per-RPC creds failed due to error", "transport: per-RPC creds failed due to error"],
            weak: &[],
            means: "The token for the call could not be got: what failed stands behind the colon.",
            tell_apart: "Read the text behind the colon: a refresh that was refused, no credentials, no network.",
            fixes: &[
                (ObtainNewToken, Likely, "Most often the stored sign-in has ended: sign in again."),
                (ReadTrace, Hint, "The cause stands behind the colon."),
            ],
            source: SOURCE,
            example: proof::text("rpc error: transport: per-RPC creds failed due to error: no refresh"),
        },
        Refusal {
            id: "grpc-middleware",
            says: &["Request unauthenticated with bearer", "Bad authorization string"],
            weak: &[],
            means: "go-grpc-middleware found no authorization in the metadata, or one without the expected scheme.",
            tell_apart: "Look at the metadata as it arrives: key \"authorization\", value \"bearer\" and the token.",
            fixes: &[(SendCorrectly, Strong, "The metadata lacks the token, or its scheme is missing.")],
            source: SOURCE,
            example: proof::text("rpc error: code = Unauthenticated desc = Request unauthenticated with bearer"),
        },
        Refusal {
            id: "axum-header",
            says: &[
                "Header of type `authorization` was missing",
                "invalid HTTP header (authorization)",
                "The identity information has expired",
            ],
            weak: &[],
            means: "The typed header of axum is missing, or is not a scheme and a token.",
            tell_apart: "Look at the request as it arrives.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Authorization is missing in the request, or has another form than Bearer and a token.",
                ),
                (FixTransport, Hint, "A proxy or redirect may have taken it away."),
            ],
            source: SOURCE,
            example: proof::text("Header of type `authorization` was missing"),
        },
    ],
};
