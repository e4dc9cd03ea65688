# form

## Verdict grounds and questions of the evaluation

form-as-written = { $text }
form-and = { $before }; { $next }

form-ask-challenges-formulated = Are the challenges in society formulated that the parties face together?
form-ask-goals-measurable = Can it be measured whether the goals have been reached?
form-ask-both-contribute = Do both the public side and civil society contribute?
form-ask-long-term = Is the partnership meant to last (at least 36 months)?
form-ask-met-and-documented = Have the meetings been held as often as agreed, and are they documented?

form-challenges-unknown = it is not recorded whether the agreement formulates any challenges
form-challenges-none = no challenges are formulated
form-challenges-some =
    { $n ->
        [one] one challenge is formulated
       *[other] { $n-shown } challenges are formulated
    }

form-goals-unknown = no goal is recorded
form-goals-none = no goal is formulated
form-goals-some = { $measurable ->
        [0] { $n ->
            [one] the only goal does not have both a measure and a target
           *[other] none of the { $n-shown } goals has both a measure and a target
        }
       *[other] { $n ->
            [one] the only goal has a measure and a target
           *[other] { $measurable-shown } of { $n-shown } goals have a measure and a target
        }
    }

form-contributions-both = both the public side and civil society contribute
form-contributions-public = only the public side's contributions are recorded
form-contributions-civil = only civil society's contributions are recorded
form-contributions-none = it was agreed that nobody contributes anything
form-contributions-public-nothing = it was agreed that the public side contributes nothing
form-contributions-civil-nothing = it was agreed that civil society contributes nothing
form-contributions-neither = no contribution is recorded, neither from the public side nor from civil society

form-term-open = the agreement runs until further notice
form-term-no-end = it is not known when the agreement ends
form-term-no-start = it is not known when the agreement starts
form-term-long = the agreement runs from { $start } to { $end }, at least 36 months
form-term-short = the agreement runs from { $start } to { $end }, less than 36 months
form-term-months = the agreement holds for { $n } months
form-term-chain = the agreement and those that it replaced hold without a break from { $start } to { $end }, at least 36 months
form-term-uncertain = the agreement runs from { $start } to { $end }; the days are not known, and whether it is 36 months cannot be told

form-meetings-shortfall =
    { $n ->
        [one] { $name }: the only meeting required in { $span } is missing
       *[other] { $name }: at least { $missing-shown } of { $n-shown } meetings required in { $span } are missing
    }
form-meetings-missed = { $name }: fewer meetings than agreed in { $span }
form-meetings-undocumented =
    { $n ->
        [one] { $name }: one meeting lacks the minutes that the agreement asks for
       *[other] { $name }: { $n-shown } meetings lack the minutes that the agreement asks for
    }
form-meetings-unsaid =
    { $n ->
        [one] { $name }: of one meeting it is not said whether the required minutes exist
       *[other] { $name }: of { $n-shown } meetings it is not said whether the required minutes exist
    }
form-meetings-no-quota = the agreement does not say how often the parties shall meet
form-meetings-unfinished = no period with agreed meetings is over
form-meetings-met = the meetings have been held as agreed in all finished periods
form-meetings-uncertain = the meetings cannot be placed in the finished periods with certainty

## Whom a party serves

form-ages-from = { $from-shown } and over
form-ages-to = { $to-shown } and under
form-ages-one = { $from-shown }
form-ages-between = { $from-shown }–{ $to-shown }

## Rules

assessment-missing = commitment `{ $id }` has not been assessed
    .criterion = criterion `{ $id }` has not been assessed
    .goal = goal `{ $id }` has not been assessed, and it lacks a measure or a target
    .asked = the criterion stands here, in the guideline `{ $guideline }`
    .help = record the verdict in `assessments.csv` with the subject `{ $subject }`

challenges-unformulated = the agreement formulates no challenges that the parties face together
    .label = an empty list: none is formulated
    .help = formulate the challenges together in the next agreement; if they stand in the agreement, record them here

collaboration-undocumented =
    { $n ->
        [one] { $name }: the only meeting required in { $span } is not documented
       *[other] { $name }: { $documented-shown } of { $n-shown } meetings required in { $span } are documented
    }
    .label = the meetings are agreed here
    .help = where there are minutes, write `documented = yes` in the meeting's row of `meetings.csv`

goals-unmeasurable = goal `{ $id }` has neither a measure nor a target
    .no-measure = goal `{ $id }` has a target but no measure
    .no-target = goal `{ $id }` has a measure but no target
    .no-goal = the agreement has no goal
    .help = agree on what shall be reached and how it is measured, and record it as `measure` and `target`
    .help-no-goal = agree on a goal and record it as `[[goal]]` with `measure` and `target`

one-side-contributes = no contribution is recorded, neither from a public party nor from civil society
    .public = no contribution is recorded from civil society
    .civil = no contribution is recorded from a public party
    .help = record what the other side contributes, also work, premises and staff

served-ages-gap = no party serves those aged { $ages }
    .label = `{ $after }` serves nobody younger
    .before = `{ $before }` serves nobody older
    .help = correct the limit, or decide who shall serve these ages

served-ages-overlap = `{ $first }` and `{ $second }` both serve those aged { $ages }
    .label = `{ $second }` serves these ages
    .first = `{ $first }` serves these ages
    .help = correct the limit, or agree on who serves whom
