//! What antiforgery, data protection, schemes and policies of ASP.NET say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, GrantAccess, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "ASP.NET Core and ASP.NET sources";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aspnet_core",
    name: "ASP.NET antiforgery and policies",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "aspnet-key-ring",
            says: &[
                "was not found in the key ring",
                "The antiforgery token could not be decrypted",
                "AntiforgeryValidationException: The antiforgery token could not be decrypted",
                "System.Security.Cryptography.CryptographicException: The key {} was not found in the key ring",
                "Error unprotecting the session cookie",
                "Unprotect ticket failed",
                "Unable to unprotect the message.State",
                "The payload was invalid. For more information go to",
            ],
            weak: &[],
            means: "The value was sealed with a key that this instance does not have: keys in memory are lost at a restart, and several instances have different ones.",
            tell_apart: "Are the keys of data protection kept in a place that all instances share, under one application name?",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The key ring is not kept or not shared: persist the keys of data protection, with one application name.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "An old cookie or page is cured by loading the page again, until the next restart.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "System.Security.Cryptography.CryptographicException: The key {3a91a356-e127-40c5-be77-b7473823b69e} was not found in the key ring.",
            ),
        },
        Refusal {
            id: "aspnet-antiforgery-missing",
            says: &[
                "The required antiforgery cookie",
                "The required antiforgery cookie \"{}\" is not present",
                "The required antiforgery form field",
                "The required antiforgery form field \"{}\" is not present",
                "The required antiforgery request token was not provided in either form field",
                "The required antiforgery header value",
                "The required anti-forgery cookie",
                "The required anti-forgery form field",
            ],
            weak: &[],
            means: "The form came without its antiforgery field or header, or the browser did not send the cookie.",
            tell_apart: "Is the field or header in the request, and the cookie? A Secure cookie is not sent over http.",
            fixes: &[
                (SendCorrectly, Likely, "The antiforgery token, or the cookie it belongs to, was not sent along."),
                (FixTransport, Hint, "The cookie is lost over http, in a frame, or at another host."),
            ],
            source: SOURCE,
            example: proof::text("The required antiforgery cookie \".AspNetCore.Antiforgery.abc\" is not present."),
        },
        Refusal {
            id: "aspnet-antiforgery-mismatch",
            says: &[
                "The antiforgery cookie token and request token do not match",
                "The antiforgery cookie token and form field token do not match",
                "The anti-forgery cookie token and form field token do not match",
                "The provided antiforgery token was meant for a different claims-based user than the current user",
                "The provided anti-forgery token was meant for user",
            ],
            weak: &[],
            means: "The page was made before the user signed in or out, or for another session: token and cookie do not belong together.",
            tell_apart: "Was the page open while the user signed in or out in another tab?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the page again: its token belongs to another user or session."),
                (SendCorrectly, Hint, "A page that is kept by a cache hands out tokens of others."),
            ],
            source: SOURCE,
            example: proof::text(
                "The provided antiforgery token was meant for a different claims-based user than the current user.",
            ),
        },
        Refusal {
            id: "aspnet-machine-key",
            says: &[
                "The anti-forgery token could not be decrypted",
                "Validation of viewstate MAC failed",
                "ensure that <machineKey> configuration specifies the same validationKey",
            ],
            weak: &[],
            means: "The value was sealed with another machine key: each machine makes its own unless one is set.",
            tell_apart: "Is one machineKey in web.config of all machines, and does the pool not recycle to a new one?",
            fixes: &[
                (FixVerifier, Strong, "The machines of the farm need one and the same machineKey."),
                (ObtainNewToken, Hint, "A page that was open for long is cured by loading it again."),
            ],
            source: SOURCE,
            example: proof::text(
                "Validation of viewstate MAC failed. If this application is hosted by a Web Farm or cluster, see the documentation.",
            ),
        },
        Refusal {
            id: "aspnet-antiforgery-claim",
            says: &["was not present on the provided ClaimsIdentity"],
            weak: &[],
            means: "The identity has no claim that can name the user for the antiforgery token.",
            tell_apart: "Is AntiForgeryConfig.UniqueClaimTypeIdentifier set to a claim that the tokens carry?",
            fixes: &[(FixVerifier, Strong, "The configuration has to name a claim that the identity has.")],
            source: SOURCE,
            example: proof::text("A claim of type 'nameidentifier' was not present on the provided ClaimsIdentity."),
        },
        Refusal {
            id: "aspnet-oauth-state",
            says: &["The oauth state was missing or invalid", "Exception: The oauth state was missing or invalid"],
            weak: &[],
            means: "The login came back with a state that this instance cannot open, or without one: the callback path was opened by hand, or the key ring differs.",
            tell_apart: "Is the CallbackPath not also a page of one's own? Do all instances share the key ring?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The callback path belongs to the handler; it must not be a page or the address of a link.",
                ),
                (FixVerifier, Likely, "Several instances need one key ring to open the state."),
                (ObtainNewToken, Hint, "A callback that is loaded again fails: start the login anew."),
            ],
            source: SOURCE,
            example: proof::text("System.Exception: The oauth state was missing or invalid."),
        },
        Refusal {
            id: "aspnet-scheme",
            says: &[
                "No authenticationScheme was specified, and there was no",
                "No authentication handler is registered for the scheme",
                "No authentication handlers are registered. Did you forget to call AddAuthentication",
                "The default Identity UI layout requires",
            ],
            weak: &[],
            means: "The application has no scheme for this: none is the default, or the named one was never added.",
            tell_apart: "Compare the scheme in the attribute with those added in AddAuthentication.",
            fixes: &[(FixVerifier, Strong, "The authentication scheme is not registered, or none is the default.")],
            source: SOURCE,
            example: proof::text(
                "InvalidOperationException: No authenticationScheme was specified, and there was no DefaultChallengeScheme found.",
            ),
        },
        Refusal {
            id: "aspnet-requirement-user",
            says: &[
                "DenyAnonymousAuthorizationRequirement",
                "DenyAnonymousAuthorizationRequirement: Requires an authenticated user",
            ],
            weak: &[],
            means: "Nobody is signed in by this request: no token came, or the bearer handler refused it in a line before.",
            tell_apart: "Is there a line \"Failed to validate the token\" before? Else look for the header, and UseAuthentication in front of UseAuthorization.",
            fixes: &[
                (SendCorrectly, Likely, "The request carried no credential that the default scheme reads."),
                (FixVerifier, Likely, "The scheme or the order of the middlewares may keep the token from being read."),
                (ObtainNewToken, Hint, "A token that was refused, in a line before, ends here too."),
            ],
            source: SOURCE,
            example: proof::text(
                "Authorization failed. These requirements were not met:\nDenyAnonymousAuthorizationRequirement: Requires an authenticated user.",
            ),
        },
        Refusal {
            id: "aspnet-requirement-role",
            says: &[
                "RolesAuthorizationRequirement:User.IsInRole must be true for one of the following roles",
                "ClaimsAuthorizationRequirement:Claim.Type=",
            ],
            weak: &[],
            means: "The user is known and lacks the role or claim that is named.",
            tell_apart: "Does the token carry it, under the claim type that RoleClaimType names?",
            fixes: &[
                (GrantAccess, Likely, "The role or claim that is named is missing."),
                (
                    FixVerifier,
                    Likely,
                    "If the token has it, the mapping of claim types hides it: RoleClaimType, MapInboundClaims.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "Authorization failed. These requirements were not met:\nRolesAuthorizationRequirement:User.IsInRole must be true for one of the following roles: (Admin)",
            ),
        },
    ],
};
