//! Calendars with generated dates and texts.

use chrono::{Days, NaiveDate};
use klachtformulier::calendar::{End, Moment};
use klachtformulier::complaint::Dated;
use klachtformulier::documents::{Filed, IcsWording, ics};
use klachtformulier::organisation::{Lang, Text, TimelineStep};

use crate::calendar;
use crate::support::{Chance, VERY_LONG, check_long, first_example, long_text, nasty_text, with_filed};
use crate::{generated, procedure};

#[test]
fn a_made_up_calendar_comes_back_as_it_was() {
    let (mut organisation, procedure) = procedure("groeimeesters", "klacht");
    let mut chance = Chance(11);
    let step = procedure.timeline[0].clone();
    let mut long = 0;
    for index in 0..generated(10_000) {
        let language = if index % 2 == 0 { Lang::Nl } else { Lang::En };
        organisation.name = text(&mut chance, 80, "");
        let steps: Vec<TimelineStep> = (0..=chance.below(4))
            .map(|_| TimelineStep {
                text: text(&mut chance, 300, " {by}"),
                who: text(&mut chance, 40, ""),
                ..step.clone()
            })
            .collect();
        let steps: Vec<_> =
            steps.iter().map(|step| Dated { step, by: by(&mut chance), aim: None, postponed: None }).collect();
        with_filed(&organisation, &procedure, &first_example(&procedure), language, |filed| {
            let filed = Filed { timeline: &steps, ..filed.clone() };
            match ics(&filed, IcsWording::Plain) {
                Some(calendar) => {
                    calendar::check(&filed, &calendar);
                    long += usize::from(calendar.len() > VERY_LONG);
                }
                None => assert!(steps.iter().all(|step| step.by.is_none())),
            }
        });
    }
    check_long(long, generated(10_000));
}

/// A calendar never contains text that a complainant typed, so the long texts are the organisation's.
fn text(chance: &mut Chance, most: usize, after: &str) -> Text {
    let is_long = chance.below(200) == 0;
    let mut text = || [&if is_long { long_text(chance, usize::MAX) } else { nasty_text(chance, most) }, after].concat();
    let (nl, en) = (text(), text());
    Text { at: Default::default(), nl, en: (chance.below(3) > 0).then_some(en) }
}

/// A day or an instant from 1970 to 2150, or none.
fn by(chance: &mut Chance) -> Option<End> {
    let day = NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(chance.below(65_700) as u64))?;
    match chance.below(3) {
        0 => None,
        1 => Some(End::Day(day)),
        _ => {
            let seconds = i64::from(day.to_epoch_days()) * 86_400 + chance.below(86_400) as i64;
            Some(End::Moment(Moment::from_unix(seconds)))
        }
    }
}

#[test]
fn a_day_at_the_edge_of_the_calendar_is_no_event() {
    let (organisation, procedure) = procedure("groeimeesters", "klacht");
    with_filed(&organisation, &procedure, &first_example(&procedure), Lang::Nl, |filed| {
        for day in [NaiveDate::MAX, NaiveDate::from_ymd_opt(9999, 12, 31).unwrap()] {
            let steps = [Dated { step: &procedure.timeline[0], by: Some(End::Day(day)), aim: None, postponed: None }];
            assert_eq!(ics(&Filed { timeline: &steps, ..filed.clone() }, IcsWording::Plain), None);
        }
        let day = NaiveDate::from_ymd_opt(9999, 12, 30).unwrap();
        let steps = [Dated { step: &procedure.timeline[0], by: Some(End::Day(day)), aim: None, postponed: None }];
        let calendar = ics(&Filed { timeline: &steps, ..filed.clone() }, IcsWording::Plain).unwrap();
        assert_eq!(calendar::read(&calendar)[0].end.as_deref(), Some("99991231"));
    });
}
