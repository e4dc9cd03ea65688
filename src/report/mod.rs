//! Results as reports that people read: one file a view, one model, one file a renderer.

pub mod doc;
pub mod render;
pub mod table;
