//! Measures in the browser. Prints; never judges: a busy machine is no failure.

use serde_json::json;

use crate::args::Args;
use crate::driver::{Cdp, Engine, Motion};
use crate::failure::Outcome;
use crate::page::Page;
use crate::runner;
use crate::samples;
use crate::say::say;
use crate::server::Server;

/// How often a paste is measured.
const TIMES: usize = 30;

/// Pastes the first argument and gives the milliseconds of our own work, those until a frame was drawn, and those that the
/// browser takes to lay the text out in its field, which no page can spare it. "Our own work" is the time that the input
/// event takes with everything the page does at once and in microtasks.
const MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    const field = window.document.querySelector('#paste');
    const set = Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value').set;
    set.call(field, ''); field.dispatchEvent(new window.InputEvent('input', { bubbles: true }));
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => window.setTimeout(() => {
        const pasted = window.performance.now();
        set.call(field, arguments[0]);
        field.getBoundingClientRect();
        const channel = new window.MessageChannel();
        const start = window.performance.now();
        let work = null;
        channel.port1.onmessage = () => { work = window.performance.now() - start; };
        field.dispatchEvent(new window.InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        channel.port2.postMessage(0);
        window.requestAnimationFrame(() => {
            const drawn = new window.MessageChannel();
            drawn.port1.onmessage = () => window.setTimeout(() => done([work ?? 0, window.performance.now() - pasted, start - pasted]), 0);
            drawn.port2.postMessage(0);
        });
    }, 0)));";

