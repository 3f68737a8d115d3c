//! Kafka in the clouds, queues of others, and Kerberos below them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source of these brokers and reports in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_messaging",
    name: "Kafka, ActiveMQ and Kerberos",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "kafka-session-too-short",
            says: &[
                "SaslAuthenticationException: [{}]: Session too short",
                "SaslAuthenticationException: [{}] : Session too short",
            ],
            weak: &[],
            means: "At the renewal of the connection's login the credentials had only moments left.",
            tell_apart: "Does it come about once in the lifetime of the role's session?",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "Renew the credentials some minutes before their end, and log in with the new ones.",
                ),
                (FixGeneration, Hint, "Ask for a longer session of the role."),
            ],
            source: SOURCE,
            example: proof::text(
                "org.apache.kafka.common.errors.SaslAuthenticationException: [1f0d5b53-3b0e-4b4b-8b7c-9a4f0d1e1c55]: Session too short",
            ),
        },
        Refusal {
            id: "kafka-principal-changed",
            says: &["Cannot change principals during re-authentication from"],
            weak: &[],
            means: "The renewed login names another principal than the first: the name of the role's session changes each time.",
            tell_apart: "Compare the two names in the message.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "Give the role's session a fixed name, so that each renewal is the same principal.",
                ),
                (UseRightToken, Hint, "The credentials may come from another role than before."),
                (RefreshProactively, Hint, "A new connection in place of a renewed one is let in."),
            ],
            source: SOURCE,
            example: proof::text(
                "Cannot change principals during re-authentication from IAM.arn:aws:sts::123456789012:assumed-role/app/one: IAM.arn:aws:sts::123456789012:assumed-role/app/two",
            ),
        },
        Refusal {
            id: "kafka-mechanism-changed",
            says: &["Cannot change SASL mechanism during re-authentication"],
            weak: &[],
            means: "The renewed login uses another mechanism than the first.",
            tell_apart: "Is the setting changed while the client runs?",
            fixes: &[
                (SendCorrectly, Likely, "Keep one mechanism for the whole connection."),
                (RefreshProactively, Hint, "A new connection is let in."),
            ],
            source: SOURCE,
            example: proof::text(
                "Cannot change SASL mechanism during re-authentication: expected SCRAM-SHA-256, saw PLAIN",
            ),
        },
        Refusal {
            id: "msk-no-credentials",
            says: &["Failed to find AWS IAM Credentials"],
            weak: &[],
            means: "The IAM module for Kafka found no credentials of AWS.",
            tell_apart: "Does the pod or machine have a role, and may it reach the endpoint that gives the credentials?",
            fixes: &[
                (SendCorrectly, Strong, "Give the process credentials: a role, or the variables."),
                (RefreshProactively, Hint, "If it worked before, the source failed at the renewal."),
            ],
            source: SOURCE,
            example: proof::text(
                "Failed to find AWS IAM Credentials [Caused by com.amazonaws.SdkClientException: Unable to load AWS credentials]",
            ),
        },
        Refusal {
            id: "confluent-extensions",
            says: &[
                "CLUSTER_ID_MISSING_OR_EMPTY",
                "POOL_ID_MISSING_OR_EMPTY",
                "extensions are invalid! They are: logicalCluster",
            ],
            weak: &[],
            means: "Confluent Cloud wants the cluster's id, and often that of the identity pool, beside the token.",
            tell_apart: "Look at sasl.oauthbearer.extensions or extension_logicalCluster in the JAAS line.",
            fixes: &[(SendCorrectly, Strong, "Add the extensions logicalCluster and identityPoolId.")],
            source: SOURCE,
            example: proof::text(
                "Authentication failed: 1 extensions are invalid! They are: logicalCluster: CLUSTER_ID_MISSING_OR_EMPTY",
            ),
        },
        Refusal {
            id: "kafka-delegation-ended",
            says: &[
                "DELEGATION_TOKEN_EXPIRED",
                "DelegationTokenExpiredException",
                "DELEGATION_TOKEN_NOT_FOUND",
                "DelegationTokenNotFoundException",
            ],
            weak: &[],
            means: "The delegation token has ended or was removed.",
            tell_apart: "Each has a longest life, however often it is renewed.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new delegation token."),
                (RefreshProactively, Hint, "Renew it before expiry, and make another before its longest life."),
            ],
            source: SOURCE,
            example: proof::text("org.apache.kafka.common.errors.DelegationTokenExpiredException"),
        },
        Refusal {
            id: "kafka-delegation-off",
            says: &["DelegationTokenDisabledException", "DELEGATION_TOKEN_AUTH_DISABLED"],
            weak: &[],
            means: "The brokers make no delegation tokens: their secret is not set.",
            tell_apart: "Is delegation.token.secret.key the same on all brokers?",
            fixes: &[(FixVerifier, Strong, "Set delegation.token.secret.key on every broker.")],
            source: SOURCE,
            example: proof::text("DelegationTokenDisabledException"),
        },
        Refusal {
            id: "kerberos-no-tgt",
            says: &[
                "Failed to find any Kerberos tgt",
                "No Kerberos credentials available",
                "No credentials cache found",
            ],
            weak: &[],
            means: "There is no ticket: nobody has logged in to Kerberos, or the ticket has ended.",
            tell_apart: "klist as the user that runs the program.",
            fixes: &[
                (ObtainNewToken, Likely, "Run kinit, or let the program log in from a keytab."),
                (RefreshProactively, Hint, "A service needs a keytab and a renewal, or it stops when the ticket ends."),
                (SendCorrectly, Hint, "The program may look for the ticket in another cache."),
            ],
            source: SOURCE,
            example: proof::text(
                "GSS initiate failed [Caused by GSSException: No valid credentials provided (Mechanism level: Failed to find any Kerberos tgt)]",
            ),
        },
        Refusal {
            id: "kerberos-skew",
            says: &["Clock skew too great"],
            weak: &[],
            means: "The clocks of client and Kerberos server are more than five minutes apart.",
            tell_apart: "Compare both times in UTC.",
            fixes: &[(SyncClock, Strong, "Set the clock of the machine.")],
            source: SOURCE,
            example: proof::text("kinit: Clock skew too great while getting initial credentials"),
        },
        Refusal {
            id: "kerberos-ticket-ended",
            says: &["KRB_AP_ERR_TKT_EXPIRED", "Ticket expired while", "kinit: Ticket expired"],
            weak: &[],
            means: "The ticket has ended.",
            tell_apart: "klist shows its end and until when it may be renewed.",
            fixes: &[
                (ObtainNewToken, Likely, "Run kinit again."),
                (RefreshProactively, Hint, "A service needs a keytab and a renewal."),
                (SyncClock, Hint, "If it has not ended by klist, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("kinit: Ticket expired while renewing credentials"),
        },
        Refusal {
            id: "kerberos-password",
            says: &["Preauthentication failed", "Pre-authentication information was invalid", "KDC_ERR_PREAUTH_FAILED"],
            weak: &[],
            means: "The password or the keytab does not fit the account.",
            tell_apart: "klist -kte shows the keytab's version; kvno that of the server.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "The password was changed, or a new keytab made: the old one no longer counts.",
                ),
                (UseRightToken, Hint, "The keytab may belong to another principal."),
                (SyncClock, Hint, "A clock that is far off is answered so by some."),
            ],
            source: SOURCE,
            example: proof::text("kinit: Preauthentication failed while getting initial credentials"),
        },
        Refusal {
            id: "kerberos-server-unknown",
            says: &["Server not found in Kerberos database", "KDC_ERR_S_PRINCIPAL_UNKNOWN"],
            weak: &[],
            means: "Kerberos knows no service of the name that the client made from the host.",
            tell_apart: "Which name does the client ask for? DNS and its reverse give it.",
            fixes: &[
                (SendCorrectly, Likely, "Call the service by the name that its principal has."),
                (FixVerifier, Hint, "The service may have no principal of this name."),
            ],
            source: SOURCE,
            example: proof::text("Server not found in Kerberos database"),
        },
        Refusal {
            id: "kerberos-client-unknown",
            says: &["not found in Kerberos database while getting", "KDC_ERR_C_PRINCIPAL_UNKNOWN"],
            weak: &[],
            means: "Kerberos does not know the user or service that logs in.",
            tell_apart: "Name and realm in capitals?",
            fixes: &[
                (UseRightToken, Likely, "The principal belongs to another realm, or is written otherwise."),
                (ReplaceRevoked, Hint, "The account may have been removed."),
            ],
            source: SOURCE,
            example: proof::text(
                "kinit: Client 'app@EXAMPLE.COM' not found in Kerberos database while getting initial credentials",
            ),
        },
        Refusal {
            id: "kerberos-service-name",
            says: &["No serviceName defined in either JAAS or Kafka config"],
            weak: &[],
            means: "The client does not know the brokers' service name.",
            tell_apart: "sasl.kerberos.service.name is mostly kafka.",
            fixes: &[(SendCorrectly, Strong, "Set sasl.kerberos.service.name.")],
            source: SOURCE,
            example: proof::text("No serviceName defined in either JAAS or Kafka config"),
        },
        Refusal {
            id: "activemq-login",
            says: &["or password is invalid", "AMQ229031: Unable to validate user"],
            weak: &[],
            means: "The broker does not know this pair.",
            tell_apart: "Look at the users file or directory that the broker reads.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this broker."),
                (SendCorrectly, Hint, "A user named null sent none."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
            ],
            source: SOURCE,
            example: proof::text("javax.jms.JMSSecurityException: User name [app] or password is invalid."),
        },
        Refusal {
            id: "activemq-rights",
            says: &[
                "is not authorized to read from: queue://",
                "is not authorized to write to: queue://",
                "is not authorized to create: queue://",
                "is not authorized to read from: topic://",
                "is not authorized to write to: topic://",
                "is not authorized to create: topic://",
                "AMQ229213: User",
            ],
            weak: &[],
            means: "The user is known and may not use this queue or topic.",
            tell_apart: "Look at the authorization entries for this name.",
            fixes: &[(GrantAccess, Strong, "Give the user's group the right in the broker's settings.")],
            source: SOURCE,
            example: proof::text("User app is not authorized to read from: queue://orders"),
        },
        Refusal {
            id: "ibmmq-login",
            says: &[
                "JMSWMQ2013",
                "MQRC_NOT_AUTHORIZED",
                "JMSCMQ0001: IBM MQ call failed with compcode '2' ('MQCC_FAILED') reason '2035'",
            ],
            weak: &[],
            means: "The queue manager does not let this user in, or not do this.",
            tell_apart: "AMQERR01.LOG tells which: password, channel rule, or right.",
            fixes: &[
                (UseRightToken, Likely, "User and password are not a pair the queue manager checks."),
                (GrantAccess, Hint, "A channel rule or a right may be missing."),
                (SendCorrectly, Hint, "Without user and password the name of the process is sent."),
            ],
            source: SOURCE,
            example: proof::text(
                "JMSWMQ2013: The security authentication was not valid that was supplied for queue manager QM1",
            ),
        },
        Refusal {
            id: "rabbitmq-audience",
            says: &["no_matching_aud_found", "no_aud_found"],
            weak: &[],
            means: "The broker compares aud of the token with its resource_server_id, and they are not the same.",
            tell_apart: "Put the two beside each other, letter by letter: the broker's log prints both.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "Set resource_server_id to what the issuer writes into aud, or name it as a further audience.",
                ),
                (FixGeneration, Hint, "The issuer may not write the audience at all."),
            ],
            source: SOURCE,
            example: proof::text("{error,no_matching_aud_found}"),
        },
    ],
};
