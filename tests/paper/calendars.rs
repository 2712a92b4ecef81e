//! The calendars of the procedures: which procedures have one, what it contains, and what it never contains.

use klachtformulier::calendar::{DaysOff, Moment};
use klachtformulier::complaint::Context;
use klachtformulier::complaint::timeline;
use klachtformulier::documents::{Filed, IcsWording, file_name, ics};
use klachtformulier::organisation::{Lang, Procedure};

use crate::calendar::{self, Event, read};
use crate::support::{KEY, first_example, organisations, procedures, with_filed};
use crate::{procedure, with_example};

#[track_caller]
fn check_starts(organisation: &str, id: &str, expected: &[&str]) {
    for language in [Lang::Nl, Lang::En] {
        let calendar = with_example(organisation, id, language, |filed| ics(filed, IcsWording::Plain));
        let events = calendar.map_or_else(Vec::new, |calendar| read(&calendar));
        assert_eq!(events.iter().map(|event| event.start.as_str()).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn each_procedure_with_dates_has_a_calendar_with_those_dates() {
    check_starts("blijf-groep", "scholing", &["20261218"]);
    check_starts("blijf-groep", "scholing-tweede-instantie", &["20270101", "20261218"]);
    check_starts("blijf-groep", "clienten", &["20261127"]);
    check_starts("groeimeesters", "klacht", &["20261122T090000Z", "20261218"]);
    check_starts("klik-onderwijs", "klacht", &["20261125", "20261218"]);
    check_starts("klik-onderwijs", "bezwaar", &["20261220"]);
}

#[test]
fn a_procedure_without_dates_has_no_calendar() {
    for (organisation, id) in [("blijf-groep", "externen"), ("groeimeesters", "klachtencommissaris")] {
        assert_eq!(with_example(organisation, id, Lang::Nl, |filed| ics(filed, IcsWording::Plain)), None);
    }
}

#[test]
fn every_calendar_says_what_its_timeline_says() {
    let organisations = organisations();
    let mut checked = 0;
    for (organisation, procedure) in procedures(&organisations) {
        for language in [Lang::Nl, Lang::En] {
            with_filed(organisation, procedure, &first_example(procedure), language, |filed| {
                let Some(calendar) = ics(filed, IcsWording::Plain) else { return };
                if organisation.safety.is_none() {
                    calendar::check(filed, &calendar);
                    checked += 1;
                }
                let dates = filed.timeline.iter().filter_map(|dated| dated.by);
                read(&calendar).iter().zip(dates).for_each(|(event, by)| calendar::check_when(event, by));
            });
        }
    }
    assert!(checked >= 10, "{checked}");
}

#[test]
fn an_event_says_what_happens_and_when_that_was_counted_from() {
    let events =
        with_example("klik-onderwijs", "klacht", Lang::Nl, |filed| read(&ics(filed, IcsWording::Plain).unwrap()));
    assert_eq!(events[0].summary, "Klik Onderwijs: laatste dag");
    assert_eq!(
        events[0].description,
        "Uiterlijk woensdag 25 november 2026 krijgt u een bevestiging dat de klacht binnen is. Dat is binnen drie \
         werkdagen. Daarin staat wat de volgende stappen zijn en welke termijnen gelden.\n\nKlacht indienen. Ingediend \
         op vrijdag 20 november 2026."
    );
    assert_eq!(events[0].uid, [KEY, "-0-reminder"].concat());
    let events =
        with_example("groeimeesters", "klacht", Lang::En, |filed| read(&ics(filed, IcsWording::Plain).unwrap()));
    assert_eq!(events[0].summary, "Groeimeesters: last moment");
    assert!(events[0].description.starts_with("By Sunday 22 November 2026 at 10:00 you get an e-mail"));
    assert!(events[1].description.ends_with("\n\nMake a complaint. Filed on Friday 20 November 2026."));
}

/// A complaint in a shelter, or about one, must not be visible in a calendar that other people see.
#[test]
fn where_safety_asks_for_it_a_calendar_tells_nothing() {
    let organisations = organisations();
    let mut looked = 0;
    for (organisation, procedure) in procedures(&organisations).into_iter().filter(|(one, _)| one.safety.is_some()) {
        for (language, title) in [(Lang::Nl, "Herinnering"), (Lang::En, "Reminder")] {
            with_filed(organisation, procedure, &first_example(procedure), language, |filed| {
                for ending in ["ics", "html", "eml", "txt", "json"] {
                    check_neutral(&file_name(organisation, filed.filed_at, ending), procedure);
                }
                for wording in [IcsWording::Plain, IcsWording::Neutral] {
                    let Some(calendar) = ics(filed, wording) else { continue };
                    check_neutral(&calendar.replace("\r\n ", ""), procedure);
                    assert!(read(&calendar).iter().all(|event| event.summary == title));
                    looked += 1;
                }
            });
        }
    }
    assert_eq!(looked, 3 * 2 * 2);
}

#[track_caller]
fn check_neutral(text: &str, procedure: &Procedure) {
    let text = text.to_lowercase();
    let mut telling =
        vec!["blijf", "klacht", "klachten", "complain", "bezwaar", "objection", "opvang", "shelter", "form"];
    telling.extend(["danger", "veilig", "scholing", "training", "cli\u{eb}nt", "client", "functionaris", "officer"]);
    let ids = procedure.timeline.iter().map(|step| &step.id.text).chain([&procedure.id.text]);
    let ids: Vec<_> = ids.map(String::as_str).collect();
    for word in telling.into_iter().chain(ids) {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn whoever_asks_for_neutral_words_gets_them_everywhere() {
    let neutral = |language| {
        with_example("groeimeesters", "klacht", language, |filed| {
            let calendar = ics(filed, IcsWording::Neutral).unwrap();
            assert!(!calendar.to_lowercase().contains("groei") && !calendar.to_lowercase().contains("klacht"));
            let said = |event: Event| [event.summary, event.description];
            read(&calendar).into_iter().map(said).collect::<Vec<_>>()
        })
    };
    assert_eq!(neutral(Lang::Nl), [["Herinnering", "Kijk of je bericht hebt gekregen."]; 2]);
    assert_eq!(neutral(Lang::En), [["Reminder", "Check whether you have had a message."]; 2]);
    let formal = with_example("klik-onderwijs", "klacht", Lang::Nl, |filed| ics(filed, IcsWording::Neutral).unwrap());
    assert_eq!(read(&formal)[0].description, "Kijk of u bericht hebt gekregen.");
}

#[test]
fn hours_end_at_the_instant_also_across_a_change_of_the_clocks() {
    check_hours("2026-03-28T12:00:00+01:00", "20260330T110000Z");
    check_hours("2026-10-24T12:00:00+02:00", "20261026T100000Z");
    check_hours("2026-12-30T23:59:59+01:00", "20270101T225959Z");
}

#[track_caller]
fn check_hours(filed_at: &str, expected: &str) {
    let (organisation, procedure) = procedure("groeimeesters", "klacht");
    with_filed(&organisation, &procedure, &first_example(&procedure), Lang::Nl, |filed| {
        let filed_at = Moment::read_rfc3339(filed_at).unwrap();
        let steps = timeline(&procedure, Context { answers: filed.answers, now: filed_at, off: &DaysOff::NONE });
        let calendar = ics(&Filed { filed_at, timeline: &steps, ..filed.clone() }, IcsWording::Plain).unwrap();
        assert_eq!(read(&calendar)[0].start, expected);
        let stamp = ["\r\nDTSTAMP:", &calendar::utc(filed_at), "\r\n"].concat();
        assert_eq!(calendar.matches(&stamp).count(), 2, "{calendar}");
    });
}

#[test]
fn the_same_complaint_gives_the_same_names_so_that_nothing_stands_twice_in_a_calendar() {
    let uids = |language| {
        with_example("groeimeesters", "klacht", language, |filed| {
            read(&ics(filed, IcsWording::Plain).unwrap()).into_iter().map(|event| event.uid).collect::<Vec<_>>()
        })
    };
    assert_eq!(uids(Lang::Nl), uids(Lang::En));
}
