//! What the form is about: a complaint, or an objection to what came of one.
//!
//! A sentence that names it is a [`Template`], so that the compiler refuses one that is shown unfilled.

use std::borrow::Cow;
use std::fmt;

use crate::organisation::{Lang, Procedure};

/// What is filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A complaint.
    Complaint,
    /// An objection to the decision on a complaint.
    Objection,
}

impl Subject {
    /// What is filed by a procedure.
    pub fn of(procedure: &Procedure) -> Self {
        if procedure.is_objection { Self::Objection } else { Self::Complaint }
    }
}

/// A sentence with a placeholder for its subject: `{complaint}`, or in Dutch `{this_complaint}`, since "klacht" and
/// "bezwaar" differ in gender. [`about`] fills it in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Template(pub &'static str);

impl fmt::Debug for Template {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// The sentence about this subject. Call this before any typed text is filled in.
pub fn about(template: Template, subject: Subject, lang: Lang) -> Cow<'static, str> {
    if !template.0.contains('{') {
        return Cow::Borrowed(template.0);
    }
    let (noun, with_this) = match (lang, subject) {
        (Lang::Nl, Subject::Complaint) => ("klacht", "deze klacht"),
        (Lang::Nl, Subject::Objection) => ("bezwaar", "dit bezwaar"),
        (Lang::En, Subject::Complaint) => ("complaint", "this complaint"),
        (Lang::En, Subject::Objection) => ("objection", "this objection"),
    };
    Cow::Owned(template.0.replace("{complaint}", noun).replace("{this_complaint}", with_this))
}
