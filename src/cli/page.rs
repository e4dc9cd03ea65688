//! A manual page in the terminal: headings bold, code indented and left as it is, text wrapped at the width.
//!
//! Pages use headings, paragraphs, lists, tables and fenced code, and nothing else of Markdown.

use unicode_width::UnicodeWidthStr as _;

const INDENT: &str = "    ";
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// One paragraph or item to wrap.
pub(super) struct Paragraph<'a> {
    pub(super) text: &'a str,
    /// What the first line begins with.
    pub(super) first: &'a str,
    /// What the other lines begin with.
    pub(super) rest: &'a str,
    /// Columns.
    pub(super) width: usize,
}

/// The first sentence of a page: what stands between its name and the first part.
pub(super) fn summary(page: &str) -> String {
    let lines = page
        .lines()
        .skip_while(|line| line.starts_with('#') || line.is_empty());
    let lines: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// The page for a terminal of this width.
pub(super) fn render(page: &str, width: usize) -> String {
    let mut writer = Writer {
        shown: String::new(),
        open: String::new(),
        width,
    };
    let mut is_code = false;
    for line in page.lines() {
        if let Some(info) = line.strip_prefix("```") {
            writer.close();
            is_code = !is_code;
            writer.caption(info);
        } else if is_code {
            writer.code(line);
        } else {
            writer.text(line);
        }
    }
    writer.close();
    writer.shown
}

struct Writer {
    shown: String,
    /// The paragraph or item that is being read.
    open: String,
    width: usize,
}

impl Writer {
    fn text(&mut self, line: &str) {
        if line.is_empty() {
            self.close();
            self.shown.push('\n');
        } else if let Some(heading) = line.strip_prefix('#') {
            self.close();
            let heading = heading.trim_start_matches('#').trim();
            self.line(&format!("{BOLD}{heading}{PLAIN}"));
        } else if line.starts_with('|') {
            self.close();
            self.line(line);
        } else {
            if begins_item(line) {
                self.close();
            }
            if !self.open.is_empty() {
                self.open.push(' ');
            }
            self.open.push_str(line.trim());
        }
    }

    /// The file that a block of code is an excerpt of.
    fn caption(&mut self, info: &str) {
        if let Some((_, file)) = info.split_once(' ') {
            self.line(&format!("{INDENT}{DIM}{file}:{PLAIN}"));
        }
    }

    fn code(&mut self, line: &str) {
        if line.is_empty() {
            self.shown.push('\n');
        } else {
            self.line(&format!("{INDENT}{line}"));
        }
    }

    fn line(&mut self, line: &str) {
        self.shown.push_str(line);
        self.shown.push('\n');
    }

    fn close(&mut self) {
        let text = std::mem::take(&mut self.open);
        if text.is_empty() {
            return;
        }
        let rest = if begins_item(&text) { "  " } else { "" };
        self.shown.push_str(&wrap(&Paragraph {
            text: &text,
            first: "",
            rest,
            width: self.width,
        }));
    }
}

fn begins_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ")
}

/// The text in lines no wider than asked, as far as its words allow. No-break spaces hold words together.
pub(super) fn wrap(paragraph: &Paragraph<'_>) -> String {
    let mut shown = String::new();
    let mut line = paragraph.first.to_owned();
    let mut is_empty = true;
    for word in paragraph.text.split(' ').filter(|word| !word.is_empty()) {
        if !is_empty && line.width() + 1 + word.width() > paragraph.width {
            shown.push_str(&line);
            shown.push('\n');
            paragraph.rest.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    shown + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
# a-rule

One sentence over
two lines.

## What it checks

- one item that is long enough
  to be wrapped
- two

```toml agreements/a/agreement.toml
a = 1

b = \"a line of code is never wrapped\"
```

| key | need |
|---|---|
";

    #[test]
    fn a_page_is_wrapped_and_code_is_left_as_it_is() {
        let shown = anstream::adapter::strip_str(&render(PAGE, 24)).to_string();
        let expected = "\
a-rule

One sentence over two
lines.

What it checks

- one item that is long
  enough to be wrapped
- two

    agreements/a/agreement.toml:
    a = 1

    b = \"a line of code is never wrapped\"

| key | need |
|---|---|
";
        assert_eq!(shown, expected);
        assert!(render(PAGE, 24).contains("\u{1b}[1mWhat it checks\u{1b}[0m"));
        assert_eq!(summary(PAGE), "One sentence over two lines.");
    }

    #[test]
    fn every_page_has_a_summary_that_is_one_sentence() {
        for rule in crate::checks::rules() {
            for page in [rule.pages.sv, rule.pages.en] {
                assert!(summary(page).ends_with('.'), "{}", rule.name);
            }
        }
    }
}
