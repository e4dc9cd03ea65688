//! What is generated: a registry's series, and agreements about money. Numbers are kept as they are written.

use super::day::{Day, Span};
use super::rational::Round;

#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) as_of: Day,
    pub(crate) series: Vec<Series>,
    /// Index, period as written, value.
    pub(crate) assumed: Vec<(String, Span, String)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Series {
    pub(crate) name: String,
    pub(crate) is_rate: bool,
    pub(crate) base: Option<String>,
    pub(crate) rows: Vec<IndexRow>,
}

#[derive(Clone, Debug)]
pub(crate) struct IndexRow {
    pub(crate) period: Span,
    pub(crate) value: String,
    pub(crate) is_definitive: bool,
    pub(crate) published: Option<Span>,
    /// Of a series revised at every forecast: the month of the forecast.
    pub(crate) edition: Option<Span>,
    pub(crate) base: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Agreement {
    pub(crate) start: Option<Span>,
    pub(crate) end: Option<Span>,
    pub(crate) is_open: bool,
    pub(crate) terminated: Option<Span>,
    /// To which day, decided on which.
    pub(crate) extensions: Vec<(Day, Day)>,
    pub(crate) renews: Option<i64>,
    pub(crate) notice_months: Option<i64>,
    pub(crate) notice_given: Option<Day>,
    pub(crate) contributions: Vec<Contribution>,
    pub(crate) observations: Vec<Observation>,
}

/// Of `places` (a stock) or `cases` (a flow).
#[derive(Clone, Debug)]
pub(crate) struct Observation {
    pub(crate) measure: &'static str,
    pub(crate) period: Span,
    pub(crate) value: String,
    pub(crate) certainty: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Per {
    Year,
    AgreementYear,
    Half,
    Quarter,
    Month,
    Term,
    Once,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prorate {
    Unsaid,
    Months,
    Days,
    None,
}

#[derive(Clone, Debug)]
pub(crate) struct Contribution {
    pub(crate) id: String,
    pub(crate) from: Vec<&'static str>,
    pub(crate) kind: &'static str,
    pub(crate) per: Option<Per>,
    pub(crate) amount: Option<String>,
    pub(crate) certainty: &'static str,
    pub(crate) share: Option<i64>,
    pub(crate) hours: Option<i64>,
    pub(crate) per_measure: Option<&'static str>,
    pub(crate) starts: Option<Span>,
    pub(crate) ends: Option<Span>,
    pub(crate) prorate: Prorate,
    pub(crate) payment: Option<Payment>,
    pub(crate) clause: Option<Clause>,
}

#[derive(Clone, Debug)]
pub(crate) struct Payment {
    pub(crate) months: Vec<i64>,
    pub(crate) day: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    Unsaid,
    Month(i64),
    Quarter(i64),
}

#[derive(Clone, Debug)]
pub(crate) enum Source {
    Rate(String),
    Index(String),
    Basket(Vec<Entry>),
}

#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) index: String,
    pub(crate) weight: String,
    pub(crate) lag: Option<i64>,
    pub(crate) point: Point,
}

#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) source: Source,
    pub(crate) first_year: i64,
    pub(crate) lag: Option<i64>,
    pub(crate) point: Point,
    /// Base mode.
    pub(crate) base: Option<Span>,
    pub(crate) share: Option<String>,
    pub(crate) change_decimals: Option<u32>,
    pub(crate) threshold: Option<String>,
    pub(crate) floor: Option<String>,
    pub(crate) cap: Option<String>,
    pub(crate) uses: Option<&'static str>,
    /// The forecast of this month, so many years before the value's own.
    pub(crate) edition: Option<(i64, i64)>,
    pub(crate) ratchet: bool,
    pub(crate) from_month: Option<i64>,
    pub(crate) settle: bool,
    pub(crate) round_to: Option<&'static str>,
    pub(crate) round: Option<Round>,
    pub(crate) carry_exact: bool,
    /// By decision in these years.
    pub(crate) decided: Option<Vec<i64>>,
}
