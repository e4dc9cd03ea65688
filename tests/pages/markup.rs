//! A page taken apart: every tag and attribute must be one that the renderer writes.

use std::collections::BTreeSet;

/// Elements without an end.
const EMPTY: [&str; 4] = ["meta", "wbr", "br", "link"];
/// What a page is made of, nothing that runs, loads or asks.
const TAGS: &[&str] = &[
    "a",
    "b",
    "body",
    "caption",
    "circle",
    "code",
    "dd",
    "defs",
    "desc",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "html",
    "li",
    "line",
    "main",
    "meta",
    "nav",
    "p",
    "path",
    "pattern",
    "rect",
    "section",
    "span",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "wbr",
];
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "content",
    "cx",
    "cy",
    "d",
    "fill",
    "height",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "overflow",
    "patternUnits",
    "r",
    "role",
    "rx",
    "scope",
    "tabindex",
    "text-anchor",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Fails on anything in a page that is not the renderer's own; gives back the words of the page.
pub(crate) fn check(page: &str) -> String {
    let (mut open, mut ids, mut links) = (Vec::new(), BTreeSet::new(), Vec::new());
    let mut words = String::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(
                open.pop(),
                Some(name.to_owned()),
                "</{tag}> before {}",
                &rest[..80.min(rest.len())]
            );
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = name.trim_end_matches('/');
        assert!(TAGS.contains(&name), "<{tag}>");
        for (attribute, value) in attributes_of(attributes) {
            assert!(ATTRIBUTES.contains(&attribute), "{attribute} in <{tag}>");
            match attribute {
                "href" => links.push(value.strip_prefix('#').unwrap().to_owned()),
                "id" => assert!(ids.insert(value.to_owned()), "{value} twice"),
                "fill" => assert!(value.starts_with("url(#chart-"), "{value}"),
                _ => {}
            }
        }
        if !EMPTY.contains(&name) && !tag.ends_with('/') {
            open.push(name.to_owned());
        }
        if name == "style" {
            rest = &rest[rest.find("</style>").unwrap()..];
        }
    }
    assert!(open.is_empty(), "{open:?} left open");
    for link in links {
        assert!(ids.contains(&link), "#{link} leads nowhere");
    }
    words
}

fn attributes_of(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        found.push((name.trim(), value));
        rest = after;
    }
    assert!(matches!(rest.trim(), "" | "/"), "{rest}");
    found
}
