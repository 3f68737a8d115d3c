//! SAML responses, as python3-saml (and the `OneLogin` toolkits of other languages) and pysaml2 refuse them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "python3-saml 1.16, response.py";
const SRC_PY: &str = "pysaml2 7.5, validate.py";
const SRC_CORE: &str = "SAML 2.0 Core §3.2.2.2";

/// What service providers say, and the status codes of the standard.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "saml",
    name: "SAML",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "saml-expired",
            says: &[
                "Could not validate timestamp: expired. Check system clock",
                "Timing issues (please check your clock settings)",
            ],
            weak: &[],
            means: "The response's NotOnOrAfter has passed by the service provider's clock: a clock is wrong, or an old response was sent again, as by the back button.",
            tell_apart: "Compare NotBefore and NotOnOrAfter in the response with real time.",
            fixes: &[
                (SyncClock, Likely, "The service provider's clock is ahead of what the response allows."),
                (ObtainNewToken, Likely, "A response that was sent again, or came too late, has ended: sign in again."),
            ],
            source: SRC,
            example: proof::text(
                "onelogin.saml2.errors.OneLogin_Saml2_ValidationError: Could not validate timestamp: expired. Check system clock.",
            ),
        },
        Refusal {
            id: "saml-not-yet",
            says: &["Could not validate timestamp: not yet valid. Check system clock"],
            weak: &[],
            means: "The response's NotBefore is ahead of the service provider's clock.",
            tell_apart: "Compare NotBefore in the response with real time; a few seconds are usual.",
            fixes: &[
                (SyncClock, Strong, "The service provider's clock is behind the identity provider's."),
                (
                    FixVerifier,
                    Hint,
                    "A small allowance for clock drift in the service provider's settings forgives seconds.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "OneLogin_Saml2_ValidationError: Could not validate timestamp: not yet valid. Check system clock.",
            ),
        },
        Refusal {
            id: "saml-subject-confirmation",
            says: &["A valid SubjectConfirmation was not found on this Response"],
            weak: &[],
            means: "No SubjectConfirmation of the response fits: its time has passed, its Recipient is another address, or its InResponseTo another request. The message does not say which.",
            tell_apart: "Read NotOnOrAfter, Recipient and InResponseTo in SubjectConfirmationData, and compare each.",
            fixes: &[
                (SyncClock, Likely, "The time in SubjectConfirmationData is the usual one of the three."),
                (FixVerifier, Hint, "Recipient has to be the address that the service provider believes it has."),
                (ObtainNewToken, Hint, "An answer to an older request needs a new sign-in."),
            ],
            source: SRC,
            example: proof::text(
                "OneLogin_Saml2_ValidationError: A valid SubjectConfirmation was not found on this Response",
            ),
        },
        Refusal {
            id: "saml-signature",
            says: &[
                "Signature validation failed. SAML Response rejected",
                "Found an invalid Signed Element. SAML Response rejected",
                "Duplicated ID. SAML Response rejected",
            ],
            weak: &[("Reference validation failed", &["saml", "samlp", "saml2", "xmlsec", "assertion"])],
            means: "The signature does not fit: the identity provider has changed its certificate and the service provider has the old one, or the XML was changed on the way, as by formatting it.",
            tell_apart: "Compare the certificate's fingerprint in the response with the one in the service provider's settings.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The service provider most likely has an older certificate of the identity provider.",
                ),
                (RepairFormat, Hint, "XML that was formatted or decoded twice no longer fits its signature."),
            ],
            source: SRC,
            example: proof::text("OneLogin_Saml2_ValidationError: Signature validation failed. SAML Response rejected"),
        },
        Refusal {
            id: "saml-unsigned",
            says: &[
                "No Signature found. SAML Response rejected",
                "The Assertion of the Response is not signed and the SP require it",
                "The Message of the Response is not signed and the SP require it",
            ],
            weak: &[],
            means: "The service provider wants a signature on the response or on the assertion, and there is none.",
            tell_apart: "Look for a Signature element below Response and below Assertion.",
            fixes: &[
                (FixGeneration, Likely, "The identity provider does not sign what the service provider wants signed."),
                (FixVerifier, Likely, "The service provider may ask for more than was agreed."),
            ],
            source: SRC,
            example: proof::text("OneLogin_Saml2_ValidationError: No Signature found. SAML Response rejected"),
        },
        Refusal {
            id: "saml-audience",
            says: &[
                "is not a valid audience for this Response",
                "AudienceRestrictions conditions not satisfied! (Local entity_id=",
                "Invalid issuer in the Assertion/Response (expected {expected}, got {sent})",
                "Invalid issuer in the Assertion/Response",
            ],
            weak: &[],
            means: "Audience or issuer is not the entity ID that the other side has in its settings. Both sides have to use the same text, down to the slash at the end.",
            tell_apart: "Compare the entity IDs in the response with those in the settings of both sides.",
            fixes: &[
                (FixVerifier, Likely, "The entity IDs in the settings of the two sides differ."),
                (UseRightToken, Hint, "The response may be meant for another service provider or environment."),
            ],
            source: SRC,
            example: proof::text(
                "OneLogin_Saml2_ValidationError: https://sp.example.com/metadata is not a valid audience for this Response",
            ),
        },
        Refusal {
            id: "saml-destination",
            says: &["The response was received at {} instead of {}"],
            weak: &[],
            means: "The response was sent to another address than the service provider believes it has. Behind a proxy that ends TLS it believes in http where the world says https.",
            tell_apart: "Compare the two printed addresses: scheme, host, port, path.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "A proxy that ends TLS or changes the host makes the service provider see another address.",
                ),
                (
                    FixVerifier,
                    Hint,
                    "The service provider has to trust the proxy's X-Forwarded headers, or be told its own address.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "OneLogin_Saml2_ValidationError: The response was received at http://sp.example.com/acs instead of https://sp.example.com/acs",
            ),
        },
        Refusal {
            id: "saml-in-response-to",
            says: &[
                "does not match the ID of the AuthNRequest sent by the SP",
                "The InResponseTo of the Response: {}, does not match the ID of the AuthNRequest sent by the SP",
                "Unsolicited response:",
            ],
            weak: &[],
            means: "The response answers another sign-in than the one that is open: a second tab, the back button, a lost cookie, or a sign-in that began at the identity provider.",
            tell_apart: "Was the sign-in started twice, or from the identity provider's own page?",
            fixes: &[
                (ObtainNewToken, Likely, "Start the sign-in once more, in one tab."),
                (FixTransport, Hint, "A cookie that is lost on the way back hides which sign-in was open."),
                (
                    FixVerifier,
                    Hint,
                    "A sign-in that begins at the identity provider has to be allowed in the settings.",
                ),
            ],
            source: SRC,
            example: proof::text("saml2.response.UnsolicitedResponse: Unsolicited response: id-a1b2c3"),
        },
        Refusal {
            id: "saml-pysaml-not-yet",
            says: &[
                "Can't use response yet: (now={} + slack={}) <= notbefore={}",
                "Can't use response yet",
                "Can't use it yet",
            ],
            weak: &[],
            means: "The response's NotBefore is ahead of the service provider's clock by more than accepted_time_diff; the times are printed.",
            tell_apart: "Subtract the two printed times.",
            fixes: &[
                (SyncClock, Strong, "The service provider's clock is behind the identity provider's."),
                (FixVerifier, Hint, "accepted_time_diff forgives small differences."),
            ],
            source: SRC_PY,
            example: proof::text(
                "saml2.validate.ToEarly: Can't use response yet: (now=2026-11-21T10:00:00Z + slack=0) <= notbefore=2026-11-21T10:00:05Z",
            ),
        },
        Refusal {
            id: "saml-pysaml-too-old",
            says: &[
                "ResponseLifetimeExceed",
                "Can't use response, too old",
                "ResponseLifetimeExceed: Can't use response, too old",
            ],
            weak: &[],
            means: "The response's time has passed by the service provider's clock: a clock is ahead, or an old response was sent again.",
            tell_apart: "Compare the printed times with real time.",
            fixes: &[
                (SyncClock, Likely, "The service provider's clock may be ahead of the identity provider's."),
                (ObtainNewToken, Likely, "A response that came too late has ended: sign in again."),
            ],
            source: SRC_PY,
            example: proof::text(
                "saml2.validate.ResponseLifetimeExceed: Can't use response, too old (now=2026-11-21T10:00:00Z)",
            ),
        },
        Refusal {
            id: "saml-status-responder",
            says: &["urn:oasis:names:tc:SAML:2.0:status:Responder"],
            weak: &[],
            means: "The identity provider says that the fault is on its side. A second status code or a StatusMessage inside says more; its log says most.",
            tell_apart: "Read the nested StatusCode and StatusMessage.",
            fixes: &[
                (ReadTrace, Likely, "The identity provider's own log names the reason."),
                (
                    FixVerifier,
                    Hint,
                    "Often it cannot verify or decrypt what the service provider sent, or lacks its metadata.",
                ),
            ],
            source: SRC_CORE,
            example: proof::text("<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"/>"),
        },
        Refusal {
            id: "saml-status-requester",
            says: &["urn:oasis:names:tc:SAML:2.0:status:Requester"],
            weak: &[],
            means: "The identity provider says that the request was wrong: its form, signature or what it asks for.",
            tell_apart: "Read the nested StatusCode and StatusMessage.",
            fixes: &[
                (FixGeneration, Likely, "The service provider's request is not what the identity provider accepts."),
                (ReadTrace, Hint, "The identity provider's log names the part that it does not accept."),
            ],
            source: SRC_CORE,
            example: proof::text("<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Requester\"/>"),
        },
        Refusal {
            id: "saml-status-authn-failed",
            says: &["urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"],
            weak: &[],
            means: "The identity provider could not sign the user in.",
            tell_apart: "Does the same user sign in at the identity provider's own page?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the last attempt failed at the identity provider."),
                (GrantAccess, Hint, "The user may not be assigned to this application."),
            ],
            source: SRC_CORE,
            example: proof::text("<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:AuthnFailed\"/>"),
        },
        Refusal {
            id: "saml-status-denied",
            says: &["urn:oasis:names:tc:SAML:2.0:status:RequestDenied"],
            weak: &[],
            means: "The identity provider understands the request and will not answer it, mostly because the user is not assigned to the application.",
            tell_apart: "Is the user, or a group of theirs, assigned to this application at the identity provider?",
            fixes: &[(GrantAccess, Likely, "The identity provider does not let this user or application through.")],
            source: SRC_CORE,
            example: proof::text("<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:RequestDenied\"/>"),
        },
        Refusal {
            id: "saml-status-no-passive",
            says: &["urn:oasis:names:tc:SAML:2.0:status:NoPassive"],
            weak: &[],
            means: "The service provider asked for a sign-in without a page, and the user has no living session at the identity provider.",
            tell_apart: "Does the request say IsPassive=\"true\"?",
            fixes: &[
                (ObtainNewToken, Likely, "The user has to sign in at the identity provider, with a page."),
                (FixGeneration, Hint, "A request with IsPassive works only while a session lives."),
            ],
            source: SRC_CORE,
            example: proof::text("<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:NoPassive\"/>"),
        },
        Refusal {
            id: "saml-status-name-id",
            says: &["urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy"],
            weak: &[],
            means: "The request asks for a kind of name that the identity provider does not give to this service provider.",
            tell_apart: "Compare Format of NameIDPolicy in the request with what the identity provider is set to send.",
            fixes: &[
                (FixGeneration, Likely, "The request asks for a name format that is not agreed."),
                (FixVerifier, Hint, "The identity provider's settings for this application may lack the format."),
            ],
            source: SRC_CORE,
            example: proof::text(
                "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy\"/>",
            ),
        },
    ],
};
