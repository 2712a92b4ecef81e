//! The link that opens the e-mail program.

use klachtformulier::complaint::{Draft, RawAnswer};
use klachtformulier::documents::{Filed, LONGEST, Mailto, NotByMailto, brief, mailto, text};
use klachtformulier::organisation::{Kind, Lang, Organisation, Procedure};

use crate::drafts::{drawing, generated, nasty_draft_with_drawing, short_draft, short_nasty_draft};
use crate::link::{self, Link};
use crate::support::{
    Chance, check_long, first_example, has_long_text, organisations, procedures, roomy_organisations, with_filed,
};

#[test]
fn a_short_complaint_goes_in_a_link_in_every_procedure() {
    for (organisation, procedure) in procedures(&organisations()) {
        let draft = short_draft(procedure, |_| Some("Kort.".to_owned()));
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            check_whole(filed, &href(filed));
        });
    }
}

#[test]
fn generated_short_complaints_come_back_from_the_link_as_they_were() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(6068);
    let (mut links, mut with_promises, mut long) = (0, 0, 0);
    for number in 0..generated() {
        let (organisation, procedure) = procedures[number % procedures.len()];
        let draft = short_nasty_draft(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| match mailto(filed) {
            Mailto::Href(href) => {
                links += 1;
                assert!(!has_long_text(filed.answers));
                let link = check_whole(filed, &href);
                with_promises += usize::from(as_text(&link) == text(filed));
            }
            Mailto::Not { reason, short } => {
                assert_eq!(reason, NotByMailto::TooLong);
                long += usize::from(has_long_text(filed.answers));
                check_short(filed, short.as_deref(), "Hieronder staat de tekst uit het formulier.\n\n");
            }
        });
    }
    // The clients' form has so many required questions that it seldom fits in a link.
    assert!(links > generated() * 8 / 10, "{links} of {} went in a link", generated());
    check_long(long, generated());
    // The promises are included if the klachtenregeling has few.
    assert!(with_promises > 0 && with_promises < links / 2, "{with_promises} of {links} with what was promised");
}

#[test]
fn generated_long_complaints_are_told_why_they_do_not_go_in_a_link() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(6069);
    for number in 0..generated() {
        let (organisation, procedure) = procedures[number % procedures.len()];
        let draft = nasty_draft_with_drawing(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, Lang::En, |filed| {
            let Mailto::Not { reason: NotByMailto::Files, short } = mailto(filed) else { panic!("it has files") };
            let said = "Hieronder staat de tekst uit het formulier. De bestanden stuur ik mee als bijlage.\n\n";
            check_short(filed, short.as_deref(), said);
        });
    }
}

#[test]
fn a_link_has_exactly_1900_characters_at_the_most() {
    let organisations = organisations();
    let (organisation, procedure) = procedures(&organisations)[7];
    let mut longest = 0;
    let mut reason = None;
    for letters in 1..1900 {
        let draft = short_draft(procedure, |kind| (kind == Kind::LongText).then(|| "k".repeat(letters)));
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| match mailto(filed) {
            Mailto::Href(href) => {
                assert!(reason.is_none(), "a longer complaint fits where a shorter one did not");
                longest = longest.max(href.len());
            }
            Mailto::Not { reason: not, .. } => reason = Some(not),
        });
    }
    assert_eq!(longest, 1900);
    assert_eq!(LONGEST, 1900);
    assert_eq!(reason, Some(NotByMailto::TooLong));
}

#[test]
fn a_complaint_of_100_kb_does_not_go_in_a_link() {
    let organisations = roomy_organisations();
    let (organisation, procedure) = procedures(&organisations)[7];
    let draft = short_draft(procedure, |kind| (kind == Kind::LongText).then(|| "é👩‍👩‍👧‍👦\n".repeat(4_000)));
    with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
        let Mailto::Not { reason: NotByMailto::TooLong, short } = mailto(filed) else { panic!("it cannot fit") };
        check_short(filed, short.as_deref(), "Hieronder staat de tekst uit het formulier.\n\n");
    });
}

#[test]
fn a_drawn_signature_does_not_go_in_a_link() {
    let organisations = organisations();
    let (organisation, procedure) = find(&organisations, "handtekening");
    let mut draft = short_draft(procedure, |_| Some("Kort.".to_owned()));
    draft.set("handtekening", RawAnswer::Parts(vec![("typed".to_owned(), "Noor de Vries".to_owned())]));
    with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
        check_whole(filed, &href(filed));
    });
    draft.set_part("handtekening", "drawn", &drawing(b"png"));
    with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
        let Mailto::Not { reason: NotByMailto::Files, short } = mailto(filed) else { panic!("it would be lost") };
        // There is no file that the complainant could attach.
        check_short(filed, short.as_deref(), "Hieronder staat de tekst uit het formulier.\n\n");
    });
}

