//! Exit codes and streams, in one place.
//!
//! 0 fine · 1 findings, or something had to be left out · 2 could not work. Results go to stdout or to `--output`, what has to be said
//! beside them to stderr. A closed pipe ends quietly with 0.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::adapter::strip_str;
use anyhow::{Context as _, Result};

use super::args::Colour;
use super::place::Place;
use super::world::{Streams, World};
use super::write::{append, create, replace, send};

/// How a run went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All is well.
    Fine,
    /// A finding stands, or something had to be left out.
    Findings,
    /// It could not work.
    CouldNotWork,
}

impl Status {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::CouldNotWork => 2,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status.code())
    }
}

/// What a command has to say: text with colour codes, which the stream drops where they are not wanted.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The result.
    pub(super) out: String,
    /// Beside it.
    pub(super) err: String,
    pub(super) status: Status,
    /// Files that are written beside the result.
    pub(super) files: Vec<Side>,
}

/// A file that a command was asked to write beside its result.
#[derive(Debug)]
pub(super) enum Side {
    /// In the place of what is there.
    Replace(PathBuf, String),
    /// After what is there.
    Append(PathBuf, String),
    /// Where nothing is, with the folders that it lies in.
    Create(PathBuf, String),
}

impl Side {
    fn write(&self) -> Result<()> {
        let (path, written) = match self {
            Self::Replace(path, text) => (path, replace(path, text.as_bytes())),
            Self::Append(path, text) => (path, append(path, text.as_bytes())),
            Self::Create(path, text) => (path, create(path, text.as_bytes())),
        };
        written.with_context(|| path.display().to_string())
    }
}

impl Outcome {
    /// A result with nothing beside it.
    pub(super) fn fine(out: String) -> Self {
        Self {
            out,
            err: String::new(),
            status: Status::Fine,
            files: Vec::new(),
        }
    }
}

/// Where an outcome goes.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) world: &'a World,
    pub(super) colour: Colour,
    pub(super) place: &'a Place,
    /// The file as it was asked for.
    pub(super) named: &'a str,
    /// What is said beside the result when it has been written to a file.
    pub(super) written: &'a str,
}

/// Writes an outcome; the status is its own, or [`Status::Fine`] where the reader went away.
pub(super) fn deliver(
    outcome: &Outcome,
    target: Target<'_>,
    streams: &mut Streams<'_>,
) -> Result<Status> {
    for file in &outcome.files {
        file.write()?;
    }
    let (on_out, on_err) = (
        target.colour.applies(target.world.colour_out),
        target.colour.applies(target.world.colour_err),
    );
    let err = coloured(&outcome.err, on_err);
    // Whoever does not read what stands beside the result may still want the result.
    is_gone(write(streams.err, &err)).context("stderr")?;
    let is_gone = match target.place {
        Place::Stdout => {
            let out = coloured(&outcome.out, on_out);
            is_gone(write(streams.out, &out)).context("stdout")?
        }
        Place::Stderr => {
            let out = coloured(&outcome.out, on_err);
            is_gone(write(streams.err, &out)).context("stderr")?
        }
        Place::Device(path) => {
            let out = coloured(&outcome.out, target.colour == Colour::Always);
            let sent = is_gone(send(path, out.as_bytes()));
            sent.with_context(|| target.named.to_owned())?
        }
        Place::File(path) => {
            let out = coloured(&outcome.out, target.colour == Colour::Always);
            replace(path, out.as_bytes()).with_context(|| target.named.to_owned())?;
            is_gone(write(streams.err, target.written)).context("stderr")?;
            false
        }
    };
    Ok(if is_gone {
        Status::Fine
    } else {
        outcome.status
    })
}

/// Says why it could not work, as well as that can be said.
pub(super) fn complain(line: &str, colour: bool, streams: &mut Streams<'_>) -> Status {
    match write(streams.err, &coloured(line, colour)) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Status::Fine,
        _ => Status::CouldNotWork,
    }
}

fn coloured(text: &str, keep: bool) -> Cow<'_, str> {
    if keep || !text.contains('\x1b') {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(strip_str(text).to_string())
    }
}

fn write(stream: &mut dyn Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// Whether the reader of a pipe has gone; other errors stay errors.
fn is_gone(written: io::Result<()>) -> io::Result<bool> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(true),
        other => other.map(|()| false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Closed(ErrorKind);

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn deliver_to(kind: ErrorKind) -> Result<Status> {
        let outcome = Outcome {
            out: "result\n".to_owned(),
            err: String::new(),
            status: Status::Findings,
            files: Vec::new(),
        };
        let world = crate::cli::tests::world();
        let target = Target {
            world: &world,
            colour: Colour::Never,
            place: &Place::Stdout,
            named: "",
            written: "",
        };
        let mut streams = Streams {
            out: &mut Closed(kind),
            err: &mut Vec::new(),
        };
        deliver(&outcome, target, &mut streams)
    }

    #[test]
    fn a_closed_pipe_ends_quietly_and_a_full_disk_does_not() {
        assert_eq!(deliver_to(ErrorKind::BrokenPipe).unwrap(), Status::Fine);
        assert!(deliver_to(ErrorKind::StorageFull).is_err());
    }
}
