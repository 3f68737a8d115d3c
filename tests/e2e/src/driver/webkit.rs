//! `WebKitGTK`: `WebKitWebDriver` and `MiniBrowser` on a virtual screen.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::{Missing, Motion, Plan, capabilities, program};
use crate::nest::Nest;

/// What has to be installed.
pub(super) struct Programs {
    screen: PathBuf,
    driver: PathBuf,
    browser: PathBuf,
}

/// The virtual screen, the driver and the browser.
pub(super) fn find() -> Result<Programs, Missing> {
    let missing = || {
        Missing("WebKitGTK, its driver or a virtual screen is missing: install the packages webkit2gtk-driver, xvfb and xauth.".into())
    };
    let browser = match std::env::var_os("BADTOKEN_WEBKIT_BROWSER") {
        Some(path) => Some(PathBuf::from(path)),
        None => usual_place(),
    };
    program(None, &["Xvfb"]).and(program(None, &["xauth"])).ok_or_else(missing)?;
    Ok(Programs {
        screen: program(None, &["xvfb-run"]).ok_or_else(missing)?,
        driver: program(None, &["WebKitWebDriver"]).ok_or_else(missing)?,
        browser: browser.filter(|path| path.is_file()).ok_or_else(missing)?,
    })
}

/// `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn usual_place() -> Option<PathBuf> {
    std::fs::read_dir("/usr/lib")
        .ok()?
        .flatten()
        .map(|machine| machine.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
}

/// How to start it on `port`.
pub(super) fn plan(port: u16, nest: &Nest, motion: Motion) -> Result<Plan, Missing> {
    let Programs { screen, driver, browser } = find()?;
    if motion == Motion::Reduced {
        let settings = nest.dir().join("config/gtk-3.0");
        // If this cannot be written, the scenario itself finds that the engine does not ask for reduced motion.
        let _ = std::fs::create_dir_all(&settings);
        let _ = std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
    }
    let mut command = Command::new(screen);
    command
        .args(["-a", "-s", "-screen 0 1600x1200x24"])
        .arg(driver)
        .args(["--host=127.0.0.1".to_owned(), format!("--port={port}")])
        .env("LANG", "C.UTF-8");
    Ok(Plan {
        command,
        capabilities: capabilities(json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        })),
    })
}
