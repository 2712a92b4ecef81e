//! What is sent to an endpoint, and what it answers.

use super::file::File;

/// The body of a request. Files are named by the question they answer.
#[derive(Clone, Debug)]
pub enum RequestBody {
    /// A JSON payload; with files, a multipart body.
    Json(String, Vec<(String, File)>),
    /// Form fields; with files, a multipart body.
    Fields(Vec<(String, String)>, Vec<(String, File)>),
}

/// A response, not interpreted yet.
#[derive(Debug, Default)]
pub struct HttpResponse {
    /// The status; 0 for a redirect, which is not followed.
    pub status: u16,
    /// Whether it is a redirect.
    pub redirected: bool,
    /// The header `Content-Type`.
    pub content_type: Option<String>,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
    /// The beginning of the body.
    pub body: Vec<u8>,
}
