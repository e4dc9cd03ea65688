//! Bytes to text: limits, encoding, with what could not be read reported.

use std::path::Path;

use super::rules::{FILE_UNREADABLE, LIMIT_EXCEEDED, NOT_UTF_8};
use super::store::{Content, Kind, Store, Unreadable};
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

/// Largest TOML file, in bytes.
const MOST_TOML: u64 = 1024 * 1024;
/// Largest CSV file, in bytes.
const MOST_CSV: u64 = 64 * 1024 * 1024;

/// A file's text, and what was wrong with it.
#[derive(Debug, Default)]
pub(super) struct FileText {
    pub(super) text: String,
    /// Whether the text can be read further.
    pub(super) usable: bool,
    /// Offsets of bytes that are no UTF-8 and were replaced by `?`.
    pub(super) replaced: Vec<usize>,
    pub(super) faults: Vec<Diagnostic>,
}

/// Reads a file of the registry.
pub(super) fn read(store: &dyn Store, path: &str, file: FileId) -> FileText {
    let unusable = |fault| FileText {
        faults: vec![fault],
        ..FileText::default()
    };
    let is_csv = Path::new(path)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let most = if is_csv { MOST_CSV } else { MOST_TOML };
    match store.read(path, most) {
        Err(reason) => unusable(unreadable(file, &reason)),
        Ok(Content::TooLarge(size)) => unusable(
            LIMIT_EXCEEDED
                .at(Span::whole(file))
                .with("size", i64::try_from(size).unwrap_or(i64::MAX))
                .with("limit", if is_csv { "64 MiB" } else { "1 MiB" })
                .help("help"),
        ),
        Ok(Content::Whole(bytes)) => decode(bytes, file),
    }
}

/// Where one of the registry's folders should be lies something else.
pub(super) fn no_folder(file: FileId, kind: Kind) -> FileText {
    let fault = FILE_UNREADABLE.at(Span::whole(file));
    FileText {
        faults: vec![match kind {
            Kind::Link => fault.variant("folder-link").help("help-link"),
            _ => fault.variant("no-folder").help("help-no-folder"),
        }],
        ..FileText::default()
    }
}

/// The fault of a file that is there and cannot be read, in words of ours: the system's are English.
fn unreadable(file: FileId, reason: &Unreadable) -> Diagnostic {
    use std::io::ErrorKind;
    let fault = FILE_UNREADABLE.at(Span::whole(file));
    match reason {
        Unreadable::Kind(Kind::Link) => fault.variant("link").help("help-link"),
        Unreadable::Kind(Kind::Folder) => fault.variant("folder").help("help-kind"),
        Unreadable::Kind(_) => fault.variant("special").help("help-kind"),
        Unreadable::System(error) => match (error.kind(), error.raw_os_error()) {
            (ErrorKind::PermissionDenied, _) => fault.variant("permission").help("help"),
            (ErrorKind::NotFound, _) => fault.variant("gone").help("help"),
            (_, Some(code)) => fault.with("code", i64::from(code)).help("help"),
            (_, None) => fault.variant("unsaid").help("help"),
        },
    }
}

/// Strict UTF-8. Bytes that are none are replaced, so that the rest of the file can still be read; the first is reported, with their number.
fn decode(bytes: Vec<u8>, file: FileId) -> FileText {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            return FileText {
                text,
                usable: true,
                ..FileText::default()
            };
        }
        Err(error) => error.into_bytes(),
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let fault = NOT_UTF_8
            .at(Span::whole(file))
            .variant("utf-16")
            .help("help");
        return FileText {
            faults: vec![fault],
            ..FileText::default()
        };
    }
    let mut read = FileText {
        usable: true,
        ..FileText::default()
    };
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        read.text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            first = first.or(Some(*byte));
            read.replaced.push(read.text.len());
            read.text.push('?');
        }
    }
    let fault = first.and_then(|byte| fault(file, &read, byte));
    read.faults.extend(fault);
    read
}

/// The fault of the first byte that is no UTF-8.
fn fault(file: FileId, read: &FileText, byte: u8) -> Option<Diagnostic> {
    let at = *read.replaced.first()?;
    let line = read.text[..at].matches('\n').count() + 1;
    let fault = NOT_UTF_8
        .at(Span::new(file, at..at + 1))
        .with("byte", format!("0x{byte:02X}"))
        .with("offset", at)
        .with("line", line)
        .with("n", read.replaced.len())
        .with("more", read.replaced.len() - 1)
        .note("offset");
    Some(match windows_1252(byte) {
        Some(letter) => fault
            .with("letter", letter.to_string())
            .variant("windows-1252")
            .help("help"),
        None => fault.help("help"),
    })
}

/// The letter that a byte is in Windows-1252, where it is one that Swedish texts have.
fn windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80 => Some('€'),
        0x84 => Some('„'),
        0x85 => Some('…'),
        0x91 => Some('‘'),
        0x92 => Some('’'),
        0x93 => Some('“'),
        0x94 => Some('”'),
        0x95 => Some('•'),
        0x96 => Some('–'),
        0x97 => Some('—'),
        0xa0 => Some('\u{a0}'),
        0xa1..=0xff => Some(char::from(byte)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_letter_is_named_and_the_rest_is_read() {
        let read = decode(b"a = \"M\xf6te\"\nb = 1\n".to_vec(), FileId(0));
        assert_eq!(read.text, "a = \"M?te\"\nb = 1\n");
        assert_eq!(read.faults[0].message.attr, Some("windows-1252"));
        assert!(read.usable);
        let utf_16 = decode(b"\xff\xfea\x00".to_vec(), FileId(0));
        assert!(!utf_16.usable);
    }
}
