//! The recipes for continuous integration: each can be parsed, and the commands in it do what it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use saphyr::{LoadableYamlNode as _, Yaml};
use serde_json::Value;

use crate::world::{Folder, registry};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn yaml(path: &str) -> Value {
    let text = read(path);
    let documents = Yaml::load_from_str(&text).unwrap();
    json(&documents[0])
}

fn json(yaml: &Yaml<'_>) -> Value {
    match yaml {
        Yaml::Sequence(items) => items.iter().map(json).collect(),
        Yaml::Mapping(entries) => {
            let entries = entries.iter();
            let pairs = entries.map(|(key, value)| (key.as_str().unwrap().to_owned(), json(value)));
            Value::Object(pairs.collect())
        }
        _ if yaml.is_null() => Value::Null,
        _ => match (yaml.as_bool(), yaml.as_integer()) {
            (Some(flag), _) => flag.into(),
            (_, Some(number)) => number.into(),
            _ => yaml.as_str().unwrap().into(),
        },
    }
}

/// A registry with the program beside it, where the recipes look for it.
struct Machine {
    place: Folder,
}

impl Machine {
    fn new(name: &str) -> Self {
        let place = Folder::new(name);
        registry(&place, "", "Kommunen");
        for folder in ["temp/iop/bin", "bin"] {
            let folder = place.path().join(folder);
            fs::create_dir_all(&folder).unwrap();
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_iop"), folder.join("iop")).unwrap();
        }
        // What would install it: it is there.
        for installer in ["pipx", "python"] {
            std::os::unix::fs::symlink("/bin/true", place.path().join("bin").join(installer))
                .unwrap();
        }
        Self { place }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Runs a script as the runner would; its exit code and what it printed.
    fn run(&self, script: &str, variables: &[(&str, &str)]) -> (i32, String) {
        let system = std::env::var("PATH").unwrap();
        let path = format!("{}:{system}", self.path("bin").display());
        let output = Command::new("bash")
            .args(["-e", "-o", "pipefail", "-c", script])
            .current_dir(self.place.path())
            .env("PATH", path)
            .env("RUNNER_TEMP", self.path("temp"))
            .env_remove("IOP_DATA")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), text)
    }

    /// Makes a finding at level error.
    fn spoil(&self) {
        self.place.write(
            "agreements/b/agreement.toml",
            "title = 1\nstatus = \"signed\"\n",
        );
    }
}

#[test]
fn the_action_checks_and_fails_where_something_is_wrong() {
    let action = yaml("action.yml");
    assert_eq!(action["runs"]["using"], "composite");
    let steps = action["runs"]["steps"].as_array().unwrap();
    for step in steps.iter().filter(|step| step["run"].is_string()) {
        assert_eq!(step["shell"], "bash", "{step}");
        let script = step["run"].as_str().unwrap();
        assert!(
            !script.contains("${{"),
            "an input in a script could be a command: {script}"
        );
    }
    let machine = Machine::new("action");
    let scripts: Vec<&str> = steps
        .iter()
        .filter_map(|step| step["run"].as_str())
        .collect();
    let script = scripts.join("\n");
    let summary = machine.path("summary.md");
    let run = |arguments: &str| {
        let summary = summary.display().to_string();
        machine.run(
            &script,
            &[
                ("IOP_FOLDER", "."),
                ("IOP_ARGUMENTS", arguments),
                ("IOP_SOURCE", "nowhere"),
                ("GITHUB_STEP_SUMMARY", &summary),
            ],
        )
    };
    assert_eq!(run("--as-of 2025-06-30").0, 0);
    machine.spoil();
    let (code, text) = run("--as-of 2025-06-30");
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("::error file=agreements/b/agreement.toml,line=1"),
        "{text}"
    );
    assert!(
        fs::read_to_string(&summary)
            .unwrap()
            .contains("| `value-unexpected` |")
    );
    assert_eq!(run("--as-of 2025-06-30 --fail-on never").0, 0);
}

/// `owner/name@…` of every step of the project's workflows and of the recipes.
fn actions(path: &str) -> Vec<String> {
    let named = |line: &str| {
        let (_, action) = line.split_once("uses: ")?;
        Some(action.split(' ').next()?.to_owned())
    };
    read(path).lines().filter_map(named).collect()
}

#[test]
fn actions_of_others_are_pinned_by_digest_and_leave_no_credentials() {
    for file in [
        ".github/workflows/ci.yml",
        ".github/workflows/release.yml",
        "docs/ci/github-actions.yml",
        "docs/ci/github-code-scanning.yml",
    ] {
        let (all, text) = (actions(file), read(file));
        assert!(!all.is_empty(), "{file}");
        for action in all.iter().filter(|action| !action.starts_with("OWNER/")) {
            let (_, digest) = action.split_once('@').unwrap();
            let is_digest = digest.len() == 40 && digest.chars().all(|c| c.is_ascii_hexdigit());
            assert!(is_digest, "{file}: {action}");
        }
        let checkouts = all
            .iter()
            .filter(|action| action.starts_with("actions/checkout@"));
        let closed = text.matches("persist-credentials: false").count();
        assert_eq!(checkouts.count(), closed, "{file}");
    }
}

