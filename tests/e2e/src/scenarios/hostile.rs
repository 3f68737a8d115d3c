//! Hostile text: markup, direction marks and look-alikes in every place a token has. It is shown, never obeyed.

use serde_json::{Value, json};

use super::{Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "markup-is-text",
        proves: "Markup as claim value, claim name, kid or message creates no element, runs nothing and is shown literally.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(markup_is_text(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "direction-marks-visible",
        proves: "Direction marks and zero-width characters in claims are shown as escapes and do not act.",
        run: |stage| -> Running<'_> { Box::pin(direction_marks_visible(stage)) },
        ..Scenario::ROW
    },
];

/// Texts that would do something if they were markup.
const PAYLOADS: [&str; 8] = [
    "<img src=x onerror=window.e2eCanary=1>",
    "<script>window.e2eCanary=1</script>",
    "<svg onload=window.e2eCanary=1>",
    "\"><iframe srcdoc='<script>parent.e2eCanary=1</script>'>",
    "'-window.e2eCanary=1-'",
    "javascript:window.e2eCanary=1",
    "{{window.e2eCanary=1}}${window.e2eCanary=1}",
    "</textarea><math><mi xlink:href=\"javascript:window.e2eCanary=1\">",
];

/// What must be the same before and after: elements that can do something, handlers in attributes, and the canary.
const DANGERS: &str = "
    const count = css => window.document.querySelectorAll(css).length;
    return {
        elements: count('script, img, iframe, object, embed, form, style, link, base, meta, math, video, audio, frame, foreignObject'),
        links: count('a'),
        handlers: [...window.document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => a.name)).filter(name => /^on/i.test(name)),
        scripted: [...window.document.querySelectorAll('[href], [src], [action]')].filter(e => /^\\s*javascript:/i.test(e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))).length,
        canary: typeof window.e2eCanary,
    };";

/// `text` inside a pasted thing, each in another place. The flag says that the text is expected on show letter by letter.
fn places(text: &str) -> Vec<(&'static str, String, bool)> {
    let plain = samples::ending(-7500);
    let with = |key: &str, value: &str| {
        let mut claims = plain.clone();
        claims[key] = json!(value);
        claims
    };
    let header = json!({ "alg": "HS256", "typ": "JWT", "kid": text });
    vec![
        ("a claim's value", samples::jwt(&with("note", text)), true),
        ("a claim's name", samples::jwt(&with(text, "x")), true),
        ("the issuer", samples::jwt(&with("iss", text)), true),
        ("the key id", samples::jwt_of(&header.to_string(), &plain.to_string()), true),
        (
            "an answer's body",
            format!("HTTP/1.1 401 Unauthorized\nServer: {text}\n\n{{\"error\":{}}}", json!(text)),
            false,
        ),
        ("bare text", text.to_owned(), false),
    ]
}

async fn markup_is_text(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.ask(&samples::expired()).await?;
    let mut before = page.run(DANGERS, &[]).await?;
    before["links"] = Value::Null;
    for payload in PAYLOADS {
        for (place, paste, literal) in places(payload) {
            let what = format!("{payload:?} as {place}");
            page.ask(&paste).await.map_err(|failure| failure.during(&what))?;
            let mut after = page.run(DANGERS, &[]).await?;
            after["links"] = Value::Null;
            expect_same(&what, &before, &after)?;
            if literal {
                // Quotes and the like may be shown as JSON escapes them.
                let escaped = json!(payload).to_string();
                let escaped = escaped.trim_matches('"');
                let found = page
                    .run(
                        "const text = window.document.querySelector('#page')?.textContent ?? window.document.body.textContent;
                         return arguments.length > 1 && (text.includes(arguments[0]) || text.includes(arguments[1]))",
                        &[json!(payload), json!(escaped)],
                    )
                    .await?;
                expect(&what, found == json!(true), || "expected the literal text on show, did not see it".into())?;
            }
        }
    }
    Ok(())
}

/// Characters that change how others are shown, with their numbers.
const MARKS: [(char, &str); 6] = [
    ('\u{202e}', "202E"),
    ('\u{2066}', "2066"),
    ('\u{200b}', "200B"),
    ('\u{200f}', "200F"),
    ('\u{feff}', "FEFF"),
    ('\u{e0041}', "E0041"),
];

async fn direction_marks_visible(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    for (mark, number) in MARKS {
        for (place, paste, _) in places(&format!("admin{mark}txt")).into_iter().filter(|(_, _, literal)| *literal) {
            let what = format!("U+{number} as {place}");
            page.ask(&paste).await.map_err(|failure| failure.during(&what))?;
            let text = page
                .run(
                    "const all = window.document.body.cloneNode(true);
                     all.querySelectorAll('textarea, #mirror, script, style').forEach(e => e.remove());
                     return [all.textContent, ...[...all.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a => !a.name.startsWith('data-')).map(a => a.value))].join(' ')",
                    &[],
                )
                .await?;
            let text = text.as_str().unwrap_or_default();
            expect(&what, !text.contains(mark), || "expected an escape in its place, saw the character itself".into())?;
            // As U+202E, \u202e or \u{202e}; beyond the first plane possibly as a pair of surrogates.
            let pair =
                mark.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
            let shown = text.to_lowercase();
            let seen = shown.contains(&number.to_lowercase()) || shown.contains(&pair);
            expect(&what, seen, || format!("expected its number {number} on show, did not see it"))?;
        }
    }
    Ok(())
}
