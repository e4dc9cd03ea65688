//! Every amount recomputed by hand from nothing but the steps that `iop` shows for it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::rational::{Rat, Round};

/// What has been read so far.
#[derive(Default)]
struct Hand {
    /// Index values by the name under which they are shown.
    values: BTreeMap<String, Rat>,
    /// What the next year builds on, and what is shown.
    carried: Option<Rat>,
    amount: Option<Rat>,
    /// The change of one series, the weighted sum so far, the year's change.
    one: Option<Rat>,
    weighted: Option<Rat>,
    change: Option<Rat>,
    /// The last number that stands alone: a count, the part of a period, what is no share.
    factor: Option<Rat>,
    /// What the next period of the same price begins with.
    price: Option<Rat>,
    /// Each year's amount, and the highest so far.
    years: BTreeMap<i64, Rat>,
    highest: Option<Rat>,
    agreed: Option<Rat>,
    is_anew: bool,
    /// The values that link two bases, in the old one and in the new.
    links: Vec<Rat>,
    /// What months of different prices come to so far, and together before they are rounded.
    months: Option<Rat>,
    exact: Option<Rat>,
    /// The sum of the periods that have been read.
    periods: Option<Rat>,
    wrong: Vec<String>,
}

/// What the steps of a contribution come to, against the amount that is given; every step whose value is not what the steps before it
/// give.
pub(crate) fn wrong(contribution: &Value) -> Vec<String> {
    let Some(given) = contribution["amount"].as_str() else {
        return Vec::new();
    };
    let mut hand = Hand::default();
    for step in contribution["steps"].as_array().unwrap() {
        hand.take(step);
    }
    hand.close();
    let total = hand.periods.clone();
    hand.check("the amount", total.as_ref(), Some(&Rat::read(given)));
    hand.wrong
}

fn number(text: &str) -> Rat {
    Rat::read(&text.replace(',', ""))
}

/// The rounding that a label names: `rounded to the nearest 0.01 kr`.
fn rounding(label: &str) -> (Rat, Round) {
    let (_, words) = label.split_once("rounded ").unwrap();
    let (words, _) = words.split_once(" kr").unwrap();
    let (how, step) = words.rsplit_once(' ').unwrap();
    let how = match how {
        "to the nearest" => Round::Nearest,
        "down to whole" => Round::Down,
        "up to whole" => Round::Up,
        other => panic!("no rounding: {other}"),
    };
    (number(step), how)
}

impl Hand {
    fn check(&mut self, what: &str, by_hand: Option<&Rat>, shown: Option<&Rat>) {
        if by_hand != shown {
            self.wrong
                .push(format!("{what}: by hand {by_hand:?}, shown {shown:?}"));
        }
    }

    /// A period begins, or all have been read.
    fn close(&mut self) {
        if let Some(amount) = self.amount.take() {
            let sum = self.periods.take().unwrap_or_else(|| Rat::of(0));
            self.periods = Some(sum.plus(&amount));
        }
    }

