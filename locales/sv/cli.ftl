# Kommandoraden: varför programmet inte kan arbeta, sammanfattningar, rubriker.

cli-error = fel: { $message }

cli-no-registry = inget register: varken { $folder } eller någon mapp ovanför har en iop.toml, och data/ finns inte här; ange mappen med --data
cli-no-registry-data = inget register: { $folder } har ingen iop.toml
cli-no-registry-env = inget register: { $folder }, som IOP_DATA anger, har ingen iop.toml
cli-registry-empty = registret har inga överenskommelser: det finns ingen mapp under agreements/
cli-agreement-unknown = okänd överenskommelse: ”{ $found }”; `iop list` visar { $count ->
    [one] den som finns
   *[other] de { $count-shown } som finns
 }
cli-agreement-unknown-close = okänd överenskommelse: ”{ $found }”; menade du ”{ $suggestion }”?
cli-rule-unknown = okänd regel: ”{ $found }”; `iop explain` visar alla
cli-rule-unknown-close = okänd regel: ”{ $found }”; menade du ”{ $suggestion }”?
cli-as-of-impossible = --as-of: ”{ $found }” är ingen dag som finns; skriv till exempel 2025-04-14, idag, eller 2025-04 för sista dagen i en månad (år 1900–2199)
cli-format-elsewhere = --format { $found }: det här kommandot skriver { $known }
cli-not-read = registret kan inte läsas: { $reason }
cli-not-written = resultatet kan inte skrivas: { $reason }
cli-schema-results = Vad --format json skriver, alla resultat i ett dokument
cli-wrote = skrev { $file }
cli-output-record = { $flag }: { $file } är en fil i registret eller skulle läsas som en sådan; skriv den någon annanstans
cli-output-read = { $flag }: { $file } läses av samma körning; skriv resultatet någon annanstans
cli-output-kind = { $flag }: { $file } är ingen vanlig fil
cli-clock = datorns klocka visar ingen dag att räkna med (åren 1900–2199); ange dagen med --as-of

cli-assume-form = --assume: ”{ $found }” är inget antagande; skriv [scenario:]INDEX:PERIOD[..PERIOD]=VÄRDE, till exempel OPI:2024=4.6 eller low:OPI:2024..2026=2.0
cli-assume-index = --assume: ”{ $found }”: serien ”{ $index }” finns inte i iop.toml, som har { $known }
cli-assume-index-close = --assume: ”{ $found }”: serien ”{ $index }” finns inte i iop.toml; menade du ”{ $suggestion }”?
cli-assume-index-none = --assume: ”{ $found }”: serien ”{ $index }” finns inte; iop.toml har inga indexserier
cli-assume-period = --assume: ”{ $found }”: perioden skrivs som ett år, en månad eller ett kvartal (2024, 2026-10, 2026-Q3) eller från och med en sådan till och med en senare av samma slag (2024..2026)
cli-assume-value = --assume: ”{ $found }”: värdet skrivs med siffror och punkt, till exempel 4.6; procent är mer än -100 och indextal större än 0
cli-assume-twice = --assume: ”{ $found }”: värdet av { $index } för { $period } är redan antaget

cli-level-unknown = --{ $flag }: okänd regel: ”{ $found }”; `iop explain` visar alla
cli-level-unknown-close = --{ $flag }: okänd regel: ”{ $found }”; menade du ”{ $suggestion }”?
cli-level-bound = --{ $flag }: nivån för ”{ $found }” går inte att ändra: det som regeln gäller kan inte beräknas
cli-level-twice = ”{ $found }” ges två nivåer; ange en

cli-baseline-unread = baslistan { $file } går inte att läsa: { $reason }; `--write-baseline` skriver en där ingen finns
cli-baseline-unmatched = { $n ->
    [one] Baslistan har en post som inget påpekande motsvarar; `--write-baseline` tar bort den:
   *[other] Baslistan har { $n-shown } poster som inga påpekanden motsvarar; `--write-baseline` tar bort dem:
 }

cli-within = --within: ”{ $found }” är ingen tidslängd; skriv dagar, veckor eller månader, till exempel 60d, 8w eller 2m
cli-party-unknown = --party: okänd part: ”{ $found }”; `iop show` visar parterna i en överenskommelse
cli-party-unknown-close = --party: okänd part: ”{ $found }”; menade du ”{ $suggestion }”?
cli-due-undated = { $n ->
    [one] Ett åtagande är inte med i kalendern: dess dag är inte känd.
   *[other] { $n-shown } åtaganden är inte med i kalendern: deras dagar är inte kända.
 }

