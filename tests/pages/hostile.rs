//! A registry whose every text is hostile gives pages in which nothing of it acts.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::markup::check;
use crate::world::Folder;

/// Markup, quotes, control characters, directions, lengths and signs that have broken pages before.
const NAUGHTY: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</text></svg><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!-- -->",
    "]]><!DOCTYPE html>",
    "&lt;b&gt; &amp; &#60; &notanentity;",
    "javascript:alert(1)",
    "[link](javascript:alert(1)) ![image](http://x.example/y.png)",
    "https://x.example www.x.example a@x.example @everyone #1 !1",
    "a | b | c\\| d",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "```\ncode",
    "`code` ``more`` `",
    "***bold*** __bold__ ~~gone~~ $math$ ^up^ ~down~",
    "| --- | --- |",
    "---",
    "===",
    "    indented",
    "line one\nline two\n\nline four",
    "tab\tand\u{1b}[31mred\u{1b}[0m\u{7}",
    "\u{202e}backwards\u{2066}isolated\u{200f}",
    "zero\u{200b}width\u{feff}and\u{ad}soft",
    "مرحبا بالعالم שלום עולם",
    "👩‍👩‍👧‍👦🏳️‍🌈 日本語のとても長い文字列",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "{{ 7 * 7 }} {% raw %} ${x} <%= x %>",
    "%s %d %n ../../etc/passwd C:\\con\\nul",
    "=1+1 +1 -1 @SUM(1)",
    "NULL undefined NaN true",
    "ﾟ･✿ヾ╲(｡◕‿◕｡)╱✿･ﾟ ¯\\_(ツ)_/¯",
    "\u{fffe}\u{ffff}\u{e000}",
];

/// A text as TOML writes it.
fn toml(text: &str) -> String {
    let letters: String = text
        .chars()
        .map(|letter| format!("\\U{:08X}", u32::from(letter)))
        .collect();
    format!("\"{letters}\"")
}

