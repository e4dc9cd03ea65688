//! Personal identity numbers: found by their form, date and check digit, and never printed in full.

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveDate;

use super::Text;
use crate::lang::Texts;

/// Letters that stand first in the last four of an interim number.
const INTERIM: &str = "TRSUWXJKLMN";
/// Signs between the date and the last four; dashes of several kinds come along from word processors.
const SIGNS: [char; 6] = ['-', '+', '–', '−', '\u{2010}', '\u{2011}'];

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
        shown.replace_range(range.end - 4..range.end, "****");
    }
    Cow::Owned(shown)
}

/// Where personal identity numbers, coordination numbers and interim numbers stand: `850709-9805`, `198507099805`, with a date that
/// exists, a check digit that is right, and no digit before or after that would make it part of something longer.
pub fn personal_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        let end = end_of_digits(bytes, start);
        at = end;
        if let Some(number) = number_at(text, start, end)
            && stands_alone(text, &number)
        {
            at = number.end;
            found.push(number);
        }
    }
    found
}

fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let digit = rest.iter().position(u8::is_ascii_digit)?;
    Some(from + digit)
}

fn end_of_digits(bytes: &[u8], from: usize) -> usize {
    let more = bytes[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    from + more.count()
}

/// The number that begins with the digits from `start` to `end`.
fn number_at(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let digits = &text[start..end];
    let (date, last_four, until) = match digits.len() {
        10 | 12 => {
            let (date, last_four) = digits.split_at(digits.len() - 4);
            (date, last_four, end)
        }
        6 | 8 => {
            let rest = &text[end..];
            let after = end
                + rest
                    .chars()
                    .next()
                    .filter(|sign| SIGNS.contains(sign))
                    .map_or(0, char::len_utf8);
            (digits, text.get(after..after + 4)?, after + 4)
        }
        _ => return None,
    };
    let (year, day) = date.split_at(date.len() - 4);
    (exists(year, day) && checks(&date[date.len() - 6..], last_four)).then_some(start..until)
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
fn stands_alone(text: &str, number: &Range<usize>) -> bool {
    let mut before = text[..number.start].chars().rev();
    let joined_before = match before.next() {
        Some('-' | '.' | '/' | '_') => before.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => false,
    };
    let mut after = text[number.end..].chars();
    let joined_after = match after.next() {
        Some('-' | '.' | '/' | '_') => after.next().is_some_and(|letter| letter.is_ascii_digit()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    };
    !joined_before && !joined_after
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
        ] {
            assert_eq!(masked(text), text, "{name}");
        }
    }
}
