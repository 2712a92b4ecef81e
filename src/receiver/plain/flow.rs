//! Which page comes after which. Every post is checked again from the start: what the browser sent back may be anything.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;

use crate::calendar::Moment;
use crate::complaint::{Problem, RawAnswer, Reason, assess};
use crate::html::{self, Filled};
use crate::organisation::{Kind, Outcome};
use crate::parse::blank::tidy_line;
use crate::receiver::answer::Refusal;
use crate::receiver::body::{Limits, Room};
use crate::receiver::catalogue::Catalogue;
use crate::receiver::check::check;
use crate::receiver::incoming::{Incoming, TRAP};
use crate::receiver::judging::Judging;
use crate::receiver::parts::{Attachment, Parts};
use crate::receiver::store::{Database, Kept};
use crate::receiver::writer::Writer;

use super::held::HeldFile;
use super::keys::Keys;
use super::pages::{self, Reader};
use super::post::{self, HeldName, Post, Stage};
use super::receipts::Filed;
use super::sent::Sent;
use super::tokens;

/// What it takes to answer a post.
#[derive(Clone, Copy)]
pub(crate) struct Flow<'a> {
    pub(crate) catalogue: &'a Arc<Catalogue>,
    pub(crate) judging: &'a Judging,
    pub(crate) writer: &'a Writer,
    pub(crate) limits: &'a Limits,
    pub(crate) keys: Keys,
    pub(crate) now: Moment,
}

/// A post of which the answers were checked.
#[derive(Clone)]
struct Checked {
    post: Post,
    problems: Vec<Problem>,
    outcome: Outcome,
    /// The files that came along and can be kept.
    new: Vec<Attachment>,
    /// The files that are held, without those that others took the place of.
    old: Vec<HeldFile>,
}

impl Flow<'_> {
    /// Answers a post.
    pub(crate) async fn answer(self, parts: Parts, room: Room, reader: &mut Reader) -> Result<Response, Refusal> {
        reader.wants_page = true;
        reader.lang = parts.language();
        let (catalogue, now) = (Arc::clone(self.catalogue), self.now);
        let post = self.judging.judge(move || post::read(parts, &catalogue, now)).await?;
        reader.organisation = Some(Arc::clone(&post.organisation));
        let held = match post.held.as_ref().map(|held| held.token) {
            Some(token) => self.writer.with(move |database| database.held(&token, now)).await?,
            None => Some(Vec::new()),
        };
        // After looking for the files: whoever filed the same meanwhile took them.
        let filed = self.filed(&post).await?;
        if let Some((Filed::Same(reference), token)) = &filed {
            return Ok(pages::to_receipt(token, reference));
        }
        let is_free = !matches!(filed, Some((Filed::Other, _)));
        let checked = self.judging.judge(move || check_post(post, held, now)).await?;
        if checked.post.stage == Stage::Send && is_free && checked.problems.is_empty() {
            let key = checked.post.key.clone().filter(|key| self.keys.is_fresh(key, now));
            if let Some(key) = key {
                return self.send(checked, key, room).await;
            }
        }
        self.show(checked, room).await
    }

    /// What was filed under the key of this post, if it is to be sent, and a token for its receipt.
    async fn filed(self, post: &Post) -> Result<Option<(Filed, String)>, Refusal> {
        let (Stage::Send, Some(key)) = (post.stage, post.key.clone()) else { return Ok(None) };
        let token = new_token()?;
        let sent = self.sent(post, &token);
        let filed = self.writer.with(move |database| database.filed(&key, &sent)).await?;
        Ok(Some((filed, token)))
    }

    fn sent(self, post: &Post, token: &str) -> Sent {
        let held = post.held.as_ref().map(|held| held.token);
        Sent { digest: post.digest, receipt: tokens::hash(token), held, at: self.now }
    }

    /// Files a complaint, and leads to its receipt.
    async fn send(self, checked: Checked, key: String, mut room: Room) -> Result<Response, Refusal> {
        let again = Checked { new: Vec::new(), ..checked.clone() };
        let Checked { mut post, new, old, .. } = checked;
        let held = if old.is_empty() {
            Vec::new()
        } else {
            let size = old.iter().map(|file| file.info.size).fold(0, u64::saturating_add);
            room.merge(self.limits.take(size)?);
            let wanted = old.clone();
            match self.writer.with(move |database| database.held_content(&wanted)).await? {
                Some(held) => held,
                // Somebody filed the same just now, or the hour is over just now: the same post again can tell.
                None => match self.filed(&post).await? {
                    Some((Filed::Same(reference), token)) => return Ok(pages::to_receipt(&token, &reference)),
                    _ => return Err(Refusal::Busy),
                },
            }
        };
        let token = new_token()?;
        let sent = self.sent(&post, &token);
        post.received.key = key;
        let files = held.into_iter().chain(new).collect();
        let incoming = Incoming { received: post.received, files, trapped: post.trapped, wants_header: false };
        let (catalogue, now) = (Arc::clone(self.catalogue), self.now);
        let mut accepted = self.judging.judge(move || check(incoming, &catalogue, now)).await?;
        accepted.sent = Some(sent);
        match self.writer.keep(accepted, room).await? {
            Kept::New(reference) | Kept::Known(reference) => Ok(pages::to_receipt(&token, &reference)),
            // Somebody filed something else under this key just now.
            Kept::Another(_) => {
                let held = again.post.held.clone();
                self.render(again, held).await
            }
        }
    }

    /// Shows the page that comes next, and holds the files that came along.
    async fn show(self, mut checked: Checked, room: Room) -> Result<Response, Refusal> {
        let new = std::mem::take(&mut checked.new);
        let held = if new.is_empty() {
            drop(room);
            checked.post.held.take().filter(|_| !checked.old.is_empty())
        } else {
            let token = new_token()?;
            let mut questions: Vec<String> = checked.old.iter().map(|file| file.question.clone()).collect();
            questions.extend(new.iter().map(|file| file.question.clone()));
            questions.sort();
            questions.dedup();
            let (hash, old, now) = (tokens::hash(&token), checked.old.clone(), self.now);
            let hold = move |database: &mut Database| {
                let held = database.hold_files(&hash, &new, &old, now);
                drop(room);
                held
            };
            self.writer.with(hold).await?;
            Some(HeldName::new(&token, questions.iter().map(String::as_str)))
        };
        self.render(checked, held).await
    }

    /// The page, with a fresh key if it is a review.
    async fn render(self, checked: Checked, held: Option<HeldName>) -> Result<Response, Refusal> {
        let key = self.keys.issue(self.now).map_err(|_| Refusal::Failed)?;
        let now = self.now;
        self.judging.judge(move || Ok(render(checked, held.as_ref(), &key, now))).await
    }
}

