//! What somebody hears who does not look: the accessibility tree as the browser hands it to screen readers.
//!
//! Chromium shows all of it. The standard has the name and the role of an element, and the other engines have the standard.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Browser, Engine, chromium, engine};

/// What is heard of an element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Heard {
    pub(crate) role: String,
    pub(crate) name: String,
    /// What else is said of it. Nothing where an engine does not tell.
    pub(crate) more: Option<More>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct More {
    pub(crate) description: String,
    pub(crate) required: bool,
    pub(crate) invalid: bool,
}

impl Browser {
    /// What is heard of elements in the shadow root of a host, each by its selector; of one that is not heard, nothing.
    pub(crate) fn heard(&self, host: &str, selectors: &[String]) -> HashMap<String, Heard> {
        match engine() {
            Engine::Chromium => self.heard_in_tree(host, selectors),
            Engine::Firefox | Engine::Webkit => {
                let heard = |selector: &String| (selector.clone(), self.heard_of(host, selector));
                selectors.iter().map(heard).collect()
            }
        }
    }

    fn heard_of(&self, host: &str, selector: &str) -> Heard {
        let element = self.inside(host, selector);
        let ask = |what: &str| {
            let said = self.get(&format!("/element/{element}/{what}"));
            said.as_str().unwrap_or_default().to_owned()
        };
        Heard { role: ask("computedrole"), name: ask("computedlabel"), more: None }
    }

    fn heard_in_tree(&self, host: &str, selectors: &[String]) -> HashMap<String, Heard> {
        // A mark that the document shows beside its nodes, and that nobody hears.
        let mark = "data-heard";
        let set = |what: &str| {
            self.script(&format!(
                "const root = document.querySelector({}).shadowRoot;
                 for (const selector of {}) root.querySelector(selector)?.{what}",
                json!(host),
                json!(selectors)
            ));
        };
        set(&format!("setAttribute('{mark}', selector)"));
        let document = chromium::devtools(self, "DOM.getDocument", &json!({"depth": -1, "pierce": true}));
        let tree = chromium::devtools(self, "Accessibility.getFullAXTree", &json!({}));
        set(&format!("removeAttribute('{mark}')"));
        let mut marked = HashMap::new();
        find_marked(&document["root"], mark, &mut marked);
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let known = nodes.filter(|node| node["ignored"] == false);
        known
            .filter_map(|node| Some((marked.get(&node["backendDOMNodeId"].as_u64()?)?.clone(), heard_in(node))))
            .collect()
    }
}

/// The nodes with a mark, and what it says.
fn find_marked(node: &Value, mark: &str, found: &mut HashMap<u64, String>) {
    let attributes = node["attributes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
    if let Some([_, value]) = attributes.as_chunks::<2>().0.iter().find(|[name, _]| *name == mark) {
        found.insert(node["backendNodeId"].as_u64().expect("a node has an id"), (*value).to_owned());
    }
    for inner in ["children", "shadowRoots"].iter().flat_map(|inner| node[*inner].as_array()).flatten() {
        find_marked(inner, mark, found);
    }
}

fn heard_in(node: &Value) -> Heard {
    let text = |what: &str| node[what]["value"].as_str().unwrap_or_default().to_owned();
    let properties = node["properties"].as_array().into_iter().flatten();
    let property =
        |name: &str| properties.clone().find(|each| each["name"] == name).map(|each| &each["value"]["value"]);
    let is = |name: &str| property(name).is_some_and(|value| *value == true || value == "true");
    let more = More { description: text("description"), required: is("required"), invalid: is("invalid") };
    Heard { role: text("role"), name: text("name"), more: Some(more) }
}
