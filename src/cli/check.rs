//! `iop check`: whether the records are right, and whether what was agreed is being done. The command for the scheduled job.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::findings;
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;

/// Say what is wrong in the records, and what was not done in time
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    ids: Ids,
}

/// Looks at the records and at what was computed of them.
pub(super) fn run(args: &CheckArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        faults_only: true,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let all: Vec<_> = session.findings.iter().collect();
    findings::outcome(&session, run, ("iop.check/1", &all))
}
