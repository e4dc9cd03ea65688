//! `iop.due/1`: what someone must do by a date, and nothing else.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compute::Obligation;

/// Obligations of all agreements asked for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DueJson<'a> {
    /// By date.
    pub obligations: Vec<&'a Obligation>,
}
