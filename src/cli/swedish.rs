//! The help and the errors of the command line in Swedish. The English is the doc comments of the arguments; `locales/help.sv.txt` has what each
//! paragraph is in Swedish, and a test holds the two together.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// English paragraph → Swedish paragraph.
static WORDS: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let text = include_str!("../../locales/help.sv.txt");
    let pairs = text.split("\n\n").filter_map(|pair| {
        let (english, swedish) = pair.trim().split_once('\n')?;
        (!english.starts_with('#')).then_some((english, swedish))
    });
    pairs.collect()
});

/// The paragraph in Swedish; one without its words stays English, and fails the test.
fn word(english: &str) -> &str {
    let found = WORDS.get(english).copied();
    found.unwrap_or(english)
}

fn text(english: &str) -> String {
    let paragraphs: Vec<String> = english
        .split("\n\n")
        .map(|paragraph| word(&one_line(paragraph)).to_owned())
        .collect();
    paragraphs.join("\n\n")
}

/// A paragraph that doc comments have broken over lines.
fn one_line(paragraph: &str) -> String {
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    words.join(" ")
}

/// A heading of the help; one without its words stands under the flags.
pub(super) fn heading(english: &str) -> &'static str {
    WORDS.get(english).copied().unwrap_or("Flaggor")
}

/// The whole command line with its help in Swedish.
pub(super) fn in_swedish(command: Command) -> Command {
    let is_root = command.get_name() == "iop";
    let about = command.get_about().map(|about| text(&about.to_string()));
    let long = command
        .get_long_about()
        .map(|about| text(&about.to_string()));
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(argument)
        .mut_subcommands(in_swedish)
        .arg(flag("help", 'h', ArgAction::Help, "Print help"));
    if is_root {
        command = command.arg(flag("version", 'V', ArgAction::Version, "Print version"));
    } else {
        command = command.help_template(
            "{about-with-newline}\n\x1b[1m\x1b[4mAnvändning:\x1b[0m {usage}\n\n{all-args}",
        );
    }
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(long) = long {
        command = command.long_about(long);
    }
    command
}

fn flag(name: &'static str, short: char, action: ArgAction, help: &str) -> Arg {
    let flag = Arg::new(name).long(name).short(short).action(action);
    flag.help(word(help).to_owned())
        .help_heading(heading("Options"))
}

/// One argument: what it says, the values that it takes and the one that it has without being asked for.
fn argument(arg: Arg) -> Arg {
    let usual = if arg.is_positional() {
        "Arguments"
    } else {
        "Options"
    };
    let heading = heading(arg.get_help_heading().unwrap_or(usual));
    let values: Vec<_> = arg
        .get_possible_values()
        .into_iter()
        .filter(|value| arg.get_action().takes_values() && !value.is_hide_set())
        .collect();
    let mut help = arg
        .get_help()
        .map(|help| text(&help.to_string()))
        .unwrap_or_default();
    let mut long = arg.get_long_help().map(|help| text(&help.to_string()));
    if !values.is_empty() {
        let names: Vec<&str> = values
            .iter()
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        let list: String = values.iter().map(value).collect();
        let base = long.unwrap_or_else(|| help.clone());
        long = Some(format!("{base}\n\nMöjliga värden:\n{list}"));
        help = format!("{help} [möjliga värden: {}]", names.join(", "));
    }
    let default: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|default| default.to_string_lossy().into_owned())
        .collect();
    if arg.get_action().takes_values() && !default.is_empty() {
        let default = format!(" [förval: {}]", default.join(", "));
        help.push_str(&default);
        long = long.map(|long| format!("{}\n\n{}", long.trim_end(), default.trim_start()));
    }
    let takes_values = arg.get_action().takes_values();
    let arg = arg
        .help(help)
        .help_heading(heading)
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values);
    match long {
        Some(long) => arg.long_help(long),
        None => arg,
    }
}

fn value(value: &clap::builder::PossibleValue) -> String {
    let name = value.get_name();
    match value.get_help() {
        Some(help) => format!("- {name}: {}\n", text(&help.to_string())),
        None => format!("- {name}\n"),
    }
}

