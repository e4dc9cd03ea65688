//! A figure that a document states: kronor, or a plain number.

use std::fmt;

use crate::lang::Arg;
use crate::money::{Money, Number};
use crate::written::written;

/// Kronor, or a number without a unit of money: a percentage, a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedValue {
    /// Kronor.
    Money(Money),
    /// Anything else, and kronor that are written with parts of an öre.
    Number(Number),
}

impl StatedValue {
    /// The number as kronor where it `is_money`.
    pub fn new(number: Number, is_money: bool) -> Self {
        match number.as_kronor() {
            Some(amount) if is_money => Self::Money(amount),
            _ => Self::Number(number),
        }
    }

    /// The plain number; `None`: kronor.
    pub fn number(self) -> Option<Number> {
        match self {
            Self::Money(_) => None,
            Self::Number(number) => Some(number),
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            Self::Money(amount) => amount.is_negative(),
            Self::Number(number) => number.is_negative(),
        }
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        match self {
            Self::Money(amount) => Self::Money(amount.abs()),
            Self::Number(number) => Self::Number(number.abs()),
        }
    }
}

impl fmt::Display for StatedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(amount) => amount.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

impl From<StatedValue> for Arg {
    fn from(value: StatedValue) -> Self {
        match value {
            StatedValue::Money(amount) => Self::Money(amount),
            StatedValue::Number(number) => Self::Number(number),
        }
    }
}

written!(
    StatedValue,
    "StatedValue",
    r"^-?\d+(\.\d+)?$",
    "Kronor (without decimals when whole, else with two) or a decimal number, as the figure is"
);
