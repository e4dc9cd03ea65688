//! Days, months, quarters and years as people, spreadsheets and statistical offices write them.

use chrono::NaiveDate;

use super::split::{Piece, Pieces};
use super::{Reading, add, plain};
use crate::calendar::{Interval, YEARS, add_days};

/// The months as they begin, in Swedish and in English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["mars", "march"],
    &["april"],
    &["maj", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augusti", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];
/// Words that stand in a date and say nothing.
const IDLE: &[&str] = &[
    "den",
    "the",
    "of",
    "år",
    "året",
    "year",
    "kl",
    "e",
    "a",
    "th",
    "st",
    "nd",
    "rd",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// What stands between the ends of an interval.
const BETWEEN: &[&str] = &[
    " t.o.m. ",
    " t o m ",
    " till och med ",
    " till ",
    " tom ",
    " to ",
    " until ",
    " through ",
    " – ",
    " — ",
    " - ",
    " / ",
    "--",
    "–",
    "—",
    "/",
];
/// The day before the first day of a spreadsheet's calendar, as it counts after February 1900.
const SPREADSHEET: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);

/// The days that a writing can mean.
pub(crate) fn days(written: &str) -> Vec<Reading> {
    let mut found = whens(written);
    found.retain(|reading| {
        !reading.is_whole || Interval::parse(&reading.text).is_some_and(Interval::is_day)
    });
    found
}

/// The days, months, quarters, years and intervals that a writing can mean.
pub(crate) fn whens(written: &str) -> Vec<Reading> {
    let text = plain(written).to_lowercase();
    if text.is_empty() || text.chars().count() > 60 {
        return Vec::new();
    }
    let found = one(&text);
    if found.is_empty() {
        return between(&written.trim().to_lowercase());
    }
    found
}

fn valid(text: String) -> Option<Reading> {
    Interval::parse(&text).map(|_| Reading::whole(text))
}

/// A day, a month, a quarter or a year.
fn one(text: &str) -> Vec<Reading> {
    let Some(text) = without_time(text) else {
        return Vec::new();
    };
    let pieces = Pieces::of(text);
    if pieces
        .marks
        .chars()
        .any(|mark| !" -/.,:'’()".contains(mark))
    {
        return Vec::new();
    }
    let numbers = pieces.numbers();
    let words: Vec<_> = pieces.words();
    let telling: Vec<_> = words
        .into_iter()
        .filter(|word| !IDLE.contains(word))
        .collect();
    match telling[..] {
        [] => by_numbers(&numbers, &pieces.marks),
        [word] => match month(word) {
            Some(month) => by_month(&pieces, &numbers, month),
            None => by_part(word, &numbers),
        },
        [count, part] => by_part_in_words(count, part, &numbers),
        _ => Vec::new(),
    }
}

/// The text without a time of day; `None` where the time has an offset, for then the day may be another.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else {
        return Some(text);
    };
    let before = &text[..colon];
    let hours = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if hours.len() == before.len() || before.len() - hours.len() > 2 {
        return Some(text);
    }
    let after = &text[colon..];
    let is_minutes = after.len() >= 3 && after.as_bytes()[1].is_ascii_digit();
    if !is_minutes {
        return Some(text);
    }
    let is_plain = |letter: char| letter.is_ascii_digit() || ":., ".contains(letter);
    let rest = after.trim_end_matches(['a', 'p', 'm']);
    if !rest.chars().all(is_plain) {
        return None;
    }
    let date = hours.trim_end();
    let date = date
        .strip_suffix("kl.")
        .or_else(|| date.strip_suffix("kl"))
        .unwrap_or(date);
    let date = date.strip_suffix('t').unwrap_or(date);
    Some(date.trim_end_matches([' ', ',']))
}

fn month(word: &str) -> Option<u32> {
    let is_begun = |name: &&str| {
        let letters = word.chars().count();
        *name == word || ((3..=4).contains(&letters) && name.starts_with(word))
    };
    let at = MONTHS.iter().position(|names| names.iter().any(is_begun))?;
    u32::try_from(at).ok().map(|at| at.saturating_add(1))
}

