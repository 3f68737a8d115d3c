//! How it is done with a Sensedia gateway.

use super::Advice;

/// For a call through the gateway.
pub(super) const GATEWAY: &[Advice] = &[];
