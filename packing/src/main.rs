//! Unpacks in the page: the functions that its script calls. The script writes what is packed into the memory at
//! [`input`], calls [`begin`] and [`go`], and finds what is unpacked at [`output`].
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod door;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
