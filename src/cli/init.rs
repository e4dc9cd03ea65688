//! `iop init`: a folder becomes a registry.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::refusal::refuse;
use super::run::Run;
use super::status::{Outcome, Side};
use crate::diag::Text;
use crate::lang::{Language, Texts};

/// Make a registry, with every setting explained
#[derive(Args, Debug)]
pub(super) struct InitArgs {
    /// The folder; made if it is not there [default: this one]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Who keeps the registry [default: the name of the folder]
    #[arg(long)]
    name: Option<String>,
    /// Add what a service or an editor needs; also to a registry that is there
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    with: Vec<With>,
}

/// What goes beside the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum With {
    /// A workflow that checks every pull request and every week
    Github,
    /// The same for GitLab
    Gitlab,
    /// A hook that checks before a commit
    PreCommit,
    /// Extensions to recommend in Visual Studio Code
    Vscode,
}

/// The registry's settings.
const SETTINGS: &str = "iop.toml";

/// A file to write, by its path in the folder.
struct File {
    path: &'static str,
    text: String,
}

impl File {
    fn new(path: &'static str, text: &str) -> Self {
        let text = text.to_owned();
        Self { path, text }
    }
}

pub(super) fn run(args: &InitArgs, run: Run<'_>) -> Result<Outcome> {
    let language = run.early_language();
    let texts = Texts::new(language);
    let folder = run
        .world
        .folder
        .join(args.folder.as_deref().unwrap_or(Path::new(".")));
    let is_there = fs::symlink_metadata(folder.join(SETTINGS)).is_ok();
    if is_there && args.with.is_empty() {
        return Err(refuse(&texts, &Text::new("cli-init-there")));
    }
    let mut files = Vec::new();
    if !is_there {
        let name = args.name.clone().unwrap_or_else(|| name_of(&folder));
        let name = name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(refuse(&texts, &Text::new("cli-init-name")));
        }
        files.extend(registry(language, name));
    }
    files.extend(args.with.iter().map(|with| beside(*with)));
    Ok(outcome(&folder, files, &texts))
}

/// The name of the folder, with its first letter as a capital.
fn name_of(folder: &Path) -> String {
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let name = whole
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// What every registry begins with.
fn registry(language: Language, name: &str) -> Vec<File> {
    let (settings, criteria) = match language {
        Language::Swedish => (
            include_str!("starter/iop.sv.toml"),
            include_str!("../../data/guidelines/forum.toml"),
        ),
        Language::English => (
            include_str!("starter/iop.en.toml"),
            include_str!("starter/forum.en.toml"),
        ),
    };
    let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
    let settings = settings
        .replace("name = \"{name}\"", &format!("name = \"{quoted}\""))
        .replace("{name}", name);
    vec![
        File::new(SETTINGS, &settings),
        File::new("guidelines/forum.toml", criteria),
        File::new("agreements/.gitkeep", ""),
        File::new("indices/.gitkeep", ""),
        File::new(".gitattributes", include_str!("starter/gitattributes")),
        File::new(".editorconfig", include_str!("starter/editorconfig")),
    ]
}

fn beside(with: With) -> File {
    match with {
        With::Github => File::new(
            ".github/workflows/partnerships.yml",
            include_str!("../../docs/ci/github-actions.yml"),
        ),
        With::Gitlab => File::new(
            ".gitlab-ci.yml",
            include_str!("../../docs/ci/gitlab-ci.yml"),
        ),
        With::PreCommit => File::new(
            ".pre-commit-config.yaml",
            include_str!("starter/pre-commit.yaml"),
        ),
        With::Vscode => File::new(
            ".vscode/extensions.json",
            include_str!("starter/extensions.json"),
        ),
    }
}

/// A file that is there stays, and is said to.
fn outcome(folder: &Path, files: Vec<File>, texts: &Texts) -> Outcome {
    let mut outcome = Outcome::fine(String::new());
    for file in files {
        let path = folder.join(file.path);
        let text = if fs::symlink_metadata(&path).is_ok() {
            "cli-init-kept"
        } else {
            outcome.files.push(Side::Create(path, file.text));
            "cli-init-written"
        };
        let line = texts.text(&Text::new(text).with("file", file.path));
        outcome.out.extend([line.as_str(), "\n"]);
    }
    let next = texts.text(&Text::new("cli-init-next"));
    outcome.out.extend(["\n", next.as_str(), "\n"]);
    outcome
}
