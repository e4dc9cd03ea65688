//! A CSV text as lines that can be written again: comments, blank lines, and rows whose cells remember whether they were quoted.
//!
//! Stricter than a reader of values: what it cannot give back exactly it refuses.

/// One line of the text, or several where a quoted cell holds line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Begins with `#`; as written, without the line end.
    Comment(String),
    /// Nothing but spaces.
    Blank,
    /// Cells without their quotes; spaces round unquoted ones dropped.
    Row(Vec<String>),
}

/// The lines, or the line (from 1) from which on they cannot be read.
pub(super) fn lines(text: &str) -> Result<Vec<Line>, usize> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rest = Rest { text, at: 0 };
    let (mut found, mut separator) = (Vec::new(), None);
    while rest.at < text.len() {
        let line = rest.line();
        if line.starts_with('#') {
            found.push(Line::Comment(line.trim_end().to_owned()));
            rest.skip_line();
        } else if line.trim().is_empty() {
            found.push(Line::Blank);
            rest.skip_line();
        } else {
            let separator = *separator.get_or_insert_with(|| separator_of(line));
            found.push(Line::Row(rest.row(separator)?));
        }
    }
    Ok(found)
}

/// The first `,` or `;` outside quotes.
fn separator_of(header: &str) -> char {
    let mut is_quoted = false;
    for c in header.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' | ';' if !is_quoted => return c,
            _ => {}
        }
    }
    ','
}

/// The text from a place on.
struct Rest<'a> {
    text: &'a str,
    /// In bytes, always at the beginning of a character.
    at: usize,
}

impl<'a> Rest<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Up to the next line end.
    fn line(&self) -> &'a str {
        self.rest().lines().next().unwrap_or_default()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    /// The line that this place is on, from 1.
    fn number(&self) -> usize {
        super::line_of(self.text, self.at)
    }

    fn skip_line(&mut self) {
        let to = self.rest().find('\n');
        self.step(to.map_or(self.rest().len(), |end| end.saturating_add(1)));
    }

    fn row(&mut self, separator: char) -> Result<Vec<String>, usize> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell(separator)?);
            match self.rest().chars().next() {
                Some(next) if next == separator => self.step(next.len_utf8()),
                _ => {
                    self.skip_line();
                    return Ok(cells);
                }
            }
        }
    }

    /// One cell, up to its separator or line end.
    fn cell(&mut self, separator: char) -> Result<String, usize> {
        let blanks = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        if self.rest()[blanks..].starts_with('"') {
            self.step(blanks);
            return self.quoted(separator);
        }
        let end = self.rest().find([separator, '\n']);
        let raw = &self.rest()[..end.unwrap_or(self.rest().len())];
        let cell = raw.strip_suffix('\r').unwrap_or(raw);
        if cell.contains(['"', '\r']) {
            return Err(self.number());
        }
        self.step(raw.len());
        Ok(cell.trim().to_owned())
    }

    fn quoted(&mut self, separator: char) -> Result<String, usize> {
        let (opened, mut cell) = (self.at, String::new());
        self.step(1);
        loop {
            let close = self.rest().find('"');
            let close = close.ok_or_else(|| super::line_of(self.text, opened))?;
            cell.push_str(&self.rest()[..close]);
            self.step(close.saturating_add(1));
            if self.rest().starts_with('"') {
                cell.push('"');
                self.step(1);
                continue;
            }
            let after = self.rest().find([separator, '\n']);
            let after = &self.rest()[..after.unwrap_or(self.rest().len())];
            if !after.trim().is_empty() {
                return Err(self.number());
            }
            self.step(after.len());
            return Ok(cell);
        }
    }
}
