//! Active Directory Federation Services: its OAuth endpoints, its pages and its event log.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "adfs",
    name: "AD FS",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "adfs-client-forbidden",
            says: &[
                "MSIS9321",
                "MSIS9605",
                "MSIS9321: Received invalid OAuth request. The client '{identity}' is forbidden to access the resource",
                "MSIS9605: The client is not allowed to access the requested resource",
                "The client is not allowed to access the requested resource",
            ],
            weak: &[],
            means: "AD FS knows the client and the resource, and no permission joins the two.",
            tell_apart: "Get-AdfsApplicationPermission: is there an entry with this client role and this server role?",
            fixes: &[
                (GrantAccess, Strong, "Grant-AdfsApplicationPermission gives the client the resource and its scopes."),
                (UseRightToken, Hint, "The resource that is asked for may be another one."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS9321: Received invalid OAuth request. The client 'web-1' is forbidden to access the resource 'urn:api'.",
            ),
        },
        Refusal {
            id: "adfs-client-secret",
            says: &[
                "MSIS9622",
                "MSIS9622: Client authentication failed. Verify the credential provided for client authentication is valid",
                "Verify the credential provided for client authentication is valid",
            ],
            weak: &[],
            means: "AD FS does not accept the secret, key or certificate of the client.",
            tell_apart: "Was the secret reset in the application group, or does the client hold that of another farm?",
            fixes: &[
                (UseRightToken, Likely, "The secret belongs to another client or is an old one."),
                (SendCorrectly, Hint, "A secret in a form has to be percent-encoded."),
                (ObtainNewToken, Hint, "A client assertion that has ended is refused in the same words."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                r#"{"error_description":"MSIS9622: Client authentication failed. Verify the credential provided for client authentication is valid."}"#,
            ),
        },
        Refusal {
            id: "adfs-client-unknown",
            says: &[
                "MSIS9223",
                "MSIS9607",
                "MSIS9223: Received invalid OAuth authorization request. The received 'client_id' is invalid as no registered client was found with this client identifier",
                "no registered client was found with this client identifier",
            ],
            weak: &[],
            means: "AD FS knows no client with this id, or the client is switched off.",
            tell_apart: "Get-AdfsClient and Get-AdfsNativeClientApplication list the ids of this farm.",
            fixes: &[(UseRightToken, Strong, "The client id is of another farm or was mistyped.")],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "The received 'client_id' is invalid as no registered client was found with this client identifier. Make sure that the client is registered.",
            ),
        },
        Refusal {
            id: "adfs-redirect",
            says: &[
                "MSIS9224",
                "MSIS9224: Received invalid OAuth authorization request. The received 'redirect_uri' parameter is not a valid registered redirect URI for the client identifier",
                "is not a valid registered redirect URI for the client identifier",
            ],
            weak: &[],
            means: "The address to come back to is not registered for this client, letter by letter.",
            tell_apart: "Compare redirect_uri of the request with Get-AdfsClient: scheme, host, port, path, slash.",
            fixes: &[
                (SendCorrectly, Strong, "Send the address that is registered, or register the one that is sent."),
                (FixTransport, Hint, "Behind a proxy a program may build the address with http."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS9224: Received invalid OAuth authorization request. The received 'redirect_uri' parameter is not a valid registered redirect URI for the client identifier: 'web-1'.",
            ),
        },
        Refusal {
            id: "adfs-resource",
            says: &[
                "MSIS9602",
                "MSIS9602: The received 'resource' parameter is invalid. The authorization server can not find a registered resource with the specified identifier",
                "can not find a registered resource with the specified identifier",
            ],
            weak: &[],
            means: "AD FS knows no API or relying party of the identifier that was asked for.",
            tell_apart: "Get-AdfsWebApiApplication shows Identifier; it has to be the same letter by letter, slash included.",
            fixes: &[
                (SendCorrectly, Likely, "Ask with the identifier that is registered."),
                (GrantAccess, Hint, "Or register the API under this identifier and give the client leave."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                r#"{"error_description":"MSIS9602: The received 'resource' parameter is invalid. The authorization server can not find a registered resource with the specified identifier."}"#,
            ),
        },
        Refusal {
            id: "adfs-code",
            says: &[
                "MSIS9612",
                "MSIS9612: The authorization code received in 'code' parameter is invalid",
                "The authorization code received in 'code' parameter is invalid",
                "The authorization code received in 'code' parameter has expired",
            ],
            weak: &[],
            means: "AD FS does not take the code any more: it works once, for ten minutes, for one client and one address.",
            tell_apart: "Is the code sent twice, by a reload of the page or a retry?",
            fixes: &[
                (ObtainNewToken, Likely, "A new sign-in gives another code; redeem it once and at once."),
                (SendCorrectly, Hint, "redirect_uri and client_id have to be those of the sign-in."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text("MSIS9612: The authorization code received in 'code' parameter is invalid."),
        },
        Refusal {
            id: "adfs-refresh",
            says: &[
                "MSIS9614",
                "MSIS9615",
                "MSIS9615: The refresh token received in 'refresh_token' parameter has expired",
                "MSIS9614: The refresh token received in 'refresh_token' parameter is invalid",
                "The refresh token received in 'refresh_token' parameter has expired",
                "The refresh token received in 'refresh_token' parameter is invalid",
            ],
            weak: &[],
            means: "The refresh token has ended with the single sign-on that it was issued under.",
            tell_apart: "How long does SsoLifetime or PersistentSsoLifetimeMins of the farm last?",
            fixes: &[
                (ObtainNewToken, Likely, "Only a new sign-in gives another refresh token."),
                (RefreshProactively, Hint, "Renew before the single sign-on ends."),
                (ReplaceRevoked, Hint, "A new password of the user ends it too."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                r#"{"error_description":"MSIS9615: The refresh token received in 'refresh_token' parameter has expired."}"#,
            ),
        },
        Refusal {
            id: "adfs-user-password",
            says: &["MSIS9659", "MSIS9659: Invalid 'username' or 'password'"],
            weak: &[],
            means: "AD FS does not accept user name and password of the password grant.",
            tell_apart: "Does the same user sign in at /adfs/ls/idpinitiatedsignon.aspx?",
            fixes: &[(UseRightToken, Strong, "User name with domain or UPN suffix, and the password of this domain.")],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(r#"{"error_description":"MSIS9659: Invalid 'username' or 'password'."}"#),
        },
        Refusal {
            id: "adfs-relying-party-unknown",
            says: &[
                "MSIS7007",
                "MSIS7007: The requested relying party trust",
                "MSIS7007: The requested relying party trust '{}' is unspecified or unsupported",
            ],
            weak: &[],
            means: "AD FS has no relying party trust of the identifier in the request, or it is switched off.",
            tell_apart: "Compare the Issuer or wtrealm of the request with Get-AdfsRelyingPartyTrust.",
            fixes: &[
                (FixVerifier, Likely, "Register the identifier that the application sends, or enable the trust."),
                (UseRightToken, Hint, "The application may be set up with the identifier of another environment."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS7007: The requested relying party trust 'https://app.example.com/' is unspecified or unsupported.",
            ),
        },
        Refusal {
            id: "adfs-loop",
            says: &[
                "MSIS7042",
                "MSIS7042: The same client browser session has made",
                "The same client browser session has made '{}' requests in the last",
            ],
            weak: &[],
            means: "AD FS signs the user in again and again: the application sends the user back each time.",
            tell_apart: "The log of the application says why it does not take the token or loses its cookie.",
            fixes: &[
                (ReadTrace, Likely, "The log of the application tells what it refuses."),
                (FixTransport, Hint, "A proxy that ends TLS makes the cookie of the sign-in get lost."),
                (SyncClock, Hint, "An application whose clock is ahead takes each token for ended."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS7042: The same client browser session has made '6' requests in the last '3' seconds. Contact your administrator for details.",
            ),
        },
        Refusal {
            id: "adfs-caller-denied",
            says: &[
                "MSIS5007",
                "MSIS7068: Access denied",
                "MSIS5007: The caller authorization failed for caller identity",
                "MSIS7068",
            ],
            weak: &[],
            means: "AD FS knows the user, and an access control policy or issuance rule of the relying party does not let the user in.",
            tell_apart: "Which groups or networks does the policy of this trust name?",
            fixes: &[(GrantAccess, Strong, "Let the policy of the relying party include this user or group.")],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                r"MSIS5007: The caller authorization failed for caller identity CONTOSO\kim for relying party trust https://app.example.com/.",
            ),
        },
        Refusal {
            id: "adfs-no-signature-certificate",
            says: &[
                "MSIS0037",
                "MSIS0037: No signature verification certificate found for issuer",
                "No signature verification certificate found for issuer",
            ],
            weak: &[],
            means: "The application signs its requests, and the trust in AD FS holds no certificate to check them with.",
            tell_apart: "Look at the Signature tab of the relying party trust.",
            fixes: &[(FixVerifier, Strong, "Put the certificate that the application signs with into the trust.")],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS0037: No signature verification certificate found for issuer 'https://app.example.com/saml'.",
            ),
        },
        Refusal {
            id: "adfs-signature-algorithm",
            says: &[
                "MSIS7093",
                "is not signed with expected signature algorithm",
                "The message is not signed with expected signature algorithm",
            ],
            weak: &[],
            means: "The request is signed with another hash than the trust in AD FS expects.",
            tell_apart: "Compare SigAlg of the request with the Advanced tab of the trust: SHA-1 or SHA-256.",
            fixes: &[
                (FixGeneration, Likely, "Sign with the algorithm that the trust expects."),
                (FixVerifier, Likely, "Or set the trust to the algorithm that is used."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS7093: The message is not signed with expected signature algorithm. Message is signed with signature algorithm rsa-sha1.",
            ),
        },
        Refusal {
            id: "adfs-name-id",
            says: &[
                "MSIS7070",
                "MSIS7070: The SAML request contained a NameIDPolicy that was not satisfied by the issued token",
                "contained a NameIDPolicy that was not satisfied by the issued token",
            ],
            weak: &[],
            means: "The application asks for a name of a certain format, and the claim rules issue none of it.",
            tell_apart: "Compare NameIDPolicy of the request with the claim rule that makes the Name ID.",
            fixes: &[
                (FixGeneration, Likely, "A claim rule has to issue a Name ID of that format."),
                (FixVerifier, Hint, "Or let the application ask for the format that is issued."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS7070: The SAML request contained a NameIDPolicy that was not satisfied by the issued token.",
            ),
        },
        Refusal {
            id: "adfs-page",
            says: &[
                "An error occurred. Contact your administrator for more information",
                "An error occurred. Contact your administrator for more information.",
            ],
            weak: &[("Contact your administrator for more information", &["Activity ID", "Relying party"])],
            means: "AD FS shows its users no reason. The event log of the server has it under the activity id of this page.",
            tell_apart: "Search AD FS/Admin in the event viewer of each server of the farm for the activity id: event 364.",
            fixes: &[(ReadTrace, Strong, "Only the event log of AD FS tells the cause.")],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "An error occurred. Contact your administrator for more information. Activity ID: 00000000-0000-0000-0a00-0080000000e1",
            ),
        },
        Refusal {
            id: "adfs-proxy-trust",
            says: &[
                "The federation server proxy was not able to authenticate to the Federation Service",
                "was not able to authenticate to the Federation Service",
                "The federation server proxy could not renew its trust with the Federation Service",
            ],
            weak: &[],
            means: "The certificate with which the web application proxy signs in to AD FS has ended or was withdrawn: it lasts two weeks and renews itself while both see each other.",
            tell_apart: "Event 276 on AD FS and 394 or 422 on the proxy; were the two apart for more than two weeks?",
            fixes: &[
                (ObtainNewToken, Likely, "Set up the trust anew with Install-WebApplicationProxy."),
                (SyncClock, Hint, "Clocks that differ make it fail too."),
                (FixTransport, Hint, "A device between them that ends TLS takes the client certificate away."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "The federation server proxy was not able to authenticate to the Federation Service. User Action: Ensure that the proxy is trusted by the Federation Service.",
            ),
        },
        Refusal {
            id: "adfs-on-behalf",
            says: &[
                "MSIS9649",
                "The 'assertion' parameter value is not a valid access token",
                "MSIS9649: Received invalid OAuth request. The 'assertion' parameter value is not a valid access token",
            ],
            weak: &[],
            means: "For the on-behalf-of call AD FS wants an access token issued for the calling API, with the scope user_impersonation.",
            tell_apart: "Read aud and scp of the assertion: is it an access token of this API?",
            fixes: &[
                (
                    UseRightToken,
                    Strong,
                    "Hand on the access token that the client sent, not an ID token or one of another API.",
                ),
                (GrantAccess, Hint, "The scope user_impersonation has to be in it."),
            ],
            source: "AD FS, messages of Microsoft.IdentityServer",
            example: proof::text(
                "MSIS9649: Received invalid OAuth request. The 'assertion' parameter value is not a valid access token.",
            ),
        },
    ],
};
