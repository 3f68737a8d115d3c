//! Docker and its registries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const DISTRIBUTION: &str = "distribution 2.8, registry/auth/token";
const CLI: &str = "Answers of container registries recorded in public repositories";

/// What registry and client say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "registry",
    name: "Container registry",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "registry-challenge",
            says: &[
                "unauthorized: authentication required",
                "\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"",
                "Www-Authenticate: Bearer realm=\"{realm}\",service=\"{}\"",
                "Www-Authenticate: Bearer realm=\"{realm}\",service=\"{}\",scope=\"{scope}\"",
            ],
            weak: &[],
            means: "The registry asks for a token. As a first answer that is normal; as the last one it means that the client brought none.",
            tell_apart: "Is there an error= behind the scope? If not, no token came with this request.",
            fixes: &[
                (SendCorrectly, Likely, "The registry got no token; sign in at this very host."),
                (ObtainNewToken, Hint, "A stored sign-in may have ended."),
                (UseRightToken, Hint, "A sign-in at another host does not count here."),
            ],
            source: DISTRIBUTION,
            example: proof::text(
                "Www-Authenticate: Bearer realm=\"https://auth.example.com/token\",service=\"registry.example.com\",scope=\"repository:shop/app:pull\"",
            ),
        },
        Refusal {
            id: "registry-invalid-token",
            says: &[
                "Www-Authenticate: Bearer realm=\"{realm}\",service=\"{}\",error=\"invalid_token\"",
                "Www-Authenticate: Bearer realm=\"{realm}\",service=\"{}\",scope=\"{scope}\",error=\"invalid_token\"",
            ],
            weak: &[],
            means: "A token came and the registry refused it: it has ended, is for another service, or comes from another issuer. The registry's log says which.",
            tell_apart: "Compare aud in the token with service in the challenge, and exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The registry's tokens live for minutes; get a fresh one from the realm."),
                (UseRightToken, Hint, "A token for another service is refused."),
                (FixVerifier, Hint, "Registry and token service have to agree about issuer and certificate."),
                (ReadTrace, Hint, "The registry's log names the check that failed."),
            ],
            source: DISTRIBUTION,
            example: proof::text(
                "Www-Authenticate: Bearer realm=\"https://auth.example.com/token\",service=\"registry.example.com\",error=\"invalid_token\"",
            ),
        },
        Refusal {
            id: "registry-scope",
            says: &[
                "Www-Authenticate: Bearer realm=\"{realm}\",service=\"{}\",scope=\"{scope}\",error=\"insufficient_scope\"",
            ],
            weak: &[],
            means: "The token is good and does not allow what was asked. The status stays 401.",
            tell_apart: "Compare scope in the challenge with access in the token.",
            fixes: &[
                (GrantAccess, Strong, "The account lacks the right that scope names."),
                (UseRightToken, Hint, "A token for another repository lacks it too."),
            ],
            source: DISTRIBUTION,
            example: proof::text(
                "Www-Authenticate: Bearer realm=\"https://auth.example.com/token\",service=\"registry.example.com\",scope=\"repository:shop/app:push\",error=\"insufficient_scope\"",
            ),
        },
        Refusal {
            id: "registry-log-issuer",
            says: &[
                "token from untrusted issuer",
                "token from untrusted issuer: \"{}\"",
                "untrusted JWK with no certificate chain",
            ],
            weak: &[],
            means: "The registry's log says that it does not trust who signed the token.",
            tell_apart: "Compare issuer and rootcertbundle of the registry with the token service.",
            fixes: &[
                (FixVerifier, Likely, "The registry's settings lack the issuer or certificate of the token service."),
                (UseRightToken, Hint, "The token may come from another token service."),
            ],
            source: DISTRIBUTION,
            example: proof::text("level=info msg=\"token from untrusted issuer: \\\"auth.example.com\\\"\""),
        },
        Refusal {
            id: "registry-log-audience",
            says: &["token intended for another audience", "token intended for another audience: \"{}\""],
            weak: &[],
            means: "The registry's log says that the token is for another service.",
            tell_apart: "Compare service of the registry with aud of the token.",
            fixes: &[(UseRightToken, Strong, "The token was made for another service.")],
            source: DISTRIBUTION,
            example: proof::text("level=info msg=\"token intended for another audience: \\\"registry.other\\\"\""),
        },
        Refusal {
            id: "registry-log-expired",
            says: &["token not to be used after", "token not to be used after {limit} - currently {server}"],
            weak: &[],
            means: "The registry's log says that the token has ended, and names both moments.",
            tell_apart: "Compare the two moments in the line with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The token has ended."),
                (SyncClock, Hint, "If the first moment is still ahead, the registry's clock is wrong."),
            ],
            source: DISTRIBUTION,
            example: proof::text(
                "level=info msg=\"token not to be used after 2026-11-20T10:00:00Z - currently 2026-11-20T10:05:00Z\"",
            ),
        },
        Refusal {
            id: "registry-log-early",
            says: &["token not to be used before", "token not to be used before {limit} - currently {server}"],
            weak: &[],
            means: "The registry's log says that the token's beginning lies ahead, and names both moments.",
            tell_apart: "The difference of the two moments is that of the clocks.",
            fixes: &[(SyncClock, Strong, "The clocks of token service and registry differ.")],
            source: DISTRIBUTION,
            example: proof::text(
                "level=info msg=\"token not to be used before 2026-11-20T10:00:00Z - currently 2026-11-20T09:59:00Z\"",
            ),
        },
        Refusal {
            id: "registry-denied",
            says: &["denied: requested access to the resource is denied"],
            weak: &[],
            means: "The registry does not let this account do this: it lacks the right, nobody is signed in, or the name of the repository is wrong; it does not say which.",
            tell_apart: "Are you signed in at this very host, and does the repository's name begin with your own name or organisation?",
            fixes: &[
                (GrantAccess, Likely, "The account lacks the right for this repository."),
                (ObtainNewToken, Likely, "A sign-in may be missing or over: docker login at this host."),
                (UseRightToken, Hint, "Another account may be the one with the right."),
            ],
            source: CLI,
            example: proof::text("denied: requested access to the resource is denied"),
        },
        Refusal {
            id: "registry-expired",
            says: &[
                "Your authorization token has expired. Reauthenticate and try again",
                "denied: Your authorization token has expired. Reauthenticate and try again.",
            ],
            weak: &[],
            means: "The sign-in at this registry has ended. On Amazon ECR it lasts twelve hours.",
            tell_apart: "When was docker login run last?",
            fixes: &[
                (ObtainNewToken, Strong, "Sign in at the registry again."),
                (RefreshProactively, Hint, "A credential helper signs in by itself."),
            ],
            source: CLI,
            example: proof::text("denied: Your authorization token has expired. Reauthenticate and try again."),
        },
        Refusal {
            id: "registry-not-signed-in",
            says: &["no basic auth credentials", "error getting credentials"],
            weak: &[],
            means: "The client has no sign-in for this very host, or its credential helper failed.",
            tell_apart: "Does config.json name this host, with the same spelling as the image?",
            fixes: &[
                (SendCorrectly, Likely, "The client has nothing to send to this host: sign in at it."),
                (ObtainNewToken, Hint, "The helper may have lost the sign-in."),
            ],
            source: CLI,
            example: proof::text("no basic auth credentials"),
        },
        Refusal {
            id: "registry-credentials",
            says: &["unauthorized: incorrect username or password", "denied: denied"],
            weak: &[],
            means: "The registry does not take this name and password, or the token lacks the right for packages.",
            tell_apart: "Is it a token in place of the password, and may it read packages?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in with a present name and token."),
                (SendCorrectly, Hint, "Where a second factor is on, a token belongs in place of the password."),
                (GrantAccess, Hint, "A token without the right for packages is denied."),
            ],
            source: CLI,
            example: proof::text("Error response from daemon: Get \"https://ghcr.io/v2/\": denied: denied"),
        },
    ],
};
