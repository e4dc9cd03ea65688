//! `iop meetings`: required, held and documented meetings by kind and period.

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

/// Show the meetings required and held, with the verdict
#[derive(Args, Debug)]
pub(super) struct MeetingsArgs {
    #[command(flatten)]
    publish: PublishArgs,
    #[command(flatten)]
    ids: Ids,
}

/// Computes and shows.
pub(super) fn run(args: &MeetingsArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let out = shown(
        View::Meetings,
        &mut session,
        (run, &args.publish),
        |session| {
            results(session, "iop.meetings/1", |_, facts| {
                json::meetings(cx(session), &facts.meetings)
            })
        },
    )?;
    Ok(computed(&session, run, out))
}
