//! A form that broke down cannot supply its sentences, so `public/program.js` has a copy of two of them.

use klachtformulier::messages::broken;
use klachtformulier::organisation::Lang;

use crate::source::{file, literals};

#[test]
fn the_scripts_say_what_the_messages_say_and_nothing_else() {
    let said = |path: &str| {
        let script = file(path.to_owned());
        let literals = literals(&script.text, None).into_iter().map(|literal| (literal.lang, literal.text));
        literals.filter(|(_, text)| text.contains(' ') && text.starts_with(char::is_uppercase)).collect::<Vec<_>>()
    };
    let expected = [Lang::Nl, Lang::En].map(|lang| (Some(lang), broken(lang).to_owned()));
    assert_eq!(said("public/program.js"), expected);
    assert_eq!(said("public/klachtformulier.js"), []);
}
