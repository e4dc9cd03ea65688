//! Results as reports that people read: one file a view, one model, one file a renderer.
//!
//! A view turns what was computed into a [`doc::Report`] in the words of one language; a renderer knows only that.

pub mod anchor;
pub mod appendix;
pub mod calendar;
pub mod chart;
pub mod doc;
pub mod due;
mod edition;
pub mod evaluate;
pub mod funding;
pub mod list;
pub mod meetings;
mod overview;
pub mod render;
mod scene;
mod sections;
pub mod sheet;
pub mod show;
pub mod statistics;
pub mod table;
mod words;

pub use edition::Edition;
pub use scene::{Entry, Frame, LeftOut};
