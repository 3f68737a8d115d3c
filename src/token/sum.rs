//! The checksums that keys carry.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::base64url;
use crate::key::Sum;

/// What a checksum says of a key that fits its form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It has none.
    Nothing,
    /// It is right: the key was copied whole.
    Right,
    /// It is wrong.
    Wrong,
    /// It is no such key.
    Other,
}

/// What the checksum of `text`, which fits the form of such a key, says.
pub(super) fn check(sum: Sum, begins: &str, text: &str) -> Says {
    let right = match sum {
        Sum::None => return Says::Nothing,
        Sum::Base62 => text.split_at_checked(text.len().saturating_sub(6)).is_some_and(|(before, sum)| {
            before.get(begins.len()..).is_some_and(|secret| digits(crc32(secret.as_bytes()), 62, 6) == sum)
        }),
        Sum::Base36 => routable(text),
        Sum::Hex => tail(text, 8, |before| format!("{:08x}", crc32(&before.as_bytes()[begins.len()..]))),
        Sum::Capitals => tail(text, 8, |before| format!("{:08X}", crc32(before.as_bytes()))),
        // Published ones count the beginning and turn the bytes; others were made without either.
        Sum::Turned => text.rsplit_once('_').is_some_and(|(before, written)| {
            let written = u32::from_str_radix(written, 16).ok();
            [before, before.get(begins.len()..).unwrap_or_default()].into_iter().any(|part| {
                let sum = crc32(part.as_bytes());
                written == Some(sum) || written == Some(sum.swap_bytes())
            })
        }),
        Sum::Marvin => azure(text),
        Sum::Scattered => devops(text),
        Sum::Bech32 => bech32(text),
        Sum::Number => return or_other(number(text).is_some()),
        Sum::Json => return or_other(json(begins, text).is_some()),
        Sum::Mixed => {
            let has = |is: fn(&u8) -> bool| text[begins.len()..].bytes().filter(is).count();
            return or_other(has(u8::is_ascii_digit) > 1 && has(u8::is_ascii_alphabetic) > 5);
        }
    };
    if right { Says::Right } else { Says::Wrong }
}

const fn or_other(fits: bool) -> Says {
    if fits { Says::Nothing } else { Says::Other }
}

/// Whether the last characters are what is computed from those before.
fn tail(text: &str, length: usize, compute: impl Fn(&str) -> String) -> bool {
    text.split_at_checked(text.len().saturating_sub(length)).is_some_and(|(before, sum)| compute(before) == sum)
}

