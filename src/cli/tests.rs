//! The human face, drawn from a report made by hand.

use badtoken::{
    Moment,
    clock::Words,
    evidence::Strength,
    fix::Fix,
    report::{
        Confidence, Field, Finding, Heard, Hole, Level, Mending, Part, Reason, Report, Suggestion, Times, Token,
        Verbatim, Verdict,
    },
    text::{Safety, Span},
};
use proptest::prelude::*;

use super::{human, json, look::Look};

const PLAIN: Look = Look { color: false, width: 100 };
const HEADER: &str = "eyJhbGciOiJIUzI1NiJ9";

fn raw(json: &str) -> Option<Verbatim> {
    Verbatim::new(json)
}

/// What there is to say about an ended token at `span` of `paste`, for the subject `sub`.
fn sample(paste: &str, span: Span, clean: &str, sub: &str) -> Report {
    let now = Moment::from_secs(1_795_255_200).unwrap();
    let ends = now.plus(-7_500_000);
    let ended = Words::telling("It ended {} by this computer's clock.", ends, now);
    let reason = |because: Words, span| Reason { because, strength: Strength::Decisive, span };
    let suggestion = |fix: Fix, evidence| Suggestion {
        fix,
        confidence: Confidence::Certain,
        title: fix.title(),
        why: ended.clone(),
        evidence,
        steps: vec!["Ask the issuer for a new token.".to_owned(), "Send it.".to_owned()],
        source: Vec::new(),
        then: None,
    };
    let field = |name: &str, value: &str, at| Field {
        part: "payload",
        name: name.to_owned(),
        value: value.to_owned(),
        meaning: None,
        at,
        span,
    };
    Report {
        schema: 1,
        now,
        verdict: Verdict { level: Level::Problem, sentence: Words::telling("The token ended {}.", ends, now) },
        suggestions: vec![
            suggestion(
                Fix::ObtainNewToken,
                vec![
                    reason(ended.clone(), Some(span)),
                    reason(
                        "The server says that the token is not valid, and this is the name of it.".into(),
                        Some(Span::new(0, 4)),
                    ),
                    reason("Nothing else is wrong.".into(), None),
                ],
            ),
            suggestion(Fix::SyncClock, vec![reason("The clock may be wrong.".into(), None)]),
        ],
        tokens: vec![Token {
            format: "jws-compact",
            name: "JSON Web Token, signed",
            span,
            clean: clean.to_owned(),
            header: raw("{\"alg\":\"HS256\"}"),
            claims: raw(&format!("{{\"iss\":\"https://id.example\",\"sub\":\"{sub}\",\"exp\":1795247700}}")),
            validity: Times { issued: None, starts: None, ends: Some(ends), standing: "expired" },
            latest: None,
            sent: Some("Authorization: Bearer {}"),
            signature: None,
            notes: vec!["The signature cannot be checked without the key.".to_owned()],
            parts: vec![Part { label: "header", span: Span::new(span.start, span.start + HEADER.len()) }],
            fields: vec![field("sub", sub, None), field("exp", "1795247700", Some(ends))],
        }],
        findings: vec![Finding {
            check: "space-around",
            title: "White space around the token",
            why: "It is sent along.",
            span: Span::new(span.end, span.end),
            seen: "U+0020".to_owned(),
            repair: Some(Mending { label: "take it out", safety: Safety::Certain, proof: None, edits: Vec::new() }),
            accepted_by: &[],
            refused_by: &[],
        }],
        refusals: vec![Heard {
            id: "some-message",
            speaker: "Someone",
            span,
            means: "The token is not accepted.",
            tell_apart: "Look at its end.",
            source: "https://example.com/",
            holes: vec![Hole { name: "token", value: clean.to_owned(), span }],
        }],
        segments: Vec::new(),
        skew: None,
        exchanges: Vec::new(),
        mended: paste.to_owned(),
    }
}

/// An answer with a token and things that act on a terminal.
fn drawing(look: Look) -> String {
    let token = format!("{HEADER}.{}.{}", "A1".repeat(200), "b2".repeat(40));
    let paste = format!("HTTP/1.1 401 Unauthorized\r\nAuthorization: Bearer {token}\u{1b}]0;x\u{7}\r\n");
    let span = Span::new(49, 49 + token.len());
    human::show(&sample(&paste, span, &token, "al\u{1b}[2Jice\u{202e}"), &paste, "<paste>", look)
}

#[test]
fn the_verdict_then_the_fix_with_its_evidence() {
    let drawn = drawing(PLAIN);
    let expected = "\
error[obtain-new-token]: The token ended 2 h 5 min ago.
 --> <paste>:2:23
  |
1 | HTTP/1.1 401 Unauthorized
  | ---- The server says that the token is not valid, and this is the name of it.
2 | Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.A1…2b2b2b2b2b2b2b2b2b2b2b2⟨U+001B⟩]0;x⟨U+0007⟩
  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ (1)
  |
  = note: (1) It ended 2 h 5 min ago by this computer's clock.
help: Get a new token (certain)
  |
  = note: Nothing else is wrong.
  = 1. Ask the issuer for a new token.
    2. Send it.