/// Checks the answers, and sorts the files.
fn check_post(mut post: Post, held: Option<Vec<HeldFile>>, now: Moment) -> Result<Checked, Refusal> {
    let lost = if held.is_none() { post.held.take().map_or_else(Vec::new, |held| held.questions) } else { Vec::new() };
    let came = |question: &str| post.files.iter().any(|file| file.question == question);
    let old: Vec<HeldFile> = held.unwrap_or_default().into_iter().filter(|file| !came(&file.question)).collect();
    let lost: Vec<String> = lost.into_iter().filter(|question| !came(question)).collect();
    for file in &old {
        let mut files = match post.received.draft.get(&file.question) {
            Some(RawAnswer::Files(files)) => files.clone(),
            _ => Vec::new(),
        };
        files.push(file.info.clone());
        post.received.draft.set(&file.question, RawAnswer::Files(files));
    }
    let procedure = post.procedure().ok_or(Refusal::UnknownProcedure)?;
    let found = assess(procedure, &post.received.draft, now, &post.organisation.days_off());
    let (outcome, mut problems) = (found.verdict.outcome, found.problems);
    let is_right = |question: &str| !problems.iter().any(|problem| problem.question == question);
    let new = post.files.iter().filter(|file| is_right(&file.question));
    let tidy = |file: &Attachment| {
        let (name, media_type) = (tidy_line(&file.name), tidy_line(&file.media_type));
        Attachment { name, media_type, ..file.clone() }
    };
    let new = new.map(tidy).collect();
    // Whoever goes back to change an answer knows what is missing.
    if post.stage == Stage::Edit {
        problems.clear();
    }
    // Files that are no longer held are asked again, also where they need not be there: nothing is left out in silence.
    for question in procedure.questions().filter(|question| question.kind == Kind::Files) {
        let is_told = problems.iter().any(|problem| *problem.question == *question.id);
        if lost.iter().any(|lost| *lost == *question.id) && !is_told {
            problems.push(Problem { question: question.id.text.clone(), part: None, reason: Reason::Missing });
        }
    }
    post.files.clear();
    Ok(Checked { post, problems, outcome, new, old })
}

fn render(checked: Checked, held: Option<&HeldName>, key: &str, now: Moment) -> Response {
    let Checked { mut post, problems, outcome, .. } = checked;
    // It stays with the complaint, from page to page.
    if let Some(text) = post.trapped {
        post.received.draft.set(TRAP, RawAnswer::Text(text));
    }
    let filled = Filled {
        organisation: &post.organisation,
        procedure: &post.received.procedure,
        lang: post.received.language,
        draft: &post.received.draft,
        now,
        held: held.map(|held| held.text.as_str()),
    };
    let place = pages::place(Some(&post.organisation));
    match post.stage {
        Stage::Edit => pages::page(StatusCode::OK, html::questions_page(&filled, &problems, &place)),
        _ if !problems.is_empty() => {
            pages::page(StatusCode::UNPROCESSABLE_ENTITY, html::questions_page(&filled, &problems, &place))
        }
        Stage::Questions if outcome != Outcome::Admissible => {
            pages::page(StatusCode::OK, html::verdict_page(&filled, &place))
        }
        Stage::Questions | Stage::Verdict => pages::page(StatusCode::OK, html::review_page(&filled, key, None, &place)),
        // Not filed: the key was not issued here in the last day, or it is that of another complaint.
        Stage::Send => {
            let why = Some(html::Message::Stale);
            pages::page(StatusCode::CONFLICT, html::review_page(&filled, key, why, &place))
        }
    }
}

fn new_token() -> Result<String, Refusal> {
    tokens::new().map_err(|_| Refusal::Failed)
}
