//! Bodies of several parts, read by multer, the parser below several of Rust's web servers, and by Python.

use std::convert::Infallible;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use futures_util::stream;
use klachtformulier::complaint::{Answer, Answers, File, Given};
use klachtformulier::delivery::{Body, Filed, NoBody, attached, body, fields, payload};
use klachtformulier::procedure::{Encoding, Lang};

use crate::any_text::{answers, with_answers};
use crate::support::{
    Chance, MEDIA_TYPES, check_long, first_example, has_long_text, nasty_draft, organisations, procedures,
    roomy_organisations, with_filed,
};
use crate::{generated, python};

const BOUNDARY: &str = "----klacht7MA4YWxkTrZu0gW";

/// A part as it was read.
#[derive(Debug, PartialEq)]
pub(crate) struct Read {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) media_type: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

/// Bodies that multer has read, until there are enough of them to ask Python: every fifth, for it takes its time.
#[derive(Default)]
struct Opinions {
    seen: usize,
    bodies: Vec<Body>,
    expected: Vec<Vec<Read>>,
}

impl Opinions {
    #[track_caller]
    fn add(&mut self, body: Body, expected: Vec<Read>) {
        self.seen += 1;
        if !self.seen.is_multiple_of(5) {
            return;
        }
        self.bodies.push(body);
        self.expected.push(expected);
        if self.bodies.len() == 500 {
            self.ask();
        }
    }

    #[track_caller]
    fn ask(&mut self) {
        let (bodies, expected) = (std::mem::take(&mut self.bodies), std::mem::take(&mut self.expected));
        if let Some(read) = python::read(&bodies) {
            assert_eq!(read.len(), expected.len());
            read.iter().zip(&expected).for_each(|(read, expected)| check(read, expected));
        }
    }
}

/// Part by part, since all of them are too long to be looked through.
#[track_caller]
fn check(read: &[Read], expected: &[Read]) {
    for (read, expected) in read.iter().zip(expected) {
        assert_eq!(read, expected);
    }
    assert_eq!(read.len(), expected.len());
}

#[test]
fn files_go_along_under_their_questions_id_behind_the_json() {
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(7);
    let mut opinions = Opinions::default();
    let (mut with_files, mut long) = (0, 0);
    for index in 0..generated() {
        let (organisation, procedure) = procedures[index % procedures.len()];
        let draft = nasty_draft(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            let went_along = goes_along(filed, Encoding::Json, &mut chance, &mut opinions);
            with_files += usize::from(went_along);
            long += usize::from(went_along && has_long_text(filed.answers));
        });
    }
    opinions.ask();
    assert!(with_files > generated() / 10, "{with_files} with files");
    check_long(long, with_files);
}

#[test]
fn files_go_along_with_the_fields_of_a_form() {
    let organisations = organisations();
    let mut chance = Chance(8);
    let mut opinions = Opinions::default();
    for _ in 0..generated() {
        let answers = answers(&mut chance);
        with_answers(&organisations[0], &answers, |filed| {
            assert!(goes_along(filed, Encoding::Form, &mut chance, &mut opinions));
        });
    }
    opinions.ask();
}

/// Makes a body with files of chance bytes, of the sizes that the answers say, and reads it. Whether there were any.
fn goes_along(filed: &Filed<'_>, encoding: Encoding, chance: &mut Chance, opinions: &mut Opinions) -> bool {
    // Sizes on paper go up to megabytes; what is tried here is small, and nothing as well.
    let mut small = Answers::default();
    for (question, answer) in filed.answers.iter() {
        let mut answer = answer.clone();
        if let Answer::Files(files) = &mut answer {
            files.iter_mut().for_each(|file| file.size = chance.below(300) as u64);
        }
        small.push(question, answer);
    }
    let filed = &Filed { answers: &small, ..filed.clone() };
    let contents: Vec<Vec<u8>> = attached(filed).map(|(_, file)| content(file, chance)).collect();
    let files: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let body = body(filed, encoding, &files, BOUNDARY).unwrap();
    if files.is_empty() {
        return false;
    }

    let mut expected = match encoding {
        Encoding::Json => vec![Read {
            name: "complaint".to_owned(),
            file_name: None,
            media_type: Some("application/json".to_owned()),
            bytes: payload(filed).into_bytes(),
        }],
        Encoding::Form => {
            let field =
                |(name, value): (String, String)| Read { name, file_name: None, media_type: None, bytes: value.into() };
            fields(filed).into_iter().map(field).collect()
        }
    };
    expected.extend(attached(filed).zip(&contents).map(|((question, file), bytes)| Read {
        name: question.to_owned(),
        file_name: Some(quotable(&file.name, question)),
        media_type: Some(if file.media_type == "image/png" || MEDIA_TYPES.contains(&&*file.media_type) {
            file.media_type.clone()
        } else {
            "application/octet-stream".to_owned()
        }),
        bytes: bytes.clone(),
    }));
    check(&read(&body), &expected);
    opinions.add(body, expected);
    true
}

