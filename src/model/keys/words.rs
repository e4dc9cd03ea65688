//! What tables, keys and codes are called, and what somebody who writes them in Swedish means.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Key, Table, tables};
use crate::lang::{Language, Texts};

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words<'a>(pub &'a Texts);

impl Words<'_> {
    /// What a table is called.
    pub fn table(self, table: &Table) -> String {
        self.0.get(&table_id(table))
    }

    /// What a table holds, in a sentence without a full stop.
    pub fn about(self, table: &Table) -> Option<String> {
        self.0.find(&table_id(table), Some("says"))
    }

    /// What a key is called in its table.
    pub fn key(self, table: &Table, key: &Key) -> String {
        let found = self.of_key(table, key, None);
        found.unwrap_or_else(|| key.name.to_owned())
    }

    /// What a key says, in a sentence without a full stop.
    pub fn says(self, table: &Table, key: &Key) -> Option<String> {
        self.of_key(table, key, Some("says"))
    }

    /// What a code means.
    pub fn code(self, code: &str) -> String {
        self.0
            .find(&code_id(code), None)
            .unwrap_or_else(|| code.to_owned())
    }

    /// The text of a key in its table, else of the key wherever it stands.
    fn of_key(self, table: &Table, key: &Key, attr: Option<&str>) -> Option<String> {
        let name = key.name.replace('_', "-");
        let own = table_id(table).replacen("table-", "key-", 1);
        let own = format!("{own}-{name}");
        let is_own = self.0.find(&own, None).is_some();
        let id = if is_own { own } else { format!("key-{name}") };
        self.0.find(&id, attr)
    }

    /// All words for a key: its name, and what else people write.
    fn for_key(self, table: &Table, key: &Key) -> Vec<String> {
        let also = self.of_key(table, key, Some("also"));
        words(self.of_key(table, key, None), also)
    }

    fn for_code(self, code: &str) -> Vec<String> {
        let id = code_id(code);
        words(self.0.find(&id, None), self.0.find(&id, Some("also")))
    }
}

fn words(name: Option<String>, also: Option<String>) -> Vec<String> {
    let also = also.unwrap_or_default();
    let others = also.split(", ").map(str::to_owned);
    let all = name.into_iter().chain(others);
    all.map(|word| folded(&word))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The id of a table's texts.
fn table_id(table: &Table) -> String {
    let name = match table.name {
        "index.csv" => "index-csv",
        name => name.trim_end_matches(".toml").trim_end_matches(".csv"),
    };
    format!("table-{}", name.replace('_', "-"))
}

fn code_id(code: &str) -> String {
    format!("code-{}", code.replace('.', "-"))
}

/// Words as they are compared: `Månader`, `månader:` and `manader`, for a bare key of TOML has no å, are one.
fn folded(word: &str) -> String {
    let letters = word.chars().filter(|letter| letter.is_alphanumeric());
    let lower = letters.flat_map(char::to_lowercase);
    let plain = lower.map(|letter| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    });
    plain.collect()
}

/// What people write for keys and codes, in both languages.
#[derive(Default)]
struct Dictionary {
    keys: BTreeMap<(&'static str, String), &'static str>,
    codes: BTreeMap<String, Vec<&'static str>>,
}

impl Dictionary {
    fn add(&mut self, words: Words<'_>) {
        for table in tables() {
            for key in table.all() {
                for word in words.for_key(table, key) {
                    self.keys.entry((table.name, word)).or_insert(key.name);
                }
                for code in key.codes() {
                    for word in words.for_code(code) {
                        let codes = self.codes.entry(word).or_default();
                        if !codes.contains(&code) {
                            codes.push(code);
                        }
                    }
                }
            }
        }
    }
}

/// Read when somebody first writes a word that is no key and no code.
fn dictionary() -> &'static Dictionary {
    static READ: OnceLock<Dictionary> = OnceLock::new();
    READ.get_or_init(|| {
        let mut dictionary = Dictionary::default();
        for language in [Language::Swedish, Language::English] {
            dictionary.add(Words(&Texts::new(language)));
        }
        dictionary
    })
}

/// The key that a word stands for in a table (`diarienummer`: `reference`).
pub fn key_for(table: &Table, word: &str) -> Option<&'static str> {
    let word = (table.name, folded(word));
    dictionary().keys.get(&word).copied()
}

/// The one of these codes that a word stands for (`undertecknad`: `signed`).
pub fn code_for(codes: &[&'static str], word: &str) -> Option<&'static str> {
    if codes.is_empty() {
        return None;
    }
    let known = dictionary().codes.get(&folded(word))?;
    known.iter().copied().find(|code| codes.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_key_and_code_has_its_words_in_both_languages() {
        let mut missing = Vec::new();
        for language in [Language::Swedish, Language::English] {
            let texts = Texts::new(language);
            let words = Words(&texts);
            for table in tables() {
                if words.about(table).is_none() {
                    missing.push(table_id(table));
                }
                for key in table.all() {
                    let is_table = key.table().is_some();
                    let named = is_table || words.of_key(table, key, None).is_some();
                    if !named || !(is_table || words.says(table, key).is_some()) {
                        missing.push(format!("{} {}", table.name, key.name));
                    }
                    let codes = key.codes().into_iter();
                    let silent = codes.filter(|code| words.for_code(code).is_empty());
                    missing.extend(silent.map(str::to_owned));
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn no_word_stands_for_two_codes_of_one_key() {
        let texts = Texts::new(Language::Swedish);
        let words = Words(&texts);
        for table in tables() {
            for key in table.all() {
                let codes = key.codes();
                let mut seen = BTreeMap::new();
                for code in &codes {
                    for word in words.for_code(code) {
                        let first = seen.insert(word.clone(), *code);
                        assert!(first.is_none_or(|first| first == *code), "{word}: {code}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_people_write_in_swedish_is_understood() {
        let term = &super::super::AGREEMENT;
        assert_eq!(key_for(term, "Diarienummer"), Some("reference"));
        assert_eq!(key_for(term, "frukost"), None);
        let codes = ["draft", "signed"];
        assert_eq!(code_for(&codes, "Undertecknad"), Some("signed"));
        assert_eq!(code_for(&codes, "uppsagd"), None, "none of these codes");
        let meetings = super::super::log(crate::model::LogKind::Meetings);
        assert_eq!(key_for(meetings, "Datum"), Some("date"));
        assert_eq!(key_for(meetings, "Typ"), Some("kind"));
    }
}
