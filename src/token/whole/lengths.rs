//! Formats that tell their own lengths: each says of a text whether they add up, or that it is none of its own.

use super::{Loss, Whole, at_end, firm};
use crate::token::{biscuit, branca, cose, fernet, iron, macaroon, paserk, ssh};

type Check = fn(&str) -> Option<Result<(), &'static str>>;

const CHECKS: &[Check] = &[
    fernet::check,
    iron::check,
    macaroon::check,
    biscuit::check,
    cose::check,
    paserk::check,
    ssh::check,
    branca::check,
];

fn check(text: &str) -> Option<Result<(), &'static str>> {
    CHECKS.iter().find_map(|check| check(text))
}

/// What shows that it is whole, where one of these formats knows it.
pub(super) fn proof(text: &str) -> Option<Option<Whole>> {
    Some(check(text)?.ok().map(|()| firm("It was read again: all the lengths inside add up.")))
}

/// What it has lost.
pub(super) fn loss(text: &str) -> Option<Option<Loss>> {
    Some(check(text)?.err().map(|says| at_end(text, says.to_owned())))
}
