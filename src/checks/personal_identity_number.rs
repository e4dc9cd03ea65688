//! Personal identity numbers do not belong in the records.

use super::RegistryCtx;
use super::check::records_rule;
use super::texts::{is_exempt, search};
use crate::diag::{Sink, masked, personal_numbers};

records_rule!("personal-identity-number", Error, Free);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    search(
        ctx,
        sink,
        &RULE,
        |file| {
            let mut found = personal_numbers(&file.text);
            found.retain(|place| !is_exempt(&file.text, place));
            found
        },
        |finding, number| {
            finding
                .with("number", masked(number).into_owned())
                .help("help")
        },
    );
}
