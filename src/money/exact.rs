//! Exact fractions: what stands between a written number and a rounded amount.

use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::{Money, Number, Rounding, Step};

/// An amount does not fit in 28 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// An exact fraction. Never rounded but by [`Exact::round`] and [`Exact::to_number`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(BigRational);

#[expect(
    clippy::arithmetic_side_effects,
    reason = "fractions of big integers do not overflow; division checks for zero"
)]
impl Exact {
    pub(super) fn from_ratio(value: BigRational) -> Self {
        Self(value)
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self(BigRational::from_integer(BigInt::from(value)))
    }

    /// `numerator / denominator`; the denominator is not zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Self {
        Self(BigRational::new(
            BigInt::from(numerator),
            BigInt::from(denominator),
        ))
    }

    /// Zero.
    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// Sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    /// Difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// Product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// Quotient; `None` where the divisor is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.0.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    /// A hundredth of it: per cent as a fraction.
    #[must_use]
    pub fn percent(&self) -> Self {
        Self(&self.0 / BigInt::from(100))
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The amount rounded to whole multiples of `step` as `how` says.
    pub fn round(&self, step: Step, how: Rounding) -> Result<Money, Overflow> {
        let unit = step.exact();
        let count = rounded(&(&self.0 / &unit.0), how);
        Money::from_ratio(&(BigRational::from_integer(count) * unit.0))
    }

    /// The number rounded to `decimals`, half away from zero; for percentages and amounts per unit.
    pub fn to_number(&self, decimals: u32) -> Result<Number, Overflow> {
        let scale = BigInt::from(10u32).pow(decimals);
        let mantissa = rounded(&(&self.0 * &scale), Rounding::Nearest);
        decimal(&mantissa, decimals).map(Number::from_decimal)
    }
}

/// `numerator/denominator`, or the whole number that it is.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The whole number that `value` is rounded to.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "big integers do not overflow"
)]
fn rounded(value: &BigRational, how: Rounding) -> BigInt {
    match how {
        Rounding::Down => value.floor().to_integer(),
        Rounding::Up => value.ceil().to_integer(),
        Rounding::Nearest => {
            let (numerator, denominator) = (value.numer().abs() * 2, value.denom() * 2);
            let nearest: BigInt = Integer::div_floor(&(numerator + value.denom()), &denominator);
            if value.is_negative() {
                -nearest
            } else {
                nearest
            }
        }
    }
}

/// `mantissa` with `scale` decimals, if a decimal can hold it.
pub(super) fn decimal(mantissa: &BigInt, scale: u32) -> Result<Decimal, Overflow> {
    let mantissa = mantissa.to_i128().ok_or(Overflow)?;
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midpoints_go_away_from_zero_and_down_means_towards_less() {
        let cases = [
            ("half up", 5, 2, Rounding::Nearest, "3"),
            ("half up, negative", -5, 2, Rounding::Nearest, "-3"),
            ("just below half", 249, 100, Rounding::Nearest, "2"),
            ("a third", 1, 3, Rounding::Nearest, "0"),
            ("down", 29, 10, Rounding::Down, "2"),
            ("up", 21, 10, Rounding::Up, "3"),
            ("whole stays when up", 4, 2, Rounding::Up, "2"),
            ("whole stays when down", -4, 2, Rounding::Down, "-2"),
        ];
        for (name, numerator, denominator, how, expected) in cases {
            let rounded = Exact::ratio(numerator, denominator).round(Step::Krona, how);
            assert_eq!(rounded.unwrap().to_string(), expected, "{name}");
        }
    }

    #[test]
    fn an_amount_too_large_for_a_decimal_is_told() {
        let mut huge = Exact::whole(i64::MAX);
        for _ in 0..4 {
            huge = huge.times(&huge);
        }
        assert_eq!(huge.round(Step::Krona, Rounding::Nearest), Err(Overflow));
    }
}
