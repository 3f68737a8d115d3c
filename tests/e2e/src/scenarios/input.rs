//! Bad and big input: the page stays alive, says what it did, and answers the next ordinary paste.

use serde_json::json;

use super::{Place, Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "field-is-capped",
        proves: "More than 1 MiB in the field is cut to 1 MiB, with a sentence that says so.",
        run: |stage| -> Running<'_> { Box::pin(field_is_capped(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "big-file",
        proves: "A 20 MB log file is examined without going through the field, piece by piece: how far it is is shown, it can be stopped, and the token in it is found.",
        run: |stage| -> Running<'_> { Box::pin(big_file(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "file-and-drop",
        proves: "A file gives its answer, whether chosen or dropped anywhere on the page.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(file_and_drop(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "survives-monsters",
        proves: "Deep nesting, endless dots, endless lines, lone surrogates and binary files never take the page down.",
        run: |stage| -> Running<'_> { Box::pin(survives_monsters(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "recovers-from-trap",
        proves: "When the analyser throws, the page says so, keeps the text, and answers the next edit.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(recovers_from_trap(stage)) },
        ..Scenario::ROW
    },
];

/// One mebibyte: what the field holds.
const MEBIBYTE: usize = 1 << 20;

/// Counts what is thrown inside the page from now on.
const COUNT_ERRORS: &str = "
    window.e2eErrors = [];
    window.addEventListener('error', e => window.e2eErrors.push(e.message));
    window.addEventListener('unhandledrejection', e => window.e2eErrors.push(String(e.reason)));";

async fn field_is_capped(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run(COUNT_ERRORS, &[]).await?;
    page.paste(&"A quiet line of a log.\n".repeat(MEBIBYTE / 20)).await?;
    let notice = page.notice().await?;
    expect("the notice", notice.contains(|c: char| c.is_ascii_digit()), || {
        format!("expected the limit as a number in it, saw {notice:?}")
    })?;
    let length = page.field().await?.len();
    expect("the field", (MEBIBYTE / 2..=MEBIBYTE).contains(&length), || {
        format!("expected what fits into {MEBIBYTE} bytes, saw {length}")
    })?;
    page.expect_fix(&samples::expired(), "obtain-new-token").await?;
    expect_same("the notice after an ordinary paste", &"", &page.shown().await?.text("notice"))?;
    expect_same("errors", &json!([]), &page.run("return window.e2eErrors", &[]).await?)
}

/// Keeps every share of the work that is shown.
const WATCH_PROGRESS: &str = "
    window.e2eDone = new window.Set();
    new window.MutationObserver(() => {
        const bar = window.document.querySelector('#verdict[data-level=working] progress');
        if (bar) window.e2eDone.add(bar.value);
    }).observe(window.document.querySelector('#app'), { subtree: true, childList: true, attributes: true });";

async fn big_file(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run(COUNT_ERRORS, &[]).await?;
    let line = "2026-11-21T10:00:00Z INFO worker-7 finished the job in 12 ms, nothing to report\n";
    let half = line.repeat(10_000_000 / line.len());
    let text = format!(
        "{half}2026-11-21T10:00:01Z ERROR 401 Unauthorized, sent Authorization: Bearer {}\n{half}",
        samples::expired()
    );
    let file = stage.file("big.log", text.as_bytes())?;
    page.give_file(&file).await?;
    page.until("work under way", "return !!window.document.querySelector('#verdict[data-level=working] progress')")
        .await?;
    page.click("[data-stop]").await?;
    page.until("the end of the work", "return !window.document.querySelector('progress')").await?;
    page.settle().await?;
    expect_same("the verdict on a file that was stopped", &"", &page.shown().await?.text("level"))?;

    page.run(WATCH_PROGRESS, &[]).await?;
    page.give_file(&file).await?;
    let shown = page.answered().await?;
    expect_same("the first fix", &"obtain-new-token", &shown.first_fix())?;
    let shares = page.count("return window.e2eDone.size", &[]).await?;
    expect("the shares of the work that were shown", shares >= 10, || format!("expected at least 10, saw {shares}"))?;
    let length = page.field().await?.len();
    expect("the field", length <= MEBIBYTE, || format!("expected at most {MEBIBYTE} bytes, saw {length}"))?;
    page.expect_fix(&samples::wrapped(&samples::current()), "repair-format").await?;
    expect_same("errors", &json!([]), &page.run("return window.e2eErrors", &[]).await?)
}

