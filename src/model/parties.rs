//! Who the parties are and what each puts in.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use std::fmt;

use super::{Id, Indexation, Source, code::codes};
use crate::calendar::{Duration, Interval, Per};
use crate::money::{Money, Number};
use crate::source::{Span, Spanned};

codes! {
    /// What kind of party.
    pub enum PartyKind {
        Public = "public",
        CivilSociety = "civil-society",
        Business = "business",
        Other = "other",
    }
}
codes! {
    /// How certain a figure is.
    pub enum Certainty {
        Exact = "exact",
        Approximate = "approximate",
        UpTo = "up-to",
        AtLeast = "at-least",
    }
}
codes! {
    /// What is put in.
    pub enum ContributionKind {
        Money = "money",
        VolunteerWork = "volunteer-work",
        Premises = "premises",
        Staff = "staff",
        Other = "other",
    }
}
codes! {
    /// How a broken period's part is counted.
    pub enum Prorate {
        Months = "months",
        Days = "days",
        None = "none",
    }
}

impl Certainty {
    /// What a total of this and another is.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (same, another) if same == another => same,
            (Self::Exact, touched) | (touched, Self::Exact) => touched,
            _ => Self::Approximate,
        }
    }
}

/// Whom a party serves, in whole years, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

impl Ages {
    /// Reads `18..`, `..20`, `18..25`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once("..")?;
        let age = |text: &str| match text {
            "" => Some(None),
            digits if digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().ok().map(Some)
            }
            _ => None,
        };
        let ages = Self {
            from: age(from)?,
            to: age(to)?,
        };
        match ages {
            Self {
                from: None,
                to: None,
            } => None,
            Self {
                from: Some(from),
                to: Some(to),
            } if from > to => None,
            _ => Some(ages),
        }
    }
}

impl fmt::Display for Ages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |age: Option<u32>| age.map(|age| age.to_string()).unwrap_or_default();
        write!(f, "{}..{}", shown(self.from), shown(self.to))
    }
}

/// `[[party]]`.
#[derive(Clone, Debug)]
pub struct Party {
    pub span: Span,
    pub id: Spanned<Id>,
    pub name: Spanned<String>,
    pub kind: Spanned<PartyKind>,
    pub org_number: Option<Spanned<String>>,
    pub formerly: Vec<Spanned<String>>,
    pub ages: Option<Spanned<Ages>>,
    pub joined: Option<Spanned<Interval>>,
    pub left: Option<Spanned<Interval>>,
    /// Where it says that it was agreed that the party gives nothing.
    pub gives_nothing: Option<Span>,
    pub source: Source,
}

/// `payment = { months = [1], day = 15 }`, or a list of parts of their own size.
#[derive(Clone, Debug)]
pub struct Payday {
    pub span: Span,
    pub parts: Vec<PaymentPart>,
    /// Due before the month's first day.
    pub in_advance: bool,
}

/// One part of a period's amount.
#[derive(Clone, Debug)]
pub struct PaymentPart {
    pub when: PartWhen,
    /// Of the period's amount; none: the parts are equal.
    pub percent: Option<Number>,
}

/// When a part is to be paid.
#[derive(Clone, Debug)]
pub enum PartWhen {
    /// In a month, 1–12, on a day or the month's last.
    Month { month: u32, day: Option<u32> },
    /// So long after a duty is delivered.
    After { duty: Spanned<Id>, within: Duration },
}

/// `[[contribution]]`.
#[derive(Clone, Debug)]
pub struct Contribution {
    pub span: Span,
    pub id: Spanned<Id>,
    pub text: Option<Spanned<String>>,
    pub from: Vec<Spanned<Id>>,
    pub to: Vec<Spanned<Id>>,
    pub kind: Spanned<ContributionKind>,
    pub per: Option<Spanned<Per>>,
    pub amount: Option<Spanned<Money>>,
    pub certainty: Certainty,
    pub share: Option<Spanned<Number>>,
    pub hours: Option<Spanned<u32>>,
    pub hours_certainty: Certainty,
    pub per_measure: Option<Spanned<Id>>,
    pub starts: Option<Spanned<Interval>>,
    pub ends: Option<Spanned<Interval>>,
    pub replaces: Option<Spanned<Id>>,
    pub prorate: Prorate,
    pub decision: Option<Spanned<String>>,
    pub payment: Option<Payday>,
    pub indexation: Indexation,
    pub source: Source,
}

impl Contribution {
    /// What it is called: its text, else its id.
    pub fn name(&self) -> &str {
        self.text.as_ref().map_or(self.id.as_str(), |text| text)
    }

    /// Whether it is money.
    pub fn is_money(&self) -> bool {
        *self.kind == ContributionKind::Money
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certainty_is_carried_into_totals() {
        use Certainty::{Approximate, AtLeast, Exact, UpTo};
        for (one, other, both) in [
            (Exact, Exact, Exact),
            (Exact, UpTo, UpTo),
            (AtLeast, Exact, AtLeast),
            (UpTo, AtLeast, Approximate),
            (Approximate, UpTo, Approximate),
            (UpTo, UpTo, UpTo),
        ] {
            assert_eq!((one.and(other), other.and(one)), (both, both));
        }
    }

    #[test]
    fn ages_have_at_least_one_end() {
        assert_eq!(Ages::parse("18..25").unwrap().to_string(), "18..25");
        assert_eq!(
            Ages::parse("..20").unwrap(),
            Ages {
                from: None,
                to: Some(20)
            }
        );
        for bad in ["..", "20", "25..18", "a..b", "1000.."] {
            assert_eq!(Ages::parse(bad), None, "{bad}");
        }
    }
}
