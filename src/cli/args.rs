//! The command line: what can be asked for, in the words of the help.

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::StyledStr;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::{
    check, due, evaluate, explain, fmt, funding, init, list, meetings, schema, show, statistics,
    swedish, validate,
};
use crate::lang::Language;

/// `0.1.0`, and of a released binary which commit it is and of which day: `0.1.0 (4f2a91c03b 2026-11-25)`.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let version = env!("CARGO_PKG_VERSION");
    match (option_env!("IOP_COMMIT"), option_env!("IOP_COMMIT_DAY")) {
        (Some(commit), Some(day)) => format!("{version} ({commit} {day})"),
        _ => version.to_owned(),
    }
});

/// Keep partnership agreements as plain text: validate, compute, evaluate
#[derive(Debug, Parser)]
#[command(name = "iop", version = VERSION.as_str(), disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What every command takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// Read the registry in this folder [default: `IOP_DATA`, else the nearest folder upwards with an iop.toml, else data/ below here]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Show what was known and had happened on this day: 2025-04-14, today, or 2025-04 for the last of a month [default: today in Sweden]
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) as_of: Option<String>,
    /// Write in this language [default: the registry's]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(super) lang: Option<Lang>,
    /// Write in this format
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text")]
    pub(super) format: Format,
    /// Write the result to this file instead of stdout
    #[arg(long, short, global = true, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Colour,
    /// Write the result only, nothing beside it
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

/// A language that people read.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Lang {
    /// Svenska
    Sv,
    /// English
    En,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, in the terminal
    Text,
    /// For programs; the schemas are printed by `iop schema --results`
    Json,
    /// A web page that needs nothing else, also good on paper
    Html,
    /// For GitHub, GitLab and pandoc
    Markdown,
    /// Findings, a line each: `file:line:col: error[rule]: message`
    Concise,
    /// Findings for code scanning, SARIF 2.1.0
    Sarif,
    /// Findings as test results, the XML that most CI systems read
    Junit,
    /// Findings as annotations of GitHub Actions, with a step summary
    Github,
    /// Findings as GitLab's code quality report
    Gitlab,
    /// Days for a calendar, RFC 5545
    Ics,
    /// A table for a spreadsheet, as it reads the language: Swedish with semicolons and decimal commas
    Csv,
}

impl Format {
    /// Whether what is written so leaves the house: then small counts are withheld. The others are for those who keep the records.
    pub(super) fn leaves(self) -> bool {
        match self {
            Self::Html | Self::Markdown | Self::Csv | Self::Ics => true,
            Self::Text
            | Self::Json
            | Self::Concise
            | Self::Sarif
            | Self::Junit
            | Self::Github
            | Self::Gitlab => false,
        }
    }
}

/// When colour is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// In a terminal; `NO_COLOR` and `CLICOLOR_FORCE` are heeded
    Auto,
    /// Also in files and pipes
    Always,
    /// Nowhere
    Never,
}

