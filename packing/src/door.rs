//! The functions that the page's script calls.
#![expect(unsafe_code, reason = "a name by which the script finds a function counts as unsafe; nothing else here is")]

use std::sync::Mutex;

use packing::{Kind, MODEL, Unpacking};

/// What is packed.
static INPUT: Mutex<[u8; 1 << 19]> = Mutex::new([0; 1 << 19]);
static UNPACKING: Mutex<Option<Unpacking>> = Mutex::new(None);

/// Where the script puts what is packed.
#[unsafe(no_mangle)]
extern "C" fn input() -> *const u8 {
    INPUT.lock().map_or(std::ptr::null(), |input| input.as_ptr())
}

/// Where it finds what is unpacked.
#[unsafe(no_mangle)]
extern "C" fn output() -> *const u8 {
    MODEL.lock().map_or(std::ptr::null(), |model| model.bytes().as_ptr())
}

/// Begins with a text, or with a program whose code stands from byte `from` to `to`.
#[unsafe(no_mangle)]
extern "C" fn begin(from: usize, to: usize) {
    let kind = if to == 0 { Kind::Text } else { Kind::Program(from, to) };
    if let (Ok(mut model), Ok(input), Ok(mut unpacking)) = (MODEL.lock(), INPUT.lock(), UNPACKING.lock()) {
        *unpacking = Some(Unpacking::begin(&mut model, kind, &*input));
    }
}

/// Goes on until `length` bytes are unpacked.
#[unsafe(no_mangle)]
extern "C" fn go(length: usize) {
    if let (Ok(mut model), Ok(input), Ok(mut unpacking)) = (MODEL.lock(), INPUT.lock(), UNPACKING.lock())
        && let Some(unpacking) = unpacking.as_mut()
    {
        unpacking.go(&mut model, &*input, length);
    }
}
