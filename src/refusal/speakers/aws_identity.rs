//! AWS: how credentials are got, from STS, the command line's sign-in and the SDK's providers.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const STS: &str = "AWS STS API reference";
const BOTOCORE: &str = "botocore: texts of its exceptions";
const OIDC: &str = "AWS IAM Identity Center OIDC API reference";

/// What STS, the command line and the SDKs say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_identity",
    name: "AWS sign-in and STS",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "aws-webidentity-key",
            says: &[
                "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
                "Couldn't retrieve verification key from your identity provider",
                "InvalidIdentityToken: Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Couldn't retrieve verification key from your identity provider",
            ],
            weak: &[],
            means: "STS could not fetch the key that the identity token is signed with: the issuer's key list cannot be reached from outside, answers too slowly, or does not hold the token's kid.",
            tell_apart: "Fetch the issuer's /.well-known/openid-configuration and its jwks_uri from outside: is the token's kid in the list?",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "STS cannot get the key of the issuer: its key list has to be reachable from outside and hold the kid.",
                ),
                (UseRightToken, Hint, "A token of another issuer than the provider in IAM names another key list."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
            ),
        },
        Refusal {
            id: "aws-webidentity-provider",
            says: &[
                "No OpenIDConnect provider found in your account for {profile}",
                "No OpenIDConnect provider found in your account for",
                "InvalidIdentityToken: No OpenIDConnect provider found in your account for {profile}",
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for {profile}",
            ],
            weak: &[],
            means: "The issuer of the identity token is not registered as a provider in the account of the role.",
            tell_apart: "Compare iss of the token with the providers in IAM of exactly this account, letter by letter.",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The issuer has to be registered as OpenID Connect provider in the account of the role.",
                ),
                (UseRightToken, Hint, "The role may belong to another account than you meant."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for https://oidc.eks.eu-central-1.amazonaws.com/id/AB12",
            ),
        },
        Refusal {
            id: "aws-webidentity-audience",
            says: &[
                "Incorrect token audience",
                "InvalidIdentityToken: Incorrect token audience",
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience",
                "Provided Token is not a Login With Amazon token",
            ],
            weak: &[],
            means: "The identity token was made for another audience than the provider in IAM lists.",
            tell_apart: "Compare aud of the token with the client ids of the provider; sts.amazonaws.com is usual.",
            fixes: &[
                (UseRightToken, Likely, "The identity token names another audience than the provider in IAM."),
                (FixVerifier, Hint, "The audience can be added to the provider in IAM."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience",
            ),
        },
        Refusal {
            id: "aws-webidentity-claims",
            says: &["Missing a required claim: {name}", "InvalidIdentityToken: Missing a required claim: {name}"],
            weak: &[],
            means: "The identity token lacks a claim that STS needs.",
            tell_apart: "Take the token apart and look for the claim that the message names.",
            fixes: &[
                (FixGeneration, Likely, "The issuer has to write the claim into the token."),
                (UseRightToken, Hint, "An access token in place of the id token may lack it."),
            ],
            source: STS,
            example: proof::text("InvalidIdentityToken: Missing a required claim: sub"),
        },
        Refusal {
            id: "aws-webidentity-format",
            says: &[
                "The ID Token provided is not a valid JWT",
                "InvalidIdentityToken: The ID Token provided is not a valid JWT",
            ],
            weak: &[],
            means: "STS cannot take the identity token apart: it was cut or altered, or the file or variable holds something else.",
            tell_apart: "Count the dots: a JWT has two. Is the file empty, or does it end in a line break?",
            fixes: &[
                (RepairFormat, Likely, "The text that STS got is no whole JWT."),
                (UseRightToken, Hint, "An opaque access token is no JWT."),
                (SendCorrectly, Hint, "A variable that was not replaced is no JWT."),
            ],
            source: STS,
            example: proof::text("InvalidIdentityToken: The ID Token provided is not a valid JWT."),
        },
        Refusal {
            id: "aws-webidentity-invalid",
            says: &[
                "InvalidIdentityToken",
                "An error occurred (InvalidIdentityToken) when calling the {operation} operation",
            ],
            weak: &[],
            means: "STS does not accept the identity token: its issuer is not registered in this account, its key cannot be fetched, its audience is another, or it is no JWT. The text behind the name says which.",
            tell_apart: "Read the text behind InvalidIdentityToken; then compare iss with the provider's address in IAM, and aud with its client ids.",
            fixes: &[
                (FixVerifier, Likely, "The provider in IAM does not fit the issuer of the token."),
                (UseRightToken, Hint, "The token may be for another audience or account."),
                (RepairFormat, Hint, "A cut token is no JWT."),
            ],
            source: STS,
            example: proof::text(
                "software.amazon.awssdk.services.sts.model.InvalidIdentityTokenException, code InvalidIdentityToken",
            ),
        },
        Refusal {
            id: "aws-webidentity-denied",
            says: &[
                "Not authorized to perform sts:AssumeRoleWithWebIdentity",
                "An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity",
            ],
            weak: &[],
            means: "The identity token is good, and the role's trust policy does not let it in: sub or aud do not fit its conditions, or the role does not exist.",
            tell_apart: "Compare sub and aud of the token with the conditions of the trust policy, letter by letter: branch, environment, namespace.",
            fixes: &[
                (GrantAccess, Likely, "The trust policy of the role does not admit this identity."),
                (
                    FixVerifier,
                    Hint,
                    "A condition on sub or aud in the trust policy is written differently than the token says it.",
                ),
                (
                    UseRightToken,
                    Hint,
                    "The token may come from another branch, repository or namespace than the role is meant for.",
                ),
                (ObtainNewToken, Against, "A new token of the same identity would be refused for the same reason."),
            ],
            source: STS,
            example: proof::text(
                "Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity",
            ),
        },
        Refusal {
            id: "aws-assume-role-denied",
            says: &[
                "is not authorized to perform: sts:AssumeRole on resource: {resource}",
                "User: {identity} is not authorized to perform: sts:AssumeRole on resource: {resource}",
                "AccessDenied: User: {identity} is not authorized to perform: sts:AssumeRole on resource: {resource}",
                "An error occurred (AccessDenied) when calling the AssumeRole operation: User: {identity} is not authorized to perform: sts:AssumeRole on resource: {resource}",
            ],
            weak: &[],
            means: "The credentials are good, and this identity may not assume the role: its own policy or the role's trust policy is missing, or the role does not exist.",
            tell_apart: "Read the first ARN: is it the identity that you meant? Then look at both policies: the identity's and the role's trust policy.",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "AWS accepts the credentials and says that this identity may not assume the role.",
                ),
                (UseRightToken, Hint, "Other credentials may have been found earlier in the provider chain."),
                (ObtainNewToken, Against, "A new session of the same identity may not assume the role either."),
            ],
            source: "AWS IAM User Guide: Troubleshoot IAM roles",
            example: proof::text(
                "An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::123456789012:user/kim is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/deploy",
            ),
        },
        Refusal {
            id: "aws-idp-rejected",
            says: &[
                "IDPRejectedClaim",
                "IDPCommunicationError",
                "The identity provider (IdP) reported that authentication failed",
            ],
            weak: &[],
            means: "The identity provider refused what STS asked it, or it could not be reached (IDPCommunicationError).",
            tell_apart: "Which of the two names is it? IDPCommunicationError may pass when repeated.",
            fixes: &[
                (ObtainNewToken, Likely, "The identity token is over or was refused by its provider."),
                (ReplaceRevoked, Hint, "The provider may have withdrawn it."),
                (FixVerifier, Hint, "A provider that AWS cannot reach checks nothing."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (IDPRejectedClaim) when calling the AssumeRoleWithWebIdentity operation",
            ),
        },
        Refusal {
            id: "aws-authorization-message",
            says: &["InvalidAuthorizationMessageException", "InvalidAuthorizationMessage"],
            weak: &[],
            means: "The encoded message that was to be decoded holds characters that do not belong there, such as line breaks, or it is too old. No credential is at fault.",
            tell_apart: "Is the message in one line, without blanks, as it stood in the first answer?",
            fixes: &[
                (RepairFormat, Likely, "The encoded message was wrapped or cut in copying."),
                (ObtainNewToken, Hint, "Messages end: call the refused operation again for a new one."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (InvalidAuthorizationMessageException) when calling the DecodeAuthorizationMessage operation: Message is not valid",
            ),
        },
        Refusal {
            id: "aws-sts-region",
            says: &["RegionDisabledException", "STS is not activated in this region for account"],
            weak: &[],
            means: "STS is switched off for this account in this region.",
            tell_apart: "Look at the list of STS endpoints in the account settings of IAM.",
            fixes: &[
                (GrantAccess, Likely, "An administrator has to switch STS on in this region."),
                (UseRightToken, Hint, "The endpoint of another region works at once."),
            ],
            source: STS,
            example: proof::text(
                "RegionDisabledException: STS is not activated in this region for account: 123456789012. Your account administrator can activate STS in this region using the IAM Console.",
            ),
        },
        Refusal {
            id: "aws-sts-size",
            says: &[
                "SessionDurationEscalationException",
                "PackedPolicyTooLarge",
                "JWTPayloadSizeExceededException",
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role",
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
            ],
            weak: &[],
            means: "The session that was asked for is too long, or its policies, tags or claims are too large.",
            tell_apart: "The name says which: duration, policies and tags, or the payload of the JWT.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The request for the session asks for more than is allowed: make it shorter or smaller.",
                ),
                (GrantAccess, Hint, "The role's longest session can be raised by an administrator."),
            ],
            source: STS,
            example: proof::text(
                "An error occurred (ValidationError) when calling the AssumeRole operation: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
            ),
        },
        Refusal {
            id: "aws-sso-oidc",
            says: &["InvalidGrantException", r#""__type":"InvalidGrantException""#],
            weak: &[],
            means: "The sign-in of IAM Identity Center does not accept the refresh token or code: it is over, was used, or the session was ended.",
            tell_apart: "Run aws sso login again.",
            fixes: &[
                (ObtainNewToken, Strong, "The sign-in behind the refresh token is over."),
                (ReplaceRevoked, Hint, "An administrator may have ended the session."),
            ],
            source: OIDC,
            example: proof::text("An error occurred (InvalidGrantException) when calling the CreateToken operation"),
        },
        Refusal {
            id: "aws-sso-token",
            says: &[
                "An error occurred (UnauthorizedException) when calling the GetRoleCredentials operation",
                "An error occurred (UnauthorizedException) when calling the ListAccounts operation",
                "An error occurred (UnauthorizedException) when calling the ListAccountRoles operation",
            ],
            weak: &[("UnauthorizedException", &["GetRoleCredentials", "ListAccountRoles", "portal.sso", "client-sso"])],
            means: "IAM Identity Center does not accept the token of the sign-in any more, whatever end is written in the cache: the session was ended, or its time is over.",
            tell_apart: "Run aws sso login with the same profile; an end that is still ahead in ~/.aws/sso/cache proves nothing.",
            fixes: &[
                (ObtainNewToken, Strong, "The sign-in is over by Identity Center's own account."),
                (ReplaceRevoked, Hint, "An administrator or a sign-out may have ended the session."),
            ],
            source: "AWS IAM Identity Center portal API reference",
            example: proof::text(
                "An error occurred (UnauthorizedException) when calling the GetRoleCredentials operation",
            ),
        },
        Refusal {
            id: "aws-sso-registration",
            says: &["InvalidClientException", "UnauthorizedClientException"],
            weak: &[],
            means: "The registration of the client at IAM Identity Center is unknown or has ended; it lives 90 days.",
            tell_apart: "Remove the client's entry in ~/.aws/sso/cache and sign in again.",
            fixes: &[
                (ObtainNewToken, Strong, "The client's registration has ended: signing in again registers it anew."),
                (SendCorrectly, Hint, "Client id and secret of the registration have to be sent together."),
            ],
            source: OIDC,
            example: proof::text("An error occurred (InvalidClientException) when calling the CreateToken operation"),
        },
        Refusal {
            id: "aws-sso-region",
            says: &["InvalidRequestRegionException"],
            weak: &[],
            means: "The sign-in was asked for in another region than that of the Identity Center instance; the body names the right one.",
            tell_apart: "Compare sso_region in the profile with the region that the body names.",
            fixes: &[(UseRightToken, Strong, "The request has to go to the region of the Identity Center instance.")],
            source: OIDC,
            example: proof::text(
                "An error occurred (InvalidRequestRegionException) when calling the StartDeviceAuthorization operation",
            ),
        },
        Refusal {
            id: "aws-login",
            says: &[
                "Your session has expired or credentials have changed. Please reauthenticate using 'aws login'",
                "Error loading login session token:",
            ],
            weak: &[],
            means: "The session of aws login is over, the password was changed, or its stored token cannot be read.",
            tell_apart: "Run aws login again.",
            fixes: &[
                (ObtainNewToken, Strong, "The command line says that its sign-in is over."),
                (ReplaceRevoked, Hint, "A changed password ends the session."),
            ],
            source: BOTOCORE,
            example: proof::text(
                "Your session has expired or credentials have changed. Please reauthenticate using 'aws login'.",
            ),
        },
        Refusal {
            id: "aws-login-permission",
            says: &["You may be missing permission for the 'signin:CreateOAuth2Token' action"],
            weak: &[],
            means: "The identity may not use aws login: a permission is missing.",
            tell_apart: "Does a policy allow signin:CreateOAuth2Token to this identity?",
            fixes: &[(GrantAccess, Strong, "The permission that the message names is missing.")],
            source: BOTOCORE,
            example: proof::text("You may be missing permission for the 'signin:CreateOAuth2Token' action."),
        },
        Refusal {
            id: "aws-refresh-incomplete",
            says: &["Credential refresh failed, response did not contain:"],
            weak: &[],
            means: "What hands out the credentials answered without all their parts.",
            tell_apart: "Run the credential_process or ask the metadata service by hand: does it give AccessKeyId, SecretAccessKey, Token and Expiration?",
            fixes: &[
                (FixGeneration, Likely, "The program that hands out credentials leaves parts out."),
                (ReadTrace, Hint, "Its own output or log says why."),
            ],
            source: BOTOCORE,
            example: proof::text(
                "botocore.exceptions.CredentialRetrievalError: Credential refresh failed, response did not contain: access_key, secret_key",
            ),
        },
        Refusal {
            id: "aws-refresh-mfa",
            says: &["Cannot refresh credentials: MFA token required"],
            weak: &[],
            means: "The profile's role wants a second factor, which the SDK cannot ask for while it renews by itself.",
            tell_apart: "Does the profile have mfa_serial?",
            fixes: &[
                (ObtainNewToken, Strong, "Assume the role again by hand, with a second factor."),
                (RefreshProactively, Hint, "A job without a person needs a role that wants no second factor."),
            ],
            source: BOTOCORE,
            example: proof::text(
                "botocore.exceptions.RefreshWithMFAUnsupportedError: Cannot refresh credentials: MFA token required.",
            ),
        },
        Refusal {
            id: "aws-kms-import",
            says: &["ExpiredImportTokenException", "InvalidImportTokenException", "InvalidGrantTokenException"],
            weak: &[],
            means: "A token of KMS is not accepted: the import token (24 hours, made for one key) or a grant token. Your credentials are not at fault.",
            tell_apart: "Was the import token fetched for exactly this key, less than 24 hours ago?",
            fixes: &[
                (ObtainNewToken, Likely, "Fetch the parameters for the import again: their token lives 24 hours."),
                (UseRightToken, Hint, "The import token belongs to another key."),
            ],
            source: "AWS KMS API reference",
            example: proof::text(
                "An error occurred (ExpiredImportTokenException) when calling the ImportKeyMaterial operation",
            ),
        },
        Refusal {
            id: "aws-optin",
            says: &[
                "OptInRequired",
                "SubscriptionRequiredException",
                "The AWS Access Key Id needs a subscription for the service",
                "OptInRequired: The AWS Access Key Id needs a subscription for the service",
            ],
            weak: &[],
            means: "The account has not been admitted to the service: it is new and still being checked, or the service has to be switched on. The key is good.",
            tell_apart: "Look at the account's status and billing in the console, then at the service's own page.",
            fixes: &[
                (GrantAccess, Strong, "AWS says that the account has no subscription to the service."),
                (RepairFormat, Against, "AWS knows the key."),
            ],
            source: "AWS service API references: Common Error Types",
            example: proof::text(
                "An error occurred (SubscriptionRequiredException) when calling the DescribeCases operation",
            ),
        },
    ],
};
