//! Decimal numbers as they are written: percentages, index values, statistics.

use std::fmt;

use rust_decimal::Decimal;

use super::{Exact, Money};
use crate::written::written;

/// Most digits before the decimal point that a number may have. Keeps every sum far from the limits of a decimal.
const MOST_WHOLE_DIGITS: usize = 15;

/// A decimal number, exact as written, at most twelve decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(Decimal);

/// Digits, optional point with at most `decimals` digits after it, optional minus where `signed`. Nothing else: no exponent, no plus,
/// no group separators, no lone point.
pub(super) fn parse_plain(text: &str, decimals: usize, signed: bool) -> Option<Decimal> {
    let digits = match text.strip_prefix('-') {
        Some(rest) if signed => rest,
        Some(_) => return None,
        None => text,
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return None;
    }
    if whole.trim_start_matches('0').len() > MOST_WHOLE_DIGITS || fraction.len() > decimals {
        return None;
    }
    Decimal::from_str_exact(text).ok()
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// One hundred, the whole in percentages.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);

    /// Reads `4.6`, `-0.12`; at most twelve decimals and fifteen digits before the point.
    pub fn parse(text: &str) -> Option<Self> {
        parse_plain(text, 12, true).map(Self)
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self(Decimal::from(value))
    }

    /// The number as an amount, if it has at most two decimals.
    pub fn as_kronor(self) -> Option<Money> {
        Money::of(self.0)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Without trailing zeros.
    #[must_use]
    pub fn trimmed(self) -> Self {
        Self(self.0.normalize())
    }

    /// `other` rounded, half away from zero, at this number's last digit that is not zero: to thousands for 341 000.
    pub fn rounded_like(self, other: &Exact) -> Exact {
        let trimmed = self.trimmed();
        let mut unit = Exact::ratio(1, 1);
        for _ in 0..trimmed.decimals() {
            unit = unit.times(&Exact::ratio(1, 10));
        }
        let mut whole = if trimmed.decimals() > 0 {
            1
        } else {
            trimmed.as_whole().unwrap_or(1)
        };
        while whole != 0 && whole % 10 == 0 {
            whole /= 10;
            unit = unit.times(&Exact::whole(10));
        }
        let count = other.over(&unit).and_then(|count| count.to_number(0).ok());
        count.map_or_else(|| other.clone(), |count| count.exact().times(&unit))
    }

    /// How many decimals are written.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// The number as an exact fraction.
    pub fn exact(self) -> Exact {
        to_exact(self.0)
    }

    /// The whole number that it is, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        if self.0.fract().is_zero() {
            i64::try_from(self.0.trunc()).ok()
        } else {
            None
        }
    }

    pub(super) fn from_decimal(value: Decimal) -> Self {
        Self(value)
    }
}

pub(super) fn to_exact(value: Decimal) -> Exact {
    // A decimal has at most 28 decimals, so that the power always fits.
    let denominator = 10i128.checked_pow(value.scale()).unwrap_or(1);
    Exact::of(value.mantissa(), denominator)
}

/// With a point, without trailing zeros beyond those written.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

written!(
    Number,
    "Decimal",
    r"^-?\d+(\.\d+)?$",
    "A decimal number with a point"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_decimals_are_read() {
        for good in [
            "0",
            "4.6",
            "-0.12",
            "384.04",
            "0.123456789012",
            "999999999999999",
        ] {
            assert_eq!(Number::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "",
            "-",
            ".5",
            "1.",
            "+1",
            "1e3",
            "1_000",
            "4,6",
            "inf",
            "nan",
            "0x10",
            "1.1234567890123",
            "1000000000000000",
            " 1",
            "−1",
        ] {
            assert_eq!(Number::parse(bad), None, "{bad}");
        }
    }
}