/// Bytes that look like the end of a part, and others.
fn content(file: &File, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < usize::try_from(file.size).unwrap() {
        match chance.below(6) {
            0 => bytes.extend(b"\r\n--"),
            1 => bytes.extend(b"--\r\n\r\n"),
            2 => bytes.extend(BOUNDARY.as_bytes().split_last().unwrap().1),
            // All but the last letter of the boundary, or it would be whole now and then.
            _ => bytes.push(Some(chance.below(256) as u8).filter(|byte| *byte != b'W').unwrap_or_default()),
        }
    }
    bytes.truncate(usize::try_from(file.size).unwrap());
    bytes
}

/// What a browser makes of a file name, and of a backslash and other control characters in the same way.
fn quotable(name: &str, question: &str) -> String {
    let mut out = name.replace('"', "%22").replace('\\', "%5C").replace('\u{7f}', "%7F").replace('\u{85}', "%C2%85");
    for control in 0..0x20_u8 {
        out = out.replace(char::from(control), &format!("%{control:02X}"));
    }
    if out.is_empty() { question.to_owned() } else { out }
}

#[test]
fn a_name_that_people_gave_a_file_breaks_out_of_nothing() {
    check_name("brief.pdf", "brief.pdf");
    check_name("brief van 3 maart.pdf", "brief van 3 maart.pdf");
    check_name("één \"echte\" brief.pdf", "één %22echte%22 brief.pdf");
    check_name("a\"; name=\"key.pdf", "a%22; name=%22key.pdf");
    check_name("a\r\nContent-Type: text/html\r\n\r\n<b>.pdf", "a%0D%0AContent-Type: text/html%0D%0A%0D%0A<b>.pdf");
    check_name("C:\\temp\\brief.pdf", "C:%5Ctemp%5Cbrief.pdf");
    check_name("100%.pdf", "100%.pdf");
    check_name("漢字 👩‍👩‍👧‍👦 שלום.pdf", "漢字 👩‍👩‍👧‍👦 שלום.pdf");
    check_name("", "bijlagen");
}

#[track_caller]
fn check_name(name: &str, expected: &str) {
    let part = file_part(name, "application/pdf");
    assert_eq!((part.name.as_str(), part.file_name.as_deref()), ("bijlagen", Some(expected)));
}

#[test]
fn a_type_that_is_none_is_not_believed() {
    check_type("application/pdf", "application/pdf");
    check_type("message/rfc822", "message/rfc822");
    check_type(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    );
    check_type("", "application/octet-stream");
    check_type("pdf", "application/octet-stream");
    check_type("text/plain\r\nX: y", "application/octet-stream");
    check_type("text/plain; charset=utf-7", "application/octet-stream");
    check_type("multipart/form-data; boundary=x", "application/octet-stream");
    check_type(&format!("text/{}", "x".repeat(200)), "application/octet-stream");
}

#[track_caller]
fn check_type(media_type: &str, expected: &str) {
    assert_eq!(file_part("a.pdf", media_type).media_type.as_deref(), Some(expected));
}

#[track_caller]
fn file_part(name: &str, media_type: &str) -> Read {
    let answers = with_file(name, media_type, 3);
    let organisations = organisations();
    let body = with_answers(&organisations[0], &answers, |filed| body(filed, Encoding::Json, &[b"abc"], BOUNDARY));
    let mut parts = read(&body.unwrap());
    assert_eq!(parts.len(), 2);
    let part = parts.pop().unwrap();
    assert_eq!(part.bytes, b"abc");
    part
}

fn with_file(name: &str, media_type: &str, size: u64) -> Answers {
    let mut answers = Answers::default();
    let file = File { name: name.to_owned(), media_type: media_type.to_owned(), size };
    answers.push("bijlagen", Answer::Files(vec![file]));
    answers
}

