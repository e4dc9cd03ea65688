//! One finding.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Arg, Args, Level, Rule, Text};
use crate::source::Span;

/// Another place that has to do with it, and what that place says.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What it says.
    pub text: Text,
}

/// What to write instead, where that is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The bytes to replace.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

/// What to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// In words.
    pub text: Text,
    /// As a change of the file.
    pub patch: Option<Patch>,
}

/// Why a finding does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// The waiver's reason.
    pub reason: String,
    /// Its last day.
    pub until: NaiveDate,
}

/// A rule that speaks about a place in the records.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// The level; the rule's own until the [`super::Sink`] has set it.
    pub level: Level,
    /// The headline: stands alone.
    pub message: Text,
    /// Where.
    pub primary: Span,
    /// What the primary place says, beside the carets.
    pub label: Option<Text>,
    /// The other places.
    pub related: Vec<Related>,
    /// Facts.
    pub notes: Vec<Text>,
    /// What to do.
    pub help: Option<Help>,
    /// The agreement's id.
    pub agreement: Option<Arc<str>>,
    /// What in the agreement it is about: `operational:2023`, `agreement`.
    pub subject: Option<String>,
    /// Set where a waiver covers it.
    pub waived: Option<Waived>,
    /// Whether the baseline has it.
    pub baseline: bool,
}

impl Rule {
    /// A finding of this rule at a place. The headline is the text with the rule's name.
    pub fn at(&'static self, primary: Span) -> Diagnostic {
        Diagnostic {
            rule: self,
            level: self.level,
            message: Text::new(self.name),
            primary,
            label: None,
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            agreement: None,
            subject: None,
            waived: None,
            baseline: false,
        }
    }
}

/// Building: facts first ([`Diagnostic::with`]), then the parts that use them.
impl Diagnostic {
    /// Takes the headline from another attribute of the rule's text.
    #[must_use]
    pub fn variant(mut self, attr: &'static str) -> Self {
        self.message.attr = Some(attr);
        self
    }

    /// Says that it is graver or less grave than the rule's findings are where nothing else is set.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// With one fact more, for the headline and every part added after it.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.message.args = self.message.args.with(name, arg);
        self
    }

    fn part(&self, attr: &'static str) -> Text {
        Text {
            id: self.rule.name,
            attr: Some(attr),
            args: self.message.args.clone(),
        }
    }

    /// Says this beside the carets.
    #[must_use]
    pub fn label(mut self, attr: &'static str) -> Self {
        self.label = Some(self.part(attr));
        self
    }

    /// Points at another place.
    #[must_use]
    pub fn related(mut self, span: Span, attr: &'static str) -> Self {
        let text = self.part(attr);
        self.related.push(Related { span, text });
        self
    }

    /// Adds a fact in words.
    #[must_use]
    pub fn note(mut self, attr: &'static str) -> Self {
        self.notes.push(self.part(attr));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, attr: &'static str) -> Self {
        self.help = Some(Help {
            text: self.part(attr),
            patch: None,
        });
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn patch(mut self, span: Span, replacement: impl Into<String>) -> Self {
        if let Some(help) = &mut self.help {
            help.patch = Some(Patch {
                span,
                replacement: replacement.into(),
            });
        }
        self
    }

    /// Says which agreement it is about.
    #[must_use]
    pub fn of(mut self, agreement: &Arc<str>) -> Self {
        self.agreement = Some(Arc::clone(agreement));
        self
    }

    /// Says what in the agreement it is about.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The facts of the headline.
    pub fn args(&self) -> &Args {
        &self.message.args
    }
}
