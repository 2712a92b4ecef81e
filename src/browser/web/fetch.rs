//! One request to an endpoint, and its response as it came.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, FormData, Headers, ReadableStreamDefaultReader, RequestCredentials, RequestInit, RequestRedirect,
    Response, UrlSearchParams,
};

use crate::browser::http::{HttpResponse, RequestBody};

use super::timers::spawn_local;

/// A pending request. Dropping it aborts the request.
#[derive(Debug)]
pub struct PendingRequest(AbortController);

impl Drop for PendingRequest {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends a POST request. Calls back with the response, or with `None` if there is none. `None`: this browser cannot send.
///
/// At most `most + 1` bytes of the response's body are read: the last byte says that there is more.
pub fn post(
    address: &str,
    key: Option<&str>,
    body: RequestBody,
    most: usize,
    answered: impl FnOnce(Option<HttpResponse>) + 'static,
) -> Option<PendingRequest> {
    let controller = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    // A redirect that was followed would take a complaint where nobody meant it to go, or turn it into a GET request.
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
    Some(PendingRequest(controller))
}

/// The body as `fetch` takes it. The browser itself sets the `Content-Type` of everything but JSON.
fn content(body: RequestBody, headers: &Headers) -> Option<JsValue> {
    let (data, files) = match body {
        RequestBody::Json(json, files) if files.is_empty() => {
            headers.set("Content-Type", "application/json").ok()?;
            return Some(json.into());
        }
        RequestBody::Json(json, files) => {
            let data = FormData::new().ok()?;
            // As a text field: a part with a type of its own must be a blob, and browsers give blobs a file name.
            data.append_with_str("complaint", &json).ok()?;
            (data, files)
        }
        RequestBody::Fields(fields, files) if files.is_empty() => {
            let parameters = UrlSearchParams::new().ok()?;
            fields.iter().for_each(|(name, value)| parameters.append(name, value));
            return Some(parameters.into());
        }
        RequestBody::Fields(fields, files) => {
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

async fn read(response: Response, most: usize) -> Option<HttpResponse> {
    let redirected = response.redirected() || response.status() == 0;
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    let body = match response.body() {
        Some(body) => beginning(body.get_reader().unchecked_into(), most).await?,
        None => Vec::new(),
    };
    Some(HttpResponse {
        status: response.status(),
        redirected,
        content_type: header("content-type"),
        retry_after: header("retry-after"),
        body,
    })
}

/// The first `most + 1` bytes at most: a body may be endless.
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
