//! `iop show`: one agreement as it is recorded.

use anyhow::Result;
use clap::Args;

use super::print::{computed, cx, whole};
use super::publish::{Forms, PublishArgs, shown};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::View;
use crate::json;

/// Show one agreement as it is recorded
#[derive(Args, Debug)]
pub(super) struct ShowArgs {
    /// The agreement, by the name of its folder
    #[arg(value_name = "ID")]
    id: String,
}

/// Reads and shows. An agreement with a fault is shown, too, as far as it could be read.
pub(super) fn run(args: &ShowArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: std::slice::from_ref(&args.id),
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let forms = Forms {
        json: &|session| {
            let agreements = session.agreements().map(|(agreement, _)| {
                let record = json::show(cx(session), agreement);
                json::short(agreement, json::Recorded { record })
            });
            whole(
                session,
                "iop.show/1",
                (agreements.collect(), json::Nothing {}),
            )
        },
        csv: None,
    };
    let args = PublishArgs::default();
    let out = shown(View::Show, &mut session, (run, &args), forms)?;
    Ok(computed(&session, run, out))
}
