//! Why the program cannot work, in the language of whoever asked.

use std::fmt;

use crate::diag::Text;
use crate::lang::{Language, Texts};

/// A reason, worded. Whoever gives it knows the language best: before the registry is read it is the environment's, then the registry's.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) language: Language,
    message: String,
}

/// Words a reason.
pub(super) fn refuse(texts: &Texts, reason: &Text) -> anyhow::Error {
    let (language, message) = (texts.language, texts.text(reason));
    Refusal { language, message }.into()
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}
