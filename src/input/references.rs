//! What records with a fault refer to: all faults come in one run, wrong references too.

use super::context::Context;
use super::value::{Raw, Value as _};
use crate::model::keys::{Key, Target, Type};
use crate::model::{Id, IndexName, Loose, StatedWhat, Subject};
use crate::source::{Span, Spanned};

/// Takes down what one value refers to, if its key names another record. What can be no name is a fault already.
pub(super) fn keep<S: AsRef<str>>(cx: &Context<'_>, key: &Key, written: &Spanned<S>) {
    let (text, span) = (written.value.as_ref(), written.span);
    match key.value {
        Type::Name(Target::Rule) => push(cx, Target::Rule, text, span),
        Type::Name(Target::Index) if IndexName::parse(text).is_some() => {
            push(cx, Target::Index, text, span);
        }
        Type::Name(to) if to != Target::Index && Id::parse(text).is_some() => {
            push(cx, to, text, span);
        }
        Type::StatedWhat => {
            let figure = StatedWhat::read(Raw::Text(text));
            if let Some((to, id)) = figure.as_ref().and_then(StatedWhat::names) {
                push(cx, to, id.as_str(), span);
            }
        }
        Type::Subject => {
            let subject = Subject::parse(text);
            if let Some((to, id)) = subject.as_ref().and_then(Subject::names) {
                push(cx, to, id.as_str(), span);
            }
        }
        _ => {}
    }
}

fn push(cx: &Context<'_>, to: Target, name: &str, span: Span) {
    let name = name.to_owned();
    cx.refers(Loose { to, name, span });
}
