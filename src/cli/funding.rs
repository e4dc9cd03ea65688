//! `iop funding`: contributions by year, indexation step by step, instalments, stated figures recomputed.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::print::{Part, computed_part, results};
use super::publish::{Forms, PublishArgs, shown};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::{self, View};
use crate::compute::Facts;
use crate::json;
use crate::model::Agreement;

/// Show contributions by year, indexation, instalments, totals
#[derive(Args, Debug)]
pub(super) struct FundingArgs {
    #[command(flatten)]
    ids: Ids,
    /// Show every step, and the lines of the records behind each number
    #[arg(long)]
    trace: bool,
    /// Assume index values: [scenario:]INDEX:PERIOD[..PERIOD]=VALUE
    ///
    /// Everything that rests on an assumption is marked. Per cent for a series of yearly rates, the index number for a series of numbers:
    /// `OPI:2024=4.6`, `KPI:2026-10=420.1`. For several years, and as a scenario beside others: `low:OPI:2024..2026=2.0`.
    #[arg(long, value_name = "ASSUMPTION", allow_hyphen_values = true)]
    assume: Vec<String>,
    #[command(flatten)]
    publish: PublishArgs,
}

/// Computes and shows.
pub(super) fn run(args: &FundingArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        assume: &args.assume,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let view = View::Funding { trace: args.trace };
    let forms = Forms {
        json: &|session| {
            results(session, "iop.funding/1", |agreement, facts| {
                let scenarios = scenarios(session, agreement);
                json::funding(&facts.funding, &scenarios)
            })
        },
        csv: Some(&views::funding_sheet),
    };
    let out = shown(view, &mut session, (run, &args.publish), forms)?;
    Ok(computed_part(
        &session,
        run,
        Part {
            out,
            is_money: true,
        },
    ))
}

fn scenarios<'a>(session: &'a Session, agreement: &Agreement) -> Vec<(&'a str, &'a Facts)> {
    session
        .scenarios
        .iter()
        .filter_map(|one| Some((one.name.as_str(), one.facts.get(&agreement.id)?)))
        .collect()
}
