//! A table of e-mail addresses, each judged by our check and by the crate `validator`.

use klachtformulier::parse::email::{EmailFault, check, meant, tidy};
use validator::ValidateEmail;

/// Both accept these.
#[track_caller]
fn accept(addresses: &[&str]) {
    for address in addresses {
        assert_eq!(check(address), Ok(()), "{address:?}");
        assert!(address.validate_email(), "validator refuses {address:?}");
    }
}

/// Both refuse these.
#[track_caller]
fn refuse(fault: EmailFault, addresses: &[&str]) {
    for address in addresses {
        assert_eq!(check(address), Err(fault), "{address:?}");
        assert!(!address.validate_email(), "validator accepts {address:?}");
    }
}

/// We accept these and `validator` does not.
#[track_caller]
fn wider(addresses: &[&str]) {
    for address in addresses {
        assert_eq!((check(address), address.validate_email()), (Ok(()), false), "{address:?}");
    }
}

/// `validator` accepts these and we do not.
#[track_caller]
fn narrower(fault: EmailFault, addresses: &[&str]) {
    for address in addresses {
        assert_eq!((check(address), address.validate_email()), (Err(fault), true), "{address:?}");
    }
}

#[test]
fn everyday_addresses_are_accepted() {
    accept(&["naam@voorbeeld.nl", "klacht@blijfgroep.nl", "info@intervisie-begeleiding.nl"]);
    accept(&["projectondersteuning@klikonderwijs.nl", "Voornaam.Achternaam@hu.nl", "jan.de.vries@gmail.com"]);
    accept(&["JAN@VOORBEELD.NL", "j@x.nl", "1@1.nl", "jan+klacht@gmail.com", "jan_de_vries@hotmail.com"]);
    accept(&["jan-de-vries@student.uva.nl", "j.de.vries-jansen@mail.gemeente.amsterdam.nl", "info@123inkt.nl"]);
    accept(&["naam@voorbeeld.amsterdam", "naam@voorbeeld.co.uk", "naam@sub.sub.sub.voorbeeld.museum"]);
    accept(&["0612345678@voorbeeld.nl", "naam@3m.com", "naam@9292.nl", "n@a-b.nl"]);
}

#[test]
fn all_signs_of_the_grammar_may_stand_before_the_at() {
    accept(&["!@a.nl", "#@a.nl", "$@a.nl", "%@a.nl", "&@a.nl", "'@a.nl", "*@a.nl", "+@a.nl", "/@a.nl", "=@a.nl"]);
    accept(&["?@a.nl", "^@a.nl", "_@a.nl", "`@a.nl", "{@a.nl", "|@a.nl", "}@a.nl", "~@a.nl", "-@a.nl", "a.b@a.nl"]);
    accept(&["!#$%&'*+/=?^_`{|}~-@a.nl", "o'brien@a.nl"]);
    accept(&["!def!xyz%abc@example.com", "customer/department=shipping@example.com"]);
}

#[test]
fn a_domain_may_be_a_number() {
    accept(&["email@127.0.0.1", "a@999.999.999.999", "a@1.2"]);
}

#[test]
fn mail_does_not_reach_a_domain_without_a_dot() {
    let fault = EmailFault::Unfinished;
    narrower(fault, &["jan@gmail", "jan@ziggo", "naam@localhost", "abc@bar", "a@b", "a@1", "a@0", "a@café"]);
    narrower(fault, &["a@a-b", "a@1-1", "a@xn--a"]);
}

#[test]
fn dots_stand_between_names() {
    let fault = EmailFault::Dots;
    narrower(fault, &["jan..jansen@ziggo.nl", ".jan@ziggo.nl", "jan.@ziggo.nl", ".@a.nl", "...@a.nl", "a...b@a.nl"]);
    narrower(fault, &["jan..jansen@gmail", ".a@[127.0.0.1]"]);
    refuse(fault, &["a..b@a..nl", "a.@a_b.nl", ".@"]);
}

