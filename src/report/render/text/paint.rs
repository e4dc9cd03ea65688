//! Bold and colour, as a second channel: whatever they say, words say too.

use anstyle::{AnsiColor, Style};

use crate::report::doc::Sign;

/// Whether codes are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paint(pub(super) bool);

impl Paint {
    pub(super) fn bold(self, text: &str) -> String {
        self.with(Style::new().bold(), text)
    }

    pub(super) fn faint(self, text: &str) -> String {
        self.with(Style::new().dimmed(), text)
    }

    pub(super) fn sign(self, sign: Sign, text: &str) -> String {
        let colour = match sign {
            Sign::Wrong => AnsiColor::Red,
            Sign::Attention => AnsiColor::Yellow,
            Sign::Unclear => AnsiColor::Cyan,
            Sign::Fine => AnsiColor::Green,
            Sign::Neutral => return text.to_owned(),
        };
        self.with(Style::new().bold().fg_color(Some(colour.into())), text)
    }

    fn with(self, style: Style, text: &str) -> String {
        if self.0 && !text.is_empty() {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}
