//! What the browser's own `JSON.parse` read becomes the tree that `procedure` reads: a second parser would cost bytes.

use js_sys::{Array, JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::json::{At, Member, Node, Value};

/// Deeper than any organisation file, and shallow enough for any stack.
const DEEPEST: u32 = 64;

/// The value as a tree. `None` when it is no JSON, or nested absurdly.
pub fn node(value: &JsValue) -> Option<Node> {
    walk(value, DEEPEST)
}

fn walk(value: &JsValue, depth: u32) -> Option<Node> {
    let depth = depth.checked_sub(1)?;
    let value = if value.is_null() {
        Value::Null
    } else if let Some(value) = value.as_bool() {
        Value::Bool(value)
    } else if let Some(value) = value.as_f64() {
        Value::Number(value)
    } else if let Some(text) = value.dyn_ref::<JsString>() {
        Value::Text(text.into())
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Value::List(items.iter().map(|item| walk(&item, depth)).collect::<Option<_>>()?)
    } else if let Some(object) = value.dyn_ref::<Object>() {
        Value::Object(members(object, depth)?)
    } else {
        return None;
    };
    Some(Node::nowhere(value))
}

fn members(object: &Object, depth: u32) -> Option<Vec<Member>> {
    let keys = Object::keys(object).into_iter();
    let values = Object::values(object).into_iter();
    let pairs = keys.zip(values);
    pairs
        .map(|(key, value)| Some(Member { at: At::default(), key: key.as_string()?, node: walk(&value, depth)? }))
        .collect()
}

/// The tree of a text of JSON.
pub fn parse(text: &str) -> Option<Node> {
    node(&js_sys::JSON::parse(text).ok()?)
}
