//! When a claim is met, by how certain its amount is.

use super::demand::Account;
use crate::model::Certainty;
use crate::money::{Exact, Money, Number};

/// When enough is paid.
#[derive(Clone, Copy, Debug)]
pub(in crate::compute::funding) struct Enough {
    pub(in crate::compute::funding) certainty: Certainty,
    /// The amount as agreed, before indexation and division: its last digit that is not zero says how roughly it is meant.
    pub(in crate::compute::funding) agreed: Option<Number>,
}

impl Enough {
    /// Whether `paid` meets what is asked for.
    pub(in crate::compute::funding) fn meets(self, paid: Money, asked: Option<Money>) -> bool {
        match (self.certainty, asked) {
            (Certainty::UpTo, _) => paid > Money::ZERO,
            (_, None) => false,
            (_, Some(asked)) if asked.is_negative() => paid <= asked,
            (Certainty::Exact | Certainty::AtLeast, Some(asked)) => paid >= asked,
            (Certainty::Approximate, Some(asked)) => {
                paid >= asked || (paid > Money::ZERO && !self.compare(paid, asked).is_negative())
            }
        }
    }

    /// By how much more is paid than asked for; below zero: less. Nothing where the amount's certainty allows it.
    pub(in crate::compute::funding) fn difference(self, paid: Money, asked: Money) -> Money {
        let difference = super::demand::less(paid, asked);
        let counts = match self.certainty {
            Certainty::Exact => true,
            Certainty::UpTo => !difference.is_negative(),
            Certainty::AtLeast => difference.is_negative(),
            Certainty::Approximate => !self.compare(paid, asked).is_zero(),
        };
        if counts { difference } else { Money::ZERO }
    }

    /// `paid − asked`, both rounded at the last digit that is not zero of the amount as agreed.
    fn compare(self, paid: Money, asked: Money) -> Exact {
        let (paid, asked) = (paid.exact(), asked.exact());
        match self.agreed {
            Some(agreed) => agreed
                .rounded_like(&paid)
                .minus(&agreed.rounded_like(&asked)),
            None => paid.minus(&asked),
        }
    }

    /// Whether a claim is still to be met, where the amount is not exact.
    pub(super) fn is_unmet(self, account: &Account) -> bool {
        self.certainty != Certainty::Exact && !self.meets(account.paid, account.asked)
    }
}
