//! Amounts and numbers as people and spreadsheets write them: groups of digits, a decimal comma, the words of kronor.

use super::{Reading, add, plain};

/// What stands for kronor, and how many thousands it means.
const UNITS: &[(&str, Unit)] = &[
    ("tkr", Unit::Thousands(1)),
    ("tsek", Unit::Thousands(1)),
    ("ksek", Unit::Thousands(1)),
    ("mkr", Unit::Thousands(2)),
    ("mnkr", Unit::Thousands(2)),
    ("msek", Unit::Thousands(2)),
    ("miljoner kronor", Unit::Thousands(2)),
    ("miljoner kr", Unit::Thousands(2)),
    ("miljoner", Unit::Thousands(2)),
    ("kronor", Unit::Thousands(0)),
    ("sek", Unit::Thousands(0)),
    ("kr.", Unit::Thousands(0)),
    ("kr", Unit::Thousands(0)),
    (":-", Unit::Thousands(0)),
    (",-", Unit::Thousands(0)),
    (".-", Unit::Thousands(0)),
    ("%", Unit::Other),
    ("procent", Unit::Other),
    ("per cent", Unit::Other),
    ("percent", Unit::Other),
    ("stycken", Unit::Other),
    ("st.", Unit::Other),
    ("st", Unit::Other),
    ("gånger", Unit::Other),
    ("ggr", Unit::Other),
    ("timmar", Unit::Other),
    ("tim", Unit::Other),
    ("månader", Unit::Other),
    ("mån", Unit::Other),
    ("personer", Unit::Other),
    ("hours", Unit::Other),
    ("months", Unit::Other),
    ("times", Unit::Other),
];
/// Numbers in words, from one on.
const WORDS: [&[&str]; 12] = [
    &["en", "ett", "one"],
    &["två", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
    &["elva", "eleven"],
    &["tolv", "twelve"],
];

/// What a unit makes of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// So many times three zeros of kronor.
    Thousands(usize),
    /// Nothing, and it is not kronor.
    Other,
}

/// A number taken apart: its sign, its digits before the point and those behind it.
struct Digits {
    is_negative: bool,
    whole: String,
    fraction: String,
}

/// The amounts that a writing can mean. No amount has three decimals: `180.555` is in thousands.
pub(crate) fn amounts(written: &str) -> Vec<Reading> {
    let Some((body, unit)) = body(written) else {
        return Vec::new();
    };
    let shift = match unit {
        Some(Unit::Thousands(thousands)) => thousands * 3,
        None => 0,
        Some(Unit::Other) => return Vec::new(),
    };
    let mut found = Vec::new();
    for digits in taken_apart(&body, shift == 0) {
        if let Some(text) = digits.shifted(shift).as_amount() {
            add(&mut found, Reading::whole(text));
        }
    }
    found
}

