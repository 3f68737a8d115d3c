//! What AWS says of the credentials that sign a call, and of the clocks.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const COMMON: &str = "AWS service API references: Common Error Types";
const SIGV4: &str = "AWS IAM User Guide: Troubleshoot Signature Version 4 requests";

/// What AWS services and their clients say about credentials and signatures.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws",
    name: "AWS",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "aws-session-expired",
            says: &[
                "The security token included in the request is expired",
                "ExpiredTokenException: The security token included in the request is expired",
                "ExpiredToken: The security token included in the request is expired",
                "com.amazonaws.services.marketplacemetering.model.ExpiredTokenException: The security token included in the request is expired",
                "An error occurred (ExpiredTokenException) when calling the {operation} operation: The security token included in the request is expired",
                "An error occurred (ExpiredTokenException) when calling the ResolveCustomer operation: The security token included in the request is expired",
                "An error occurred (ExpiredTokenException) when calling the {operation} operation",
                "An error occurred (ExpiredToken) when calling the {operation} operation",
                "An error occurred (ExpiredToken) when calling the {operation} operation: The security token included in the request is expired",
                "<Code>ExpiredToken</Code>",
                "com.amazon.coral.service#ExpiredTokenException",
            ],
            weak: &[(
                "ExpiredTokenException",
                &[
                    "security token included in the request",
                    "MeterUsage",
                    "BatchMeterUsage",
                    "RegisterUsage",
                    "GetCallerIdentity",
                    "AssumeRole",
                ],
            )],
            means: "The temporary AWS credentials that signed the request have ended. They come as three parts, the access key id begins with ASIA, and they live from 15 minutes to some hours. Credentials that the SDK fetches itself are renewed; credentials that were copied into variables or a file are not.",
            tell_apart: "Run aws sts get-caller-identity in the same shell or container. If it fails too, look where the credentials come from: aws configure list.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "Session credentials end by design; the SDK's provider chain renews them, copied ones stay as they are.",
                ),
                (
                    ObtainNewToken,
                    Likely,
                    "AWS says that the session credentials have expired: sign in or assume the role again.",
                ),
                (SyncClock, Hint, "If Expiration is still ahead, one of the clocks is wrong."),
                (RepairFormat, Against, "AWS could read the token well enough to see that it has ended."),
            ],
            source: COMMON,
            example: proof::text(
                "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired",
            ),
        },
        Refusal {
            id: "aws-metering-session-expired",
            says: &[
                "An error occurred (ExpiredTokenException) when calling the MeterUsage operation",
                "An error occurred (ExpiredTokenException) when calling the BatchMeterUsage operation",
                "An error occurred (ExpiredTokenException) when calling the RegisterUsage operation",
                "An error occurred (ExpiredTokenException) when calling the MeterUsage operation: The security token included in the request is expired",
                "An error occurred (ExpiredTokenException) when calling the BatchMeterUsage operation: The security token included in the request is expired",
                "An error occurred (ExpiredTokenException) when calling the RegisterUsage operation: The security token included in the request is expired",
                "The security token included in the request is expired (Service: AWSMarketplaceMetering",
            ],
            weak: &[],
            means: "Metering calls know no ExpiredTokenException of their own: it is the common AWS error, and the session credentials that signed the call have ended. No buyer's registration token is involved. MeterUsage and RegisterUsage have to be signed with the role of the instance, task or pod in the buyer's account, which renews itself.",
            tell_apart: "Are there keys in the environment or in a file of the container (ASIA…)? They win over the role and do not renew themselves.",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "A metering client that lives longer than its session needs credentials that renew themselves: the role of the instance, task or pod.",
                ),
                (ObtainNewToken, Likely, "The session credentials that signed the call have ended."),
                (SyncClock, Hint, "If Expiration is still ahead, one of the clocks is wrong."),
            ],
            source: "AWS Marketplace Metering API reference; AWS service API references: Common Error Types",
            example: proof::text(
                "An error occurred (ExpiredTokenException) when calling the BatchMeterUsage operation: The security token included in the request is expired",
            ),
        },
        Refusal {
            id: "aws-expired-token-exception",
            says: &["ExpiredTokenException"],
            weak: &[],
            means: "The bare name has several meanings. With ResolveCustomer it is the registration token of a buyer; with AssumeRoleWithWebIdentity the identity token that was exchanged; with every other operation the session credentials of the caller.",
            tell_apart: "Look for the operation and the message beside the name: \"registration token\" means the buyer, \"security token included in the request\" your own credentials.",
            fixes: &[
                (ObtainNewToken, Likely, "Whichever token is meant, AWS says that it has ended."),
                (
                    RefreshProactively,
                    Likely,
                    "If it is the caller's session, credentials that renew themselves prevent it.",
                ),
                (ReadTrace, Hint, "The full message names the operation and with it the token that is meant."),
            ],
            source: COMMON,
            example: proof::text("Caused by: software.amazon.awssdk.services.example.model.ExpiredTokenException"),
        },
        Refusal {
            id: "aws-invalid-token-exception",
            says: &["InvalidTokenException"],
            weak: &[],
            means: "The bare name has several meanings. With ResolveCustomer of AWS Marketplace it is the registration token of a buyer; with EKS Pod Identity the token of the pod; with some other services the place in a list, which is no credential.",
            tell_apart: "Look for the operation and the message beside the name. For session credentials AWS would say UnrecognizedClientException instead.",
            fixes: &[
                (ObtainNewToken, Likely, "Whichever token is meant, AWS does not recognise it."),
                (RepairFormat, Likely, "A token altered in copying or decoding is not recognised."),
                (ReadTrace, Hint, "The full message names the operation and with it the token that is meant."),
            ],
            source: "botocore: service models that declare InvalidTokenException",
            example: proof::text("Caused by: software.amazon.awssdk.services.example.model.InvalidTokenException"),
        },
        Refusal {
            id: "aws-unrecognized-client",
            says: &[
                "The security token included in the request is invalid",
                "UnrecognizedClientException",
                "UnrecognizedClientException: The security token included in the request is invalid",
                "An error occurred (UnrecognizedClientException) when calling the {operation} operation: The security token included in the request is invalid",
            ],
            weak: &[],
            means: "AWS does not know the credentials. The words \"security token\" mislead: usually the access key id is unknown (deleted, mistyped, of another partition), or the session token is missing beside a temporary key, or one is left over beside a long-lived key. It is not expiry.",
            tell_apart: "Look at the first letters of the access key id. ASIA needs AWS_SESSION_TOKEN beside it; AKIA must have none, in AWS_SECURITY_TOKEN neither. If that is right, look the key up in IAM.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "AWS does not know this combination: a temporary key needs its session token, a long-lived key must have none.",
                ),
                (ReplaceRevoked, Likely, "An access key that was deleted or deactivated is unknown."),
                (RepairFormat, Hint, "A blank, a line break or a cut in key or token makes it unknown."),
                (
                    UseRightToken,
                    Hint,
                    "Keys of another partition (China, GovCloud), or a region that is not switched on, give this answer.",
                ),
                (RefreshProactively, Against, "Ended session credentials would be called expired, not invalid."),
            ],
            source: COMMON,
            example: proof::text(
                r#"{"__type":"com.amazon.coral.service#UnrecognizedClientException","message":"The security token included in the request is invalid."}"#,
            ),
        },
        Refusal {
            id: "aws-invalid-client-token-id",
            says: &[
                "InvalidClientTokenId",
                "InvalidClientTokenId: The security token included in the request is invalid",
                "<Code>InvalidClientTokenId</Code>",
                "<Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid",
                "An error occurred (InvalidClientTokenId) when calling the {operation} operation: The security token included in the request is invalid",
                "The X.509 certificate or AWS access key ID provided does not exist in our records",
            ],
            weak: &[],
            means: "AWS does not know the access key id; \"client token\" is its old name here. The key was deleted or deactivated, was mistyped, belongs to another partition, or is a temporary one (ASIA…) sent without its session token.",
            tell_apart: "Does the key begin with ASIA? Then the session token is missing or foreign. If it begins with AKIA, look in IAM whether the key exists and is active.",
            fixes: &[
                (ReplaceRevoked, Likely, "AWS has no active access key with this id."),
                (SendCorrectly, Likely, "A temporary key (ASIA…) without its own session token is unknown."),
                (RepairFormat, Hint, "A blank or a missing letter makes the key id unknown."),
                (
                    UseRightToken,
                    Hint,
                    "Keys of another partition, or a region that is not switched on, give this answer.",
                ),
            ],
            source: COMMON,
            example: proof::text(
                "An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid",
            ),
        },
        Refusal {
            id: "aws-signature-mismatch",
            says: &[
                "The request signature we calculated does not match the signature you provided",
                "InvalidSignatureException: The request signature we calculated does not match the signature you provided",
                "SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided",
                "<Code>SignatureDoesNotMatch</Code>",
                "<Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided",
                "An error occurred (SignatureDoesNotMatch) when calling the {operation} operation: The request signature we calculated does not match the signature you provided",
                "An error occurred (InvalidSignatureException) when calling the {operation} operation: The request signature we calculated does not match the signature you provided",
            ],
            weak: &[],
            means: "AWS knows the access key and computes another signature than the request carries: the secret is wrong or was altered in copying, or something changed the request after it was signed.",
            tell_apart: "Does aws sts get-caller-identity work with the same keys? If yes, the request is altered on the way; if no, the secret is wrong. It has 40 characters.",
            fixes: &[
                (RepairFormat, Likely, "A secret that lost or gained a character in copying signs differently."),
                (FixTransport, Hint, "A proxy that changes host, path or signed headers breaks the signature."),
                (FixGeneration, Hint, "Signing code of one's own often differs in encoding or order."),
                (UseRightToken, Hint, "The secret may belong to another key."),
            ],
            source: SIGV4,
            example: proof::text(
                "SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
            ),
        },
        Refusal {
            id: "aws-signature-expired",
            says: &[
                "Signature expired: {signed} is now earlier than {limit} ({server} - {allowance} min.)",
                "Signature expired: {signed} is now earlier than {limit}",
                "Signature expired: is now earlier than",
                "InvalidSignatureException: Signature expired: {signed} is now earlier than {limit} ({server} - {allowance} min.)",
            ],
            weak: &[],
            means: "The request was signed too long before it arrived, by AWS's clock. Despite the word, no credential has expired. The message tells both times: when the request was signed, and AWS's own time in the brackets; their difference is how far the clocks are apart.",
            tell_apart: "Subtract the first time from the one in the brackets. Whole hours point to the time zone; minutes that stay the same, to the clock; changing ones, to requests that wait before they are sent.",
            fixes: &[
                (
                    SyncClock,
                    Strong,
                    "AWS says that the request was signed longer ago than it allows: the client's clock is behind.",
                ),
                (
                    FixTransport,
                    Hint,
                    "A request that waits in a queue, or is repeated with its old signature, arrives too late as well.",
                ),
                (ObtainNewToken, Against, "The signature is too old, not the credentials."),
            ],
            source: SIGV4,
            example: proof::text(
                "Signature expired: 20261121T093000Z is now earlier than 20261121T095500Z (20261121T100000Z - 5 min.)",
            ),
        },
        Refusal {
            id: "aws-signature-not-yet-current",
            says: &[
                "Signature not yet current: {signed} is still later than {limit} ({server} + {allowance} min.)",
                "Signature not yet current",
            ],
            weak: &[],
            means: "The request was signed in the future, by AWS's clock: the client's clock is ahead. The message tells when the request was signed and, in the brackets, AWS's own time.",
            tell_apart: "Subtract the time in the brackets from the first: by so much is this clock ahead. Whole hours point to the time zone.",
            fixes: &[
                (SyncClock, Strong, "AWS says that the request was signed in the future: the client's clock is ahead."),
                (ObtainNewToken, Against, "The signature is from the future; the credentials are not at fault."),
            ],
            source: SIGV4,
            example: proof::text(
                "Signature not yet current: 20261121T103000Z is still later than 20261121T100500Z (20261121T100000Z + 5 min.)",
            ),
        },
        Refusal {
            id: "aws-request-expired",
            says: &[
                "RequestExpired: Request has expired",
                "<Code>RequestExpired</Code>",
                "<Code>RequestExpired</Code><Message>Request has expired",
                "An error occurred (RequestExpired) when calling the {operation} operation: Request has expired",
                "RequestExpired",
            ],
            weak: &[],
            means: "The request's date is more than 15 minutes away from AWS's time, or a presigned request is past its end. EC2 gives this answer also when the session credentials have ended.",
            tell_apart: "Is the clock right? Then look at the Expiration of the credentials.",
            fixes: &[
                (SyncClock, Likely, "AWS finds the date of the request too far from its own time."),
                (
                    RefreshProactively,
                    Likely,
                    "EC2 gives this answer when session credentials end while a process runs.",
                ),
                (ObtainNewToken, Hint, "A presigned request past its end has to be made again."),
            ],
            source: COMMON,
            example: proof::text(
                "An error occurred (RequestExpired) when calling the DescribeInstances operation: Request has expired.",
            ),
        },
    ],
};
