//! The e-mail as a file.

use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Answer, Answers, FileInfo, RawAnswer};
use klachtformulier::documents::{Filed, eml, text};
use klachtformulier::organisation::Lang;

use crate::drafts::{ORGANISATIONS, contents, generated, nasty_draft_with_drawing, some_bytes};
use crate::opened::{Attachment, Opened, check_lines, open};
use crate::support::{
    Chance, NOW, check_long, first_example, has_long_text, long_text, nasty_text, organisations, procedures,
    roomy_organisations, with_filed,
};

/// The headers of an e-mail without attachments, and with.
pub(crate) const PLAIN: [&str; 7] =
    ["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
pub(crate) const MIXED: [&str; 6] = ["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type"];

#[test]
fn generated_complaints_come_back_from_the_mail_as_they_were() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(5322);
    let (mut attachments, mut drawings, mut encoded, mut long) = (0, 0, 0, 0);
    for number in 0..generated() {
        let (organisation, procedure) = procedures[number % procedures.len()];
        let draft = nasty_draft_with_drawing(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, [Lang::Nl, Lang::En][number % 2], |filed| {
            let contents = contents(filed.answers, &mut chance);
            let opened = check(filed, &contents);
            long += usize::from(has_long_text(filed.answers));
            attachments += opened.attachments.len();
            drawings += opened.attachments.iter().filter(|one| one.file_name == "handtekening.png").count();
            encoded += opened.attachments.iter().filter(|one| !one.file_name.is_ascii()).count();
        });
    }
    // Checks that long texts were tested at all.
    check_long(long, generated());
    assert!(attachments > generated(), "{attachments} attachments");
    assert!(drawings > generated() / 40, "{drawings} drawings");
    assert!(encoded > generated() / 4, "{encoded} encoded names");
}

#[test]
fn a_complaint_of_100_kb_comes_through() {
    let typed = "Eén zin met 👩‍👩‍👧‍👦, “aanhalingstekens” en שלום.\n.\nFrom hier\n\n".repeat(1_400);
    assert!(typed.len() > 100_000);
    let mut answers = Answers::default();
    answers.push("motivering", Answer::Text(typed));
    with_files(&[], |filed| {
        check(&Filed { answers: &answers, ..filed.clone() }, &[]);
    });
}

#[test]
fn no_line_ends_in_a_space_so_that_none_swallows_the_next() {
    let mut answers = Answers::default();
    answers.push("motivering", Answer::Text("Eerst \ndan  \n \nten slotte.".to_owned()));
    with_files(&[], |filed| {
        let opened = check(&Filed { answers: &answers, ..filed.clone() }, &[]);
        assert!(opened.body.contains("Eerst\n"), "{}", opened.body);
        assert!(!opened.body.contains(" \n"), "{:?}", opened.body);
    });
}

#[test]
fn a_mail_without_attachments_has_one_part() {
    for (organisation, procedure) in procedures(&organisations()) {
        let mut draft = first_example(procedure);
        draft.set("bijlagen", RawAnswer::Files(Vec::new()));
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            let opened = check(filed, &[]);
            assert_eq!(opened.headers, PLAIN);
            assert_eq!(opened.date, NOW);
        });
    }
}

#[test]
fn a_mail_is_a_draft_that_names_no_sender_and_no_computer() {
    for (organisation, procedure) in procedures(&organisations()) {
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let mail = eml(filed, &[b"x"]).unwrap();
            assert!(mail.starts_with("X-Unsent: 1\r\n"));
            assert_eq!(open(&mail).headers, MIXED);
        });
    }
}

#[test]
fn a_mail_has_no_payload() {
    for (organisation, procedure) in procedures(&organisations()) {
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let mail = eml(filed, &[b"x"]).unwrap();
            assert!(!mail.contains("json"));
            assert!(!open(&mail).body.contains("\"answers\""));
        });
    }
}

