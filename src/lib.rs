//! `iop`: partnership agreements as plain text, validated, computed and evaluated.
//!
//! One way through: `cli` finds the registry, `input` reads it into `model` with places kept on every value, `checks` looks at the records,
//! `compute` says what follows from them at a day, `report` and `json` show it. docs/ARCHITECTURE.md has the map.

pub mod calendar;
pub mod checks;
pub mod cli;
pub mod compute;
mod cure;
pub mod diag;
mod edit;
pub mod input;
pub mod json;
pub mod lang;
pub mod model;
pub mod money;
pub mod report;
pub mod source;
#[cfg(test)]
mod testing;
mod written;

use std::ffi::OsString;

pub use cli::{Status, Streams, World};

/// Runs the program: reads the arguments (the first is the program's name), writes to the streams, says how it went.
pub fn run<I>(args: I, world: &World, streams: Streams<'_>) -> Status
where
    I: IntoIterator<Item = OsString>,
{
    cli::run(args.into_iter().collect(), world, streams)
}
