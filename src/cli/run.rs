//! From arguments to an exit code.

use std::ffi::OsString;

use anyhow::Result;
use clap::ValueEnum as _;
use clap::error::ErrorKind;

use super::args::{self, Cli, Colour, Command, Format, Global, Lang};
use super::place::{Place, place};
use super::refusal::{Refusal, refuse};
use super::status::{Outcome, Status, Target, complain, deliver};
use super::world::{Streams, World};
use super::{
    check, data, due, evaluate, explain, fmt, funding, init, list, meetings, schema, show,
    statistics, swedish, threads, validate,
};
use crate::calendar::{AsOf, Interval};
use crate::diag::{Args, Text};
use crate::input::{Folder, settings};
use crate::lang::{Language, Texts};
use crate::source::{escaped_in_json, visible};

/// What every command is given.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) world: &'a World,
    pub(super) global: &'a Global,
}

impl Run<'_> {
    /// The language that was asked for.
    pub(super) fn asked(self) -> Option<Language> {
        self.global.lang.map(|lang| match lang {
            Lang::Sv => Language::Swedish,
            Lang::En => Language::English,
        })
    }

    /// The language before the registry is read.
    pub(super) fn early_language(self) -> Language {
        let found = self.asked().or(self.world.language);
        found.unwrap_or(Language::English)
    }

    /// The language that is asked for, else the registry's, else the environment's: for what is said when no registry is at hand.
    fn language(self) -> Language {
        let registry = || {
            let folder = data::discover(self.world, self.global.data.as_deref()).ok()?;
            Some(settings(&Folder::new(folder))?.language)
        };
        let asked = self.asked().or_else(registry);
        asked.unwrap_or(self.early_language())
    }

    /// Where the result is to go.
    fn place(self) -> Result<Place> {
        let Some(path) = &self.global.output else {
            return Ok(Place::Stdout);
        };
        place(self, "--output", path)
            .map_err(|reason| refuse(&Texts::new(self.language()), &reason))
    }

    /// The file of `--output` as it was asked for.
    fn named(self) -> String {
        let file = self.global.output.clone().unwrap_or_default();
        visible(&file.display().to_string()).into_owned()
    }

    /// The line that says which file was written; nothing, where none was or nobody wants to know.
    fn written(self) -> String {
        if self.global.output.is_none() || self.global.quiet {
            return String::new();
        }
        let args = Args::new().with("file", self.named());
        Texts::new(self.language()).with("cli-wrote", &args) + "\n"
    }

    /// A reason not to work that is known before the registry is read.
    pub(super) fn refuse(self, reason: &Text) -> anyhow::Error {
        refuse(&Texts::new(self.early_language()), reason)
    }

    /// The day of `--as-of`, else today in Sweden. `today` is today; of a month, quarter, half-year or year it is the last day, and today while
    /// that is under way.
    pub(super) fn as_of(self) -> Result<AsOf> {
        let today = || {
            let unknown = || self.refuse(&Text::new("cli-clock"));
            self.world.today.ok_or_else(unknown)
        };
        let Some(written) = self.global.as_of.as_deref() else {
            return today();
        };
        if TODAY.contains(&written.to_lowercase().as_str()) {
            return today();
        }
        let Some(asked) = Some(written)
            .filter(|one| !one.contains('/'))
            .and_then(Interval::parse)
        else {
            let impossible = Text::new("cli-as-of-impossible").with("found", written);
            return Err(self.refuse(&impossible));
        };
        let is_under_way = |today: &AsOf| asked.contains(today.0);
        let now = self.world.today.filter(is_under_way);
        Ok(now.unwrap_or(AsOf(asked.last)))
    }
}

/// What `--as-of` takes for today, in both languages.
const TODAY: [&str; 3] = ["today", "idag", "i dag"];

