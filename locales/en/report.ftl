# Reports: headings, labels, sentences. No-break spaces hold numbers and their units together.

## Everywhere
report-from-to = { $from } to { $to }
report-from = from { $date }
report-begins-some-time = begins some time in the period { $date }
report-ends-some-time = ends some time in the period { $date }
report-until = until { $date }
report-and = { $items } and { $last }
report-of = { $held } of { $required }
report-certainty = { $code ->
        [approximate] about { $figure }
        [up-to] at most { $figure }
        [at-least] at least { $figure }
       *[other] { $figure }
    }
report-certainty-short = { $code ->
        [approximate] about
        [up-to] at most
       *[other] at least
    }
report-verdict = { $code ->
        [met] met
        [partly] partly met
        [not-met] not met
        [not-assessed] not assessed
       *[other] unclear
    }
report-whole-term = the whole term
report-length = { $code ->
        [days] { $n-shown } { $n ->
            [one] day
           *[other] days
        }
       *[months] { $n-shown } { $n ->
            [one] month
           *[other] months
        }
    }
report-missing = Missing: { $what }.
report-unknown = ? cannot be worked out. Missing: { $what }.
report-unknown-short = ? cannot be worked out.
report-index-is = { $abbreviation }: { $name }
report-missing-term = { $code ->
        [start] the start of the term
        [end] the end of the term
        [terminated] the day on which a termination takes effect
       *[other] { $code }
    }
report-missing-of = { $code ->
        [amount] the amount of { $of }
        [from] how much each party puts into { $of }
        [share] what the share in { $of } comes to
        [hours] the hours of { $of }
        [starts] the first day of { $of }
        [ends] the last day of { $of }
       *[other] { $of }: { $code }
    }
report-missing-payments = the payments
report-missing-share = the sum that shares are part of
report-mark-provisional = p = provisional: an index value is not yet definitive.
report-mark-assumed = a = assumed: { $what }.
report-assumed = Worked out with assumptions: { $what }. Every amount that rests on them is marked.
report-by-records = According to the records: { $grounds }

## Openings
report-registry = Partnership agreements
report-line-evaluate = Evaluation as of { $date }, { $registry }
report-line-as-of = As of { $date }, { $registry }
report-line-show = The agreement as recorded. Nothing is worked out.
report-left-out = Left out because of faults in the records

## The agreement in short
report-parties = Parties
report-party-kind = { $code ->
        [public] public body
        [civil-society] civil society
        [business] company
       *[other] other party
    }
report-formerly = formerly { $names }
report-ages = { $code ->
        [both] ages { $from-shown }–{ $to-shown }
        [from] ages { $from-shown } and over
       *[to] ages { $to-shown } and under
    }
report-joined = joined { $date }
report-left = left { $date }
report-term = Term
report-start-unknown = start not known
report-end-open = until further notice
report-end-unknown = end not known
report-begins-in = begins in { $length }
report-ended-ago = ended { $length } ago
report-ends-today = ends today
report-remains = { $length } remaining
report-scope = Scope
report-scope-year = { $total } in { $year }
report-scope-part = { $name } from { $party }: { $amount }
report-amount-unknown = amount not known
report-work-unvalued = not valued in kronor
report-hours = { $figure } { $n ->
        [one] hour
       *[other] hours
    }
report-hours-at = { $hours } at { $value } each
report-aim = Aim
report-overall = Verdict

## Findings
report-decide = For decision
report-nothing-to-decide = { $code ->
        [not-met] No findings as of { $date }; but some verdicts below are: not met.
        [unjudged] No findings as of { $date }; but nothing of what was agreed has been followed up here yet.
       *[fine] Nothing: no shortcomings are known as of { $date }.
    }
report-level = { $code ->
        [error] Shortcomings ({ $n-shown })
        [warning] To follow up ({ $n-shown })
       *[note] Worth knowing ({ $n-shown })
    }
report-waived = Waived by decision ({ $n-shown })
report-waived-until = Waived until { $date }: { $reason }

