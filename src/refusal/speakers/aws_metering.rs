//! What AWS Marketplace Metering says of the usage that is metered, not of a token.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const METERING: &str = "AWS Marketplace Metering API reference";

/// What the metering service and its clients say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws-metering",
    name: "AWS Marketplace Metering",
    scene: Scene::AwsMarketplace,
    refusals: &[
        Refusal {
            id: "awsmp-timestamp",
            says: &["TimestampOutOfBoundsException"],
            weak: &[],
            means: "The usage record's time is too old or in the future. No token is at fault. BatchMeterUsage takes records of the last 24 hours, MeterUsage of the last 6, and the whole batch is refused for one bad record.",
            tell_apart: "Subtract the record's Timestamp from now in UTC: whole hours point to the time zone, minutes to the clock, days to a late record.",
            fixes: &[
                (SyncClock, Likely, "AWS finds the time in the record too far from its own."),
                (FixGeneration, Hint, "Local time or milliseconds in Timestamp look like another day."),
            ],
            source: METERING,
            example: proof::text(
                "An error occurred (TimestampOutOfBoundsException) when calling the BatchMeterUsage operation",
            ),
        },
        Refusal {
            id: "awsmp-not-subscribed",
            says: &["CustomerNotEntitledException", "CustomerNotSubscribedException"],
            weak: &[],
            means: "The account behind the credentials that signed the call has no valid subscription to the product. The credentials themselves are good.",
            tell_apart: "Does aws sts get-caller-identity show the buyer's account in which the product runs?",
            fixes: &[
                (GrantAccess, Likely, "AWS says that this account has no subscription to the product."),
                (UseRightToken, Likely, "MeterUsage has to be signed with a role of the buyer's account."),
            ],
            source: METERING,
            example: proof::text("com.amazonaws.services.marketplacemetering.model.CustomerNotEntitledException: null"),
        },
        Refusal {
            id: "awsmp-product-code",
            says: &[
                "InvalidProductCodeException",
                "The product code passed does not match the product code used for publishing the product",
            ],
            weak: &[],
            means: "The product code is not that of the published product. The product id, a UUID, is often mistaken for it.",
            tell_apart: "A product code has about 25 small letters and digits and no hyphens.",
            fixes: &[(UseRightToken, Strong, "The product code sent belongs to no product of this seller.")],
            source: METERING,
            example: proof::text(
                "An error occurred (InvalidProductCodeException) when calling the RegisterUsage operation",
            ),
        },
        Refusal {
            id: "awsmp-customer-identifier",
            says: &[
                "InvalidCustomerIdentifierException",
                "You have metered usage for a CustomerIdentifier that does not exist",
            ],
            weak: &[],
            means: "The customer identifier is unknown. New integrations keep the customer's AWS account id and licence ARN instead.",
            tell_apart: "Is the value what ResolveCustomer returned for this customer, in the field of the same name?",
            fixes: &[(UseRightToken, Strong, "The customer identifier sent is not one that ResolveCustomer returned.")],
            source: METERING,
            example: proof::text(
                "An error occurred (InvalidCustomerIdentifierException) when calling the BatchMeterUsage operation",
            ),
        },
        Refusal {
            id: "awsmp-license",
            says: &[
                "InvalidLicenseException",
                "Ensure the LicenseArn is valid, matches the customer, and usage is within the license activation period",
            ],
            weak: &[],
            means: "The licence ARN is wrong, belongs to another customer, or the usage lies outside the time in which the licence is active. No token is at fault.",
            tell_apart: "Compare the licence ARN with the one that ResolveCustomer returned for this customer, and the record's time with its activation.",
            fixes: &[
                (GrantAccess, Likely, "AWS says that no active licence covers this usage."),
                (UseRightToken, Likely, "The licence ARN of another customer does not fit."),
            ],
            source: METERING,
            example: proof::text(
                "An error occurred (InvalidLicenseException) when calling the BatchMeterUsage operation",
            ),
        },
        Refusal {
            id: "awsmp-region",
            says: &[
                "InvalidEndpointRegionException",
                "InvalidRegionException",
                "DisabledApiException",
                "PlatformNotSupportedException",
            ],
            weak: &[],
            means: "The call went to another region than the one where the instance, task or pod runs, or the operation is not offered there. The credentials are not at fault.",
            tell_apart: "Compare the region of the client with the region of the workload.",
            fixes: &[
                (UseRightToken, Likely, "The endpoint has to be the one of the region in which the software runs."),
                (SendCorrectly, Hint, "The SDK's own region provider finds the right one."),
            ],
            source: METERING,
            example: proof::text(
                "An error occurred (InvalidEndpointRegionException) when calling the MeterUsage operation",
            ),
        },
    ],
};