#[test]
fn there_is_no_link_without_an_address() {
    for (organisation, procedure) in procedures(&organisations()) {
        let mut without = procedure.clone();
        without.deliveries.mail.0.clear();
        check_no_address(organisation, &without, &first_example(procedure));
    }
}

#[track_caller]
fn check_no_address(organisation: &Organisation, procedure: &Procedure, draft: &Draft) {
    with_filed(organisation, procedure, draft, Lang::Nl, |filed| {
        assert_eq!(mailto(filed), Mailto::Not { reason: NotByMailto::NoAddress, short: None });
    });
}

/// How long the first story can be, for a link with the required answers of the first example, every way of contact among
/// them.
fn room(organisation: &Organisation, procedure: &Procedure) -> usize {
    let story = |length: usize| "Er is iets gebeurd. ".chars().cycle().take(length).collect::<String>();
    let fits = |length: usize| {
        let mut is_told = false;
        let draft = short_draft(procedure, |kind| match kind {
            Kind::LongText if !std::mem::replace(&mut is_told, true) => Some(story(length)),
            Kind::LongText => Some("Kort.".to_owned()),
            _ => None,
        });
        let mut fits = false;
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| fits = matches!(mailto(filed), Mailto::Href(_)));
        fits
    };
    (1..=1900).take_while(|length| fits(*length)).last().unwrap_or_default()
}

#[test]
fn there_is_room_for_a_story_in_every_procedure() {
    let organisations = organisations();
    let rooms: Vec<(&str, usize)> = procedures(&organisations)
        .into_iter()
        .map(|(organisation, procedure)| (procedure.id.text.as_str(), room(organisation, procedure)))
        .collect();
    assert!(rooms.iter().all(|(_, room)| *room >= 780), "{rooms:?}");
}

/// What must be seen first stands first in the short form too, and no answer is left out.
#[test]
fn the_short_form_says_everything_that_was_answered() {
    for (organisation, procedure) in procedures(&organisations()) {
        with_filed(organisation, procedure, &first_example(procedure), Lang::En, |filed| {
            let brief = brief(filed);
            let (whole, lines) = (text(filed), brief.lines().count());
            for (id, _) in filed.answers.iter() {
                let is_known = id == "datum";
                assert!(is_known || brief.contains(&format!("\n{}", id.replace('-', " "))), "{id} is not in {brief}");
            }
            for notice in filed.notices() {
                assert!(brief.find(notice) < brief.find(filed.key), "{notice}");
            }
            assert!(brief.contains(filed.key) && brief.contains("Engels") && lines > 5);
            assert!(brief.len() < whole.len(), "{brief}");
        });
    }
}

/// Checks that the link contains the whole text, or the whole text without the promises.
#[track_caller]
fn check_whole(filed: &Filed<'_>, href: &str) -> Link {
    let link = link::read(href);
    check_head(filed, &link);
    let without_promises = text(&Filed { timeline: &[], ..filed.clone() });
    let body = as_text(&link);
    assert!(body == text(filed) || body == without_promises || body == brief(filed), "{body}");
    link
}

#[track_caller]
fn check_short(filed: &Filed<'_>, short: Option<&str>, said: &str) {
    let link = link::read(short.expect("a short link"));
    check_head(filed, &link);
    assert_eq!(as_text(&link), said);
}

#[track_caller]
fn check_head(filed: &Filed<'_>, link: &Link) {
    let mail = filed.mail().unwrap();
    assert_eq!(link.to, mail.to.text);
    assert_eq!(link.copies, mail.copies.iter().map(|copy| copy.text.as_str()).collect::<Vec<_>>());
    assert_eq!(link.subject, mail.subject.nl);
}

#[track_caller]
fn href(filed: &Filed<'_>) -> String {
    match mailto(filed) {
        Mailto::Href(href) => href,
        Mailto::Not { reason, .. } => panic!("{}: {reason:?}\n{}", filed.procedure.id.text, text(filed)),
    }
}

fn as_text(link: &Link) -> String {
    link.body.replace("\r\n", "\n")
}

fn find<'a>(organisations: &'a [Organisation], question: &str) -> (&'a Organisation, &'a Procedure) {
    procedures(organisations).into_iter().find(|(_, procedure)| procedure.question(question).is_some()).unwrap()
}
