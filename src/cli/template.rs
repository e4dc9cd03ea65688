//! `--template FILE`: a municipality's own memo, filled with the result.
//!
//! A template is given what `--format json` gives, and `notices`: what is withheld or assumed, in words. A name that the result does not
//! have is an error with its line, never an empty place; what is not known prints as `?`.

use std::path::Path;
use std::sync::Arc;

use minijinja::value::{Serde, Value};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, escape_formatter,
};

use super::small_file;
use super::template_limits::{Bounded, Room, deep_tag, limit};
use crate::calendar::{Interval, parse_date};
use crate::diag::{Arg, Args, Text};
use crate::lang::{Language, Texts};
use crate::money::{Money, Number};
use crate::report::render::escape;

/// The name of our own way to escape.
const MARKDOWN: &str = "markdown";
/// Endings that only say that a file is a template.
const TEMPLATE: [&str; 3] = ["j2", "jinja", "jinja2"];

/// The template filled with a result in JSON and with notices.
pub(super) fn fill(
    path: &Path,
    (result, notices): (&str, &[String]),
    texts: &Texts,
) -> Result<String, Text> {
    let refuse = |reason: String| {
        Text::new("cli-template")
            .with("file", path.display().to_string())
            .with("reason", reason)
    };
    let source = small_file::read(path).map_err(|error| refuse(error.to_string()))?;
    let mut data: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(result).map_err(|error| refuse(error.to_string()))?;
    data.insert("notices".to_owned(), notices.into());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if let Some(line) = deep_tag(&source) {
        let long = Text::new("cli-template-tag").with("line", line);
        return Err(refuse(texts.text(&long)));
    }
    let environment = environment(texts);
    let mut result = Bounded(Vec::new());
    environment
        .template_from_named_str(&name, &source)
        .and_then(|template| template.render_captured_to(Value::from(Serde(&data)), &mut result))
        .map_err(|error| refuse(reason(&error)))?;
    String::from_utf8(result.0).map_err(|error| refuse(error.to_string()))
}

/// What went wrong, at which line, and what lies behind it.
fn reason(error: &Error) -> String {
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(behind) = cause {
        words.push_str(": ");
        words.push_str(&behind.to_string());
        cause = behind.source();
    }
    words
}

fn environment(texts: &Texts) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(escaping);
    let room = Room::new();
    limit(&mut environment, &room);
    environment.set_formatter(
        move |out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value| {
            let bytes = value.as_str().map_or(1, str::len);
            room.take(bytes)?;
            format(out, state, value)
        },
    );
    let language = texts.language;
    let words = Arc::new(Texts::new(language));
    environment.add_filter("kr", move |value: &Value| {
        figure(value, |text| {
            Money::parse(text, true).map(|amount| language.money(amount))
        })
    });
    environment.add_filter("number", move |value: &Value| {
        figure(value, |text| {
            Number::parse(text).map(|_| language.decimal(text))
        })
    });
    environment.add_filter("percent", move |value: &Value| {
        figure(value, |text| {
            Number::parse(text).map(|number| language.percent(number))
        })
    });
    environment.add_filter("change", move |value: &Value| {
        figure(value, |text| {
            Number::parse(text).map(|number| language.change(number))
        })
    });
    environment.add_filter("date", move |value: &Value| {
        figure(value, |text| date(text, language))
    });
    environment.add_filter("word", move |code: &Value, kind: &str| {
        word(&words, code, kind)
    });
    environment
}

/// By the file's name, the endings of templates aside.
fn escaping(name: &str) -> AutoEscape {
    let mut parts: Vec<&str> = name.split('.').collect();
    if parts.last().is_some_and(|end| TEMPLATE.contains(end)) {
        parts.pop();
    }
    match parts.last().copied().unwrap_or_default() {
        "html" | "htm" | "xml" | "svg" => AutoEscape::Html,
        "md" | "markdown" => AutoEscape::Custom(MARKDOWN.into()),
        _ => AutoEscape::None,
    }
}

fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return write(out, "?");
    }
    let text = value.as_str().map(escape::unnamed);
    match (state.auto_escape(), text) {
        (AutoEscape::Custom(_), Some(text)) if !value.is_safe() => {
            write(out, &escape::markdown(&text))
        }
        (AutoEscape::Custom(_), None) if !value.is_safe() => {
            write(out, &escape::markdown(&value.to_string()))
        }
        (AutoEscape::Html, Some(text)) if !value.is_safe() => write(out, &escape::html(&text)),
        (AutoEscape::None, Some(text)) => write(out, &text),
        (AutoEscape::Custom(_), _) => write(out, &value.to_string()),
        _ => escape_formatter(out, state, value),
    }
}

fn write(out: &mut Output<'_>, text: &str) -> Result<(), Error> {
    out.write_str(text)
        .map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))
}

/// A figure of the result in the language; what is not known stays so, and what is none of these is an error.
fn figure(value: &Value, shown: impl Fn(&str) -> Option<String>) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(value.clone());
    }
    let text = value.to_string();
    shown(&text).map(Value::from).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("`{text}` is no figure of this kind"),
        )
    })
}

