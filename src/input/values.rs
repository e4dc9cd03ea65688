//! Every type of value in the records, with what is expected of it.

use chrono::NaiveDate;

use super::value::{Raw, Value};
use crate::calendar::{Duration, Interval, MonthDay, Per, YEARS};
use crate::cure::{self, Reading};
use crate::diag::Text;
use crate::lang::Language;
use crate::model::{Ages, Id, IndexName, PaymentFor, PeriodRef, StatedWhat, Subject, TermEnd};
use crate::money::{Money, Number, Rounding};

macro_rules! value {
    ($type:ty, $expected:literal, $raw:ident => $read:expr) => {
        value!($type, $expected, |_| Vec::new(), $raw => $read);
    };
    ($type:ty, $expected:literal, $meant:expr, $raw:ident => $read:expr) => {
        impl Value for $type {
            fn expected() -> Text {
                Text::new($expected)
            }
            fn read($raw: Raw<'_>) -> Option<Self> {
                $read
            }
            fn meant(written: &str) -> Vec<Reading> {
                ($meant)(written)
            }
        }
    };
}

// Text that is not empty.
value!(String, "expected-text", raw => raw.text().filter(|text| !text.trim().is_empty()).map(str::to_owned));
value!(bool, "expected-bool", truths, raw => match raw {
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
    fn meant(written: &str) -> Vec<Reading> {
        let near = Self::near(written).into_iter();
        near.map(|id| Reading::whole(id.to_string())).collect()
    }
}
impl Value for IndexName {
    fn expected() -> Text {
        Text::new("expected-index-name")
    }
    fn read(raw: Raw<'_>) -> Option<Self> {
        Self::parse(raw.text()?)
    }
    fn meant(written: &str) -> Vec<Reading> {
        let near = Self::near(written).into_iter();
        near.map(|name| Reading::whole(name.to_string())).collect()
    }
}
value!(Money, "expected-money", cure::amounts, raw => Money::parse(raw.digits()?, false));
value!(Number, "expected-number", cure::decimals, raw => Number::parse(raw.digits()?));
value!(u32, "expected-count", cure::counts, raw => match raw {
    Raw::Number(digits) | Raw::Cell(digits) => count(digits),
    _ => None,
});
value!(NaiveDate, "expected-date", cure::days, raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years),
    Raw::Cell(text) => crate::calendar::parse_date(text),
    _ => None,
});
value!(Interval, "expected-when", cure::whens, raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years).map(Interval::day),
    other => Interval::parse(other.text()?),
});
value!(PeriodRef, "expected-period", periods, raw => match raw {
    Raw::Date(date) => Some(date).filter(in_years).map(|date| PeriodRef::At(Interval::day(date))),
    other => PeriodRef::parse(other.text()?),
});
value!(PaymentFor, "expected-payment-for", instalments, raw => PaymentFor::parse(raw.text()?));
value!(TermEnd, "expected-term-end", ends, raw => match raw {
    Raw::Text("open") => Some(TermEnd::Open),
    other => Interval::read(other).map(TermEnd::At),
});
value!(MonthDay, "expected-month-day", cure::month_days, raw => MonthDay::parse(raw.text()?));
value!(Duration, "expected-duration", cure::durations, raw => Duration::parse(raw.text()?));
value!(Ages, "expected-ages", cure::ages, raw => Ages::parse(raw.text()?));
value!(Subject, "expected-subject", raw => Subject::parse(raw.text()?));
value!(OrgNumber, "expected-org-number", cure::org_numbers, raw => OrgNumber::parse(raw.text()?));
value!(StatedWhat, "expected-stated-what", raw => stated_what(raw.text()?));
value!(Year, "expected-year", cure::whens, raw => match raw {
    Raw::Number(digits) => digits.parse().ok().filter(|year| YEARS.contains(year)).map(Year),
    _ => None,
});
value!(AtLeastOne, "expected-at-least-one", cure::counts, raw => u32::read(raw).filter(|count| *count > 0).map(AtLeastOne));
value!(Month, "expected-month", cure::months, raw => u32::read(raw).filter(|month| (1..=12).contains(month)).map(Month));
value!(Quarter, "expected-quarter", cure::quarters, raw => u32::read(raw).filter(|quarter| (1..=4).contains(quarter)).map(Quarter));
value!(Decimals, "expected-decimals", cure::counts, raw => u32::read(raw).filter(|decimals| *decimals <= 6).map(Decimals));
value!(Threshold, "expected-threshold", cure::decimals, raw => Number::read(raw).filter(|number| *number > Number::ZERO).map(Threshold));
value!(DayOfMonth, "expected-day-of-month", cure::counts, raw => u32::read(raw).filter(|day| (1..=31).contains(day)).map(DayOfMonth));
value!(Share, "expected-share", cure::decimals, raw => Number::read(raw).filter(|share| !share.is_negative()).map(Share));
value!(SignedMoney, "expected-signed-money", cure::amounts, raw => Money::parse(raw.digits()?, true).map(SignedMoney));
value!(NotNegative, "expected-not-negative", cure::decimals, raw => Number::read(raw).filter(|number| !number.is_negative()).map(NotNegative));

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

/// Yes or no, as TOML and as a log has it.
fn truths(written: &str) -> Vec<Reading> {
    let words = match cure::yes_no(written) {
        Some(true) => ["true", "yes"],
        Some(false) => ["false", "no"],
        None => return Vec::new(),
    };
    words.map(Reading::whole).into()
}

/// A period may be the whole term.
fn periods(written: &str) -> Vec<Reading> {
    let is_term = matches!(
        cure::plain(written).to_lowercase().as_str(),
        "löptiden"
            | "hela löptiden"
            | "avtalstiden"
            | "hela avtalstiden"
            | "the term"
            | "whole term"
            | "the whole term"
            | "term"
    );
    if is_term {
        vec![Reading::whole("term")]
    } else {
        cure::whens(written)
    }
}

/// A period, with the number of an instalment behind it.
fn instalments(written: &str) -> Vec<Reading> {
    let Some((period, number)) = written.split_once('#') else {
        return periods(written);
    };
    let (period, number) = (period.trim(), number.trim());
    let own = PeriodRef::parse(period).map(|_| Reading::whole(period));
    let periods = own.map_or_else(|| periods(period), |own| vec![own]);
    let of = |period: Reading| Reading {
        text: format!("{}#{number}", period.text),
        ..period
    };
    periods.into_iter().map(of).collect()
}

/// A term may have no end.
fn ends(written: &str) -> Vec<Reading> {
    let is_open = matches!(
        cure::plain(written).to_lowercase().as_str(),
        "tills vidare"
            | "löpande"
            | "öppen"
            | "öppet"
            | "until further notice"
            | "open-ended"
            | "open"
    );
    if is_open {
        vec![Reading::whole("open")]
    } else {
        cure::whens(written)
    }
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
