//! What a page says of itself: what is withheld, and which records it was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::doc::{Definition, Report, Sign, SignItem};
use super::scene::{Entry, Frame};
use crate::compute::Withheld;
use crate::diag::Args;
use crate::model::Id;
use crate::source::{FileId, SourceFile, SourceMap, hex, sha256};

/// An edition that leaves the house.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// What is withheld, by agreement.
    pub withheld: BTreeMap<Id, Withheld>,
    /// Whether small counts are shown: for inner use only.
    pub unsuppressed: bool,
    /// Findings whose figures are not shown.
    pub findings: usize,
}

impl Edition {
    /// What is withheld of an agreement.
    pub(super) fn of(&self, agreement: &Id) -> Option<&Withheld> {
        self.withheld.get(agreement).filter(|withheld| withheld.any)
    }

    /// Files whose lines and digests would give back a count.
    pub(super) fn closed(&self) -> BTreeSet<FileId> {
        let all = self.withheld.values().filter(|withheld| withheld.any);
        all.flat_map(|withheld| withheld.files.iter().copied())
            .collect()
    }
}

/// The files that a report rests on: what agreements share, and the folders of these agreements.
pub(super) fn files<'a>(
    files: &'a SourceMap,
    entries: &[Entry<'_>],
) -> Vec<(FileId, &'a SourceFile)> {
    let own: Vec<String> = entries
        .iter()
        .map(|entry| format!("agreements/{}/", entry.agreement.id))
        .collect();
    let is_read = |path: &str| {
        let is_record = [".toml", ".csv"].iter().any(|end| path.ends_with(end));
        let is_shared = !path.starts_with("agreements/");
        is_record && (is_shared || own.iter().any(|own| path.starts_with(own.as_str())))
    };
    let all = files.files();
    all.filter(|(_, file)| is_read(&file.path)).collect()
}

/// One digest over files: of the list that `sha256sum` prints for them, in order of their paths.
pub(super) fn digest(files: &[(FileId, &SourceFile)], closed: &BTreeSet<FileId>) -> String {
    let open = files.iter().filter(|(id, _)| !closed.contains(id));
    let list = open.fold(String::new(), |mut list, (_, file)| {
        let _ = writeln!(list, "{}  {}", hex(&sha256(&file.text)), file.path);
        list
    });
    hex(&sha256(&list))
}

/// Says what is withheld, and at the end where the report comes from.
pub(super) fn sign(report: &mut Report, frame: &Frame<'_>, entries: &[Entry<'_>]) {
    let Some(edition) = frame.edition else {
        return;
    };
    report.notices.extend(notices(frame, edition));
    let files = files(frame.files, entries);
    let closed = edition.closed();
    let name = frame.dataset.registry.name.value.clone();
    report.colophon = vec![
        Definition::new(frame.get("page-registry"), vec![name]),
        Definition::new(frame.get("page-as-of"), vec![frame.date(frame.as_of.0)]),
        Definition::new(
            frame.get("page-made-by"),
            vec![format!("iop {}", env!("CARGO_PKG_VERSION"))],
        ),
        Definition::new(
            frame.get("page-digest"),
            vec![
                format!("sha256:{}", digest(&files, &closed)),
                digest_words(frame, files.len(), &closed),
            ],
        ),
    ];
}

fn digest_words(frame: &Frame<'_>, count: usize, closed: &BTreeSet<FileId>) -> String {
    let args = Args::new()
        .with("n", count.saturating_sub(closed.len()))
        .with("closed", closed.len());
    frame.with("page-digest-of", args)
}

fn notices(frame: &Frame<'_>, edition: &Edition) -> Vec<SignItem> {
    let limit = frame.dataset.registry.small_count;
    let args = || Args::new().with("limit", limit);
    if edition.unsuppressed {
        let item = SignItem::new(Sign::Attention, frame.with("page-unsuppressed", args()));
        return vec![item];
    }
    if !edition.withheld.values().any(|withheld| withheld.any) && edition.findings == 0 {
        return Vec::new();
    }
    let mut item = SignItem::new(Sign::Neutral, frame.with("page-withheld", args()));
    let stated: usize = edition.withheld.values().map(|one| one.stated.len()).sum();
    let amounts: usize = edition.withheld.values().map(|one| one.amounts.len()).sum();
    let parts = [
        ("page-withheld-stated", stated),
        ("page-withheld-amounts", amounts),
        ("page-withheld-findings", edition.findings),
    ];
    for (id, count) in parts {
        if count > 0 {
            item = item.details([frame.with(id, Args::new().with("n", count))]);
        }
    }
    vec![item]
}
