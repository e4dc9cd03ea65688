# Whether what was agreed is being done.

meeting-quota-missed = { $name } { $period }: { $held ->
    [0] none
   *[other] { $held-shown }
} of { $required } held
    .at-most = { $name } { $period }: at most { $held } of { $required } held
    .together = { $name } { $period }: at most { $held } of { $required } held, at least { $short } missing
    .required = { $required } agreed
    .held = meetings that may count
    .uncertain = counts meetings whose date is not known: { $certain ->
        [0] none is
       *[other] { $certain-shown } are
    } certain to have been held in the period
    .which = at least { $short } { $short ->
        [one] meeting is
       *[other] meetings are
    } missing; at most { $most } of the { $periods } periods can have been met, but the records do not tell which
    .help = record the meetings in `meetings.csv`, each with its date, or agree on another number from a date

meeting-quota-uncertain = { $name } { $period }: between { $certain } and { $possible } of { $required } held
    .required = { $required } agreed
    .held = may lie in the period
    .help = write the dates in `meetings.csv`; the verdict then follows

meeting-party-absent = { $name } { $date }: { $parties } did not take part according to the row
    .agreed = the parties are agreed here
    .help = correct `parties` if somebody is missing in the row; else the meeting only possibly counts

meeting-quota-at-risk = { $name } { $period }: { $missing } of { $required } still to be held, with { $days } { $days ->
    [one] day
   *[other] days
} left
    .required = { $required } agreed
    .help = hold the meetings, or write the planned ones in `meetings.csv` with `planned = yes`

meeting-gap-too-long = { $name }: no meeting from { $from } to { $to }, though at most { $months } { $months ->
    [one] month
   *[other] months
} may pass
    .agreed = agreed
    .last = the last meeting before
    .help = record the meetings that were held in between, or hold one

meeting-undocumented = { $name } { $date }: no minutes
    .agreed = minutes are required
    .help = write minutes, and `yes` in the column `documented`

duty-overdue = not delivered: { $what } (due { $due })
    .agreed = agreed, { $days } { $days ->
        [one] day
       *[other] days
    } ago
    .help = deliver it, and add a row to `deliveries.csv`

duty-late = delivered { $days } { $days ->
    [one] day
   *[other] days
} late: { $what }
    .agreed = was due { $due }

duty-due-soon = due { $due }: { $what }

instalment-overdue = not paid in full: { $what } (due { $due })
    .agreed = agreed, { $days } { $days ->
        [one] day
       *[other] days
    } ago
    .paid = paid
    .part = { $paid } of it is paid
    .help = pay it, or add the payment to `payments.csv`

instalment-due-soon = to be paid by { $due }: { $what }

instalment-differs =
    .more = `{ $subject }`: { $difference } more paid than asked, { $paid } against { $asked }
    .less = `{ $subject }`: { $difference } less paid than the period comes to, { $paid } against { $asked }
    .agreed = agreed
    .help = check the payment; money paid back is written with a minus

payments-unrecorded =
    .absent = payments are not recorded: whether the money was paid cannot be told
    .elsewhere = payments are recorded elsewhere: whether the money was paid cannot be told here
    .help = add `payments.csv`, with only its header row if nothing has been paid

log-kept-elsewhere = { $log ->
        [statistics] statistics are recorded elsewhere: what is missing cannot be told here
        [meetings] meetings are recorded elsewhere: how many were held cannot be told here
        [payments] payments are recorded elsewhere: what was paid cannot be told here
        [deliveries] reports are recorded elsewhere: what was delivered cannot be told here
        [assessments] assessments are recorded elsewhere: what was assessed cannot be told here
       *[other] { $log } is recorded elsewhere: what is missing cannot be told here
    }

settlement-open = not settled: { $what } (due { $due })
    .agreed = agreed
    .help = pay the difference, or add the payment to `payments.csv`

payment-unexpected =
    .out = nothing of `{ $contribution }` was to be paid when { $amount } was paid { $date }
    .back = nothing of `{ $contribution }` was to be paid back when { $amount } was paid back { $date }
    .agreed = agreed
    .help = check the column `for`; if the money was paid back, write it with a minus

observation-missing = not recorded: { $what } (due { $due })
    .agreed = expected
    .help = add a row to `statistics.csv`: `{ $period }`, `{ $measure }` and the figure

observation-split-missing = { $name } { $period }: not broken down by { $splits }
    .expected = expected

notice-window = notice must be given by { $due }: { $what }
    .help = decide what comes after; write `notice_given` here, or `replaces` in the agreement that follows
    .help-renews = without notice the agreement is prolonged; decide, and write `notice_given` if it shall end

signing-unrecorded = the term began { $start }, but it is not recorded that the agreement was signed
    .start = starts here
    .help = write `signed = …` under `[term]` and `status = "signed"`; until then it cannot be told whether what is not done ought to have been

term-ended-unfollowed = the term ended { $end }, and nothing says what came after
    .status = still `{ $status }`
    .help = set `status = "ended"` with an `outcome`, or name this agreement in the `replaces` of the one that follows

nothing-recorded = nothing is recorded
    .since = nothing recorded since { $last }
    .last = the last row is dated { $last }
    .none = the term has run for a year or more, and no log has any row
    .help = record what has happened, or say in `[logs] kept_elsewhere` where it is kept

## Findings about records that rest on what is computed

stated-figure-differs = `{ $what }`: `{ $document }` states { $stated }, the records give { $computed }
    .stated = { $difference } apart
    .from = computed from this
    .help = find which of the two is right; say in `note` what the stated figure leaves out

index-value-missing = { $index } for { $period } is not recorded; it was needed { $needed }
    .clause = this clause uses it
    .help = add the published value to `indices/{ $index }.csv`

index-value-unpublished = { $index } for { $period } is not recorded yet; it is needed { $needed }
    .clause = this clause uses it
    .help = add it to `indices/{ $index }.csv` when it is published

index-base-differs = values without a common base are compared: `{ $above }` and `{ $below }`, for { $years }
    .below = the value compared with
    .clause = this clause compares them
    .help = add the value of one of the periods in the base of the other

waiver-unused = the waiver of `{ $rule }` covers nothing
    .subject = the waiver of `{ $rule }` for `{ $subject }` covers nothing
    .help = take the waiver away, or correct its `rule` and `subject`

waiver-expired = the waiver of `{ $rule }` ran out { $until }, and the fault is still there
    .label = its last day
    .still = still found here
    .help = mend the fault, or decide anew and write a new `until`

split-word = { $code ->
        [sex] sex
        [age] age
        [role] role
        [municipality] municipality
        [contact] kind of contact
       *[other] { $code }
    }
