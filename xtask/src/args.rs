//! What was asked for.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::steps::STEPS;

/// A job, with its wishes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Job {
    /// Build the page and serve it.
    Serve(Serve),
    /// Run everything that proves something.
    Test(Test),
    /// Write what is published.
    Dist,
    /// Measure.
    Bench(Bench),
    /// Write the catalogue of what is known.
    Catalogue,
    /// Say what can be asked for.
    Help(&'static str),
}

/// Wishes for `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    /// The first port to try.
    pub(crate) port: u16,
    /// Show it in a browser.
    pub(crate) open: bool,
    /// Rebuild and reload on change.
    pub(crate) watch: bool,
}

/// Wishes for `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Test {
    /// Only the steps of these names; all if empty.
    pub(crate) only: Vec<String>,
    /// Only name the steps.
    pub(crate) list: bool,
    /// Show what the tools print as they print it.
    pub(crate) verbose: bool,
}

/// What to measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bench {
    /// How quick it is.
    Speed,
    /// How much of what copying does is undone.
    Damage,
    /// How often the first suggestion is right, over our cases and these files.
    Diagnosis(Vec<PathBuf>),
}

/// Help for the whole.
const HELP: &str = "\
cargo xtask <job>: sets up what is missing, then does the job

  serve   build the page and serve it on this machine
  test    run everything that proves something, browsers included
  dist    write dist/: the page in one file, its checksum, headers for its host
  bench   measure speed, natively and in a browser
  catalogue
          write docs/catalogue.md from the rows in src

Each job tells more with --help.
BADTOKEN_TOOLCHAIN=active|debian chooses the compiler of the page instead of searching.
CI=true turns what would be skipped into failures.";
/// Help for `serve`.
const SERVE: &str = "\
cargo xtask serve: builds the page and serves it on 127.0.0.1

  --port N   try this port first (8080), then the ones after it
  --open     show the page in the browser
  --watch    rebuild and reload when the source changes; this copy of the page
             may ask its own server for news, the published one may ask nobody";
/// Help for `test`.
const TEST: &str = "\
cargo xtask test: runs everything, step by step; the last line counts

  --only STEP   only this step, and the page if it needs it; may be repeated
  --list        name the steps
  --verbose     show what the tools print; else it is shown for steps that fail
                (and kept in target/xtask-logs)";
/// Help for `dist`.
const DIST: &str = "\
cargo xtask dist: writes dist/index.html (the whole app), dist/SHA256SUMS and
dist/_headers. The same source gives the same bytes, in whatever folder, with the
same compiler and wasm-opt.";
/// Help for `bench`.
const BENCH: &str = "\
cargo xtask bench: runs `cargo bench`, then measures the page in Chromium

  --damage   instead: how much of each kind of damage is undone or said, by kind;
             DAMAGE_ROLLS=N throws the dice N times for each kind and format
  --diagnosis [FILE...]
             instead: how often the first suggestion is right, by fix and by confidence,
             over tests/cases and files of cases as JSON; MISSES=1 names the misses";

/// Help for `catalogue`.
const CATALOGUE: &str = "\
cargo xtask catalogue: writes docs/catalogue.md, all fixes, damages, formats and
refusals, from the rows in src; a test fails where it is not current";

/// Reads the arguments after the program's name; an error is a sentence for the person.
pub(crate) fn read<I>(words: I) -> Result<Job, String>
where
    I: IntoIterator,
    I::Item: Into<std::ffi::OsString>,
{
    let mut parser = lexopt::Parser::from_args(words);
    let next = parser.next().map_err(|e| e.to_string())?;
    match next {
        None | Some(Long("help") | Short('h')) => Ok(Job::Help(HELP)),
        Some(Value(job)) => match job.to_str() {
            Some("serve") => serve(&mut parser),
            Some("test") => test(&mut parser),
            Some("dist") => bare(&mut parser, Job::Dist, "dist", DIST),
            Some("bench") => bench(&mut parser),
            Some("catalogue") => bare(&mut parser, Job::Catalogue, "catalogue", CATALOGUE),
            Some("help") => Ok(Job::Help(HELP)),
            _ => Err(format!(
                "there is no job `{}`; the jobs are serve, test, dist, bench and catalogue",
                job.to_string_lossy()
            )),
        },
        Some(other) => Err(unknown(&other, "")),
    }
}

/// Reads the wishes for `serve`.
fn serve(parser: &mut lexopt::Parser) -> Result<Job, String> {
    let mut wishes = Serve { port: 8080, open: false, watch: false };
    while let Some(word) = parser.next().map_err(|e| e.to_string())? {
        match word {
            Long("port") | Short('p') => {
                let value = parser.value().map_err(|_| "--port needs a number".to_owned())?;
                wishes.port = value
                    .to_str()
                    .and_then(|v| v.parse().ok())
                    .filter(|&port| port > 0)
                    .ok_or("--port needs a number from 1 to 65535")?;
            }
            Long("open") => wishes.open = true,
            Long("watch") => wishes.watch = true,
            Long("help") | Short('h') => return Ok(Job::Help(SERVE)),
            other => return Err(unknown(&other, "serve ")),
        }
    }
    Ok(Job::Serve(wishes))
}

