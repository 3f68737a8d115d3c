//! The rules of the house, kept by a test.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The rooms in the order a paste walks through them; each may use only the rooms before it.
const ROOMS: &[&str] = &[
    "text",
    "clock",
    "fix",
    "evidence",
    "json",
    "key",
    "segment",
    "check",
    "token",
    "signature",
    "refusal",
    "diagnosis",
    "report",
    "examine",
    "page",
];

/// Words that the core must not know: the browser, the system's clock, the outside world.
const FOREIGN: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "yew",
    "SystemTime",
    "Instant::now",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "println!",
    "eprintln!",
    "dbg!",
    "rand::",
];

/// Words that nobody may write, each with the reason.
const FORBIDDEN: &[(&str, &str)] = &[
    ("from_html_unchecked", "claims must never become markup"),
    ("set_inner_html", "claims must never become markup"),
    ("todo!", "nothing half"),
    ("unimplemented!", "nothing half"),
    ("dbg!", "a paste must not reach a log"),
    ("console::log", "a paste must not reach a log"),
    ("Function::new", "no code from text"),
    ("js_sys::eval", "no code from text"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `folder`, with its text.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is a folder of ours", folder.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// The room a file of the library lives in.
fn room(path: &Path) -> Option<&'static str> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    ROOMS.iter().find(|room| first == **room || first == format!("{room}.rs")).copied()
}

/// The code without its tests and comments: tests may look anywhere.
fn code(text: &str) -> String {
    let before = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    before.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_walk_goes_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in files(&root().join("src")) {
        let Some(own) = room(&path).filter(|_| !path.ends_with("tests.rs")) else { continue };
        let at = ROOMS.iter().position(|room| *room == own).expect("a room");
        // What is imported together stands in one brace: `use crate::{a, b::c}`.
        let code = code(&text).replace(['\n', ' '], "");
        let imports: BTreeSet<&str> = ROOMS.iter().filter(|room| names(&code, room)).copied().collect();
        wrong.extend(
            imports
                .iter()
                .filter(|room| ROOMS.iter().position(|known| known == *room).expect("a room") > at)
                .map(|room| format!("{} uses `{room}`, which comes after `{own}`", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the code, without blanks, names the room.
fn names(code: &str, room: &str) -> bool {
    if code.contains(&format!("crate::{room}::")) || code.contains(&format!("crate::{room};")) {
        return true;
    }
    code.split("usecrate::{").skip(1).any(|rest| {
        let list = rest.split(';').next().unwrap_or_default();
        let mut depth = 0;
        let top: String = list
            .chars()
            .filter(|c| {
                depth += i32::from(*c == '{') - i32::from(*c == '}');
                depth == 0
            })
            .collect();
        top.split([',', '}']).any(|item| item == room || item.starts_with(&format!("{room}::")))
    })
}

#[test]
fn the_core_knows_no_browser_and_no_clock() {
    let mut wrong = Vec::new();
    for (path, text) in files(&root().join("src")) {
        if room(&path).is_none() {
            continue;
        }
        let code = code(&text);
        wrong.extend(
            FOREIGN.iter().filter(|word| code.contains(**word)).map(|word| format!("{} says `{word}`", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_faces_ask_the_time_in_one_file_each() {
    let asking = |word: &str| {
        let asked = files(&root().join("src")).into_iter().filter(|(_, text)| code(text).contains(word));
        asked.map(|(path, _)| path).collect::<Vec<_>>()
    };
    for word in ["SystemTime", "Date::now"] {
        let files = asking(word);
        assert_eq!(files.len(), 1, "`{word}` stands in {files:?}");
    }
}

#[test]
fn nobody_writes_what_nobody_may_write() {
    let mut wrong = Vec::new();
    for folder in ["src", "xtask", "tests/e2e"] {
        for (path, text) in files(&root().join(folder)) {
            let code = code(&text);
            let said = FORBIDDEN.iter().filter(|(word, _)| code.contains(word));
            wrong.extend(said.map(|(word, why)| format!("{}: `{word}`: {why}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rooms whose leaves are registered, and the constant each leaf must define.
const REGISTRIES: &[(&str, &str)] = &[
    ("check", "CHECK"),
    ("token", "FORMAT"),
    ("token", "FORMATS"),
    ("refusal/speakers", "REFUSALS"),
    ("diagnosis", "INFERENCE"),
];

#[test]
fn every_leaf_is_registered() {
    for (room, constant) in REGISTRIES {
        let folder = root().join("src").join(room);
        let registry = fs::read_to_string(folder.join("mod.rs")).expect("the registry");
        let mut leaves = 0;
        for (path, text) in files(&folder) {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
            if code(&text).contains(&format!("const {constant}: ")) && stem != "mod" {
                leaves += 1;
                let entry = format!("{stem}::{constant}");
                assert!(registry.contains(&entry), "{room}: `{entry}` is not in the registry");
            }
        }
        // A leaf may stand in more than one list; a name without a leaf would not compile.
        let words = registry.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        let listed: BTreeSet<&str> = words.filter(|word| word.ends_with(&format!("::{constant}"))).collect();
        assert_eq!(leaves, listed.len(), "{room}: {leaves} leaves, {} registered", listed.len());
    }
}

#[test]
fn what_may_hold_a_secret_cannot_be_printed() {
    // `derive(Debug)` on a type with a paste in it is one `{:?}` away from a log.
    for (path, text) in files(&root().join("src")) {
        for (at, _) in text.match_indices("derive(") {
            let derive = &text[at..text[at..].find(')').map_or(text.len(), |end| at + end)];
            if !derive.contains("Debug") {
                continue;
            }
            // A type ends with its brace or, if it has no names inside, with its semicolon.
            let body = text[at..].split("\n}").next().unwrap_or_default();
            let body =
                body.split_once(");\n").map_or(body, |(tuple, _)| if tuple.contains('{') { body } else { tuple });
            let holds = [": String", "<String", "(String", "&str", "&'", "Mended", "Vec<u8>"]
                .iter()
                .any(|word| body.contains(word));
            assert!(!holds, "{}: a type with text in it derives Debug:\n{body}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is() {
    for folder in ["src", "xtask/src", "tests/e2e/src", "benches"] {
        for (path, text) in files(&root().join(folder)) {
            assert!(text.starts_with("//!"), "{} does not say what it is", path.display());
        }
    }
}
