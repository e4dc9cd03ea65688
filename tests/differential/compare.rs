//! What is computed here against what `iop` says.

use std::collections::BTreeSet;

use serde_json::Value;

use super::chain::STATUSES;
use super::instalments::{Asked, Instalment, Settlement, of_contribution};
use super::money::{Item, Year};
use super::rational::Rat;
use super::records::{Agreement, World};
use super::totals::{Total, totals};
use super::trace;

/// Every difference in one agreement, in words; `id` is its name in the result.
pub(crate) fn differences(
    world: &World,
    agreement: &Agreement,
    (result, id): (&Value, &str),
) -> Vec<String> {
    let found = list(&result["agreements"])
        .iter()
        .find(|one| one["id"] == id);
    let left_out = list(&result["left_out"]).iter().find(|one| one["id"] == id);
    let mut said = Said::default();
    match (found, left_out) {
        (Some(found), None) => whole(world, agreement, found, &mut said),
        (_, left_out) => said.0.push(format!(
            "left out: {}",
            left_out.map(ToString::to_string).unwrap_or_default()
        )),
    }
    said.0
}

#[derive(Default)]
struct Said(Vec<String>);

impl Said {
    fn check(&mut self, what: &str, expected: &str, found: &str) {
        if expected != found {
            self.0
                .push(format!("{what}: expected {expected}, iop says {found}"));
        }
    }

    fn number(&mut self, what: &str, expected: Option<&Rat>, found: &Value) {
        let expected = expected.map_or_else(|| "null".to_owned(), ToString::to_string);
        self.check(what, &expected, &number(found));
    }
}

