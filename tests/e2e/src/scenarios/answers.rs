//! The page answers: it starts, reads what is pasted, and every example gives its own fix.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples::{self, FIXES};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "answers-expired",
        proves: "The page starts and tells a pasted expired JWT that it has ended and that a new one is needed.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(answers_expired(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "typed-letters",
        proves: "Real key strokes are answered too, and an empty or blank field shows no verdict.",
        run: |stage| -> Running<'_> { Box::pin(typed_letters(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "twelve-examples",
        proves: "Twelve chips, one per fix: each fills the field with its own text and gives its own fix first.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(twelve_examples(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "leeway-and-zone",
        proves: "The leeway changes the words of a token that has just ended; the zone changes the times shown.",
        run: |stage| -> Running<'_> { Box::pin(leeway_and_zone(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "claim-lights-bytes",
        proves: "Pointing at or focusing a claim marks its bytes in the paste, and leaving takes the mark away.",
        run: |stage| -> Running<'_> { Box::pin(claim_lights_bytes(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "side-by-side",
        proves: "Two tokens are compared claim by claim, in words where they differ, and each says how it is sent.",
        run: |stage| -> Running<'_> { Box::pin(side_by_side(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "editions",
        proves: "Each edition says which one it is and leads to the other; only the whole one knows what is rare.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(editions(stage)) },
        ..Scenario::ROW
    },
];

/// A credential that only the whole edition knows: an example of branca's own, from its test vectors.
const RARE: &str = "870S4BYxgHw0KnP3W9fgVUHEhT5g86vJ17etaC5Kh5uIraWHCI1psNQGv298ZmjPwoYbjDQ9chy2z";

async fn editions(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    for whole in [stage.whole, !stage.whole] {
        let name = if whole { "whole" } else { "pocket" };
        let says = "return window.document.documentElement?.dataset.ready === 'true'
            && window.document.querySelector('#edition').textContent.includes(arguments[0])";
        page.arrives(&format!("the {name} edition"), says, &[json!(format!("This is the {name} edition."))]).await?;
        let shown = page.ask(RARE).await?;
        expect_same(&format!("what the {name} edition knows"), &whole, &shown.ids("tokens").contains(&"branca"))?;
        if whole == stage.whole {
            page.follow("#edition a").await?;
        }
    }
    Ok(())
}

async fn answers_expired(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    let shown = stage.page.expect_fix(&samples::expired(), "obtain-new-token").await?;
    expect_same("the level of the verdict", &"problem", &shown.text("level"))?;
    expect("the verdict", shown.text("verdict").contains("ended"), || {
        format!("expected the word \"ended\", saw {:?}", shown.text("verdict"))
    })?;
    expect("the tokens found", !shown.ids("tokens").is_empty(), || "expected one, saw none".into())?;
    let shown = stage.page.ask(&samples::current()).await?;
    expect_same("the level for a current token", &"ok", &shown.text("level"))?;
    expect_same("the fixes for a current token", &Vec::<&str>::new(), &shown.ids("fixes"))?;
    let shown = stage.page.ask("nothing of interest").await?;
    expect_same("the level for an ordinary sentence", &"unknown", &shown.text("level"))
}

async fn typed_letters(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    stage.page.find("#paste").await?.send_keys("403 Forbidden: Token Expired").await?;
    let shown = stage.page.answered().await?;
    expect("the fixes", !shown.ids("fixes").is_empty(), || "expected at least one, saw none".into())?;
    for blank in ["", " \n\t "] {
        stage.page.paste(blank).await?;
        stage.page.unanswered().await?;
        let shown = stage.page.shown().await?;
        expect_same("the fixes for a blank field", &Vec::<&str>::new(), &shown.ids("fixes"))?;
        expect_same("the notice for a blank field", &"", &shown.text("notice"))?;
    }
    Ok(())
}

async fn twelve_examples(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    let mut texts = BTreeSet::new();
    for fix in FIXES {
        stage.page.click(&format!("[data-example='{fix}']")).await?;
        let shown = stage.page.answered().await?;
        expect_same(&format!("the first fix of the example {fix}"), &fix, &shown.first_fix())?;
        let text = stage.page.field().await?;
        expect(&format!("the text of the example {fix}"), texts.insert(text), || {
            "expected one of its own, saw one of another example".into()
        })?;
        stage.page.click("#clear").await?;
    }
    let count = stage.page.count("return window.document.querySelectorAll('[data-example]').length", &[]).await?;
    expect_same("the number of examples", &12, &count)
}

