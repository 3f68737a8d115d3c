//! badtoken: why a token was refused, and which fix applies.
