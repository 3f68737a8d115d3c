//! What AWS says of calls that carry no credentials, or some that may not do this.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const COMMON: &str = "AWS service API references: Common Error Types";
const SIGV4: &str = "AWS IAM User Guide: Troubleshoot Signature Version 4 requests";
const STS: &str = "AWS STS API reference: AssumeRoleWithWebIdentity";
const BOTOCORE: &str = "botocore: texts of its exceptions";
const APIGW: &str = "Amazon API Gateway Developer Guide: Gateway response types";

/// What AWS services and their clients say about credentials and signatures.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws-access",
    name: "AWS",
    scene: Scene::Aws,
    refusals: &[
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
            id: "aws-encoded-failure",
            says: &[
                "Encoded authorization failure message",
                "You are not authorized to perform this operation. Encoded authorization failure message",
                "An error occurred (UnauthorizedOperation) when calling the {operation} operation: You are not authorized to perform this operation. Encoded authorization failure message",
            ],
            weak: &[],
            means: "AWS knows the caller and does not allow the operation. Which permission is missing stands in the long text behind, which only a permitted caller of the same account can read.",
            tell_apart: "aws sts decode-authorization-message --encoded-message … (needs the permission sts:DecodeAuthorizationMessage).",
            fixes: &[
                (
                    ReadTrace,
                    Strong,
                    "The reason stands encoded in the message: decode it, and it names action, resource and policy.",
                ),
                (GrantAccess, Likely, "What it names is the permission that is missing."),
            ],
            source: "AWS STS API: DecodeAuthorizationMessage",
            example: proof::text(
                "You are not authorized to perform this operation. Encoded authorization failure message: 4GIOHlTkIaWHQD0Q0m6XSnuUMCm-abcdefghijkl-abcdefghijklmnopqrstuvwxyz1234567890",
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
