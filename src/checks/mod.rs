//! The checks: one static, one file, one page each. A check hands over facts; it never prints, never stops the run, never looks at the
//! clock or the disk, and knows no level.

mod agreement_overlaps;
mod amount_unknown;
mod check;
mod contribution_overlaps;
mod dates_reversed;
mod decided_after_start;
mod file_unknown;
mod frequency_not_agreed;
mod future_record;
mod hidden_characters;
mod id_repeated;
mod index_base_distant;
mod indexation_silent;
mod legal_basis_expired;
mod log_periods;
mod names;
mod org_number_wrong;
mod outside_term;
mod personal_contact;
mod personal_identity_number;
mod predecessor_gap;
mod reference_unresolved;
mod references;
mod row_repeated;
mod run;
mod split_sum_differs;
mod status_contradicts;
mod term_ends_before_start;
mod terms;
mod texts;
mod values;
mod weights_not_100;
mod work_unvalued;

pub use check::{AgreementCtx, Check, FactsCtx, RegistryCtx, Run};
pub use names::NAMES;
pub use run::{check_records, guidelines_left_out, left_out, measures_left_out, rules};

/// All checks, sorted by the name of their rule.
pub static CHECKS: &[Check] = &[
    Check::registry(&agreement_overlaps::RULE, agreement_overlaps::check),
    Check::agreement(&amount_unknown::RULE, amount_unknown::check),
    Check::agreement(&contribution_overlaps::RULE, contribution_overlaps::check),
    Check::agreement(&dates_reversed::RULE, dates_reversed::check),
    Check::agreement(&decided_after_start::RULE, decided_after_start::check),
    Check::registry(&file_unknown::RULE, file_unknown::check),
    Check::agreement(&frequency_not_agreed::RULE, frequency_not_agreed::check),
    Check::agreement(&future_record::RULE, future_record::check),
    Check::registry(&hidden_characters::RULE, hidden_characters::check),
    Check::registry(&id_repeated::RULE, id_repeated::check),
    Check::agreement(&index_base_distant::RULE, index_base_distant::check),
    Check::agreement(&indexation_silent::RULE, indexation_silent::check),
    Check::agreement(&legal_basis_expired::RULE, legal_basis_expired::check),
    Check::agreement(&org_number_wrong::RULE, org_number_wrong::check),
    Check::agreement(&outside_term::RULE, outside_term::check),
    Check::registry(&personal_contact::RULE, personal_contact::check),
    Check::registry(
        &personal_identity_number::RULE,
        personal_identity_number::check,
    ),
    Check::agreement(&predecessor_gap::RULE, predecessor_gap::check),
    Check::registry(&reference_unresolved::RULE, reference_unresolved::check),
    Check::registry(&row_repeated::RULE, row_repeated::check),
    Check::agreement(&split_sum_differs::RULE, split_sum_differs::check),
    Check::agreement(&status_contradicts::RULE, status_contradicts::check),
    Check::agreement(&term_ends_before_start::RULE, term_ends_before_start::check),
    Check::agreement(&weights_not_100::RULE, weights_not_100::check),
    Check::agreement(&work_unvalued::RULE, work_unvalued::check),
];
