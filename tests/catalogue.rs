//! What the page learns tells as much as what is compiled in: every case comes out the same. A file of its own, because
//! a program learns only once.

#![cfg(not(target_arch = "wasm32"))]

use badtoken::{
    clock, examine,
    refusal::{catalogue, learn, written},
};

/// The pastes of all case files, as they are written there.
fn pastes() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut pastes = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of cases") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("a case file");
        // Between two fences stands a paste.
        pastes.extend(text.split("```").skip(1).step_by(2).map(str::to_owned));
    }
    pastes
}

#[test]
fn what_was_learnt_answers_as_what_is_compiled_in() {
    let answers = |pastes: &[String]| -> Vec<String> {
        let noon = clock::read("2026-11-21T10:00:00Z").expect("a moment");
        let answer = |paste: &String| serde_json::to_string(&examine(paste, noon)).expect("a report");
        pastes.iter().map(answer).collect()
    };
    let pastes = pastes();
    assert!(pastes.len() >= 40, "only {} pastes were found", pastes.len());
    // The ear listens to what is known when it first hears: so the rows are learnt by another process.
    let rows = written(catalogue());
    if std::env::var_os("LEARN").is_some() {
        assert!(learn(rows.clone()), "the rows can be read back");
        assert_eq!(written(catalogue()), rows);
        println!("{}", answers(&pastes).join("\n"));
        return;
    }
    let learnt = std::process::Command::new(std::env::current_exe().expect("this test"))
        .args(["--nocapture", "--test-threads=1"])
        .env("LEARN", "1")
        .output()
        .expect("the same test, that learns");
    assert!(learnt.status.success());
    let learnt = String::from_utf8(learnt.stdout).expect("text");
    let missing = answers(&pastes).into_iter().filter(|answer| !learnt.contains(answer.as_str())).count();
    assert_eq!(missing, 0, "of {} reports", pastes.len());
}