/// Collects long tasks from now on, where the engine reports them.
const WATCH_TASKS: &str = "
    window.e2eTasks = [];
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes('longtask')) return false;
    new window.PerformanceObserver(list => window.e2eTasks.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
    return true;";

/// From the choice of a file on, looks for the answer about it: keeps the milliseconds until then, and the longest time in
/// which nothing else could happen on the page.
const WATCH_FILE: &str = "
    window.e2eFile = null;
    window.document.querySelector('#file').addEventListener('change', () => {
    const start = window.performance.now();
    let last = start, longest = 0;
    const look = () => {
        const now = window.performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        const judged = window.document.querySelector('#verdict:is([data-level=ok], [data-level=warning], [data-level=problem], [data-level=unknown])');
        if (judged) window.e2eFile = [now - start, longest]; else window.setTimeout(look, 0);
    };
    look();
    }, { once: true, capture: true });";

/// A recording of a browser's traffic: scripts of a few kilobytes each, and now and then a refusal.
fn recording(length: usize) -> String {
    let token = samples::expired();
    let mut text = String::from("{\"log\":{\"version\":\"1.2\",\"entries\":[\n");
    let mut index = 0_u32;
    while text.len() < length {
        let (status, body) = match index % 1_000 {
            500 => (401, "{\\\"error\\\":\\\"invalid_token\\\"}".to_owned()),
            _ => (200, format!("function f{index}(){{return {index}}} ").repeat(300)),
        };
        let before = if index == 0 { "" } else { ",\n" };
        let entry = format!(
            "{before}{{\"request\":{{\"method\":\"GET\",\"url\":\"https://app.example/{index}.js\",\"headers\":[{{\"name\":\"Authorization\",\"value\":\"Bearer {token}\"}}]}},\
             \"response\":{{\"status\":{status},\"headers\":[],\"content\":{{\"text\":\"{body}\"}}}}}}"
        );
        text.push_str(&entry);
        index += 1;
    }
    text.push_str("]}}");
    text
}

/// Measures the page in one engine and prints a small table. Always true: nothing here can fail a run.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let server = Server::start(runner::read_pages(&args.page)?).await?;
    let browser = runner::start(args.engine, Motion::Full).await?;
    let page = Page { client: browser.client.clone() };
    page.open(&server.url("/")).await?;

    say(&format!(
        "| {} | own work, ms (median of {TIMES}) | the browser's on its field | paste to painted | longest |",
        args.engine.name()
    ));
    say("|---|---|---|---|---|");
    let token = samples::expired();
    let four = format!("HTTP/1.1 401 Unauthorized\n\n{{\"error\":\"invalid_token\"}}\nAuthorization: Bearer {token}\n");
    let pad = |text: &str, length: usize| {
        let line = "10:00:00 INFO nothing to report about this request\n";
        format!("{}{text}", line.repeat(length.saturating_sub(text.len()) / line.len()))
    };
    for (name, text, times) in [
        ("one JWT", token.clone(), TIMES),
        ("4 kB", pad(&four, 4_000), TIMES),
        ("100 kB", pad(&four, 100_000), TIMES),
        ("1 MB", pad(&four, 1_000_000), 5),
    ] {
        let (mut work, mut field, mut painted) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..times {
            let seen = page.run_later(MEASURE, &[json!(text)]).await?;
            work.push(seen[0].as_f64().unwrap_or_default());
            painted.push(seen[1].as_f64().unwrap_or_default());
            field.push(seen[2].as_f64().unwrap_or_default());
        }
        let ((work, _), (field, _)) = (middle(work), middle(field));
        let (painted, longest) = middle(painted);
        say(&format!("| {name} | {work:.1} | {field:.1} | {painted:.1} | {longest:.1} |"));
    }

    if page.run(WATCH_TASKS, &[]).await? == json!(true) {
        page.run_later(MEASURE, &[json!(pad(&four, 1_000_000))]).await?;
        page.run_later("window.setTimeout(arguments[arguments.length - 1], 500)", &[]).await?;
        let longest = page.run("return Math.max(0, ...window.e2eTasks)", &[]).await?;
        say(&format!("longest task of a 1 MB paste: {:.0} ms", longest.as_f64().unwrap_or_default()));
    }
    for (name, file, text) in [
        ("a log of 10 MB", "ten.log", pad(&four, 10_000_000)),
        ("a HAR file of 50 MB", "fifty.har", recording(50_000_000)),
    ] {
        page.click("#clear").await?;
        page.ready().await?;
        let path = browser.dir().join(file);
        std::fs::write(&path, text)?;
        page.run(WATCH_FILE, &[]).await?;
        page.give_file(&path).await?;
        page.until("an answer about the file", "return !!window.e2eFile").await?;
        let seen = page.run("return window.e2eFile", &[]).await?;
        let part = |at: usize| seen[at].as_f64().unwrap_or_default();
        say(&format!("{name}: answered in {:.0} ms, nothing else for {:.0} ms at most", part(0), part(1)));
    }
    if args.engine == Engine::Chromium {
        let before = heap(&page).await?;
        for _ in 0..100 {
            page.paste("").await?;
            page.paste(&pad(&four, 100_000)).await?;
        }
        page.paste("").await?;
        say(&format!(
            "script heap before and after 100 pastes of 100 kB: {before:.1} MB, {:.1} MB",
            heap(&page).await?
        ));
    }
    browser.end().await;
    Ok(true)
}

/// The median and the largest of `values`.
fn middle(mut values: Vec<f64>) -> (f64, f64) {
    values.sort_by(f64::total_cmp);
    let at = |n: usize| values.get(n).copied().unwrap_or_default();
    (at(values.len() / 2), at(values.len().saturating_sub(1)))
}

/// Chromium's script heap after collecting garbage, in MB. The analyser's own memory is counted with it.
async fn heap(page: &Page) -> Outcome<f64> {
    page.client.issue_cmd(Cdp { command: "HeapProfiler.collectGarbage", params: json!({}) }).await?;
    let usage = page.client.issue_cmd(Cdp { command: "Runtime.getHeapUsage", params: json!({}) }).await?;
    let part = |name: &str| usage[name].as_f64().unwrap_or_default();
    Ok((part("usedSize") + part("backingStorageSize")) / 1e6)
}