/// CRC-32 as zip has it (ISO 3309); keys are short, a table would be longer than they are.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// So many digits of a base, leading zeros kept. Base 36 has small letters, base 62 the capitals first.
fn digits(mut number: u32, base: u32, count: usize) -> String {
    let mut digits = vec![b'0'; count];
    for digit in digits.iter_mut().rev() {
        let value = u8::try_from(number % base).unwrap_or_default();
        *digit = match value {
            0..=9 => b'0' + value,
            10..=35 if base == 62 => b'A' + value - 10,
            10..=35 => b'a' + value - 10,
            _ => b'a' + value - 36,
        };
        number /= base;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

/// GitLab: two digits for the length of what is in base64, and seven for the CRC-32 of all before them.
fn routable(text: &str) -> bool {
    let Some((before, sum)) = text.split_at_checked(text.len().saturating_sub(7)) else { return false };
    let Some((front, length)) = before.split_at_checked(before.len().saturating_sub(2)) else { return false };
    let payload = payload(front).len();
    digits(crc32(before.as_bytes()), 36, 7) == sum
        && u32::try_from(payload).is_ok_and(|payload| digits(payload, 36, 2) == length)
}

/// What stands in base64 inside a routable token: behind the mark of its kind, before the dots.
pub(super) fn payload(text: &str) -> &str {
    let front = text.split('.').next().unwrap_or(text);
    let body = front.split_once('-').map_or(front, |(_, body)| body);
    match body.as_bytes() {
        [b't', kind, b'_', ..] if kind.is_ascii_digit() => &body[3..],
        _ => body,
    }
}

/// The seeds of Azure's services, each eight letters: what the key is for.
const SEEDS: &[&[u8; 8]] = &[
    b"Default0",
    b"System00",
    b"Unknown0",
    b"Send0000",
    b"Manage00",
    b"Listen00",
    b"AbAcct00",
    b"Master00",
    b"Functi00",
    b"SysAll00",
    b"Resour00",
    b"MastRO00",
    b"SystRO00",
    b"Encryp00",
    b"MastRW00",
    b"SystRW00",
    b"Access00",
    b"Query000",
    b"PAdmin00",
    b"Classic0",
    b"ACRDflt0",
    b"UsrPwd00",
    b"IoTHub00",
    b"DpsKey00",
    b"Device00",
    b"Tenant00",
    b"Gatewy00",
    b"GitKey00",
    b"SendRecv",
];

/// Azure: the last four bytes are Marvin32 of those before, with the seed of the service.
fn azure(text: &str) -> bool {
    let standard = text.replace('-', "+").replace('_', "/");
    let Some(mut bytes) = base64url::standard(&standard).filter(|bytes| bytes.len() > 4) else { return false };
    let end = bytes.len() - 4;
    SEEDS.iter().any(|seed| {
        let sum = marvin32(&bytes[..end], u64::from_be_bytes(**seed)).to_le_bytes();
        bytes[end..] == sum || {
            // Keys for Redis must have neither of these characters: they are written over.
            let kept = bytes[end..].to_vec();
            bytes[end..].copy_from_slice(&sum);
            let written = BASE64_STANDARD.encode(&bytes).replace('+', "P").replace('/', "F");
            bytes[end..].copy_from_slice(&kept);
            written == text
        }
    })
}

/// Marvin32: the hash of .NET's strings, its two halves folded into one.
fn marvin32(bytes: &[u8], seed: u64) -> u32 {
    let half = |shift: u32| u32::try_from(seed >> shift & u64::from(u32::MAX)).unwrap_or_default();
    let (mut low, mut high) = (half(0), half(32));
    let mut block = |word: u32| {
        low = low.wrapping_add(word);
        high ^= low;
        low = low.rotate_left(20).wrapping_add(high);
        high = high.rotate_left(9) ^ low;
        low = low.rotate_left(27).wrapping_add(high);
        high = high.rotate_left(19);
    };
    let (words, rest) = bytes.as_chunks::<4>();
    for word in words {
        block(u32::from_le_bytes(*word));
    }
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x80;
    block(u32::from_le_bytes(last));
    block(0);
    low ^ high
}

/// Azure DevOps: of the 32 bytes in base32 four are the CRC-32 of the others, for a person or for an application.
fn devops(text: &str) -> bool {
    const AT: [usize; 4] = [22, 8, 7, 2];
    let Some(bytes) = base32(text, 32) else { return false };
    let secret: Vec<u8> = bytes.iter().enumerate().filter(|(at, _)| !AT.contains(at)).map(|(_, byte)| *byte).collect();
    let sum = u32::from_le_bytes(AT.map(|at| bytes[at]));
    [0xe0b9_692d, 0x1019_f92e].contains(&(sum ^ crc32(&secret)))
}

/// So many bytes of base32 in small letters.
fn base32(text: &str, count: usize) -> Option<Vec<u8>> {
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(count), 0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'a'..=b'z' => letter - b'a',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        held = (held << 5 | u32::from(value)) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(((held >> bits) & 0xff) as u8);
        }
    }
    (bytes.len() == count).then_some(bytes)
}

/// BIP 173 §Bech32: the letters before the last 1 name what it is, and the last six are the checksum.
fn bech32(text: &str) -> bool {
    const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const GENERATORS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let lower = text.to_ascii_lowercase();
    let Some((name, data)) = lower.rsplit_once('1') else { return false };
    let values = data
        .bytes()
        .map(|letter| LETTERS.iter().position(|known| *known == letter).and_then(|at| u32::try_from(at).ok()));
    let name = || name.bytes().map(u32::from);
    let all =
        name().map(|byte| Some(byte >> 5)).chain([Some(0)]).chain(name().map(|byte| Some(byte & 31))).chain(values);
    let sum = all.into_iter().try_fold(1_u32, |sum, value| {
        let top = sum >> 25;
        let next = (sum & 0x1ff_ffff) << 5 ^ value?;
        Some((0..5).filter(|bit| top >> bit & 1 == 1).fold(next, |next, bit| next ^ GENERATORS[bit]))
    });
    sum == Some(1)
}

