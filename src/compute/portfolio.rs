//! Money and valued work of several agreements together: by year, by kind, by party. What is known is added up; what is not is counted.

use std::collections::{BTreeMap, BTreeSet};

use super::{AmountStatus, Funding, YearContribution};
use crate::model::{Agreement, Certainty, ContributionKind, Status};
use crate::money::Money;

/// A sum of what is known, with how many amounts are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Kronor; `None` where nothing is known.
    pub amount: Option<Money>,
    /// Of what is known.
    pub certainty: Certainty,
    /// The weakest status of what is known.
    pub status: AmountStatus,
    /// Amounts that are not known.
    pub unknown: usize,
}

impl Known {
    const NOTHING: Self = Self {
        amount: None,
        certainty: Certainty::Exact,
        status: AmountStatus::Exact,
        unknown: 0,
    };

    /// With one amount more.
    fn add(&mut self, part: &YearContribution) {
        let Some(amount) = part.amount else {
            self.unknown += 1;
            return;
        };
        let sum = self.amount.unwrap_or(Money::ZERO).plus(amount);
        let Ok(sum) = sum else {
            self.unknown += 1;
            return;
        };
        self.amount = Some(sum);
        self.certainty = self.certainty.and(part.certainty);
        self.status = self.status.max(part.status);
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let amount = match (self.amount, other.amount) {
            (Some(one), Some(more)) => one.plus(more).ok(),
            (one, more) => one.or(more),
        };
        Self {
            amount,
            certainty: self.certainty.and(other.certainty),
            status: self.status.max(other.status),
            unknown: self.unknown + other.unknown,
        }
    }
}

/// One row of the totals, by calendar year.
pub type ByYear = BTreeMap<i32, Known>;

/// The totals of several agreements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Every calendar year in which something is put in.
    pub years: BTreeSet<i32>,
    /// Everything together.
    pub total: ByYear,
    /// By what it is.
    pub kinds: BTreeMap<ContributionKind, ByYear>,
    /// By who puts it in: by name and organisation number, several together apart from each alone.
    pub parties: BTreeMap<Vec<PartyName>, ByYear>,
}

/// What a party is known by across agreements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartyName {
    /// Its name.
    pub name: String,
    /// Its organisation number, where it is recorded.
    pub number: Option<String>,
}

/// Adds up agreements.
pub fn portfolio<'a>(all: impl IntoIterator<Item = (&'a Agreement, &'a Funding)>) -> Portfolio {
    let mut found = Portfolio::default();
    // what is not agreed yet is in no sum
    let agreed = all
        .into_iter()
        .filter(|(agreement, _)| *agreement.status != Status::Draft);
    for (agreement, funding) in agreed {
        for year in &funding.years {
            for part in year.contributions.iter().filter(|part| part.is_valued) {
                found.add(year.year, part, parties(agreement, part));
            }
        }
    }
    found
}

impl Portfolio {
    fn add(&mut self, year: i32, part: &YearContribution, parties: Vec<PartyName>) {
        self.years.insert(year);
        let rows = [
            &mut self.total,
            self.kinds.entry(part.kind).or_default(),
            self.parties.entry(parties).or_default(),
        ];
        for row in rows {
            row.entry(year).or_insert(Known::NOTHING).add(part);
        }
    }
}

fn parties(agreement: &Agreement, part: &YearContribution) -> Vec<PartyName> {
    let name = |id: &crate::model::Id| {
        let party = agreement.party(id);
        PartyName {
            name: party.map_or_else(|| id.to_string(), |party| party.name.value.clone()),
            number: party.and_then(|party| party.org_number.as_ref().map(|one| one.value.clone())),
        }
    };
    let mut names: Vec<PartyName> = part.from.iter().map(name).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::funding;
    use crate::testing::Registry;

    #[test]
    fn what_is_not_known_is_counted_and_never_added_as_zero() {
        let registry = Registry::new(
            "[term]\nstart = 2024-01-01\nend = 2025-12-31\n\
             [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\norg_number = \"212000-0449\"\n\
             [[party]]\nid = \"o\"\nname = \"O\"\nkind = \"civil-society\"\n\
             [[contribution]]\nid = \"a\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 100\n\
             [[contribution]]\nid = \"b\"\nfrom = \"m\"\nkind = \"money\"\nends = 2024-12-31\n\
             [[contribution]]\nid = \"c\"\nfrom = [\"o\", \"m\"]\nkind = \"premises\"\nper = \"calendar-year\"\namount = 7\ncertainty = \"approximate\"\n\
             [[contribution]]\nid = \"d\"\nfrom = \"o\"\nkind = \"volunteer-work\"\nper = \"calendar-year\"\nhours = 10\n",
        );
        let found = registry.at("2025-06-30", |ctx, agreement| {
            let funding = funding(ctx, agreement);
            portfolio([(agreement, &funding), (agreement, &funding)])
        });
        let shown = |known: &Known| {
            let amount = known
                .amount
                .map_or_else(|| "-".to_owned(), |amount| amount.to_string());
            format!("{amount} {} {}", known.certainty.code(), known.unknown)
        };
        let row = |row: &ByYear| row.values().map(shown).collect::<Vec<_>>().join("; ");
        assert_eq!(row(&found.total), "214 approximate 2; 214 approximate 0");
        assert_eq!(
            row(&found.kinds[&ContributionKind::Money]),
            "200 exact 2; 200 exact 0"
        );
        assert!(
            !found.kinds.contains_key(&ContributionKind::VolunteerWork),
            "work without a value is in no sum"
        );
        let parties: Vec<_> = found
            .parties
            .iter()
            .map(|(names, years)| {
                let names: Vec<_> = names.iter().map(|one| one.name.as_str()).collect();
                format!("{}: {}", names.join(" and "), row(years))
            })
            .collect();
        assert_eq!(
            parties,
            [
                "M: 200 exact 2; 200 exact 0",
                "M and O: 14 approximate 0; 14 approximate 0"
            ]
        );
    }
}
