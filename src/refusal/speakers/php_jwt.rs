//! firebase/php-jwt: pieces, header, alg, key, signature, then nbf, iat and exp; no leeway unless set.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "firebase/php-jwt, JWT.php";
/// Words that show the library.
const SPEAKING: &[&str] = &["Firebase\\JWT", "php-jwt", "firebase/php-jwt"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "php_jwt",
    name: "firebase/php-jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "phpjwt-expired",
            says: &["Firebase\\JWT\\ExpiredException", "Firebase\\JWT\\ExpiredException: Expired token"],
            weak: &[("Expired token", SPEAKING)],
            means: "The token has ended; the signature was checked before and is good. No leeway is given unless set.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught Firebase\\JWT\\ExpiredException: Expired token in /var/www/vendor/firebase/php-jwt/src/JWT.php:166",
            ),
        },
        Refusal {
            id: "phpjwt-before",
            says: &[
                "Cannot handle token with nbf prior to",
                "Cannot handle token with iat prior to",
                "Cannot handle token prior to",
                "BeforeValidException",
                "BeforeValidException: Cannot handle token prior to",
                "BeforeValidException: Cannot handle token with nbf prior to",
                "BeforeValidException: Cannot handle token with iat prior to",
            ],
            weak: &[],
            means: "The token's nbf or iat is ahead of the server's clock; without leeway one second is enough. The signature is good.",
            tell_apart: "How far is the printed time ahead of a trusted clock? Seconds are clocks, whole hours are time zones.",
            fixes: &[
                (SyncClock, Likely, "The server's clock has not reached the time that is written in the token."),
                (FixGeneration, Hint, "Whole hours ahead mean that the issuer writes local time where UTC belongs."),
                (FixVerifier, Hint, "JWT::$leeway forgives some seconds."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught Firebase\\JWT\\BeforeValidException: Cannot handle token prior to 2026-11-21T10:00:02+0000",
            ),
        },
        Refusal {
            id: "phpjwt-signature",
            says: &[
                "Firebase\\JWT\\SignatureInvalidException",
                "SignatureInvalidException: Signature verification failed",
                "Firebase\\JWT\\SignatureInvalidException: Signature verification failed",
            ],
            weak: &[("Signature verification failed", SPEAKING)],
            means: "The text decodes, and the signature does not fit the key. Nothing is known about exp yet: the signature is checked before it.",
            tell_apart: "Count the characters behind the last dot (HS256: 43, RS256 with 2048 bits: 342), then compare kid and iss with the server's key.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The text could be read, so most likely the server holds another key or secret than the issuer.",
                ),
                (RepairFormat, Hint, "A signature shorter than its algorithm demands was cut off."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught Firebase\\JWT\\SignatureInvalidException: Signature verification failed in /var/www/html/api.php:20",
            ),
        },
        Refusal {
            id: "phpjwt-segments",
            says: &["UnexpectedValueException: Wrong number of segments"],
            weak: &[("Wrong number of segments", SPEAKING)],
            means: "Only the pieces were counted, and there are not three: the text is opaque, empty, cut, or has something in front.",
            tell_apart: "Count the dots in what was handed to JWT::decode.",
            fixes: &[
                (RepairFormat, Likely, "The text has not three pieces: it was cut, or it is not the whole token."),
                (SendCorrectly, Hint, "An empty value, or a header that is put together wrongly, has other pieces."),
                (UseRightToken, Hint, "An opaque token or API key is no JWT."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught UnexpectedValueException: Wrong number of segments in /var/www/vendor/firebase/php-jwt/src/JWT.php:105",
            ),
        },
        Refusal {
            id: "phpjwt-encoding",
            says: &[
                "UnexpectedValueException: Invalid header encoding",
                "UnexpectedValueException: Invalid claims encoding",
                "DomainException: Malformed UTF-8 characters",
                "DomainException: Syntax error, malformed JSON",
                "Invalid claims encoding",
            ],
            weak: &[
                ("Invalid header encoding", SPEAKING),
                ("Malformed UTF-8 characters", SPEAKING),
                ("Syntax error, malformed JSON", SPEAKING),
            ],
            means: "A piece does not decode to JSON: the text is damaged, or \"Bearer \" was left in front of it.",
            tell_apart: "Look at the first characters that are handed to JWT::decode, then for blanks and line breaks inside.",
            fixes: &[
                (RepairFormat, Likely, "A piece of the token does not decode: its text is damaged."),
                (SendCorrectly, Hint, "A \"Bearer \" that was not taken off gives malformed UTF-8 or JSON."),
                (UseRightToken, Hint, "An opaque token with dots in it is no JWT."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught DomainException: Malformed UTF-8 characters in /var/www/vendor/firebase/php-jwt/src/JWT.php:280",
            ),
        },
        Refusal {
            id: "phpjwt-key",
            says: &[
                "\"kid\" invalid, unable to lookup correct key",
                "\"kid\" empty, unable to lookup correct key",
                "InvalidArgumentException: Key may not be empty",
                "Incorrect key for this algorithm",
            ],
            weak: &[
                ("Key may not be empty", SPEAKING),
                ("Algorithm not supported", SPEAKING),
                ("Empty algorithm", SPEAKING),
            ],
            means: "The server has no key for this token: its kid is unknown or absent, the key is empty, or it is meant for another algorithm. Keys that change, such as those of Google and Firebase, outdate a copy. The signature was not checked.",
            tell_apart: "Is the token's kid among the keys that the server loaded, and when were they loaded?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The server's keys do not hold the one that the token names, or hold it for another algorithm.",
                ),
                (UseRightToken, Hint, "A kid of another issuer is unknown here."),
                (ObtainNewToken, Hint, "A token older than the last change of keys cannot be checked any more."),
            ],
            source: SRC,
            example: proof::text(
                "PHP Fatal error:  Uncaught UnexpectedValueException: \"kid\" invalid, unable to lookup correct key in /var/www/vendor/firebase/php-jwt/src/JWT.php:448",
            ),
        },
    ],
};