fn csv(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A registry with this text wherever a text may stand.
fn write(place: &Folder, text: &str) {
    let (t, c) = (toml(text), csv(text));
    place.write("iop.toml", &format!("format = 1\nname = {t}\n[index.OPI]\nname = {t}\nkind = \"rate\"\npublisher = {t}\nsource = {t}\n"));
    place.write(
        "indices/OPI.csv",
        &format!("period,value,status,source,note\n2024,3.0,definitive,{c},{c}\n"),
    );
    place.write(
        "guidelines/forum.toml",
        &format!("name = {t}\nsource = {t}\n[[criterion]]\nid = \"one\"\nquestion = {t}\n"),
    );
    let agreement = AGREEMENT.replace("TEXT", &t);
    place.write("agreements/a/agreement.toml", &agreement);
    place.write("agreements/b/agreement.toml", &agreement);
    place.write("agreements/a/statistics.csv", &format!("period,measure,value,age,note\n2023,cases,700,,{c}\n2024,cases,650,,{c}\n2024,cases,600,{c},\n2024,cases,50,other,\n"));
    place.write(
        "agreements/a/meetings.csv",
        &format!("date,kind,note\n2023-05-01,board,{c}\n2023/2024,board,{c}\n"),
    );
    place.write(
        "agreements/a/payments.csv",
        &format!("date,contribution,amount,note\n2023-02-01,grant,100000,{c}\n"),
    );
    place.write("agreements/a/assessments.csv", &format!("date,subject,verdict,grounds\n2024-05-01,criterion:one,partly,{c}\n2024-05-01,commitment:train,met,{c}\n2024-05-01,agreement,met,{c}\n2024-05-01,goal:reach,not-met,{c}\n2024-05-01,party:society,met,{c}\n"));
}

const AGREEMENT: &str = r#"
title = TEXT
status = "signed"
reference = TEXT
guideline = "forum"
[term]
start = 2023-01-01
end = 2025-12-31
decided_by = TEXT
condition = TEXT
since = TEXT
notice_months = 6
[purpose]
aim = TEXT
target_groups = [TEXT]
challenges = [TEXT]
public_goals = [TEXT]
programme = TEXT
legal_basis = [{ text = TEXT, until = 2024-06-30 }]
[[party]]
id = "board"
name = TEXT
kind = "public"
formerly = [TEXT]
[[party]]
id = "society"
name = TEXT
kind = "civil-society"
[[goal]]
id = "reach"
text = TEXT
measure = "cases"
target = 800
by = "2024"
[[contribution]]
id = "grant"
text = TEXT
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 100_000
decision = TEXT
payment = { months = [1] }
indexation = { index = "OPI", first_year = 2024 }
[[meeting]]
id = "board"
name = TEXT
times = 2
per = "calendar-year"
[[duty]]
id = "report"
party = "society"
kind = "report"
text = TEXT
every = "calendar-year"
[[commitment]]
id = "train"
party = "society"
text = TEXT
[[provision]]
id = "other"
kind = "other"
text = TEXT
[[measure]]
id = "cases"
name = TEXT
unit = "cases"
cost = true
[[document]]
id = "memo"
title = TEXT
reference = TEXT
url = TEXT
[[stated]]
document = "memo"
what = "observation:cases:2024"
value = 651
note = TEXT
[[waiver]]
rule = "meeting-quota-missed"
subject = "board"
reason = TEXT
until = 2026-06-30
"#;

const VIEWS: [&str; 6] = [
    "evaluate",
    "funding",
    "meetings",
    "statistics",
    "list",
    "show a",
];

fn page(place: &Folder, view: &str, format: &str) -> String {
    let said = place.run(&format!(
        "{view} --lang sv --as-of 2025-03-01 --format {format}"
    ));
    assert!(said.code < 2, "{}", said.err);
    said.out
}

#[test]
fn nothing_acts_in_a_page() {
    let place = Folder::new("hostile-html");
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
        .repeat(20);
    for text in NAUGHTY.iter().copied().chain([long.as_str()]) {
        write(&place, text);
        for view in VIEWS {
            let page = page(&place, view, "html");
            let words = check(&page);
            let hidden = words
                .chars()
                .find(|letter| *letter != '\n' && iop::source::is_hidden(*letter));
            assert_eq!(hidden, None, "{view} of {text}");
        }
    }
}

#[test]
fn nothing_acts_in_markdown() {
    let place = Folder::new("hostile-markdown");
    write(&place, "Text");
    let shapes: Vec<_> = VIEWS
        .iter()
        .map(|view| shape(&page(&place, view, "markdown")))
        .collect();
    for text in NAUGHTY {
        write(&place, text);
        for (view, expected) in VIEWS.iter().zip(&shapes) {
            let found = shape(&page(&place, view, "markdown"));
            assert!(found == *expected, "{view} of {text}");
        }
    }
}

/// The elements of a page of Markdown as GitHub would read it; anything that acts is refused.
fn shape(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH;
    let mut found = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                assert!(html.is_empty(), "markup: {html}");
            }
            Event::Start(
                tag @ (Tag::Link { .. }
                | Tag::Image { .. }
                | Tag::CodeBlock(_)
                | Tag::Strikethrough
                | Tag::Emphasis
                | Tag::FootnoteDefinition(_)),
            ) => assert!(found.is_empty() && !found.is_empty(), "{tag:?}"),
            Event::InlineMath(math) | Event::DisplayMath(math) => {
                assert!(math.is_empty(), "{math}");
            }
            Event::Rule => assert!(found.is_empty() && !found.is_empty(), "a rule"),
            Event::Start(
                tag @ (Tag::Heading { .. } | Tag::Table(_) | Tag::TableRow | Tag::TableCell),
            ) => {
                found.push(format!("{tag:?}"));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn personal_identity_numbers_are_masked_wherever_they_stand() {
    let place = Folder::new("hostile-personal");
    write(&place, "Anna 850709-9805 `850709-9805`");
    for view in VIEWS {
        for format in ["html", "markdown"] {
            let page = page(&place, view, format).replace("<wbr>", "");
            assert!(!page.contains("9805"), "{view} as {format}");
        }
    }
}
