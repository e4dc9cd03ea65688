//! Yes and no, lengths of time, days of the year, ages and organisation numbers as people write them.

use super::split::{Piece, Pieces};
use super::{Reading, counts, plain};

/// Yes or no, in Swedish, in English and as spreadsheets have it.
pub(crate) fn yes_no(written: &str) -> Option<bool> {
    let word = plain(written).to_lowercase();
    match word.trim_end_matches('.') {
        "ja" | "j" | "sant" | "yes" | "y" | "true" | "1" => Some(true),
        "nej" | "n" | "falskt" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Whether the writing says that something is not known: it stands in statistics and in forms.
pub(crate) fn is_missing(written: &str) -> bool {
    let word = plain(written).to_lowercase();
    let is_marks = !word.is_empty() && word.chars().all(|mark| ".…?-*".contains(mark));
    let words = [
        "saknas",
        "okänd",
        "okänt",
        "vet ej",
        "vet inte",
        "ej känt",
        "inte känt",
        "uppgift saknas",
        "n/a",
        "na",
        "n.a.",
        "#n/a",
        "#saknas!",
        "null",
        "none",
        "unknown",
        "not known",
        "missing",
        "tbd",
    ];
    is_marks || words.contains(&word.as_str())
}

/// Lengths of time: `60 dagar`.
pub(crate) fn durations(written: &str) -> Vec<Reading> {
    let lower = plain(written).to_lowercase();
    let pieces = Pieces::of(&lower);
    let (count, unit) = match &pieces.all[..] {
        [Piece::Number(count), Piece::Word(unit)] => (count.clone(), unit),
        [Piece::Word(count), Piece::Word(unit)] => match &counts(count)[..] {
            [only] => (only.text.clone(), unit),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let unit = match unit.as_str() {
        "d" | "dag" | "dagar" | "day" | "days" => "d",
        "v" | "w" | "vecka" | "veckor" | "week" | "weeks" => "w",
        "m" | "mån" | "månad" | "månader" | "month" | "months" => "m",
        _ => return Vec::new(),
    };
    if !pieces.marks.chars().all(|mark| " .".contains(mark)) {
        return Vec::new();
    }
    vec![Reading::whole(format!("{count}{unit}"))]
}

/// Days of the year: `31 mars`, `31/3`.
pub(crate) fn month_days(written: &str) -> Vec<Reading> {
    let text = plain(written);
    // 2024 has every day of the year.
    let of_year = super::days(&format!("{text} 2024")).into_iter();
    let day = |reading: Reading| reading.text.strip_prefix("2024-").map(Reading::whole);
    of_year.filter_map(day).collect()
}

/// A month by its name or as `2025-10` has it.
pub(crate) fn months(written: &str) -> Vec<Reading> {
    let month = super::whens(&format!("{} 2024", plain(written)));
    let month = month.iter().filter_map(|reading| {
        let month = reading.text.strip_prefix("2024-")?;
        (month.len() == 2).then(|| Reading::whole(month.trim_start_matches('0')))
    });
    month.collect()
}

/// A quarter as `Q4` or `kvartal 4`.
pub(crate) fn quarters(written: &str) -> Vec<Reading> {
    let quarter = super::whens(&format!("{} 2024", plain(written)));
    let quarter = quarter
        .iter()
        .filter_map(|reading| reading.text.strip_prefix("2024-Q"));
    quarter.map(Reading::whole).collect()
}

/// Ages: `18–25 år`, `från 18`, `18+`.
pub(crate) fn ages(written: &str) -> Vec<Reading> {
    let lower = plain(written).to_lowercase();
    let pieces = Pieces::of(&lower);
    let numbers = pieces.numbers();
    let words: Vec<_> = pieces.words();
    let words: Vec<_> = words
        .into_iter()
        .filter(|word| !matches!(*word, "år" | "years"))
        .collect();
    let marks = pieces.marks.replace(' ', "");
    let text = match (&numbers[..], &words[..], marks.as_str()) {
        ([from, to], [], "-") | ([from, to], ["till" | "to"], "") => format!("{from}..{to}"),
        ([from], [], "+" | "-") | ([from], ["från" | "from"] | ["och", "äldre" | "uppåt"], "") =>
        {
            format!("{from}..")
        }
        ([to], ["till" | "to"], "") => format!("..{to}"),
        _ => return Vec::new(),
    };
    vec![Reading::whole(text)]
}

/// An organisation number with another dash or with spaces.
pub(crate) fn org_numbers(written: &str) -> Vec<Reading> {
    let text = plain(written);
    let is_well = |letter: char| letter.is_ascii_digit() || " -".contains(letter);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !text.chars().all(is_well) || !matches!(digits.len(), 10 | 12) {
        return Vec::new();
    }
    let (first, last) = digits.split_at(digits.len() - 4);
    vec![Reading::whole(format!("{first}-{last}"))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(found: Vec<Reading>) -> String {
        let found: Vec<_> = found.into_iter().map(|reading| reading.text).collect();
        found.join(" or ")
    }

    #[test]
    fn small_values_are_read_as_people_write_them() {
        for (read, written, meant) in [
            (durations as fn(&str) -> Vec<Reading>, "60 dagar", "60d"),
            (durations, "två månader", "2m"),
            (durations, "8 v", "8w"),
            (durations, "60", ""),
            (month_days, "31 mars", "03-31"),
            (month_days, "31/3", "03-31"),
            (month_days, "1/2", "02-01 or 01-02"),
            (months, "oktober", "10"),
            (quarters, "Q4", "4"),
            (quarters, "kvartal 4", "4"),
            (ages, "18–25 år", "18..25"),
            (ages, "18-25", "18..25"),
            (ages, "18+", "18.."),
            (ages, "från 18 år", "18.."),
            (org_numbers, "802005–1952", "802005-1952"),
            (org_numbers, "802005 1952", "802005-1952"),
            (org_numbers, "NO 971 277 882", ""),
        ] {
            assert_eq!(text(read(written)), meant, "{written}");
        }
        assert_eq!(
            (yes_no("Ja"), yes_no("FALSKT"), yes_no("kanske")),
            (Some(true), Some(false), None)
        );
        assert!(is_missing("..") && is_missing("N/A") && !is_missing("0"));
    }
}
