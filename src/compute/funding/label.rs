//! What is done in a step of how an amount came about.

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::{Arg, Text};
use crate::model::codes;

codes! {
    /// What is done in a step.
    pub enum StepKind {
        /// The amount as agreed.
        Amount = "amount",
        /// A value of an index series.
        Index = "index",
        /// A preliminary value of an index series.
        IndexPreliminary = "index-preliminary",
        /// An assumed value of an index series.
        IndexAssumed = "index-assumed",
        /// A value of an index series as it stood in one forecast.
        IndexEdition = "index-edition",
        /// A value that links one base of a series to another.
        Link = "link",
        /// A preliminary value that links one base to another.
        LinkPreliminary = "link-preliminary",
        /// Yearly rates one upon the other.
        Compounded = "compounded",
        /// A change below the threshold, left until it has grown.
        Threshold = "threshold",
        /// The change, rounded.
        ChangeDecimals = "change-decimals",
        /// The highest amount so far, which holds.
        Ratchet = "ratchet",
        /// The part of the period that is priced as one year.
        Months = "months",
        /// The amount of a period whose months have different prices, rounded.
        MonthsAmount = "months-amount",
        /// The change of a series between two values.
        Change = "change",
        /// The fixed rate of a year.
        Rate = "rate",
        /// The weight of a series in a basket.
        Weight = "weight",
        /// The weighted change of a basket.
        Basket = "basket",
        /// How much of the change counts.
        Share = "share",
        /// Raised to the lowest change agreed.
        Floor = "floor",
        /// Lowered to the highest change agreed.
        Cap = "cap",
        /// No adjustment decided for the year.
        NotDecided = "not-decided",
        /// The year's amount.
        Year = "year",
        /// The year's amount, rounded.
        YearRounded = "year-rounded",
        /// The year's amount, rounded; the next year builds on the unrounded one.
        YearCarried = "year-carried",
        /// The period that the amount is for.
        Period = "period",
        /// The part of the period that is covered.
        Part = "part",
        /// The amount for the covered part, rounded.
        PartAmount = "part-amount",
        /// The observation that a price is multiplied by.
        Count = "count",
        /// The price times the number, rounded.
        PriceTimesCount = "price-times-count",
        /// All other contributions of the year.
        ShareRest = "share-rest",
        /// The share of all contributions.
        ShareOfAll = "share-of-all",
    }
}

impl StepKind {
    /// The id of its text. Written out: a text may be renamed, the code in results may not.
    fn text(self) -> &'static str {
        match self {
            Self::Amount => "step-amount",
            Self::Index => "step-index",
            Self::IndexPreliminary => "step-index-preliminary",
            Self::IndexAssumed => "step-index-assumed",
            Self::IndexEdition => "step-index-edition",
            Self::Link => "step-link",
            Self::LinkPreliminary => "step-link-preliminary",
            Self::Compounded => "step-compounded",
            Self::Threshold => "step-threshold",
            Self::ChangeDecimals => "step-change-decimals",
            Self::Ratchet => "step-ratchet",
            Self::Months => "step-months",
            Self::MonthsAmount => "step-months-amount",
            Self::Change => "step-change",
            Self::Rate => "step-rate",
            Self::Weight => "step-weight",
            Self::Basket => "step-basket",
            Self::Share => "step-share",
            Self::Floor => "step-floor",
            Self::Cap => "step-cap",
            Self::NotDecided => "step-not-decided",
            Self::Year => "step-year",
            Self::YearRounded => "step-year-rounded",
            Self::YearCarried => "step-year-carried",
            Self::Period => "step-period",
            Self::Part => "step-part",
            Self::PartAmount => "step-part-amount",
            Self::Count => "step-count",
            Self::PriceTimesCount => "step-price-times-count",
            Self::ShareRest => "step-share-rest",
            Self::ShareOfAll => "step-share-of-all",
        }
    }
}

/// What is done in a step, as a code and in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepLabel {
    /// What is done.
    #[serde(rename = "step")]
    pub kind: StepKind,
    /// The same in words.
    #[serde(rename = "label")]
    pub words: Text,
}

impl StepLabel {
    /// A step without facts.
    pub fn new(kind: StepKind) -> Self {
        Self {
            kind,
            words: Text::new(kind.text()),
        }
    }

    /// With one fact more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.words = self.words.with(name, arg);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Language, Texts};
    use crate::model::Code as _;

    #[test]
    fn every_step_has_words_in_both_languages() {
        for language in [Language::Swedish, Language::English] {
            let texts = Texts::new(language);
            for (code, kind) in StepKind::ALL {
                let words = texts.text(&StepLabel::new(*kind).words);
                assert!(!words.starts_with("{step"), "{code}: {words}");
            }
        }
    }
}
