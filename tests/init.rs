//! `iop init`: from an empty folder to a registry that is right.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    dead_code,
    reason = "what fails here fails the test, tests read files as they are, and the world has more than one test needs"
)]

use std::fs;

mod world;

use world::Folder;

const SMALLEST: &str = "title = \"Prov\"\nstatus = \"signed\"\nguideline = \"forum\"\n";

#[test]
fn an_empty_folder_becomes_a_registry_that_is_right_and_tidy_in_both_languages() {
    for language in ["sv", "en"] {
        let place = Folder::new(&format!("init-{language}"));
        let said = place.run(&format!("init --lang {language} --name Exempelkommunen"));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        place.write("agreements/prov/agreement.toml", SMALLEST);
        let said = place.run("validate --as-of 2026-11-25");
        assert_eq!(said.code, 0, "{}", said.out);
        assert_eq!(
            place.run("fmt --check").code,
            0,
            "{}",
            place.run("fmt --diff").out
        );
        let shown = place.run("list --as-of 2026-11-25").out;
        assert!(shown.contains("Exempelkommunen"), "{shown}");
        let said = place.run("evaluate --as-of 2026-11-25");
        assert_eq!(said.code, 0, "{}", said.err);
    }
}

#[test]
fn every_setting_that_is_shown_as_a_comment_can_be_set() {
    for language in ["sv", "en"] {
        let place = Folder::new(&format!("init-set-{language}"));
        place.run(&format!("init --lang {language}"));
        place.write("agreements/prov/agreement.toml", SMALLEST);
        let settings = fs::read_to_string(place.path().join("iop.toml")).unwrap();
        let is_setting = |line: &str| {
            line.starts_with("# [") || (line.starts_with("# ") && line.contains(" = "))
        };
        let set: String = settings
            .lines()
            .map(|line| if is_setting(line) { &line[2..] } else { line })
            .flat_map(|line| [line, "\n"])
            .collect();
        place.write("iop.toml", &set);
        let said = place.run("validate --as-of 2026-11-25 --lang en");
        assert_eq!(said.code, 0, "{}", said.out);
    }
}

#[test]
fn what_is_there_stays_and_a_registry_is_not_made_twice() {
    let place = Folder::new("init-twice");
    place.write(".gitattributes", "mine\n");
    let said = place.run("init --lang en");
    assert!(said.out.contains("kept .gitattributes"), "{}", said.out);
    let read = |file: &str| fs::read_to_string(place.path().join(file)).unwrap();
    assert_eq!(read(".gitattributes"), "mine\n");
    place.run("init --lang en").is_one_refusal("twice");
    let said = place.run("init --lang en --with github,gitlab,pre-commit,vscode");
    assert_eq!(said.code, 0, "{}", said.err);
    for file in [
        ".github/workflows/partnerships.yml",
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
    ] {
        assert!(place.path().join(file).is_file(), "{file}");
    }
}

#[test]
fn a_name_with_quotes_stays_what_it_is() {
    let place = Folder::new("init-name");
    let name = "Kommun\"en\\";
    assert_eq!(place.run(&format!("init --lang en --name {name}")).code, 0);
    place.write("agreements/prov/agreement.toml", SMALLEST);
    let result = place.json("list --as-of 2026-11-25");
    assert_eq!(result["registry"], name);
}