/// Reads the wishes for `test`.
fn test(parser: &mut lexopt::Parser) -> Result<Job, String> {
    let mut wishes = Test::default();
    while let Some(word) = parser.next().map_err(|e| e.to_string())? {
        match word {
            Long("only") => {
                let value = parser.value().map_err(|_| "--only needs the name of a step".to_owned())?;
                wishes.only.push(step(&value.to_string_lossy())?);
            }
            Long("list") => wishes.list = true,
            Long("verbose") | Short('v') => wishes.verbose = true,
            Long("help") | Short('h') => return Ok(Job::Help(TEST)),
            other => return Err(unknown(&other, "test ")),
        }
    }
    Ok(Job::Test(wishes))
}

/// The name of a step, if there is such a step.
fn step(name: &str) -> Result<String, String> {
    let mut names = STEPS.iter().map(|step| step.name);
    if names.clone().any(|known| known == name) {
        return Ok(name.to_owned());
    }
    let first = names.next().unwrap_or_default();
    let all = names.fold(first.to_owned(), |all, next| format!("{all}, {next}"));
    Err(format!("there is no step `{name}`; the steps are {all}"))
}

/// Reads the wishes for `bench`.
fn bench(parser: &mut lexopt::Parser) -> Result<Job, String> {
    let mut what = Bench::Speed;
    while let Some(word) = parser.next().map_err(|e| e.to_string())? {
        match word {
            Long("damage") => what = Bench::Damage,
            Long("diagnosis") => what = Bench::Diagnosis(Vec::new()),
            Value(file) if matches!(what, Bench::Diagnosis(_)) => {
                if let Bench::Diagnosis(files) = &mut what {
                    files.push(file.into());
                }
            }
            Long("help") | Short('h') => return Ok(Job::Help(BENCH)),
            other => return Err(unknown(&other, "bench ")),
        }
    }
    Ok(Job::Bench(what))
}

/// Reads the rest for a job that has no wishes.
fn bare(parser: &mut lexopt::Parser, job: Job, name: &str, help: &'static str) -> Result<Job, String> {
    match parser.next().map_err(|e| e.to_string())? {
        None => Ok(job),
        Some(Long("help") | Short('h')) => Ok(Job::Help(help)),
        Some(other) => Err(unknown(&other, &format!("{name} "))),
    }
}

/// The sentence for a word that means nothing here.
fn unknown(word: &lexopt::Arg<'_>, job: &str) -> String {
    let spelled = match word {
        Short(c) => format!("-{c}"),
        Long(name) => format!("--{name}"),
        Value(value) => value.to_string_lossy().into_owned(),
    };
    format!("`{spelled}` means nothing here; `cargo xtask {job}--help` says what does")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Result<Job, String> {
        read(line.split_whitespace())
    }

    #[test]
    fn jobs_and_their_wishes() {
        assert_eq!(of("serve"), Ok(Job::Serve(Serve { port: 8080, open: false, watch: false })));
        assert_eq!(
            of("serve --port 9000 --open --watch"),
            Ok(Job::Serve(Serve { port: 9000, open: true, watch: true }))
        );
        assert_eq!(of("test"), Ok(Job::Test(Test::default())));
        let only = vec!["dist".to_owned(), "size".to_owned()];
        assert_eq!(of("test --only dist --only=size"), Ok(Job::Test(Test { only, ..Test::default() })));
        assert_eq!(of("dist"), Ok(Job::Dist));
        assert_eq!(of("catalogue"), Ok(Job::Catalogue));
        assert_eq!(of("bench"), Ok(Job::Bench(Bench::Speed)));
        assert_eq!(of("bench --damage"), Ok(Job::Bench(Bench::Damage)));
        assert_eq!(of("bench --diagnosis"), Ok(Job::Bench(Bench::Diagnosis(Vec::new()))));
        let files = vec!["a.json".into(), "b.json".into()];
        assert_eq!(of("bench --diagnosis a.json b.json"), Ok(Job::Bench(Bench::Diagnosis(files))));
    }

    #[test]
    fn help_is_everywhere() {
        for line in
            ["", "--help", "-h", "help", "serve --help", "test -h", "dist --help", "bench --help", "catalogue -h"]
        {
            assert!(matches!(of(line), Ok(Job::Help(_))), "{line}");
        }
    }

    #[test]
    fn nonsense_gets_a_sentence() {
        for line in [
            "bake",
            "test --only bake",
            "--fast",
            "serve --port",
            "serve --port 0",
            "serve --port x",
            "serve now",
            "dist --fast",
            "test -x",
        ] {
            assert!(of(line).is_err_and(|e| e.contains(' ')), "{line}");
        }
        let sentence = "`--fast` means nothing here; `cargo xtask dist --help` says what does";
        assert_eq!(of("dist --fast"), Err(sentence.to_owned()));
    }
}
