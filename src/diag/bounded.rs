//! Of one rule in one file the first hundred findings, and how many more there are.

use std::collections::BTreeMap;

use super::{Diagnostic, Text};
use crate::source::FileId;

/// Findings of one rule in one file that are shown.
const SHOWN: usize = 100;

/// The findings that are shown, in order: where a rule speaks of one file more than a hundred times, one that says how often takes the place
/// of the rest. Those that count and those that do not are told apart, for most forms leave out the second. Counts, baseline and exit code are
/// those of all findings, never of these.
pub fn bounded<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Vec<Diagnostic> {
    let mut shown: Vec<Diagnostic> = Vec::new();
    let mut seen: BTreeMap<(FileId, &str, bool), Seen> = BTreeMap::new();
    for finding in findings {
        let kind = (finding.primary.file, finding.rule.name, finding.stands());
        let seen = seen.entry(kind).or_default();
        seen.number += 1;
        match seen.number.checked_sub(SHOWN) {
            None | Some(0) => shown.push(finding.clone()),
            Some(1) => {
                seen.place = shown.len();
                shown.push(finding.clone());
            }
            Some(_) => {
                let last = &mut shown[seen.place];
                last.level = last.level.min(finding.level);
            }
        }
    }
    for seen in seen.values().filter(|seen| seen.number > SHOWN + 1) {
        more(&mut shown[seen.place], seen.number - SHOWN);
    }
    shown
}

#[derive(Default)]
struct Seen {
    number: usize,
    /// Where the first that is not shown would stand.
    place: usize,
}

/// Makes of the first finding that is not shown the one that says how many there are.
fn more(finding: &mut Diagnostic, number: usize) {
    finding.message = Text::new("findings-more").with("n", number);
    finding.subject = Some(MORE.to_owned());
    finding.label = None;
    finding.related.clear();
    finding.notes.clear();
    finding.help = None;
}

/// What the finding that stands for the rest is known by, with its rule and its file.
pub(super) const MORE: &str = "more";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Arg, Level};
    use crate::input::rules::READING;
    use crate::source::Span;

    fn findings(count: u32) -> Vec<Diagnostic> {
        let place = |at| Span {
            file: FileId(0),
            range: Some((at, at)),
        };
        (0..count).map(|at| READING[0].at(place(at))).collect()
    }

    #[test]
    fn a_hundred_are_shown_and_the_others_counted() {
        for (count, shown, more) in [
            (0, 0, None),
            (100, 100, None),
            (101, 101, None),
            (102, 101, Some(2)),
            (80_000, 101, Some(79_900)),
        ] {
            let found = bounded(&findings(count));
            assert_eq!(found.len(), shown, "{count}");
            let last = found.last().and_then(|last| last.message.args.0.last());
            let expected = more.map(|more| ("n", Arg::Count(more)));
            assert_eq!(last, expected.as_ref(), "{count}");
        }
    }

    #[test]
    fn what_is_waived_is_counted_apart_and_the_gravest_level_holds() {
        let mut all = findings(300);
        for finding in &mut all[150..] {
            finding.baseline = true;
        }
        all[149].level = Level::Error;
        let found = bounded(&all);
        let standing: Vec<_> = found.iter().filter(|one| one.stands()).collect();
        assert_eq!((found.len(), standing.len()), (202, 101));
        assert_eq!(standing[100].level, Level::Error);
    }
}
