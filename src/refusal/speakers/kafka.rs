//! Apache Kafka, its clients, Strimzi, Amazon MSK and Confluent.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Apache Kafka, librdkafka and kafkajs, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "kafka",
    name: "Apache Kafka",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "kafka-credentials",
            says: &[
                "Authentication failed during authentication due to invalid credentials with SASL mechanism {name}",
                "SaslAuthenticationException: Authentication failed: Invalid username or password",
                "SASL authentication error: Authentication failed: Invalid username or password",
                "KafkaJSSASLAuthenticationError: SASL {name} authentication failed",
                "SASL authentication error: Authentication failed",
                "SASL PLAIN authentication failed",
            ],
            weak: &[("Authentication failed: Invalid username or password", &["kafka", "rdkafka", "SASL"])],
            means: "The broker does not know this user or API key, or not with this secret.",
            tell_apart: "Is the pair one of this very cluster? Confluent has keys for the cloud, for each cluster and for the schema registry.",
            fixes: &[
                (UseRightToken, Likely, "The pair belongs to another cluster, or to the cloud's own interface."),
                (RepairFormat, Hint, "A secret that was altered in copying is refused alike."),
                (ReplaceRevoked, Hint, "A key that was deleted is refused alike."),
                (SendCorrectly, Hint, "A variable that was not filled is sent as it stands."),
            ],
            source: SOURCE,
            example: proof::text(
                "org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed: Invalid username or password",
            ),
        },
        Refusal {
            id: "kafka-topic-denied",
            says: &[
                "Not authorized to access topics: [",
                "TopicAuthorizationException",
                "TOPIC_AUTHORIZATION_FAILED",
                "Broker: Topic authorization failed",
                "Topic authorization failed",
            ],
            weak: &[],
            means: "The broker knows the caller, and no rule lets it read or write this topic.",
            tell_apart: "List the rules (ACLs) of the principal for this topic.",
            fixes: &[
                (GrantAccess, Strong, "The principal lacks a rule for this topic."),
                (UseRightToken, Hint, "Another principal may have the rule."),
            ],
            source: SOURCE,
            example: proof::text("Not authorized to access topics: [orders]"),
        },
        Refusal {
            id: "kafka-group-denied",
            says: &[
                "Not authorized to access group:",
                "GroupAuthorizationException",
                "GROUP_AUTHORIZATION_FAILED",
                "Broker: Group authorization failed",
                "Group authorization failed",
            ],
            weak: &[],
            means: "The broker knows the caller, and no rule lets it use this consumer group.",
            tell_apart: "Is there a rule (ACL) for the group's name or prefix? If it worked before, does the failure begin when the first token ends?",
            fixes: &[
                (GrantAccess, Likely, "The principal lacks a rule for this consumer group."),
                (
                    RefreshProactively,
                    Hint,
                    "If it worked until the first token ended, the connection was not authenticated again.",
                ),
            ],
            source: SOURCE,
            example: proof::text("%3|1683659271.105|FAIL|rdkafka#consumer-1| Broker: Group authorization failed"),
        },
        Refusal {
            id: "kafka-cluster-denied",
            says: &[
                "ClusterAuthorizationException",
                "Cluster authorization failed",
                "CLUSTER_AUTHORIZATION_FAILED",
                "TransactionalIdAuthorizationException",
                "Transactional Id authorization failed",
            ],
            weak: &[],
            means: "The broker knows the caller, and no rule lets it do this to the cluster: idempotent writing, transactions or administration.",
            tell_apart: "Which operation was it, and which rules does the principal have for the cluster?",
            fixes: &[(GrantAccess, Strong, "The principal lacks a rule for the cluster or the transaction's id.")],
            source: SOURCE,
            example: proof::text("Broker: Cluster authorization failed"),
        },
        Refusal {
            id: "kafka-oauth-invalid",
            says: &[
                r#"{"status":"invalid_token"}"#,
                r#"{"status":"invalid_token""#,
                r#"SaslAuthenticationException: {"status":"invalid_token"}"#,
            ],
            weak: &[],
            means: "The broker did not accept the OAUTHBEARER token. It does not say why: ended, another audience or issuer, or an unknown key.",
            tell_apart: "Decode the token: exp, aud and iss beside the broker's settings; the broker's log names the claim.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended gets this answer."),
                (UseRightToken, Hint, "So does one for another audience or issuer."),
                (RefreshProactively, Hint, "A client that lives long has to fetch the next token in time."),
                (FixVerifier, Hint, "The broker's keys, audience or issuer may be wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"org.apache.kafka.common.errors.SaslAuthenticationException: {"status":"invalid_token"}"#,
            ),
        },
        Refusal {
            id: "kafka-oauth-fetch",
            says: &[
                "Failed to acquire SASL OAUTHBEARER token",
                "Failed to retrieve OIDC token from",
                "OAUTHBEARER token retrieval failed",
                "Could not retrieve token from the OAuth token endpoint",
            ],
            weak: &[],
            means: "The client could not fetch a token for the broker.",
            tell_apart: "Call the token endpoint by hand with the same client id and secret.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The client's id, secret, scope or the address of the token endpoint is not set as the endpoint wants it.",
                ),
                (ReplaceRevoked, Hint, "A secret that has ended is refused there."),
            ],
            source: SOURCE,
            example: proof::text(
                "%3|REFRESH|rdkafka| Failed to acquire SASL OAUTHBEARER token: OIDC endpoint answered 400",
            ),
        },
        Refusal {
            id: "strimzi-expired",
            says: &[
                "TokenExpiredException: Token expired at",
                "Authentication failed due to an invalid token: Token expired at",
                "The token expired at: {ends} UTC",
            ],
            weak: &[],
            means: "The listener found that the access token has ended.",
            tell_apart: "Compare the end with the clock, and with the age of the process.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has expired."),
                (RefreshProactively, Hint, "The client has to log in again before the token ends."),
                (SyncClock, Hint, "If the end is still ahead, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "io.strimzi.kafka.oauth.validator.TokenExpiredException: Token expired at: 1795255100 (2026-11-21T09:58:20 UTC)",
            ),
        },
        Refusal {
            id: "strimzi-claims",
            says: &[
                "Token validation failed: Issuer not allowed",
                "Token validation failed: Expected audience not available in the token",
                "Token check failed - invalid issuer",
                "Invalid token: 'aud' claim",
            ],
            weak: &[],
            means: "The token is sound and was made for somebody else: issuer or audience is another than the listener wants.",
            tell_apart: "Compare iss and aud of the token with validIssuerUri and clientId of the listener.",
            fixes: &[
                (UseRightToken, Likely, "The token was made by another issuer or for another audience."),
                (
                    FixVerifier,
                    Hint,
                    "The listener's issuer or audience may be written otherwise than the server writes it.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Token validation failed: Issuer not allowed: https://sso.example.com/realms/test"),
        },
        Refusal {
            id: "strimzi-key",
            says: &[
                "Unknown signing key (kid:",
                "Token validation failed: Unknown signing key",
                "Token signature validation failed: Unknown signing key",
            ],
            weak: &[],
            means: "The listener has no key with the token's kid.",
            tell_apart: "Is the kid in the JWKS of the issuer now? Then the listener's copy is old.",
            fixes: &[
                (FixVerifier, Likely, "The listener's copy of the keys is old, or comes from another issuer."),
                (UseRightToken, Hint, "A token of another realm is signed with another key."),
            ],
            source: SOURCE,
            example: proof::text("Unknown signing key (kid:4f8a2c11)"),
        },
        Refusal {
            id: "kafka-jaas",
            says: &[
                "Could not find a 'KafkaClient' entry in the JAAS configuration",
                "No JAAS configuration section named",
                "sasl.jaas.config must be specified",
                "No LoginModule found for org.apache.kafka",
                "Value not specified for key 'password' in JAAS config",
                "Value not specified for key 'username' in JAAS config",
            ],
            weak: &[],
            means: "The client has no credential set for SASL, or the line for it cannot be read.",
            tell_apart: "Is sasl.jaas.config set in the client's own settings, with a semicolon at its end and the values in quotes?",
            fixes: &[
                (SendCorrectly, Strong, "The client's login line is missing or incomplete."),
                (RepairFormat, Hint, "A missing semicolon or quote makes the line unreadable."),
            ],
            source: SOURCE,
            example: proof::text(
                "java.lang.IllegalArgumentException: Could not find a 'KafkaClient' entry in the JAAS configuration. System property 'java.security.auth.login.config' is not set",
            ),
        },
        Refusal {
            id: "kafka-mechanism",
            says: &[
                "UnsupportedSaslMechanismException",
                "not enabled in the server, enabled mechanisms are",
                "Unsupported SASL mechanism: broker's supported mechanisms",
                "SASL mechanism handshake failed: Broker: Unsupported SASL mechanism",
            ],
            weak: &[],
            means: "The broker does not offer the SASL mechanism that the client chose.",
            tell_apart: "Compare sasl.mechanism with the mechanisms in the message.",
            fixes: &[
                (SendCorrectly, Likely, "Choose one of the mechanisms that the broker names."),
                (FixVerifier, Hint, "If the mechanism is meant, the listener does not offer it."),
            ],
            source: SOURCE,
            example: proof::text(
                "Client SASL mechanism 'PLAIN' not enabled in the server, enabled mechanisms are [SCRAM-SHA-512]",
            ),
        },
        Refusal {
            id: "kafka-no-sasl",
            says: &[
                "Unexpected Kafka request of type METADATA during SASL handshake",
                "Unexpected Kafka request of type API_VERSIONS during SASL handshake",
                "during SASL handshake",
                "IllegalSaslStateException",
                "Invalid SASL mechanism response, server may be expecting a different protocol",
            ],
            weak: &[],
            means: "One side speaks SASL and the other does not: security.protocol or the port is another than the listener's.",
            tell_apart: "Compare security.protocol of the client with the listener behind this port.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The client does not speak SASL where the listener wants it, or the other way round.",
                ),
                (FixVerifier, Hint, "The listener's protocol may not be the one that is meant."),
            ],
            source: SOURCE,
            example: proof::text(
                "Unexpected Kafka request of type METADATA during SASL handshake. (org.apache.kafka.common.network.SaslServerAuthenticator)",
            ),
        },
        Refusal {
            id: "msk-denied",
            says: &["SaslAuthenticationException: [{}]: Access denied"],
            weak: &[],
            means: "Amazon MSK knows the caller by its AWS signature, and no policy lets it connect.",
            tell_apart: "Ask sts:GetCallerIdentity from the same process, then look for kafka-cluster:Connect in that role's policy.",
            fixes: &[
                (GrantAccess, Likely, "The role lacks kafka-cluster:Connect on this cluster."),
                (UseRightToken, Hint, "The process may run with another role than you think."),
                (SyncClock, Hint, "A clock that is wrong breaks the signature."),
            ],
            source: SOURCE,
            example: proof::text(
                "org.apache.kafka.common.errors.SaslAuthenticationException: [e4afe53f-73b5-4b94-9ac5-30d737071e56]: Access denied",
            ),
        },
        Refusal {
            id: "schema-registry-unauthorized",
            says: &[
                "RestClientException: Unauthorized; error code: 401",
                r#""error_code":40101"#,
                "Unauthorized; error code: 401",
            ],
            weak: &[],
            means: "The schema registry (or the REST proxy) did not accept the call: no credential came, or it is none of its own.",
            tell_apart: "Are basic.auth.credentials.source=USER_INFO and basic.auth.user.info set? The registry has keys of its own.",
            fixes: &[
                (SendCorrectly, Likely, "The registry's own credential is not set in the client."),
                (UseRightToken, Likely, "A key of the cluster is not one of the registry."),
            ],
            source: SOURCE,
            example: proof::text(
                "io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException: Unauthorized; error code: 401",
            ),
        },
        Refusal {
            id: "schema-registry-denied",
            says: &["User is denied operation {action} on", "error code: 40301", r#""error_code":40301"#],
            weak: &[],
            means: "The schema registry knows the caller, and no rule lets it do this to the subject.",
            tell_apart: "Which subject and operation does the message name?",
            fixes: &[(GrantAccess, Strong, "The caller lacks a role or rule for this subject.")],
            source: SOURCE,
            example: proof::text("User is denied operation Write on Subject: orders-value"),
        },
    ],
};
