//! Pages and Markdown: what is published, who reads it, and what nobody may make of it.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::format_collect,
    reason = "what fails here fails the test, and tests read files as they are"
)]

#[path = "../world/mod.rs"]
#[expect(dead_code, reason = "shared with other tests")]
mod world;

mod attacker;
mod hostile;
mod markup;
mod page;
mod template;
