//! Elements as HTML, where there is no browser. What only a script can set is left out.

use super::element::{Changing, Has, Inside, Made};

impl Changing {
    /// What stands there now.
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        for made in (self.0)() {
            element(made, html);
        }
    }
}

fn element(made: Made, html: &mut String) {
    let name = made.0.name;
    html.extend(["<", name]);
    let mut said = None;
    for has in made.0.has {
        let (name, value) = match has {
            Has::Attribute(name, value) => (name, Some(value)),
            Has::Following(name, value) => (name, value()),
            Has::Saying(text) => {
                said = text();
                continue;
            }
            Has::Holding(_) | Has::Style(..) | Has::On(..) => continue,
        };
        if let Some(value) = value {
            html.extend([" ", name, "=\"", &escaped(&value), "\""]);
        }
    }
    html.push('>');
    if name == "input" {
        return;
    }
    html.extend(said.map(|said| escaped(&said)));
    for inside in made.0.inside {
        match inside {
            Inside::Element(made) => element(made, html),
            Inside::Text(text) => html.push_str(&escaped(&text)),
            Inside::Changing(changing) => changing.write(html),
        }
    }
    html.extend(["</", name, ">"]);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
