//! Atlassian: Jira, Confluence and Bitbucket in the cloud.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Atlassian recorded in public repositories";
const DOCS: &str = "Atlassian documentation";

/// What the products and their gateway say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "atlassian",
    name: "Atlassian",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "atlassian-scope",
            says: &[
                r#"{"code":401,"message":"Unauthorized; scope does not match"}"#,
                "Unauthorized; scope does not match",
            ],
            weak: &[],
            means: "A missing scope, answered as 401 and not as 403: the token lives. Some calls want several granular scopes at once, some want the classic ones.",
            tell_apart: "Does the same token work on /rest/api/3/myself? Then compare the scopes with the documentation of the call.",
            fixes: &[
                (GrantAccess, Strong, "The gateway says that the token's scopes do not fit the call."),
                (UseRightToken, Hint, "A scoped token may not work where a classic one is wanted."),
                (ObtainNewToken, Hint, "New scopes reach a token only by a new consent."),
            ],
            source: SEEN,
            example: proof::text(r#"{"code":401,"message":"Unauthorized; scope does not match"}"#),
        },
        Refusal {
            id: "atlassian-authenticate",
            says: &["Client must be authenticated to access this resource"],
            weak: &[],
            means: "Jira found no credentials that it accepts: the pair of e-mail and API token is absent, wrong or badly encoded, or a scoped token was sent to the site's own address, where only unscoped ones work.",
            tell_apart: "Decode the Basic value: e-mail, a colon, the token? A scoped token belongs to api.atlassian.com/ex/jira/ and the cloud id.",
            fixes: &[
                (SendCorrectly, Likely, "Jira wants Basic with the e-mail and the API token of the same account."),
                (UseRightToken, Hint, "A scoped token does not work at the site's own address."),
                (RepairFormat, Hint, "A line break in the Base64 or a missing e-mail breaks the pair."),
                (ObtainNewToken, Hint, "API tokens have an end date."),
            ],
            source: SEEN,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\nClient must be authenticated to access this resource."),
        },
        Refusal {
            id: "atlassian-seraph",
            says: &["X-Seraph-LoginReason: AUTHENTICATED_FAILED"],
            weak: &[],
            means: "Jira got credentials and does not accept them.",
            tell_apart: "Sign in with the same account in the browser: does Jira want a CAPTCHA? Otherwise the token is wrong or over.",
            fixes: &[
                (ObtainNewToken, Likely, "Jira does not accept the password or token."),
                (RepairFormat, Hint, "A line break in the Base64 alters the pair."),
            ],
            source: DOCS,
            example: proof::text("X-Seraph-LoginReason: AUTHENTICATED_FAILED"),
        },
        Refusal {
            id: "atlassian-denied",
            says: &["X-Seraph-LoginReason: AUTHENTICATION_DENIED"],
            weak: &[],
            means: "After several failures Jira wants a CAPTCHA, which no program can solve: even right credentials are refused.",
            tell_apart: "Sign in with the same account in the browser once, then find the program that keeps sending old credentials.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "The account is locked until somebody signs in in the browser; a program with old credentials locked it.",
                ),
                (ObtainNewToken, Hint, "Afterwards put the present credentials everywhere."),
            ],
            source: DOCS,
            example: proof::text("X-Seraph-LoginReason: AUTHENTICATION_DENIED"),
        },
        Refusal {
            id: "atlassian-password",
            says: &["Basic authentication with passwords is deprecated"],
            weak: &[],
            means: "The cloud does not take passwords any more: Basic wants an API token in the password's place.",
            tell_apart: "Is the value behind the colon an API token?",
            fixes: &[(SendCorrectly, Likely, "An API token has to stand where the password stood.")],
            source: DOCS,
            example: proof::text(
                "Basic authentication with passwords is deprecated. For more information, see: https://developer.atlassian.com",
            ),
        },
        Refusal {
            id: "atlassian-token-kind",
            says: &["Token is invalid, expired, or not supported for this endpoint"],
            weak: &[],
            means: "Bitbucket names three causes: the token is unknown, has ended, or is of a kind that this endpoint does not take.",
            tell_apart: "Which kind is it: repository, project, workspace access token, app password or API token? Compare with the documentation of the endpoint.",
            fixes: &[
                (UseRightToken, Likely, "The endpoint may not take this kind of token."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (RepairFormat, Hint, "An altered token is unknown."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"type":"error","error":{"message":"Token is invalid, expired, or not supported for this endpoint."}}"#,
            ),
        },
        Refusal {
            id: "atlassian-bitbucket-expired",
            says: &["Access token expired. Use your refresh token to obtain a new access token"],
            weak: &[],
            means: "Bitbucket's OAuth token has ended; it lives two hours.",
            tell_apart: "Is there a refresh token from the same consent?",
            fixes: &[
                (RefreshProactively, Likely, "Bitbucket's tokens end after two hours: refresh before."),
                (ObtainNewToken, Hint, "Bitbucket says that the token has expired."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"type":"error","error":{"message":"Access token expired. Use your refresh token to obtain a new access token."}}"#,
            ),
        },
        Refusal {
            id: "atlassian-xsrf",
            says: &["XSRF check failed"],
            weak: &[],
            means: "Jira takes the call for one that a foreign page made in a browser, because of its User-Agent, Origin or Referer. The credentials are not at fault.",
            tell_apart: "Which User-Agent, Origin and Referer does the request carry? X-Atlassian-Token: no-check is wanted for uploads.",
            fixes: &[
                (FixTransport, Likely, "A proxy or client adds the headers of a browser, which Jira distrusts."),
                (
                    SendCorrectly,
                    Hint,
                    "The header X-Atlassian-Token: no-check tells Jira that no page forged the call.",
                ),
            ],
            source: DOCS,
            example: proof::text("HTTP/1.1 403 Forbidden\n\nXSRF check failed"),
        },
    ],
};
