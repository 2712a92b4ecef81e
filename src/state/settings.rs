//! What the page around the element asks for, and what is shown because of it.

use crate::organisation::{Lang, Organisation};

/// What the page around the element asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The id of a procedure. None: the entrance, or the only procedure.
    pub procedure: Option<String>,
    /// The language.
    pub lang: Lang,
    /// Where complaints are sent to, whatever the organisation file says.
    pub endpoint: Option<String>,
    /// All questions on one page.
    pub one_page: bool,
    /// The visitor may choose to keep what was filled in, in this tab.
    pub drafts: bool,
}

/// What is shown: the entrance, or the form of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The place of the procedure among those of the organisation.
    pub(crate) procedure: Option<usize>,
    pub(crate) settings: Settings,
}

impl Shown {
    /// What the settings ask for, if there is such a procedure.
    pub(crate) fn of(organisation: &Organisation, settings: Settings) -> Option<Self> {
        let procedures = &organisation.procedures;
        let procedure = match &settings.procedure {
            Some(id) => Some(procedures.iter().position(|procedure| *procedure.id == **id)?),
            None if procedures.len() == 1 => Some(0),
            None if organisation.entrance.is_none() => return None,
            None => None,
        };
        Some(Self { procedure, settings })
    }
}
