//! A log as it should look: commas, LF, quotes only where they are needed, no empty rows, no empty columns at the end.

use super::csv_rows::{Line, lines};
use super::{Untidied, conflict};

/// The tidy text. With `sort`, rows stand in the order of their first cell, a date; comments stay above the row that they stand above.
pub(crate) fn tidy_csv(text: &str, sort: bool) -> Result<String, Untidied> {
    if let Some(line) = conflict(text) {
        return Err(Untidied::Conflict(line));
    }
    let mut found = lines(text).map_err(Untidied::Syntax)?;
    found.retain(|line| !matches!(line, Line::Row(cells) if is_empty(cells)));
    drop_empty_columns(&mut found);
    if sort {
        found = sorted(found);
    }
    let tidy = write(&found);
    let again = lines(&tidy).map_err(|_| Untidied::Unlike)?;
    if rows(&again) == rows(&found) && comments(&again) == comments(&found) {
        Ok(tidy)
    } else {
        Err(Untidied::Unlike)
    }
}

fn is_empty(cells: &[String]) -> bool {
    cells.iter().all(String::is_empty)
}

fn rows(lines: &[Line]) -> Vec<&Vec<String>> {
    let mut found = Vec::new();
    for line in lines {
        if let Line::Row(cells) = line {
            found.push(cells);
        }
    }
    found
}

fn comments(lines: &[Line]) -> Vec<&String> {
    let mut found = Vec::new();
    for line in lines {
        if let Line::Comment(text) = line {
            found.push(text);
        }
    }
    found
}

/// Columns at the end in which neither the header nor any row has anything: a spreadsheet leaves them.
fn drop_empty_columns(lines: &mut [Line]) {
    let last = |cells: &Vec<String>| cells.iter().rposition(|cell| !cell.is_empty());
    let used = rows(lines).into_iter().filter_map(last).max();
    let width = used.map_or(0, |last| last.saturating_add(1));
    for line in lines {
        if let Line::Row(cells) = line {
            cells.truncate(width);
        }
    }
}

/// The header and what stands above it, then the rows by the first cell, each with the comments above it; what follows the last row stays last.
fn sorted(lines: Vec<Line>) -> Vec<Line> {
    let is_row = |line: &Line| matches!(line, Line::Row(_));
    let Some(header) = lines.iter().position(is_row) else {
        return lines;
    };
    let (head, body) = lines.split_at(header.saturating_add(1));
    let (mut groups, mut open) = (Vec::new(), Vec::new());
    for line in body {
        open.push(line.clone());
        if let Line::Row(cells) = line {
            groups.push((cells.first().cloned(), std::mem::take(&mut open)));
        }
    }
    groups.sort_by(|(a, _), (b, _)| a.cmp(b));
    let rows = groups.into_iter().flat_map(|(_, group)| group);
    head.iter().cloned().chain(rows).chain(open).collect()
}

fn write(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut is_blank_due = false;
    for line in lines {
        if *line == Line::Blank {
            is_blank_due = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut is_blank_due) {
            text.push('\n');
        }
        match line {
            Line::Comment(comment) => text.push_str(comment),
            Line::Row(cells) => row(cells, &mut text),
            Line::Blank => {}
        }
        text.push('\n');
    }
    text
}

fn row(cells: &[String], text: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        let is_edged = cell.trim() != cell;
        let is_comment = place == 0 && cell.starts_with('#');
        if is_edged || is_comment || cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> String {
        tidy_csv(text, false).unwrap()
    }

    #[test]
    fn a_file_as_excel_leaves_it_becomes_a_small_one() {
        let saved = "\u{feff}date;kind;note;\r\n2024-03-12;operativa;\"a;b\";\r\n;;;\r\n;;;\r\n";
        assert_eq!(tidy(saved), "date,kind,note\n2024-03-12,operativa,a;b\n");
    }

    #[test]
    fn comments_and_single_blank_lines_stay() {
        let written = "# who was there\n\n\ndate,kind\n  # no comment: a cell\n\n2024-03-12 , \"x\"\n# end\n\n";
        assert_eq!(
            tidy(written),
            "# who was there\n\ndate,kind\n\"# no comment: a cell\"\n\n2024-03-12,x\n# end\n"
        );
    }

    #[test]
    fn quotes_stand_where_they_are_needed() {
        let written = "a,b,c,d\n\"1\",\"x \",\"two\nlines\",\"say \"\"no\"\"\"\n";
        assert_eq!(
            tidy(written),
            "a,b,c,d\n1,\"x \",\"two\nlines\",\"say \"\"no\"\"\"\n"
        );
    }

    #[test]
    fn sorted_rows_take_the_comments_above_them_along() {
        let written = "date,kind\n# second\n2024-05-01,b\n2024-03-12,a\n# the end\n";
        assert_eq!(
            tidy_csv(written, true).unwrap(),
            "date,kind\n2024-03-12,a\n# second\n2024-05-01,b\n# the end\n"
        );
    }

    #[test]
    fn what_cannot_be_read_is_left() {
        assert_eq!(tidy_csv("a,b\n\"1,2\n", false), Err(Untidied::Syntax(2)));
        assert_eq!(tidy_csv("a,b\n1\"2,3\n", false), Err(Untidied::Syntax(2)));
        assert_eq!(
            tidy_csv("a,b\n1,2\n<<<<<<< HEAD\n", false),
            Err(Untidied::Conflict(3))
        );
    }
}
