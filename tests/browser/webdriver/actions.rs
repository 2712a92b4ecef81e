//! The keyboard and the pointer: keys go to the focused element, and the pointer to where it is moved.

use serde_json::{Value, json};

use super::{Browser, ELEMENT};

pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const SHIFT: &str = "\u{e008}";
pub(crate) const ARROW_DOWN: &str = "\u{e015}";
pub(super) const DELETE: &str = "\u{e017}";

impl Browser {
    /// Presses keys one after another: each character of the text is a key.
    pub(crate) fn press(&self, keys: &str) {
        let presses = keys.chars().flat_map(|key| [down(key), up(key)]);
        self.act(json!([{"type": "key", "id": "keyboard", "actions": presses.collect::<Vec<_>>()}]));
    }

    /// Presses keys at the pace of somebody who types fast: one every 20 ms.
    pub(crate) fn press_at_pace(&self, keys: &str) {
        let presses = keys.chars().flat_map(|key| [down(key), up(key), json!({"type": "pause", "duration": 20})]);
        self.act(json!([{"type": "key", "id": "keyboard", "actions": presses.collect::<Vec<_>>()}]));
    }

    /// Presses a key while another is held.
    pub(crate) fn press_with(&self, held: &str, key: &str) {
        let (held, key) = (only(held), only(key));
        let actions = [down(held), down(key), up(key), up(held)];
        self.act(json!([{"type": "key", "id": "keyboard", "actions": actions}]));
    }

    /// Double-clicks as fast as possible.
    pub(crate) fn double_click(&self, host: &str, selector: &str) {
        let button = self.seen_inside(host, selector);
        let (press, release) = (json!({"type": "pointerDown", "button": 0}), json!({"type": "pointerUp", "button": 0}));
        self.point(&json!([moved(&button, 0, 0), press, release, press, release]));
    }

    /// Draws a line through points, given as offsets from the centre of an element.
    pub(crate) fn draw(&self, host: &str, selector: &str, points: &[(i32, i32)]) {
        let canvas = self.seen_inside(host, selector);
        let mut actions: Vec<Value> = points.iter().map(|(x, y)| moved(&canvas, *x, *y)).collect();
        actions.insert(1, json!({"type": "pointerDown", "button": 0}));
        actions.push(json!({"type": "pointerUp", "button": 0}));
        self.point(&Value::Array(actions));
    }

    fn point(&self, actions: &Value) {
        self.act(
            json!([{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions}]),
        );
    }

    /// An element that was scrolled into view: the pointer cannot go elsewhere.
    fn seen_inside(&self, host: &str, selector: &str) -> String {
        let element = self.inside(host, selector);
        self.bring_into_view(&element);
        element
    }

    fn act(&self, sources: Value) {
        self.command("/actions", &json!({"actions": sources}));
    }
}

fn moved(element: &str, x: i32, y: i32) -> Value {
    json!({"type": "pointerMove", "duration": 20, "origin": {ELEMENT: element}, "x": x, "y": y})
}

fn down(key: char) -> Value {
    json!({"type": "keyDown", "value": key})
}

fn up(key: char) -> Value {
    json!({"type": "keyUp", "value": key})
}

fn only(key: &str) -> char {
    key.chars().next().expect("one key")
}
