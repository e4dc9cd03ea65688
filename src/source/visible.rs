//! Characters that must not reach a terminal or a page as they are: control characters, bidi controls, zero-width characters.

use std::borrow::Cow;
use std::fmt::Write as _;

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
        | '\u{2060}'..='\u{206f}' | '\u{fffe}' | '\u{ffff}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
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

/// The text with every such character, and every further control character, written as an escape of JSON. In JSON they stand in strings only.
pub fn escaped_in_json(json: String) -> String {
    let is_raw = |letter: char| letter == '\u{7f}' || (!letter.is_ascii() && is_hidden(letter));
    if !json.chars().any(is_raw) {
        return json;
    }
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_raw(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// The text without what a line of a log may set off: continuous integration acts on `##[` wherever it stands.
pub fn inert(text: &str) -> Cow<'_, str> {
    if text.contains("##[") {
        Cow::Owned(text.replace("##[", "# #["))
    } else {
        Cow::Borrowed(text)
    }
}

/// A path at the beginning of a line: one that would be taken for a command of continuous integration is shown from the folder on.
pub fn line_start(path: &str) -> Cow<'_, str> {
    if path.starts_with("::") || path.starts_with("##") {
        Cow::Owned(format!("./{}", inert(path)))
    } else {
        inert(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_json_what_cannot_be_seen_is_an_escape() {
        let json = "{\"a\": \"\u{9b}2J\u{7f}\u{202e}\u{e0041}å\"}".to_owned();
        assert_eq!(
            escaped_in_json(json),
            "{\"a\": \"\\u009b2J\\u007f\\u202e\\udb40\\udc41å\"}"
        );
    }

    #[test]
    fn no_path_and_no_text_is_a_command() {
        assert_eq!(line_start("::error::x.csv"), "./::error::x.csv");
        assert_eq!(line_start("##[x].csv"), "./# #[x].csv");
        assert_eq!(line_start("data/::x.csv"), "data/::x.csv");
        assert_eq!(inert("a ##[add-mask]x"), "a # #[add-mask]x");
    }

    #[test]
    fn escapes_and_bidi_controls_become_visible() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\u{241b}[31mb");
        assert_eq!(visible("\u{202e}gpj\u{9b}"), "\u{fffd}gpj\u{fffd}");
        assert_eq!(visible("rad 1\n\trad 2 – å"), "rad 1\n\trad 2 – å");
    }
}
