//! A problem becomes a sentence: the organisation's own, or else the one of this form in the words of the question.

use crate::complaint::{Draft, Problem, RawAnswer, Reason};
use crate::organisation::{Code, Lang, Question, Text, Tone};
use crate::parse::email;

use super::pages::pages;
use super::question_words::QuestionWords;
use super::{en, nl};

/// The sentence for a problem: what to do, in the words of the question.
pub fn problem(problem: &Problem, question: Option<&Question>, draft: &Draft, lang: Lang, tone: Tone) -> String {
    let Some(question) = question else {
        return match lang {
            Lang::Nl => nl::unknown_question(&problem.question),
            Lang::En => en::unknown_question(&problem.question),
        };
    };
    if let Some(own) = own_sentence(question, problem.reason.code()) {
        return own.get(lang).to_owned();
    }
    let words = QuestionWords {
        kind: question.kind,
        called: question.called.get(lang),
        label: question.label.get(lang),
        file: file_name(problem, draft),
        meant: meant(problem, draft, pages(lang, tone).meant).unwrap_or_default(),
        file_types: question.file_types.iter().map(|line| line.0.as_str()).collect::<Vec<_>>().join(", "),
        tone,
    };
    match lang {
        Lang::Nl => nl::problem(problem.reason, &words),
        Lang::En => en::problem(problem.reason, &words),
    }
}

fn own_sentence(question: &Question, code: Code) -> Option<&Text> {
    let own = question.messages.as_ref()?;
    match code {
        Code::Required => own.required.as_ref(),
        Code::TooLong => own.too_long.as_ref(),
        Code::TooShort => own.too_short.as_ref(),
        Code::Invalid => own.invalid.as_ref(),
        Code::ImpossibleDate => own.impossible_date.as_ref(),
        Code::Future => own.future.as_ref(),
        Code::Past => own.past.as_ref(),
        Code::TooMany => own.too_many.as_ref(),
        Code::TooLarge => own.too_large.as_ref(),
        Code::FileType => own.file_type.as_ref(),
        Code::UnknownOption | Code::UnknownQuestion | Code::WrongType => None,
    }
}

fn meant(problem: &Problem, draft: &Draft, do_you_mean: &str) -> Option<String> {
    let Reason::Email(_) = problem.reason else { return None };
    let RawAnswer::Text(typed) = draft.get(&problem.question)? else { return None };
    Some([do_you_mean, " ", &email::meant(&email::tidy(typed))?, "?"].concat())
}

fn file_name<'a>(problem: &Problem, draft: &'a Draft) -> &'a str {
    let index = match problem.reason {
        Reason::FileTooLarge(index, _) | Reason::FileType(index) | Reason::FileEmpty(index) => index,
        _ => return "",
    };
    match draft.get(&problem.question) {
        Some(RawAnswer::Files(files)) => files.get(index).map_or("", |file| &file.name),
        _ => "",
    }
}
