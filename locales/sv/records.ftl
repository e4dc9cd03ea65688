# Reglerna i familjen Uppgifter: om uppgifterna är riktiga.

agreement-overlaps = `{ $later }` börjar { $start }, medan `{ $earlier }` mellan samma parter löper till { $end }
    .endless = `{ $later }` börjar { $start }, medan `{ $earlier }` mellan samma parter löper tills vidare
    .end = den tidigare överenskommelsen slutar här
    .open = den tidigare överenskommelsen har inget slut
    .help = ange den tidigare i `replaces`, rätta ett datum, eller gör ett undantag om det är två olika partnerskap

amount-unknown = bidraget ”{ $name }” är pengar utan belopp
    .note = varje år som det berör är pengarna okända, `{ $id }.amount` saknas; noll hade varit ett belopp
    .help = lägg till `amount = …`, med `certainty` om det är ett tak eller en uppskattning

contribution-overlaps = `{ $later }` börjar { $starts }, innan `{ $earlier }`, som den ersätter, har upphört { $ends }
    .endless = `{ $later }` börjar { $starts }, och `{ $earlier }`, som den ersätter, har inget slut
    .ends = slutar här
    .earlier = har inget `ends`, och löptiden har inget slut
    .help = låt `{ $earlier }` sluta dagen före, eller ta bort `replaces` om båda ska räknas

dates-reversed = `{ $second }` är { $to }, före `{ $first }`, som är { $from }
    .interval = intervallet slutar ({ $to }) innan det börjar ({ $from })
    .first = `{ $first }` står här
    .help = rätta det datum som är fel; har de två bytt plats, byt tillbaka dem
    .help-interval = skriv det tidigare datumet före `/`

decided-after-start = överenskommelsen beslutades { $decided }, sedan den hade börjat löpa { $start }
    .start = börjar här

file-unknown = `{ $path }` hör inte till registret och läses inte
    .link = `{ $path }` är en symbolisk länk och följs inte
    .folder = mappen `{ $path }` saknar `agreement.toml`
    .index = `{ $path }` har värden för `{ $index }`, som inte är angivet i `iop.toml`
    .help-near = menade du `{ $suggestion }`?
    .help = filerna här är `{ $known }`; lägg andra tabeller i en egen mapp
    .help-place = filerna heter `<namn>.toml` i `guidelines` och `<INDEX>.csv` i `indices`; i `agreements` har varje överenskommelse en mapp
    .help-link = lägg själva filen här
    .help-folder = lägg till `agreement.toml`, eller flytta mappen från `agreements`
    .help-index-near = menade du `{ $suggestion }`?
    .help-index = lägg till `[index.{ $index }]` med `name` och `kind` i `iop.toml`

frequency-not-agreed =
    .meeting = mötet ”{ $name }” är avtalat, men inte hur ofta
    .duty = skyldigheten ”{ $name }” är avtalad, men inte när
    .help-meeting = lägg till `times` och `per` om det framgår av överenskommelsen; hitta inte på hur ofta
    .help-duty = lägg till `due` eller `every` om det framgår av överenskommelsen; hitta inte på ett datum

future-record =
    { $n ->
        [one] 1 rad är daterad efter { $as-of } och räknas inte med
       *[other] { $n-shown } rader är daterade efter { $as-of } och räknas inte med
    }
    .label = den första av dem
    .help = rätta datumet om det är fel; ett kommande möte skrivs med `planned` = `yes`

hidden-characters = ett tecken som inte syns: { $codes }
    .help = ta bort ordet och skriv det på nytt för hand; klistras det in följer tecknet med

id-repeated = `{ $id }` är id för mer än en `[[{ $table }]]`
    .first = används först här
    .help = ge den ena ett annat id, och ändra det där den nämns

index-base-distant = uppräkningens bas är { $base }, mer än 12 månader från starten { $start }
    .start = börjar här
    .help = se efter om överenskommelsen nämner denna bas; gör den det, gör ett undantag