impl Colour {
    /// Whether a stream is coloured that takes colour or not.
    pub(super) fn applies(self, stream: bool) -> bool {
        match self {
            Self::Auto => stream,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// Which agreements.
#[derive(Args, Debug)]
pub(super) struct Ids {
    /// The agreements, by the names of their folders, or as much of each as tells it from the others [default: all]
    #[arg(value_name = "ID")]
    pub(super) ids: Vec<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Evaluate(evaluate::EvaluateArgs),
    Funding(funding::FundingArgs),
    Meetings(meetings::MeetingsArgs),
    Statistics(statistics::StatisticsArgs),
    Due(due::DueArgs),
    Validate(validate::ValidateArgs),
    Check(check::CheckArgs),
    Explain(explain::ExplainArgs),
    Fmt(fmt::FmtArgs),
    Init(init::InitArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Schema(schema::SchemaArgs),
}

impl Command {
    /// The formats that its result can be written in.
    pub(super) fn formats(&self) -> &'static [Format] {
        match self {
            Self::Validate(_) | Self::Check(_) => &[
                Format::Text,
                Format::Json,
                Format::Concise,
                Format::Sarif,
                Format::Junit,
                Format::Github,
                Format::Gitlab,
            ],
            Self::Due(_) => &[Format::Text, Format::Json, Format::Ics, Format::Csv],
            Self::Fmt(_) | Self::Init(_) => &[Format::Text],
            Self::Explain(_) | Self::Schema(_) => &[Format::Text, Format::Json],
            Self::Evaluate(_) | Self::Show(_) => {
                &[Format::Text, Format::Json, Format::Html, Format::Markdown]
            }
            Self::Funding(_) | Self::Meetings(_) | Self::Statistics(_) | Self::List(_) => &[
                Format::Text,
                Format::Json,
                Format::Html,
                Format::Markdown,
                Format::Csv,
            ],
        }
    }
}

/// The commands of the help, in groups.
const GROUPS: &[(&str, &[&str])] = &[
    (
        "Follow up",
        &["evaluate", "funding", "meetings", "statistics", "due"],
    ),
    ("Write", &["init", "fmt"]),
    ("Keep in order", &["validate", "check", "explain"]),
    ("Look up", &["list", "show"]),
    ("Connect", &["schema"]),
];

/// The command line in English, as the code says it.
#[cfg(test)]
pub(super) fn english() -> clap::Command {
    Cli::command()
}

/// The headings of the groups of commands.
#[cfg(test)]
pub(super) fn headings() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().map(|(heading, _)| *heading)
}

/// The command line with its commands grouped in the help.
pub(super) fn command(language: Language) -> clap::Command {
    let command = match language {
        Language::Swedish => swedish::in_swedish(Cli::command()),
        Language::English => Cli::command(),
    };
    let template = template(&command, language);
    command.help_template(StyledStr::from(template))
}

/// Reads the arguments.
pub(super) fn parse(args: Vec<std::ffi::OsString>, language: Language) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&command(language).try_get_matches_from(args)?)
}

/// The language that the arguments ask for, before they are understood.
pub(super) fn asked(args: &[std::ffi::OsString]) -> Option<Language> {
    let mut words = args.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(language) = value.and_then(Language::parse) {
            return Some(language);
        }
    }
    None
}

fn template(command: &clap::Command, language: Language) -> String {
    let word = |english: &'static str| match language {
        Language::Swedish => swedish::heading(english),
        Language::English => english,
    };
    let listing =
        |(heading, names): &(&'static str, &[&str])| listing(command, word(heading), names);
    let groups: String = GROUPS.iter().map(listing).collect();
    match language {
        Language::Swedish => format!(
            "{{about}}\n\n\x1b[1m\x1b[4mAnvändning:\x1b[0m {{usage}}\n{groups}\n{{all-args}}\n"
        ),
        Language::English => format!(
            "{{about}}\n\n{{usage-heading}} {{usage}}\n{groups}\n\x1b[1m\x1b[4mOptions:\x1b[0m\n{{options}}\n"
        ),
    }
}

fn listing(command: &clap::Command, heading: &str, names: &[&str]) -> String {
    let line = |name: &&str| {
        let about = command
            .find_subcommand(name)
            .and_then(clap::Command::get_about);
        let about = about.map(ToString::to_string).unwrap_or_default();
        format!("  \x1b[1m{name:<12}\x1b[0m{about}\n")
    };
    let lines: String = names.iter().map(line).collect();
    format!("\n\x1b[1m\x1b[4m{heading}:\x1b[0m\n{lines}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_stands_in_one_group_of_the_help() {
        let command = Cli::command();
        let mut all: Vec<_> = command
            .get_subcommands()
            .map(clap::Command::get_name)
            .collect();
        let mut grouped: Vec<_> = GROUPS
            .iter()
            .flat_map(|(_, names)| *names)
            .copied()
            .collect();
        all.sort_unstable();
        grouped.sort_unstable();
        assert_eq!(grouped, all);
    }

    #[test]
    fn help_texts_are_imperative_lines_without_a_full_stop() {
        command(Language::Swedish).debug_assert();
        let command = command(Language::English);
        command.clone().debug_assert();
        for one in command.get_subcommands() {
            let about = one.get_about().map(ToString::to_string).unwrap_or_default();
            let first = about.lines().next().unwrap_or_default();
            assert!(
                !first.is_empty() && !first.ends_with('.'),
                "{}",
                one.get_name()
            );
            assert!(first.len() <= 66, "{}: {first}", one.get_name());
        }
    }
}
