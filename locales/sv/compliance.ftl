# Om det som har avtalats blir gjort.

meeting-quota-missed = { $name } { $period }: { $held ->
    [0] inget
   *[other] { $held-shown }
} av { $required } hållna
    .at-most = { $name } { $period }: högst { $held } av { $required } hållna
    .together = { $name } { $period }: högst { $held } av { $required } hållna, minst { $short } saknas
    .required = { $required } avtalade
    .held = möten som kan räknas
    .uncertain = här räknas möten utan känt datum: { $certain ->
        [0] inget är
       *[other] { $certain-shown } är
    } säkert hållet under perioden
    .which = minst { $short } möten saknas; högst { $most } av de { $periods } perioderna kan vara uppfyllda, men vilka framgår inte
    .help = för in mötena i `meetings.csv` med datum, eller avtala om ett annat antal från ett visst datum

meeting-quota-uncertain = { $name } { $period }: mellan { $certain } och { $possible } av { $required } hållna
    .required = { $required } avtalade
    .held = kan ha hållits under perioden
    .help = skriv datumen i `meetings.csv`, så går saken att avgöra

meeting-party-absent = { $name } { $date }: { $parties } deltog inte enligt raden
    .agreed = parterna är överenskomna här
    .help = rätta `parties` om någon fattas i raden; annars räknas mötet bara som möjligt

meeting-quota-at-risk = { $name } { $period }: { $missing } av { $required } återstår, och { $days } { $days ->
    [one] dag
   *[other] dagar
} är kvar
    .required = { $required } avtalade
    .help = håll mötena, eller för in de planerade i `meetings.csv` med `planned = yes`

meeting-gap-too-long = { $name }: inget möte från { $from } till { $to }, fast högst { $months } { $months ->
    [one] månad
   *[other] månader
} får gå emellan
    .agreed = avtalat
    .last = mötet dessförinnan
    .help = för in möten som har hållits däremellan, eller håll ett

meeting-undocumented = { $name } { $date }: minnesanteckningar saknas
    .agreed = anteckningar krävs
    .help = skriv anteckningar, och `yes` i kolumnen `documented`

duty-overdue = inte redovisat: { $what } (senast { $due })
    .agreed = avtalat, { $days } { $days ->
        [one] dag
       *[other] dagar
    } sedan
    .help = redovisa, och lägg till en rad i `deliveries.csv`

duty-late = redovisat { $days } { $days ->
    [one] dag
   *[other] dagar
} för sent: { $what }
    .agreed = skulle ha kommit { $due }

duty-due-soon = ska komma senast { $due }: { $what }

instalment-overdue = inte fullt betalt: { $what } (senast { $due })
    .agreed = avtalat, { $days } { $days ->
        [one] dag
       *[other] dagar
    } sedan
    .paid = betalt
    .part = { $paid } av detta är betalt
    .help = betala, eller för in betalningen i `payments.csv`

instalment-due-soon = ska betalas senast { $due }: { $what }

instalment-differs =
    .more = `{ $subject }`: { $difference } mer betalt än begärt, { $paid } mot { $asked }
    .less = `{ $subject }`: { $difference } mindre betalt än periodens belopp, { $paid } mot { $asked }
    .agreed = avtalat
    .help = kontrollera betalningen; pengar som betalas tillbaka skrivs med minus

payments-unrecorded =
    .absent = betalningarna är inte antecknade: om pengarna är betalda går inte att avgöra
    .elsewhere = betalningarna antecknas på annat håll: om pengarna är betalda går inte att avgöra här
    .help = lägg till `payments.csv`, med bara rubrikraden om inget har betalats

