//! The command line. What is wrong with it is told without quoting it: it may hold a token.

use std::path::PathBuf;

use badtoken::{Moment, clock};
use lexopt::{Arg, Error, Parser};

use super::list::Topic;

pub(super) const HELP: &str = "\
badtoken: why a token was refused, and which fix applies. Nothing leaves this computer.

Usage: badtoken [OPTIONS] [FILE]

Reads FILE, or standard input without FILE or for `-`: a token, an error message,
a header, a whole request or answer, a log. Any of them, also several at once.

Options:
      --json                  the report as one line of JSON
      --now MOMENT            examine as of this moment, as in 2026-11-21T10:00:00Z
      --key FILE              check signatures with the key in FILE (`-`: standard input): a
                              secret, a JWK, a set of them, PEM, a certificate
      --redact                replace every secret by a fingerprint, to pass the answer on
      --color auto|always|never
                              auto: on a terminal, unless NO_COLOR is set
      --list fixes|checks|formats|refusals|all
                              what badtoken knows, as Markdown; nothing is read
  -h, --help                  this text
  -V, --version               the version

Exit status: 0 nothing to fix, 1 something to fix, 2 no answer.

Examples:
  curl -si https://api.example.com/ -H \"Authorization: Bearer $TOKEN\" | badtoken
  badtoken --json --redact response.txt
  printf %s \"$TOKEN\" | badtoken --json | jq -r '.tokens[0].clean'
";

/// What the person wants.
pub(super) enum Order {
    Help,
    Version,
    List(Topic),
    Examine(Wish),
}

/// How to examine and show.
#[derive(Default)]
pub(super) struct Wish {
    /// Nothing for standard input.
    pub(super) file: Option<PathBuf>,
    pub(super) json: bool,
    /// Where the key is to check signatures with.
    pub(super) key: Option<PathBuf>,
    pub(super) redact: bool,
    /// Nothing for this computer's clock.
    pub(super) now: Option<Moment>,
    pub(super) color: Color,
}

/// When to show colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// Reads the command line, or says what is wrong with it.
pub(super) fn read(mut args: Parser) -> Result<Order, String> {
    let mut wish = Wish::default();
    let (mut named, mut asked) = (false, None);
    while let Some(arg) = args.next().map_err(|error| sentence(&error))? {
        match arg {
            Arg::Long("json") => wish.json = true,
            Arg::Long("key") => wish.key = Some(args.value().map_err(|error| sentence(&error))?.into()),
            Arg::Long("redact") => wish.redact = true,
            Arg::Long("now") => wish.now = Some(moment(&value(&mut args)?)?),
            Arg::Long("color" | "colour") => wish.color = color(&value(&mut args)?)?,
            Arg::Long("list") => asked = asked.or(Some(Order::List(topic(&value(&mut args)?)?))),
            Arg::Long("help") | Arg::Short('h') => asked = asked.or(Some(Order::Help)),
            Arg::Long("version") | Arg::Short('V') => asked = asked.or(Some(Order::Version)),
            Arg::Value(_) if named => {
                return Err("It reads one file. Put several texts into one, or pipe them in.".to_owned());
            }
            Arg::Value(file) => {
                named = true;
                wish.file = Some(PathBuf::from(file)).filter(|file| file.as_os_str() != "-");
            }
            other => return Err(sentence(&other.unexpected())),
        }
    }
    if asked.is_none() && wish.file.is_none() && wish.key.as_ref().is_some_and(|key| key.as_os_str() == "-") {
        return Err(
            "The text to examine comes from standard input, so the key cannot. Put one of them into a file.".to_owned()
        );
    }
    Ok(asked.unwrap_or(Order::Examine(wish)))
}

fn value(args: &mut Parser) -> Result<String, String> {
    args.value().map_err(|error| sentence(&error)).map(|value| value.to_string_lossy().into_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    clock::read(text).ok_or_else(|| {
        "What follows `--now` is not a moment. Write date, time and zone as in 2026-11-21T10:00:00Z.".to_owned()
    })
}

fn color(text: &str) -> Result<Color, String> {
    match text {
        "auto" => Ok(Color::Auto),
        "always" => Ok(Color::Always),
        "never" => Ok(Color::Never),
        _ => Err("`--color` is one of auto, always and never.".to_owned()),
    }
}

fn topic(text: &str) -> Result<Topic, String> {
    Topic::named(text).ok_or_else(|| "`--list` is one of fixes, checks, formats, refusals and all.".to_owned())
}

fn sentence(error: &Error) -> String {
    match error {
        Error::MissingValue { option: Some(option) } => format!("`{option}` needs a value behind it."),
        Error::UnexpectedOption(option) if is_word(option) => format!("There is no option `{option}`."),
        Error::UnexpectedValue { option, .. } if is_word(option) => format!("`{option}` takes no value."),
        _ => "There is an option it does not know.".to_owned(),
    }
}

/// Whether it can be nothing but a mistyped option.
fn is_word(option: &str) -> bool {
    option.len() <= 16 && option.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Result<Order, String> {
        super::read(Parser::from_args(args))
    }

    fn wish(args: &[&str]) -> Wish {
        match read(args) {
            Ok(Order::Examine(wish)) => wish,
            _ => panic!("not a wish"),
        }
    }

    #[test]
    fn understood() {
        let all = wish(&["--json", "--now=2026-11-21T11:00:00+01:00", "a.txt", "--redact", "--color", "never"]);
        assert!(all.json && all.redact);
        assert_eq!(all.now.map(Moment::secs), Some(1_795_255_200));
        assert_eq!(all.file, Some(PathBuf::from("a.txt")));
        assert_eq!(all.color, Color::Never);
        assert_eq!(wish(&["-"]).file, None);
        assert_eq!(wish(&["--key", "key.pem"]).key, Some(PathBuf::from("key.pem")));
        assert!(wish(&["--key", "-", "a.txt"]).key.is_some());
        assert!(read(&["--key", "-"]).is_err() && read(&["--key=-", "-"]).is_err());
        assert!(read(&["--nonsense", "-h"]).is_err());
        assert!(matches!(read(&["--json", "-h"]), Ok(Order::Help)));
        assert!(matches!(read(&["-V"]), Ok(Order::Version)));
        assert!(matches!(read(&["--list", "checks"]), Ok(Order::List(Topic::Checks))));
    }

    #[test]
    fn refused_without_quoting() {
        for args in [
            &["a", "eyJhbGciOiJIUzI1NiJ9"][..],
            &["--now", "eyJhbGciOiJIUzI1NiJ9"],
            &["--color=eyJhbGciOiJIUzI1NiJ9"],
            &["--json=eyJhbGciOiJIUzI1NiJ9"],
            &["--list", "eyJhbGciOiJIUzI1NiJ9"],
            &["--eyJhbGciOiJIUzI1NiJ9"],
            &["-eyJhbGciOiJIUzI1NiJ9"],
        ] {
            let sentence = read(args).err().expect("refused");
            assert!(!sentence.contains("eyJ") && sentence.ends_with('.'), "{sentence}");
        }
        assert_eq!(read(&["--jsno"]).err().unwrap(), "There is no option `--jsno`.");
        assert_eq!(read(&["--now"]).err().unwrap(), "`--now` needs a value behind it.");
    }
}
