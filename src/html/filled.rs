//! The pages with which a receiver answers, before anything is filed. All answers are in them, right or wrong.

use std::sync::Arc;

use crate::browser::{self, Host};
use crate::calendar::Moment;
use crate::complaint::{Draft, Problem, RawAnswer, from_fields, to_fields};
use crate::messages::Plain;
use crate::organisation::{Kind, Lang, Organisation};
use crate::pages::{questions, review, verdict};
use crate::parts::plain::{hidden_field, hidden_fields, plain, posted};
use crate::parts::shell;
use crate::state::{Endpoint, Form, HONEYPOT, Session, Settings};
use crate::view::{Element, classed, el};

use super::document::{Head, document};
use super::marks::looked_away;
use super::{Message, Place, message_page};

/// What somebody filled in, without the program.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// The organisation.
    pub organisation: &'a Arc<Organisation>,
    /// The id of the procedure.
    pub procedure: &'a str,
    /// The language.
    pub lang: Lang,
    /// The answers so far, right or wrong.
    pub draft: &'a Draft,
    /// The moment that terms start from.
    pub now: Moment,
    /// What names the files that the receiver holds: it comes back in the field `held`. Their names and sizes are in
    /// the draft.
    pub held: Option<&'a str>,
}

/// The questions, as they were filled in, with these problems at them.
///
/// Its form posts the answers to `place.endpoint`, without a `stage`.
pub fn questions_page(filled: &Filled<'_>, problems: &[Problem], place: &Place) -> String {
    let title = |words: &Plain| if problems.is_empty() { "{title}" } else { words.errors_title };
    filled.page(place, title, |form| {
        form.check();
        // What is not asked has no place where it could be corrected.
        let problems = problems.iter().filter(|problem| form.procedure().question(&problem.question).is_some());
        form.findings.errors.set(problems.map(|problem| form.error(problem, filled.draft)).collect());
        questions::questions(form)
    })
}

/// The verdict of the rules, with a way on and a way back.
///
/// Its form posts all answers in hidden fields, with `stage=verdict` to go on to the review, or `stage=edit` to change
/// an answer.
pub fn verdict_page(filled: &Filled<'_>, place: &Place) -> String {
    filled.page(
        place,
        |words| words.verdict_title,
        |form| {
            form.check();
            filled.carrying(form, None, verdict::verdict(form))
        },
    )
}

/// All answers, to look over.
///
/// Its form posts all answers in hidden fields with this `key`, and `stage=send` to file the complaint, or `stage=edit`
/// to change an answer. `why` says why it is shown again.
pub fn review_page(filled: &Filled<'_>, key: &str, why: Option<Message>, place: &Place) -> String {
    filled.page(
        place,
        |words| words.review_title,
        |form| {
            form.freeze(form.assess().1, filled.now);
            let review = review::review(form);
            match why {
                Some(why) => el("div").child(notice(form, why)).child(filled.carrying(form, Some(key), review)),
                None => filled.carrying(form, Some(key), review),
            }
        },
    )
}

/// Why a page is shown again.
fn notice(form: &Form, why: Message) -> Element {
    let texts = plain(form).message(why);
    let heading = el("strong").text(form.about(texts.heading));
    classed("div", "notice").child(el("p").child(heading)).child(el("p").text(form.about(texts.text)))
}

impl Filled<'_> {
    /// A page of a form. In the title, `{title}` is that of the procedure.
    pub(super) fn page(
        &self,
        place: &Place,
        title: impl FnOnce(&Plain) -> &'static str,
        page: impl FnOnce(&Arc<Form>) -> Element,
    ) -> String {
        let (organisation, lang) = (self.organisation, self.lang);
        let Some(session) = self.session(place) else {
            return message_page(Some(organisation), lang, Message::NotReadable, place);
        };
        let settings = session.shown.with_untracked(|shown| shown.settings.clone());
        let index = session.shown.with_untracked(|shown| shown.procedure).unwrap_or_default();
        let form = Form::new(&session, index, &settings);
        let head = Head {
            lang,
            title: &title(plain(&form)).replace("{title}", form.procedure().title.get(lang)),
            heading: Some(organisation.name.get(lang)),
            sheets: &place.sheets,
            script: None,
            is_listed: false,
            is_watched: session.is_watched(),
        };
        document(head, || {
            let shown = shell(&session, lang, form.wording.pages).child(page(&form));
            looked_away(el("div")).child(shown)
        })
    }

    fn session(&self, place: &Place) -> Option<Arc<Session>> {
        let settings = Settings {
            procedure: Some(self.procedure.to_owned()),
            lang: self.lang,
            // Where the server itself takes posts, which need not be an address that a page may give.
            endpoint: place.endpoint.clone().map_or(Endpoint::OfFile, Endpoint::At),
            one_page: true,
            drafts: false,
        };
        let held = self.held.map(str::to_owned);
        let host = Host { moment: Some(self.now), held, is_alone: true, ..Host::default() };
        let session = Session::new(Arc::clone(self.organisation), host, settings, browser::now)?;
        let (procedure, fields) = (self.organisation.procedure(self.procedure)?, to_fields(self.draft));
        session.carried.update_value(|carried| {
            for question in procedure.questions() {
                let id = &question.id.text;
                let given = match self.draft.get(id) {
                    Some(RawAnswer::Files(files)) if question.kind == Kind::Files => {
                        Some(RawAnswer::Files(files.clone()))
                    }
                    _ => from_fields(question, &fields),
                };
                carried.answers.extend(given.map(|given| (id.clone(), question.kind, given)));
            }
            if let Some(RawAnswer::Text(text)) = self.draft.get(HONEYPOT) {
                carried.honeypot = text.clone();
            }
        });
        Some(session)
    }

    /// The form around a page, which carries all answers to the next one.
    fn carrying(&self, form: &Arc<Form>, key: Option<&str>, page: Element) -> Element {
        let answers = to_fields(self.draft);
        let answers = answers.iter().map(|(name, value)| hidden_field(name, value));
        posted(el("form"), form)
            .children(hidden_fields(form))
            .child_opt(key.map(|key| hidden_field("key", key)))
            .children(answers.collect())
            .child(page)
    }
}
