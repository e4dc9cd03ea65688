//! `iop statistics`: observations, change, splits, public money per unit.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::print::{computed, cx, results};
use super::publish::{PublishArgs, shown};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::View;
use crate::json;

/// Show observations, change, splits and cost per case
#[derive(Args, Debug)]
pub(super) struct StatisticsArgs {
    #[command(flatten)]
    publish: PublishArgs,
    #[command(flatten)]
    ids: Ids,
}

/// Computes and shows.
pub(super) fn run(args: &StatisticsArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let out = shown(
        View::Statistics,
        &mut session,
        (run, &args.publish),
        |session| {
            results(session, "iop.statistics/1", |_, facts| {
                json::statistics(cx(session), &facts.statistics)
            })
        },
    )?;
    Ok(computed(&session, run, out))
}
