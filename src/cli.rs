//! The command line: what may be written behind the name of the program.
//!
//! Reads the arguments and carries out the subcommands; the window is opened by `main`.

mod check;
mod output;
mod report;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{ExitCode, Termination};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use crate::files::settings::{Language, Renderer, Theme};

/// Version of the program and of the dataset format that it writes.
///
/// The number of the format is [`crate::model::VERSION`]; a test holds the two together.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (dataset format 1)");

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(
    name = "central-asia-atlas",
    version = VERSION,
    about = "An atlas of Central Asia between its partners",
    long_about = "An atlas of Central Asia between its partners: trade, agreements, events and sources \
                  of five states, on one schematic map.\n\n\
                  Without a file it opens the dataset that comes with it. A file that is called as a command \
                  is opened as `./check` or `-- check`.",
    after_long_help = "Exit codes:\n  \
                  0  Fine\n  \
                  1  Findings or differences\n  \
                  2  Wrong usage\n  \
                  3  No window could be opened\n  \
                  4  A file could not be read or written\n\n\
                  Environment:\n  \
                  CENTRAL_ASIA_ATLAS_HOME  Folder for settings and unsaved work, instead of the system's own\n  \
                  RUST_LOG                 What is reported while running, such as `debug`",
    term_width = 100,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    override_usage = "central-asia-atlas [OPTIONS] [FILE]\n       central-asia-atlas [OPTIONS] <COMMAND>"
)]
pub struct Args {
    /// What to do instead of opening the window
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Dataset to open (.atlas.json)
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// What draws the window; `auto` tries what suits the system first
    #[arg(long, value_name = "RENDERER", value_parser = words(Renderer::ALL, Renderer::as_str))]
    pub renderer: Option<Renderer>,

    /// Colours of the window, for this time only
    #[arg(long, value_name = "THEME", value_parser = words(Theme::ALL, Theme::as_str))]
    pub theme: Option<Theme>,

    /// Language of the interface, for this time only; reports are in English unless one is given
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = words(Language::ALL, Language::as_str))]
    pub language: Option<Language>,

    /// Show this help
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,

    /// Show the version of the program and of the dataset format
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// What the program does without its window.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Check a dataset: every rule of the format, and what is not plausible
    ///
    /// Ends with 1 where there is an error, or a warning that the dataset does not acknowledge; notes alone are
    /// fine.
    Check(CheckArgs),
    /// Print the JSON Schema of the dataset file
    Schema,
}

/// What to check and how to say it.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub struct CheckArgs {
    /// Dataset to check (.atlas.json); without one, the dataset that comes with the program
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// Check the dataset that comes with the program
    #[arg(long, conflicts_with = "file")]
    pub built_in: bool,

    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

/// Carries out a subcommand; `None` where the arguments ask for the window.
pub fn run(args: &Args) -> Option<Exit> {
    Some(match args.command.as_ref()? {
        Command::Check(check) => check::run(check, args.language),
        Command::Schema => output::print(Exit::Fine, |out| {
            out.write_all(crate::files::schema::SCHEMA.as_bytes())
        }),
    })
}

/// A parser of closed lists of words.
fn words<T>(all: &'static [T], word: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let known = PossibleValuesParser::new(all.iter().map(|choice| word(*choice)));
    known.try_map(move |given| {
        let found = all.iter().copied().find(|choice| word(*choice) == given);
        // Cannot happen: clap has compared the word with the same list.
        found.ok_or_else(|| format!("`{given}` is not one of the words"))
    })
}

impl Args {
    /// The arguments of this process. Ends it after `--help`, `--version` and wrong usage.
    pub fn parse() -> Self {
        Self::try_parse_from(std::env::args_os()).unwrap_or_else(|error| error.exit())
    }

    /// The arguments in this list, of which the first is the name of the program.
    ///
    /// # Errors
    /// On wrong usage, and on `--help` and `--version`, whose text the error holds.
    pub fn try_parse_from<I, T>(arguments: I) -> Result<Self, clap::Error>
    where
        I: IntoIterator<Item = T>,
        T: Into<OsString> + Clone,
    {
        let args = <Self as Parser>::try_parse_from(arguments)?;
        // clap could refuse this itself, but then also options before a command.
        if args.command.is_some() && args.file.is_some() {
            let text = "a file to open and a command do not go together; a file for the command stands behind it";
            return Err(Self::command().error(ErrorKind::ArgumentConflict, text));
        }
        Ok(args)
    }

    /// The long help as plain text.
    pub fn long_help() -> String {
        Self::command().render_long_help().to_string()
    }
}

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// Findings or differences.
    Findings = 1,
    /// Wrong usage; clap's own.
    Usage = 2,
    /// No window could be opened.
    NoWindow = 3,
    /// A file could not be read or written.
    File = 4,
}

impl Exit {
    /// The number that the system gets.
    pub const fn code(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        self.into()
    }
}
