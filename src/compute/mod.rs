//! What follows from the records at a day: pure functions of `(records, as-of, assumptions)`.
//!
//! Nothing here prints, reads a clock or a file, or knows a language: words are ids of texts with their facts.

mod context;
mod evaluation;
mod facts;
mod funding;
mod meetings;
mod missing;
mod obligations;
mod portfolio;
mod publish;
pub mod span;
mod statistics;

pub use context::{Assumption, Assumptions, Ctx};
pub use evaluation::{
    CommitmentResult, CriterionOf, CriterionResult, Evaluation, EvaluationBasis, FormSource,
    FormVerdict, GoalResult, Judged, OverallResult, PartyResult, evaluation, suppress_goals,
};
pub use facts::{Facts, facts};
pub use funding::{
    AmountStatus, BaseDifference, Claim, ClaimKind, Difference, Differing, Funding, Left,
    MissingIndex, MissingValue, NeededValue, PartyAmount, Standing, StatedResult, StatedValue,
    StatedVerdict, Step, StepKind, StepLabel, StepUnit, StepValue, TermView, Unexpected,
    YearContribution, YearFunding, base_differences, funding,
};
pub use meetings::{Bounds, MeetingPeriod, MeetingResult, absent, meetings};
pub use missing::{Missing, RecordKey, RecordKind, TermKey};
pub use obligations::{Obligation, ObligationKind, ObligationStatus, obligations};
pub use portfolio::{ByYear, Known, PartyName, Portfolio, portfolio};
pub use publish::{Publication, Withheld};
pub use statistics::{
    History, MeasureResult, ObservationResult, SeriesChange, SplitResult, StatisticsBasis,
    Suppressed, UnitCost, contradicts_itself, missing_periods, statistics,
};
