//! AWS Marketplace Metering: the buyer's registration token, and what else its operations refuse.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const RESOLVE: &str = "AWS Marketplace Metering API reference: ResolveCustomer";
const METERING: &str = "AWS Marketplace Metering API reference";
const GUIDE: &str = "AWS Marketplace Seller Guide: code examples for SaaS; botocore tried";
const SAMPLE: &str = "AWS sample: serverless SaaS integration for AWS Marketplace";

/// What the metering service and its clients say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_marketplace",
    name: "AWS Marketplace Metering",
    scene: Scene::AwsMarketplace,
    refusals: &[
        Refusal {
            id: "awsmp-registration-token-invalid",
            says: &[
                "Registration token is invalid",
                "InvalidTokenException: Registration token is invalid",
                "com.amazonaws.services.marketplacemetering.model.InvalidTokenException",
                "An error occurred (InvalidTokenException) when calling the ResolveCustomer operation",
                "An error occurred (InvalidTokenException) when calling the ResolveCustomer operation: Registration token is invalid",
            ],
            weak: &[(
                "InvalidTokenException",
                &[
                    "ResolveCustomer",
                    "resolve_customer",
                    "registration token",
                    "marketplacemetering",
                    "x-amzn-marketplace-token",
                ],
            )],
            means: "ResolveCustomer does not know the registration token: the value of the form field x-amzn-marketplace-token that the buyer's browser brought. It has nothing to do with your AWS session credentials; those were accepted, otherwise the call would have failed before. Usually the text was altered by decoding the form not once but twice or not at all, or it came from another seller account or product.",
            tell_apart: "Look at the value: a blank where a + was, a %2B, %2F or %3D, a quote or a line break means it was not decoded exactly once. If it is clean, does aws sts get-caller-identity show the account that published the product?",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "A registration token is refused as invalid when its text was altered; form decoding is where that happens.",
                ),
                (
                    UseRightToken,
                    Hint,
                    "ResolveCustomer knows only tokens of products that the calling account has published.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "If the text is intact, only the buyer can bring another: nobody but AWS Marketplace makes these tokens.",
                ),
                (RefreshProactively, Against, "A registration token cannot be refreshed."),
                (FixGeneration, Against, "A registration token is made by AWS Marketplace, not by your code."),
            ],
            source: RESOLVE,
            example: proof::text(
                "botocore.errorfactory.InvalidTokenException: An error occurred (InvalidTokenException) when calling the ResolveCustomer operation: Registration token is invalid.",
            ),
        },
        Refusal {
            id: "awsmp-registration-token-expired",
            says: &[
                "The submitted registration token has expired",
                "ExpiredTokenException: The submitted registration token has expired",
                "com.amazonaws.services.marketplacemetering.model.ExpiredTokenException",
                "An error occurred (ExpiredTokenException) when calling the ResolveCustomer operation",
                "An error occurred (ExpiredTokenException) when calling the ResolveCustomer operation: The submitted registration token has expired",
            ],
            weak: &[(
                "ExpiredTokenException",
                &["ResolveCustomer", "resolve_customer", "registration token", "x-amzn-marketplace-token"],
            )],
            means: "The registration token that the buyer's browser brought was redeemed too late, or the page was sent again. AWS judges by its own clock, and your AWS session credentials play no part. Such a token cannot be refreshed: it is good for one quick ResolveCustomer call.",
            tell_apart: "\"registration token\" in the message means the buyer must come again; \"security token included in the request\" would mean your own credentials.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The registration token has ended; only the buyer can bring another, from AWS Marketplace.",
                ),
                (
                    RefreshProactively,
                    Hint,
                    "If it happens often, redeem the token on arrival, before any form is shown.",
                ),
                (SyncClock, Against, "AWS compares the registration token with its own clock, not with yours."),
            ],
            source: RESOLVE,
            example: proof::text(
                r#"{"__type":"com.amazonaws.marketplace.metering#ExpiredTokenException","message":"The submitted registration token has expired. ResolveCustomer"}"#,
            ),
        },
        Refusal {
            id: "awsmp-registration-token-list",
            says: &[
                "Invalid type for parameter RegistrationToken, value: {}, type: {type}, valid types:",
                "Parameter validation failed: Invalid type for parameter RegistrationToken",
                "Invalid type for parameter RegistrationToken",
            ],
            weak: &[],
            means: "The client refused the parameter before sending anything: it got a list where the token's text belongs. parse_qs gives a list for every field, even for one value.",
            tell_apart: "Print the type of the value that you pass. A text is right; a list with one text in it is what parse_qs gives.",
            fixes: &[
                (
                    RepairFormat,
                    Decisive,
                    "The client was given a list instead of the token's text: take its first element.",
                ),
                (ObtainNewToken, Against, "The call never reached AWS, so the token itself was not judged."),
            ],
            source: GUIDE,
            example: proof::text(
                "botocore.exceptions.ParamValidationError: Parameter validation failed:\nInvalid type for parameter RegistrationToken, value: ['AbC+dEf='], type: <class 'list'>, valid types: <class 'str'>",
            ),
        },
        Refusal {
            id: "awsmp-keyword-only",
            says: &["resolve_customer() only accepts keyword arguments"],
            weak: &[],
            means: "The token was passed to boto3 without its name. The call never reached AWS.",
            tell_apart: "Does the call read resolve_customer(RegistrationToken=token)?",
            fixes: &[(SendCorrectly, Decisive, "boto3 takes the token only by name: RegistrationToken=token.")],
            source: GUIDE,
            example: proof::text("TypeError: resolve_customer() only accepts keyword arguments."),
        },
        Refusal {
            id: "awsmp-landing-page-data",
            says: &["Registration data not valid. Please try again, or contact support!"],
            weak: &[],
            means: "The landing page of AWS's sample answers this for every error of ResolveCustomer: token unknown, token expired, or no permission to call it.",
            tell_apart: "Read the log of the function that registers new subscribers: it holds the real exception.",
            fixes: &[
                (ReadTrace, Likely, "The sample page hides the exception; the log of its function names it."),
                (
                    ObtainNewToken,
                    Likely,
                    "A form that stays open too long lets the registration token expire: the buyer has to start again.",
                ),
                (RepairFormat, Hint, "The sample turns + into a blank before decoding, which breaks such tokens."),
            ],
            source: SAMPLE,
            example: proof::text("Registration data not valid. Please try again, or contact support!"),
        },
        Refusal {
            id: "awsmp-landing-page-missing",
            says: &[
                "Registration Token Missing. Please go to AWS Marketplace and follow the instructions to set up your account",
            ],
            weak: &[],
            means: "The landing page was opened without the form that AWS Marketplace sends: somebody typed or bookmarked its address, or a redirect lost the POST.",
            tell_apart: "In the browser's network view, is the first request to the page a POST with the field x-amzn-marketplace-token?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "The page got no registration token: it has to be reached from AWS Marketplace.",
            )],
            source: SAMPLE,
            example: proof::text(
                "Registration Token Missing. Please go to AWS Marketplace and follow the instructions to set up your account!",
            ),
        },
        Refusal {
            id: "awsmp-signing-name",
            says: &["Credential should be scoped to correct service: 'aws-marketplace'"],
            weak: &[],
            means: "The request was signed for another service name. The endpoint is called metering.marketplace, but the name to sign for is aws-marketplace.",
            tell_apart: "Read the fourth part of Credential= in the Authorization header.",
            fixes: &[(FixGeneration, Strong, "The signature has to be made for the service name aws-marketplace.")],
            source: METERING,
            example: proof::text(
                "InvalidSignatureException: Credential should be scoped to correct service: 'aws-marketplace'.",
            ),
        },
    ],
};