#[test]
fn a_mail_is_dated_by_the_clock_of_amsterdam() {
    let (winter, summer) = ("2026-01-05T09:05:07+01:00", "2026-06-30T23:59:59+02:00");
    for (written, in_mail) in
        [(winter, "Date: Mon, 05 Jan 2026 09:05:07 +0100\r\n"), (summer, "Date: Tue, 30 Jun 2026 23:59:59 +0200\r\n")]
    {
        let organisations = organisations();
        let (organisation, procedure) = procedures(&organisations)[0];
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let filed = Filed { filed_at: Moment::read_rfc3339(written).unwrap(), ..filed.clone() };
            let mail = eml(&filed, &[]).unwrap();
            assert!(mail.contains(in_mail), "{mail}");
            assert_eq!(open(&mail).date, written);
        });
    }
}

#[test]
fn every_day_of_some_years_is_dated_as_the_parser_reads_it() {
    let organisations = organisations();
    let (organisation, procedure) = procedures(&organisations)[0];
    with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
        let start = Moment::read_rfc3339("2024-01-01T00:00:00+01:00").unwrap();
        for day in 0..3 * 366 {
            let filed_at = start.plus_hours(day * 24 + day % 24);
            let filed = Filed { filed_at, answers: &Answers::default(), timeline: &[], ..filed.clone() };
            assert_eq!(open(&eml(&filed, &[]).unwrap()).date, filed_at.write_rfc3339());
        }
    });
}

#[test]
fn names_of_every_length_come_through() {
    let mut chance = Chance(2231);
    for length in 1..=255 {
        check_name(&"k".repeat(length));
        check_name(&"é".repeat(length));
        check_name(&"👩‍👩‍👧‍👦".repeat(length));
        check_name(nasty_text(&mut chance, length).replace(char::is_control, "").trim());
    }
    check_name(long_text(&mut chance, usize::MAX).replace(char::is_control, "").trim());
}

#[test]
fn names_that_look_like_something_else_come_through() {
    check_name("foto 1.jpg");
    check_name("a  b.pdf");
    check_name("\"a\".pdf");
    check_name("back\\slash.pdf");
    check_name("100%25.pdf");
    check_name("it's; name*=x.pdf");
    check_name("=?UTF-8?B?eA==?=.pdf");
    check_name("a\u{202e}fdp.exe");
    check_name("../../etc/passwd");
    check_name("utf-8''x.pdf");
}

#[test]
fn media_types_come_through_and_what_is_none_does_not() {
    check_type("application/pdf", "application/pdf");
    check_type("image/svg+xml", "image/svg+xml");
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    check_type(docx, docx);
    let unknown = "application/octet-stream";
    check_type("", unknown);
    check_type("pdf", unknown);
    check_type("application/", unknown);
    check_type("message/rfc822", unknown);
    check_type("multipart/mixed; boundary=x", unknown);
    check_type("image/png; x=y", unknown);
    check_type("image/png\r\nBcc: x@example.nl", unknown);
    check_type(&["image/", &"x".repeat(200)].concat(), unknown);
}

#[test]
fn media_types_of_every_length_come_through_or_are_none() {
    for length in 1..=200 {
        let media_type = ["image/", &"x".repeat(length)].concat();
        let fits = media_type.len() <= 76;
        check_type(&media_type, if fits { &media_type } else { "application/octet-stream" });
    }
}

#[test]
fn files_of_every_small_size_come_through() {
    let mut chance = Chance(2045);
    for size in 1..300 {
        let bytes: Vec<u8> = (0..size).map(|_| chance.below(256) as u8).collect();
        check_file("a.bin", "application/octet-stream", &bytes);
    }
    check_file("a.txt", "text/plain", b"a\r\nb\n\n--=_part_=\n");
    check_file("a.bin", "application/octet-stream", &some_bytes(&mut chance, 3).repeat(300_000));
}

#[test]
fn a_file_that_is_not_at_hand_is_named_in_the_text() {
    let file = FileInfo { name: "brief.pdf".to_owned(), media_type: "application/pdf".to_owned(), size: 8_000 };
    with_files(&[file], |filed| {
        let opened = open(&eml(filed, &[]).unwrap());
        assert!(opened.attachments.is_empty());
        assert!(opened.body.contains("brief.pdf (8 kB)"), "{}", opened.body);
    });
}

