//! The suggestion "Did you mean gmail.com?"

use crate::cases;
use klachtformulier::parse::email::suggestion;
use proptest::prelude::*;

const KNOWN: [&str; 24] = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "live.nl",
    "hotmail.nl",
    "ziggo.nl",
    "icloud.com",
    "kpnmail.nl",
    "yahoo.com",
    "home.nl",
    "planet.nl",
    "xs4all.nl",
    "hetnet.nl",
    "live.com",
    "kpnplanet.nl",
    "upcmail.nl",
    "casema.nl",
    "chello.nl",
    "quicknet.nl",
    "telfort.nl",
    "zonnet.nl",
    "online.nl",
    "tele2.nl",
    "protonmail.com",
];

#[track_caller]
fn check(meant: &str, typed: &[&str]) {
    for domain in typed {
        let address = format!("Jan.de.Vries+x@{domain}");
        let expected = format!("Jan.de.Vries+x@{meant}");
        assert_eq!(suggestion(&address), Some(expected), "{domain:?}");
    }
}

#[track_caller]
fn check_none(addresses: &[&str]) {
    for address in addresses {
        assert_eq!(suggestion(address), None, "{address:?}");
    }
}

#[test]
fn a_slip_in_a_domain_that_many_use_is_spotted() {
    check("gmail.com", &["gmial.com", "gamil.com", "gmai.com", "gmal.com", "gmaill.com", "gnail.com", "gmail.con"]);
    check("gmail.com", &["gmail.co", "gmail.cm", "gmail.vom", "gmail,com", "gmailcom", "gmail..com", "gmail.com."]);
    check("gmail.com", &["gmail.om", "gmail.comm", "GMIAL.COM", "gmial.con", "gmail.c", "gmail.nl"]);
    check("hotmail.com", &["hotmial.com", "hotmal.com", "hotmai.com", "hotmil.com", "hormail.com", "hotmail.con"]);
    check("hotmail.com", &["hotmail.co", "homtail.com", "hotmaill.com", "htomail.com"]);
    check("hotmail.nl", &["hotmial.nl", "hotmal.nl", "hotmail.n", "hotmail.ln", "hotmail.ml", "hormail.nl"]);
    check(
        "outlook.com",
        &["outlok.com", "outloo.com", "outllok.com", "oulook.com", "outlook.con", "outlook.co", "outlouk.com"],
    );
    check("live.nl", &["lvie.nl", "liv.nl", "live.ln", "livenl", "llive.nl"]);
    check("ziggo.nl", &["zigo.nl", "zggo.nl", "ziggo.ln", "zigggo.nl", "ziggo,nl"]);
    check("kpnmail.nl", &["kpnmial.nl", "kpmail.nl", "kpnmail.n", "knpmail.nl"]);
    check("planet.nl", &["plante.nl", "planet.ln", "planed.nl"]);
    check("icloud.com", &["iclod.com", "icloud.con", "icoud.com", "iclould.com", "icloud.nl"]);
    check("yahoo.com", &["yaho.com", "yahooo.com", "yhaoo.com", "yahoo.co"]);
    check("home.nl", &["hoem.nl", "hme.nl", "home.ln"]);
    check("xs4all.nl", &["xs4al.nl", "sx4all.nl", "x4all.nl"]);
}

#[test]
fn a_known_domain_is_never_questioned() {
    for domain in KNOWN {
        check_none(&[&format!("jan@{domain}"), &format!("jan@{}", domain.to_uppercase())]);
    }
}

#[test]
fn a_real_domain_nearby_is_not_questioned() {
    check_none(&["jan@mail.com", "jan@email.com", "jan@ymail.com", "jan@hotmail.be", "jan@hotmail.fr"]);
    check_none(&["jan@protonmail.ch", "jan@live.no", "jan@home.pl", "jan@YMail.com"]);
}

#[test]
fn a_domain_further_away_is_its_own() {
    check_none(&["jan@voorbeeld.nl", "jan@hu.nl", "jan@blijfgroep.nl", "jan@klikonderwijs.nl", "jan@msn.com"]);
    check_none(&["jan@me.com", "jan@proton.me", "jan@kpn.nl", "jan@kpn.com", "jan@hello.com", "jan@googlemail.com"]);
    check_none(&["jan@hotmail.co.uk", "jan@live.be", "jan@camera.nl", "jan@gmx.de", "jan@t-online.de"]);
    check_none(&["jan@werk.home.nl.voorbeeld.nl"]);
}

#[test]
fn what_has_no_domain_gets_no_suggestion() {
    check_none(&["", "gmial.com", "@gmial.com", "jan@", "@", "jan@gmáil.com", "jan@日本"]);
    check_none(&[&format!("jan@{}", "gmail.com".repeat(10_000))]);
}

#[test]
fn the_last_at_divides() {
    assert_eq!(suggestion("a@b@gmial.com").as_deref(), Some("a@b@gmail.com"));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn two_neighbours_swapped_are_always_spotted(
        known in prop::sample::select(&KNOWN[..]),
        place in any::<prop::sample::Index>(),
    ) {
        let mut typed: Vec<char> = known.chars().collect();
        let place = place.index(typed.len() - 1);
        typed.swap(place, place + 1);
        let typed = String::from_iter(typed);
        let expected = (typed != known).then(|| format!("jan@{known}"));
        prop_assert_eq!(suggestion(&format!("jan@{typed}")), expected);
    }

    #[test]
    fn a_suggestion_needs_no_further_one(domain in "[a-z.]{4,12}") {
        if let Some(address) = suggestion(&format!("jan@{domain}")) {
            prop_assert_eq!(suggestion(&address), None);
        }
    }
}
