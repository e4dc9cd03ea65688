//! What a page says of itself.

use iop::source::{hex, sha256};

use crate::markup::check;
use crate::world::shipped;

#[test]
fn the_page_that_ships_is_whole_in_both_languages() {
    for (language, lang, words) in [
        (
            "sv",
            "<html lang=\"sv\">",
            "Bilaga: så är siffrorna framtagna",
        ),
        (
            "en",
            "<html lang=\"en\">",
            "Appendix: where the figures come from",
        ),
    ] {
        let said = shipped().run(&format!(
            "evaluate --lang {language} --as-of 2025-04-14 --format html"
        ));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        check(&said.out);
        for expected in [
            lang,
            words,
            "472",
            "role=\"img\"",
            "default-src 'none'",
            "iop 0.1.0",
        ] {
            assert!(said.out.contains(expected), "{expected}");
        }
        assert_eq!(said.out.matches("<h1").count(), 1);
        let charts = said.out.matches("<figure>").count();
        assert_eq!(charts, 4, "cases, money, meetings, the term");
    }
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let page = || {
        shipped()
            .run("evaluate --as-of 2025-04-14 --format html")
            .out
    };
    assert_eq!(page(), page());
}

#[test]
fn figures_lead_to_the_lines_that_they_rest_on() {
    let page = shipped()
        .run("funding --as-of 2025-04-14 --format html --lang en")
        .out
        .replace("<wbr>", "");
    let figure = "<a class=\"figure\" href=\"#brovi-2023.amount.grant.2023\">472,200</a>";
    assert!(page.contains(figure));
    let entry = page
        .split("id=\"brovi-2023.amount.grant.2023\"")
        .nth(1)
        .unwrap();
    let entry = entry.split("</div>").next().unwrap();
    assert!(entry.contains("agreement.toml:"), "{entry}");
    assert!(page.contains("<code>amount = 472_200</code>"));
}

#[test]
fn the_digest_is_that_of_the_list_that_sha256sum_writes() {
    let page = shipped()
        .run("evaluate --as-of 2025-04-14 --format html")
        .out;
    let files = [
        "agreements/brovi-2023/agreement.toml",
        "agreements/brovi-2023/assessments.csv",
        "agreements/brovi-2023/deliveries.csv",
        "agreements/brovi-2023/meetings.csv",
        "agreements/brovi-2023/statistics.csv",
        "guidelines/forum.toml",
        "indices/OPI.csv",
        "iop.toml",
    ];
    let list: String = files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(shipped().path().join("data").join(file)).unwrap();
            format!("{}  {file}\n", hex(&sha256(&text)))
        })
        .collect();
    let digest = hex(&sha256(&list));
    let shown = page.replace("<wbr>", "");
    assert!(shown.contains(&format!("sha256:{digest}")), "{digest}");
}

#[test]
fn an_inner_edition_says_that_it_is_one() {
    let inner = shipped()
        .run("statistics --data examples/nykoping --lang en --format html --unsuppressed")
        .out;
    let outer = shipped()
        .run("statistics --data examples/nykoping --lang en --format html")
        .out;
    assert!(inner.contains("For internal use only") && !outer.contains("For internal use only"));
    assert!(
        outer.contains("not shown")
            && outer.contains("are not shown, nor what would give them back")
    );
}

#[test]
fn scenarios_stand_before_the_appendix_and_lead_nowhere() {
    let page = shipped()
        .run("funding --as-of 2025-04-14 --trace --lang en --format html --assume low:OPI:2024..2025=2.0")
        .out;
    check(&page);
    let place = |words: &str| page.rfind(words).unwrap();
    assert!(place("Scenario low") < place("Appendix: where"));
    assert!(page.contains("491,277"), "472 200 and twice two per cent");
}

#[test]
fn what_has_no_page_says_so() {
    for command in ["validate", "explain"] {
        shipped()
            .run(&format!("{command} --format html"))
            .is_one_refusal(command);
    }
}
