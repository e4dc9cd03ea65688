# form

## Verdict grounds and questions of the evaluation

form-as-written = { $text }
form-and = { $before }; { $next }

form-ask-challenges-formulated = Är de samhällsutmaningar formulerade som parterna möter tillsammans?
form-ask-goals-measurable = Går det att mäta om målen har nåtts?
form-ask-both-contribute = Bidrar både den offentliga sidan och civilsamhället?
form-ask-long-term = Är partnerskapet långsiktigt (minst 36 månader)?
form-ask-met-and-documented = Har mötena hållits så ofta som avtalats, och är de dokumenterade?

form-challenges-unknown = det är inte antecknat om avtalet formulerar några samhällsutmaningar
form-challenges-none = inga samhällsutmaningar är formulerade
form-challenges-some =
    { $n ->
        [one] en samhällsutmaning är formulerad
       *[other] { $n-shown } samhällsutmaningar är formulerade
    }

form-goals-unknown = inget mål är antecknat
form-goals-none = inget mål är formulerat
form-goals-some = { $measurable ->
        [0] { $n ->
            [one] det enda målet har inte både mått och målvärde
           *[other] inget av de { $n-shown } målen har både mått och målvärde
        }
       *[other] { $n ->
            [one] det enda målet har mått och målvärde
           *[other] { $measurable-shown } av { $n-shown } mål har mått och målvärde
        }
    }

form-contributions-both = både den offentliga sidan och civilsamhället bidrar
form-contributions-public = bara den offentliga sidans insatser är antecknade
form-contributions-civil = bara civilsamhällets insatser är antecknade
form-contributions-none = det är överenskommet att ingen bidrar med något
form-contributions-public-nothing = det är överenskommet att den offentliga sidan inte bidrar med något
form-contributions-civil-nothing = det är överenskommet att civilsamhället inte bidrar med något
form-contributions-neither = ingen insats är antecknad, vare sig från den offentliga sidan eller från civilsamhället

form-term-open = avtalet gäller tills vidare
form-term-no-end = det är inte känt när avtalet slutar
form-term-no-start = det är inte känt när avtalet börjar
form-term-long = avtalet gäller från { $start } till och med { $end }, minst 36 månader
form-term-short = avtalet gäller från { $start } till och med { $end }, mindre än 36 månader
form-term-months = överenskommelsen gäller i { $n } månader
form-term-chain = överenskommelsen och de som den avlöste gäller utan avbrott från { $start } till och med { $end }, minst 36 månader
form-term-uncertain = avtalet gäller från { $start } till och med { $end }; dagarna är inte kända, och om det är 36 månader går inte att avgöra

form-meetings-shortfall =
    { $n ->
        [one] { $name }: det enda krävda mötet saknas { $span }
       *[other] { $name }: minst { $missing-shown } av { $n-shown } krävda möten saknas { $span }
    }
form-meetings-missed = { $name }: färre möten än avtalat { $span }
form-meetings-undocumented =
    { $n ->
        [one] { $name }: ett möte saknar de minnesanteckningar som avtalet kräver
       *[other] { $name }: { $n-shown } möten saknar de minnesanteckningar som avtalet kräver
    }
form-meetings-unsaid =
    { $n ->
        [one] { $name }: om ett möte sägs inte om de krävda minnesanteckningarna finns
       *[other] { $name }: om { $n-shown } möten sägs inte om de krävda minnesanteckningarna finns
    }
form-meetings-no-quota = avtalet säger inte hur ofta parterna ska mötas
form-meetings-unfinished = ingen period med avtalade möten är avslutad
form-meetings-met = mötena har hållits som avtalat i alla avslutade perioder
form-meetings-uncertain = mötena går inte säkert att hänföra till de avslutade perioderna

## Whom a party serves

form-ages-from = { $from-shown } år och äldre
form-ages-to = { $to-shown } år och yngre
form-ages-one = { $from-shown } år
form-ages-between = { $from-shown }–{ $to-shown } år

## Rules

assessment-missing = åtagandet `{ $id }` är inte bedömt
    .criterion = kriteriet `{ $id }` är inte bedömt
    .goal = målet `{ $id }` är inte bedömt, och det saknar mått eller målvärde
    .asked = kriteriet står här, i riktlinjen `{ $guideline }`
    .help = anteckna omdömet i `assessments.csv` med ämnet `{ $subject }`

challenges-unformulated = avtalet formulerar inga samhällsutmaningar som parterna möter tillsammans
    .label = en tom lista: ingen är formulerad
    .help = formulera utmaningarna tillsammans i nästa avtal; står de i avtalet ska de föras in här

collaboration-undocumented =
    { $n ->
        [one] { $name }: det enda krävda mötet { $span } är inte dokumenterat
       *[other] { $name }: { $documented-shown } av { $n-shown } krävda möten { $span } är dokumenterade
    }
    .label = här är mötena avtalade
    .help = finns det minnesanteckningar anges `documented = yes` på mötets rad i `meetings.csv`

goals-unmeasurable = målet `{ $id }` har varken mått eller målvärde
    .no-measure = målet `{ $id }` har ett målvärde men inget mått
    .no-target = målet `{ $id }` har ett mått men inget målvärde
    .no-goal = avtalet har inget mål
    .help = kom överens om vad som ska nås och hur det mäts; för in det som `measure` och `target`
    .help-no-goal = kom överens om ett mål och för in det som `[[goal]]` med `measure` och `target`

one-side-contributes = ingen insats är antecknad, vare sig från en offentlig part eller från civilsamhället
    .public = ingen insats är antecknad från civilsamhället
    .civil = ingen insats är antecknad från en offentlig part
    .help = för in vad den andra sidan bidrar med, också arbete, lokal och personal

served-ages-gap = ingen part vänder sig till dem som är { $ages }
    .label = `{ $after }` vänder sig inte till yngre än så
    .before = `{ $before }` vänder sig inte till äldre än så
    .help = rätta gränsen, eller bestäm vem som ska ta emot dessa åldrar

served-ages-overlap = `{ $first }` och `{ $second }` vänder sig båda till dem som är { $ages }
    .label = `{ $second }` vänder sig till dessa åldrar
    .first = `{ $first }` vänder sig till dessa åldrar
    .help = rätta gränsen, eller kom överens om vem som tar emot vem
