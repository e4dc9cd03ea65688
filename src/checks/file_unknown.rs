//! Files with a name or in a place that is none of a record: a slip in a file name must not look like two years without meetings.

use super::RegistryCtx;
use super::check::records_rule;
use crate::diag::{Diagnostic, Level, Sink};
use crate::input::{Stray, StrayKind, nearest};
use crate::model::IndexName;
use crate::source::Span;

records_rule!("file-unknown", Warning, Free);

/// The files of an agreement's folder.
const OF_AGREEMENTS: [&str; 6] = [
    "agreement.toml",
    "assessments.csv",
    "deliveries.csv",
    "meetings.csv",
    "payments.csv",
    "statistics.csv",
];

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    for stray in ctx.strays {
        sink.push(finding(ctx, *stray));
    }
}

fn finding(ctx: &RegistryCtx<'_>, stray: Stray) -> Diagnostic {
    let path = ctx.files.file(stray.file).path.as_str();
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let finding = RULE
        .at(Span::whole(stray.file))
        .with("path", path)
        .with("name", name);
    let finding = match stray.kind {
        StrayKind::Name => misnamed(ctx, finding, folder, name),
        StrayKind::Link => finding.variant("link").help("help-link"),
        StrayKind::Folder => finding
            .variant("folder")
            .level(Level::Error)
            .help("help-folder"),
        StrayKind::Index => {
            let index = name.strip_suffix(".csv").unwrap_or(name);
            let declared = ctx.dataset.registry.indices.keys().map(IndexName::as_str);
            let finding = finding.with("index", index).variant("index");
            match nearest(index, declared) {
                Some(near) => finding.with("suggestion", near).help("help-index-near"),
                None => finding.help("help-index"),
            }
        }
    };
    match agreement(path) {
        Some(id) => finding.of(&id.into()).subject("agreement"),
        None => finding,
    }
}

/// A name that is close to a known one is probably meant to be it, unless that file is there too.
fn misnamed(ctx: &RegistryCtx<'_>, finding: Diagnostic, folder: &str, name: &str) -> Diagnostic {
    let known: &[&str] = match folder {
        "" => &["iop.toml"],
        folder if folder.starts_with("agreements/") => &OF_AGREEMENTS,
        _ => return finding.help("help-place"),
    };
    let is_there = |name: &str| {
        let path = format!("{folder}/{name}");
        ctx.files
            .files()
            .any(|(_, file)| file.path == path || file.path == name && folder.is_empty())
    };
    match nearest(name, known.iter().copied()).filter(|near| !is_there(near)) {
        Some(near) => finding.with("suggestion", near).help("help-near"),
        None => finding.with("known", known.join("`, `")).help("help"),
    }
}

/// The agreement whose folder a path names or lies in.
fn agreement(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("agreements/")?;
    let id = rest.split('/').next()?;
    (rest.contains('/') || !id.contains('.')).then_some(id)
}