indexation-silent = det framgår inte om ”{ $name }” räknas upp, och bidraget löper över flera år
    .note = räknas med samma belopp varje period; att inget sägs är inte detsamma som ingen uppräkning
    .help = skriv klausulen, eller `indexation = "none"` om beloppet är avtalat att vara fast

legal-basis-expired = ”{ $text }” gällde till { $until } och inget annat lagstöd har trätt i dess ställe
    .end = överenskommelsen löper till { $end }
    .open = överenskommelsen löper tills vidare
    .help = ta reda på vad uppgiften vilar på nu och lägg till det med `from`

org-number-wrong = organisationsnumret `{ $number }` har fel kontrollsiffra
    .third-digit = tredje siffran i ett organisationsnummer är minst 2, och det är den inte här
    .help = slå upp numret i överenskommelsen eller i ett offentligt register; utelämna nyckeln om det inte är känt
    .help-third-digit = 0 eller 1 som tredje siffra är kännetecknet för ett personnummer, som inte får finnas bland uppgifterna

outside-term = { $when } ligger utanför löptiden
    .contribution = insatsen `{ $id }` ligger helt utanför löptiden
    .contribution-ends = insatsen `{ $id }` upphör innan löptiden börjar
    .observation = värdet av `{ $id }` för { $when } ligger efter löptiden, som slutar { $limit }
    .meeting = mötet `{ $id }` { $when } ligger utanför löptiden, som { $side ->
            [start] börjar
           *[end] slutar
        } { $limit }
    .payment = betalningen av `{ $id }` { $when } ligger utanför löptiden, som { $side ->
            [start] börjar
           *[end] slutar
        } { $limit }
    .delivery = leveransen av `{ $id }` { $when } ligger utanför löptiden, som { $side ->
            [start] börjar
           *[end] slutar
        } { $limit }
    .start = löptiden börjar här
    .end = löptiden slutar här
    .help = rätta datumet, flytta uppgiften till den överenskommelse som den hör till, eller anteckna förlängningen

personal-contact =
    .address = en e-postadress står bland uppgifterna
    .telephone = ett telefonnummer står bland uppgifterna
    .help = utelämna det, eller hänvisa till en plats där det hålls aktuellt

personal-identity-number = vad som ser ut som ett personnummer, `{ $number }`, står bland uppgifterna
    .help = ta bort det och hänvisa till diarienumret; är det redan sparat i versionshanteringen, säg till den som ansvarar för registret
    .path = namnet på en mapp eller fil innehåller vad som ser ut som ett personnummer, `{ $number }`
    .help-path = ge den ett annat namn; är den redan sparad i versionshanteringen, säg till den som ansvarar för registret

predecessor-gap =
    { $n ->
        [one] 1 dag utan överenskommelse ligger mellan `{ $earlier }`, som slutade { $end }, och starten { $start }
       *[other] { $n-shown } dagar utan överenskommelse ligger mellan `{ $earlier }`, som slutade { $end }, och starten { $start }
    }
    .at-least =
        { $n ->
            [one] minst 1 dag utan överenskommelse ligger mellan `{ $earlier }`, som slutade { $end }, och starten { $start }
           *[other] minst { $n-shown } dagar utan överenskommelse ligger mellan `{ $earlier }`, som slutade { $end }, och starten { $start }
        }
    .end = den föregående överenskommelsen slutade här
    .help = anteckna förlängningen om det fanns en, eller rätta det datum som är fel

