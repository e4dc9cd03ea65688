# Reports: headings, labels, sentences. No-break spaces hold numbers and their units together.

## Everywhere
report-from-to = { $from }–{ $to }
report-from = från { $date }
report-begins-some-time = börjar någon gång { $date }
report-ends-some-time = slutar någon gång { $date }
report-until = till och med { $date }
report-and = { $items } och { $last }
report-of = { $held } av { $required }
report-certainty = { $code ->
        [approximate] cirka { $figure }
        [up-to] högst { $figure }
        [at-least] minst { $figure }
       *[other] { $figure }
    }
report-certainty-short = { $code ->
        [approximate] ca
        [up-to] högst
       *[other] minst
    }
report-verdict = { $code ->
        [met] uppfyllt
        [partly] delvis uppfyllt
        [not-met] inte uppfyllt
        [not-assessed] inte bedömt
       *[other] oklart
    }
report-whole-term = hela löptiden
report-length = { $code ->
        [days] { $n-shown } { $n ->
            [one] dag
           *[other] dagar
        }
       *[months] { $n-shown } { $n ->
            [one] månad
           *[other] månader
        }
    }
report-missing = Det saknas: { $what }.
report-unknown = ? går inte att räkna fram. Det saknas: { $what }.
report-unknown-short = ? går inte att räkna fram.
report-index-is = { $abbreviation }: { $name }
report-missing-term = { $code ->
        [start] löptidens början
        [end] löptidens slut
        [terminated] dagen då uppsägningen får verkan
       *[other] { $code }
    }
report-missing-of = { $code ->
        [amount] beloppet för { $of }
        [from] vad var och en bidrar med till { $of }
        [share] vad andelen i { $of } blir
        [hours] timmarna för { $of }
        [starts] första dagen för { $of }
        [ends] sista dagen för { $of }
       *[other] { $of }: { $code }
    }
report-missing-payments = betalningarna
report-missing-share = summan som andelarna är en del av
report-mark-provisional = p = preliminärt: ett indexvärde är ännu inte definitivt.
report-mark-assumed = a = antaget: { $what }.
report-assumed = Räknat med antaganden: { $what }. Varje belopp som vilar på dem är märkt.
report-by-records = Enligt uppgifterna i registret: { $grounds }

## Openings
report-registry = Avtal om partnerskap
report-line-evaluate = Utvärdering per { $date }, { $registry }
report-line-as-of = Läget den { $date }, { $registry }
report-line-show = Avtalet som det är antecknat. Inget är uträknat.
report-left-out = Utelämnat på grund av fel i uppgifterna

## The agreement in short
report-parties = Parter
report-party-kind = { $code ->
        [public] offentlig
        [civil-society] idéburen
        [business] företag
       *[other] annan part
    }
report-formerly = tidigare { $names }
report-ages = { $code ->
        [both] { $from-shown }–{ $to-shown } år
        [from] från { $from-shown } år
       *[to] upp till { $to-shown } år
    }
report-joined = med från { $date }
report-left = med till och med { $date }
report-term = Löptid
report-start-unknown = början inte känd
report-end-open = tills vidare
report-end-unknown = slutet inte känt
report-begins-in = börjar om { $length }
report-ended-ago = löpte ut för { $length } sedan
report-ends-today = löper ut i dag
report-remains = { $length } återstår
report-scope = Omfattning
report-scope-year = { $total } år { $year }
report-scope-part = { $name } från { $party }: { $amount }
report-amount-unknown = belopp inte känt
report-work-unvalued = inte värderat i kronor
report-hours = { $figure } { $n ->
        [one] timme
       *[other] timmar
    }
report-hours-at = { $hours } à { $value }
report-aim = Syfte
report-overall = Omdöme

