//! `iop meetings`: required, held and documented meetings by kind and period.

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

/// Show the meetings required and held, with the verdict
#[derive(Args, Debug)]
pub(super) struct MeetingsArgs {
    #[command(flatten)]
    ids: Ids,
    #[command(flatten)]
    publish: PublishArgs,
}

/// Computes and shows.
pub(super) fn run(args: &MeetingsArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let forms = Forms {
        json: &|session| {
            results(session, "iop.meetings/1", |_, facts| json::MeetingsJson {
                requirements: &facts.meetings,
            })
        },
        csv: Some(&|session| views::sheet(session, &sheet::meetings)),
    };
    let out = shown(View::Meetings, &mut session, (run, &args.publish), forms)?;
    Ok(computed_part(
        &session,
        run,
        Part {
            out,
            is_money: false,
        },
    ))
}
