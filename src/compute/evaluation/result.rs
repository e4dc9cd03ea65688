//! What the evaluation gives that is a verdict.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::lang::Text;
use crate::model::{Answer, Id, PartyKind, PeriodRef, codes};
use crate::money::Number;
use crate::source::Span;

codes! {
    /// A verdict, a person's or the records'.
    pub enum FormVerdict {
        /// Yes.
        Met = "met",
        /// In part.
        Partly = "partly",
        /// No.
        NotMet = "not-met",
        /// Nobody has judged it.
        NotAssessed = "not-assessed",
        /// The records do not tell.
        CannotTell = "cannot-tell",
    }
}

codes! {
    /// Who gave a verdict.
    pub enum FormSource {
        /// A person; recorded in assessments.csv.
        Assessment = "assessment",
        /// The records themselves.
        Records = "records",
    }
}

/// A criterion of a guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionOf {
    /// The guideline.
    pub guideline: Id,
    /// The criterion in it.
    pub criterion: Id,
}

/// Which criterion, as results have it.
#[derive(Serialize, JsonSchema)]
struct CriterionIds<'a> {
    /// The criterion; null for an answer of the records.
    criterion: Option<&'a Id>,
    /// Its guideline.
    guideline: Option<&'a Id>,
}

#[expect(clippy::ref_option, reason = "serde hands over the field")]
fn criterion_ids<S: Serializer>(
    of: &Option<CriterionOf>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let shown = CriterionIds {
        criterion: of.as_ref().map(|of| &of.criterion),
        guideline: of.as_ref().map(|of| &of.guideline),
    };
    shown.serialize(serializer)
}

/// One question about the form: a guideline's criterion, or one of the five answers of the records.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CriterionResult {
    /// The criterion's guideline and id; `None` for an answer of the records.
    #[serde(flatten, serialize_with = "criterion_ids")]
    #[schemars(with = "CriterionIds<'_>")]
    pub criterion: Option<CriterionOf>,
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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

/// The verdict on an agreement as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverallResult {
    /// The verdict.
    pub verdict: FormVerdict,
    /// On what grounds.
    pub grounds: Option<String>,
    /// The document that says so.
    pub document: Option<Id>,
}

/// The parts of the evaluation that are verdicts.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Evaluation {
    /// The verdict on the agreement as a whole.
    pub overall: Option<OverallResult>,
    /// Criteria of the guidelines, then the five answers of the records.
    pub form: Vec<CriterionResult>,
    /// Commitments in the order of the agreement.
    pub commitments: Vec<CommitmentResult>,
    /// Goals.
    pub goals: Vec<GoalResult>,
    /// Parties.
    pub parties: Vec<PartyResult>,
}
