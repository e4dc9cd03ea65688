//! `iop due`: what someone must do by a date, as a table, as JSON, or for a calendar.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::args::{Format, Ids};
use super::print::{Part, computed_part, whole};
use super::publish;
use super::refusal::refuse;
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views;
use crate::calendar::Duration;
use crate::compute::{Obligation, ObligationKind, ObligationStatus};
use crate::diag::{Args as Facts, Text};
use crate::input::nearest;
use crate::json;
use crate::report::{calendar, sheet};

/// Show what is due, who owes it and what proves that it was done
#[derive(Args, Debug)]
pub(super) struct DueArgs {
    #[command(flatten)]
    ids: Ids,
    /// Only what is still to be done and due at most this long after the as-of date, overdue included: `60d`, `8w`, `2m`
    #[arg(long, value_name = "TIME")]
    within: Option<String>,
    /// Only what this party owes or is owed, by its id
    #[arg(long, value_name = "PARTY", value_delimiter = ',')]
    party: Vec<String>,
    /// Only this kind
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    kind: Vec<ObligationKind>,
    /// Only what stands so
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<ObligationStatus>,
}

impl ValueEnum for ObligationKind {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VALUES
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

impl ValueEnum for ObligationStatus {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VALUES
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

/// Computes and shows.
pub(super) fn run(args: &DueArgs, run: Run<'_>) -> Result<Outcome> {
    let horizon = args.horizon(run)?;
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    publish::prepare(&mut session, run.global.format);
    args.parties_exist(&session)?;
    let shown = |one: &Obligation| args.asks_for(one, horizon);
    let mut undated = 0;
    let out = match run.global.format {
        Format::Json => result(&session, &shown)?,
        Format::Ics => {
            let calendar = views::framed(&session, &|frame, entries| {
                calendar::view(frame, entries, &shown)
            });
            calendar.map_or_else(String::new, |calendar| {
                undated = calendar.undated;
                calendar.text
            })
        }
        Format::Csv => views::sheet(&session, &|frame, entries| {
            sheet::due(frame, entries, &shown)
        }),
        _ => views::due(&session, run, &shown),
    };
    let mut outcome = computed_part(
        &session,
        run,
        Part {
            out,
            is_money: true,
        },
    );
    if undated > 0 && !run.global.quiet {
        let args = Facts::new().with("n", undated);
        outcome.err += &session.texts.with("cli-due-undated", &args);
        outcome.err.push('\n');
    }
    Ok(outcome)
}

impl DueArgs {
    /// The last day that is asked for.
    fn horizon(&self, run: Run<'_>) -> Result<Option<NaiveDate>> {
        let Some(written) = &self.within else {
            return Ok(None);
        };
        let Some(within) = Duration::parse(written) else {
            return Err(run.refuse(&Text::new("cli-within").with("found", written.as_str())));
        };
        Ok(Some(within.after(run.as_of()?.0)))
    }

    /// A party that no agreement has would look like one that owes nothing.
    fn parties_exist(&self, session: &Session) -> Result<()> {
        let known: BTreeSet<&str> = session
            .agreements()
            .flat_map(|(agreement, _)| &agreement.parties)
            .map(|party| party.id.as_str())
            .collect();
        for party in &self.party {
            if known.contains(party.as_str()) {
                continue;
            }
            let unknown = |id| Text::new(id).with("found", party.as_str());
            let reason = match nearest(party, known.iter().copied()) {
                Some(close) => unknown("cli-party-unknown-close").with("suggestion", close),
                None => unknown("cli-party-unknown"),
            };
            return Err(refuse(&session.texts, &reason));
        }
        Ok(())
    }

    /// A day that is not known may be any.
    fn asks_for(&self, one: &Obligation, horizon: Option<NaiveDate>) -> bool {
        let mut parties = one.parties.iter().chain(&one.to);
        let party = self.party.is_empty()
            || parties.any(|id| self.party.iter().any(|asked| asked == id.as_str()));
        let kind = self.kind.is_empty() || self.kind.contains(&one.kind);
        let status = match horizon {
            Some(_) if self.status.is_empty() => one.status.is_to_do(),
            _ => self.status.is_empty() || self.status.contains(&one.status),
        };
        let soon = horizon.is_none_or(|last| one.due.is_none_or(|due| due <= last));
        party && kind && status && soon
    }
}

fn result(session: &Session, shown: &dyn Fn(&Obligation) -> bool) -> Result<String> {
    let agreements = session
        .agreements()
        .map(|(agreement, _)| json::short(agreement, json::Nothing {}));
    let all = session.computed().flat_map(|(_, facts)| &facts.obligations);
    let mut all: Vec<&Obligation> = all.filter(|one| shown(one)).collect();
    all.sort_by_key(|one| {
        (
            one.due.is_none(),
            one.due,
            &one.agreement,
            one.kind,
            &one.subject,
        )
    });
    let rest = json::DueJson { obligations: all };
    whole(session, "iop.due/1", (agreements.collect(), rest))
}
