//! Runs of the program, and registries that it is run over.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The folder of the program.
pub(crate) fn home() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Runs `iop` in a folder; arguments are parted by spaces.
pub(crate) fn iop(folder: &Path, args: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    command.current_dir(folder).args(args.split_whitespace());
    command
        .env("NO_COLOR", "1")
        .env("COLUMNS", "80")
        .env_remove("IOP_DATA");
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// A registry in a folder of its own.
pub(crate) fn registry(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Copies a folder of the program into another.
pub(crate) fn copy(from: &str, to: &Path) {
    let mut folders = vec![(home().join(from), to.to_owned())];
    while let Some((from, to)) = folders.pop() {
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                folders.push((path, target));
            } else {
                fs::copy(path, target).unwrap();
            }
        }
    }
}
