//! How it is done with AWS.

use super::Advice;

/// For the caller's own credentials.
pub(super) const CALLER: &[Advice] = &[];
/// For the registration token of a buyer.
pub(super) const MARKETPLACE: &[Advice] = &[];
