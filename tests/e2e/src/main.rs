//! The page in real browsers: starts an engine, walks through what the page promises, and says what held.

mod args;
mod bench;
mod driver;
mod failure;
mod nest;
mod page;
mod runner;
mod samples;
mod say;
mod scenarios;
mod server;

use std::process::ExitCode;

use args::{Args, Task};
use say::say;

/// Exit status: the arguments make no sense.
const WRONG_ARGUMENTS: u8 = 2;

/// Exit status: a browser, a driver or the page is not there.
const MISSING: u8 = 3;

/// Exit status: stopped by a signal.
const STOPPED: u8 = 130;

fn main() -> ExitCode {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        default(panic);
        nest::clear_all();
    }));
    let args = match args::read() {
        Ok(Task::Run(args)) => args,
        Ok(Task::Help) => {
            say(args::HELP.trim_end());
            return ExitCode::SUCCESS;
        }
        Ok(Task::List) => {
            list();
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("e2e: {why}");
            return ExitCode::from(WRONG_ARGUMENTS);
        }
    };
    if let Err(driver::Missing(sentence)) = driver::look_for(args.engine) {
        eprintln!("e2e: {sentence}");
        return ExitCode::from(MISSING);
    }
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("e2e: no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    let code = runtime.block_on(until_stopped(&args));
    nest::clear_all();
    code
}

/// Names every scenario.
fn list() {
    for scenario in scenarios::all() {
        let engines: Vec<_> = scenario.engines.iter().map(|engine| engine.name()).collect();
        for place in scenario.places {
            say(&format!("{}  [{}]\n    {}", scenario.title(*place), engines.join(" "), scenario.proves));
        }
    }
}

/// Runs what was asked for, or stops at a signal.
async fn until_stopped(args: &Args) -> ExitCode {
    let work = async {
        let done = if args.bench { bench::run(args).await } else { runner::run(args).await };
        match done {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(failure) => {
                eprintln!("e2e: {failure}");
                ExitCode::FAILURE
            }
        }
    };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        code = work => code,
        _ = tokio::signal::ctrl_c() => ExitCode::from(STOPPED),
        _ = terminate => ExitCode::from(STOPPED),
    }
}
