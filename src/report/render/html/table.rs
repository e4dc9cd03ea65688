//! Tables: headings with their scope, numbers aligned, wide ones in a box that can be moved through.

use std::fmt::Write as _;

use super::blocks::class;
use super::{Page, inline};
use crate::report::render::escape;
use crate::report::table::{Cell, Column, Row, RowKind, Table};

pub(super) fn table(page: &mut Page<'_>, table: &Table) {
    page.counts.tables += 1;
    let name = table.caption.as_ref().unwrap_or(&page.heading);
    let label = format!(
        "{}, {} {}",
        escape::html(&escape::unnamed(name)),
        page.get("page-table"),
        page.counts.tables
    );
    let _ = writeln!(
        page.out,
        "<section class=\"scroll\" tabindex=\"0\" aria-label=\"{label}\">\n<table>"
    );
    if let Some(caption) = &table.caption {
        let _ = writeln!(page.out, "<caption>{}</caption>", inline(caption));
    }
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        page.out.push_str("<thead>\n<tr>");
        for column in &table.columns {
            title(page, column);
        }
        page.out.push_str("</tr>\n</thead>\n");
    }
    page.out.push_str("<tbody>\n");
    for one in &table.rows {
        row(page, one, &table.columns);
    }
    page.out.push_str("</tbody>\n</table>\n</section>\n");
    for note in &table.notes {
        let _ = writeln!(page.out, "<p class=\"note\">{}</p>", inline(note));
    }
}

/// An empty corner is no heading.
fn title(page: &mut Page<'_>, column: &Column) {
    let class = if column.kind.is_number() {
        " class=\"number\""
    } else {
        ""
    };
    let _ = if column.title.is_empty() {
        write!(page.out, "<td></td>")
    } else {
        write!(
            page.out,
            "<th scope=\"col\"{class}>{}</th>",
            inline(&column.title)
        )
    };
}

fn row(page: &mut Page<'_>, row: &Row, columns: &[Column]) {
    page.out.push_str(match row.kind {
        RowKind::Item => "<tr>",
        RowKind::Total => "<tr class=\"total\">",
        RowKind::Note => "<tr class=\"aside\">",
    });
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        let words = cell.shown(page.language);
        let kind = if is_number(cell, column) {
            " class=\"number\""
        } else {
            ""
        };
        let tag = if at == 0 && !words.is_empty() {
            "th scope=\"row\""
        } else {
            "td"
        };
        let _ = write!(page.out, "<{tag}{kind}>");
        if let Cell::Status(sign, _) = cell.bare() {
            let _ = write!(
                page.out,
                "<span class=\"status {}\"><span class=\"mark\" aria-hidden=\"true\">{}</span>",
                class(*sign),
                sign.mark()
            );
            page.linked(cell.anchor(), &words);
            page.out.push_str("</span>");
        } else {
            page.linked(cell.anchor(), &words);
        }
        let _ = write!(page.out, "</{}>", &tag[..2]);
    }
    page.out.push_str("</tr>\n");
}

/// Words in a column of numbers are no numbers.
fn is_number(cell: &Cell, column: &Column) -> bool {
    column.kind.is_number()
        || matches!(
            cell.bare(),
            Cell::Money(_) | Cell::Number(_) | Cell::Percent(_) | Cell::Change(_)
        )
}
