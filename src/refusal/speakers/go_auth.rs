//! What the oauth2 package and the middlewares of Gin, Echo and Fiber say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the Go modules that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "go_auth",
    name: "Go auth libraries",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "goauth2-fetch",
            says: &[
                "oauth2: cannot fetch token: 403",
                "oauth2: cannot fetch token: 500",
                "oauth2: cannot fetch token: 503",
                "oauth2: server response missing access_token",
            ],
            weak: &[],
            means: "The token endpoint did not give a token; its answer stands behind.",
            tell_apart: "Read the status and the error behind the colon.",
            fixes: &[
                (ReadTrace, Likely, "The answer of the token endpoint, printed behind, names the cause."),
                (SendCorrectly, Hint, "A wrong client id or secret, or a wrong way of sending them, is a usual one."),
                (ObtainNewToken, Hint, "A refresh token or code that has ended is the other."),
            ],
            source: SOURCE,
            example: proof::text("oauth2: cannot fetch token: 503 Service Unavailable"),
        },
        Refusal {
            id: "goauth2-fetch-client",
            says: &["oauth2: cannot fetch token: 401 Unauthorized"],
            weak: &[],
            means: "The token endpoint did not accept the client: its id, its secret, or the way they were sent.",
            tell_apart: "Are id and secret those of this environment? Does the endpoint want them in the body or as Basic (AuthStyle)?",
            fixes: &[
                (SendCorrectly, Likely, "The client id and secret were not accepted in the form in which they came."),
                (UseRightToken, Hint, "An id or secret of another environment is unknown here."),
            ],
            source: SOURCE,
            example: proof::text("failed: oauth2: cannot fetch token: 401 Unauthorized"),
        },
        Refusal {
            id: "goauth2-fetch-grant",
            says: &["oauth2: cannot fetch token: 400", "oauth2: cannot fetch token: 400 Bad Request"],
            weak: &[],
            means: "The token endpoint refused the code or refresh token, or a parameter; its answer stands behind.",
            tell_apart: "Read the answer behind: invalid_grant is the code or refresh token, invalid_request a parameter.",
            fixes: &[
                (ObtainNewToken, Likely, "Mostly the refresh token or code has ended or was used: sign in again."),
                (SendCorrectly, Hint, "A redirect address or parameter that differs is the other cause."),
            ],
            source: SOURCE,
            example: proof::text("failed: oauth2: cannot fetch token: 400 Bad Request"),
        },
        Refusal {
            id: "ginjwt-missing",
            says: &[
                "auth header is empty",
                "cookie token is empty",
                "query token is empty",
                "parameter token is empty",
            ],
            weak: &[],
            means: "gin-jwt found no token where TokenLookup tells it to look.",
            tell_apart: "Look at the request as it arrives; compare with TokenLookup.",
            fixes: &[
                (SendCorrectly, Likely, "The token is missing where the middleware looks for it."),
                (FixTransport, Hint, "A proxy or a redirect may have taken the header away."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":401,\"message\":\"auth header is empty\"}"),
        },
        Refusal {
            id: "ginjwt-header",
            says: &["auth header is invalid"],
            weak: &[],
            means: "The header does not begin with TokenHeadName, \"Bearer\" unless set otherwise.",
            tell_apart: "Compare the first word of the header with TokenHeadName.",
            fixes: &[(SendCorrectly, Strong, "The scheme in front of the token is missing or another one.")],
            source: SOURCE,
            example: proof::text("{\"code\":401,\"message\":\"auth header is invalid\"}"),
        },
        Refusal {
            id: "ginjwt-login",
            says: &["incorrect Username or Password", "missing Username or Password"],
            weak: &[],
            means: "The login did not find that pair of name and password, or a field was empty.",
            tell_apart: "Are the fields named and typed as the handler reads them: JSON or form?",
            fixes: &[
                (ObtainNewToken, Likely, "The pair of name and password was not accepted; sign in once more."),
                (SendCorrectly, Likely, "Fields that the handler does not find are empty: name and content type."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":401,\"message\":\"incorrect Username or Password\"}"),
        },
        Refusal {
            id: "ginjwt-role",
            says: &["you don't have permission to access this resource"],
            weak: &[],
            means: "The token is good and Authorizator said no.",
            tell_apart: "What does Authorizator look at, and does the token's identity have it?",
            fixes: &[(GrantAccess, Strong, "The user lacks the role that Authorizator asks for.")],
            source: SOURCE,
            example: proof::text("{\"code\":403,\"message\":\"you don't have permission to access this resource\"}"),
        },
        Refusal {
            id: "echo-missing",
            says: &[
                "missing or malformed jwt",
                "missing key in request header",
                "missing key in the request header",
                "Missing or invalid API Key",
                "missing csrf token in",
            ],
            weak: &[],
            means: "The middleware of Echo or Fiber found no token in the header, cookie or query where it looks, or it has the wrong scheme in front.",
            tell_apart: "Look at the request as it arrives; compare with TokenLookup and the scheme.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The token is missing where the middleware looks for it, or lacks \"Bearer\" in front.",
                ),
                (FixTransport, Hint, "A proxy or a redirect may have taken the header away."),
                (RepairFormat, Hint, "A header that is there with a broken token gets the same words."),
            ],
            source: SOURCE,
            example: proof::text("{\"message\":\"missing or malformed jwt\"}"),
        },
        Refusal {
            id: "hertz-expired",
            says: &["\"code\":401,\"message\":\"Token is expired\"", "{\"code\":401,\"message\":\"Token is expired\"}"],
            weak: &[],
            means: "The middleware of Gin or Hertz says that the token has ended.",
            tell_apart: "Compare exp with a trusted clock; is the refresh handler called within MaxRefresh?",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":401,\"message\":\"Token is expired\"}"),
        },
    ],
};