or[sync-clock]: Set the clock right (certain)
 |
 = It ended 2 h 5 min ago by this computer's clock.
   Ask the issuer for a new token.

token 1: JSON Web Token, signed [jws-compact]
  sub                 al⟨U+001B⟩[2Jice⟨U+202E⟩
  exp                 1795247700  2026-11-21 07:55:00 UTC, 2 h 5 min ago
";
    assert!(drawn.starts_with(expected), "{drawn}");
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let acts = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
    assert!(!drawing(PLAIN).contains(acts));
    // With colours, the escape sequences are ours: all of them set the style.
    let colored = drawing(Look { color: true, ..PLAIN });
    assert!(colored.split('\u{1b}').skip(1).all(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '[' && c != ';');
        end.is_some_and(|end| rest[end..].starts_with('m'))
    }));
    assert!(!colored.replace('\u{1b}', "").contains(acts));
}

#[test]
fn fits_the_width() {
    for width in [40, 60, 100] {
        let drawn = drawing(Look { color: false, width });
        let widest = drawn.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        assert!(widest <= width.max(72), "{widest} of {width}:\n{drawn}");
    }
}

/// Pastes around a token; `{}` is the token, `<>` the token again with a line break inside.
const AROUND: &[&str] = &[
    "{}",
    "Authorization: Bearer {}",
    "curl -H 'Authorization: Bearer {}' https://api.example.com/v1/things",
    "{\"error\":\"invalid_token\",\"error_description\":\"{} is not valid\"}",
    "HTTP/1.1 401 Unauthorized\r\nX-Seen: <>\r\n\r\n{}{}",
    "2026-11-21 token=<> user {sub} refused, again {}, done",
];

fn leaks(secret: &str, text: &str) -> bool {
    secret.as_bytes().windows(6).any(|gram| memchr::memmem::find(text.as_bytes(), gram).is_some())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_six_bytes_of_a_secret_in_what_is_redacted(
        payload in "[A-Za-z0-9_-]{20,300}",
        signature in "[A-Za-z0-9_-]{43,90}",
        sub in "[a-zA-Z0-9|]{6,40}",
        around in 0..AROUND.len(),
    ) {
        let token = format!("{HEADER}.{payload}.{signature}");
        let paste = AROUND[around].replace("{}", &token).replace("{sub}", &sub);
        let paste = paste.replace("<>", &format!("{}\n  {}", &token[..25], &token[25..]));
        let (start, end) = match paste.find(&token[..25]) {
            Some(at) if paste[at..].starts_with(&token) => (at, at + token.len()),
            at => (at.unwrap(), at.unwrap() + token.len() + 3),
        };
        let report = sample(&paste, Span::new(start, end), &token, &sub);
        let (bare, covered) = report.redacted(&paste);
        let json = json::write(&bare).unwrap();
        let shown = human::show(&bare, &covered, "<paste>", PLAIN);
        for secret in [&token, &sub] {
            prop_assert!(!leaks(secret, &json), "{json}");
            prop_assert!(!leaks(secret, &shown), "{shown}");
            prop_assert!(!leaks(secret, &covered), "{covered}");
        }
        prop_assert!(json.contains("https://id.example") && json.contains("1795247700"));
        for word in ["Authorization: Bearer ", "https://api.example.com/v1/things", "invalid_token", " refused, again "] {
            prop_assert_eq!(paste.contains(word), covered.contains(word), "{}", covered);
        }
        let (again, same) = bare.redacted(&covered);
        prop_assert_eq!(same, covered);
        prop_assert_eq!(json::write(&again).unwrap(), json);
    }
}

/// The claims of a real token in a real report.
fn signed(sub: &str, signature: &str) -> String {
    let claims = format!("{{\"iss\":\"https://id.example\",\"sub\":\"{sub}\",\"exp\":1795247700}}");
    format!("{HEADER}.{}.{signature}", base64::Engine::encode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, claims))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_six_bytes_of_a_secret_in_what_is_redacted_after_examining(
        signature in "[A-Za-z0-9_-]{43}",
        sub in "[a-zA-Z0-9|]{6,40}",
        secret in "[A-Za-z0-9]{20}/[A-Za-z0-9]{19}",
        around in 0..AROUND.len(),
    ) {
        let token = signed(&sub, &signature);
        let paste = AROUND[around].replace("{}", &token).replace("{sub}", &sub);
        let paste = paste.replace("<>", &format!("{}\n  {}", &token[..25], &token[25..]));
        let paste = format!("{paste}\n\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY={secret}\n");
        let report = badtoken::examine(&paste, Moment::from_secs(1_795_255_200).unwrap());
        let (bare, covered) = report.redacted(&paste);
        let json = json::write(&bare).unwrap();
        let shown = human::show(&bare, &covered, "<paste>", PLAIN);
        for secret in [&token, &sub, &secret] {
            for text in [&json, &shown, &covered] {
                prop_assert!(!leaks(secret, text), "{secret}\n{text}");
            }
        }
        prop_assert!(covered.contains("AWS_SECRET_ACCESS_KEY=‹"), "{}", covered);
        let (again, same) = bare.redacted(&covered);
        prop_assert_eq!(same, covered);
        prop_assert_eq!(json::write(&again).unwrap(), json);
    }
}
