//! Amounts in kronor.

use std::fmt;

use rust_decimal::Decimal;

use super::decimal::{parse_plain, to_exact};
use super::exact::decimal;
use super::{Exact, Overflow};
use crate::written::written;

/// An amount in kronor with at most two decimals. Negative only where money was paid back or is owed back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(Decimal);

/// What an amount is rounded to multiples of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 0.01 krona.
    Ore,
    /// Whole kronor.
    Krona,
    /// Tens of kronor.
    Ten,
    /// Hundreds of kronor.
    Hundred,
    /// Thousands of kronor.
    Thousand,
}

/// Which way an amount is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rounding {
    /// To the nearest; half away from zero.
    Nearest,
    /// Towards less.
    Down,
    /// Towards more.
    Up,
}

impl Step {
    /// The step in hundredths of a krona.
    pub(super) fn ore(self) -> i128 {
        match self {
            Self::Ore => 1,
            Self::Krona => 100,
            Self::Ten => 1_000,
            Self::Hundred => 10_000,
            Self::Thousand => 100_000,
        }
    }

    /// As it is written in a clause: `0.01`, `1`, `10`, `100`, `1000`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ore => "0.01",
            Self::Krona => "1",
            Self::Ten => "10",
            Self::Hundred => "100",
            Self::Thousand => "1000",
        }
    }
}

impl Money {
    /// No kronor.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Reads `472200`, `813514.50`; a minus only where `signed`. At most two decimals and fifteen digits before the point.
    pub fn parse(text: &str, signed: bool) -> Option<Self> {
        parse_plain(text, 2, signed).map(|value| Self(value.normalize()))
    }

    pub(super) fn of(value: Decimal) -> Option<Self> {
        (value.scale() <= 2).then(|| Self(value.normalize()))
    }

    /// Whole kronor.
    pub fn kronor(value: i64) -> Self {
        Self(Decimal::from(value))
    }

    /// So many hundredths.
    pub(super) fn from_ore(ore: i128) -> Result<Self, Overflow> {
        decimal(ore, 2).map(|amount| Self(amount.normalize()))
    }

    /// The amount as an exact fraction.
    pub fn exact(self) -> Exact {
        to_exact(self.0)
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        self.0
            .checked_add(other.0)
            .map(|sum| Self(sum.normalize()))
            .ok_or(Overflow)
    }

    /// Difference.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        self.0
            .checked_sub(other.0)
            .map(|rest| Self(rest.normalize()))
            .ok_or(Overflow)
    }

    /// Sum of many.
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Overflow> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self < Self::ZERO
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it has öre.
    pub fn has_ore(self) -> bool {
        !self.0.fract().is_zero()
    }
}

/// With a point; without decimals when whole, else with two: `472200`, `813514.50`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut amount = self.0;
        amount.rescale(if self.has_ore() { 2 } else { 0 });
        if amount.is_zero() {
            amount.set_sign_positive(true);
        }
        amount.fmt(f)
    }
}

written!(
    Money,
    "Money",
    r"^-?\d+(\.\d{2})?$",
    "Kronor: without decimals when whole, else with two"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_from_their_digits() {
        for (text, shown) in [
            ("472200", "472200"),
            ("813514.5", "813514.50"),
            ("0.00", "0"),
            ("007", "7"),
            ("12.30", "12.30"),
        ] {
            assert_eq!(Money::parse(text, false).unwrap().to_string(), shown);
        }
        assert_eq!(Money::parse("-0", true).unwrap().to_string(), "0");
        assert_eq!(Money::parse("-12.5", true).unwrap().to_string(), "-12.50");
        for bad in ["1.234", "-1", "1,5", "1e3", "1 000", "472_200", "", "."] {
            assert_eq!(Money::parse(bad, false), None, "{bad}");
        }
    }
}