/// The numbers that a writing can mean: of `1,234` there are two.
pub(crate) fn decimals(written: &str) -> Vec<Reading> {
    let Some((body, unit)) = body(written) else {
        return Vec::new();
    };
    if matches!(unit, Some(Unit::Thousands(thousands)) if thousands > 0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for digits in taken_apart(&body, false) {
        add(&mut found, Reading::whole(digits.as_number()));
    }
    found
}

/// The whole numbers that a writing can mean.
pub(crate) fn counts(written: &str) -> Vec<Reading> {
    let lower = plain(written).to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    if let Some(at) = WORDS.iter().position(|words| words.contains(&first))
        && (first == lower
            || body(&lower.replacen(first, "1", 1)).is_some_and(|(rest, _)| rest == "1"))
    {
        return vec![Reading::whole((at + 1).to_string())];
    }
    let mut found = amounts(&body(written).map(|(body, _)| body).unwrap_or_default());
    found.retain(|reading| reading.text.bytes().all(|byte| byte.is_ascii_digit()));
    found
}

/// The writing without its unit, and that.
fn body(written: &str) -> Option<(String, Option<Unit>)> {
    let text = plain(written).to_lowercase();
    let behind = UNITS.iter().find_map(|(name, unit)| {
        let rest = text.strip_suffix(name)?;
        Some((rest.trim_end().to_owned(), Some(*unit)))
    });
    let before = || {
        UNITS.iter().take(11).find_map(|(name, unit)| {
            let rest = text.strip_prefix(name)?;
            Some((rest.trim_start().to_owned(), Some(*unit)))
        })
    };
    let found = behind.or_else(before).unwrap_or((text.clone(), None));
    let first = found.0.chars().find(|letter| letter.is_alphanumeric());
    first
        .is_some_and(|letter| letter.is_ascii_digit())
        .then_some(found)
}

/// Every way to read the signs between the digits. In `money` three digits behind a single sign are thousands.
fn taken_apart(body: &str, is_money: bool) -> Vec<Digits> {
    let (is_negative, body) = signed(body);
    let number = |whole: String, fraction: &str| Digits {
        is_negative,
        whole,
        fraction: fraction.to_owned(),
    };
    let points = body.matches('.').count();
    let commas = body.matches(',').count();
    // The mark that stands last parts the decimals, unless it stands several times.
    let last = body.rfind(['.', ',']).map(|at| body.split_at(at));
    let Some((before, behind)) = last else {
        return grouped(body)
            .map(|whole| number(whole, ""))
            .into_iter()
            .collect();
    };
    let behind = &behind[1..];
    let is_decimal = !behind.is_empty() && behind.bytes().all(|byte| byte.is_ascii_digit());
    if points + commas > 1 {
        let is_alone = if body.as_bytes()[before.len()] == b'.' {
            points
        } else {
            commas
        } == 1;
        if !is_alone {
            return grouped(body)
                .map(|whole| number(whole, ""))
                .into_iter()
                .collect();
        }
        let whole = grouped(before).filter(|_| is_decimal);
        return whole
            .map(|whole| number(whole, behind))
            .into_iter()
            .collect();
    }
    let whole = grouped(before).filter(|_| is_decimal);
    let decimal = whole.map(|whole| number(whole, behind));
    let is_plain = before.len() <= 3 && !before.starts_with('0') && behind.len() == 3;
    let thousands = grouped(body)
        .filter(|_| is_plain)
        .map(|whole| number(whole, ""));
    match (decimal, thousands) {
        (_, Some(thousands)) if is_money => vec![thousands],
        (decimal, thousands) => decimal.into_iter().chain(thousands).collect(),
    }
}

/// The sign: a minus before or behind, or parentheses as accountants write them.
fn signed(body: &str) -> (bool, &str) {
    let inner = body
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(inner) = inner {
        return (true, inner.trim());
    }
    let minus = body.strip_prefix('-').or_else(|| body.strip_suffix('-'));
    match minus {
        Some(rest) => (true, rest.trim()),
        None => (false, body.strip_prefix('+').unwrap_or(body).trim()),
    }
}

/// The digits without the signs between groups of three; `None` where they stand elsewhere.
fn grouped(text: &str) -> Option<String> {
    let is_group = |letter: char| matches!(letter, ' ' | '.' | ',' | '\'' | '’' | '_');
    let mut groups = text.split(is_group);
    let first = groups.next()?;
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<_> = groups.collect();
    let is_well = all_digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest
            .iter()
            .all(|group| group.len() == 3 && all_digits(group));
    is_well.then(|| format!("{first}{}", rest.concat()))
}

impl Digits {
    /// The point moved to the right.
    fn shifted(mut self, places: usize) -> Self {
        for _ in 0..places {
            let next = if self.fraction.is_empty() {
                '0'
            } else {
                self.fraction.remove(0)
            };
            self.whole.push(next);
        }
        self
    }

    fn text(&self, fraction: &str) -> String {
        let whole = self.whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        let sign = if self.is_negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }

    fn as_number(&self) -> String {
        self.text(&self.fraction)
    }

    /// With at most two decimals; zeros behind them say nothing.
    fn as_amount(&self) -> Option<String> {
        let (kept, more) = self.fraction.split_at(self.fraction.len().min(2));
        let is_exact = more.bytes().all(|byte| byte == b'0');
        let kept = if kept.bytes().all(|byte| byte == b'0') {
            ""
        } else {
            kept
        };
        is_exact.then(|| self.text(kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(found: Vec<Reading>) -> String {
        let found: Vec<_> = found.into_iter().map(|reading| reading.text).collect();
        found.join(" or ")
    }

    #[test]
    fn amounts_have_one_reading_for_they_have_no_three_decimals() {
        for (written, amount) in [
            ("163398:-", "163398"),
            ("163 398:-", "163398"),
            ("180.555", "180555"),
            ("180,555", "180555"),
            ("400.000", "400000"),
            ("1.234.567,50", "1234567.50"),
            ("1,234,567.50", "1234567.50"),
            ("1.234.567", "1234567"),
            ("400 tkr", "400000"),
            ("400,5 tkr", "400500"),
            ("4,5 mkr", "4500000"),
            ("1.234 tkr", "1234 or 1234000"),
            ("SEK 400 000", "400000"),
            ("813 514,50", "813514.50"),
            ("472\u{a0}200 kr", "472200"),
            ("472\u{202f}200,00 kronor", "472200"),
            ("−1 500", "-1500"),
            ("(1 500)", "-1500"),
            ("1500-", "-1500"),
            ("+1500", "1500"),
            ("0,5", "0.5"),
            ("100,5000", "100.50"),
            ("1'000", "1000"),
        ] {
            assert_eq!(text(amounts(written)), amount, "{written}");
        }
        for written in [
            "", "abc", "4,6,1", "1 2 3", "12 34", "ca 400", "813.5045", "4 %", "1,63E+05", "kr",
        ] {
            assert_eq!(text(amounts(written)), "", "{written}");
        }
    }

    #[test]
    fn a_number_with_three_digits_behind_its_mark_has_two_readings() {
        for (written, numbers) in [
            ("4,6", "4.6"),
            ("−0,12 %", "-0.12"),
            ("1,234", "1.234 or 1234"),
            ("0,555", "0.555"),
            ("1 234,5", "1234.5"),
            ("3 procent", "3"),
        ] {
            assert_eq!(text(decimals(written)), numbers, "{written}");
        }
    }

    #[test]
    fn counts_are_read_with_their_units_and_in_words() {
        for (written, count) in [
            ("2 st", "2"),
            ("2,0", "2"),
            ("två", "2"),
            ("två gånger", "2"),
            ("1 200", "1200"),
            ("2,5", ""),
            ("-2", ""),
            ("två tigrar", ""),
        ] {
            assert_eq!(text(counts(written)), count, "{written}");
        }
    }
}
