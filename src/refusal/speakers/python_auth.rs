//! What `PyJWT`'s callers, joserfc, djoser, allauth and other libraries of Python say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the packages that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "python_auth",
    name: "Python auth libraries",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "pyjwt-none",
            says: &[
                "Invalid token type. Token must be a <class 'bytes'>",
                "Invalid token type. Token must be a <class 'str'>",
                "Token must be a <class 'bytes'>",
            ],
            weak: &[],
            means: "PyJWT was given something that is no text: mostly None, because no token was found.",
            tell_apart: "Print the type of what is handed to decode: is the header or cookie there?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "No text was handed over as the token: the header or cookie was missing, or an object was passed.",
            )],
            source: SOURCE,
            example: proof::text("jwt.exceptions.DecodeError: Invalid token type. Token must be a <class 'bytes'>"),
        },
        Refusal {
            id: "pyjwt-encode-bytes",
            says: &["jwt.encode({}).decode('utf-8') AttributeError: 'str' object has no attribute 'decode'"],
            weak: &[(
                "'str' object has no attribute 'decode'",
                &["jwt.encode", "PyJWT", "jwt/api_jwt.py", "flask_jwt", "create_access_token", "encode_token"],
            )],
            means: "jwt.encode gives text since PyJWT 2, so the .decode() behind it has to go.",
            tell_apart: "Which version of PyJWT is installed?",
            fixes: &[(FixGeneration, Strong, "The code that makes the token calls decode on what is text already.")],
            source: SOURCE,
            example: proof::text(
                "token = create_access_token(user).decode('utf-8')\n   ^^^\nAttributeError: 'str' object has no attribute 'decode'",
            ),
        },
        Refusal {
            id: "pyjwt-encode-json",
            says: &["json_payload = json.dumps("],
            weak: &[(
                "is not JSON serializable",
                &["jwt.encode", "jwt/api_jwt.py", "create_access_token", "jwt.py", "api_jwt"],
            )],
            means: "A claim has a value that JSON cannot hold: a date, a UUID, an object.",
            tell_apart: "Which claim has the type that is named?",
            fixes: &[(FixGeneration, Strong, "Turn the value into text or a number before the token is made.")],
            source: SOURCE,
            example: proof::text(
                "File \"jwt/api_jwt.py\", line 69, in encode\nTypeError: Object of type UUID is not JSON serializable",
            ),
        },
        Refusal {
            id: "joserfc-key",
            says: &[
                "joserfc.errors.InvalidKeyIdError",
                "joserfc.errors.UnsupportedAlgorithmError",
                "unsupported_algorithm: Algorithm of",
                "UnsupportedAlgorithmError: unsupported_algorithm: Algorithm of",
            ],
            weak: &[],
            means: "The key set has no key of the token's kid, or the algorithm is not among those allowed.",
            tell_apart: "Compare kid and alg of the token's header with the key set and the list that was passed.",
            fixes: &[
                (FixVerifier, Likely, "The verifier's keys or its list of algorithms do not fit the token."),
                (UseRightToken, Hint, "A token of another issuer is signed in another way."),
            ],
            source: SOURCE,
            example: proof::text("joserfc.errors.InvalidKeyIdError raised in decode"),
        },
        Refusal {
            id: "djoser-token",
            says: &["Invalid token for given user", "Stale token for given user"],
            weak: &[],
            means: "The token of an activation or reset mail is not good any more: it was used, it is old, or the user has changed since.",
            tell_apart: "Was the link opened before, or a newer one sent?",
            fixes: &[(ObtainNewToken, Strong, "Ask for a new mail: such a link works once and for a time.")],
            source: SOURCE,
            example: proof::text("{\"token\":[\"Invalid token for given user.\"]}"),
        },
        Refusal {
            id: "drf-login",
            says: &["Unable to log in with provided credentials"],
            weak: &[],
            means: "The login did not find an active user with that name and password.",
            tell_apart: "Does the same pair work on the site's own page, and is the user active?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The pair of name and password was not accepted; sign in once more with care.",
                ),
                (SendCorrectly, Hint, "A field with another name than username leaves the login empty."),
            ],
            source: SOURCE,
            example: proof::text("{\"non_field_errors\":[\"Unable to log in with provided credentials.\"]}"),
        },
        Refusal {
            id: "allauth-access-token",
            says: &[
                "Error retrieving access token:",
                "allauth.socialaccount.providers.oauth2.client.OAuth2Error",
                "allauth.socialaccount.providers.oauth2.client.OAuth2Error: Error retrieving access token:",
            ],
            weak: &[],
            means: "The provider did not exchange the code for a token; its answer stands behind the colon.",
            tell_apart: "Read the answer in the quotes: invalid_client is the secret, invalid_grant the code, redirect_uri the address.",
            fixes: &[
                (ReadTrace, Likely, "The provider's answer, printed behind the colon, names the cause."),
                (SendCorrectly, Hint, "A wrong secret or callback address is the usual one."),
                (ObtainNewToken, Hint, "A code works once and briefly."),
            ],
            source: SOURCE,
            example: proof::text(
                "allauth.socialaccount.providers.oauth2.client.OAuth2Error: Error retrieving access token: b'…'",
            ),
        },
        Refusal {
            id: "oic-future",
            says: &["oic.oic.message.IATError: Issued in the future", "IATError: Issued in the future"],
            weak: &[],
            means: "The id token was issued ahead of this server's clock.",
            tell_apart: "Compare the clocks; a second or two need a skew.",
            fixes: &[(SyncClock, Strong, "This server's clock is behind the issuer's.")],
            source: SOURCE,
            example: proof::text("oic.oic.message.IATError: Issued in the future"),
        },
        Refusal {
            id: "oic-expired",
            says: &["oic.oic.message.EXPError", "oic.oic.message.EXPError: Invalid expiration time"],
            weak: &[],
            means: "The id token had ended when it was checked.",
            tell_apart: "Right after a login it is the clock; else the token is old.",
            fixes: &[
                (ObtainNewToken, Likely, "The id token has ended: sign in again."),
                (SyncClock, Likely, "Right after a login this means that the clock is ahead."),
            ],
            source: SOURCE,
            example: proof::text("oic.oic.message.EXPError: Invalid expiration time"),
        },
        Refusal {
            id: "oauth2client-scope-changed",
            says: &["Warning: Scope has changed from", "Scope has changed from \"{}\" to \"{}\""],
            weak: &[],
            means: "The provider granted other scopes than were asked for, and oauthlib takes that for an error.",
            tell_apart: "Compare the two lists: is a scope missing, or only written in another way?",
            fixes: &[
                (SendCorrectly, Likely, "Ask for exactly the scopes that the provider grants, in its own writing."),
                (GrantAccess, Hint, "If one is missing, the user or the provider did not grant it."),
            ],
            source: SOURCE,
            example: proof::text("Warning: Scope has changed from \"email\" to \"openid email\"."),
        },
        Refusal {
            id: "python-httpx-none",
            says: &[
                "Header value must be str or bytes, not <class 'int'>",
                "Cannot serialize non-str key None",
                "Newline or carriage return detected in headers",
                "Newline, carriage return, or null byte detected in headers",
                "Newline or carriage return character detected in HTTP status message or header",
            ],
            weak: &[],
            means: "The value of a header is nothing, or has a line break in it: aiohttp does not send it.",
            tell_apart: "Print repr of the value: None, or \"\\n\" at its end?",
            fixes: &[
                (RepairFormat, Likely, "A line break at the end of the token has to go: strip it."),
                (SendCorrectly, Hint, "None means that the variable is not set."),
            ],
            source: SOURCE,
            example: proof::text(
                "ValueError: Newline or carriage return detected in headers. Potential header injection attack.",
            ),
        },
        Refusal {
            id: "h11-illegal",
            says: &[
                "Illegal header value b'",
                "httpx.LocalProtocolError: Illegal header value b'",
                "h11._util.LocalProtocolError: Illegal header value b'",
                "LocalProtocolError: Illegal header value b'",
            ],
            weak: &[],
            means: "The header's value has a blank or a line break at its end or in it; \"Bearer \" with nothing behind it does this too.",
            tell_apart: "Print repr of the value: is there anything behind \"Bearer \"?",
            fixes: &[
                (RepairFormat, Likely, "A line break or blank at the end of the value has to go: strip it."),
                (SendCorrectly, Likely, "A value of b'Bearer ' means that the token is empty."),
            ],
            source: SOURCE,
            example: proof::text("httpx.LocalProtocolError: Illegal header value b'Bearer abc\n'"),
        },
        Refusal {
            id: "h11-empty",
            says: &[
                "Illegal header value b'Bearer '",
                "LocalProtocolError: Illegal header value b'Bearer '",
                "httpx.LocalProtocolError: Illegal header value b'Bearer '",
                "h11._util.LocalProtocolError: Illegal header value b'Bearer '",
                "Illegal header value b'Basic '",
                "LocalProtocolError: Illegal header value b'Basic '",
                "httpx.LocalProtocolError: Illegal header value b'Basic '",
                "h11._util.LocalProtocolError: Illegal header value b'Basic '",
                "Illegal header value b'Token '",
                "LocalProtocolError: Illegal header value b'Token '",
                "httpx.LocalProtocolError: Illegal header value b'Token '",
                "h11._util.LocalProtocolError: Illegal header value b'Token '",
            ],
            weak: &[],
            means: "Nothing stands behind \"Bearer \": the token is empty, mostly because a variable of the environment is not set.",
            tell_apart: "Print the length of the variable in this very process.",
            fixes: &[(SendCorrectly, Strong, "The token is empty: the variable it is read from is not set.")],
            source: SOURCE,
            example: proof::text("httpx.LocalProtocolError: Illegal header value b'Bearer '"),
        },
        Refusal {
            id: "python-cwt",
            says: &["cwt.exceptions.VerifyError", "cwt.VerifyError: Failed to verify"],
            weak: &[],
            means: "The CBOR token's MAC or signature does not fit the key.",
            tell_apart: "Compare the key id in the header with the key that is handed over.",
            fixes: &[
                (FixVerifier, Likely, "The verifier's key is not the one that signed."),
                (RepairFormat, Hint, "A token read as text instead of bytes is altered."),
            ],
            source: SOURCE,
            example: proof::text("cwt.exceptions.VerifyError in decode"),
        },
    ],
};
