//! Names of records.

use std::fmt;
use std::sync::Arc;

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

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IndexName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
