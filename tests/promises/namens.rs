//! Complaints for somebody else at Groeimeesters or Klik Onderwijs. No source mentions them, so the answers about it
//! decide nothing.

use klachtformulier::organisation::{Outcome, RuleEffect};

use crate::checks::*;
use crate::forms::{BEZWAAR, Form, GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK};
use crate::questions::written;

const FORMS: [Form; 4] = [GROEIMEESTERS, KLACHTENCOMMISSARIS, KLIK, BEZWAAR];

/// Whether it is for somebody else is asked first; then for whom, whether that person knows, and by what right. All of
/// these are optional.
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

/// A lawyer, a parent with authority, a guardian or a mentor is accepted, whatever the other person knows of it or is
/// said to; and so is a complainant without such a right, or without an answer about it, who files for somebody who
/// agrees or knows.
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

/// A complainant without a right to file, for somebody who does not know of it or does not agree, gets advice, and may
/// send. Questions without an answer count as not answered, so the advice only says what is possibly true of the other
/// person. It says that the klachtenregeling does not mention this, and does not send the complainant to somebody whom
/// it is not safe to speak to.
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

/// The answers of a complainant who files for somebody else; an empty string leaves one out.
fn namens(agrees: &str, right: &str) -> String {
    format!(r#"{{"namens": true, "namens-akkoord": "{agrees}", "namens-bevoegd": "{right}"}}"#)
}