/// A year of two digits is one of the hundred round now that agreements have.
fn full_year(digits: &str) -> Option<String> {
    match digits.len() {
        4 => Some(digits.to_owned()),
        2 => Some(format!(
            "{}{digits}",
            if digits < "70" { "20" } else { "19" }
        )),
        _ => None,
    }
}

/// A day out of its three numbers, if there is one.
fn ymd(year: &str, month: &str, day: &str) -> Option<Reading> {
    let year = full_year(year)?;
    let is_short = |digits: &str| (1..=2).contains(&digits.len());
    if !is_short(month) || !is_short(day) {
        return None;
    }
    valid(format!("{year}-{month:0>2}-{day:0>2}"))
}

fn year_month(year: &str, month: &str) -> Option<Reading> {
    (year.len() == 4 && (1..=2).contains(&month.len()))
        .then(|| valid(format!("{year}-{month:0>2}")))?
}

/// Numbers only; `marks` are the signs between them.
fn by_numbers(numbers: &[&str], marks: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut take = |reading: Option<Reading>| {
        if let Some(reading) = reading {
            add(&mut found, reading);
        }
    };
    match *numbers {
        [digits] => match digits.len() {
            8 => {
                take(ymd(&digits[..4], &digits[4..6], &digits[6..]));
                take(ymd(&digits[4..], &digits[2..4], &digits[..2]));
                take(ymd(&digits[4..], &digits[..2], &digits[2..4]));
            }
            6 => {
                take(ymd(&digits[..2], &digits[2..4], &digits[4..]));
                take(ymd(&digits[4..], &digits[2..4], &digits[..2]));
                take(year_month(&digits[..4], &digits[4..]));
            }
            5 => take(serial(digits)),
            4 => take(valid(digits.to_owned())),
            _ => {}
        },
        [days, _] if days.len() == 5 && matches!(marks, "." | ",") => take(serial(days)),
        [year, "00", "00"] => take(valid(year.to_owned())),
        [year, month, "00"] => take(year_month(year, month)),
        [year, month, day] if year.len() == 4 => take(ymd(year, month, day)),
        [first, second, last] => {
            if last.len() == 2 && first.len() == 2 {
                take(ymd(first, second, last));
            }
            take(ymd(last, second, first));
            // With points it is the day that stands first.
            if !marks.starts_with('.') {
                take(ymd(last, first, second));
            }
        }
        [year, other] if year.len() == 4 => {
            take(year_month(year, other));
            take(two_years(year, other));
        }
        [month, year] if year.len() == 4 => take(year_month(year, month)),
        _ => {}
    }
    found
}

/// `2023-2024`, and `2023/24` where the second follows the first.
fn two_years(from: &str, to: &str) -> Option<Reading> {
    let to = if to.len() == 2 {
        let whole = format!("{}{to}", &from[..2]);
        let next: i32 = from.parse::<i32>().ok()?.saturating_add(1);
        (whole == next.to_string()).then_some(whole)?
    } else {
        (to.len() == 4).then(|| to.to_owned())?
    };
    valid(format!("{from}/{to}"))
}

/// A day as a spreadsheet counts it, from 1954 on: smaller numbers are other things.
fn serial(digits: &str) -> Option<Reading> {
    let days: i64 = digits.parse().ok()?;
    let date = add_days(SPREADSHEET?, days);
    (days >= 20_000).then(|| valid(date.to_string()))?
}

