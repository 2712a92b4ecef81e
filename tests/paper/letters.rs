//! The letters of the procedures that have a postal address, and the place of each part in them.

use klachtformulier::complaint::{Answers, Draft, FileInfo, RawAnswer};
use klachtformulier::documents::{Filed, file_name, letter};
use klachtformulier::organisation::{Lang, Tone};

use crate::page::{Page, read};
use crate::support::files::{FILES, File, SERVED};
use crate::support::{first_example, procedures, with_filed};
use crate::{procedure, with_example};

/// The first example of a procedure as a parsed letter.
#[track_caller]
fn page(organisation: &str, id: &str, language: Lang) -> Page {
    read(&with_example(organisation, id, language, letter).expect("a procedure with a postal address"))
}

/// The letter of a client, with other answers.
#[track_caller]
fn client(change: impl FnOnce(&mut Draft)) -> Page {
    let (organisation, procedure) = procedure("blijf-groep", "clienten");
    let mut draft = first_example(&procedure);
    change(&mut draft);
    read(&with_filed(&organisation, &procedure, &draft, Lang::Nl, letter).unwrap())
}

#[track_caller]
fn check_addressee(organisation: &str, id: &str, expected: &[&str]) {
    for language in [Lang::Nl, Lang::En] {
        let page = page(organisation, id, language);
        assert_eq!(page.cells[2].lines().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn row_2_3_a_clients_letter_goes_to_the_post_office_box_of_the_klachtenfunctionaris() {
    let expected = ["Blijf Groep", "t.a.v. de Klachtenfunctionaris", "Postbus 2938", "1000 CX Amsterdam"];
    check_addressee("blijf-groep", "clienten", &expected);
}

#[test]
fn row_5_4_a_formal_klacht_goes_to_the_customer_success_manager_at_the_loire() {
    let expected = ["Klik Onderwijs", "t.a.v. de customer success manager", "Loire 150", "2491 AK Den Haag"];
    check_addressee("klik-onderwijs", "klacht", &expected);
}

#[test]
fn row_5_9_a_bezwaar_goes_to_the_same_address() {
    let expected = ["Klik Onderwijs", "t.a.v. de customer success manager", "Loire 150", "2491 AK Den Haag"];
    check_addressee("klik-onderwijs", "bezwaar", &expected);
}

#[test]
fn no_other_procedure_that_is_served_has_a_letter() {
    let served = FILES.iter().filter(|file| file.folder == SERVED);
    let organisations: Vec<_> = served.map(File::organisation).collect();
    let mut with_letter = Vec::new();
    for (organisation, procedure) in procedures(&organisations) {
        let draft = first_example(procedure);
        if with_filed(organisation, procedure, &draft, Lang::Nl, letter).is_some() {
            with_letter.push([&organisation.id, "/", &procedure.id].concat());
        }
    }
    assert_eq!(with_letter, ["blijf-groep/clienten", "klik-onderwijs/klacht", "klik-onderwijs/bezwaar"]);
}

#[test]
fn the_sender_is_who_fills_it_in() {
    assert_eq!(
        page("blijf-groep", "clienten", Lang::Nl).cells[1],
        "Noor de Vries\nVoorbeeldstraat 12\n1234 AB Amsterdam\n"
    );
    assert_eq!(page("klik-onderwijs", "klacht", Lang::Nl).cells[1], "Noor de Vries\n", "no address is asked there");
}

#[test]
fn an_address_abroad_names_the_country() {
    let parts =
        [("street", "Rue Neuve"), ("number", "3"), ("postcode", "1000"), ("city", "Brussel"), ("country", "België")];
    let parts = parts.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let page = client(|draft| draft.set("adres", RawAnswer::Parts(parts.into())));
    assert_eq!(page.cells[1], "Noor de Vries\nRue Neuve 3\n1000 Brussel\nBelgië\n");
    assert!(page.cells[3].starts_with("Brussel, 20 november 2026\n"), "{}", page.cells[3]);
}

#[test]
fn whoever_stays_in_a_shelter_gives_no_address_and_the_date_stands_alone() {
    let page = client(|draft| {
        draft.set("opvang", RawAnswer::YesNo(true));
        draft.set("adres", RawAnswer::Parts(Vec::new()));
    });
    assert_eq!(page.cells[1], "Noor de Vries\n");
    assert!(page.cells[3].starts_with("20 november 2026\n"), "{}", page.cells[3]);
}

#[test]
fn place_and_date_subject_salutation_what_it_is_and_what_must_be_seen_come_first() {
    let expected = "Amsterdam, 20 november 2026\n\
        Onderwerp: Klachtenformulier voor cliënten\n\
        Geachte heer of mevrouw,\n\
        Met deze brief stuur ik u mijn antwoorden op het formulier ‘Klachtenformulier voor cliënten’ van Blijf Groep.\n\
        Bellen is veilig, een bericht op de voicemail ook.\n\
        Een e-mail is veilig.\n\
        Een brief is veilig.";
    assert_eq!(page("blijf-groep", "clienten", Lang::Nl).cells[3].replace(" \n", "\n"), expected);
}

#[test]
fn a_letter_in_the_other_tone_says_je() {
    let (mut organisation, mut procedure) = procedure("klik-onderwijs", "klacht");
    let mut said = |tone, own| {
        organisation.tone = tone;
        procedure.tone = own;
        let page = read(&with_filed(&organisation, &procedure, &first_example(&procedure), Lang::Nl, letter).unwrap());
        let words: Vec<_> = page.cells[3].split_whitespace().map(str::to_owned).collect();
        (words.contains(&"je".to_owned()), words.contains(&"u".to_owned()), page.cells[4].clone())
    };
    assert_eq!(said(Tone::U, None), (false, true, "Met vriendelijke groet,".to_owned()));
    assert_eq!(said(Tone::Je, None), (true, false, "Vriendelijke groet,".to_owned()));
    assert_eq!(said(Tone::U, Some(Tone::Je)), (true, false, "Vriendelijke groet,".to_owned()));
}

#[test]
fn a_letter_is_dutch_and_says_in_which_language_it_was_filled_in() {
    for id in ["klacht", "bezwaar"] {
        let [dutch, english] = [Lang::Nl, Lang::En].map(|language| page("klik-onderwijs", id, language));
        let row = |page: &Page| page.rows.iter().find(|(label, _)| label == "Taal van de indiener").unwrap().1.clone();
        assert_eq!([row(&dutch), row(&english)], ["Nederlands", "Engels"]);
        assert!(english.cells[3].contains("in het Engels ingevuld"));
        assert!(!dutch.cells[3].contains("ingevuld"));
        assert_eq!(dutch.headings, english.headings, "the headings are Dutch");
        let labels = |page: &Page| page.rows.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>();
        assert_eq!(labels(&dutch), labels(&english), "the labels are Dutch");
        assert!(english.attributes.contains("html lang=nl"));
    }
}

#[test]
fn the_name_stands_below_the_room_for_a_signature_and_below_it_the_number_of_files() {
    let file = FileInfo { name: "brief.pdf".to_owned(), media_type: "application/pdf".to_owned(), size: 1_000 };
    let closing = |number| {
        let page = client(|draft| draft.set("bijlagen", RawAnswer::Files(vec![file.clone(); number])));
        page.cells[4..].to_vec()
    };
    assert_eq!(closing(0), ["Met vriendelijke groet,", "", "Noor de Vries"]);
    assert_eq!(closing(1), ["Met vriendelijke groet,", "", "Noor de Vries\nBijlage: 1"]);
    assert_eq!(closing(3), ["Met vriendelijke groet,", "", "Noor de Vries\nBijlagen: 3"]);
}

#[test]
fn what_the_form_says_stands_below_what_the_complainant_signs() {
    let html = with_example("klik-onderwijs", "klacht", Lang::Nl, letter).unwrap();
    let places = [
        "De klacht</b>",
        "Met vriendelijke groet",
        "Over het ingevulde formulier",
        "Nummer van het formulier",
        "Inschatting",
    ];
    let places = places.map(|text| html.find(text).unwrap_or_else(|| panic!("no {text}")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_title_holds_nothing_personal_and_nothing_at_all_where_safety_asks_for_it() {
    assert_eq!(page("klik-onderwijs", "klacht", Lang::Nl).title, "Brief aan Klik Onderwijs");
    assert_eq!(page("blijf-groep", "clienten", Lang::En).title, "Brief");
    with_example("blijf-groep", "clienten", Lang::Nl, |filed| {
        assert_eq!(file_name(filed.organisation, filed.filed_at, "html"), "document-2026-11-20.html");
    });
}

#[test]
fn a_letter_without_answers_is_still_a_letter() {
    let (organisation, procedure) = procedure("klik-onderwijs", "klacht");
    let page = with_filed(&organisation, &procedure, &first_example(&procedure), Lang::Nl, |filed| {
        read(&letter(&Filed { answers: &Answers::default(), ..filed.clone() }).unwrap())
    });
    assert_eq!(page.cells[1], "");
    assert_eq!(page.cells[6], "");
}

#[test]
fn white_space_that_was_typed_is_shown() {
    check_shown("Eerst dit.\n\nDan dat.");
    check_shown("Eerst   dit.");
    check_shown("Eerst dit:\n - een");
    check_shown("Eerst dit: \neen");
    check_shown("Eerst dit:\n\teen");
    check_shown("Eerst dit.\n\nDan   dat:\n  - een\n\t- twee");
}

#[track_caller]
fn check_shown(typed: &str) {
    let page = client(|draft| draft.set("motivering", RawAnswer::Text(typed.to_owned())));
    assert!(page.rows.iter().any(|(_, text)| text == typed), "{:#?}", page.rows);
}

#[test]
fn a_web_address_may_be_broken_and_a_dutch_word_may_not() {
    check_breaks("https://example.nl/een/heel/lang/adres", 4);
    check_breaks("Een cliëntvertrouwenspersoon, arbeidsongeschiktheidsverzekering.", 0);
    check_breaks("arbeidsongeschiktheidsverzekeringsmaatschappij", 5);
    check_breaks(&"a".repeat(100), 11);
    check_breaks(&"ж".repeat(100), 11);
    check_breaks(&"ב".repeat(100), 11);
    check_breaks(&"ب".repeat(100), 11);
}

#[test]
fn no_accent_is_parted_from_its_letter_and_no_member_from_a_family() {
    check_breaks(&"e\u{301}".repeat(36), 7);
    check_breaks(&"👩‍👩‍👧‍👦".repeat(20), 0);
    check_breaks(&"🇳🇱".repeat(40), 0);
}

/// Checks in how many places a word may be broken. The text stays the same, and no line begins with part of a
/// character.
#[track_caller]
fn check_breaks(typed: &str, expected: usize) {
    let (organisation, procedure) = procedure("blijf-groep", "clienten");
    let mut draft = first_example(&procedure);
    draft.set("waar", RawAnswer::Text(typed.to_owned()));
    with_filed(&organisation, &procedure, &draft, Lang::Nl, |filed| {
        // The complaint's key could be broken too.
        let html = letter(&Filed { key: "k", ..filed.clone() }).unwrap();
        assert_eq!(html.matches("<wbr>").count(), expected);
        assert!(!html.contains("<wbr>\u{301}") && !html.contains("\u{200D}<wbr>"));
        assert!(read(&html).rows.iter().any(|(_, shown)| shown == typed));
    });
}
