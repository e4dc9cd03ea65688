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
    let mut tables = Vec::new();
    let mut columns = vec![*first];
    let mut used = name;
    for column in rest {
        let wide = GAP + wishes[*column].least;
        if used + wide > room && columns.len() > 1 {
            tables.push(widths(wishes, &columns, room)?);
            columns.truncate(1);
            used = name;
        }
        columns.push(*column);
        used += wide;
    }
    tables.push(widths(wishes, &columns, room)?);
    Some(tables)
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
        let tables = layout(&[NAME, YEAR, YEAR, YEAR, YEAR], 45, true).unwrap();
        let columns: Vec<Vec<usize>> = tables
            .iter()
            .map(|table| table.iter().map(|(column, _)| *column).collect())
            .collect();
        assert_eq!(columns, [vec![0, 1, 2], vec![0, 3, 4]]);
        assert!(
            tables
                .iter()
                .all(|table| table.iter().map(|(_, width)| width + GAP).sum::<usize>() - GAP <= 45)
        );
    }
}
