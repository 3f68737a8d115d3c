//! Damaged tokens: what is found, what "copy repaired" copies, and that "apply" can be undone.

use serde_json::json;

use super::{Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[Scenario {
    name: "repair-wrapped",
    proves: "A wrapped token is found, copied whole and applied on request; the browser's own undo takes it back.",
    places: Scenario::EVERYWHERE,
    run: |stage| -> Running<'_> { Box::pin(repair_wrapped(stage)) },
    ..Scenario::ROW
}];

/// Catches what the page puts on the clipboard.
const CATCH_COPY: &str = "
    window.e2eCopied = null;
    window.Object.defineProperty(window.navigator.clipboard, 'writeText', {
        configurable: true,
        value: text => { window.e2eCopied = text; return window.Promise.resolve(); },
    });";

async fn repair_wrapped(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    let whole = samples::current();
    let damaged = samples::wrapped(&whole);
    stage.open().await?;
    page.run(CATCH_COPY, &[]).await?;
    let shown = page.expect_fix(&damaged, "repair-format").await?;
    let findings = shown.ids("findings");
    expect("the findings", findings.contains(&"line-break-inside"), || {
        format!("expected line-break-inside among them, saw {findings:?}")
    })?;

    page.click("[data-copy=repaired]").await?;
    page.until("something copied", "return window.e2eCopied !== null").await?;
    let copied = page.run("return window.e2eCopied", &[]).await?;
    expect_same("what was copied", &json!(whole), &copied)?;
    expect_same("the field after copying", &damaged, &page.field().await?)?;

    page.click("[data-apply=repaired]").await?;
    page.until_with(
        "the mended text in the field",
        "return window.document.querySelector('#paste').value === arguments[0]",
        &[json!(whole)],
    )
    .await?;
    let shown = page.answered().await?;
    expect_same("the level of the mended text", &"ok", &shown.text("level"))?;

    stage.undo().await?;
    let restored = "return window.document.querySelector('#paste').value === arguments[0]";
    page.until_with("the damaged text back after undo", restored, &[json!(damaged)]).await?;
    page.until(
        "the finding back after undo",
        "return !!window.document.querySelector('[data-finding=line-break-inside]')",
    )
    .await
}
