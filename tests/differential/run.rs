//! One run of `iop` over a registry of generated agreements.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::records::{Agreement, World};
use super::write;

/// What `iop funding --format json` says of the agreements, which are named `a0`, `a1` …
pub(crate) fn funding(world: &World, agreements: &[Agreement]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (file, text) in files(world, agreements) {
        write(&file, &text);
    }
    run(world, folder.path())
}

/// The files of a registry.
pub(crate) fn files(world: &World, agreements: &[Agreement]) -> Vec<(String, String)> {
    let mut files = vec![("iop.toml".to_owned(), write::registry(world))];
    for series in &world.series {
        files.push((
            format!("indices/{}.csv", series.name),
            write::series(series),
        ));
    }
    for (at, agreement) in agreements.iter().enumerate() {
        files.push((
            format!("agreements/a{at}/agreement.toml"),
            write::agreement(agreement),
        ));
        let statistics = write::statistics(agreement);
        files.extend(statistics.map(|text| (format!("agreements/a{at}/statistics.csv"), text)));
    }
    files
}

/// The arguments of the run, without the registry's folder.
pub(crate) fn arguments(world: &World) -> Vec<String> {
    let mut arguments = vec![
        "funding".to_owned(),
        "--as-of".to_owned(),
        world.as_of.to_string(),
    ];
    arguments.extend(write::assumed(world));
    arguments
}

fn run(world: &World, folder: &Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    command
        .args(arguments(world))
        .args(["--format", "json", "--quiet", "--data"])
        .arg(folder);
    let output = command.env("NO_COLOR", "1").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "iop could not work: {said}"
    );
    serde_json::from_slice(&output.stdout).unwrap()
}
