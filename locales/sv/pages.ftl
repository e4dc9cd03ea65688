# Sidor: webbsidor och Markdown. Bilagan, sidfoten, diagrammen.

page-contents = Innehåll
page-skip = Till innehållet
page-number = Sida
page-number-of = av
page-table = Tabell
page-chart = Diagram
page-source = visa källan
page-registry = Register
page-as-of = Läget per
page-made-by = Framställd med
page-digest = Underlagets kontrollsumma
page-digest-of = Beräknad på { $n ->
        [one] en fil
       *[other] { $n-shown } filer
    } i registret som `sha256sum` skriver dem{ $closed ->
        [0] { "" }
        [one] ; en fil är undantagen, eftersom summan skulle kunna röja små antal
       *[other] ; { $closed-shown } filer är undantagna, eftersom summan skulle kunna röja dem
    }.
page-about = Om rapporten
page-withheld = Antal från 1 till under { $limit-shown } visas inte, och inte heller det som skulle röja dem.
page-withheld-stated = { $n ->
        [one] En siffra i ett dokument är utelämnad av samma skäl.
       *[other] { $n-shown } siffror i dokument är utelämnade av samma skäl.
    }
page-withheld-amounts = { $n ->
        [one] Ett belopp är utelämnat av samma skäl.
       *[other] { $n-shown } belopp är utelämnade av samma skäl.
    }
page-withheld-findings = { $n ->
        [one] En anmärkning visas utan siffror av samma skäl.
       *[other] { $n-shown } anmärkningar visas utan siffror av samma skäl.
    }
page-unsuppressed = Endast för internt bruk: även antal under { $limit-shown } visas. Får inte publiceras eller lämnas ut utan prövning.
page-finding-withheld = `{ $rule }`: siffrorna visas inte, eftersom de skulle röja ett litet antal
page-appendix = Bilaga: så är siffrorna framtagna
page-appendix-what = Varje siffra i rapporten leder hit: hur den räknats fram, steg för steg, och till raderna i registret.
page-trace = Steg för steg
page-records = Rader ur registret
page-closed = Raderna visas inte, eftersom de skulle röja små antal.
page-not-cited = Läst; ingen rad åberopas.
page-line = rad { $line }
page-sum-of = Summan av
page-total-of = Summa { $year }
page-sum-of-years = { $name }, summa över åren
page-everything = Alla bidrag
page-stated-in = Angivet i
page-computed-from = Uträknat ur
page-change-between = Förändring mellan
page-observed = Antecknat värde
page-measured-by = Måttet
page-per-unit = Offentliga pengar per enhet, kr
page-agreed-in = Avtalat
page-held = Hållna
page-finished = Alla avslutade perioder
page-standing = Läge
page-standing-of = { $code ->
        [wrong] { $n ->
            [one] en brist
           *[other] { $n-shown } brister
        }
        [attention] { $n-shown } att följa upp
        [not-met] { $n ->
            [one] en bedömning: inte uppfyllt
           *[other] { $n-shown } bedömningar: inte uppfyllt
        }
        [draft] inte överenskommet än
        [nothing] inget uppföljt än
        [unclear] oklart i någon del
       *[fine] inga brister
    }
page-all-agreements = Alla { $n-shown } avtal

chart-cases = { $name }: { $unit } och förändring mot perioden före
chart-money = Pengar och värderat arbete per år, kronor
chart-meetings = Avtalade och hållna möten
chart-timeline = Avtalet i tiden
chart-timeline-of = Från { $from } till { $to }, en rad för varje åtagande:
chart-provisional = preliminärt
chart-assumed = antaget
chart-unknown = inte känt; höjden är beloppet utan uppräkning
chart-certain = säkert hållna
chart-possible = möjligen hållna
chart-required = avtalade
chart-shape = { $code ->
        [done] gjort i tid
        [late] gjort för sent
        [missed] inte gjort
        [open] kommande
        [unclear] går inte att avgöra
       *[meeting] möte
    }
chart-span = någon gång under tiden
chart-lane = { $code ->
        [instalment] Betalning: { $name }
        [settlement] Reglering: { $name }
        [repayment] Återbetalning: { $name }
        [observation] Statistik: { $name }
        [notice] Sista dag för uppsägning
        [end] Avtalet löper ut
       *[other] { $name }
    }
chart-meeting = Möte
chart-count = Antal
chart-logged = Antecknade möten
