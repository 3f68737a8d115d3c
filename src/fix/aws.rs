//! How it is done with AWS.

use super::{Advice, Fix};

const CREDENTIALS: &str = "AWS IAM User Guide: Use temporary credentials with AWS resources";
const CHAIN: &str = "AWS SDKs and Tools Reference Guide: Standardized credential providers";
const SIGV4: &str = "AWS IAM User Guide: Troubleshoot Signature Version 4 requests";
const RESOLVE: &str = "AWS Marketplace Metering API reference: ResolveCustomer";
const ONBOARDING: &str = "AWS Marketplace Seller Guide: SaaS customer onboarding";

/// For the caller's own credentials.
pub(super) const CALLER: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Ask AWS what it thinks of your credentials: aws sts get-caller-identity",
            "Sign in again: aws sso login --profile ‹profile›, or aws sts assume-role for the role.",
            "Take copied keys out of the way, they win over everything else: unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_SECURITY_TOKEN",
            "Try the call that failed once more: {operation}.",
        ],
        source: &[CREDENTIALS],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Take copied keys (ASIA…) out of variables, files and images, and let the SDK's provider chain find the role: it renews the session by itself.",
            "See which source each value comes from: aws configure list",
            "Make clients with the provider, not with the three values once read from it; a client that got values cannot renew them.",
            "On EC2, ECS and EKS use the role of the instance, task or pod; for sign-ins use a profile with an sso-session section.",
            "Split jobs that live longer than the longest session of the role, or raise its maximum session duration.",
        ],
        source: &[CHAIN, CREDENTIALS],
    },
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Look at the access key id: one that begins with ASIA needs AWS_SESSION_TOKEN beside it, one that begins with AKIA must have none.",
            "Clear what is left over from earlier sign-ins: unset AWS_SESSION_TOKEN AWS_SECURITY_TOKEN",
            "See which source each value comes from: aws configure list, then aws sts get-caller-identity",
            "If the answer comes from API Gateway, check stage, path and method: a route that does not exist asks for a signature too.",
        ],
        source: &[CHAIN, SIGV4],
    },
    Advice {
        fix: Fix::RepairFormat,
        steps: &[
            "Copy the three values again, each as one line: an access key id has 20 characters, a secret 40, a session token several hundred.",
            "Take quotes, blanks and line breaks out of ~/.aws/credentials and the environment; + and / belong into the values, %2B and %2F do not.",
            "Check: aws sts get-caller-identity",
        ],
        source: &[SIGV4],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Read whom AWS takes you for: aws sts get-caller-identity",
            "Take key, secret and session token from the same sign-in; never mix two.",
            "Compare region and partition: keys of China or GovCloud are unknown elsewhere, and an opt-in region has to be switched on.",
            "Sign for the region of the endpoint: {region}.",
        ],
        source: &[SIGV4, CREDENTIALS],
    },
    Advice {
        fix: Fix::SyncClock,
        steps: &[
            "Measure it: compare date -u with curl -sI https://sts.amazonaws.com | grep -i ^date",
            "Switch time synchronisation on: timedatectl set-ntp true; on EC2 the time source is 169.254.169.123.",
            "In WSL, Docker Desktop and virtual machines, set the clock of the host, and restart the machine after it was suspended.",
            "If the difference is whole hours, a local time is signed as UTC.",
        ],
        source: &[SIGV4],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Read whom AWS takes you for: aws sts get-caller-identity",
            "Allow the action in a policy of that identity: {action} on {resource}.",
            "If the message says \"explicit deny\", find the policy of the named kind that denies; another Allow does not help.",
            "Try it without doing it: aws iam simulate-principal-policy --policy-source-arn ‹arn› --action-names ‹action›",
        ],
        source: &["AWS IAM User Guide: Troubleshoot access denied error messages"],
    },
    Advice {
        fix: Fix::ReplaceRevoked,
        steps: &[
            "Look the key up: aws iam list-access-keys --user-name ‹user›, with credentials that still work.",
            "If it is inactive by mistake, activate it; if it is gone, make a new one, or better a role without long-lived keys.",
            "Put the new one into every place that used the old one: ~/.aws/credentials, CI secrets, container images.",
        ],
        source: &["AWS IAM User Guide: Manage access keys for IAM users"],
    },
    Advice {
        fix: Fix::ReadTrace,
        steps: &[
            "Ask STS with the same credentials; it names the cause that other services hide: aws sts get-caller-identity",
            "Repeat the command with --debug and read which provider gave the credentials. Its output holds secrets: do not share it.",
            "Look the request id up in CloudTrail: errorCode and errorMessage stand there.",
        ],
        source: &[SIGV4, "AWS CloudTrail User Guide: CloudTrail record contents"],
    },
];

/// For the registration token of a buyer.
pub(super) const MARKETPLACE: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Have the buyer click \"Set up your account\" in AWS Marketplace again: only that makes a new registration token.",
            "Call ResolveCustomer as soon as the form arrives, before any sign-up page is shown.",
            "Keep what it returns, the customer's account id, licence ARN and product code, and never the token.",
        ],
        source: &[RESOLVE, ONBOARDING],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Redeem the registration token in the request that brings it: it cannot be refreshed, only used in time.",
            "Send the buyer on to your sign-up page with an id of your own session, not with the token.",
            "If the page is sent again, answer from what you kept instead of calling ResolveCustomer once more.",
        ],
        source: &[RESOLVE, ONBOARDING],
    },
    Advice {
        fix: Fix::RepairFormat,
        steps: &[
            "Read the form field x-amzn-marketplace-token with the form parser of your framework, and decode it exactly once.",
            "Look for a blank where a + was, or for %2B, %2F and %3D: the first was decoded twice, the others not at all.",
            "Take the text out of the list that parse_qs gives: parse_qs(body)[\"x-amzn-marketplace-token\"][0].",
            "Do not put the token into a URL; keep it in the POST body until ResolveCustomer has it.",
        ],
        source: &[RESOLVE, "AWS Marketplace Seller Guide: code examples for SaaS"],
    },
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Pass it by name: client.resolve_customer(RegistrationToken=token), with the text and not a list.",
            "Reach the page from AWS Marketplace: its POST brings the field x-amzn-marketplace-token; opening the address does not.",
            "Sign the call with your own credentials; the registration token is a parameter, not a header.",
        ],
        source: &[RESOLVE, ONBOARDING],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Call ResolveCustomer from the account that published the product: aws sts get-caller-identity shows which one calls.",
            "Pass the field x-amzn-marketplace-token, and nothing else that came with it.",
            "For metering, compare product code and customer with those that ResolveCustomer returned.",
            "Sign MeterUsage and RegisterUsage with the role of the buyer's instance, task or pod.",
        ],
        source: &[RESOLVE],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Look in AWS Marketplace whether the account that runs the product has a valid subscription.",
            "For tests, have the account put on the product's allow list.",
            "Allow the calling role the action: aws-marketplace:ResolveCustomer, aws-marketplace:MeterUsage or aws-marketplace:BatchMeterUsage.",
        ],
        source: &["AWS Marketplace Metering API reference"],
    },
];
