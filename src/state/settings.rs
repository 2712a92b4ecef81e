//! The settings from the host page, and what is shown because of them.

use crate::organisation::{Lang, Organisation, is_endpoint};

/// The settings from the host page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The id of a procedure. `None`: the entrance, or the only procedure.
    pub procedure: Option<String>,
    /// The language.
    pub lang: Lang,
    /// Where complaints are sent to.
    pub endpoint: Endpoint,
    /// Whether all questions are on one page.
    pub one_page: bool,
    /// Whether the visitor may choose to keep a draft in this tab.
    pub drafts: bool,
}

/// Where the host page lets complaints be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// To the endpoint of the organisation file, if it has one.
    OfFile,
    /// To this one, whatever the file says, unless it forbids sending.
    At(String),
    /// To none: what the page gives is no endpoint, and what it means nobody knows.
    Wrong,
}

impl From<Option<&str>> for Endpoint {
    fn from(given: Option<&str>) -> Self {
        match given {
            None => Self::OfFile,
            Some(address) if is_endpoint(address) => Self::At(address.to_owned()),
            Some(_) => Self::Wrong,
        }
    }
}

/// What is shown: the entrance, or the form of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The index of the procedure. `None`: the entrance.
    pub(crate) procedure: Option<usize>,
    pub(crate) settings: Settings,
}

impl Shown {
    /// What the settings ask for, if there is such a procedure.
    pub(crate) fn of(organisation: &Organisation, settings: Settings) -> Option<Self> {
        let procedures = &organisation.procedures;
        let procedure = match &settings.procedure {
            Some(id) => Some(procedures.iter().position(|procedure| *procedure.id == **id)?),
            None if !organisation.has_choice() => Some(0),
            None if organisation.entrance.is_none() => return None,
            None => None,
        };
        Some(Self { procedure, settings })
    }
}
