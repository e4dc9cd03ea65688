# Reglerna i familjen Läsning: om filerna kan läsas. Och orden omkring varje påpekande.

level-error = fel
level-warning = varning
level-note = notis
label-note = notis
label-help = råd

column-missing = kolumnen `{ $column }` saknas
    .no-header = filen har ingen rubrikrad; väntade en med kolumnerna `{ $columns }`
    .help = lägg till kolumnen i rubrikraden och dess värde på varje rad
    .help-no-header = börja filen med `{ $columns }`, eller ta bort den: en logg som inte finns är en tom logg

column-repeated = kolumnen `{ $column }` står två gånger i rubrikraden
    .first = först här
    .help = slå ihop de två, eller ge den ena dess rätta namn

column-unknown = filen har ingen kolumn `{ $column }`
    .help-near = menade du `{ $suggestion }`?
    .several = { $n-shown } av filens kolumner har andra namn än sina egna
    .help-several = skriv kolumnernas namn: { $cures }
    .help = kolumnerna är `{ $known }`; en anmärkning kan stå i kolumnen `note`

csv-row-length =
    { $found ->
        [one] raden har { $found-shown } cell; väntade { $expected-shown } som i rubrikraden
       *[other] raden har { $found-shown } celler; väntade { $expected-shown } som i rubrikraden
    }
    .header = rubrikraden
    .help = sätt citattecken om en cell med skiljetecken i, och skriv en tom cell där ett värde utelämnas

csv-syntax =
    .lone-cr = ett ensamt vagnreturtecken (CR); väntade rader som slutar med LF eller CRLF
    .unclosed = ett citattecken öppnas men avslutas aldrig
    .after-quote = text efter ett avslutande citattecken; väntade ett skiljetecken eller radens slut
    .inside-unquoted = ett citattecken inne i en cell som inte börjar med ett
    .unclosed-label = öppnas här; allt efter det blir en enda cell
    .help-lone-cr = spara filen med radslut för Unix eller Windows
    .help-unclosed = avsluta citatet där cellen slutar
    .help-quote = sätt citattecken om hela cellen, och dubblera varje citattecken i den

file-unreadable = filen kan inte läsas (felkod { $code } från operativsystemet)
    .link = filen är en symbolisk länk, och länkar följs inte
    .folder = här ligger en mapp med namnet på en fil; väntade en fil
    .special = det som ligger här är ingen vanlig fil utan ett rör, en sockel eller en enhet; väntade en fil
    .permission = filen kan inte läsas: behörighet saknas
    .gone = filen kan inte läsas: den finns inte längre
    .unsaid = filen kan inte läsas
    .folder-link = mappen är en symbolisk länk, och länkar följs inte: inget av det som ligger där läses
    .no-folder = här ligger en fil med namnet på en av registrets mappar; väntade en mapp
    .help = en fil som finns kan innehålla det som efterfrågas: se till att den kan läsas, eller ta bort den
    .help-link = lägg själva filen eller mappen här i stället för länken
    .help-kind = lägg filen här, eller ge det som ligger här ett annat namn
    .help-no-folder = ge filen ett annat namn, och gör mappen

format-unsupported = registret har format { $found-shown }; denna version av `iop` känner format { $known-shown }
    .help = installera en senare version av `iop`, eller rätta numret

key-missing = `{ $table }` saknar `{ $key }`, som måste finnas
    .label = `{ $key }` saknas
    .help = lägg till `{ $key } = …`
    .help-codes = lägg till `{ $key } = …`; värdena är `{ $codes }`

key-repeated = nyckeln `{ $name }` står två gånger i samma tabell
    .first = först här
    .help = ta reda på vilken av de två som är rätt, och ta bort den andra
    .backslash = `{ $name }` är { $found }; väntade snedstreck (`/`) mellan mapparna
    .empty-list = `{ $name } = []` säger att det inte finns någon, och ändå är en antecknad
    .record = antecknad här
    .help-empty-list = ta bort den tomma listan

key-unknown = `{ $table }` har ingen nyckel `{ $key }`
    .help-near = menade du `{ $suggestion }`?
    .help = nycklarna här är `{ $known }`; en nyckel hör till den närmaste `[…]` ovanför
    .help-empty-list = flytta `{ $key } = []`, att ingenting är överenskommet, till raderna ovanför filens första `[…]`

limit-exceeded = filen är { $size-shown } byte; väntade högst { $limit }
    .help = flytta det som inte är uppgifter till en egen fil, och peka på den med `[[document]]`

