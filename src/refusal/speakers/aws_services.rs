//! AWS services with words of their own: `AppSync`, `IoT`, SES, Lambda, ECS, `CodeArtifact`, Cognito sign-in.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "AWS service documentation and issues of its SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_services",
    name: "AWS services",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "appsync-unauthorized",
            says: &[
                "You are not authorized to make this call.",
                r#""errorType":"UnauthorizedException","message":"You are not authorized to make this call.""#,
                "UnauthorizedException: You are not authorized to make this call",
            ],
            weak: &[],
            means: "AppSync did not accept the credential: the API key has ended or is another's, or this way of signing in is not switched on.",
            tell_apart: "Which way does the request use (x-api-key, Authorization), and which ones has the API? Keys end after 7 days if nothing else is set.",
            fixes: &[
                (ObtainNewToken, Likely, "The API key has ended, most often: it lives 7 days unless set longer."),
                (SendCorrectly, Hint, "The credential may be in another header than the API's way wants."),
                (UseRightToken, Hint, "It may be one of another API."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"errors":[{"errorType":"UnauthorizedException","message":"You are not authorized to make this call."}]}"#,
            ),
        },
        Refusal {
            id: "appsync-header",
            says: &[
                "Valid authorization header not provided",
                r#""message":"Valid authorization header not provided.""#,
            ],
            weak: &[],
            means: "AppSync found no Authorization header, or one that it cannot read.",
            tell_apart: "Is the header there, with the token as its whole value? AppSync wants no Bearer for user pools.",
            fixes: &[
                (SendCorrectly, Strong, "Send the token in the Authorization header."),
                (FixTransport, Hint, "A proxy may have dropped it."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"message":"Valid authorization header not provided."}]}"#),
        },
        Refusal {
            id: "appsync-parse",
            says: &[r#""message":"Unable to parse JWT token.""#, "UnauthorizedException: Unable to parse JWT token"],
            weak: &[],
            means: "What stands in the Authorization header is no JWT.",
            tell_apart: "Is it the token itself, without quotes and without a second scheme?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Something other than the token was sent: an API key, an AWS signature, or a placeholder.",
                ),
                (RepairFormat, Hint, "A token that was cut cannot be read."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errors":[{"message":"Unable to parse JWT token."}]}"#),
        },
        Refusal {
            id: "appsync-type",
            says: &["Not Authorized to access {resource} on type {name}"],
            weak: &[],
            means: "AppSync knows the caller, and a rule of the schema does not let it read this field or object.",
            tell_apart: "Which rule (@auth, group, owner) stands at the type that the message names?",
            fixes: &[
                (GrantAccess, Likely, "The schema's rule does not cover this caller."),
                (
                    UseRightToken,
                    Hint,
                    "Another way of signing in (key, user pool, IAM) may be the one the rule is for.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"errors":[{"errorType":"Unauthorized","message":"Not Authorized to access listOrders on type Query"}]}"#,
            ),
        },
        Refusal {
            id: "amplify-not-signed-in",
            says: &[
                "UserUnAuthenticatedException",
                "User needs to be authenticated to call this API",
                "NoValidAuthTokens",
                "No federated jwt",
            ],
            weak: &[
                ("No current user", &["amplify", "fetchAuthSession", "Auth.currentAuthenticatedUser"]),
                ("The user is not authenticated", &["amplify"]),
            ],
            means: "Amplify has no signed-in user in this place, so it has no token to send.",
            tell_apart: "Does fetchAuthSession give tokens here? On a server the cookies have to be passed on.",
            fixes: &[
                (ObtainNewToken, Likely, "Nobody is signed in, or the session is over: sign in."),
                (SendCorrectly, Hint, "On a server the session of the browser has to be handed over."),
            ],
            source: SOURCE,
            example: proof::text("UserUnAuthenticatedException: User needs to be authenticated to call this API."),
        },
        Refusal {
            id: "cognito-code",
            says: &[
                "CodeMismatchException",
                "ExpiredCodeException",
                "Invalid verification code provided, please try again",
                "Invalid code provided, please request a code again",
                "Invalid session for the user, session is expired",
                "Invalid code received for user",
            ],
            weak: &[],
            means: "The code or session of the sign-in is wrong, was used, or is over (a session lives 3 minutes).",
            tell_apart: "Was a second code asked for after the first?",
            fixes: &[(ObtainNewToken, Strong, "Ask for a new code or begin the sign-in anew.")],
            source: SOURCE,
            example: proof::text(
                "An error occurred (ExpiredCodeException) when calling the ConfirmSignUp operation: Invalid code provided, please request a code again.",
            ),
        },
        Refusal {
            id: "cognito-password",
            says: &[
                "NotAuthorizedException: Incorrect username or password",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Incorrect username or password",
                r#"NotAuthorizedException","message":"Incorrect username or password.""#,
            ],
            weak: &[],
            means: "The user pool knows no such user with this password.",
            tell_apart: "Is it the right user pool and client id?",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this user pool."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
            ],
            source: SOURCE,
            example: proof::text("NotAuthorizedException: Incorrect username or password."),
        },
        Refusal {
            id: "cognito-flow",
            says: &[
                "flow not enabled for this client",
                "USER_PASSWORD_AUTH flow not enabled for this client",
                "Auth flow not enabled for this client",
                "error=redirect_mismatch",
            ],
            weak: &[],
            means: "The user pool's client is not set up for this way of signing in, or not for this address.",
            tell_apart: "Look at the client's settings: flows, and callback addresses letter by letter.",
            fixes: &[
                (FixVerifier, Strong, "Switch the flow on, or add the callback address, at the user pool's client."),
                (UseRightToken, Hint, "Another client of the pool may be meant."),
            ],
            source: SOURCE,
            example: proof::text("InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client"),
        },
        Refusal {
            id: "iot-forbidden",
            says: &[
                r#""message":"Forbidden","traceId":""#,
                r#"{"message":"Forbidden","traceId":""#,
                "AWS_ERROR_MQTT_UNEXPECTED_HANGUP",
            ],
            weak: &[("AUTHORIZATION_FAILURE", &["iot", "AWSIotLogsV2", "eventType"])],
            means: "AWS IoT knows the caller's certificate or signature, and no policy lets it do this. Over MQTT it says nothing and closes the connection.",
            tell_apart: "Which policy is attached to the certificate, and does it cover this client id and topic? The log in CloudWatch names the action.",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "The policy of the certificate or identity does not cover this client id or topic.",
                ),
                (SendCorrectly, Hint, "Two devices with one client id push each other out."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"message":"Forbidden","traceId":"1b2c8d1e-0f7a-4c1d-9b34-5a6f7e8d9c0b"}"#),
        },
        Refusal {
            id: "ses-smtp",
            says: &["535 Authentication Credentials Invalid", "Authentication Credentials Invalid"],
            weak: &[],
            means: "The mail server of SES does not know this user name and password. SMTP credentials are no access keys, and they belong to one region.",
            tell_apart: "Was the pair made under SMTP settings, and for the region in the host's name?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "An access key, or a pair of another region, does not work as SMTP credentials.",
                ),
                (
                    FixGeneration,
                    Hint,
                    "A password that is derived from a secret key has to be derived for this region, with version 4.",
                ),
                (ReplaceRevoked, Hint, "The key behind it may have been deleted."),
            ],
            source: SOURCE,
            example: proof::text("smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')"),
        },
        Refusal {
            id: "ses-not-verified",
            says: &[
                "The following identities failed the check in region",
                "554 Message rejected: Email address is not verified",
                "Email address is not verified. The following identities failed the check in region",
            ],
            weak: &[],
            means: "SES sends only from addresses that are verified, and in the sandbox only to them. The credential was accepted.",
            tell_apart: "Is the sender verified in the region that the message names?",
            fixes: &[(GrantAccess, Strong, "Verify the address or domain in this region, or leave the sandbox.")],
            source: SOURCE,
            example: proof::text(
                "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: kim@example.com",
            ),
        },
        Refusal {
            id: "lambda-url",
            says: &[
                "Forbidden. For troubleshooting Function URL authorization issues",
                "For troubleshooting Function URL authorization issues, see",
            ],
            weak: &[],
            means: "The address of the Lambda function wants a signed request, or its policy lets nobody in.",
            tell_apart: "Is AuthType AWS_IAM or NONE? With NONE the policy has to allow both lambda:InvokeFunctionUrl and lambda:InvokeFunction.",
            fixes: &[
                (GrantAccess, Likely, "The function's policy does not allow this call."),
                (SendCorrectly, Likely, "With AWS_IAM the request has to be signed for the service lambda."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}"#,
            ),
        },
        Refusal {
            id: "apigw-configuration",
            says: &[
                "Execution failed due to configuration error: Invalid permissions on Lambda function",
                "API Gateway does not have permission to assume the provided role",
                "Execution failed due to configuration error: Authorizer",
                "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role",
            ],
            weak: &[],
            means: "API Gateway itself lacks the right to call what stands behind it. The caller's credential is not at fault.",
            tell_apart: "Does the function's policy name this API, stage and method as its source?",
            fixes: &[(GrantAccess, Strong, "Allow API Gateway to call the function, or to take the role.")],
            source: SOURCE,
            example: proof::text("Execution failed due to configuration error: Invalid permissions on Lambda function"),
        },
        Refusal {
            id: "sqs-denied",
            says: &[
                "Access to the resource https://sqs.{} is denied",
                "Access to the resource https://sqs",
                "AuthorizationErrorException: User",
            ],
            weak: &[],
            means: "SQS knows the caller, and neither its policy nor the queue's lets it do this.",
            tell_apart: "Who is the caller (sts:GetCallerIdentity)? Is the queue in another account? Then both policies have to allow it.",
            fixes: &[
                (GrantAccess, Strong, "The caller's policy or the queue's does not allow this."),
                (UseRightToken, Hint, "The process may run with another role."),
            ],
            source: SOURCE,
            example: proof::text(
                "Access to the resource https://sqs.eu-west-1.amazonaws.com/123456789012/orders is denied.",
            ),
        },
        Refusal {
            id: "sts-session-credentials",
            says: &[
                "Cannot call GetSessionToken with session credentials",
                "Cannot call GetFederationToken with session credentials",
            ],
            weak: &[],
            means: "Temporary credentials cannot make further ones in this way.",
            tell_apart: "Which credentials does the process use: do they begin with ASIA?",
            fixes: &[(
                UseRightToken,
                Strong,
                "Use the user's own long-lived keys for this call, or assume a role instead.",
            )],
            source: SOURCE,
            example: proof::text("Cannot call GetSessionToken with session credentials"),
        },
        Refusal {
            id: "sts-mfa",
            says: &[
                "MultiFactorAuthentication failed with invalid MFA one time pass code",
                "MultiFactorAuthentication failed, unable to validate MFA code",
            ],
            weak: &[],
            means: "The code of the second factor is not the current one: it was used, is late, or belongs to another device.",
            tell_apart: "Wait for the next code; each works once.",
            fixes: &[
                (ObtainNewToken, Likely, "Take the next code; one that was used or is late is refused."),
                (SyncClock, Hint, "A clock that is wrong makes wrong codes."),
                (UseRightToken, Hint, "The serial number may name another device."),
            ],
            source: SOURCE,
            example: proof::text("MultiFactorAuthentication failed with invalid MFA one time pass code."),
        },
        Refusal {
            id: "sts-mfa-missing",
            says: &["MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code"],
            weak: &[],
            means: "The call wants a second factor: its serial number and its code.",
            tell_apart: "Is mfa_serial set in the profile?",
            fixes: &[(SendCorrectly, Strong, "Give both the serial number and the code.")],
            source: SOURCE,
            example: proof::text(
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code",
            ),
        },
        Refusal {
            id: "ecs-execution-role",
            says: &[
                "ResourceInitializationError: unable to pull secrets or registry auth",
                "unable to retrieve ecr registry auth",
                "unable to pull secrets or registry auth: execution resource retrieval failed",
            ],
            weak: &[],
            means: "The task could not fetch its secrets or the sign-in of its registry before it began.",
            tell_apart: "Does the execution role (not the task role) allow it, and has the subnet a way to the service?",
            fixes: &[
                (GrantAccess, Likely, "The execution role lacks the right to the secret or registry."),
                (FixTransport, Likely, "Without a route or endpoint the service is not reached."),
            ],
            source: SOURCE,
            example: proof::text(
                "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed",
            ),
        },
        Refusal {
            id: "codeartifact",
            says: &["401 Error, Credentials not correct for https://aws:"],
            weak: &[("401 Unauthorized", &["d.codeartifact"]), ("code E401", &["d.codeartifact"])],
            means: "CodeArtifact does not accept the token. It lives 12 hours at most.",
            tell_apart: "When was aws codeartifact login run?",
            fixes: &[
                (ObtainNewToken, Likely, "Run aws codeartifact login again; the token has most likely ended."),
                (RefreshProactively, Hint, "A pipeline has to fetch it at the start of each run."),
            ],
            source: SOURCE,
            example: proof::text(
                "WARNING: 401 Error, Credentials not correct for https://aws:acme-123456789012.d.codeartifact.eu-west-1.amazonaws.com/pypi/shop/simple/",
            ),
        },
    ],
};
