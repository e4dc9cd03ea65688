//! Personal identity numbers: found by their form, date and check digit, and never printed in full.

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveDate;

use super::Text;
use crate::lang::Texts;
use crate::source::is_hidden;

/// Letters that stand first in the last four of an interim number.
const INTERIM: &str = "TRSUWXJKLMN";
/// The most signs between the parts of a number.
const SIGNS: usize = 3;
/// The fewest hexadecimal digits in a row that are a digest: what looks like a number in it is none.
const DIGEST: usize = 32;

/// A text in words, with personal identity numbers masked: every renderer of findings words them by this.
pub fn worded(text: &Text, texts: &Texts) -> String {
    masked(&texts.text(text)).into_owned()
}

/// The text with the last four of each personal identity number replaced by `****`; as many bytes as before.
pub fn masked(text: &str) -> Cow<'_, str> {
    let found = personal_numbers(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut shown = text.to_owned();
    for range in found {
        let letters = text[range.clone()].char_indices().rev();
        let last =
            letters.filter(|(_, letter)| digit(*letter).is_some() || INTERIM.contains(*letter));
        for (at, letter) in last.take(4) {
            let at = range.start + at;
            // A wide digit has three bytes, and so has the wide star.
            let star = if letter.is_ascii() { "*" } else { "\u{ff0a}" };
            shown.replace_range(at..at + letter.len_utf8(), star);
        }
    }
    Cow::Owned(shown)
}

/// Where personal identity numbers, coordination numbers and interim numbers stand, however they are written: `850709-9805`,
/// `19850709 9805`, `1985-07-09-9805`, with wide digits or hidden letters in between. The date exists, the check digit is right, and no
/// digit before or after would make it part of something longer.
pub fn personal_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let first = run(text, start);
        at = first.end;
        let number = number_at(text, (start, &first));
        if let Some(number) = number.filter(|number| stands_alone(text, number)) {
            at = number.until;
            found.push(start..number.until);
        }
    }
    found
}

/// Digits in a row, those that are hidden among them left out.
#[derive(Debug, Default)]
struct Digits {
    digits: String,
    end: usize,
}

/// What stands between two rows of digits, such as `-` or ` – `, with dashes of every kind as `-` and spaces of every kind as ` `.
#[derive(Debug, Default)]
struct Gap {
    signs: String,
    end: usize,
}

/// The six or eight digits of a date, and what stands between its parts.
struct Date {
    digits: String,
    between: Option<char>,
    end: usize,
}

/// A number whose date exists and whose check digit is right.
struct Number {
    start: usize,
    until: usize,
    /// Whether it is a row of groups with spaces, as account numbers are.
    is_spaced: bool,
}

fn digit(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(letter) - u32::from('\u{ff10}'), 10),
        _ => None,
    }
}

/// A sign that may stand between the parts of a number.
fn sign(letter: char) -> Option<char> {
    Some(match letter {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '+' | '\u{ff0b}' => '+',
        '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        '.' | '\u{b7}' | '\u{ff0e}' => '.',
        '_' => '_',
        ' '
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => ' ',
        _ => return None,
    })
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    Some(from + rest.find(|letter| digit(letter).is_some())?)
}

fn run(text: &str, from: usize) -> Digits {
    let mut found = Digits {
        end: from,
        ..Digits::default()
    };
    for (at, letter) in text[from..].char_indices() {
        if let Some(digit) = digit(letter) {
            found.digits.push(digit);
            found.end = from + at + letter.len_utf8();
        } else if !is_hidden(letter) {
            break;
        }
    }
    found
}

/// The signs that stand from here on; `None` where they are too many.
fn gap(text: &str, from: usize) -> Option<Gap> {
    let mut found = Gap {
        end: from,
        ..Gap::default()
    };
    for (at, letter) in text[from..].char_indices() {
        match sign(letter) {
            Some(sign) => found.signs.push(sign),
            None if is_hidden(letter) => {}
            None => break,
        }
        found.end = from + at + letter.len_utf8();
    }
    (found.signs.len() <= SIGNS).then_some(found)
}

