//! How much of what copying does is undone, and how much of what cannot be undone is said.
//!
//! `cargo test --test damage -- --nocapture` prints the table.

#![cfg(not(target_arch = "wasm32"))]

#[path = "damage/irreversible.rs"]
mod irreversible;
#[path = "damage/properties.rs"]
mod properties;
#[path = "damage/reversible.rs"]
mod reversible;
#[path = "damage/tokens.rs"]
mod tokens;
#[path = "common/tries.rs"]
mod tries;
#[path = "damage/wycheproof.rs"]
mod wycheproof;

use badtoken::{Moment, examine, report::Report};
use reversible::Kind;
use tokens::{Dice, SORTS};

/// The moment that tests live in: 2026-11-21T10:00:00Z.
fn noon() -> Moment {
    Moment::from_secs(1_795_255_200).expect("within the calendar")
}

/// Rolls for each kind and sort; `DAMAGE_ROLLS` asks for more.
fn rolls(usual: u64) -> u64 {
    std::env::var("DAMAGE_ROLLS").ok().and_then(|rolls| rolls.parse().ok()).unwrap_or(usual)
}

/// How many failures of a kind are shown; `DAMAGE_SHOW` asks for more.
fn shown() -> u64 {
    std::env::var("DAMAGE_SHOW").ok().and_then(|shown| shown.parse().ok()).unwrap_or(3)
}

/// How often it went well, and what went wrong first.
#[derive(Default)]
struct Rate {
    tried: u32,
    well: u32,
    wrong: Vec<String>,
}

impl Rate {
    fn note(&mut self, well: bool, wrong: impl FnOnce() -> String) {
        self.tried += 1;
        if well {
            self.well += 1;
        } else if self.wrong.len() < usize::try_from(shown()).unwrap_or_default() {
            self.wrong.push(wrong());
        }
    }

    fn share(&self) -> f64 {
        100.0 * f64::from(self.well) / f64::from(self.tried.max(1))
    }

    fn print(&self, name: &str) {
        println!("{name:<34} {:>6} {:>7.2} %", self.tried, self.share());
        for wrong in &self.wrong {
            println!("    {wrong}");
        }
    }
}

/// The credential is among the tokens, byte for byte, and nothing else stands where it stood.
fn is_back(report: &Report, token: &str) -> bool {
    report.tokens.iter().any(|read| read.clean == token)
}

#[test]
fn what_can_be_undone_is_undone() {
    let mut all = Rate::default();
    let mut low = Vec::new();
    for (index, Kind { name, harm }) in reversible::KINDS.iter().enumerate() {
        let mut rate = Rate::default();
        for (s, sort) in SORTS.iter().enumerate() {
            for roll in 0..rolls(12) {
                let mut dice = Dice::new(roll * 1_000 + s as u64 * 31 + index as u64 * 7_919);
                let token = (sort.make)(&mut dice);
                let Some(harmed) = harm(&token, &mut dice) else { continue };
                let report = examine(&harmed, noon());
                let well = is_back(&report, &token);
                all.note(well, String::new);
                rate.note(well, || format!("{}: {harmed:?} -> {:?}", sort.name, report.mended));
                if well {
                    let again = examine(&report.mended, noon());
                    assert_eq!(again.mended, report.mended, "{name} mended twice: {harmed:?}");
                }
            }
        }
        rate.print(name);
        if rate.share() < 97.0 {
            low.push(*name);
        }
    }
    all.wrong.clear();
    all.print("REVERSIBLE");
    assert!(all.share() >= 99.5, "{:.2} %, low: {low:?}", all.share());
}

fn several(count: usize, usual: u64) -> Rate {
    let mut rate = Rate::default();
    for roll in 0..rolls(usual) * 40 {
        let mut dice = Dice::new(roll * 77 + count as u64 * 1_000_003);
        let sort = dice.one(SORTS);
        let token = (sort.make)(&mut dice);
        let mut harmed = token.clone();
        let mut names = Vec::new();
        while names.len() < count {
            let Kind { name, harm } = dice.one(reversible::KINDS);
            if let Some(next) = harm(&harmed, &mut dice) {
                harmed = next;
                names.push(*name);
            }
        }
        let report = examine(&harmed, noon());
        rate.note(is_back(&report, &token), || format!("{} {names:?}: {harmed:?} -> {:?}", sort.name, report.mended));
    }
    rate
}

#[test]
fn pairs_and_triples_are_undone() {
    let (pairs, triples) = (several(2, 60), several(3, 60));
    pairs.print("PAIRS");
    triples.print("TRIPLES");
    assert!(pairs.share() >= 97.0, "{:.2} %", pairs.share());
    assert!(triples.share() >= 90.0, "{:.2} %", triples.share());
}

