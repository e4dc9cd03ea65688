//! Pages and Markdown: what is published, who reads it, and what nobody may make of it.

#[path = "../world/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod world;

mod attacker;
mod hostile;
mod markup;
mod page;
mod template;