#[track_caller]
fn check(filed: &Filed<'_>, contents: &[Vec<u8>]) -> Opened {
    let bytes: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let mail = eml(filed, &bytes).unwrap();
    check_lines(&mail);
    let opened = open(&mail);
    let to = filed.mail().unwrap();
    let copies: Vec<String> = to.copies.iter().map(|copy| copy.text.clone()).collect();
    let attachments = expected(filed, contents);
    let headers: &[&str] = if attachments.is_empty() { &PLAIN } else { &MIXED };
    let mut headers: Vec<String> = headers.iter().map(|name| (*name).to_owned()).collect();
    if !copies.is_empty() {
        headers.insert(3, "Cc".to_owned());
    }
    let expected = Opened {
        headers,
        to: vec![to.to.text.clone()],
        copies,
        subject: to.subject.nl.clone(),
        date: filed.filed_at.write_rfc3339(),
        body: without_last_spaces(&text(filed)),
        attachments,
    };
    assert_eq!(opened, expected, "{mail}");
    opened
}

/// A text without spaces at the ends of its lines.
pub(crate) fn without_last_spaces(text: &str) -> String {
    text.split('\n').map(|line| line.trim_end_matches(' ')).collect::<Vec<_>>().join("\n")
}

/// The chosen files, followed by the drawings.
fn expected(filed: &Filed<'_>, contents: &[Vec<u8>]) -> Vec<Attachment> {
    let mut contents = contents.iter();
    let mut attachments = Vec::new();
    for (_, answer) in filed.answers.iter() {
        if let Answer::Files(files) = answer {
            for file in files {
                attachments.push(attachment(&file.name, &file.media_type, contents.next().unwrap()));
            }
        }
    }
    for (_, answer) in filed.answers.iter() {
        if let Answer::Signature(signature) = answer
            && let Some(drawn) = &signature.drawn
        {
            let data = mail_parser::decoders::base64::base64_decode(drawn.split_once(',').unwrap().1.as_bytes());
            attachments.push(attachment("handtekening.png", "image/png", &data.unwrap()));
        }
    }
    attachments
}

fn attachment(name: &str, media_type: &str, bytes: &[u8]) -> Attachment {
    let (file_name, name, media_type) = (name.to_owned(), name.to_owned(), media_type.to_owned());
    Attachment { file_name, name, media_type, bytes: bytes.to_vec(), headers: 3 }
}

#[track_caller]
fn check_name(name: &str) {
    check_attachment(name, "application/pdf", b"bytes", attachment(name, "application/pdf", b"bytes"));
}

#[track_caller]
fn check_type(media_type: &str, expected: &str) {
    check_attachment("a.bin", media_type, b"bytes", attachment("a.bin", expected, b"bytes"));
}

#[track_caller]
fn check_file(name: &str, media_type: &str, bytes: &[u8]) {
    check_attachment(name, media_type, bytes, attachment(name, media_type, bytes));
}

#[track_caller]
fn check_attachment(name: &str, media_type: &str, bytes: &[u8], expected: Attachment) {
    let file = FileInfo { name: name.to_owned(), media_type: media_type.to_owned(), size: 1 };
    let mail = with_files(&[file], |filed| eml(filed, &[bytes]).unwrap());
    check_lines(&mail);
    assert_eq!(open(&mail).attachments, [expected], "{mail}");
}

/// A complaint with these files, which may be invalid.
#[track_caller]
pub(crate) fn with_files<T>(files: &[FileInfo], look: impl FnOnce(&Filed<'_>) -> T) -> T {
    let (organisation, procedure) = procedures(&ORGANISATIONS)[0];
    with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
        let mut answers = Answers::default();
        answers.push("bijlagen", Answer::Files(files.to_vec()));
        look(&Filed { answers: &answers, ..filed.clone() })
    })
}
