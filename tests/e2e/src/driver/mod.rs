//! Starting a browser through its driver, in a nest of its own.

mod chromium;
mod firefox;
mod vendor;
mod webkit;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::{sleep, timeout};

use crate::failure::{Failure, Outcome};
use crate::nest::Nest;

pub(crate) use vendor::{Cdp, Log};

/// How long a driver or a browser may take to come up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A time zone far from UTC and not a whole hour off, so that "local" and "UTC" can be told apart.
const ZONE: &str = "Asia/Kolkata";

/// A family of browsers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Engine {
    /// Blink: chromium with chromedriver.
    Chromium,
    /// Gecko: firefox with geckodriver.
    Firefox,
    /// `WebKitGTK`: its `MiniBrowser` with `WebKitWebDriver`.
    Webkit,
}

impl Engine {
    /// All of them.
    pub(crate) const ALL: &[Self] = &[Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The engine of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|engine| engine.name() == name)
    }
}

/// Whether the person has asked the system for less motion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Motion {
    /// The ordinary setting.
    Full,
    /// `prefers-reduced-motion: reduce`.
    Reduced,
}

/// A sentence that names the packages a person has to install.
pub(crate) struct Missing(pub(crate) String);

/// How to start one engine: the driver's command line and what to ask of it.
struct Plan {
    command: Command,
    capabilities: Capabilities,
}

/// Checks that everything `engine` needs is installed.
pub(crate) fn look_for(engine: Engine) -> Result<(), Missing> {
    match engine {
        Engine::Chromium => chromium::find().map(drop),
        Engine::Firefox => firefox::find().map(drop),
        Engine::Webkit => webkit::find().map(drop),
    }
}

/// A running browser. Dropping it ends the driver, the browser and all they started.
pub(crate) struct Browser {
    /// The connection to the driver.
    pub(crate) client: Client,
    /// How it was started.
    pub(crate) motion: Motion,
    nest: Nest,
}

impl Browser {
    /// Starts `engine` with a fresh profile.
    pub(crate) async fn start(engine: Engine, motion: Motion) -> Outcome<Self> {
        let nest = Nest::build()?;
        let port = free_port()?;
        let plan = match engine {
            Engine::Chromium => chromium::plan(port, &nest, motion),
            Engine::Firefox => firefox::plan(port, motion),
            Engine::Webkit => webkit::plan(port, &nest, motion),
        };
        let Plan { mut command, capabilities } = plan.map_err(|missing| Failure::new(missing.0))?;
        command.env("TZ", ZONE);
        nest.start(command)?;
        let client = connect(port, capabilities).await.map_err(|failure| {
            let log = std::fs::read_to_string(nest.log()).unwrap_or_default();
            let lines: Vec<_> = log.lines().collect();
            let last = lines[lines.len().saturating_sub(8)..].join(" | ");
            Failure::new(format!("{failure}; its log ends: {last}"))
        })?;
        Ok(Self { client, motion, nest })
    }

    /// A folder of this browser's nest for files of a scenario.
    pub(crate) fn dir(&self) -> &Path {
        self.nest.dir()
    }

    /// Says goodbye to the driver, then ends everything.
    pub(crate) async fn end(self) {
        // A driver that does not answer is ended by the nest anyway.
        let _ = timeout(Duration::from_secs(5), self.client.close()).await;
    }
}

/// Waits for the driver to listen and asks it for a browser.
async fn connect(port: u16, capabilities: Capabilities) -> Outcome<Client> {
    let started = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if started.elapsed() > PATIENCE {
            return Err(Failure::new(format!("the driver does not listen after {PATIENCE:?}")));
        }
        sleep(Duration::from_millis(50)).await;
    }
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let url = format!("http://127.0.0.1:{port}");
    match timeout(PATIENCE, builder.connect(&url)).await {
        Ok(Ok(client)) => Ok(client),
        Ok(Err(error)) => Err(Failure::new(format!("the driver gives no browser: {error}"))),
        Err(_) => Err(Failure::new(format!("the driver gives no browser after {PATIENCE:?}"))),
    }
}

/// A port that is free now. Another process may take it before the driver does; the driver then says so.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// The program from the environment variable `var` if set, else the first of `names` on PATH.
fn program(var: Option<&str>, names: &[&str]) -> Option<PathBuf> {
    if let Some(set) = var.and_then(std::env::var_os) {
        return Some(PathBuf::from(set)).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |dir| dir.join(name)))
        .find(|candidate| candidate.is_file())
}

/// `value` as capabilities; plans write them as JSON objects.
fn capabilities(value: serde_json::Value) -> Capabilities {
    match value {
        serde_json::Value::Object(map) => map,
        _ => Capabilities::new(),
    }
}
