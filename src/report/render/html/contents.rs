//! The table of contents: the parts of one agreement, or the agreements of a portfolio.

use std::fmt::Write as _;

use super::{Page, inline, name};
use crate::report::doc::{Block, Heading, Report};

/// The fewest parts that are worth a list.
const LEAST: usize = 3;

pub(super) fn contents(page: &mut Page<'_>, report: &Report) {
    let headings = report.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    let mut titles = 0;
    let mut found: Vec<(usize, &Heading)> = Vec::new();
    for (at, heading) in headings.enumerate() {
        titles += usize::from(heading.level == 1);
        let on_page = heading.level + u8::from(titles > 1);
        if on_page == 2 {
            found.push((at + 1, heading));
        }
    }
    if found.len() < LEAST {
        return;
    }
    let words = page.get("page-contents");
    let _ = writeln!(
        page.out,
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{words}</h2>\n<ul>"
    );
    for (number, heading) in found {
        let _ = writeln!(
            page.out,
            "<li><a href=\"#{}\">{}</a></li>",
            name(heading, number),
            inline(&heading.text)
        );
    }
    page.out.push_str("</ul>\n</nav>\n");
}
