//! Whole processes, in pairs: `cargo bench --bench whole [-- AGREEMENTS]`.
//!
//! Prints medians in microseconds and ratios; what they mean stands in docs/PERFORMANCE.md. A run is counted from the start of the process to
//! its end, its output thrown away.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops where it cannot run"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;

/// Runs counted for each command.
const RUNS: usize = 40;
/// Agreements of the large registry where none are asked for.
const AGREEMENTS: usize = 2_000;

fn main() {
    let asked = std::env::args().find_map(|word| word.parse().ok());
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    start_up(&data);
    large(&data, asked.unwrap_or(AGREEMENTS));
}

/// Start-up with one agreement, against start-up alone.
fn start_up(data: &Path) {
    let data = data.to_str().unwrap();
    let (mut evaluate, mut version) = (Vec::new(), Vec::new());
    for _ in 0..=RUNS {
        evaluate.push(run(&["evaluate", "--as-of", "2025-04-14", "--data", data]));
        version.push(run(&["--version"]));
    }
    say("iop evaluate, one agreement", &mut evaluate);
    say("iop --version", &mut version);
}

/// A registry of many agreements, against merely reading its files on as many cores.
fn large(data: &Path, count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fill(data, root, count);
    let files = files(root);
    let bytes: u64 = files
        .iter()
        .map(|file| fs::metadata(file).unwrap().len())
        .sum();
    println!("{count} agreements, {} files, {bytes} bytes", files.len());
    let (mut check, mut read) = (Vec::new(), Vec::new());
    for _ in 0..=5 {
        let start = Instant::now();
        let read_bytes: usize = files
            .par_iter()
            .map(|file| fs::read(file).unwrap().len())
            .sum();
        assert!(read_bytes > 0);
        read.push(start.elapsed());
        check.push(run(&[
            "validate",
            "--quiet",
            "--as-of",
            "2025-04-14",
            "--data",
            root.to_str().unwrap(),
        ]));
    }
    let (check, read) = (
        say("iop validate, all", &mut check),
        say("reading the same files", &mut read),
    );
    let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap();
    let tenths = micros(check) * 10 / micros(read).max(1);
    println!("ratio {}.{}", tenths / 10, tenths % 10);
}

/// The real agreement, copied under other ids.
fn fill(data: &Path, root: &Path, count: usize) {
    for file in files(data) {
        let path = file.strip_prefix(data).unwrap();
        let targets: Vec<PathBuf> = match path.strip_prefix("agreements/brovi-2023") {
            Ok(name) => (0..count)
                .map(|number| {
                    root.join("agreements")
                        .join(format!("a{number}"))
                        .join(name)
                })
                .collect(),
            Err(_) => vec![root.join(path)],
        };
        for target in targets {
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(&file, target).unwrap();
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn run(args: &[&str]) -> Duration {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    command
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    start.elapsed()
}

/// Prints the least, the median and the most of all runs but the first.
fn say(name: &str, runs: &mut [Duration]) -> Duration {
    let counted = &mut runs[1..];
    counted.sort_unstable();
    let [least, median, most] = [0, counted.len() / 2, counted.len() - 1].map(|at| counted[at]);
    println!(
        "{name}: median {} µs (least {}, most {})",
        median.as_micros(),
        least.as_micros(),
        most.as_micros()
    );
    median
}
