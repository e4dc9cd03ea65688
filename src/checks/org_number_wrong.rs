//! An organisation number whose digits cannot be right.

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::{Sink, luhn};

records_rule!("org-number-wrong", Error, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for party in &ctx.agreement.parties {
        let Some(number) = &party.org_number else {
            continue;
        };
        let digits = ten_digits(number);
        // The third digit of a personal identity number is 0 or 1: such a number is not repeated here.
        let finding = ctx.finding(&RULE, number.span, party.id.as_str());
        if digits.as_bytes().get(2).is_some_and(|third| *third < b'2') {
            sink.push(finding.variant("third-digit").help("help-third-digit"));
        } else if !luhn(&digits) {
            sink.push(finding.with("number", &**number).help("help"));
        }
    }
}

/// The ten digits, without the hyphen and the prefix 16.
pub(super) fn ten_digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn true_numbers_pass_the_check_digit() {
        for number in [
            "212000-0449",
            "212000-0142",
            "212000-1355",
            "556036-0793",
            "802005-1952",
            "857209-0606",
            "162120000449",
        ] {
            assert!(luhn(&ten_digits(number)), "{number}");
        }
        assert!(!luhn(&ten_digits("212000-0494")));
    }
}
