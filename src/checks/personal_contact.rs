//! E-mail addresses and telephone numbers belong to persons and change often.

use std::ops::Range;

use super::RegistryCtx;
use super::check::records_rule;
use super::texts::{is_exempt, search};
use crate::diag::{Sink, personal_numbers};
use crate::source::SourceFile;

records_rule!("personal-contact", Warning, Free);

/// Fewest and most digits of a telephone number, with the prefix of the country.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=14;

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

/// `+46`, `0046` or `0` and another digit first, at least eight digits, nothing but spaces, hyphens and brackets between them.
fn telephones(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(['0', '+']).map(|offset| at + offset) {
        at = start + 1;
        let before = text[..start].chars().next_back();
        let joined =
            before.is_some_and(|letter| letter.is_alphanumeric() || "-._/:+=#".contains(letter));
        let rest = &text[start..];
        let national = rest
            .strip_prefix("+46")
            .or_else(|| rest.strip_prefix("0046"));
        let second = rest.as_bytes().get(1).copied().unwrap_or(b' ');
        if joined
            || (national.is_none() && !(rest.starts_with('0') && matches!(second, b'1'..=b'9')))
        {
            continue;
        }
        let between = |letter: char| letter.is_ascii_digit() || " \u{a0}-–()+".contains(letter);
        let end = rest.find(|letter| !between(letter)).unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let goes_on = rest[number.len()..].starts_with(|letter: char| {
            letter.is_alphabetic()
                || ".:_".contains(letter)
                    && rest[number.len() + 1..].starts_with(|next: char| next.is_ascii_digit())
        });
        if DIGITS.contains(&digits) && !goes_on {
            found.push(start..start + number.len());
        }
        at = start + number.len().max(1);
    }
    found
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
            ("no host", "@example @ a@b"),
            ("a web address", "https://example.org/@a.b/0123456789"),
            ("a number in an identifier", "dok-0123456789"),
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{name}");
        }
    }
}
