//! Every type of value in the records, with what is expected of it.

use chrono::NaiveDate;

use super::value::{Raw, Value};
use crate::calendar::{Duration, Interval, MonthDay, Per, YEARS};
use crate::diag::Text;
use crate::lang::Language;
use crate::model::{Ages, Id, IndexName, PaymentFor, PeriodRef, StatedWhat, Subject, TermEnd};
use crate::money::{Money, Number, Rounding};

macro_rules! value {
    ($type:ty, $expected:literal, $raw:ident => $read:expr) => {
        impl Value for $type {
            fn expected() -> Text {
                Text::new($expected)
            }
            fn read($raw: Raw<'_>) -> Option<Self> {
                $read
            }
        }
    };
}

// Text that is not empty.
value!(String, "expected-text", raw => raw.text().filter(|text| !text.trim().is_empty()).map(str::to_owned));
value!(bool, "expected-bool", raw => match raw {
    Raw::Bool(value) => Some(value),
    Raw::Cell("yes") => Some(true),
    Raw::Cell("no") => Some(false),
    _ => None,
});
impl Value for Id {
    fn expected() -> Text {
        Text::new("expected-id")
    }
    fn read(raw: Raw<'_>) -> Option<Self> {
        Self::parse(raw.text()?)
    }
    fn repaired(written: &str) -> Option<String> {
        Self::near(written).map(|id| id.to_string())
    }
}
impl Value for IndexName {
    fn expected() -> Text {
        Text::new("expected-index-name")
    }
    fn read(raw: Raw<'_>) -> Option<Self> {
        Self::parse(raw.text()?)
    }
    fn repaired(written: &str) -> Option<String> {
        Self::near(written).map(|name| name.to_string())
    }
}
value!(Money, "expected-money", raw => Money::parse(raw.digits()?, false));
value!(Number, "expected-number", raw => Number::parse(raw.digits()?));
value!(u32, "expected-count", raw => match raw {
    Raw::Number(digits) | Raw::Cell(digits) => count(digits),
    _ => None,
});
value!(NaiveDate, "expected-date", raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years),
    Raw::Cell(text) => crate::calendar::parse_date(text),
    _ => None,
});
value!(Interval, "expected-when", raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years).map(Interval::day),
    other => Interval::parse(other.text()?),
});
value!(PeriodRef, "expected-period", raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years).map(|date| PeriodRef::At(Interval::day(date))),
    other => PeriodRef::parse(other.text()?),
});
value!(PaymentFor, "expected-payment-for", raw => PaymentFor::parse(raw.text()?));
value!(TermEnd, "expected-term-end", raw => match raw {
    Raw::Text("open") => Some(TermEnd::Open),
    other => Interval::read(other).map(TermEnd::At),
});
value!(MonthDay, "expected-month-day", raw => MonthDay::parse(raw.text()?));
value!(Duration, "expected-duration", raw => Duration::parse(raw.text()?));
value!(Ages, "expected-ages", raw => Ages::parse(raw.text()?));
value!(Subject, "expected-subject", raw => Subject::parse(raw.text()?));
value!(OrgNumber, "expected-org-number", raw => OrgNumber::parse(raw.text()?));
value!(StatedWhat, "expected-stated-what", raw => stated_what(raw.text()?));
value!(Year, "expected-year", raw => match raw {
    Raw::Number(digits) => digits.parse().ok().filter(|year| YEARS.contains(year)).map(Year),
    _ => None,
});
value!(AtLeastOne, "expected-at-least-one", raw => u32::read(raw).filter(|count| *count > 0).map(AtLeastOne));
value!(Month, "expected-month", raw => u32::read(raw).filter(|month| (1..=12).contains(month)).map(Month));
value!(Quarter, "expected-quarter", raw => u32::read(raw).filter(|quarter| (1..=4).contains(quarter)).map(Quarter));
value!(Decimals, "expected-decimals", raw => u32::read(raw).filter(|decimals| *decimals <= 6).map(Decimals));
value!(Threshold, "expected-threshold", raw => Number::read(raw).filter(|number| *number > Number::ZERO).map(Threshold));
value!(DayOfMonth, "expected-day-of-month", raw => u32::read(raw).filter(|day| (1..=31).contains(day)).map(DayOfMonth));
value!(Share, "expected-share", raw => Number::read(raw).filter(|share| !share.is_negative()).map(Share));
value!(SignedMoney, "expected-signed-money", raw => Money::parse(raw.digits()?, true).map(SignedMoney));
value!(NotNegative, "expected-not-negative", raw => Number::read(raw).filter(|number| !number.is_negative()).map(NotNegative));