#[test]
fn a_boundary_that_occurs_in_what_is_sent_is_refused() {
    let dashed = format!("--{BOUNDARY}");
    let second = format!("en verder {dashed}");
    for (name, content) in [("a.pdf", dashed.as_str()), ("a.pdf", &second), (&dashed, "x")] {
        let answers = with_file(name, "", content.len() as u64);
        assert_eq!(try_body(&answers, content.as_bytes(), BOUNDARY), Err(NoBody::BoundaryOccurs), "{name}");
    }
    // Beside the fields of a form nothing but the head of the part holds the name.
    let answers = with_file(&dashed, "", 1);
    let organisations = organisations();
    let form = with_answers(&organisations[0], &answers, |filed| body(filed, Encoding::Form, &[b"x"], BOUNDARY));
    assert_eq!(form, Err(NoBody::BoundaryOccurs));
    // Without the two hyphens before it, it bounds nothing.
    let answers = with_file("a.pdf", "", BOUNDARY.len() as u64 - 1);
    assert!(try_body(&answers, &BOUNDARY.as_bytes()[1..], BOUNDARY).is_ok());

    let mut answers = with_file("a.pdf", "", 1);
    answers.push("omschrijving", Answer::Text(dashed));
    assert_eq!(try_body(&answers, b"x", BOUNDARY), Err(NoBody::BoundaryOccurs), "in an answer");
}

#[test]
fn a_boundary_that_could_be_read_otherwise_is_none() {
    let answers = with_file("a.pdf", "", 1);
    for boundary in
        ["", "short", "with a blank in it", "with\"quotes\"in-it-", "line\r\nX-Header: y0123", "é123456789012345"]
    {
        assert_eq!(try_body(&answers, b"x", boundary), Err(NoBody::Boundary), "{boundary:?}");
    }
    assert_eq!(try_body(&answers, b"x", &"b".repeat(71)), Err(NoBody::Boundary));
    assert!(try_body(&answers, b"x", &"b".repeat(70)).is_ok());
    assert!(try_body(&answers, b"x", "0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11").is_ok(), "a UUID will do");
}

#[test]
fn files_other_than_the_answers_name_are_refused() {
    let answers = with_file("a.pdf", "", 2);
    assert!(try_body(&answers, b"ab", BOUNDARY).is_ok());
    assert_eq!(try_body(&answers, b"a", BOUNDARY), Err(NoBody::OtherFiles));
    assert_eq!(try_body(&Answers::default(), b"ab", BOUNDARY), Err(NoBody::OtherFiles));
    let organisations = organisations();
    let none = with_answers(&organisations[0], &answers, |filed| body(filed, Encoding::Form, &[], BOUNDARY));
    assert_eq!(none, Err(NoBody::OtherFiles));
}

fn try_body(answers: &Answers, content: &[u8], boundary: &str) -> Result<Body, NoBody> {
    let organisations = organisations();
    with_answers(&organisations[0], answers, |filed| body(filed, Encoding::Json, &[content], boundary))
}

#[test]
fn without_files_the_body_is_the_json_and_nothing_else() {
    let organisations = organisations();
    let (organisation, procedure) = procedures(&organisations)[0];
    let mut draft = first_example(procedure);
    draft.set("bijlagen", Given::Text(String::new()));
    with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
        let json = body(filed, Encoding::Json, &[], "").unwrap();
        assert_eq!(json, Body { content_type: "application/json".to_owned(), bytes: payload(filed).into_bytes() });
    });
}

/// What multer makes of it.
#[track_caller]
fn read(body: &Body) -> Vec<Read> {
    let boundary = multer::parse_boundary(&body.content_type).unwrap();
    let bytes = body.bytes.clone();
    let mut parts = multer::Multipart::new(stream::iter([Ok::<_, Infallible>(bytes)]), boundary);
    ready(async {
        let mut read = Vec::new();
        while let Some(field) = parts.next_field().await.unwrap() {
            read.push(Read {
                name: field.name().unwrap().to_owned(),
                file_name: field.file_name().map(str::to_owned),
                media_type: field.content_type().map(ToString::to_string),
                bytes: field.bytes().await.unwrap().to_vec(),
            });
        }
        read
    })
}

/// Runs what never has to wait for anything.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("the parser waits for more");
}
