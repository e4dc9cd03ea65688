//! Characters that nobody can see, or that make a line read otherwise than it is.

use std::ops::Range;
use std::path::Path;

use super::RegistryCtx;
use super::check::records_rule;
use super::texts::search;
use crate::diag::Sink;
use crate::source::{SourceFile, is_hidden};

records_rule!("hidden-characters", Warning, Free);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    search(ctx, sink, &RULE, hidden, |finding, run| {
        let codes = run
            .chars()
            .map(|letter| format!("U+{:04X}", u32::from(letter)));
        let mut codes: Vec<_> = codes.collect();
        codes.dedup();
        finding.with("codes", codes.join(", ")).help("help")
    });
}

/// Each run of hidden characters. A mark of byte order may stand first; in TOML control characters are faults of syntax already.
fn hidden(file: &SourceFile) -> Vec<Range<usize>> {
    let is_toml = Path::new(&file.path)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let counts = |at: usize, letter: char| {
        let marks_order = at == 0 && letter == '\u{feff}';
        is_hidden(letter) && !marks_order && !(is_toml && letter.is_ascii_control())
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let letters = file.text.char_indices();
    for (at, letter) in letters.filter(|&(at, letter)| counts(at, letter)) {
        let end = at + letter.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_and_marks_of_byte_order_allowed_first_only() {
        let file = |path: &str, text: &str| SourceFile::new(path.to_owned(), text.to_owned());
        assert_eq!(
            hidden(&file("a.csv", "\u{feff}a\u{200b}\u{200d}b\u{feff}\r\n\t")),
            [4..10, 11..14]
        );
        assert_eq!(hidden(&file("a.csv", "a\u{7}")).len(), 1);
        assert!(
            hidden(&file("a.toml", "a\u{7}")).is_empty(),
            "the parser says so"
        );
    }
}
