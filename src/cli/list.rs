//! `iop list`: the portfolio at a glance.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::print::{computed, results};
use super::publish::{Forms, PublishArgs, shown};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::{self, View};
use crate::json;
use crate::report::sheet;

/// List the agreements, one line each
#[derive(Args, Debug)]
pub(super) struct ListArgs {
    #[command(flatten)]
    ids: Ids,
    #[command(flatten)]
    publish: PublishArgs,
}

/// Computes and shows.
pub(super) fn run(args: &ListArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let forms = Forms {
        json: &|session| {
            results(session, "iop.list/1", |agreement, facts| {
                json::list(agreement, facts, session.as_of)
            })
        },
        csv: Some(&|session| views::sheet(session, &sheet::list)),
    };
    let out = shown(View::List, &mut session, (run, &args.publish), forms)?;
    Ok(computed(&session, run, out))
}
