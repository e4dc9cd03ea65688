//! The lists of agreement.toml: parties, contributions, meetings, duties and the rest.

use super::facts::source;
use super::indexation::indexation;
use super::toml_reader::TableReader;
use super::values::{AtLeastOne, DayOfMonth, Month, NotNegative, OrgNumber, Share, Year};
use crate::calendar::{Interval, Per};
use crate::model::{
    Ages, At, Certainty, Commitment, Contribution, ContributionKind, Duty, Goal, Id, Measure,
    MeasureKind, MeetingRequirement, PartWhen, Party, PartyKind, Payday, PaymentPart, PeriodRef,
    Prorate, Provision, Stated, StatedWhat, Waiver,
};
use crate::source::Spanned;

fn certainty(t: &mut TableReader<'_, '_>, key: &'static str) -> Certainty {
    t.opt::<Certainty>(key)
        .map_or(Certainty::Exact, |certainty| *certainty)
}

pub(super) fn party(mut t: TableReader<'_, '_>) -> Option<Party> {
    let (id, name, kind) = (
        t.req::<Id>("id"),
        t.req::<String>("name"),
        t.req::<PartyKind>("kind"),
    );
    let org_number = t
        .opt::<OrgNumber>("org_number")
        .map(|number| number.map(|OrgNumber(text)| text));
    let formerly = t.one_or_more("formerly");
    let ages = t.opt::<Ages>("ages");
    let gives_nothing = t
        .opt::<bool>("gives_nothing")
        .filter(|nothing| nothing.value)
        .map(|nothing| nothing.span);
    let (joined, left): (Option<Spanned<Interval>>, _) = (t.opt("joined"), t.opt("left"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Party {
        span,
        id: id?,
        name: name?,
        kind: kind?,
        org_number,
        formerly,
        ages,
        joined,
        left,
        gives_nothing,
        source,
    })
}

pub(super) fn goal(mut t: TableReader<'_, '_>) -> Option<Goal> {
    let (id, text) = (t.req("id"), t.req("text"));
    let (measure, target) = (t.opt("measure"), t.opt("target"));
    let at = t.opt::<At>("at").map_or(At::Least, |at| *at);
    let by = t.opt::<PeriodRef>("by");
    let baseline = t.opt("baseline");
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Goal {
        span,
        id: id?,
        text: text?,
        measure,
        target,
        at,
        by,
        baseline,
        source,
    })
}

pub(super) fn contribution(mut t: TableReader<'_, '_>) -> Option<Contribution> {
    let (id, text) = (t.req("id"), t.opt("text"));
    let (from, to) = (t.req_one_or_more("from"), t.one_or_more("to"));
    let kind = t.req::<ContributionKind>("kind");
    let per = t.opt::<Per>("per");
    let amount = t.opt("amount");
    let amount_certainty = certainty(&mut t, "certainty");
    let share = t
        .opt::<Share>("share")
        .map(|share| share.map(|Share(share)| share));
    let hours = t.opt("hours");
    let hours_certainty = certainty(&mut t, "hours_certainty");
    let per_measure = t.opt("per_measure");
    let (starts, ends) = (t.opt("starts"), t.opt("ends"));
    let replaces = t.opt("replaces");
    let prorate = t
        .opt::<Prorate>("prorate")
        .map_or(Prorate::Months, |prorate| *prorate);
    let decision = t.opt("decision");
    let payment = payday(&mut t);
    let indexation = indexation(&mut t, per.map(|per| *per));
    contribution_fits(&mut t, kind.as_deref().copied());
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Contribution {
        span,
        id: id?,
        text,
        from,
        to,
        kind: kind?,
        per,
        amount,
        certainty: amount_certainty,
        share,
        hours,
        hours_certainty,
        per_measure,
        starts,
        ends,
        replaces,
        prorate,
        decision,
        payment,
        indexation,
        source,
    })
}

/// Keys that need or exclude each other.
fn contribution_fits(t: &mut TableReader<'_, '_>, kind: Option<ContributionKind>) {
    if !t.has("per") && (t.has("amount") || t.has("share") || t.has("hours")) {
        t.missing("per");
    }
    if t.has("amount") && t.has("share") {
        t.refuse("share", "share-and-amount");
    }
    if t.has("share") && t.has("indexation") && t.written("indexation").as_deref() != Some("none") {
        t.refuse("indexation", "indexation-of-share");
    }
    if t.has("per_measure") && !t.has("amount") {
        t.refuse("per_measure", "per-measure-without-amount");
    }
    let works = matches!(
        kind,
        None | Some(ContributionKind::VolunteerWork | ContributionKind::Staff)
    );
    if t.has("hours") && !works {
        t.refuse("hours", "hours-of-no-work");
    }
    if t.has("payment") && kind.is_some_and(|kind| kind != ContributionKind::Money) {
        t.refuse("payment", "payment-of-no-money");
    }
}

fn payday(t: &mut TableReader<'_, '_>) -> Option<Payday> {
    let mut t = t.table("payment")?;
    if !t.has("months") {
        t.missing("months");
    }
    let months = t.list::<Month>("months");
    if months.is_empty() && t.has("months") && !t.is_faulty() {
        t.refuse("months", "empty-list");
    }
    let day = t.opt::<DayOfMonth>("day").map(|day| day.value.0);
    let span = t.span;
    t.finish()?;
    let mut months: Vec<_> = months.into_iter().map(|month| month.value.0).collect();
    months.sort_unstable();
    months.dedup();
    let part = |month| PaymentPart {
        when: PartWhen::Month { month, day },
        percent: None,
    };
    Some(Payday {
        span,
        parts: months.into_iter().map(part).collect(),
        in_advance: false,
    })
}