## Findings
report-decide = Att ta ställning till
report-nothing-to-decide = { $code ->
        [not-met] Inga påpekanden till och med den { $date }, men någon bedömning nedan är: inte uppfyllt.
        [unjudged] Inga påpekanden till och med den { $date }, men inget av det överenskomna är uppföljt här än.
       *[fine] Ingenting: den { $date } är inga brister kända.
    }
report-level = { $code ->
        [error] Brister ({ $n-shown })
        [warning] Att följa upp ({ $n-shown })
       *[note] Att känna till ({ $n-shown })
    }
report-waived = Undantag enligt beslut ({ $n-shown })
report-waived-until = Undantag till och med { $date }: { $reason }

## Form, commitments, goals
report-form = Partnerskapets form
report-form-answers = Vad uppgifterna i registret svarar
report-form-not-judged = { $code ->
        [grant] Överenskommelsen är ett föreningsbidrag: den bedöms inte som ett idéburet offentligt partnerskap.
       *[other] Överenskommelsen är inget idéburet offentligt partnerskap och bedöms inte som ett.
    }
report-form-left-out = { $name }: kriterierna kunde inte läsas och har utelämnats.
report-commitments = Parternas åtaganden
report-no-commitments = Inga åtaganden är antecknade.
report-party-whole = Parten som helhet
report-goals = Mål
report-no-goals = { $code ->
        [none-agreed] Inga gemensamma mål är formulerade.
       *[absent] Inga gemensamma mål är antecknade.
    }
report-goal-without-measure = Utan mått eller målvärde: om målet nås går inte att mäta.
report-goal-target = { $code ->
        [most] Högst
       *[least] Minst
    }{ " " }{ $target }, mätt som ”{ $measure }”. { $known ->
        [yes] Uppnått: { $reached }.
        [withheld] Vad som uppnåtts visas inte.
       *[no] Vad som uppnåtts är inte känt.
    }

## Meetings
report-meetings = Möten
report-no-meetings = { $code ->
        [none-agreed] Inga möten är överenskomna.
       *[absent] Inga möten är antecknade.
    }
report-per = { $code ->
        [year] per år
        [agreement-year] per avtalsår
        [half-year] per halvår
        [quarter] per kvartal
        [month] per månad
       *[term] under löptiden
    }
report-held = hållna ({ $n-shown } { $per })
report-documented = dokumenterade
report-planned = { $n-shown } { $n ->
        [one] planerat
       *[other] planerade
    }
report-period-status = { $code ->
        [met] uppfyllt
        [missed] inte uppfyllt
        [cannot-tell] oklart
        [waived] undantag
        [later] kommande
        [due-soon] slutar snart
        [not-tracked] bevakas inte: inte överenskommet än
       *[open] pågår
    }
report-short = { $code ->
        [exact] { $n-shown } saknas
       *[least] minst { $n-shown } saknas
    }
report-held-uncertain = Där två tal står (0–1) är det lägre säkert och det högre möjligt: mötenas dagar är inte kända.
report-bounds-elsewhere = { $name }, { $span }: { $n ->
        [0] hur många av de { $required-shown } överenskomna mötena som hållits går inte att avgöra här
       *[other] minst { $n-shown } av de { $required-shown } överenskomna mötena har hållits
    }.
report-bounds = { $name } { $span }: { $counts }; { $periods }.
report-bounds-held = { $code ->
        [exact] { $certain-shown } av { $required-shown } har hållits
        [most] högst { $possible-shown } av { $required-shown } har hållits
       *[between] minst { $certain-shown } och högst { $possible-shown } av { $required-shown } har hållits
    }
