//! ABP, `ServiceStack`, `IdentityServer`, Blazor, `SignalR` and the logs of ASP.NET Core.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of ABP, ServiceStack 8, IdentityServer4 and ASP.NET Core";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "abp",
    name: "ABP and other .NET frameworks",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "abp-policy",
            says: &[
                "Given policy has not granted",
                "Authorization failed! Given policy has not granted",
                "Volo.Abp.Authorization.AbpAuthorizationException: Authorization failed! Given policy has not granted",
                "Given requirements has not granted for given resource",
                "Volo.Authorization:010002",
            ],
            weak: &[],
            means: "The user is known, and none of its roles has the permission that the policy names.",
            tell_apart: "Which permission is named, and has one of the roles of the user got it in the tenant where it works?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "The permission named in the message has to be granted to the user or one of its roles.",
                ),
                (UseRightToken, Hint, "A token of another tenant or client carries other permissions."),
            ],
            source: SOURCE,
            example: proof::text(
                "Volo.Abp.Authorization.AbpAuthorizationException: Authorization failed! Given policy has not granted: Shop.Orders",
            ),
        },
        Refusal {
            id: "abp-permissions",
            says: &[
                "Required permissions are not granted",
                "Required permissions are not granted. At least one of these permissions must be granted",
                "Required permissions are not granted. All of these permissions must be granted",
            ],
            weak: &[],
            means: "The user is known and lacks a permission of the method.",
            tell_apart: "Which permission is named, and which roles of the user have it?",
            fixes: &[(GrantAccess, Strong, "The permission named in the message is not granted to the user.")],
            source: SOURCE,
            example: proof::text("Required permissions are not granted"),
        },
        Refusal {
            id: "abp-nobody",
            says: &["Current user did not login to the application"],
            weak: &[],
            means: "The method wants a user, and the request carried nobody.",
            tell_apart: "Does the request carry the header or cookie when it leaves?",
            fixes: &[
                (SendCorrectly, Likely, "No credential came with the request."),
                (ObtainNewToken, Hint, "A credential that has ended counts as none."),
            ],
            source: SOURCE,
            example: proof::text("Current user did not login to the application"),
        },
        Refusal {
            id: "servicestack-key",
            says: &["API Key has been cancelled", "This ApiKey has been cancelled"],
            weak: &[],
            means: "The key was cancelled by its owner or an administrator.",
            tell_apart: "Which keys are active in the table of keys?",
            fixes: &[(ReplaceRevoked, Strong, "The key was cancelled: make another and put it in its place.")],
            source: SOURCE,
            example: proof::text("API Key has been cancelled"),
        },
        Refusal {
            id: "servicestack-refresh",
            says: &["RefreshToken is Invalid"],
            weak: &[],
            means: "The token was invalidated on the server, or its signature does not fit any more.",
            tell_apart: "Did somebody sign out, or were the keys changed?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again to get a new pair."),
                (FixVerifier, Hint, "Keys that changed invalidate all tokens at once."),
            ],
            source: SOURCE,
            example: proof::text("RefreshToken is Invalid"),
        },
        Refusal {
            id: "identityserver-consumed",
            says: &[
                "Rejecting refresh token because it has been consumed already",
                "Refresh token has been consumed already",
            ],
            weak: &[],
            means: "The refresh token works once, and was used before: two processes renewed at the same time, or an old one was kept.",
            tell_apart: "Which process used it before?",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "Keep the newest refresh token of each answer, and let one process renew.",
                ),
                (ObtainNewToken, Likely, "Sign in again; the grant is used up."),
            ],
            source: SOURCE,
            example: proof::text("Rejecting refresh token because it has been consumed already"),
        },
        Refusal {
            id: "identityserver-foreign",
            says: &[
                "is trying to use a refresh token from client",
                "is trying to use a code from client",
                "is trying to use a refresh token from other client",
            ],
            weak: &[],
            means: "The grant was given to another client than the one that redeems it.",
            tell_apart: "Compare the two client ids in the message.",
            fixes: &[(UseRightToken, Strong, "The code or refresh token belongs to another client.")],
            source: SOURCE,
            example: proof::text("is trying to use a refresh token from client"),
        },
        Refusal {
            id: "identityserver-scope",
            says: &[
                "is not allowed access to scope",
                "Client {} is not allowed access to scope",
                "Checking for expected scope {} failed",
                "not allowed access to identity scope",
            ],
            weak: &[],
            means: "The client or the token has not the scope that is asked for.",
            tell_apart: "Which scopes has the client in its settings, and which has the token?",
            fixes: &[
                (GrantAccess, Strong, "The scope has to be granted to the client."),
                (SendCorrectly, Hint, "A scope that was not asked for is not in the token."),
            ],
            source: SOURCE,
            example: proof::text("is not allowed access to scope"),
        },
        Refusal {
            id: "identityserver-scope-unknown",
            says: &[
                "not found in store or not supported by requested resource indicators",
                "Requested scopes not allowed",
                "Sorry, there was an error : invalid_scope",
            ],
            weak: &[],
            means: "The request asks for a scope that the server does not know or does not give to this client.",
            tell_apart: "Compare the scopes of the request with those of the server, letter by letter.",
            fixes: &[
                (SendCorrectly, Likely, "The request names a scope that is not there."),
                (GrantAccess, Likely, "The client may lack it."),
            ],
            source: SOURCE,
            example: proof::text("not found in store or not supported by requested resource indicators"),
        },
        Refusal {
            id: "identityserver-page",
            says: &[
                "Sorry, there was an error : unauthorized_client",
                "Sorry, there was an error : unauthorized_client Unknown client or client not enabled",
            ],
            weak: &[],
            means: "The identity server knows no such client, or it is switched off, or may not use this flow.",
            tell_apart: "Is the client id of the request in the settings of this server, and its grant type?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The client id in the request is not one of this server, or the flow is not its own.",
                ),
                (GrantAccess, Hint, "The grant type may be missing in the settings of the client."),
            ],
            source: SOURCE,
            example: proof::text("Sorry, there was an error : unauthorized_client"),
        },
        Refusal {
            id: "identityserver-redirect",
            says: &[
                "Sorry, there was an error : invalid_request Invalid redirect_uri",
                "Invalid redirect_uri: {}, expected {}",
            ],
            weak: &[],
            means: "The redirect address is not one of those registered for the client.",
            tell_apart: "Compare both addresses: scheme, host, port, path and the slash at the end.",
            fixes: &[(SendCorrectly, Strong, "The redirect address has to be sent exactly as it is registered.")],
            source: SOURCE,
            example: proof::text("Sorry, there was an error : invalid_request Invalid redirect_uri"),
        },
        Refusal {
            id: "identityserver-error-page",
            says: &["Sorry, there was an error : server_error", "Sorry, there was an error :"],
            weak: &[],
            means: "The identity server shows the kind of error only; its log has the reason.",
            tell_apart: "Look in the log of the identity server for the request id that the page shows.",
            fixes: &[(ReadTrace, Likely, "The log of the identity server tells the reason under the request id.")],
            source: SOURCE,
            example: proof::text("Sorry, there was an error : server_error"),
        },
        Refusal {
            id: "identityserver-verifier",
            says: &[
                "Transformed code verifier does not match code challenge",
                "Transformed code verifier does not match",
            ],
            weak: &[],
            means: "The code verifier is not the one whose challenge began the sign-in.",
            tell_apart: "Is the verifier kept from the first step to the second, in the same tab and session?",
            fixes: &[(SendCorrectly, Strong, "Send the verifier that belongs to the challenge of this sign-in.")],
            source: SOURCE,
            example: proof::text("Transformed code verifier does not match code challenge"),
        },
        Refusal {
            id: "aspnet-challenged",
            says: &[
                "AuthenticationScheme: Bearer was challenged",
                "AuthenticationScheme: Cookies was challenged",
                "AuthenticationScheme: Identity.Application was challenged",
            ],
            weak: &[],
            means: "The request was answered with 401. If no line before it tells of a failed token, no token came at all.",
            tell_apart: "Is there a line such as \"Failed to validate the token\" before it? If not, the request carried none.",
            fixes: &[
                (SendCorrectly, Likely, "No reason is logged before the challenge: the request carried no credential."),
                (ReadTrace, Hint, "With the log level Information the handler tells why it refused a token."),
            ],
            source: SOURCE,
            example: proof::text(
                "info: Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler[12] AuthenticationScheme: Bearer was challenged.",
            ),
        },
        Refusal {
            id: "aspnet-forbidden-log",
            says: &[
                "AuthenticationScheme: Bearer was forbidden",
                "AuthenticationScheme: Cookies was forbidden",
                "AuthenticationScheme: Identity.Application was forbidden",
            ],
            weak: &[],
            means: "The user is known, and a policy refuses it.",
            tell_apart: "Which requirement is named in the lines before?",
            fixes: &[
                (GrantAccess, Strong, "The user lacks the role, scope or claim that the policy asks for."),
                (FixVerifier, Hint, "Claims may arrive under other names than the policy reads."),
            ],
            source: SOURCE,
            example: proof::text("AuthenticationScheme: Bearer was forbidden"),
        },
        Refusal {
            id: "aspnet-ticket-expired",
            says: &[
                "was not authenticated. Failure message: Ticket expired",
                "Cookies was not authenticated. Failure message: Ticket expired",
            ],
            weak: &[],
            means: "The cookie of the sign-in has ended.",
            tell_apart: "How long does ExpireTimeSpan let it live, and does it slide?",
            fixes: &[
                (ObtainNewToken, Strong, "The cookie has ended: sign in again."),
                (RefreshProactively, Hint, "SlidingExpiration renews it while it is used."),
            ],
            source: SOURCE,
            example: proof::text("was not authenticated. Failure message: Ticket expired"),
        },
        Refusal {
            id: "aspnet-identity-stamp",
            says: &["ValidateAsync failed: did not find expected security stamp"],
            weak: &[("UpdateSecurityStampAsync", &["InvalidToken", "Invalid token"])],
            means: "The link was made before the security stamp of the account changed: a new password, a sign-out everywhere, a changed address.",
            tell_apart: "What changed the stamp after the mail was sent?",
            fixes: &[(
                ReplaceRevoked,
                Strong,
                "A changed security stamp withdraws all links of the account: send a new one.",
            )],
            source: SOURCE,
            example: proof::text("ValidateAsync failed: did not find expected security stamp."),
        },
    ],
};