## Form, commitments, goals
report-form = Form of the partnership
report-form-answers = What the records answer
report-form-not-judged = { $code ->
        [grant] The agreement is a grant: it is not judged as a partnership with civil society.
       *[other] The agreement is no partnership with civil society and is not judged as one.
    }
report-form-left-out = { $name }: the criteria could not be read and have been left out.
report-commitments = Commitments of the parties
report-no-commitments = No commitments are recorded.
report-party-whole = The party as a whole
report-goals = Goals
report-no-goals = { $code ->
        [none-agreed] No goals were formulated together.
       *[absent] No joint goals are recorded.
    }
report-goal-without-measure = No measure or target: whether it is reached cannot be measured.
report-goal-target = { $code ->
        [most] At most
       *[least] At least
    }{ " " }{ $target }, measured as “{ $measure }”. { $known ->
        [yes] Reached: { $reached }.
        [withheld] What was reached is not shown.
       *[no] What was reached is not known.
    }

## Meetings
report-meetings = Meetings
report-no-meetings = { $code ->
        [none-agreed] It was agreed that there are no meetings.
       *[absent] No meetings are recorded.
    }
report-per = { $code ->
        [year] a year
        [agreement-year] per agreement year
        [half-year] per half-year
        [quarter] a quarter
        [month] a month
       *[term] over the term
    }
report-held = held ({ $n-shown } { $per })
report-documented = documented
report-planned = { $n-shown } planned
report-period-status = { $code ->
        [met] met
        [missed] not met
        [cannot-tell] unclear
        [waived] waived
        [later] to come
        [due-soon] ends soon
        [not-tracked] not tracked: not agreed yet
       *[open] under way
    }
report-short = { $code ->
        [exact] { $n-shown } missing
       *[least] at least { $n-shown } missing
    }
report-held-uncertain = Where two figures stand (0–1) the lower is certain and the higher possible: the days of the meetings are not known.
report-bounds-elsewhere = { $name }, { $span }: { $n ->
        [0] how many of the { $required-shown } meetings agreed were held cannot be told here
       *[other] at least { $n-shown } of the { $required-shown } meetings agreed have been held
    }.
report-bounds = { $name } { $span }: { $counts }; { $periods }.
report-bounds-held = { $code ->
        [exact] { $certain-shown } of { $required-shown } held
        [most] at most { $possible-shown } of { $required-shown } held
       *[between] at least { $certain-shown } and at most { $possible-shown } of { $required-shown } held
    }
report-bounds-useful = of which at most { $n-shown } count (more than agreed in one period do not make up for another)
report-bounds-periods = { $code ->
        [the-one] the requirement is met
        [not-the-one] the requirement is not met
        [perhaps-the-one] whether the requirement is met cannot be told
        [none] the requirement is not met in any of the { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }
        [all] the requirement is met in each of the { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }
        [some] the requirement is met in { $least-shown } of { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }
        [one-at-most] the requirement can have been met in at most one of the { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }, but which one cannot be told
        [at-most] the requirement can have been met in at most { $most-shown } of the { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }, but which ones cannot be told
       *[between] the requirement is met in at least { $least-shown } and at most { $most-shown } of the { $all-shown } { $unit ->
            [year] years
           *[period] periods
        }
    }
report-meetings-loose = { $name }: no frequency is agreed; { $n ->
        [0] no meetings are
        [one] one meeting is
       *[other] { $n-shown } meetings are
    }{ " " }recorded.
report-meetings-elsewhere = Meetings are recorded elsewhere: one that is missing here may still have been held.

## Statistics
report-statistics = Statistics
report-no-measures = { $code ->
        [none-agreed] It was agreed that nothing is measured.
       *[absent] No measures are recorded.
    }
report-no-observations = No values are recorded.
report-statistics-elsewhere = Statistics are recorded elsewhere: a value that is missing here may still have been reported.
report-unit = { $code ->
        [persons] Persons
        [cases] Cases
        [hours] Hours
        [occasions] Occasions
        [places] Places
        [inhabitants] Inhabitants
        [kronor] Kronor
        [percent] Per cent
       *[other] Number
    }
