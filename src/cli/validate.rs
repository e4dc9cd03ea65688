//! `iop validate`: whether the records are right. Its findings are its result.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::findings;
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use crate::diag::{Diagnostic, Family};

/// Say whether the records are right, and where they are not
#[derive(Args, Debug)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    ids: Ids,
}

/// Looks at the records.
pub(super) fn run(args: &ValidateArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        faults_only: true,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let ours: Vec<_> = session.findings.iter().filter(|one| is_ours(one)).collect();
    findings::outcome(&session, run, ("iop.validate/1", &ours))
}

/// What the world failed to do, and what form the partnership has, is no fault of the records.
fn is_ours(finding: &Diagnostic) -> bool {
    matches!(finding.rule.family, Family::Reading | Family::Records)
}
