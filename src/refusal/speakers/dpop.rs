//! `DPoP`, RFC 9449: the proof that goes with a token that is bound to a key.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixTransport, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What servers say of the proof.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "dpop",
    name: "DPoP",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "oauth-dpop-nonce",
            says: &[
                "use_dpop_nonce",
                "\"error\":\"use_dpop_nonce\"",
                "WWW-Authenticate: DPoP error=\"use_dpop_nonce\"",
            ],
            weak: &[],
            means: "Not a failure: the server wants the request once more, with the nonce from its DPoP-Nonce header in the proof.",
            tell_apart: "Is there a DPoP-Nonce header in the answer, and can your code read it?",
            fixes: &[
                (SendCorrectly, Strong, "The server asks for its nonce in the DPoP proof: repeat the request with it."),
                (FixTransport, Hint, "In a browser the DPoP-Nonce header has to be exposed by CORS."),
            ],
            source: "RFC 9449 §8",
            example: proof::text("{\"error\":\"use_dpop_nonce\"}"),
        },
        Refusal {
            id: "dpop-proof",
            says: &[
                "invalid_dpop_proof",
                "\"error\":\"invalid_dpop_proof\"",
                "WWW-Authenticate: DPoP error=\"invalid_dpop_proof\"",
            ],
            weak: &[],
            means: "The proof does not fit the request: its time, method, address, token or key. The description, where there is one, says which.",
            tell_apart: "Decode the proof: htm is the method, htu the address without query, iat now, ath the hash of the token that goes with it.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The proof has to be made anew for each request, with its method, address and token.",
                ),
                (SyncClock, Hint, "A proof whose iat is ahead or behind by the server's clock is refused."),
                (FixTransport, Hint, "Behind a proxy the server may see another address than the client."),
            ],
            source: "RFC 9449 §4.3",
            example: proof::text("{\"error\":\"invalid_dpop_proof\"}"),
        },
        Refusal {
            id: "dpop-proof-time",
            says: &["DPoP proof iat is not recent enough"],
            weak: &[],
            means: "The proof was made too long ago, or by another clock. Each request needs a fresh one.",
            tell_apart: "Compare iat of the proof with the Date header of the answer: a constant difference is the clock, a growing one a proof that is used again.",
            fixes: &[
                (SyncClock, Likely, "The time in the proof and the server's clock do not agree."),
                (
                    FixGeneration,
                    Likely,
                    "A proof that is kept and used again is soon too old: make one for each request.",
                ),
            ],
            source: "RFC 9449 §11.1",
            example: proof::text("{\"error_description\":\"DPoP proof iat is not recent enough\"}"),
        },
        Refusal {
            id: "dpop-proof-request",
            says: &["DPoP proof htm mismatch", "DPoP proof htu mismatch"],
            weak: &[],
            means: "The proof was made for another method (htm) or another address (htu) than the request that arrived.",
            tell_apart: "Decode the proof and compare htu with the address as the server sees it, without query and fragment.",
            fixes: &[
                (FixGeneration, Likely, "The proof has to name the method and the address of this very request."),
                (FixTransport, Hint, "A proxy that changes scheme, host or path makes the server see another address."),
            ],
            source: "RFC 9449 §4.3",
            example: proof::text("{\"error_description\":\"DPoP proof htu mismatch\"}"),
        },
        Refusal {
            id: "dpop-proof-token",
            says: &["DPoP proof ath mismatch", "failed jkt verification"],
            weak: &[],
            means: "The proof belongs to another access token (ath), or is signed with another key than the token is bound to (jkt).",
            tell_apart: "Compare ath with the hash of the token that was sent, and the thumbprint of the proof's key with cnf.jkt in the token.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The proof has to be made for this token and with the key that the token is bound to.",
                ),
                (UseRightToken, Hint, "A token that was bound to another key or device cannot be used here."),
            ],
            source: "RFC 9449 §4.3 and §6",
            example: proof::text("{\"error_description\":\"DPoP proof ath mismatch\"}"),
        },
        Refusal {
            id: "dpop-proof-replay",
            says: &["DPoP proof JWT Replay detected"],
            weak: &[],
            means: "A proof with the same jti was seen before: it was sent twice.",
            tell_apart: "Does the client repeat requests with the same proof, as after a timeout?",
            fixes: &[(FixGeneration, Strong, "Each request, a repeated one too, needs a proof with a jti of its own.")],
            source: "RFC 9449 §11.1",
            example: proof::text("{\"error_description\":\"DPoP proof JWT Replay detected\"}"),
        },
        Refusal {
            id: "dpop-scheme",
            says: &["authorization header scheme must be `DPoP` when DPoP is used"],
            weak: &[],
            means: "A DPoP proof came with a token in the scheme Bearer. A token that is bound to a key goes as \"Authorization: DPoP ...\".",
            tell_apart: "Read the first word of the Authorization header.",
            fixes: &[(SendCorrectly, Strong, "A token that is bound to a key goes with the scheme DPoP, not Bearer.")],
            source: "RFC 9449 §7.1",
            example: proof::text(
                "{\"error_description\":\"authorization header scheme must be `DPoP` when DPoP is used\"}",
            ),
        },
    ],
};
