//! Templates that municipalities bring.

use crate::world::{Folder, shipped};

#[test]
fn the_worked_memo_is_filled() {
    let said = shipped().run(
        "evaluate brovi-2023 --as-of 2025-04-14 --lang sv --template examples/templates/tjansteskrivelse.md",
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    snapbox::assert_data_eq!(
        said.out,
        snapbox::Data::read_from("tests/pages/tjansteskrivelse.md".as_ref(), None).raw()
    );
}

#[test]
fn small_counts_do_not_reach_a_template() {
    let place = Folder::new("template");
    place.write("t.txt", "{% for a in agreements %}{% for m in a.measures %}{% for o in m.observations %}{{ o.period }}={{ o.value }}{% for s in o.splits %} {{ s.group }}={{ s.value }}{% endfor %};{% endfor %}{% endfor %}{% endfor %}{{ notices | length }}");
    let path = place.path().join("t.txt").display().to_string();
    let run = |flag: &str| {
        let data = shipped()
            .path()
            .join("examples/nykoping")
            .display()
            .to_string();
        place
            .run(&format!(
                "statistics --data {data} --template {path} {flag}"
            ))
            .out
    };
    let (outer, inner) = (run(""), run("--unsuppressed"));
    assert!(
        outer.contains("women=?") && !outer.contains("women=2"),
        "{outer}"
    );
    assert!(inner.contains("women=2") && inner.ends_with('1'), "{inner}");
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_refused() {
    let place = Folder::new("template-wrong");
    place.write("t.md", "# {{ agreements[0].tittle }}\n");
    let path = place.path().join("t.md").display().to_string();
    shipped()
        .run(&format!("evaluate --as-of 2025-04-14 --template {path}"))
        .is_one_refusal("a name misspelt");
    shipped()
        .run("evaluate --template none.md")
        .is_one_refusal("no such file");
}