reference-unresolved =
    .party = det finns ingen part `{ $name }` i överenskommelsen
    .measure = det finns inget mått `{ $name }` i överenskommelsen
    .document = det finns inget dokument `{ $name }` i överenskommelsen
    .contribution = det finns ingen insats `{ $name }` i överenskommelsen
    .duty = det finns ingen skyldighet `{ $name }` i överenskommelsen
    .meeting = det finns inget möte `{ $name }` i överenskommelsen
    .goal = det finns inget mål `{ $name }` i överenskommelsen
    .commitment = det finns inget åtagande `{ $name }` i överenskommelsen
    .criterion = det finns inget kriterium `{ $name }` i överenskommelsens riktlinjer
    .index = det finns ingen indexserie `{ $name }` i `iop.toml`
    .guideline = det finns inga riktlinjer `{ $name }` i registret
    .agreement = det finns ingen överenskommelse `{ $name }` i registret
    .rule = det finns ingen regel `{ $name }`
    .itself = `{ $name }` ersätter sig självt
    .file = filen `{ $name }` finns inte i överenskommelsens mapp
    .period = `{ $id }` har ingen period `{ $name }`
    .period-missing = raden säger inte vilken period av `{ $name }` den gäller
    .every = återkommer här
    .help-near = menade du `{ $suggestion }`?
    .help = här finns `{ $known }`
    .help-none = lägg till det som saknas, eller utelämna hänvisningen
    .help-index = lägg till `[index.{ $name }]` med `name` och `kind` i `iop.toml`
    .help-rule = `iop explain` räknar upp alla regler
    .help-itself = ange den föregående, eller ta bort `replaces`
    .help-file = lägg filen där, eller rätta sökvägen
    .help-period = skriv perioden som den är avtalad: `2025`, `2025-H1`, `2025-Q1`, `2025-04`, `2023-07-01/2024-06-30` eller `term`
    .help-period-missing = ange perioden i kolumnen `for`

row-repeated =
    .meeting = samma möte står två gånger: { $subject }
    .payment = samma betalning står två gånger: { $subject }
    .delivery = samma leverans står två gånger: { $subject }
    .observation = samma värde står två gånger: { $subject }
    .assessment = `{ $subject }` är bedömt två gånger samma dag
    .index = två värden för { $subject } med samma status och dag: det går inte att avgöra vilket som gäller
    .first = den första står här
    .help = ta bort den ena, eller skriv vad som skiljer dem åt
    .help-meeting = ta bort den ena; två möten samma dag har var sitt dokument, eller en rad med `count`

split-sum-differs = grupperna av `{ $measure }` för { $period } efter { $columns } blir { $sum }, inte { $total }
    .total = totalen
    .part = del
    .help = rätta den rad som är fel; är gruppen okänd för några, ge dem en egen rad

status-contradicts =
    .day-missing = status är `{ $status }`, men ingen dag för upphörandet är angiven
    .terminated = överenskommelsen upphörde { $day }, men dess status är `{ $status }`
    .ended = status är `{ $status }`, men överenskommelsen löper till { $end }
    .signed = status är `{ $status }`, men överenskommelsen undertecknades { $day }
    .ended-open = status är `{ $status }`, men överenskommelsen löper tills vidare
    .term = här saknas `terminated`
    .day = upphörde här
    .signed-day = undertecknades här
    .end = slutar här
    .open = har inget slut
    .help-day-missing = lägg till `terminated = …`, dagen då den upphörde att gälla
    .help-terminated = skriv `status = "terminated"`, eller ta bort `terminated`
    .help-ended = skriv `status = "signed"`, eller rätta slutet
    .help-signed = skriv `status = "signed"`; den räknas redan som undertecknad

term-ends-before-start = löptiden slutar { $end }, innan den börjar { $start }
    .start = börjar här
    .help = slå upp datumen i överenskommelsen och rätta det som är fel

weights-not-100 = vikterna i korgen blir { $sum }, inte 100
    .help = skriv vikterna som de är avtalade; räknas bara en del av ändringen, använd `share`

work-unvalued = insatsen ”{ $name }” har inget värde i kronor
    .note = den ligger utanför summorna, och parternas andelar går inte att ange
    .help = lägg till `amount = …` om överenskommelsen anger ett värde; gissa inget