/// The words of the answer without their numbers, which tick.
const WORDS: &str = "
    const main = window.document.querySelector('main') ?? window.document.body;
    return main.innerText.replace(/[0-9]+/g, '0');";

async fn leeway_and_zone(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    let strict = stage.page.ask(&samples::jwt(&samples::ending(-100))).await?;
    expect_same("the level without leeway", &"problem", &strict.text("level"))?;
    stage.page.choose("#leeway", "0").await?;
    let before = stage.page.run(WORDS, &[]).await?;
    for leeway in ["30", "60"] {
        stage.page.choose("#leeway", leeway).await?;
        let shown = stage.page.shown().await?;
        expect_same(&format!("the level with a leeway of {leeway} s"), &"problem", &shown.text("level"))?;
    }
    stage.page.choose("#leeway", "300").await?;
    let after = stage.page.run(WORDS, &[]).await?;
    expect("the words with a leeway of 300 s", before != after, || {
        "expected others than without, saw the same".into()
    })?;

    let times = "return [...window.document.querySelectorAll('[data-claim=exp]')].map(e => e.innerText).join(' ')";
    stage.page.choose("#zone", "utc").await?;
    let utc = stage.page.run(times, &[]).await?;
    stage.page.choose("#zone", "local").await?;
    let local = stage.page.run(times, &[]).await?;
    expect("the end in local time", utc != local, || {
        format!("expected another text than in UTC (the browser's clock is 5:30 h ahead), saw {local} twice")
    })
}

/// How many bytes are lit in the field's mirror.
const LIT: &str = "return [...window.document.querySelectorAll('#mirror mark')]
    .filter(mark => mark.hasAttribute('data-lit') || /(^|[ -])lit( |$)/.test(mark.className))
    .map(mark => mark.textContent).join('').length";

async fn claim_lights_bytes(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.ask(&samples::expired()).await?;
    page.until("the claim exp", "return !!window.document.querySelector('[data-claim=exp]')").await?;
    expect_same("the bytes lit before anything is pointed at", &0, &page.count(LIT, &[]).await?)?;
    page.point_at("[data-claim=exp]").await?;
    page.until("bytes lit while pointing at the claim exp", LIT).await?;
    let lit = page.count(LIT, &[]).await?;
    expect("the bytes lit", lit < 80, || format!("expected those of one claim, saw {lit}"))?;
    page.point_at("h1").await?;
    page.until("no bytes lit after leaving", &LIT.replace(".length", ".length === 0")).await?;

    let focused = page
        .run(
            "const row = window.document.querySelector('[data-claim=exp]');
             const stop = row.matches('[tabindex], button, a') ? row : row.querySelector('[tabindex], button, a, summary');
             stop?.focus();
             return !!stop && window.document.activeElement === stop",
            &[],
        )
        .await?;
    expect_same("the claim exp takes the focus", &json!(true), &focused)?;
    page.until("bytes lit while the claim exp has the focus", LIT).await?;
    page.run("window.document.activeElement.blur()", &[]).await?;
    page.until("no bytes lit after the focus left", &LIT.replace(".length", ".length === 0")).await
}

async fn side_by_side(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    let ends = samples::from_now(3_600);
    let claims = |aud: &str| format!(r#"{{"sub":"1","aud":"{aud}","scope":"read write","exp":{ends}}}"#);
    let token = |aud: &str| samples::jwt_of(r#"{"alg":"HS256","typ":"JWT"}"#, &claims(aud));
    stage.page.ask(&format!("{}\n\n{}\n", token("one"), token("two"))).await?;
    let lines = "return [...document.querySelectorAll('#compared tbody tr')].map(row => row.textContent).join('|')";
    let lines = stage.page.run(lines, &[]).await?;
    expect_same(
        "the lines side by side",
        &format!("algHS256HS256|typJWTJWT|sub11|aud differsonetwo|scoperead writeread write|exp{ends}{ends}"),
        &lines.as_str().unwrap_or_default().to_owned(),
    )?;
    let sent = stage.page.run("return document.querySelector('.sent code')?.textContent ?? ''", &[]).await?;
    expect_same("how it is sent", &"Authorization: Bearer ‹your token›", &sent.as_str().unwrap_or_default())?;
    let rights = stage.page.count("return document.querySelectorAll('.claims .listed li').length", &[]).await?;
    expect_same("the rights of two tokens, one by one", &4, &rights)
}