#[test]
fn what_was_meant_has_no_dot_too_many_and_the_rest_of_the_domain() {
    let known = [
        ("jan..jansen@example.nl", "jan.jansen@example.nl"),
        (".jan.@example.nl", "jan@example.nl"),
        ("jan@gmail", "jan@gmail.com"),
        ("jan@Ziggo", "jan@ziggo.nl"),
        ("jan@hotmail", "jan@hotmail.com"),
        ("jan.@xs4all", "jan@xs4all.nl"),
    ];
    for (typed, is_meant) in known {
        assert_eq!(meant(typed).as_deref(), Some(is_meant), "{typed:?}");
        assert_eq!(check(is_meant), Ok(()), "{is_meant:?}");
    }
    for typed in ["jan@mijnbedrijf", "...@gmail.com", "..@gmail", "jan", "@", "jan@"] {
        assert_eq!(meant(typed), None, "{typed:?}");
    }
}

#[test]
fn an_address_is_tidy_without_blanks_and_with_an_ordinary_at() {
    assert_eq!(tidy(" jan\u{FF20}ziggo.nl\u{A0}"), "jan@ziggo.nl");
    assert_eq!(tidy("Jan.Jansen@Ziggo.NL"), "Jan.Jansen@Ziggo.NL");
}

#[test]
fn hyphens_may_stand_inside_a_name() {
    accept(&["a@a-b.nl", "a@a--b.nl", "example@valid-----hyphens.com", "a@1-1.1-1", "a@xn--caf-dma.nl"]);
    accept(&["a@XN--CAF-DMA.nl", "a@xn--zzzz.nl", "a@xn--a.nl"]);
}

#[test]
fn an_ip_address_may_stand_in_brackets() {
    accept(&["email@[127.0.0.1]", "email@[0.0.0.0]", "email@[255.255.255.255]", "email@[2001:dB8::1]"]);
    accept(&["email@[2001:dB8:0:0:0:0:0:1]", "email@[::fffF:127.0.0.1]", "email@[::]", "email@[::1]", "email@[1::]"]);
    accept(&["email@[fe80::223:6cff:fe8a:2e8a]"]);
}

#[test]
fn validator_looks_at_the_last_bracket_only_and_so_do_we() {
    accept(&["a@b[1.2.3.4]", "a@ [1.2.3.4]", "a@[[1.2.3.4]", "a@[x][1.2.3.4]", "a@é[::1]"]);
    refuse(EmailFault::Domain, &["a@[1.2.3.4]]", "a@[1.2.3.4]b", "a@[1.2.3.4].nl"]);
}

#[test]
fn what_is_no_ip_address_is_refused_in_brackets() {
    refuse(EmailFault::Domain, &["email@[127.0.0.256]", "email@[2001:db8::12345]", "email@[2001:db8:0:0:0:0:1]"]);
    refuse(EmailFault::Domain, &["email@[::ffff:127.0.0.256]", "a@[]", "a@[", "a@]", "a@[1.2.3]", "a@[1.2.3.4.5]"]);
    refuse(EmailFault::Domain, &["a@[01.2.3.4]", "a@[1.2.3.4]\n", "a@[ 1.2.3.4]", "a@[IPv6:::1]", "a@[::1%1]"]);
    refuse(EmailFault::Domain, &["a@[abc]", "a@[:::]", "a@[1::2::3]", "a@1.2.3.4]", "a@[1.2.3.4", "a@[g::1]"]);
    refuse(EmailFault::Domain, &["a@[voorbeeld.nl]"]);
}

#[test]
fn without_an_at_it_is_no_address() {
    refuse(EmailFault::MissingAt, &["", "abc", "voorbeeld.nl", "naam.voorbeeld.nl", "naam(at)voorbeeld.nl", " "]);
    refuse(EmailFault::MissingAt, &["naam＠voorbeeld.nl", "www.voorbeeld.nl", "naam voorbeeld.nl"]);
}

