//! What stands where a credential belongs and is none.

use crate::text::{begins_with_one, ends_with_one, has, holds_one, only};

/// What was sent instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandIn {
    /// `$TOKEN`, `${TOKEN}`: a variable of a shell.
    Shell,
    /// `%TOKEN%`: a variable of cmd.exe.
    Cmd,
    /// `{{token}}`, `#{token}`, `<%= token %>`: a hole of a template.
    Template,
    /// `undefined`, `null`, `None`: what a program writes for nothing.
    Nothing,
    /// `[object Object]`, `{"access_token": …}`: a whole object in place of one of its strings.
    Object,
    /// `<your_token>`, `changeme`, `xxxx`: an example that was to be replaced.
    Example,
    /// `(redacted)`, `********`: what a log shows instead of a secret.
    Masked,
    /// `token.txt`, `/run/secrets/token`: the file that holds it.
    File,
}

/// What programs write for nothing.
const NOTHING: &[&str] = &[
    "undefined",
    "null",
    "none",
    "nil",
    "nan",
    "(null)",
    "<nil>",
    "<null>",
    "<none>",
    "%!s(<nil>)",
    "void",
    "nullptr",
];
/// What programs write for an object whose text nobody told them.
const OBJECTS: &[&str] =
    &["[object object]", "[object promise]", "[object undefined]", "<promise>", "[object response]"];
/// Examples in so many words.
const EXAMPLES: &[&str] = &[
    "changeme",
    "change-me",
    "change_me",
    "replaceme",
    "replace-me",
    "replace_me",
    "todo",
    "fixme",
    "placeholder",
    "token",
    "secret",
    "mytoken",
    "my-token",
    "my_token",
    "my-secret",
    "my_secret",
    "api_key",
    "api-key",
    "apikey",
    "access_token",
    "your-256-bit-secret",
    "your-384-bit-secret",
    "your-512-bit-secret",
    "a-string-secret-at-least-256-bits-long",
];
/// What logs and screens write over a secret.
const MASKS: &[&str] =
    &["redacted", "masked", "hidden", "filtered", "removed", "sensitive", "concealed", "secret value hidden"];
/// Words for what belongs here.
const CALLED: &[&str] = &["token", "key", "secret", "jwt", "password", "passwd", "credential", "bearer", "auth", "pat"];
/// Endings of files that hold credentials.
const FILES: &[&str] =
    &[".txt", ".pem", ".key", ".json", ".jwt", ".token", ".env", ".yml", ".yaml", ".crt", ".p8", ".p12"];

/// What `text` is, if it is no credential but stands where one belongs.
#[must_use]
pub fn stand_in(text: &str) -> Option<StandIn> {
    if text.len() > 512 {
        return None;
    }
    let quotes = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’');
    let text = text.trim_matches(quotes);
    let word = text.get(..7).filter(|word| word.eq_ignore_ascii_case("bearer ")).map_or(text, |_| &text[7..]);
    let word = word.trim_matches(quotes).trim_end_matches([',', ';', '.']).trim_end_matches(quotes);
    let lower = word.to_ascii_lowercase();
    let lower = lower.as_str();
    if NOTHING.contains(&lower) {
        return Some(StandIn::Nothing);
    }
    if OBJECTS.contains(&lower) || is_object(word) {
        return Some(StandIn::Object);
    }
    let random = [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
        .iter()
        .all(|is| word.bytes().any(|b| is(&b)));
    variable(word)
        .or_else(|| example(lower).filter(|_| !random || lower.starts_with("your")))
        .or_else(|| masked(word, lower))
        .or_else(|| file(lower))
}

fn variable(word: &str) -> Option<StandIn> {
    let name = |text: &str| {
        let plain = only(text, "0-9A-Za-z_.:-");
        let shouted = !has(text, "a-z");
        let random = text.len() > 16 && !shouted && has(text, "A-Z") && has(text, "0-9");
        plain
            && !random
            && text.bytes().filter(u8::is_ascii_digit).count() <= 1
            && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && (shouted || is_called(text))
    };
    let inside = |open: &str, close: &str| word.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    for &(open, close) in &[("{{", "}}"), ("<%=", "%>"), ("#{", "}"), ("{%", "%}"), ("${{", "}}"), ("$((", "))")] {
        if inside(open, close).is_some_and(|text| !text.is_empty() && text.len() <= 100) {
            return Some(StandIn::Template);
        }
    }
    if inside("%", "%").is_some_and(name) {
        return Some(StandIn::Cmd);
    }
    if inside("{", "}").is_some_and(name) {
        return Some(StandIn::Template);
    }
    let held = ["var.", "process.env.", "secrets.", "import.meta.env.", "os.environ.", "env."];
    if held.iter().any(|place| word.strip_prefix(place).is_some_and(name_of)) {
        return Some(StandIn::Template);
    }
    let shell = inside("${", "}").or_else(|| word.strip_prefix("$env:")).or_else(|| word.strip_prefix('$'));
    let command = inside("$(", ")").or_else(|| inside("`", "`"));
    (shell.is_some_and(name) || command.is_some_and(|text| text.contains(' '))).then_some(StandIn::Shell)
}

/// Whether it may be the name of a variable: `do_token`, `API_KEY`.
fn name_of(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().filter(u8::is_ascii_digit).count() <= 2
}

fn example(lower: &str) -> Option<StandIn> {
    let bare = lower.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '*', '_', '-']);
    let bracketed = lower.len() > bare.len() && lower.starts_with(['<', '[', '{', '(']);
    let wordy = only(bare, "0-9a-z_ .-");
    let letters = bare.bytes().filter(u8::is_ascii_alphabetic).count() * 4 > bare.len() * 3;
    let parts = || bare.split(['_', '-', ' ', '.']);
    let addressed = parts().any(|word| {
        matches!(word, "your" | "my" | "insert" | "replace" | "enter" | "example" | "paste" | "some" | "here" | "the")
    });
    // A sentence speaks of tokens; a hole is called in a few words.
    let verb = |word: &str| {
        matches!(
            word,
            "is" | "was"
                | "are"
                | "has"
                | "not"
                | "must"
                | "no"
                | "invalid"
                | "expired"
                | "missing"
                | "cannot"
                | "could"
                | "failed"
                | "wrong"
        )
    };
    let short = bracketed || parts().count() <= 6 && !parts().any(verb);
    let told = short
        && wordy
        && letters
        && bare.len() <= 60
        && is_called(bare)
        && (bracketed || addressed || bare.starts_with("your"));
    // x stands for any letter, and never so often by chance.
    let filled = bare.len() >= 4 && (only(bare, "x") || bare.len() >= 8 && only(bare, "0x"));
    (EXAMPLES.contains(&lower) || told || filled).then_some(StandIn::Example)
}

