//! `SimpleJWT`, the JWT add-on of Django REST framework.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SIMPLE: &str = "djangorestframework-simplejwt 5";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "simplejwt",
    name: "SimpleJWT (Django)",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "simplejwt-invalid",
            says: &[
                "Given token not valid for any token type",
                "token_not_valid",
                "{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"",
                "\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"",
                "{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}",
                "{\"detail\":\"Token is invalid\",\"code\":\"token_not_valid\"}",
            ],
            weak: &[
                ("Token is invalid or expired", &["token_not_valid", "simplejwt"]),
                ("Token is invalid", &["token_not_valid", "simplejwt"]),
            ],
            means: "One code for everything that can be wrong: ended, signed with another key, damaged, or a refresh token where an access token belongs. The message inside \"messages\" is finer in newer versions.",
            tell_apart: "Decode the token: has exp passed, and is token_type \"access\"? If both are fine, the key differs.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the causes that share this code."),
                (UseRightToken, Hint, "A refresh token sent as an access token gets this code; token_type tells."),
                (RepairFormat, Hint, "If the token does not decode, its text is cut or altered."),
                (FixVerifier, Hint, "If it decodes and is in time, SIGNING_KEY differs between issuer and verifier."),
                (ReadTrace, Hint, "Where the answer has \"messages\", the finer text stands there."),
            ],
            source: SIMPLE,
            example: proof::text(
                "{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\",\"messages\":[{\"token_class\":\"AccessToken\",\"token_type\":\"access\",\"message\":\"Token is invalid or expired\"}]}",
            ),
        },
        Refusal {
            id: "simplejwt-expired",
            says: &[
                "{\"detail\":\"Token is expired\",\"code\":\"token_not_valid\"}",
                "\"token_type\":\"access\",\"message\":\"Token is expired\"",
                "\"token_type\":\"refresh\",\"message\":\"Token is expired\"",
            ],
            weak: &[("Token is expired", &["token_not_valid", "simplejwt"])],
            means: "The token has ended; its signature was found good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "SimpleJWT says that the token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the server is wrong."),
            ],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"Token is expired\",\"code\":\"token_not_valid\"}"),
        },
        Refusal {
            id: "simplejwt-wrong-type",
            says: &[
                "Token has wrong type",
                "Token has no type",
                "{\"detail\":\"Token has wrong type\",\"code\":\"token_not_valid\"}",
            ],
            weak: &[],
            means: "A refresh token arrived where an access token is wanted, or the other way round.",
            tell_apart: "Read the claim token_type.",
            fixes: &[(
                UseRightToken,
                Strong,
                "The token is of the other kind: access and refresh are not interchangeable.",
            )],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"Token has wrong type\",\"code\":\"token_not_valid\"}"),
        },
        Refusal {
            id: "simplejwt-blacklisted",
            says: &[
                "{\"detail\":\"Token is blacklisted\",\"code\":\"token_not_valid\"}",
                "\"detail\":\"Token is blacklisted\",\"code\":\"token_not_valid\"",
            ],
            weak: &[("Token is blacklisted", &["token_not_valid", "simplejwt"])],
            means: "The refresh token was used before, with rotation on, or the user signed out.",
            tell_apart: "Was the same refresh token used a moment before, perhaps by another tab?",
            fixes: &[
                (ReplaceRevoked, Strong, "The refresh token is on the blacklist: rotated away or signed out."),
                (
                    RefreshProactively,
                    Hint,
                    "Two refreshes at once break each other where refresh tokens rotate; let one place refresh.",
                ),
            ],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"Token is blacklisted\",\"code\":\"token_not_valid\"}"),
        },
        Refusal {
            id: "simplejwt-user",
            says: &[
                "{\"detail\":\"User not found\",\"code\":\"user_not_found\"}",
                "\"detail\":\"User not found\",\"code\":\"user_not_found\"",
                "{\"detail\":\"User is inactive\",\"code\":\"user_inactive\"}",
                "\"detail\":\"User is inactive\",\"code\":\"user_inactive\"",
                "The user's password has been changed",
                "{\"detail\":\"The user's password has been changed.\",\"code\":\"password_changed\"}",
                "user_inactive",
                "password_changed",
                "User is inactive",
            ],
            weak: &[("user_not_found", &["django", "simplejwt"])],
            means: "The token is good, and its user is gone, switched off, or has another password since.",
            tell_apart: "The field code names which: user_not_found, user_inactive or password_changed.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Strong,
                    "The account behind the token was deleted or switched off, or its password was changed.",
                ),
                (UseRightToken, Hint, "A token of another environment names a user that does not exist here."),
            ],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"User is inactive\",\"code\":\"user_inactive\"}"),
        },
        Refusal {
            id: "simplejwt-no-user-claim",
            says: &["Token contained no recognizable user identification"],
            weak: &[],
            means: "The token is good and has no claim that names a user.",
            tell_apart: "Is the claim of USER_ID_CLAIM, user_id unless set, in the payload?",
            fixes: &[
                (FixGeneration, Likely, "The token was made without the claim that names the user."),
                (FixVerifier, Hint, "USER_ID_CLAIM may name another claim than the issuer writes."),
            ],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"Token contained no recognizable user identification\"}"),
        },
        Refusal {
            id: "simplejwt-credentials",
            says: &["No active account found with the given credentials"],
            weak: &[],
            means: "The sign-in failed: user name and password do not belong to an active account.",
            tell_apart: "Does the same pair work on the site's own sign-in page, and is the account active?",
            fixes: &[
                (ObtainNewToken, Likely, "The pair of name and password is wrong; sign in once more with care."),
                (ReplaceRevoked, Hint, "An account that was switched off gets the same answer."),
            ],
            source: SIMPLE,
            example: proof::text("{\"detail\":\"No active account found with the given credentials\"}"),
        },
        Refusal {
            id: "simplejwt-header",
            says: &[
                "Authorization header must contain two space-delimited values",
                "bad_authorization_header",
                "{\"detail\":\"Authorization header must contain two space-delimited values\",\"code\":\"bad_authorization_header\"}",
            ],
            weak: &[],
            means: "The header is \"Bearer\" alone, or has more than two words.",
            tell_apart: "Count the words in the header: there must be two.",
            fixes: &[
                (SendCorrectly, Strong, "The header is not made of a scheme, one blank and a token."),
                (RepairFormat, Hint, "A blank or a line break inside the token makes more words."),
            ],
            source: SIMPLE,
            example: proof::text(
                "{\"detail\":\"Authorization header must contain two space-delimited values\",\"code\":\"bad_authorization_header\"}",
            ),
        },
    ],
};
