//! `MongoDB` and Atlas.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "MongoDB server and drivers, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "mongodb",
    name: "MongoDB",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "mongo-failed",
            says: &[
                "MongoServerError: Authentication failed",
                "(AuthenticationFailed) Authentication failed",
                r#""codeName":"AuthenticationFailed""#,
                "codeName: 'AuthenticationFailed'",
                "Exception authenticating MongoCredential{",
                "com.mongodb.MongoSecurityException: Exception authenticating",
                "MongoError: Authentication failed",
                "pymongo.errors.OperationFailure: Authentication failed",
            ],
            weak: &[],
            means: "The server knows no such user with this password in the database that was asked.",
            tell_apart: "Where was the user made? authSource has to name that database, most often admin.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "authSource is missing or names another database than the one in which the user was made.",
                ),
                (UseRightToken, Hint, "The pair may be one of another server."),
                (RepairFormat, Hint, "Special signs in the address have to be percent-encoded."),
            ],
            source: SOURCE,
            example: proof::text("MongoServerError: Authentication failed."),
        },
        Refusal {
            id: "mongo-atlas-bad-auth",
            says: &[
                "bad auth : Authentication failed",
                "bad auth: Authentication failed",
                "MongoServerError: bad auth",
                "MongoError: bad auth",
            ],
            weak: &[],
            means: "Atlas knows no such database user with this password. The sign-in of the Atlas page is another one.",
            tell_apart: "Look under Database Access: is the user there, and was its password set for this address?",
            fixes: &[
                (UseRightToken, Likely, "Atlas wants a database user, not the sign-in of its page."),
                (RepairFormat, Hint, "Special signs in the address have to be percent-encoded."),
                (SendCorrectly, Hint, "<password> may still stand in the address."),
            ],
            source: SOURCE,
            example: proof::text("MongoServerError: bad auth : Authentication failed."),
        },
        Refusal {
            id: "mongo-required",
            says: &[
                "command {action} requires authentication",
                "there are no users authenticated",
                "Command requires authentication",
            ],
            weak: &[],
            means: "The server wants a user, and the client sent none.",
            tell_apart: "Is a user in the address of this very process?",
            fixes: &[(SendCorrectly, Strong, "Give the client a user and password.")],
            source: SOURCE,
            example: proof::text("MongoServerError: Command find requires authentication"),
        },
        Refusal {
            id: "mongo-not-authorized",
            says: &[
                "not authorized on {resource} to execute command",
                "(Unauthorized) not authorized on",
                "user is not allowed to do action [{action}]",
            ],
            weak: &[],
            means: "The user is known and has no role for this command in this database.",
            tell_apart: "Run db.runCommand({connectionStatus:1}): which roles are there?",
            fixes: &[
                (GrantAccess, Strong, "The user lacks a role in this database."),
                (UseRightToken, Hint, "The client may be signed in as nobody, or in another database."),
            ],
            source: SOURCE,
            example: proof::text(r#"MongoServerError: not authorized on shop to execute command { find: "orders" }"#),
        },
        Refusal {
            id: "mongo-escape",
            says: &[
                "Password contains unescaped characters",
                "Username and password must be escaped according to RFC 3986",
                "The connection string contains invalid user information",
                "Password contains an illegal unescaped character",
            ],
            weak: &[],
            means: "User name or password hold signs that an address cannot carry as they are.",
            tell_apart: "Is there one of : / ? # [ ] @ or % in them?",
            fixes: &[(RepairFormat, Strong, "Percent-encode user name and password before they go into the address.")],
            source: SOURCE,
            example: proof::text(
                "pymongo.errors.InvalidURI: Username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus",
            ),
        },
        Refusal {
            id: "mongo-atlas-network",
            says: &[
                "IP_ADDRESS_NOT_ON_ACCESS_LIST",
                "ORG_REQUIRES_ACCESS_LIST",
                "Make sure your current IP address is on your Atlas cluster's IP whitelist",
            ],
            weak: &[],
            means: "Atlas does not take calls from this address.",
            tell_apart: "Is the address of this machine in the list of the project or of the API key?",
            fixes: &[(GrantAccess, Strong, "Add this machine's address to the access list.")],
            source: SOURCE,
            example: proof::text(r#"{"error":403,"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST","reason":"Forbidden"}"#),
        },
    ],
};
