//! What Spring's SAML service providers say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, ReadTrace, SyncClock},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "spring-security-saml and spring-security-saml2-service-provider";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "spring_saml",
    name: "Spring SAML",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "spring-saml-old-authentication",
            says: &["Authentication statement is too old to be used with value"],
            weak: &[],
            means: "The user signed in at the identity provider longer ago than maxAuthenticationAge allows; the provider reuses its session.",
            tell_apart: "Compare the time in the message with maxAuthenticationAge, two hours unless set.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "maxAuthenticationAge of the service is shorter than the session at the identity provider.",
                ),
                (ObtainNewToken, Likely, "Signing out at the identity provider and in again makes a fresh statement."),
            ],
            source: SOURCE,
            example: proof::text(
                "CredentialsExpiredException: Authentication statement is too old to be used with value 2026-11-18T08:00:00.000Z",
            ),
        },
        Refusal {
            id: "spring-saml-issue-time",
            says: &[
                "Response issue time is either too old or with date in the future",
                "Authentication issue instant is too old or in the future",
            ],
            weak: &[],
            means: "The time of the SAML answer is further from the server's clock than the skew allows.",
            tell_apart: "Compare both clocks; if they agree, the answer was replayed or is days old.",
            fixes: &[
                (
                    SyncClock,
                    Likely,
                    "The clocks of the identity provider and the service differ by more than the skew.",
                ),
                (ObtainNewToken, Hint, "An old answer, sent again by the back button, looks the same; sign in again."),
                (FixVerifier, Hint, "maximumAuthenticationLifetime may be shorter than the session at the provider."),
            ],
            source: SOURCE,
            example: proof::text(
                "SAMLException: Response issue time is either too old or with date in the future, skew 60, time 2026-11-20T10:00:00.000Z",
            ),
        },
        Refusal {
            id: "spring-saml-destination",
            says: &["doesn't match any of the endpoint URLs on endpoint"],
            weak: &[],
            means: "The SAML answer names another address than the one where it arrived, as the server sees it: mostly http behind a proxy that ends TLS.",
            tell_apart: "Compare the printed destination with the address that the server believes to have.",
            fixes: &[
                (FixTransport, Likely, "The proxy hides the outer scheme, host or port from the service."),
                (FixVerifier, Likely, "The service's own address in its metadata is not the outer one."),
            ],
            source: SOURCE,
            example: proof::text(
                "SAMLException: Intended destination https://app.example.com/saml/SSO doesn't match any of the endpoint URLs on endpoint http://app:8080/saml/SSO",
            ),
        },
        Refusal {
            id: "spring-saml-subject",
            says: &[
                "Response doesn't have any valid assertion which would pass subject validation",
                "No valid subject assertion found in response",
                "Current assertion validation failed, continue with the next one",
            ],
            weak: &[],
            means: "No assertion in the SAML answer passed; which check failed is logged right before or below.",
            tell_apart: "Read the line before this one, or the \"Caused by\": audience, time, recipient or signature.",
            fixes: &[
                (ReadTrace, Likely, "The failed check is named in the line before or in the cause below."),
                (FixVerifier, Hint, "Audience and recipient depend on the service's own entity id and address."),
                (SyncClock, Hint, "A clock that is off fails the time conditions."),
            ],
            source: SOURCE,
            example: proof::text(
                "SAMLException: Response doesn't have any valid assertion which would pass subject validation",
            ),
        },
        Refusal {
            id: "spring-saml2-response",
            says: &[
                "Invalid assertion [{}] for SAML response",
                "Invalid destination [{}] for SAML response",
                "Invalid signature for object [",
                "Did not decrypt response [",
                "Did not decrypt assertion [",
            ],
            weak: &[],
            means: "Spring's SAML service provider names the part of the answer that it refuses.",
            tell_apart: "Signature: the provider's certificate. Destination: the proxy. Decrypt: the service's own key. Assertion: read the reason behind the colon.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The certificate, key or address that the service is set up with does not fit the answer.",
                ),
                (SyncClock, Hint, "A reason about NotBefore or NotOnOrAfter is the clock."),
                (FixTransport, Hint, "A destination with http for https is a proxy that hides the outer address."),
            ],
            source: SOURCE,
            example: proof::text("Saml2AuthenticationException: Invalid signature for object [_1a2b]"),
        },
    ],
};
