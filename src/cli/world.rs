//! What the program is told by the machine: the clock, the environment, the streams. Read here once, and nowhere else.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice};

use crate::calendar::AsOf;
use crate::lang::Language;

/// Columns where the output is no terminal.
const WIDTH: usize = 80;
/// Wider lines are not read with ease.
const WIDEST: usize = 120;

/// The machine as the program sees it.
#[derive(Clone, Debug)]
pub struct World {
    /// The working folder.
    pub folder: PathBuf,
    /// `IOP_DATA`.
    pub data: Option<OsString>,
    /// `GITHUB_STEP_SUMMARY`: the file that a step of GitHub Actions adds its summary to.
    pub summary: Option<PathBuf>,
    /// The language that the environment asks for, where it is one that the program has.
    pub language: Option<Language>,
    /// Today in Sweden; `None`: the clock of the machine does not tell.
    pub today: Option<AsOf>,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether stdout takes colour.
    pub colour_out: bool,
    /// Whether stderr takes colour.
    pub colour_err: bool,
}

/// Where results and findings go.
pub struct Streams<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// What has to be said beside them.
    pub err: &'a mut dyn Write,
}

impl World {
    /// The machine that this process runs on.
    pub fn of_process() -> Self {
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            data: std::env::var_os("IOP_DATA").filter(|data| !data.is_empty()),
            summary: std::env::var_os("GITHUB_STEP_SUMMARY")
                .filter(|file| !file.is_empty())
                .map(PathBuf::from),
            language: language(["LC_ALL", "LC_MESSAGES", "LANG"].map(std::env::var_os)),
            today: AsOf::in_sweden(std::time::SystemTime::now()),
            width: width(),
            colour_out: AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
            colour_err: AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
        }
    }
}

/// The first that is set decides.
fn language(settings: [Option<OsString>; 3]) -> Option<Language> {
    let set = settings
        .into_iter()
        .flatten()
        .find(|value| !value.is_empty())?;
    Language::parse(set.to_str()?.get(..2)?)
}

fn width() -> usize {
    let terminal = std::io::stdout()
        .is_terminal()
        .then(terminal_size::terminal_size)
        .flatten();
    terminal.map_or(WIDTH, |(columns, _)| usize::from(columns.0).min(WIDEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_setting_of_the_locale_decides() {
        let of = |settings: [&str; 3]| language(settings.map(|value| Some(value.into())));
        for (name, settings, expected) in [
            (
                "LANG alone",
                ["", "", "sv_SE.UTF-8"],
                Some(Language::Swedish),
            ),
            (
                "LC_ALL before LANG",
                ["en_GB", "", "sv_SE"],
                Some(Language::English),
            ),
            ("LC_ALL=C hides LANG", ["C", "", "sv_SE"], None),
            ("another language", ["de_DE", "", ""], None),
            ("nothing", ["", "", ""], None),
        ] {
            assert_eq!(of(settings), expected, "{name}");
        }
    }
}
