# The rules of the family Reading: whether the files can be read. And the words round every finding.

level-error = error
level-warning = warning
level-note = note
label-note = note
label-help = help

column-missing = the column `{ $column }` is missing
    .no-header = the file has no header row; expected one with the columns `{ $columns }`
    .help = add the column to the header row, and its value to every row
    .help-no-header = begin the file with `{ $columns }`, or remove the file: a log that is not there is an empty log

column-repeated = the column `{ $column }` stands twice in the header row
    .first = first here
    .help = merge the two, or give one of them its right name

column-unknown = this file has no column `{ $column }`
    .help-near = did you mean `{ $suggestion }`?
    .several = { $n-shown } columns of this file have other names than their own
    .help-several = write the names of the columns: { $cures }
    .help = the columns are `{ $known }`; a remark can stand in the column `note`

csv-row-length =
    { $found ->
        [one] the row has { $found-shown } cell; expected { $expected-shown }, as in the header row
       *[other] the row has { $found-shown } cells; expected { $expected-shown }, as in the header row
    }
    .header = the header row
    .help = put a cell with a separator in it in quotation marks, and write an empty cell where a value is left out

csv-syntax =
    .lone-cr = a carriage return stands alone; expected lines that end with LF or CRLF
    .unclosed = a quotation mark is opened and never closed
    .after-quote = text after a closing quotation mark; expected a separator or the end of the line
    .inside-unquoted = a quotation mark inside a cell that does not begin with one
    .unclosed-label = opened here; everything after it would be one cell
    .help-lone-cr = save the file with the line ends of Unix or Windows
    .help-unclosed = close the quotation mark where the cell ends
    .help-quote = put the whole cell in quotation marks, and double each quotation mark in it

file-unreadable = the file cannot be read (error { $code } of the operating system)
    .link = the file is a symbolic link, and links are not followed
    .folder = a folder with the name of a file lies here; expected a file
    .special = what lies here is no ordinary file but a pipe, a socket or a device; expected a file
    .permission = the file cannot be read: permission denied
    .gone = the file cannot be read: it is no longer there
    .unsaid = the file cannot be read
    .folder-link = the folder is a symbolic link, and links are not followed: nothing that lies there is read
    .no-folder = a file with the name of one of the registry's folders lies here; expected a folder
    .help = a file that is there may hold what is asked for: see to it that it can be read, or remove it
    .help-link = put the file or folder itself here in place of the link
    .help-kind = put the file here, or give what lies here another name
    .help-no-folder = give the file another name, and make the folder

format-unsupported = the registry has format { $found-shown }; this version of `iop` knows format { $known-shown }
    .help = install a later version of `iop`, or correct the number

key-missing = `{ $table }` has no `{ $key }`, which it must have
    .label = `{ $key }` is missing
    .help = add `{ $key } = …`
    .help-codes = add `{ $key } = …`; the values are `{ $codes }`

key-repeated = the key `{ $name }` stands twice in the same table
    .first = first here
    .help = find out which of the two is right, and delete the other
    .backslash = `{ $name }` is { $found }; expected slashes (`/`) between the folders
    .empty-list = `{ $name } = []` says that there is none, and beside it one is recorded
    .record = recorded here
    .help-empty-list = delete the empty list

key-unknown = `{ $table }` has no key `{ $key }`
    .help-near = did you mean `{ $suggestion }`?
    .help = the keys here are `{ $known }`; a key belongs to the last `[…]` above it
    .help-empty-list = move `{ $key } = []`, that none was agreed, above the first `[…]` of the file

limit-exceeded = the file has { $size-shown } bytes; expected at most { $limit }
    .help = move what is not a record to a file of its own, and point at it with `[[document]]`

not-utf-8 =
    { $n ->
        [one] the byte { $byte } on line { $line } is not UTF-8
       *[other] the byte { $byte } on line { $line } is not UTF-8, nor are { $more-shown } more
    }
    .windows-1252 =
        { $n ->
            [one] the byte { $byte } on line { $line } is not UTF-8; it looks like Windows-1252 `{ $letter }`
           *[other] the byte { $byte } on line { $line } is not UTF-8, nor are { $more-shown } more; it looks like Windows-1252 `{ $letter }`
        }
    .utf-16 = the file is UTF-16; expected UTF-8
    .offset = byte { $offset } of the file
    .help = save the file again as UTF-8

