# The rules of the family Records: whether the records are right.

agreement-overlaps = `{ $later }` starts { $start }, while `{ $earlier }` between the same parties runs until { $end }
    .endless = `{ $later }` starts { $start }, while `{ $earlier }` between the same parties runs until further notice
    .end = the earlier agreement ends here
    .open = the earlier agreement has no end
    .help = name the earlier one in `replaces`, correct a date, or waive the finding if they are two different partnerships

amount-unknown = the contribution “{ $name }” is money without an amount
    .note = in every year that it touches the money is unknown, missing `{ $id }.amount`; zero would be an amount
    .help = add `amount = …`, with `certainty` if it is a ceiling or an estimate

contribution-overlaps = `{ $later }` begins { $starts }, before `{ $earlier }`, which it replaces, has ended { $ends }
    .endless = `{ $later }` begins { $starts }, and `{ $earlier }`, which it replaces, has no end
    .ends = ends here
    .earlier = has no `ends`, and the term has no end
    .help = let `{ $earlier }` end the day before, or remove `replaces` if both are to count

dates-reversed = `{ $second }` is { $to }, before `{ $first }`, which is { $from }
    .interval = the interval ends ({ $to }) before it begins ({ $from })
    .first = `{ $first }` is here
    .help = correct the date that is wrong; if the two have changed places, swap them
    .help-interval = write the earlier date before the `/`

decided-after-start = the agreement was decided { $decided }, after it had begun { $start }
    .start = begins here

file-unknown = `{ $path }` is no file of the registry and is not read
    .link = `{ $path }` is a symbolic link and is not followed
    .folder = the folder `{ $path }` has no `agreement.toml`
    .index = `{ $path }` holds values of `{ $index }`, which `iop.toml` does not declare
    .help-near = did you mean `{ $suggestion }`?
    .help = the files here are `{ $known }`; keep other tables in a folder of their own
    .help-place = the files here are called `<name>.toml` in `guidelines`, `<INDEX>.csv` in `indices`; in `agreements` each agreement has a folder
    .help-link = put the file itself here
    .help-folder = add `agreement.toml`, or move the folder out of `agreements`
    .help-index-near = did you mean `{ $suggestion }`?
    .help-index = add `[index.{ $index }]` with `name` and `kind` to `iop.toml`

frequency-not-agreed =
    .meeting = the meeting “{ $name }” is agreed, but not how often
    .duty = the duty “{ $name }” is agreed, but not when
    .help-meeting = add `times` and `per` if the agreement says; do not invent a frequency
    .help-duty = add `due` or `every` if the agreement says; do not invent a date

future-record =
    { $n ->
        [one] 1 row is dated after { $as-of } and is left out
       *[other] { $n-shown } rows are dated after { $as-of } and are left out
    }
    .label = the first of them
    .help = correct the date if it is wrong; a meeting to come is written with `planned` = `yes`

hidden-characters = a character that cannot be seen: { $codes }
    .help = delete the word and write it again by hand; pasting brings the character back

id-repeated = the id `{ $id }` stands for more than one `[[{ $table }]]`
    .first = used here first
    .help = give one of them another id, and change it where it is referred to

index-base-distant = the base of the indexation is { $base }, more than 12 months from the start { $start }
    .start = starts here
    .help = check that the agreement names this base; if it does, waive the finding

indexation-silent = the agreement does not say whether “{ $name }” is indexed, and it runs over several years
    .note = reckoned with the same amount every period; silent is not the same as none
    .help = write the clause, or `indexation = "none"` if the amount is agreed to be fixed

legal-basis-expired = “{ $text }” applied until { $until } and no other legal basis has taken its place
    .end = the agreement runs until { $end }
    .open = the agreement runs until further notice
    .help = find out what the task rests on now and add it with `from`

org-number-wrong = the organisation number `{ $number }` has a wrong check digit
    .third-digit = an organisation number has a third digit of 2 or more, and this number does not
    .help = look the number up in the agreement or a public register; leave the key out if it is not known
    .help-third-digit = a third digit of 0 or 1 is the mark of a personal identity number, which must not be in the records

outside-term = { $when } is outside the term
    .contribution = the contribution `{ $id }` lies wholly outside the term
    .contribution-ends = the contribution `{ $id }` ends before the term starts
    .observation = the observation of `{ $id }` for { $when } lies after the term, which ends { $limit }
    .meeting = the meeting `{ $id }` of { $when } lies outside the term, which { $side ->
            [start] starts
           *[end] ends
        } { $limit }
    .payment = the payment of `{ $id }` of { $when } lies outside the term, which { $side ->
            [start] starts
           *[end] ends
        } { $limit }
    .delivery = the delivery of `{ $id }` of { $when } lies outside the term, which { $side ->
            [start] starts
           *[end] ends
        } { $limit }
    .start = the term starts here
    .end = the term ends here
    .help = correct the date, move the record to the agreement that it belongs to, or record the extension

