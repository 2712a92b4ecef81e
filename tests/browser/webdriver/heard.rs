//! What a screen reader announces: the accessibility tree as the browser exposes it.
//!
//! Chromium exposes all of it. The standard has the name and the role of an element, and the other engines follow the
//! standard.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Browser, Engine, chromium, engine};

/// What a screen reader announces of an element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Heard {
    pub(crate) role: String,
    pub(crate) name: String,
    /// The other properties. `None` if the engine does not report them.
    pub(crate) more: Option<More>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct More {
    pub(crate) description: String,
    pub(crate) required: bool,
    pub(crate) invalid: bool,
}

impl Browser {
    /// What a screen reader announces of elements in the shadow root of a host, by selector; elements that are not
    /// exposed are left out.
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
        // An attribute that the document's snapshot contains beside its nodes, and that is not announced.
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

/// Finds the nodes with the attribute, and its value.
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