path-escapes-registry = `{ $path }` leads out of the folder of the agreement
    .help = put the file in the folder of the agreement and write its path from there

toml-syntax =
    .inline-table = a table in `{"{"} … {"}"}` runs over several lines; expected it on one
    .unquoted = a text without quotation marks; expected a value such as `"text"`, `472_200`, `2025-04-14`
    .no-equals = a key without a value; expected `key = value`
    .no-value = a key without a value after `=`
    .string = a text whose quotation mark is not closed on its line
    .unopened = a quotation mark at the end of a text that begins with none
    .date-or-number = a value that begins like a number or a date and is none
    .rest = something after the value; expected the end of the line
    .key = a key that is none; expected letters `a`–`z`, digits, `-` and `_`
    .escape = a `\` in a text that begins no known sign; expected `\\` for a backslash
    .control = a control character in the text; expected none
    .other = the file is not TOML from here on
    .comma = a comma is missing between two values; expected `,`
    .extra-comma = a comma too many, or a decimal comma; expected a value between commas
    .extra-equals = an `=` too many; expected `key = value`
    .bracket = a bracket that is not closed; expected `]` or `{"}"}`
    .deep = tables and lists lie too deep in one another
    .extended = the key already has a value that is no table
    .odd-quotes = the quotation mark `{ $letter }` ({ $code }) comes from a word processor; expected a straight one, `"`
    .odd-space =
        { $n ->
            [one] a no-break space ({ $code }) outside a text; expected a plain one
           *[other] a no-break space ({ $code }) outside a text, and { $more-shown } more; expected plain ones
        }
    .last-comma = a comma after the last value of a table in a line, which only TOML 1.1 allows; expected TOML 1.0
    .later-escape = only TOML 1.1 writes the sign so; expected TOML 1.0
    .help-inline-table = write it on one line, or as a table of its own, `[…]`
    .help = only the first such fault of a file is reported; the rest of the file is not read
    .help-write = write `{ $suggestion }`
    .help-odd-quotes = write `{ $suggestion }`
    .help-odd-space = put a plain space in its place
    .help-last-comma = remove the comma

