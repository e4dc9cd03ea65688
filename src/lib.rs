//! `iop`: partnership agreements as plain text, validated, computed and evaluated.

pub mod calendar;
pub mod checks;
pub mod compute;
pub mod diag;
pub mod input;
pub mod lang;
pub mod model;
pub mod money;
pub mod report;
pub mod source;
