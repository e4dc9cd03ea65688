//! Payment and indexation. Their readers are written by hand, for their keys exclude each other; their keys stand here like all others.

use super::super::code::Code;
use super::super::{Carry, Mode, RoundTo, Trigger, Uses};
use super::{Table, Target, Type, key, plain};
use crate::money::Rounding;

pub(super) static PAYMENT: Table = plain(
    "payment",
    &[
        key("months", Type::Within(1, 12)).list().required(),
        key("day", Type::Within(1, 31)),
    ],
);

pub(super) static INDEXATION: Table = plain(
    "indexation",
    &[
        key("index", Type::Name(Target::Index))
            .follows("one of the three")
            .guard(&["reference-unresolved", "index-value-missing"]),
        key("rate", Type::Percent).follows("one of the three"),
        key("basket", Type::Tables(&BASKET))
            .follows("one of the three")
            .guard(&["weights-not-100"]),
        key("first_year", Type::Year).required(),
        key("lag", Type::Count).follows("0 for a rate, 1 for numbers"),
        key("month", Type::Within(1, 12)),
        key("quarter", Type::Within(1, 4)),
        key("mode", Type::Code(<Mode as Code>::codes)).or("chain"),
        key("base", Type::When)
            .follows("with `mode = \"base\"`")
            .guard(&["index-base-distant"]),
        key("share", Type::Percent).follows("`100`"),
        key("change_decimals", Type::Within(0, 6)),
        key("threshold", Type::Percent),
        key("floor", Type::Percent),
        key("cap", Type::Percent),
        key("uses", Type::Code(<Uses as Code>::codes)).unknown(),
        key("edition", Type::Table(&EDITION)).guard(&["index-value-missing"]),
        key("settle", Type::YesNo)
            .or("false")
            .guard(&["settlement-open"]),
        key("round_to", Type::Code(<RoundTo as Code>::codes)).follows("`1`"),
        key("round", Type::Code(<Rounding as Code>::codes)).or("nearest"),
        key("ratchet", Type::YesNo).or("false"),
        key("from_month", Type::Within(1, 12)),
        key("carry", Type::Code(<Carry as Code>::codes)).or("rounded"),
        key("trigger", Type::Code(<Trigger as Code>::codes)).or("automatic"),
        key("decided", Type::Year).list(),
    ],
);

static EDITION: Table = plain(
    "edition",
    &[
        key("month", Type::Within(1, 12)).required(),
        key("lag", Type::Count).or("1"),
    ],
);

static BASKET: Table = plain(
    "basket",
    &[
        key("index", Type::Name(Target::Index))
            .required()
            .guard(&["reference-unresolved"]),
        key("weight", Type::Percent)
            .required()
            .guard(&["weights-not-100"]),
        key("lag", Type::Count),
        key("month", Type::Within(1, 12)),
        key("quarter", Type::Within(1, 4)),
    ],
);
