//! Files to records, never judging meaning.
//!
//! Every fault of a file is reported, each at its place; a record with a fault is not built, but its id stays known.

mod agreement;
mod context;
mod csv_cells;
mod csv_reader;
mod data_dir;
mod facts;
mod headers;
mod indexation;
mod load;
mod logs;
mod promises;
mod references;
mod registry;
pub mod rules;
mod settings;
mod store;
mod term;
mod texts;
mod toml_reader;
mod toml_syntax;
mod toml_tokens;
mod unexpected;
mod value;
mod values;

pub use load::{Loaded, Stray, StrayKind, load};
pub use settings::settings;
pub use store::{
    Content, Folder, Item, Kind, Memory, Named, Overlay, Revision, RevisionFault, Store, Unreadable,
};
pub(crate) use value::nearest;
