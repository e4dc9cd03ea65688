//! `--assume [scenario:]INDEX:PERIOD[..PERIOD]=VALUE`: index values that somebody assumes.

use crate::calendar::{Interval, add_days, add_months, days_between};
use crate::compute::Assumption;
use crate::diag::Text;
use crate::input::nearest;
use crate::model::{IndexKind, IndexName, IndexSeries, Registry};
use crate::money::Number;

/// Longest name of a scenario, in characters.
const MOST: usize = 64;

/// Reads all assumptions against the series of the registry; the first that cannot be understood is refused.
pub(super) fn read(written: &[String], registry: &Registry) -> Result<Vec<Assumption>, Text> {
    let mut all: Vec<Assumption> = Vec::new();
    for one in written {
        for assumption in read_one(one, registry)? {
            let is_twice = all.iter().any(|other| {
                (&other.scenario, &other.index, other.period)
                    == (&assumption.scenario, &assumption.index, assumption.period)
            });
            if is_twice {
                return Err(Text::new("cli-assume-twice")
                    .with("found", one.as_str())
                    .with("index", assumption.index.as_str())
                    .with("period", assumption.period.to_string()));
            }
            all.push(assumption);
        }
    }
    Ok(all)
}

fn read_one(written: &str, registry: &Registry) -> Result<Vec<Assumption>, Text> {
    let refuse = |id| Text::new(id).with("found", written);
    let (left, value) = written
        .split_once('=')
        .ok_or_else(|| refuse("cli-assume-form"))?;
    let (scenario, index, period) = match *left.split(':').collect::<Vec<_>>() {
        [index, period] => (None, index, period),
        [scenario, index, period] if is_name(scenario) => {
            (Some(scenario.to_owned()), index, period)
        }
        _ => return Err(refuse("cli-assume-form")),
    };
    let series = series(index, registry).map_err(|reason| reason.with("found", written))?;
    let periods = periods(period).ok_or_else(|| refuse("cli-assume-period"))?;
    let value = number(value, *series.kind).ok_or_else(|| refuse("cli-assume-value"))?;
    Ok(periods
        .into_iter()
        .map(|period| Assumption {
            scenario: scenario.clone(),
            index: series.id.clone(),
            period,
            value,
        })
        .collect())
}

fn is_name(scenario: &str) -> bool {
    let letters = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    !scenario.is_empty() && scenario.chars().count() <= MOST && scenario.chars().all(letters)
}

fn series<'a>(written: &str, registry: &'a Registry) -> Result<&'a IndexSeries, Text> {
    let known = || registry.indices.keys().map(IndexName::as_str);
    let found = IndexName::parse(written).and_then(|name| registry.indices.get(&name));
    found.ok_or_else(|| match nearest(written, known()) {
        Some(close) => Text::new("cli-assume-index-close")
            .with("index", written)
            .with("suggestion", close),
        None if registry.indices.is_empty() => {
            Text::new("cli-assume-index-none").with("index", written)
        }
        None => Text::new("cli-assume-index")
            .with("index", written)
            .with("known", known().collect::<Vec<_>>().join(", ")),
    })
}

/// An index number is above zero; a yearly rate is more than a fall to nothing.
fn number(written: &str, kind: IndexKind) -> Option<Number> {
    let number = Number::parse(written)?;
    let least = match kind {
        IndexKind::Number => Number::ZERO,
        IndexKind::Rate => Number::whole(-100),
    };
    (number > least).then_some(number)
}

/// One year, quarter or month, or all of them from one to another.
fn periods(written: &str) -> Option<Vec<Interval>> {
    let (from, to) = written.split_once("..").unwrap_or((written, written));
    let (from, to) = (Interval::parse(from)?, Interval::parse(to)?);
    let step = months(from)?;
    if months(to) != Some(step) || to < from {
        return None;
    }
    let mut found = vec![from];
    let mut last = from;
    while last < to {
        let first = add_months(last.first, step);
        last = Interval::new(first, add_days(add_months(first, step), -1))?;
        found.push(last);
    }
    Some(found)
}

/// The months of a year, quarter or month; an index has a value for no other period.
fn months(period: Interval) -> Option<i32> {
    [12, 3, 1].into_iter().find(|&months| {
        let after = add_months(period.first, months);
        let begins = period.to_string().len() != 10 && !period.to_string().contains('/');
        begins && days_between(period.last, after) == 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tests::registry;

    fn read_all(written: &[&str]) -> Result<String, &'static str> {
        let written: Vec<String> = written.iter().map(ToString::to_string).collect();
        let read = read(&written, &registry()).map_err(|reason| reason.id)?;
        Ok(read
            .iter()
            .map(|one| {
                let scenario = one.scenario.as_deref().unwrap_or("-");
                format!("{scenario} {} {} {}", one.index, one.period, one.value)
            })
            .collect::<Vec<_>>()
            .join("; "))
    }

    #[test]
    fn assumptions_are_read_with_scenarios_and_ranges() {
        for (written, expected) in [
            ("OPI:2024=4.6", "- OPI 2024 4.6"),
            ("OPI:2024=-0.5", "- OPI 2024 -0.5"),
            (
                "low:OPI:2024..2026=2.0",
                "low OPI 2024 2.0; low OPI 2025 2.0; low OPI 2026 2.0",
            ),
            ("låg:OPI:2024..2024=2", "låg OPI 2024 2"),
            ("KPI:2026-10=420.1", "- KPI 2026-10 420.1"),
            (
                "KPI:2025-11..2026-01=420",
                "- KPI 2025-11 420; - KPI 2025-12 420; - KPI 2026-01 420",
            ),
            (
                "KPI:2025-Q4..2026-Q1=420",
                "- KPI 2025-Q4 420; - KPI 2026-Q1 420",
            ),
        ] {
            assert_eq!(read_all(&[written]).as_deref(), Ok(expected), "{written}");
        }
    }

    #[test]
    fn what_cannot_be_understood_is_refused_with_what_is_expected() {
        for (written, reason) in [
            ("OPI:2024", "cli-assume-form"),
            ("OPI=4.6", "cli-assume-form"),
            ("", "cli-assume-form"),
            ("a:b:OPI:2024=1", "cli-assume-form"),
            (":OPI:2024=1", "cli-assume-form"),
            ("a b:OPI:2024=1", "cli-assume-form"),
            ("OPJ:2024=4.6", "cli-assume-index-close"),
            ("opi:2024=4.6", "cli-assume-index-close"),
            ("LÖNEINDEX:2024=4.6", "cli-assume-index"),
            ("OPI:24=4.6", "cli-assume-period"),
            ("OPI:2024-01-31=4.6", "cli-assume-period"),
            ("OPI:2024-01-01/2025-06-30=4.6", "cli-assume-period"),
            ("OPI:2024..2024-10=4.6", "cli-assume-period"),
            ("OPI:2026..2024=4.6", "cli-assume-period"),
            ("OPI:2024=4,6", "cli-assume-value"),
            ("OPI:2024=4.6%", "cli-assume-value"),
            ("OPI:2024=", "cli-assume-value"),
            ("OPI:2024=-100", "cli-assume-value"),
            ("KPI:2024-10=0", "cli-assume-value"),
        ] {
            assert_eq!(read_all(&[written]), Err(reason), "{written}");
        }
        let twice = ["OPI:2024=4.6", "OPI:2023..2024=3"];
        assert_eq!(read_all(&twice), Err("cli-assume-twice"));
        assert!(read_all(&["OPI:2024=4.6", "low:OPI:2024=3"]).is_ok());
    }
}