log-kept-elsewhere = { $log ->
        [statistics] statistiken förs på annat håll: vad som saknas går inte att avgöra här
        [meetings] mötena antecknas på annat håll: hur många som hållits går inte att avgöra här
        [payments] betalningarna antecknas på annat håll: vad som är betalt går inte att avgöra här
        [deliveries] redovisningarna antecknas på annat håll: vad som är lämnat går inte att avgöra här
        [assessments] bedömningarna antecknas på annat håll: vad som är bedömt går inte att avgöra här
       *[other] { $log } förs på annat håll: vad som saknas går inte att avgöra här
    }

settlement-open = inte reglerat: { $what } (senast { $due })
    .agreed = avtalat
    .help = betala skillnaden, eller för in betalningen i `payments.csv`

payment-unexpected =
    .out = inget av `{ $contribution }` skulle betalas när { $amount } betalades { $date }
    .back = inget av `{ $contribution }` skulle betalas tillbaka när { $amount } betalades tillbaka { $date }
    .agreed = avtalat
    .help = kontrollera kolumnen `for`; pengar som har betalats tillbaka skrivs med minus

observation-missing = inte redovisat: { $what } (senast { $due })
    .agreed = förväntat
    .help = lägg till en rad i `statistics.csv`: `{ $period }`, `{ $measure }` och siffran

observation-split-missing = { $name } { $period }: inte uppdelat på { $splits }
    .expected = förväntat

notice-window = uppsägning måste ske senast { $due }: { $what }
    .help = bestäm vad som ska följa; skriv `notice_given` här, eller `replaces` i avtalet som tar vid
    .help-renews = utan uppsägning förlängs avtalet; bestäm, och skriv `notice_given` om det ska upphöra

signing-unrecorded = löptiden började { $start }, men det är inte antecknat att överenskommelsen undertecknades
    .start = börjar här
    .help = skriv `signed = …` under `[term]` och `status = "signed"`; till dess går det inte att avgöra om det som inte är gjort borde ha gjorts

term-ended-unfollowed = avtalstiden gick ut { $end }, och inget säger vad som följde
    .status = fortfarande `{ $status }`
    .help = sätt `status = "ended"` med ett `outcome`, eller ange avtalet i `replaces` i det som tog vid

nothing-recorded = inget har förts in
    .since = inget har förts in sedan { $last }
    .last = den senaste raden är från { $last }
    .none = löptiden har pågått i minst ett år, och ingen logg har någon rad
    .help = för in det som har hänt, eller ange i `[logs] kept_elsewhere` var det förs

## Fynd om uppgifterna som bygger på det uträknade

stated-figure-differs = `{ $what }`: `{ $document }` anger { $stated }, uppgifterna ger { $computed }
    .stated = skillnad { $difference }
    .from = uträknat ur detta
    .help = ta reda på vilken som är rätt; skriv i `note` vad den angivna siffran utelämnar

index-value-missing = { $index } för { $period } saknas; värdet behövdes { $needed }
    .clause = villkoret använder det
    .help = för in det publicerade värdet i `indices/{ $index }.csv`

index-value-unpublished = { $index } för { $period } saknas ännu; värdet behövs { $needed }
    .clause = villkoret använder det
    .help = för in det i `indices/{ $index }.csv` när det har publicerats

index-base-differs = värden utan gemensam bas jämförs: `{ $above }` och `{ $below }`, för { $years }
    .below = värdet det jämförs med
    .clause = villkoret jämför dem
    .help = för in den ena periodens värde i den andras bas

waiver-unused = undantaget från `{ $rule }` täcker inget
    .subject = undantaget från `{ $rule }` för `{ $subject }` täcker inget
    .help = ta bort undantaget, eller rätta dess `rule` och `subject`

waiver-expired = undantaget från `{ $rule }` gick ut { $until }, och felet finns kvar
    .label = sista dagen
    .still = finns kvar här
    .help = rätta felet, eller besluta på nytt och skriv ett nytt `until`

split-word = { $code ->
        [sex] kön
        [age] ålder
        [role] roll
        [municipality] kommun
        [contact] kontaktsätt
       *[other] { $code }
    }
