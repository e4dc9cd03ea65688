# Det som räknas fram: stegen bakom ett belopp och vad en skyldighet avser.

## Stegen bakom ett belopp

step-amount = avtalat belopp
step-index = { $index } { $period }
step-index-preliminary = { $index } { $period }, preliminärt
step-index-assumed = { $index } { $period }, antaget
step-change = förändring av { $index } från { $from } till { $to }
step-rate = fast uppräkning för { $year }
step-basket = sammanvägd förändring för { $year }
step-share = { $share } procent av förändringen räknas
step-index-edition = { $index } { $period }, utgåva { $edition }
step-link = { $index } { $period } med basen { $base }
step-link-preliminary = { $index } { $period } med basen { $base }, preliminärt
step-compounded = { $index } från { $from } till { $to } sammanlagt
step-threshold = under tröskeln på { $threshold } procent: får vänta tills förändringen har vuxit
step-change-decimals = förändringen avrundad till { $n ->
    [0] hela procent
    [one] en decimal av en procent
   *[other] { $n } decimaler av en procent
}
step-ratchet = aldrig lägre än förut: det dittills högsta beloppet gäller för { $year }
step-months = { $covered }, med priset för { $year }: del av det hela
step-months-amount = belopp för { $period } månad för månad, avrundat { $how } { $step } kr
step-floor = höjd till den lägsta avtalade förändringen
step-cap = sänkt till den högsta avtalade förändringen
step-not-decided = ingen uppräkning beslutad för { $year }
step-year = belopp för { $year }
step-year-rounded = belopp för { $year }, avrundat { $how } { $step } kr
step-period = perioden { $period }
step-count = { $measure } { $period }
step-price-times-count = pris gånger antal, avrundat till närmaste krona
step-part = andel för { $covered }, { $how }
step-part-amount = belopp för den del av { $period } som omfattas, avrundat { $how } { $step } kr
step-weight = vikt för { $index }
step-year-carried = belopp för { $year }, avrundat { $how } { $step } kr; nästa år räknas från det oavrundade beloppet
step-share-rest = årets övriga bidrag
step-share-of-all = { $share } procent av alla bidrag; andelarna är tillsammans { $all } procent av dem
round-nearest = till närmaste
round-down = nedåt till hela
round-up = uppåt till hela
prorate-months = räknat i månader
prorate-days = räknat i dagar

## Vad en skyldighet avser

due-instalment = { $name }, { $period }: { $amount }
due-instalment-numbered = { $name }, { $period }, delbetalning { $number } av { $of }: { $amount }
due-instalment-unknown = { $name }, { $period }: beloppet är inte känt
due-remains = { $what } ({ $kind ->
    [instalment] { $amount } återstår av delbetalning { $number } av { $of }
   *[sum] { $amount } återstår
})
due-settlement = reglering av { $name } för { $period }: { $amount }
due-repayment = återbetalning av { $name } för { $period }: { $amount }
due-repayment-at-most = återbetalning av { $name } för { $period }: högst { $amount }
due-instalment-after = { $name }, { $period }: { $amount }, efter att det som ska lämnas har kommit
due-meeting = { $name }, { $period }: { $times ->
    [one] ett möte
   *[other] { $times-shown } möten
}
due-duty = { $text }
due-duty-period = { $text }, { $period }
due-observation = statistik för { $period }: { $name }
due-notice = sista dag för uppsägning före slutet { $end }
due-end = avtalstiden går ut
