//! The records as the agreement has them: typed, immutable, every leaf with its place. No I/O, no judgement, no arithmetic.
//!
//! Fields carry the names of their keys and columns, which docs/FORMAT.md explains.

mod agreement;
mod clause;
mod code;
mod dataset;
mod id;
mod index;
pub mod keys;
mod logs;
mod parties;
mod requirements;
mod term;

pub use agreement::{
    Agreement, BROKEN_ANY, Document, Form, LegalBasis, LogKind, Loose, Promised, Purpose, Recorded,
    Standing, Stated, StatedWhat, Status, Waiver,
};
pub use clause::{
    BasketEntry, Carry, Edition, IndexSource, Indexation, IndexationClause, Mode, Point, RoundTo,
    Trigger, Uses,
};
pub use code::Code;
pub(crate) use code::codes;
pub use dataset::{Answer, Criterion, Dataset, DueDays, Guideline, Registry};
pub use id::{Id, IndexName};
pub use index::{IndexKind, IndexRow, IndexSeries, IndexStatus};
pub use logs::{
    Assessment, Delivery, Logs, MeetingRow, Observation, Payment, PaymentFor, Sex, SplitBy,
    Subject, Verdict,
};
pub use parties::{
    Ages, Certainty, Contribution, ContributionKind, PartWhen, Party, PartyKind, Payday,
    PaymentPart, Prorate,
};
pub use requirements::{
    At, Commitment, Duty, DutyKind, Goal, Measure, MeasureKind, MeetingRequirement, PeriodRef,
    Provision, ProvisionKind, Unit,
};
pub use term::{Extension, Outcome, Source, Term, TermEnd};
