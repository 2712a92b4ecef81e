//! A complaint, frozen when the last check found no errors. Every document is made of it, every attempt sends it, and
//! the receipt describes it, whatever is typed afterwards and whichever day it is.

use std::sync::Arc;

use crate::browser::{File, RequestBody};
use crate::calendar::Moment;
use crate::complaint::{Answer, Answers, Assessment, Context, Dated, FileInfo, timeline};
use crate::documents::{Filed, attached, fields, payload};
use crate::organisation::{Encoding, Lang, Organisation};
use crate::view::StoredCell;

use super::findings::OwnedVerdict;

/// The name of the honeypot: a field that people do not see, so only programs fill it in. Its value is sent, and the
/// receiver judges.
pub(crate) const HONEYPOT: &str = "niet-invullen";

/// What stays the same at every attempt to send a complaint, even after corrections.
#[derive(Clone, Debug)]
pub(crate) struct Filing {
    /// The idempotency key: a UUID.
    pub(crate) key: String,
    /// The moment of the first press on Send, or of the check, if Send was not pressed yet.
    pub(crate) filed_at: Moment,
}

/// A frozen complaint.
#[derive(Debug)]
pub(crate) struct Submission {
    organisation: Arc<Organisation>,
    /// The index of its procedure.
    pub(crate) procedure: usize,
    lang: Lang,
    pub(crate) filing: Filing,
    answers: Answers,
    verdict: OwnedVerdict,
    files: Vec<File>,
    honeypot: String,
    /// The body of the request, once it was made.
    body: StoredCell<Option<RequestBody>>,
}

impl Submission {
    /// Freezes an assessed complaint. `files` are those of all questions.
    pub(crate) fn new(
        organisation: &Arc<Organisation>,
        (procedure, lang): (usize, Lang),
        filing: Filing,
        assessment: Assessment<'_>,
        files: &[(String, Vec<File>)],
        honeypot: String,
    ) -> Arc<Self> {
        let verdict = OwnedVerdict::of(&assessment.verdict, &organisation.procedures[procedure]);
        let submission = Self {
            organisation: Arc::clone(organisation),
            procedure,
            lang,
            filing,
            answers: assessment.answers,
            verdict,
            files: Vec::new(),
            honeypot,
            body: StoredCell::new(None),
        };
        let files = submission.select_files(files);
        Arc::new(Self { files, ..submission })
    }

    /// Passes the complaint to a function that makes a document of it.
    pub(crate) fn filed<T>(
        &self,
        reference: Option<&str>,
        language: Lang,
        by_hand: bool,
        make: impl FnOnce(&Filed<'_>) -> T,
    ) -> T {
        self.filed_with(&self.answers, (reference, language), by_hand, make)
    }

    fn filed_with<T>(
        &self,
        answers: &Answers,
        (reference, language): (Option<&str>, Lang),
        by_hand: bool,
        make: impl FnOnce(&Filed<'_>) -> T,
    ) -> T {
        let procedure = &self.organisation.procedures[self.procedure];
        let verdict = self.verdict.of_procedure(procedure);
        let off = self.organisation.days_off();
        let dated = timeline(procedure, Context { answers, now: self.filing.filed_at, off: &off }).into_iter();
        let timeline: Vec<Dated<'_>> = dated.map(|dated| if by_hand { dated.sent_by_hand() } else { dated }).collect();
        make(&Filed {
            reference,
            organisation: &self.organisation,
            procedure,
            key: &self.filing.key,
            filed_at: self.filing.filed_at,
            language,
            answers,
            verdict: &verdict,
            timeline: &timeline,
        })
    }

    /// The answers.
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The verdict of the rules.
    pub(crate) fn verdict(&self) -> &OwnedVerdict {
        &self.verdict
    }

    /// The attached files, in the order of the questions.
    pub(crate) fn files(&self) -> Vec<File> {
        self.files.clone()
    }

    /// The total size of the files.
    pub(crate) fn size(&self) -> u64 {
        self.attached_files().iter().map(|(_, file)| file.size).sum()
    }

    /// The body of the request: the same bytes at every attempt.
    pub(crate) fn body(&self, encoding: Encoding) -> RequestBody {
        if let Some(body) = self.body.get_value() {
            return body;
        }
        let mut answers = self.answers.clone();
        if !self.honeypot.is_empty() {
            answers.push(HONEYPOT, Answer::Text(self.honeypot.clone()));
        }
        let questions = self.attached_files().into_iter().map(|(question, _)| question);
        let files = questions.zip(self.files()).collect();
        let body = self.filed_with(&answers, (None, self.lang), false, |filed| match encoding {
            Encoding::Json => RequestBody::Json(payload(filed), files),
            Encoding::Form => RequestBody::Fields(fields(filed), files),
        });
        self.body.set_value(Some(body.clone()));
        body
    }

    fn attached_files(&self) -> Vec<(String, FileInfo)> {
        self.filed(None, self.lang, false, |filed| {
            attached(filed).map(|(question, file)| (question.to_owned(), file.clone())).collect()
        })
    }

    /// Selects the files to attach: those of questions that are asked and answered right.
    fn select_files(&self, all: &[(String, Vec<File>)]) -> Vec<File> {
        let mut questions: Vec<String> = self.attached_files().into_iter().map(|(question, _)| question).collect();
        questions.dedup();
        let of = |question: &String| all.iter().find(|(id, _)| id == question).map(|(_, files)| files.clone());
        questions.iter().filter_map(of).flatten().collect()
    }
}
