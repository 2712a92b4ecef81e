//! Elements as HTML, where there is no browser. Properties that only a script can set are left out.

use super::element::{Child, Dynamic, Element, Prop};

impl Dynamic {
    /// The elements as they are now.
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        for element in (self.0)() {
            write(element, html);
        }
    }
}

fn write(element: Element, html: &mut String) {
    let name = element.0.name;
    html.extend(["<", name]);
    let mut dynamic_text = None;
    for prop in element.0.props {
        let (name, value) = match prop {
            Prop::Attribute(name, value) => (name, Some(value)),
            Prop::DynamicAttribute(name, value) => (name, value()),
            Prop::DynamicText(text) => {
                dynamic_text = text();
                continue;
            }
            Prop::Value(_) | Prop::Style(..) | Prop::On(..) => continue,
        };
        if let Some(value) = value {
            html.extend([" ", name, "=\"", &escaped(&value), "\""]);
        }
    }
    html.push('>');
    if name == "input" {
        return;
    }
    html.extend(dynamic_text.map(|text| escaped(&text)));
    for child in element.0.children {
        match child {
            Child::Element(element) => write(element, html),
            Child::Text(text) => html.push_str(&escaped(&text)),
            Child::Dynamic(dynamic) => dynamic.write(html),
        }
    }
    html.extend(["</", name, ">"]);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
