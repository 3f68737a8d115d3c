//! `ChirpStack` and The Things Stack.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const CHIRPSTACK: &str = "ChirpStack, API authentication";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "lorawan",
    name: "LoRaWAN server",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "chirpstack-segments",
            says: &[
                "authentication failed: jwt parse error: token contains an invalid number of segments",
                "authentication failed: jwt parse error",
            ],
            weak: &[],
            means: "What was sent is no JWT of ChirpStack: often its secret itself, or a key of another part.",
            tell_apart: "Has the value three pieces with two points between? A secret of the settings has none.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Send an API key made on the page, or a JWT that is signed with the secret, not the secret.",
                ),
                (SendCorrectly, Hint, "A doubled Bearer or an empty value cannot be read either."),
                (RepairFormat, Hint, "A key cut in copying has not its three pieces."),
            ],
            source: CHIRPSTACK,
            example: proof::text(
                "{\"error\":\"authentication failed: jwt parse error: token contains an invalid number of segments\",\"code\":16}",
            ),
        },
        Refusal {
            id: "chirpstack-signature",
            says: &["authentication failed: jwt parse error: signature is invalid"],
            weak: &[],
            means: "The token was signed with another secret than the one of this server.",
            tell_apart: "Was jwt_secret changed since, or is it the token of another server?",
            fixes: &[
                (UseRightToken, Likely, "Make an API key on this very server."),
                (FixVerifier, Hint, "If jwt_secret was changed by mistake, bring the old one back."),
            ],
            source: CHIRPSTACK,
            example: proof::text(
                "{\"error\":\"authentication failed: jwt parse error: signature is invalid\",\"code\":16}",
            ),
        },
        Refusal {
            id: "chirpstack-no-metadata",
            says: &[
                "no authorization-data in metadata",
                "authentication failed: get token from context error",
                "authentication failed: get token from context error: no authorization-data in metadata",
            ],
            weak: &[],
            means: "No token came: ChirpStack reads it from the metadata authorization, over REST from Grpc-Metadata-Authorization.",
            tell_apart: "Is the header Grpc-Metadata-Authorization: Bearer … in the request?",
            fixes: &[(SendCorrectly, Strong, "Send the token under the name that this way of calling wants.")],
            source: CHIRPSTACK,
            example: proof::text(
                "{\"error\":\"authentication failed: get token from context error: no authorization-data in metadata\",\"code\":16}",
            ),
        },
        Refusal {
            id: "lorawan-mic",
            says: &[
                "Invalid MIC, make sure keys are correct",
                "validate join-request MIC error",
                "validate join-request MIC error: invalid MIC",
                "pkg/joinserver:mic_mismatch",
                "MIC mismatch",
            ],
            weak: &[],
            means: "The device signed with another key than the one that the server has for it.",
            tell_apart: "Compare AppKey, DevEUI and JoinEUI on both sides, and the order of their bytes: some tools want the lowest byte first.",
            fixes: &[
                (UseRightToken, Likely, "The key in the device and the key on the server have to be the same."),
                (RepairFormat, Hint, "A key entered in the other order of bytes is another key."),
            ],
            source: "LoRaWAN 1.0.3 §6.2; ChirpStack; The Things Stack",
            example: proof::text("error=\"validate join-request MIC error: invalid MIC\" dev_eui=0102030405060708"),
        },
        Refusal {
            id: "tts-rights",
            says: &[
                "pkg/auth/rights:no_{name}_rights",
                "pkg/auth/rights:insufficient_{name}_rights",
                "no rights for application",
                "no rights for gateway",
                "insufficient rights for application",
                "insufficient rights for gateway",
            ],
            weak: &[],
            means: "The Things Stack knows the key; it has no right on this application or gateway.",
            tell_apart: "Open the key: to which application or gateway does it belong, and which rights are ticked?",
            fixes: &[
                (GrantAccess, Likely, "Tick the right on the key, or make a key that has it."),
                (UseRightToken, Likely, "A key of one application has no rights on another."),
            ],
            source: "The Things Stack, pkg/auth/rights",
            example: proof::text("error:pkg/auth/rights:no_application_rights (no rights for application `shop`)"),
        },
        Refusal {
            id: "tts-token",
            says: &[
                "pkg/identityserver:token_not_found",
                "pkg/auth:invalid_token",
                "pkg/identityserver:token_expired",
                "pkg/rpcmetadata:unauthenticated",
            ],
            weak: &[],
            means: "The Things Stack does not know the key: it was deleted, cut, or made in another cluster.",
            tell_apart: "Is the key listed, and is it the cluster that it was made in: eu1, nam1, au1?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new key."),
                (UseRightToken, Likely, "A key of another cluster is unknown here."),
                (RepairFormat, Hint, "A key begins with NNSXS. and has three pieces."),
            ],
            source: "The Things Stack, pkg/identityserver",
            example: proof::text("error:pkg/identityserver:token_not_found (token not found)"),
        },
    ],
};
