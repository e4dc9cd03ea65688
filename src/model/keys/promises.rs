//! The lists of `agreement.toml`: what is put in, what shall be done, what is counted and stated.

use super::super::code::Code;
use super::super::{
    At, Certainty, ContributionKind, DutyKind, MeasureKind, Prorate, ProvisionKind, SplitBy, Unit,
};
use super::clause::{INDEXATION, PAYMENT};
use super::{Table, Target, Type, key, own_id, plain, sourced};
use crate::calendar::Per;

/// The periods of what comes again.
fn recurring() -> Vec<&'static str> {
    let codes = <Per as Code>::codes();
    codes.into_iter().filter(|code| *code != "once").collect()
}

pub(super) static GOAL: Table = sourced(
    "goal",
    &[
        own_id(),
        key("text", Type::Text).required(),
        key("measure", Type::Name(Target::Measure))
            .guard(&["reference-unresolved", "goals-unmeasurable"]),
        key("target", Type::Decimal).guard(&["goals-unmeasurable"]),
        key("at", Type::Code(<At as Code>::codes)).or("least"),
        key("by", Type::Period),
        key("baseline", Type::Decimal),
    ],
);

pub(super) static CONTRIBUTION: Table = sourced(
    "contribution",
    &[
        own_id(),
        key("text", Type::Text).follows("the id"),
        key("from", Type::Name(Target::Party))
            .several()
            .required()
            .guard(&["reference-unresolved", "one-side-contributes"]),
        key("to", Type::Name(Target::Party))
            .several()
            .guard(&["reference-unresolved"]),
        key("kind", Type::Code(<ContributionKind as Code>::codes)).required(),
        key("per", Type::Code(<Per as Code>::codes)).follows("with `amount`, `share` or `hours`"),
        key("amount", Type::Money)
            .unknown()
            .guard(&["amount-unknown", "work-unvalued"]),
        key("certainty", Type::Code(<Certainty as Code>::codes)).or("exact"),
        key("share", Type::Percent).guard(&["value-unexpected"]),
        key("hours", Type::Count).unknown(),
        key("hours_certainty", Type::Code(<Certainty as Code>::codes)).or("exact"),
        key("per_measure", Type::Name(Target::Measure)).guard(&["reference-unresolved"]),
        key("starts", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed", "outside-term"]),
        key("ends", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed", "outside-term"]),
        key("replaces", Type::Name(Target::Contribution)).guard(&["contribution-overlaps"]),
        key("prorate", Type::Code(<Prorate as Code>::codes)).or("months"),
        key("decision", Type::Text),
        key("payment", Type::Table(&PAYMENT)).unknown().guard(&[
            "instalment-overdue",
            "instalment-differs",
            "instalment-due-soon",
        ]),
        key("indexation", Type::TableOrNone(&INDEXATION))
            .unknown()
            .guard(&["indexation-silent"]),
    ],
);

pub(super) static MEETING: Table = sourced(
    "meeting",
    &[
        own_id(),
        key("name", Type::Text).follows("the id"),
        key("times", Type::AtLeastOne).unknown().guard(&[
            "frequency-not-agreed",
            "meeting-quota-missed",
            "meeting-quota-uncertain",
            "meeting-quota-at-risk",
        ]),
        key("per", Type::Code(<Per as Code>::codes)).follows("with `times`"),
        key("parties", Type::Name(Target::Party))
            .several()
            .guard(&["reference-unresolved"]),
        key("documented", Type::YesNo)
            .unknown()
            .guard(&["meeting-undocumented"]),
        key("max_gap_months", Type::AtLeastOne).guard(&["meeting-gap-too-long"]),
        key("starts", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed"]),
        key("ends", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed"]),
    ],
);

pub(super) static DUTY: Table = sourced(
    "duty",
    &[
        own_id(),
        key("party", Type::Name(Target::Party))
            .several()
            .unknown()
            .guard(&["reference-unresolved"]),
        key("kind", Type::Code(<DutyKind as Code>::codes)).follows("`other`"),
        key("text", Type::Text).required(),
        key("due", Type::When)
            .unknown()
            .guard(&["duty-overdue", "duty-late", "duty-due-soon"]),
        key("every", Type::Code(recurring)).unknown().guard(&[
            "duty-overdue",
            "duty-late",
            "duty-due-soon",
        ]),
        key("due_after", Type::MonthDay).follows("the period's last day"),
        key("starts", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed"]),
        key("ends", Type::When)
            .follows("the term's")
            .guard(&["dates-reversed"]),
    ],
);

pub(super) static COMMITMENT: Table = sourced(
    "commitment",
    &[
        own_id(),
        key("party", Type::Name(Target::Party))
            .several()
            .required()
            .guard(&["reference-unresolved"]),
        key("text", Type::Text).required(),
    ],
);

pub(super) static PROVISION: Table = sourced(
    "provision",
    &[
        key("id", Type::Id).guard(&["id-repeated"]),
        key("kind", Type::Code(<ProvisionKind as Code>::codes)).follows("`other`"),
        key("text", Type::Text).required(),
    ],
);

pub(super) static MEASURE: Table = sourced(
    "measure",
    &[
        own_id(),
        key("name", Type::Text).required(),
        key("unit", Type::Code(<Unit as Code>::codes)).required(),
        key("kind", Type::Code(<MeasureKind as Code>::codes)).or("flow"),
        key("every", Type::Code(recurring)).guard(&["observation-missing"]),
        key("due_after", Type::MonthDay)
            .follows("the period's last day")
            .guard(&["observation-missing"]),
        key("party", Type::Name(Target::Party))
            .several()
            .guard(&["reference-unresolved"]),
        key("split", Type::Code(<SplitBy as Code>::codes))
            .several()
            .guard(&["observation-split-missing"]),
        key("cost", Type::YesNo).or("false"),
    ],
);

pub(super) static STATED: Table = plain(
    "stated",
    &[
        key("document", Type::Name(Target::Document))
            .required()
            .guard(&["reference-unresolved"]),
        key("page", Type::Count),
        key("what", Type::StatedWhat)
            .required()
            .guard(&["reference-unresolved"]),
        key("value", Type::Decimal)
            .required()
            .guard(&["stated-figure-differs"]),
        key("certainty", Type::Code(<Certainty as Code>::codes)).or("exact"),
        key("until", Type::Date).follows("the term's end"),
        key("year", Type::Year).follows("the first full year"),
        key("note", Type::Text),
    ],
);

pub(super) static WAIVER: Table = plain(
    "waiver",
    &[
        key("rule", Type::Name(Target::Rule))
            .required()
            .guard(&["waiver-unused"]),
        key("subject", Type::Text).guard(&["waiver-unused"]),
        key("reason", Type::Text).required(),
        key("until", Type::Date)
            .required()
            .guard(&["waiver-expired"]),
        key("decided", Type::Text),
    ],
);
