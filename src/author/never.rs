//! Conditions that can never be true: a rule that never fires, a question that is never asked. And rules that can fire
//! without a last day, although they tell one.
//!
//! They are tried out rather than reasoned about: the condition is evaluated, by the evaluator that the form uses, for
//! every combination of answers that can make a difference to it. Where there are too many combinations to try, nothing
//! is reported: a false alarm would be worse than a missed fault.

use chrono::{Days, NaiveDate};

use crate::calendar::{DaysOff, Moment, Term};
use crate::complaint::{Answer, Answers, Context, is_shown, is_true, last_day};
use crate::decode::{Fault, FaultKind};
use crate::json::Position;
use crate::organisation::{Condition, Kind, Procedure, Question, Range, Rule};

/// The most combinations that are tried in one file, so that no file keeps the check busy for long.
const MOST: usize = 400_000;

/// The search through a whole file.
pub(super) struct Search<'a> {
    off: &'a DaysOff,
    left: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(off: &'a DaysOff) -> Self {
        Self { off, left: MOST }
    }

    /// Every condition of a procedure that can never be true, and every rule whose exception leaves nothing of it.
    pub(super) fn faults(&mut self, procedure: &Procedure, faults: &mut Vec<Fault>) {
        for (at, wanted, kind) in wanted(procedure) {
            // What can never be has one reason: the first is enough.
            let is_said = faults.last().is_some_and(|fault| fault.at == at);
            if !is_said && self.is_impossible(procedure, wanted) {
                faults.push(Fault { at, kind });
            }
        }
        // Of a rule without a term, each {last_day} is a fault of its own.
        for rule in procedure.rules.iter().filter(|rule| !rule.deadlines().is_empty()) {
            let texts = [&rule.reason, &rule.instead];
            let told = texts.into_iter().find(|text| text.each().any(|text| text.contains("{last_day}")));
            if let Some(text) = told
                && self.try_out(procedure, Wanted::without_last_day(rule)) == Some(true)
            {
                faults.push(Fault { at: text.at, kind: FaultKind::NoLastDay });
            }
        }
    }

    fn is_impossible(&mut self, procedure: &Procedure, wanted: Wanted<'_>) -> bool {
        self.try_out(procedure, wanted) == Some(false)
    }

    /// Whether there are answers with which it is so. `None`: too many to say.
    fn try_out(&mut self, procedure: &Procedure, wanted: Wanted<'_>) -> Option<bool> {
        let mut attempt = Trial::new(procedure, wanted, self.off, self.left);
        let found = attempt.can_be_true(0);
        self.left = attempt.left;
        found
    }
}

/// What is looked for: a condition that is true, where need be while another is not, or without a last day.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    when: &'a Condition,
    unless: Option<&'a Condition>,
    /// The rule that fires without a last day.
    undated: Option<&'a Rule>,
}

impl<'a> Wanted<'a> {
    fn alone(when: &'a Condition) -> Self {
        Self { when, unless: None, undated: None }
    }

    fn firing(rule: &'a Rule) -> Self {
        Self { unless: rule.unless.as_ref(), ..Self::alone(&rule.when) }
    }

    fn without_last_day(rule: &'a Rule) -> Self {
        Self { undated: Some(rule), ..Self::firing(rule) }
    }

    fn conditions(self) -> impl Iterator<Item = &'a Condition> {
        std::iter::once(self.when).chain(self.unless)
    }
}