/// A day in words; a longer time as in tables.
fn date(text: &str, language: Language) -> Option<String> {
    match parse_date(text) {
        Some(day) => Some(language.long_date(day)),
        None => Interval::parse(text).map(|when| language.interval(when)),
    }
}

/// The word for a code: of a verdict, a period of meetings, a stated figure, an agreement's state.
fn word(texts: &Texts, code: &Value, kind: &str) -> Result<String, Error> {
    let id = match kind {
        "verdict" => "report-verdict",
        "period" => "report-period-status",
        "stated" => "report-stated-verdict",
        "payment" => "report-payment-status",
        "agreement" => "report-agreement-status",
        "party" => "report-party-kind",
        _ => {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("there are no words of the kind `{kind}`"),
            ));
        }
    };
    let args = Args(vec![("code", Arg::Str(code.to_string()))]);
    Ok(texts.with(id, &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(name: &str, source: &str) -> Result<String, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, source).unwrap();
        let data = r#"{"a": "472200", "unknown": null, "p": "-4.2", "day": "2025-04-14", "text": "<b>|*x*", "v": "not-met"}"#;
        let texts = Texts::new(Language::Swedish);
        fill(&path, (data, &["N".to_owned()]), &texts).map_err(|text| texts.text(&text))
    }

    #[test]
    fn figures_are_written_in_the_language() {
        for (source, expected) in [
            ("{{ a | kr }}", "472\u{a0}200\u{a0}kr"),
            ("{{ unknown | kr }}", "?"),
            ("{{ p | change }}", "\u{2212}4,2\u{a0}%"),
            ("{{ day | date }}", "14\u{a0}april\u{a0}2025"),
            ("{{ v | word('verdict') }}", "inte uppfyllt"),
            ("{{ notices[0] }}", "N"),
        ] {
            assert_eq!(filled("t.txt", source).as_deref(), Ok(expected), "{source}");
        }
    }

    #[test]
    fn texts_are_escaped_as_the_name_of_the_file_asks() {
        for (name, expected) in [
            ("t.html", "&lt;b&gt;|*x*"),
            ("t.html.j2", "&lt;b&gt;|*x*"),
            ("t.md", "&lt;b&gt;\\|\\*x\\*"),
            ("t.md.jinja", "&lt;b&gt;\\|\\*x\\*"),
            ("t.txt", "<b>|*x*"),
        ] {
            assert_eq!(
                filled(name, "{{ text }}").as_deref(),
                Ok(expected),
                "{name}"
            );
        }
    }

    #[test]
    fn what_the_result_does_not_have_is_an_error_with_its_line() {
        for source in [
            "\n{{ nothing }}",
            "\n{{ text | kr }}",
            "\n{{ v | word('x') }}",
            "\n{% if %}",
        ] {
            let error = filled("t.md", source).unwrap_err();
            assert!(error.contains("t.md") && error.contains(":2"), "{error}");
        }
    }

    #[test]
    fn a_template_that_asks_for_too_much_is_refused_at_its_line() {
        let nested = format!("\n{{% set x = {}1 %}}", "-".repeat(4_000));
        let sum = format!("\n{{{{ {}1 }}}}", "1+".repeat(1_990));
        let branches = format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}".repeat(499));
        // As deep as may be, on a stack as the program has it: whether it can be filled does not matter, only that it ends.
        let deep = move || [nested, sum, branches].map(|source| drop(filled("t.txt", &source)));
        let thread = std::thread::Builder::new().stack_size(8 * 1024 * 1024);
        thread.spawn(deep).unwrap().join().unwrap();
        for source in [
            "\n{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
            "\n{{ 'x' | indent(10000000000) }}",
            "\n{{ 'x' | indent(width=10000000000, first=true) }}",
            "\n{{ [1] | batch(10000000000, 'x') }}",
            "\n{{ [1] | slice(10000000000) }}",
            "\n{{ '%10000000000d' | format(1) }}",
            "\n{{ range(100000) | join('x' * 100000) }}",
            "\n{{ ('x' * 100000) | replace('x', 'y' * 100000) }}",
            "\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "\n{% set y = 'x' * 100000 %}{% set z %}{% for a in range(100000) %}{{ y }}{% endfor %}{% endset %}",
        ] {
            let error = filled("t.md", source).unwrap_err();
            assert!(
                error.contains("t.md") && error.contains(":2"),
                "{source}: {error}"
            );
        }
        let long = format!("\n{{{{ {}1 }}}}", "1+".repeat(20_000));
        let error = filled("t.md", &long).unwrap_err();
        assert!(error.contains("rad 2"), "{error}");
    }

    #[test]
    fn what_is_no_small_file_is_no_template() {
        let texts = Texts::new(Language::Swedish);
        let folder = tempfile::tempdir().unwrap();
        assert!(fill(folder.path(), ("{}", &[]), &texts).is_err());
    }
}
