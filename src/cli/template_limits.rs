//! What a template may take: steps, nesting, bytes. A template that asks for more is refused at its line, never killed by the machine.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::value::{Kwargs, Rest, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, State, filters};

/// Steps of a whole rendering.
const STEPS: u64 = 5_000_000;
/// Macros within macros.
const NESTED: usize = 100;
/// Bytes that a rendering writes, those that it keeps in variables included.
const BYTES: usize = 64 * 1024 * 1024;
/// Bytes of one tag: in a longer one terms can be nested deeper than the stack is.
const TAG: usize = 4096;
/// Branches of all conditions: each is nested in the one before it.
const BRANCHES: usize = 500;
/// The largest number that a filter takes for a width or a count.
const WIDEST: i64 = 1000;

/// The bytes that a rendering may still write.
#[derive(Clone)]
pub(super) struct Room(Arc<AtomicUsize>);

impl Room {
    /// All that a rendering may have.
    pub(super) fn new() -> Self {
        Self(Arc::new(AtomicUsize::new(BYTES)))
    }

    /// Takes room for so many bytes, if it is there.
    pub(super) fn take(&self, bytes: usize) -> Result<(), Error> {
        let left = |left: usize| left.checked_sub(bytes);
        let taken = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, left);
        taken
            .map(drop)
            .map_err(|_| refused("it writes more than 64 MiB"))
    }
}

/// A result that grows no further than there is room.
pub(super) struct Bounded(pub(super) Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len().saturating_add(bytes.len()) > BYTES {
            return Err(io::Error::other("it writes more than 64 MiB"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sets the limits of what runs.
pub(super) fn limit(environment: &mut Environment<'_>, room: &Room) {
    environment.set_fuel(Some(STEPS));
    environment.set_recursion_limit(NESTED);
    environment.add_filter("plain_batch", filters::batch);
    environment.add_filter("plain_format", filters::format);
    environment.add_filter("plain_indent", filters::indent);
    environment.add_filter("plain_join", filters::join);
    environment.add_filter("plain_replace", filters::replace);
    environment.add_filter("plain_slice", filters::slice);
    for (name, plain) in [
        ("batch", "plain_batch"),
        ("indent", "plain_indent"),
        ("slice", "plain_slice"),
    ] {
        environment.add_filter(name, move |state: &mut State<'_, '_>, all: Rest<Value>| {
            all.iter().try_for_each(narrow)?;
            state.apply_filter(plain, &all)
        });
    }
    environment.add_filter("format", |state: &mut State<'_, '_>, all: Rest<Value>| {
        formatted(&all)?;
        state.apply_filter("plain_format", &all)
    });
    for (name, plain, size) in [
        ("join", "plain_join", joined as fn(&[Value]) -> usize),
        ("replace", "plain_replace", replaced),
    ] {
        let room = room.clone();
        environment.add_filter(name, move |state: &mut State<'_, '_>, all: Rest<Value>| {
            room.take(size(&all))?;
            state.apply_filter(plain, &all)
        });
    }
}

/// Refuses a width or a count that no document has.
fn narrow(value: &Value) -> Result<(), Error> {
    if value.is_kwargs() {
        let named = Kwargs::try_from(value.clone())?;
        let all: Vec<Value> = named
            .args()
            .map(|name| named.peek(name))
            .collect::<Result<_, _>>()?;
        return all.iter().try_for_each(narrow);
    }
    let is_wide = value.kind() == ValueKind::Number
        && i64::try_from(value.clone()).map_or(true, |number| number > WIDEST);
    if is_wide {
        return Err(refused("a width or a count is larger than 1000"));
    }
    Ok(())
}

/// Refuses a width in the text of `format` that no document has.
fn formatted(all: &[Value]) -> Result<(), Error> {
    let text = all.first().and_then(Value::as_str).unwrap_or_default();
    let mut digits = 0_usize;
    for byte in text.bytes() {
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        if digits > 3 || byte == b'*' {
            return Err(refused("a width of `format` has more than three digits"));
        }
    }
    Ok(())
}

/// The bytes of what `join` makes.
fn joined(all: &[Value]) -> usize {
    let Some(Ok(items)) = all.first().map(Value::try_iter) else {
        return 0;
    };
    let between = all.get(1).and_then(Value::as_str).map_or(0, str::len);
    let mut sum = 0_usize;
    for item in items {
        sum = sum
            .saturating_add(item.as_str().map_or(0, str::len))
            .saturating_add(between);
        if sum > BYTES {
            break;
        }
    }
    sum
}

/// The bytes of what `replace` makes.
fn replaced(all: &[Value]) -> usize {
    let [text, from, to, ..] = all else {
        return 0;
    };
    let (Some(text), Some(from), Some(to)) = (text.as_str(), from.as_str(), to.as_str()) else {
        return 0;
    };
    let times = text.matches(from).count();
    text.len().saturating_add(times.saturating_mul(to.len()))
}

fn refused(reason: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason)
}

/// The line of a tag that the engine would nest deeper than the stack is: a long one, or a branch after very many.
pub(super) fn deep_tag(source: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let (mut at, mut branches) = (0, 0_usize);
    while let Some(start) = next_tag(bytes, at) {
        let end = end_of_tag(bytes, start);
        let words = source[start..end].trim_start_matches(['{', '%', '-', '+']);
        branches += usize::from(words.trim_start().starts_with("elif"));
        if end - start > TAG || branches > BRANCHES {
            let before = bytes[..start].iter().filter(|&&byte| byte == b'\n');
            return Some(before.count() + 1);
        }
        at = end;
    }
    None
}

/// Where the next `{{` or `{%` stands. A comment is left out.
fn next_tag(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'{')?;
        match bytes.get(at + 1)? {
            b'{' | b'%' => return Some(at),
            b'#' => {
                let rest = bytes.get(at + 2..)?;
                at += 2 + rest.windows(2).position(|two| two == b"#}")?;
            }
            _ => at += 1,
        }
    }
}

/// Where a tag ends; what stands in quotes ends none.
fn end_of_tag(bytes: &[u8], start: usize) -> usize {
    let mut quote = None;
    let mut at = start + 2;
    while let Some(&byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(_), b'\\') => at += 1,
            (Some(own), _) if own == byte => quote = None,
            (None, b'\'' | b'"') => quote = Some(byte),
            (None, b'}' | b'%') if bytes.get(at + 1) == Some(&b'}') => return at + 2,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_as_long_as_its_quotes_say() {
        let long = "1+".repeat(TAG / 2);
        for (name, source, line) in [
            ("a long sum", format!("a\n\n{{{{ {long}1 }}}}"), Some(3)),
            (
                "behind a quoted end",
                format!("{{{{ \"}}}}\" ~ {long}1 }}}}"),
                Some(1),
            ),
            ("in a comment", format!("{{# {long} #}}\n{{{{ 1 }}}}"), None),
            ("outside of tags", format!("{long}{{{{ 1 }}}}{long}"), None),
            ("a tag that never ends", format!("{{% if {long}"), Some(1)),
            (
                "very many branches",
                format!("{{% if a %}}\n{}", "{%- elif a %}".repeat(BRANCHES + 1)),
                Some(2),
            ),
            (
                "many short ones",
                "{{ 1 }}{% set a = '}}' %}".repeat(TAG),
                None,
            ),
        ] {
            assert_eq!(deep_tag(&source), line, "{name}");
        }
    }
}
