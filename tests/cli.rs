//! The command, as a shell meets it.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    io::{Read, Write},
    path::PathBuf,
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::Value;

const NOW: &str = "2026-11-21T10:00:00Z";
/// Header `{"alg":"HS256"}`, claims `{"sub":"alice@example.com","exp":1795247700}`.
const ENDED: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZUBleGFtcGxlLmNvbSIsImV4cCI6MTc5NTI0NzcwMH0.\
                     q1Xw0nF1rmVbLxkV5lYbY8nM3qkZtA2c7eWq9uJm4Ts";

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_badtoken"));
    command.args(args).env_remove("NO_COLOR").env_remove("COLUMNS").stderr(Stdio::piped()).stdout(Stdio::piped());
    command
}

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = command(args).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A command that refuses its arguments does not read.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn json(args: &[&str], input: &[u8]) -> (Value, i32) {
    let output = run(&[&["--json", "--now", NOW], args].concat(), input);
    let out = text(&output.stdout);
    assert!(out.ends_with('\n') && out.matches('\n').count() == 1, "one line: {out}");
    (serde_json::from_str(out).unwrap(), output.status.code().unwrap())
}

/// One sentence on standard error, nothing on standard output, exit status 2.
fn refused(args: &[&str], input: &[u8]) -> String {
    let output = run(args, input);
    let sentence = text(&output.stderr).to_owned();
    assert_eq!(output.status.code(), Some(2), "{args:?} {sentence}");
    assert!(output.stdout.is_empty(), "{args:?}");
    assert!(sentence.starts_with("badtoken: ") && sentence.lines().count() == 1, "{args:?} {sentence}");
    sentence
}

