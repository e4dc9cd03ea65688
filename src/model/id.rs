//! Names of records.

use std::fmt;
use std::sync::Arc;

use crate::written::written;

/// Longest identifier.
const MOST: usize = 64;

/// An identifier: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    /// Reads an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let well = text.bytes().all(|byte| letter(byte) || byte == b'-')
            && text.bytes().next().is_some_and(letter);
        (well && text.len() <= MOST).then(|| Self(text.into()))
    }

    /// The identifier nearest to what is written: `Förening A` is `forening-a`.
    pub fn near(written: &str) -> Option<Self> {
        Self::parse(&plain(&written.to_lowercase()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Shared text, for findings.
    pub fn shared(&self) -> &Arc<str> {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an index series: `[A-Z][A-Z0-9-]*`, at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexName(Arc<str>);

impl IndexName {
    /// Reads an index name.
    pub fn parse(text: &str) -> Option<Self> {
        let well = text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
        let begins = text
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_uppercase());
        (well && begins && text.len() <= MOST).then(|| Self(text.into()))
    }

    /// The name nearest to what is written: `kpi 1980` is `KPI-1980`.
    pub fn near(written: &str) -> Option<Self> {
        Self::parse(&plain(&written.to_lowercase()).to_uppercase())
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters without their marks, and hyphens for what is neither letter nor digit.
fn plain(lower: &str) -> String {
    let mut plain = String::new();
    for letter in lower.chars() {
        match letter {
            'å' | 'ä' | 'á' | 'à' => plain.push('a'),
            'ö' | 'ó' | 'ø' => plain.push('o'),
            'é' | 'è' | 'ë' => plain.push('e'),
            'ü' | 'ú' => plain.push('u'),
            'æ' => plain.push_str("ae"),
            // A mark that stands after its letter, or one that nobody sees.
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            letter if letter.is_ascii_alphanumeric() => plain.push(letter),
            _ if plain.is_empty() || plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    plain.trim_end_matches('-').to_owned()
}

impl fmt::Display for IndexName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

written!(Id, "Id", r"^[a-z0-9][a-z0-9-]{0,63}$", "The id of a record");
written!(
    IndexName,
    "IndexName",
    r"^[A-Z0-9-]{1,64}$",
    "The name of an index series"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_an_id_has_one_near_to_it() {
        for (written, id) in [
            ("förening", Some("forening")),
            ("Ideell fo\u{308}rening A", Some("ideell-forening-a")),
            ("son/2023", Some("son-2023")),
            ("  ", None),
            ("日本", None),
        ] {
            let near = Id::near(written);
            assert_eq!(near.as_ref().map(Id::as_str), id, "{written}");
        }
        let near = IndexName::near("kpi 1980");
        assert_eq!(near.as_ref().map(IndexName::as_str), Some("KPI-1980"));
    }

    #[test]
    fn identifiers_are_lower_case_and_index_names_upper_case() {
        assert!(
            Id::parse("brovi-2023").is_some()
                && Id::parse("2023").is_some()
                && IndexName::parse("AKI-2").is_some()
        );
        for bad in ["", "-a", "Brovi", "å", "a b", "a_b", "a\u{200b}"] {
            assert_eq!(Id::parse(bad), None, "{bad}");
        }
        assert_eq!(Id::parse(&"a".repeat(65)), None);
        assert_eq!(IndexName::parse("Kpi"), None);
    }
}
