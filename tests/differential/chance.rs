//! Chance that can be repeated: the same seed gives the same registries.

/// `SplitMix64`.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` to `high`, both possible.
    pub(crate) fn within(&mut self, low: i64, high: i64) -> i64 {
        let room = u64::try_from(high - low + 1).unwrap();
        low + i64::try_from(self.next() % room).unwrap()
    }

    /// Once in a hundred, `percent` times.
    pub(crate) fn likely(&mut self, percent: i64) -> bool {
        self.within(1, 100) <= percent
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let at = self.within(0, i64::try_from(of.len()).unwrap() - 1);
        of[usize::try_from(at).unwrap()]
    }

    /// Something, `percent` times in a hundred.
    pub(crate) fn maybe<T>(
        &mut self,
        percent: i64,
        make: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        self.likely(percent).then(|| make(self))
    }

    /// A decimal number with `decimals` decimals between two whole numbers of its last digit.
    pub(crate) fn decimal(&mut self, (low, high): (i64, i64), decimals: usize) -> String {
        let units = self.within(low, high);
        let sign = if units < 0 { "-" } else { "" };
        let digits = format!("{:0width$}", units.abs(), width = decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - decimals);
        if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{part}")
        }
    }
}
