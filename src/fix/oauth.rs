//! The advice that holds everywhere.

use super::{Advice, Fix};

/// The general advice for `fix`.
pub(super) const fn general(fix: Fix) -> &'static Advice {
    match fix {
        Fix::RepairFormat => &REPAIR_FORMAT,
        Fix::SendCorrectly => &SEND_CORRECTLY,
        Fix::ObtainNewToken => &OBTAIN_NEW_TOKEN,
        Fix::RefreshProactively => &REFRESH_PROACTIVELY,
        Fix::UseRightToken => &USE_RIGHT_TOKEN,
        Fix::SyncClock => &SYNC_CLOCK,
        Fix::GrantAccess => &GRANT_ACCESS,
        Fix::ReplaceRevoked => &REPLACE_REVOKED,
        Fix::FixTransport => &FIX_TRANSPORT,
        Fix::FixGeneration => &FIX_GENERATION,
        Fix::FixVerifier => &FIX_VERIFIER,
        Fix::ReadTrace => &READ_TRACE,
    }
}

const REPAIR_FORMAT: Advice = Advice {
    fix: Fix::RepairFormat,
    steps: &[
        "Copy the {repaired} from here, and send that once.",
        "Copy from the source again, with its copy button rather than by marking text: a terminal adds line breaks, a chat adds quotes.",
        "In scripts, cut the line break at the end: TOKEN=$(tr -d '\\r\\n' < token.txt).",
        "Compare what is sent with what was issued without showing either: printf %s \"$TOKEN\" | sha256sum on both sides.",
    ],
    source: &["RFC 6750 §2.1", "RFC 7515 §7.1", "Article: API Service Invalid Token, step 2"],
};

const SEND_CORRECTLY: Advice = Advice {
    fix: Fix::SendCorrectly,
    steps: &[
        "Send it in one header, with one \"Bearer\", one blank, and nothing behind it: Authorization: Bearer ‹your token›",
        "Try it by hand: curl -i '{url}' -H 'Authorization: Bearer ‹your token›'",
        "This server reads another header: curl -i '{url}' -H '{header}: ‹your token›'",
        "Print the request as it leaves (curl -v, or the network view of the browser), and look for the header in it.",
        "Look whether the variable holds a token at all: \"undefined\", \"null\" or an unexpanded $TOKEN is what a failed sign-in leaves behind.",
    ],
    source: &["RFC 6750 §2", "Article: API Service Invalid Token, step 3"],
};

const OBTAIN_NEW_TOKEN: Advice = Advice {
    fix: Fix::ObtainNewToken,
    steps: &[
        "Get a new token the way you got this one: sign in again, or ask the token endpoint with your refresh token or client credentials.",
        "For example: curl -X POST ‹token endpoint› -u '‹client id›:‹client secret›' -d grant_type=client_credentials",
        "Send the new one at once: curl -i '{url}' -H 'Authorization: Bearer ‹your token›'",
        "Take the old one out of every place that keeps it: variable, cache, CI secret, other replicas.",
        "If the new one is refused too, it was not its age: compare its audience, its issuer and its text.",
    ],
    source: &["RFC 6750 §3.1", "RFC 6749 §6", "Article: API Service Invalid Token, step 1"],
};

const REFRESH_PROACTIVELY: Advice = Advice {
    fix: Fix::RefreshProactively,
    steps: &[
        "Keep expires_in with the token, and get the next one when four fifths of that time have passed.",
        "On a 401, renew once and repeat the call once; never in a loop.",
        "Let one place of the program renew for all: two processes that use the same rotating refresh token end it.",
        "Read the token where it is used, not once at start: what a long job keeps in a variable grows old.",
    ],
    source: &["RFC 6749 §5.1 and §6"],
};

const USE_RIGHT_TOKEN: Advice = Advice {
    fix: Fix::UseRightToken,
    steps: &[
        "Compare aud in the token with the name of the API you call, and iss with the issuer that the API trusts.",
        "Send the access token: an id token is for the client that signed in, and a refresh token only for the token endpoint.",
        "Compare the environments: host, tenant, region, live or test. A token of one is unknown in the other.",
        "Ask the token endpoint for a token for this API, with its audience, resource or scope.",
    ],
    source: &["RFC 7519 §4.1.3", "RFC 8707 §2", "RFC 9068 §4"],
};

