//! Nothing leaves: after the page's one request there is no other, whatever is pasted and clicked.

use serde_json::{Value, json};

use super::{Place, Running, Scenario, Stage};
use crate::driver::{Engine, Log};
use crate::failure::{Failure, Outcome, expect_same};
use crate::samples::{self, FIXES};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "no-requests",
        proves: "One request gives the page; then none, through every kind of paste, every chip, button and select.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(no_requests(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "no-complaints",
        proves: "Ordinary use raises no policy violation, no uncaught error and no error on the console.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(no_complaints(stage)) },
        ..Scenario::ROW
    },
];

/// Gives every control that is neither a link nor a way to the system's file dialog a number, and says how many there are.
const NUMBER_CONTROLS: &str = "
    let n = 0;
    for (const e of window.document.querySelectorAll('button, select, summary, input')) {
        if (e.matches('#open-file, #open-file *, #file, [type=file]') || e.disabled || !e.checkVisibility()) continue;
        e.setAttribute('data-e2e', n++);
    }
    return n;";

/// Uses the control of that number in every way it offers.
const USE_CONTROL: &str = "
    const e = window.document.querySelector(`[data-e2e='${arguments[0]}']`);
    if (!e) return;
    if (e.localName === 'select')
        for (const option of [...e.options].reverse()) {
            e.value = option.value;
            e.dispatchEvent(new window.Event('input', { bubbles: true }));
            e.dispatchEvent(new window.Event('change', { bubbles: true }));
        }
    else e.click();";

/// Pastes the whole corpus, tries every example, and uses every control there is with a result on show.
async fn use_everything(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    for text in samples::corpus(&stage.outside.url("")) {
        page.paste(&text).await?;
    }
    for fix in FIXES {
        page.click(&format!("[data-example='{fix}']")).await?;
    }
    page.ask(&samples::wrapped(&samples::current())).await?;
    for control in 0..page.count(NUMBER_CONTROLS, &[]).await? {
        page.run(USE_CONTROL, &[json!(control)]).await?;
        page.settle().await?;
    }
    let file = stage.file("answer.txt", samples::expired().as_bytes())?;
    page.give_file(&file).await?;
    page.click("#clear").await
}

async fn no_requests(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    if stage.engine == Engine::Chromium {
        requests_on_the_wire(stage).await?;
    }
    use_everything(stage).await?;
    // Give what may have been scheduled for later the time to happen.
    stage.page.run_later("window.setTimeout(arguments[arguments.length - 1], 1500)", &[]).await?;
    let expected = match stage.place() {
        Place::Http => vec!["GET /".to_owned()],
        Place::File => Vec::new(),
    };
    expect_same("the server's log", &expected, &stage.server.requests())?;
    expect_same("the other origin's log", &Vec::<String>::new(), &stage.outside.requests())?;
    if stage.engine == Engine::Chromium {
        expect_same("Chromium's network events", &Vec::<String>::new(), &requests_on_the_wire(stage).await?)?;
    }
    Ok(())
}

/// What Chromium's network events say was asked for since they were last read. `data:` never reaches a wire.
async fn requests_on_the_wire(stage: &Stage<'_>) -> Outcome<Vec<String>> {
    let entries = stage.page.client.issue_cmd(Log("performance")).await?;
    let mut urls = Vec::new();
    for entry in entries.as_array().into_iter().flatten() {
        let message = entry["message"].as_str().unwrap_or_default();
        let event: Value = serde_json::from_str(message)
            .map_err(|error| Failure::new(format!("a network event that is not JSON: {error}")))?;
        let event = &event["message"];
        let url = match event["method"].as_str() {
            Some("Network.requestWillBeSent") => &event["params"]["request"]["url"],
            Some("Network.webSocketCreated" | "Network.webTransportCreated") => &event["params"]["url"],
            _ => continue,
        };
        let url = url.as_str().unwrap_or("?");
        if !url.starts_with("data:") {
            urls.push(url.to_owned());
        }
    }
    Ok(urls)
}

/// Listens for complaints. The reporting observer also tells of violations that happened while the page was loading.
const LISTEN: &str = "
    const heard = window.e2eHeard = [];
    window.document.addEventListener('securitypolicyviolation', e => heard.push(`violation of ${e.violatedDirective} by ${e.blockedURI} ${e.sample}`));
    window.addEventListener('error', e => heard.push(`error ${e.message}`));
    window.addEventListener('unhandledrejection', e => heard.push(`rejection ${e.reason}`));
    for (const name of ['error', 'warn', 'assert']) {
        const original = window.console[name];
        window.console[name] = (...words) => {
            if (name !== 'assert' || !words[0]) heard.push(`console.${name} ${words.join(' ')}`);
            original.apply(window.console, words);
        };
    }
    if (window.ReportingObserver)
        new window.ReportingObserver(reports => {
            for (const report of reports)
                heard.push(`report ${report.type} ${report.body?.effectiveDirective ?? ''} ${report.body?.blockedURL ?? ''} ${report.body?.message ?? ''}`);
        }, { buffered: true }).observe();";

async fn no_complaints(stage: &Stage<'_>) -> Outcome {
    if stage.engine == Engine::Chromium {
        stage.page.client.issue_cmd(Log("browser")).await?;
    }
    stage.open().await?;
    stage.page.run(LISTEN, &[]).await?;
    use_everything(stage).await?;
    stage.page.settle().await?;
    let heard = stage.page.run("return window.e2eHeard", &[]).await?;
    expect_same("complaints in the page", &json!([]), &heard)?;
    if stage.engine == Engine::Chromium {
        // From the very first byte, which no script of ours can listen to.
        let console = stage.page.client.issue_cmd(Log("browser")).await?;
        let lines: Vec<_> = console
            .as_array()
            .into_iter()
            .flatten()
            .filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING")
            .map(|line| line["message"].to_string())
            .collect();
        expect_same("errors on Chromium's console", &Vec::<String>::new(), &lines)?;
    }
    Ok(())
}