personal-contact =
    .address = an e-mail address stands in the records
    .telephone = a telephone number stands in the records
    .help = leave it out, or refer to a place where it is kept up to date

personal-identity-number = what looks like a personal identity number, `{ $number }`, stands in the records
    .help = remove it and refer to the case number; if it has been committed, tell whoever is responsible for the registry
    .path = the name of a folder or a file holds what looks like a personal identity number, `{ $number }`
    .help-path = name it otherwise; if it has been committed, tell whoever is responsible for the registry

predecessor-gap =
    { $n ->
        [one] 1 day without an agreement lies between `{ $earlier }`, which ended { $end }, and the start { $start }
       *[other] { $n-shown } days without an agreement lie between `{ $earlier }`, which ended { $end }, and the start { $start }
    }
    .at-least =
        { $n ->
            [one] at least 1 day without an agreement lies between `{ $earlier }`, which ended { $end }, and the start { $start }
           *[other] at least { $n-shown } days without an agreement lie between `{ $earlier }`, which ended { $end }, and the start { $start }
        }
    .end = the agreement before ended here
    .help = record the extension if there was one, or correct the date that is wrong

reference-unresolved =
    .party = there is no party `{ $name }` in this agreement
    .measure = there is no measure `{ $name }` in this agreement
    .document = there is no document `{ $name }` in this agreement
    .contribution = there is no contribution `{ $name }` in this agreement
    .duty = there is no duty `{ $name }` in this agreement
    .meeting = there is no meeting `{ $name }` in this agreement
    .goal = there is no goal `{ $name }` in this agreement
    .commitment = there is no commitment `{ $name }` in this agreement
    .criterion = there is no criterion `{ $name }` in the guidelines of this agreement
    .index = there is no index series `{ $name }` in `iop.toml`
    .guideline = there is no guideline `{ $name }` in the registry
    .agreement = there is no agreement `{ $name }` in the registry
    .rule = there is no rule `{ $name }`
    .itself = `{ $name }` replaces itself
    .file = the file `{ $name }` is not in the folder of the agreement
    .period = `{ $id }` has no period `{ $name }`
    .period-missing = the row does not say which period of `{ $name }` it is for
    .every = recurs here
    .help-near = did you mean `{ $suggestion }`?
    .help = there are `{ $known }`
    .help-none = add the record, or leave the reference out
    .help-index = add `[index.{ $name }]` with `name` and `kind` to `iop.toml`
    .help-rule = `iop explain` lists all rules
    .help-itself = name the one before, or remove `replaces`
    .help-file = put the file there, or correct the path
    .help-period = write the period as it is agreed: `2025`, `2025-H1`, `2025-Q1`, `2025-04`, `2023-07-01/2024-06-30`, or `term`
    .help-period-missing = add the period in the column `for`

row-repeated =
    .meeting = the same meeting stands twice: { $subject }
    .payment = the same payment stands twice: { $subject }
    .delivery = the same delivery stands twice: { $subject }
    .observation = the same observation stands twice: { $subject }
    .assessment = `{ $subject }` is assessed twice on the same day
    .index = two values of { $subject } with the same status and day: which counts cannot be told
    .first = the first is here
    .help = remove one of them, or write what makes them different
    .help-meeting = remove one of them; two meetings on one day have a document each, or one row with `count`

split-sum-differs = the groups of `{ $measure }` for { $period } by { $columns } make { $sum }, not { $total }
    .total = the total
    .part = part
    .help = correct the row that is wrong; if a group is not known for some, give it a row of its own

status-contradicts =
    .day-missing = the status is `{ $status }`, but no day of termination is given
    .terminated = the agreement was terminated { $day }, but its status is `{ $status }`
    .ended = the status is `{ $status }`, but the agreement runs until { $end }
    .signed = the status is `{ $status }`, but the agreement was signed { $day }
    .ended-open = the status is `{ $status }`, but the agreement runs until further notice
    .term = no `terminated` here
    .day = terminated here
    .signed-day = signed here
    .end = ends here
    .open = has no end
    .help-day-missing = add `terminated = …`, the day on which it ceased to have effect
    .help-terminated = write `status = "terminated"`, or remove `terminated`
    .help-ended = write `status = "signed"`, or correct the end
    .help-signed = write `status = "signed"`; it already counts as signed

term-ends-before-start = the term ends { $end }, before it starts { $start }
    .start = starts here
    .help = look the dates up in the agreement and correct the one that is wrong

weights-not-100 = the weights of the basket make { $sum }, not 100
    .help = write the weights as they are agreed; if only part of the change counts, use `share`

work-unvalued = the contribution “{ $name }” has no value in kronor
    .note = it is outside the totals, and the parties' shares cannot be told
    .help = add `amount = …` if the agreement states a value; do not guess one