#[test]
fn what_is_whole_is_left_alone() {
    let mut all = Rate::default();
    for (s, sort) in SORTS.iter().enumerate() {
        let mut rate = Rate::default();
        for roll in 0..rolls(300) {
            let mut dice = Dice::new(roll * 13 + s as u64 * 104_729);
            let token = (sort.make)(&mut dice);
            for paste in surroundings(&token, &mut dice) {
                let report = examine(&paste, noon());
                let well = report.findings.is_empty() && report.mended == paste;
                all.note(well, String::new);
                rate.note(well, || {
                    format!("{paste:?}: {:?}", report.findings.iter().map(|f| f.check).collect::<Vec<_>>())
                });
            }
        }
        rate.print(sort.name);
    }
    all.wrong.clear();
    all.print("CLEAN");
    assert_eq!(all.well, all.tried, "false alarms");
}

/// A whole credential in the places where it belongs.
fn surroundings(token: &str, dice: &mut Dice) -> Vec<String> {
    let mut pastes = vec![token.to_owned()];
    let escaped = token.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    pastes.push(match dice.within(0, 14) {
        0 => format!("Authorization: Bearer {token}"),
        1 => format!("{{\"access_token\":\"{token}\",\"token_type\":\"Bearer\",\"expires_in\":3600}}"),
        2 => format!("export API_TOKEN=\"{token}\"\nexport REGION=eu-west-1\n"),
        3 => format!("API_TOKEN={token}\n"),
        4 => format!("curl -H \"Authorization: Bearer {token}\" https://api.example.com/v1/me"),
        5 => format!("curl -H 'X-Api-Key: {token}' \\\n  -H 'Accept: application/json' \\\n  https://api.example.com/"),
        6 => format!("GET /v1/me?access_token={escaped}&page=2 HTTP/1.1\nHost: api.example.com\nAccept: */*\n"),
        7 => format!("> GET /v1 HTTP/2\n> Host: api.example.com\n> Authorization: Bearer {token}\n> Accept: */*\n>\n< HTTP/2 200\n< content-type: application/json\n<\n{{\"id\":1}}\n"),
        8 => format!("GET / HTTP/1.1\nHost: shop.example.com\nCookie: theme=dark; session={escaped}; _ga=GA1.2.3\n"),
        9 => format!("https://shop.example.com/cb?state=abc&id_token={escaped}&code=4%2F0A"),
        10 => format!("[default]\naws_session_token = {token}\nregion = eu-west-1\n"),
        11 => format!("apiVersion: v1\nusers:\n- name: me\n  user:\n    token: {token}\n"),
        12 => format!("{{\n  \"token\": \"{}\"\n}}\n", token.replace('/', "\\/").replace('=', "\\u003d")),
        _ => format!("2026-11-21T10:00:00Z INFO used token {token} for user 42\n"),
    });
    pastes
}

#[test]
fn what_is_lost_is_said() {
    let mut all = Rate::default();
    for (index, Kind { name, harm }) in irreversible::KINDS.iter().enumerate() {
        let mut rate = Rate::default();
        for (s, sort) in SORTS.iter().enumerate() {
            for roll in 0..rolls(12) {
                let mut dice = Dice::new(roll * 999 + s as u64 * 37 + index as u64 * 6_007);
                let token = (sort.make)(&mut dice);
                let Some(harmed) = harm(&token, &mut dice) else { continue };
                let report = examine(&harmed, noon());
                let open = report.findings.iter().any(|finding| {
                    finding.repair.as_ref().is_none_or(|repair| repair.safety != badtoken::text::Safety::Certain)
                });
                let well = open && !is_back(&report, &token);
                all.note(well, String::new);
                rate.note(well, || format!("{}: {harmed:?} -> {:?}", sort.name, report.mended));
            }
        }
        rate.print(name);
    }
    all.wrong.clear();
    all.print("IRREVERSIBLE");
    assert!(all.share() >= 99.0, "{:.2} %", all.share());
}

#[test]
fn what_is_no_value_is_said() {
    let mut rate = Rate::default();
    for stand_in in irreversible::STAND_INS {
        for paste in [
            stand_in.to_string(),
            format!("Bearer {stand_in}"),
            format!("Authorization: Bearer {stand_in}"),
            format!("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer {stand_in}\n"),
        ] {
            let report = examine(&paste, noon());
            let said = report.findings.iter().any(|finding| finding.check == "no-value");
            let masked = paste.contains("****") || paste.contains("redacted");
            // By itself an object is JSON, and not what was sent.
            let hidden = masked && paste.contains("Authorization") || paste.starts_with('{') && paste.contains(':');
            // What a transcript hides was sent all the same.
            let well =
                hidden || said && report.suggestions.first().is_some_and(|first| first.fix.id() == "send-correctly");
            rate.note(well, || format!("{paste:?}: {:?}", report.verdict.sentence.text()));
        }
    }
    rate.print("NO VALUE");
    assert_eq!(rate.well, rate.tried);
}
