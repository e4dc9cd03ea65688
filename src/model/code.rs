//! Closed lists of codes, each written in one place.

/// A value that is one of a closed list of codes.
pub trait Code: Sized + Copy + 'static {
    /// All of them with their codes, in the order of the manual.
    const ALL: &'static [(&'static str, Self)];

    /// The value with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == code)
            .map(|(_, value)| *value)
    }

    /// The codes.
    fn codes() -> Vec<&'static str> {
        Self::ALL.iter().map(|(name, _)| *name).collect()
    }
}

/// An enum whose variants have codes: `codes! { /// doc pub enum Kind { Public = "public", … } }`.
macro_rules! codes {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant),+
        }
        impl $crate::model::Code for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($code, Self::$variant)),+];
        }
        impl $name {
            /// All of them, in the order of the manual.
            pub const VALUES: &'static [Self] = &[$(Self::$variant),+];

            /// Its code in files and results.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
    };
}
pub(crate) use codes;
