//! What an obligation is.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::calendar::Interval;
use crate::compute::Ctx;
use crate::diag::Text;
use crate::model::{Id, Standing, codes};
use crate::source::Span;

codes! {
    /// Where an obligation stands at the as-of date.
    pub enum ObligationStatus {
        /// Its day has not passed.
        Open = "open",
        /// Open, and soon due.
        DueSoon = "due-soon",
        /// Done in time.
        Met = "met",
        /// Done, but late.
        MetLate = "met-late",
        /// Past due and not done.
        Overdue = "overdue",
        /// Can no longer be done.
        Missed = "missed",
        /// The records do not tell.
        CannotTell = "cannot-tell",
        /// Somebody decided that it need not be done.
        Waived = "waived",
        /// Nothing is agreed yet.
        NotTracked = "not-tracked",
    }
}

impl ObligationStatus {
    /// Whether it can still be done, and is to be.
    pub fn is_to_do(self) -> bool {
        matches!(self, Self::Open | Self::DueSoon | Self::Overdue)
    }

    /// What can be said of it in an agreement that has come so far: nothing of a draft; and of what is decided but perhaps not signed, not
    /// that it is not done.
    #[must_use]
    pub fn in_standing(self, standing: Standing) -> Self {
        match (standing, self) {
            (Standing::Draft, _) => Self::NotTracked,
            (Standing::Unsigned, Self::DueSoon) => Self::Open,
            (Standing::Unsigned, Self::Overdue | Self::Missed) => Self::CannotTell,
            (Standing::Unsigned | Standing::Binding, told) => told,
        }
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

codes! {
    /// What kind of obligation.
    pub enum ObligationKind {
        /// A dated part of a contribution.
        Instalment = "instalment",
        /// A difference to settle.
        Settlement = "settlement",
        /// What is to be paid back.
        Repayment = "repayment",
        /// A quota of meetings.
        Meeting = "meeting",
        /// Something to deliver.
        Duty = "duty",
        /// Something to count.
        Observation = "observation",
        /// The last day to give notice.
        Notice = "notice",
        /// The end of the term.
        End = "end",
    }
}

/// A time, day by day.
#[derive(Serialize, JsonSchema)]
struct Window {
    /// The first day.
    from: NaiveDate,
    /// The last day; null where there is none.
    to: Option<NaiveDate>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over the field"
)]
fn window<S: Serializer>(window: &Interval, serializer: S) -> Result<S::Ok, S::Error> {
    let shown = Window {
        from: window.first,
        to: (!window.is_endless()).then_some(window.last),
    };
    shown.serialize(serializer)
}

/// Something that someone must do by a date.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
    #[serde(skip)]
    pub record: String,
    /// The period, where there is one.
    #[serde(skip)]
    pub period: Option<Interval>,
    /// The covered period; for notice and end the day itself.
    #[serde(serialize_with = "window")]
    #[schemars(with = "Window")]
    pub window: Interval,
    /// The day, moved where it moves; `None`: cannot be told.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub status: ObligationStatus,
    /// Where it would stand without a waiver.
    #[serde(skip)]
    pub unwaived: ObligationStatus,
    /// When it was done.
    pub done: Option<Interval>,
    /// Days from the moved day to when it was done, or to the as-of date.
    pub days_late: Option<i64>,
    /// Where it is agreed, first; then the rows that prove it.
    pub places: Vec<Span>,
}
