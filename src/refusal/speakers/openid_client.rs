//! What openid-client, express-openid-connect and Auth.js say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "openid-client, lib/client.js; Auth.js, errors";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "openid_client",
    name: "openid-client and Auth.js",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "openidclient-time-early",
            says: &["id_token issued in the future", "JWT not active yet, now", "jwt not active yet, now"],
            weak: &[],
            means: "The id token begins, or was issued, later than this machine's clock says it is.",
            tell_apart: "Compare the two numbers in the message: a few seconds need a tolerance, more need a clock.",
            fixes: &[(
                SyncClock,
                Strong,
                "This machine's clock is behind the issuer's; a few seconds are cured by clock_tolerance.",
            )],
            source: SOURCE,
            example: proof::text("RPError: id_token issued in the future, now 1700000000, iat 1700000007"),
        },
        Refusal {
            id: "openidclient-expired",
            says: &["jwt expired, now", "JWT expired, now {server}, exp"],
            weak: &[],
            means: "The id token has ended by this machine's clock.",
            tell_apart: "Compare the two numbers: if they are close, a clock; if not, an old token.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("RPError: JWT expired, now 1700009000, exp 1700000000"),
        },
        Refusal {
            id: "openidclient-recipient",
            says: &[
                "unexpected iss value, expected",
                "aud mismatch, expected",
                "aud is missing the client_id",
                "azp mismatch, got",
                "unexpected JWT \"iss\" (issuer) claim value",
                "unexpected JWT \"aud\" (audience) claim value",
                "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
            ],
            weak: &[],
            means: "The id token names another issuer or client than this program was configured with. Both are printed.",
            tell_apart: "Compare the issuer from the discovery document with the one in the token.",
            fixes: &[
                (FixVerifier, Likely, "The configured issuer or client id is not the one that the provider writes."),
                (UseRightToken, Likely, "The token belongs to another client, tenant or environment."),
            ],
            source: SOURCE,
            example: proof::text(
                "RPError: unexpected iss value, expected https://a.example.com, got: https://b.example.com",
            ),
        },
        Refusal {
            id: "openidclient-alg",
            says: &["unexpected JWT alg received, expected"],
            weak: &[],
            means: "The id token is signed with another algorithm than the client is registered for.",
            tell_apart: "Compare id_token_signed_response_alg of the client with the token's header.",
            fixes: &[(FixVerifier, Strong, "The client expects another algorithm than the provider signs with.")],
            source: SOURCE,
            example: proof::text("RPError: unexpected JWT alg received, expected RS256, got: HS256"),
        },
        Refusal {
            id: "openidclient-state",
            says: &[
                "checks.state argument is missing",
                "checks.nonce argument is missing",
                "nonce mismatch, expected",
                "state mismatch, expected",
                "did not find expected authorization request details in session",
                "State cookie was missing",
                "PKCE code_verifier cookie was missing",
                "pkceCodeVerifier value could not be parsed",
                "InvalidCheck: pkceCodeVerifier value could not be parsed",
                "unexpected \"state\" response parameter value",
            ],
            weak: &[],
            means: "The login came back without what was kept when it began: the cookie or session of the start is lost.",
            tell_apart: "Are host and scheme the same before and after, and does the cookie of the start come back?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The cookie of the start does not come back: SameSite, http for https behind a proxy, or another host.",
                ),
                (
                    ObtainNewToken,
                    Likely,
                    "Start the login again; a callback that is opened twice fails the second time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("RPError: checks.state argument is missing"),
        },
        Refusal {
            id: "openidclient-no-key",
            says: &["no valid key found in issuer's jwks_uri for key parameters"],
            weak: &[],
            means: "The key set of the issuer has no key that fits the token.",
            tell_apart: "Compare kid and alg of the token with the key set.",
            fixes: &[
                (FixVerifier, Likely, "The key set that was read is stale or of another issuer."),
                (UseRightToken, Hint, "The token comes from another environment."),
            ],
            source: SOURCE,
            example: proof::text(
                "RPError: no valid key found in issuer's jwks_uri for key parameters {\"kid\":\"k2\",\"alg\":\"RS256\"}",
            ),
        },
        Refusal {
            id: "authjs-secret",
            says: &[
                "Please define a `secret` in production",
                "NO_SECRET",
                "MissingSecret",
                "MissingSecret: Please define a `secret`",
                "Must pass `secret` if not set to JWT getToken()",
                "MissingSecret: Must pass `secret` if not set to JWT getToken()",
            ],
            weak: &[],
            means: "Auth.js has no secret to seal its session with.",
            tell_apart: "Is AUTH_SECRET or NEXTAUTH_SECRET set in the environment of this very process?",
            fixes: &[(FixVerifier, Strong, "The secret of Auth.js is not set where the program runs.")],
            source: SOURCE,
            example: proof::text("[next-auth][error][NO_SECRET] https://next-auth.js.org/errors#no_secret"),
        },
        Refusal {
            id: "authjs-untrusted-host",
            says: &["UntrustedHost", "UntrustedHost: Host must be trusted", "Host must be trusted. URL was:"],
            weak: &[],
            means: "Auth.js does not trust the host name of the request, as it runs behind a proxy.",
            tell_apart: "Is AUTH_TRUST_HOST or AUTH_URL set?",
            fixes: &[(FixVerifier, Strong, "The host has to be declared as trusted in the configuration.")],
            source: SOURCE,
            example: proof::text(
                "[auth][error] UntrustedHost: Host must be trusted. URL was: https://app.example.com/api/auth/session",
            ),
        },
        Refusal {
            id: "authjs-callback-pages",
            says: &[
                "error=OAuthCallback",
                "error=OAuthSignin",
                "OAUTH_CALLBACK_ERROR",
                "OAUTH_CALLBACK_ERROR]",
                "CallbackRouteError",
            ],
            weak: &[],
            means: "The return from the provider failed; the log of the server, not the page, says why.",
            tell_apart: "Read the server's log at that moment: state, code, secret or a network error.",
            fixes: &[
                (ReadTrace, Likely, "The cause stands in the server's log beside this code."),
                (SendCorrectly, Hint, "A wrong client secret or callback address is a common one."),
                (FixTransport, Hint, "So is a lost cookie of the start."),
            ],
            source: SOURCE,
            example: proof::text("GET /auth/signin?error=OAuthCallback"),
        },
        Refusal {
            id: "authjs-not-linked",
            says: &["OAuthAccountNotLinked"],
            weak: &[],
            means: "The mail address already belongs to an account that signed in another way.",
            tell_apart: "By which provider did this person sign in first?",
            fixes: &[(
                UseRightToken,
                Likely,
                "Sign in by the provider that the account began with, or link the two on purpose.",
            )],
            source: SOURCE,
            example: proof::text("GET /auth/signin?error=OAuthAccountNotLinked"),
        },
        Refusal {
            id: "authjs-credentials",
            says: &["CredentialsSignin"],
            weak: &[],
            means: "The function authorize gave no user: name and password did not fit.",
            tell_apart: "Log what authorize receives and returns.",
            fixes: &[
                (ObtainNewToken, Likely, "The pair of name and password was not accepted; sign in once more."),
                (FixVerifier, Hint, "If it is right, authorize compares wrongly."),
            ],
            source: SOURCE,
            example: proof::text("[auth][error] CredentialsSignin: read more at https://errors.authjs.dev"),
        },
    ],
};
