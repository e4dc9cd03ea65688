//! A value that is not what is wanted, and its cure where what is written has one reading.

use chrono::NaiveDate;

use super::context::{Context, shown};
use super::rules::{DATES_REVERSED, VALUE_UNEXPECTED};
use super::value::{Raw, Value, nearest};
use crate::calendar::{Interval, YEARS};
use crate::cure::{is_missing, year_out_of_range};
use crate::diag::Diagnostic;
use crate::model::keys::code_for;
use crate::source::Span;

impl Context<'_> {
    /// Reports a value that cannot be read as a `T`.
    pub(super) fn unexpected<T: Value>(&self, name: &str, raw: Raw<'_>, span: Span) {
        let written = self.text.get(span.bytes()).unwrap_or_default();
        if let Some((from, to)) = raw.text().and_then(reversed)
            && T::read(Raw::Cell(to)).is_some()
            && T::read(Raw::Cell(from)).is_some()
        {
            let fault = DATES_REVERSED.at(span).with("from", from).with("to", to);
            self.push(fault.variant("interval").help("help-interval"));
            return;
        }
        let fault = VALUE_UNEXPECTED
            .at(span)
            .with("name", name)
            .with("expected", T::expected())
            .with("found", shown(written));
        let bare = raw.digits().unwrap_or(written);
        let is_date = T::read(Raw::Cell("2024-01-01")).is_some();
        let fault = if is_date && is_no_day(bare) {
            fault.variant("date")
        } else if let Some(year) = year_out_of_range(bare)
            && T::form(raw, &bare.replace(&year, "2024")).is_some()
        {
            return self.push(out_of_range(fault, year));
        } else {
            fault
        };
        self.push(cured::<T>(fault, raw, written));
    }
}

fn out_of_range(fault: Diagnostic, year: String) -> Diagnostic {
    let fault = fault.with("year", year).variant("year");
    let fault = fault.with("first", YEARS.start().to_string());
    fault.with("last", YEARS.end().to_string())
}

/// The fault with what is probably meant.
fn cured<T: Value>(fault: Diagnostic, raw: Raw<'_>, written: &str) -> Diagnostic {
    let bare = raw.digits().unwrap_or(written);
    let meant = code_for(&T::codes(), bare).or_else(|| nearest(bare, T::codes()));
    if let Some(code) = meant {
        return fault.with("suggestion", code).help("help-code");
    }
    let is_text = matches!(raw, Raw::Text(_));
    // What only wants quotation marks, or only is too much in them.
    if matches!(
        raw,
        Raw::Number(_) | Raw::Date(_) | Raw::Bool(_) | Raw::Text(_)
    ) && let Some(form) = T::form(raw, if is_text { bare } else { written })
    {
        let help = if is_text {
            "help-unquote"
        } else {
            "help-quote"
        };
        return fault.with("suggestion", form).help(help);
    }
    let readings = T::meant(bare).into_iter();
    let readings: Vec<_> = readings
        .filter_map(|reading| {
            let form = if reading.is_whole {
                T::form(raw, &reading.text)?
            } else {
                reading.text.clone()
            };
            Some((reading, form))
        })
        .collect();
    match &readings[..] {
        [] if is_missing(bare) => fault.help(match raw {
            Raw::Cell(_) => "help-missing-cell",
            _ => "help-missing",
        }),
        [(reading, form)] if reading.is_whole => {
            let keeps_quotes = is_text && T::read(Raw::Text(&reading.text)).is_some();
            let help = match (is_text, form.starts_with('"')) {
                (true, _) if !keeps_quotes => "help-unquote",
                (false, true) => "help-quote",
                _ => "help-number",
            };
            let text = if keeps_quotes { &reading.text } else { form };
            fault.with("suggestion", text).help(help)
        }
        [first, rest @ ..] if !rest.is_empty() => {
            let all = std::iter::once(first).chain(rest);
            let all: Vec<_> = all.map(|(_, form)| format!("`{form}`")).collect();
            let (last, before) = all.split_last().unwrap_or((&all[0], &[]));
            fault
                .with("before", before.join(", "))
                .with("last", last)
                .help("help-either")
        }
        _ => fault,
    }
}

/// Whether this is written as a date, of a day that does not exist.
fn is_no_day(written: &str) -> bool {
    let shape = written
        .bytes()
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    let is_date = shape.eq(*b"0000-00-00");
    is_date && NaiveDate::parse_from_str(written, "%Y-%m-%d").is_err()
}

/// The two parts of an interval whose last day lies before its first.
fn reversed(written: &str) -> Option<(&str, &str)> {
    let (from, to) = written.split_once('/')?;
    let starts_late = Interval::parse(from)?.first > Interval::parse(to)?.last;
    starts_late.then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn a_wrong_date_is_told_from_a_day_that_does_not_exist_and_from_an_interval_the_wrong_way_round()
     {
        for (name, written, rule, attr) in [
            (
                "a day that does not exist",
                "2025-02-30",
                "value-unexpected",
                Some("date"),
            ),
            (
                "a month that does not",
                "2025-13-01",
                "value-unexpected",
                Some("date"),
            ),
            (
                "a day long ago",
                "1850-01-01",
                "value-unexpected",
                Some("year"),
            ),
            ("no date", "i våras", "value-unexpected", None),
            (
                "the wrong way round",
                "2025-03/2025-01",
                "dates-reversed",
                Some("interval"),
            ),
        ] {
            let cx = Context::new(FileId(0), written, None, Vec::new());
            let span = cx.span(0..written.len());
            assert!(
                cx.value::<Interval>("date", Raw::Cell(written), span)
                    .is_none(),
                "{name}"
            );
            let faults = cx.into_faults();
            let found: Vec<_> = faults
                .iter()
                .map(|fault| (fault.rule.name, fault.message.attr))
                .collect();
            assert_eq!(found, [(rule, attr)], "{name}");
        }
    }
}
