//! The texts of all files, searched for what must not stand in them.

use std::ops::Range;

use rayon::prelude::*;

use super::RegistryCtx;
use crate::diag::{Diagnostic, Rule, Sink};
use crate::source::{SourceFile, Span};

/// Searches every file for places that a rule speaks about, and words each.
pub(super) fn search(
    ctx: &RegistryCtx<'_>,
    sink: &mut Sink,
    rule: &'static Rule,
    find: impl Fn(&SourceFile) -> Vec<Range<usize>> + Sync,
    word: impl Fn(Diagnostic, &str) -> Diagnostic,
) {
    let files: Vec<_> = ctx.files.files().collect();
    let found: Vec<_> = files
        .par_iter()
        .map(|(id, file)| (*id, find(file)))
        .collect();
    for (id, places) in found {
        let file = ctx.files.file(id);
        for place in places {
            let finding = rule.at(Span::new(id, place.clone()));
            let finding = match folder(&file.path) {
                Some(agreement) => finding.of(&agreement.into()).subject("agreement"),
                None => finding,
            };
            sink.push(word(finding, &file.text[place]));
        }
    }
}

/// The agreement's folder that a file lies in.
pub(super) fn folder(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix("agreements/")?.split_once('/')?;
    Some(folder)
}

/// Whether a place lies in a web address or a case number (the key `reference`), which are not searched.
pub(super) fn is_exempt(text: &str, place: &Range<usize>) -> bool {
    let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..place.start];
    let word = before
        .rfind(|letter: char| letter.is_whitespace() || "\"'<>;".contains(letter))
        .map_or(before, |at| &before[at + 1..]);
    is_address(word) || is_reference(before)
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.")
}

/// Whether what stands before, on the same line, is the key `reference` and the beginning of its text.
fn is_reference(before: &str) -> bool {
    let Some((_, value)) = before.rsplit_once("reference") else {
        return false;
    };
    let value = value.trim_start().strip_prefix('=').map(str::trim_start);
    let text = value.and_then(|value| value.strip_prefix(['"', '\'']));
    text.is_some_and(|text| !text.contains(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_case_numbers_are_exempt_and_what_follows_them_is_not() {
        for (name, text, exempt) in [
            ("a case number", "reference = \"SON X\"", true),
            ("in an inline table", "x = { reference = 'X' }", true),
            ("a web address", "url = \"https://example.org/X\"", true),
            ("after the case number", "reference = \"SON 1\" # X", false),
            (
                "the line after",
                "reference = \"SON 1\"\ntext = \"X\"",
                false,
            ),
            ("after a web address", "\"https://example.org X\"", false),
            ("a key that only ends so", "text = \"a reference X\"", false),
        ] {
            let at = text.find('X').unwrap();
            assert_eq!(is_exempt(text, &(at..at + 1)), exempt, "{name}");
        }
    }
}
