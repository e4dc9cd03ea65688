//! Texts of the model made harmless for a page.

use std::borrow::Cow;

use crate::diag::masked;
use crate::source::visible;

/// The text with personal identity numbers masked; a digest is none and stays whole.
pub fn unnamed(text: &str) -> Cow<'_, str> {
    if text.starts_with("sha256:") {
        Cow::Borrowed(text)
    } else {
        masked(text)
    }
}

/// A text for HTML and SVG, in an element or an attribute: nothing in it is markup, and what is hidden is visible.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            // No character at all for XML, which SVG may be taken for.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// A text for Markdown as GitHub, GitLab and pandoc read it: on one line, and nothing in it is markup, a link or a mention.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let shown = visible(text);
    let mut before = None;
    let mut letters = shown.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '$' | '^' => {
                out.push('\\');
                out.push(letter);
            }
            // A list, a rule or a setext heading can begin only a line.
            '+' | '-' | '=' | '!' | ':' if before.is_none() => {
                out.push('\\');
                out.push(letter);
            }
            '!' if next == Some('[') => out.push_str("\\!"),
            // `1.` and `1)` begin a list where only digits stand before.
            '.' | ')' if !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()) => {
                out.push('\\');
                out.push(letter);
            }
            // Mentions of people, and addresses that would become links of themselves.
            '@' => out.push_str("&#64;"),
            ':' if next == Some('/') => out.push_str("&#58;"),
            '.' if ends_with_www(&out) => out.push_str("&#46;"),
            other => out.push(other),
        }
        before = Some(letter);
    }
    out
}

fn ends_with_www(written: &str) -> bool {
    let tail = written
        .len()
        .checked_sub(3)
        .and_then(|at| written.get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_in_html() {
        assert_eq!(
            html("<a href=\"x\">'&'\n</a>\u{202e}"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39; &lt;/a&gt;\u{fffd}"
        );
    }

    #[test]
    fn nothing_is_markup_in_markdown() {
        for (text, expected) in [
            ("# not a heading", "\\# not a heading"),
            ("- not a list", "\\- not a list"),
            ("a - b", "a - b"),
            ("1. not a list", "1\\. not a list"),
            ("2025-04-14", "2025-04-14"),
            ("1.5", "1\\.5"),
            ("a | b", "a \\| b"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("<b>&", "&lt;b&gt;&amp;"),
            ("https://x.se", "https&#58;//x.se"),
            ("www.x.se", "www&#46;x.se"),
            ("@everyone", "&#64;everyone"),
            ("two\nlines", "two lines"),
            ("$x$ ^y^ ~z~", "\\$x\\$ \\^y\\^ \\~z\\~"),
            ("c:\\x", "c:\\\\x"),
        ] {
            assert_eq!(markdown(text), expected, "{text}");
        }
    }
}
