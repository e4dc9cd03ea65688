//! Numbers and dates as the two languages write them.

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::calendar::Interval;
use crate::money::{Money, Number};

/// No-break space: between groups of digits and before `kr` and `%`.
const NBSP: char = '\u{a0}';
/// The minus of tables.
const MINUS: char = '\u{2212}';

const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Language {
    /// A plain decimal with grouped digits: `1 234 567,5`, `1,234,567.5`.
    pub fn decimal(self, plain: &str) -> String {
        let (sign, digits) = plain
            .strip_prefix('-')
            .map_or(("", plain), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut shown = String::with_capacity(plain.len() + 8);
        if !sign.is_empty() {
            shown.push(MINUS);
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                shown.push(match self {
                    Self::Swedish => NBSP,
                    Self::English => ',',
                });
            }
            shown.push(digit);
        }
        if !fraction.is_empty() {
            shown.push(match self {
                Self::Swedish => ',',
                Self::English => '.',
            });
            shown.push_str(fraction);
        }
        shown
    }

    /// An amount without its unit.
    pub fn amount(self, amount: Money) -> String {
        self.decimal(&amount.to_string())
    }

    /// An amount with its unit: `472 200 kr`, `472,200 kr`.
    pub fn money(self, amount: Money) -> String {
        format!("{}{NBSP}kr", self.amount(amount))
    }

    /// A count, grouped from four digits on as amounts are: `1 964`, `1,964`. A year is no count.
    pub fn count(self, count: i64) -> String {
        self.decimal(&count.to_string())
    }

    /// Per cent: `4,2 %`, `4.2%`.
    pub fn percent(self, number: Number) -> String {
        let shown = self.decimal(&number.to_string());
        match self {
            Self::Swedish => format!("{shown}{NBSP}%"),
            Self::English => format!("{shown}%"),
        }
    }

    /// A change in per cent, always signed: `+13,3 %`, `−18,5 %`.
    pub fn change(self, number: Number) -> String {
        let plus = if number > Number::ZERO { "+" } else { "" };
        format!("{plus}{}", self.percent(number))
    }

    /// A day in running text: `14 april 2025`, `14 April 2025`.
    pub fn long_date(self, date: NaiveDate) -> String {
        let months = match self {
            Self::Swedish => MONTHS_SV,
            Self::English => MONTHS_EN,
        };
        let month = months[date.month0() as usize];
        format!("{}{NBSP}{month}{NBSP}{}", date.day(), date.year())
    }

    /// A `when` or period: years as `2023–2025`, other spans with an en dash between days, else as written in the records.
    pub fn interval(self, when: Interval) -> String {
        let years = (
            Interval::year(when.first.year()),
            Interval::year(when.last.year()),
        );
        if when.first == years.0.first && when.last == years.1.last && years.0 != years.1 {
            return format!("{}–{}", when.first.year(), when.last.year());
        }
        when.to_string().replace('/', "–")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_with_no_break_spaces_in_swedish_and_commas_in_english() {
        let (sv, en) = (Language::Swedish, Language::English);
        let money = |text| Money::parse(text, true).unwrap();
        assert_eq!(sv.money(money("472200")), "472\u{a0}200\u{a0}kr");
        assert_eq!(en.money(money("472200")), "472,200\u{a0}kr");
        assert_eq!(
            sv.money(money("-1234567.5")),
            "\u{2212}1\u{a0}234\u{a0}567,50\u{a0}kr"
        );
        assert_eq!(sv.amount(money("544.64")), "544,64");
        assert_eq!(sv.count(1964), "1\u{a0}964");
        assert_eq!(en.count(1500), "1,500");
        assert_eq!(sv.count(-999), "\u{2212}999");
        assert_eq!(en.count(12_345), "12,345");
    }

    #[test]
    fn changes_carry_their_sign() {
        let number = |text| Number::parse(text).unwrap();
        assert_eq!(Language::Swedish.change(number("13.3")), "+13,3\u{a0}%");
        assert_eq!(
            Language::Swedish.change(number("-18.5")),
            "\u{2212}18,5\u{a0}%"
        );
        assert_eq!(Language::English.change(number("0")), "0%");
    }

    #[test]
    fn spans_of_years_are_written_with_a_dash() {
        let when = |text| Interval::parse(text).unwrap();
        assert_eq!(Language::Swedish.interval(when("2023/2025")), "2023–2025");
        assert_eq!(
            Language::Swedish.interval(when("2023-01-01/2025-04-14")),
            "2023-01-01–2025-04-14"
        );
        assert_eq!(Language::Swedish.interval(when("2025-Q1")), "2025-Q1");
        assert_eq!(
            Language::Swedish.long_date(when("2025-04-14").first),
            "14\u{a0}april\u{a0}2025"
        );
    }
}