fn masked(word: &str, lower: &str) -> Option<StandIn> {
    let bare = lower.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '*', ' ']);
    let stars =
        word.chars().count() >= 3 && word.chars().all(|c| matches!(c, '*' | '•' | '●' | '…' | '.' | '█' | '∗' | '·'));
    (MASKS.contains(&bare) || stars || crate::WHOLE && is_type(lower)).then_some(StandIn::Masked)
}

/// The name of a class, which .NET writes in place of a value that it hides.
fn is_type(lower: &str) -> bool {
    let named = begins_with_one(lower, &["system.", "microsoft.identitymodel."]);
    named && lower.split('.').all(|part| !part.is_empty() && only(part, "a-z0-9_"))
}

fn file(lower: &str) -> Option<StandIn> {
    let path = lower.strip_prefix('@').unwrap_or(lower);
    let plain = only(path, "0-9A-Za-z_./~\\:-");
    let ends = ends_with_one(path, FILES) && path.len() <= 80 && !path.starts_with("eyj");
    let rooted = begins_with_one(path, &["/run/secrets/", "/var/run/", "/etc/", "~/", "./", "file://"]);
    (plain && (ends && path.matches('.').count() <= 2 || rooted && path.len() <= 120)).then_some(StandIn::File)
}

/// A JSON object, or what JavaScript and Python print of one.
fn is_object(word: &str) -> bool {
    word.starts_with('{') && word.ends_with('}') && word.contains(':') && word.contains(['"', '\''])
}

fn is_called(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    holds_one(&lower, CALLED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_credential() {
        for (text, is) in [
            ("undefined", StandIn::Nothing),
            ("Bearer null", StandIn::Nothing),
            ("[object Object]", StandIn::Object),
            ("{\"access_token\":\"x\"}", StandIn::Object),
            ("$TOKEN", StandIn::Shell),
            ("\"${ACCESS_TOKEN}\"", StandIn::Shell),
            ("$(cat token)", StandIn::Shell),
            ("%TOKEN%", StandIn::Cmd),
            ("{{token}}", StandIn::Template),
            ("{{ .Values.token }}", StandIn::Template),
            ("<your_token>", StandIn::Example),
            ("YOUR_API_KEY", StandIn::Example),
            ("your-256-bit-secret", StandIn::Example),
            ("xxxxxxxx", StandIn::Example),
            ("changeme", StandIn::Example),
            ("(redacted)", StandIn::Masked),
            ("********", StandIn::Masked),
            ("System.IdentityModel.Tokens.Jwt.JwtSecurityToken", StandIn::Masked),
            ("token.txt", StandIn::File),
            ("@/run/secrets/token", StandIn::File),
        ] {
            assert_eq!(stand_in(text), Some(is), "{text}");
        }
    }

    #[test]
    fn what_may_be_one() {
        for text in [
            "2YotnFZFEjr1zCsicMWpAA",
            "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
            "$2b$12$KIXabc",
            "AKIAIOSFODNN7EXAMPLE",
            "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b",
            "correcthorsebatterystaple",
            "",
        ] {
            assert_eq!(stand_in(text), None, "{text}");
        }
    }
}