fn scratch(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn help_and_version() {
    let help = run(&["--help"], b"");
    assert_eq!(help.status.code(), Some(0));
    for word in ["--json", "--now", "--redact", "--color", "Exit status", "jq"] {
        assert!(text(&help.stdout).contains(word), "{word}");
    }
    assert_eq!(text(&run(&["-V"], b"").stdout), concat!("badtoken ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn arguments_it_does_not_understand() {
    assert!(refused(&["--jsno"], b"").contains("no option `--jsno`"));
    assert!(refused(&["--now"], b"").contains("needs a value"));
    assert!(refused(&["--now", "yesterday"], b"").contains("2026-11-21T10:00:00Z"));
    assert!(refused(&["--now", "1795255200"], b"").contains("2026-11-21T10:00:00Z"));
    assert!(refused(&["--color", "red"], b"").contains("auto, always and never"));
    assert!(refused(&["--json=yes"], b"").contains("takes no value"));
    assert!(refused(&["one", "two"], b"").contains("one file"));
    for args in [&[ENDED][..], &["Bearer", ENDED], &["--now", ENDED], &["--color", ENDED]] {
        assert!(!refused(args, b"").contains("eyJ"), "a token among the arguments is not repeated");
    }
}

#[test]
fn input_it_cannot_read() {
    assert!(refused(&["/nonexistent/file"], b"").contains("no such file"));
    assert!(refused(&[env!("CARGO_TARGET_TMPDIR")], b"").contains("directory"));
    let large = fs::File::create(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("large")).unwrap();
    large.set_len(100 * 1024 * 1024 + 1).unwrap();
    let large = format!("{}/large", env!("CARGO_TARGET_TMPDIR"));
    assert!(refused(&[&large], b"").contains("larger than 100 MiB"));
    fs::remove_file(large).unwrap();
}

#[test]
fn nothing_to_examine() {
    let output = run(&[], b" \n");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("the input is empty"));
    let (report, status) = json(&[], b"");
    assert_eq!((report["verdict"]["level"].as_str(), status), (Some("unknown"), 0));
}

#[test]
fn bytes_that_are_no_text() {
    let output = run(&["--json", "--now", NOW], b"HTTP/1.1 401 \xff\xfe Unauthorized\r\n");
    assert!(text(&output.stderr).contains("not UTF-8"));
    assert!(matches!(output.status.code(), Some(0 | 1)));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report["mended"].as_str().unwrap().contains('\u{fffd}'));
    let utf16: Vec<u8> = [0xfeff].into_iter().chain("Bearer x".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let output = run(&["--json", "--now", NOW], &utf16);
    assert!(text(&output.stderr).contains("UTF-16"));
    assert!(text(&output.stdout).contains("Bearer x"));
}

#[test]
fn a_file_and_standard_input_are_answered_alike() {
    let file = scratch("ended.txt", ENDED.as_bytes());
    let (from_file, _) = json(&[file.to_str().unwrap()], b"");
    assert_eq!(from_file, json(&["-"], ENDED.as_bytes()).0);
    assert_eq!(from_file["now"], NOW);
}

#[test]
fn a_closed_pipe_is_no_mistake() {
    let file = scratch("long.txt", "401 Unauthorized: Invalid Token\n".repeat(50_000).as_bytes());
    for args in [&["--json"][..], &[]] {
        let mut child = command(args).arg(&file).stdin(Stdio::null()).spawn().unwrap();
        drop(child.stdout.take());
        let status = child.wait().unwrap();
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert!(matches!(status.code(), Some(0 | 1)), "{status}");
        assert_eq!(complaint, "");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command(&["--help"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("could not be written"));
}

#[test]
fn colours_only_on_request() {
    assert!(!text(&run(&["--now", NOW], ENDED.as_bytes()).stdout).contains('\u{1b}'), "not a terminal");
    assert!(text(&run(&["--now", NOW, "--color=always"], ENDED.as_bytes()).stdout).contains('\u{1b}'));
    assert!(!text(&run(&["--color=never"], ENDED.as_bytes()).stdout).contains('\u{1b}'));
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let hidden = "401 Unauthorized: Invalid Token \u{1b}]0;title\u{7}\u{9b}2J \u{202e}desrever\u{2069}\r\u{200b}";
    for paste in [
        format!("{hidden}\n{hidden}"),
        format!("Authorization: Bearer \u{200b}{ENDED}\u{1b}[2J"),
        format!("{{\"error\":\"{hidden}\"}}"),
    ] {
        for args in [&["--now", NOW][..], &["--now", NOW, "--redact"], &["--now", NOW, "--json"]] {
            let output = run(args, paste.as_bytes());
            let hides = |c: char| {
                c != '\n'
                    && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'))
            };
            let out = text(&output.stdout);
            assert!(!out.contains(hides), "{args:?} {out:?}");
            assert!(!text(&output.stderr).contains(hides));
        }
    }
}

#[test]
fn one_line_of_20_mb() {
    // `{"a":` is not among them: see `nested_deep`.
    for piece in ["x", "eyJ.", "%20 "] {
        let input = piece.repeat(20_000_000 / piece.len());
        let output = run(&["--now", NOW], input.as_bytes());
        assert!(matches!(output.status.code(), Some(0 | 1)), "{piece} {}", output.status);
        assert!(output.stdout.len() < 100_000, "{piece}: {} bytes to read", output.stdout.len());
    }
}

#[test]
fn nested_deep() {
    for (open, close) in [("{\"a\":", "}"), ("[", "]"), ("(", "")] {
        let input = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        let output = run(&["--now", NOW], input.as_bytes());
        assert!(matches!(output.status.code(), Some(0 | 1)), "{open} {}", output.status);
    }
}

#[test]
fn a_key_checks_the_signature() {
    // RFC 7515 A.1.
    let token = b"eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let secret = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
    let key = scratch("key.json", format!(r#"{{"kty":"oct","k":"{secret}"}}"#).as_bytes());
    let paste = scratch("signed.txt", token);
    let (key, paste) = (key.to_str().unwrap(), paste.to_str().unwrap());
    let state = |args: &[&str], input: &[u8]| json(args, input).0["tokens"][0]["signature"]["state"].clone();
    assert_eq!(state(&["--key", key], token), "verified");
    assert_eq!(state(&["--key", "-", paste], format!("{secret}\n").as_bytes()), "verified");
    assert_eq!(state(&[], token), "not-checked");
    let words = run(&["--now", NOW, "--key", key, paste], b"");
    assert!(text(&words.stdout).contains("verified") && !text(&words.stdout).contains(secret));
    assert!(refused(&["--key", "-"], token).contains("standard input"));
    assert!(refused(&["--key", "no-such-file", paste], b"").contains("key could not be read"));
}

/// What programs read. `UPDATE_SNAPSHOTS=1 cargo test --test cli` writes them anew; read the difference.
#[test]
fn snapshots_of_the_report() {
    let wrapped = format!("Authorization: Bearer \"{}\n   {}\"\n", &ENDED[..30], &ENDED[30..]);
    let answer = format!(
        "> GET /v1/orders HTTP/1.1\r\n> Authorization: Bearer {ENDED}\r\n>\r\n< HTTP/1.1 401 Unauthorized\r\n\
         < Date: Sat, 21 Nov 2026 10:00:03 GMT\r\n< WWW-Authenticate: Bearer error=\"invalid_token\"\r\n<\r\n"
    );
    for (name, paste) in [
        ("ended", ENDED),
        ("wrapped", &wrapped),
        ("answer", &answer),
        ("message", "An error occurred (ExpiredTokenException): The security token included in the request is expired"),
        ("unknown", "just some words"),
        ("empty", ""),
    ] {
        for (args, suffix) in [(&[][..], ""), (&["--redact"], "-redacted")] {
            let pretty = serde_json::to_string_pretty(&json(args, paste.as_bytes()).0).unwrap() + "\n";
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}{suffix}.json"));
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &pretty).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            let at = kept.lines().zip(pretty.lines()).position(|(old, new)| old != new);
            assert!(kept == pretty, "{} differs from line {:?} on", path.display(), at.map(|line| line + 1));
        }
    }
}

/// `UPDATE_SNAPSHOTS=1` or `cargo xtask catalogue` writes it anew.
#[test]
fn the_catalogue_is_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/catalogue.md");
    let output = run(&["--list", "all"], b"");
    assert_eq!(output.status.code(), Some(0));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &output.stdout).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text(&output.stdout), "docs/catalogue.md is not what the rows say: run `cargo xtask catalogue`");
}
