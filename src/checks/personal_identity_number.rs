//! Personal identity numbers do not belong in the records.

use std::collections::BTreeSet;

use super::RegistryCtx;
use super::check::records_rule;
use super::texts::{folder, search};
use crate::diag::{Sink, masked, personal_numbers};
use crate::source::Span;

records_rule!("personal-identity-number", Error, Free);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    in_paths(ctx, sink);
    // What is masked is found: web addresses and case numbers are no exception.
    search(
        ctx,
        sink,
        &RULE,
        |file| personal_numbers(&file.text),
        |finding, number| {
            finding
                .with("number", masked(number).into_owned())
                .help("help")
        },
    );
}

/// In the names of folders and files, once for each name.
fn in_paths(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (id, file) in ctx.files.files() {
        for number in personal_numbers(&file.path) {
            let rest = &file.path[number.end..];
            let end = rest.find('/').map_or(file.path.len(), |at| number.end + at);
            if !seen.insert(&file.path[..end]) {
                continue;
            }
            let mut finding = RULE.at(Span::whole(id)).variant("path").help("help-path");
            if let Some(agreement) = folder(&file.path) {
                finding = finding.of(&agreement.into()).subject("agreement");
            }
            sink.push(finding.with("number", masked(&file.path[number]).into_owned()));
        }
    }
}
