//! Runs the scenarios one after another and says how each ended.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::time::timeout;

use crate::args::Args;
use crate::driver::{Browser, Engine};
use crate::failure::{Failure, Outcome};
use crate::page::Page;
use crate::say::say;
use crate::scenarios::{self, Need, Place, Scenario, Stage};
use crate::server::Server;

/// The files of the two editions.
pub(crate) const POCKET: &str = "index.html";
pub(crate) const WHOLE: &str = "whole.html";

/// How long one scenario may take: far more than the slowest one does.
const LIMIT: Duration = Duration::from_mins(4);

/// What does not change from scenario to scenario.
struct Run<'a> {
    args: &'a Args,
    server: Server,
    outside: Server,
    file_url: String,
    axe: Option<String>,
}

/// Runs all scenarios that `args` select; true if none failed.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let run = Run {
        args,
        server: Server::start(read_pages(&args.page)?).await?,
        outside: Server::start(Vec::new()).await?,
        file_url: file_url(&args.page)?,
        axe: read_axe()?,
    };
    let mut browser = None;
    let (mut passed, mut failed) = (0, 0);
    for (scenario, place) in selected(args) {
        let title = scenario.title(place);
        if scenario.need == Need::Axe && run.axe.is_none() {
            if std::env::var_os("CI").is_none_or(|ci| ci != "true") {
                say(&format!("skipped {title}: set BADTOKEN_AXE to axe.min.js of the npm package axe-core"));
            } else {
                failed += 1;
                say(&format!("FAILED {title}: BADTOKEN_AXE does not name axe.min.js of the npm package axe-core"));
            }
            continue;
        }
        let started = Instant::now();
        match run.play(scenario, place, &mut browser).await {
            Ok(()) => {
                passed += 1;
                say(&format!("ok  {title} ({:.1} s)", started.elapsed().as_secs_f64()));
            }
            Err(failure) => {
                failed += 1;
                say(&format!("FAILED {title}: {failure}"));
                // What follows starts from a clean browser.
                if let Some(browser) = browser.take() {
                    browser.end().await;
                }
            }
        }
    }
    if let Some(browser) = browser.take() {
        browser.end().await;
    }
    say(&format!("{passed} passed, {failed} failed"));
    Ok(failed == 0)
}

/// The runs that `args` select.
fn selected(args: &Args) -> impl Iterator<Item = (&'static Scenario, Place)> {
    let wanted = |title: &str| args.only.is_empty() || args.only.iter().any(|only| title.contains(only));
    let whole = args.page.ends_with(WHOLE);
    scenarios::all()
        .filter(|scenario| scenario.engines.contains(&args.engine))
        .filter(move |scenario| whole || scenario.need != Need::Whole)
        .flat_map(|scenario| scenario.places.iter().map(move |place| (scenario, *place)))
        .filter(move |(scenario, place)| wanted(&scenario.title(*place)))
}

impl Run<'_> {
    /// Plays one scenario in `browser`, which is started or replaced if need be.
    async fn play(&self, scenario: &Scenario, place: Place, browser: &mut Option<Browser>) -> Outcome {
        let motion = scenario.need.motion();
        if let Some(other) = browser.take_if(|browser| browser.motion != motion) {
            other.end().await;
        }
        let browser = match browser {
            Some(browser) => browser,
            None => browser.insert(start(self.args.engine, motion).await?),
        };
        let page = Page { client: browser.client.clone() };
        // Away from the last scenario's page first: a new fragment alone would not load the page anew.
        page.client.goto("about:blank").await?;
        self.server.forget();
        self.outside.forget();
        let stage = Stage {
            page,
            whole: self.args.page.ends_with(WHOLE),
            engine: self.args.engine,
            url: match place {
                Place::Http => self.server.url("/"),
                Place::File => self.file_url.clone(),
            },
            server: &self.server,
            outside: &self.outside,
            axe: self.axe.as_deref(),
            dir: browser.dir(),
            pictures: self.args.screenshots.as_deref(),
        };
        match timeout(LIMIT, (scenario.run)(&stage)).await {
            Ok(Ok(())) => {
                forget_preferences(&stage.page).await;
                Ok(())
            }
            Ok(Err(failure)) => Err(self.explain(failure, &stage, &scenario.title(place)).await),
            Err(_) => Err(Failure::new(format!("not finished after {LIMIT:?}"))),
        }
    }

    /// Adds what the page showed, and where its picture is, to a failure.
    async fn explain(&self, failure: Failure, stage: &Stage<'_>, title: &str) -> Failure {
        let look = async {
            let shown = match stage.page.shown().await {
                Ok(shown) => shown.summary(),
                Err(_) => "nothing that could be read".into(),
            };
            let name = format!("{title}-{}.png", stage.engine.name());
            let dir = self.args.screenshots.clone().unwrap_or_else(std::env::temp_dir);
            let picture = match keep_picture(&stage.page, &dir.join(name)).await {
                Ok(path) => format!("picture: {path}"),
                Err(why) => format!("no picture: {why}"),
            };
            Failure::new(format!("{failure}\n    the page showed {shown}\n    {picture}"))
        };
        let stuck = Failure::new(format!("{failure}\n    the browser does not answer any more"));
        timeout(Duration::from_secs(20), look).await.unwrap_or(stuck)
    }
}

/// Starts a browser with a window of ordinary size.
pub(crate) async fn start(engine: Engine, motion: crate::driver::Motion) -> Outcome<Browser> {
    let browser = Browser::start(engine, motion).await?;
    browser.client.set_window_size(1280, 900).await?;
    Ok(browser)
}

/// Writes a picture of the window to `path`.
pub(crate) async fn keep_picture(page: &Page, path: &Path) -> Outcome<String> {
    let picture = page.client.screenshot().await?;
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir)?;
    }
    std::fs::write(path, picture)?;
    Ok(path.display().to_string())
}

/// Removes the theme and the zone that a scenario may have chosen, so that the next one starts afresh.
async fn forget_preferences(page: &Page) {
    // `about:blank` and other pages without storage have nothing to forget.
    let _ = page.run("try { window.localStorage.clear() } catch {}", &[]).await;
}

/// The built page, at `/`, and the editions that it may lead to, at their names.
pub(crate) fn read_pages(path: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let read = |at: String, path: &Path| match std::fs::read(path) {
        Ok(bytes) => Ok((at, bytes)),
        Err(error) => Err(Failure::new(format!("cannot read the page {}: {error}", path.display()))),
    };
    let editions = [POCKET, WHOLE].map(|name| read(format!("/{name}"), &path.with_file_name(name)));
    std::iter::once(read("/".to_owned(), path)).chain(editions).collect()
}

/// The page's address on the disk.
fn file_url(path: &Path) -> Outcome<String> {
    let path = path.canonicalize()?;
    url::Url::from_file_path(&path)
        .map(String::from)
        .map_err(|()| Failure::new(format!("{} has no file address", path.display())))
}

/// The text of axe-core, if it was given.
fn read_axe() -> Outcome<Option<String>> {
    let Some(path) = std::env::var_os("BADTOKEN_AXE") else {
        return Ok(None);
    };
    std::fs::read_to_string(&path)
        .map(Some)
        .map_err(|error| Failure::new(format!("cannot read BADTOKEN_AXE, {}: {error}", Path::new(&path).display())))
}
