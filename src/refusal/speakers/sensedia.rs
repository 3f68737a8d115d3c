//! The Sensedia gateway: one sentence for every element it checks, and the trace that says more.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const FAQ: &str = "Sensedia FAQ: Why is my API returning an invalid token?";
const TABLES: &str = "Answers of Sensedia gateways recorded in the tests of public repositories";

/// What the gateway answers and traces.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "sensedia",
    name: "Sensedia",
    scene: Scene::Sensedia,
    refusals: &[
        Refusal {
            id: "sensedia-access-token",
            says: &["Access Token in the request, identified by {place} {name}, is invalid"],
            weak: &[],
            means: "The Access Token Validation or OAuth interceptor refused the call. One sentence stands for five causes: the token was not sent in the place named, was altered on the way, has expired, was revoked, or is alive but may not use this API. A token sent as \"Authorization: Bearer\" to a gateway that reads another header gets this answer too.",
            tell_apart: "Open the General trace of the call in the API manager: HAS NOT BEEN FOUND means unknown, expired or revoked; DOES NOT HAVE ACCESS means permission. Without the trace: is the header that the message names in the request, with exactly this name?",
            fixes: &[
                (ReadTrace, Likely, "The gateway gives one answer for five causes; its General trace names the one."),
                (
                    SendCorrectly,
                    Hint,
                    "A token in another header or place than the message names gets this answer too.",
                ),
                (ObtainNewToken, Hint, "An expired token gets this answer; the gateway's tokens often live one hour."),
                (RepairFormat, Hint, "A token with a blank or a line break at its ends gets this answer too."),
                (GrantAccess, Hint, "A living token without access to this API gets the same 401."),
                (ReplaceRevoked, Hint, "A token that was revoked in the manager gets this answer."),
            ],
            source: FAQ,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nContent-Type: text/plain\n\nAccess Token in the request, identified by HEADER access_token, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-client-id",
            says: &["Client Id in the request, identified by {place} {name}, is invalid"],
            weak: &[],
            means: "The Client ID Validation or OAuth interceptor refused the call because of the client id, the key of the app, not because of the access token. It was not sent in the place named, belongs to another environment, its app is blocked, or the app has no plan for this API.",
            tell_apart: "Compare the place and name in the message with the request that was really sent. If they agree, look the app up in the API manager: its status and its plans.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The gateway gives one answer for all that can be wrong with a client id; its General trace names the cause.",
                ),
                (
                    SendCorrectly,
                    Hint,
                    "A client id in another header or place than the message names counts as invalid.",
                ),
                (UseRightToken, Hint, "A client id of the sandbox is unknown in production, and the reverse."),
                (GrantAccess, Hint, "An app without a plan for this API gets the same answer."),
                (ReplaceRevoked, Hint, "A blocked app loses its client id."),
                (RepairFormat, Hint, "A blank at the ends of the client id makes it another one."),
            ],
            source: FAQ,
            example: proof::text(
                r#"{"error":"Client Id in the request, identified by HEADER client_id, is invalid. Check docs.sensedia.com"}"#,
            ),
        },
        Refusal {
            id: "sensedia-oauth",
            says: &[
                "OAuth in the request, identified by {place} {name}, is invalid",
                "OAuth Token in the request, identified by {place} {name}, is invalid",
            ],
            weak: &[],
            means: "The OAuth interceptor refused the call. It wants two things at once: the client id of the app and an access token that this app obtained from the same gateway. How the token was obtained plays no part here.",
            tell_apart: "Send client id and access token of the same app, both fresh. If that is refused, read the General trace of the call.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The OAuth interceptor checks two values and says only that one is invalid; the General trace says which.",
                ),
                (SendCorrectly, Hint, "The client id has to travel beside the access token."),
                (ObtainNewToken, Hint, "An expired access token gets this answer."),
                (UseRightToken, Hint, "An access token that another app obtained does not fit this client id."),
            ],
            source: FAQ,
            example: proof::text(
                "OAuth Token in the request, identified by HEADER access_token, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-jwt",
            says: &[
                "JWT in the request, identified by {place} {name}, is invalid",
                "JWT Token in the request, identified by {place} {name}, is invalid",
            ],
            weak: &[],
            means: "The JWT Validation interceptor refused the token. It wants the bare JWT in the place named, signed with the key set up in the interceptor, with a live exp and the claims that the owner demands.",
            tell_apart: "Take the JWT apart: has exp passed? Then compare its alg, and the key it was signed with, with those of the interceptor.",
            fixes: &[
                (ReadTrace, Likely, "Expiry, signature and claims get one answer; the General trace names the cause."),
                (ObtainNewToken, Hint, "A JWT after its exp gets this answer."),
                (FixGeneration, Hint, "A JWT signed with another key or algorithm than the interceptor's is invalid."),
                (
                    SendCorrectly,
                    Hint,
                    "The interceptor reads the place that the message names; a scheme before the JWT may not belong there.",
                ),
            ],
            source: FAQ,
            example: proof::text(
                "JWT in the request, identified by HEADER jwt_token, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-csrf",
            says: &[
                "CSRF in the request, identified by {place} {name}, is invalid",
                "CSRF Token in the request, identified by {place} {name}, is invalid",
            ],
            weak: &[],
            means: "The CSRF Validation interceptor refused the call. It wants back, in the place named, the token that the gateway handed out to this very session. It proves where the call comes from, not who makes it.",
            tell_apart: "Is the value in the request the one from the gateway's last answer to the same session?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "A CSRF token has to come back exactly as handed out, in the place that the message names.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "A CSRF token of an earlier session is invalid; load the page or make the generating call again.",
                ),
                (ReadTrace, Hint, "The General trace says whether the token was absent or unknown."),
            ],
            source: FAQ,
            example: proof::text(
                "CSRF Token in the request, identified by HEADER x-csrf-token, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-time-token",
            says: &["Time Token in the request, identified by {place} {name}, is invalid"],
            weak: &[],
            means: "The Time Token Validation interceptor refused the call. A time token lives for milliseconds that the owner sets, 30000 by default, so 30 seconds; it travels in a header or a cookie. Generator and validator must carry the same time to live, name and place.",
            tell_apart: "How many seconds lie between making the token and sending it? If a token sent at once is refused too, compare the settings of the two interceptors.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "A time token lives 30 seconds unless set otherwise: make one right before the call.",
                ),
                (
                    FixVerifier,
                    Hint,
                    "A time to live that is set in the generator and not in the validator refuses good tokens.",
                ),
                (SendCorrectly, Hint, "A time token is read only from the header or cookie that the message names."),
                (SyncClock, Hint, "Two gateways with different clocks disagree about 30 seconds."),
            ],
            source: "Sensedia API Platform guide: Time Token interceptors; the sentence follows the template of the FAQ",
            example: proof::text(
                "Time Token in the request, identified by HEADER time_token, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-digital-signature",
            says: &[
                "Digital Signature in the request, identified by {place} {name}, is invalid",
                "Signature in the request, identified by {place} {name}, is invalid",
            ],
            weak: &[],
            means: "The Digital Signature interceptor refused the call. It wants, in the place named, a signature made over exactly the bytes that arrive, with the key and algorithm that are set up in the interceptor.",
            tell_apart: "Sign a fixed short text with the same key, and compare with what the interceptor's settings give for it. If they agree, something changes the body after signing.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The signature has to be made over the very bytes sent, with the interceptor's key, algorithm and encoding.",
                ),
                (FixTransport, Hint, "A proxy that rewrites the body or the signed headers breaks the signature."),
                (SendCorrectly, Hint, "The signature is read only from the place that the message names."),
                (ReadTrace, Hint, "The General trace says whether the signature was absent or wrong."),
            ],
            source: FAQ,
            example: proof::text(
                "Digital Signature in the request, identified by HEADER x-signature, is invalid. Check docs.sensedia.com",
            ),
        },
        Refusal {
            id: "sensedia-element",
            says: &[
                "{element} in the request, identified by {place} {name}, is invalid",
                "{element} in the request, identified by {} {name}, is invalid",
            ],
            weak: &[],
            means: "An interceptor of the gateway refused the element that the first words name, read from the place and name that follow. The owner of the API chose these names. As with an access token, one sentence stands for: not sent, altered, expired, revoked, or without access.",
            tell_apart: "Is the named header, cookie or query parameter in the request, character for character? If it is, open the General trace of the call.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The gateway gives one answer for all that can be wrong with this element; its General trace names the cause.",
                ),
                (
                    SendCorrectly,
                    Hint,
                    "The message names the place that the gateway reads; a value anywhere else counts as invalid.",
                ),
                (ObtainNewToken, Hint, "An expired value gets this answer."),
                (
                    RepairFormat,
                    Hint,
                    "The value has to be sent exactly as generated, without blanks or line breaks around it.",
                ),
            ],
            source: FAQ,
            example: proof::text("%s in the request, identified by HEADER %s, is invalid. Check docs.sensedia.com"),
        },
        Refusal {
            id: "sensedia-parsed-as-json",
            says: &[
                "Unexpected token 'A', \"Access Tok\"... is not valid JSON",
                "Unexpected token 'C', \"Client Id \"... is not valid JSON",
            ],
            weak: &[(
                "Unexpected token A in JSON at position 0",
                &["sensedia", "identified by HEADER", "/oauth/access-token"],
            )],
            means: "Your code parsed the answer as JSON, but the gateway answered in plain text, as it does unless set up otherwise. The quoted beginning is that of \"Access Token in the request …\" or \"Client Id in the request …\": the call was refused with 401, and the parser's complaint hides it.",
            tell_apart: "Log status and body before parsing: the whole sentence names the element and the place.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The parser's error hides the gateway's refusal, and the gateway's General trace names its cause.",
                ),
                (SendCorrectly, Hint, "The refusal behind it often means a missing or differently named header."),
                (ObtainNewToken, Hint, "The refusal behind it often means an expired token."),
            ],
            source: FAQ,
            example: proof::text("SyntaxError: Unexpected token 'A', \"Access Tok\"... is not valid JSON"),
        },
        Refusal {
            id: "sensedia-trace-not-found",
            says: &[
                "{element} in {place} {name} HAS NOT BEEN FOUND (causes: is invalid, expired, or revoked); rejecting call",
                "{element} in {place} {name} HAS NOT BEEN FOUND (causes: is invalid, expired or revoked); rejecting call",
                "HAS NOT BEEN FOUND (causes: is invalid, expired",
            ],
            weak: &[],
            means: "This line of the General trace says that the gateway has no live token with exactly this text: it was never issued here, was altered in copying, has expired, or was revoked. It is not about permission.",
            tell_apart: "Get a fresh token from the same gateway and send it at once. If it works, the old one had expired or was revoked; if it fails, look for blanks, the wrong header, or another environment.",
            fixes: &[
                (ObtainNewToken, Strong, "The gateway's trace says that it knows no live token with this text."),
                (RepairFormat, Hint, "If a fresh token fails too, the text is altered between issue and arrival."),
                (ReplaceRevoked, Hint, "A token that was revoked in the manager is not found either."),
                (UseRightToken, Hint, "A token of another environment is unknown to this gateway."),
                (RefreshProactively, Hint, "If this comes back every hour, renew the token before it ends."),
            ],
            source: FAQ,
            example: proof::text(
                "Access token in HEADER access_token HAS NOT BEEN FOUND (causes: is invalid, expired, or revoked); rejecting call",
            ),
        },
        Refusal {
            id: "sensedia-trace-no-access",
            says: &[
                "{element} in {place} {name} DOES NOT HAVE ACCESS TO THIS RESOURCE; rejecting call",
                "DOES NOT HAVE ACCESS TO THIS RESOURCE; rejecting call",
            ],
            weak: &[],
            means: "This line of the General trace says that the token is alive, but its app has no access to this API or resource. The caller still gets 401, not 403, so a new token will not help.",
            tell_apart: "Does the same token work on another API of the gateway? Then only the plan or the permission is missing.",
            fixes: &[
                (
                    GrantAccess,
                    Decisive,
                    "The gateway's trace says that the token is known and has no access to this resource.",
                ),
                (UseRightToken, Hint, "Another app may already have the plan for this API."),
                (ObtainNewToken, Against, "A new token of the same app would have no access either."),
            ],
            source: FAQ,
            example: proof::text(
                "Access token in HEADER access_token DOES NOT HAVE ACCESS TO THIS RESOURCE; rejecting call",
            ),
        },
        Refusal {
            id: "sensedia-missing-element",
            says: &["Could not find a required {element} in the request, identified by {place} {name}"],
            weak: &[],
            means: "The gateway found nothing in the place it names: the header is absent, has another name, or is empty.",
            tell_apart: "Is a header with exactly this name, and something in it, in the request as it arrives at the gateway?",
            fixes: &[
                (SendCorrectly, Strong, "The gateway says that it found nothing in the place it names."),
                (
                    FixTransport,
                    Likely,
                    "Some proxies drop headers with an underscore in their name: nginx does unless told otherwise.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "The variable that should hold the token may be empty because the token call failed.",
                ),
            ],
            source: TABLES,
            example: proof::text(
                r#"{"error": "Could not find a required Access Token in the request, identified by HEADER access_token"}"#,
            ),
        },
        Refusal {
            id: "sensedia-missing-app",
            says: &["Could not find a required APP in the request, identified by {place} {name}"],
            weak: &[],
            means: "The gateway found no app: the client id is absent or empty, or no app is known under it.",
            tell_apart: "Is the client id in the place named, and not empty? Then look the app up in the API manager of the same environment.",
            fixes: &[
                (SendCorrectly, Strong, "The gateway says that it found no client id in the place it names."),
                (UseRightToken, Hint, "A client id of another environment belongs to no app here."),
                (ReplaceRevoked, Hint, "A blocked or deleted app is not found."),
                (FixTransport, Hint, "Some proxies drop headers with an underscore in their name, such as client_id."),
            ],
            source: TABLES,
            example: proof::text(
                r#"{"error":"Could not find a required APP in the request, identified by HEADER client_id"}"#,
            ),
        },
        Refusal {
            id: "sensedia-app-no-access",
            says: &["The APP can not access this API", "The APP cannot access this API"],
            weak: &[],
            means: "The gateway knows the app, and the app has no plan for this API.",
            tell_apart: "Look at the plans of the app in the API manager.",
            fixes: &[
                (GrantAccess, Decisive, "The gateway says that the app is known and may not use this API."),
                (UseRightToken, Hint, "The client id of another app may already have the plan."),
            ],
            source: TABLES,
            example: proof::text("HTTP/1.1 403 Forbidden\n\n{\"error\":\"The APP can not access this API\"}"),
        },
    ],
};
