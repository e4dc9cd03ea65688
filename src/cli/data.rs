//! Where the registry is.

use std::path::{Path, PathBuf};

use super::world::World;
use crate::diag::Text;

/// The file that makes a folder a registry.
const MARK: &str = "iop.toml";

/// The folder of the registry: `--data`, else `IOP_DATA`, else the nearest folder upwards with an `iop.toml`, else `data/` below here.
pub(super) fn discover(world: &World, asked: Option<&Path>) -> Result<PathBuf, Text> {
    if let Some(folder) = asked {
        return named(world, folder, "cli-no-registry-data");
    }
    if let Some(folder) = &world.data {
        return named(world, Path::new(folder), "cli-no-registry-env");
    }
    let upwards = world.folder.ancestors().map(Path::to_owned);
    upwards
        .chain([world.folder.join("data")])
        .find(|folder| is_marked(folder))
        .ok_or_else(|| {
            Text::new("cli-no-registry").with("folder", world.folder.display().to_string())
        })
}

/// Whether a folder has an `iop.toml`, also one that cannot be read: that is a fault of it, not a folder without a registry.
fn is_marked(folder: &Path) -> bool {
    folder.join(MARK).symlink_metadata().is_ok()
}

fn named(world: &World, folder: &Path, refusal: &'static str) -> Result<PathBuf, Text> {
    let found = world.folder.join(folder);
    if is_marked(&found) {
        Ok(found)
    } else {
        Err(Text::new(refusal).with("folder", folder.display().to_string()))
    }
}

/// What goes before a path of the registry so that other programs, which see the working folder, find the file: `data/`. Nothing where the
/// registry lies elsewhere.
pub(super) fn prefix(world: &World, root: &Path) -> String {
    let whole = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let (folder, root) = (whole(&world.folder), whole(root));
    let Ok(below) = root.strip_prefix(&folder) else {
        return String::new();
    };
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts
        .flat_map(|part| [part.into_owned(), "/".to_owned()])
        .collect()
}