pub(super) fn meeting(mut t: TableReader<'_, '_>) -> Option<MeetingRequirement> {
    let (id, name) = (t.req("id"), t.opt("name"));
    let times = t
        .opt::<AtLeastOne>("times")
        .map(|times| times.map(|AtLeastOne(count)| count));
    let per = t.opt::<Per>("per");
    if t.has("times") && !t.has("per") {
        t.missing("per");
    }
    let parties = t.one_or_more("parties");
    let documented = t.opt("documented");
    let max_gap_months = t
        .opt::<AtLeastOne>("max_gap_months")
        .map(|months| months.map(|AtLeastOne(count)| count));
    let (starts, ends) = (t.opt("starts"), t.opt("ends"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(MeetingRequirement {
        span,
        id: id?,
        name,
        times,
        per,
        parties,
        documented,
        max_gap_months,
        starts,
        ends,
        source,
    })
}

pub(super) fn duty(mut t: TableReader<'_, '_>) -> Option<Duty> {
    let (id, party, kind, text) = (
        t.req("id"),
        t.one_or_more("party"),
        t.opt("kind"),
        t.req("text"),
    );
    let (due, every, due_after) = (t.opt("due"), t.opt("every"), t.opt("due_after"));
    if t.has("due") && t.has("every") {
        t.refuse("every", "due-and-every");
    }
    if t.has("due_after") && !t.has("every") {
        t.refuse("due_after", "due-after-without-every");
    }
    let (starts, ends) = (t.opt("starts"), t.opt("ends"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Duty {
        span,
        id: id?,
        party,
        kind,
        text: text?,
        due,
        every,
        due_after,
        starts,
        ends,
        source,
    })
}

pub(super) fn commitment(mut t: TableReader<'_, '_>) -> Option<Commitment> {
    let (id, party, text) = (t.req("id"), t.req_one_or_more("party"), t.req("text"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Commitment {
        span,
        id: id?,
        party,
        text: text?,
        source,
    })
}

pub(super) fn provision(mut t: TableReader<'_, '_>) -> Option<Provision> {
    let (id, kind, text) = (t.opt("id"), t.opt("kind"), t.req("text"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Provision {
        span,
        id,
        kind,
        text: text?,
        source,
    })
}

pub(super) fn measure(mut t: TableReader<'_, '_>) -> Option<Measure> {
    let (id, name, unit) = (t.req("id"), t.req("name"), t.req("unit"));
    let kind = t
        .opt::<MeasureKind>("kind")
        .map_or(MeasureKind::Flow, |kind| *kind);
    let (every, due_after, party) = (t.opt("every"), t.opt("due_after"), t.one_or_more("party"));
    if t.has("due_after") && !t.has("every") {
        t.refuse("due_after", "due-after-without-every");
    }
    let split = t.one_or_more("split");
    let cost = t.opt("cost").is_some_and(|cost| *cost);
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Measure {
        span,
        id: id?,
        name: name?,
        unit: unit?,
        kind,
        every,
        due_after,
        party,
        split,
        cost,
        source,
    })
}

pub(super) fn stated(mut t: TableReader<'_, '_>) -> Option<Stated> {
    let (document, page) = (t.req("document"), t.opt("page"));
    let what = t.written("what");
    let figure = t.req::<StatedWhat>("what");
    let value = t
        .req::<NotNegative>("value")
        .map(|value| value.map(|NotNegative(number)| number));
    let certainty = certainty(&mut t, "certainty");
    let (until, note) = (t.opt("until"), t.opt("note"));
    let year = t
        .opt::<Year>("year")
        .map(|year| year.map(|Year(year)| year));
    stated_fits(&t, figure.as_deref());
    let span = t.span;
    t.finish()?;
    let figure = figure?;
    let what = Spanned::new(what?, figure.span);
    Some(Stated {
        span,
        document: document?,
        page,
        what,
        figure: figure.value,
        value: value?,
        certainty,
        until,
        year,
        note,
    })
}

/// `until` is for running sums, `year` for yearly ones.
fn stated_fits(t: &TableReader<'_, '_>, figure: Option<&StatedWhat>) {
    let Some(figure) = figure else { return };
    let runs = matches!(
        figure,
        StatedWhat::CostTotal(_) | StatedWhat::PaidTotal(_) | StatedWhat::Meetings(_)
    );
    let yearly = matches!(
        figure,
        StatedWhat::YearlyTotal
            | StatedWhat::Yearly(_)
            | StatedWhat::Share(_)
            | StatedWhat::HourValue(_)
    );
    if t.has("until") && !runs {
        t.refuse("until", "until-of-no-total");
    }
    if t.has("year") && !yearly {
        t.refuse("year", "year-of-no-yearly");
    }
}

pub(super) fn waiver(mut t: TableReader<'_, '_>) -> Option<Waiver> {
    let (rule, subject, reason) = (t.req("rule"), t.opt("subject"), t.req("reason"));
    let (until, decided) = (t.req("until"), t.opt("decided"));
    let span = t.span;
    t.finish()?;
    Some(Waiver {
        span,
        rule: rule?,
        subject,
        reason: reason?,
        until: until?,
        decided,
    })
}
