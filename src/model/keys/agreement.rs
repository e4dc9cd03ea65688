//! `agreement.toml`: the agreement itself, its term and purpose.

use super::super::{Form, LogKind, Outcome, PartyKind, Status, code::Code};
use super::promises::{
    COMMITMENT, CONTRIBUTION, DUTY, GOAL, MEASURE, MEETING, PROVISION, STATED, WAIVER,
};
use super::{Table, Target, Type, key, own_id, plain, sourced};

/// The file.
pub static AGREEMENT: Table = plain(
    "agreement.toml",
    &[
        key("title", Type::Text).required(),
        key("status", Type::Code(<Status as Code>::codes))
            .required()
            .guard(&["status-contradicts"]),
        key("form", Type::Code(<Form as Code>::codes)).or("iop"),
        key("reference", Type::Text),
        key("guideline", Type::Name(Target::Guideline))
            .several()
            .guard(&["reference-unresolved"]),
        key("term", Type::Table(&TERM)),
        key("purpose", Type::Table(&PURPOSE)),
        key("party", Type::Tables(&PARTY)),
        key("goal", Type::Tables(&GOAL)),
        key("contribution", Type::Tables(&CONTRIBUTION)),
        key("meeting", Type::Tables(&MEETING)),
        key("duty", Type::Tables(&DUTY)),
        key("commitment", Type::Tables(&COMMITMENT)),
        key("provision", Type::Tables(&PROVISION)),
        key("measure", Type::Tables(&MEASURE)),
        key("document", Type::Tables(&DOCUMENT)),
        key("stated", Type::Tables(&STATED)),
        key("waiver", Type::Tables(&WAIVER)),
        key("extension", Type::Tables(&EXTENSION)),
        key("logs", Type::Table(&LOGS)),
    ],
);

static TERM: Table = sourced(
    "term",
    &[
        key("start", Type::When)
            .unknown()
            .guard(&["term-ends-before-start"]),
        key("end", Type::End)
            .unknown()
            .guard(&["term-ends-before-start", "term-ended-unfollowed"]),
        key("months", Type::Count).unknown(),
        key("months", Type::Count).unknown(),
        key("decided", Type::When).guard(&["decided-after-start"]),
        key("decided_by", Type::Text),
        key("signed", Type::When),
        key("condition", Type::Text),
        key("since", Type::Text),
        key("notice_months", Type::Count)
            .unknown()
            .guard(&["notice-window"]),
        key("notice_given", Type::When),
        key("notice_by", Type::Name(Target::Party))
            .several()
            .guard(&["reference-unresolved"]),
        key("renews", Type::Table(&RENEWS)),
        key("terminated", Type::When)
            .follows("with status `terminated`")
            .guard(&["status-contradicts"]),
        key("outcome", Type::Code(<Outcome as Code>::codes)).guard(&["status-contradicts"]),
        key("outcome_text", Type::Text),
        key("replaces", Type::Name(Target::Agreement)).guard(&[
            "reference-unresolved",
            "predecessor-gap",
            "agreement-overlaps",
        ]),
    ],
);

static RENEWS: Table = plain("renews", &[key("months", Type::AtLeastOne).required()]);

static EXTENSION: Table = sourced(
    "extension",
    &[
        key("to", Type::Date)
            .required()
            .guard(&["term-ends-before-start"]),
        key("decided", Type::When),
    ],
);

static PURPOSE: Table = sourced(
    "purpose",
    &[
        key("aim", Type::Text),
        key("target_groups", Type::Text).several(),
        key("challenges", Type::Text)
            .list()
            .unknown()
            .guard(&["challenges-unformulated"]),
        key("public_goals", Type::Text).several(),
        key("programme", Type::Text),
        key("legal_basis", Type::Tables(&LEGAL_BASIS))
            .guard(&["legal-basis-expired", "dates-reversed"]),
    ],
);

static LEGAL_BASIS: Table = plain(
    "legal_basis",
    &[
        key("text", Type::Text).required(),
        key("from", Type::Date),
        key("until", Type::Date),
    ],
);

static PARTY: Table = sourced(
    "party",
    &[
        own_id(),
        key("name", Type::Text)
            .required()
            .guard(&["personal-contact"]),
        key("kind", Type::Code(<PartyKind as Code>::codes)).required(),
        key("org_number", Type::OrgNumber).guard(&["org-number-wrong"]),
        key("formerly", Type::Text).several(),
        key("ages", Type::Ages).guard(&["served-ages-overlap", "served-ages-gap"]),
        key("joined", Type::When)
            .follows("the term's start")
            .guard(&["dates-reversed"]),
        key("left", Type::When).guard(&["dates-reversed"]),
        key("gives_nothing", Type::YesNo).or("false"),
        key("gives_nothing", Type::YesNo).or("false"),
    ],
);

static DOCUMENT: Table = plain(
    "document",
    &[
        own_id(),
        key("title", Type::Text).required(),
        key("date", Type::When),
        key("reference", Type::Text),
        key("url", Type::Text),
        key("file", Type::Path).guard(&["path-escapes-registry", "reference-unresolved"]),
    ],
);

static LOGS: Table = plain(
    "logs",
    &[key("kept_elsewhere", Type::Code(<LogKind as Code>::codes))
        .several()
        .guard(&["log-kept-elsewhere", "payments-unrecorded"])],
);
