//! The texts in `locales/`, filled with facts.

use std::fmt::Write as _;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use super::{Arg, Args, Text};

/// A language that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Svenska.
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Reads `sv` or `en`.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "sv" => Some(Self::Swedish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// `sv` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

macro_rules! locale {
    ($language:literal: $($file:literal),* $(,)?) => {
        [$(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/", $file, ".ftl"))),*]
    };
}

const SV: [&str; 10] = locale!("sv": "keys", "reading", "records", "compliance", "computed", "form", "report", "sheet", "pages", "cli");
const EN: [&str; 10] = locale!("en": "keys", "reading", "records", "compliance", "computed", "form", "report", "sheet", "pages", "cli");

/// All texts of one language.
pub struct Texts {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of a language. They are part of the program, and a test reads them all, so none can be malformed here.
    pub fn new(language: Language) -> Self {
        let (tag, files) = match language {
            Language::Swedish => (langid!("sv"), SV),
            Language::English => (langid!("en"), EN),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for file in files {
            let resource =
                FluentResource::try_new(file.to_owned()).unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A text without facts.
    pub fn get(&self, id: &str) -> String {
        self.fill(id, None, &Args::new())
    }

    /// A text without facts, if there is one.
    pub fn find(&self, id: &str, attr: Option<&str>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let is_there = match attr {
            Some(attr) => message.get_attribute(attr).is_some(),
            None => message.value().is_some(),
        };
        is_there.then(|| self.fill(id, attr, &Args::new()))
    }

    /// A text filled with its facts.
    pub fn text(&self, text: &Text) -> String {
        self.fill(text.id, text.attr, &text.args)
    }

    /// A text filled with facts.
    pub fn with(&self, id: &str, args: &Args) -> String {
        self.fill(id, None, args)
    }

    fn fill(&self, id: &str, attr: Option<&str>, args: &Args) -> String {
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attr {
            Some(attr) => message
                .get_attribute(attr)
                .map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            return format!(
                "{{{id}{}{}}}",
                if attr.is_some() { "." } else { "" },
                attr.unwrap_or_default()
            );
        };
        let mut values = FluentArgs::new();
        for (name, arg) in &args.0 {
            match arg {
                Arg::Count(count) => {
                    values.set(*name, FluentValue::from(*count));
                    values.set(format!("{name}-shown"), self.language.count(*count));
                }
                other => values.set(*name, self.arg(other)),
            }
        }
        let sentence = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut Vec::new());
        one_stop(&sentence).unwrap_or_else(|| sentence.into_owned())
    }

    /// One fact in words.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Str(text) => text.clone(),
            Arg::Count(count) => self.language.count(*count),
            Arg::Money(amount) => self.language.money(*amount),
            Arg::Percent(number) => self.language.percent(*number),
            Arg::Number(number) => self.language.decimal(&number.to_string()),
            Arg::Date(date) => date.to_string(),
            Arg::When(when) => self.language.interval(*when),
            Arg::Text(text) => self.text(text),
            Arg::List(items) => {
                let mut joined = String::new();
                for (at, item) in items.iter().enumerate() {
                    let separator = if at == 0 { "" } else { ", " };
                    let _ = write!(joined, "{separator}{}", self.arg(item));
                }
                joined
            }
        }
    }
}

/// A sentence into which a text of the records brought its own full stop: it has one only at its end, and none before a comma. What stands
/// between back-ticks is quoted as it was written, and an abbreviation (`m.m.`) keeps its point. `None`: nothing is to be changed.
fn one_stop(sentence: &str) -> Option<String> {
    if ![".,", "..", ".:"]
        .iter()
        .any(|pair| sentence.contains(pair))
    {
        return None;
    }
    let (mut said, mut is_quoted) = (String::with_capacity(sentence.len()), false);
    let letters: Vec<char> = sentence.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        is_quoted ^= *letter == '`';
        let (next, after) = (
            letters.get(place.saturating_add(1)),
            letters.get(place.saturating_add(2)),
        );
        let is_doubled = match next {
            Some(',' | ':') => true,
            Some('.') => after.is_none_or(|after| after.is_whitespace()),
            _ => false,
        };
        let ends_a_word = said.chars().last().is_some_and(char::is_alphanumeric);
        if *letter == '.' && is_doubled && ends_a_word && !is_quoted && !is_abbreviation(&said) {
            continue;
        }
        said.push(*letter);
    }
    (said != sentence).then_some(said)
}

/// Whether the last word is one that a point belongs to: another point stands in it, or it is one of the common ones.
fn is_abbreviation(before: &str) -> bool {
    const COMMON: [&str; 12] = [
        "bl", "dvs", "etc", "ev", "forts", "inkl", "kl", "mfl", "mm", "nr", "osv", "resp",
    ];
    let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    word.contains('.') || COMMON.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::one_stop;

    #[test]
    fn the_full_stop_of_a_records_text_is_not_doubled_nor_put_before_a_comma() {
        for (written, expected) in [
            ("Utvärderas varje år., 2023", "Utvärderas varje år, 2023"),
            ("Det är sagt.. Mer", "Det är sagt. Mer"),
            ("Det är sagt..", "Det är sagt."),
            ("Lämnas.: i maj", "Lämnas: i maj"),
        ] {
            assert_eq!(one_stop(written).as_deref(), Some(expected), "{written}");
        }
        for kept in [
            "kaffe m.m., 2023",
            "och så vidare ...",
            "`a.,b` är skrivet så",
            "3.14, 2023",
            "lokal, dator etc., 2023",
        ] {
            assert_eq!(one_stop(kept), None, "{kept}");
        }
    }
}
