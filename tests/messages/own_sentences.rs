//! Every sentence of the form itself, checked twice: as it is produced, in both languages and forms of address, and as
//! it is in the source, so that none is missed.

use std::fmt::Debug;

use klachtformulier::messages::{self, Subject, Template};
use klachtformulier::organisation::{Lang, Tone};

use crate::every_reason::reasons;
use crate::form::{LANGUAGES, TONES, form, sentence};
use crate::plain::{Said, check};
use crate::source::{literals, sources};

/// Dutch sentences that may be longer than others, by their first words, with the reason.
const LONGER: &[(&str, &str)] = &[];

fn said(place: String, lang: Lang, tone: Option<Tone>, text: &str) -> Said {
    Said { place, lang, tone, names: None, text: text.to_owned() }
}

#[test]
fn as_they_come_out() {
    let mut all = Vec::new();
    for lang in LANGUAGES {
        for tone in TONES {
            let mut fields = |what: &str, words: &dyn Debug| {
                let place = |name: &str| format!("messages::{what}({lang:?}, {tone:?}).{name}");
                all.extend(strings(words).into_iter().map(|(name, text)| said(place(&name), lang, Some(tone), &text)));
            };
            fields("interface", messages::interface(lang, tone));
            fields("pages", messages::pages(lang, tone));
            fields("after", messages::after(lang, tone));
            fields("plain", messages::plain(lang, tone));
            fields("sending", messages::sending(lang, tone));
            fields("mailing", messages::mailing(lang, tone));
            fields("neutral_reminder", &messages::neutral_reminder(lang, tone));
            if lang == Lang::Nl {
                fields("letter_words", messages::letter_words(tone));
            }
        }
    }
    assert!(all.len() > 600, "{}", all.len());
    let objections: Vec<Said> = all.iter().map(about_an_objection).collect();
    all.iter_mut().for_each(|said| said.text = about(said, Subject::Complaint));
    for lang in LANGUAGES {
        for tone in TONES {
            for question in form(tone).questions() {
                for reason in reasons() {
                    let place = format!("messages::problem({reason:?}) at {}, {lang:?}, {tone:?}", &*question.id);
                    let text = sentence(&question.id, reason, lang, tone);
                    // The text of the question is the organisation's, which may say “wij”.
                    all.push(Said { names: Some(Vec::new()), ..said(place, lang, Some(tone), &text) });
                }
            }
        }
    }
    all.extend(objections);
    check(&all, LONGER);
}

#[test]
fn as_they_stand_in_the_source() {
    let mut all = Vec::new();
    for source in sources() {
        for literal in literals(&source.text, source.lang) {
            let words = literal.text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
            if words < 2 {
                continue;
            }
            let place = format!("{}:{}", source.path, literal.line);
            let lang = match literal.lang {
                Some(lang) => lang,
                None => panic!("{place}: in which language is “{}”?", literal.text),
            };
            all.push(said(place, lang, literal.tone, &literal.text));
        }
    }
    assert!(all.len() > 350, "{}", all.len());
    check(&all, LONGER);
}

fn about(said: &Said, subject: Subject) -> String {
    let text: &'static str = said.text.clone().leak();
    messages::about(Template(text), subject, said.lang).into_owned()
}

fn about_an_objection(said: &Said) -> Said {
    let place = format!("{}, of an objection", said.place);
    let text = about(said, Subject::Objection);
    let lower = text.to_lowercase();
    // In Dutch “bezwaar” takes “het”, and in English it is “an objection”.
    for wrong in ["de bezwaar", "deze bezwaar", "die bezwaar", "onze bezwaar", "a objection"] {
        assert!(
            !lower.split([' ', '.', ',', '?']).collect::<Vec<_>>().join(" ").contains(&format!(" {wrong}")),
            "{place}: {text}"
        );
    }
    Said { place, text, names: None, ..*said }
}

/// Every text in a value, with the name of its field, from its `Debug` output.
fn strings(words: &dyn Debug) -> Vec<(String, String)> {
    let written = format!("{words:#?}");
    let mut outer = Vec::new();
    let mut found = Vec::new();
    for line in written.lines().map(str::trim) {
        match line.split_once(": ") {
            Some((name, text)) if text.starts_with('"') => {
                let path: Vec<&str> = outer.iter().skip(1).copied().chain([name]).collect();
                let [literal] = literals(text, None).try_into().expect("a field is one text");
                found.push((path.join("."), literal.text));
            }
            Some((name, _)) if line.ends_with('{') => outer.push(name),
            _ if line.ends_with('{') => outer.push(line),
            _ if line.starts_with('}') => drop(outer.pop()),
            _ => panic!("what is “{line}”?"),
        }
    }
    found
}
