//! Cargo, Go modules, Dart and Hex.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const CARGO: &str = "Cargo, registry_auth";
const CRATES_IO: &str = "Answers of crates.io";
const GO: &str = "Go, cmd/go";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "cargo_and_go",
    name: "Cargo, Go and Dart",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "cargo-none",
            says: &[
                "no token found, please run `cargo login`",
                "no token found for `{name}`, please run `cargo login",
                "please provide a non-empty token",
                "authenticated registries require a credential-provider to be configured",
            ],
            weak: &[("please run `cargo login`", &["no token found", "not logged in"])],
            means: "Cargo has no token for this registry.",
            tell_apart: "Is there a token under the name of this very registry: in credentials.toml or CARGO_REGISTRIES_…_TOKEN?",
            fixes: &[
                (SendCorrectly, Strong, "Give Cargo the token of this registry: cargo login, or the variable."),
                (ObtainNewToken, Hint, "If there is no token yet, make one on the registry's page."),
            ],
            source: CARGO,
            example: proof::text(
                "error: no token found, please run `cargo login`\nor use environment variable CARGO_REGISTRY_TOKEN",
            ),
        },
        Refusal {
            id: "cargo-rejected",
            says: &["token rejected for", "token rejected for `{name}`, please run `cargo login"],
            weak: &[],
            means: "The registry does not take the token that Cargo sent.",
            tell_apart: "Look the token up on the registry's page: is it there, and has it ended?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown: make a new one."),
                (UseRightToken, Hint, "A token of another registry is unknown here."),
            ],
            source: CARGO,
            example: proof::text("error: token rejected for `shop`, please run `cargo login --registry shop`"),
        },
        Refusal {
            id: "cargo-ascii",
            says: &[
                "token contains invalid characters. Only printable ISO-8859-1 characters are allowed",
                "token contains invalid characters",
            ],
            weak: &[],
            means: "Cargo looked at the token before sending it, and it contains characters that no header may carry.",
            tell_apart: "Is there a line break or a control character in credentials.toml, as Ctrl+V leaves it in some terminals?",
            fixes: &[(RepairFormat, Strong, "The stored token contains characters that no token has.")],
            source: CARGO,
            example: proof::text(
                "error: token contains invalid characters.\nOnly printable ISO-8859-1 characters are allowed as it is sent in a HTTPS header.",
            ),
        },
        Refusal {
            id: "crates-format",
            says: &["The given API token does not match the format used by crates.io"],
            weak: &[],
            means: "The text is no token of this registry: it was cut or is another thing. Tokens from before July 2020 looked otherwise and were all withdrawn.",
            tell_apart: "Compare the beginning and the length with the token as the page showed it.",
            fixes: &[
                (ReplaceRevoked, Likely, "A token from before July 2020 is withdrawn: make a new one."),
                (RepairFormat, Likely, "The text was cut or altered in copying, or something stands around it."),
                (UseRightToken, Hint, "The token of another service may have been pasted."),
            ],
            source: CRATES_IO,
            example: proof::text(
                "the remote server responded with an error (status 401 Unauthorized): The given API token does not match the format used by crates.io.",
            ),
        },
        Refusal {
            id: "crates-right",
            says: &[
                "this token does not have the required permissions to perform this action",
                "this crate exists but you don't seem to be an owner",
                "perhaps you need to accept an invitation to be an owner before publishing",
            ],
            weak: &[],
            means: "The registry knows the token; it may not do this, or its account does not own the crate.",
            tell_apart: "Open the token on the page: its scopes and crates. Then look at the crate's owners.",
            fixes: &[
                (GrantAccess, Strong, "The token lacks the scope, or the account is no owner."),
                (UseRightToken, Hint, "The token of another account may be stored."),
            ],
            source: CRATES_IO,
            example: proof::text(
                "the remote server responded with an error (status 403 Forbidden): this crate exists but you don't seem to be an owner. If you believe this is a mistake, perhaps you need to accept an invitation to be an owner before publishing.",
            ),
        },
        Refusal {
            id: "cargo-git",
            says: &[
                "attempted ssh-agent authentication, but no usernames succeeded",
                "if the git CLI succeeds then `net.git-fetch-with-cli` may help here",
                "attempted to find username/password via git's `credential.helper` support, but failed",
            ],
            weak: &[],
            means: "Cargo's own git found no credential for the private repository; the git of the command line may have one.",
            tell_apart: "Does git ls-remote of the same address work?",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Let Cargo call git (net.git-fetch-with-cli), or give it a key or helper that it can use.",
                ),
                (GrantAccess, Hint, "Where git fails too, the account has no access."),
            ],
            source: "Cargo, sources/git",
            example: proof::text(
                "failed to authenticate when downloading repository: ssh://git@git.example.com/shop/lib.git\n* attempted ssh-agent authentication, but no usernames succeeded: `git`",
            ),
        },
        Refusal {
            id: "go-private",
            says: &[
                "If this is a private repository, see https://golang.org/doc/faq#git_https",
                "Confirm the import path was entered correctly. If this is a private repository",
            ],
            weak: &[],
            means: "Go asked git for a private module, and git had no credential for it.",
            tell_apart: "Does git ls-remote of the module's repository work in this shell or container?",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Give git a credential for the host (.netrc, helper or insteadOf), and set GOPRIVATE.",
                ),
                (GrantAccess, Hint, "Where git has one, it lacks access to the repository."),
            ],
            source: GO,
            example: proof::text(
                "Confirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
        },
        Refusal {
            id: "go-sumdb",
            says: &[
                "reading https://sum.golang.org/lookup/{} 404 Not Found",
                "reading https://sum.golang.org/lookup/{} 410 Gone",
                "reading https://proxy.golang.org/{} 404 Not Found",
            ],
            weak: &[],
            means: "Go looked for a private module at the public services, which do not know it.",
            tell_apart: "Does go env GOPRIVATE contain the path of the module?",
            fixes: &[(
                SendCorrectly,
                Likely,
                "Set GOPRIVATE to the path of the private modules; then give git a credential for them.",
            )],
            source: GO,
            example: proof::text(
                "verifying module: git.example.com/shop/lib@v1.2.0: reading https://sum.golang.org/lookup/git.example.com/shop/lib@v1.2.0: 404 Not Found",
            ),
        },
        Refusal {
            id: "dart-pub",
            says: &[
                "package repository requested authentication",
                "You can provide credentials using: dart pub token add",
                "dart pub token add",
            ],
            weak: &[],
            means: "The private package server wants a token, and dart has none for its address.",
            tell_apart: "What does dart pub token list?",
            fixes: &[
                (SendCorrectly, Strong, "Add the token of this server: dart pub token add."),
                (ObtainNewToken, Hint, "A stored token that has ended is removed; then a new one is needed."),
            ],
            source: "Dart pub, authentication",
            example: proof::text(
                "pub.example.com package repository requested authentication!\nYou can provide credentials using:\n    dart pub token add https://pub.example.com",
            ),
        },
        Refusal {
            id: "pub-uploader",
            says: &["Insufficient permissions to perform the given action", "isn't an uploader for package"],
            weak: &[],
            means: "pub.dev knows the account, which may not publish this package.",
            tell_apart: "Who are the uploaders, or which publisher owns the package?",
            fixes: &[(
                GrantAccess,
                Likely,
                "An uploader or admin of the publisher has to add the account, or automated publishing has to be switched on for the repository.",
            )],
            source: "Answers of pub.dev",
            example: proof::text("`kim@example.com` isn't an uploader for package 'shop'."),
        },
        Refusal {
            id: "hex-auth",
            says: &["No authenticated user found. Run `mix hex.user auth`", "No authenticated organization found"],
            weak: &[("Failed to authenticate", &["hex", "mix", "HEX_API_KEY"])],
            means: "Mix has no key for the package manager Hex.",
            tell_apart: "What does mix hex.user whoami say, and is HEX_API_KEY set in the pipeline?",
            fixes: &[
                (SendCorrectly, Likely, "Sign in with mix hex.user auth, or set HEX_API_KEY."),
                (ObtainNewToken, Hint, "A key that has ended has to be made anew."),
            ],
            source: "Hex, mix tasks",
            example: proof::text("** (Mix) No authenticated user found. Run `mix hex.user auth`"),
        },
        Refusal {
            id: "swift-netrc",
            says: &["The server returned an invalid response: 401", "badResponseStatusCode(401)"],
            weak: &[("failed downloading", &["401", "badResponseStatusCode(401)"])],
            means: "The package manager of Swift downloaded from a place that wants a sign-in.",
            tell_apart: "Does .netrc have an entry for this host?",
            fixes: &[
                (SendCorrectly, Likely, "Add the token of this host to .netrc or the keychain."),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
            ],
            source: "Swift package manager",
            example: proof::text(
                "error: failed downloading 'https://maven.example.com/Lib.zip': badResponseStatusCode(401)",
            ),
        },
    ],
};
