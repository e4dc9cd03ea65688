//! Lines no wider than a width, broken at spaces only: a no-break space holds a number and its unit together.

use unicode_width::UnicodeWidthStr;

use crate::source::visible;

/// The columns that a text takes.
pub(super) fn display_width(text: &str) -> usize {
    text.width()
}

/// A text of the model, fit for a terminal: what is hidden made visible, line breaks and tabs made spaces.
pub(super) fn shown(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

/// The widest span (`2023-01-01–2025-12-31`) that is not broken after its dash.
const SPAN: usize = 12;

/// The pieces between which a line may end, each with the space before it. A long span may end one after its dash.
fn pieces(text: &str) -> impl Iterator<Item = (&'static str, &str)> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .flat_map(|word| {
            let long = display_width(word) > SPAN;
            let cut = word
                .find('–')
                .filter(|_| long)
                .map(|at| at + '–'.len_utf8());
            let (first, rest) = word.split_at(cut.unwrap_or(word.len()));
            let rest = (!rest.is_empty()).then_some(("", rest));
            std::iter::once((" ", first)).chain(rest)
        })
}

/// The columns of the longest piece.
pub(super) fn longest_word(text: &str) -> usize {
    pieces(text)
        .map(|(_, word)| display_width(word))
        .max()
        .unwrap_or(0)
}

/// The text in lines. A word wider than the width has a line of its own and is not cut: a cut address or number is wrong.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for (space, word) in pieces(text) {
        let wide = display_width(word);
        match lines.last_mut() {
            Some(line) if wide + space.len() <= room => {
                line.push_str(space);
                line.push_str(word);
                room -= wide + space.len();
            }
            _ => {
                lines.push(word.to_owned());
                room = width.saturating_sub(wide);
            }
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_never_inside_a_number() {
        let text = "Kostnaden är 1\u{a0}477\u{a0}198\u{a0}kr för tre år";
        for (width, lines) in [
            (80, vec![text]),
            (
                22,
                vec!["Kostnaden är", "1\u{a0}477\u{a0}198\u{a0}kr för tre", "år"],
            ),
            (
                5,
                vec![
                    "Kostnaden",
                    "är",
                    "1\u{a0}477\u{a0}198\u{a0}kr",
                    "för",
                    "tre",
                    "år",
                ],
            ),
        ] {
            assert_eq!(wrap(text, width), lines, "at {width}");
        }
    }

    #[test]
    fn a_line_is_filled_to_its_last_column() {
        assert_eq!(wrap("abc def", 7), ["abc def"]);
        assert_eq!(wrap("abc def", 6), ["abc", "def"]);
    }

    #[test]
    fn a_long_span_may_be_broken_after_its_dash() {
        assert_eq!(wrap("2023-01-01–2025-12-31", 21).len(), 1);
        assert_eq!(
            wrap("2023-01-01–2025-12-31", 11),
            ["2023-01-01–", "2025-12-31"]
        );
        assert_eq!(
            wrap("2023–2025", 5),
            ["2023–2025"],
            "a short one is one word"
        );
    }

    #[test]
    fn wide_letters_count_for_two() {
        assert_eq!(wrap("日本 語", 5), ["日本", "語"]);
        assert_eq!(wrap("👍 ok", 5), ["👍 ok"]);
    }

    #[test]
    fn what_is_hidden_is_shown() {
        assert_eq!(
            shown("a\u{1b}[31m\n\tb\u{202e}"),
            "a\u{241b}[31m  b\u{fffd}"
        );
    }
}
