//! Arguments, then a subcommand or the window, then an exit code.

use central_asia_atlas::cli::{self, Args, Exit};

fn main() -> Exit {
    let args = Args::parse();
    cli::run(&args).unwrap_or_else(|| start(&args))
}

#[cfg(feature = "gui")]
fn start(args: &Args) -> Exit {
    use central_asia_atlas::gui::{Start, StartError, run};
    let start = Start {
        file: args.file.clone(),
        renderer: args.renderer,
        theme: args.theme,
        language: args.language,
    };
    match run(&start) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            report(&error.to_string());
            match error {
                StartError::NoWindow { .. } => Exit::NoWindow,
                StartError::Crashed | StartError::Broken(_) => Exit::Findings,
            }
        }
    }
}

#[cfg(not(feature = "gui"))]
fn start(_args: &Args) -> Exit {
    report("this build has no window; build it with the feature `gui`");
    Exit::NoWindow
}

fn report(text: &str) {
    use std::io::Write as _;
    // Where even stderr is closed there is nobody to tell.
    writeln!(std::io::stderr(), "central-asia-atlas: {text}").ok();
}
