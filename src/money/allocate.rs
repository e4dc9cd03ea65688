//! Dividing an amount into parts that add up to it.

use super::{Exact, Money, Number, Overflow, Rounding, Step};

/// `count` equal parts in whole kronor (öre if the amount has öre), rounded down, the remainder on the last. `count` is at least 1.
pub fn equal_parts(amount: Money, count: usize) -> Result<Vec<Money>, Overflow> {
    let mut parts = Vec::with_capacity(count);
    for number in 0..count {
        parts.push(equal_parts_of(amount, count, number)?);
    }
    Ok(parts)
}

/// The part with this number (from 0) of [`equal_parts`].
pub fn equal_parts_of(amount: Money, count: usize, number: usize) -> Result<Money, Overflow> {
    let count = i64::try_from(count).map_err(|_| Overflow)?.max(1);
    let step = if amount.has_ore() {
        Step::Ore
    } else {
        Step::Krona
    };
    let part = amount
        .exact()
        .times(&Exact::ratio(1, count))
        .round(step, Rounding::Down)?;
    if i64::try_from(number).map_err(|_| Overflow)? < count - 1 {
        return Ok(part);
    }
    let others = part.exact().times(&Exact::whole(count - 1));
    amount
        .exact()
        .minus(&others)
        .round(Step::Ore, Rounding::Nearest)
}

/// The part with this number (from 0) of an amount divided by weights, in whole kronor (öre if the amount has öre), rounded down, the
/// remainder on the last.
pub fn weighted_part_of(
    amount: Money,
    weights: &[Number],
    number: usize,
) -> Result<Money, Overflow> {
    let step = if amount.has_ore() {
        Step::Ore
    } else {
        Step::Krona
    };
    let all = weights
        .iter()
        .fold(Exact::zero(), |sum, weight| sum.plus(&weight.exact()));
    let part = |weight: &Number| {
        let share = weight.exact().over(&all).ok_or(Overflow)?;
        amount.exact().times(&share).round(step, Rounding::Down)
    };
    if number + 1 < weights.len() {
        return part(&weights[number]);
    }
    let others = weights.iter().take(number).map(part);
    let others = others.collect::<Result<Vec<_>, _>>()?;
    amount.minus(Money::total(others)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remainder_is_on_the_last_part() {
        let cases = [
            ("247700", 4, "61925 61925 61925 61925"),
            ("247700", 3, "82566 82566 82568"),
            ("253600", 3, "84533 84533 84534"),
            ("0.05", 2, "0.02 0.03"),
            ("1", 1, "1"),
        ];
        for (amount, count, expected) in cases {
            let parts = equal_parts(Money::parse(amount, false).unwrap(), count).unwrap();
            let shown: Vec<_> = parts.iter().map(ToString::to_string).collect();
            assert_eq!(shown.join(" "), expected);
            assert_eq!(Money::total(parts).unwrap().to_string(), amount);
        }
    }
}
