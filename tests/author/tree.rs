//! The parser for JSON that was validated before agrees with the validating one.

use klachtformulier::json::{Node, Value, parse, tree};
use proptest::prelude::*;
use serde_json::json;

use crate::files::FILES;

/// The tree of the strict parser, without the places, which the other one does not keep.
#[track_caller]
fn check(text: &str) {
    let (strict, slips) = parse(text.as_bytes());
    assert_eq!(slips, [], "{text}");
    check_same(&strict.unwrap(), &tree(text).unwrap_or_else(|| panic!("no tree of {text}")), text);
}

#[track_caller]
fn check_same(strict: &Node, other: &Node, text: &str) {
    match (&strict.value, &other.value) {
        (Value::Number(a), Value::Number(b)) => {
            let is_whole = a.fract() == 0.0 && a.abs() < 9e15;
            assert!(if is_whole { a == b } else { (a - b).abs() <= a.abs() * 1e-14 }, "{a} is not {b} in {text}");
        }
        (Value::List(a), Value::List(b)) => {
            assert_eq!(a.len(), b.len(), "{text}");
            a.iter().zip(b).for_each(|(a, b)| check_same(a, b, text));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert_eq!(a.iter().map(|a| &a.key).collect::<Vec<_>>(), b.iter().map(|b| &b.key).collect::<Vec<_>>());
            a.iter().zip(b).for_each(|(a, b)| check_same(&a.node, &b.node, text));
        }
        (a, b) => assert_eq!(a, b, "{text}"),
    }
}

#[test]
fn the_organisation_files() {
    FILES.iter().for_each(|file| check(&file.text));
}

#[test]
fn what_is_seldom_in_files() {
    let texts = [
        "null",
        " true ",
        "\t[ ]\r\n",
        "{ }",
        "[[],{},[{}],{\"\":[]}]",
        r#"{ "a" : 1 , "b" : [ false , null , "" ] , "a" : 2 }"#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0041\u00e9\u20AC\ud83D\uDE00 é € 😀""#,
        "[0,-0,-12,9007199254740991,1.5,-0.25,1e3,1E+3,25e-2,-1.25E-3,0.1,123456.789]",
    ];
    texts.into_iter().for_each(check);
}

/// An unpaired surrogate, which JSON allows; the strict parser reports it to an author.
#[test]
fn half_a_character_is_shown_as_one_that_is_missing() {
    for (text, expected) in [
        (r#""a\ud83db""#, "a\u{fffd}b"),
        (r#""\ude00""#, "\u{fffd}"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
        (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
    ] {
        assert_eq!(tree(text).unwrap().text(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_nested_absurdly_gives_no_tree() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(tree(&nested(64)).is_some());
    assert!(tree(&nested(65)).is_none());
    assert!(tree(&nested(1_000_000)).is_none());
}

fn values() -> impl Strategy<Value = serde_json::Value> {
    let texts = any::<String>();
    let leaves = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|is| json!(is)),
        any::<i32>().prop_map(|number| json!(number)),
        (-1e9..1e9).prop_map(|number: f64| json!(number)),
        texts.prop_map(|text| json!(text)),
    ];
    leaves.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(|items| json!(items)),
            prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|members| json!(members)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json(value in values()) {
        check(&value.to_string());
        check(&serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn anything_else_is_no_panic_and_ends(text in any::<String>(), value in values(), at in any::<prop::sample::Index>()) {
        let _: Option<Node> = tree(&text);
        let mut broken: Vec<char> = value.to_string().chars().collect();
        broken.remove(at.index(broken.len()));
        let _: Option<Node> = tree(&broken.into_iter().collect::<String>());
    }
}
