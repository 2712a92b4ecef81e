//! A form that nobody filled in yet: as the element, to put into a page of a site, or as a page of its own.
//!
//! It does not depend on the time: the same file gives the same bytes.

use std::sync::Arc;

use crate::browser::{self, Host};
use crate::calendar::Moment;
use crate::messages;
use crate::organisation::{self, Lang, Organisation};
use crate::pages::{entrance, form_shell};
use crate::parts::contact;
use crate::state::{Form, Session, Settings};
use crate::view::{Element, el, to_html};

use super::document::{Head, document};
use super::marks::looked_away;

/// A form that nobody filled in yet, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Blank<'a> {
    /// The organisation.
    pub organisation: &'a Arc<Organisation>,
    /// The name of its file, without `.json`.
    pub name: &'a str,
    /// The id of the procedure. `None`: the entrance, or the only procedure.
    pub procedure: Option<&'a str>,
    /// The language.
    pub lang: Lang,
    /// Where the form is posted to, whatever the file says.
    pub endpoint: Option<&'a str>,
    /// The address of the folder with the files of the element, as `make dist` makes it.
    pub base: &'a str,
    /// The address of the organisation file. `None`: in the folder `organisations` there, under its name.
    pub src: Option<&'a str>,
    /// Whether all questions are on one page, which works without the program. If not, it is the first page alone: it
    /// can be read, and the rest comes with the program.
    pub one_page: bool,
}

/// Why there is no such form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file has no such procedure; or it has more than one, none was named, and it has no entrance.
    NoSuchProcedure,
    /// The endpoint is neither an `https` address nor a path that begins with `/`.
    EndpointWrong,
    /// The file says that this procedure is never sent to an endpoint.
    NeverSent,
}

/// The element, with the form in it.
///
/// # Errors
///
/// Why there is no such form.
pub fn element(blank: &Blank<'_>) -> Result<String, Refusal> {
    let session = blank.session()?;
    let mode = if session.is_watched() { "closed" } else { "open" };
    Ok(to_html(|| {
        let sheet = el("link").attr("rel", "stylesheet").attr("href", blank.sheet());
        let root = el("template").attr("shadowrootmode", mode).child(sheet).child(blank.form(&session));
        blank.tag().child(root).children(blank.fallback(&session))
    }))
}

/// A page with nothing but the form.
///
/// # Errors
///
/// Why there is no such form.
pub fn whole_page(blank: &Blank<'_>) -> Result<String, Refusal> {
    let session = blank.session()?;
    let head = Head {
        lang: blank.lang,
        title: &blank.title(&session),
        heading: Some(blank.organisation.name.get(blank.lang)),
        sheets: &[blank.sheet()],
        script: Some(blank.file("klachtformulier.js")),
        is_listed: true,
        is_watched: session.is_watched(),
    };
    Ok(document(head, || blank.tag().child(blank.form(&session))))
}

impl Blank<'_> {
    fn session(&self) -> Result<Arc<Session>, Refusal> {
        if self.endpoint.is_some_and(|endpoint| !organisation::is_endpoint(endpoint)) {
            return Err(Refusal::EndpointWrong);
        }
        let settings = Settings {
            procedure: self.procedure.map(str::to_owned),
            lang: self.lang,
            endpoint: self.endpoint.into(),
            one_page: self.one_page,
            drafts: true,
        };
        let host = Host { moment: Some(Moment::from_unix(0)), pages: Some(self.pages()), ..Host::default() };
        let session = Session::new(Arc::clone(self.organisation), host, settings, browser::now);
        let session = session.ok_or(Refusal::NoSuchProcedure)?;
        let procedure = shown(&session).and_then(|index| session.procedure(index));
        if self.endpoint.is_some() && procedure.is_some_and(|procedure| procedure.is_never_sent()) {
            return Err(Refusal::NeverSent);
        }
        Ok(session)
    }

    /// The element, without anything in it.
    fn tag(&self) -> Element {
        el("klacht-formulier")
            .attr("src", self.src.map_or_else(|| [&self.pages(), ".json"].concat(), str::to_owned))
            .attr_opt("procedure", self.procedure)
            .attr("lang", self.lang.as_str())
            .attr_opt("endpoint", self.endpoint)
    }

    /// The form or the entrance, in its container.
    fn form(&self, session: &Arc<Session>) -> Element {
        let shown = match shown(session) {
            Some(index) => {
                let settings = session.shown.with_untracked(|shown| shown.settings.clone());
                form_shell::form_shell(&Form::new(session, index, &settings))
            }
            None => entrance::entrance(session, self.lang),
        };
        looked_away(el("div")).child(shown)
    }

    /// What a browser shows that knows no shadow root in HTML.
    fn fallback(&self, session: &Session) -> Vec<Element> {
        let procedure = shown(session).and_then(|index| session.procedure(index));
        let tone = procedure.map_or(self.organisation.tone, |procedure| procedure.tone(self.organisation));
        let (words, labels) = (messages::plain(self.lang, tone), messages::interface(self.lang, tone));
        let of_procedure = procedure.and_then(|procedure| procedure.contact.as_ref());
        let contact = of_procedure.unwrap_or(&self.organisation.contact);
        let whole = [&self.pages(), ".", self.procedure.unwrap_or_default()].concat();
        let whole = [whole.trim_end_matches('.'), ".", self.lang.as_str(), ".html"].concat();
        let link = el("a").attr("href", whole).text(words.whole_page);
        let telephone = contact.telephone.as_ref().map(|number| contact::telephone(labels, number));
        let mail = contact.email.as_ref().map(|to| contact::mail(labels, to));
        let start = [el("p").text(words.no_form), el("p").child(link)];
        start.into_iter().chain(telephone).chain(mail).collect()
    }

    fn title(&self, session: &Session) -> String {
        let name = self.organisation.name.get(self.lang);
        match shown(session).and_then(|index| session.procedure(index)) {
            Some(procedure) => [procedure.title.get(self.lang), " – ", name].concat(),
            None => name.to_owned(),
        }
    }

    fn sheet(&self) -> String {
        self.file("klachtformulier.css")
    }

    /// The address of a file of the element. It names the release: a cache may hold the same file of another one.
    fn file(&self, name: &str) -> String {
        [&self.base(), name, "?v=", env!("CARGO_PKG_VERSION")].concat()
    }

    /// The address of the pages, without what follows the name of the file.
    fn pages(&self) -> String {
        [&self.base(), "organisations/", self.name].concat()
    }

    fn base(&self) -> String {
        [self.base, if self.base.ends_with('/') { "" } else { "/" }].concat()
    }
}

/// The index of the procedure that a session shows; `None` at the entrance.
fn shown(session: &Session) -> Option<usize> {
    session.shown.with_untracked(|shown| shown.procedure)
}
