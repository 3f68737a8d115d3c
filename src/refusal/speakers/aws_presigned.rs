//! Presigned links, POST forms and hand-made signatures: Amazon S3, `CloudFront`, and those that speak like them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Amazon S3 API reference (error responses, POST policy) and CloudFront developer guide";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_presigned",
    name: "Amazon S3 links and forms",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "s3-two-mechanisms",
            says: &[
                "Only one auth mechanism allowed",
                "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
            ],
            weak: &[],
            means: "The request carries two credentials: a signature in the address and an Authorization header. S3 takes one.",
            tell_apart: "Look at the request as it leaves: who adds the Authorization header? Often a client that is set up to send it everywhere, or a redirect that carries it along.",
            fixes: &[
                (SendCorrectly, Strong, "Send the presigned address without an Authorization header."),
                (FixTransport, Hint, "A redirect or proxy may have added the header."),
            ],
            source: SOURCE,
            example: proof::text(
                "<Code>InvalidArgument</Code><Message>Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified</Message>",
            ),
        },
        Refusal {
            id: "s3-policy-expired",
            says: &[
                "Invalid according to Policy: Policy expired",
                "<Message>Invalid according to Policy: Policy expired.</Message>",
            ],
            weak: &[],
            means: "The form's policy has ended.",
            tell_apart: "Compare expiration in the decoded policy with the moment of the upload.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new form made; this one has expired."),
                (FixGeneration, Hint, "If it ends too soon for slow uploads, give it longer."),
                (SyncClock, Hint, "If the end is still ahead, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("<Message>Invalid according to Policy: Policy expired.</Message>"),
        },
        Refusal {
            id: "s3-policy-condition",
            says: &[
                "Invalid according to Policy: Policy Condition failed",
                "Invalid according to Policy: Extra input fields: {name}",
                "Invalid according to Policy: Extra input fields",
                "Bucket POST must contain a field named",
                "InvalidPolicyDocument",
            ],
            weak: &[],
            means: "The fields of the form and the conditions of its policy do not agree.",
            tell_apart: "Compare the condition that the message names with the field that was sent: letter by letter, and every field needs a condition.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The policy lacks a condition for a field, or names another value than is sent.",
                ),
                (SendCorrectly, Hint, "The form may leave out a field, or send it behind the file."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"<Message>Invalid according to Policy: Policy Condition failed: ["eq", "$Content-Type", "image/png"]</Message>"#,
            ),
        },
        Refusal {
            id: "s3-presign-parameters",
            says: &[
                "AuthorizationQueryParametersError",
                "X-Amz-Expires must be less than a week",
                "X-Amz-Expires must be non-negative",
                "Query-string authentication version 4 requires the X-Amz-Algorithm",
                "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters",
                "X-Amz-Date must be in the ISO8601 Long Format",
            ],
            weak: &[],
            means: "The signature in the address is incomplete or asks for something that is not allowed: at most a week.",
            tell_apart: "Is the address whole? In a shell it has to stand in quotes, or it ends at the first &.",
            fixes: &[
                (RepairFormat, Likely, "The address was cut, most often at an & in a shell or in a mail."),
                (FixGeneration, Hint, "The expiry may be longer than 604800 seconds, or a field is written wrongly."),
            ],
            source: SOURCE,
            example: proof::text(
                "<Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter</Message>",
            ),
        },
        Refusal {
            id: "s3-presign-week",
            says: &[
                "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
                "Presigned URLs can not be valid for more than 7 days",
                "must be less than a week (in seconds)",
                "Signature version 4 presigned URLs must have an expiration date less than one week in the future",
                "The maximum expiration time for presigned url with SigV4 is 7 days",
            ],
            weak: &[],
            means: "The address was made to live longer than a week, which its signature does not allow.",
            tell_apart: "Look at X-Amz-Expires, or at the expiry that the code gives; is it in seconds?",
            fixes: &[(FixGeneration, Strong, "Make the address with at most 604800 seconds.")],
            source: SOURCE,
            example: proof::text("The maximum expiration time for presigned url with SigV4 is 7 days."),
        },
        Refusal {
            id: "s3-unsigned-headers",
            says: &[
                "There were headers present in the request which were not signed",
                "<HeadersNotSigned>",
                "Header was included in signedheaders, but not in the request",
            ],
            weak: &[],
            means: "The headers that were signed and those that were sent differ.",
            tell_apart: "Compare X-Amz-SignedHeaders (or SignedHeaders) with the request: content-type and x-amz-acl are the usual ones.",
            fixes: &[
                (SendCorrectly, Strong, "Send exactly the headers that were signed, with the same values."),
                (FixGeneration, Hint, "Or sign the headers that the client is going to send."),
            ],
            source: SOURCE,
            example: proof::text("<Message>There were headers present in the request which were not signed</Message>"),
        },
        Refusal {
            id: "s3-cloudfront-header",
            says: &["<StringToSign>{} x-amz-cf-id:"],
            weak: &[("x-amz-cf-id:", &["StringToSign", "SignatureDoesNotMatch", "CanonicalRequest"])],
            means: "CloudFront adds x-amz-cf-id on the way, S3 counts it among what is signed, and the signer did not know it.",
            tell_apart: "Does it work past CloudFront?",
            fixes: &[
                (
                    FixTransport,
                    Strong,
                    "Something between adds a header that is signed: strip x-amz-cf-id behind CloudFront.",
                ),
                (FixGeneration, Hint, "Or sign after CloudFront, with its own access to the bucket."),
            ],
            source: SOURCE,
            example: proof::text("StringToSign: GET x-amz-cf-id:5Zxa x-amz-date:Sat, 21 Nov 2026"),
        },
        Refusal {
            id: "s3-accept-encoding",
            says: &[
                "SignedHeaders=accept-encoding;",
                "SignedHeaders=accept;accept-encoding;",
                "X-Amz-SignedHeaders=accept-encoding%3B",
            ],
            weak: &[],
            means: "The request signs accept-encoding. Proxies and front ends rewrite this header, and then the signature no longer fits.",
            tell_apart: "Does it work past the proxy or CDN? Then this header is changed on the way.",
            fixes: &[
                (
                    FixTransport,
                    Strong,
                    "Something between rewrites accept-encoding, which is signed: go past it, or let it pass the header on as it came.",
                ),
                (FixGeneration, Hint, "Or do not sign this header; the libraries have a switch for that."),
            ],
            source: SOURCE,
            example: proof::text(
                "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261121/eu/s3/aws4_request, SignedHeaders=accept-encoding;host;x-amz-date, Signature=0b08",
            ),
        },
        Refusal {
            id: "s3-signature-version",
            says: &[
                "Please use AWS4-HMAC-SHA256",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256",
                "require AWS Signature Version 4",
                "SigV2 authorization is not supported. Please use SigV4 instead",
            ],
            weak: &[],
            means: "The request is signed in the old way (version 2), which this place does not take.",
            tell_apart: "Does the header begin with AWS4-HMAC-SHA256, or the address hold X-Amz-Algorithm?",
            fixes: &[(
                FixGeneration,
                Strong,
                "Sign with version 4: set it in the client (signature_version s3v4) and name the region.",
            )],
            source: SOURCE,
            example: proof::text(
                "<Message>The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.</Message>",
            ),
        },
        Refusal {
            id: "s3-signature-made",
            says: &[
                "Date in Credential scope does not match YYYYMMDD",
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization",
                "AWS authentication requires a valid Date or x-amz-date header",
                "Missing required header for this request: x-amz-content-sha256",
                "The provided 'x-amz-content-sha256' header does not match what was computed",
                "XAmzContentSHA256Mismatch",
                "Authorization header requires 'SignedHeaders' parameter",
            ],
            weak: &[],
            means: "The signature was made by hand, and a part of it is missing or does not fit the rest.",
            tell_apart: "Compare the field that the message names with the recipe of Signature Version 4, or let the SDK sign.",
            fixes: &[
                (FixGeneration, Likely, "The code that signs leaves this field out or fills it otherwise."),
                (FixTransport, Hint, "A proxy that changes body or headers leads to the same."),
            ],
            source: SOURCE,
            example: proof::text("<Code>XAmzContentSHA256Mismatch</Code>"),
        },
        Refusal {
            id: "s3-header-space",
            says: &["Authorization header is invalid -- one and only one ' ' (space) required"],
            weak: &[],
            means: "The Authorization header is not one word, one blank and the rest.",
            tell_apart: "Print the header between brackets: is it empty, doubled, or does it hold a line break?",
            fixes: &[
                (SendCorrectly, Likely, "The header is empty, or holds a scheme that S3 does not know."),
                (RepairFormat, Hint, "A blank or line break inside the value breaks it."),
            ],
            source: SOURCE,
            example: proof::text(
                "<Message>Authorization header is invalid -- one and only one ' ' (space) required</Message>",
            ),
        },
        Refusal {
            id: "s3-anonymous",
            says: &[
                "Anonymous users cannot initiate multipart uploads",
                "Anonymous access is forbidden for this operation",
                "Anonymous caller does not have storage.objects.{action} access to the Google Cloud Storage",
                "Anonymous caller does not have {action} access to the Google Cloud Storage",
            ],
            weak: &[],
            means: "The request was not signed at all; the storage took it for one of nobody.",
            tell_apart: "Does the request hold an Authorization header or a signature in the address?",
            fixes: &[
                (SendCorrectly, Strong, "Sign the request; no credential came with it."),
                (GrantAccess, Hint, "If anybody may read it, the bucket's policy lacks that."),
            ],
            source: SOURCE,
            example: proof::text(
                "<Details>Anonymous caller does not have storage.objects.get access to the Google Cloud Storage object.</Details>",
            ),
        },
        Refusal {
            id: "aws-anonymous",
            says: &[
                "User: anonymous is not authorized to perform: {action}",
                "User: anonymous is not authorized to perform: {action} on resource: {resource}",
                "User: anonymous is not authorized to perform: {action} with an explicit deny",
            ],
            weak: &[],
            means: "The service took the caller for anonymous: the request was not signed.",
            tell_apart: "Does the client sign for this service (es, aoss, execute-api)? A plain HTTP client does not.",
            fixes: &[
                (SendCorrectly, Strong, "Sign the request with the caller's AWS credentials."),
                (GrantAccess, Hint, "Or let the resource's policy take calls from this address."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"Message":"User: anonymous is not authorized to perform: es:ESHttpGet"}"#),
        },
        Refusal {
            id: "gcs-signed-expired",
            says: &[
                "The provided token has expired. Request signature expired at:",
                "<Details>The provided token has expired. Request signature expired at: {ends}",
                "The provided token has expired. Request signature expired at: {ends}",
            ],
            weak: &[],
            means: "The signed address of Google Cloud Storage has ended.",
            tell_apart: "Compare X-Goog-Date and X-Goog-Expires with the clock.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new address made."),
                (FixGeneration, Hint, "If it ends too soon, give it longer."),
                (SyncClock, Hint, "If the end is still ahead, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "Invalid argument.</Message><Details>The provided token has expired. Request signature expired at: 2026-11-21T09:00:00+00:00</Details>",
            ),
        },
        Refusal {
            id: "cloudfront-missing",
            says: &[
                "Missing Key-Pair-Id query parameter or cookie value",
                "<Code>MissingKey</Code>",
                "<Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value",
            ],
            weak: &[],
            means: "CloudFront guards this path, and the request carries no signature in address or cookie.",
            tell_apart: "Do the cookies CloudFront-Policy, -Signature and -Key-Pair-Id go with the request? Their domain and path have to fit.",
            fixes: &[(SendCorrectly, Strong, "Send the signed address, or let the cookies go along.")],
            source: SOURCE,
            example: proof::text(
                "<Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>",
            ),
        },
        Refusal {
            id: "cloudfront-key",
            says: &["<Code>InvalidKey</Code><Message>Unknown Key", "<Code>InvalidKey</Code>"],
            weak: &[],
            means: "CloudFront does not know the key that signed.",
            tell_apart: "Is the public key with this Key-Pair-Id in a key group of this very path's behaviour?",
            fixes: &[
                (FixVerifier, Likely, "Add the key to the trusted key group of the distribution's behaviour."),
                (UseRightToken, Hint, "The address may be signed with another distribution's key."),
            ],
            source: SOURCE,
            example: proof::text("<Error><Code>InvalidKey</Code><Message>Unknown Key</Message></Error>"),
        },
        Refusal {
            id: "cloudfront-policy",
            says: &[
                "<Code>MalformedPolicy</Code>",
                "<Message>Malformed Policy</Message>",
                "<Code>MalformedPolicy</Code><Message>Malformed Policy",
            ],
            weak: &[],
            means: "CloudFront cannot read the policy in the address or cookie.",
            tell_apart: "Is it base64 with CloudFront's own alphabet (- _ ~ for + = /), of JSON without blanks?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The code that makes the policy encodes it otherwise than CloudFront reads it.",
                ),
                (RepairFormat, Hint, "An address that was encoded twice or cut reads alike."),
            ],
            source: SOURCE,
            example: proof::text("<Error><Code>MalformedPolicy</Code><Message>Malformed Policy</Message></Error>"),
        },
    ],
};