report-observation = { $code ->
        [persons] { $period }: { $value } persons
        [cases] { $period }: { $value } cases
        [hours] { $period }: { $value } hours
        [occasions] { $period }: { $value } occasions
        [places] { $period }: { $value } places
        [inhabitants] { $period }: { $value } inhabitants
        [kronor] { $period }: { $value } kr
        [percent] { $period }: { $value }%
       *[other] { $period }: { $value }
    }
report-money-per = { $code ->
        [persons] Public money per person, kronor
        [cases] Public money per case, kronor
        [hours] Public money per hour, kronor
        [occasions] Public money per occasion, kronor
        [places] Public money per place, kronor
        [inhabitants] Public money per inhabitant, kronor
        [kronor] Public money per krona, kronor
        [percent] Public money per percentage point, kronor
       *[other] Public money per unit, kronor
    }
report-change = change
report-sex = { $code ->
        [women] women
        [men] men
        [other] other sex
       *[unknown] sex not known
    }
report-group = { $code ->
        [age] aged { $group }
       *[other] { $group }
    }
report-withheld = withheld
report-withheld-why = Counts below { $limit-shown } are withheld, and so are those that would give them away.
report-summed = The total is the sum of its groups.
report-observation-missing = Values are missing for { $periods }.

## Money
report-money = Money, kronor
report-no-money = { $code ->
        [none-agreed] It was agreed that nobody contributes anything.
       *[absent] No contributions are recorded.
    }
report-no-years = Contributions are recorded, but no year of theirs can be worked out: the start is not known, or has not come.
report-sum = Total
report-of-which-money = of which money
report-shares = Shares
report-work = Work
report-unvalued-short = not valued
report-work-outside = Work that is not valued in kronor is outside the total.
report-trace = How the amounts came about
report-step = Step
report-value = Value
report-from-records = Taken from
report-amount = Amount
report-instalments = Instalments, kronor
report-claims = Paid by period, kronor
report-settlements = Settlements, kronor
report-repayments = Repayments, kronor
report-contribution = Contribution
report-period = Period
report-due = Due
report-asked = Asked
report-paid = Paid
report-now = Amount now
report-difference = Difference
report-part = { $period }, part { $number-shown }
report-not-kept = not kept here
report-no-day = No day of payment is agreed; what was paid is compared with the whole period’s amount.
report-not-settled = not settled
report-not-settled-why = The agreement does not say that the difference is settled: nobody owes it.
report-payment-status = { $code ->
        [open] not due yet
        [due-soon] due soon
        [met] paid
        [met-late] paid late
        [overdue] overdue
        [missed] unpaid
        [waived] waived
       *[cannot-tell] unclear
    }
report-payments-unrecorded = Payments are not kept here: whether the money was paid cannot be told.
report-paid-back = Paid back
report-repayments-why = The period became shorter than what had been paid for it.
report-due-after = after: { $what }
report-claim-remains = { $words }, { $amount } remains
report-credit = { $amount } stands as credit for { $what } until the next amount is due.
report-unexpected = A payment for “{ $what }” matches nothing that is to be paid.
report-rests-on = { $status ->
        [provisional] { $words }, provisional
        [assumed] { $words }, with assumptions
       *[other] { $words }
    }

## Stated figures
report-stated = Figures in the documents, recomputed
report-stated-verdict = { $code ->
        [agrees] agrees
        [differs] differs
       *[cannot-tell] unclear
    }
report-stated-figure = { $what }: { $figure } { $document }
report-stated-what = { $code ->
        [cost-total] Cost to { $of }
        [paid-total] Paid by { $of }
        [yearly-total] Scope a year
        [yearly] { $of } a year
        [hour-value] Value of an hour, { $of }
        [share] Share of { $of }
        [meetings] { $of }, number
       *[observation] { $of }
    }
report-stated-computed = The records give { $computed }, { $difference } { $code ->
        [less] less
       *[more] more
    }.