/// Discord: the first part is the number of an account, in base64.
pub(super) fn number(text: &str) -> Option<u64> {
    let bytes = base64url::decode(text.split('.').next()?).bytes;
    let digits = std::str::from_utf8(&bytes).ok().filter(|digits| (15..=20).contains(&digits.len()))?;
    digits.parse().ok()
}

/// The JSON in base64 behind the beginning of a key, and where it stands in it.
pub(super) fn json(begins: &str, text: &str) -> Option<(String, crate::text::Span)> {
    // Where the beginning is itself base64 of JSON, it belongs to it.
    let start = begins.find("eyJ").unwrap_or(begins.len());
    let body = text.get(start..)?;
    let body = body.split('_').next().filter(|front| front.len() >= 16).unwrap_or(body);
    let span = crate::text::Span::new(start, start + body.len());
    let standard = body.trim_end_matches('=').replace('-', "+").replace('_', "/");
    let whole = if standard.len() % 4 == 1 { &standard[..standard.len() - 1] } else { &standard };
    let json = String::from_utf8_lossy(&base64url::standard(whole)?).into_owned();
    json.starts_with('{').then_some((json, span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::see;

    #[test]
    fn checksums_are_as_published() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(digits(0, 62, 6), "000000");
        // microsoft/security-utilities, MIT.
        for (seed, data, sum) in [
            (0xd53c_d9ce_cd08_93b7, &b"abc"[..], 0x6be0_2a86),
            (0x0ddd_deee_efff_f000, b"abcdefghijklmnopqrstuvwxyz", 0xd348_47dc),
            (0x004f_b61a_001b_dbcc, b"", 0x3020_09bc),
            (0x004f_b61a_001b_dbcc, &[0xaf], 0x3592_e206),
            (0x004f_b61a_001b_dbcc, &[0x86, 0x42, 0xdc, 0x59], 0x0e94_07be),
        ] {
            assert_eq!(marvin32(data, seed), sum);
        }
    }

    /// Of each kind a right one; that a changed character makes it wrong is for all of them the same.
    #[test]
    fn what_is_right_is_right_and_one_character_makes_it_wrong() {
        for text in [
            "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",
            "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",
            "glpat-CirhBv6ZT1qS5mF3upMh0m86MQp1OjJzCA.01.0y0azn5zn",
            "glsa_qOh6ibK9dK7g0jkBQuTachjhg1foCUQ1_a89436fb",
            "cfat_ac7V0RQnqg2Bcktx3fXLRaMJUZidQcQ44U1Cryrf961ea182",
            "OhA9ajbEdqfM4O20ucwrH11EzFfeBzK8HSFfb59N8Hb1lEJ3j4N2fdtYEAcqyrHlh+6Z7iK/1Dew+AStZ8O1Dw==",
            "xmxj5pouaauasdhklcnryux6y5jvfhvqguorfbp4h2k5cahfyk2a",
            "AGE-SECRET-KEY-1R23CLXD5MZFSH79VN6PG0KAYTJEQ8W4UR23CLXD5MZFSH79VN6PGP5X68K",
        ] {
            let key = see(text).unwrap_or_else(|| panic!("{text}")).key;
            assert!(check(key.sum, key.begins(), text) == Says::Right, "{text}");
            for at in key.begins().len()..text.len() {
                let other = if text.as_bytes()[at] == b'4' { "5" } else { "4" };
                let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
                if text.as_bytes()[at] != b'=' && !(text.ends_with("==") && at == text.len() - 3) {
                    assert!(check(key.sum, key.begins(), &changed) == Says::Wrong, "{changed}");
                }
            }
        }
    }

    /// Letters by lot; the same ones each time.
    struct Lot(u64);

    impl Lot {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap_or_default() % limit
        }

        fn letters(&mut self, alphabet: &[u8], count: usize) -> String {
            (0..count).map(|_| char::from(alphabet[self.below(alphabet.len())])).collect()
        }
    }

    const MIXED: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// A whole key of each sort in turn.
    fn make(lot: &mut Lot, sort: usize) -> String {
        let prefix = |begins: &str, lot: &mut Lot| {
            let secret = lot.letters(MIXED, 30);
            format!("{begins}{secret}{}", digits(crc32(secret.as_bytes()), 62, 6))
        };
        match sort % 8 {
            0 => prefix(["ghp_", "gho_", "ghu_", "ghs_", "ghr_"][lot.below(5)], lot),
            1 => prefix("npm_", lot),
            2 => {
                let count = 27 + lot.below(40);
                let payload = lot.letters(b"ABCDEFGHabcdefgh0123-_", count);
                let front = format!("glpat-{payload}.01.{}", digits(u32::try_from(count).unwrap(), 36, 2));
                format!("{front}{}", digits(crc32(front.as_bytes()), 36, 7))
            }
            3 => {
                let front = format!("glsa_{}", lot.letters(MIXED, 32));
                format!("{front}_{:08x}", crc32(front.as_bytes()).swap_bytes())
            }
            4 => {
                let secret = lot.letters(MIXED, 40);
                format!("{}{secret}{:08x}", ["cfat_", "cfut_", "cfk_"][lot.below(3)], crc32(secret.as_bytes()))
            }
            5 => {
                let front = format!("ATATT3xFfGF0{}=", lot.letters(MIXED, 160));
                format!("{front}{:08X}", crc32(front.as_bytes()))
            }
            6 => {
                let mut bytes = base64url::standard(&format!("{}+ASt", lot.letters(MIXED, 76))).unwrap();
                let sum = marvin32(&bytes, u64::from_be_bytes(*b"Default0"));
                bytes.extend(sum.to_le_bytes());
                BASE64_STANDARD.encode(bytes)
            }
            _ => {
                let mut bytes: Vec<u8> = (0..28).map(|_| u8::try_from(lot.below(256)).unwrap()).collect();
                let sum = (crc32(&bytes) ^ 0xe0b9_692d).to_le_bytes();
                for (at, byte) in [(2, sum[3]), (7, sum[2]), (8, sum[1]), (22, sum[0])] {
                    bytes.insert(at, byte);
                }
                bytes.push(0);
                // Five bits at a time, from the front.
                let bit = |at: usize| usize::from(bytes[at / 8] >> (7 - at % 8) & 1);
                let digit = |at: usize| (0..5).fold(0, |digit, more| digit << 1 | bit(at * 5 + more));
                (0..52).map(|at| char::from(b"abcdefghijklmnopqrstuvwxyz234567"[digit(at)])).collect()
            }
        }
    }

    #[test]
    fn whatever_is_drawn_is_proven_and_a_changed_character_is_caught() {
        let mut lot = Lot(20_261_121);
        for sort in 0..10_000 {
            let key = make(&mut lot, sort);
            assert!(crate::token::whole(&key).is_some_and(|whole| whole.firm), "{key}");
            assert!(crate::token::loss(&key).is_none(), "{key}");
            if sort % 5 > 0 {
                continue;
            }
            // The beginning names the maker and is not covered by every checksum.
            let at = 12 + lot.below(20);
            let other = if key.as_bytes()[at] == b'a' { "b" } else { "a" };
            let changed = format!("{}{other}{}", &key[..at], &key[at + 1..]);
            assert!(crate::token::whole(&changed).is_none(), "{changed}");
            assert!(crate::token::loss(&changed).is_some(), "{changed}");
            let cut = &key[..key.len() - 1 - lot.below(4)];
            // What is only its letters cannot be known once it is shorter.
            assert!(sort % 8 == 7 || crate::token::loss(cut).is_some(), "{cut}");
        }
    }
}
