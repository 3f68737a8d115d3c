//! The paste, as the terminal hands it over.

use std::{
    fs::File,
    io::{self, ErrorKind, IsTerminal, Read},
    path::Path,
};

use base64::{Engine, prelude::BASE64_STANDARD};

/// More than this is not a paste.
const LIMIT: u64 = 100 * 1024 * 1024;

/// More than this is no key.
const KEY_LIMIT: usize = 1 << 20;

const NOT_UTF8: &str =
    "Some bytes are not UTF-8. They are shown as U+FFFD (\u{fffd}) and the rest is examined as it is.";
const UTF16: &str = "The input is UTF-16 and was read as such.";

/// What was read.
pub(super) struct Input {
    pub(super) text: String,
    /// What had to be done to read it.
    pub(super) note: Option<&'static str>,
}

/// Reads `file`, or standard input. File names are not quoted: they may be tokens in the wrong place.
pub(super) fn read(file: Option<&Path>) -> Result<Input, String> {
    let bytes = match file {
        None => {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                let end = if cfg!(windows) { "Ctrl-Z and Enter" } else { "Ctrl-D on a line of its own" };
                super::complain(&format!("Paste the token or the error message, then press {end}."));
            }
            take(stdin.lock())
        }
        Some(path) if path.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Some(path) => File::open(path).and_then(take),
    };
    decode(bytes.map_err(|error| sentence(&error))?)
}

/// Reads the key to check signatures with. Bytes that are no text are a certificate or a key in DER, or a bare secret:
/// they are handed on in base64.
pub(super) fn key(file: &Path) -> Result<String, String> {
    let bytes = if file.as_os_str() == "-" { take(io::stdin().lock()) } else { File::open(file).and_then(take) };
    let bytes = bytes.map_err(|error| format!("The key could not be read: {}.", error.kind()))?;
    if bytes.len() > KEY_LIMIT {
        return Err("The file that was named as the key is larger than 1 MiB: that is no key.".to_owned());
    }
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| BASE64_STANDARD.encode(error.as_bytes())))
}

fn take(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn decode(bytes: Vec<u8>) -> Result<Input, String> {
    if bytes.len() as u64 > LIMIT {
        return Err("The input is larger than 100 MiB. Cut out the part around the token or the error.".to_owned());
    }
    // What PowerShell's `>` writes.
    let utf16: Option<fn([u8; 2]) -> u16> = match bytes.as_slice() {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(unit) = utf16 {
        let units = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        return Ok(Input { text, note: Some(UTF16) });
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Input { text, note: None },
        Err(error) => Input { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), note: Some(NOT_UTF8) },
    })
}

fn sentence(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::InvalidFilename => {
            "There is no such file. A token or an error message goes to standard input, not among the arguments: \
             other programs can see those, and the shell remembers them."
                .to_owned()
        }
        ErrorKind::IsADirectory => "That is a directory. Name a file in it.".to_owned(),
        ErrorKind::PermissionDenied => "The file may not be read by you. Check its permissions.".to_owned(),
        kind => format!("The input could not be read: {kind}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_utf8() {
        let input = decode(b"a\xffb".to_vec()).ok().unwrap();
        assert_eq!((input.text.as_str(), input.note), ("a\u{fffd}b", Some(NOT_UTF8)));
        let input = decode(b"\xff\xfeh\0i\0".to_vec()).ok().unwrap();
        assert_eq!((input.text.as_str(), input.note), ("hi", Some(UTF16)));
    }
}
