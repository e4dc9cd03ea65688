//! Characters that must not reach a terminal or a page as they are: control characters, bidi controls, zero-width characters.

use std::borrow::Cow;

/// The visible stand-in of a character that is none, or that changes how others are shown. Tab and line feed are left alone.
fn stand_in(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' => None,
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)),
        '\u{7f}' => Some('\u{2421}'),
        letter if is_hidden(letter) => Some('\u{fffd}'),
        _ => None,
    }
}

/// Whether a reader cannot see the character or is misled by it: C1 controls, bidi controls, zero-width characters, tags.
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || (letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r'))
}

/// The text with every such character replaced; as many characters as before.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|letter| stand_in(letter).is_some()) {
        Cow::Owned(
            text.chars()
                .map(|letter| stand_in(letter).unwrap_or(letter))
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_bidi_controls_become_visible() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\u{241b}[31mb");
        assert_eq!(visible("\u{202e}gpj\u{9b}"), "\u{fffd}gpj\u{fffd}");
        assert_eq!(visible("rad 1\n\trad 2 – å"), "rad 1\n\trad 2 – å");
    }
}
