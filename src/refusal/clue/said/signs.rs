//! What people tell that gives the cause away: what helped, and what their code does.

use super::Clue;
use crate::{
    evidence::Strength::{Against, Hint, Strong},
    fix::Fix::{
        FixGeneration, FixTransport, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SyncClock,
    },
    text::proof,
};

pub(super) const CLUES: &[Clue] = &[
    Clue {
        id: "typing-it-helps",
        beside: true,
        near: 0,
        all: &[
            &[
                "typed|typing|retyped|retyping|entering * hand|manually * works|worked|fixed|solved|helped|accepted",
                "works|worked|fixed|solved|accepted * typed|typing|retyped|retyping|entering * hand|manually",
                "retyped|retyping * works|worked|fixed|solved|helped|accepted",
                "works|worked|fixed|solved|accepted * retyped|retyping",
            ],
            &["$cred"],
        ],
        not: &[],
        cures: &[(RepairFormat, Strong, "Typed by hand it is accepted: copying adds or changes characters.")],
        example: proof::text("after typing the access key by hand it worked"),
    },
    Clue {
        id: "another-zone-helps",
        beside: true,
        near: 0,
        all: &[
            &[
                "works|worked|connect ~ if|when|once ~ tweak|change|set|adjust|shift ~ time zone",
                "works|worked|connect ~ if|when|once ~ tweak|change|set|adjust|shift ~ timezone",
                "fixed|helps|helped|works|worked ~ by|after ~ tweaking|changing|setting|adjusting|shifting ~ time zone",
                "fixed|helps|helped|works|worked ~ by|after ~ tweaking|changing|setting|adjusting|shifting ~ timezone",
                "tweaking|changing|setting|adjusting|shifting ~ time zone * works|worked|fixed|fixes|helps|helped",
                "tweaking|changing|setting|adjusting|shifting ~ timezone * works|worked|fixed|fixes|helps|helped",
            ],
            &["$cred", "request time", "s3error"],
        ],
        not: &[],
        cures: &[
            (FixGeneration, Strong, "With another time zone it is accepted: local time is written where UTC belongs."),
            (SyncClock, Against, "A clock that is wrong stays wrong in every time zone."),
        ],
        example: proof::text("about the access key: it works when I change the time zone"),
    },
    Clue {
        id: "a-token-is-kept-as-password",
        beside: true,
        near: 0,
        all: &[
            &[
                "password|pass|pwd ~ get|generate token",
                "password|pass|pwd ~ get|generate access|auth|authentication token",
                "password|pass|pwd ~ generate|get db|rds auth token",
            ],
            &["wrongpass", "authentication|login|logon failed", "access denied", "pam|password authentication failed"],
            &["reconnect|reconnecting|reconnects|reconnection|first|hour|hours|minutes|later|while|restart|pool|idle"],
        ],
        not: &[],
        cures: &[
            (
                RefreshProactively,
                Strong,
                "The password is a token that is fetched once: each new connection needs a token of its own.",
            ),
            (ObtainNewToken, Hint, "A restart fetches one, and helps until it ends."),
        ],
        example: proof::text("password=credential.get_token(scope).token; on reconnect: WRONGPASS"),
    },
    Clue {
        id: "the-account-is-an-address",
        beside: true,
        near: 0,
        all: &[&["account name https|http"], &["sas", "signature", "account key"]],
        not: &[],
        cures: &[(
            FixGeneration,
            Strong,
            "The account's name is given as an address: its bare name belongs into what is signed.",
        )],
        example: proof::text(
            r#"generate_account_sas(account_name="https://acme.blob.core.windows.net", account_key=key)"#,
        ),
    },
    Clue {
        id: "local-time-is-counted",
        beside: true,
        near: 0,
        all: &[
            &["date time now ~ to unix", "date time now ~ subtract|ticks", "date time now add * to unix|subtract"],
            &["$ended", "$cred"],
        ],
        not: &[],
        cures: &[
            (FixGeneration, Strong, "Local time is counted as if it were UTC: take UtcNow."),
            (SyncClock, Hint, "If the machine's zone is UTC, its clock may be off."),
        ],
        example: proof::text("sign expired: long now = DateTime.Now.ToUnixTime() / 1000;"),
    },
    Clue {
        id: "a-redirect-brings-a-second-signature",
        beside: true,
        near: 0,
        all: &[
            &["only one auth mechanism allowed"],
            &["307|302|301|303|308|redirect|redirects|redirected|redirecting|location"],
        ],
        not: &[],
        cures: &[(
            FixTransport,
            Strong,
            "A redirect leads to a signed address, and the client carries Authorization along: it has to drop it there.",
        )],
        example: proof::text("307 Location: the bucket; Only one auth mechanism allowed"),
    },
    Clue {
        id: "it-is-switched-off",
        beside: true,
        near: 0,
        all: &[
            &["enabled false", "is active false", "disabled true", "revoked true"],
            &["type|kind token", "kubeconfig token", "expires at"],
            &["$refused", "logged in", "$bad $cred", "access denied"],
        ],
        not: &["introspect", "introspection"],
        cures: &[(ReplaceRevoked, Strong, "Its own record says that it is switched off.")],
        example: proof::text(r#"401; {"type": "token", "name": "ci", "enabled": false, "expiresAt": ""}"#),
    },
];