/// With the name of a month.
fn by_month(pieces: &Pieces, numbers: &[&str], month: u32) -> Vec<Reading> {
    let mut found = Vec::new();
    let number = month.to_string();
    let mut take = |reading: Option<Reading>| {
        if let Some(reading) = reading {
            add(&mut found, reading);
        }
    };
    match *numbers {
        [year] if year.len() == 4 => take(year_month(year, &number)),
        [short] if short.len() == 2 => {
            // `25 april` is a day of a year that is not written; `april 25` can be that or a month.
            if matches!(pieces.all.first(), Some(Piece::Word(_))) {
                take(full_year(short).and_then(|year| year_month(&year, &number)));
            }
            // 2024 has every day of the year.
            if ymd("2024", &number, short).is_some() {
                take(Some(Reading::part(format!("…-{month:02}-{short}"))));
            }
        }
        [year, day] if year.len() == 4 => take(ymd(year, &number, day)),
        [day, year] => {
            take(ymd(year, &number, day));
            let is_between = matches!(pieces.all[..], [_, Piece::Word(_), _]);
            if is_between && year.len() == 2 && day.len() == 2 {
                take(ymd(day, &number, year));
            }
        }
        _ => {}
    }
    found
}

/// With a word for a part of the year: `2022M10`, `2022K4`, `Q4 2022`, `H1 2022`.
fn by_part(word: &str, numbers: &[&str]) -> Vec<Reading> {
    let [a, b] = match *numbers {
        [year] if word.chars().all(|letter| letter == 'x') => {
            return valid(year.to_owned()).into_iter().collect();
        }
        [year, month] if word.chars().all(|letter| letter == 'x') => {
            return year_month(year, month).into_iter().collect();
        }
        [year] if matches!(word, "kalenderår" | "kalenderåret" | "helår" | "helåret") => {
            return valid(year.to_owned()).into_iter().collect();
        }
        [a, b] => [a, b],
        _ => return Vec::new(),
    };
    let (year, count) = if a.len() == 4 { (a, b) } else { (b, a) };
    part(year, count, word).into_iter().collect()
}

fn part(year: &str, count: &str, word: &str) -> Option<Reading> {
    if year.len() != 4 {
        return None;
    }
    let count = count.trim_start_matches('0');
    match word {
        "m" | "mån" | "månad" | "month" => year_month(year, count),
        "k" | "q" | "kv" | "kvartal" | "kvartalet" | "quarter" => valid(format!("{year}-Q{count}")),
        "h" | "halvår" | "halvåret" | "half" => valid(format!("{year}-H{count}")),
        _ => None,
    }
}

/// `första kvartalet 2025`.
fn by_part_in_words(count: &str, word: &str, numbers: &[&str]) -> Vec<Reading> {
    let count = match count {
        "första" | "first" => "1",
        "andra" | "second" => "2",
        "tredje" | "third" => "3",
        "fjärde" | "fourth" => "4",
        _ => return Vec::new(),
    };
    match *numbers {
        [year] => part(year, count, word).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Two ends and what stands between them. The first may leave its year to the second.
fn between(text: &str) -> Vec<Reading> {
    let parted = BETWEEN.iter().find_map(|mark| {
        let (from, to) = text.split_once(mark)?;
        (!to.contains(mark)).then_some((plain(from), plain(to)))
    });
    let Some((from, to)) = parted else {
        return Vec::new();
    };
    let single = |text: &str| match &one(text)[..] {
        [only] if only.is_whole => Some(only.text.clone()),
        _ => None,
    };
    let Some(last) = single(&to) else {
        return Vec::new();
    };
    let year = &last[..4];
    let first = single(&from).or_else(|| single(&format!("{from} {year}")));
    let found = first.and_then(|first| valid(format!("{first}/{last}")));
    found.into_iter().collect()
}

/// The first year that is written and that no date may lie in.
pub(crate) fn year_out_of_range(written: &str) -> Option<String> {
    let is_shaped = |text: &str| {
        text.len() >= 4
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || "-QH".contains(c))
    };
    let is_out = |text: &&str| {
        let year = text.get(..4).and_then(|year| year.parse().ok());
        let next = text.as_bytes().get(4);
        year.is_some_and(|year: i32| !YEARS.contains(&year)) && next.is_none_or(|c| *c == b'-')
    };
    let mut parts = written.split(['/', '#']);
    let all = parts.clone().all(is_shaped);
    let out = parts.find(is_out).filter(|_| all)?;
    Some(out[..4].to_owned())
}

#[cfg(test)]
#[path = "dates_test.rs"]
mod tests;
