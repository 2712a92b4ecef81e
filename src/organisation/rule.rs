//! Rules: what an answer means for the complaint, and which article of the procedure says so.

use super::condition::Condition;
use super::text::Text;
use super::values::Id;
use crate::decode::{record, words};

record! {
    /// A rule that fires when its condition holds.
    pub struct Rule {
        /// Its id.
        pub id: Id = "id",
        /// When it fires.
        pub when: Condition = "when",
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