report-bounds-useful = varav högst { $n-shown } kan räknas in (fler än avtalat i en period ersätter inte dem som saknas i en annan)
report-bounds-periods = { $code ->
        [the-one] kravet är uppfyllt
        [not-the-one] kravet är inte uppfyllt
        [perhaps-the-one] om kravet är uppfyllt går inte att avgöra
        [none] kravet är inte uppfyllt för { $unit ->
            [year] något av de { $all-shown } åren
           *[period] någon av de { $all-shown } perioderna
        }
        [all] kravet är uppfyllt för { $unit ->
            [year] vart och ett av de { $all-shown } åren
           *[period] var och en av de { $all-shown } perioderna
        }
        [some] kravet är uppfyllt för { $least-shown } av { $all-shown } { $unit ->
            [year] år
           *[period] perioder
        }
        [one-at-most] kravet kan vara uppfyllt för { $unit ->
            [year] högst ett av de { $all-shown } åren, men för vilket
           *[period] högst en av de { $all-shown } perioderna, men för vilken
        }{ " " }går inte att avgöra
        [at-most] kravet kan vara uppfyllt för { $unit ->
            [year] högst { $most-shown } av de { $all-shown } åren
           *[period] högst { $most-shown } av de { $all-shown } perioderna
        }, men för vilka går inte att avgöra
       *[between] kravet är uppfyllt för { $unit ->
            [year] minst { $least-shown } och högst { $most-shown } av de { $all-shown } åren
           *[period] minst { $least-shown } och högst { $most-shown } av de { $all-shown } perioderna
        }
    }
report-meetings-loose = { $name }: ingen frekvens är avtalad; { $n ->
        [0] inget möte är antecknat
        [one] ett möte är antecknat
       *[other] { $n-shown } möten är antecknade
    }.
report-meetings-elsewhere = Mötena antecknas på annat håll: att något saknas här betyder inte att det inte har hållits.

## Statistics
report-statistics = Statistik
report-no-measures = { $code ->
        [none-agreed] Inga mått är överenskomna.
       *[absent] Inga mått är antecknade.
    }
report-no-observations = Inga värden är antecknade.
report-statistics-elsewhere = Statistiken antecknas på annat håll: att ett värde saknas här betyder inte att det inte har lämnats.
report-unit = { $code ->
        [persons] Personer
        [cases] Ärenden
        [hours] Timmar
        [occasions] Tillfällen
        [places] Platser
        [inhabitants] Invånare
        [kronor] Kronor
        [percent] Procent
       *[other] Antal
    }
report-observation = { $code ->
        [persons] { $period }: { $value } personer
        [cases] { $period }: { $value } ärenden
        [hours] { $period }: { $value } timmar
        [occasions] { $period }: { $value } tillfällen
        [places] { $period }: { $value } platser
        [inhabitants] { $period }: { $value } invånare
        [kronor] { $period }: { $value } kr
        [percent] { $period }: { $value } %
       *[other] { $period }: { $value }
    }
report-money-per = { $code ->
        [persons] Offentliga pengar per person, kr
        [cases] Offentliga pengar per ärende, kr
        [hours] Offentliga pengar per timme, kr
        [occasions] Offentliga pengar per tillfälle, kr
        [places] Offentliga pengar per plats, kr
        [inhabitants] Offentliga pengar per invånare, kr
        [kronor] Offentliga pengar per krona, kr
        [percent] Offentliga pengar per procentenhet, kr
       *[other] Offentliga pengar per enhet, kr
    }
report-change = förändring
report-sex = { $code ->
        [women] kvinnor
        [men] män
        [other] annat kön
       *[unknown] okänt kön
    }
report-group = { $code ->
        [age] ålder { $group }
       *[other] { $group }
    }
report-withheld = visas inte
report-withheld-why = Antal under { $limit-shown } visas inte, och inte heller de som skulle röja dem.
report-summed = Totalen är summan av delgrupperna.
report-observation-missing = Det saknas värden för { $periods }.

## Money
report-money = Ekonomi, kronor
report-no-money = { $code ->
        [none-agreed] Inga insatser är överenskomna.
       *[absent] Inga bidrag är antecknade.
    }
