//! `agreement.toml`.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use super::context::Context;
use super::facts::{Broken, records, source};
use super::promises;
use super::rules::{PATH_ESCAPES_REGISTRY, VALUE_UNEXPECTED};
use super::store::{Named, Store};
use super::term::term;
use super::toml_reader::{self, TableReader};
use crate::model::keys::AGREEMENT;
use crate::model::{
    Agreement, Code as _, Document, Form, Id, LegalBasis, LogKind, Logs, Promised, Purpose, Status,
};
use crate::source::{Span, Spanned};

/// Reads an agreement, without its logs. It is built also where it has faults (the records that have them are left out of it), so
/// that everything else in it can be checked; `None` only where the file is no TOML.
pub(super) fn agreement(cx: &Context<'_>, id: Id, store: &dyn Store) -> Option<Agreement> {
    let table = toml_reader::parse(cx)?;
    let folder = format!("agreements/{id}");
    let place = Place {
        store,
        folder: &folder,
    };
    let mut t = TableReader::root(cx, &AGREEMENT, &table);
    let mut broken = Broken::new();
    let title = t.req::<String>("title");
    let status = t.req::<Status>("status");
    let whole = Span::whole(cx.file);
    let built = Agreement {
        title: title.unwrap_or_else(|| Spanned::new(id.to_string(), whole)),
        status: status.unwrap_or(Spanned::new(Status::Signed, whole)),
        form: t.opt::<Form>("form").map_or(Form::Iop, |form| *form),
        reference: t.opt("reference"),
        guidelines: t.one_or_more("guideline"),
        term: term(cx, &mut t),
        purpose: t.table("purpose").map(purpose).unwrap_or_default(),
        parties: records(&mut t, "party", &mut broken, promises::party),
        goals: records(&mut t, "goal", &mut broken, promises::goal),
        contributions: records(&mut t, "contribution", &mut broken, promises::contribution),
        meetings: records(&mut t, "meeting", &mut broken, promises::meeting),
        duties: records(&mut t, "duty", &mut broken, promises::duty),
        commitments: records(&mut t, "commitment", &mut broken, promises::commitment),
        provisions: records(&mut t, "provision", &mut broken, promises::provision),
        measures: records(&mut t, "measure", &mut broken, promises::measure),
        documents: records(&mut t, "document", &mut broken, |t| document(t, place)),
        stated: records(&mut t, "stated", &mut broken, promises::stated),
        waivers: records(&mut t, "waiver", &mut broken, promises::waiver),
        none_agreed: none_agreed(&t),
        kept_elsewhere: t.table("logs").map(kept_elsewhere).unwrap_or_default(),
        logs: Logs::default(),
        log_files: BTreeMap::new(),
        file: cx.file,
        broken,
        loose: cx.loose(),
        id,
    };
    t.finish();
    Some(built)
}

/// Lists that somebody wrote empty.
fn none_agreed(t: &TableReader<'_, '_>) -> BTreeMap<Promised, Span> {
    let is_empty = |key: &str| t.is_empty_list(key) && !t.cx.has_lost(key);
    let empty = Promised::ALL.iter().filter(|(key, _)| is_empty(key));
    empty
        .filter_map(|(key, list)| Some((*list, t.span_of(key)?)))
        .collect()
}

fn kept_elsewhere(mut t: TableReader<'_, '_>) -> BTreeMap<LogKind, Span> {
    let logs = t.one_or_more::<LogKind>("kept_elsewhere");
    t.finish();
    logs.into_iter().map(|log| (*log, log.span)).collect()
}

fn purpose(mut t: TableReader<'_, '_>) -> Purpose {
    let challenges = t
        .span_of("challenges")
        .map(|span| Spanned::new(t.list("challenges"), span));
    let purpose = Purpose {
        span: Some(t.span),
        aim: t.opt("aim"),
        target_groups: t.one_or_more("target_groups"),
        challenges,
        public_goals: t.one_or_more("public_goals"),
        programme: t.opt("programme"),
        legal_basis: t
            .tables("legal_basis")
            .into_iter()
            .filter_map(legal_basis)
            .collect(),
        source: source(&mut t),
    };
    t.finish();
    purpose
}

fn legal_basis(mut t: TableReader<'_, '_>) -> Option<LegalBasis> {
    let (text, from, until) = (t.req("text"), t.opt("from"), t.opt("until"));
    let span = t.span;
    t.finish()?;
    Some(LegalBasis {
        span,
        text: text?,
        from,
        until,
    })
}

fn document(mut t: TableReader<'_, '_>, place: Place<'_>) -> Option<Document> {
    let (id, title, date) = (t.req("id"), t.req("title"), t.opt("date"));
    let (reference, url) = (t.opt("reference"), t.opt("url"));
    let file = t.opt::<String>("file");
    let named = file.as_ref().map(|file| place.named(t.cx, file));
    let span = t.span;
    t.finish()?;
    Some(Document {
        span,
        id: id?,
        title: title?,
        date,
        reference,
        url,
        file,
        file_exists: named == Some(Named::File),
    })
}

/// Where the documents of an agreement lie.
#[derive(Clone, Copy)]
struct Place<'a> {
    store: &'a dyn Store,
    folder: &'a str,
}

impl Place<'_> {
    /// What a document names. A path must be relative, go only downwards, and through no link lead out of the folder.
    fn named(self, cx: &Context<'_>, file: &Spanned<String>) -> Named {
        let with_slashes = file.value.replace('\\', "/");
        let found = if goes_down(&with_slashes) {
            self.store.named(self.folder, &with_slashes)
        } else {
            Named::Outside
        };
        if found == Named::Outside {
            cx.push(
                PATH_ESCAPES_REGISTRY
                    .at(file.span)
                    .with("path", &file.value)
                    .help("help"),
            );
        } else if with_slashes != file.value {
            let quoted = format!("\"{with_slashes}\"");
            cx.push(
                VALUE_UNEXPECTED
                    .at(file.span)
                    .variant("backslash")
                    .with("name", "file")
                    .with("found", &file.value)
                    .with("suggestion", with_slashes)
                    .help("help-number")
                    .patch(file.span, quoted),
            );
        }
        found
    }
}

/// Whether a path is relative and goes only downwards.
fn goes_down(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    let is_down = parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    is_down && !path.starts_with('/') && !path.contains(':')
}