const SYNC_CLOCK: Advice = Advice {
    fix: Fix::SyncClock,
    steps: &[
        "Measure it: compare date -u with the Date header of any answer of the server.",
        "Switch time synchronisation on: timedatectl set-ntp true, or w32tm /resync on Windows.",
        "In virtual machines, WSL and containers, set the clock of the host; after a suspended laptop, restart the machine that lags.",
        "If the difference is whole hours, look for a local time that is written as UTC.",
        "On the verifying side, allow a leeway of up to 60 seconds.",
    ],
    source: &["RFC 7519 §4.1.4", "RFC 5905"],
};

const GRANT_ACCESS: Advice = Advice {
    fix: Fix::GrantAccess,
    steps: &[
        "Ask for what is missing: scope {scope}.",
        "Allow this call: {action}.",
        "Compare the scopes and roles in the token with those that the documentation of this call asks for.",
        "Have the owner grant the missing right to this user, app or role; a new token alone does not bring it.",
        "Then get a new token: rights granted later are only in the next one.",
    ],
    source: &["RFC 6750 §3.1", "RFC 6749 §3.3"],
};

const REPLACE_REVOKED: Advice = Advice {
    fix: Fix::ReplaceRevoked,
    steps: &[
        "Ask who withdrew it and why: a sign-out, a new password, a rotation, or a find in public.",
        "Make a new one where the old one was made, with no more rights than needed.",
        "Put the new one into every place that used the old one, and restart what reads it only at start.",
        "If it was found in public, look at what was done with it, and take it out of the repository's history.",
    ],
    source: &["RFC 7009", "RFC 6750 §3.1"],
};

const FIX_TRANSPORT: Advice = Advice {
    fix: Fix::FixTransport,
    steps: &[
        "Find the step that loses it: curl -v against the server itself, then against each proxy before it.",
        "Call the last address of a redirect directly: clients drop Authorization when the host changes.",
        "Let the proxy pass it on: underscores_in_headers on in nginx for names like access_token; in Apache with CGI or FPM, SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1",
        "In a browser, let the preflight (OPTIONS) through without a token, and name authorization in Access-Control-Allow-Headers.",
        "If the answer is 431 or \"Header Or Cookie Too Large\", make token and cookies smaller, or the proxy's buffers larger.",
    ],
    source: &["RFC 9110 §11.6.2 and §15.4", "Fetch Standard: CORS protocol"],
};

const FIX_GENERATION: Advice = Advice {
    fix: Fix::FixGeneration,
    steps: &[
        "Write exp, nbf and iat as whole seconds since 1970 in UTC: not milliseconds, not text, not local time.",
        "Let a maintained library make and encode the token: base64url without = for every part, ES256 signatures as R and S, not DER.",
        "Keep the lifetime within what the verifier allows, and put in every claim that it demands.",
        "Make one token, and take it apart on this page before you send it.",
    ],
    source: &["RFC 7519 §2 and §4.1", "RFC 7515 §5.1", "RFC 7518 §3.4"],
};

const FIX_VERIFIER: Advice = Advice {
    fix: Fix::FixVerifier,
    steps: &[
        "Compare issuer and audience in the verifier's settings with iss and aud of the token, down to the slash at the end.",
        "Compare the kid of the token with the keys at the issuer's jwks_uri, and have the verifier fetch them again.",
        "Allow the algorithm that the header names, and no other; give a shared secret in the encoding the issuer uses.",
        "Set the verifier's clock, and a leeway of up to 60 seconds.",
    ],
    source: &["RFC 7515 §5.2", "RFC 8725 §3", "OpenID Connect Discovery 1.0 §4"],
};

const READ_TRACE: Advice = Advice {
    fix: Fix::ReadTrace,
    steps: &[
        "Repeat the call, and note its time and request id: the x-request-id, traceparent or similar header of the answer.",
        "Look for that id in the log of the gateway or server: the reason that callers are not told is written there.",
        "Set the log of the authentication layer to debug for one call, and back again.",
        "If you cannot see the log, send time, request id and a fingerprint of the token to those who can; never the token.",
    ],
    source: &["RFC 6750 §3.1", "W3C Trace Context"],
};
