//! How wide the columns of a table are, and into how many tables it is divided.

/// A column as it must be at least and would like to be, in columns of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// The longest word; the whole cell where it must not be broken.
    pub(super) least: usize,
    /// The longest cell.
    pub(super) most: usize,
}

/// Between two columns.
pub(super) const GAP: usize = 2;
/// What the first column of a divided table is at least given, so that its texts are not a word a line.
const FIRST: usize = 22;

/// The tables that a table becomes: which columns, and how wide. `None`: it does not fit, not even divided.
pub(super) fn layout(
    wishes: &[Wish],
    room: usize,
    series: bool,
) -> Option<Vec<Vec<(usize, usize)>>> {
    let all: Vec<usize> = (0..wishes.len()).collect();
    if !series {
        return widths(wishes, &all, room).map(|table| vec![table]);
    }
    let (first, rest) = all.split_first()?;
    let name = wishes[*first].least.max(wishes[*first].most.min(FIRST));
    let fits = |columns: &[usize]| {
        let wide = columns.iter().map(|column| GAP + wishes[*column].least);
        name + wide.sum::<usize>() <= room
    };
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for column in rest {
        match parts.last_mut() {
            Some(part) if fits(&[part.as_slice(), &[*column]].concat()) => part.push(*column),
            _ => parts.push(vec![*column]),
        }
    }
    // A table for every year says less than a list does.
    let thin = parts.len() > 2 && parts.iter().all(|part| part.len() == 1);
    if thin || !parts.iter().all(|part| fits(part)) {
        return None;
    }
    let even: Vec<Vec<usize>> = rest
        .chunks(rest.len().div_ceil(parts.len().max(1)).max(1))
        .map(<[usize]>::to_vec)
        .collect();
    if even.iter().all(|part| fits(part)) {
        parts = even;
    }
    let divided = parts.len() > 1;
    let mut wishes = wishes.to_vec();
    if divided {
        wishes[*first].most = name;
    }
    let tables = parts.iter();
    tables
        .map(|part| widths(&wishes, &[&[*first], part.as_slice()].concat(), room))
        .collect()
}

/// The widths of some columns: as they wish, else the widest that can be narrower gives way, column by column.
fn widths(wishes: &[Wish], columns: &[usize], room: usize) -> Option<Vec<(usize, usize)>> {
    let mut table: Vec<(usize, usize)> = columns
        .iter()
        .map(|column| (*column, wishes[*column].most))
        .collect();
    let gaps = GAP * columns.len().saturating_sub(1);
    loop {
        let used: usize = table.iter().map(|(_, width)| width).sum();
        if used + gaps <= room {
            return Some(table);
        }
        let widest = table
            .iter_mut()
            .filter(|(column, width)| *width > wishes[*column].least)
            .max_by_key(|(column, width)| (*width, usize::MAX - column));
        widest?.1 -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Wish = Wish {
        least: 10,
        most: 40,
    };
    const YEAR: Wish = Wish { least: 9, most: 9 };

    #[test]
    fn what_fits_is_left_and_the_widest_gives_way() {
        let wide = layout(&[NAME, YEAR], 51, false).unwrap();
        assert_eq!(wide, [[(0, 40), (1, 9)]]);
        let narrow = layout(&[NAME, YEAR], 40, false).unwrap();
        assert_eq!(narrow, [[(0, 29), (1, 9)]]);
        assert_eq!(layout(&[NAME, YEAR], 20, false), None, "21 are needed");
    }

    #[test]
    fn years_that_do_not_fit_go_to_a_second_table_under_the_same_names() {
        let tables = layout(&[NAME, YEAR, YEAR, YEAR, YEAR], 58, true).unwrap();
        let columns: Vec<Vec<usize>> = tables
            .iter()
            .map(|table| table.iter().map(|(column, _)| *column).collect())
            .collect();
        assert_eq!(columns, [vec![0, 1, 2], vec![0, 3, 4]]);
        assert_eq!(tables[0][0], tables[1][0], "the names are as wide in both");
        assert!(
            tables
                .iter()
                .all(|table| table.iter().map(|(_, width)| width + GAP).sum::<usize>() - GAP <= 58)
        );
    }

    #[test]
    fn one_year_a_table_is_no_table() {
        assert_eq!(layout(&[NAME, YEAR, YEAR, YEAR], 36, true), None);
        assert_eq!(layout(&[NAME, YEAR], 20, true), None, "22 and 9 are needed");
        assert!(layout(&[NAME, YEAR, YEAR], 36, true).is_some_and(|tables| tables.len() == 2));
    }
}