/// What must be possible in a procedure, each with the place to point at, and what to say there if it is not.
fn wanted(procedure: &Procedure) -> Vec<(Position, Wanted<'_>, FaultKind)> {
    let mut all = Vec::new();
    for rule in &procedure.rules {
        all.push((rule.at, Wanted::alone(&rule.when), FaultKind::NeverTrue));
        if let Some(unless) = &rule.unless {
            all.push((rule.at, Wanted::alone(unless), FaultKind::UnlessNeverTrue));
            all.push((rule.at, Wanted::firing(rule), FaultKind::NeverFires));
        }
    }
    for question in procedure.questions() {
        all.extend(question.conditions().map(|asked| (question.at, Wanted::alone(asked), FaultKind::NeverTrue)));
    }
    for (at, thing) in procedure.things() {
        all.extend(thing.when().map(|when| (at, Wanted::alone(when), FaultKind::NeverTrue)));
        all.extend(thing.unless().map(|unless| (at, Wanted::alone(unless), FaultKind::UnlessNeverTrue)));
        if let (Some(when), Some(unless)) = (thing.when(), thing.unless()) {
            let both = Wanted { unless: Some(unless), ..Wanted::alone(when) };
            all.push((at, both, FaultKind::NeverTrue));
        }
    }
    all
}

/// The search for answers with which something is so.
struct Trial<'a> {
    wanted: Wanted<'a>,
    /// The questions that make a difference, in the order in which they are asked, each with the answers to try.
    questions: Vec<(&'a Question, Vec<Option<Answer>>)>,
    chosen: Vec<usize>,
    off: &'a DaysOff,
    now: Moment,
    left: usize,
}

impl<'a> Trial<'a> {
    fn new(procedure: &'a Procedure, wanted: Wanted<'a>, off: &'a DaysOff, left: usize) -> Self {
        // Any day does; a workday in the middle of a year without oddities around it.
        let now = Moment::read_rfc3339("2026-06-10T12:00:00+02:00").unwrap_or(Moment::from_unix(0));
        let relevant = relevant(procedure, wanted);
        let mut passed = Vec::new();
        wanted.conditions().for_each(|condition| condition.deadlines(&mut passed));
        for question in &relevant {
            question.shown_when.iter().chain(&question.hidden_when).for_each(|shown| shown.deadlines(&mut passed));
        }
        let terms: Vec<Term> = passed.into_iter().map(|passed| passed.term.term).collect();
        let questions: Vec<_> = relevant
            .into_iter()
            .map(|question| (question, answers_to_try(question, wanted, &terms, now, off)))
            .collect();
        Self { wanted, chosen: vec![0; questions.len()], questions, off, now, left }
    }

    /// Tries all answers from this question on. `None`: too many to say.
    fn can_be_true(&mut self, from: usize) -> Option<bool> {
        let Some(count) = self.questions.get(from).map(|(_, answers)| answers.len()) else {
            self.left = self.left.checked_sub(1)?;
            return Some(self.holds_now());
        };
        for index in 0..count {
            if let Some(chosen) = self.chosen.get_mut(from) {
                *chosen = index;
            }
            if self.can_be_true(from + 1)? {
                return Some(true);
            }
        }
        Some(false)
    }

    fn holds_now(&self) -> bool {
        let mut answers = Answers::default();
        for ((question, tried), chosen) in self.questions.iter().zip(&self.chosen) {
            let context = Context { answers: &answers, now: self.now, off: self.off };
            // What is hidden is not answered.
            if is_shown(question, context)
                && let Some(Some(answer)) = tried.get(*chosen)
            {
                answers.push(&question.id, answer.clone());
            }
        }
        let context = Context { answers: &answers, now: self.now, off: self.off };
        let Wanted { when, unless, undated } = self.wanted;
        is_true(when, context)
            && !unless.is_some_and(|unless| is_true(unless, context))
            && undated.is_none_or(|rule| last_day(rule, context).is_none())
    }
}

/// The questions that conditions ask about, and those on which it depends whether they are asked at all.
fn relevant<'a>(procedure: &'a Procedure, wanted: Wanted<'_>) -> Vec<&'a Question> {
    let mut wanted: Vec<String> = wanted.conditions().flat_map(ids).collect();
    let mut index = 0;
    while let Some(id) = wanted.get(index).cloned() {
        let question = procedure.question(&id);
        let shown = question.into_iter().flat_map(|question| question.shown_when.iter().chain(&question.hidden_when));
        for more in shown.flat_map(ids) {
            if !wanted.contains(&more) {
                wanted.push(more);
            }
        }
        index += 1;
    }
    procedure.questions().filter(|question| wanted.contains(&question.id.text)).collect()
}

