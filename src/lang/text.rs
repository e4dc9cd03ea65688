//! Facts that a text is made of; worded by [`Texts`](super::Texts) only.

use chrono::NaiveDate;

use crate::calendar::Interval;
use crate::money::{Money, Number};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Written in the records, or a code: shown as it is.
    Str(String),
    /// A count; plural forms follow it.
    Count(i64),
    /// Kronor.
    Money(Money),
    /// Per cent; shown with the sign.
    Percent(Number),
    /// A plain decimal.
    Number(Number),
    /// A day.
    Date(NaiveDate),
    /// A `when` or a period.
    When(Interval),
    /// Another text.
    Text(Box<Text>),
    /// Several, joined by commas.
    List(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Str(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Str(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Str(text.clone())
    }
}
impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<Money> for Arg {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}
impl From<Number> for Arg {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}
impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
impl From<Interval> for Arg {
    fn from(when: Interval) -> Self {
        Self::When(when)
    }
}
impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

/// Named facts, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Args(pub Vec<(&'static str, Arg)>);

impl Args {
    /// No facts.
    pub fn new() -> Self {
        Self::default()
    }

    /// With one fact more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.0.push((name, arg.into()));
        self
    }
}

/// A text by its id in `locales/` (with the attribute, if it is one) and the facts that fill it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The message.
    pub id: &'static str,
    /// The attribute of the message.
    pub attr: Option<&'static str>,
    /// What fills it.
    pub args: Args,
}

impl Text {
    /// A text without facts.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            attr: None,
            args: Args::new(),
        }
    }

    /// An attribute of a text.
    pub fn attr(id: &'static str, attr: &'static str) -> Self {
        Self {
            id,
            attr: Some(attr),
            args: Args::new(),
        }
    }

    /// With one fact more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args = self.args.with(name, arg);
        self
    }
}