/// Drops a file with the text of the first argument onto the element of the second, as a file manager would.
const DROP: &str = "
    const data = new window.DataTransfer();
    data.items.add(new window.File([arguments[0]], 'answer.txt', { type: 'text/plain' }));
    const target = window.document.querySelector(arguments[1]);
    const send = type => target.dispatchEvent(new window.DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    send('dragenter');
    const welcome = !send('dragover');
    const taken = !send('drop');
    return { welcome, taken };";

async fn file_and_drop(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    expect_same(
        "a button that opens a file",
        &1,
        &page.count("return window.document.querySelectorAll('#open-file').length", &[]).await?,
    )?;
    let file = stage.file("answer.txt", samples::expired().as_bytes())?;
    page.give_file(&file).await?;
    let shown = page.answered().await?;
    expect_same("the first fix of a chosen file", &"obtain-new-token", &shown.first_fix())?;
    // The same file once more must be read once more.
    page.click("#clear").await?;
    page.give_file(&file).await?;
    let shown = page.answered().await?;
    expect_same("the first fix of the same file chosen again", &"obtain-new-token", &shown.first_fix())?;

    for target in ["#paste", "body"] {
        page.click("#clear").await?;
        let seen = page.run(DROP, &[json!(samples::wrapped(&samples::current())), json!(target)]).await?;
        expect_same(&format!("a drop on {target}"), &json!({ "welcome": true, "taken": true }), &seen)?;
        let shown = page.answered().await?;
        expect_same(&format!("the first fix of a file dropped on {target}"), &"repair-format", &shown.first_fix())?;
    }
    if stage.place() == Place::Http {
        expect_same("the server's log", &vec!["GET /".to_owned()], &stage.server.requests())?;
    }
    Ok(())
}

/// Puts text into the field that could not travel through the driver.
const PASTE_MADE: &str = "
    const made = { surrogates: () => 'Bearer \\ud800eyJ\\udc00.\\udfff', nul: () => 'Bearer \\0\\0eyJ\\0' }[arguments[0]]();
    const field = window.document.querySelector('#paste');
    Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value').set.call(field, made);
    field.dispatchEvent(new window.InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";

async fn survives_monsters(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run(COUNT_ERRORS, &[]).await?;
    let deep = 100_000;
    let nested = format!("{}1{}", "{\"a\":".repeat(deep), "}".repeat(deep));
    let brackets = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
    let typed = [
        ("objects nested 100 000 deep", nested.clone()),
        ("arrays nested 100 000 deep", brackets.clone()),
        ("a token with deeply nested claims", samples::jwt_of(r#"{"alg":"HS256"}"#, &format!("{{\"a\":{brackets}}}"))),
        ("100 000 dots", ".".repeat(deep)),
        ("100 000 dots between letters", "eyJ.".repeat(deep)),
        ("100 000 quotes", "\"'".repeat(deep / 2)),
        ("elements nested 100 000 deep", "<a>".repeat(deep)),
        ("1 000 tokens", format!("{}\n", samples::expired()).repeat(1_000)),
    ];
    for (what, text) in &typed {
        page.paste(text).await.map_err(|failure| failure.during(what))?;
        expect_alive(stage, what).await?;
    }
    for made in ["surrogates", "nul"] {
        page.run(PASTE_MADE, &[json!(made)]).await?;
        page.settle().await?;
        expect_alive(stage, made).await?;
    }
    let binary: Vec<u8> = (0..200_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let files = [
        ("a file of one line of 5 MB", "A".repeat(5_000_000).into_bytes()),
        ("a file of random bytes", binary),
        ("a file of NUL bytes", vec![0; 100_000]),
        ("a file of UTF-16", samples::expired().encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("an empty file", Vec::new()),
    ];
    for (what, bytes) in &files {
        let path = stage.file("monster.bin", bytes)?;
        page.give_file(&path).await.map_err(|failure| failure.during(what))?;
        expect_alive(stage, what).await?;
    }
    Ok(())
}

/// Fails unless nothing was thrown and an ordinary paste still gets its answer.
async fn expect_alive(stage: &Stage<'_>, after: &str) -> Outcome {
    let page = &stage.page;
    let step = |failure: crate::failure::Failure| failure.during(&format!("after {after}"));
    page.settle().await.map_err(step)?;
    page.expect_fix(&samples::expired(), "obtain-new-token").await.map_err(step)?;
    let errors = page.run("return window.e2eErrors", &[]).await?;
    expect_same(&format!("errors after {after}"), &json!([]), &errors)
}

/// Lets the page's clock throw, once, when the page next looks at it; until then it does not tick, for a tick would be
/// the next to look.
const BREAK_CLOCK: &str = "
    const real = window.Date.now;
    window.e2eBroken = false;
    Object.defineProperty(window.document, 'hidden', { configurable: true, value: true });
    window.Date.now = () => { window.Date.now = real; delete window.document.hidden; window.e2eBroken = true; throw new window.Error('a probe of the end-to-end tests'); };";

async fn recovers_from_trap(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    // Twice: the new instance must be as good as the first.
    for (round, text) in [samples::expired(), samples::wrapped(&samples::current())].iter().enumerate() {
        let step = |failure: crate::failure::Failure| failure.during(&format!("trap {}", round + 1));
        // What the page learns when it starts looks at the clock too, and must not be what finds it broken.
        page.ask("nothing of interest").await?;
        page.run(BREAK_CLOCK, &[]).await?;
        page.paste(text).await?;
        page.until("the page to look at its clock", "return window.e2eBroken").await.map_err(step)?;
        page.notice().await.map_err(step)?;
        expect_same("the text in the field", text, &page.field().await?).map_err(step)?;
        page.expect_fix(&samples::expired(), "obtain-new-token").await.map_err(step)?;
        page.expect_fix(&samples::wrapped(&samples::current()), "repair-format").await.map_err(step)?;
    }
    let doubled = page
        .run("return ['#paste', '#verdict', '#clear', '#status', '#notice'].filter(css => window.document.querySelectorAll(css).length !== 1)", &[])
        .await?;
    expect_same("elements that are missing or there twice", &json!([]), &doubled)
}
