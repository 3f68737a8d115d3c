//! AWS: the caller's own credentials, and the signature made with them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const COMMON: &str = "AWS service API references: Common Error Types";
const S3: &str = "Amazon S3 API reference: Error responses";
const SIGV4: &str = "AWS IAM User Guide: Troubleshoot Signature Version 4 requests";
const STS: &str = "AWS STS API reference: AssumeRoleWithWebIdentity";
const BOTOCORE: &str = "botocore: texts of its exceptions";
const APIGW: &str = "Amazon API Gateway Developer Guide: Gateway response types";

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
            id: "aws-ec2-auth-failure",
            says: &[
                "AWS was not able to validate the provided access credentials",
                "An error occurred (AuthFailure) when calling the {operation} operation: AWS was not able to validate the provided access credentials",
                "AuthFailure: AWS was not able to validate the provided access credentials",
                "<Code>AuthFailure</Code>",
                "<Code>AuthFailure</Code><Message>AWS was not able to validate the provided access credentials",
            ],
            weak: &[],
            means: "EC2's answer for everything: wrong key, wrong secret, missing or ended session token, a region that is not switched on, and also a clock that is more than five minutes off.",
            tell_apart: "Run aws sts get-caller-identity with the same credentials: STS names the cause.",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "EC2 gives one answer for five causes; STS names the one for the same credentials.",
                ),
                (SyncClock, Hint, "A clock more than five minutes off gets this answer, often in virtual machines."),
                (SendCorrectly, Hint, "A temporary key without its session token gets this answer."),
                (ReplaceRevoked, Hint, "A deleted key gets this answer."),
            ],
            source: "Amazon EC2 API reference: Error codes",
            example: proof::text(
                "An error occurred (AuthFailure) when calling the DescribeRegions operation: AWS was not able to validate the provided access credentials",
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
        Refusal {
            id: "aws-missing-authentication-token",
            says: &[
                "Missing Authentication Token",
                "<Code>MissingAuthenticationToken</Code>",
                "MissingAuthenticationTokenException",
                "Request is missing Authentication Token",
            ],
            weak: &[],
            means: "At API Gateway this usually means that no route has this path and method: a wrong stage, path or verb. Or the route wants a request signed for AWS and got none. A bearer token plays no part in either.",
            tell_apart: "Does the route exist with this method? The headers x-amzn-errortype and x-amz-apigw-id show that API Gateway answered.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "API Gateway gives this answer for a path or method that does not exist: check stage, path and verb, then the signature.",
                ),
                (ObtainNewToken, Against, "No token was judged."),
            ],
            source: APIGW,
            example: proof::text(r#"{"message":"Missing Authentication Token"}"#),
        },
        Refusal {
            id: "aws-not-signed",
            says: &[
                "not a valid key=value pair (missing equal-sign) in Authorization header",
                "Invalid key=value pair (missing equal-sign) in Authorization header",
                "Authorization header requires 'Credential' parameter",
                "IncompleteSignatureException",
                "<Code>IncompleteSignature</Code>",
                "Credential must have exactly 5 slash-delimited elements",
                "IncompleteSignature",
            ],
            weak: &[],
            means: "The endpoint expects a request signed for AWS (Signature Version 4) and got another Authorization header, often \"Bearer …\": the path or method is wrong, or the route wants AWS credentials. With a real signature, a blank or a line break in the access key splits the header.",
            tell_apart: "Does the Authorization header begin with AWS4-HMAC-SHA256? If not, check path, method and the route's kind of authorization; if yes, look for white space in Credential=.",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "The endpoint read the Authorization header as an AWS signature, and it is none.",
                ),
                (RepairFormat, Hint, "White space in the access key id splits the header."),
                (UseRightToken, Hint, "The route may want AWS credentials or an API key instead of a bearer token."),
            ],
            source: APIGW,
            example: proof::text(
                r#"{"message":"'eyJhbGciOi' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer ‹token›'."}"#,
            ),
        },
        Refusal {
            id: "aws-access-denied",
            says: &[
                "User: {identity} is not authorized to perform: {action} on resource: {resource}",
                "User: {identity} is not authorized to perform: {action}",
                "is not authorized to perform: {action}",
                "because no identity-based policy allows the {action} action",
                "with an explicit deny in",
                "because no resource-based policy allows the {action} action",
                "You are not authorized to perform this operation. Encoded authorization failure message:",
                "An error occurred (UnauthorizedOperation) when calling the {operation} operation: You are not authorized to perform this operation",
                "An error occurred (UnauthorizedOperation) when calling the {operation} operation",
                "AccessDenied: User: {identity} is not authorized to perform: {action}",
                "AccessDenied: User: {identity} is not authorized to perform: {action} on resource: {resource}",
                "AccessDeniedException: User: {identity} is not authorized to perform: {action}",
                "AccessDeniedException: User: {identity} is not authorized to perform: {action} on resource: {resource}",
                "An error occurred (AccessDenied) when calling the {operation} operation: User: {identity} is not authorized to perform: {action}",
                "An error occurred (AccessDenied) when calling the {operation} operation: User: {identity} is not authorized to perform: {action} on resource: {resource}",
                "An error occurred (AccessDeniedException) when calling the {operation} operation: User: {identity} is not authorized to perform: {action}",
                "An error occurred (AccessDeniedException) when calling the {operation} operation: User: {identity} is not authorized to perform: {action} on resource: {resource}",
            ],
            weak: &[],
            means: "The credentials are good: AWS names whom it takes you for. That identity lacks the permission, or a policy denies it.",
            tell_apart: "Read the ARN first: is it the identity that you meant? If not, other credentials were found earlier in the provider chain.",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "AWS accepts the credentials and says that this identity may not perform the action.",
                ),
                (UseRightToken, Hint, "The ARN may show another role or account than you meant to use."),
                (ObtainNewToken, Against, "A new session of the same role would have the same permissions."),
            ],
            source: "AWS IAM User Guide: Troubleshoot access denied error messages",
            example: proof::text(
                "An error occurred (AccessDeniedException) when calling the PutItem operation: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/orders",
            ),
        },
        Refusal {
            id: "aws-access-denied-code",
            says: &[
                "AccessDenied",
                "AccessDeniedException",
                "<Code>AccessDenied</Code><Message>Access Denied</Message>",
                "AccessDenied: Access Denied",
                "An error occurred (AccessDenied) when calling the {operation} operation",
                "An error occurred (AccessDenied) when calling the {operation} operation: Access Denied",
                "An error occurred (AccessDeniedException) when calling the {operation} operation",
            ],
            weak: &[],
            means: "AWS knows the caller and does not allow the operation. S3 says no more than this: a policy of the identity, of the bucket, of the organisation or of the key that encrypts may deny, and a missing object looks the same to somebody who may not list.",
            tell_apart: "Run aws sts get-caller-identity: is it the identity that you meant? Then look at the policies of both sides.",
            fixes: &[
                (GrantAccess, Likely, "AWS knows the caller and says that the operation is not allowed."),
                (UseRightToken, Hint, "Other credentials may have been found earlier in the provider chain."),
            ],
            source: COMMON,
            example: proof::text(
                "An error occurred (AccessDenied) when calling the GetObject operation: Access Denied",
            ),
        },
        Refusal {
            id: "aws-wrong-region",
            says: &[
                "Credential should be scoped to a valid region",
                "The authorization header is malformed; the region '{sent}' is wrong; expecting '{expected}'",
                "Credential should be scoped to correct service",
                "AuthorizationHeaderMalformed: The authorization header is malformed; the region '{sent}' is wrong; expecting '{expected}'",
                "<Code>AuthorizationHeaderMalformed</Code><Message>The authorization header is malformed; the region '{sent}' is wrong; expecting '{expected}'",
                "<Code>AuthorizationHeaderMalformed</Code>",
                "An error occurred (AuthorizationHeaderMalformed) when calling the {operation} operation: The authorization header is malformed; the region '{sent}' is wrong; expecting '{expected}'",
                "AuthorizationHeaderMalformed",
            ],
            weak: &[],
            means: "The request was signed for another region or service than the endpoint's.",
            tell_apart: "Compare region and service in Credential= of the Authorization header with the host name.",
            fixes: &[
                (UseRightToken, Likely, "The signature was made for another region or service than the one called."),
                (FixGeneration, Hint, "Signing code of one's own may use a wrong service name."),
            ],
            source: SIGV4,
            example: proof::text(
                "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
            ),
        },
        Refusal {
            id: "aws-web-identity-expired",
            says: &[
                "An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation",
                "An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: Token expired: current date/time {server} must be before the expiration date/time {ends}",
                "Token expired: current date/time {server} must be before the expiration date/time {ends}",
                "The web identity token that was passed is expired or is not valid",
            ],
            weak: &[("ExpiredTokenException", &["AssumeRoleWithWebIdentity", "must be before the expiration date"])],
            means: "The identity token that was to be exchanged for AWS credentials has ended, not the AWS credentials: a pod's token file that is not read again, or a CI job that lived longer than its token.",
            tell_apart: "Compare exp of the identity token, or the two numbers in the message, with the time of the call.",
            fixes: &[
                (ObtainNewToken, Strong, "STS says that the identity token has ended."),
                (RefreshProactively, Likely, "The token file is renewed on disk: read it again before each exchange."),
                (SyncClock, Hint, "A node whose clock is behind hands out tokens that have already ended."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: Token expired: current date/time 1795255200 must be before the expiration date/time 1795251600",
            ),
        },
        Refusal {
            id: "aws-sso-session-expired",
            says: &[
                "The SSO session associated with this profile has expired or is otherwise invalid",
                "Error loading SSO Token: Token for {profile} does not exist",
                "Error loading SSO Token: Token for {profile} is invalid",
                "Error when retrieving token from sso: Token has expired and refresh failed",
                "Token has expired and refresh failed",
            ],
            weak: &[],
            means: "The sign-in of the AWS command line has ended, or its cached token is missing or damaged.",
            tell_apart: "Run aws sso login with the same profile.",
            fixes: &[
                (ObtainNewToken, Decisive, "The command line says that its sign-in has ended: sign in again."),
                (RefreshProactively, Hint, "A profile with an sso-session section renews itself longer."),
            ],
            source: BOTOCORE,
            example: proof::text("Error when retrieving token from sso: Token has expired and refresh failed"),
        },
        Refusal {
            id: "aws-no-credentials",
            says: &[
                "Unable to locate credentials",
                "Could not load credentials from any providers",
                "Unable to load credentials from any of the providers in the chain",
                "Partial credentials found in {profile}, missing: {name}",
                "botocore.exceptions.NoCredentialsError: Unable to locate credentials",
                "NoCredentialsError",
                "Unable to locate authorization token",
                "CredentialsProviderError: Could not load credentials from any providers",
                "CredentialsProviderError",
            ],
            weak: &[],
            means: "Nothing was sent: no provider of the chain had credentials, or only half of them.",
            tell_apart: "Run aws configure list: it shows which source each value comes from.",
            fixes: &[
                (SendCorrectly, Strong, "The client found no complete credentials, so nothing was sent."),
                (ObtainNewToken, Hint, "A sign-in may be due before the profile has credentials."),
            ],
            source: BOTOCORE,
            example: proof::text(
                "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
            ),
        },
        Refusal {
            id: "aws-refreshed-still-expired",
            says: &["Credentials were refreshed, but the refreshed credentials are still expired"],
            weak: &[],
            means: "The SDK renewed its credentials and got some that have already ended: the process or service that hands them out serves old ones, or this computer's clock is ahead.",
            tell_apart: "Compare Expiration in the refresher's output with a trusted clock.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "What hands out the credentials has to fetch new ones instead of serving its cache.",
                ),
                (SyncClock, Likely, "A clock that is ahead makes fresh credentials look expired."),
            ],
            source: BOTOCORE,
            example: proof::text(
                "RuntimeError: Credentials were refreshed, but the refreshed credentials are still expired.",
            ),
        },
        Refusal {
            id: "aws-pod-token",
            says: &[
                "The specified Kubernetes service account token is expired",
                "The specified Kubernetes service account token is invalid",
                "ExpiredTokenException: The specified Kubernetes service account token is expired",
                "InvalidTokenException: The specified Kubernetes service account token is invalid",
            ],
            weak: &[
                ("ExpiredTokenException", &["Kubernetes service account token", "AssumeRoleForPodIdentity"]),
                ("InvalidTokenException", &["Kubernetes service account token", "AssumeRoleForPodIdentity"]),
            ],
            means: "EKS Pod Identity does not accept the pod's own service account token: the same exception names as elsewhere, a third meaning.",
            tell_apart: "Is the token file read anew before each exchange, and is its audience pods.eks.amazonaws.com?",
            fixes: &[
                (RefreshProactively, Likely, "The kubelet renews the token file; the program has to read it again."),
                (UseRightToken, Hint, "A token for another audience or cluster is invalid here."),
            ],
            source: "Amazon EKS Auth API reference: AssumeRoleForPodIdentity",
            example: proof::text(
                "{\"__type\":\"ExpiredTokenException\",\"message\":\"The specified Kubernetes service account token is expired.\"}",
            ),
        },
    ],
};
