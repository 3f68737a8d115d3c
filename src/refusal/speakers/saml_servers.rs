//! `OpenAM`, Sustainsys, `OpenConext`, Shibboleth and `SimpleSAMLphp`: what their logs and pages say.

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
    id: "saml_servers",
    name: "SAML server",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "openam-date",
            says: &[
                "DATE_CONDITION_NOT_MET",
                "SAML2Utils.checkConditions: The assertion does not meet NotOnOrAfter or NotBefore condition",
                "The assertion does not meet NotOnOrAfter or NotBefore condition",
                "The time in assertion's SubjectConfirmationData is not valid",
            ],
            weak: &[],
            means: "By the clock of the receiver the assertion is not yet or no longer valid.",
            tell_apart: "Compare NotBefore and NotOnOrAfter with the time in front of the log line.",
            fixes: &[
                (SyncClock, Likely, "Set both clocks by NTP; seconds are enough to fail."),
                (FixVerifier, Hint, "assertionTimeSkew of the provider's extended metadata forgives seconds."),
                (ObtainNewToken, Hint, "A response that was kept too long has ended."),
            ],
            source: "OpenAM and ForgeRock AM, libSAML2 and REST",
            example: proof::text(
                "SAML2Utils.checkConditions: The assertion does not meet NotOnOrAfter or NotBefore condition.",
            ),
        },
        Refusal {
            id: "openam-session",
            says: &[
                r#""reason":"Unauthorized","message":"Access Denied""#,
                r#""code":401,"reason":"Unauthorized","message":"Access Denied""#,
                r#""message":"Session has timed out""#,
                r#""reason":"Unauthorized","message":"Session has timed out""#,
            ],
            weak: &[],
            means: "AM finds no living session of the caller: its cookie or header did not come, or the session has ended.",
            tell_apart: "POST /json/sessions?_action=validate with the token. Is the cookie of this deployment called iPlanetDirectoryPro?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew for another tokenId."),
                (SendCorrectly, Likely, "Send it as the cookie or header that this deployment names."),
            ],
            source: "OpenAM and ForgeRock AM, libSAML2 and REST",
            example: proof::text(r#"{"code":401,"reason":"Unauthorized","message":"Access Denied"}"#),
        },
        Refusal {
            id: "openam-login",
            says: &[
                r#""reason":"Unauthorized","message":"Authentication Failed""#,
                r#""message":"Authentication Failed!!""#,
                r#""message":"Invalid Password!!""#,
                r#""code":401,"reason":"Unauthorized","message":"Authentication Failed""#,
            ],
            weak: &[],
            means: "AM does not accept user name and password, or the chain of this realm refuses the user.",
            tell_apart: "Are X-OpenAM-Username and the realm in the address the right ones?",
            fixes: &[
                (UseRightToken, Likely, "Name, password and realm have to belong together."),
                (ReadTrace, Hint, "The debug log Authentication of AM names the module that failed."),
            ],
            source: "OpenAM and ForgeRock AM, libSAML2 and REST",
            example: proof::text(r#"{"code":401,"reason":"Unauthorized","message":"Authentication Failed"}"#),
        },
        Refusal {
            id: "sustainsys-status",
            says: &[
                "The Saml2Response must have status success to extract claims",
                "The Saml2Response must have status success to extract claims. Status: Responder",
                "The Saml2Response must have status success to extract claims. Status: Requester",
            ],
            weak: &[],
            means: "The identity provider answered without signing anybody in. Responder means that it failed itself, Requester that it did not like the request.",
            tell_apart: "The log of the identity provider has the reason at the time of this answer.",
            fixes: &[
                (ReadTrace, Likely, "Read the log of the identity provider, for AD FS its event log."),
                (FixVerifier, Hint, "Algorithm, certificate or NameID of the trust may not fit the request."),
            ],
            source: "Sustainsys.Saml2",
            example: proof::text(
                "Sustainsys.Saml2.Exceptions.UnsuccessfulSamlOperationException: The Saml2Response must have status success to extract claims. Status: Responder.",
            ),
        },
        Refusal {
            id: "sustainsys-idp",
            says: &["No Idp with entity id", r#"No Idp with entity id "{}" found"#],
            weak: &[],
            means: "The response comes from an identity provider that is not in the settings.",
            tell_apart: "Compare Issuer of the response with EntityId in the settings, slash and scheme included.",
            fixes: &[
                (FixVerifier, Likely, "Write the entity id as the response has it."),
                (UseRightToken, Hint, "The provider may be that of another environment."),
            ],
            source: "Sustainsys.Saml2",
            example: proof::text(
                r#"System.InvalidOperationException: No Idp with entity id "https://idp.example.com/adfs/services/trust" found."#,
            ),
        },
        Refusal {
            id: "openconext-idp-response",
            says: &["Error - Invalid Identity Provider Response", "Invalid Identity Provider Response"],
            weak: &[],
            means: "The gateway could not use what the identity provider answered. One page for a missing signature, a wrong clock and others.",
            tell_apart: "The EngineBlock log has the reason under the UR ID of this page.",
            fixes: &[
                (ReadTrace, Likely, "Ask the helpdesk with the UR ID: the log tells which check failed."),
                (SyncClock, Hint, "A clock of the identity provider that is off is one of the causes."),
            ],
            source: "OpenConext EngineBlock, error pages",
            example: proof::text("Error - Invalid Identity Provider Response. UR ID: 5c7f1d20b9f52"),
        },
        Refusal {
            id: "openconext-no-access",
            says: &[
                "Error - No access to service",
                "Your institution has denied you access to this service",
                "Error - Access denied by your institution",
            ],
            weak: &[],
            means: "The federation knows the user, and the institution or its policy does not let the user use this service.",
            tell_apart: "Is the service connected for this institution, and does a policy name a group?",
            fixes: &[(GrantAccess, Strong, "The institution has to open the service for this user.")],
            source: "OpenConext EngineBlock, error pages",
            example: proof::text(
                "Error - No access to service. Your institution has denied you access to this service.",
            ),
        },
        Refusal {
            id: "openconext-session",
            says: &["Error - Your session was lost", "Your session was not found", "Error - No session found"],
            weak: &[],
            means: "The answer came back, and the browser brought no cookie of the request that it belongs to.",
            tell_apart: "Are cookies blocked, or was the page bookmarked or opened in another browser?",
            fixes: &[
                (ObtainNewToken, Likely, "Begin the sign-in anew at the service itself."),
                (FixTransport, Hint, "A cookie that is blocked or lost between hosts gives the same page."),
            ],
            source: "OpenConext EngineBlock, error pages",
            example: proof::text(
                "Error - Your session was lost. To continue to the service an active session is required.",
            ),
        },
        Refusal {
            id: "openconext-attributes",
            says: &["Error - Missing required fields", "Your institution does not provide us with all required fields"],
            weak: &[],
            means: "The response of the identity provider lacks an attribute that each user has to have.",
            tell_apart: "Which attributes does the page list as missing?",
            fixes: &[(FixGeneration, Strong, "The identity provider has to release the attributes that are named.")],
            source: "OpenConext EngineBlock, error pages",
            example: proof::text("Error - Missing required fields. uid and schacHomeOrganization are missing."),
        },
        Refusal {
            id: "simplesaml-destination",
            says: &[
                "Destination in response doesn't match the current URL",
                r#"Destination in response doesn't match the current URL. Destination is "{}", current URL is "{}""#,
            ],
            weak: &[],
            means: "The response was sent to the registered address, and the program behind the proxy believes that it has another, most often http instead of https.",
            tell_apart: "Compare the two addresses of the message.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "Let the proxy tell scheme and host, X-Forwarded-Proto and Host, or set baseurlpath to the whole address.",
                ),
                (FixVerifier, Hint, "Or register the address that is used."),
            ],
            source: "SimpleSAMLphp and its libraries",
            example: proof::text(
                r#"Destination in response doesn't match the current URL. Destination is "https://sp.example.com/acs", current URL is "http://sp.example.com/acs"."#,
            ),
        },
        Refusal {
            id: "shibboleth-early",
            says: &["Assertion is not yet valid", "opensaml::FatalProfileException: Assertion is not yet valid"],
            weak: &[],
            means: "By the clock of the service the message comes from the future: one of the clocks is wrong.",
            tell_apart: "Compare IssueInstant with the time of the service.",
            fixes: &[(SyncClock, Strong, "Set the clocks of both by NTP.")],
            source: "Shibboleth SP and OpenSAML",
            example: proof::text("opensaml::FatalProfileException: Assertion is not yet valid."),
        },
        Refusal {
            id: "shibboleth-no-statement",
            says: &[
                "A valid authentication statement was not found in the incoming message",
                "opensaml::FatalProfileException: A valid authentication statement was not found in the incoming message",
            ],
            weak: &[],
            means: "The service found no assertion that it could use: none in it, encrypted for another key, or ended.",
            tell_apart: "shibd.log has a line right before this one that says what was wrong with the assertion.",
            fixes: &[
                (ReadTrace, Likely, "Read the line before in shibd.log."),
                (FixVerifier, Hint, "The identity provider may encrypt for an old certificate of the service."),
            ],
            source: "Shibboleth SP and OpenSAML",
            example: proof::text(
                "opensaml::FatalProfileException: A valid authentication statement was not found in the incoming message.",
            ),
        },
        Refusal {
            id: "cas-ticket",
            says: &[
                "INVALID_TICKET",
                "code='INVALID_TICKET'",
                r#"code="INVALID_TICKET""#,
                "not recognized</cas:authenticationFailure>",
            ],
            weak: &[],
            means: "CAS does not know the ticket: a service ticket works once and for seconds, and it may have been sent to another server of the cluster.",
            tell_apart: "Is the ticket validated twice, or later than ten seconds?",
            fixes: &[
                (ObtainNewToken, Likely, "A new sign-in gives another ticket; validate it once and at once."),
                (
                    FixTransport,
                    Hint,
                    "Servers of a cluster without a common ticket registry do not know each other's tickets.",
                ),
            ],
            source: "Apereo CAS protocol",
            example: proof::text(
                "<cas:authenticationFailure code='INVALID_TICKET'>Ticket ST-1-x not recognized</cas:authenticationFailure>",
            ),
        },
        Refusal {
            id: "cas-service",
            says: &[
                "ticket '{}' does not match supplied service",
                "INVALID_SERVICE",
                "code='INVALID_SERVICE'",
                r#"code="INVALID_SERVICE""#,
                "does not match supplied service",
            ],
            weak: &[],
            means: "The ticket was issued for another address of the service than the one that validates it.",
            tell_apart: "Compare service of the sign-in with service of the validation: scheme, host, port and parameters.",
            fixes: &[
                (SendCorrectly, Likely, "Send the same service in both calls."),
                (FixTransport, Hint, "Behind a proxy the program may build the address with http."),
            ],
            source: "Apereo CAS protocol",
            example: proof::text("<cas:authenticationFailure code='INVALID_SERVICE'>no</cas:authenticationFailure>"),
        },
        Refusal {
            id: "ping-refresh",
            says: &[
                "unknown, invalid, or expired refresh token",
                r#""error_description":"unknown, invalid, or expired refresh token""#,
            ],
            weak: &[],
            means: "PingFederate does not know the refresh token: it has ended, was rolled over or is of another client.",
            tell_apart: "Does the client keep the refresh token of each answer?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew."),
                (RefreshProactively, Hint, "With rolling tokens each answer has the next one: keep it."),
                (ReplaceRevoked, Hint, "The grant may have been revoked."),
            ],
            source: "PingFederate, OAuth errors",
            example: proof::text(r#"{"error_description":"unknown, invalid, or expired refresh token"}"#),
        },
        Refusal {
            id: "ping-code",
            says: &[
                "Authorization code is invalid or expired",
                r#""error_description":"Authorization code is invalid or expired.""#,
            ],
            weak: &[],
            means: "The server does not take the code: it lasts a minute and works once.",
            tell_apart: "Is the code sent twice, or later than a minute?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew and redeem the code once and at once."),
                (SendCorrectly, Hint, "redirect_uri and client_id have to be those of the sign-in."),
            ],
            source: "PingFederate, OAuth errors",
            example: proof::text(r#"{"error_description":"Authorization code is invalid or expired."}"#),
        },
        Refusal {
            id: "ping-client",
            says: &[
                "Invalid client or client credentials.",
                r#""error_description":"Invalid client or client credentials.""#,
            ],
            weak: &[],
            means: "The server knows no client with this id and secret.",
            tell_apart: "Which secret does the client entry hold, and of which environment?",
            fixes: &[
                (UseRightToken, Likely, "Id and secret have to be those of one client of this server."),
                (SendCorrectly, Hint, "Basic or form: as the client entry demands."),
            ],
            source: "PingFederate, OAuth errors",
            example: proof::text(r#"{"error_description":"Invalid client or client credentials."}"#),
        },
    ],
};
