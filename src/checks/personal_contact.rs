//! E-mail addresses and telephone numbers belong to persons and change often.

use std::ops::Range;

use super::RegistryCtx;
use super::check::records_rule;
use super::texts::{is_exempt, search};
use crate::diag::{Sink, personal_numbers};
use crate::source::SourceFile;

records_rule!("personal-contact", Warning, Free);

/// How words begin after which digits are no telephone number.
const OTHERS: [&str; 9] = [
    "ocr", "iban", "bankgiro", "plusgiro", "konto", "account", "faktura", "invoice", "org",
];

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    search(ctx, sink, &RULE, contacts, |finding, found| {
        let kind = if found.contains('@') {
            "address"
        } else {
            "telephone"
        };
        finding.variant(kind).help("help")
    });
}

fn contacts(file: &SourceFile) -> Vec<Range<usize>> {
    let text = &file.text;
    let mut found = addresses(text);
    found.extend(telephones(text));
    if found.is_empty() {
        return found;
    }
    let persons = personal_numbers(text);
    found.retain(|place| {
        !is_exempt(text, place)
            && !persons
                .iter()
                .any(|person| person.start < place.end && place.start < person.end)
    });
    found.sort_by_key(|place| place.start);
    found
}

/// Letters, digits and dots on both sides of an `@`, with a dot in the latter part.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let part = |letter: char| letter.is_alphanumeric() || ".-_+%".contains(letter);
    let signs = text.match_indices('@').map(|(at, _)| at);
    signs
        .filter_map(|at| {
            let name = text[..at].rfind(|letter| !part(letter)).map_or(0, |end| {
                end + text[end..].chars().next().map_or(1, char::len_utf8)
            });
            let rest = &text[at + 1..];
            let host = &rest[..rest.find(|letter| !part(letter)).unwrap_or(rest.len())];
            let host = host.trim_end_matches(['.', '-']);
            let well = name < at && host.trim_start_matches('.').contains('.');
            well.then(|| name..at + 1 + host.len())
        })
        .collect()
}

/// `+46`, `0046` or `0` and another digit first, nothing but spaces, hyphens and brackets between the digits, and as many of them as a
/// Swedish number has.
fn telephones(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(['0', '+']).map(|offset| at + offset) {
        at = start + 1;
        let before = text[..start].chars().next_back();
        let joined =
            before.is_some_and(|letter| letter.is_alphanumeric() || "-._/:+=#".contains(letter));
        let rest = &text[start..];
        if joined || national(rest).is_none() {
            continue;
        }
        let between = |letter: char| letter.is_ascii_digit() || " \u{a0}-–()+".contains(letter);
        let end = rest.find(|letter| !between(letter)).unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let goes_on = rest[number.len()..].starts_with(|letter: char| {
            letter.is_alphabetic()
                || ".:_".contains(letter)
                    && rest[number.len() + 1..].starts_with(|next: char| next.is_ascii_digit())
        });
        let is_one = national(number).is_some_and(|number| has_form(&number));
        if is_one && !goes_on && !is_other(&text[..start]) {
            found.push(start..start + number.len());
        }
        at = start + number.len().max(1);
    }
    found
}

/// The number as it is dialled within the country, `0` first; `None`: it begins as none does.
fn national(number: &str) -> Option<String> {
    let abroad = number
        .strip_prefix("+46")
        .or_else(|| number.strip_prefix("0046"));
    let number = match abroad {
        Some(rest) => {
            let rest = rest.trim_start_matches([' ', '\u{a0}', '-', '–']);
            let rest = rest.strip_prefix("(0)").unwrap_or(rest);
            format!("0{}", rest.trim_start_matches([' ', '\u{a0}', '-', '–']))
        }
        None => number.to_owned(),
    };
    let second = number.as_bytes().get(1).copied();
    (number.starts_with('0') && second.is_some_and(|digit| matches!(digit, b'1'..=b'9')))
        .then_some(number)
}

/// Whether it has as many digits as the plan of Swedish numbers gives it: ten for mobile telephones and `010`, eight to ten for others;
/// no area has two digits but `08`, and those of four have five digits at the least.
fn has_form(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let first = number.bytes().take_while(u8::is_ascii_digit).count();
    if number.starts_with("07") || number.starts_with("010") {
        return digits == 10;
    }
    match first {
        2 => number.starts_with("08") && (8..=10).contains(&digits),
        3 => (8..=10).contains(&digits),
        _ if number.starts_with("08") => (8..=10).contains(&digits),
        _ => (9..=10).contains(&digits),
    }
}

/// Whether the word before says that the number is of something else: an account, a payment, an organisation.
fn is_other(before: &str) -> bool {
    let word = before.trim_end_matches([' ', '\u{a0}', ':', '.', '=', '"']);
    let start = word
        .rfind(|letter: char| letter.is_whitespace() || ",;\"(".contains(letter))
        .map_or(0, |at| {
            at + word[at..].chars().next().map_or(1, char::len_utf8)
        });
    let word = word[start..].to_lowercase();
    OTHERS.iter().any(|other| word.starts_with(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let file = SourceFile::new("a.toml".into(), text.to_owned());
        contacts(&file)
            .into_iter()
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn addresses_and_telephone_numbers_are_found_whole() {
        for (name, text, expected) in [
            (
                "an address",
                "till namn@example.org.",
                &["namn@example.org"][..],
            ),
            (
                "an address with Swedish letters",
                "åsa.öst@exämple.se",
                &["åsa.öst@exämple.se"],
            ),
            (
                "a telephone number",
                "ring 013-20 60 00, tack",
                &["013-20 60 00"],
            ),
            (
                "with the country",
                "+46 (0)13 20 60 00",
                &["+46 (0)13 20 60 00"],
            ),
            (
                "with the country and no bracket",
                "+46 70-123 45 67",
                &["+46 70-123 45 67"],
            ),
            (
                "in Stockholm",
                "08-12 34 56 och 08-123 456 78",
                &["08-12 34 56", "08-123 456 78"],
            ),
            ("an area of four digits", "0141-225 00", &["0141-225 00"]),
            ("a service", "0771-123 456", &["0771-123 456"]),
            ("both", "a@b.se 0701234567", &["a@b.se", "0701234567"]),
        ] {
            assert_eq!(found(text), expected, "{name}");
        }
    }

    #[test]
    fn other_signs_and_digits_are_left_alone() {
        for (name, text) in [
            ("a municipality code", "0580"),
            ("a date", "2024-03-12"),
            ("a decimal", "0.12345678"),
            ("an organisation number", "802005-1952"),
            ("zeros", "00000000"),
            (
                "a personal identity number, which another rule reports",
                "010101-1013",
            ),
            ("a case number", "reference = \"SON 0123-456789\""),
            ("days of a year", "0701-2345, 0101–0630, 01-01 – 12-31"),
            ("an account", "IBAN SE35 5000 0000 0549 1000 0003"),
            ("a payment", "OCR 0123456789, bankgiro 0123-45678"),
            ("an organisation", "org.nr 0141-225 00"),
            ("a diary number", "SON 2024-1523, SN 0123/2024"),
            ("too short for a mobile telephone", "0701 23 45"),
            ("no host", "@example @ a@b"),
            ("a web address", "https://example.org/@a.b/0123456789"),
            ("a number in an identifier", "dok-0123456789"),
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{name}");
        }
    }
}
