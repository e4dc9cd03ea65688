//! The logs of an agreement.

use super::super::code::Code;
use super::super::{Certainty, LogKind, Sex, Verdict};
use super::{Table, Target, Type, key, sourced};

/// The columns of a log.
pub fn log(kind: LogKind) -> &'static Table {
    match kind {
        LogKind::Statistics => &STATISTICS,
        LogKind::Meetings => &MEETINGS,
        LogKind::Payments => &PAYMENTS,
        LogKind::Deliveries => &DELIVERIES,
        LogKind::Assessments => &ASSESSMENTS,
    }
}

const SPLIT: &[&str] = &["split-sum-differs", "observation-split-missing"];

static STATISTICS: Table = sourced(
    "statistics.csv",
    &[
        key("period", Type::Period)
            .required()
            .guard(&["outside-term"]),
        key("measure", Type::Name(Target::Measure))
            .required()
            .guard(&["reference-unresolved"]),
        key("value", Type::Decimal)
            .required()
            .guard(&["row-repeated"]),
        key("certainty", Type::Code(<Certainty as Code>::codes)).or("exact"),
        key("sex", Type::Code(<Sex as Code>::codes)).guard(SPLIT),
        key("age", Type::Text).guard(SPLIT),
        key("role", Type::Text).guard(SPLIT),
        key("municipality", Type::Text).guard(SPLIT),
        key("contact", Type::Text).guard(SPLIT),
        key("note", Type::Text).guard(&["personal-contact"]),
    ],
);

static MEETINGS: Table = sourced(
    "meetings.csv",
    &[
        key("date", Type::When)
            .required()
            .guard(&["outside-term", "row-repeated"]),
        key("kind", Type::Name(Target::Meeting))
            .required()
            .guard(&["reference-unresolved"]),
        key("count", Type::AtLeastOne).or("1"),
        key("planned", Type::YesNo).or("no"),
        key("documented", Type::YesNo)
            .unknown()
            .guard(&["meeting-undocumented", "collaboration-undocumented"]),
        key("parties", Type::Name(Target::Party))
            .several()
            .guard(&["reference-unresolved"]),
        key("note", Type::Text).guard(&["personal-contact"]),
    ],
);

static PAYMENTS: Table = sourced(
    "payments.csv",
    &[
        key("date", Type::When).required().guard(&["outside-term"]),
        key("contribution", Type::Name(Target::Contribution))
            .required()
            .guard(&["reference-unresolved", "payment-unexpected"]),
        key("amount", Type::SignedMoney)
            .required()
            .guard(&["instalment-differs"]),
        key("for", Type::Period)
            .follows("the oldest instalment not paid in full")
            .guard(&["reference-unresolved"]),
        key("note", Type::Text).guard(&["personal-contact"]),
    ],
);

static DELIVERIES: Table = sourced(
    "deliveries.csv",
    &[
        key("date", Type::When).required().guard(&["duty-late"]),
        key("duty", Type::Name(Target::Duty))
            .required()
            .guard(&["reference-unresolved"]),
        key("for", Type::Period)
            .follows("for a duty with `every`")
            .guard(&["reference-unresolved"]),
        key("note", Type::Text).guard(&["personal-contact"]),
    ],
);

static ASSESSMENTS: Table = sourced(
    "assessments.csv",
    &[
        key("date", Type::When).required().guard(&["future-record"]),
        key("subject", Type::Subject)
            .required()
            .guard(&["reference-unresolved", "row-repeated"]),
        key("verdict", Type::Code(<Verdict as Code>::codes)).required(),
        key("grounds", Type::Text).guard(&["personal-contact"]),
    ],
);