/// A year of a clause.
pub(super) struct Year(pub(super) i32);
/// A count that is not zero.
pub(super) struct AtLeastOne(pub(super) u32);
/// 1–12.
pub(super) struct Month(pub(super) u32);
/// 1–4.
pub(super) struct Quarter(pub(super) u32);
/// How many decimals, at most six.
pub(super) struct Decimals(pub(super) u32);
/// Per cent, above zero.
pub(super) struct Threshold(pub(super) Number);
/// 1–31.
pub(super) struct DayOfMonth(pub(super) u32);
/// Per cent, not negative.
pub(super) struct Share(pub(super) Number);
/// An amount that may be negative: money paid back.
pub(super) struct SignedMoney(pub(super) Money);
/// A number that is not negative.
pub(super) struct NotNegative(pub(super) Number);
/// An organisation number by its form; whether its digits are right is judged by a check.
pub(super) struct OrgNumber(pub(super) String);

impl OrgNumber {
    fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str, count: usize| {
            text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (first, last) = text.split_once('-').or_else(|| {
            text.len()
                .checked_sub(4)
                .and_then(|at| text.split_at_checked(at))
        })?;
        let first_well = digits(first, 6) || (digits(first, 8) && first.starts_with("16"));
        (first_well && digits(last, 4)).then(|| Self(text.to_owned()))
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form that filter asks for"
)]
fn in_years(date: &NaiveDate) -> bool {
    YEARS.contains(&chrono::Datelike::year(date))
}

/// A whole number up to nine digits.
fn count(digits: &str) -> Option<u32> {
    let well =
        !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if well { digits.parse().ok() } else { None }
}

fn stated_what(text: &str) -> Option<StatedWhat> {
    if text == "yearly-total" {
        return Some(StatedWhat::YearlyTotal);
    }
    let (kind, rest) = text.split_once(':')?;
    if kind == "observation" {
        let (measure, period) = rest.split_once(':')?;
        return Some(StatedWhat::Observation(
            Id::parse(measure)?,
            PeriodRef::parse(period)?,
        ));
    }
    let id = Id::parse(rest)?;
    Some(match kind {
        "cost-total" => StatedWhat::CostTotal(id),
        "paid-total" => StatedWhat::PaidTotal(id),
        "yearly" => StatedWhat::Yearly(id),
        "hour-value" => StatedWhat::HourValue(id),
        "share" => StatedWhat::Share(id),
        "meetings" => StatedWhat::Meetings(id),
        _ => return None,
    })
}

impl crate::model::Code for Per {
    const ALL: &'static [(&'static str, Self)] = &[
        ("calendar-year", Self::CalendarYear),
        ("agreement-year", Self::AgreementYear),
        ("half-year", Self::HalfYear),
        ("quarter", Self::Quarter),
        ("month", Self::Month),
        ("term", Self::Term),
        ("once", Self::Once),
    ];
}

impl crate::model::Code for Rounding {
    const ALL: &'static [(&'static str, Self)] = &[
        ("nearest", Self::Nearest),
        ("down", Self::Down),
        ("up", Self::Up),
    ];
}

impl crate::model::Code for Language {
    const ALL: &'static [(&'static str, Self)] = &[("sv", Self::Swedish), ("en", Self::English)];
}

impl crate::model::Code for crate::diag::Level {
    const ALL: &'static [(&'static str, Self)] = &[
        ("error", Self::Error),
        ("warning", Self::Warning),
        ("note", Self::Note),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_not_read_from_texts_where_a_count_is_asked() {
        assert_eq!(u32::read(Raw::Text("2")), None);
        assert_eq!(u32::read(Raw::Number("-2")), None);
        assert_eq!(u32::read(Raw::Cell("2")), Some(2));
        assert_eq!(
            Money::read(Raw::Text("813514.50")).unwrap().to_string(),
            "813514.50"
        );
    }

    #[test]
    fn organisation_numbers_are_read_in_their_three_forms() {
        for good in ["212000-0449", "2120000449", "162120000449", "16212000-0449"] {
            assert!(OrgNumber::parse(good).is_some(), "{good}");
        }
        for bad in [
            "212000-044",
            "21200-00449",
            "192120000449",
            "abc",
            "åäöåäö-åäöå",
        ] {
            assert!(OrgNumber::parse(bad).is_none(), "{bad}");
        }
    }
}
