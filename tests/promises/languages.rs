//! Every text in two languages, and one form of address in each form.

use klachtformulier::json::{Member, Node, Value};
use klachtformulier::organisation::Tone;

use crate::files::FILES;
use crate::forms::{ALL, Form, texts, tree, words};

/// The keys whose value is a plain string, because it is not a text to translate: ids, addresses, dates. An envelope is
/// Dutch.
const PLAIN: [&str; 30] = [
    "$schema",
    "accent",
    "after",
    "answer",
    "attention",
    "city",
    "effect",
    "email",
    "filled_in",
    "from",
    "id",
    "is",
    "leave_to",
    "line",
    "note",
    "number",
    "post",
    "postcode",
    "procedure",
    "question",
    "range",
    "telephone",
    "to",
    "tone",
    "type",
    "url",
    "valid_from",
    "valid_to",
    "version",
    "what",
];

/// Lists of such strings.
const PLAIN_LISTS: [&str; 7] = ["cc", "closed_days", "doors", "file_types", "is_one_of", "open_on", "websites"];

/// Every file, also one of which no row tells.
fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|file| file.name.as_str())
}

#[test]
fn every_text_is_there_in_dutch_and_in_english() {
    for file in names() {
        let mut count = 0;
        check_both(&tree(file), file, &mut count);
        assert!(count > 100, "{file} has {count} texts only");
    }
}

fn check_both(node: &Node, path: &str, count: &mut usize) {
    match &node.value {
        Value::Object(members) if node.get("nl").is_some() || node.get("en").is_some() => {
            let languages: Vec<&str> = members.iter().map(|member| member.key.as_str()).collect();
            assert_eq!(languages, ["nl", "en"], "{path}, line {}", node.at.line());
            let filled = members.iter().all(|member| member.node.text().is_some_and(|text| !text.trim().is_empty()));
            assert!(filled, "{path}, line {}", node.at.line());
            *count += 1;
        }
        Value::Object(members) => {
            // Answers are not texts: in an example, or at a choice of the entrance.
            let is_text = |member: &&Member| !["answers", "examples"].contains(&member.key.as_str());
            for Member { key, node, .. } in members.iter().filter(is_text) {
                // The name on an envelope is a line of it; the name of an organisation is a text.
                let plain = PLAIN.contains(&key.as_str())
                    || (key == "name" && ["/to", "/cc", "/post"].iter().any(|end| path.ends_with(end)));
                assert!(node.text().is_none() || plain, "{path}/{key} is in one language, line {}", node.at.line());
                check_both(node, &format!("{path}/{key}"), count);
            }
        }
        Value::List(items) => {
            let plain = PLAIN_LISTS.iter().any(|key| path.ends_with(&format!("/{key}")));
            for item in items {
                assert!(item.text().is_none() || plain, "{path} holds texts in one language, line {}", item.at.line());
                check_both(item, path, count);
            }
        }
        _ => {}
    }
}

#[test]
fn what_is_filled_in_stands_in_both_languages() {
    for file in names() {
        let texts = texts(&tree(file));
        for (lang, path, text) in &texts {
            let other = texts.iter().find(|(other, same, _)| other != lang && same == path);
            let (.., other) = other.unwrap_or_else(|| panic!("{path} is in one language"));
            for placeholder in ["{by}", "{aim}", "{postponed}", "{last_day}"] {
                assert_eq!(text.contains(placeholder), other.contains(placeholder), "{file}: {path}");
            }
        }
    }
}

#[test]
fn the_english_is_no_copy_of_the_dutch() {
    for file in names() {
        let texts = texts(&tree(file));
        let long = texts.iter().filter(|(lang, _, text)| *lang == "nl" && words(text).count() > 6);
        for (_, path, text) in long {
            assert!(!texts.iter().any(|(lang, _, english)| *lang == "en" && english == text), "{file}: {path}");
        }
    }
}

#[test]
fn each_form_says_je_or_u_and_never_both() {
    let tones = ALL.map(|form| (form, form.procedure().tone(form.organisation())));
    for (form, tone) in tones {
        let je = matches!(
            (form.file, form.id),
            ("groeimeesters", _) | ("blijf-groep", "scholing" | "scholing-tweede-instantie")
        );
        assert_eq!(tone, if je { Tone::Je } else { Tone::U }, "{form:?}");
        check_tone(form, tone);
    }
}

const JE: [&str; 6] = ["je", "jij", "jou", "jouw", "jezelf", "jullie"];
const U: [&str; 4] = ["u", "uw", "uzelf", "uwe"];

#[track_caller]
fn check_tone(form: Form, tone: Tone) {
    let (wrong, right): (&[&str], &[&str]) = if tone == Tone::Je { (&U, &JE) } else { (&JE, &U) };
    let mut rightly = 0;
    for (_, path, text) in
        texts(&form.tree()).iter().filter(|(lang, path, _)| *lang == "nl" && !path.ends_with("source"))
    {
        for word in words(text) {
            assert!(!wrong.contains(&word.as_str()), "{form:?} says {word:?} at {path}: {text}");
            rightly += usize::from(right.contains(&word.as_str()));
        }
    }
    assert!(rightly > 10, "{form:?} hardly addresses anybody");
}

#[test]
fn what_an_organisation_says_beside_its_forms_has_its_tone() {
    for (file, wrong) in [("blijf-groep", &JE[..]), ("groeimeesters", &U), ("klik-onderwijs", &JE)] {
        let texts = texts(&tree(file));
        for (_, path, text) in texts.iter().filter(|(lang, path, _)| *lang == "nl" && !path.starts_with("/procedures"))
        {
            assert!(!words(text).any(|word| wrong.contains(&word.as_str())), "{file} at {path}: {text}");
        }
    }
}

#[test]
fn no_text_scolds() {
    let scolding = ["verplicht", "ongeldig", "helaas", "sorry", "invalid", "mandatory", "unfortunately"];
    for file in names() {
        for (_, path, text) in texts(&tree(file)) {
            assert!(!words(&text).any(|word| scolding.contains(&word.as_str())), "{file} at {path}: {text}");
        }
    }
}
