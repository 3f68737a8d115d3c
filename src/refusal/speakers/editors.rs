//! Copilot, Cursor, `JetBrains` and clients of the Model Context Protocol.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const GITHUB_COPILOT: &str = "GitHub Copilot, clients";
const MODEL_CONTEXT_PROTOCOL: &str = "Model Context Protocol, SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "editors",
    name: "Editor plug-in",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "copilot-authorized",
            says: &[
                "Extension activation failed: \"User not authorized\"",
                "Contact your organization admin to enable Copilot",
                "GitHub Copilot could not connect to server. Extension activation failed: \"User not authorized\"",
                "You do not have access to GitHub Copilot",
            ],
            weak: &[],
            means: "The account that is signed in has no seat for Copilot, or another account is meant.",
            tell_apart: "Which account does the editor show as signed in, and has it a seat?",
            fixes: &[
                (GrantAccess, Likely, "The account needs a seat: from its organisation, or its own."),
                (UseRightToken, Likely, "Another account may have the seat: sign in with that."),
            ],
            source: GITHUB_COPILOT,
            example: proof::text(
                "GitHub Copilot could not connect to server. Extension activation failed: \"User not authorized\"",
            ),
        },
        Refusal {
            id: "copilot-ide-token",
            says: &[
                "IDE token expired",
                "IDE token expired: unauthorized: token expired",
                "Copilot token expired",
                "Failed to get copilot token",
            ],
            weak: &[],
            means: "The short-lived token between editor and Copilot has ended and was not renewed: a long sleep, a clock that is off, or a blocked address.",
            tell_apart: "Does it go away when the window is loaded anew?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the window anew, or sign out and in: the editor asks for a new one."),
                (SyncClock, Hint, "With a clock that is off, each new one looks ended."),
            ],
            source: GITHUB_COPILOT,
            example: proof::text(
                "Request Failed: 401 {\"error\":{\"message\":\"IDE token expired: unauthorized: token expired\"}}",
            ),
        },
        Refusal {
            id: "cursor-login",
            says: &["ERROR_NOT_LOGGED_IN", "ERROR_BAD_API_KEY", "ERROR_BAD_USER_API_KEY"],
            weak: &[],
            means: "The editor is not signed in, or the key entered for a model's provider is not taken.",
            tell_apart: "Is one's own key switched on in the settings? Then it is used in place of the account.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign out and in again."),
                (
                    UseRightToken,
                    Likely,
                    "The key entered in the settings has to be one of the provider that is chosen.",
                ),
            ],
            source: "Cursor, client errors",
            example: proof::text("ConnectError: [unauthenticated] Error {\"error\":\"ERROR_NOT_LOGGED_IN\"}"),
        },
        Refusal {
            id: "jetbrains-scopes",
            says: &["Insufficient scopes granted to token", "Insufficient scopes granted"],
            weak: &[],
            means: "The editor's plug-in checked the token: it lacks scopes that the plug-in wants.",
            tell_apart: "The plug-in lists the scopes when one is added: usually repo, gist, read:org and workflow.",
            fixes: &[(GrantAccess, Strong, "Make a token with the scopes that the plug-in lists.")],
            source: "JetBrains, GitHub plug-in",
            example: proof::text("Incorrect credentials. Insufficient scopes granted to token."),
        },
        Refusal {
            id: "mcp-401",
            says: &[
                "Streamable HTTP error: Error POSTing to endpoint (HTTP 401)",
                "Error POSTing to endpoint (HTTP 401)",
                "SSE error: Non-200 status code (401)",
                "HTTP 401 trying to load well-known OAuth metadata",
            ],
            weak: &[],
            means: "The server of tools wants a token, and the client sent none that it takes.",
            tell_apart: "Is the header in the client's settings for this server, and is its variable set? Or does the client offer to sign in?",
            fixes: &[
                (SendCorrectly, Likely, "Give the client the token for this server, in the header that it wants."),
                (ObtainNewToken, Likely, "Where it worked before, the token has ended: sign in again."),
            ],
            source: MODEL_CONTEXT_PROTOCOL,
            example: proof::text("McpError: Streamable HTTP error: Error POSTing to endpoint (HTTP 401): refused"),
        },
        Refusal {
            id: "mcp-registration",
            says: &[
                "Incompatible auth server: does not support dynamic client registration",
                "does not support dynamic client registration",
            ],
            weak: &[],
            means: "The server's sign-in takes only clients that were registered before, and this one was not.",
            tell_apart: "Does the provider let you register a client by hand?",
            fixes: &[
                (SendCorrectly, Likely, "Register a client by hand, and enter its id in the client's settings."),
                (FixVerifier, Hint, "Or switch dynamic registration on at the provider."),
            ],
            source: MODEL_CONTEXT_PROTOCOL,
            example: proof::text("Error: Incompatible auth server: does not support dynamic client registration"),
        },
        Refusal {
            id: "curl-torn-header",
            says: &["Could not resolve host: eyJ", "getaddrinfo ENOTFOUND bearer"],
            weak: &[],
            means: "The header was torn apart at its blank: the shell did not see the quotes, so the scheme was taken for a host name. In cmd.exe only double quotes hold words together.",
            tell_apart: "Which quotes stand around the header, and are they plain ones?",
            fixes: &[(SendCorrectly, Strong, "Put the whole header into plain double quotes.")],
            source: "curl, command line",
            example: proof::text("Could not resolve host: eyJ"),
        },
        Refusal {
            id: "header-crlf",
            says: &[
                "header Authorization has field value {} this cannot include CR/LF",
                "Header value must not contain CR or LF",
                "Invalid header value: contains newline",
                "header values cannot contain newline",
            ],
            weak: &[],
            means: "The token ends in a line break, mostly from a file or a secret that was pasted with it.",
            tell_apart: "Does the length of the value, counted, exceed that of the token by one or two?",
            fixes: &[(RepairFormat, Strong, "The value carries a line break: store it without one.")],
            source: "Ruby, net/http/header.rb and others",
            example: proof::text("header Authorization has field value x1 this cannot include CR/LF"),
        },
    ],
};