report-stated-assumed = With assumptions: { $what }.
report-stated-uncertain = The records are not certain enough to tell.
report-stated-unindexed = Without indexation the total is { $amount }.
report-stated-left = The figure leaves { $amount } for { $periods }, { $above } { $code ->
        [less] less
       *[more] more
    }{ " " }than without indexation.
report-stated-rate = That corresponds to an increase of about { $rate } a year.
report-stated-value = The figure agrees if { $value } { $code ->
        [between] lies between { $from } and { $to }
        [from] is at least { $from }
       *[to] is at most { $to }
    }.
report-stated-not-in-force = The contribution is not in force on { $day }.
report-try = Try an assumption: { $command }

## Dates, what comes next, sources
report-dates = Dates kept and missed
report-no-dates = Nothing has fallen due yet.
report-what = What
report-who = Who
report-when = When
report-record = Record
report-calendar = Partnerships: { $registry }
report-outcome = Status
report-status = { $code ->
        [met] done
        [met-late] { $late ->
            [known] { $n-shown } { $n ->
                [one] day
               *[other] days
            }{ " " }late
           *[unknown] late
        }
        [overdue] { $late ->
            [known] overdue by { $n-shown } { $n ->
                [one] day
               *[other] days
            }
           *[unknown] overdue
        }
        [missed] not met
        [cannot-tell] cannot be told
        [waived] waived
        [due-soon] due soon
        [notice-passed] no notice is recorded
        [notice-given] notice is recorded
        [end-unfollowed] nothing has followed
        [not-tracked] not tracked: not agreed yet
       *[open] to come
    }
report-not-agreed = Not agreed yet
report-ahead = What comes next
report-more-ahead = And { $n-shown } more later; iop due shows all
report-end = { $code ->
        [past] The term ended on { $date }.
        [ahead] The term ends on { $date }.
        [some-time] The term ends some time in the period { $date }.
        [open] The agreement holds until further notice.
       *[unknown] When the agreement ends is not known.
    }
report-notice-given = Notice was given on { $date }{ $code ->
        [by] { " " }by { $by }
       *[nobody] { "" }
    }.
report-notice = The period of notice is { $n-shown } { $n ->
        [one] month
       *[other] months
    }{ $code ->
        [day] ; the last day to give notice is { $date }
       *[no-day] { "" }
    }.
report-notice-silent = Nothing is recorded about notice.
report-renews = Unless notice is given it is renewed by { $n-shown } { $n ->
        [one] month
       *[other] months
    }{ " " }at a time.
report-renews-not = It is not renewed.
report-outcome-of = { $code ->
        [expired] It was left to expire.
        [renewed] It was renewed.
        [replaced] It was replaced by another agreement.
        [procured] The service was procured.
        [withdrawn] A party withdrew.
       *[other] It was ended in another way.
    }
report-successor = It is followed by { $title } ({ $id }).
report-no-successor = No agreement to follow it is recorded.
report-sources = Sources
report-no-sources = No documents are recorded.
report-undated = undated
report-records-in = The records are in { $path } and in the logs beside it.

## Portfolio and obligations
report-agreement = Agreement
report-state = State
report-agreement-status = { $code ->
        [draft] draft
        [decided] decided
        [signed] signed
        [terminated] terminated
       *[ended] ended
    }
report-money-of = Kronor { $year }
report-next = Next
report-next-overdue = { $n-shown } overdue{ $code ->
        [day] { "" }, oldest { $date }
       *[no-day] { "" }
    }
report-next-ended = ended { $date }{ $code ->
        [followed] { "" }, followed by { $title }
       *[nothing] { "" }, nothing that follows is recorded
    }
report-nothing-due = Nothing to do in that time.

## One agreement as recorded
report-kind = Kind
report-form-of = { $code ->
        [iop] partnership (IOP)
        [grant] grant
       *[other] other agreement
    }
