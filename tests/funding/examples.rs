//! Every registry under `examples/` is valid, can be evaluated on any day in both languages, and shows what its README says.

use std::fs;

use super::run::{copy, home, iop, registry};

fn examples() -> Vec<String> {
    let folders = fs::read_dir(home().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut names: Vec<String> = folders
        .filter(|path| path.join("iop.toml").is_file())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

/// Spaces that do not break, as spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn every_example_is_valid_and_evaluated_on_any_day_in_both_languages() {
    for name in examples() {
        let data = format!("--data examples/{name}");
        for day in [
            "2009-06-30",
            "2014-02-28",
            "2019-12-31",
            "2023-06-30",
            "2026-01-15",
        ] {
            let said = iop(&home(), &format!("validate {data} --as-of {day}"));
            assert_eq!(said.code, 0, "{name} on {day}: {}", said.out);
            for language in ["sv", "en"] {
                for command in ["evaluate", "funding --trace", "list"] {
                    let said = iop(
                        &home(),
                        &format!("{command} --quiet {data} --as-of {day} --lang {language}"),
                    );
                    assert_eq!(said.code, 0, "{name}: {command} on {day}: {}", said.err);
                    assert!(
                        !said.out.contains(['{', '}']),
                        "{name}: {command} on {day}, a text without words: {}",
                        said.out
                    );
                }
            }
        }
    }
}

fn readme() -> String {
    let file = home().join("examples/README.md");
    String::from_utf8(fs::read(file).unwrap()).unwrap()
}

#[test]
fn the_readme_names_every_example_and_its_commands_work() {
    let readme = readme();
    for name in examples() {
        assert!(
            readme.contains(&format!("--data examples/{name}")),
            "{name} is not in the README"
        );
    }
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    iop "))
        .collect();
    assert!(commands.len() >= examples().len());
    for command in commands {
        let said = iop(&home(), &format!("{command} --quiet"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "iop {command}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn the_examples_show_what_the_readme_says() {
    let gavle = "--assume ARBETSKOSTNAD:2008=100 --assume ARBETSKOSTNAD:2009=103";
    for (name, args, expected) in [
        (
            "four quarters",
            "--data examples/gavle --as-of 2009-12-31",
            "61,925",
        ),
        (
            "on prolongation",
            &format!("--data examples/gavle --as-of 2010-06-30 {gavle}"),
            "253,600 a",
        ),
        (
            "half the end, half the start",
            "--data examples/nykoping fontanhuset-2023",
            "2023 2024 2025 2026 2027 2028",
        ),
        (
            "a stated share",
            "--data examples/nykoping stadsmissionen-2024",
            "✓ agrees Share of Eskilstuna Stadsmission: 36.2%",
        ),
        (
            "a stated total",
            "--data examples/eskilstuna --as-of 2021-12-31",
            "✓ agrees Scope a year: 2,419,400 kr",
        ),
        (
            "the organisation's share",
            "--data examples/eskilstuna --as-of 2021-12-31",
            "✓ agrees Share of Eskilstuna Stadsmission: 30.3%",
        ),
        (
            "broken years at both ends",
            "--data examples/eskilstuna --as-of 2021-12-31",
            "? 1,686,000 1,686,000 ? ?",
        ),
        (
            "up to",
            "--data examples/goteborg --as-of 2016-12-31",
            "at most 4,000,000",
        ),
        (
            "two components",
            "--data examples/kalmar --as-of 2024-12-31",
            "1,000,000 1,000,000 1,000,000 3,000,000",
        ),
        (
            "added by decision",
            "--data examples/umea --as-of 2019-12-31",
            "1,761,000 1,796,200 1,832,200 5,389,400",
        ),
        (
            "for the whole term",
            "--data examples/uddevalla --as-of 2022-12-31",
            "200,000",
        ),
        (
            "two years at a time",
            "--data examples/varmdo --as-of 2023-06-30",
            "400,000 400,000 800,000",
        ),
    ] {
        let said = iop(&home(), &format!("funding --lang en {args}"));
        let words: Vec<&str> = said.out.split_whitespace().collect();
        let shown = plain(&words.join(" "));
        assert!(
            shown.contains(expected),
            "{name}: no {expected} in\n{}",
            said.out
        );
    }
}

#[test]
fn an_amount_per_inhabitant_is_reckoned_when_the_readmes_additions_are_made() {
    let folder = tempfile::tempdir().unwrap();
    copy("examples/ostergotland", folder.path());
    let agreement = folder.path().join("agreements/brottsofferjouren");
    let file = agreement.join("agreement.toml");
    let written = String::from_utf8(fs::read(&file).unwrap()).unwrap();
    let first = written
        .lines()
        .find_map(|line| line.strip_prefix("per_measure = "))
        .unwrap()
        .trim_matches('"')
        .to_owned();
    let (before, after) = written.split_once("[term]\n").unwrap_or((&written, ""));
    let term = if after.is_empty() {
        String::new()
    } else {
        format!("[term]\nstart = 2024-01-01\n{after}")
    };
    let table = "\n[term]\nstart = 2024-01-01\n";
    let at = before.find("\n[").unwrap();
    let changed = if term.is_empty() {
        format!("{}{table}{}", &before[..at], &before[at..])
    } else {
        format!("{before}{term}")
    };
    fs::write(file, changed).unwrap();
    fs::write(
        agreement.join("statistics.csv"),
        format!("period,measure,value\n2023-12-31,{first},7400\n"),
    )
    .unwrap();
    let said = iop(
        folder.path(),
        "funding --lang en --data . --as-of 2024-12-31",
    );
    assert!(said.out.contains("37,000"), "{}{}", said.out, said.err);
}

/// A registry with the series of `examples/indices`, copied as its README says, and one agreement for each clause.
fn with_indices(agreements: &[(&str, &str)]) -> tempfile::TempDir {
    let readme = fs::read(home().join("examples/indices/README.md")).unwrap();
    let readme = String::from_utf8(readme).unwrap();
    let (_, tables) = readme.split_once("```toml\n").unwrap();
    let (tables, _) = tables.split_once("```").unwrap();
    let settings = format!("format = 1\nname = \"Kommunen\"\n{tables}");
    let place = registry(&[("iop.toml", &settings)]);
    copy("examples/indices", &place.path().join("indices"));
    fs::remove_file(place.path().join("indices/README.md")).unwrap();
    for (id, clause) in agreements {
        let folder = place.path().join("agreements").join(id);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("agreement.toml"), clause).unwrap();
    }
    place
}

/// The amount of each year of the one contribution.
fn amounts(place: &tempfile::TempDir, id: &str) -> Vec<String> {
    let said = iop(
        place.path(),
        &format!("funding {id} --data . --as-of 2026-11-25 --format json"),
    );
    let found: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let years = found["agreements"][0]["years"].as_array().unwrap();
    let amount = |year: &serde_json::Value| {
        year["contributions"][0]["amount"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    years.iter().map(amount).collect()
}

fn indexed(start: &str, end: &str, contribution: &str) -> String {
    format!(
        "title = \"Prov\"\nstatus = \"signed\"\n[term]\nstart = {start}\nend = {end}\n\
         [[party]]\nid = \"k\"\nname = \"K\"\nkind = \"public\"\n\
         [[party]]\nid = \"f\"\nname = \"F\"\nkind = \"civil-society\"\n\
         [[contribution]]\nid = \"b\"\nfrom = \"k\"\nto = \"f\"\nkind = \"money\"\nper = \"calendar-year\"\n{contribution}\n"
    )
}

#[test]
fn the_index_values_ready_to_copy_can_be_copied_and_give_the_published_figures() {
    let opi =
        "amount = 400_000\nindexation = { index = \"OPI\", first_year = 2020, uses = \"latest\" }";
    let kpi = "amount = 472_200\nindexation = { index = \"KPI\", first_year = 2024, month = 10 }";
    let place = with_indices(&[
        ("opi", &indexed("2019-01-01", "2023-12-31", opi)),
        ("kpi", &indexed("2023-01-01", "2025-12-31", kpi)),
    ]);
    let said = iop(
        place.path(),
        "validate --data . --as-of 2026-11-25 --format concise",
    );
    assert!(!said.out.contains("indices/"), "{}", said.out);
    assert_eq!(said.code, 0, "{}", said.out);
    assert_eq!(
        amounts(&place, "opi"),
        ["400000", "412000", "418180", "426125", "445727"]
    );
    assert_eq!(amounts(&place, "kpi"), ["472200", "502976", "510894"]);
}
