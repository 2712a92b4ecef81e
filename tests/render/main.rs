//! Every form can be rendered to HTML on a machine without a browser: no component uses the browser while it renders.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod blank;
#[path = "../support/files.rs"]
mod files;
mod filled;
mod page;

use klachtformulier::browser::Host;
use klachtformulier::calendar::Moment;
use klachtformulier::organisation::{Lang, Organisation};
use klachtformulier::pages::App;
use klachtformulier::state::{Endpoint, Settings};
use leptos::prelude::Owner;

use files::{FILES, file};

/// The names of all files.
fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|file| file.name.as_str())
}

fn organisation(name: &str) -> Organisation {
    file(name).organisation()
}

fn noon() -> Moment {
    Moment::read_rfc3339("2026-11-20T12:00:00+01:00").unwrap()
}

fn rendered(name: &str, procedure: Option<&str>, lang: Lang) -> Option<String> {
    let settings = Settings {
        procedure: procedure.map(str::to_owned),
        lang,
        endpoint: Endpoint::OfFile,
        one_page: true,
        drafts: false,
    };
    let app = App::new(organisation(name), Host::default(), settings, noon)?;
    Some(Owner::new().with(|| app.view().to_html()))
}

/// A text as it is escaped in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn every_question_of_every_form_is_there_in_both_languages() {
    for name in names() {
        for procedure in &*organisation(name).procedures {
            for lang in [Lang::Nl, Lang::En] {
                let html = rendered(name, Some(&procedure.id), lang).unwrap();
                assert!(html.contains(&escaped(procedure.title.get(lang))), "{name}: no title in {html}");
                for question in procedure.questions() {
                    let label = escaped(question.label.get(lang));
                    assert!(html.contains(&label), "{name} {}: no {label}", &*procedure.id);
                    let input = format!("name=\"{}", &*question.id);
                    assert!(html.contains(&input), "{name} {}: no {input}", &*procedure.id);
                }
            }
        }
    }
}

#[test]
fn the_entrance_has_every_door() {
    for name in names() {
        let html = rendered(name, None, Lang::Nl).unwrap();
        let entrance = organisation(name).entrance.unwrap();
        for door in &*entrance.choices {
            assert!(html.contains(&escaped(door.label.get(Lang::Nl))), "{name}: no {}", door.label.get(Lang::Nl));
        }
        assert_eq!(html.matches("part=\"door\"").count(), entrance.choices.len());
    }
}

#[test]
fn telephone_numbers_in_what_helps_are_links() {
    let html = rendered("blijf-groep", Some("clienten"), Lang::Nl).unwrap();
    for (href, number) in [("tel:112", "112"), ("tel:08002000", "0800-2000"), ("tel:0882342450", "088 234 24 50")] {
        assert!(html.contains(&format!("<a href=\"{href}\" translate=\"no\">{number}</a>")), "{number} in {html}");
    }
}

/// As an organisation writes them in a text, and nothing else that has digits.
#[test]
fn every_number_that_can_be_called_is_a_link_and_no_other_number() {
    let numbers = [
        ("112", "tel:112"),
        ("14 0493", "tel:140493"),
        ("140493", "tel:140493"),
        ("113", "tel:113"),
        ("116 111", "tel:116111"),
        ("0800-0432", "tel:08000432"),
        ("0900 0101", "tel:09000101"),
        ("085 123 45 67", "tel:0851234567"),
        ("088 234 24 50", "tel:0882342450"),
        ("06 58949869", "tel:0658949869"),
        ("+31 20 123 45 67", "tel:+31201234567"),
    ];
    let none = [
        "in 2026",
        "1234 AB",
        "24 uur",
        "9.00 tot 12.00",
        "kamer 114",
        "nummer 110",
        "artikel 11 2e lid",
        "14 dagen",
        "artikel 9:12",
        "12345678901234567890",
    ];
    let mut organisation = organisation("blijf-groep");
    let texts = numbers.iter().map(|(number, _)| *number).chain(none).map(|text| format!("Bel {text}, of kom langs."));
    organisation.safety.as_mut().unwrap().danger.nl = texts.collect::<Vec<_>>().join(" ");
    let settings = Settings {
        procedure: Some("clienten".to_owned()),
        lang: Lang::Nl,
        endpoint: Endpoint::OfFile,
        one_page: true,
        drafts: false,
    };
    let app = App::new(organisation, Host::default(), settings, noon).unwrap();
    let html = Owner::new().with(|| app.view().to_html());
    for (number, href) in numbers {
        let link = format!("Bel <a href=\"{href}\" translate=\"no\">{number}</a>, of kom langs.");
        assert!(html.contains(&link), "{number} is no link in {html}");
    }
    for text in none {
        assert!(html.contains(&format!("Bel {text}, of kom langs.")), "{text} is a link in {html}");
    }
}

