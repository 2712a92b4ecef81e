//! Who files for somebody else at Groeimeesters or Klik Onderwijs. No source speaks of it, so nothing that follows from it
//! decides anything.

use klachtformulier::organisation::{Outcome, RuleEffect};

use crate::checks::*;
use crate::forms::{BEZWAAR, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK};
use crate::questions::written;

const FORMS: [Form; 4] = [GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, BEZWAAR];

/// Whether it is for somebody else is asked first; then for whom, whether that person knows, and by what right. All of it
/// may be left out.
#[test]
fn whether_it_is_for_somebody_else_is_asked_first_and_may_be_left_out() {
    for form in FORMS {
        let asked: Vec<String> = form.procedure().questions().take(4).map(written).collect();
        let expected = [
            "namens: yes_no, optional",
            "namens-wie: text, optional, shown when namens is yes",
            "namens-akkoord: choice of ja weet-het nee, optional, shown when namens is yes",
            "namens-bevoegd: choice of machtiging gezag voogdij geen, optional, shown when namens is yes",
        ];
        assert_eq!(asked, expected, "{form:?}");
        let nothing = r#"{"namens": null, "namens-wie": null, "namens-akkoord": null, "namens-bevoegd": null}"#;
        check_verdict(form, NOW, nothing, Outcome::Admissible, &[]);
    }
}

/// A lawyer, a parent with authority, a guardian or a mentor gets through, whatever the other knows of it or is said of
/// that; and so does who has no such right, or says nothing of one, and files for somebody who agrees or knows.
#[test]
fn who_may_speak_for_another_gets_through_without_a_word() {
    for form in FORMS {
        for (agrees, right) in [
            ("ja", "machtiging"),
            ("nee", "machtiging"),
            ("nee", "gezag"),
            ("nee", "voogdij"),
            ("ja", "geen"),
            ("weet-het", "geen"),
            ("", "machtiging"),
            ("", "gezag"),
            ("", "voogdij"),
            ("ja", ""),
            ("weet-het", ""),
        ] {
            check_verdict(form, NOW, &namens(agrees, right), Outcome::Admissible, &[]);
        }
    }
}

/// Who files for somebody who does not know of it or does not agree, without a right to do so, gets advice, and may send.
/// What was left open counts as not said, so what the advice says of the other is no more than possible. It says that the
/// regeling is silent on it, and sends nobody to whom it is not safe to speak.
#[test]
fn who_files_for_somebody_who_does_not_know_gets_advice_alone() {
    for form in FORMS {
        for (agrees, right) in [("nee", "geen"), ("nee", ""), ("", "geen"), ("", "")] {
            check_verdict(form, NOW, &namens(agrees, right), Outcome::Admissible, &["namens-zonder-akkoord"]);
        }
        let rule = form.rule("namens-zonder-akkoord");
        assert_eq!(rule.effect, RuleEffect::Advice);
        check_may_send(rule);
        let (nl, en) = (["Het kan zijn", "regeling zegt niets over"], ["It may be", "procedure says nothing about"]);
        check_says(&rule.reason, &nl, &en);
        check_says(&rule.source, &["Niet in de klachtenprocedure"], &["Not in the complaints procedure"]);
        check_says(&rule.instead, &["als dat veilig kan", "beslist een persoon"], &["if that is safe", "by a person"]);
    }
}

/// The answers of who files for somebody else; nothing leaves one out.
fn namens(agrees: &str, right: &str) -> String {
    format!(r#"{{"namens": true, "namens-akkoord": "{agrees}", "namens-bevoegd": "{right}"}}"#)
}
