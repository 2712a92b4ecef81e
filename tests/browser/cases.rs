//! The organisation files as test cases: their procedures, questions, rules and examples.

use serde_json::{Map, Value};

/// The file names without their extension.
pub(crate) const ORGANISATIONS: [&str; 3] = ["blijf-groep", "groeimeesters", "klik-onderwijs"];

/// Files that say what no served one says: see `tests/organisations`.
pub(crate) const FOR_TESTS: [&str; 3] = ["leemwaarde", "pimpelhof", "stapsteen"];

/// A procedure of an organisation.
pub(crate) struct Procedure {
    pub(crate) organisation: &'static str,
    pub(crate) id: String,
    json: Value,
}

/// An example: the answers, the moment at which they are given, and the expected outcome.
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) now: String,
    pub(crate) answers: Map<String, Value>,
    pub(crate) expect: Value,
}

/// An organisation file as JSON.
pub(crate) fn organisation(name: &str) -> Value {
    serde_json::from_str(&file(name)).unwrap()
}

/// The text of an organisation file, of those that are served or of those that are for the tests.
pub(crate) fn file(name: &str) -> String {
    let folder = if ORGANISATIONS.contains(&name) { "public" } else { "tests" };
    let path = format!("{}/{folder}/organisations/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// All procedures of all organisations that are served.
pub(crate) fn procedures() -> Vec<Procedure> {
    procedures_of(ORGANISATIONS)
}

/// All procedures of the organisations that are there for the tests.
pub(crate) fn procedures_for_tests() -> Vec<Procedure> {
    procedures_of(FOR_TESTS)
}

fn procedures_of(organisations: [&'static str; 3]) -> Vec<Procedure> {
    let of = |organisation: &'static str| {
        let file = self::organisation(organisation);
        let list = file["procedures"].as_array().unwrap().clone();
        list.into_iter().map(move |json| Procedure { organisation, id: text(&json["id"]), json })
    };
    organisations.into_iter().flat_map(of).collect()
}

pub(crate) fn procedure(organisation: &str, id: &str) -> Procedure {
    let found = procedures()
        .into_iter()
        .chain(procedures_for_tests())
        .find(|known| known.organisation == organisation && known.id == id);
    found.unwrap_or_else(|| panic!("no procedure {id} of {organisation}"))
}

impl Procedure {
    /// An element for this procedure, with additional attributes.
    pub(crate) fn element(&self, attributes: &str) -> String {
        self.entrance(&format!("procedure=\"{}\" {attributes}", self.id))
    }

    /// An element that starts with the entrance, at which the procedure is chosen.
    pub(crate) fn entrance(&self, attributes: &str) -> String {
        let name = self.organisation;
        format!(
            "<klacht-formulier src=\"organisations/{name}.json\" {attributes}><p>Geen formulier</p></klacht-formulier>"
        )
    }

    /// The ids of its steps.
    pub(crate) fn steps(&self) -> Vec<String> {
        list(&self.json["steps"]).iter().map(|step| text(&step["id"])).collect()
    }

    /// The questions of a step, by the step's index.
    pub(crate) fn questions(&self, step: usize) -> &[Value] {
        list(&self.json["steps"][step]["questions"])
    }

    /// A question; `None` for the id of an answer in the visitor's own words, such as `relatie-anders`.
    pub(crate) fn question(&self, id: &str) -> Option<&Value> {
        list(&self.json["steps"]).iter().flat_map(|step| list(&step["questions"])).find(|question| question["id"] == id)
    }

    /// Whether it can be sent in this way.
    pub(crate) fn delivers_by(&self, way: &str) -> bool {
        self.json["deliveries"].get(way).is_some()
    }

    /// Whether it is never sent to a server, whatever the page's attributes say.
    pub(crate) fn is_never_sent(&self) -> bool {
        self.json["deliveries"]["endpoint"] == false
    }

    pub(crate) fn rule(&self, id: &str) -> &Value {
        list(&self.json["rules"]).iter().find(|rule| rule["id"] == id).unwrap_or_else(|| panic!("no rule {id}"))
    }

    /// The index of the step after which it is known whether a rule fires.
    pub(crate) fn known_after(&self, rule: &str) -> usize {
        let mut asked = Vec::new();
        ["when", "unless"].iter().for_each(|key| questions_in(&self.rule(rule)[*key], &mut asked));
        let place = |id: &String| {
            let holds = |step: &usize| self.questions(*step).iter().any(|question| question["id"] == **id);
            (0..self.steps().len()).find(holds).expect("a rule is about questions of its procedure")
        };
        asked.iter().map(place).max().expect("a rule is about a question")
    }

    pub(crate) fn examples(&self) -> Vec<Example> {
        let example = |json: &Value| Example {
            name: text(&json["name"]),
            now: text(&json["now"]),
            answers: json["answers"].as_object().unwrap().clone(),
            expect: json["expect"].clone(),
        };
        list(&self.json["examples"]).iter().map(example).collect()
    }

    /// The first example, in which every question is answered.
    pub(crate) fn complete(&self) -> Example {
        self.examples().swap_remove(0)
    }
}

impl Example {
    pub(crate) fn outcome(&self) -> &str {
        self.expect["outcome"].as_str().unwrap()
    }

    /// The ids of the rules that fire.
    pub(crate) fn rules(&self) -> Vec<String> {
        list(&self.expect["rules"]).iter().map(text).collect()
    }
}

/// A text of an organisation in Dutch.
pub(crate) fn dutch(value: &Value) -> String {
    text(value.get("nl").unwrap_or(value))
}

fn questions_in(condition: &Value, found: &mut Vec<String>) {
    match condition {
        Value::Object(members) => {
            found.extend(members.get("question").map(text));
            members.values().for_each(|value| questions_in(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| questions_in(item, found)),
        _ => {}
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}
