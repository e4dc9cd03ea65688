//! Blocks as elements.

use std::fmt::Write as _;

use super::{Page, appendix, inline, name, table};
use crate::report::chart::Chart;
use crate::report::doc::{Block, Definition, Heading, Sign, SignItem, Signs};
use crate::report::render::escape;

pub(super) fn block(page: &mut Page<'_>, block: &Block) {
    match block {
        Block::Heading(one) => heading(page, one),
        Block::Paragraph(words) => {
            let _ = writeln!(page.out, "<p>{}</p>", inline(words));
        }
        Block::Sourced(words, anchor) => {
            let _ = write!(page.out, "<p>{}", inline(words));
            page.source(Some(anchor), &short(words));
            page.out.push_str("</p>\n");
        }
        Block::Definitions(all) => definitions(page, all),
        Block::Signs(all) => signs(page, all),
        Block::Table(one) => table::table(page, one),
        // A page has the chart that says the same and more.
        Block::Bars(_) => {}
        Block::Chart(one) => chart(page, one),
        Block::Trace(all) => appendix::traces(page, all),
        Block::Records(files) => appendix::records(page, files),
    }
}

/// The beginning of a sentence, for the name of a link.
fn short(words: &str) -> String {
    escape::unnamed(words).chars().take(60).collect()
}

fn heading(page: &mut Page<'_>, heading: &Heading) {
    page.counts.headings += 1;
    page.titles += usize::from(heading.level == 1);
    let level = page.level(heading.level);
    let class = if heading.level == 1 && page.titles > 1 {
        " class=\"title\""
    } else {
        ""
    };
    let _ = write!(
        page.out,
        "<h{level} id=\"{}\"{class}>{}",
        name(heading, page.counts.headings),
        inline(&heading.text)
    );
    if let Some(right) = &heading.right {
        let _ = write!(page.out, " <span class=\"aside\">{}</span>", inline(right));
    }
    let _ = writeln!(page.out, "</h{level}>");
    page.heading.clone_from(&heading.text);
}

pub(super) fn definitions(page: &mut Page<'_>, all: &[Definition]) {
    page.out.push_str("<dl>\n");
    for one in all {
        let _ = write!(page.out, "<div><dt>{}", inline(&one.label));
        page.source(one.from.as_ref(), &one.label);
        page.out.push_str("</dt>");
        for line in &one.lines {
            let _ = write!(page.out, "<dd>{}</dd>", inline(line));
        }
        page.out.push_str("</div>\n");
    }
    page.out.push_str("</dl>\n");
}

/// What a reader must know first.
pub(super) fn notices(page: &mut Page<'_>, all: &[SignItem]) {
    for one in all {
        let _ = write!(
            page.out,
            "<div class=\"notice {}\"><p>{}</p>",
            class(one.sign),
            inline(&one.text)
        );
        for detail in &one.details {
            let _ = write!(page.out, "<p>{}</p>", inline(detail));
        }
        page.out.push_str("</div>\n");
    }
}

pub(super) fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Wrong => "wrong",
        Sign::Attention => "attention",
        Sign::Unclear => "unclear",
        Sign::Fine => "fine",
        Sign::Neutral => "neutral",
    }
}

fn signs(page: &mut Page<'_>, signs: &Signs) {
    if let Some(caption) = &signs.caption {
        let _ = writeln!(page.out, "<p class=\"caption\">{}</p>", inline(caption));
    }
    page.out.push_str("<ul class=\"signs\">\n");
    for item in &signs.items {
        let _ = write!(
            page.out,
            "<li class=\"{}\"><span class=\"mark\" aria-hidden=\"true\">{}</span>",
            class(item.sign),
            item.sign.mark()
        );
        if !item.word.is_empty() {
            let _ = write!(
                page.out,
                "<span class=\"word\">{}</span> ",
                inline(&item.word)
            );
        }
        let _ = write!(page.out, "<span class=\"what\">{}", inline(&item.text));
        page.source(item.from.as_ref(), &short(&item.text));
        page.out.push_str("</span>");
        for detail in &item.details {
            let _ = write!(page.out, "<p>{}</p>", inline(detail));
        }
        if let Some(place) = &item.place {
            let _ = write!(page.out, "<p class=\"place\">{}</p>", inline(place));
        }
        page.out.push_str("</li>\n");
    }
    page.out.push_str("</ul>\n");
}

fn chart(page: &mut Page<'_>, chart: &Chart) {
    page.counts.charts += 1;
    let id = format!("chart-{}", page.counts.charts);
    let room = match chart.breadth() {
        0..=4 => "",
        5..=8 => " wide",
        9..=16 => " wider",
        _ => " widest",
    };
    let _ = writeln!(
        page.out,
        "<figure>\n<figcaption>{}</figcaption>\n<section class=\"scroll{room}\" tabindex=\"0\" aria-label=\"{} {}\">",
        inline(&chart.title),
        page.get("page-chart"),
        page.counts.charts
    );
    page.out.push_str(&chart.svg(&id));
    page.out.push_str("</section>\n");
    if !chart.legend.is_empty() {
        page.out.push_str("<ul class=\"legend\">\n");
        for (at, (key, words)) in chart.legend.iter().enumerate() {
            let _ = writeln!(
                page.out,
                "<li>{} {}</li>",
                key.svg(&format!("{id}-{at}")),
                inline(words)
            );
        }
        page.out.push_str("</ul>\n");
    }
    if let Some(figures) = &chart.figures {
        table::table(page, figures);
    }
    page.out.push_str("</figure>\n");
}
