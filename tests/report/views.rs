//! What the views say of the sample, read aloud and then kept.

use iop::lang::Language;
use iop::report::render::{Style, text};
use iop::report::{due, evaluate, funding, list, meetings, show, statistics};

use super::brovi::Sample;

const PLAIN: Style = Style {
    width: 80,
    colour: false,
};

#[test]
fn the_evaluation_is_what_a_board_can_read() {
    let sample = Sample::new();
    for language in [Language::Swedish, Language::English] {
        let report = sample.view(language, |frame, entries| evaluate::view(frame, entries));
        let path = format!("tests/report/evaluate.{}.txt", language.code());
        snapbox::assert_data_eq!(
            text(&report, PLAIN),
            snapbox::Data::read_from(path.as_ref(), None).raw()
        );
    }
}

#[test]
fn the_other_views_say_their_part() {
    let sample = Sample::new();
    for language in [Language::Swedish, Language::English] {
        let views = [
            (
                "funding",
                sample.view(language, |frame, entries| {
                    funding::view(frame, entries, true)
                }),
            ),
            ("meetings", sample.view(language, meetings::view)),
            ("statistics", sample.view(language, statistics::view)),
            ("list", sample.view(language, list::view)),
            (
                "due",
                sample.view(language, |frame, entries| {
                    due::view(frame, entries, &|_| true)
                }),
            ),
            (
                "show",
                sample.view(language, |frame, _| show::view(frame, sample.agreement())),
            ),
        ];
        for (name, report) in views {
            let path = format!("tests/report/{name}.{}.txt", language.code());
            snapbox::assert_data_eq!(
                text(&report, PLAIN),
                snapbox::Data::read_from(path.as_ref(), None).raw()
            );
        }
    }
}
