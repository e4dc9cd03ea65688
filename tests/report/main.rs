//! Views over a sample of results, set for terminals of several widths in both languages.

#[cfg(test)]
mod brovi;
#[cfg(test)]
mod shape;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod views;
