//! Whether a stated figure holds.

use std::cmp::Ordering;

use crate::compute::funding::StatedVerdict;
use crate::model::Certainty;
use crate::money::{Exact, Number};

/// A figure as a document states it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claimed {
    pub(super) value: Number,
    pub(super) certainty: Certainty,
}

impl Claimed {
    /// Where a computed figure lies: below what is stated, in agreement with it, or above.
    pub(super) fn compare(self, computed: &Exact) -> Ordering {
        let stated = self.value.exact();
        match self.certainty {
            Certainty::Exact => rounded(computed, self.value.decimals()).cmp(&stated),
            Certainty::Approximate => self.value.rounded_like(computed).cmp(&stated),
            Certainty::AtLeast if *computed >= stated => Ordering::Equal,
            Certainty::UpTo if *computed <= stated => Ordering::Equal,
            Certainty::AtLeast | Certainty::UpTo => computed.cmp(&stated),
        }
    }

    /// The verdict on a computed figure that is itself only so certain.
    pub(super) fn verdict(self, computed: &Exact, certainty: Certainty) -> StatedVerdict {
        let order = self.compare(computed);
        let stated_exactly = self.certainty == Certainty::Exact;
        match (order, certainty) {
            (Ordering::Equal, _) => StatedVerdict::Agrees,
            (_, Certainty::Exact) => StatedVerdict::Differs,
            // At most so much is computed, and more is stated; or the other way round.
            (Ordering::Less, Certainty::UpTo) | (Ordering::Greater, Certainty::AtLeast)
                if stated_exactly =>
            {
                StatedVerdict::Differs
            }
            _ => StatedVerdict::CannotTell,
        }
    }
}

fn rounded(value: &Exact, decimals: u32) -> Exact {
    value
        .to_number(decimals)
        .map_or_else(|_| value.clone(), Number::exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::too_many_lines, reason = "one row a case")]
    fn a_stated_figure_is_compared_as_exactly_as_it_is_stated() {
        use Certainty::{Approximate, AtLeast, Exact as Exactly, UpTo};
        use StatedVerdict::{Agrees, CannotTell, Differs};
        for (name, stated, how, computed, own, verdict) in [
            (
                "to the krona",
                "1477198",
                Exactly,
                "1477198",
                Exactly,
                Agrees,
            ),
            (
                "öre are rounded where none are stated",
                "227",
                Exactly,
                "227.45",
                Exactly,
                Agrees,
            ),
            (
                "a krona off",
                "1477198",
                Exactly,
                "1477199",
                Exactly,
                Differs,
            ),
            ("one decimal", "58.0", Exactly, "58.04", Exactly, Agrees),
            (
                "about, at its last digit",
                "1500",
                Approximate,
                "1549",
                Exactly,
                Agrees,
            ),
            (
                "about, too far",
                "1500",
                Approximate,
                "1550",
                Exactly,
                Differs,
            ),
            ("at least", "100", AtLeast, "101", Exactly, Agrees),
            ("at least, but less", "100", AtLeast, "99", Exactly, Differs),
            ("up to", "100", UpTo, "101", Exactly, Differs),
            (
                "stated above what is at most",
                "100",
                Exactly,
                "99",
                UpTo,
                Differs,
            ),
            (
                "stated below what is at most",
                "100",
                Exactly,
                "101",
                UpTo,
                CannotTell,
            ),
            (
                "stated about, above what is at most",
                "100",
                Approximate,
                "9",
                UpTo,
                CannotTell,
            ),
            (
                "stated below what is at least",
                "100",
                Exactly,
                "101",
                AtLeast,
                Differs,
            ),
            (
                "what is computed about never differs",
                "100",
                Exactly,
                "999",
                Approximate,
                CannotTell,
            ),
        ] {
            let claimed = Claimed {
                value: Number::parse(stated).unwrap(),
                certainty: how,
            };
            let computed = Number::parse(computed).unwrap().exact();
            assert_eq!(claimed.verdict(&computed, own), verdict, "{name}");
        }
    }
}
