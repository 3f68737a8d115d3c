//! Formats that tell their own lengths: each says of a text whether they add up, or that it is none of its own.

use super::{Loss, Whole, at_end, firm};
use crate::token::{biscuit, branca, cose, fernet, iron, macaroon, paserk, pem, ssh};

type Check = fn(&str) -> Option<Result<(), &'static str>>;

const CHECKS: &[Check] = &[
    fernet::check,
    iron::check,
    macaroon::check,
    biscuit::check,
    cose::check,
    paserk::check,
    ssh::check,
    pem::check,
    branca::check,
];

/// What shows that it is whole, or what it has lost; nothing where none of these formats knows it.
pub(super) fn read(text: &str) -> Option<Result<Whole, Loss>> {
    let checked = CHECKS.iter().find_map(|check| check(text))?;
    let says = "It was read again: all the lengths inside add up.";
    Some(checked.map(|()| firm(says)).map_err(|says| at_end(text, says.to_owned())))
}
