# The command line: why the program cannot work, summaries, headings.

cli-error = error: { $message }

cli-no-registry = no registry: neither { $folder } nor any folder above it has an iop.toml, and there is no data/ here; name the folder with --data
cli-no-registry-data = no registry: { $folder } has no iop.toml
cli-no-registry-env = no registry: { $folder }, which IOP_DATA names, has no iop.toml
cli-registry-empty = the registry has no agreements: there is no folder under agreements/
cli-agreement-unknown = unknown agreement: “{ $found }”; `iop list` shows the { $count ->
    [one] one that there is
   *[other] { $count-shown } that there are
 }
cli-agreement-unknown-close = unknown agreement: “{ $found }”; did you mean “{ $suggestion }”?
cli-rule-unknown = unknown rule: “{ $found }”; `iop explain` lists all
cli-rule-unknown-close = unknown rule: “{ $found }”; did you mean “{ $suggestion }”?
cli-as-of-impossible = --as-of: “{ $found }” is no day that exists; write for example 2025-04-14, today, or 2025-04 for the last day of a month (years 1900–2199)
cli-format-elsewhere = --format { $found }: this command writes { $known }
cli-not-read = the registry cannot be read: { $reason }
cli-not-written = the result cannot be written: { $reason }
cli-schema-results = What --format json prints, all results in one document
cli-wrote = wrote { $file }
cli-output-record = { $flag }: { $file } is a file of the registry, or would be read as one; write it somewhere else
cli-output-read = { $flag }: { $file } is read by this very run; write the result somewhere else
cli-output-kind = { $flag }: { $file } is no regular file
cli-clock = the clock of this machine shows no day that can be reckoned with (years 1900–2199); give the day with --as-of

cli-assume-form = --assume: “{ $found }” is no assumption; write [scenario:]INDEX:PERIOD[..PERIOD]=VALUE, for example OPI:2024=4.6 or low:OPI:2024..2026=2.0
cli-assume-index = --assume: “{ $found }”: iop.toml has no series “{ $index }”, only { $known }
cli-assume-index-close = --assume: “{ $found }”: iop.toml has no series “{ $index }”; did you mean “{ $suggestion }”?
cli-assume-index-none = --assume: “{ $found }”: there is no series “{ $index }”; iop.toml has no index series
cli-assume-period = --assume: “{ $found }”: the period is written as a year, month or quarter (2024, 2026-10, 2026-Q3), or from one of these to a later one of the same kind (2024..2026)
cli-assume-value = --assume: “{ $found }”: the value is written with digits and a point, for example 4.6; a percentage is more than -100 and an index number greater than 0
cli-assume-twice = --assume: “{ $found }”: the value of { $index } for { $period } is already assumed

cli-level-unknown = --{ $flag }: unknown rule: “{ $found }”; `iop explain` lists all
cli-level-unknown-close = --{ $flag }: unknown rule: “{ $found }”; did you mean “{ $suggestion }”?
cli-level-bound = --{ $flag }: the level of “{ $found }” cannot be set: what it concerns cannot be computed
cli-level-twice = “{ $found }” is given two levels; give it one

cli-baseline-unread = the baseline { $file } cannot be read: { $reason }; `--write-baseline` writes one where there is none
cli-baseline-unmatched = { $n ->
    [one] The baseline has an entry that no finding matches; `--write-baseline` takes it out:
   *[other] The baseline has { $n-shown } entries that no finding matches; `--write-baseline` takes them out:
 }

cli-within = --within: “{ $found }” is no length of time; write days, weeks or months, for example 60d, 8w or 2m
cli-party-unknown = --party: unknown party: “{ $found }”; `iop show` names the parties of an agreement
cli-party-unknown-close = --party: unknown party: “{ $found }”; did you mean “{ $suggestion }”?
cli-due-undated = { $n ->
    [one] One obligation is not in the calendar: its day is not known.
   *[other] { $n-shown } obligations are not in the calendar: their days are not known.
 }

cli-left-out = The agreement { $agreement } is left out: its records have faults that must be mended first.
cli-left-out-measure = The measure { $name } of the agreement { $agreement } is left out: its records have faults that must be mended first.
cli-left-out-form = The criteria of { $name } are left out for the agreement { $agreement }: the file has faults that must be mended first.

cli-scenario = Scenario { $name }

cli-agreements = { $n ->
    [one] one agreement
   *[other] { $n-shown } agreements
 }
cli-errors = { $n ->
    [one] 1 error
   *[other] { $n-shown } errors
 }
cli-warnings = { $n ->
    [one] 1 warning
   *[other] { $n-shown } warnings
 }
cli-notes = { $n ->
    [one] 1 note
   *[other] { $n-shown } notes
 }
cli-waived = { $n-shown } waived
cli-baseline = { $n-shown } in the baseline
cli-findings = Looked at { $scope }: { $counts }.
cli-no-findings = Looked at { $scope }: no findings.

cli-family-reading = Reading: can the files be read?
cli-family-records = Records: are they right?
cli-family-compliance = Compliance: is what was agreed being done?
cli-family-form = Form: is it a partnership?
cli-level-off = off
cli-explain-more = `iop explain RULE` shows the page of a rule.

cli-template = the template { $file } cannot be filled: { $reason }
cli-template-tag = the tag in line { $line } is too long or nested too deeply

# What findings say in the forms of other programs.
label-waived = waived until { $until }: { $reason }
label-baseline = in the baseline
label-shared = what the agreements share
label-no-findings = no findings
github-hidden = { $n ->
    [one] One more finding follows as a plain line: GitHub shows at most { $shown-shown } annotations of each level for a step.
   *[other] { $n-shown } more findings follow as plain lines: GitHub shows at most { $shown-shown } annotations of each level for a step.
 }
findings-more = and { $n-shown } more findings of this rule in this file
summary-level = Level
summary-rule = Rule
summary-place = Place
summary-message = Finding
summary-hidden = { $n ->
    [one] One more finding stands in the log.
   *[other] { $n-shown } more findings stand in the log.
 }

cli-fmt-no-file = there is no file or folder { $file }
cli-fmt-encoding = left as it is: not UTF-8
cli-fmt-unread = left as it is: it cannot be read ({ $reason })
cli-fmt-kind = left as it is: neither .toml nor .csv
cli-fmt-conflict = left as it is: the marks of a merge conflict stand on line { $line }; finish the merge first
cli-fmt-syntax = left as it is: it cannot be read from line { $line } on; `iop validate` says why
cli-fmt-unlike = left as it is: it could not be tidied without changing what it says
cli-fmt-none = { $all ->
    [one] The one file looks as it should.
   *[other] All { $all-shown } files look as they should.
 }
cli-fmt-done = { $n ->
    [one] 1 of { $all-shown } files was tidied.
   *[other] { $n-shown } of { $all-shown } files were tidied.
 }
cli-fmt-would = { $n ->
    [one] 1 of { $all-shown } files would be tidied.
   *[other] { $n-shown } of { $all-shown } files would be tidied.
 }

cli-init-there = iop.toml is there already: this is a registry; `--with` adds what a service or an editor needs
cli-init-name = --name: write who keeps the registry, in one line
cli-init-written = wrote { $file }
cli-init-kept = kept { $file }: it was there
cli-init-next = Next: write an agreement in agreements/<its name>/agreement.toml, then `iop check`. An agreement needs no more than a title and a status.
