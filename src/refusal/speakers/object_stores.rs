//! Stores that speak like S3, and `OpenStack`: `MinIO`, R2, Backblaze B2, Swift and Keystone.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Documentation and issues of MinIO, Cloudflare R2, Backblaze B2 and OpenStack Keystone";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "object_stores",
    name: "Other object stores",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "minio-access-key",
            says: &[
                "The Access Key Id you provided does not exist in our records",
                "The access key ID you provided does not exist in our records",
            ],
            weak: &[],
            means: "MinIO (or another store) has no user or service account with this access key.",
            tell_apart: "Does the address lead to the server that made the key? A new volume knows only the root user of its variables.",
            fixes: &[
                (UseRightToken, Likely, "The key belongs to another server, or to the root user of an earlier start."),
                (ReplaceRevoked, Hint, "It may have been deleted, or its end is over."),
                (RepairFormat, Hint, "A blank or quote around it makes it unknown."),
                (SendCorrectly, Hint, "The variables may not be filled."),
            ],
            source: SOURCE,
            example: proof::text("<Message>The Access Key Id you provided does not exist in our records.</Message>"),
        },
        Refusal {
            id: "minio-alias",
            says: &["Unable to initialize new alias from the provided credentials"],
            weak: &[],
            means: "mc tried the credentials at once and the server refused them, or was not reached. The reason stands behind the full stop.",
            tell_apart: "Read the words behind it: signature, access key, clock, or connection.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server."),
                (SendCorrectly, Hint, "Signs that the shell reads ($ ! &) have to stand in single quotes."),
                (FixTransport, Hint, "The port may be the console's, not the API's."),
            ],
            source: SOURCE,
            example: proof::text(
                "mc: <ERROR> Unable to initialize new alias from the provided credentials. Signature differs.",
            ),
        },
        Refusal {
            id: "minio-bearer",
            says: &["Authentication failed, check your access credentials"],
            weak: &[],
            means: "MinIO's metrics or admin pages want a bearer token made for them.",
            tell_apart: "Make the token with mc admin prometheus generate.",
            fixes: &[
                (SendCorrectly, Likely, "No token, or an old one, came with the call."),
                (ObtainNewToken, Hint, "The token may have ended."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"message":"Authentication failed, check your access credentials"}"#),
        },
        Refusal {
            id: "r2-key-length",
            says: &["Credential access key has length", "Credential access key has length {}, should be {}"],
            weak: &[],
            means: "What was given as the access key is too long or short for one of R2: most often it is an API token.",
            tell_apart: "Take Access Key ID (32 characters) and Secret Access Key from the page of R2's API tokens.",
            fixes: &[(UseRightToken, Strong, "R2 wants the access key's id, not the API token itself.")],
            source: SOURCE,
            example: proof::text(
                "<Code>InvalidArgument</Code><Message>Credential access key has length 40, should be 32</Message>",
            ),
        },
        Refusal {
            id: "b2-malformed-key",
            says: &["Malformed Access Key Id", "<Message>Malformed Access Key Id</Message>"],
            weak: &[],
            means: "Backblaze does not read this as a key's id.",
            tell_apart: "The id (keyID) goes into the access key, the application key into the secret; the master key is not taken.",
            fixes: &[
                (UseRightToken, Likely, "Id and key were exchanged, or it is the master key."),
                (RepairFormat, Hint, "It may have been cut."),
            ],
            source: SOURCE,
            example: proof::text("<Message>Malformed Access Key Id</Message>"),
        },
        Refusal {
            id: "b2-expired",
            says: &[r#""code":"expired_auth_token""#, "expired_auth_token"],
            weak: &[],
            means: "The token of b2_authorize_account has ended; it lives 24 hours.",
            tell_apart: "When was b2_authorize_account called last?",
            fixes: &[
                (ObtainNewToken, Likely, "Call b2_authorize_account again."),
                (
                    RefreshProactively,
                    Likely,
                    "A program that runs longer than a day has to do so whenever it gets this answer.",
                ),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"expired_auth_token","message":"The time is over","status":401}"#),
        },
        Refusal {
            id: "b2-bad",
            says: &[r#""code":"bad_auth_token""#, "bad_auth_token"],
            weak: &[],
            means: "Backblaze does not know the token.",
            tell_apart: "Is it the one that b2_authorize_account gave, and sent to the address that came with it?",
            fixes: &[
                (ObtainNewToken, Likely, "Call b2_authorize_account again for a new token."),
                (UseRightToken, Hint, "Uploads want the token of b2_get_upload_url, and its own address."),
                (RepairFormat, Hint, "A cut token is unknown."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"bad_auth_token","message":"The token is not known","status":401}"#),
        },
        Refusal {
            id: "b2-not-entitled",
            says: &[
                r#""code":"unauthorized","message":"unauthorized for application key with capabilities"#,
                "unauthorized for application key with capabilities",
            ],
            weak: &[],
            means: "The application key is alive and lacks the capability or bucket for this.",
            tell_apart: "Compare the capabilities in the message with the call.",
            fixes: &[(GrantAccess, Strong, "Make a key with this capability and bucket.")],
            source: SOURCE,
            example: proof::text(
                r#"{"code":"unauthorized","message":"unauthorized for application key with capabilities 'listBuckets'","status":401}"#,
            ),
        },
        Refusal {
            id: "keystone-requires",
            says: &[
                "The request you have made requires authentication",
                r#""message":"The request you have made requires authentication.""#,
            ],
            weak: &[],
            means: "Keystone gives one answer for a wrong password, an ended token and a missing domain or project.",
            tell_apart: "Does openstack token issue work with the same variables? Look at the domain of user and project.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Most often the user's domain or project is not named, or the password variable is empty.",
                ),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
                (UseRightToken, Hint, "The pair may be one of another cloud."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":401,"message":"The request you have made requires authentication.","title":"Unauthorized"}}"#,
            ),
        },
        Refusal {
            id: "keystone-denied",
            says: &[
                "You are not authorized to perform the requested action",
                "You are not authorized to perform the requested action: {action}",
            ],
            weak: &[],
            means: "Keystone knows the caller, and its role or scope does not allow this.",
            tell_apart: "Which project is the token for, and which role has the user there?",
            fixes: &[
                (GrantAccess, Strong, "The user lacks the role for this in the token's project."),
                (UseRightToken, Hint, "A token for another project or for the whole system may be wanted."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":403,"message":"You are not authorized to perform the requested action: identity:list_users","title":"Forbidden"}}"#,
            ),
        },
    ],
};
