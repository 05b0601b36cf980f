//! What the subcommands print.

use std::io::{self, BufWriter, ErrorKind, Write};

use super::Exit;

/// Prints to the standard output and hands back how the program ends.
///
/// A reader that has seen enough and closed its pipe is no failure; anything else that stops the writing is.
pub(super) fn print(exit: Exit, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Exit {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&error.to_string());
            Exit::File
        }
        _ => exit,
    }
}

/// Says on the standard error what went wrong.
pub(super) fn complain(text: &str) {
    // Where even that is closed there is nobody to tell.
    writeln!(io::stderr().lock(), "central-asia-atlas: {text}").ok();
}
