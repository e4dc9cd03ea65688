//! What the charts of an agreement show: from results to drawings, in words.

mod cases;
mod meetings;
mod money;
mod timeline;

pub(in crate::report) use cases::cases;
pub(in crate::report) use meetings::meetings;
pub(in crate::report) use money::money;
pub(in crate::report) use timeline::timeline;
