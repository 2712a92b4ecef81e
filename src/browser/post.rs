//! One request to an endpoint, and its answer as it came.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, File, FormData, Headers, ReadableStreamDefaultReader, RequestCredentials, RequestInit,
    RequestRedirect, Response, UrlSearchParams,
};

/// What is sent.
#[derive(Clone, Debug)]
pub enum Body {
    /// The payload; with files, in a body of several parts.
    Json(String, Vec<(String, File)>),
    /// The fields of a form; with files, in a body of several parts.
    Fields(Vec<(String, String)>, Vec<(String, File)>),
}

/// An answer as it came from the network.
#[derive(Debug, Default)]
pub struct Answer {
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

/// A request that is on its way. Dropped, it is broken off.
#[derive(Debug)]
pub struct Posting(AbortController);

impl Drop for Posting {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends. The call gets the answer, with at most so many bytes of its body and one that says that there are more, or nothing when there is none. `None`: this browser cannot send at all.
pub fn post(
    address: &str,
    key: Option<&str>,
    body: Body,
    most: usize,
    answered: impl FnOnce(Option<Answer>) + 'static,
) -> Option<Posting> {
    let controller = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    // Following a redirect would send a complaint where nobody meant it to go, or turn it into a question.
    init.set_redirect(RequestRedirect::Manual);
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_referrer("");
    init.set_signal(Some(&controller.signal()));
    let headers = Headers::new().ok()?;
    if let Some(key) = key {
        headers.set("Idempotency-Key", key).ok()?;
    }
    headers.set("Accept", "application/json, application/problem+json").ok()?;
    init.set_body(&content(body, &headers)?);
    init.set_headers(&headers);
    let response = web_sys::window()?.fetch_with_str_and_init(address, &init);
    spawn_local(async move {
        let response = match JsFuture::from(response).await {
            Ok(response) => read(response.unchecked_into(), most).await,
            Err(_) => None,
        };
        answered(response);
    });
    Some(Posting(controller))
}

fn content(body: Body, headers: &Headers) -> Option<JsValue> {
    let (data, files) = match body {
        Body::Json(json, files) if files.is_empty() => {
            headers.set("Content-Type", "application/json").ok()?;
            return Some(json.into());
        }
        Body::Json(json, files) => {
            let data = FormData::new().ok()?;
            // As a field: with a type of its own, a browser would give it the name of a file too.
            data.append_with_str("complaint", &json).ok()?;
            (data, files)
        }
        Body::Fields(fields, files) if files.is_empty() => {
            let parameters = UrlSearchParams::new().ok()?;
            fields.iter().for_each(|(name, value)| parameters.append(name, value));
            return Some(parameters.into());
        }
        Body::Fields(fields, files) => {
            let data = FormData::new().ok()?;
            for (name, value) in &fields {
                data.append_with_str(name, value).ok()?;
            }
            (data, files)
        }
    };
    for (question, file) in &files {
        data.append_with_blob_and_filename(question, file, &file.name()).ok()?;
    }
    Some(data.into())
}

async fn read(response: Response, most: usize) -> Option<Answer> {
    let redirected = response.redirected() || response.status() == 0;
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    let body = match response.body() {
        Some(body) => beginning(body.get_reader().unchecked_into(), most).await?,
        None => Vec::new(),
    };
    Some(Answer {
        status: response.status(),
        redirected,
        content_type: header("content-type"),
        retry_after: header("retry-after"),
        body,
    })
}

/// The body, or one byte more of it than is looked at: an answer may have no end.
async fn beginning(reader: ReadableStreamDefaultReader, most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while bytes.len() <= most {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        let Ok(value) = Reflect::get(&chunk, &"value".into()) else { break };
        if value.is_undefined() {
            return Some(bytes);
        }
        bytes.extend(Uint8Array::new(&value).to_vec());
    }
    drop(reader.cancel());
    bytes.truncate(most + 1);
    Some(bytes)
}
