//! The periods that sums, meetings and duties are agreed for.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Interval, add_days, add_months, days_between, last_of_month};
use crate::money::Exact;
use crate::written::written;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Per {
    /// 1 January–31 December.
    CalendarYear,
    /// Twelve months from the day on which the term starts.
    AgreementYear,
    /// A half of the calendar year.
    HalfYear,
    /// A quarter of the calendar year.
    Quarter,
    /// A calendar month.
    Month,
    /// The whole span.
    Term,
    /// The whole span, and never divided.
    Once,
}

impl Per {
    /// Whether it is the whole span of the record rather than a recurring period.
    pub fn is_span(self) -> bool {
        matches!(self, Self::Term | Self::Once)
    }

    /// Months of a full period; `None` for the whole span.
    pub fn months(self) -> Option<i32> {
        match self {
            Self::CalendarYear | Self::AgreementYear => Some(12),
            Self::HalfYear => Some(6),
            Self::Quarter => Some(3),
            Self::Month => Some(1),
            Self::Term | Self::Once => None,
        }
    }
}

/// One period and the part of it that the agreement covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// What kind.
    pub per: Per,
    /// The whole period.
    pub whole: Interval,
    /// The days of it that are covered.
    pub covered: Interval,
}

impl Period {
    /// Whether only part of it is covered.
    pub fn is_broken(self) -> bool {
        self.whole != self.covered
    }

    /// The calendar year in which the whole period begins.
    pub fn year(self) -> i32 {
        self.whole.first.year()
    }
}

/// Its name in subjects and in the column `for`: `2023`, `2023-Q1`, `2023-07-01/2024-06-30`, `term`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.per.is_span() {
            f.write_str("term")
        } else {
            self.whole.fmt(f)
        }
    }
}

/// The periods that `covered` touches and that begin no later than `until`. `agreed` is the span before a termination broke it;
/// `anchor` is the day from which agreement-years run (none: they cannot be told).
pub fn periods(
    per: Per,
    anchor: Option<NaiveDate>,
    agreed: Interval,
    covered: Interval,
    until: NaiveDate,
) -> Vec<Period> {
    let Some(months) = per.months() else {
        return vec![Period {
            per,
            whole: agreed,
            covered,
        }];
    };
    let origin = match per {
        Per::AgreementYear => anchor,
        _ => NaiveDate::from_ymd_opt(covered.first.year(), 1, 1),
    };
    let Some(origin) = origin else {
        return Vec::new();
    };
    let last = covered.last.min(until);
    let before = (covered.first.year() - origin.year() - 1).min(0) * 12;
    let mut found = Vec::new();
    let mut offset = before;
    loop {
        let first = add_months(origin, offset);
        offset += months;
        let whole = Interval {
            first,
            last: add_days(add_months(origin, offset), -1),
        };
        if first > last {
            return found;
        }
        if let Some(covered) = whole.cut(covered) {
            found.push(Period {
                per,
                whole,
                covered,
            });
        }
    }
}

/// The share of `whole` that `covered` is, counted in months: each calendar month counts by the share of its days.
pub fn month_share(covered: Interval, whole: Interval) -> Exact {
    months_of(covered)
        .over(&months_of(whole))
        .unwrap_or_else(|| Exact::whole(1))
}

/// Calendar months, each by the share of its days that the interval has.
pub fn months_of(interval: Interval) -> Exact {
    let mut total = Exact::zero();
    let mut first = interval.first;
    while first <= interval.last {
        let month_end = last_of_month(first);
        let last = month_end.min(interval.last);
        total = total.plus(&Exact::ratio(
            days_between(first, last) + 1,
            i64::from(month_end.day()),
        ));
        let Some(next) = month_end.succ_opt() else {
            break;
        };
        first = next;
    }
    total
}

/// `(m, M)`: of the period's own `M` months, counted from its first day, the `m` that the covered days touch.
pub fn months_touched(period: Period) -> (u32, u32) {
    let (mut touched, mut all, mut offset) = (0, 0, 0);
    loop {
        let first = add_months(period.whole.first, offset);
        if first > period.whole.last {
            return (touched, all);
        }
        offset += 1;
        let last = add_days(add_months(period.whole.first, offset), -1);
        all += 1;
        if (Interval { first, last }).touches(period.covered) {
            touched += 1;
        }
    }
}

written!(
    Period,
    "Period",
    r"^(term|\d{4}([-/].*)?)$",
    "As in the records: 2025, 2025-Q1, 2025-04, 2025-04-14, two days with a slash, or term"
);

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Interval {
        Interval::parse(text).unwrap()
    }

    fn names(per: Per, anchor: &str, covered: &str) -> String {
        let covered = span(covered);
        let found = periods(
            per,
            super::super::parse_date(anchor),
            covered,
            covered,
            covered.last,
        );
        found
            .iter()
            .map(|period| format!("{period}[{}]", period.covered))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn periods_are_cut_to_what_is_covered() {
        let term = "2023-07-01/2025-02-15";
        assert_eq!(
            names(Per::CalendarYear, "2023-07-01", term),
            "2023[2023-H2] 2024[2024] 2025[2025-01-01/2025-02-15]"
        );
        assert_eq!(
            names(Per::AgreementYear, "2023-07-01", term),
            "2023-07-01/2024-06-30[2023-07-01/2024-06-30] 2024-07-01/2025-06-30[2024-07-01/2025-02-15]"
        );
        assert_eq!(
            names(Per::Quarter, "", "2024-11-05/2025-01-01"),
            "2024-Q4[2024-11-05/2024-12-31] 2025-Q1[2025-01-01]"
        );
        assert_eq!(
            names(Per::HalfYear, "", "2024-11-05/2025-01-01"),
            "2024-H2[2024-11-05/2024-12-31] 2025-H1[2025-01-01]"
        );
        assert_eq!(
            names(Per::Month, "", "2024-12-31/2025-01-01"),
            "2024-12[2024-12-31] 2025-01[2025-01-01]"
        );
        assert_eq!(names(Per::Term, "", term), "term[2023-07-01/2025-02-15]");
    }

    #[test]
    fn agreement_years_run_from_the_terms_start_also_for_what_starts_later() {
        assert_eq!(
            names(Per::AgreementYear, "2020-05-28", "2021-09-01/2022-05-27"),
            "2021-05-28/2022-05-27[2021-09-01/2022-05-27]"
        );
        assert_eq!(
            names(Per::AgreementYear, "2024-02-29", "2024-02-29/2025-02-27"),
            "2024-02-29/2025-02-27[2024-02-29/2025-02-27]"
        );
        assert_eq!(
            names(Per::AgreementYear, "", "2021-09-01/2022-05-27"),
            "",
            "no known start, no agreement-years"
        );
    }

    #[test]
    fn months_count_by_the_share_of_their_days() {
        assert_eq!(
            month_share(span("2023-H2"), span("2023")),
            Exact::ratio(1, 2)
        );
        assert_eq!(
            month_share(span("2023-01-16/2023-12-31"), span("2023")),
            Exact::ratio(11 * 31 + 16, 31 * 12)
        );
    }

    #[test]
    fn a_broken_agreement_year_counts_its_own_months() {
        let whole = span("2020-05-28/2021-05-27");
        let period = Period {
            per: Per::AgreementYear,
            whole,
            covered: span("2020-05-28/2021-05-03"),
        };
        assert_eq!(months_touched(period), (12, 12));
    }
}