/// A number of the result as an exact fraction.
fn number(value: &Value) -> String {
    match value {
        Value::String(text) => Rat::read(text).to_string(),
        other => other.to_string(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or("null")
}

fn whole(world: &World, agreement: &Agreement, found: &Value, said: &mut Said) {
    let expected = totals(world, agreement);
    let years: Vec<String> = expected.keys().map(ToString::to_string).collect();
    let found_years: Vec<String> = list(&found["years"])
        .iter()
        .map(|year| year["year"].to_string())
        .collect();
    said.check("years", &years.join(" "), &found_years.join(" "));
    for (year, total) in &expected {
        if let Some(found) = list(&found["years"])
            .iter()
            .find(|one| one["year"] == *year)
        {
            one_year(*year, total, found, said);
        }
    }
    let mut all = Asked::default();
    for of in &agreement.contributions {
        let own = of_contribution(&Item::new(world, agreement, of));
        all.instalments.extend(own.instalments);
        all.settlements.extend(own.settlements);
        all.repayments.extend(own.repayments);
        all.left_out.extend(own.left_out);
    }
    claims(&all, found, said);
}

fn claims(all: &Asked, found: &Value, said: &mut Said) {
    let left_out = |one: &str| {
        let begins = |(id, period): &(String, String)| one.starts_with(&format!("{id} {period} "));
        all.left_out.iter().any(begins)
    };
    let mut check = |what: &str, mut expected: Vec<String>, show: &dyn Fn(&Value) -> String| {
        let mut said_there: Vec<String> = list(&found[what]).iter().map(show).collect();
        for list in [&mut expected, &mut said_there] {
            list.retain(|one| !left_out(one));
            list.sort();
        }
        said.check(what, &expected.join("; "), &said_there.join("; "));
    };
    let instalments = all.instalments.iter().map(shown).collect();
    check("instalments", instalments, &shown_instalment);
    let settlements = all.settlements.iter().map(shown_change).collect();
    check("settlements", settlements, &shown_settlement);
    let repayments = all
        .repayments
        .iter()
        .map(|of| format!("{} {} {}", of.contribution, of.period, of.at_most))
        .collect();
    check("repayments", repayments, &|of| {
        format!(
            "{} {} {}",
            word(&of["contribution"]),
            word(&of["period"]),
            number(&of["at_most"])
        )
    });
}

fn rational(value: Option<&Rat>) -> String {
    value.map_or_else(|| "null".to_owned(), ToString::to_string)
}

fn shown(of: &Instalment) -> String {
    format!(
        "{} {} {} {}",
        of.contribution,
        of.period,
        of.due,
        rational(of.asked.as_ref())
    )
}

fn shown_instalment(of: &Value) -> String {
    format!(
        "{} {} {} {}",
        word(&of["contribution"]),
        word(&of["period"]),
        word(&of["due"]),
        number(&of["asked"])
    )
}

fn shown_change(of: &Settlement) -> String {
    let difference = of
        .difference
        .clone()
        .unwrap_or_else(|| of.now.minus(&of.asked));
    let due = of
        .due
        .map_or_else(|| "null".to_owned(), |due| due.to_string());
    format!(
        "{} {} {} → {} ({difference}) {due}",
        of.contribution, of.period, of.asked, of.now
    )
}

fn shown_settlement(of: &Value) -> String {
    format!(
        "{} {} {} → {} ({}) {}",
        word(&of["contribution"]),
        word(&of["period"]),
        number(&of["asked"]),
        number(&of["now"]),
        number(&of["difference"]),
        word(&of["due"])
    )
}

fn one_year(year: i64, expected: &Total, found: &Value, said: &mut Said) {
    said.number(
        &format!("{year} money"),
        expected.money.as_ref(),
        &found["money"],
    );
    said.number(
        &format!("{year} total"),
        expected.total.as_ref(),
        &found["total"],
    );
    said.check(
        &format!("{year} certainty"),
        expected.certainty,
        word(&found["certainty"]),
    );
    said.check(
        &format!("{year} status"),
        STATUSES[expected.status],
        word(&found["status"]),
    );
    let ids: Vec<&str> = expected.parts.iter().map(|part| part.id.as_str()).collect();
    let found_ids: Vec<&str> = list(&found["contributions"])
        .iter()
        .map(|part| word(&part["id"]))
        .collect();
    said.check(
        &format!("{year} contributions"),
        &ids.join(" "),
        &found_ids.join(" "),
    );
    for (part, found) in expected.parts.iter().zip(list(&found["contributions"])) {
        one_part(year, part, found, said);
    }
    let parties = expected.parties.iter().map(|(party, amount, share)| {
        format!(
            "{party} {} {}",
            rational(amount.as_ref()),
            rational(share.as_ref())
        )
    });
    let found = list(&found["parties"]).iter().map(|of| {
        format!(
            "{} {} {}",
            word(&of["party"]),
            number(&of["amount"]),
            number(&of["share_percent"])
        )
    });
    let (parties, found): (Vec<String>, Vec<String>) = (parties.collect(), found.collect());
    said.check(
        &format!("{year} parties"),
        &parties.join("; "),
        &found.join("; "),
    );
}

fn one_part(year: i64, part: &Year, found: &Value, said: &mut Said) {
    let name = |what: &str| format!("{year} {} {what}", part.id);
    let wrong = trace::wrong(found).into_iter();
    said.0
        .extend(wrong.map(|wrong| format!("{}, {wrong}", name("steps"))));
    said.number(&name("amount"), part.amount.as_ref(), &found["amount"]);
    said.number(
        &name("unindexed"),
        part.unindexed.as_ref(),
        &found["unindexed"],
    );
    said.number(
        &name("hour_value"),
        part.hour_value.as_ref(),
        &found["hour_value"],
    );
    let hours = found["hours"].as_i64().map(Rat::of);
    said.check(
        &name("hours"),
        &rational(part.hours.as_ref()),
        &rational(hours.as_ref()),
    );
    said.check(
        &name("certainty"),
        part.certainty,
        word(&found["certainty"]),
    );
    if !part.is_valued {
        return;
    }
    said.check(
        &name("status"),
        STATUSES[part.status],
        word(&found["status"]),
    );
    let missing: BTreeSet<String> = list(&found["missing"])
        .iter()
        .map(|name| word(name).to_owned())
        .collect();
    let is_date = |name: &&String| part.dates.contains(name);
    let rest: BTreeSet<String> = missing
        .iter()
        .filter(|name| !is_date(name))
        .cloned()
        .collect();
    let join = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
    said.check(&name("missing"), &join(&part.missing), &join(&rest));
    if !part.dates.is_empty() && !missing.iter().any(|name| is_date(&name)) {
        said.0.push(format!(
            "{}: expected one of {}",
            name("missing"),
            part.dates.join(", ")
        ));
    }
}