/// Reads the arguments and does what they ask for.
pub(crate) fn run(args: Vec<OsString>, world: &World, mut streams: Streams<'_>) -> Status {
    let language = before(&args, world);
    let cli = match args::parse(args, language) {
        Ok(cli) => cli,
        Err(error) => {
            let refused = Refused { error, language };
            return refused.show(world, &mut streams);
        }
    };
    let run = Run {
        world,
        global: &cli.global,
    };
    let delivered = run.place().and_then(|place| {
        let mut outcome = threads::run(|| outcome(&cli, run))?;
        if matches!(
            cli.global.format,
            Format::Json | Format::Sarif | Format::Gitlab
        ) {
            outcome.out = escaped_in_json(outcome.out);
        }
        let target = Target {
            world,
            colour: cli.global.color,
            place: &place,
            named: &run.named(),
            written: &run.written(),
        };
        deliver(&outcome, target, &mut streams).map_err(|error| {
            run.refuse(&Text::new("cli-not-written").with("reason", format!("{error:#}")))
        })
    });
    delivered.unwrap_or_else(|error| {
        let language = error
            .downcast_ref::<Refusal>()
            .map_or(run.early_language(), |refusal| refusal.language);
        let line = Texts::new(language).with(
            "cli-error",
            &Args::new().with("message", format!("{error:#}")),
        );
        let colour = cli.global.color.applies(world.colour_err);
        complain(&format!("{line}\n"), colour, &mut streams)
    })
}

fn outcome(cli: &Cli, run: Run<'_>) -> Result<Outcome> {
    let Some(command) = &cli.command else {
        let language = run.language();
        let help = args::command(language).render_help();
        return Ok(Outcome::fine(worded(&help.ansi().to_string(), language)));
    };
    fits(command, run)?;
    match command {
        Command::Evaluate(args) => evaluate::run(args, run),
        Command::Funding(args) => funding::run(args, run),
        Command::Meetings(args) => meetings::run(args, run),
        Command::Due(args) => due::run(args, run),
        Command::Statistics(args) => statistics::run(args, run),
        Command::Validate(args) => validate::run(args, run),
        Command::Check(args) => check::run(args, run),
        Command::Explain(args) => explain::run(args, run),
        Command::Fmt(args) => fmt::run(args, run),
        Command::Init(args) => init::run(args, run),
        Command::List(args) => list::run(args, run),
        Command::Show(args) => show::run(args, run),
        Command::Schema(args) => schema::run(*args, run),
    }
}

/// Whether the command's result can be written in the format that is asked for.
fn fits(command: &Command, run: Run<'_>) -> Result<()> {
    let (asked, formats) = (run.global.format, command.formats());
    if formats.contains(&asked) {
        return Ok(());
    }
    let name = |format: &Format| {
        let value = format.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    };
    let known: Vec<String> = formats.iter().map(name).collect();
    Err(run.refuse(
        &Text::new("cli-format-elsewhere")
            .with("found", name(&asked))
            .with("known", known.join(", ")),
    ))
}

/// The language of the help and of what is wrong with the arguments: that which they ask for, the registry's, the environment's.
fn before(args: &[OsString], world: &World) -> Language {
    let registry = || Some(settings(&Folder::new(data::discover(world, None).ok()?))?.language);
    let found = args::asked(args).or_else(registry).or(world.language);
    found.unwrap_or(Language::English)
}

/// A help as clap makes it.
fn worded(help: &str, language: Language) -> String {
    match language {
        Language::Swedish => swedish::rendered(help),
        Language::English => help.to_owned(),
    }
}

/// Arguments that are no command: a wish for help, or a use that cannot be understood.
struct Refused {
    error: clap::Error,
    language: Language,
}

impl Refused {
    /// Help and version are results; anything else stands beside them.
    fn show(&self, world: &World, streams: &mut Streams<'_>) -> Status {
        let shown = self.error.render().ansi().to_string();
        if matches!(
            self.error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
        ) {
            let target = Target {
                world,
                colour: Colour::Auto,
                place: &Place::Stdout,
                named: "",
                written: "",
            };
            let shown = worded(&shown, self.language);
            return deliver(&Outcome::fine(shown), target, streams).unwrap_or(Status::CouldNotWork);
        }
        let shown = match self.language {
            Language::Swedish => swedish::refusal(&self.error),
            Language::English => shown,
        };
        complain(&shown, world.colour_err, streams)
    }
}
