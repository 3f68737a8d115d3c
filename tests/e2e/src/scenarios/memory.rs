//! What Clear leaves in the analyser's own memory, which no script of the page can reach and only Chromium lets a test look into.

use serde_json::{Value, json};

use super::{Running, Scenario, Stage};
use crate::driver::{Cdp, Engine};
use crate::failure::{Failure, Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[Scenario {
    name: "clear-wipes-memory",
    proves: "After Clear the WebAssembly memory of the page holds no piece of what was pasted.",
    // Only Chromium's protocol can list the memories.
    engines: &[Engine::Chromium],
    run: |stage| -> Running<'_> { Box::pin(clear_wipes_memory(stage)) },
    ..Scenario::ROW
}];

/// How often a text stands in all memories, as UTF-8.
const SEARCH: &str = "function (text) {
    const needle = new TextEncoder().encode(text);
    let found = 0;
    for (const memory of this) {
        const bytes = new Uint8Array(memory.buffer);
        for (let at = bytes.indexOf(needle[0]); at >= 0; at = bytes.indexOf(needle[0], at + 1))
            if (needle.every((byte, n) => bytes[at + n] === byte)) found++;
    }
    return found;
}";

async fn clear_wipes_memory(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let mut claims = samples::ending(-7500);
    claims["sub"] = json!("canary-in-memory-51c0");
    let token = samples::jwt(&claims);
    let signature = token.rsplit('.').next().unwrap_or_default();
    page.ask(&token).await?;
    let before = found(stage, signature).await?;
    expect("the control before Clear", before > 0, || "expected the paste in the memory, saw it nowhere".into())?;
    page.click("#clear").await?;
    for text in [signature, "canary-in-memory-51c0"] {
        expect_same(&format!("{text} in memory after Clear"), &0, &found(stage, text).await?)?;
    }
    page.expect_fix(&samples::expired(), "obtain-new-token").await.map(drop)
}

/// How often `text` stands in the page's WebAssembly memories.
async fn found(stage: &Stage<'_>, text: &str) -> Outcome<u64> {
    command(stage, "HeapProfiler.collectGarbage", json!({})).await?;
    let prototype = command(stage, "Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await?;
    let memories =
        command(stage, "Runtime.queryObjects", json!({ "prototypeObjectId": prototype["result"]["objectId"] })).await?;
    let answer = command(
        stage,
        "Runtime.callFunctionOn",
        json!({
            "objectId": memories["objects"]["objectId"],
            "functionDeclaration": SEARCH,
            "arguments": [{ "value": text }],
            "returnByValue": true,
        }),
    )
    .await?;
    answer["result"]["value"]
        .as_u64()
        .ok_or_else(|| Failure::new(format!("expected a number from the search, saw {answer}")))
}

/// Gives one command of the `DevTools` protocol.
async fn command(stage: &Stage<'_>, command: &'static str, params: Value) -> Outcome<Value> {
    Ok(stage.page.client.issue_cmd(Cdp { command, params }).await?)
}
