//! The command without a prompt, as WebAssembly: JavaScript gives it the world, in Node or in a browser.

use std::ffi::{OsStr, OsString};

use js_sys::{Array, Error, Function, Object, Reflect, Uint8Array};
use klachtformulier::calendar::Moment;
use klachtformulier::command::{self, Answer, Unreadable, UnreadableKind, World};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

fn main() {}

/// Runs the command with these arguments, in this world: an object with the functions
///
/// - `read(name)`, which returns a `Uint8Array`, or throws an error whose `kind` is `missing`, `denied`, `folder` or
///   something else;
/// - `language()`, which returns a text such as `nl_NL.UTF-8` or `nl`;
/// - `now()`, which returns the milliseconds since 1970;
/// - `random()`, which returns a `Uint8Array` of 16 random bytes.
///
/// It returns an object: `out` and `err` are texts, and `code` is the exit code.
#[wasm_bindgen]
pub fn run(arguments: Vec<String>, world: Object) -> Object {
    let arguments = arguments.into_iter().map(OsString::from).collect();
    let Answer { out, err, code } = command::run(arguments, &Given(world));
    let answer = Object::new();
    for (name, value) in [("out", out.into()), ("err", err.into()), ("code", JsValue::from(code))] {
        // It is a new object, which takes anything.
        let _ = Reflect::set(&answer, &name.into(), &value);
    }
    answer
}

/// The world that JavaScript gives.
struct Given(Object);

impl Given {
    /// What one of its functions returns, or throws.
    fn ask(&self, function: &str, arguments: &Array) -> Result<JsValue, JsValue> {
        Reflect::get(&self.0, &function.into())?.dyn_into::<Function>()?.apply(&self.0, arguments)
    }
}

impl World for Given {
    fn read(&self, file: &OsStr) -> Result<Vec<u8>, Unreadable> {
        let bytes = self.ask("read", &Array::of1(&file.to_string_lossy().as_ref().into()));
        bytes.and_then(JsCast::dyn_into::<Uint8Array>).map(|bytes| bytes.to_vec()).map_err(|error| unreadable(&error))
    }

    fn language(&self) -> String {
        self.ask("language", &Array::new()).ok().and_then(|language| language.as_string()).unwrap_or_default()
    }

    fn now(&self) -> Moment {
        let now = self.ask("now", &Array::new()).ok().and_then(|now| now.as_f64()).unwrap_or_default();
        Moment::from_unix((now / 1000.0).floor() as i64)
    }

    fn chance(&self) -> [u8; 16] {
        let bytes = self.ask("random", &Array::new()).and_then(JsCast::dyn_into::<Uint8Array>);
        bytes.ok().and_then(|bytes| bytes.to_vec().try_into().ok()).unwrap_or_default()
    }
}

fn unreadable(error: &JsValue) -> Unreadable {
    let kind = Reflect::get(error, &"kind".into()).ok().and_then(|kind| kind.as_string());
    let kind = match kind.as_deref() {
        Some("missing") => UnreadableKind::Missing,
        Some("denied") => UnreadableKind::Denied,
        Some("folder") => UnreadableKind::Folder,
        _ => UnreadableKind::Other,
    };
    let words = error.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default();
    Unreadable { kind, words }
}
