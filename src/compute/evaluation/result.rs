//! What the evaluation gives that is a verdict.

use crate::diag::Text;
use crate::model::{Answer, Id, PartyKind, PeriodRef};
use crate::money::Number;
use crate::source::Span;

/// A verdict, a person's or the records'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormVerdict {
    /// Yes.
    Met,
    /// In part.
    Partly,
    /// No.
    NotMet,
    /// Nobody has judged it.
    NotAssessed,
    /// The records do not tell.
    CannotTell,
}

impl FormVerdict {
    /// Its code in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotMet => "not-met",
            Self::NotAssessed => "not-assessed",
            Self::CannotTell => "cannot-tell",
        }
    }
}

/// Who gave a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormSource {
    /// A person; recorded in assessments.csv.
    Assessment,
    /// The records themselves.
    Records,
}

impl FormSource {
    /// Its code in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::Records => "records",
        }
    }
}

/// One question about the form: a guideline's criterion, or one of the five answers of the records.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    /// The criterion's guideline and id; `None` for an answer of the records.
    pub criterion: Option<(Id, Id)>,
    /// The question in words.
    pub question: Text,
    /// The answer of the records that this is.
    pub answer: Option<Answer>,
    /// The verdict.
    pub verdict: FormVerdict,
    /// Who gave it.
    pub source: FormSource,
    /// On what grounds.
    pub grounds: Option<Text>,
    /// The lines of the records behind it.
    pub places: Vec<Span>,
}

/// One commitment.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentResult {
    /// The commitment.
    pub id: Id,
    /// Who made it.
    pub parties: Vec<Id>,
    /// What.
    pub text: String,
    /// The verdict.
    pub verdict: FormVerdict,
    /// On what grounds.
    pub grounds: Option<String>,
    /// The document that says so.
    pub document: Option<Id>,
    /// Where it is agreed and judged.
    pub places: Vec<Span>,
}

/// One goal.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalResult {
    /// The goal.
    pub id: Id,
    /// What.
    pub text: String,
    /// The verdict.
    pub verdict: FormVerdict,
    /// The measure's id.
    pub measure: Option<Id>,
    /// What should be reached.
    pub target: Option<Number>,
    /// What was reached.
    pub reached: Option<Number>,
    /// In which period.
    pub reached_in: Option<PeriodRef>,
    /// Who gave the verdict.
    pub source: FormSource,
    /// On what grounds.
    pub grounds: Option<String>,
    /// The lines of the records behind it.
    pub places: Vec<Span>,
}

/// One party.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyResult {
    /// The party.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What kind.
    pub kind: PartyKind,
    /// The verdict on the party as a whole.
    pub verdict: FormVerdict,
    /// On what grounds.
    pub grounds: Option<String>,
    /// The document that says so.
    pub document: Option<Id>,
    /// Where it is judged.
    pub places: Vec<Span>,
}

/// The parts of the evaluation that are verdicts.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The verdict on the agreement as a whole.
    pub overall: Option<(FormVerdict, Option<String>, Option<Id>)>,
    /// Criteria of the guidelines, then the five answers of the records.
    pub form: Vec<CriterionResult>,
    /// Commitments in the order of the agreement.
    pub commitments: Vec<CommitmentResult>,
    /// Goals.
    pub goals: Vec<GoalResult>,
    /// Parties.
    pub parties: Vec<PartyResult>,
}
