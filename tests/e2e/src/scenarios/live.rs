//! Time passes: what is shown follows it, what is announced does not.

use serde_json::json;

use super::{Need, Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "ticks",
        proves: "Relative times and the timeline follow the clock, and a token that ends becomes one that has ended.",
        run: |stage| -> Running<'_> { Box::pin(ticks(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "announces-once",
        proves: "A screen reader hears one sentence per paste, and none because time passes.",
        run: |stage| -> Running<'_> { Box::pin(announces_once(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "reduced-motion",
        proves: "Where the system asks for reduced motion, nothing is animated.",
        need: Need::ReducedMotion,
        run: |stage| -> Running<'_> { Box::pin(reduced_motion(stage)) },
        ..Scenario::ROW
    },
];

async fn ticks(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let shown = page.ask(&samples::jwt(&samples::ending(8))).await?;
    expect("the level before the end", shown.text("level") != "problem", || {
        format!("expected a token that is still good, saw {:?}", shown.text("verdict"))
    })?;
    let picture = page
        .run(
            "const svg = window.document.querySelector('#timeline');
             const picture = svg?.localName === 'svg' ? svg : svg?.querySelector('svg');
             return { svg: !!picture, words: !!(picture?.getAttribute('aria-label') || picture?.querySelector('title')?.textContent || picture?.getAttribute('aria-labelledby') || picture?.getAttribute('aria-describedby') || svg?.textContent.trim()) }",
            &[],
        )
        .await?;
    expect_same("the timeline and its text equivalent", &json!({ "svg": true, "words": true }), &picture)?;
    page.run("window.e2eText = (window.document.querySelector('main') ?? window.document.body).innerText", &[]).await?;
    page.until(
        "other words as time passes",
        "return window.e2eText !== (window.document.querySelector('main') ?? window.document.body).innerText",
    )
    .await?;
    page.until(
        "the verdict of a token that has ended",
        "return window.document.querySelector('#verdict').dataset.level === 'problem'",
    )
    .await?;
    let shown = page.shown().await?;
    expect_same("the first fix after the end", &"obtain-new-token", &shown.first_fix())
}

/// Writes down everything that the status region says from now on.
const LISTEN: &str = "
    const status = window.document.querySelector('#status');
    window.e2eSaid = [];
    new window.MutationObserver(() => {
        const text = status.textContent.trim();
        if (text) window.e2eSaid.push(text);
    }).observe(status, { childList: true, characterData: true, subtree: true });
    return { role: status.getAttribute('role'), live: status.getAttribute('aria-live'), text: status.textContent.trim() };";

async fn announces_once(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let region = page.run(LISTEN, &[]).await?;
    expect_same("the role of the status region", &json!("status"), &region["role"])?;
    expect("the politeness of the status region", region["live"].is_null() || region["live"] == "polite", || {
        format!("expected polite, saw {}", region["live"])
    })?;
    expect_same("the status of an empty page", &json!(""), &region["text"])?;
    for (paste, token) in [samples::jwt(&samples::ending(-20)), samples::current()].iter().enumerate() {
        page.run("window.e2eSaid.length = 0", &[]).await?;
        page.paste(token).await?;
        page.until("one announcement", "return window.e2eSaid.length > 0").await?;
        // Long enough for several ticks.
        page.run_later("window.setTimeout(arguments[arguments.length - 1], 4200)", &[]).await?;
        let said = page.run("return window.e2eSaid", &[]).await?;
        expect(
            &format!("the announcements of paste {}", paste + 1),
            said.as_array().is_some_and(|said| said.len() == 1),
            || format!("expected one, saw {said}"),
        )?;
    }
    let nested = page
        .run("return [...window.document.querySelectorAll('[aria-live], [role=status], [role=alert]')].filter(e => e.querySelector('#verdict, [data-fix], [data-token]') || e.closest('[data-fix]')).length", &[])
        .await?;
    expect_same("results inside of live regions", &json!(0), &nested)
}

/// The animations and transitions that are running.
const RUNNING: &str = "return window.document.getAnimations().filter(a => a.playState === 'running').map(a => a.animationName ?? a.transitionProperty ?? 'script')";

async fn reduced_motion(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let asked = page.run("return window.matchMedia('(prefers-reduced-motion: reduce)').matches", &[]).await?;
    expect_same("the engine asks for reduced motion", &json!(true), &asked)?;
    for text in [samples::expired(), samples::wrapped(&samples::current())] {
        page.run(
            "const field = window.document.querySelector('#paste'); field.value = arguments[0];
             field.dispatchEvent(new window.InputEvent('input', { bubbles: true }))",
            &[json!(text)],
        )
        .await?;
        expect_same("animations right after a paste", &json!([]), &page.run(RUNNING, &[]).await?)?;
        page.settle().await?;
        expect_same("animations after a paste", &json!([]), &page.run(RUNNING, &[]).await?)?;
    }
    for theme in ["dark", "light"] {
        page.choose("#theme", theme).await?;
        expect_same("animations after a change of theme", &json!([]), &page.run(RUNNING, &[]).await?)?;
    }
    page.point_at("#clear").await?;
    expect_same("animations while pointing at a button", &json!([]), &page.run(RUNNING, &[]).await?)?;
    let smooth =
        page.run("return window.getComputedStyle(window.document.documentElement).scrollBehavior", &[]).await?;
    expect_same("how the page scrolls", &json!("auto"), &smooth)
}
