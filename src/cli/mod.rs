//! The command line: arguments in, bytes and an exit code out. One file a command: what it takes, and what it does.

mod args;
mod assume;
mod baseline;
mod check;
mod data;
mod due;
mod evaluate;
mod explain;
mod fmt;
mod funding;
mod init;
mod left_out;
mod list;
mod meetings;
mod page;
mod place;
mod policy;
mod print;
mod publish;
mod refusal;
mod run;
mod schema;
mod session;
mod show;
mod small_file;
mod statistics;
mod status;
mod swedish;
mod template;
mod template_limits;
mod threads;
mod validate;
mod verdict;
mod views;
mod world;
mod write;

pub(crate) use run::run;
pub use status::Status;
pub use world::{Streams, World};

#[cfg(test)]
mod publish_test;
#[cfg(test)]
mod tests;
