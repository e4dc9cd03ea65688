//! The checks: one static, one file, one page each. A check hands over facts; it never prints, never stops the run, never looks at the
//! clock or the disk, and knows no level.

mod assessment_missing;
mod challenges_unformulated;
mod check;
mod collaboration_undocumented;
mod goals_unmeasurable;
mod one_side_contributes;
mod served_ages_gap;
mod served_ages_overlap;

#[cfg(test)]
mod form_tests;

pub use check::{AgreementCtx, Check, FactsCtx, RegistryCtx, Run};

/// All checks, sorted by the name of their rule.
pub static CHECKS: &[Check] = &[
    Check {
        rule: &assessment_missing::RULE,
        run: Run::Facts(assessment_missing::check),
    },
    Check {
        rule: &challenges_unformulated::RULE,
        run: Run::Facts(challenges_unformulated::check),
    },
    Check {
        rule: &collaboration_undocumented::RULE,
        run: Run::Facts(collaboration_undocumented::check),
    },
    Check {
        rule: &goals_unmeasurable::RULE,
        run: Run::Facts(goals_unmeasurable::check),
    },
    Check {
        rule: &one_side_contributes::RULE,
        run: Run::Facts(one_side_contributes::check),
    },
    Check {
        rule: &served_ages_gap::RULE,
        run: Run::Facts(served_ages_gap::check),
    },
    Check {
        rule: &served_ages_overlap::RULE,
        run: Run::Facts(served_ages_overlap::check),
    },
];
