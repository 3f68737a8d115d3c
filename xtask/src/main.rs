//! `cargo xtask`: sets up what is missing, then does the job.

mod args;
mod bench;
mod browsers;
mod catalogue;
mod csp;
mod debian;
mod dist;
mod edition;
mod glue;
mod headers;
mod names;
mod npm;
mod pack;
mod page;
mod project;
mod serve;
mod shell;
mod steps;
mod tally;
mod template;
mod test;
mod toolchain;
mod watch;

use std::io::Write;
use std::process::ExitCode;

use args::Job;
use project::Project;

fn main() -> ExitCode {
    let job = match args::read(std::env::args_os().skip(1)) {
        Ok(Job::Help(text)) => {
            // `… --help | head` closes the pipe early; that is no error.
            let _ = writeln!(std::io::stdout(), "{text}");
            return ExitCode::SUCCESS;
        }
        Ok(job) => job,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            return ExitCode::from(2);
        }
    };
    match run(&job) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("error: {e:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does the job; gives whether it found all well.
fn run(job: &Job) -> anyhow::Result<bool> {
    let project = Project::here()?;
    match job {
        Job::Serve(wishes) => serve::run(&project, wishes)?,
        Job::Test(wishes) => return test::run(&project, wishes),
        Job::Dist => drop(dist::write(&project, None)?),
        Job::Catalogue => catalogue::run(&project)?,
        Job::Bench(what) => bench::run(&project, what)?,
        Job::Help(_) => {}
    }
    Ok(true)
}
