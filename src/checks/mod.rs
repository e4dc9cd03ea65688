//! The checks: one static, one file, one page each. A check hands over facts; it never prints, never stops the run, never looks at the
//! clock or the disk, and knows no level.

mod agreement_overlaps;
mod amount_unknown;
mod assessment_missing;
mod challenges_unformulated;
mod check;
mod collaboration_undocumented;
mod contribution_overlaps;
mod dates_reversed;
mod decided_after_start;
mod duty_due_soon;
mod duty_late;
mod duty_overdue;
mod file_unknown;
#[cfg(test)]
mod form_tests;
mod frequency_not_agreed;
mod future_record;
mod goals_unmeasurable;
mod hidden_characters;
mod id_repeated;
mod index_base_differs;
mod index_base_distant;
mod index_value_missing;
mod index_value_unpublished;
mod indexation_silent;
mod instalment_differs;
mod instalment_due_soon;
mod instalment_overdue;
mod legal_basis_expired;
mod log_kept_elsewhere;
mod log_periods;
mod meeting_gap_too_long;
mod meeting_party_absent;
mod meeting_quota_at_risk;
mod meeting_quota_missed;
mod meeting_quota_uncertain;
mod meeting_undocumented;
mod names;
mod nothing_recorded;
mod notice_window;
mod observation_missing;
mod observation_split_missing;
mod one_side_contributes;
mod org_number_wrong;
mod outside_term;
mod payment_unexpected;
mod payments_unrecorded;
mod personal_contact;
mod personal_identity_number;
mod predecessor_gap;
mod reference_unresolved;
mod references;
mod row_repeated;
mod run;
mod served_ages_gap;
mod served_ages_overlap;
mod settlement_open;
mod signing_unrecorded;
mod split_sum_differs;
mod stated_figure_differs;
mod status_contradicts;
mod term_ended_unfollowed;
mod term_ends_before_start;
mod terms;
mod texts;
mod values;
mod waiver_expired;
mod waiver_unused;
mod weights_not_100;
mod work_unvalued;

pub use check::{AgreementCtx, Check, FactsCtx, RegistryCtx, Run};
pub use names::{NAMES, is_about_money};
pub use run::{
    check_facts, check_records, guidelines_left_out, left_out, measures_left_out, rules, waive,
};

/// All checks, sorted by the name of their rule.
pub static CHECKS: &[Check] = &[
    Check::registry(&agreement_overlaps::RULE, agreement_overlaps::check),
    Check::agreement(&amount_unknown::RULE, amount_unknown::check),
    Check::facts(&assessment_missing::RULE, assessment_missing::check),
    Check::facts(
        &challenges_unformulated::RULE,
        challenges_unformulated::check,
    ),
    Check::facts(
        &collaboration_undocumented::RULE,
        collaboration_undocumented::check,
    ),
    Check::agreement(&contribution_overlaps::RULE, contribution_overlaps::check),
    Check::agreement(&dates_reversed::RULE, dates_reversed::check),
    Check::agreement(&decided_after_start::RULE, decided_after_start::check),
    Check::facts(&duty_due_soon::RULE, duty_due_soon::check),
    Check::facts(&duty_late::RULE, duty_late::check),
    Check::facts(&duty_overdue::RULE, duty_overdue::check),
    Check::registry(&file_unknown::RULE, file_unknown::check),
    Check::agreement(&frequency_not_agreed::RULE, frequency_not_agreed::check),
    Check::agreement(&future_record::RULE, future_record::check),
    Check::facts(&goals_unmeasurable::RULE, goals_unmeasurable::check),
    Check::registry(&hidden_characters::RULE, hidden_characters::check),
    Check::registry(&id_repeated::RULE, id_repeated::check),
    Check::agreement(&index_base_differs::RULE, index_base_differs::check),
    Check::agreement(&index_base_distant::RULE, index_base_distant::check),
    Check::facts(&index_value_missing::RULE, index_value_missing::check),
    Check::facts(
        &index_value_unpublished::RULE,
        index_value_unpublished::check,
    ),
    Check::agreement(&indexation_silent::RULE, indexation_silent::check),
    Check::facts(&instalment_differs::RULE, instalment_differs::check),
    Check::facts(&instalment_due_soon::RULE, instalment_due_soon::check),
    Check::facts(&instalment_overdue::RULE, instalment_overdue::check),
    Check::agreement(&legal_basis_expired::RULE, legal_basis_expired::check),
    Check::facts(&log_kept_elsewhere::RULE, log_kept_elsewhere::check),
    Check::facts(&meeting_gap_too_long::RULE, meeting_gap_too_long::check),
    Check::facts(&meeting_party_absent::RULE, meeting_party_absent::check),
    Check::facts(&meeting_quota_at_risk::RULE, meeting_quota_at_risk::check),
    Check::facts(&meeting_quota_missed::RULE, meeting_quota_missed::check),
    Check::facts(
        &meeting_quota_uncertain::RULE,
        meeting_quota_uncertain::check,
    ),
    Check::facts(&meeting_undocumented::RULE, meeting_undocumented::check),
    Check::facts(&nothing_recorded::RULE, nothing_recorded::check),
    Check::facts(&notice_window::RULE, notice_window::check),
    Check::facts(&observation_missing::RULE, observation_missing::check),
    Check::facts(
        &observation_split_missing::RULE,
        observation_split_missing::check,
    ),
    Check::facts(&one_side_contributes::RULE, one_side_contributes::check),
    Check::agreement(&org_number_wrong::RULE, org_number_wrong::check),
    Check::agreement(&outside_term::RULE, outside_term::check),
    Check::facts(&payment_unexpected::RULE, payment_unexpected::check),
    Check::facts(&payments_unrecorded::RULE, payments_unrecorded::check),
    Check::registry(&personal_contact::RULE, personal_contact::check),
    Check::registry(
        &personal_identity_number::RULE,
        personal_identity_number::check,
    ),
    Check::agreement(&predecessor_gap::RULE, predecessor_gap::check),
    Check::registry(&reference_unresolved::RULE, reference_unresolved::check),
    Check::registry(&row_repeated::RULE, row_repeated::check),
    Check::facts(&served_ages_gap::RULE, served_ages_gap::check),
    Check::facts(&served_ages_overlap::RULE, served_ages_overlap::check),
    Check::facts(&settlement_open::RULE, settlement_open::check),
    Check::agreement(&signing_unrecorded::RULE, signing_unrecorded::check),
    Check::agreement(&split_sum_differs::RULE, split_sum_differs::check),
    Check::facts(&stated_figure_differs::RULE, stated_figure_differs::check),
    Check::agreement(&status_contradicts::RULE, status_contradicts::check),
    Check::facts(&term_ended_unfollowed::RULE, term_ended_unfollowed::check),
    Check::agreement(&term_ends_before_start::RULE, term_ends_before_start::check),
    Check::agreement(&weights_not_100::RULE, weights_not_100::check),
    Check::agreement(&work_unvalued::RULE, work_unvalued::check),
];
