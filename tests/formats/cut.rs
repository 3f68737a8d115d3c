//! Every damage to a credential that its own lengths, digests or letters betray is noticed.

use super::{is_damaged, report, rows};

/// The damages, by name.
fn damages(id: &str, text: &str) -> Vec<(&'static str, String)> {
    let at = text.floor_char_boundary(text.len() / 2);
    let quarter = text.floor_char_boundary(text.len() - text.len() / 4);
    if text.starts_with('{') || text.contains([' ', '\n']) {
        return vec![("a quarter lost", text[..quarter].to_owned())];
    }
    let (front, behind) = text.split_at(at);
    let mut damages = vec![
        ("one lost at the end", text[..text.len() - 1].to_owned()),
        ("five lost at the end", text[..text.len() - 5].to_owned()),
        ("a quarter lost", text[..quarter].to_owned()),
        ("a blank inside", format!("{front} {behind}")),
        ("a hidden character inside", format!("{front}\u{200b}{behind}")),
        ("a line break inside", format!("{front}\n{behind}")),
        ("an ellipsis inside", format!("{}...{}", &text[..text.len() / 3], &text[text.len() - text.len() / 3..])),
        ("quotes", format!("\"{text}\"")),
        ("a comma behind", format!("{text},")),
        ("a no-break space before", format!("\u{a0}{text}")),
        ("the scheme twice", format!("Authorization: Bearer Bearer {text}")),
        ("one lost inside", format!("{front}{}", &behind[1..])),
    ];
    // One number: which digit of it is lost cannot be told, only that the end is.
    if id == "branca" {
        damages.retain(|(name, _)| *name != "one lost inside");
    }
    damages
}

/// What cannot be told: nothing in the text has a length or a digest that betrays it.
fn is_beyond(id: &str, damage: &str, text: &str) -> bool {
    match id {
        // What is encrypted has no length of its own; a footer may be there or not.
        "paseto-local" => true,
        "paseto-public" => damage == "a quarter lost" && text.matches('.').count() == 3,
        "paserk" => text.starts_with("k1."),
        // The time in it is of 1973: only those of our years, none and the last are looked for.
        "branca" => text.starts_with("875") || text.starts_with("1jJ") || text.starts_with("K9u"),
        // In a stream cipher stand as many characters as one likes; what is signed may be any text.
        "jwe-compact" | "jwt-nested" | "jws-compact" | "jws-detached" => damage == "one lost inside",
        // Both are written with padding and without: nothing is lost.
        "biscuit" | "macaroon-v2" => damage == "one lost at the end" && text.ends_with('=') && !text.ends_with("=="),
        _ => false,
    }
}

#[test]
fn every_damage_is_noticed() {
    let mut tried = 0;
    let mut beyond = 0;
    let mut missed: Vec<String> = Vec::new();
    for (columns, text) in rows(include_str!("../vectors/credentials.tsv")) {
        for (damage, paste) in damages(columns[0], &text) {
            tried += 1;
            if is_damaged(&report(&paste)) {
                continue;
            }
            if is_beyond(columns[0], damage, &text) {
                beyond += 1;
            } else {
                missed.push(format!("{} {damage}: {text:.40}", columns[0]));
            }
        }
    }
    assert!(tried > 1_500, "only {tried} were tried");
    assert!(beyond * 20 < tried, "{beyond} of {tried} cannot be told");
    assert!(missed.is_empty(), "{} of {tried}: {:#?}", missed.len(), &missed[..missed.len().min(60)]);
}
