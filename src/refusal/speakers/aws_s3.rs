//! What Amazon S3 says, in words of its own.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const S3: &str = "Amazon S3 API reference: Error responses";

/// What AWS services and their clients say about credentials and signatures.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws-s3",
    name: "Amazon S3",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "aws-s3-token-expired",
            says: &[
                "The provided token has expired",
                "ExpiredToken: The provided token has expired",
                "<Code>ExpiredToken</Code><Message>The provided token has expired",
                "An error occurred (ExpiredToken) when calling the {operation} operation: The provided token has expired",
            ],
            weak: &[],
            means: "S3 says that the session credentials have ended. A presigned URL dies with the session that signed it, however long it was meant to live.",
            tell_apart: "Is X-Amz-Security-Token in the URL? Then compare X-Amz-Date with the length of the session. Otherwise look at the Expiration of your credentials.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "A job that lives longer than its session needs credentials that renew themselves.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "S3 says that the session token has expired; a presigned URL has to be made again.",
                ),
                (SyncClock, Hint, "If Expiration is still ahead, one of the clocks is wrong."),
            ],
            source: S3,
            example: proof::text(
                "An error occurred (ExpiredToken) when calling the PutObject operation: The provided token has expired.",
            ),
        },
        Refusal {
            id: "aws-s3-token-refresh",
            says: &[
                "The provided token must be refreshed",
                "<Code>TokenRefreshRequired</Code>",
                "<Code>TokenRefreshRequired</Code><Message>The provided token must be refreshed",
            ],
            weak: &[],
            means: "S3 wants newer session credentials than those that signed the request.",
            tell_apart: "Where do the credentials come from? aws configure list shows it.",
            fixes: &[
                (RefreshProactively, Strong, "S3 asks for renewed session credentials."),
                (ObtainNewToken, Likely, "Credentials that were copied have to be fetched again by hand."),
            ],
            source: S3,
            example: proof::text(
                "<Error><Code>TokenRefreshRequired</Code><Message>The provided token must be refreshed.</Message></Error>",
            ),
        },
        Refusal {
            id: "aws-s3-token-invalid",
            says: &[
                "The provided token is malformed or otherwise invalid",
                "<Code>InvalidToken</Code>",
                "<Code>InvalidToken</Code><Message>The provided token is malformed or otherwise invalid",
                "An error occurred (InvalidToken) when calling the {operation} operation: The provided token is malformed or otherwise invalid",
                "<Code>InvalidSecurity</Code>",
                "The provided security credentials are not valid",
                "<Code>InvalidSecurity</Code><Message>The provided security credentials are not valid",
            ],
            weak: &[],
            means: "S3 cannot read the session token or finds that it does not belong to the access key: it was cut or altered, or the three parts come from different sign-ins.",
            tell_apart: "Do access key id, secret and session token come from the same answer of STS? Is the token complete, several hundred characters without a break?",
            fixes: &[
                (RepairFormat, Likely, "S3 says that the session token is malformed."),
                (
                    UseRightToken,
                    Likely,
                    "Key, secret and session token have to come from the same sign-in and the same partition.",
                ),
                (SendCorrectly, Hint, "A session token left over beside a long-lived key (AKIA…) makes both invalid."),
            ],
            source: S3,
            example: proof::text(
                "An error occurred (InvalidToken) when calling the ListBuckets operation: The provided token is malformed or otherwise invalid.",
            ),
        },
        Refusal {
            id: "aws-s3-access-key-unknown",
            says: &[
                "The AWS Access Key Id you provided does not exist in our records",
                "<Code>InvalidAccessKeyId</Code>",
                "<Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records",
                "An error occurred (InvalidAccessKeyId) when calling the {operation} operation: The AWS Access Key Id you provided does not exist in our records",
                "The Amazon Web Services access key ID you provided does not exist in our records",
            ],
            weak: &[],
            means: "S3 does not know the access key id: it was deleted, it is a temporary one (ASIA…) sent without its session token, or it belongs to another S3-compatible store.",
            tell_apart: "Is the endpoint host really amazonaws.com? Does the key begin with ASIA, and does a session token travel with it?",
            fixes: &[
                (SendCorrectly, Likely, "A temporary key without its session token is unknown to S3."),
                (ReplaceRevoked, Likely, "S3 has no access key with this id."),
                (UseRightToken, Hint, "Keys of another store or partition are unknown here."),
            ],
            source: S3,
            example: proof::text(
                "<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message></Error>",
            ),
        },
        Refusal {
            id: "aws-s3-time-skew",
            says: &[
                "The difference between the request time and the current time is too large",
                "The difference between the request time and the server's time is too large",
                "<Code>RequestTimeTooSkewed</Code>",
                "RequestTimeTooSkewed: The difference between the request time and the current time is too large",
                "An error occurred (RequestTimeTooSkewed) when calling the {operation} operation: The difference between the request time and the current time is too large",
                "<RequestTime>{signed}</RequestTime><ServerTime>{server}</ServerTime>",
            ],
            weak: &[],
            means: "The client's clock and S3's differ by more than 15 minutes. The full XML answer tells both times, so the difference can be read from it.",
            tell_apart: "Subtract RequestTime from ServerTime. Whole hours point to the time zone.",
            fixes: &[
                (SyncClock, Strong, "S3 says that the two clocks differ by more than it allows."),
                (ObtainNewToken, Against, "New credentials would be refused by the same clocks."),
            ],
            source: S3,
            example: proof::text(
                "<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20261121T092500Z</RequestTime><ServerTime>2026-11-21T10:00:00Z</ServerTime></Error>",
            ),
        },
        Refusal {
            id: "aws-s3-presigned-expired",
            says: &["<Code>AccessDenied</Code><Message>Request has expired", "AccessDenied: Request has expired"],
            weak: &[],
            means: "The presigned URL is past its end: X-Amz-Date plus X-Amz-Expires. S3 calls it AccessDenied, but no permission is missing.",
            tell_apart: "Add X-Amz-Expires (seconds) to X-Amz-Date in the URL and compare with ServerTime in the answer.",
            fixes: &[
                (ObtainNewToken, Strong, "S3 says that the presigned URL has ended: make a new one."),
                (FixGeneration, Hint, "X-Amz-Expires may be too short for its use."),
                (SyncClock, Hint, "A signer whose clock is behind makes URLs that have already ended."),
                (GrantAccess, Against, "Despite the word AccessDenied no permission is missing."),
            ],
            source: S3,
            example: proof::text(
                "<Error><Code>AccessDenied</Code><Message>Request has expired</Message><Expires>2026-11-21T08:00:00Z</Expires></Error>",
            ),
        },
    ],
};
