//! How it is done in a verifier of one's own, whose library refuses the token.

use super::{Advice, Fix};

const JWT: &str = "RFC 7519 §7.2";
const PRACTICE: &str = "RFC 8725 §3";
const KEYS: &str = "RFC 7517 §4.5 and §5";

/// For the person who reads the library's own words.
pub(super) const VERIFIER: &[Advice] = &[
    Advice {
        fix: Fix::FixVerifier,
        steps: &[
            "Give it the key that belongs to the token: for RS, PS and ES the public key of the issuer, for HS the shared secret, byte for byte.",
            "Compare kid in the token's header with the keys at the issuer's jwks_uri, and have them fetched again when a kid is new.",
            "Allow the algorithm that the header names, and no other.",
            "Compare the expected issuer and audience with iss and aud of the token, down to the slash at the end.",
            "A secret kept as base64 is bytes for one library and text for another: decode it on both sides or on neither.",
        ],
        source: &[PRACTICE, KEYS],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "Print iss, aud and kid of the token that arrives (they are no secrets) beside what the verifier expects.",
            "Have the client ask the issuer for an access token with this API as audience, resource or scope; an id token is for the client itself.",
            "Compare the environments: the verifier of one tenant or stage knows no token of another.",
        ],
        source: &[JWT, "RFC 9068 §4"],
    },
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "The verifier is right to refuse this one: the client has to get a new token.",
            "Answer 401 with WWW-Authenticate: Bearer error=\"invalid_token\", so that clients know when to renew.",
            "If tokens seem to end at once, print exp and the verifier's own time in seconds side by side.",
        ],
        source: &["RFC 7519 §4.1.4", "RFC 6750 §3.1"],
    },
    Advice {
        fix: Fix::SyncClock,
        steps: &[
            "Print the verifier's time beside exp, nbf and iat of the token, all in seconds since 1970.",
            "Switch time synchronisation on where tokens are made and where they are verified; containers and virtual machines take the clock of their host.",
            "Allow a leeway of up to 60 seconds in the verifier.",
        ],
        source: &["RFC 7519 §4.1.4 and §4.1.5"],
    },
    Advice {
        fix: Fix::RepairFormat,
        steps: &[
            "Print length, first and last five characters of what reaches the library, and count the dots: a signed token has two.",
            "Take \"Bearer \", quotes and line breaks off before it goes in; what is read from a file ends with a line break.",
            "Hand on the text as it came: do not decode, trim to a length, or put it through a URL or HTML encoder.",
        ],
        source: &["RFC 7515 §7.1", JWT],
    },
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Print what reaches the library: nothing, \"null\", \"undefined\" and the whole header line are the usual ones.",
            "Read the header Authorization, take \"Bearer \" off once, and hand on the rest.",
            "On the client, wait for the sign-in before the token is sent, and look whether the variable is filled.",
        ],
        source: &["RFC 6750 §2.1"],
    },
];