#[test]
fn what_stands_before_the_at_must_be_right() {
    refuse(EmailFault::Local, &["@", "@voorbeeld.nl", " @a.nl", "a b@a.nl", " a@a.nl", "a @x.cz", "a\t@a.nl"]);
    refuse(EmailFault::Local, &["a\n@b.com", "\u{A0}a@a.nl", "a@b@c.nl", "a@@b.nl", "something@@somewhere.com"]);
    refuse(EmailFault::Local, &["\"naam\"@a.nl", "\"test@test\"@example.com", "\"\\\\\\011\"@here.com", "a,b@a.nl"]);
    refuse(EmailFault::Local, &["a;b@a.nl", "a:b@a.nl", "mailto:a@a.nl", "<a@a.nl", "Jan <jan@a.nl", "(a)@a.nl"]);
    refuse(EmailFault::Local, &["[a]@a.nl", "a\\b@a.nl", "é@a.nl", "jörg@a.nl", "名@a.nl", "a\u{200B}@a.nl"]);
    refuse(EmailFault::Local, &["a\0@a.nl", "a\u{7F}@a.nl", "a)@a.nl", "a>@a.nl", "\"a@a.nl"]);
}

#[test]
fn what_stands_behind_the_at_must_be_right() {
    refuse(EmailFault::Domain, &["abc@", "a@.", "a@..", "abc@.com", "a@a..nl", "a@a.nl."]);
    refuse(EmailFault::Domain, &["trailingdot@shouldfail.com.", "a@a.nl ", "a@a.nl\n", "a@ a.nl", "a@a .nl"]);
    refuse(EmailFault::Domain, &["a@a\t.nl", "a@a,nl", "a@a;nl", "a@a_b.nl", "John.Doe@exam_ple.com", "a@-a.nl"]);
    refuse(EmailFault::Domain, &["a@a-.nl", "example@invalid.com-", "a@-", "a@a.-", "example@inv-.alid-.com"]);
    refuse(EmailFault::Domain, &["example@inv-.-alid.com", "a@a.nl>", "a@(a.nl)", "a@a.nl,b", "a@a/b.nl", "a@a.nl/"]);
    refuse(EmailFault::Domain, &["a@a:25", "a@a.nl?x=1", "a@a\\b.nl", "a@a'b.nl", "a@\"a\".nl", "a@a\0b.nl"]);
    refuse(EmailFault::Domain, &["a@a\u{7F}.nl", "a@a!.nl", "a@a+b.nl", "a@*.nl", "a@a=b.nl", "a@a&b.nl"]);
    refuse(EmailFault::Domain, &["test@example.com\\n\\n<script src=\"x.js\">", "a@a\u{A0}.nl", "a@a.nl\u{A0}"]);
    refuse(EmailFault::Domain, &["a@a\u{2028}b.nl", "a@a\u{2026}.nl", "a@a\u{202E}b.nl", "a@a\u{FFFD}.nl"]);
    refuse(EmailFault::Domain, &["a@a\u{E000}.nl", "a@a\u{B4}.nl", "a@é..nl", "a@é.nl.", "a@.é", "a@é_é.nl"]);
    refuse(EmailFault::Domain, &["a@é é.nl"]);
}

#[test]
fn the_lengths_are_those_of_the_mail_protocol() {
    let a = |times| "a".repeat(times);
    let labels = |times| ["a"; 128][..times].join(".");
    accept(&[&format!("{}@a.nl", a(64)), &format!("a@{}.nl", a(63)), &format!("a@nl.{}", a(63))]);
    accept(&[&format!("a@{}", labels(128))]);
    refuse(EmailFault::TooLong, &[&format!("{}@a.nl", a(65)), &format!("a@{}a", labels(128))]);
    refuse(EmailFault::TooLong, &[&format!("{}@{}", a(65), a(256)), &format!("{}@", "é".repeat(65))]);
    refuse(EmailFault::Domain, &[&format!("a@{}.nl", a(64)), &format!("a@nl.{}", a(64)), &format!("a@{}", a(255))]);
    // Characters count, and not bytes.
    refuse(EmailFault::Local, &[&format!("{}@a.nl", "é".repeat(64))]);
}

