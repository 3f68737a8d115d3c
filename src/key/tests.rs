//! Every row on its own, and what must not be taken for a key.

use super::*;

fn named(text: &str) -> Option<(&'static str, &'static str)> {
    let seen = see(text)?;
    Some((seen.key.format, seen.key.begins()))
}

/// A text that fits a form in its shortest way.
fn made(key: &Key) -> String {
    let mut made = String::new();
    let mut rest = key.form;
    while let Some((is, more)) = rest.split_once('{') {
        made.push_str(is);
        let (inside, more) = more.split_once('}').expect("a brace that closes");
        let counts = inside.split(':').next().expect("a kind");
        let (least, most) = counts[1..].split_once(',').unwrap_or((&counts[1..], &counts[1..]));
        let least: usize = least.parse().expect("a number");
        assert!(most.is_empty() || most.parse::<usize>().expect("a number") >= least, "{}", key.form);
        let digits = match counts.as_bytes()[0] {
            b'A' => "QBC",
            b'L' => "aQc",
            b'H' => "A7F",
            b'd' | b'h' | b'x' => "172",
            b'U' | b'B' => "Q2A",
            b'q' => "=",
            b'l' | b'b' => "q2a",
            _ => "Qb3",
        };
        made.extend(digits.chars().cycle().take(least));
        rest = more;
    }
    made + rest
}

#[test]
fn every_row_sees_what_fits_it() {
    for key in keys() {
        let text = made(key);
        let seen = see(&text).unwrap_or_else(|| panic!("{}: {text}", key.form));
        assert!(seen.fit == Fit::Whole && seen.key.format == key.format, "{}: {text} is {}", key.form, seen.key.form);
        assert!(key.sent.is_empty() || key.sent.contains("{}"), "{}", key.form);
        assert!(key.says.is_empty() || key.says.ends_with('.'), "{}", key.form);
    }
}

#[test]
fn the_longer_beginning_has_it() {
    for (text, is) in [
        (
            "sk-ant-api03-abc123xyz-456def789ghij-klmnopqrstuvwx-3456yza789bcde-1234fghijklmnopby56aaaogaopaaaabc123xyzAA",
            ("anthropic", "sk-ant-api03-"),
        ),
        (
            "xoxe.xoxp-1-Mi0yLTM0MTQwNDE0MDE3Ni0zNjU5NDY0Njg4MTctNTE4MjA3NTQ5NjA4MC01NDEyOTYyODY5NzUxLThhMTBjZmI1ZWIzMGIwNTg0ZDdmMDI5Y2UxNzVlZWVhYzU2ZWQyZTZiODNjNDZiMGUxMzRlNmNjNDEwYmQxMjQ",
            ("slack", "xoxe.xoxp-1-"),
        ),
        ("EAAAlsBxkkVgvmr7FasTFbM6VUGZ31EJ4jZKTJZySgElBDJ_wyafHuBFquFexY7E", ("square", "EAAA")),
        (
            "EAACEdEose0cBA1bad3afsf286JZCOV1XmV4NobAXqUXZA7U9F1UaaOdQZABvz73030MJoC3gGoQrE8IEoMl4gFA6MmQadlJQBqtRsgIcIhtelIJOJaew",
            ("facebook", "EAA"),
        ),
        ("glpat-CirhBv6ZT1qS5mF3upMh0m86MQp1OjJzCA.01.0y0azn5zn", ("gitlab-routable", "glpat-")),
        ("glpat-CirhBv6ZT1qS5mF3upMh0m86MQp1OjJz", ("gitlab-routable", "glpat-")),
        (
            "sk-ant-api03-Q9uOWyIBaPOHRu-Jk-ft2k1L2alrnWJo34Gk5Vme_MBiHJVA2J6OZ8pfsLgqTWFHe49dlkeB78k",
            ("anthropic", "sk-ant-api03-"),
        ),
        ("lZQWk5BRr04U2QU7+3Z5ob8YLv/91BCb+ASbPjZdt4=", ("azure-identifiable-key", "")),
        ("o7oi4itwqouixzaopchr5y6cmyhaZms6etkcmht2semfqreikoaq", ("azure-devops-pat", "")),
        ("glsa_ykM0oQt169IffQEYfRmhwy3uo2pd1iJ_ba6619b7", ("grafana", "glsa_")),
        ("github_pat_AAAAAAAAAAAAAAAAAAAAAA_BBBBBBBB", ("github-fine-grained", "github_pat_")),
        ("ghr_1B4a2e77838347a7E420ce178F2E7c6912E169246c34E1ccbF66C46812d1", ("github-classic", "ghr_")),
    ] {
        assert_eq!(named(text), Some(is), "{text}");
    }
}

#[test]
fn words_and_blanks_are_no_keys() {
    for text in [
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "glpat-XXXXXXXXXXX-XXXXXXXX",
        "xoxb-xxxxxxxxx-xxxxxxxxxx-xxxxxxxxxxxx",
        "xoxb-Slack_BOT_TOKEN",
        "xoxb-xoxb-my-bot-token",
        "xoxb-12345-abcd234",
        "xoxe.xoxp-1-RANDOMSTRINGHERE-AND-MORE",
        "sgp_652d9a2e48FC7E!FcDbEA1BC2E2A6CE23cFe7F7D!!",
        "hf_requiredCharacteristicTypesForDisplayMetadata;",
        "sk-learn-contrib-package",
        "APIOrganizationExist",
        "TODAYINASIAASACKOFRICEFELLOVER",
        "skating-rink_live_2026-11-21",
        "npm_config_registry",
        "com.example.service.Token",
    ] {
        assert_eq!(named(text).map(|(format, _)| format), None, "{text}");
    }
}
