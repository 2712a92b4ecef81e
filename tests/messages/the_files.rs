//! Every text of the organisation files: each `nl` and `en`, and each text that is only in Dutch.

use klachtformulier::json::{self, Member, Node, Value};
use klachtformulier::organisation::{Lang, Tone};

use crate::files::{FILES, FOR_TESTS, File, file};
use crate::plain::{Said, check};

/// Dutch sentences that may be longer than others, by their first words, with the reason.
const BLIJF_GROEP: &[(&str, &str)] = &[];
const GROEIMEESTERS: &[(&str, &str)] = &[];
const KLIK_ONDERWIJS: &[(&str, &str)] = &[];

#[test]
fn blijf_groep() {
    check(&texts(file("blijf-groep")), BLIJF_GROEP);
}

#[test]
fn groeimeesters() {
    check(&texts(file("groeimeesters")), GROEIMEESTERS);
}

#[test]
fn klik_onderwijs() {
    check(&texts(file("klik-onderwijs")), KLIK_ONDERWIJS);
}

#[test]
fn the_files_for_the_tests() {
    for file in FILES.iter().filter(|file| file.folder == FOR_TESTS) {
        check(&texts(file), &[]);
    }
}

/// Texts for authors.
const FOR_AUTHORS: [&str; 2] = ["examples", "note"];
/// Names, numbers and addresses, which are not sentences.
const NO_SENTENCE: [&str; 6] = ["telephone", "number", "postcode", "line", "name", "city"];

fn texts(file: &File) -> Vec<Said> {
    let root = json::parse(file.text.as_bytes()).0.expect("it is JSON");
    let mut reader = Reader { file: &file.name, names: names(&root), said: Vec::new() };
    let own = tone(&root).expect("an organisation has a tone");
    let procedures = list(&root, "procedures");
    let tones: Vec<Tone> = procedures.iter().map(|procedure| tone(procedure).unwrap_or(own)).collect();
    for member in root.members().unwrap_or_default() {
        match &*member.key {
            "procedures" => procedures.iter().zip(&tones).for_each(|(procedure, tone)| {
                reader.node(procedure, &format!("procedure {}", id(procedure)), Some(*tone));
            }),
            // A page of its own.
            "entrance" => reader.member(member, "", Some(own)),
            // Shown on the pages of every procedure.
            _ => reader.member(member, "", tones.iter().all(|tone| *tone == own).then_some(own)),
        }
    }
    assert!(reader.said.len() > 100, "{}", reader.said.len());
    reader.said
}

struct Reader<'a> {
    file: &'a str,
    names: Vec<String>,
    said: Vec<Said>,
}

impl Reader<'_> {
    fn member(&mut self, member: &Member, under: &str, tone: Option<Tone>) {
        let is_plain = member.node.text().is_some();
        if FOR_AUTHORS.contains(&&*member.key) || is_plain && NO_SENTENCE.contains(&&*member.key) {
            return;
        }
        let under = if under.is_empty() { member.key.clone() } else { format!("{under}, {}", member.key) };
        self.node(&member.node, &under, tone);
    }

    fn node(&mut self, node: &Node, under: &str, tone: Option<Tone>) {
        match &node.value {
            Value::Object(members) => {
                for member in members {
                    match (&*member.key, member.node.text()) {
                        ("nl", Some(text)) => self.text(&member.node, under, tone, Lang::Nl, text),
                        ("en", Some(text)) => self.text(&member.node, under, tone, Lang::En, text),
                        _ => self.member(member, under, tone),
                    }
                }
            }
            Value::List(nodes) => nodes.iter().for_each(|node| {
                let id = id(node);
                let under = if id.is_empty() { under.to_owned() } else { format!("{under} {id}") };
                self.node(node, &under, tone);
            }),
            // A single word is an id, a type or the like.
            Value::Text(text) if text.contains(' ') => self.text(node, under, tone, Lang::Nl, text),
            _ => {}
        }
    }

    fn text(&mut self, node: &Node, under: &str, tone: Option<Tone>, lang: Lang, text: &str) {
        let place = format!("{}.json:{}:{} ({under})", self.file, node.at.line(), node.at.column());
        self.said.push(Said { place, lang, tone, names: Some(self.names.clone()), text: text.to_owned() });
    }
}

fn names(root: &Node) -> Vec<String> {
    let name = root.get("name").expect("it has a name");
    let texts = [Some(name), name.get("nl"), name.get("en")];
    texts.into_iter().flatten().filter_map(|name| name.text().map(str::to_owned)).collect()
}

fn tone(node: &Node) -> Option<Tone> {
    match node.get("tone")?.text()? {
        "je" => Some(Tone::Je),
        _ => Some(Tone::U),
    }
}

fn list<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    match node.get(key).map(|node| &node.value) {
        Some(Value::List(nodes)) => nodes,
        _ => &[],
    }
}

fn id(node: &Node) -> &str {
    node.get("id").and_then(Node::text).unwrap_or_default()
}
