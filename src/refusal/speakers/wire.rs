//! HTTP libraries that check a header before it is sent, and tools whose input is empty.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "wire",
    name: "HTTP library or build tool",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "wire-netty-line-break",
            says: &[
                "IllegalArgumentException: only ' ' and",
                "a header value contains prohibited character 0xa at index",
            ],
            weak: &[("only ' ' and", &["netty", "DefaultHttpHeaders"])],
            means: "Netty did not send the request: there is a line break inside the header's value. Encoders of Base64 that break their lines after 76 characters are the usual cause, or a file read with its last line break.",
            tell_apart: "Is the value longer than 76 characters? Then it is the encoder.",
            fixes: &[
                (RepairFormat, Strong, "The header's value has a line break in it."),
                (FixGeneration, Hint, "An encoder that breaks lines has to be told not to."),
            ],
            source: "Netty, DefaultHttpHeaders.java",
            example: proof::text(
                "java.lang.IllegalArgumentException: only ' ' and '\\t' are allowed after '\\n': Basic YWFh",
            ),
        },
        Refusal {
            id: "wire-wget-line",
            says: &["The HTTP header line [{}] does not conform", "wget: The HTTP header line [{}] does not conform"],
            weak: &[("does not conform", &["wget"])],
            means: "A header has no name before its colon: the line before it was broken in two. base64 breaks its output after 76 characters unless it is told -w0.",
            tell_apart: "Is what stands in the brackets the end of your credential?",
            fixes: &[
                (RepairFormat, Strong, "A line break in the credential makes two lines of the header: use base64 -w0."),
                (SendCorrectly, Hint, "A header is written as name, colon, value."),
            ],
            source: "GNU Wget2",
            example: proof::text("The HTTP header line [b2tZUmFT: (null)] does not conform"),
        },
        Refusal {
            id: "wire-action-input",
            says: &["Input required and not supplied: {}token", "Input required and not supplied: token"],
            weak: &[(
                "Input required and not supplied:",
                &["key", "secret", "password", "credentials", "_json", "client-id", "role-to-assume"],
            )],
            means: "The step of the workflow got an empty input. A secret that does not exist, has another name, or is withheld from a pull request of a fork is empty.",
            tell_apart: "Does the run come from a fork or from Dependabot? Then it gets no secrets of the repository.",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "The input for the credential is empty: the secret is not set, or not under this name.",
                ),
                (GrantAccess, Hint, "Runs of forks and of Dependabot see secrets only if they are allowed to."),
            ],
            source: "actions/toolkit, core.getInput",
            example: proof::text("Error: Input required and not supplied: token"),
        },
        Refusal {
            id: "nats-violation",
            says: &["NatsError: 'Authorization Violation'", "-ERR 'Authorization Violation'"],
            weak: &[("Authorization Violation", &["nats", "4222", "nkey"])],
            means: "NATS refuses the connection and keeps the reason to itself: no credentials, others than it knows, or a JWT that has ended or is signed wrongly.",
            tell_apart: "The log of the server names the reason; nats auth or nsc validate shows what is wrong with a JWT.",
            fixes: &[
                (ReadTrace, Likely, "The client is told nothing: the log of the NATS server has the reason."),
                (SendCorrectly, Hint, "Without credentials the same text appears."),
                (FixGeneration, Hint, "A JWT that your own code signs may be signed over another text."),
                (ObtainNewToken, Hint, "A user's JWT that has ended gets the same text."),
            ],
            source: "nats-server, client.go",
            example: proof::text("NatsError: 'Authorization Violation'"),
        },
    ],
};
