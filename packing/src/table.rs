//! Two tables: how sure a guess is, and back.

/// The logistic curve at 33 places, eight of them for each step of e; 12 bits.
const CURVE: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
    3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// How likely a one is, as 12 bits, for a sureness from −2047 to 2047.
#[expect(clippy::cast_sign_loss, reason = "held within the table")]
pub(crate) const fn squash(sure: i32) -> i32 {
    if sure > 2047 {
        return 4095;
    }
    if sure < -2047 {
        return 1;
    }
    let part = sure & 127;
    let at = ((sure >> 7) + 16) as usize;
    (CURVE[at] * (128 - part) + CURVE[at + 1] * part + 64) >> 7
}

/// How sure a likelihood of 12 bits is: the reverse.
#[expect(clippy::cast_sign_loss, reason = "no likelihood is below nought")]
pub(crate) fn stretches(table: &mut [i16; 4096]) {
    table.fill(2047);
    let mut next = 0;
    for sure in -2047..2048_i16 {
        let end = squash(i32::from(sure)) as usize;
        while next <= end {
            table[next] = sure;
            next += 1;
        }
    }
}
