//! The literate cases: how they are read, and how tokens are put where they ask for them.

use badtoken::{Moment, clock};

use super::{jwt, noon};

/// A paste and what must come of it.
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) paste: String,
    pub(crate) demands: Vec<(String, String)>,
}

impl Case {
    /// The value of a demand, if it is made.
    pub(crate) fn demand(&self, word: &str) -> Option<&str> {
        self.demands.iter().find(|(known, _)| known == word).map(|(_, value)| value.as_str())
    }

    /// The clock to examine with.
    pub(crate) fn now(&self) -> Moment {
        self.demand("now").map_or(noon(), |value| clock::read(value).expect("a moment"))
    }

    /// The paste with its tokens.
    pub(crate) fn filled(&self) -> String {
        fill(&self.paste, self.now())
    }
}

/// All cases of `tests/cases/*.md`, each with the file it stands in.
pub(crate) fn all() -> Vec<(String, Case)> {
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .expect("the folder of cases")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    files.sort();
    let cases = files.into_iter().flat_map(|file| {
        let text = std::fs::read_to_string(&file).expect("a case file");
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        read(&text).into_iter().map(move |case| (name.clone(), case))
    });
    cases.collect()
}

fn read(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if let Some(case) = cases.last_mut().filter(|_| fenced) {
            if !case.paste.is_empty() {
                case.paste.push('\n');
            }
            case.paste.push_str(line);
        } else if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.to_owned(), paste: String::new(), demands: Vec::new() });
        } else if let Some((word, value)) = line.strip_prefix("- ").and_then(|line| line.split_once(": ")) {
            let case = cases.last_mut().expect("a demand stands under a heading");
            case.demands.push((word.to_owned(), value.to_owned()));
        }
    }
    cases
}

/// Puts tokens where the paste asks for them.
fn fill(paste: &str, now: Moment) -> String {
    let mut filled = String::new();
    let mut rest = paste;
    while let Some((before, behind)) = rest.split_once("{{") {
        let (order, after) = behind.split_once("}}").expect("braces close");
        filled.push_str(before);
        let token = jwt(&claims(order, now));
        if order.starts_with("wrapped") {
            let columns: Vec<&str> =
                (0..token.len()).step_by(64).map(|at| &token[at..token.len().min(at + 64)]).collect();
            filled.push_str(&columns.join("\n"));
        } else {
            filled.push_str(&token);
        }
        rest = after;
    }
    filled + rest
}

/// `exp=-2h` is two hours before now; `aud=x` is text; `exp_ms=…` tells the time in milliseconds.
fn claims(order: &str, now: Moment) -> String {
    let claim = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("name=value");
        let offset = value.strip_suffix(['s', 'm', 'h', 'd']).and_then(|number| number.parse::<i64>().ok());
        let unit = match value.chars().last() {
            Some('m') => 60,
            Some('h') => 3_600,
            Some('d') => 86_400,
            _ => 1,
        };
        match (offset, name.strip_suffix("_ms")) {
            (Some(offset), Some(name)) => format!(r#""{name}":{}"#, (now.secs() + offset * unit) * 1000),
            (Some(offset), None) => format!(r#""{name}":{}"#, now.secs() + offset * unit),
            (None, _) => format!(r#""{name}":"{value}""#),
        }
    };
    let claims: Vec<String> = order.split(' ').skip(1).map(claim).collect();
    format!("{{{}}}", claims.join(","))
}