/// What clap itself writes into a help.
pub(super) fn rendered(help: &str) -> String {
    help.replace("[OPTIONS]", "[FLAGGOR]")
        .replace("[COMMAND]", "[KOMMANDO]")
        .replace("<COMMAND>", "<KOMMANDO>")
}

/// Why the arguments cannot be understood, in Swedish, with the way on.
pub(super) fn refusal(error: &clap::Error) -> String {
    let own = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        Some(ContextValue::Number(number)) => Some(number.to_string()),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        _ => None,
    };
    let arg = own(ContextKind::InvalidArg).unwrap_or_default();
    let value = own(ContextKind::InvalidValue).unwrap_or_default();
    let prior = own(ContextKind::PriorArg).unwrap_or_default();
    let said = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = own(ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("kommandot ”{found}” finns inte")
        }
        ErrorKind::UnknownArgument => format!("”{arg}” är inget som kommandot tar"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} saknar sitt värde"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("{arg}: ”{value}” går inte")
        }
        ErrorKind::ArgumentConflict if prior == arg => {
            format!("{arg} kan bara anges en gång")
        }
        ErrorKind::ArgumentConflict => format!("{arg} kan inte anges tillsammans med {prior}"),
        ErrorKind::MissingRequiredArgument => format!("{arg} saknas"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "det saknas ett kommando".to_owned()
        }
        ErrorKind::InvalidUtf8 => "ett argument är inte UTF-8".to_owned(),
        _ => format!("{arg}: fel antal värden"),
    };
    let valid = own(ContextKind::ValidValue).filter(|valid| !valid.is_empty());
    let valid = valid.map(|valid| format!("; det kan vara {valid}"));
    let close = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let close = close.into_iter().find_map(own);
    let close = close.map(|close| format!("; menade du ”{close}”?"));
    let mut lines = format!(
        "fel: {said}{}{}\n",
        valid.unwrap_or_default(),
        close.unwrap_or_default()
    );
    if let Some(usage) = own(ContextKind::Usage) {
        let usage = rendered(&usage.replace("Usage:", "Användning:"));
        lines.extend(["\n", usage.trim(), "\n"]);
    }
    lines.push_str("\n`--help` visar allt som kommandot tar.\n");
    lines
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every paragraph of the help in English, with the headings.
    fn paragraphs(command: &Command, found: &mut BTreeSet<String>) {
        let mut add = |text: Option<String>| {
            let text = text.unwrap_or_default();
            let parts = text.split("\n\n").map(one_line);
            found.extend(parts.filter(|part| !part.is_empty()));
        };
        add(command.get_about().map(ToString::to_string));
        add(command.get_long_about().map(ToString::to_string));
        for arg in command.get_arguments() {
            add(arg.get_help().map(ToString::to_string));
            add(arg.get_long_help().map(ToString::to_string));
            add(arg.get_help_heading().map(ToOwned::to_owned));
            for value in arg.get_possible_values() {
                if arg.get_action().takes_values() {
                    add(value.get_help().map(ToString::to_string));
                }
            }
        }
        for one in command.get_subcommands() {
            paragraphs(one, found);
        }
    }

    #[test]
    fn every_paragraph_of_the_help_has_its_words_in_swedish_and_no_other_has() {
        let mut english = BTreeSet::new();
        paragraphs(&super::super::args::english(), &mut english);
        for heading in super::super::args::headings() {
            english.insert(heading.to_owned());
        }
        for usual in ["Options", "Arguments", "Print help", "Print version"] {
            english.insert(usual.to_owned());
        }
        let known: BTreeSet<String> = WORDS.keys().map(|key| (*key).to_owned()).collect();
        let without: Vec<_> = english.difference(&known).collect();
        let unused: Vec<_> = known.difference(&english).collect();
        assert!(
            without.is_empty() && unused.is_empty(),
            "without: {without:#?}\nunused: {unused:#?}"
        );
    }
}
