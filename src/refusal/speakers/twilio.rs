//! Twilio: account credentials, and access tokens made by your own server.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const CODES: &str = "Twilio error and warning dictionary";

/// What the REST API and the client libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "twilio",
    name: "Twilio",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "twilio-20003",
            says: &[r#""code":20003"#, "https://www.twilio.com/docs/errors/20003"],
            weak: &[],
            means: "Twilio does not accept the pair of Account SID and Auth Token, or of API key and secret: they do not belong together, one was rotated, or test and live are mixed. The same code is used for things that a trial account may not do.",
            tell_apart: "Is the user name AC… with the Auth Token, or SK… with its secret? Read the message too, not only the code.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "SID and secret do not belong together, or they are of another account or of the test pair.",
                ),
                (ReplaceRevoked, Hint, "An Auth Token that was rotated is refused."),
                (RepairFormat, Hint, "A line break at the end of the variable alters the secret."),
                (GrantAccess, Hint, "A trial account may not use every function."),
            ],
            source: CODES,
            example: proof::text(
                r#"{"code": 20003, "message": "Authenticate", "more_info": "https://www.twilio.com/docs/errors/20003", "status": 401}"#,
            ),
        },
        Refusal {
            id: "twilio-20101",
            says: &[
                r#""code":20101"#,
                "https://www.twilio.com/docs/errors/20101",
                "20101: Invalid Access Token",
                "AccessTokenError (20101)",
                "AccessTokenError (20101): Invalid Access Token",
            ],
            weak: &[],
            means: "The access token that your server made cannot be understood. It needs typ JWT, alg HS256, cty twilio-fpa;v=1, the API key's SID in iss and the account's SID in sub.",
            tell_apart: "Take it apart: three parts, cty, iss SK…, sub AC…?",
            fixes: &[
                (FixGeneration, Likely, "The token is not made as Twilio wants it: look at its header, iss and sub."),
                (RepairFormat, Hint, "A token passed as an object, quoted or cut cannot be understood."),
                (UseRightToken, Hint, "An Auth Token or an old capability token is no access token."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20101): Invalid Access Token"),
        },
        Refusal {
            id: "twilio-20103",
            says: &[
                r#""code":20103"#,
                "https://www.twilio.com/docs/errors/20103",
                "Invalid Access Token issuer/subject",
                "AccessTokenError (20103)",
            ],
            weak: &[],
            means: "The key in iss is no API key of the account in sub.",
            tell_apart: "Do iss (SK…) and sub (AC…) belong to the same account, and not to the test credentials?",
            fixes: &[
                (FixGeneration, Strong, "The token names a key and an account that do not belong together."),
                (UseRightToken, Hint, "Test credentials or a key of a subaccount do not fit the account."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20103): Invalid Access Token issuer/subject"),
        },
        Refusal {
            id: "twilio-20104",
            says: &[
                r#""code":20104"#,
                "https://www.twilio.com/docs/errors/20104",
                "Access Token expired or expiration date invalid",
                "AccessTokenError (20104)",
            ],
            weak: &[],
            means: "The access token has ended, or its exp is more than 24 hours after its issue, or exp is not a number in seconds: three causes, two of which your server makes.",
            tell_apart: "Compare exp with now, and subtract iat from it: above 86400 it is refused from the start.",
            fixes: &[
                (ObtainNewToken, Likely, "The access token has ended: fetch another from your server."),
                (FixGeneration, Hint, "An end more than 24 hours away, or in milliseconds, is refused as well."),
                (SyncClock, Hint, "The clock of the server that made it may be wrong."),
                (RefreshProactively, Hint, "The client library tells before the end; fetch the next one then."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20104): Access Token expired or expiration date invalid"),
        },
        Refusal {
            id: "twilio-20105",
            says: &[
                r#""code":20105"#,
                "https://www.twilio.com/docs/errors/20105",
                "Access Token not yet valid",
                "AccessTokenError (20105)",
            ],
            weak: &[],
            means: "The beginning (nbf) of the access token lies ahead of Twilio's clock.",
            tell_apart: "Compare nbf with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "Twilio's clock has not reached the beginning in the token."),
                (FixGeneration, Hint, "Leaving nbf out, or setting it some seconds back, forgives small differences."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20105): Access Token not yet valid"),
        },
        Refusal {
            id: "twilio-20106",
            says: &[
                r#""code":20106"#,
                "https://www.twilio.com/docs/errors/20106",
                "Invalid Access Token grants",
                "AccessTokenError (20106)",
            ],
            weak: &[],
            means: "The grants of the access token are missing, or they are not those of the product that is used.",
            tell_apart: "Take it apart: does grants hold the entry for voice, video, chat or sync, with its SIDs?",
            fixes: &[(FixGeneration, Strong, "The token's grants do not fit the product.")],
            source: CODES,
            example: proof::text("AccessTokenError (20106): Invalid Access Token grants"),
        },
        Refusal {
            id: "twilio-20107",
            says: &[
                r#""code":20107"#,
                "https://www.twilio.com/docs/errors/20107",
                "Invalid Access Token signature",
                "AccessTokenError (20107)",
            ],
            weak: &[],
            means: "The access token was signed with another secret than that of the API key in iss.",
            tell_apart: "Is the secret the one shown when exactly this API key was made? The Auth Token is another.",
            fixes: &[
                (FixGeneration, Strong, "The token is signed with a secret that does not belong to the key in iss."),
                (UseRightToken, Hint, "The Auth Token is not the secret of an API key."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20107): Invalid Access Token signature"),
        },
        Refusal {
            id: "twilio-20156",
            says: &[
                r#""code":20156"#,
                "https://www.twilio.com/docs/errors/20156",
                "Expired or Invalid Expiration in Token",
                "AccessTokenError (20156)",
            ],
            weak: &[],
            means: "The token has ended, or its exp was wrong from the start.",
            tell_apart: "Compare exp with a trusted clock and with iat.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended: fetch another."),
                (SyncClock, Hint, "The clock of the server that made it may be wrong."),
                (FixGeneration, Hint, "Exp has to be in seconds."),
            ],
            source: CODES,
            example: proof::text(r#"{"code":20156,"message":"Expired or Invalid Expiration in Token"}"#),
        },
        Refusal {
            id: "twilio-20157",
            says: &[
                r#""code":20157"#,
                "https://www.twilio.com/docs/errors/20157",
                "Expiration Time Exceeds Maximum Time Allowed",
                "AccessTokenError (20157)",
            ],
            weak: &[],
            means: "The token is made to live longer than 24 hours.",
            tell_apart: "Subtract iat from exp: at most 86400 seconds.",
            fixes: &[(FixGeneration, Strong, "The lifetime has to be 24 hours at most.")],
            source: CODES,
            example: proof::text(r#"{"code":20157,"message":"Expiration Time Exceeds Maximum Time Allowed"}"#),
        },
        Refusal {
            id: "twilio-20160",
            says: &[
                r#""code":20160"#,
                "https://www.twilio.com/docs/errors/20160",
                "20160: Invalid Token",
                "AccessTokenError (20160)",
                "AccessTokenError (20160): Invalid Token",
            ],
            weak: &[],
            means: "The token is no JWT that Twilio accepts: its header is wrong, it is signed with another key, or made with a restricted API key.",
            tell_apart: "Take it apart: three parts, cty twilio-fpa;v=1, iss a standard API key?",
            fixes: &[
                (FixGeneration, Likely, "The token is not made as Twilio wants it."),
                (RepairFormat, Hint, "A cut token is no JWT."),
            ],
            source: CODES,
            example: proof::text("AccessTokenError (20160): Invalid Token"),
        },
    ],
};
