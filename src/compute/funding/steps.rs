//! What a year's amount rests on: the values used, those that are missing, and every step from the one to the other.

use super::values::Used;
use super::{AmountStatus, MissingIndex, Step, StepKind, StepLabel, StepValue};
use crate::calendar::Interval;
use crate::diag::Text;
use crate::model::{IndexSeries, Uses};
use crate::money::{Exact, Money, Number, Rounding, Step as RoundStep};
use crate::source::Span;

/// Decimals with which an exact percentage is shown in a step.
const SHOWN_DECIMALS: u32 = 6;

/// An amount of a full period, or a price per unit, in one year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct YearAmount {
    /// Kronor; `None`: not known.
    pub(super) amount: Option<Money>,
    pub(super) status: AmountStatus,
    pub(super) missing: Vec<MissingIndex>,
    pub(super) base_differs: Vec<(Span, Span)>,
    pub(super) used: Vec<Used>,
    pub(super) steps: Vec<Step>,
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
    /// Forgets the years before: in base mode the change is taken anew from the base.
    pub(super) fn restart(&mut self) {
        self.status = AmountStatus::Exact;
        self.missing.clear();
        self.used.clear();
        self.steps.truncate(1);
    }

    /// Values that the series does not have.
    pub(super) fn miss(&mut self, series: &IndexSeries, periods: &[Interval]) {
        for period in periods {
            let missing = MissingIndex {
                index: series.id.clone(),
                period: *period,
            };
            if self.missing.contains(&missing) {
                continue;
            }
            let label = StepLabel::new(StepKind::Index)
                .with("index", series.id.as_str())
                .with("period", *period);
            self.steps.push(Step {
                label,
                value: StepValue::Unknown,
                places: vec![series.span],
            });
            self.missing.push(missing);
        }
    }

    /// The amount of a year that nothing has changed, or that is not known.
    pub(super) fn say_year(&mut self, clause: Span, year: i32, amount: Option<Money>) {
        self.steps.push(Step {
            label: StepLabel::new(StepKind::Year).with("year", year.to_string()),
            value: amount.map_or(StepValue::Unknown, StepValue::Money),
            places: vec![clause],
        });
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
        self.status = self.status.max(status);
        let label = StepLabel::new(id)
            .with("index", value.index.as_str())
            .with("period", value.period);
        let shown = if value.is_rate {
            StepValue::Percent(value.value)
        } else {
            StepValue::Number(value.value)
        };
        self.steps.push(Step {
            label,
            value: shown,
            places: value.place.into_iter().collect(),
        });
        if !self.used.contains(&value) {
            self.used.push(value);
        }
    }
}
