//! `iop statistics`: observations, change, splits, public money per unit.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::print::{Part, computed_part, results};
use super::publish::{Forms, PublishArgs, shown};
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
    #[command(flatten)]
    publish: PublishArgs,
}

/// Computes and shows.
pub(super) fn run(args: &StatisticsArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let forms = Forms {
        json: &|session| {
            results(session, "iop.statistics/1", |_, facts| {
                json::StatisticsJson {
                    measures: &facts.statistics,
                }
            })
        },
        csv: Some(&|session| views::sheet(session, &sheet::statistics)),
    };
    let out = shown(View::Statistics, &mut session, (run, &args.publish), forms)?;
    Ok(computed_part(
        &session,
        run,
        Part {
            out,
            is_money: false,
        },
    ))
}
