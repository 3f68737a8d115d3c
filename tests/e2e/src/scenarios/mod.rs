//! What the page promises, one theme to a file, one row to a promise.

mod answers;
mod appearance;
mod hostile;
mod input;
mod keyboard;
mod live;
mod lock;
mod memory;
mod repair;
mod secrets;
mod silence;
mod width;

use std::path::Path;
use std::pin::Pin;

use fantoccini::key::Key;

use crate::driver::{Engine, Motion};
use crate::failure::Outcome;
use crate::page::Page;
use crate::runner::keep_picture;
use crate::server::Server;

/// Where the page is opened from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// The runner's server.
    Http,
    /// The disk.
    File,
}

/// What a scenario needs beyond a browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// Nothing.
    Nothing,
    /// axe-core.
    Axe,
    /// A browser that asks for reduced motion.
    ReducedMotion,
    /// The whole edition of the page.
    Whole,
}

impl Need {
    /// The motion setting of the browser that a scenario with this need runs in.
    pub(crate) fn motion(self) -> Motion {
        if self == Self::ReducedMotion { Motion::Reduced } else { Motion::Full }
    }
}

/// Everything a scenario may use.
pub(crate) struct Stage<'a> {
    /// The window.
    pub(crate) page: Page,
    /// Whether the page is the whole edition.
    pub(crate) whole: bool,
    /// The engine behind it.
    pub(crate) engine: Engine,
    /// The address of the page in the place this run is for.
    pub(crate) url: String,
    /// The server that has the page.
    pub(crate) server: &'a Server,
    /// Another origin, which nothing may ever ask for anything.
    pub(crate) outside: &'a Server,
    /// The text of axe-core, where it was given.
    pub(crate) axe: Option<&'a str>,
    /// A folder for files.
    pub(crate) dir: &'a Path,
    /// Where pictures of the page are wanted.
    pub(crate) pictures: Option<&'a Path>,
}

impl Stage<'_> {
    /// Where the page is opened from in this run.
    pub(crate) fn place(&self) -> Place {
        if self.url.starts_with("file:") { Place::File } else { Place::Http }
    }

    /// Opens the page.
    pub(crate) async fn open(&self) -> Outcome {
        self.page.open(&self.url).await
    }

    /// Undoes the last edit of the field as a person does. A key in `WebKitGTK`'s test window does not undo, its command does.
    pub(crate) async fn undo(&self) -> Outcome {
        let page = &self.page;
        page.run("window.document.querySelector('#paste').focus()", &[]).await?;
        if self.engine == Engine::Webkit {
            page.run("window.document.execCommand('undo')", &[]).await?;
        } else {
            page.press(Some(Key::Control), 'z').await?;
        }
        page.settle().await
    }

    /// Keeps a picture of the window under `name`, if pictures are wanted.
    pub(crate) async fn picture(&self, name: &str) -> Outcome {
        if let Some(dir) = self.pictures {
            let file = format!("{name}-{}.png", self.engine.name());
            keep_picture(&self.page, &dir.join(file)).await?;
        }
        Ok(())
    }

    /// Writes `bytes` to a file called `name` that can be given to the page.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> Outcome<std::path::PathBuf> {
        let path = self.dir.join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// A scenario under way.
pub(crate) type Running<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// One promise and how it is proven.
pub(crate) struct Scenario {
    /// A short name, for `--only`.
    pub(crate) name: &'static str,
    /// The promise.
    pub(crate) proves: &'static str,
    /// The engines it can run in; where one is missing the row says why.
    pub(crate) engines: &'static [Engine],
    /// Where the page is opened from.
    pub(crate) places: &'static [Place],
    /// What it needs.
    pub(crate) need: Need,
    /// The proof.
    pub(crate) run: for<'a> fn(&'a Stage<'a>) -> Running<'a>,
}

impl Scenario {
    /// A row for every engine over http; rows fill in the rest with `..Scenario::ROW`.
    const ROW: Self = Self {
        name: "",
        proves: "",
        engines: Engine::ALL,
        places: &[Place::Http],
        need: Need::Nothing,
        run: |_| Box::pin(async { Ok(()) }),
    };

    /// Both places.
    const EVERYWHERE: &'static [Place] = &[Place::Http, Place::File];

    /// The name of a run of this scenario from `place`.
    pub(crate) fn title(&self, place: Place) -> String {
        match place {
            Place::Http => self.name.to_owned(),
            Place::File => format!("{}-from-disk", self.name),
        }
    }
}

/// All scenarios, in the order they run.
pub(crate) fn all() -> impl Iterator<Item = &'static Scenario> {
    [
        answers::SCENARIOS,
        silence::SCENARIOS,
        lock::SCENARIOS,
        secrets::SCENARIOS,
        memory::SCENARIOS,
        repair::SCENARIOS,
        hostile::SCENARIOS,
        input::SCENARIOS,
        keyboard::SCENARIOS,
        live::SCENARIOS,
        appearance::SCENARIOS,
    ]
    .into_iter()
    .flatten()
}