value-unexpected = `{ $name }` is { $found }; expected { $expected }
    .date = there is no day { $found }; expected { $expected }
    .year = `{ $name }` is { $found }; the year { $year } is outside { $first }–{ $last }, where dates may lie
    .empty = `{ $name }` is empty; expected a value
    .list = `{ $name }` is { $found }; expected a list, `[…]`
    .table = `{ $name }` is { $found }; expected a table
    .tables = `{ $name }` is { $found }; expected tables, each begun with `[[{ $name }]]`
    .single-bracket = `[{ $name }]` begins one table; expected `[[{ $name }]]`, for there may be several
    .empty-list = `{ $name }` is an empty list; expected at least one value, or no such key
    .no-index-source = the indexation has none of `index`, `rate` and `basket`; expected exactly one
    .two-index-sources = the indexation has `{ $name }` beside another source; expected exactly one of `index`, `rate` and `basket`
    .base-without-mode = `base` has no effect in a chain; expected it with `mode = "base"` only
    .mode-without-base = `mode` is `"base"` without a `base` to compare with
    .base-with-rate = `mode` is `"base"` with a fixed rate; expected a series of index numbers
    .month-and-quarter = `month` and `quarter` are both given; expected one of them at most
    .useless-with-rate = `{ $name }` has no effect with a fixed rate; expected it with an index only
    .decided-without-trigger = `decided` has no effect in an automatic clause; expected it with `trigger` only
    .uses-with-edition = `uses` has no effect beside `edition`, which says which value counts; expected one of them
    .ratchet-without-effect = `ratchet` has no effect where no change is below zero; expected it in base mode, or without `floor`
    .edition = `{ $name }` is not a month; expected the month of the forecast, such as `2017-10`
    .floor-above-cap = `floor` is above `cap`; expected it to be lower
    .indexation-on-span = an indexation of one amount for the whole term has no effect; expected a recurring `per`
    .indexation-of-share = an indexation of a `share` has no effect; a share follows what it is a share of
    .share-and-amount = `share` and `amount` are both given; expected one of them
    .per-measure-without-amount = `per_measure` is given without `amount`; expected the price of a unit as `amount`
    .hours-of-no-work = `hours` of something that is no work; expected them with `volunteer-work` or `staff` only
    .payment-of-no-money = `payment` of something that is not money; expected it with `kind = "money"` only
    .due-and-every = `due` and `every` are both given; expected one of them
    .due-after-without-every = `due_after` has no effect without `every`
    .months-of-open-term = `months` of a term without an end; expected either `months` or `end = "open"`
    .until-of-no-total = `until` has no effect on this figure; expected it with `cost-total`, `paid-total` and `meetings` only
    .year-of-no-yearly = `year` has no effect on this figure; expected it with yearly figures, shares and the value of an hour only
    .folder-name = the folder is called `{ $found }`; expected { $expected }
    .file-name = the file is called `{ $found }`; expected { $expected }
    .index-number = an index number is not above zero
    .shares = the shares of one year make { $sum }; expected less than 100
    .level-reading = the level of `{ $name }` cannot be set: what cannot be read is always an error
    .level-fixed = the level of `{ $name }` cannot be below `error`: what it concerns cannot be computed
    .help-code = did you mean `{ $suggestion }`?
    .help-number = write `{ $suggestion }`
    .help-quote = put it in quotation marks: `{ $suggestion }`
    .help-unquote = write it without quotation marks: `{ $suggestion }`
    .help-either = it can mean { $before } or { $last }: write the one that is meant
    .help-missing-cell = if it is not known leave the cell empty; where it is needed leave the row out
    .help-missing = if it is not known leave the key out
    .help-level = remove the line, or set it to `error`

expected-ages = ages such as `18..`, `..20` or `18..25`
expected-at-least-one = a whole number from 1 up
expected-bool = `true` or `false` (in a log `yes` or `no`)
expected-code = one of { $codes }
expected-count = a whole number
expected-date = a date such as `2025-04-14`
expected-day-of-month = a day from 1 to 31
expected-duration = a length of time such as `"60d"`, `"8w"` or `"2m"`
expected-id = an id of `a`–`z`, `0`–`9` and `-`, at most 64 characters
expected-index-name = a name of `A`–`Z`, `0`–`9` and `-`, such as `OPI`
expected-indexation = a clause, `{"{"} … {"}"}`, or `"none"`
expected-level = `error`, `warning`, `note` or `off`
expected-money = kronor such as `472200` or `813514.50`, with at most two decimals
expected-month = a month from 1 to 12
expected-decimals = a number of decimals from 0 to 6
expected-threshold = per cent above zero
expected-month-day = a day of the year such as `"03-31"`
expected-not-negative = a number from 0 up, such as `4.6`
expected-number = a number such as `4.6` or `-0.12`, with at most twelve decimals
expected-org-number = an organisation number such as `"212000-0449"`
expected-payment-for = a period such as `2025`, `2025-Q1`, `2025-04` or `term`, or an instalment such as `2025#2`
expected-period = a period such as `2025`, `2025-Q1`, `2025-04`, `2023-07-01/2024-06-30` or `term`
expected-quarter = a quarter from 1 to 4
expected-share = per cent from 0 up, such as `80`
expected-signed-money = kronor such as `472200` or `-1500.50`, with at most two decimals
expected-stated-what = what is stated, such as `cost-total:<party>`, `yearly-total` or `observation:<measure>:<period>`
expected-subject = `criterion:<id>`, `commitment:<id>`, `goal:<id>`, `party:<id>` or `agreement`
expected-term-end = a date such as `2025-12-31`, or `"open"`
expected-text = a text that is not empty, in quotation marks
expected-when = a date such as `2025-04-14`, or `2025-04`, `2025-Q1`, `2025-H1`, `2025`, or two of these joined by `/`
expected-year = a year from 1900 to 2199, such as `2025`
