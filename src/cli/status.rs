//! Exit codes and streams, in one place.
//!
//! 0 fine · 1 findings, or something had to be left out · 2 could not work. Results go to stdout or to `--output`, what has to be said
//! beside them to stderr. A closed pipe ends quietly with 0.

use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::adapter::strip_str;
use anyhow::{Context as _, Result};

use super::args::Colour;
use super::world::{Streams, World};

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
}

impl Side {
    fn write(&self) -> Result<()> {
        let (path, written) = match self {
            Self::Replace(path, text) => (path, replace(path, text.as_bytes())),
            Self::Append(path, text) => (path, append(path, text.as_bytes())),
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
    pub(super) output: Option<&'a Path>,
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
    let err = coloured(&outcome.err, target.colour.applies(target.world.colour_err));
    if is_gone(write(streams.err, &err)).context("stderr")? {
        return Ok(Status::Fine);
    }
    if let Some(path) = target.output {
        let out = coloured(&outcome.out, target.colour == Colour::Always);
        replace(path, out.as_bytes()).with_context(|| path.display().to_string())?;
        return Ok(outcome.status);
    }
    let out = coloured(&outcome.out, target.colour.applies(target.world.colour_out));
    let is_gone = is_gone(write(streams.out, &out)).context("stdout")?;
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

fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)?;
    file.write_all(bytes)
}

/// Writes beside the file and renames, so that nobody ever reads half a result. What is no regular file (`/dev/stdout`) is written to.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let mut device = fs::OpenOptions::new().write(true).open(path)?;
        return device.write_all(bytes);
    }
    // Through a link: the file that it points to is replaced, and the link stays.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(name);
    let written = fs::File::create_new(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        drop(fs::remove_file(&beside));
    }
    written
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
            output: None,
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

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_beside_it() {
        let folder = std::env::temp_dir().join(format!("iop-replace-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("result.txt");
        replace(&file, b"old").unwrap();
        replace(&file, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert!(replace(&folder, b"a folder is in the way").is_err());
        assert!(replace(&folder.join("none").join("x"), b"no such folder").is_err());
        let left: Vec<_> = fs::read_dir(&folder).unwrap().collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(left.len(), 1, "{left:?}");
    }
}