/// The program has no such heading, so it must not take this one for the next.
#[test]
fn a_heading_with_nothing_but_what_depends_is_for_html_alone() {
    let html = |change: fn(&mut klachtformulier::organisation::Procedure)| {
        let mut organisation = organisation("leemwaarde");
        change(&mut organisation.procedures.0[0]);
        let settings = Settings {
            procedure: Some("klacht".to_owned()),
            lang: Lang::Nl,
            endpoint: Endpoint::OfFile,
            one_page: true,
            drafts: false,
        };
        let app = App::new(organisation, Host::default(), settings, noon).unwrap();
        Owner::new().with(|| app.view().to_html())
    };
    let heading = "<summary>Goed om te weten</summary>";
    let plain = format!("<details class=\"more\" data-only-plain=\"\">{heading}");
    assert!(!html(|_| {}).contains(&plain), "it is confidential, whatever is answered");
    assert!(html(|procedure| procedure.confidential = None).contains(&plain));
}

/// A form handler files what a browser posts, whoever it is about: HTML cannot ask first.
#[test]
fn html_posts_nothing_to_a_handler_that_takes_some_complaints_only() {
    let posts = |endpoint: &str| {
        let text =
            file("klik-onderwijs").text.replacen("\"deliveries\": {", &format!("\"deliveries\": {{{endpoint}"), 1);
        let organisation = klachtformulier::author::check(text.as_bytes()).expect("a right file");
        let settings = Settings {
            procedure: Some("klacht".to_owned()),
            lang: Lang::Nl,
            endpoint: Endpoint::OfFile,
            one_page: true,
            drafts: false,
        };
        let app = App::new(organisation, Host::default(), settings, noon).unwrap();
        Owner::new().with(|| app.view().to_html()).contains("method=\"post\"")
    };
    let handler = r#""endpoint": {"url": "/klacht", "encoding": "form", "success": [200]"#;
    assert!(posts(&format!("{handler}}},")));
    assert!(!posts(&format!("{handler}, \"unless\": {{\"question\": \"besproken\", \"is\": true}}}},")));
}

#[test]
fn nothing_is_rendered_for_a_procedure_that_is_not_there() {
    assert_eq!(rendered("blijf-groep", Some("nergens"), Lang::Nl), None);
}

#[test]
fn a_parser_reads_back_what_was_written() {
    for name in names() {
        assert!(page::part(&rendered(name, None, Lang::Nl).unwrap()).len() > 10);
        for procedure in &*organisation(name).procedures {
            for lang in [Lang::Nl, Lang::En] {
                assert!(page::part(&rendered(name, Some(&procedure.id), lang).unwrap()).len() > 50);
            }
        }
    }
}

#[test]
fn a_page_holds_no_script() {
    let html = rendered("blijf-groep", Some("clienten"), Lang::Nl).unwrap();
    for forbidden in ["<script", "onclick", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden} is in {html}");
    }
}

/// Nobody knows the answers there: each address stands with when it is the one, so that a complaint does not go to whom
/// it is about.
#[test]
fn without_the_program_each_address_says_when_it_is_the_one() {
    let html = rendered("leemwaarde", Some("klacht"), Lang::Nl).unwrap();
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} is not in {html}"));
    let mayor = place("mailto:locoburgemeester@leemwaarde.example");
    let when =
        html[mayor..].find("Alleen als u ‘De burgemeester’ koos bij ‘Over wie gaat uw klacht?’.").unwrap() + mayor;
    let copy = place("mailto:griffie@leemwaarde.example");
    let usual = place("mailto:klachten@leemwaarde.example");
    let otherwise = place("In alle andere gevallen.");
    assert!(mayor < copy && copy < when && when < usual && usual < otherwise);
    let reader = place("De locoburgemeester leest uw klacht");
    let who = "Alleen als u ‘De burgemeester’ koos bij";
    assert!(html[reader..].find(who).is_some_and(|at| at < 200), "who reads it is said with when");
    let portal = place("klacht-met-digid");
    let not_then = html[otherwise..portal].contains("Alleen als u ‘Nee’ koos bij ‘Wilt u anoniem blijven?’ en u niet");
    assert!(not_then, "when not to use the portal");
}
