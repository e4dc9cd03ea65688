//! What a year's amount rests on: the values used, those that are missing, and every step from the one to the other.

use super::values::{Known, Ratio, Used};
use super::{AmountStatus, MissingIndex, Step, StepKind, StepLabel, StepValue};
use crate::calendar::Interval;
use crate::diag::Text;
use crate::model::Uses;
use crate::money::{Exact, Money, Number, Rounding, Step as RoundStep};
use crate::source::Span;

/// Decimals with which an exact percentage is shown in a step.
const SHOWN_DECIMALS: u32 = 6;

/// An amount of a full period, or a price per unit, in one year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct YearAmount {
    /// Kronor; `None`: not known.
    pub(super) amount: Option<Money>,
    /// What it is at least, where it is not known but never lower than before.
    pub(super) least: Option<Money>,
    pub(super) status: AmountStatus,
    pub(super) missing: Vec<MissingIndex>,
    pub(super) base_differs: Vec<BaseDiffers>,
    pub(super) used: Vec<Used>,
}

/// Two values that a year compares and that no common base and no link brings together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BaseDiffers {
    pub(super) year: i32,
    pub(super) above: Span,
    pub(super) below: Span,
}

pub(super) fn percent_step(label: StepLabel, change: &Exact, place: Span) -> Step {
    let value = change
        .to_number(SHOWN_DECIMALS)
        .map_or(StepValue::Unknown, |number| {
            StepValue::Percent(number.trimmed())
        });
    Step {
        label,
        value,
        places: vec![place],
    }
}

pub(super) fn money_step(label: StepLabel, amount: Option<Money>, places: Vec<Span>) -> Step {
    Step {
        label,
        value: amount.map_or(StepValue::Unknown, StepValue::Money),
        places,
    }
}

/// A step that says how it is rounded.
pub(super) fn rounded(label: StepLabel, step: RoundStep, how: Rounding) -> StepLabel {
    let how = match how {
        Rounding::Nearest => "round-nearest",
        Rounding::Down => "round-down",
        Rounding::Up => "round-up",
    };
    let step = Number::parse(step.code()).unwrap_or(Number::ZERO);
    label.with("how", Text::new(how)).with("step", step)
}

impl YearAmount {
    /// An amount that rests on nothing but itself.
    pub(super) fn as_agreed(amount: Money) -> Self {
        Self {
            amount: Some(amount),
            least: None,
            status: AmountStatus::Exact,
            missing: Vec::new(),
            base_differs: Vec::new(),
            used: Vec::new(),
        }
    }
}

/// The account that a chain keeps while it runs: where it stands, and, where somebody asks for them, its steps.
#[derive(Debug)]
pub(super) struct Account {
    pub(super) now: YearAmount,
    /// `None`: nobody asks.
    pub(super) steps: Option<Vec<Step>>,
    /// Where the steps begin that the amount still rests on.
    pub(super) first: usize,
}

impl Account {
    pub(super) fn new(agreed: Money, explains: bool) -> Self {
        Self {
            now: YearAmount::as_agreed(agreed),
            steps: explains.then(Vec::new),
            first: 0,
        }
    }

    /// Adds a step, made only where somebody asks for it.
    pub(super) fn say(&mut self, step: impl FnOnce() -> Step) {
        if let Some(steps) = &mut self.steps {
            steps.push(step());
        }
    }

    /// Forgets the years before: in base mode the change is taken anew from the base.
    pub(super) fn restart(&mut self) {
        let base_differs = std::mem::take(&mut self.now.base_differs);
        self.now = YearAmount {
            amount: None,
            least: None,
            status: AmountStatus::Exact,
            missing: Vec::new(),
            base_differs,
            used: Vec::new(),
        };
        self.first = self.steps.as_ref().map_or(0, Vec::len);
    }

    /// Values that the series does not have.
    pub(super) fn miss(&mut self, known: Known<'_>, periods: &[Interval]) {
        let series = known.series;
        for period in periods {
            let missing = MissingIndex {
                index: series.id.clone(),
                period: *period,
                edition: known.edition_of(*period),
            };
            if self.now.missing.contains(&missing) {
                continue;
            }
            self.say(|| Step {
                label: index_label(
                    StepKind::Index,
                    series.id.as_str(),
                    (*period, missing.edition),
                ),
                value: StepValue::Unknown,
                places: vec![series.span],
            });
            self.now.missing.push(missing);
        }
    }

    /// The amount of a year that nothing has changed, or that is not known.
    pub(super) fn say_year(&mut self, clause: Span, year: i32, amount: Option<Money>) {
        self.say(|| {
            let label = StepLabel::new(StepKind::Year).with("year", year.to_string());
            money_step(label, amount, vec![clause])
        });
    }

    /// The values of a ratio, and those over which it goes from one base to another.
    pub(super) fn compares(&mut self, ratio: &Ratio, uses: Option<Uses>) {
        let [above, below] = &ratio.of;
        self.uses(below.clone(), uses);
        self.uses(above.clone(), uses);
        for link in ratio.links.iter().flatten() {
            self.uses(link.clone(), uses);
        }
    }

    /// A value that is used.
    pub(super) fn uses(&mut self, value: Used, uses: Option<Uses>) {
        let counts_as_good = matches!(uses, Some(Uses::Latest | Uses::Preliminary));
        let (id, status) = match &value {
            value if value.assumed => (StepKind::IndexAssumed, AmountStatus::Assumed),
            value if value.preliminary && counts_as_good => {
                (StepKind::IndexPreliminary, AmountStatus::Exact)
            }
            value if value.preliminary => (StepKind::IndexPreliminary, AmountStatus::Provisional),
            _ => (StepKind::Index, AmountStatus::Exact),
        };
        self.now.status = self.now.status.max(status);
        self.say(|| used_step(id, &value));
        if !self.now.used.contains(&value) {
            self.now.used.push(value);
        }
    }
}

/// The label of an index value, with its edition where the clause names one.
fn index_label(
    kind: StepKind,
    index: &str,
    (period, edition): (Interval, Option<Interval>),
) -> StepLabel {
    let kind = if edition.is_some() {
        StepKind::IndexEdition
    } else {
        kind
    };
    let label = StepLabel::new(kind).with("index", index);
    let label = label.with("period", period);
    match edition {
        Some(edition) => label.with("edition", edition),
        None => label,
    }
}

fn used_step(kind: StepKind, value: &Used) -> Step {
    let label = match &value.base {
        // One period in two bases: which of the two it is must be seen.
        Some(base) => {
            let kind = if value.preliminary {
                StepKind::LinkPreliminary
            } else {
                StepKind::Link
            };
            let label = StepLabel::new(kind).with("index", value.index.as_str());
            let label = label.with("period", value.period);
            label.with("base", base.as_str())
        }
        None => index_label(kind, &value.index, (value.period, value.edition)),
    };
    let shown = if value.is_rate {
        StepValue::Percent(value.value)
    } else {
        StepValue::Number(value.value)
    };
    Step {
        label,
        value: shown,
        places: value.place.into_iter().collect(),
    }
}
