//! A browser without scripts: it posts fields, and reads the forms of the page that comes back.

use html5ever::tendril::TendrilSink;
use klachtformulier::organisation::Encoding;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::client::Answer;
use crate::complaints::Complaint;
use crate::server::Server;

pub(crate) type Fields = Vec<(String, String)>;

const BOUNDARY: &str = "----plain";

/// What somebody fills in: the fields of a complaint without those that only a program knows.
pub(crate) fn fields(complaint: &Complaint) -> Fields {
    let body = complaint.body(Encoding::Form, &[]);
    let all = form_urlencoded::parse(&body.bytes).into_owned();
    all.filter(|(name, _)| !is_of_a_program(name)).collect()
}

fn is_of_a_program(name: &str) -> bool {
    matches!(name, "key" | "filed_at" | "notices" | "verdict")
        || name.starts_with("verdict.")
        || name.starts_with("timeline.")
}

/// The same fields with another value in one of them, or with one more.
pub(crate) fn with(fields: &Fields, name: &str, value: &str) -> Fields {
    let mut fields: Fields = fields.iter().filter(|(found, _)| found != name).cloned().collect();
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

/// Headers of a browser that shows what comes back.
pub(crate) const ACCEPT: (&str, &str) = ("Accept", "text/html,application/xhtml+xml");

/// Posts fields as a form without files does.
#[track_caller]
pub(crate) fn post(server: &Server, fields: &Fields) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ACCEPT];
    server.client().send("POST", &headers, body.as_bytes())
}

/// Posts fields and files, each with its question, name and content, as a form with files does.
#[track_caller]
pub(crate) fn post_files(server: &Server, fields: &Fields, files: &[(&str, &str, &[u8])]) -> Answer {
    let (content_type, body) = parts(fields, files);
    server.client().send("POST", &[("Content-Type", &content_type), ACCEPT], &body)
}

/// A multipart body.
pub(crate) fn parts(fields: &Fields, files: &[(&str, &str, &[u8])]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (question, name, content) in files {
        let kind = if name.ends_with(".pdf") { "application/pdf" } else { "application/octet-stream" };
        let head =
            format!("Content-Disposition: form-data; name=\"{question}\"; filename=\"{name}\"\r\nContent-Type: {kind}");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").into_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

/// A page that came back.
pub(crate) struct Page {
    text: String,
    forms: Vec<Vec<(String, Fields)>>,
}

/// The page in a response with this status. It is for nobody else to see, keep or frame.
#[track_caller]
pub(crate) fn page(answer: &Answer, status: u16) -> Page {
    assert_eq!(answer.status, status, "{answer:?}");
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-robots-tag", "noindex"),
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(answer.body.as_str());
    let mut forms = Vec::new();
    find_forms(&dom.document, &mut forms);
    Page { text: answer.body.clone(), forms }
}

impl Page {
    /// What its form posts, when somebody presses the button of this stage.
    #[track_caller]
    pub(crate) fn pressed(&self, stage: &str) -> Fields {
        let is_stage = |name: &str, value: &str| name == "stage" && value == stage;
        for form in &self.forms {
            let all = || form.iter().flat_map(|(_, fields)| fields);
            if all().any(|(name, value)| is_stage(name, value)) {
                let hidden = form.iter().filter(|(kind, _)| kind == "hidden").flat_map(|(_, fields)| fields.clone());
                let mut fields: Fields = hidden.filter(|(name, _)| name != "stage").collect();
                fields.push(("stage".to_owned(), stage.to_owned()));
                return fields;
            }
        }
        panic!("no form goes on to {stage}: {}", self.text)
    }

    /// The stages that its buttons post.
    pub(crate) fn stages(&self) -> Vec<String> {
        let fields = self.forms.iter().flatten().flat_map(|(_, fields)| fields);
        let mut stages: Vec<String> =
            fields.filter(|(name, _)| name == "stage").map(|(_, stage)| stage.clone()).collect();
        stages.sort();
        // Each answer has a button of its own to change it.
        stages.dedup();
        stages
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn has(&self, text: &str) -> bool {
        self.text.contains(text)
    }

    #[track_caller]
    pub(crate) fn is_review(&self) {
        assert_eq!(self.stages(), ["edit", "send"], "{}", self.text);
    }

    #[track_caller]
    pub(crate) fn is_verdict(&self) {
        assert_eq!(self.stages(), ["edit", "verdict"], "{}", self.text);
    }

    #[track_caller]
    pub(crate) fn is_questions(&self) {
        assert_eq!(self.stages(), Vec::<String>::new(), "{}", self.text);
        assert!(!self.forms.is_empty(), "{}", self.text);
    }

    /// It only says something: nothing can be posted from it.
    #[track_caller]
    pub(crate) fn is_message(&self) {
        assert!(self.forms.is_empty(), "{}", self.text);
        assert!(!self.text.is_empty());
    }
}

/// The value of a field.
pub(crate) fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
}

fn find_forms(node: &Handle, forms: &mut Vec<Vec<(String, Fields)>>) {
    if name(node) == "form" {
        forms.push(Vec::new());
    }
    if let Some(form) = forms.last_mut()
        && let (Some(field), Some(value)) = (attribute(node, "name"), attribute(node, "value"))
    {
        form.push((attribute(node, "type").unwrap_or_default(), vec![(field, value)]));
    }
    for child in node.children.borrow().iter() {
        find_forms(child, forms);
    }
}

fn name(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| attr.value.to_string())
}

/// From the questions to the page on which it is sent.
#[track_caller]
pub(crate) fn review(server: &Server, fields: &Fields) -> Page {
    let first = page(&post(server, fields), 200);
    if first.stages().iter().any(|stage| stage == "verdict") {
        return page(&post(server, &first.pressed("verdict")), 200);
    }
    first
}

/// The token of the receipt in a redirect.
#[track_caller]
pub(crate) fn receipt(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{answer:?}");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let location = answer.header("location").expect("a location");
    let token = location.strip_prefix("?receipt=").expect("relative, because a proxy may put it anywhere");
    assert!(token.len() >= 32, "{token}");
    location.to_owned()
}
