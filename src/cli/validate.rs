//! `iop validate`: whether the records are right.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::policy::PolicyArgs;
use super::run::Run;
use super::status::Outcome;
use super::verdict::{Question, verdict};
use crate::diag::Family;

/// Say whether the records are right, and where they are not
#[derive(Args, Debug)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    ids: Ids,
    #[command(flatten)]
    policy: PolicyArgs,
}

/// What the world failed to do, and what form the partnership has, is no fault of the records.
pub(super) fn run(args: &ValidateArgs, run: Run<'_>) -> Result<Outcome> {
    let question = Question {
        ids: &args.ids.ids,
        policy: &args.policy,
        schema: "iop.validate/1",
        families: &[Family::Reading, Family::Records],
    };
    verdict(question, run)
}
