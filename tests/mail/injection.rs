//! No text in a subject, an address or a name becomes a header, a field or a second address.

use klachtformulier::complaint::{Answer, Answers, FileInfo};
use klachtformulier::documents::{Filed, Mailto, NotByMailto, eml, mailto};
use klachtformulier::organisation::{Lang, Organisation, Procedure};

use crate::drafts::{HOSTILE, ORGANISATIONS, any_string, generated};
use crate::eml::{MIXED, PLAIN};
use crate::link;
use crate::opened::{check_lines, open};
use crate::support::{Chance, first_example, procedures, with_filed};

#[test]
fn no_subject_becomes_a_header_or_a_field() {
    check_strings(|subject| {
        let clean: String = subject.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
        with(subject, "klacht@example.nl", "a.pdf", "application/pdf", |filed, mail| {
            let opened = open(&mail);
            assert_eq!(opened.headers, MIXED, "{mail}");
            assert_eq!(opened.to, ["klacht@example.nl"]);
            // mail-parser trims, and treats a text of only whitespace as absent.
            assert_eq!(opened.subject.trim(), clean.trim(), "{mail}");
            if let Mailto::Not { short: Some(short), .. } = mailto(filed) {
                assert_eq!(link::read(&short).subject, clean);
            } else {
                assert!(clean.len() > 300, "{clean:?} leaves room for a link");
            }
        });
    });
}

#[test]
fn no_address_becomes_a_header_or_a_field_or_two() {
    let mut addressed = 0;
    check_strings(|hostile| {
        for address in [hostile.to_owned(), ["klacht@example.nl", hostile].concat(), [hostile, "@example.nl"].concat()]
        {
            addressed += usize::from(check_address(&address));
        }
    });
    assert!(addressed > 0, "no address passed, so nothing was tried");
}

#[test]
fn addresses_that_a_file_can_hold_are_addressed() {
    assert!(check_address("klacht@example.nl"));
    assert!(check_address("Anne.van-der_O'Neill+a@sub.example.nl"));
    assert!(check_address("!#$%&'*+/?=^_`{|}~-@example.nl"));
    assert!(!check_address("=?UTF-8?Q?a=40example.nl=2C?=@example.nl"));
    assert!(!check_address("a@example.nl, b@example.nl"));
    assert!(!check_address("a@example.nl;b@example.nl"));
    assert!(!check_address("a@b@example.nl"));
    assert!(!check_address("Klacht <a@example.nl>"));
    assert!(!check_address("a@example.nl\r\nBcc: b@example.nl"));
    assert!(!check_address("@example.nl"));
    assert!(!check_address("a@"));
    assert!(!check_address("klacht@café.example"));
    assert!(check_address("klacht@xn--caf-dma.example"));
    assert!(!check_address(""));
}

#[test]
fn addresses_of_every_length_are_addressed() {
    for length in 1..=64 {
        assert!(check_address(&["k".repeat(length), "@example.nl".to_owned()].concat()));
    }
    for length in 1..=255 {
        assert!(check_address(&["klacht@", &"k".repeat(length)].concat()));
    }
}

#[test]
fn no_name_or_type_of_a_file_becomes_a_header_or_a_part() {
    check_strings(|hostile| {
        let clean: String = hostile.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
        for (name, media_type) in [(hostile, "application/pdf"), ("a.pdf", hostile), (hostile, hostile)] {
            with("Klacht", "klacht@example.nl", name, media_type, |_, mail| {
                let opened = open(&mail);
                assert_eq!(opened.headers, MIXED, "{mail}");
                assert_eq!(opened.attachments.len(), 1, "{mail}");
                assert_eq!(opened.attachments[0].headers, 3, "{mail}");
                assert_eq!(opened.attachments[0].bytes, b"bytes");
                let name = if name == hostile { clean.as_str() } else { name };
                let name = if name.trim().is_empty() { "bijlage" } else { name };
                assert_eq!(opened.attachments[0].file_name.trim(), name.trim(), "{mail}");
            });
        }
    });
}

/// Whether an e-mail was made; if so, checks that it is for this address and no other.
#[track_caller]
fn check_address(address: &str) -> bool {
    let (found, not) = with_procedure("Klacht", address, |organisation, procedure| {
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let filed = Filed { answers: &Answers::default(), ..filed.clone() };
            (eml(&filed, &[]), mailto(&filed))
        })
    });
    let Some(mail) = found else {
        assert_eq!(not, Mailto::Not { reason: NotByMailto::NoAddress, short: None });
        return false;
    };
    check_lines(&mail);
    let opened = open(&mail);
    assert_eq!(opened.headers, PLAIN, "{mail}");
    assert_eq!(opened.to, [address], "{mail}");
    match not {
        Mailto::Href(href) => assert_eq!(link::read(&href).to, address),
        Mailto::Not { short: Some(short), .. } => assert_eq!(link::read(&short).to, address),
        Mailto::Not { short: None, .. } => assert!(address.len() > 100, "{address:?} leaves room for a link"),
    }
    true
}

/// Checks each hostile string alone, doubled and within words, and the wanted number of random strings.
fn check_strings(mut check: impl FnMut(&str)) {
    for hostile in HOSTILE {
        check(hostile);
        check(&hostile.repeat(2));
        check(&["Een ", hostile, " tussen woorden"].concat());
    }
    let mut chance = Chance(2047);
    for _ in 0..generated() / 4 {
        check(&any_string(&mut chance));
    }
}

/// An e-mail with one file, and with a subject, an address, a name and a media type that passed no check.
#[track_caller]
fn with(subject: &str, to: &str, name: &str, media_type: &str, look: impl FnOnce(&Filed<'_>, String)) {
    let file = FileInfo { name: name.to_owned(), media_type: media_type.to_owned(), size: 5 };
    let mut answers = Answers::default();
    answers.push("bijlagen", Answer::Files(vec![file]));
    with_procedure(subject, to, |organisation, procedure| {
        with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
            let filed = Filed { answers: &answers, ..filed.clone() };
            let mail = eml(&filed, &[b"bytes"]).unwrap();
            check_lines(&mail);
            look(&filed, mail);
        });
    });
}

fn with_procedure<T>(subject: &str, to: &str, look: impl FnOnce(&Organisation, &Procedure) -> T) -> T {
    let (organisation, procedure) = procedures(&ORGANISATIONS)[0];
    let mut procedure = procedure.clone();
    let mail = &mut procedure.deliveries.mail.0[0];
    subject.clone_into(&mut mail.subject.nl);
    to.clone_into(&mut mail.to.text);
    look(organisation, &procedure)
}
