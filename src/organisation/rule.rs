//! Rules: what an answer means for the complaint, and which article of the procedure says so.

use super::condition::{Condition, DeadlinePassed};
use super::text::Text;
use super::values::{Id, WebAddress};
use crate::decode::{record, words};

record! {
    /// A rule that fires when its condition holds, and what excepts from it does not.
    pub struct Rule {
        /// Its id.
        pub id: Id = "id",
        /// When it fires.
        pub when: Condition = "when",
        /// Not fired when this holds. As long as that is not known, it is no reason not to.
        pub unless: Option<Condition> = "unless",
        /// What that means.
        pub effect: RuleEffect = "effect",
        /// Why, in plain words. `{last_day}` becomes the last day that was in time.
        pub reason: Text = "reason",
        /// The place in the procedure that says so.
        pub source: Text = "source",
        /// What can be done instead.
        pub instead: Text = "instead",
        /// The procedures that can be gone to instead.
        pub other_procedures: Vec<Id> = "doors",
        /// The page that can be gone to instead.
        pub url: Option<WebAddress> = "url",
    }
}

impl Rule {
    /// Every deadline on which it depends whether the rule fires.
    pub fn deadlines(&self) -> Vec<&DeadlinePassed> {
        let mut found = Vec::new();
        self.when.deadlines(&mut found);
        self.unless.iter().for_each(|unless| unless.deadlines(&mut found));
        found
    }
}

words! {
    /// What a rule means. All but advice decide the outcome.
    pub enum RuleEffect {
        /// The procedure does not cover such a complaint.
        Inadmissible = "inadmissible",
        /// The term for it has gone by.
        Late = "late",
        /// Another procedure is meant for it.
        OtherDoor = "other_door",
        /// Something worth knowing; decides nothing.
        Advice = "advice",
    }
}

words! {
    /// What the rules say together. An indication: the judgement is a person's.
    pub enum Outcome {
        /// Nothing stands in its way.
        Admissible = "admissible",
        /// The procedure does not cover such a complaint.
        Inadmissible = "inadmissible",
        /// The term for it has gone by.
        Late = "late",
        /// Another procedure is meant for it.
        OtherDoor = "other_door",
    }
}

impl Rule {
    /// What it asks of the answers.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        std::iter::once(&self.when).chain(&self.unless)
    }
}

impl RuleEffect {
    /// The outcome that a rule decides, if it decides any.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Inadmissible => Some(Outcome::Inadmissible),
            Self::Late => Some(Outcome::Late),
            Self::OtherDoor => Some(Outcome::OtherDoor),
            Self::Advice => None,
        }
    }
}
