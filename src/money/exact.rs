//! Exact fractions: what stands between a written number and a rounded amount.
//!
//! Held in two `i128` where they fit, and in big integers where they do not; which of the two never shows.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::small::Small;
use super::{Money, Number, Rounding, Step};

/// An amount does not fit in 28 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// An exact fraction. Never rounded but by [`Exact::round`] and [`Exact::to_number`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exact(Held);

/// A fraction has one form only: [`Held::Big`] is never one that fits in [`Held::Small`], so that equal ones are held alike.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Held {
    Small(Small),
    Big(Box<BigRational>),
}

impl Held {
    fn big(&self) -> BigRational {
        match self {
            Self::Small(small) => {
                let [n, d] = small.parts();
                BigRational::new_raw(BigInt::from(n), BigInt::from(d))
            }
            Self::Big(big) => big.as_ref().clone(),
        }
    }
}

impl Exact {
    /// A fraction of big integers, held in small ones where it fits.
    pub(super) fn from_ratio(value: BigRational) -> Self {
        let parts = value.numer().to_i128().zip(value.denom().to_i128());
        let small = parts.and_then(|(n, d)| Small::new(n, d));
        Self(small.map_or_else(|| Held::Big(Box::new(value)), Held::Small))
    }

    /// `n / d`; `d` is not zero.
    pub(super) fn of(n: i128, d: i128) -> Self {
        match Small::new(n, d) {
            Some(small) => Self(Held::Small(small)),
            None => Self::from_ratio(BigRational::new(BigInt::from(n), BigInt::from(d))),
        }
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self::of(i128::from(value), 1)
    }

    /// `numerator / denominator`; the denominator is not zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Self {
        Self::of(i128::from(numerator), i128::from(denominator))
    }

    /// Zero.
    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// In small integers where that fits, else in big ones.
    fn with(
        &self,
        other: &Self,
        small: fn(Small, Small) -> Option<Small>,
        big: fn(BigRational, BigRational) -> BigRational,
    ) -> Self {
        if let (Held::Small(one), Held::Small(two)) = (&self.0, &other.0)
            && let Some(found) = small(*one, *two)
        {
            return Self(Held::Small(found));
        }
        Self::from_ratio(big(self.0.big(), other.0.big()))
    }

    /// Sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.with(other, Small::plus, std::ops::Add::add)
    }

    /// Difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.with(other, Small::minus, std::ops::Sub::sub)
    }

    /// Product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        self.with(other, Small::times, std::ops::Mul::mul)
    }

    /// Quotient; `None` where the divisor is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| self.with(other, Small::over, std::ops::Div::div))
    }

    /// A hundredth of it: per cent as a fraction.
    #[must_use]
    pub fn percent(&self) -> Self {
        self.times(&Self::of(1, 100))
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Held::Small(small) => small.parts()[0] == 0,
            Held::Big(big) => big.is_zero(),
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Held::Small(small) => small.parts()[0] < 0,
            Held::Big(big) => big.is_negative(),
        }
    }

    /// The amount rounded to whole multiples of `step` as `how` says.
    pub fn round(&self, step: Step, how: Rounding) -> Result<Money, Overflow> {
        let unit = Self::of(step.ore(), 100);
        let count = self.over(&unit).ok_or(Overflow)?.rounded(how)?;
        Money::from_ore(count.checked_mul(step.ore()).ok_or(Overflow)?)
    }

    /// The number rounded to `decimals`, half away from zero; for percentages and amounts per unit.
    pub fn to_number(&self, decimals: u32) -> Result<Number, Overflow> {
        let scale = 10i128.checked_pow(decimals).ok_or(Overflow)?;
        let mantissa = self.times(&Self::of(scale, 1)).rounded(Rounding::Nearest)?;
        decimal(mantissa, decimals).map(Number::from_decimal)
    }

    /// The whole number that it is rounded to.
    fn rounded(&self, how: Rounding) -> Result<i128, Overflow> {
        if let Held::Small(small) = &self.0 {
            let found = match how {
                Rounding::Down => Some(small.floor()),
                Rounding::Up => small.ceil(),
                Rounding::Nearest => small.nearest(),
            };
            if let Some(found) = found {
                return Ok(found);
            }
        }
        rounded(&self.0.big(), how).to_i128().ok_or(Overflow)
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Held::Small(one), Held::Small(two)) = (&self.0, &other.0)
            && let Some(found) = one.compare(*two)
        {
            return found;
        }
        self.0.big().cmp(&other.0.big())
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `numerator/denominator`, or the whole number that it is.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.big().fmt(f)
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
pub(super) fn decimal(mantissa: i128, scale: u32) -> Result<Decimal, Overflow> {
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| Overflow)
}

