# What is computed: the steps of an amount, and what an obligation asks for.

## Steps of an amount

step-amount = amount as agreed
step-index = { $index } { $period }
step-index-preliminary = { $index } { $period }, preliminary
step-index-assumed = { $index } { $period }, assumed
step-change = change of { $index } from { $from } to { $to }
step-rate = fixed rate for { $year }
step-basket = weighted change for { $year }
step-share = { $share } per cent of the change counts
step-index-edition = { $index } { $period }, edition { $edition }
step-link = { $index } { $period } in base { $base }
step-link-preliminary = { $index } { $period } in base { $base }, preliminary
step-compounded = { $index } from { $from } to { $to } together
step-threshold = below the threshold of { $threshold } per cent: left until it has grown
step-change-decimals = the change rounded to { $n ->
    [0] whole per cent
    [one] one decimal of a per cent
   *[other] { $n } decimals of a per cent
}
step-ratchet = never lower than before: the highest amount so far holds for { $year }
step-months = { $covered }, priced as { $year }: part of the whole
step-months-amount = amount for { $period } by months, rounded { $how } { $step } kr
step-floor = raised to the lowest change agreed
step-cap = lowered to the highest change agreed
step-not-decided = no adjustment decided for { $year }
step-year = amount for { $year }
step-year-rounded = amount for { $year }, rounded { $how } { $step } kr
step-period = period { $period }
step-count = { $measure } { $period }
step-price-times-count = price times number, rounded to the nearest krona
step-part = share for { $covered }, { $how }
step-part-amount = amount for the covered part of { $period }, rounded { $how } { $step } kr
step-weight = weight of { $index }
step-year-carried = amount for { $year }, rounded { $how } { $step } kr; the next year builds on the unrounded amount
step-share-rest = all other contributions of the year
step-share-of-all = { $share } per cent of all contributions; shares together are { $all } per cent of them
round-nearest = to the nearest
round-down = down to whole
round-up = up to whole
prorate-months = by months
prorate-days = by days

## What an obligation asks for

due-instalment = { $name }, { $period }: { $amount }
due-instalment-numbered = { $name }, { $period }, instalment { $number } of { $of }: { $amount }
due-instalment-unknown = { $name }, { $period }: amount not known
due-remains = { $what } ({ $kind ->
    [instalment] { $amount } remains of instalment { $number } of { $of }
   *[sum] { $amount } remains
})
due-settlement = settlement of { $name } for { $period }: { $amount }
due-repayment = repayment of { $name } for { $period }: { $amount }
due-repayment-at-most = repayment of { $name } for { $period }: at most { $amount }
due-instalment-after = { $name }, { $period }: { $amount }, after what is to be delivered has come
due-meeting = { $name }, { $period }: { $times ->
    [one] one meeting
   *[other] { $times-shown } meetings
}
due-duty = { $text }
due-duty-period = { $text }, { $period }
due-observation = figures for { $period }: { $name }
due-notice = last day to give notice before the end { $end }
due-end = the term ends