#[test]
fn the_workflows_run_every_week_and_the_action_takes_what_they_give() {
    let action = yaml("action.yml");
    for file in [
        "docs/ci/github-actions.yml",
        "docs/ci/github-code-scanning.yml",
    ] {
        let workflow = yaml(file);
        let cron = workflow["on"]["schedule"][0]["cron"].as_str().unwrap();
        assert_eq!(cron.split(' ').count(), 5, "{file}");
        assert_eq!(workflow["permissions"]["contents"], "read", "{file}");
    }
    let workflow = yaml("docs/ci/github-actions.yml");
    assert!(
        workflow["on"]
            .as_object()
            .unwrap()
            .contains_key("pull_request")
    );
    let step = &workflow["jobs"]["check"]["steps"][1];
    for input in step["with"].as_object().unwrap().keys() {
        assert!(!action["inputs"][input].is_null(), "{input}");
    }
    assert!(read("docs/ci/github-actions.yml").contains("60 days"));
    let scan = yaml("docs/ci/github-code-scanning.yml");
    let steps = scan["jobs"]["scan"]["steps"].as_array().unwrap();
    let script = steps
        .iter()
        .filter_map(|step| step["run"].as_str())
        .find(|script| script.contains("iop check"))
        .unwrap();
    let machine = Machine::new("scan");
    machine.spoil();
    assert_eq!(machine.run(script, &[]).0, 0);
    let uploaded = steps
        .iter()
        .find_map(|step| step["with"]["sarif_file"].as_str())
        .unwrap();
    let log: Value = serde_json::from_slice(&fs::read(machine.path(uploaded)).unwrap()).unwrap();
    assert_eq!(log["version"], "2.1.0");
}

#[test]
fn gitlab_gets_both_reports_and_fails_where_something_is_wrong() {
    let job = &yaml("docs/ci/gitlab-ci.yml")["partnerships"];
    let lines = |key: &str| job[key].as_array().unwrap().clone();
    let script: Vec<String> = [lines("before_script"), lines("script")]
        .concat()
        .iter()
        .map(|line| line.as_str().unwrap().to_owned())
        .collect();
    let machine = Machine::new("gitlab");
    let (code, text) = machine.run(&script.join("\n"), &[]);
    assert_eq!(code, 0, "{text}");
    machine.spoil();
    assert_eq!(machine.run(&script.join("\n"), &[]).0, 1);
    let reports = &job["artifacts"]["reports"];
    let quality = fs::read(machine.path(reports["codequality"].as_str().unwrap())).unwrap();
    let quality: Value = serde_json::from_slice(&quality).unwrap();
    let mut names = quality
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| &issue["check_name"]);
    assert!(names.any(|name| name == "value-unexpected"), "{quality}");
    let tests = fs::read_to_string(machine.path(reports["junit"].as_str().unwrap())).unwrap();
    assert!(tests.contains("<failure "), "{tests}");
    assert_eq!(job["artifacts"]["when"], "always");
}

#[test]
fn the_hooks_of_pre_commit_run() {
    let machine = Machine::new("hooks");
    for hook in yaml(".pre-commit-hooks.yaml").as_array().unwrap() {
        for key in ["id", "name", "entry", "language", "files"] {
            assert!(hook[key].is_string(), "{key}: {hook}");
        }
        assert_eq!(hook["pass_filenames"], false, "{hook}");
        let (code, text) = machine.run(hook["entry"].as_str().unwrap(), &[]);
        assert_eq!(code, 0, "{text}");
    }
}

/// `key = value` of a unit, by section.
fn unit(path: &str) -> Vec<(String, String, String)> {
    let (mut section, mut found) = (String::new(), Vec::new());
    for line in read(path)
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            name.clone_into(&mut section);
            continue;
        }
        let (key, value) = line.split_once('=').unwrap();
        found.push((section.clone(), key.to_owned(), value.to_owned()));
    }
    found
}

#[test]
fn the_timer_starts_the_service_and_its_command_fails_where_something_is_wrong() {
    let service = unit("docs/ci/iop-check.service");
    let value = |key: &str| {
        let found = service
            .iter()
            .find(|(section, own, _)| section == "Service" && own == key);
        found.map(|(_, _, value)| value.clone()).unwrap()
    };
    assert_eq!(value("Type"), "oneshot");
    let command = value("ExecStart").replace("/usr/local/bin/", "");
    let machine = Machine::new("systemd");
    assert_eq!(machine.run(&command, &[]).0, 0);
    machine.spoil();
    let (code, text) = machine.run(&command, &[]);
    assert_eq!(code, 1);
    assert!(
        text.contains("\nagreements/b/agreement.toml:1:9: error[value-unexpected]: "),
        "{text}"
    );
    let after = service.iter().any(|(section, key, value)| {
        section == "Unit" && key == "Requires" && value == "iop-pull.service"
    });
    assert!(
        after,
        "a copy that nothing updates would stay green on old records"
    );
    let pull = unit("docs/ci/iop-pull.service");
    assert!(
        pull.iter()
            .any(|(_, key, value)| key == "ExecStart" && value.contains("git pull --ff-only"))
    );
    let timer = unit("docs/ci/iop-check.timer");
    let has = |section: &str, key: &str| {
        timer
            .iter()
            .any(|(own, name, _)| own == section && name == key)
    };
    assert!(has("Timer", "OnCalendar") && has("Timer", "Persistent") && has("Install", "WantedBy"));
}
