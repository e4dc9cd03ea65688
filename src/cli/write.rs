//! Files written whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

/// Writes beside the file and renames, so that nobody ever reads half a result. A file that is there keeps its mode and owner.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let old = match OpenOptions::new().write(true).open(path) {
        Ok(file) => Some(file.metadata()?),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(name);
    let ready = beside_of(&beside, old.as_ref());
    let mut file = match (ready, &old) {
        (Ok(file), _) => file,
        // Where the folder or the owner does not let a new file take its place, the old one is written to.
        (Err(error), Some(_)) if error.kind() == ErrorKind::PermissionDenied => {
            drop(fs::remove_file(&beside));
            return fs::write(path, bytes);
        }
        (Err(error), _) => return Err(error),
    };
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        drop(fs::remove_file(&beside));
    }
    written
}

/// A new file; in the place of an old one nobody can read it before it has the old one's mode.
#[cfg(unix)]
fn beside_of(path: &Path, old: Option<&Metadata>) -> io::Result<File> {
    use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, fchown};
    let Some(old) = old else {
        return File::create_new(path);
    };
    let mut options = OpenOptions::new();
    let file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    let new = file.metadata()?;
    if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
        fchown(&file, Some(old.uid()), Some(old.gid()))?;
    }
    file.set_permissions(old.permissions())?;
    Ok(file)
}

#[cfg(not(unix))]
fn beside_of(path: &Path, _: Option<&Metadata>) -> io::Result<File> {
    File::create_new(path)
}

/// Writes a file that is not there, and makes the folders that it lies in.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create_new(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all())
}

/// Writes to what is no regular file.
pub(super) fn send(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.write_all(bytes)
}

/// Writes after what is there.
pub(super) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    file.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("result.txt");
        replace(&file, b"old").unwrap();
        replace(&file, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert!(replace(folder.path(), b"a folder is in the way").is_err());
        assert!(replace(&folder.path().join("none").join("x"), b"no such folder").is_err());
        let left: Vec<_> = fs::read_dir(&folder).unwrap().collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_there_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.html");
        for mode in [0o600, 0o640, 0o666] {
            fs::write(&file, "old").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            replace(&file, b"new").unwrap();
            let now = fs::metadata(&file).unwrap().permissions().mode() & 0o777;
            assert_eq!(now, mode, "{mode:o}");
        }
    }
}
