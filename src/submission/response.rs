//! What an endpoint answered, as far as it is understood: a raw HTTP answer becomes a [`Response`].
//!
//! Any bytes will do: what cannot be read is named as such, and nothing is believed for its label alone. What an answer
//! means for the complaint is for `sending`.

use crate::json::{self, Node, Value};
use crate::parse::blank;

/// How many bytes of an answer are looked at. Whoever reads it from the network can stop one byte further.
pub const MOST_READ: usize = 64 * 1024;

/// More than a form has questions.
const MOST_REMARKS: usize = 100;
/// What is longer is no sentence to stand at a question.
const LONGEST_MESSAGE: usize = 500;
/// What is longer is no name of a question and no reference that anybody reads out.
const LONGEST_NAME: usize = 100;

/// An answer as it came from the network.
#[derive(Clone, Copy, Debug, Default)]
pub struct Raw<'a> {
    /// The status. Where a browser hides it, as it does for a redirect that it was told not to follow, 0.
    pub status: u16,
    /// Whether it is a redirect, or came by way of one: the complaint did not go, or did not stay, where it was sent.
    pub redirected: bool,
    /// The header `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The header `Retry-After`. From another origin it is only seen when the endpoint exposes it.
    pub retry_after: Option<&'a str>,
    /// The body, or the beginning of it: at least one byte more than [`MOST_READ`] if there are more.
    pub body: &'a [u8],
}

/// An answer that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// Whether it is a redirect, or came by way of one.
    pub redirected: bool,
    /// What the body is.
    pub content: Content,
    /// The header `Retry-After`, as it came.
    pub retry_after: Option<String>,
    /// The reference by which the organisation knows the complaint.
    pub reference: Option<String>,
    /// What the endpoint wants mended.
    pub remarks: Vec<Remark>,
}

/// What the body of an answer is, whatever its label says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// There is none.
    #[default]
    None,
    /// JSON.
    Json,
    /// What calls itself JSON and is none, or too much of it.
    BrokenJson,
    /// `application/problem+json`.
    Problem,
    /// A page for people.
    Html,
    /// Something else.
    Other,
}

/// One of the `errors` of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of the question it is about, as the endpoint wrote it.
    pub question: Option<String>,
    /// What it says, on one line; empty if it says nothing.
    pub message: String,
}

/// Remarks, each where it is to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parted<'a> {
    /// At a question: its id, and the message.
    pub at_questions: Vec<(&'a str, &'a str)>,
    /// Above the form.
    pub in_general: Vec<&'a str>,
}

/// Reads an answer. `read_json` makes a tree of a whole text, or nothing: [`read_json`] natively, and the browser's own
/// parser there, since a second one costs bytes.
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

/// The tree of a text that is JSON without a slip.
pub fn read_json(text: &str) -> Option<Node> {
    let (node, faults) = json::parse(text.as_bytes());
    node.filter(|_| faults.is_empty())
}

/// Parts remarks into those about a question that is asked now, and others: what nobody can see an input of is said
/// in general. `adres.street` is about `adres`.
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
    // Scripts that forget to say what they answer say "text/html": an object is an object all the same.
    let may_be_json = first == b'{' || matches!(label, Label::Json | Label::Problem);
    let readable = may_be_json && raw.body.len() <= MOST_READ;
    let node = str::from_utf8(body).ok().filter(|_| readable).and_then(read_json);
    let content = match (label, &node) {
        // Only this label makes a problem: the contract with the endpoint says so.
        (Label::Problem, _) => Content::Problem,
        (_, Some(_)) => Content::Json,
        (Label::Json, None) => Content::BrokenJson,
        (Label::Html, None) => Content::Html,
        (Label::Other | Label::None, None) => Content::Other,
    };
    (content, node)
}

/// What an answer says that it is.
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

/// Whether it begins as a page does, whatever its label says.
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

/// Something short on one line.
fn name(text: &str) -> Option<String> {
    let text = blank::tidy_line(text);
    (!text.is_empty() && text.chars().count() <= LONGEST_NAME).then_some(text)
}