cli-left-out = Avtalet { $agreement } är inte medräknat: dess uppgifter har fel som måste rättas först.
cli-left-out-measure = Måttet { $name } i överenskommelsen { $agreement } är inte medräknat: dess uppgifter har fel som måste rättas först.
cli-left-out-form = Kriterierna i { $name } är inte medräknade för överenskommelsen { $agreement }: filen har fel som måste rättas först.

cli-scenario = Scenario { $name }

cli-agreements = { $n ->
    [one] en överenskommelse
   *[other] { $n-shown } överenskommelser
 }
cli-errors = { $n-shown } fel
cli-warnings = { $n ->
    [one] 1 varning
   *[other] { $n-shown } varningar
 }
cli-notes = { $n ->
    [one] 1 notis
   *[other] { $n-shown } notiser
 }
cli-waived = { $n ->
    [one] 1 undantagen
   *[other] { $n-shown } undantagna
 }
cli-baseline = { $n-shown } i baslistan
cli-findings = Granskat { $scope }: { $counts }.
cli-no-findings = Granskat { $scope }: inga anmärkningar.

cli-family-reading = Läsning: går filerna att läsa?
cli-family-records = Uppgifter: stämmer de?
cli-family-compliance = Efterlevnad: görs det som är överenskommet?
cli-family-form = Form: är det ett partnerskap?
cli-level-off = avstängd
cli-explain-more = `iop explain REGEL` visar regelns sida.

cli-template = mallen { $file } kan inte fyllas i: { $reason }
cli-template-tag = taggen på rad { $line } är för lång eller för djupt nästlad

# What findings say in the forms of other programs.
label-waived = undantaget till och med { $until }: { $reason }
label-baseline = i baslistan
label-shared = det som överenskommelserna har gemensamt
label-no-findings = inga anmärkningar
github-hidden = { $n ->
    [one] Ytterligare ett påpekande följer som vanlig rad: GitHub visar högst { $shown-shown } anmärkningar per nivå och steg.
   *[other] Ytterligare { $n-shown } påpekanden följer som vanliga rader: GitHub visar högst { $shown-shown } anmärkningar per nivå och steg.
 }
findings-more = och { $n-shown } till av denna regel i denna fil
summary-level = Nivå
summary-rule = Regel
summary-place = Plats
summary-message = Påpekande
summary-hidden = { $n ->
    [one] Ytterligare ett påpekande står i loggen.
   *[other] Ytterligare { $n-shown } påpekanden står i loggen.
 }

cli-fmt-no-file = det finns ingen fil eller mapp { $file }
cli-fmt-encoding = lämnad som den är: den är inte UTF-8
cli-fmt-unread = lämnad som den är: den går inte att läsa ({ $reason })
cli-fmt-kind = lämnad som den är: varken .toml eller .csv
cli-fmt-conflict = lämnad som den är: märken efter en konflikt vid sammanslagning står på rad { $line }; gör klart sammanslagningen först
cli-fmt-syntax = lämnad som den är: den går inte att läsa från rad { $line }; `iop validate` säger varför
cli-fmt-unlike = lämnad som den är: den gick inte att snygga till utan att ändra vad den säger
cli-fmt-none = { $all ->
    [one] Filen ser ut som den ska.
   *[other] Alla { $all-shown } filer ser ut som de ska.
 }
cli-fmt-done = { $n ->
    [one] 1 av { $all-shown } filer snyggades till.
   *[other] { $n-shown } av { $all-shown } filer snyggades till.
 }
cli-fmt-would = { $n ->
    [one] 1 av { $all-shown } filer skulle snyggas till.
   *[other] { $n-shown } av { $all-shown } filer skulle snyggas till.
 }

cli-init-there = iop.toml finns redan: det här är ett register; `--with` lägger till det som en tjänst eller en redigerare behöver
cli-init-name = --name: skriv vem som för registret, på en rad
cli-init-written = skrev { $file }
cli-init-kept = lät { $file } vara: den fanns
cli-init-next = Härnäst: skriv en överenskommelse i agreements/<namnet>/agreement.toml och kör sedan `iop check`. Den behöver inte mer än en titel och en status.
