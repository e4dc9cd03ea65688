# Sheets for spreadsheets: what columns are called, and the words in their cells.

sheet-column = { $code ->
       *[agreement] Agreement
        [agreement-status] Stage
        [amount] Amount, kr
        [certain] Certainly held
        [certainty] Certainty
        [change] Change
        [change-percent] Change, per cent
        [contribution] Contribution
        [days-late] Days late
        [documented] With minutes
        [done] Done
        [due] Due
        [end] End
        [from] From
        [group] Group
        [hour-value] Value of an hour, kr
        [hours] Hours
        [hours-certainty] Hours, certainty
        [kind] Kind
        [measure] Measure
        [meeting] Meeting
        [missing] Missing
        [money] Money, kr
        [name] Name
        [parties] Parties
        [period] Period
        [planned] Planned
        [possible] Possibly held
        [required] Required
        [scenario] Scenario
        [share-percent] Share, per cent
        [start] Start
        [status] Status
        [title] Title
        [to] To
        [unindexed] Without indexation, kr
        [unit] Unit
        [value] Value
        [valued] Valued
        [what] What
        [who] Who
        [withheld] Withheld
        [year] Year
    }
sheet-certainty = { $code ->
        [approximate] about
        [up-to] at most
        [at-least] at least
       *[exact] exact
    }
sheet-status = { $code ->
        [provisional] provisional
        [assumed] assumed
        [unknown] not known
       *[exact] definitive
    }
sheet-yes = { $code ->
        [yes] yes
       *[no] no
    }
