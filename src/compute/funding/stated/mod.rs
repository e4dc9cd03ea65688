//! Figures that documents state, recomputed from the records.

mod cost;
mod figure;
mod implied;
mod verdict;
mod yearly;

pub(super) use figure::stated;
