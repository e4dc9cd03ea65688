//! `iop statistics`: observations, change, splits, public money per unit.

use anyhow::Result;
use clap::Args;

use super::args::{Format, Ids};
use super::print::{computed_part, cx, results};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::{self, View};
use crate::json;
use crate::report::sheet;

/// Show observations, change, splits and cost per case
#[derive(Args, Debug)]
pub(super) struct StatisticsArgs {
    #[command(flatten)]
    ids: Ids,
}

/// Computes and shows.
pub(super) fn run(args: &StatisticsArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let out = match run.global.format {
        Format::Json => results(&session, "iop.statistics/1", |_, facts| {
            json::statistics(cx(&session), &facts.statistics)
        })?,
        Format::Csv => views::sheet(&session, &sheet::statistics),
        _ => views::text(View::Statistics, &session, run),
    };
    Ok(computed_part(&session, run, out))
}
