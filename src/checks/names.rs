//! The names of all rules, also for references to rules in `[levels]` and `[[waiver]]`: each name is for life.

/// The rules that speak of amounts, indices and payments, and of nothing else: a command that shows no money is silent about them.
const ABOUT_MONEY: &[&str] = &[
    "amount-unknown",
    "contribution-overlaps",
    "index-base-differs",
    "index-base-distant",
    "index-value-missing",
    "index-value-unpublished",
    "indexation-silent",
    "instalment-differs",
    "instalment-due-soon",
    "instalment-overdue",
    "payment-unexpected",
    "payments-unrecorded",
    "settlement-open",
    "weights-not-100",
    "work-unvalued",
];

/// Whether a rule speaks of money alone.
pub fn is_about_money(rule: &str) -> bool {
    ABOUT_MONEY.contains(&rule)
}

/// Sorted; a test compares them with the rules and their pages.
pub static NAMES: &[&str] = &[
    "agreement-overlaps",
    "amount-unknown",
    "assessment-missing",
    "challenges-unformulated",
    "collaboration-undocumented",
    "column-missing",
    "column-repeated",
    "column-unknown",
    "contribution-overlaps",
    "csv-row-length",
    "csv-syntax",
    "dates-reversed",
    "decided-after-start",
    "duty-due-soon",
    "duty-late",
    "duty-overdue",
    "file-unknown",
    "file-unreadable",
    "format-unsupported",
    "frequency-not-agreed",
    "future-record",
    "goals-unmeasurable",
    "hidden-characters",
    "id-repeated",
    "index-base-differs",
    "index-base-distant",
    "index-value-missing",
    "index-value-unpublished",
    "indexation-silent",
    "instalment-differs",
    "instalment-due-soon",
    "instalment-overdue",
    "key-missing",
    "key-repeated",
    "key-unknown",
    "legal-basis-expired",
    "limit-exceeded",
    "log-kept-elsewhere",
    "meeting-gap-too-long",
    "meeting-party-absent",
    "meeting-quota-at-risk",
    "meeting-quota-missed",
    "meeting-quota-uncertain",
    "meeting-undocumented",
    "not-utf-8",
    "nothing-recorded",
    "notice-window",
    "observation-missing",
    "observation-split-missing",
    "one-side-contributes",
    "org-number-wrong",
    "outside-term",
    "path-escapes-registry",
    "payment-unexpected",
    "payments-unrecorded",
    "personal-contact",
    "personal-identity-number",
    "predecessor-gap",
    "reference-unresolved",
    "row-repeated",
    "served-ages-gap",
    "served-ages-overlap",
    "settlement-open",
    "signing-unrecorded",
    "split-sum-differs",
    "stated-figure-differs",
    "status-contradicts",
    "term-ended-unfollowed",
    "term-ends-before-start",
    "toml-syntax",
    "value-unexpected",
    "waiver-expired",
    "waiver-unused",
    "weights-not-100",
    "work-unvalued",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_about_money_are_rules() {
        let unknown: Vec<_> = ABOUT_MONEY
            .iter()
            .filter(|name| !NAMES.contains(name))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