/// The number that begins with these digits.
fn number_at(text: &str, (start, first): (usize, &Digits)) -> Option<Number> {
    if matches!(first.digits.len(), 10 | 12) {
        let (date, last_four) = first.digits.split_at(first.digits.len() - 4);
        let is_one = is_number(date, last_four) && !is_in_digest(text, start);
        return is_one.then_some(Number {
            start,
            until: first.end,
            is_spaced: false,
        });
    }
    let date = date(text, first)?;
    let before = gap(text, date.end)?;
    let fits = match date.between {
        None => true,
        // A day and an hour, `2024-03-12 1530`, or two days, `2023-01-01/2025`, are no number.
        Some(between) => {
            let is_hyphen = before.signs == "-" || before.signs == "+";
            is_hyphen || before.signs == between.to_string()
        }
    };
    let last = last_four(text, before.end)?;
    let is_one = fits && is_number(&date.digits, &last.digits) && !is_in_digest(text, start);
    is_one.then_some(Number {
        start,
        until: last.end,
        is_spaced: date.between == Some(' '),
    })
}

/// The date that begins with these digits: in one row, or in parts with one and the same sign between them.
fn date(text: &str, first: &Digits) -> Option<Date> {
    if matches!(first.digits.len(), 6 | 8) {
        return Some(Date {
            digits: first.digits.clone(),
            between: None,
            end: first.end,
        });
    }
    let one = gap(text, first.end)?;
    let second = run(text, one.end);
    let between = Some(one.signs.chars().next()?).filter(|_| one.signs.len() == 1)?;
    match (first.digits.len(), second.digits.len()) {
        // `19 850709-9805`; the century may be left out.
        (2, 6) | (4, 4) if between == '-' => Some(Date {
            digits: format!("{}{}", first.digits, second.digits),
            between: Some(between),
            end: second.end,
        }),
        (2 | 4, 2) => {
            let other = gap(text, second.end).filter(|other| other.signs == one.signs)?;
            let third = run(text, other.end);
            (third.digits.len() == 2).then(|| Date {
                digits: format!("{}{}{}", first.digits, second.digits, third.digits),
                between: Some(between),
                end: third.end,
            })
        }
        _ => None,
    }
}

/// Four digits, or the letter of an interim number and three.
fn last_four(text: &str, from: usize) -> Option<Digits> {
    let letter = text[from..].chars().next()?;
    if !INTERIM.contains(letter) {
        return Some(run(text, from)).filter(|last| last.digits.len() == 4);
    }
    let rest = run(text, from + letter.len_utf8());
    let digits = format!("{letter}{}", rest.digits);
    (rest.digits.len() == 3).then_some(Digits {
        digits,
        end: rest.end,
    })
}

fn is_number(date: &str, last_four: &str) -> bool {
    let (year, day) = date.split_at(date.len() - 4);
    exists(year, day) && checks(&date[date.len() - 6..], last_four)
}

/// Whether a place lies in a long row of hexadecimal digits.
fn is_in_digest(text: &str, at: usize) -> bool {
    let is_hex = |byte: &&u8| byte.is_ascii_hexdigit();
    let bytes = text.as_bytes();
    let before = bytes[..at].iter().rev().take(DIGEST).take_while(is_hex);
    let after = bytes[at..].iter().take(DIGEST).take_while(is_hex);
    before.count() + after.count() >= DIGEST
}

/// Whether the date exists; in a coordination number the day is 60 more, and a year of two digits may be of either century.
fn exists(year: &str, month_day: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let (month, day) = (number(&month_day[..2]), number(&month_day[2..]));
    let day = if day > 60 { day - 60 } else { day };
    let year = i32::try_from(number(year)).unwrap_or(0);
    let years = if year < 100 {
        [1900 + year, 2000 + year]
    } else {
        [year, year]
    };
    years.iter().any(|&year| {
        (1840..2100).contains(&year) && NaiveDate::from_ymd_opt(year, month, day).is_some()
    })
}

/// Whether the check digit is right; the letter of an interim number counts as 0 or as 1.
fn checks(date: &str, last_four: &str) -> bool {
    let (first, rest) = last_four.split_at_checked(1).unwrap_or_default();
    if !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if INTERIM.contains(first) {
        return ["0", "1"]
            .iter()
            .any(|first| luhn(&format!("{date}{first}{rest}")));
    }
    first.bytes().all(|byte| byte.is_ascii_digit()) && luhn(&format!("{date}{last_four}"))
}

