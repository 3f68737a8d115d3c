//! Rodauth, rack-jwt, `jwt_sessions`, axum, Go middlewares, `RuoYi`, CAS, pac4j and Struts.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the libraries that are named";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "ruby_go_jvm",
    name: "Rodauth, rack-jwt, axum, Go and JVM frameworks",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "rodauth-format",
            says: &["invalid JWT format or claim in Authorization header"],
            weak: &[],
            means: "Rodauth could not use the JWT: its form, its signature or a claim.",
            tell_apart: "Does the token decode here, and has exp passed?",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest cause."),
                (FixVerifier, Likely, "A jwt_secret that differs refuses good ones."),
                (RepairFormat, Hint, "A token that was cut does not decode."),
            ],
            source: SOURCE,
            example: proof::text("invalid JWT format or claim in Authorization header"),
        },
        Refusal {
            id: "rodauth-refresh",
            says: &["no JWT access token provided during refresh"],
            weak: &[],
            means: "The renewal wants the last access token beside a living refresh token.",
            tell_apart: "Are both in the request, and is the refresh token the newest?",
            fixes: &[
                (SendCorrectly, Likely, "Send the last access token along with the refresh token."),
                (ObtainNewToken, Likely, "A refresh token that was used or has ended needs a new sign-in."),
            ],
            source: SOURCE,
            example: proof::text("no JWT access token provided during refresh"),
        },
        Refusal {
            id: "rackjwt-expired",
            says: &["Invalid JWT token : Expired Signature (exp)"],
            weak: &[],
            means: "The token has ended.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended: get a new one."),
                (RefreshProactively, Hint, "If this comes back, renew it before it ends."),
            ],
            source: SOURCE,
            example: proof::text("Invalid JWT token : Expired Signature (exp)"),
        },
        Refusal {
            id: "rackjwt-signature",
            says: &["Invalid JWT token : Signature Verification Error"],
            weak: &[],
            means: "The signature does not fit the secret of the middleware.",
            tell_apart: "Compare secret and algorithm of both sides.",
            fixes: &[
                (FixVerifier, Likely, "The middleware has another secret or algorithm than the issuer."),
                (RepairFormat, Hint, "A token that was cut does not fit either."),
            ],
            source: SOURCE,
            example: proof::text("Invalid JWT token : Signature Verification Error"),
        },
        Refusal {
            id: "rackjwt-claims",
            says: &["Invalid JWT token : Invalid Audience (aud)", "Invalid JWT token : Invalid Issuer (iss)"],
            weak: &[],
            means: "The token names another audience or issuer than the one that is set.",
            tell_apart: "Compare the claim with the setting.",
            fixes: &[
                (UseRightToken, Likely, "The token is meant for another application."),
                (FixVerifier, Likely, "The value in the settings may be the wrong one."),
            ],
            source: SOURCE,
            example: proof::text("Invalid JWT token : Invalid Audience (aud)"),
        },
        Refusal {
            id: "jwtsessions",
            says: &["JWTSessions::Errors::Unauthorized", "JWTSessions::Errors::ClaimsVerification"],
            weak: &[],
            means: "The session or its token is not accepted; the text behind has the reason.",
            tell_apart: "Read the text behind the name of the error.",
            fixes: &[
                (ObtainNewToken, Likely, "Most often the token or its session has ended."),
                (SendCorrectly, Hint, "Token is not found means that none came."),
            ],
            source: SOURCE,
            example: proof::text("JWTSessions::Errors::Unauthorized"),
        },
        Refusal {
            id: "gokit-context",
            says: &["token up for parsing was not passed through the context"],
            weak: &[],
            means: "No token came into the context: the header is missing, or HTTPToContext is not set.",
            tell_apart: "Is the header there, and is the function among ServerBefore?",
            fixes: &[
                (SendCorrectly, Likely, "No token came in Authorization."),
                (FixVerifier, Likely, "The server has to read it with HTTPToContext."),
            ],
            source: SOURCE,
            example: proof::text("token up for parsing was not passed through the context"),
        },
        Refusal {
            id: "ruoyi-failed",
            says: &["认证失败，无法访问系统资源", "令牌不能为空", "获取用户信息异常"],
            weak: &[],
            means: "RuoYi found no valid token in the header.",
            tell_apart: "Is Authorization there, with Bearer and the token?",
            fixes: &[
                (SendCorrectly, Likely, "No valid token came in Authorization."),
                (ObtainNewToken, Likely, "A token that has ended counts as none: sign in again."),
            ],
            source: SOURCE,
            example: proof::text("认证失败，无法访问系统资源"),
        },
        Refusal {
            id: "ruoyi-ended",
            says: &["登录状态已过期", "令牌已过期或验证不正确", "Token失效，请重新登录", "token失效，请重新登录"],
            weak: &[],
            means: "The sign-in has ended, or its token is no longer in the store.",
            tell_apart: "How long ago was the sign-in, and was the store emptied?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again."),
                (FixVerifier, Hint, "A changed secret or an emptied store ends all sign-ins."),
            ],
            source: SOURCE,
            example: proof::text("登录状态已过期"),
        },
        Refusal {
            id: "ruoyi-permission",
            says: &["没有权限，请联系管理员授权", "没有访问权限，请联系管理员授权"],
            weak: &[],
            means: "The user is known and lacks the permission.",
            tell_apart: "Which permission has the method, and which the role?",
            fixes: &[(GrantAccess, Strong, "The permission has to be given to the role of the user.")],
            source: SOURCE,
            example: proof::text("没有权限，请联系管理员授权"),
        },
        Refusal {
            id: "cas-unregistered",
            says: &[
                "Application Not Authorized to Use CAS",
                "The application you attempted to authenticate to is not authorized to use CAS",
                "UNAUTHORIZED_SERVICE",
                "UNAUTHORIZED_SERVICE_PROXY",
            ],
            weak: &[],
            means: "CAS has no entry for this service address.",
            tell_apart: "Which pattern of serviceId should match the address?",
            fixes: &[
                (FixVerifier, Likely, "Add the address of the service to the registry of CAS."),
                (SendCorrectly, Hint, "The service address may be misspelt."),
            ],
            source: SOURCE,
            example: proof::text("Application Not Authorized to Use CAS"),
        },
        Refusal {
            id: "pac4j-state",
            says: &["State parameter is different from the one sent in authentication request"],
            weak: &[],
            means: "The state that came back is not the one in the session.",
            tell_apart: "Does the session cookie come back with the callback? Two tabs?",
            fixes: &[
                (ObtainNewToken, Likely, "Start the sign-in again, in one tab."),
                (FixTransport, Likely, "A session cookie that does not come back loses the state."),
            ],
            source: SOURCE,
            example: proof::text("State parameter is different from the one sent in authentication request"),
        },
        Refusal {
            id: "struts-token",
            says: &["The form has already been processed or no token was supplied"],
            weak: &[],
            means: "The token of the form was used, or did not come.",
            tell_apart: "Was the form sent twice?",
            fixes: &[
                (SendCorrectly, Likely, "Send the token of the form with it, once."),
                (ObtainNewToken, Hint, "Load the form again."),
            ],
            source: SOURCE,
            example: proof::text("The form has already been processed or no token was supplied"),
        },
    ],
};
