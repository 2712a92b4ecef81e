//! The eight forms as they are read from the files, and complaints that are filed in them.

use std::sync::LazyLock;

use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Assessment, Draft, assess};
use klachtformulier::json::{self, Member, Node, Value};
use klachtformulier::organisation::{Organisation, Outcome, Procedure, Question, Rule, TimelineStep};

use crate::files::{FILES, File, file};

/// One of the eight forms: the name of its file and the id of its procedure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Form {
    pub(crate) file: &'static str,
    pub(crate) id: &'static str,
}

pub(crate) const SCHOLING: Form = Form { file: "blijf-groep", id: "scholing" };
pub(crate) const TWEEDE_INSTANTIE: Form = Form { file: "blijf-groep", id: "scholing-tweede-instantie" };
pub(crate) const CLIENTEN: Form = Form { file: "blijf-groep", id: "clienten" };
pub(crate) const EXTERNEN: Form = Form { file: "blijf-groep", id: "externen" };
pub(crate) const GROEIMEESTERS: Form = Form { file: "groeimeesters", id: "klacht" };
pub(crate) const KLACHTENCOMMISSARIS: Form = Form { file: "groeimeesters", id: "klachtencommissaris" };
pub(crate) const KLIK: Form = Form { file: "klik-onderwijs", id: "klacht" };
pub(crate) const BEZWAAR: Form = Form { file: "klik-onderwijs", id: "bezwaar" };

pub(crate) const ALL: [Form; 8] =
    [SCHOLING, TWEEDE_INSTANTIE, CLIENTEN, EXTERNEN, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, BEZWAAR];

static ORGANISATIONS: LazyLock<Vec<Organisation>> = LazyLock::new(|| FILES.iter().map(File::organisation).collect());

/// A file as JSON.
pub(crate) fn tree(name: &str) -> Node {
    json::parse(file(name).text.as_bytes()).0.expect("JSON")
}

impl Form {
    pub(crate) fn organisation(self) -> &'static Organisation {
        let index = FILES.iter().position(|file| file.name == self.file).expect("one of the files");
        ORGANISATIONS.get(index).expect("as many organisations as files")
    }

    #[track_caller]
    pub(crate) fn procedure(self) -> &'static Procedure {
        self.organisation().procedure(self.id).expect("the file has this procedure")
    }

    #[track_caller]
    pub(crate) fn question(self, id: &str) -> &'static Question {
        self.procedure().question(id).unwrap_or_else(|| panic!("{self:?} does not ask {id}"))
    }

    #[track_caller]
    pub(crate) fn rule(self, id: &str) -> &'static Rule {
        let found = self.procedure().rules.iter().find(|rule| *rule.id == *id);
        found.unwrap_or_else(|| panic!("{self:?} has no rule {id}"))
    }

    #[track_caller]
    pub(crate) fn step(self, id: &str) -> &'static TimelineStep {
        let found = self.procedure().timeline.iter().find(|step| *step.id == *id);
        found.unwrap_or_else(|| panic!("the timeline of {self:?} has no step {id}"))
    }

    /// This procedure as JSON.
    #[track_caller]
    pub(crate) fn tree(self) -> Node {
        let tree = tree(self.file);
        let Some(Value::List(procedures)) = tree.get("procedures").map(|node| &node.value) else { panic!("a list") };
        let mut procedures = procedures.iter();
        procedures.find(|node| node.get("id").and_then(Node::text) == Some(self.id)).expect("the procedure").clone()
    }

    /// Files a complaint: the first complete example of the file, dated today, with some answers changed. Changing an
    /// answer to `null` leaves it out.
    #[track_caller]
    pub(crate) fn file(self, now: &str, changes: &str) -> Assessment<'static> {
        let changes = json::parse(changes.as_bytes()).0.expect("the test writes JSON");
        let changes = changes.members().expect("the test writes an object");
        let mut members: Vec<Member> = self.complete().members().expect("answers are an object").to_vec();
        members.retain(|member| !changes.iter().any(|change| change.key == member.key));
        members.extend_from_slice(changes);
        let now = Moment::read_rfc3339(now).expect("the test writes an instant");
        if let Some(dated) = members.iter_mut().find(|member| member.key == "datum")
            && !changes.iter().any(|change| change.key == "datum")
        {
            dated.node.value = Value::Text(now.date().to_string());
        }
        let draft = Draft::from_json(&Node::nowhere(Value::Object(members))).expect("an object");
        assess(self.procedure(), &draft, now, &self.organisation().days_off())
    }

    fn complete(self) -> &'static Node {
        let complete = self
            .procedure()
            .examples
            .iter()
            .find(|example| example.expect.errors.is_empty() && example.expect.outcome == Outcome::Admissible);
        &complete.expect("every procedure has a complete example").answers
    }
}

/// Every text under a node, with its language and the keys that lead to it. Examples and notes are left out, because
/// they are not shown.
pub(crate) fn texts(node: &Node) -> Vec<(&'static str, String, String)> {
    let mut found = Vec::new();
    gather(node, String::new(), &mut found);
    found
}

fn gather(node: &Node, path: String, found: &mut Vec<(&'static str, String, String)>) {
    match &node.value {
        Value::Object(members) => {
            for Member { key, node, .. } in members {
                match (key.as_str(), node.text()) {
                    ("examples" | "note", _) => {}
                    ("nl", Some(text)) => found.push(("nl", path.clone(), text.to_owned())),
                    ("en", Some(text)) => found.push(("en", path.clone(), text.to_owned())),
                    _ => gather(node, format!("{path}/{key}"), found),
                }
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let name = item.get("id").and_then(Node::text).map_or_else(|| index.to_string(), str::to_owned);
                gather(item, format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The words of a text, in lower case.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
