//! What an obligation is.

use chrono::NaiveDate;

use crate::calendar::Interval;
use crate::compute::Ctx;
use crate::diag::Text;
use crate::model::Id;
use crate::source::Span;

/// Where an obligation stands at the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObligationStatus {
    /// Its day has not passed.
    Open,
    /// Open, and soon due.
    DueSoon,
    /// Done in time.
    Met,
    /// Done, but late.
    MetLate,
    /// Past due and not done.
    Overdue,
    /// Can no longer be done.
    Missed,
    /// The records do not tell.
    CannotTell,
    /// Somebody decided that it need not be done.
    Waived,
}

impl ObligationStatus {
    /// Its code in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::DueSoon => "due-soon",
            Self::Met => "met",
            Self::MetLate => "met-late",
            Self::Overdue => "overdue",
            Self::Missed => "missed",
            Self::CannotTell => "cannot-tell",
            Self::Waived => "waived",
        }
    }

    /// Whether it can still be done, and is to be.
    pub fn is_to_do(self) -> bool {
        matches!(self, Self::Open | Self::DueSoon | Self::Overdue)
    }

    /// The status of what is not done and whose day has not passed: open, or due soon.
    pub fn until(due: NaiveDate, ctx: Ctx<'_>) -> Self {
        let horizon = ctx.dataset.registry.due_soon.after(ctx.as_of.0);
        if due <= horizon {
            Self::DueSoon
        } else {
            Self::Open
        }
    }
}

/// What kind of obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObligationKind {
    /// A dated part of a contribution.
    Instalment,
    /// A difference to settle.
    Settlement,
    /// A quota of meetings.
    Meeting,
    /// Something to deliver.
    Duty,
    /// Something to count.
    Observation,
    /// The last day to give notice.
    Notice,
    /// The end of the term.
    End,
}

impl ObligationKind {
    /// Its code in results and ids.
    pub fn code(self) -> &'static str {
        match self {
            Self::Instalment => "instalment",
            Self::Settlement => "settlement",
            Self::Meeting => "meeting",
            Self::Duty => "duty",
            Self::Observation => "observation",
            Self::Notice => "notice",
            Self::End => "end",
        }
    }
}

/// All kinds, in order.
pub const KINDS: [ObligationKind; 7] = [
    ObligationKind::Instalment,
    ObligationKind::Settlement,
    ObligationKind::Meeting,
    ObligationKind::Duty,
    ObligationKind::Observation,
    ObligationKind::Notice,
    ObligationKind::End,
];

/// All statuses, in order.
pub const STATUSES: [ObligationStatus; 8] = [
    ObligationStatus::Open,
    ObligationStatus::DueSoon,
    ObligationStatus::Met,
    ObligationStatus::MetLate,
    ObligationStatus::Overdue,
    ObligationStatus::Missed,
    ObligationStatus::CannotTell,
    ObligationStatus::Waived,
];

/// Something that someone must do by a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligation {
    /// `<agreement>/<kind>/<subject>`, stable across runs.
    pub id: String,
    /// The agreement.
    pub agreement: Id,
    /// What kind.
    pub kind: ObligationKind,
    /// Who owes it.
    pub parties: Vec<Id>,
    /// Whom it is owed to; none where the agreement does not say.
    pub to: Vec<Id>,
    /// What, in words.
    pub what: Text,
    /// `<record>:<period>`, the subject of findings.
    pub subject: String,
    /// The record's id; `term` for notice and end.
    pub record: String,
    /// The period, where there is one.
    pub period: Option<Interval>,
    /// The covered period; for notice and end the day itself.
    pub window: Interval,
    /// The day, moved where it moves; `None`: cannot be told.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub status: ObligationStatus,
    /// Where it would stand without a waiver.
    pub unwaived: ObligationStatus,
    /// When it was done.
    pub done: Option<Interval>,
    /// Days from the moved day to when it was done, or to the as-of date.
    pub days_late: Option<i64>,
    /// Where it is agreed, first; then the rows that prove it.
    pub places: Vec<Span>,
}
