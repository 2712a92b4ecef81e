//! `slim`: an organisation file without what no visitor needs.

use std::ffi::OsStr;

use super::input::checked;
use super::world::World;
use crate::json::{self, Json, Node, Value};

/// Keys for authors and their editors; no question, text or condition has one of these names.
const FOR_AUTHORS: [&str; 3] = ["$schema", "examples", "note"];

/// The file on one line, without white space. The error says what is wrong with it, each fault on a line of its own.
pub(super) fn run(file: &OsStr, world: &dyn World) -> Result<String, String> {
    let (bytes, _) = checked(file, world)?;
    let mut slim = Json::default();
    if let (Some(node), _) = json::parse(&bytes) {
        write(&node, &mut slim);
    }
    Ok(slim.into_text())
}

fn write(node: &Node, to: &mut Json) {
    match &node.value {
        Value::Null => to.bare("null"),
        Value::Bool(value) => to.bare(if *value { "true" } else { "false" }),
        // In a file without faults it is whole and small: JavaScript and Rust write it alike.
        Value::Number(number) => to.bare(&number.to_string()),
        Value::Text(text) => to.text(text),
        Value::List(items) => {
            to.open('[');
            items.iter().for_each(|item| write(item, to));
            to.close(']');
        }
        Value::Object(members) => {
            to.open('{');
            for member in members.iter().filter(|member| !FOR_AUTHORS.contains(&&*member.key)) {
                to.member(&member.key);
                write(&member.node, to);
            }
            to.close('}');
        }
    }
}
