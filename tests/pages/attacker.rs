//! Someone who has the whole published page, and the registry but for the counts, tries every table that could lie behind it.

use std::collections::{BTreeMap, BTreeSet};

use crate::world::Folder;

const LIMIT: u32 = 3;

const AGREEMENT: &str = r#"
title = "A"
status = "signed"
[term]
start = 2023-01-01
end = 2024-12-31
[[party]]
id = "board"
name = "Board"
kind = "public"
[[party]]
id = "society"
name = "Society"
kind = "civil-society"
[[goal]]
id = "few"
text = "Few"
measure = "persons"
target = 2
at = "most"
by = "2024"
[[contribution]]
id = "price"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 1000
per_measure = "persons"
payment = { months = [12] }
[[contribution]]
id = "base"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 50_000
[[measure]]
id = "persons"
name = "Persons"
unit = "persons"
cost = true
split = ["sex"]
[[document]]
id = "memo"
title = "Memo"
[[stated]]
document = "memo"
what = "observation:persons:2024"
value = 2
[[stated]]
document = "memo"
what = "cost-total:board"
value = 120_000
"#;

/// The page, and the counts behind it by name.
fn published(place: &Folder, format: &str, counts: [u32; 3]) -> String {
    let [women, men, unknown] = counts;
    let total = women + men + unknown;
    place.write(
        "agreements/a/statistics.csv",
        &format!("period,measure,value,sex\n2023,persons,40,\n2024,persons,{total},\n2024,persons,{women},women\n2024,persons,{men},men\n2024,persons,{unknown},unknown\n"),
    );
    let said = place.run(&format!("evaluate --as-of 2025-06-01 --format {format}"));
    assert_eq!(said.code, 0, "{}", said.err);
    said.out
}

fn attack(format: &str, most: u32) {
    let place = Folder::new(&format!("attacker-{format}"));
    place.write(
        "iop.toml",
        &format!("format = 1\nname = \"R\"\nsmall_count = {LIMIT}\n"),
    );
    place.write("agreements/a/agreement.toml", AGREEMENT);
    let mut behind: BTreeMap<String, Vec<[u32; 4]>> = BTreeMap::new();
    for women in 0..=most {
        for men in 0..=most {
            for unknown in 0..=most {
                let page = published(&place, format, [women, men, unknown]);
                let total = women + men + unknown;
                let counts = [women, men, unknown, total];
                behind.entry(page).or_default().push(counts);
            }
        }
    }
    let mut hidden = 0;
    for tables in behind.values() {
        for at in 0..4 {
            let possible: BTreeSet<u32> = tables.iter().map(|table| table[at]).collect();
            let one = possible.first().copied().unwrap_or_default();
            let is_small = (1..LIMIT).contains(&one);
            assert!(
                possible.len() > 1 || !is_small,
                "count {at} can only be {one} in {:?}",
                tables[0]
            );
            hidden += usize::from(possible.len() > 1);
        }
    }
    assert!(hidden > 0, "something is withheld");
    assert!(behind.len() > 10, "something is published");
}

#[test]
fn a_web_page_does_not_give_back_a_small_count() {
    attack("html", 5);
}

#[test]
fn a_page_of_markdown_does_not_give_back_a_small_count() {
    attack("markdown", 4);
}
