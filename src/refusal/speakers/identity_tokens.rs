//! Tokens in links of ASP.NET Core Identity, Blazor and `SignalR`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of ASP.NET Core";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "identity_tokens",
    name: "ASP.NET Core: tokens in links, Blazor and SignalR",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "aspnet-identity-ended",
            says: &["ValidateAsync failed: the expiration time is invalid"],
            weak: &[],
            means: "The link is older than the provider lets it live, one day by default.",
            tell_apart: "How old is the mail?",
            fixes: &[(ObtainNewToken, Strong, "The link has ended: ask for a new one.")],
            source: SOURCE,
            example: proof::text("ValidateAsync failed: the expiration time is invalid"),
        },
        Refusal {
            id: "aspnet-identity-purpose",
            says: &[
                "ValidateAsync failed: did not find expected purpose",
                "ValidateAsync failed: did not find expected UserId",
            ],
            weak: &[],
            means: "The token was made for another purpose or another user.",
            tell_apart: "Which purpose does the message name, and which user is looked up?",
            fixes: &[
                (UseRightToken, Strong, "The token is good for another purpose or user than the one it is used for."),
                (RepairFormat, Hint, "An id that was cut in the link names another user."),
            ],
            source: SOURCE,
            example: proof::text("ValidateAsync failed: did not find expected purpose"),
        },
        Refusal {
            id: "aspnet-identity-cut",
            says: &["ValidateAsync failed: unexpected end of input"],
            weak: &[],
            means: "The token in the link was cut or altered on its way.",
            tell_apart: "Compare the token in the mail with the one that arrives: plus signs and equal signs are lost first.",
            fixes: &[(RepairFormat, Strong, "The token has to be encoded for the address and decoded once.")],
            source: SOURCE,
            example: proof::text("ValidateAsync failed: unexpected end of input"),
        },
        Refusal {
            id: "aspnet-identity-unhandled",
            says: &["ValidateAsync failed: unhandled exception was thrown"],
            weak: &[],
            means: "The token cannot be opened: it was altered in the link, or made with another key ring.",
            tell_apart: "Does it work where the token is not sent by mail? Then look at the encoding of the link.",
            fixes: &[
                (RepairFormat, Likely, "A token in a link loses its plus signs unless it is encoded."),
                (FixVerifier, Likely, "Another instance or a lost key ring cannot open it."),
            ],
            source: SOURCE,
            example: proof::text("ValidateAsync failed: unhandled exception was thrown"),
        },
        Refusal {
            id: "aspnet-identity-result",
            says: &["Failed : InvalidToken", "IdentityResult Failed : InvalidToken"],
            weak: &[],
            means: "The token of a mail is not accepted: it was altered in the link, has ended, was used, or was made with another key ring.",
            tell_apart: "Print the token when it is made and when it arrives, and compare.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "Most often the link changed it: encode it with Base64UrlEncode and decode it once.",
                ),
                (ObtainNewToken, Likely, "A token that has ended or was used needs a new mail."),
                (FixVerifier, Hint, "Another instance with another key ring cannot open it."),
            ],
            source: SOURCE,
            example: proof::text(
                "var result = await userManager.ResetPasswordAsync(user, code, word); // Failed : InvalidToken",
            ),
        },
        Refusal {
            id: "blazor-no-token",
            says: &[
                "AccessTokenNotAvailableException",
                "Microsoft.AspNetCore.Components.WebAssembly.Authentication.AccessTokenNotAvailableException",
            ],
            weak: &[],
            means: "The Blazor client has no access token for these scopes and has to ask the person.",
            tell_apart: "Is the user signed in, and are the scopes among those that were consented to?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in: catch the exception and call its Redirect."),
                (SendCorrectly, Hint, "The address may be outside of authorizedUrls, or the scopes are misspelt."),
            ],
            source: SOURCE,
            example: proof::text("AccessTokenNotAvailableException"),
        },
        Refusal {
            id: "signalr-negotiate",
            says: &[
                "Failed to complete negotiation with the server: Error: Unauthorized",
                "Failed to complete negotiation with the server: Error: Unauthorized: Status code '401'",
                "Failed to start the connection: Error: Unauthorized",
            ],
            weak: &[],
            means: "The hub refuses the first request: no token came, or it is not read where a browser sends it.",
            tell_apart: "Does accessTokenFactory return a token, and does the server read access_token from the address for the path of the hub?",
            fixes: &[
                (SendCorrectly, Likely, "Give accessTokenFactory the token; a web socket carries it in the address."),
                (
                    FixVerifier,
                    Likely,
                    "The server has to read access_token in OnMessageReceived for the path of the hub.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Failed to complete negotiation with the server: Error: Unauthorized"),
        },
        Refusal {
            id: "signalr-forbidden",
            says: &[
                "Failed to complete negotiation with the server: Error: Forbidden",
                "Failed to complete negotiation with the server: Error: Forbidden: Status code '403'",
            ],
            weak: &[],
            means: "The hub knows the user and refuses it.",
            tell_apart: "Which policy has the hub?",
            fixes: &[(GrantAccess, Likely, "The user lacks the role or claim that the hub asks for.")],
            source: SOURCE,
            example: proof::text("Failed to complete negotiation with the server: Error: Forbidden"),
        },
        Refusal {
            id: "fxa-token",
            says: &["Invalid authentication token in request signature"],
            weak: &[],
            means: "The session token is no longer there: a sign-out, a changed or reset password, or a removed device destroys it.",
            tell_apart: "Was the password changed, or the device removed, since it was made?",
            fixes: &[
                (ReplaceRevoked, Likely, "A changed password or a sign-out withdraws the session: sign in again."),
                (ObtainNewToken, Likely, "Sign in to get a new session token."),
            ],
            source: SOURCE,
            example: proof::text("Invalid authentication token in request signature"),
        },
        Refusal {
            id: "fxa-time",
            says: &["Invalid timestamp in request signature"],
            weak: &[],
            means: "The Hawk signature carries a time too far from the server.",
            tell_apart: "Compare the time of this computer with the one in the answer.",
            fixes: &[(
                SyncClock,
                Strong,
                "The clock of the client is off: add the difference the answer names, or set it.",
            )],
            source: SOURCE,
            example: proof::text("Invalid timestamp in request signature"),
        },
        Refusal {
            id: "fxa-signature",
            says: &["\"errno\":109", "Invalid nonce in request signature"],
            weak: &[],
            means: "The Hawk signature does not fit the request.",
            tell_apart: "Are method, path, host, port and the hash of the body the same on both sides?",
            fixes: &[
                (FixGeneration, Likely, "Sign the request that is sent: method, path, host, port and body."),
                (FixTransport, Hint, "A proxy that changes host or port breaks it."),
            ],
            source: SOURCE,
            example: proof::text("\"errno\":109"),
        },
        Refusal {
            id: "fxa-unverified",
            says: &[
                "\"errno\":104,\"error\":\"Bad Request\",\"message\":\"Unverified account\"",
                "\"message\":\"Unverified session\"",
            ],
            weak: &[],
            means: "The account or the session is not confirmed by mail yet.",
            tell_apart: "Is there a mail with a code?",
            fixes: &[(GrantAccess, Likely, "Confirm the account or the session with the code of the mail.")],
            source: SOURCE,
            example: proof::text("\"errno\":104,\"error\":\"Bad Request\",\"message\":\"Unverified account\""),
        },
        Refusal {
            id: "directline-expired",
            says: &["directline: TokenExpired"],
            weak: &[("\"code\":\"TokenExpired\"", &["directline", "botframework"])],
            means: "The token of the conversation has ended; Direct Line tokens live for half an hour or an hour.",
            tell_apart: "How long was the conversation idle?",
            fixes: &[
                (RefreshProactively, Likely, "Renew it with /v3/directline/tokens/refresh before it ends."),
                (ObtainNewToken, Likely, "A token that has ended cannot be renewed: ask for a new one, or reconnect."),
            ],
            source: SOURCE,
            example: proof::text("POST https://directline.botframework.com/v3 403 {\"code\":\"TokenExpired\"}"),
        },
        Refusal {
            id: "directline-secret",
            says: &["Missing token or secret", "Invalid token or secret"],
            weak: &[],
            means: "Direct Line got no token or secret, or one that it does not know.",
            tell_apart: "Which of the two keys of the channel is sent, and behind Bearer?",
            fixes: &[
                (SendCorrectly, Likely, "The secret or token has to stand behind Bearer."),
                (UseRightToken, Likely, "A secret of another bot or channel is unknown here."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"error\":{\"code\":\"BadArgument\",\"message\":\"Missing token or secret\"}} from directline",
            ),
        },
    ],
};
