//! The beginning and the end of the file: policy, style, title, colophon.

use std::fmt::Write as _;

use super::{Page, blocks};
use crate::report::doc::{Block, Definition, Report};
use crate::report::render::escape;
use crate::source::sha256;

const STYLE: &str = include_str!("style.css");

/// Everything before the title.
pub(super) fn open(page: &mut Page<'_>, report: &Report, head: &[&Block]) {
    let style = style(page);
    let title = head.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(escape::html(&escape::unnamed(&heading.text))),
        _ => None,
    });
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&sha256(&style))
    );
    let _ = write!(
        page.out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"generator\" content=\"iop {}\">\n<title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header>\n",
        report.language.code(),
        env!("CARGO_PKG_VERSION"),
        title.unwrap_or_else(|| "iop".to_owned()),
        page.get("page-skip"),
    );
}

/// Everything after the last block.
pub(super) fn close(page: &mut Page<'_>, colophon: &[Definition]) {
    if !colophon.is_empty() {
        let _ = writeln!(
            page.out,
            "<footer>\n<h2 id=\"about\">{}</h2>",
            page.get("page-about")
        );
        blocks::definitions(page, colophon);
        page.out.push_str("</footer>\n");
    }
    page.out.push_str("</body>\n</html>\n");
}

/// The style with the words of the paper's margin. They come from the program's own texts, never from the records.
fn style(page: &Page<'_>) -> String {
    let word = |id: &str| page.texts.get(id).replace(['"', '\\', '<', '\n'], "");
    STYLE
        .replace("{page}", &word("page-number"))
        .replace("{of}", &word("page-number-of"))
}

/// Bytes in base 64, as the policy wants them.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let joined = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for at in 0..4usize {
            if at > chunk.len() {
                out.push('=');
            } else {
                let six = (joined >> (18 - 6 * at)) & 63;
                out.push(char::from(LETTERS[six as usize]));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, expected) in [
            (&b""[..], ""),
            (b"f", "Zg=="),
            (b"fo", "Zm8="),
            (b"foo", "Zm9v"),
            (b"foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes), expected);
        }
    }
}