report-reference = Case number
report-decided = Decided
report-decided-by = Decided by
report-signed = Signed
report-notice-on = Notice given
report-terminated = Ceased
report-notice-time = Notice
report-renewed-by = Renewed by
report-extended = Extended to
report-condition = Condition
report-since = Background
report-replaces = Replaces
report-targets = Target groups
report-challenges = Challenges
report-none-formulated = none are formulated
report-public-goals = Public goals
report-programme = Programme
report-legal-basis = Legal basis
report-text-holds = { $text } ({ $code ->
        [from] from { $from }
        [until] until { $until }
       *[both] from { $from } until { $until }
    })
report-kept-elsewhere = { $rows } (kept elsewhere)
report-text-until = { $text } (until { $date })
report-contributions = What the parties contribute
report-contribution-kind = { $code ->
        [money] Money
        [volunteer-work] Volunteer work
        [premises] Premises
        [staff] Staff
       *[other] Other
    }
report-contribution-from = { $kind } from { $from }{ $code ->
        [to] { " " }to { $to }
       *[nobody] { "" }
    }
report-contribution-share = { $percent } of everything contributed
report-per-measure = times “{ $measure }”
report-every = { $code ->
        [calendar-year] per calendar year
        [agreement-year] per agreement year
        [half-year] per half-year
        [quarter] per quarter
        [month] per month
        [term] for the whole term
       *[once] once
    }
report-index-silent = Nothing is agreed about indexation.
report-index-none = Not indexed.
report-index-rate = { $rate } a year
report-index-point = { $code ->
        [month] { $name } (month { $number })
        [quarter] { $name } (quarter { $number })
       *[year] { $name }
    }
report-index-lag = { $name }, { $n-shown } { $n ->
        [one] year
       *[other] years
    }{ " " }earlier
report-index-from = Indexed by { $source } from { $year }
report-index-base = compared with { $base }
report-index-share = { $percent } of the change counts
report-index-floor = at least { $percent }
report-index-cap = at most { $percent }
report-index-uses = { $code ->
        [definitive] definitive values count
        [latest] the latest values count, provisional ones too
        [preliminary] provisional values count
       *[silent] whether provisional or definitive values count is not said
    }
report-index-rounded = rounded to { $step } kr
report-index-threshold = a change of less than { $percent } is left until it has grown
report-index-decimals = the change is rounded to { $n ->
        [0] whole per cent
        [one] one decimal of a per cent
       *[other] { $n-shown } decimals of a per cent
    }
report-index-ratchet = never lower than the highest amount so far
report-index-from-month = each change holds from { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
report-index-edition = the value counts as it stood in the edition of { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }{ $n ->
        [0] { " " }of the same year
        [one] { " " }of the year before
       *[other] , { $n-shown } years before
    }
report-index-exact = the next year builds on the unrounded amount
report-index-trigger = { $code ->
        [by-decision] applies by decision: { $years }
        [on-request] applies on request: { $years }
       *[none] applies only by decision or on request, which has not happened
    }
report-index-settled = differences are settled afterwards
report-promises = Meetings and duties
report-not-said = not said
report-times = { $n-shown } { $n ->
        [one] time
       *[other] times
    }{ " " }{ $every }
report-by = by { $date }
report-provisions = Provisions
report-measures = Measures
report-waivers = Waivers
report-content = Content
report-logs = Logs
report-log = Log
report-rows = Rows
report-log-kind = { $code ->
        [statistics] Statistics
        [meetings] Meetings
        [payments] Payments
        [deliveries] Deliveries
       *[assessments] Assessments
    }

report-portfolio = All agreements together
report-portfolio-known = What is known is added up; amounts that are not known are counted, never taken for zero.
report-portfolio-kinds = By kind, kronor
report-portfolio-parties = By party, kronor
report-portfolio-unknown = Amounts not known
report-scenarios = Scenarios, total in kronor
report-as-recorded = Recorded
report-year = Year
report-mark-scenario = a = rests on what the scenario assumes.
report-scenario-stated = { $scenario }: { $figure }; the scenario gives { $computed }
