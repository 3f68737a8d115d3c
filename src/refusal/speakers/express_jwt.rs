//! Middleware of Node servers that takes the token out of the request and hands it to jsonwebtoken.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked, SendCorrectly},
        Scene,
    },
    text::proof,
};

/// What the middleware says of its own.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "express_jwt",
    name: "express-jwt, koa-jwt and passport-jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "exprjwt-format",
            says: &["Format is Authorization: Bearer [token]", "credentials_bad_scheme", "credentials_bad_format"],
            weak: &[],
            means: "The Authorization header arrived, and is not exactly two words of which the first is Bearer.",
            tell_apart: "Count the words in the header: one means that the scheme is missing, two that it is another scheme, three or more that there is a blank inside the token.",
            fixes: &[
                (SendCorrectly, Likely, "The header is not \"Bearer\", one blank and the token."),
                (RepairFormat, Hint, "A blank or line break inside the token makes a third word."),
            ],
            source: "express-jwt 8",
            example: proof::text("UnauthorizedError: Format is Authorization: Bearer [token]"),
        },
        Refusal {
            id: "exprjwt-missing",
            says: &["No authorization token was found", "credentials_required"],
            weak: &[],
            means: "There is no token where the middleware looks: the Authorization header, unless getToken says otherwise.",
            tell_apart: "Does the request leave the client with the header? Then somebody between drops it, or it is an OPTIONS preflight, which never carries one.",
            fixes: &[
                (SendCorrectly, Likely, "The middleware found no token in the request."),
                (
                    FixTransport,
                    Hint,
                    "A redirect, a proxy or an unanswered OPTIONS preflight may have lost the header.",
                ),
            ],
            source: "express-jwt 8",
            example: proof::text("UnauthorizedError: No authorization token was found"),
        },
        Refusal {
            id: "exprjwt-revoked",
            says: &["The token has been revoked", "revoked_token"],
            weak: &[],
            means: "The application's own list says that this token was withdrawn. It is asked only after signature and times were found good.",
            tell_apart: "Ask who or what put the token on the list: a sign-out, a password change, an administrator.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Strong,
                    "The application says that this token was withdrawn; its signature and times are good.",
                ),
                (ObtainNewToken, Hint, "If a sign-out withdrew it, signing in again is enough."),
            ],
            source: "express-jwt 8",
            example: proof::text("UnauthorizedError: The token has been revoked."),
        },
        Refusal {
            id: "koajwt-authentication-error",
            says: &["UnauthorizedError: Authentication Error"],
            weak: &[("Authentication Error", &["koa-jwt", "koa"])],
            means: "koa-jwt gives this one text for every cause: no token, damaged, ended, another key, withdrawn.",
            tell_apart: "Set debug: true, or read ctx.state.jwtOriginalError: it holds the library's own message.",
            fixes: &[
                (ReadTrace, Likely, "koa-jwt hides the cause; the server's own error holds it."),
                (ObtainNewToken, Hint, "A token that has ended is the commonest of the hidden causes."),
                (SendCorrectly, Hint, "A missing or misplaced token gets the same text."),
            ],
            source: "koa-jwt 4",
            example: proof::text("401 Authentication Error\n    at /srv/node_modules/koa-jwt/lib/index.js:81:19"),
        },
        Refusal {
            id: "passportjwt-none",
            says: &["Error: No auth token"],
            weak: &[("No auth token", &["passport", "passport-jwt"])],
            means: "The extractor that passport-jwt is set up with found no token in the request.",
            tell_apart: "Does the extractor (header, cookie, query, body) look where the client puts the token?",
            fixes: &[
                (SendCorrectly, Likely, "passport-jwt found no token where its extractor looks."),
                (FixTransport, Hint, "The header may be lost on a redirect or in a proxy."),
            ],
            source: "passport-jwt 4",
            example: proof::text("[passport-jwt] info: Error: No auth token"),
        },
    ],
};
