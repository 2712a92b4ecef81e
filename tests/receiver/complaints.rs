//! Complaints as the form sends them, each with a key of its own.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use klachtformulier::author;
use klachtformulier::calendar::Moment;
use klachtformulier::complaint::{Draft, RawAnswer, assess};
use klachtformulier::documents::{Filed, payload};
use klachtformulier::organisation::{Encoding, Kind, Lang, Organisation, Procedure};
use serde_json::Value;

use crate::client::{Answer, Client};
use crate::server::new_database;
use crate::support;
use crate::support::bodies::{Body, body};

/// A complaint to send.
#[derive(Clone)]
pub(crate) struct Complaint {
    organisation: &'static Organisation,
    procedure: &'static Procedure,
    pub(crate) key: String,
    pub(crate) draft: Draft,
    pub(crate) filed_at: Moment,
    pub(crate) language: Lang,
}

/// The first example of a procedure, without its files.
pub(crate) fn complaint(organisation: &str, procedure: &str) -> Complaint {
    let organisation = organisations().iter().find(|found| *found.id == *organisation).expect("an organisation");
    complaint_to(organisation, procedure)
}

/// The same, to an organisation from the test itself.
pub(crate) fn complaint_to(organisation: &'static Organisation, procedure: &str) -> Complaint {
    let procedure = organisation.procedure(procedure).expect("a procedure");
    let mut draft = support::first_example(procedure);
    for question in procedure.questions().filter(|question| question.kind == Kind::Files) {
        draft.set(&question.id, RawAnswer::Text(String::new()));
    }
    Complaint {
        organisation,
        procedure,
        key: new_key(),
        draft,
        filed_at: Moment::read_rfc3339(support::NOW).unwrap(),
        language: Lang::Nl,
    }
}

/// A short complaint without anything special.
pub(crate) fn any() -> Complaint {
    complaint("groeimeesters", "klacht")
}

/// A folder with an organisation file of which a procedure was changed, and that organisation.
pub(crate) fn changed(name: &str, procedure: &str, change: impl Fn(&mut Value)) -> (PathBuf, &'static Organisation) {
    let folder = new_database().with_extension("organisations");
    std::fs::create_dir_all(&folder).unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("public/organisations/{name}.json"));
    let mut organisation: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let procedures = organisation["procedures"].as_array_mut().unwrap();
    change(procedures.iter_mut().find(|found| found["id"] == procedure).expect("a procedure"));
    let text = organisation.to_string();
    std::fs::write(folder.join(format!("{name}.json")), &text).unwrap();
    (folder, Box::leak(Box::new(author::check(text.as_bytes()).unwrap())))
}

/// The organisation and id of every procedure whose complaints are sent to a server.
pub(crate) fn all() -> Vec<(&'static str, &'static str)> {
    let all = support::procedures(organisations()).into_iter();
    let all = all.filter(|(_, procedure)| !procedure.is_never_sent());
    all.map(|(organisation, procedure)| (&*organisation.id, &*procedure.id)).collect()
}

fn organisations() -> &'static [Organisation] {
    static ORGANISATIONS: OnceLock<Vec<Organisation>> = OnceLock::new();
    ORGANISATIONS.get_or_init(support::organisations)
}

fn new_key() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{:08x}-a11d-4000-8000-0000{count:08x}", std::process::id())
}

impl Complaint {
    /// The same with another answer.
    pub(crate) fn answering(mut self, question: &str, answer: &str) -> Self {
        self.draft.set(question, RawAnswer::Text(answer.to_owned()));
        self
    }

    /// The kind of answer that a question takes.
    pub(crate) fn kind(&self, question: &str) -> Kind {
        self.procedure.question(question).expect("a question").kind
    }

    /// The payload. Invalid answers are left out, as the form would not send them.
    pub(crate) fn json(&self) -> String {
        self.filed(payload)
    }

    /// The body to post, with the content of its files.
    pub(crate) fn body(&self, encoding: Encoding, files: &[&[u8]]) -> Body {
        self.filed(|filed| body(filed, encoding, files))
    }

    fn filed<T>(&self, look: impl FnOnce(&Filed<'_>) -> T) -> T {
        let found = assess(self.procedure, &self.draft, self.filed_at, &self.organisation.days_off());
        look(&Filed {
            organisation: self.organisation,
            procedure: self.procedure,
            key: &self.key,
            reference: None,
            filed_at: self.filed_at,
            language: self.language,
            answers: &found.answers,
            verdict: &found.verdict,
            timeline: &found.timeline,
        })
    }

    /// Sends it as JSON.
    #[track_caller]
    pub(crate) fn send(&self, client: &mut Client) -> Answer {
        send_json(client, &self.key, self.json().as_bytes())
    }
}

/// Sends JSON with this key in the header.
#[track_caller]
pub(crate) fn send_json(client: &mut Client, key: &str, json: &[u8]) -> Answer {
    client.send("POST", &[("Content-Type", "application/json"), ("Idempotency-Key", key)], json)
}