#[test]
fn a_domain_may_be_of_any_script() {
    accept(&["a@café.nl", "a@CAFÉ.nl", "a@één.nl", "a@münchen.de", "a@straße.de", "a@ñandú.es", "a@łódź.pl"]);
    accept(&["a@şişli.tr", "a@ελλάδα.gr", "a@пример.рф", "a@中国.中国"]);
    accept(&["a@例え.jp", "a@例え。jp", "a@例え．jp", "a@例え｡jp"]);
    accept(&["a@한국.kr", "a@مثال.إختبار", "a@דוגמה.קום", "a@उदाहरण.परीक्षा", "a@ตัวอย่าง.ไทย", "a@cafe\u{301}.nl"]);
    accept(&["a@i❤.ws", "a@😀.nl", "a@a€.nl", "a@é-é.nl", "a@é1.nl", "a@ｅｘａｍｐｌｅ.nl"]);
    accept(&["test@domain.with.idn.tld.उदाहरण.परीक्षा", "a@නම\u{DCA}\u{200D}ය.lk"]);
}

/// The limit of a check without Unicode tables. A mail server will reject them.
#[test]
fn without_tables_we_accept_more_of_other_scripts() {
    wider(&[
        "a@abcא.nl",       // two directions in one label
        "a@1ا.nl",         // a digit before letters from right to left
        "a@א.1a.nl",       // the same, over two labels
        "a@\u{301}a.nl",   // an accent without a letter
        "a@a\u{378}.nl",   // a character that means nothing yet
        "a@⑴.nl",          // stands for "(1)"
        "a@a\u{200D}é.nl", // a joiner with nothing to join
        "a@xn--é.nl",      // encoded, and not
        "a@é.xn--zzzz.nl", // badly encoded, beside another script
        "a@xn--a.é.nl",    // the same
    ]);
    wider(&[&format!("a@{}é.nl", "a".repeat(58)), &format!("a@{}.nl", "é中".repeat(29))]);
    // Beyond this length no encoding fits, whatever the characters.
    refuse(EmailFault::Domain, &[&format!("a@{}é.nl", "a".repeat(59)), &format!("a@{}.nl", "é".repeat(60))]);
}

/// Characters that no real domain has, though the encoding allows them: they were copied along by accident.
#[test]
fn we_refuse_punctuation_and_the_invisible() {
    narrower(
        EmailFault::Domain,
        &["a@a.nl\u{201D}", "a@\u{201C}a\u{201D}.nl", "a@a.nl\u{BB}", "a@a\u{2013}b.nl", "a@a\u{2019}s.nl"],
    );
    narrower(
        EmailFault::Domain,
        &["a@a.nl\u{2022}", "a@a、b.nl", "a@a\u{AD}b.nl", "a@a\u{200B}b.nl", "a@a.nl\u{200B}", "a@a.nl\u{FEFF}"],
    );
    narrower(EmailFault::Domain, &["a@a\u{2060}b.nl", "a@-é.nl", "a@é-.nl", "a@[１.2.3.4]", "a@a.nl\u{3164}"]);
}

#[test]
fn every_letter_of_the_alphabets_around_us_is_accepted() {
    // Latin, Greek, Cyrillic, Armenian, Georgian, kana and Han; punctuation among them is replaced by spaces.
    let ranges = [
        '\u{DF}'..='\u{24F}',
        '\u{388}'..='\u{3E1}',
        '\u{400}'..='\u{481}',
        '\u{561}'..='\u{587}',
        '\u{10D0}'..='\u{10FF}',
        '\u{3041}'..='\u{3096}',
        '\u{30A1}'..='\u{30FA}',
        '\u{4E00}'..='\u{5200}',
    ];
    for letter in ranges.into_iter().flatten().filter(|letter| letter.is_alphabetic()) {
        accept(&[&format!("a@b{letter}b.nl"), &format!("a@{letter}.nl")]);
    }
}

#[test]
fn no_letter_or_digit_of_any_script_is_refused_that_validator_accepts() {
    for character in ('\0'..=char::MAX).filter(|character| character.is_alphanumeric()) {
        let address = format!("a@b{character}b.nl");
        let invisible = matches!(character, '\u{115F}'..='\u{1160}' | '\u{3164}' | '\u{FFA0}');
        if check(&address).is_err() && !invisible {
            assert!(!address.validate_email(), "{address:?}");
        }
    }
}