    fn take(&mut self, step: &Value) {
        let (name, label) = (
            step["step"].as_str().unwrap(),
            step["label"].as_str().unwrap(),
        );
        let value = step["value"].as_str().map(Rat::read_fraction);
        match name {
            "period" => {
                self.close();
                (self.exact, self.is_anew) = (None, true);
                self.amount.clone_from(&self.price);
            }
            "amount" => {
                // What is told anew for the next period begins from the beginning.
                if std::mem::take(&mut self.is_anew) {
                    self.highest = None;
                    self.years.clear();
                }
                (self.amount, self.carried) = (value.clone(), value.clone());
                self.highest = self.highest.take().max(value.clone());
                self.agreed.clone_from(&value);
                self.price = value;
            }
            "link" | "link-preliminary" => self.links.extend(value),
            "compounded" => {
                let words: Vec<&str> = label.split(' ').collect();
                let [index, "from", from, "to", to, "together"] = words.as_slice() else {
                    self.wrong.push(format!("no rates: {label}"));
                    return;
                };
                let mut all = Rat::of(1);
                for year in from.parse::<i64>().unwrap()..=to.parse().unwrap() {
                    let rate = &self.values[&format!("{index} {year}")];
                    all = all.times(&Rat::of(1).plus(&rate.percent()));
                }
                let change = all.minus(&Rat::of(1)).times(&Rat::of(100));
                let six = change.round(&Rat::read("0.000001"), Round::Nearest);
                self.check(label, Some(&six), value.as_ref());
                (self.one, self.change) = (Some(change.clone()), Some(change));
            }
            "threshold" => {
                let threshold = label
                    .split(' ')
                    .find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
                let threshold = number(threshold.unwrap());
                let change = self.change.take().unwrap();
                if change.clone().max(Rat::of(0).minus(&change)) >= threshold {
                    self.wrong.push(format!("{label}: by hand {change:?}"));
                }
            }
            "change-decimals" => {
                let step = match label.split(' ').nth(4).unwrap() {
                    "whole" => "1",
                    "one" => "0.1",
                    "2" => "0.01",
                    other => panic!("no decimals: {other}"),
                };
                let change = self.change.take();
                self.change = change.map(|change| change.round(&Rat::read(step), Round::Nearest));
                let change = self.change.clone();
                self.check(label, change.as_ref(), value.as_ref());
            }
            "ratchet" => {
                let highest = self.highest.clone();
                self.check(label, highest.as_ref(), value.as_ref());
                if self.amount >= highest {
                    self.wrong
                        .push(format!("{label}: {:?} is not lower", self.amount));
                }
                self.amount.clone_from(&highest);
                self.price = highest;
                self.remember(label);
            }
            "months" => {
                let (_, of) = label.split_once("priced as ").unwrap();
                let year: i64 = of.split(':').next().unwrap().parse().unwrap();
                let price = self.years.range(..=year).next_back();
                let price =
                    price.map_or_else(|| self.agreed.clone(), |(_, price)| Some(price.clone()));
                let part = price.zip(value).map(|(price, share)| price.times(&share));
                let sum = self.months.take().unwrap_or_else(|| Rat::of(0));
                self.months = part.map(|part| sum.plus(&part));
            }
            "months-amount" => {
                let (step, how) = rounding(label);
                self.exact = self.months.take();
                self.amount = self.exact.as_ref().map(|exact| exact.round(&step, how));
                let amount = self.amount.clone();
                self.check(label, amount.as_ref(), value.as_ref());
            }
            "index" | "index-edition" | "index-preliminary" | "index-assumed" => {
                let of = label.split(", ").next().unwrap().to_owned();
                self.one.clone_from(&value);
                self.change.clone_from(&value);
                self.values.extend(value.map(|value| (of, value)));
            }
            "rate" => self.change = value,
            "change" => self.change_of(label, value.as_ref()),
            "weight" => {
                let part = self
                    .one
                    .take()
                    .zip(value)
                    .map(|(one, weight)| one.times(&weight).percent());
                let sum = self.weighted.take().unwrap_or_else(|| Rat::of(0));
                self.weighted = part.map(|part| sum.plus(&part));
            }
            "basket" => self.change = self.weighted.take(),
            "share" => {
                let share = number(label.split(' ').next().unwrap());
                self.change = self
                    .change
                    .take()
                    .map(|change| change.times(&share).percent());
            }
            "floor" | "cap" => self.change = value,
            "not-decided" => {}
            "year" => self.unchanged(label, value.as_ref()),
            "year-rounded" | "year-carried" => self.year(name, label, value.as_ref()),
            "count" | "part" | "share-rest" => self.factor = value,
            "price-times-count" => {
                self.exact = None;
                let exact = self
                    .amount
                    .take()
                    .zip(self.factor.take())
                    .map(|(price, count)| price.times(&count));
                self.amount = exact.map(|exact| exact.round(&Rat::of(1), Round::Nearest));
                let amount = self.amount.clone();
                self.check(label, amount.as_ref(), value.as_ref());
            }
            "part-amount" => {
                let (step, how) = rounding(label);
                let full = self.exact.take().or(self.amount.take());
                let exact = full
                    .zip(self.factor.take())
                    .map(|(full, part)| full.times(&part));
                self.amount = exact.map(|exact| exact.round(&step, how));
                let amount = self.amount.clone();
                self.check(label, amount.as_ref(), value.as_ref());
            }
            "share-of-all" => {
                let numbers: Vec<Rat> = label
                    .split(' ')
                    .filter(|word| word.parse::<u32>().is_ok())
                    .map(number)
                    .collect();
                let rest = Rat::of(100).minus(&numbers[1]);
                let exact = self
                    .factor
                    .take()
                    .map(|known| known.times(&numbers[0]).over(&rest));
                self.amount = exact.map(|exact| exact.round(&Rat::of(1), Round::Nearest));
            }
            other => self.wrong.push(format!("an unknown step: {other}")),
        }
    }

    /// `change of KPI from 2022-10 to 2023-10`: from the two values shown before.
    fn change_of(&mut self, label: &str, shown: Option<&Rat>) {
        let words: Vec<&str> = label.split(' ').collect();
        let [.., index, "from", from, "to", to] = words.as_slice() else {
            self.wrong.push(format!("no change: {label}"));
            return;
        };
        let value = |period: &str| self.values.get(&format!("{index} {period}"));
        let links = std::mem::take(&mut self.links);
        let brought = |one: &Rat| {
            links
                .chunks(2)
                .fold(one.clone(), |one, link| one.times(&link[0]).over(&link[1]))
        };
        let change = value(to).zip(value(from)).map(|(one, other)| {
            brought(one)
                .over(other)
                .minus(&Rat::of(1))
                .times(&Rat::of(100))
        });
        let six = change
            .as_ref()
            .map(|change| change.round(&Rat::read("0.000001"), Round::Nearest));
        self.check(label, six.as_ref(), shown);
        (self.one, self.change) = (change.clone(), change);
    }

    /// A year's amount, by its label: `amount for 2018, …`, `… holds for 2018`.
    fn remember(&mut self, label: &str) {
        let mut words = label.split([' ', ',']);
        let year = words.find_map(|word| word.parse::<i64>().ok().filter(|year| *year > 1900));
        if let Some((year, amount)) = year.zip(self.amount.clone()) {
            self.highest = self.highest.take().max(Some(amount.clone()));
            self.price = Some(amount.clone());
            self.years.insert(year, amount);
        }
    }

    fn unchanged(&mut self, label: &str, shown: Option<&Rat>) {
        if shown.is_some() {
            self.amount = shown.cloned();
            self.remember(label);
        }
        let is_zero = self.change.as_ref().is_none_or(Rat::is_zero);
        if shown.is_some() && !is_zero {
            self.wrong
                .push(format!("unchanged, though the change is {:?}", self.change));
        }
    }

    fn year(&mut self, name: &str, label: &str, shown: Option<&Rat>) {
        let (step, how) = rounding(label);
        let change = self
            .change
            .take()
            .map(|change| Rat::of(1).plus(&change.percent()));
        let exact = self
            .carried
            .take()
            .zip(change)
            .map(|(carried, change)| carried.times(&change));
        self.amount = exact.as_ref().map(|exact| exact.round(&step, how));
        let amount = self.amount.clone();
        self.check(label, amount.as_ref(), shown);
        self.remember(label);
        self.carried = if name == "year-carried" {
            exact
        } else {
            amount
        };
    }
}
