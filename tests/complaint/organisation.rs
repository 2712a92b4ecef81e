//! Small organisations to file complaints with.

use klachtformulier::author;
use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::{Assessment, Draft, assess};
use klachtformulier::decode::Fault;
use klachtformulier::json::{self, Member, Node, Value};
use klachtformulier::organisation::{Organisation, Procedure};

/// The moment at which complaints here are filed, unless the test gives another one: a Friday in winter.
pub(crate) const NOW: &str = "2026-11-20T10:00:00+01:00";

/// An organisation with one form, and answers that make a complete complaint.
pub(crate) struct Small {
    organisation: Organisation,
    complete: Node,
}

impl Small {
    /// An organisation whose form has these questions. `more` has further keys of the procedure, such as `"rules"`;
    /// `complete` has valid answers to all required questions.
    #[track_caller]
    pub(crate) fn new(questions: &str, more: &str, complete: &str) -> Self {
        Self::checked(questions, more, complete).unwrap_or_else(|faults| {
            let lines = faults.iter().map(|fault| {
                format!("{:?}: {}\n", fault.at, author::message(&fault.kind, klachtformulier::organisation::Lang::En))
            });
            panic!("{}", lines.collect::<String>())
        })
    }

    /// The same, or what `check` has against it.
    pub(crate) fn checked(questions: &str, more: &str, complete: &str) -> Result<Self, Vec<Fault>> {
        let file = format!(
            r#"{{"format": 1, "id": "voorbeeld", "name": "Voorbeeld", "tone": "u", "contact": {{}},
            "closed_days": ["2026-12-24"],
            "procedures": [{{"id": "klacht", "version": "1", "title": "Klacht", "source": "Regeling", "for_whom": "Iedereen",
                "steps": [{{"id": "stap", "title": "Stap", "questions": [{questions}]}}],
                {more}
                "deliveries": {{"mail": {{"to": "klacht@example.nl", "subject": "Bericht"}}}},
                "examples": [{{"name": "complete", "now": "{NOW}", "answers": {complete},
                    "expect": {{"outcome": "admissible"}}}}]}}]}}"#
        );
        let organisation = author::check(file.as_bytes())?;
        Ok(Self { organisation, complete: json::parse(complete.as_bytes()).0.expect("the test writes JSON") })
    }

    pub(crate) fn procedure(&self) -> &Procedure {
        self.organisation.procedures.first().expect("one procedure")
    }

    pub(crate) fn days_off(&self) -> DaysOff {
        self.organisation.days_off()
    }

    /// The complete answers with these changes; `null` leaves an answer out.
    #[track_caller]
    pub(crate) fn draft(&self, changes: &str) -> Draft {
        let (changes, slips) = json::parse(changes.as_bytes());
        assert_eq!(slips, [], "the test writes JSON");
        let changes = changes.as_ref().and_then(Node::members).expect("the test writes an object");
        let mut members: Vec<Member> = self.complete.members().expect("answers are an object").to_vec();
        members.retain(|member| !changes.iter().any(|change| question(&change.key) == member.key));
        members.extend_from_slice(changes);
        Draft::from_json(&Node::nowhere(Value::Object(members))).expect("an object")
    }

    #[track_caller]
    pub(crate) fn file_at(&self, now: &str, changes: &str) -> Assessment<'_> {
        let now = Moment::read_rfc3339(now).expect("the test writes an instant");
        assess(self.procedure(), &self.draft(changes), now, &self.days_off())
    }

    #[track_caller]
    pub(crate) fn file(&self, changes: &str) -> Assessment<'_> {
        self.file_at(NOW, changes)
    }

    /// Checks the errors, as `question: code`.
    #[track_caller]
    pub(crate) fn check_errors(&self, changes: &str, errors: &[&str]) {
        assert_eq!(errors_of(&self.file(changes)), errors, "{changes}");
    }
}

pub(crate) fn errors_of(assessment: &Assessment<'_>) -> Vec<String> {
    let problems = assessment.problems.iter();
    problems.map(|problem| format!("{}: {}", problem.question, problem.reason.code().as_str())).collect()
}

/// The question to which a part belongs.
fn question(key: &str) -> &str {
    key.split('.').next().unwrap_or(key)
}
