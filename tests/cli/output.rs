//! Where results go: never over a record, a dash is stdout, a full disk is no result.

use std::fs;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};

use super::world::{Folder, Said, registry};

#[test]
fn a_result_is_never_written_over_a_record() {
    let place = Folder::new("over-records");
    registry(&place, "data", "Kommunen");
    place.write("data/agreements/a/meetings.csv", "date,kind\n");
    place.write("memo.md", "{{ registry }}\n");
    place.write("outside/x", "");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("data/iop.toml", place.path().join("link.txt")).unwrap();
        std::os::unix::fs::symlink(
            "data/agreements/a/payments.csv",
            place.path().join("dangling.txt"),
        )
        .unwrap();
        fs::hard_link(
            place.path().join("data/indices/OPI.csv"),
            place.path().join("hard.csv"),
        )
        .unwrap();
    }
    let before = digest(place.path());
    let mut wanted = vec![
        "list --output data/iop.toml",
        "list --output iop.toml",
        "list --format csv --output data/agreements/a/meetings.csv",
        "due --format ics -o data/agreements/a/agreement.toml",
        "explain -o outside/../data/agreements/a/statistics.csv",
        "schema --results -o data/agreements/new/agreement.toml",
        "list -o data/indices/KPI.csv",
        "list -o data/guidelines/forum.toml",
        "list -o data/agreements",
        "list -o data",
        "check --baseline data/agreements/a/deliveries.csv --write-baseline",
        "list --template memo.md -o ./outside/../memo.md",
    ];
    if cfg!(unix) {
        wanted.extend([
            "list -o link.txt",
            "list -o dangling.txt",
            "list -o hard.csv",
            "list -o /dev/tty",
            "check --baseline link.txt --write-baseline",
        ]);
    }
    for args in wanted {
        place.run(args).is_one_refusal(args);
        assert_eq!(digest(place.path()), before, "{args}");
    }
    let said = place.run("list --output outside/../data/iop.toml");
    assert_eq!(
        said.err,
        "error: --output: outside/../data/iop.toml is a file of the registry, or would be read as one; write it somewhere else\n"
    );
}

/// Every file below a folder with what is in it.
fn digest(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(digest(&path));
        } else {
            let bytes = fs::read(&path).unwrap_or_default();
            all.push((path.display().to_string(), bytes));
        }
    }
    all.sort();
    all
}

#[test]
fn a_dash_is_stdout_and_what_was_written_is_said() {
    let place = Folder::new("dash");
    registry(&place, "data", "Kommunen");
    let plain = place.run("list");
    for dash in ["-", "/dev/stdout"] {
        let said = place.run(&format!("list --output {dash}"));
        assert_eq!((said.out, said.err.as_str()), (plain.out.clone(), ""));
    }
    assert!(!place.path().join("-").exists());
    let said = place.run("list --output data/agreements/a/list.txt");
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "", "wrote data/agreements/a/list.txt\n")
    );
    let said = place.run("list --lang sv --output list.csv --format csv");
    assert_eq!(said.err, "skrev list.csv\n");
    assert_eq!(place.run("list --output list.txt --quiet").err, "");
    let said = place.run("check --baseline known.json --write-baseline");
    assert!(said.err.ends_with("wrote known.json\n"), "{}", said.err);
    if cfg!(unix) {
        assert_eq!(place.run("list --output /dev/null").code, 0);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_result() {
    let folder = env!("CARGO_MANIFEST_DIR");
    let run = |args: &str, full: &str| {
        let command = format!("exec {} {args} {full}", env!("CARGO_BIN_EXE_iop"));
        let child = Command::new("sh")
            .args(["-c", &command])
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        child.unwrap().code()
    };
    for args in ["list", "check --format json", "--help", "explain"] {
        assert_eq!(run(args, ">/dev/full"), Some(2), "{args}");
    }
    for args in [
        "list --output target/full.txt",
        "list --output target/full/none.txt",
        "list --output /dev/full",
        "nothing",
    ] {
        assert_eq!(run(args, "2>/dev/full"), Some(2), "{args}");
    }
}

#[test]
fn without_a_clock_the_day_must_be_given() {
    let place = Folder::new("clock");
    registry(&place, "data", "Kommunen");
    let world = iop::World {
        today: None,
        ..place.world()
    };
    Said::by("due", &world).is_one_refusal("no day");
    assert_eq!(
        Said::by("due --as-of 2025-04-14", &world).out,
        place.run("due").out
    );
}
