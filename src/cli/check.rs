//! `iop check`: whether the records are right and what was agreed is being done: the command for continuous integration.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::policy::PolicyArgs;
use super::run::Run;
use super::status::Outcome;
use super::verdict::{Question, verdict};
use crate::diag::Family;

/// Say whether the records are right and agreements are kept
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    ids: Ids,
    #[command(flatten)]
    policy: PolicyArgs,
}

/// Looks at everything.
pub(super) fn run(args: &CheckArgs, run: Run<'_>) -> Result<Outcome> {
    let question = Question {
        ids: &args.ids.ids,
        policy: &args.policy,
        schema: "iop.check/1",
        families: &[
            Family::Reading,
            Family::Records,
            Family::Compliance,
            Family::Form,
        ],
    };
    verdict(question, run)
}
