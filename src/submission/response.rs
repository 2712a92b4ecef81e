//! Reads the response of an endpoint: a raw HTTP response becomes a [`Response`].
//!
//! Any bytes can be read, and the content type is never believed without looking at the body. What a response means for
//! the complaint is for `meaning`.

use crate::json::{self, Node, Value};
use crate::parse::blank;

/// The bytes of a body that are read. Reading from the network can stop one byte further.
pub const MOST_READ: usize = 64 * 1024;

/// More than the questions of any form.
const MOST_REMARKS: usize = 100;
/// A longer message is not fit to show at a question.
const LONGEST_MESSAGE: usize = 500;
/// A longer text is not the id of a question, nor a reference that anybody reads out.
const LONGEST_NAME: usize = 100;

/// A response as it came from the network.
#[derive(Clone, Copy, Debug, Default)]
pub struct Raw<'a> {
    /// The status; 0 where a browser hides it, as for a redirect that it does not follow.
    pub status: u16,
    /// Whether it is a redirect, or came after one.
    pub redirected: bool,
    /// The header `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The header `Retry-After`, which another origin must expose to be seen.
    pub retry_after: Option<&'a str>,
    /// The body, or its start: one byte more than [`MOST_READ`] at least, if there are more.
    pub body: &'a [u8],
}

/// A response that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// Whether it is a redirect, or came after one.
    pub redirected: bool,
    /// What the body is.
    pub content: Content,
    /// The header `Retry-After`, as it came.
    pub retry_after: Option<String>,
    /// The organisation's reference for the complaint.
    pub reference: Option<String>,
    /// What the endpoint wants corrected.
    pub remarks: Vec<Remark>,
}

/// What the body is, whatever the content type says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// There is none.
    #[default]
    None,
    /// JSON.
    Json,
    /// Called JSON, but not JSON or too long.
    BrokenJson,
    /// `application/problem+json`.
    Problem,
    /// An HTML page.
    Html,
    /// Something else.
    Other,
}

/// One of the `errors` of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of the question, as the endpoint wrote it.
    pub question: Option<String>,
    /// The message on one line; empty if there is none.
    pub message: String,
}

/// Remarks by the place where they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parted<'a> {
    /// At a question: its id, and the message.
    pub at_questions: Vec<(&'a str, &'a str)>,
    /// Above the form.
    pub in_general: Vec<&'a str>,
}

/// Reads a response. `read_json` parses a whole text: [`read_json`] natively, and in a browser its own parser, since a
/// second one costs bytes.
pub fn classify(raw: &Raw<'_>, read_json: fn(&str) -> Option<Node>) -> Response {
    let (content, node) = content(raw, read_json);
    let remarks = if content == Content::Problem { node.as_ref().and_then(remarks) } else { None };
    Response {
        status: raw.status,
        redirected: raw.redirected,
        content,
        retry_after: raw.retry_after.map(str::to_owned),
        reference: node.as_ref().and_then(reference),
        remarks: remarks.unwrap_or_default(),
    }
}

/// The tree of a text, if it is valid JSON.
pub fn read_json(text: &str) -> Option<Node> {
    let (node, faults) = json::parse(text.as_bytes());
    node.filter(|_| faults.is_empty())
}

/// Divides remarks into those about questions that are shown now, and general ones. `adres.street` is about `adres`.
pub fn parted<'a>(remarks: &'a [Remark], is_asked: impl Fn(&str) -> bool) -> Parted<'a> {
    let mut parted = Parted::default();
    for remark in remarks {
        let name = remark.question.as_deref().unwrap_or_default();
        let whole = name.split('.').next().unwrap_or_default();
        match [name, whole].into_iter().find(|id| !id.is_empty() && is_asked(id)) {
            Some(id) => parted.at_questions.push((id, &remark.message)),
            None => parted.in_general.push(&remark.message),
        }
    }
    parted
}

fn content(raw: &Raw<'_>, read_json: fn(&str) -> Option<Node>) -> (Content, Option<Node>) {
    let label = Label::of(raw.content_type);
    let body = raw.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(raw.body).trim_ascii();
    let Some(&first) = body.first() else {
        return (Content::None, None);
    };
    if is_page(body) || (first == b'<' && matches!(label, Label::Html | Label::None)) {
        return (Content::Html, None);
    }
    // A script that sets no content type is labelled "text/html" by its server, even if it answers with JSON.
    let may_be_json = first == b'{' || matches!(label, Label::Json | Label::Problem);
    let readable = may_be_json && raw.body.len() <= MOST_READ;
    let node = str::from_utf8(body).ok().filter(|_| readable).and_then(read_json);
    let content = match (label, &node) {
        // By the contract with the endpoint only this content type is a problem.
        (Label::Problem, _) => Content::Problem,
        (_, Some(_)) => Content::Json,
        (Label::Json, None) => Content::BrokenJson,
        (Label::Html, None) => Content::Html,
        (Label::Other | Label::None, None) => Content::Other,
    };
    (content, node)
}

/// What the content type says.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    None,
    Json,
    Problem,
    Html,
    Other,
}

impl Label {
    fn of(content_type: Option<&str>) -> Self {
        let name = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        let ending = name.len().checked_sub(5).and_then(|from| name.get(from..)).unwrap_or_default();
        if name.is_empty() {
            Self::None
        } else if is("application/problem+json") {
            Self::Problem
        } else if is("application/json") || is("text/json") || ending.eq_ignore_ascii_case("+json") {
            Self::Json
        } else if is("text/html") || is("application/xhtml+xml") {
            Self::Html
        } else {
            Self::Other
        }
    }
}

/// Whether it begins like an HTML page.
fn is_page(body: &[u8]) -> bool {
    let starts: [&[u8]; 4] = [b"<!doctype html", b"<html", b"<head", b"<body"];
    starts.iter().any(|start| body.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start)))
}

fn reference(node: &Node) -> Option<String> {
    match &node.get("reference")?.value {
        Value::Text(text) => name(text),
        // Some number their complaints. Above this, a number in JSON is no longer exact.
        Value::Number(number) if (0.0..9_007_199_254_740_992.0).contains(number) && number.fract() == 0.0 => {
            Some((*number as u64).to_string())
        }
        _ => None,
    }
}

fn remarks(node: &Node) -> Option<Vec<Remark>> {
    let Value::List(items) = &node.get("errors")?.value else { return None };
    let remark = |item: &Node| {
        let question = item.get("question").and_then(Node::text).and_then(name);
        let message = blank::tidy_line(item.get("message").and_then(Node::text).unwrap_or_default());
        let message: String = message.chars().take(LONGEST_MESSAGE).collect();
        (question.is_some() || !message.is_empty()).then_some(Remark { question, message })
    };
    Some(items.iter().filter_map(remark).take(MOST_REMARKS).collect())
}

/// A short text on one line.
fn name(text: &str) -> Option<String> {
    let text = blank::tidy_line(text);
    (!text.is_empty() && text.chars().count() <= LONGEST_NAME).then_some(text)
}
