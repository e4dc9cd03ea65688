//! `iop schema`: the JSON Schemas of the results.

use anyhow::{Context as _, Result};
use clap::Args;

use super::status::Outcome;
use crate::json;

/// Print the JSON Schemas of the results
#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Print the schemas of `--format json`, all in one document
    #[arg(long, required = true)]
    results: bool,
}

/// Prints.
pub(super) fn run(_args: &SchemaArgs) -> Result<Outcome> {
    let schema = json::document(&json::result_schema()).context("writing JSON")?;
    Ok(Outcome::fine(schema))
}
