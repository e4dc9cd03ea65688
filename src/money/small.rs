//! Fractions of two `i128`: what nearly all reckoning fits in. Whatever would not fit is `None`, for the big integers to do.
//!
//! Always in lowest terms, the denominator above zero, and neither part [`i128::MIN`], so that every sign can be turned.

/// `n / d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Small {
    n: i128,
    d: i128,
}

/// The whole number that a fraction is rounded to, half away from zero.
fn nearest(n: i128, d: i128) -> Option<i128> {
    // 2|n| + d over 2d, rounded down: the half goes up in size, whatever the sign.
    let size = n
        .checked_abs()?
        .checked_mul(2)?
        .checked_add(d)?
        .checked_div(d.checked_mul(2)?)?;
    if n < 0 {
        size.checked_neg()
    } else {
        Some(size)
    }
}

/// The greatest common divisor; in 64 bits as soon as both fit, where a division costs a fraction of one in 128.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the remainder is by a number that is not zero"
)]
fn gcd(one: i128, other: i128) -> i128 {
    let (mut a, mut b) = (one.unsigned_abs(), other.unsigned_abs());
    while b != 0 {
        if let (Ok(mut x), Ok(mut y)) = (u64::try_from(a), u64::try_from(b)) {
            while y != 0 {
                (x, y) = (y, x % y);
            }
            return i128::from(x);
        }
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1)
}

impl Small {
    /// In lowest terms; `None` where it does not fit or `d` is zero.
    pub(super) fn new(n: i128, d: i128) -> Option<Self> {
        if d == 0 || n == i128::MIN || d == i128::MIN {
            return None;
        }
        let common = gcd(n, d).checked_mul(d.signum())?;
        Some(Self {
            n: n.checked_div(common)?,
            d: d.checked_div(common)?,
        })
    }

    /// What it is made of: in lowest terms, the second above zero.
    pub(super) fn parts(self) -> [i128; 2] {
        [self.n, self.d]
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let common = gcd(self.d, other.d);
        let (own, its) = (self.d.checked_div(common)?, other.d.checked_div(common)?);
        let n = self
            .n
            .checked_mul(its)?
            .checked_add(other.n.checked_mul(own)?)?;
        Self::new(n, own.checked_mul(other.d)?)
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            n: other.n.checked_neg()?,
            d: other.d,
        })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        // What cancels is taken away first, so that the products stay small; what is left has nothing in common.
        let (one, two) = (gcd(self.n, other.d), gcd(other.n, self.d));
        let n = self
            .n
            .checked_div(one)?
            .checked_mul(other.n.checked_div(two)?)?;
        let d = self
            .d
            .checked_div(two)?
            .checked_mul(other.d.checked_div(one)?)?;
        (n != i128::MIN).then_some(Self { n, d })
    }

    /// `None` also where `other` is zero.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.d, other.n)?)
    }

    pub(super) fn floor(self) -> i128 {
        self.n.div_euclid(self.d)
    }

    /// `None` where the way to it does not fit.
    pub(super) fn ceil(self) -> Option<i128> {
        self.n.checked_neg()?.div_euclid(self.d).checked_neg()
    }

    pub(super) fn nearest(self) -> Option<i128> {
        nearest(self.n, self.d)
    }

    /// Which is greater; `None` where the way to it does not fit.
    pub(super) fn compare(self, other: Self) -> Option<std::cmp::Ordering> {
        let common = gcd(self.d, other.d);
        let left = self.n.checked_mul(other.d.checked_div(common)?)?;
        let right = other.n.checked_mul(self.d.checked_div(common)?)?;
        Some(left.cmp(&right))
    }
}
