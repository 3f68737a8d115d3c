//! The command line.

use std::path::PathBuf;

use crate::driver::Engine;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
The page in a real browser.

  e2e --page dist/index.html|dist/whole.html --engine chromium|firefox|webkit
      [--only NAME]        scenarios whose name contains NAME; may be given several times
      [--list]             name the scenarios and what each proves, then stop
      [--screenshots DIR]  keep a picture of every failure, and of the page in each theme and width
      [--bench]            measure instead of test

Environment:
  BADTOKEN_AXE             axe.min.js of the npm package axe-core
  BADTOKEN_GECKODRIVER     geckodriver, if it is not on PATH
  BADTOKEN_WEBKIT_BROWSER  MiniBrowser of WebKitGTK, if it is not in its usual place
  CI=true                  scenarios that lack axe-core fail instead of being skipped

Exit status: 0 all passed, 1 something failed, 2 wrong arguments, 3 a browser or driver is missing.
";

/// What the caller asked for.
pub(crate) struct Args {
    /// The built page.
    pub(crate) page: PathBuf,
    /// The engine to drive.
    pub(crate) engine: Engine,
    /// Run only scenarios whose name contains one of these; all if there are none.
    pub(crate) only: Vec<String>,
    /// Where pictures go.
    pub(crate) screenshots: Option<PathBuf>,
    /// Measure instead of test.
    pub(crate) bench: bool,
}

/// What to do.
pub(crate) enum Task {
    /// Print the help and stop.
    Help,
    /// Print the list of scenarios and stop.
    List,
    /// Run in a browser.
    Run(Args),
}

/// Reads the command line.
pub(crate) fn read() -> Result<Task, String> {
    use lexopt::prelude::{Long, Short, ValueExt};
    let mut page = None;
    let mut engine = None;
    let mut only = Vec::new();
    let mut screenshots = None;
    let mut bench = false;
    let mut parser = lexopt::Parser::from_env();
    let wrong = |error: lexopt::Error| error.to_string();
    while let Some(arg) = parser.next().map_err(wrong)? {
        match arg {
            Short('h') | Long("help") => return Ok(Task::Help),
            Long("list") => return Ok(Task::List),
            Long("page") => page = Some(PathBuf::from(parser.value().map_err(wrong)?)),
            Long("engine") => {
                let name = parser.value().and_then(ValueExt::string).map_err(wrong)?;
                engine = Some(
                    Engine::named(&name)
                        .ok_or_else(|| format!("no engine is called {name:?}: chromium, firefox or webkit"))?,
                );
            }
            Long("only") => only.push(parser.value().and_then(ValueExt::string).map_err(wrong)?),
            Long("screenshots") => {
                screenshots = Some(PathBuf::from(parser.value().map_err(wrong)?));
            }
            Long("bench") => bench = true,
            other => return Err(wrong(other.unexpected())),
        }
    }
    Ok(Task::Run(Args {
        page: page.ok_or("--page is missing: the built index.html")?,
        engine: engine.ok_or("--engine is missing: chromium, firefox or webkit")?,
        only,
        screenshots,
        bench,
    }))
}
