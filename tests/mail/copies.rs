//! Who gets a copy, in the link and in the e-mail file, and to whom a mail goes that depends on the answers.

use klachtformulier::author;
use klachtformulier::complaint::{Draft, RawAnswer};
use klachtformulier::documents::{Mailto, eml, mailto};
use klachtformulier::organisation::{Lang, Organisation};

use crate::link;
use crate::opened::open;
use crate::support::with_filed;

fn organisation() -> Organisation {
    let file = r#"{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {}, "procedures": [{
        "id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
        "steps": [{"id": "stap", "title": "Stap", "questions": [
            {"id": "bestuur", "type": "yes_no", "label": "?", "called": "of", "required": false}]}],
        "deliveries": {"mail": [
            {"to": "toezicht@example.nl", "subject": "Bericht", "when": {"question": "bestuur", "is": true}},
            {"to": "klacht@example.nl", "cc": ["archief+een@example.nl", "twee@example.nl"], "subject": "Klacht"}]},
        "examples": [{"name": "e", "now": "2026-11-20T10:00:00+01:00", "answers": {},
            "expect": {"outcome": "admissible"}}]}]}"#;
    author::check(file.as_bytes()).expect("the file is right")
}

#[track_caller]
fn check(is_about_board: Option<bool>, to: &str, copies: &[&str], subject: &str) {
    let organisation = organisation();
    let mut draft = Draft::default();
    draft.set("bestuur", is_about_board.map_or(RawAnswer::Text(String::new()), RawAnswer::YesNo));
    with_filed(&organisation, organisation.procedures.first().unwrap(), &draft, Lang::Nl, |filed| {
        let Mailto::Href(href) = mailto(filed) else { panic!("it fits") };
        let link = link::read(&href);
        assert_eq!((&*link.to, &*link.subject), (to, subject));
        assert_eq!(link.copies, copies);
        let opened = open(&eml(filed, &[]).unwrap());
        assert_eq!((opened.to, opened.copies, &*opened.subject), (vec![to.to_owned()], link.copies, subject));
    });
}

#[test]
fn a_mail_goes_where_the_answers_say_and_a_copy_where_the_file_says() {
    check(Some(true), "toezicht@example.nl", &[], "Bericht");
    for about in [Some(false), None] {
        check(about, "klacht@example.nl", &["archief+een@example.nl", "twee@example.nl"], "Klacht");
    }
}
