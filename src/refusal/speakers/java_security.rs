//! What Shiro, Sa-Token, Hutool, Dropwizard and the clients of the JDK and Android say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the projects that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "java_security",
    name: "Java security frameworks",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "dropwizard-missing",
            says: &["Credentials are required to access this resource"],
            weak: &[],
            means: "Dropwizard found no credentials that its authenticator accepts; it answers the same to none and to bad ones.",
            tell_apart: "Look at the request as it arrives: is Authorization there, with the right prefix?",
            fixes: &[
                (SendCorrectly, Likely, "The header is missing, or its prefix is not the one the filter is set to."),
                (ObtainNewToken, Hint, "A token that the authenticator refuses gets the same answer."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\nCredentials are required to access this resource."),
        },
        Refusal {
            id: "shiro-unauthenticated",
            says: &[
                "org.apache.shiro.authz.UnauthenticatedException",
                "The current Subject is not authenticated. Access denied",
                "org.apache.shiro.authz.UnauthenticatedException: The current Subject is not authenticated. Access denied",
            ],
            weak: &[],
            means: "Nobody is signed in by this request's session or token.",
            tell_apart: "Did the session cookie or the token come with the request?",
            fixes: &[
                (SendCorrectly, Likely, "The request carried no session or token that Shiro knows."),
                (ObtainNewToken, Likely, "A session that has ended counts as none: sign in again."),
            ],
            source: SOURCE,
            example: proof::text(
                "org.apache.shiro.authz.UnauthenticatedException: The current Subject is not authenticated. Access denied.",
            ),
        },
        Refusal {
            id: "shiro-permission",
            says: &["Subject does not have permission [", "Subject does not have role ["],
            weak: &[],
            means: "The user is signed in and lacks the permission that is named.",
            tell_apart: "Which roles and permissions does the realm give this user?",
            fixes: &[(GrantAccess, Strong, "The permission that is named has to be given to the user or role.")],
            source: SOURCE,
            example: proof::text(
                "org.apache.shiro.authz.UnauthorizedException: Subject does not have permission [order:delete]",
            ),
        },
        Refusal {
            id: "shiro-credentials",
            says: &["org.apache.shiro.authc.IncorrectCredentialsException", "did not match the expected credentials"],
            weak: &[],
            means: "The password or token that was submitted is not the stored one.",
            tell_apart: "Is it the account of this environment, and do realm and store hash alike?",
            fixes: &[
                (UseRightToken, Likely, "What was submitted are not the credentials of this account here."),
                (
                    FixVerifier,
                    Likely,
                    "Where login fails for everybody, the credentials matcher does not fit the stored hashes.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "IncorrectCredentialsException: Submitted credentials for token [UsernamePasswordToken] did not match the expected credentials.",
            ),
        },
        Refusal {
            id: "satoken-not-login",
            says: &[
                "未能读取到有效 token",
                "未能读取到有效token",
                "cn.dev33.satoken.exception.NotLoginException: 未能读取到有效 token",
                "cn.dev33.satoken.exception.NotLoginException: 未能读取到有效token",
            ],
            weak: &[],
            means: "Sa-Token found no token in the request under the name it is set to.",
            tell_apart: "Is the name of the header that of sa-token.token-name, and does the value have the configured prefix?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The token is missing, or stands under another header name or without the prefix.",
                ),
                (FixTransport, Hint, "A proxy may have dropped the header."),
            ],
            source: SOURCE,
            example: proof::text("cn.dev33.satoken.exception.NotLoginException: 未能读取到有效 token"),
        },
        Refusal {
            id: "satoken-invalid",
            says: &[
                "cn.dev33.satoken.exception.NotLoginException: token 无效",
                "NotLoginException: token 无效",
                "NotLoginException: token 已过期",
                "NotLoginException: token 已被冻结",
            ],
            weak: &[("token 无效", &["satoken", "NotLoginException"])],
            means: "Sa-Token does not know the token, or it has ended: it lives in Redis or memory and is gone.",
            tell_apart: "Did the service restart with its tokens in memory, or has the timeout passed?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is no longer known; sign in again."),
                (RefreshProactively, Hint, "If users meet it while at work, renew the token before its timeout."),
            ],
            source: SOURCE,
            example: proof::text("cn.dev33.satoken.exception.NotLoginException: token 无效：abc"),
        },
        Refusal {
            id: "satoken-kicked",
            says: &[
                "token 已被顶下线",
                "token 已被踢下线",
                "NotLoginException: token 已被顶下线",
                "NotLoginException: token 已被踢下线",
            ],
            weak: &[],
            means: "The session was ended from elsewhere: a sign-in at another place, or an administrator.",
            tell_apart: "Is the same account used in two places, and are concurrent sign-ins allowed?",
            fixes: &[(ReplaceRevoked, Strong, "The session was ended by another sign-in or by an administrator.")],
            source: SOURCE,
            example: proof::text("NotLoginException: token 已被顶下线"),
        },
        Refusal {
            id: "hutool-time",
            says: &["] is before now:["],
            weak: &[],
            means: "Hutool's JWT check says that exp lies before now.",
            tell_apart: "Compare the two times in the message.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "cn.hutool.core.exceptions.ValidateException: 'exp':[2026-11-20 10:00:00] is before now:[2026-11-21 10:00:00]",
            ),
        },
        Refusal {
            id: "jvm-streaming-401",
            says: &["cannot retry due to server authentication, in streaming mode"],
            weak: &[],
            means: "The server answered 401, and Java's HttpURLConnection hides its body and its reason.",
            tell_apart: "Make the same call with curl -i, or with another request factory, to see the real answer.",
            fixes: &[
                (ReadTrace, Likely, "The reason for the 401 is in the hidden body; another HTTP client shows it."),
                (SendCorrectly, Hint, "Wrong credentials or none in the request are the commonest cause."),
                (ObtainNewToken, Hint, "A token that has ended gets a 401 too."),
            ],
            source: SOURCE,
            example: proof::text(
                "ResourceAccessException: I/O error on POST request: cannot retry due to server authentication, in streaming mode",
            ),
        },
        Refusal {
            id: "android-no-challenge",
            says: &["No authentication challenges found"],
            weak: &[],
            means: "The server answered 401 without saying which scheme it wants, and Android's client gives up; the credentials were missing or refused.",
            tell_apart: "Look at the request as it leaves: is Authorization in it?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request went without credentials, or with a header that the server does not read.",
                ),
                (ObtainNewToken, Likely, "A token that has ended gets a 401 too."),
            ],
            source: SOURCE,
            example: proof::text("java.io.IOException: No authentication challenges found"),
        },
    ],
};
