//! HTTP clients: what they say of a header before the request is even sent.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, RepairFormat, SendCorrectly, SyncClock},
        Scene,
    },
    text::proof,
};

const TRIED: &str = "Tried with Node 20, requests 2.34, httpx 0.28 and http.client";
const SOURCES: &str = "Sources of OkHttp, HttpURLConnection, Go net/http and the http crate";

/// What Node, browsers, Python, Go, Rust, Java and .NET say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "client",
    name: "HTTP client",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "client-node-character",
            says: &[
                "Invalid character in header content [\"Authorization\"]",
                "Invalid character in header content [\"{name}\"]",
                "TypeError [ERR_INVALID_CHAR]",
                "TypeError [ERR_INVALID_CHAR]: Invalid character in header content [\"{name}\"]",
                "ERR_INVALID_CHAR",
            ],
            weak: &[],
            means: "Node did not send the request: the header's value has a line break, or a character that no header may have, such as a typographic quote, a zero-width space or a byte order mark. A token read from a file with its last line break is the usual cause.",
            tell_apart: "Print the value with JSON.stringify: line breaks and foreign characters show.",
            fixes: &[(RepairFormat, Strong, "The header's value has a character that no header may have.")],
            source: TRIED,
            example: proof::text(
                "TypeError [ERR_INVALID_CHAR]: Invalid character in header content [\"Authorization\"]",
            ),
        },
        Refusal {
            id: "client-node-undefined",
            says: &[
                "Invalid value \"undefined\" for header \"Authorization\"",
                "Invalid value \"undefined\" for header \"{name}\"",
                "ERR_HTTP_INVALID_HEADER_VALUE",
                "TypeError [ERR_HTTP_INVALID_HEADER_VALUE]: Invalid value \"undefined\" for header \"{name}\"",
            ],
            weak: &[],
            means: "Node did not send the request: the variable that should hold the header's value is undefined.",
            tell_apart: "Is the variable set in this very process?",
            fixes: &[
                (SendCorrectly, Strong, "The variable that should hold the token is undefined."),
                (ObtainNewToken, Hint, "It may be undefined because the sign-in before it failed."),
            ],
            source: TRIED,
            example: proof::text(
                "TypeError [ERR_HTTP_INVALID_HEADER_VALUE]: Invalid value \"undefined\" for header \"Authorization\"",
            ),
        },
        Refusal {
            id: "client-bytestring",
            says: &[
                "Cannot convert argument to a ByteString because the character at index {} has a value of {} which is greater than 255",
                "Cannot convert argument to a ByteString",
                "is not a valid ByteString",
                "String contains non ISO-8859-1 code point",
                "Failed to execute 'fetch' on 'Window': String contains non ISO-8859-1 code point",
                "Failed to execute 'setRequestHeader' on 'XMLHttpRequest': String contains non ISO-8859-1 code point",
            ],
            weak: &[],
            means: "The request was not sent: the header's value has a character beyond Latin-1. The number is its code: 8203 is a zero-width space, 8220 and 8221 are typographic quotes, 65279 is a byte order mark, 8230 the dots of a shortened display. The index counts from the beginning of the value, so from \"Bearer \".",
            tell_apart: "Look up the code in the message, and the character at that index.",
            fixes: &[(RepairFormat, Strong, "A foreign character came into the value in copying.")],
            source: TRIED,
            example: proof::text(
                "TypeError: Cannot convert argument to a ByteString because the character at index 7 has a value of 8203 which is greater than 255.",
            ),
        },
        Refusal {
            id: "client-fetch-value",
            says: &[
                "is an invalid header value",
                "Headers.append: \"{}\" is an invalid header value",
                "Failed to execute 'fetch' on 'Window': Invalid value",
                "Failed to execute 'setRequestHeader' on 'XMLHttpRequest': '{}' is not a valid HTTP header field value",
                "is not a valid HTTP header field value",
            ],
            weak: &[],
            means: "The request was not sent: the header's value has a line break or a control character inside. One at the end is cut off silently.",
            tell_apart: "Search the value for \\r and \\n.",
            fixes: &[(RepairFormat, Strong, "The value has a line break or a control character inside.")],
            source: TRIED,
            example: proof::text("TypeError: Headers.append: \"Bearer abc\" is an invalid header value."),
        },
        Refusal {
            id: "client-requests",
            says: &[
                "requests.exceptions.InvalidHeader",
                "Invalid leading whitespace, reserved character(s), or return character(s) in header value",
                "requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s) in header value",
            ],
            weak: &[],
            means: "The request was not sent: the header's value begins with a blank or has a line break. The message shows the whole value, so keep it out of tickets.",
            tell_apart: "Read the value in the message: \\n or a blank shows; strip() takes it away.",
            fixes: &[(RepairFormat, Strong, "The value has a blank or a line break around it or inside.")],
            source: TRIED,
            example: proof::text(
                "requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s) in header value",
            ),
        },
        Refusal {
            id: "client-python-value",
            says: &["Invalid header value b'", "ValueError: Invalid header value b'"],
            weak: &[],
            means: "The request was not sent: the header's value has a line break, which shows as \\n in the message.",
            tell_apart: "Look for \\n before the closing quote; strip() takes it away.",
            fixes: &[(RepairFormat, Strong, "The value has a line break in it.")],
            source: TRIED,
            example: proof::text("ValueError: Invalid header value b'Bearer abc\\n'"),
        },
        Refusal {
            id: "client-latin-1",
            says: &[
                "'latin-1' codec can't encode character '{}' in position {}: ordinal not in range(256)",
                "'latin-1' codec can't encode characters in position {}: ordinal not in range(256)",
            ],
            weak: &[
                (
                    "'ascii' codec can't encode character '{}' in position {}: ordinal not in range(128)",
                    &["authorization", "bearer", "header", "headers", "http.client", "httpx", "requests", "putheader"],
                ),
                (
                    "'ascii' codec can't encode characters in position {}: ordinal not in range(128)",
                    &["authorization", "bearer", "header", "headers", "http.client", "httpx", "requests", "putheader"],
                ),
            ],
            means: "A header's value has a character that cannot be written: \\u200b is a zero-width space, \\u201c a typographic quote, \\xa0 a blank that does not break, \\u2026 the dots of a shortened display. The position counts from the beginning of the value.",
            tell_apart: "Look up the code in the message, and the character at that position.",
            fixes: &[(RepairFormat, Likely, "A foreign character came into the value in copying.")],
            source: TRIED,
            example: proof::text(
                "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u201c' in position 7: ordinal not in range(256)",
            ),
        },
        Refusal {
            id: "client-none",
            says: &[
                "Header value must be str or bytes, not <class 'NoneType'>",
                "must be str or bytes, not <class 'NoneType'>",
            ],
            weak: &[
                (
                    "expected string or bytes-like object, got 'NoneType'",
                    &["authorization", "bearer", "header", "headers", "http.client", "httpx", "requests", "putheader"],
                ),
                (
                    "can only concatenate str (not \"NoneType\") to str",
                    &["authorization", "bearer", "header", "headers", "http.client", "httpx", "requests", "putheader"],
                ),
            ],
            means: "The variable that should hold the token is None, so no request was sent.",
            tell_apart: "What does os.environ.get give in this very process?",
            fixes: &[
                (SendCorrectly, Strong, "The variable that should hold the token is None."),
                (ObtainNewToken, Hint, "It may be None because the sign-in before it failed."),
            ],
            source: TRIED,
            example: proof::text("TypeError: Header value must be str or bytes, not <class 'NoneType'>"),
        },
        Refusal {
            id: "client-go",
            says: &[
                "net/http: invalid header field value for \"Authorization\"",
                "net/http: invalid header field value for \"{name}\"",
                "net/http: invalid header field value",
            ],
            weak: &[],
            means: "Go did not send the request: the header's value has a line break or a control character.",
            tell_apart: "Print the value with %q: \\n shows; strings.TrimSpace takes it away.",
            fixes: &[(RepairFormat, Strong, "The value has a line break or a control character in it.")],
            source: SOURCES,
            example: proof::text(
                "Get \"https://api.example.com/me\": net/http: invalid header field value for \"Authorization\"",
            ),
        },
        Refusal {
            id: "client-rust",
            says: &["failed to parse header value", "builder error: failed to parse header value"],
            weak: &[(
                "InvalidHeaderValue",
                &[
                    "reqwest",
                    "hyper",
                    "http::header",
                    "http::Error",
                    "HeaderValue::from_str",
                    "unwrap()",
                    "panicked at",
                    "source:",
                ],
            )],
            means: "The http crate did not take the value: it has a line break or a control character.",
            tell_apart: "Print the value with {:?}: \\n shows; trim() takes it away.",
            fixes: &[(RepairFormat, Strong, "The value has a line break or a control character in it.")],
            source: SOURCES,
            example: proof::text("reqwest::Error { kind: Builder, source: InvalidHeaderValue }"),
        },
        Refusal {
            id: "client-java",
            says: &[
                "Illegal character(s) in message header value",
                "Unexpected char 0x0a at",
                "Unexpected char 0x0d at",
                "Unexpected char {} at {} in {name} value",
                "invalid header value: \"{}\"",
                "New-line characters are not allowed in header values",
            ],
            weak: &[],
            means: "The client did not send the request: the header's value has a character that no header may have; 0x0a and 0x0d are line breaks. The position counts from the beginning of the value, so from \"Bearer \". Some of these messages show the whole value, so keep them out of tickets.",
            tell_apart: "Read the code and the position in the message; trim() takes a line break at the end away.",
            fixes: &[(
                RepairFormat,
                Strong,
                "The value has a line break or another character that no header may have.",
            )],
            source: SOURCES,
            example: proof::text(
                "java.lang.IllegalArgumentException: Unexpected char 0x0a at 44 in Authorization value",
            ),
        },
        Refusal {
            id: "client-placeholder",
            says: &[
                "Bearer undefined",
                "Bearer null",
                "Bearer None",
                "Bearer [object Object]",
                "Bearer your_token_here",
                "Bearer YOUR_TOKEN",
                "Bearer YOUR_ACCESS_TOKEN",
                "> Authorization: Bearer $",
                "> Authorization: Bearer <",
            ],
            weak: &[
                ("Bearer {{", &["400", "401", "403", "unauthorized", "forbidden", "invalid", "malformed"]),
                ("Bearer %TOKEN%", &["400", "401", "403", "unauthorized", "forbidden", "invalid", "malformed"]),
                ("Bearer <token>", &["400", "401", "403", "unauthorized", "forbidden", "invalid", "malformed"]),
                ("Bearer <your_token>", &["400", "401", "403", "unauthorized", "forbidden", "invalid", "malformed"]),
                ("Bearer <access_token>", &["400", "401", "403", "unauthorized", "forbidden", "invalid", "malformed"]),
            ],
            means: "A placeholder or the name of nothing was sent in place of the token: a template that was not filled, a shell variable in single quotes, a variable of Postman that is not known, or a sign-in that gave nothing.",
            tell_apart: "Print the variable right before the call.",
            fixes: &[
                (SendCorrectly, Strong, "What stands behind Bearer is a placeholder, not a token."),
                (ObtainNewToken, Hint, "The variable may be empty because the sign-in before it failed."),
            ],
            source: TRIED,
            example: proof::text(
                "> GET /me HTTP/1.1\n> Authorization: Bearer undefined\n>\n< HTTP/1.1 401 Unauthorized",
            ),
        },
        Refusal {
            id: "client-preflight",
            says: &[
                "Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response",
                "Request header field authorization is not allowed by Access-Control-Allow-Headers",
                "Request header field x-api-key is not allowed by Access-Control-Allow-Headers",
                "Request header field x-auth-token is not allowed by Access-Control-Allow-Headers",
                "Request header field x-access-token is not allowed by Access-Control-Allow-Headers",
                "Request header field api-key is not allowed by Access-Control-Allow-Headers",
                "Reason: header ‘authorization’ is not allowed according to header ‘Access-Control-Allow-Headers’",
                "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true'",
            ],
            weak: &[
                (
                    "Response to preflight request doesn't pass access control check",
                    &["authorization", "bearer", "token", "401"],
                ),
                ("has been blocked by CORS policy", &["authorization", "bearer", "token", "401"]),
            ],
            means: "The browser asked first with OPTIONS, and the answer does not allow the Authorization header; the request with the token was never sent. Often a gateway asks for a token at OPTIONS too, which never carries one.",
            tell_apart: "Does the same request work with curl? Then only the preflight is at fault.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The preflight has to be answered without a token, with Authorization among the allowed headers.",
                ),
                (FixVerifier, Likely, "The server or gateway has to let OPTIONS pass without a token."),
                (ObtainNewToken, Against, "The token was never sent, so a new one changes nothing."),
            ],
            source: "Fetch standard, CORS preflight",
            example: proof::text(
                "Access to fetch at 'https://api.example.com/me' from origin 'https://app.example.com' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.",
            ),
        },
        Refusal {
            id: "client-clock",
            says: &[
                "certificate is not yet valid",
                "SSL certificate problem: certificate is not yet valid",
                "CERT_NOT_YET_VALID",
                "certificate has expired or is not yet valid: current time {server} is before {limit}",
                "x509: certificate has expired or is not yet valid: current time {server} is before {limit}",
            ],
            weak: &[],
            means: "A certificate lies in the future by this machine's clock, so the clock is far behind; tokens will fail for the same reason.",
            tell_apart: "Compare the machine's time with that of a telephone.",
            fixes: &[(
                SyncClock,
                Likely,
                "The clock of this machine is behind the time at which the certificate begins.",
            )],
            source: "RFC 5280 §4.1.2.5",
            example: proof::text(
                "x509: certificate has expired or is not yet valid: current time 2019-01-01T00:00:00Z is before 2026-01-01T00:00:00Z",
            ),
        },
        Refusal {
            id: "client-httpx-empty",
            says: &["httpcore.LocalProtocolError: Illegal header value b'Bearer '"],
            weak: &[],
            means: "The header holds the word Bearer and nothing behind it: the variable with the key is empty.",
            tell_apart: "Print whether the variable is set in this process, and its length, not its value.",
            fixes: &[(SendCorrectly, Strong, "Behind Bearer there is nothing: the key is empty.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("httpcore.LocalProtocolError: Illegal header value b'Bearer '"),
        },
        Refusal {
            id: "client-httpx-value",
            says: &[
                "httpx.LocalProtocolError: Illegal header value",
                "httpcore.LocalProtocolError: Illegal header value",
                "h11._util.LocalProtocolError: Illegal header value",
                "LocalProtocolError: Illegal header value",
            ],
            weak: &[],
            means: "The value of a header has a sign that may not stand there: a line end or a blank at its end.",
            tell_apart: "Print the length and the last sign of the value as a number.",
            fixes: &[
                (RepairFormat, Likely, "A line end or a blank was copied with the key."),
                (SendCorrectly, Hint, "An empty value behind Bearer ends in a blank too."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("httpx.LocalProtocolError: Illegal header value"),
        },
    ],
};
