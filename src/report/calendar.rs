//! Obligations as a calendar file (RFC 5545): an all-day event for each day on which something is due, with a reminder while it is still
//! to be done.
//!
//! Written by hand: the crate for it makes ids and time stamps of its own, which differ from run to run. Here the id is the obligation's and
//! the stamp the as-of date, so the same records give the same bytes.

use chrono::NaiveDate;

use super::scene::{Entry, Frame, Scene};
use super::sections::dates;
use crate::calendar::{add_days, days_between};
use crate::compute::{Obligation, ObligationStatus};
use crate::diag::{Args, masked};
use crate::source::visible;

/// Octets of a line; the rest is folded.
const LINE: usize = 75;
/// The second reminder, days before.
const LAST_CALL: i64 = 7;

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The file, with CR LF.
    pub text: String,
    /// Obligations that are not in it, for their day is not known.
    pub undated: usize,
}

/// The obligations of all agreements. Which are shown, the caller decides.
pub fn view(
    frame: &Frame<'_>,
    entries: &[Entry<'_>],
    shown: &dyn Fn(&Obligation) -> bool,
) -> Calendar {
    let language = frame.texts.language.code();
    let mut writer = Writer {
        text: String::new(),
        stamp: format!("{}T000000Z", frame.as_of.0.format("%Y%m%d")),
    };
    let product = format!("-//iop//iop {}//{language}", env!("CARGO_PKG_VERSION"));
    let name = frame.dataset.registry.name.value.as_str();
    let name = frame.with("report-calendar", Args::new().with("registry", name));
    writer.line("BEGIN", "VCALENDAR");
    writer.line("VERSION", "2.0");
    writer.line("PRODID", &product);
    writer.line("CALSCALE", "GREGORIAN");
    writer.line("METHOD", "PUBLISH");
    writer.text("NAME", &name);
    writer.text("X-WR-CALNAME", &name);
    let mut undated = 0_usize;
    // what is not agreed yet is in no calendar
    let agreed = |one: &Obligation| shown(one) && one.status != ObligationStatus::NotTracked;
    for (one, scene) in &super::due::found(frame, entries, &agreed) {
        match one.due {
            Some(due) => writer.event(scene, one, due),
            None => undated = undated.saturating_add(1),
        }
    }
    writer.line("END", "VCALENDAR");
    Calendar {
        text: writer.text,
        undated,
    }
}

struct Writer {
    text: String,
    stamp: String,
}

impl Writer {
    fn event(&mut self, scene: &Scene<'_>, one: &Obligation, due: NaiveDate) {
        let what = dates::what(scene.frame, one);
        self.line("BEGIN", "VEVENT");
        self.text("UID", &format!("{}@iop", one.id));
        let stamp = self.stamp.clone();
        self.line("DTSTAMP", &stamp);
        self.line("DTSTART;VALUE=DATE", &day(due));
        self.line("DTEND;VALUE=DATE", &day(add_days(due, 1)));
        let title = scene.agreement.title.value.as_str();
        self.text("SUMMARY", &format!("{what} – {title}"));
        self.text("DESCRIPTION", &description(scene, one));
        self.text("CATEGORIES", one.kind.code());
        self.line("TRANSP", "TRANSPARENT");
        if one.status.is_to_do() {
            let soon = scene.frame.dataset.registry.due_soon.before(due);
            let first = days_between(soon, due);
            let second = Some(LAST_CALL).filter(|days| *days < first);
            for days in std::iter::once(first).chain(second) {
                self.alarm(&what, days);
            }
        }
        self.line("END", "VEVENT");
    }

    /// A reminder at nine in the morning so many days before.
    fn alarm(&mut self, what: &str, days: i64) {
        let trigger = match days {
            ..=0 => "PT9H".to_owned(),
            1 => "-PT15H".to_owned(),
            days => format!("-P{}DT15H", days.saturating_sub(1)),
        };
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.text("DESCRIPTION", what);
        self.line("TRIGGER", &trigger);
        self.line("END", "VALARM");
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in visible(&masked(value)).chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    /// A property, folded so that no line is longer than 75 octets and no letter is split.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in format!("{name}:{value}").chars() {
            let octets = letter.len_utf8();
            if octets > room {
                self.text.push_str("\r\n ");
                room = LINE - 1;
            }
            self.text.push(letter);
            room = room.saturating_sub(octets);
        }
        self.text.push_str("\r\n");
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

/// Who owes it, where it stands, where that is recorded.
fn description(scene: &Scene<'_>, one: &Obligation) -> String {
    let frame = scene.frame;
    let mut lines = vec![format!(
        "{}: {}",
        frame.get("report-who"),
        super::due::who(scene, one)
    )];
    lines.push(format!(
        "{}: {}",
        frame.get("report-outcome"),
        dates::status(frame, one).shown(frame.texts.language)
    ));
    let records = super::due::records(frame, one);
    if !records.is_empty() {
        lines.push(format!("{}: {records}", frame.get("report-record")));
    }
    lines.push(format!(
        "{}: {}",
        frame.get("report-agreement"),
        one.agreement
    ));
    lines.join("\n")
}