fn ids(condition: &Condition) -> Vec<String> {
    let mut found = Vec::new();
    condition.questions(&mut found);
    found.into_iter().map(|id| id.text.clone()).collect()
}

/// The answers that can make a difference, none among them.
fn answers_to_try(
    question: &Question,
    wanted: Wanted<'_>,
    terms: &[Term],
    now: Moment,
    off: &DaysOff,
) -> Vec<Option<Answer>> {
    let options = || question.options.iter().map(|option| option.id.text.clone());
    let mut answers = match question.kind {
        Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        Kind::Consent => vec![Answer::Consent],
        Kind::Choice => options().map(Answer::Choice).collect(),
        Kind::Choices => sets(options().collect(), question.max.map_or(usize::MAX, |max| max.0 as usize), wanted),
        Kind::Date => dates(question, terms, now, off).into_iter().map(Answer::Date).collect(),
        // Of the others it only matters whether they are answered.
        _ => vec![Answer::Text("x".to_owned())],
    };
    let mut tried: Vec<Option<Answer>> = answers.drain(..).map(Some).collect();
    tried.push(None);
    tried
}

/// Sets of options. Only those that a condition names make a difference, and one that none names.
fn sets(options: Vec<String>, most: usize, wanted: Wanted<'_>) -> Vec<Answer> {
    let mut named = Vec::new();
    wanted.conditions().for_each(|condition| options_in(condition, &mut named));
    let (mut options, others): (Vec<String>, Vec<String>) =
        options.into_iter().partition(|option| named.contains(&option.as_str()));
    options.extend(others.into_iter().next());
    // Beyond this many there are more sets than would be tried anyway.
    options.truncate(12);
    (1_u32..1 << options.len())
        .filter(|set| set.count_ones() as usize <= most)
        .map(|set| {
            let chosen = options.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
            Answer::Choices(chosen.map(|(_, option)| option.clone()).collect())
        })
        .collect()
}

fn options_in<'a>(condition: &'a Condition, found: &mut Vec<&'a str>) {
    match condition {
        Condition::Is { values, .. } => found.extend(values.iter().filter_map(|value| match value {
            crate::organisation::Expected::Option(id) => Some(id.text.as_str()),
            crate::organisation::Expected::YesNo(..) => None,
        })),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| options_in(part, found)),
        Condition::Not(part) => options_in(part, found),
        Condition::DeadlinePassed(_) | Condition::Answered { .. } => {}
    }
}

/// Dates on both sides of every term, as far as the question takes them.
fn dates(question: &Question, terms: &[Term], now: Moment, off: &DaysOff) -> Vec<NaiveDate> {
    let today = now.date();
    let mut dates = vec![today];
    for term in terms {
        // The latest start for which the term is over: walk back from today, far enough for any term of this length, and
        // for an organisation that was closed for long.
        let length = term.last_day(today, off).signed_duration_since(today).num_days().unsigned_abs();
        for slack in 0..20 {
            for days in [length + slack, length.saturating_sub(slack)] {
                dates.extend(today.checked_sub_days(Days::new(days)));
            }
        }
        dates.extend(today.checked_sub_days(Days::new(length + 400)));
    }
    dates.extend(today.checked_add_days(Days::new(1)));
    dates.sort_unstable();
    dates.dedup();
    // Of dates that fall on the same side of every term, one is enough.
    dates.dedup_by_key(|date| {
        terms.iter().map(|term| term.is_past(*date, now, off)).chain([*date > today, *date < today]).collect::<Vec<_>>()
    });
    dates.retain(|date| match question.range {
        Some(Range::UntilToday) => *date <= today,
        Some(Range::FromToday) => *date >= today,
        None => true,
    });
    dates
}
