//! Reads the post of a plain page: fields about the complaint, answers, and files.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::calendar::Moment;
use crate::complaint::{RawAnswer, prefilled};
use crate::organisation::{Kind, Organisation, Procedure};
use crate::receiver::answer::Refusal;
use crate::receiver::catalogue::Catalogue;
use crate::receiver::fields;
use crate::receiver::incoming::take_trapped;
use crate::receiver::parts::{Attachment, Parts};
use crate::receiving::{Received, uuid};

use super::tokens::{Hash, hash};

/// The page that was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The questions.
    Questions,
    /// A verdict or a review, to change an answer.
    Edit,
    /// A verdict, to go on.
    Verdict,
    /// A review, to send.
    Send,
}

/// What was posted. Its draft names the files that came along, and not those that are held.
#[derive(Clone)]
pub(crate) struct Post {
    pub(crate) stage: Stage,
    /// Without a key of its own.
    pub(crate) received: Received,
    pub(crate) organisation: Arc<Organisation>,
    /// The key, if it is one.
    pub(crate) key: Option<String>,
    pub(crate) held: Option<HeldName>,
    pub(crate) files: Vec<Attachment>,
    pub(crate) trapped: Option<String>,
    /// Tells whether the same was posted before.
    pub(crate) digest: Hash,
}

/// The field `held`: a token, and the questions at which files are held, so that they can be asked again when the hour
/// is over.
#[derive(Clone, Debug)]
pub(crate) struct HeldName {
    pub(crate) text: String,
    pub(crate) token: Hash,
    pub(crate) questions: Vec<String>,
}

impl HeldName {
    pub(crate) fn new<'a>(token: &str, questions: impl Iterator<Item = &'a str>) -> Self {
        let questions: Vec<String> = questions.map(str::to_owned).collect();
        let text = [&[token.to_owned()], questions.as_slice()].concat().join(".");
        Self { text, token: hash(token), questions }
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let token = parts.next().filter(|token| !token.is_empty())?;
        Some(Self::new(token, parts))
    }
}

impl Post {
    /// Its procedure.
    pub(crate) fn procedure(&self) -> Option<&Procedure> {
        self.received.procedure(&self.organisation)
    }
}

/// Reads a post, for an organisation and a procedure that this receiver has.
pub(crate) fn read(parts: Parts, catalogue: &Catalogue, now: Moment) -> Result<Post, Refusal> {
    let (about, draft) = fields::sort(parts.fields);
    let stage = match about.stage.as_deref() {
        None | Some("") => Stage::Questions,
        Some("edit") => Stage::Edit,
        Some("verdict") => Stage::Verdict,
        Some("send") => Stage::Send,
        Some(_) => return Err(Refusal::unreadable("stage is unknown")),
    };
    let key = about.key.as_deref().and_then(uuid);
    let held = about.held.as_deref().and_then(HeldName::read);
    let mut received = about.received(String::new(), draft, now)?;
    // A page without a script has no clock of its own.
    received.filed_at = now;
    let (organisation, procedure) = catalogue.find(&received).ok_or(Refusal::UnknownProcedure)?;
    if catalogue.is_never_sent(&received) {
        return Err(Refusal::NeverSent);
    }
    let trapped = take_trapped(&mut received.draft);
    for question in procedure.questions().filter(|question| question.kind == Kind::Signature) {
        if let Some(RawAnswer::Text(typed)) = received.draft.get(&question.id).cloned() {
            received.draft.set(&question.id, RawAnswer::Parts(vec![("typed".to_owned(), typed)]));
        }
    }
    // The page says so: left empty, it is today.
    for question in procedure.questions() {
        if let (None, Some(today)) = (received.draft.get(&question.id), prefilled(question, now.date())) {
            received.draft.set(&question.id, today);
        }
    }
    let digest = digest(&received, held.as_ref(), &parts.files);
    fields::add_files(&mut received.draft, &parts.files);
    let organisation = Arc::clone(organisation);
    Ok(Post { stage, received, organisation, key, held, files: parts.files, trapped, digest })
}

/// Of everything that is filed: two posts with one digest are one complaint.
fn digest(received: &Received, held: Option<&HeldName>, files: &[Attachment]) -> Hash {
    let mut answers: Vec<String> =
        received.draft.questions().map(|question| format!("{question}: {:?}", received.draft.get(question))).collect();
    answers.sort();
    let about = format!("{:?}", (&received.organisation, &received.procedure, received.language, answers));
    let mut all = Sha256::new().chain_update(about);
    if let Some(held) = held {
        all.update(held.token);
    }
    for file in files {
        all.update(format!("{:?}", (&file.question, &file.name, file.bytes.len())));
        all.update(&file.bytes);
    }
    all.finalize().into()
}