not-utf-8 =
    { $n ->
        [one] byten { $byte } på rad { $line } är inte UTF-8
       *[other] byten { $byte } på rad { $line } är inte UTF-8, inte heller { $more-shown } till
    }
    .windows-1252 =
        { $n ->
            [one] byten { $byte } på rad { $line } är inte UTF-8; den ser ut som Windows-1252 `{ $letter }`
           *[other] byten { $byte } på rad { $line } är inte UTF-8, inte heller { $more-shown } till; den ser ut som Windows-1252 `{ $letter }`
        }
    .utf-16 = filen är UTF-16; väntade UTF-8
    .offset = byte { $offset } i filen
    .help = spara om filen som UTF-8

path-escapes-registry = `{ $path }` leder ut ur överenskommelsens mapp
    .help = lägg filen i överenskommelsens mapp och skriv sökvägen därifrån

toml-syntax =
    .inline-table = en tabell i `{"{"} … {"}"}` går över flera rader; väntade den på en rad
    .unquoted = en text utan citattecken; väntade ett värde som `"text"`, `472_200`, `2025-04-14`
    .no-equals = en nyckel utan värde; väntade `nyckel = värde`
    .no-value = en nyckel utan värde efter `=`
    .string = en text vars citattecken inte avslutas på sin rad
    .unopened = ett citattecken i slutet av en text som inte börjar med något
    .date-or-number = ett värde som börjar som ett tal eller ett datum och inte är något sådant
    .rest = något efter värdet; väntade radens slut
    .key = en nyckel som inte är någon; väntade bokstäverna `a`–`z`, siffror, `-` och `_`
    .escape = ett `\` i en text som inte inleder något känt tecken; väntade `\\` för ett omvänt snedstreck
    .control = ett styrtecken i texten; väntade inget
    .other = filen är inte TOML härifrån
    .comma = ett komma saknas mellan två värden; väntade `,`
    .extra-comma = ett komma för mycket, eller ett decimalkomma; väntade ett värde mellan kommatecknen
    .extra-equals = ett `=` för mycket; väntade `nyckel = värde`
    .bracket = en parentes som inte avslutas; väntade `]` eller `{"}"}`
    .deep = tabeller och listor ligger för djupt i varandra
    .extended = nyckeln har redan ett värde som inte är en tabell
    .odd-quotes = citattecknet `{ $letter }` ({ $code }) kommer från en ordbehandlare; väntade ett rakt, `"`
    .odd-space =
        { $n ->
            [one] ett hårt mellanslag ({ $code }) utanför en text; väntade ett vanligt
           *[other] ett hårt mellanslag ({ $code }) utanför en text, och { $more-shown } till; väntade vanliga
        }
    .last-comma = ett komma efter det sista värdet i en tabell på en rad; först TOML 1.1 tillåter det; väntade TOML 1.0
    .later-escape = tecknet skrivs så först i TOML 1.1; väntade TOML 1.0
    .help-inline-table = skriv den på en rad, eller som en egen tabell, `[…]`
    .help = bara det första felet av detta slag i en fil anges; resten av filen läses inte
    .help-write = skriv `{ $suggestion }`
    .help-odd-quotes = skriv `{ $suggestion }`
    .help-odd-space = ersätt det med ett vanligt mellanslag
    .help-last-comma = ta bort kommat