/// Whether the last digit is the check digit of the others: from the right every second digit is doubled, the digits are summed, and the
/// sum ends in 0.
pub(crate) fn luhn(digits: &str) -> bool {
    let values = digits
        .bytes()
        .rev()
        .map(|byte| u32::from(byte.wrapping_sub(b'0')));
    let sum: u32 = values
        .enumerate()
        .map(|(at, digit)| {
            if at % 2 == 1 {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                digit
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether nothing before or after makes it a part of a longer number.
fn stands_alone(text: &str, number: &Number) -> bool {
    let joins = |letter: char| match sign(letter) {
        Some(' ') => number.is_spaced,
        Some('+') | None => false,
        Some(_) => true,
    };
    let is_joined = |first: Option<char>, second: Option<char>| {
        first.is_some_and(joins) && second.is_some_and(|letter| digit(letter).is_some())
    };
    let seen = |letter: &char| !is_hidden(*letter);
    let mut before = text[..number.start].chars().rev().filter(seen);
    let mut after = text[number.until..].chars().filter(seen);
    let next = after.next();
    !is_joined(before.next(), before.next())
        && next.is_none_or(|letter| digit(letter).is_none())
        && !is_joined(next, after.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_numbers_are_masked_in_every_form() {
        for (name, text, shown) in [
            (
                "with a hyphen",
                "gällde 850709-9805.",
                "gällde 850709-****.",
            ),
            ("twelve digits", "198507099805", "19850709****"),
            (
                "ten digits in a cell",
                "2024,8507099805,x",
                "2024,850709****,x",
            ),
            (
                "with the century and a hyphen",
                "19121212-1212",
                "19121212-****",
            ),
            ("a hundred years old", "121212+1212", "121212+****"),
            ("a dash from a word processor", "850709–9805", "850709–****"),
            ("a coordination number", "701063-2391", "701063-****"),
            (
                "an interim number, the letter counting as 0",
                "850709-T804",
                "850709-****",
            ),
            ("a space", "19811218 9876 kom", "19811218 **** kom"),
            (
                "two kinds of space",
                "811218\u{a0} 9876",
                "811218\u{a0} ****",
            ),
            ("a slash", "gäller 811218/9876", "gäller 811218/****"),
            ("a dot", "811218.9876", "811218.****"),
            ("two hyphens", "811218--9876", "811218--****"),
            ("a dash in spaces", "811218 – 9876", "811218 – ****"),
            ("letters around", "nr811218-9876x", "nr811218-****x"),
            ("hyphens in the date", "1981-12-18-9876", "1981-12-18-****"),
            ("hyphens in a short date", "81-12-18-9876", "81-12-18-****"),
            ("dots in the date", "1981.12.18-9876", "1981.12.18-****"),
            ("spaces in the date", "81 12 18 9876", "81 12 18 ****"),
            ("the century apart", "19 811218-9876", "19 811218-****"),
            (
                "the century with a hyphen",
                "19-811218-9876",
                "19-811218-****",
            ),
            (
                "a space of no width",
                "8112\u{200b}18-98\u{200b}76",
                "8112\u{200b}18-**\u{200b}**",
            ),
            (
                "a hidden letter at the sign",
                "811218\u{200b}9876",
                "811218\u{200b}****",
            ),
            (
                "wide digits",
                "８１１２１８－９８７６",
                "８１１２１８－＊＊＊＊",
            ),
            (
                "in a web address",
                "https://exempel.se/811218-9876",
                "https://exempel.se/811218-****",
            ),
            (
                "in a path",
                "agreements/198112189876/a.toml",
                "agreements/19811218****/a.toml",
            ),
            ("after a year", "år 2024 811218-9876", "år 2024 811218-****"),
        ] {
            assert_eq!(masked(text), shown, "{name}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for (name, text) in [
            ("a wrong check digit", "850709-9806"),
            ("a date that does not exist", "850732-9805"),
            ("an organisation number", "212000-0449"),
            ("an organisation number with its prefix", "162120000449"),
            ("part of a longer number", "1850709-9805"),
            ("digits that go on", "850709-98051"),
            ("two dates", "2023-01-01/2025-04-14"),
            ("letters after the date", "850709-åäö1"),
            ("the end of the text", "850709-98"),
            ("an account", "SE45 5000 0000 0583 9825 7466"),
            ("an account in one", "SE4550000000058398257466"),
            (
                "an account that has a date in it",
                "SE00 1981 1218 9876 0000 0000",
            ),
            ("a case number", "SON 2024-1523"),
            ("a day and an hour", "2024-03-12 1531"),
            ("a day and a year", "2023-01-01/2023"),
            ("two days in one", "20230101-20251231"),
            ("two days of a year", "0101-1231"),
            ("a digest", "sha256:aaaaaaaaaaaaaaaaaaaaaaaa8112189876ab"),
            ("a number with a comma in it", "811218,9876"),
        ] {
            assert_eq!(masked(text), text, "{name}");
        }
    }
}
