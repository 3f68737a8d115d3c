//! NATS: server, `JetStream` and clients.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "nats-server and nats.go, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "nats",
    name: "NATS",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "nats-authorization-violation",
            says: &[
                "nats: Authorization Violation",
                "'Authorization Violation'",
                "AUTHORIZATION_VIOLATION",
                "NatsError: Authorization Violation",
                "authorization violation",
            ],
            weak: &[],
            means: "The server says the same for a missing, ended, revoked, wrong or wrongly signed credential. Only its log tells them apart.",
            tell_apart: "Start the server with debug on (or read its log): the line for this client names the reason.",
            fixes: &[
                (ReadTrace, Likely, "Only the log of the server names the reason."),
                (ObtainNewToken, Hint, "A user's JWT may have ended."),
                (SendCorrectly, Hint, "The creds file or user may not have been given to the client."),
                (FixGeneration, Hint, "A JWT or nonce signed by hand may be signed wrongly."),
                (UseRightToken, Hint, "Credentials of another account or operator are unknown here."),
            ],
            source: SOURCE,
            example: proof::text("nats: error: nats: Authorization Violation"),
        },
        Refusal {
            id: "nats-expired",
            says: &[
                "User Authentication Expired",
                "nats: authentication expired",
                "nats: user authentication expired",
                "account authentication expired",
                "AUTHENTICATION_EXPIRED",
            ],
            weak: &[],
            means: "The JWT of the user or of its account has ended.",
            tell_apart: "Decode the JWT in the creds file: exp.",
            fixes: &[
                (ObtainNewToken, Likely, "The user's JWT has expired; have a new creds file made."),
                (RefreshProactively, Hint, "A client that lives long needs a callback that gives the next JWT."),
            ],
            source: SOURCE,
            example: proof::text("-ERR 'User Authentication Expired'"),
        },
        Refusal {
            id: "nats-revoked",
            says: &["User Authentication Revoked", "nats: authentication revoked", "user authentication revoked"],
            weak: &[],
            means: "The user was revoked in its account.",
            tell_apart: "Look for the user's key among the account's revocations.",
            fixes: &[(ReplaceRevoked, Strong, "The account revoked this user; have new credentials made.")],
            source: SOURCE,
            example: proof::text("nats: error: nats: authentication revoked"),
        },
        Refusal {
            id: "nats-permission",
            says: &[
                "Permissions Violation for Publish to",
                "Permissions Violation for Subscription to",
                "PERMISSIONS_VIOLATION",
                "nats: permissions violation",
            ],
            weak: &[],
            means: "The server knows the user, and its permissions do not cover this subject.",
            tell_apart: "Compare the subject in the message with the user's allow and deny lists; requests need the inbox subject too.",
            fixes: &[(GrantAccess, Strong, "The user's permissions do not cover this subject.")],
            source: SOURCE,
            example: proof::text(r#"nats: Permissions Violation for Publish to "orders.new""#),
        },
        Refusal {
            id: "nats-log-jwt",
            says: &[
                "User JWT no longer valid:",
                "User JWT not valid:",
                "Account JWT lookup error:",
                "Account JWT not found",
                "Account fetch failed:",
            ],
            weak: &[],
            means: "The server's log says that the user's JWT, or the account behind it, is not valid here.",
            tell_apart: "Read the words behind the colon; is the account pushed to this server's resolver?",
            fixes: &[
                (ObtainNewToken, Likely, "The JWT has ended or is not valid any more."),
                (FixVerifier, Hint, "The server's resolver may not know the account: push it."),
                (UseRightToken, Hint, "A user of another operator is unknown here."),
            ],
            source: SOURCE,
            example: proof::text("[DBG] 10.0.0.7:52144 - cid:12 - User JWT no longer valid: exp is past"),
        },
        Refusal {
            id: "nats-creds-file",
            says: &[
                "nats: no nkey seed found",
                "no nkey seed found",
                "nats: expected user JWT",
                "no credentials found in file",
                "nkeys: invalid encoded key",
                "nkeys: invalid checksum",
            ],
            weak: &[],
            means: "The client cannot read the creds file or the seed: it is cut, or is no such file.",
            tell_apart: "Does the file hold both blocks, the JWT and the seed, with their lines of dashes?",
            fixes: &[
                (RepairFormat, Likely, "The creds file or seed was damaged or cut."),
                (SendCorrectly, Hint, "Another file than the creds file may have been given."),
            ],
            source: SOURCE,
            example: proof::text(r#"nats: error: no nkey seed found in "user.creds""#),
        },
        Refusal {
            id: "nats-timeout",
            says: &["nats: authentication timeout", "'Authentication Timeout'", "AUTHENTICATION_TIMEOUT"],
            weak: &[],
            means: "The client did not send its credentials in time: TLS took too long, or one side expects TLS and the other not.",
            tell_apart: "Does it work without the proxy or load balancer between?",
            fixes: &[
                (FixTransport, Likely, "Something between client and server delays or breaks the handshake."),
                (SendCorrectly, Hint, "The client may not have been told to use TLS or credentials."),
            ],
            source: SOURCE,
            example: proof::text("nats: error: 'Authentication Timeout'"),
        },
    ],
};
