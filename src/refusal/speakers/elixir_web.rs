//! Guardian, Pow, Assent, Ash and Phoenix.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixTransport, FixVerifier, ObtainNewToken, ReadTrace, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of Guardian 2, Pow, Assent and Phoenix";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "elixir_web",
    name: "Elixir: Guardian, Pow, Assent, Phoenix",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "guardian-no-key",
            says: &["No secret key configured for JWT", "(RuntimeError) No secret key configured for JWT"],
            weak: &[],
            means: "The module that makes the token finds no secret under its otp_app.",
            tell_apart: "Is otp_app in the module the application under which secret_key is configured?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The secret is configured under another application or module than otp_app names.",
                ),
                (FixVerifier, Likely, "Without the secret nothing can be checked either."),
            ],
            source: SOURCE,
            example: proof::text("No secret key configured for JWT"),
        },
        Refusal {
            id: "guardian-pipeline",
            says: &[
                "not set in Guardian pipeline",
                "`module` not set in Guardian pipeline",
                "`error_handler` not set in Guardian pipeline",
            ],
            weak: &[],
            means: "The pipeline of plugs does not know the module or the error handler.",
            tell_apart: "Does the pipeline name module and error_handler, or call Guardian.Plug.Pipeline?",
            fixes: &[(FixVerifier, Strong, "The pipeline of the server is not complete.")],
            source: SOURCE,
            example: proof::text("not set in Guardian pipeline"),
        },
        Refusal {
            id: "guardian-type",
            says: &["{:error, :invalid_token_type}", "{:error, \"typ\"}", "{:error, :incorrect_token_type}"],
            weak: &[],
            means: "The token is of another type: a refresh token where an access token belongs.",
            tell_apart: "What does typ of the token say?",
            fixes: &[(UseRightToken, Strong, "The token is of another type than the one that is asked for.")],
            source: SOURCE,
            example: proof::text("{:error, :invalid_token_type}"),
        },
        Refusal {
            id: "guardian-resource",
            says: &[
                "{:error, :resource_not_found}",
                "{:no_resource_found, :no_resource_found}",
                "{:error, :no_resource_found}",
            ],
            weak: &[],
            means: "The token is good, and its subject is not found any more.",
            tell_apart: "Is the user of sub still in the database of this environment?",
            fixes: &[
                (ObtainNewToken, Likely, "The user was removed, or the token is of another database: sign in again."),
                (UseRightToken, Hint, "A token of another environment names unknown users."),
            ],
            source: SOURCE,
            example: proof::text("{:error, :resource_not_found}"),
        },
        Refusal {
            id: "pow-config",
            says: &["Pow configuration not found in connection"],
            weak: &[],
            means: "Pow was not put into the pipeline before it is used.",
            tell_apart: "Stands plug Pow.Plug.Session in the endpoint, behind Plug.Session?",
            fixes: &[(FixVerifier, Strong, "The plug of Pow is missing or stands in the wrong order.")],
            source: SOURCE,
            example: proof::text("Pow configuration not found in connection"),
        },
        Refusal {
            id: "phoenix-salt",
            says: &["cookie store expects :signing_salt", "expects :signing_salt option"],
            weak: &[],
            means: "The session has no salt in the settings of the endpoint.",
            tell_apart: "Is signing_salt set for this environment?",
            fixes: &[(FixVerifier, Strong, "The settings of the server lack the salt that signs its cookies.")],
            source: SOURCE,
            example: proof::text("cookie store expects :signing_salt"),
        },
        Refusal {
            id: "assent-state",
            says: &["Assent.CallbackCSRFError", "CSRF detected with param key"],
            weak: &[],
            means: "The state that came back is not the one in the session: the cookie was lost, or the page is old.",
            tell_apart: "Does the session cookie of the first request come back with the callback?",
            fixes: &[
                (ObtainNewToken, Likely, "Start the sign-in again, in one tab."),
                (FixTransport, Likely, "A cookie that does not come back has another host, path or SameSite."),
            ],
            source: SOURCE,
            example: proof::text("Assent.CallbackCSRFError"),
        },
        Refusal {
            id: "assent-config",
            says: &["Assent.Config.MissingKeyError", "Assent.MissingConfigError"],
            weak: &[],
            means: "A key of the settings of the provider is not there.",
            tell_apart: "Which key does the message name?",
            fixes: &[(SendCorrectly, Likely, "The client id, the secret or an address of the provider is not set.")],
            source: SOURCE,
            example: proof::text("Assent.Config.MissingKeyError"),
        },
        Refusal {
            id: "assent-response",
            says: &["Assent.UnexpectedResponseError", "Assent.InvalidResponseError"],
            weak: &[],
            means: "The provider answered the exchange of the code with an error.",
            tell_apart: "Read the body in the message: it has the reason of the provider.",
            fixes: &[
                (ReadTrace, Likely, "The body of the answer in the log names the reason."),
                (SendCorrectly, Hint, "Most often client id, secret or redirect address differ from those registered."),
            ],
            source: SOURCE,
            example: proof::text("Assent.UnexpectedResponseError"),
        },
        Refusal {
            id: "ash-authentication",
            says: &["AshAuthentication.Errors.AuthenticationFailed"],
            weak: &[],
            means: "Ash gives one error for every failure of the sign-in; its log has the cause.",
            tell_apart: "Switch on debug_authentication_failures? in the settings and read the log.",
            fixes: &[
                (ReadTrace, Likely, "With debug_authentication_failures? the log tells the cause."),
                (ObtainNewToken, Hint, "A wrong password is the commonest one."),
            ],
            source: SOURCE,
            example: proof::text("AshAuthentication.Errors.AuthenticationFailed"),
        },
        Refusal {
            id: "ash-token",
            says: &["AshAuthentication.Errors.InvalidToken"],
            weak: &[],
            means: "The token is not accepted: it has ended, was used, or is for another purpose.",
            tell_apart: "How old is the link, and was it used before?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask for a new one."),
                (FixVerifier, Hint, "A changed signing secret refuses all earlier ones."),
            ],
            source: SOURCE,
            example: proof::text("AshAuthentication.Errors.InvalidToken"),
        },
    ],
};
