//! Rules for every sentence: every reason, at every type of question, in both languages and both forms of address.

use klachtformulier::complaint::{Part, Reason};
use klachtformulier::organisation::{Lang, Tone};
use klachtformulier::parse::date::DatePart;
use klachtformulier::parse::email::EmailFault;
use klachtformulier::parse::telephone::PhoneFault;

use crate::form::{LANGUAGES, TONES, form, sentence};

/// Every reason.
pub(crate) fn reasons() -> Vec<Reason> {
    use Reason::*;
    let mut reasons = vec![
        Missing,
        TooLong(200),
        TooLong(10_000),
        TooShort(2),
        Postcode,
        Date(None),
        Time,
        ImpossibleDate,
        Future,
        Past,
        UnknownOption,
        TooManyOptions(2),
        TooManyLines(50),
        TooManyFiles(5),
        FileTooLarge(1, 10),
        FileType(1),
        FileEmpty(1),
        Drawing,
        UnknownQuestion,
        WrongType,
    ];
    let email = [
        EmailFault::MissingAt,
        EmailFault::Local,
        EmailFault::Domain,
        EmailFault::TooLong,
        EmailFault::Dots,
        EmailFault::Unfinished,
    ];
    let telephone =
        [PhoneFault::Letters, PhoneFault::TooShort, PhoneFault::TooLong, PhoneFault::Start, PhoneFault::Unreadable];
    let date = [DatePart::Day, DatePart::Month, DatePart::Year];
    reasons.extend(email.map(Email));
    reasons.extend(telephone.map(Telephone));
    reasons.extend(date.map(DatePartMissing));
    reasons.extend(date.map(|part| Date(Some(part))));
    reasons.extend([Part::Street, Part::Number, Part::Postcode, Part::City].map(PartMissing));
    reasons
}

/// A new reason does not compile until it is added here; then add it to [`reasons`] as well.
fn number(reason: Reason) -> usize {
    use Reason::*;
    match reason {
        Missing => 0,
        PartMissing(_) => 1,
        TooLong(_) => 2,
        TooShort(_) => 3,
        Email(_) => 4,
        Telephone(_) => 5,
        Postcode => 6,
        DatePartMissing(_) => 7,
        Date(_) => 8,
        ImpossibleDate => 9,
        Future => 10,
        Past => 11,
        UnknownOption => 12,
        TooManyOptions(_) => 13,
        TooManyFiles(_) => 14,
        FileTooLarge(..) => 15,
        FileType(_) => 16,
        FileEmpty(_) => 17,
        Drawing => 18,
        UnknownQuestion => 19,
        WrongType => 20,
        Time => 21,
        TooManyLines(_) => 22,
    }
}

#[test]
fn every_reason_is_tried() {
    let numbers: Vec<usize> = reasons().into_iter().map(number).collect();
    assert!((0..23).all(|number| numbers.contains(&number)), "{numbers:?}");
}

/// Checks every sentence.
fn each(judge: impl Fn(&str, Lang, Tone)) {
    let mut count = 0;
    for tone in TONES {
        for question in form(tone).questions() {
            for reason in reasons() {
                for lang in LANGUAGES {
                    judge(&sentence(&question.id, reason, lang, tone), lang, tone);
                    count += 1;
                }
            }
        }
    }
    assert_eq!(count, 2 * 12 * reasons().len() * 2);
}

#[test]
fn every_sentence_starts_with_a_capital_and_ends_with_a_full_stop() {
    each(|sentence, _, _| {
        assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{sentence}");
        // A sentence about a file starts with the file's name, in quotation marks.
        assert!(sentence.starts_with(|first: char| first.is_uppercase() || first == '“'), "{sentence}");
        assert!(!sentence.contains("  "), "{sentence}");
        assert!(!sentence.contains(['{', '}', '!']), "{sentence}");
    });
}

#[test]
fn no_sentence_blames_or_scolds() {
    let never =
        ["verplicht", "ongeldig", "invalid", "required", "sorry", "helaas", "fout", "error", "wrong", "must not"];
    each(|sentence, _, _| {
        let lower = sentence.to_lowercase();
        assert!(!never.iter().any(|word| lower.contains(word)), "{sentence}");
    });
}

#[test]
fn je_and_u_are_never_mixed_and_english_has_neither() {
    each(|sentence, lang, tone| {
        let lower = sentence.to_lowercase();
        let words: Vec<&str> = lower.split(|character: char| !character.is_alphanumeric()).collect();
        let (je, u) = (["je", "jij", "jouw", "jou"], ["u", "uw"]);
        let says = |these: &[&str]| words.iter().any(|word| these.contains(word));
        assert!(!says(&u) || (lang, tone) == (Lang::Nl, Tone::U), "{sentence}");
        assert!(!says(&je) || (lang, tone) == (Lang::Nl, Tone::Je), "{sentence}");
    });
}

#[test]
fn every_sentence_is_short() {
    each(|sentence, _, _| assert!(sentence.chars().count() < 120, "{sentence}"));
}

#[test]
fn the_two_languages_differ() {
    for question in form(Tone::U).questions() {
        for reason in reasons() {
            let [nl, en] = LANGUAGES.map(|lang| sentence(&question.id, reason, lang, Tone::U));
            assert_ne!(nl, en);
        }
    }
}
