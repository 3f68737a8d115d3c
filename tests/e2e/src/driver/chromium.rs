//! Chromium with chromedriver.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::{Missing, Motion, Plan, capabilities, program};
use crate::nest::Nest;

/// The browser and its driver.
pub(super) fn find() -> Result<(PathBuf, PathBuf), Missing> {
    let browser = program(None, &["chromium", "chromium-browser", "google-chrome"]);
    let driver = program(None, &["chromedriver"]);
    browser.zip(driver).ok_or_else(|| {
        Missing("Chromium or its driver is missing: install the packages chromium and chromium-driver.".into())
    })
}

/// How to start it on `port`.
pub(super) fn plan(port: u16, nest: &Nest, motion: Motion) -> Result<Plan, Missing> {
    let (browser, driver) = find()?;
    let mut command = Command::new(driver);
    command.arg(format!("--port={port}"));
    let mut args = vec![
        "--headless".to_owned(),
        "--no-sandbox".into(),
        "--disable-gpu".into(),
        "--disable-dev-shm-usage".into(),
        "--disable-quic".into(),
        "--no-first-run".into(),
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--lang=en-US".into(),
        "--window-size=1280,900".into(),
        // Nothing but this machine can be reached, so a request of the page can only end in our logs.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".into(),
        format!("--user-data-dir={}", nest.dir().join("profile").display()),
    ];
    if motion == Motion::Reduced {
        args.push("--force-prefers-reduced-motion".into());
    }
    Ok(Plan {
        command,
        capabilities: capabilities(json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browser,
                "args": args,
                "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })),
    })
}
