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
        .find(|folder| folder.join(MARK).is_file())
        .ok_or_else(|| {
            Text::new("cli-no-registry").with("folder", world.folder.display().to_string())
        })
}

fn named(world: &World, folder: &Path, refusal: &'static str) -> Result<PathBuf, Text> {
    let found = world.folder.join(folder);
    if found.join(MARK).is_file() {
        Ok(found)
    } else {
        Err(Text::new(refusal).with("folder", folder.display().to_string()))
    }
}