report-no-years = Bidrag är antecknade, men inget år går att räkna fram: början är inte känd eller har inte infallit.
report-sum = Summa
report-of-which-money = varav pengar
report-shares = Andelar
report-work = Arbete
report-unvalued-short = inte värderat
report-work-outside = Arbete som inte är värderat i kronor ingår inte i summan.
report-trace = Så är beloppen framräknade
report-step = Steg
report-value = Värde
report-from-records = Hämtat från
report-amount = Belopp
report-instalments = Delbetalningar, kronor
report-claims = Betalt per period, kronor
report-settlements = Regleringar, kronor
report-repayments = Återbetalningar, kronor
report-contribution = Bidrag
report-period = Period
report-due = Senast
report-asked = Ska betalas
report-paid = Betalt
report-now = Rätt belopp
report-difference = Skillnad
report-part = { $period }, del { $number-shown }
report-not-kept = antecknas inte här
report-no-day = Ingen betalningsdag är avtalad; det som betalts jämförs med hela periodens belopp.
report-not-settled = regleras inte
report-not-settled-why = Avtalet säger inte att skillnaden ska regleras: ingen är skyldig den.
report-payment-status = { $code ->
        [open] inte förfallen
        [due-soon] förfaller snart
        [met] betald
        [met-late] betald för sent
        [overdue] försenad
        [missed] obetald
        [waived] undantag
       *[cannot-tell] oklart
    }
report-payments-unrecorded = Betalningar antecknas inte här: om pengarna har betalats går inte att avgöra.
report-paid-back = Återbetalt
report-repayments-why = Perioden blev kortare än det som var betalt för den.
report-due-after = efter: { $what }
report-claim-remains = { $words }, { $amount } återstår
report-credit = { $amount } står tillgodo för { $what } tills nästa belopp ska betalas.
report-unexpected = En betalning för ”{ $what }” motsvarar inget som ska betalas.
report-rests-on = { $status ->
        [provisional] { $words }, preliminärt
        [assumed] { $words }, med antaganden
       *[other] { $words }
    }

## Stated figures
report-stated = Siffror i dokumenten, kontrollräknade
report-stated-verdict = { $code ->
        [agrees] stämmer
        [differs] avviker
       *[cannot-tell] oklart
    }
report-stated-figure = { $what }: { $figure } { $document }
report-stated-what = { $code ->
        [cost-total] Kostnaden för { $of }
        [paid-total] Betalt av { $of }
        [yearly-total] Omfattningen per år
        [yearly] { $of } per år
        [hour-value] Värdet av en timme, { $of }
        [share] Andelen för { $of }
        [meetings] { $of }, antal
       *[observation] { $of }
    }
report-stated-computed = Uppgifterna i registret ger { $computed }, { $difference } { $code ->
        [less] mindre
       *[more] mer
    }.
report-stated-assumed = Räknat med antaganden: { $what }.
report-stated-uncertain = Uppgifterna i registret räcker inte för att avgöra det.
report-stated-unindexed = Utan uppräkning blir summan { $amount }.
report-stated-left = Siffran lämnar { $amount } för { $periods }, { $above } { $code ->
        [less] mindre
       *[more] mer
    }{ " " }än utan uppräkning.
report-stated-rate = Det motsvarar en uppräkning med ungefär { $rate } om året.
report-stated-value = Siffran stämmer om { $value } { $code ->
        [between] ligger mellan { $from } och { $to }
        [from] är minst { $from }
       *[to] är högst { $to }
    }.
report-stated-not-in-force = Insatsen gäller inte den { $day }.
report-try = Prova med ett antagande: { $command }

