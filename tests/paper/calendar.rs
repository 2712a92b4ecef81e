//! A calendar file as other programs read it, and the rules for each.

use std::collections::BTreeSet;

use icalendar::parser::{Component, Property, read_calendar, unfold};
use klachtformulier::calendar::{End, Moment};
use klachtformulier::documents::Filed;
use klachtformulier::messages;
use klachtformulier::organisation::Lang;

/// A parsed event.
#[derive(Debug)]
pub(crate) struct Event {
    /// Its identifier.
    pub(crate) uid: String,
    /// Its title.
    pub(crate) summary: String,
    /// Its description.
    pub(crate) description: String,
    /// The day or the instant.
    pub(crate) start: String,
    /// The day after it.
    pub(crate) end: Option<String>,
    /// How it comes again.
    pub(crate) again: Option<String>,
    /// The time of its reminder.
    pub(crate) trigger: String,
}

/// Parses a calendar, after a check of its lines.
#[track_caller]
pub(crate) fn read(calendar: &str) -> Vec<Event> {
    check_lines(calendar);
    let unfolded = unfold(calendar);
    check_escapes(&unfolded);
    let read = read_calendar(&unfolded).unwrap();
    assert_eq!(names(&read.properties), ["VERSION", "PRODID"]);
    assert_eq!(value(&read.properties, "VERSION", &[]), "2.0");
    read.components.iter().map(event).collect()
}

/// Checks that lines end in CR LF, that none is longer than 75 octets, and that none has a control character except a
/// tab.
#[track_caller]
fn check_lines(calendar: &str) {
    assert!(calendar.ends_with("\r\n"));
    for line in calendar.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.is_empty());
        assert!(line.chars().all(|character| !character.is_control() || character == '\t'), "{line:?}");
    }
}

/// RFC 5545, 3.3.11: in a text every backslash, semicolon and comma is escaped, and otherwise only a line end. The
/// parser accepts faults that other programs do not.
#[track_caller]
fn check_escapes(unfolded: &str) {
    for line in unfolded.lines().filter_map(|line| line.split_once(':')) {
        let ("SUMMARY" | "DESCRIPTION" | "UID", text) = line else { continue };
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => assert!(matches!(letters.next(), Some('\\' | ';' | ',' | 'n')), "{text}"),
                _ => assert!(!matches!(letter, ';' | ','), "{text}"),
            }
        }
    }
}

#[track_caller]
fn event(event: &Component<'_>) -> Event {
    assert_eq!(event.name.as_str(), "VEVENT");
    let properties = &event.properties;
    let is_day = value_of(properties, "DTSTART").len() == 8;
    let days: &[(&str, &str)] = if is_day { &[("VALUE", "DATE")] } else { &[] };
    let mut expected = vec!["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP"];
    if is_day {
        expected.insert(3, "DTEND");
    }
    let comes_again = names(properties).contains(&"RRULE");
    if comes_again {
        expected.insert(4, "RRULE");
    }
    assert_eq!(names(properties), expected);
    assert_eq!(value(properties, "CLASS", &[]), "PRIVATE");
    assert_eq!(value(properties, "TRANSP", &[]), "TRANSPARENT");
    Event {
        uid: value(properties, "UID", &[]),
        summary: value(properties, "SUMMARY", &[]),
        description: value(properties, "DESCRIPTION", &[]),
        start: value(properties, "DTSTART", days),
        end: is_day.then(|| value(properties, "DTEND", days)),
        again: comes_again.then(|| value(properties, "RRULE", &[])),
        trigger: alarm(event),
    }
}

/// RFC 5545, 3.6.6: an alarm that is shown has an action, a description and a trigger, each once.
#[track_caller]
fn alarm(event: &Component<'_>) -> String {
    let [alarm] = event.components.as_slice() else { panic!("{:?}", event.components) };
    assert_eq!(alarm.name.as_str(), "VALARM");
    assert_eq!(names(&alarm.properties), ["ACTION", "DESCRIPTION", "TRIGGER"]);
    assert_eq!(value(&alarm.properties, "ACTION", &[]), "DISPLAY");
    assert_eq!(value(&alarm.properties, "DESCRIPTION", &[]), value(&event.properties, "SUMMARY", &[]));
    value(&alarm.properties, "TRIGGER", &[("RELATED", "START")])
}

fn names<'a>(properties: &'a [Property<'_>]) -> Vec<&'a str> {
    properties.iter().map(|property| property.name.as_str()).collect()
}

fn value_of<'a>(properties: &'a [Property<'_>], name: &str) -> &'a str {
    properties.iter().find(|property| property.name.as_str() == name).unwrap().val.as_str()
}

/// The value of a property with these parameters.
#[track_caller]
fn value(properties: &[Property<'_>], name: &str, parameters: &[(&str, &str)]) -> String {
    let property = properties.iter().find(|property| property.name.as_str() == name).unwrap();
    let found: Vec<_> = property
        .params
        .iter()
        .map(|parameter| (parameter.key.as_str(), parameter.val.as_ref().map_or("", |value| value.as_str())))
        .collect();
    assert_eq!(found, parameters, "{name}");
    property.val.as_str().to_owned()
}

/// Checks that a plain calendar says the same as the timeline.
#[track_caller]
pub(crate) fn check(filed: &Filed<'_>, calendar: &str) {
    let events = read(calendar);
    let dated: Vec<_> = filed.timeline.iter().filter_map(|dated| Some((dated, dated.by?))).collect();
    assert_eq!(events.len(), dated.len());
    for (event, (dated, by)) in events.iter().zip(dated) {
        check_when(event, by);
        let last = match (by, filed.language) {
            (End::Day(_), Lang::Nl) => ": laatste dag",
            (End::Day(_), Lang::En) => ": last day",
            (End::Moment(_), Lang::Nl) => ": laatste moment",
            (End::Moment(_), Lang::En) => ": last moment",
        };
        assert_eq!(event.summary, printed(&[filed.organisation.name.get(filed.language), last].concat()));
        let text = printed(&messages::timeline_sentence(dated, filed.language));
        assert!(event.description.starts_with(&text), "{event:#?}\n{text}");
        let title = printed(filed.procedure.title.get(filed.language));
        assert!(event.description.contains(&["\n\n", &title, ". "].concat()), "{event:#?}");
    }
    let uids: BTreeSet<_> = events.iter().map(|event| &event.uid).collect();
    assert_eq!(uids.len(), events.len(), "each event has a name of its own");
}

/// Checks that an event is on the day or at the instant.
#[track_caller]
pub(crate) fn check_when(event: &Event, by: End) {
    match by {
        End::Day(day) => {
            assert_eq!(event.start, day.to_string().replace('-', ""));
            assert_eq!(event.end, Some(day.succ_opt().unwrap().to_string().replace('-', "")));
            assert_eq!(event.trigger, "PT9H");
        }
        End::Moment(moment) => {
            assert_eq!(event.start, utc(moment));
            assert_eq!(event.end, None);
            assert_eq!(event.trigger, "PT0S");
        }
    }
}

/// An instant as chrono writes it.
pub(crate) fn utc(moment: Moment) -> String {
    chrono::DateTime::from_timestamp(moment.unix(), 0)
        .unwrap()
        .to_rfc3339()
        .replace(['-', ':'], "")
        .replace("+0000", "Z")
}

/// A text as a calendar keeps it: without control characters, except line ends and tabs.
pub(crate) fn printed(text: &str) -> String {
    text.chars().filter(|character| !character.is_control() || matches!(character, '\n' | '\t')).collect()
}
