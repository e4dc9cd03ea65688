//! Exact fractions, and the few things that are done with them.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;

/// A fraction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rat(BigRational);

/// How a number is made whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Round {
    Nearest,
    Down,
    Up,
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "fractions of big integers neither overflow nor wrap"
)]
impl Rat {
    pub(crate) fn of(value: i64) -> Self {
        Self(BigRational::from_integer(value.into()))
    }

    pub(crate) fn ratio(over: i64, under: i64) -> Self {
        Self(BigRational::new(over.into(), under.into()))
    }

    /// Reads `-12.345`.
    pub(crate) fn read(text: &str) -> Self {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits: BigInt = format!("{whole}{part}").parse().unwrap();
        let under = BigInt::from(10).pow(u32::try_from(part.len()).unwrap());
        Self(BigRational::new(digits, under))
    }

    /// Reads `3/4` too.
    pub(crate) fn read_fraction(text: &str) -> Self {
        match text.split_once('/') {
            Some((over, under)) => Self::read(over).over(&Self::read(under)),
            None => Self::read(text),
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    pub(crate) fn over(&self, other: &Self) -> Self {
        Self(&self.0 / &other.0)
    }

    pub(crate) fn percent(&self) -> Self {
        self.over(&Self::of(100))
    }

    pub(crate) fn is_zero(&self) -> bool {
        *self == Self::of(0)
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// To a whole multiple of a step; the nearest, and of two equally near the one further from zero.
    pub(crate) fn round(&self, step: &Self, how: Round) -> Self {
        let (count, one) = (self.over(step), Self::of(1));
        let (low, high) = (Self(count.0.floor()), Self(count.0.ceil()));
        let whole = match how {
            Round::Down => low,
            Round::Up => high,
            Round::Nearest => match count.minus(&low).cmp(&one.minus(&count.minus(&low))) {
                Ordering::Less => low,
                Ordering::Greater => high,
                Ordering::Equal if count < Self::of(0) => low,
                Ordering::Equal => high,
            },
        };
        // A whole number is its own floor and ceiling.
        whole.times(step)
    }
}

impl fmt::Display for Rat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
