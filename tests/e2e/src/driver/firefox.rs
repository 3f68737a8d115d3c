//! Firefox with geckodriver.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::{Missing, Motion, Plan, capabilities, program};

/// The browser and its driver.
pub(super) fn find() -> Result<(PathBuf, PathBuf), Missing> {
    let browser = program(None, &["firefox-esr", "firefox"])
        .ok_or_else(|| Missing("Firefox is missing: install the package firefox-esr.".into()))?;
    let driver = program(Some("BADTOKEN_GECKODRIVER"), &["geckodriver"]).ok_or_else(|| {
        Missing(
            "geckodriver is missing: `cargo install geckodriver`, or set BADTOKEN_GECKODRIVER to where it is.".into(),
        )
    })?;
    Ok((browser, driver))
}

/// How to start it on `port`.
pub(super) fn plan(port: u16, motion: Motion) -> Result<Plan, Missing> {
    let (browser, driver) = find()?;
    let mut command = Command::new(driver);
    command.args(["--host", "127.0.0.1", "--port", &port.to_string(), "--log", "warn"]);
    Ok(Plan {
        command,
        capabilities: capabilities(json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": browser,
                "args": ["-headless"],
                "prefs": {
                    "ui.prefersReducedMotion": i32::from(motion == Motion::Reduced),
                    "intl.accept_languages": "en-US",
                    "accessibility.tabfocus": 7,
                },
            },
        })),
    })
}
