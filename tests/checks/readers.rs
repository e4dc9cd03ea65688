//! Whatever the files hold: nothing panics, every place lies in its file, and every finding can be shown.

use iop::calendar::{AsOf, parse_date};
use iop::lang::Language;
use proptest::prelude::*;

use crate::support::{Checked, REGISTRY, check, fresh, repository, text, write};

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "[a-zåäö\\[\\]{}=\",;#\n\r0-9. -]{0,200}".prop_map(String::into_bytes),
    ]
}

/// A text with some bytes of it replaced.
fn damaged(whole: String) -> impl Strategy<Value = Vec<u8>> {
    let length = whole.len();
    let places = prop::collection::vec((0..length, any::<u8>()), 0..6);
    places.prop_map(move |places| {
        let mut bytes = whole.clone().into_bytes();
        for (at, byte) in places {
            bytes[at] = byte;
        }
        bytes
    })
}

fn all_can_be_shown(checked: &Checked) -> Result<(), TestCaseError> {
    let files = &checked.loaded.files;
    for finding in &checked.findings {
        let related = finding.related.iter().map(|other| other.span);
        for span in related.chain([finding.primary]) {
            let written = &files.file(span.file).text;
            prop_assert!(
                written.get(span.bytes()).is_some(),
                "{} at {span:?}",
                finding.rule.name
            );
        }
    }
    for language in [Language::Swedish, Language::English] {
        prop_assert_eq!(checked.words(language).len(), checked.findings.len());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_can_be_read(registry in bytes(), agreement in bytes(), log in bytes(), other in bytes()) {
        let root = fresh("any-bytes");
        write(&root, "iop.toml", if registry.len() % 4 == 0 { registry } else { REGISTRY.into() });
        write(&root, "agreements/a/agreement.toml", agreement);
        write(&root, "agreements/a/meetings.csv", log);
        write(&root, "agreements/a/statistics.csv", [b"period,measure,value,sex\n".as_slice(), &other].concat());
        write(&root, "indices/OPI.csv", other);
        let as_of = AsOf(parse_date("2025-04-14").expect("a date"));
        all_can_be_shown(&check(&root, as_of))?;
    }

    #[test]
    fn damaged_records_can_be_read(
        registry in damaged(text(&repository("data/iop.toml"))),
        agreement in damaged(text(&repository("data/agreements/brovi-2023/agreement.toml"))),
        log in damaged(text(&repository("data/agreements/brovi-2023/assessments.csv"))),
    ) {
        let root = fresh("damaged");
        write(&root, "iop.toml", registry);
        write(&root, "agreements/a/agreement.toml", agreement);
        write(&root, "agreements/a/assessments.csv", log);
        let as_of = AsOf(parse_date("2026-04-14").expect("a date"));
        all_can_be_shown(&check(&root, as_of))?;
    }
}
