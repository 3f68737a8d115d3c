//! How it is done with Google and Google Cloud.

use super::{Advice, Fix};

const AUTH: &str = "Google Cloud: Authentication methods";
const OAUTH: &str = "Google Identity: Using OAuth 2.0 to access Google APIs";
const IAM: &str = "Google Cloud: IAM overview";

/// For the caller's own credentials.
pub(super) const CALLER: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Sign in again: gcloud auth login",
            "For programs on your own machine: gcloud auth application-default login",
            "See what a program would use: gcloud auth application-default print-access-token, and the variable GOOGLE_APPLICATION_CREDENTIALS.",
            "If a refresh token ends after 7 days, the app is still in testing: publish it in the consent screen.",
            "Ask for access_type=offline and prompt=consent to get a new refresh token.",
        ],
        source: &[AUTH, OAUTH],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Let the library hold the credentials and renew them: an access token lives one hour.",
            "Keep the refresh token; of one client and account only the last 100 stay valid.",
            "On Google Cloud use the service account of the machine, the job or the workload instead of a key file.",
        ],
        source: &[OAUTH],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Ask Google what the token is: https://oauth2.googleapis.com/tokeninfo?access_token=‹your token› names aud, scope and end.",
            "Send an access token to Google's APIs, and an id token with the service's address as audience to Cloud Run, Functions and IAP.",
            "Compare project and account: gcloud config list",
        ],
        source: &[AUTH],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Ask for what is missing: {scope}.",
            "Switch the API on in the project of the caller: gcloud services enable ‹api›",
            "Give the role: gcloud projects add-iam-policy-binding ‹project› --member ‹account› --role ‹role›",
            "Scopes of a virtual machine are set when it is made or stopped; scopes of a person are asked for at the sign-in.",
        ],
        source: &[IAM, OAUTH],
    },
];
