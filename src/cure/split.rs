//! A writing as numbers and words, one after another.

/// A run of digits or of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Number(String),
    Word(String),
}

/// Numbers and words in their order, and every other sign that stands between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    pub(super) all: Vec<Piece>,
    pub(super) marks: String,
}

impl Pieces {
    /// Of a writing in lower case.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut is_open = false;
        for letter in text.chars() {
            let (is_digit, is_letter) = (letter.is_ascii_digit(), letter.is_alphabetic());
            match found.all.last_mut() {
                Some(Piece::Number(digits)) if is_open && is_digit => digits.push(letter),
                Some(Piece::Word(word)) if is_open && is_letter => word.push(letter),
                _ if is_digit => found.all.push(Piece::Number(letter.into())),
                _ if is_letter => found.all.push(Piece::Word(letter.into())),
                _ => found.marks.push(letter),
            }
            is_open = is_digit || is_letter;
        }
        found
    }

    pub(super) fn numbers(&self) -> Vec<&str> {
        let number = |piece: &'_ Piece| matches!(piece, Piece::Number(_));
        let all = self.all.iter().filter(|piece| number(piece));
        all.map(Piece::text).collect()
    }

    pub(super) fn words(&self) -> Vec<&str> {
        let word = |piece: &'_ Piece| matches!(piece, Piece::Word(_));
        let all = self.all.iter().filter(|piece| word(piece));
        all.map(Piece::text).collect()
    }
}

impl Piece {
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Number(text) | Self::Word(text) => text,
        }
    }
}
