//! What frameworks say of cookies, forms and values that they sealed themselves.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, ObtainNewToken, RepairFormat, SendCorrectly, SyncClock},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the frameworks that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "keepers",
    name: "Sealed cookies and signed values",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "fernet-invalid",
            says: &["cryptography.fernet.InvalidToken"],
            weak: &[],
            means: "Fernet cannot open the value: another key sealed it, it was altered, or its time to live has passed. It does not say which.",
            tell_apart: "Open it with the key it was made with, without ttl: if that works, the key or the ttl is the cause.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The key that opens is not the one that sealed: regenerated at a restart, or different in two places.",
                ),
                (RepairFormat, Hint, "A value that was cut, or text of \"b'…'\", cannot be opened."),
                (ObtainNewToken, Hint, "If decrypt is called with a ttl, an old value ends like this."),
            ],
            source: SOURCE,
            example: proof::text("raise InvalidToken\ncryptography.fernet.InvalidToken"),
        },
        Refusal {
            id: "fernet-key",
            says: &["Fernet key must be 32 url-safe base64-encoded bytes"],
            weak: &[],
            means: "The key of Fernet is not a key: empty, a password, or cut.",
            tell_apart: "Make one with Fernet.generate_key and compare the length: 44 characters.",
            fixes: &[(
                FixVerifier,
                Strong,
                "The key is not 32 bytes of url-safe base64; make one with generate_key and keep it.",
            )],
            source: SOURCE,
            example: proof::text("ValueError: Fernet key must be 32 url-safe base64-encoded bytes."),
        },
        Refusal {
            id: "itsdangerous-format",
            says: &[
                "itsdangerous.exc.BadTimeSignature",
                "itsdangerous.exc.BadPayload",
                "No '.' found in value",
                "No b'.' found in value",
                "itsdangerous.exc.BadSignature: No '.' found in value",
                "itsdangerous.exc.BadSignature: No b'.' found in value",
            ],
            weak: &[],
            means: "The signed value has no signature at its end, or its content cannot be read: it was cut, or is another value.",
            tell_apart: "Print the value that arrives and compare its end with what was sent.",
            fixes: &[
                (RepairFormat, Likely, "The value was cut or altered on its way."),
                (SendCorrectly, Likely, "Another value than the signed one was handed over."),
            ],
            source: SOURCE,
            example: proof::text("itsdangerous.exc.BadSignature: No '.' found in value"),
        },
        Refusal {
            id: "rails-verifier",
            says: &[
                "ActiveSupport::MessageVerifier::InvalidSignature",
                "ActiveSupport::MessageEncryptor::InvalidMessage",
                "ActiveSupport::MessageVerifier::InvalidSignature: mismatched digest",
            ],
            weak: &[],
            means: "Rails cannot verify or open a value that it signed: secret_key_base differs from the one that signed, the value was altered, or it has ended.",
            tell_apart: "Is secret_key_base the same on all instances and since the value was made? RAILS_MASTER_KEY for credentials.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The key that checks is not the one that signed: changed secret_key_base or master key.",
                ),
                (ObtainNewToken, Hint, "A signed id with an end has passed it."),
                (RepairFormat, Hint, "A value that was cut or altered fails too."),
            ],
            source: SOURCE,
            example: proof::text(
                "ActiveSupport::MessageEncryptor::InvalidMessage: ActiveSupport::MessageEncryptor::InvalidMessage",
            ),
        },
        Refusal {
            id: "rails-secret",
            says: &[
                "Missing `secret_key_base` for",
                "Missing encryption key to decrypt file with",
                "ActiveSupport::EncryptedFile::MissingKeyError",
                "ActiveSupport::EncryptedFile::MissingKeyError: Missing encryption key to decrypt file with",
                "Devise.secret_key was not set",
            ],
            weak: &[],
            means: "Rails has no secret to sign with: the variable or the master key is missing in this environment.",
            tell_apart: "Is SECRET_KEY_BASE or RAILS_MASTER_KEY set for this process?",
            fixes: &[(FixVerifier, Strong, "The secret of the application is not set where it runs.")],
            source: SOURCE,
            example: proof::text(
                "ArgumentError: Missing `secret_key_base` for 'production' environment, set this string with `bin/rails credentials:edit`",
            ),
        },
        Refusal {
            id: "laravel-mac",
            says: &[
                "The MAC is invalid.",
                "DecryptException: The MAC is invalid.",
                "The payload is invalid.",
                "DecryptException: The payload is invalid.",
                "Illuminate\\Contracts\\Encryption\\DecryptException",
                "Illuminate\\Contracts\\Encryption\\DecryptException: The MAC is invalid.",
                "Illuminate\\Contracts\\Encryption\\DecryptException: The payload is invalid.",
            ],
            weak: &[],
            means: "Laravel cannot open a value that it sealed: APP_KEY is another one than then, or the value is cut or was never sealed.",
            tell_apart: "Was APP_KEY generated anew, or does another instance have another one? APP_PREVIOUS_KEYS keeps old values alive.",
            fixes: &[
                (FixVerifier, Likely, "APP_KEY is not the one that sealed the value."),
                (RepairFormat, Hint, "A value that was cut, or that was never sealed, fails too."),
                (ObtainNewToken, Hint, "If only cookies are at stake, deleting them is enough."),
            ],
            source: SOURCE,
            example: proof::text("Illuminate\\Contracts\\Encryption\\DecryptException: The MAC is invalid."),
        },
        Refusal {
            id: "laravel-app-key",
            says: &[
                "No application encryption key has been specified",
                "MissingAppKeyException",
                "Illuminate\\Encryption\\MissingAppKeyException: No application encryption key has been specified",
                "Unsupported cipher or incorrect key length",
                "The only supported ciphers are AES-128-CBC and AES-256-CBC with the correct key lengths",
            ],
            weak: &[],
            means: "APP_KEY is empty or not of the right length in this environment.",
            tell_apart: "Is APP_KEY in .env, with its \"base64:\", and is the cached configuration newer than it?",
            fixes: &[(FixVerifier, Strong, "The key of the application is not set, or not as artisan writes it.")],
            source: SOURCE,
            example: proof::text(
                "Illuminate\\Encryption\\MissingAppKeyException: No application encryption key has been specified.",
            ),
        },
        Refusal {
            id: "gorilla-securecookie",
            says: &[
                "securecookie: the value is not valid",
                "securecookie: hash key is not set",
                "securecookie: error - caused by: securecookie",
            ],
            weak: &[],
            means: "A signed cookie cannot be opened: its keys are new since it was made, mostly made at random at each start.",
            tell_apart: "Are the keys fixed and the same on all instances?",
            fixes: &[
                (FixVerifier, Likely, "The keys that open are not those that signed."),
                (ObtainNewToken, Hint, "Deleting the old cookie lets the user in again."),
            ],
            source: SOURCE,
            example: proof::text("securecookie: the value is not valid"),
        },
        Refusal {
            id: "gorilla-securecookie-old",
            says: &["securecookie: expired timestamp"],
            weak: &[],
            means: "The signed cookie is older than its MaxAge.",
            tell_apart: "Compare the cookie's age with MaxAge.",
            fixes: &[
                (ObtainNewToken, Likely, "The cookie has ended: sign in again."),
                (SyncClock, Hint, "Clocks of two instances may differ."),
            ],
            source: SOURCE,
            example: proof::text("securecookie: expired timestamp"),
        },
    ],
};
