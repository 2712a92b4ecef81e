//! The timeline as a calendar file, by RFC 5545: one event per dated step, with a reminder.
//!
//! The words are in `messages`. Nothing that the complainant typed is in it.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{End, Moment, Unit};
use crate::complaint::Dated;
use crate::messages::{self, Reminder};

use super::Filed;

/// How much the calendar says. Calendars are shared, and shown on locked phones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IcsWording {
    /// What comes from whom. Organisations that ask for safety get [`Neutral`](Self::Neutral) instead.
    Plain,
    /// Only that there is something to remember.
    Neutral,
}

/// The calendar, with lines that end in CR LF; none when no step has a date.
pub fn ics(filed: &Filed<'_>, wording: IcsWording) -> Option<String> {
    let mut calendar = Calendar(BEGIN.to_owned());
    for (index, dated) in filed.timeline.iter().enumerate() {
        if let Some(when) = dated.by.and_then(When::of) {
            let again = again(index, filed.timeline);
            calendar.event(filed, (index, &when, again), &reminder(filed, dated, wording));
        }
    }
    let has_event = calendar.0.len() > BEGIN.len();
    calendar.0.push_str(END);
    has_event.then_some(calendar.0)
}

// The name of the product could tell what the reminder is about, so it is neutral.
const BEGIN: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Reminders//Reminders 1.0//EN\r\n";
const END: &str = "END:VCALENDAR\r\n";
// Transparent: the complainant is not busy at that time.
const BEFORE_ALARM: &str = "CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n";
const AFTER_ALARM: &str = "END:VALARM\r\nEND:VEVENT\r\n";

fn reminder(filed: &Filed<'_>, dated: &Dated<'_>, wording: IcsWording) -> Reminder {
    if wording == IcsWording::Neutral || filed.organisation.safety.is_some() {
        return messages::neutral_reminder(filed.language, filed.procedure.tone(filed.organisation));
    }
    messages::reminder(dated, filed.organisation, filed.procedure, filed.filed_at, filed.language)
}

/// How a reminder comes again: until the next date below it in the timeline, where what it tells of ends. Where there is
/// none, until the last date above it: a calendar must not go on for ever.
fn again(index: usize, timeline: &[Dated<'_>]) -> Option<String> {
    let (above, rest) = timeline.split_at_checked(index)?;
    let (dated, below) = rest.split_first()?;
    let (Some(End::Day(first)), Some(every)) = (dated.by, dated.step.every) else { return None };
    let day = |dated: &Dated<'_>| match dated.by? {
        End::Day(day) => Some(day),
        End::Moment(moment) => Some(moment.date()),
    };
    let later = |steps: &[Dated<'_>]| steps.iter().filter_map(day).filter(|day| *day > first).collect::<Vec<_>>();
    let last = later(below).first().copied().or_else(|| later(above).into_iter().max())?;
    let unit = match every.term.unit {
        Unit::Weeks => "WEEKLY",
        Unit::Months => "MONTHLY",
        Unit::Years => "YEARLY",
        _ => "DAILY",
    };
    // On the last day of a month that has no such day, and not left out.
    let day = first.day();
    let day = match every.term.unit {
        Unit::Months if day > 28 => {
            let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
            [";BYMONTHDAY=", &days.join(","), ";BYSETPOS=-1"].concat()
        }
        Unit::Years if day == 29 && first.month() == 2 => ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1".to_owned(),
        _ => String::new(),
    };
    let interval = every.term.amount.to_string();
    Some(["FREQ=", unit, ";INTERVAL=", &interval, &day, ";UNTIL=", &compact(last)].concat())
}

/// The lines in which an event on a day differs from one at an instant.
struct When {
    start: String,
    end: Option<String>,
    alarm: &'static str,
}

impl When {
    /// The reminder of a day is at nine in the morning, local time; that of an instant is at the instant.
    ///
    /// RFC 5545 requires an end after the start; an event at an instant may leave it out. The last day of the year 9999
    /// has no next day, and gets no event.
    fn of(end: End) -> Option<Self> {
        Some(match end {
            End::Day(date) => {
                let [start, end] = [date, date.succ_opt()?].map(compact);
                if start >= end {
                    return None;
                }
                Self { start: [DAY, &start].concat(), end: Some([DAY, &end].concat()), alarm: AT_NINE }
            }
            End::Moment(moment) => Self { start: [":", &utc(moment)].concat(), end: None, alarm: AT_ONCE },
        })
    }
}

const DAY: &str = ";VALUE=DATE:";
const AT_NINE: &str = ";RELATED=START:PT9H";
const AT_ONCE: &str = ";RELATED=START:PT0S";

/// The file while it is written.
struct Calendar(String);

impl Calendar {
    fn event(&mut self, filed: &Filed<'_>, at: (usize, &When, Option<String>), reminder: &Reminder) {
        let (index, when, again) = at;
        self.line("BEGIN:", "VEVENT");
        // The index of the step: its id could tell what it is about.
        self.line("UID:", &[&escaped(filed.key), "-", &index.to_string(), "-reminder"].concat());
        self.line("DTSTAMP:", &utc(filed.filed_at));
        self.line("DTSTART", &when.start);
        if let Some(end) = &when.end {
            self.line("DTEND", end);
        }
        if let Some(again) = &again {
            self.line("RRULE:", again);
        }
        let summary = escaped(&reminder.summary);
        self.line("SUMMARY:", &summary);
        self.line("DESCRIPTION:", &escaped(&reminder.description));
        self.0.push_str(BEFORE_ALARM);
        self.line("DESCRIPTION:", &summary);
        self.line("TRIGGER", when.alarm);
        self.0.push_str(AFTER_ALARM);
    }

    /// A line of any length, folded: continuation lines begin with a space, and no character is cut in two.
    fn line(&mut self, name: &str, rest: &str) {
        let mut octets = 0;
        for letter in name.chars().chain(rest.chars()) {
            if octets + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The type TEXT of RFC 5545, in which a tab is the only control character.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            _ if letter.is_control() && letter != '\t' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// `20261127`.
fn compact(date: NaiveDate) -> String {
    End::Day(date).written().replace('-', "")
}

/// `20261122T090000Z`.
fn utc(moment: Moment) -> String {
    let [day, second] = [moment.unix().div_euclid(86_400), moment.unix().rem_euclid(86_400)];
    let mut text = compact(i32::try_from(day).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default());
    text.push('T');
    for number in [second / 3_600, second / 60 % 60, second % 60] {
        text.extend([number / 10, number % 10].map(|digit| (b'0' + digit as u8) as char));
    }
    text.push('Z');
    text
}