## Dates, what comes next, sources
report-dates = Hållna och missade datum
report-no-dates = Inget har förfallit ännu.
report-what = Vad
report-who = Vem
report-when = När
report-record = Underlag
report-calendar = Partnerskap: { $registry }
report-outcome = Läge
report-status = { $code ->
        [met] klart
        [met-late] { $late ->
            [known] { $n-shown } { $n ->
                [one] dag
               *[other] dagar
            }{ " " }för sent
           *[unknown] för sent
        }
        [overdue] { $late ->
            [known] { $n-shown } { $n ->
                [one] dag
               *[other] dagar
            }{ " " }försenat
           *[unknown] försenat
        }
        [missed] inte uppfyllt
        [cannot-tell] går inte att avgöra
        [waived] undantag
        [due-soon] inom kort
        [notice-passed] ingen uppsägning är antecknad
        [notice-given] uppsägning är antecknad
        [end-unfollowed] inget har följt
        [not-tracked] bevakas inte: inte överenskommet än
       *[open] kommande
    }
report-not-agreed = Inte överenskommet än
report-ahead = Vad som väntar
report-more-ahead = Därtill { $n-shown } { $n ->
        [one] senare åtagande
       *[other] senare åtaganden
    }; alla visas av: iop due
report-end = { $code ->
        [past] Löptiden gick ut den { $date }.
        [ahead] Löptiden går ut den { $date }.
        [some-time] Löptiden går ut någon gång { $date }.
        [open] Avtalet gäller tills vidare.
       *[unknown] När avtalet upphör är inte känt.
    }
report-notice-given = Det sades upp den { $date }{ $code ->
        [by] { " " }av { $by }
       *[nobody] { "" }
    }.
report-notice = Uppsägningstiden är { $n-shown } { $n ->
        [one] månad
       *[other] månader
    }{ $code ->
        [day] ; sista dag att säga upp är den { $date }
       *[no-day] { "" }
    }.
report-notice-silent = Om uppsägning är inget antecknat.
report-renews = Sägs det inte upp förlängs det med { $n-shown } { $n ->
        [one] månad
       *[other] månader
    }{ " " }i taget.
report-renews-not = Det förlängs inte.
report-outcome-of = { $code ->
        [expired] Det fick löpa ut.
        [renewed] Det förnyades.
        [replaced] Det ersattes av ett annat avtal.
        [procured] Verksamheten upphandlades.
        [withdrawn] En part drog sig ur.
       *[other] Det avslutades på annat sätt.
    }
report-successor = Det följs av { $title } ({ $id }).
report-no-successor = Inget efterföljande avtal är antecknat.
report-sources = Källor
report-no-sources = Inga dokument är antecknade.
report-undated = odaterat
report-records-in = Uppgifterna finns i { $path } och i loggarna bredvid den.

## Portfolio and obligations
report-agreement = Avtal
report-state = Läge
report-agreement-status = { $code ->
        [draft] utkast
        [decided] beslutat
        [signed] undertecknat
        [terminated] uppsagt
       *[ended] avslutat
    }
report-money-of = Kronor { $year }
report-next = Härnäst
report-next-overdue = { $n ->
        [one] 1 försenat
       *[other] { $n-shown } försenade
    }{ $code ->
        [day] { "" }, äldst { $date }
       *[no-day] { "" }
    }
report-next-ended = löpte ut { $date }{ $code ->
        [followed] { "" }, följdes av { $title }
       *[nothing] { "" }, inget som följer är antecknat
    }
report-nothing-due = Inget att göra under tiden.

## One agreement as recorded
report-kind = Slag
report-form-of = { $code ->
        [iop] idéburet offentligt partnerskap
        [grant] föreningsbidrag
       *[other] annat avtal
    }
report-reference = Diarienummer
report-decided = Beslutat
report-decided-by = Beslutat av
report-signed = Undertecknat
report-notice-on = Uppsagt
report-terminated = Upphörde
report-notice-time = Uppsägningstid
report-renewed-by = Förlängs med
report-extended = Förlängt till
report-condition = Villkor
report-since = Bakgrund
report-replaces = Ersätter
report-targets = Målgrupper
report-challenges = Utmaningar
report-none-formulated = inga är formulerade
report-public-goals = Kommunens mål
report-programme = Program
report-legal-basis = Rättslig grund
report-text-holds = { $text } ({ $code ->
        [from] gäller från { $from }
        [until] till och med { $until }
       *[both] gäller { $from } till och med { $until }
    })
