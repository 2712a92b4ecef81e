//! How any response is read.

use klachtformulier::submission::response::{
    Content, MOST_READ, Parted, Raw, Remark, Response, classify, parted, read_json,
};
use proptest::prelude::*;

fn read(content_type: Option<&str>, body: &[u8]) -> Response {
    classify(&Raw { status: 200, content_type, body, ..Raw::default() }, read_json)
}

/// The content that is recognised in a body with this content type.
#[track_caller]
fn check(content_type: &str, body: &str, expected: Content) {
    let label = Some(content_type).filter(|label| *label != "none");
    assert_eq!(read(label, body.as_bytes()).content, expected, "{content_type}: {body:?}");
}

const PAGE: &str = "<!doctype html><title>Login</title>";
const OBJECT: &str = r#"{"reference": "K-1"}"#;

#[test]
fn no_body_is_nothing_whatever_its_label() {
    for label in ["none", "application/json", "text/html", "application/problem+json"] {
        for body in ["", " ", "\r\n\t", "\u{feff}"] {
            check(label, body, Content::None);
        }
    }
}

#[test]
fn json_is_known_by_its_label() {
    for label in [
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=utf-8",
        " application/json ;x",
        "text/json",
        "application/vnd.example+json",
        "application/LD+JSON",
    ] {
        check(label, OBJECT, Content::Json);
        check(label, "[]", Content::Json);
        check(label, "null", Content::Json);
        check(label, "oops", Content::BrokenJson);
        check(label, r#"{"reference": "K-20"#, Content::BrokenJson);
        check(label, "{'reference': 1}", Content::BrokenJson);
        check(label, "{} {}", Content::BrokenJson);
        check(label, "<br />Warning: something", Content::BrokenJson);
    }
}

#[test]
fn an_object_is_an_object_whatever_its_label() {
    for label in ["none", "text/html", "text/html; charset=UTF-8", "text/plain", "image/png", "nonsense", "+json"] {
        check(label, OBJECT, Content::Json);
        assert_eq!(read(Some(label), OBJECT.as_bytes()).reference.as_deref(), Some("K-1"));
    }
    check("text/html", "{not json}", Content::Html);
    check("text/plain", "{not json}", Content::Other);
    // Any text may begin with a bracket or a digit.
    check("text/plain", "[1]", Content::Other);
    check("text/html", "1", Content::Html);
}

#[test]
fn a_page_is_a_page_whatever_its_label() {
    for label in
        ["none", "text/html", "application/json", "application/problem+json", "text/plain", "application/xhtml+xml"]
    {
        for body in [PAGE, "\n  <!DOCTYPE HTML PUBLIC", "<HTML lang=nl>", "<head>", "<Body>", "\u{feff}<html>"] {
            check(label, body, Content::Html);
        }
    }
}

#[test]
fn a_page_is_known_by_its_label() {
    for label in ["text/html", "TEXT/HTML; charset=iso-8859-1", "application/xhtml+xml"] {
        for body in ["<p>Hello", "Hello", "<?xml version='1.0'?><html>", "<!-- a comment --><html>"] {
            check(label, body, Content::Html);
        }
    }
    check("none", "<p>Hello", Content::Html);
}

#[test]
fn other_things_are_other_things() {
    check("text/plain", "OK", Content::Other);
    check("none", "OK", Content::Other);
    check("image/png", "\u{1}", Content::Other);
    check("application/xml", "<ok/>", Content::Other);
}

#[test]
fn bytes_that_are_no_text_are_no_json() {
    assert_eq!(read(Some("application/json"), b"{\"reference\": \"K\xFF\"}").content, Content::BrokenJson);
    assert_eq!(read(None, b"{\"reference\": \"K\xFF\"}").content, Content::Other);
}

#[test]
fn too_much_is_not_read() {
    let fits = format!("{{\"reference\": \"K-1\"{}}}", " ".repeat(MOST_READ - 20));
    assert_eq!(fits.len(), MOST_READ);
    assert_eq!(read(Some("application/json"), fits.as_bytes()).reference.as_deref(), Some("K-1"));
    let more = format!("{fits} ");
    let response = read(Some("application/json"), more.as_bytes());
    assert_eq!((response.content, response.reference), (Content::BrokenJson, None));
    let page = format!("{PAGE}{}", " x".repeat(MOST_READ));
    assert_eq!(read(Some("application/json"), page.as_bytes()).content, Content::Html);
}

#[test]
fn absurdly_nested_json_is_broken() {
    let deep = "[".repeat(30_000);
    check("application/json", &deep, Content::BrokenJson);
    check("none", &"{\"a\":".repeat(10_000), Content::Other);
}

#[track_caller]
fn check_reference(json: &str, expected: Option<&str>) {
    let body = format!("{{\"reference\": {json}}}");
    assert_eq!(read(Some("application/json"), body.as_bytes()).reference.as_deref(), expected, "{json}");
}

#[test]
fn a_reference_is_one_short_line() {
    check_reference(r#""K-2026-1""#, Some("K-2026-1"));
    check_reference(r#""  K 1\n""#, Some("K 1"));
    check_reference(r#""K\u0007\n1""#, Some("K 1"));
    check_reference(r#""""#, None);
    check_reference(r#"" ""#, None);
    check_reference(&format!("\"{}\"", "é".repeat(100)), Some(&"é".repeat(100)));
    check_reference(&format!("\"{}\"", "é".repeat(101)), None);
}

#[test]
fn a_reference_may_be_a_number() {
    check_reference("20260001", Some("20260001"));
    check_reference("0", Some("0"));
    check_reference("9007199254740991", Some("9007199254740991"));
    check_reference("9007199254740992", None);
    check_reference("1.5", None);
    check_reference("-1", None);
    check_reference("1e300", None);
}

#[test]
fn anything_else_is_no_reference() {
    for json in ["null", "true", "[]", "{}", "[\"K-1\"]"] {
        check_reference(json, None);
    }
    assert_eq!(read(Some("application/json"), b"[{\"reference\": \"K-1\"}]").reference, None);
}

fn problem(body: &str) -> Vec<Remark> {
    let raw =
        Raw { status: 422, content_type: Some("application/problem+json"), body: body.as_bytes(), ..Raw::default() };
    let response = classify(&raw, read_json);
    assert_eq!(response.content, Content::Problem);
    response.remarks
}

fn remark(question: Option<&str>, message: &str) -> Remark {
    Remark { question: question.map(str::to_owned), message: message.to_owned() }
}

#[test]
fn a_problem_has_errors_with_a_question_and_a_message() {
    let body = r#"{"type": "about:blank", "title": "Mend", "errors": [{"question": "naam", "message": "Vul een naam in."},
        {"message": "Er is iets.", "more": 1}, {"question": "email"}, {"question": null, "message": " Iets\nanders. "}]}"#;
    let expected = [
        remark(Some("naam"), "Vul een naam in."),
        remark(None, "Er is iets."),
        remark(Some("email"), ""),
        remark(None, "Iets anders."),
    ];
    assert_eq!(problem(body), expected);
}

#[test]
fn what_says_nothing_is_no_error() {
    for body in [
        "{}",
        "[]",
        "oops",
        r#"{"errors": {}}"#,
        r#"{"errors": "naam"}"#,
        r#"{"errors": [1, null, "x", {}, []]}"#,
        r#"{"errors": [{"question": "", "message": ""}]}"#,
        r#"{"errors": [{"question": 1, "message": 2}]}"#,
        r#"{"errors": [{"question": "naam", "message": "x"}"#,
    ] {
        assert_eq!(problem(body), [], "{body}");
    }
}

#[test]
fn only_a_problem_has_errors() {
    let body = br#"{"errors": [{"question": "naam", "message": "x"}]}"#;
    assert_eq!(read(Some("application/json"), body).remarks, []);
    assert_eq!(read(Some("application/problem+json; charset=utf-8"), body).remarks.len(), 1);
}

#[test]
fn errors_are_bounded() {
    let one = r#"{"question": "naam", "message": "x"}"#;
    let many = vec![one; 500].join(",");
    assert_eq!(problem(&format!("{{\"errors\": [{many}]}}")).len(), 100);
    let long = format!(r#"{{"errors": [{{"question": "{}", "message": "{}"}}]}}"#, "q".repeat(101), "é".repeat(600));
    assert_eq!(problem(&long), [remark(None, &"é".repeat(500))]);
}

#[test]
fn the_rest_is_handed_on() {
    let raw = Raw { status: 503, redirected: true, retry_after: Some(" 5"), ..Raw::default() };
    let response = classify(&raw, read_json);
    assert_eq!((response.status, response.redirected, response.retry_after.as_deref()), (503, true, Some(" 5")));
}

#[test]
fn remarks_go_to_the_questions_that_are_asked() {
    let remarks = [
        remark(Some("naam"), "een"),
        remark(Some("onbekend"), "twee"),
        remark(None, "drie"),
        remark(Some("adres.street"), "vier"),
        remark(Some("naam"), ""),
        remark(Some(".naam"), "vijf"),
    ];
    let found = parted(&remarks, |id| ["naam", "adres"].contains(&id));
    let expected = Parted {
        at_questions: vec![("naam", "een"), ("adres", "vier"), ("naam", "")],
        in_general: vec!["twee", "drie", "vijf"],
    };
    assert_eq!(found, expected);
    assert_eq!(parted(&remarks, |_| false).in_general.len(), remarks.len());
}

fn labels() -> impl Strategy<Value = Option<String>> {
    let known =
        prop::sample::select(vec!["application/json", "application/problem+json", "text/html", "x/y", "+json", ";"]);
    prop::option::of(prop_oneof![known.prop_map(str::to_owned), any::<String>()])
}

/// Bodies of every kind: any bytes, text, and valid responses with something broken in them.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let answer =
        r#"{"reference": "K-é1", "errors": [{"question": "naam", "message": "\ud83d\ude00 \u0000"}, null, 1e999]}"#;
    let broken = (any::<prop::sample::Index>(), any::<u8>(), any::<bool>()).prop_map(move |(at, byte, cut)| {
        let mut bytes = answer.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        bytes
    });
    prop_oneof![prop::collection::vec(any::<u8>(), 0..200), any::<String>().prop_map(String::into_bytes), broken]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_some_answer(
        status in any::<u16>(), redirected in any::<bool>(), label in labels(), body in bodies(),
    ) {
        let raw = Raw { status, redirected, content_type: label.as_deref(), retry_after: None, body: &body };
        let response = classify(&raw, read_json);
        prop_assert_eq!(response.status, status);
        prop_assert!(response.reference.is_none_or(|text| !text.is_empty() && text.chars().count() <= 100));
        for remark in response.remarks {
            prop_assert!(remark.question.is_some() || !remark.message.is_empty());
            prop_assert!(!remark.message.chars().any(char::is_control));
        }
    }
}
