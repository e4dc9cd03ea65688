# Blad för kalkylprogram: vad kolumnerna heter, och orden i cellerna.

sheet-column = { $code ->
       *[agreement] Avtal
        [agreement-status] Skede
        [amount] Belopp, kr
        [certain] Säkert hållna
        [certainty] Säkerhet
        [change] Förändring
        [change-percent] Förändring, procent
        [contribution] Bidrag
        [days-late] Dagar för sent
        [documented] Med protokoll
        [done] Fullgjort
        [due] Senast
        [end] Slut
        [from] Från
        [group] Grupp
        [hour-value] Värde per timme, kr
        [hours] Timmar
        [hours-certainty] Timmar, säkerhet
        [kind] Slag
        [measure] Mått
        [meeting] Möte
        [missing] Saknas
        [money] Pengar, kr
        [name] Namn
        [parties] Parter
        [period] Period
        [planned] Planerade
        [possible] Möjligen hållna
        [required] Krävs
        [scenario] Scenario
        [share-percent] Andel, procent
        [start] Början
        [status] Läge
        [title] Titel
        [to] Till
        [unindexed] Utan uppräkning, kr
        [unit] Enhet
        [value] Värde
        [valued] Värderat
        [what] Vad
        [who] Vem
        [withheld] Undanhållet
        [year] År
    }
sheet-certainty = { $code ->
        [approximate] ungefär
        [up-to] högst
        [at-least] minst
       *[exact] exakt
    }
sheet-status = { $code ->
        [provisional] preliminärt
        [assumed] antaget
        [unknown] okänt
       *[exact] definitivt
    }
sheet-yes = { $code ->
        [yes] ja
       *[no] nej
    }