#[cfg(test)]
#[expect(
    clippy::arithmetic_side_effects,
    reason = "what is compared with is reckoned in big integers"
)]
mod tests {
    use num_traits::One;
    use proptest::prelude::*;

    use super::*;

    /// What is reckoned in big integers alone, beside what the two ways together give.
    #[derive(Clone, Debug)]
    struct Both(Exact, BigRational);

    impl Both {
        fn is_true(&self) -> Result<(), TestCaseError> {
            prop_assert_eq!(self.0.to_string(), self.1.to_string());
            prop_assert_eq!(self.0.is_zero(), self.1.is_zero());
            prop_assert_eq!(self.0.is_negative(), self.1.is_negative());
            // One form only: what was reckoned is held as what is read anew.
            prop_assert_eq!(&self.0, &Exact::from_ratio(self.1.clone()));
            Ok(())
        }
    }

    /// Small numbers, those next to each limit of 64 and 128 bits and of the products that just fit, and any.
    fn part() -> impl Strategy<Value = i128> {
        let limit = prop::sample::select(vec![
            0i128,
            i128::MAX,
            i128::MIN,
            i128::from(i64::MAX),
            i128::from(i64::MIN),
            i128::from(u64::MAX),
            1 << 63,
            1 << 95,
            10i128.pow(28),
            10i128.pow(12),
        ]);
        let near = (limit, -3i128..=3).prop_map(|(limit, by)| limit.saturating_add(by));
        prop_oneof![
            -1000i128..=1000,
            near,
            any::<i128>(),
            any::<i64>().prop_map(i128::from)
        ]
    }

    fn both() -> impl Strategy<Value = Both> {
        let not_zero = part().prop_filter("no division by zero", |part| *part != 0);
        (part(), not_zero).prop_map(|(n, d)| {
            let big = BigRational::new(BigInt::from(n), BigInt::from(d));
            Both(Exact::of(n, d), big)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn small_fractions_say_what_big_ones_do((one, two) in (both(), both())) {
            one.is_true()?;
            Both(one.0.plus(&two.0), &one.1 + &two.1).is_true()?;
            Both(one.0.minus(&two.0), &one.1 - &two.1).is_true()?;
            Both(one.0.times(&two.0), &one.1 * &two.1).is_true()?;
            Both(one.0.percent(), &one.1 / BigInt::from(100)).is_true()?;
            prop_assert_eq!(one.0.over(&two.0).is_none(), two.1.is_zero());
            if let Some(quotient) = one.0.over(&two.0) {
                Both(quotient, &one.1 / &two.1).is_true()?;
            }
            prop_assert_eq!(one.0.cmp(&two.0), one.1.cmp(&two.1));
            // And back again, from what may be big to what may be small.
            Both(one.0.times(&two.0).plus(&one.0).minus(&one.0.times(&two.0)), one.1.clone()).is_true()?;
        }

        #[test]
        fn every_rounding_is_that_of_big_fractions(one in both(), decimals in 0u32..=12) {
            for how in [Rounding::Nearest, Rounding::Down, Rounding::Up] {
                for step in [Step::Ore, Step::Krona, Step::Ten, Step::Hundred, Step::Thousand] {
                    let unit = BigRational::new(BigInt::from(step.ore()), BigInt::from(100));
                    let ore = rounded(&(&one.1 / unit), how) * BigInt::from(step.ore());
                    let expected = ore.to_i128().ok_or(Overflow).and_then(Money::from_ore);
                    prop_assert_eq!(one.0.round(step, how), expected);
                }
            }
            let scaled = &one.1 * BigInt::from(10).pow(decimals);
            let expected = rounded(&scaled, Rounding::Nearest).to_i128().ok_or(Overflow);
            let expected = expected.and_then(|mantissa| decimal(mantissa, decimals));
            prop_assert_eq!(one.0.to_number(decimals), expected.map(Number::from_decimal));
        }
    }

    #[test]
    fn an_exact_half_next_to_the_limit_is_rounded_away_from_zero() {
        // 2|n| + d no longer fits in 128 bits there.
        for n in [i128::MAX, -i128::MAX] {
            let expected = if n > 0 {
                (n - 1) / 2 + 1
            } else {
                (n + 1) / 2 - 1
            };
            assert_eq!(Exact::of(n, 2).rounded(Rounding::Nearest), Ok(expected));
        }
        assert!(
            Exact::of(i128::MIN, 1)
                .minus(&Exact::of(i128::MIN, 1))
                .is_zero()
        );
        assert_eq!(
            Exact::of(i128::MIN, i128::MIN).to_string(),
            BigInt::one().to_string()
        );
    }

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
