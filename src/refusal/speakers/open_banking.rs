//! Consents and tokens of open banking.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, ObtainNewToken, RefreshProactively, ReplaceRevoked, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "open_banking",
    name: "Open banking",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "open-banking-consent",
            says: &[
                "End User Agreement (EUA) {} has expired",
                "EUA was valid for {} days and it expired",
                "The end user must connect the account once more with new EUA and Requisition",
                "\"summary\":\"Access has expired or it has been revoked\"",
                "Access to account has expired or it has been revoked",
                "\"error\":\"sca_exceeded\"",
                "CONSENT_EXPIRED",
                "CONSENT_INVALID",
                "\"code\":\"CONSENT_UNKNOWN\"",
                "AccountAccessConsent has expired",
                "\"type\":\"reconsent_required\"",
                "reconsent required",
            ],
            weak: &[],
            means: "The bank's consent has ended, after 90 or 180 days, or the person withdrew it: no token helps until there is another.",
            tell_apart: "When was the account connected? The answer names how long the consent held.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "Let the person connect the account once more: a new agreement, a new requisition or a new sign-in at the bank.",
                ),
                (ReplaceRevoked, Hint, "Where it was withdrawn at the bank, the same helps."),
                (RefreshProactively, Against, "Nothing renews a consent by itself: the person has to give it again."),
            ],
            source: "GoCardless Bank Account Data; TrueLayer; Berlin Group NextGenPSD2",
            example: proof::text("{\"summary\":\"End User Agreement (EUA) 1f2 has expired\",\"status_code\":400}"),
        },
        Refusal {
            id: "open-banking-token",
            says: &[
                "\"summary\":\"Invalid token\",\"detail\":\"Token is invalid or expired\"",
                "\"summary\":\"Authentication failed\",\"detail\":\"No active account found with the given credentials\"",
                "\"code\":\"ExpiredAccessToken\"",
                "\"code\":\"InvalidAccessToken\",\"message\":\"",
                "\"code\":\"TOKEN_EXPIRED\",\"category\":\"ERROR\"",
                "\"code\":\"CERTIFICATE_MISSING\"",
                "\"code\":\"CERTIFICATE_INVALID\"",
                "\"code\":\"SIGNATURE_INVALID\",\"category\":\"ERROR\"",
            ],
            weak: &[],
            means: "The bank's or the aggregator's interface does not take the token, the certificate or the signature.",
            tell_apart: "Which code is it? Access tokens live minutes to a day.",
            fixes: &[
                (ObtainNewToken, Likely, "Renew the access token, or ask for one with id and secret again."),
                (RefreshProactively, Likely, "It lives minutes to a day: renew before it ends."),
                (UseRightToken, Hint, "CERTIFICATE: the certificate of another environment or kind is sent."),
                (FixGeneration, Hint, "SIGNATURE: the signed headers differ from those that are sent."),
            ],
            source: "Berlin Group NextGenPSD2; GoCardless Bank Account Data; Dwolla",
            example: proof::text(
                "{\"summary\":\"Invalid token\",\"detail\":\"Token is invalid or expired\",\"status_code\":401}",
            ),
        },
    ],
};