value-unexpected = `{ $name }` är { $found }; väntade { $expected }
    .date = dagen { $found } finns inte; väntade { $expected }
    .year = `{ $name }` är { $found }; året { $year } ligger utanför { $first }–{ $last }, som datum kan ligga i
    .empty = `{ $name }` är tom; väntade ett värde
    .list = `{ $name }` är { $found }; väntade en lista, `[…]`
    .table = `{ $name }` är { $found }; väntade en tabell
    .tables = `{ $name }` är { $found }; väntade tabeller som var och en börjar med `[[{ $name }]]`
    .single-bracket = `[{ $name }]` inleder en enda tabell; väntade `[[{ $name }]]`, för det kan finnas flera
    .empty-list = `{ $name }` är en tom lista; väntade minst ett värde, eller ingen sådan nyckel
    .no-index-source = uppräkningen har varken `index`, `rate` eller `basket`; väntade precis en av dem
    .two-index-sources = uppräkningen har `{ $name }` jämte en annan källa; väntade precis en av `index`, `rate` och `basket`
    .base-without-mode = `base` har ingen verkan i en kedja; väntade den bara med `mode = "base"`
    .mode-without-base = `mode` är `"base"` utan någon `base` att jämföra med
    .base-with-rate = `mode` är `"base"` med fast procentsats; väntade en serie av indextal
    .month-and-quarter = både `month` och `quarter` är angivna; väntade högst en av dem
    .useless-with-rate = `{ $name }` har ingen verkan med fast procentsats; väntade den bara med ett index
    .decided-without-trigger = `decided` har ingen verkan i en automatisk klausul; väntade den bara med `trigger`
    .uses-with-edition = `uses` har ingen verkan bredvid `edition`, som säger vilket värde som gäller; väntade en av dem
    .ratchet-without-effect = `ratchet` har ingen verkan där ingen förändring är under noll; väntade den med `mode = "base"` eller utan `floor`
    .edition = `{ $name }` är ingen månad; väntade prognosens månad, till exempel `2017-10`
    .floor-above-cap = `floor` ligger över `cap`; väntade ett lägre tal
    .indexation-on-span = en uppräkning av ett enda belopp för hela löptiden har ingen verkan; väntade ett återkommande `per`
    .indexation-of-share = en uppräkning av en `share` har ingen verkan; en andel följer det som den är en andel av
    .share-and-amount = både `share` och `amount` är angivna; väntade en av dem
    .per-measure-without-amount = `per_measure` är angivet utan `amount`; väntade priset per enhet som `amount`
    .hours-of-no-work = `hours` för något som inte är arbete; väntade dem bara med `volunteer-work` eller `staff`
    .payment-of-no-money = `payment` för något som inte är pengar; väntade det bara med `kind = "money"`
    .due-and-every = både `due` och `every` är angivna; väntade en av dem
    .due-after-without-every = `due_after` har ingen verkan utan `every`
    .months-of-open-term = `months` för en löptid utan slut; väntade antingen `months` eller `end = "open"`
    .until-of-no-total = `until` har ingen verkan på denna siffra; väntade det bara med `cost-total`, `paid-total` och `meetings`
    .year-of-no-yearly = `year` har ingen verkan på denna siffra; väntade det bara med årssiffror, andelar och värdet av en timme
    .folder-name = mappen heter `{ $found }`; väntade { $expected }
    .file-name = filen heter `{ $found }`; väntade { $expected }
    .index-number = ett indextal är inte större än noll
    .shares = andelarna för ett år blir { $sum }; väntade mindre än 100
    .level-reading = nivån för `{ $name }` kan inte ställas in: det som inte kan läsas är alltid ett fel
    .level-fixed = nivån för `{ $name }` kan inte vara lägre än `error`: det som den gäller kan inte räknas
    .help-code = menade du `{ $suggestion }`?
    .help-number = skriv `{ $suggestion }`
    .help-quote = sätt citattecken om: `{ $suggestion }`
    .help-unquote = skriv utan citattecken: `{ $suggestion }`
    .help-either = det kan betyda { $before } eller { $last }: skriv det som är menat
    .help-missing-cell = är uppgiften inte känd lämnas cellen tom; måste den finnas utelämnas hela raden
    .help-missing = är uppgiften inte känd utelämnas nyckeln
    .help-level = ta bort raden, eller sätt den till `error`

expected-ages = åldrar som `18..`, `..20` eller `18..25`
expected-at-least-one = ett heltal från 1 och uppåt
expected-bool = `true` eller `false` (i en logg `yes` eller `no`)
expected-code = något av { $codes }
expected-count = ett heltal
expected-date = ett datum som `2025-04-14`
expected-day-of-month = en dag från 1 till 31
expected-duration = en tidslängd som `"60d"`, `"8w"` eller `"2m"`
expected-id = ett id av `a`–`z`, `0`–`9` och `-`, högst 64 tecken
expected-index-name = ett namn av `A`–`Z`, `0`–`9` och `-`, som `OPI`
expected-indexation = en klausul, `{"{"} … {"}"}`, eller `"none"`
expected-level = `error`, `warning`, `note` eller `off`
expected-money = kronor som `472200` eller `813514.50`, med högst två decimaler
expected-month = en månad från 1 till 12
expected-decimals = ett antal decimaler från 0 till 6
expected-threshold = procent över noll
expected-month-day = en dag på året som `"03-31"`
expected-not-negative = ett tal från 0 och uppåt, som `4.6`
expected-number = ett tal som `4.6` eller `-0.12`, med högst tolv decimaler
expected-org-number = ett organisationsnummer som `"212000-0449"`
expected-payment-for = en period som `2025`, `2025-Q1`, `2025-04` eller `term`, eller en delbetalning som `2025#2`
expected-period = en period som `2025`, `2025-Q1`, `2025-04`, `2023-07-01/2024-06-30` eller `term`
expected-quarter = ett kvartal från 1 till 4
expected-share = procent från 0 och uppåt, som `80`
expected-signed-money = kronor som `472200` eller `-1500.50`, med högst två decimaler
expected-stated-what = vad som uppges, som `cost-total:<part>`, `yearly-total` eller `observation:<mått>:<period>`
expected-subject = `criterion:<id>`, `commitment:<id>`, `goal:<id>`, `party:<id>` eller `agreement`
expected-term-end = ett datum som `2025-12-31`, eller `"open"`
expected-text = en text som inte är tom, inom citattecken
expected-when = ett datum som `2025-04-14`, eller `2025-04`, `2025-Q1`, `2025-H1`, `2025`, eller två av dessa med `/` emellan
expected-year = ett år från 1900 till 2199, som `2025`
