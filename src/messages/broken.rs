//! What the loader says above the answers of a form that broke down.
//!
//! By then the program does not run any more, so `public/program.js` has a copy; a test compares the two.

use crate::organisation::Lang;

/// Above the answers of a form that broke down.
pub fn broken(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "Het formulier werkt niet meer. Hieronder staat wat er was ingevuld. Kopieer dat, dan blijft het bewaard."
        }
        Lang::En => "The form has stopped working. Below is what was filled in. Copy it to keep it.",
    }
}
