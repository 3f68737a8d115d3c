//! The closed list of what a person can do, and how it is done.

mod advice;
mod aws;
mod entra;
mod google;
mod key;
mod kubernetes;
mod library;
mod oauth;
mod repository;
mod sensedia;

use serde::{Serialize, Serializer};

pub use advice::{Advice, Scene, advise, fill};

/// What the person does next. Twelve, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fix {
    /// Undo what copying did to the characters.
    RepairFormat,
    /// Put the credential where the server looks for it.
    SendCorrectly,
    /// Get another one: this one has ended or is unknown.
    ObtainNewToken,
    /// Get the next one before this one ends.
    RefreshProactively,
    /// Send the credential that was made for this place.
    UseRightToken,
    /// Set a clock.
    SyncClock,
    /// Give the credential the right it lacks.
    GrantAccess,
    /// Make a new one, because this one was withdrawn.
    ReplaceRevoked,
    /// Find who loses the credential on the way.
    FixTransport,
    /// Make the credential differently.
    FixGeneration,
    /// Set up the side that checks it.
    FixVerifier,
    /// Look where the server writes what it will not tell the caller.
    ReadTrace,
}

impl Fix {
    /// All twelve, in the order of the design.
    pub const ALL: [Self; 12] = [
        Self::RepairFormat,
        Self::SendCorrectly,
        Self::ObtainNewToken,
        Self::RefreshProactively,
        Self::UseRightToken,
        Self::SyncClock,
        Self::GrantAccess,
        Self::ReplaceRevoked,
        Self::FixTransport,
        Self::FixGeneration,
        Self::FixVerifier,
        Self::ReadTrace,
    ];

    /// Its name in the report, in links and in tests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::RepairFormat => "repair-format",
            Self::SendCorrectly => "send-correctly",
            Self::ObtainNewToken => "obtain-new-token",
            Self::RefreshProactively => "refresh-proactively",
            Self::UseRightToken => "use-right-token",
            Self::SyncClock => "sync-clock",
            Self::GrantAccess => "grant-access",
            Self::ReplaceRevoked => "replace-revoked",
            Self::FixTransport => "fix-transport",
            Self::FixGeneration => "fix-generation",
            Self::FixVerifier => "fix-verifier",
            Self::ReadTrace => "read-trace",
        }
    }

    /// What to do, in a few words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::RepairFormat => "Repair the copied token",
            Self::SendCorrectly => "Send it where the server looks for it",
            Self::ObtainNewToken => "Get a new token",
            Self::RefreshProactively => "Renew it before it ends",
            Self::UseRightToken => "Use the token made for this place",
            Self::SyncClock => "Set the clock right",
            Self::GrantAccess => "Grant the missing right",
            Self::ReplaceRevoked => "Replace the withdrawn credential",
            Self::FixTransport => "Find who drops it on the way",
            Self::FixGeneration => "Change how the token is made",
            Self::FixVerifier => "Set up the side that checks it",
            Self::ReadTrace => "Read the server's own log",
        }
    }
}

impl Serialize for Fix {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}
