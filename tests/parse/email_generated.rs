//! Generated addresses, each judged by our check and by the crate `validator`.

use crate::cases;
use klachtformulier::parse::email::{check, suggestion};
use proptest::prelude::*;
use validator::ValidateEmail;

fn agrees(address: &str) -> Result<(), TestCaseError> {
    let is_right = address.validate_email() && !is_slip(address);
    prop_assert_eq!(check(address).is_ok(), is_right, "{:?}", address);
    Ok(())
}

/// What the grammar allows and mail does not: a dot too many before the @, and no dot behind it.
fn is_slip(address: &str) -> bool {
    address.rsplit_once('@').is_some_and(|(local, domain)| {
        let has_many = local.starts_with('.') || local.ends_with('.') || local.contains("..");
        has_many || !(domain.ends_with(']') || domain.contains(['.', '\u{3002}', '\u{FF0E}', '\u{FF61}']))
    })
}

/// The parts of most addresses, and strings that break them.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9]{1,4}",
        3 => Just(".".to_owned()),
        2 => Just("@".to_owned()),
        2 => Just("-".to_owned()),
        1 => "[ -~]",
        1 => "[\0-\u{7F}]",
        1 => "\\[(1?[0-9]{1,2}\\.){3}[0-9]{1,3}\\]",
        1 => "\\[([0-9a-fA-F]{0,4}:){2,8}[0-9a-f]{0,4}\\]?",
        1 => "xn--[a-z0-9-]{0,5}",
    ]
}

fn valid() -> impl Strategy<Value = String> {
    let local = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
    let label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    let short = "[a-z0-9]([a-z0-9-]{0,5}[a-z0-9])?";
    let name = prop_oneof![
        3 => prop::collection::vec(short, 1..5).prop_map(|labels| labels.join(".")),
        1 => prop::collection::vec(label, 1..8).prop_map(|labels| labels.join(".")),
        1 => any::<[u8; 4]>().prop_map(|ip| format!("[{}]", std::net::Ipv4Addr::from(ip))),
        1 => any::<[u16; 8]>().prop_map(|ip| format!("[{}]", std::net::Ipv6Addr::from(ip))),
    ];
    (local, name).prop_map(|(local, domain)| format!("{local}@{domain}"))
}

/// A valid ASCII address with one change at some place.
fn mutated() -> impl Strategy<Value = String> {
    let sign = prop_oneof![3 => "[-.@ _\\[\\]:]", 1 => "[ -~]", 1 => "[\0-\u{7F}]"];
    (valid(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), sign, 0..6).prop_map(
        |(address, place, other, sign, change)| {
            let (place, other) = (place.index(address.len()), other.index(address.len()));
            let (head, tail) = address.split_at(place);
            match change {
                0 => format!("{head}{sign}{tail}"),
                1 => format!("{head}{}", &tail[1..]),
                2 => format!("{head}{sign}{}", &tail[1..]),
                3 => head.to_owned(),
                4 => format!("{address}{}", &address[other..]),
                _ => format!("{head}{}{tail}", &address[place.min(other)..place.max(other)]),
            }
        },
    )
}

proptest! {
    #![proptest_config(cases(8_000))]

    #[test]
    fn a_soup_of_ascii_is_judged_alike(pieces in prop::collection::vec(piece(), 0..12)) {
        agrees(&pieces.concat())?;
    }

    #[test]
    fn a_soup_behind_the_at_is_judged_alike(pieces in prop::collection::vec(piece(), 0..8)) {
        agrees(&format!("naam@{}", pieces.concat()))?;
    }

    #[test]
    fn a_changed_address_is_judged_alike(address in mutated()) {
        agrees(&address)?;
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn a_valid_address_is_judged_alike(address in valid()) {
        agrees(&address)?;
    }

    #[test]
    fn lengths_near_the_limits_are_judged_alike(
        local in 62usize..67,
        label in 60usize..66,
        labels in 1usize..5,
        rest in 0usize..64,
    ) {
        let domain = vec!["b".repeat(label); labels].join(".");
        agrees(&format!("{}@{domain}.{}", "a".repeat(local), "c".repeat(rest)))?;
        agrees(&format!("a@{domain}.{}", "c".repeat(rest)))?;
    }

    #[test]
    fn labels_in_one_script_are_judged_alike(
        latin in "[a-zà-öø-ž0-9-]{1,12}",
        greek in "[α-ω]{1,9}",
        cyrillic in "[а-я]{1,9}",
        han in "[一-龠]{1,6}",
        kana in "[ぁ-ん]{1,6}",
        hebrew in "[א-ת]{1,8}",
    ) {
        // A hyphen at an end is where the two differ, and so is one that makes an "xn--".
        let latin = latin.split('-').filter(|run| !run.is_empty()).collect::<Vec<_>>().join("-");
        for label in [latin, greek, cyrillic, han, kana, hebrew] {
            agrees(&format!("naam@{label}.nl"))?;
            agrees(&format!("naam@www.{label}..nl"))?;
        }
    }

    #[test]
    fn no_text_makes_the_check_panic(text in any::<String>(), domain in any::<String>()) {
        let _ = (check(&text), suggestion(&text));
        let address = format!("naam@{domain}");
        let _ = (check(&address), suggestion(&address));
    }

    #[test]
    fn the_part_before_the_at_is_judged_alike_in_any_script(local in any::<String>()) {
        agrees(&format!("{local}@voorbeeld.nl"))?;
    }
}
