//! What speaks of no credential, though it may use the same words.

use super::{Around, Topic};

/// The trouble is another one.
pub(in crate::diagnosis) const HARMLESS: &str = "the-trouble-is-another";
/// What is called a token here lets nobody in.
pub(in crate::diagnosis) const NO_CREDENTIAL: &str = "it-is-no-credential";

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        id: NO_CREDENTIAL,
        fixes: &[],
        around: Around::Anything,
        says: &[
            "next|page|pagination|continuation|sync|cursor|paging token|tokens|cursor",
            "token * for pagination|paging",
            "pagination|paging",
            "nexttoken|pagetoken|nextpagetoken|continuationtoken",
            "max|maximum|prompt|completion|input|output|context tokens",
            "tokens * context|per|exceeded|exceeds|maximum|limit",
            "context length|window",
            "unexpected token",
            "unexpected end of",
            "registration|device|push|fcm|apns token",
            "idempotency token|key",
            "relation|table|column|schema|type|index * does|do not exist",
            "relation|table|column|schema * not * exist|found",
            "alter|create|drop|insert|select * table|into|from",
            "foreign|primary|duplicate|unique|partition|sort|hash|cache|redis key|constraint",
            "erc20|erc721|nft|solidity|reverted|blockchain|airdrop",
            "lexer|tokenizer|parser|compiler|tokenize",
        ],
    },
    Topic {
        id: HARMLESS,
        fixes: &[],
        around: Around::Anything,
        says: &[
            "rate limit|limits|limited|limiting|exceeded",
            "ratelimit|ratelimited|throttled|throttling|throttlingexception",
            "too many requests",
            "secondary rate",
            "slow down",
            "directory index|listing",
            "getaddrinfo|enotfound|econnrefused|econnreset|etimedout|eacces|enoent|erofs|eperm",
            "connection refused|reset|aborted",
            "name resolution",
            "no such host|file",
            "could not resolve",
            "self signed",
            "unable to * local issuer",
            "certificate * $ended|verify|unknown|valid|invalid|untrusted|trusted|chain",
            "cert has expired",
            "syntax error",
            "syntaxerror|jsondecodeerror|jsonparseexception|parseerror|expaterror|nullpointerexception",
            "captcha|recaptcha",
            "just a moment",
            "attention required",
            "under maintenance",
            "service unavailable",
            "bad gateway",
            "gateway timeout|time",
            "publickey",
            "errno 13",
            "bash|sh|zsh|open|mkdir|cp|rm|cat|chmod|sudo * permission denied",
            "out of memory",
            "no space left",
            "deadlock|segfault|oomkilled",
        ],
    },
];
