# Pages: web pages and Markdown. The appendix, the colophon, the charts.

page-contents = Contents
page-skip = Skip to the content
page-number = Page
page-number-of = of
page-table = Table
page-chart = Chart
page-source = show the source
page-registry = Registry
page-as-of = As of
page-made-by = Made with
page-digest = Digest of the records
page-digest-of = Over { $n ->
        [one] one file
       *[other] { $n-shown } files
    } of the registry as `sha256sum` lists them{ $closed ->
        [0] { "" }
        [one] ; one file is left out, as the digest could give back small counts
       *[other] ; { $closed-shown } files are left out, as the digest could give back small counts
    }.
page-about = About this report
page-withheld = Counts from 1 to below { $limit-shown } are not shown, nor what would give them back.
page-withheld-stated = { $n ->
        [one] One figure stated by a document is left out for the same reason.
       *[other] { $n-shown } figures stated by documents are left out for the same reason.
    }
page-withheld-amounts = { $n ->
        [one] One amount is left out for the same reason.
       *[other] { $n-shown } amounts are left out for the same reason.
    }
page-withheld-findings = { $n ->
        [one] One finding is shown without figures for the same reason.
       *[other] { $n-shown } findings are shown without figures for the same reason.
    }
page-unsuppressed = For internal use only: counts below { $limit-shown } are shown as well. Not to be published or released without review.
page-finding-withheld = `{ $rule }`: the figures are not shown, as they would give back a small count
page-appendix = Appendix: where the figures come from
page-appendix-what = Every figure of the report leads here: how it came about, step by step, and to the lines of the registry.
page-trace = Step by step
page-records = Lines of the registry
page-closed = The lines are not shown, as they would give back small counts.
page-not-cited = Read; no line is cited.
page-line = line { $line }
page-sum-of = The sum of
page-total-of = Total { $year }
page-sum-of-years = { $name }, sum over the years
page-everything = All contributions
page-stated-in = Stated in
page-computed-from = Computed from
page-change-between = Change between
page-observed = Recorded value
page-measured-by = The measure
page-per-unit = Public money per unit, kronor
page-agreed-in = Agreed
page-held = Held
page-finished = All finished periods
page-standing = Standing
page-standing-of = { $code ->
        [wrong] { $n ->
            [one] one shortcoming
           *[other] { $n-shown } shortcomings
        }
        [attention] { $n-shown } to follow up
        [not-met] { $n ->
            [one] one verdict: not met
           *[other] { $n-shown } verdicts: not met
        }
        [draft] not agreed yet
        [nothing] nothing followed up yet
        [unclear] partly unclear
       *[fine] no shortcomings
    }
page-all-agreements = All { $n-shown } agreements

chart-cases = { $name }: { $unit } and change against the period before
chart-money = Money and valued work by year, kronor
chart-meetings = Meetings agreed and held
chart-timeline = The agreement over time
chart-timeline-of = From { $from } to { $to }, a line for each commitment:
chart-provisional = provisional
chart-assumed = assumed
chart-unknown = not known; drawn at the amount without indexation
chart-certain = held for certain
chart-possible = held possibly
chart-required = agreed
chart-shape = { $code ->
        [done] done in time
        [late] done late
        [missed] not done
        [open] to come
        [unclear] cannot be told
       *[meeting] meeting
    }
chart-span = some time in this span
chart-lane = { $code ->
        [instalment] Payment: { $name }
        [settlement] Settlement: { $name }
        [repayment] Repayment: { $name }
        [observation] Statistics: { $name }
        [notice] Last day to give notice
        [end] The agreement ends
       *[other] { $name }
    }
chart-meeting = Meeting
chart-count = Count
chart-logged = Meetings on record
