//! Every place where a record of an agreement names another.

use crate::model::{Agreement, Contribution, Id, IndexSource, Indexation, Source};
use crate::source::{Span, Spanned};

pub(super) use crate::model::keys::Target;

/// One reference.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'a> {
    pub(super) to: Target,
    pub(super) name: &'a str,
    pub(super) span: Span,
    /// The record itself, which cannot be what it names.
    pub(super) own: Option<&'a str>,
}

/// All references of an agreement and its logs, but periods and files.
pub(super) fn references(of: &Agreement) -> Vec<Reference<'_>> {
    let mut found = Found(Vec::new());
    found.agreement(of);
    found.promises(of);
    found.stated(of);
    found.logs(of);
    for loose in of.loose.iter().chain(&of.logs.loose) {
        found.push(loose.to, &loose.name, loose.span);
    }
    found.0
}

struct Found<'a>(Vec<Reference<'a>>);

impl<'a> Found<'a> {
    fn push(&mut self, to: Target, name: &'a str, span: Span) {
        self.0.push(Reference {
            to,
            name,
            span,
            own: None,
        });
    }

    fn ids(&mut self, to: Target, ids: impl IntoIterator<Item = &'a Spanned<Id>>) {
        for id in ids {
            self.push(to, id.as_str(), id.span);
        }
    }

    fn source(&mut self, source: &'a Source) {
        self.ids(Target::Document, &source.document);
    }

    fn agreement(&mut self, of: &'a Agreement) {
        self.ids(Target::Guideline, &of.guidelines);
        self.ids(Target::Party, &of.term.notice_by);
        self.source(&of.term.source);
        self.source(&of.purpose.source);
        if let Some(id) = &of.term.replaces {
            self.0.push(Reference {
                to: Target::Agreement,
                name: id.as_str(),
                span: id.span,
                own: Some(of.id.as_str()),
            });
        }
        for extension in &of.term.extensions {
            self.source(&extension.source);
        }
        for waiver in &of.waivers {
            self.push(Target::Rule, &waiver.rule, waiver.rule.span);
        }
    }

    fn promises(&mut self, of: &'a Agreement) {
        of.parties.iter().for_each(|it| self.source(&it.source));
        of.provisions.iter().for_each(|it| self.source(&it.source));
        for goal in &of.goals {
            self.ids(Target::Measure, &goal.measure);
            self.source(&goal.source);
        }
        of.contributions.iter().for_each(|it| self.contribution(it));
        for meeting in &of.meetings {
            self.ids(Target::Party, &meeting.parties);
            self.source(&meeting.source);
        }
        for duty in &of.duties {
            self.ids(Target::Party, &duty.party);
            self.source(&duty.source);
        }
        for commitment in &of.commitments {
            self.ids(Target::Party, &commitment.party);
            self.source(&commitment.source);
        }
        for measure in &of.measures {
            self.ids(Target::Party, &measure.party);
            self.source(&measure.source);
        }
    }

    fn contribution(&mut self, of: &'a Contribution) {
        self.ids(Target::Party, &of.from);
        self.ids(Target::Party, &of.to);
        self.ids(Target::Measure, &of.per_measure);
        self.source(&of.source);
        if let Some(id) = &of.replaces {
            self.0.push(Reference {
                to: Target::Contribution,
                name: id.as_str(),
                span: id.span,
                own: Some(of.id.as_str()),
            });
        }
        if let Indexation::Clause(clause) = &of.indexation
            && let IndexSource::Series(entries) = &clause.source
        {
            for entry in entries {
                self.push(Target::Index, entry.index.as_str(), entry.index.span);
            }
        }
    }

    fn stated(&mut self, of: &'a Agreement) {
        for stated in &of.stated {
            self.ids(Target::Document, [&stated.document]);
            if let Some((to, id)) = stated.figure.names() {
                self.push(to, id.as_str(), stated.what.span);
            }
        }
    }

    fn logs(&mut self, of: &'a Agreement) {
        for row in &of.logs.statistics {
            self.ids(Target::Measure, [&row.measure]);
            self.source(&row.source);
        }
        for row in &of.logs.meetings {
            self.ids(Target::Meeting, [&row.kind]);
            self.ids(Target::Party, &row.parties);
            self.source(&row.source);
        }
        for row in of.logs.payments.iter().flatten() {
            self.ids(Target::Contribution, [&row.contribution]);
            self.source(&row.source);
        }
        for row in &of.logs.deliveries {
            self.ids(Target::Duty, [&row.duty]);
            self.source(&row.source);
        }
        for row in &of.logs.assessments {
            self.source(&row.source);
            if let Some((to, id)) = row.subject.names() {
                self.push(to, id.as_str(), row.subject.span);
            }
        }
    }
}