report-kept-elsewhere = { $rows } (förs på annat håll)
report-text-until = { $text } (till och med { $date })
report-contributions = Vad parterna bidrar med
report-contribution-kind = { $code ->
        [money] Pengar
        [volunteer-work] Ideellt arbete
        [premises] Lokaler
        [staff] Personal
       *[other] Annat
    }
report-contribution-from = { $kind } från { $from }{ $code ->
        [to] { " " }till { $to }
       *[nobody] { "" }
    }
report-contribution-share = { $percent } av allt som bidras med
report-per-measure = gånger ”{ $measure }”
report-every = { $code ->
        [calendar-year] per kalenderår
        [agreement-year] per avtalsår
        [half-year] per halvår
        [quarter] per kvartal
        [month] per månad
        [term] för hela löptiden
       *[once] en gång
    }
report-index-silent = Om uppräkning är inget avtalat.
report-index-none = Räknas inte upp.
report-index-rate = { $rate } om året
report-index-point = { $code ->
        [month] { $name } (månad { $number })
        [quarter] { $name } (kvartal { $number })
       *[year] { $name }
    }
report-index-lag = { $name }, { $n-shown } år tidigare
report-index-from = Räknas upp med { $source } från { $year }
report-index-base = jämfört med { $base }
report-index-share = { $percent } av förändringen räknas
report-index-floor = lägst { $percent }
report-index-cap = högst { $percent }
report-index-uses = { $code ->
        [definitive] definitiva värden gäller
        [latest] senast kända värden gäller, även preliminära
        [preliminary] preliminära värden gäller
       *[silent] om preliminära eller definitiva värden gäller är inte sagt
    }
report-index-rounded = avrundas till { $step } kr
report-index-threshold = en förändring på mindre än { $percent } får vänta tills den har vuxit
report-index-decimals = förändringen avrundas till { $n ->
        [0] hela procent
        [one] en decimal av en procent
       *[other] { $n-shown } decimaler av en procent
    }
report-index-ratchet = aldrig lägre än det dittills högsta beloppet
report-index-from-month = varje förändring gäller från { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
report-index-edition = värdet gäller så som det stod i utgåvan från { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }{ $n ->
        [0] { " " }samma år
        [one] { " " }året före
       *[other] , { $n-shown } år före
    }
report-index-exact = nästa år bygger på det oavrundade beloppet
report-index-trigger = { $code ->
        [by-decision] gäller efter beslut: { $years }
        [on-request] gäller på begäran: { $years }
       *[none] gäller först efter beslut eller begäran, och inget år har det skett
    }
report-index-settled = skillnader regleras i efterhand
report-promises = Möten och skyldigheter
report-not-said = inte sagt
report-times = { $n-shown } { $n ->
        [one] gång
       *[other] gånger
    }{ " " }{ $every }
report-by = senast { $date }
report-provisions = Övriga villkor
report-measures = Mått
report-waivers = Undantag
report-content = Innehåll
report-logs = Loggar
report-log = Logg
report-rows = Rader
report-log-kind = { $code ->
        [statistics] Statistik
        [meetings] Möten
        [payments] Betalningar
        [deliveries] Leveranser
       *[assessments] Bedömningar
    }

report-portfolio = Alla avtal tillsammans
report-portfolio-known = Det som är känt är summerat; belopp som inte är kända räknas till antalet och tas aldrig för noll.
report-portfolio-kinds = Per slag, kronor
report-portfolio-parties = Per part, kronor
report-portfolio-unknown = Okända belopp
report-scenarios = Scenarier, summa i kronor
report-as-recorded = Registrerat
report-year = År
report-mark-scenario = a = vilar på det som scenariot antar.
report-scenario-stated = { $scenario }: { $figure }; scenariot ger { $computed }
