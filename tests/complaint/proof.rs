//! What no example in a file can say of the files in `tests/organisations`: the date that is aimed at and that after a
//! postponement, the steps that are there, and where a complaint goes.

use klachtformulier::calendar::{End, Moment};
use klachtformulier::complaint::{Answers, Context, Draft, RawAnswer, applies, assess, first};
use klachtformulier::organisation::{Conditional, Lang, Organisation, Procedure, Text};

use crate::files::file;
use crate::organisation::NOW;

/// The first example of a procedure with other answers: the id of an option, `yes` or `no`.
struct Case {
    organisation: Organisation,
    procedure: &'static str,
    now: Moment,
    answers: Answers,
}

impl Case {
    fn new(name: &str, procedure: &'static str, now: &str, changes: &[(&str, &str)]) -> Self {
        let organisation = file(name).organisation();
        let now = Moment::read_rfc3339(now).expect("a moment");
        let found = organisation.procedure(procedure).expect("a procedure");
        let example = found.examples.first().expect("an example");
        let mut draft = Draft::from_json(&example.answers).expect("an object");
        changes.iter().for_each(|(question, given)| draft.set(question, RawAnswer::Text((*given).to_owned())));
        let answers = assess(found, &draft, now, &organisation.days_off()).answers;
        Self { organisation, procedure, now, answers }
    }

    fn look<T>(&self, look: impl FnOnce(&Procedure, Context<'_>) -> T) -> T {
        let off = self.organisation.days_off();
        let procedure = self.organisation.procedure(self.procedure).expect("a procedure");
        look(procedure, Context { answers: &self.answers, now: self.now, off: &off })
    }

    /// The dates of a step: aimed at, by its term, and after a postponement.
    #[track_caller]
    fn check_dates(&self, step: &str, expected: [Option<&str>; 3]) {
        self.look(|procedure, context| {
            let timeline = klachtformulier::complaint::timeline(procedure, context);
            let dated = timeline.iter().find(|dated| *dated.step.id == *step).expect("the step is there");
            let dates = [dated.aim, dated.by, dated.postponed].map(|end| end.map(End::written));
            assert_eq!(dates.each_ref().map(Option::as_deref), expected, "{step}");
        });
    }

    /// The steps that are there.
    #[track_caller]
    fn check_steps(&self, expected: &[&str]) {
        self.look(|procedure, context| {
            let timeline = klachtformulier::complaint::timeline(procedure, context);
            assert_eq!(timeline.iter().map(|dated| &*dated.step.id).collect::<Vec<_>>(), expected);
        });
    }
}

/// The beginning of each text that applies.
fn said<'a, T: Conditional + 'a>(
    things: impl Iterator<Item = &'a T>,
    context: Context<'_>,
    text: impl Fn(&'a T) -> &'a Text,
) -> Vec<&'a str> {
    let texts = things.filter(|thing| applies(*thing, context)).map(|thing| text(thing).get(Lang::Nl));
    texts.map(|text| text.split(['.', ',', '?']).next().unwrap_or(text)).collect()
}

fn leemwaarde(now: &str, changes: &[(&str, &str)]) -> Case {
    Case::new("leemwaarde", "klacht", now, changes)
}

/// Article 9:11 of the Awb: six weeks, or ten with a committee, and then at most four.
#[test]
fn a_municipality_may_postpone_by_four_weeks() {
    let six = |now| leemwaarde(now, &[]);
    six("2026-11-20T10:00:00+01:00").check_dates("zes-weken", [None, Some("2027-01-04"), Some("2027-01-29")]);
    // Ten weeks end on Christmas Day, a Friday.
    six("2026-10-16T10:00:00+02:00").check_dates("zes-weken", [None, Some("2026-11-27"), Some("2026-12-28")]);
    let ten = |now| leemwaarde(now, &[("commissie", "yes")]);
    ten("2026-11-20T10:00:00+01:00").check_dates("tien-weken", [None, Some("2027-01-29"), Some("2027-02-26")]);
    ten("2027-01-15T10:00:00+01:00").check_dates("tien-weken", [None, Some("2027-03-30"), Some("2027-04-23")]);
    // Fourteen weeks end on 7 May 2027, which is on a par with the holidays.
    ten("2027-01-29T10:00:00+01:00").check_dates("tien-weken", [None, Some("2027-04-09"), Some("2027-05-10")]);
}

#[test]
fn a_training_company_aims_at_ten_working_days_and_has_four_weeks_and_four_more() {
    let case = |now| Case::new("stapsteen", "klacht", now, &[]);
    let dates = [Some("2026-12-04"), Some("2026-12-18"), Some("2027-01-15")];
    case("2026-11-20T10:00:00+01:00").check_dates("uitkomst", dates);
    let dates = [Some("2027-01-06"), Some("2027-01-18"), Some("2027-02-15")];
    case("2026-12-21T10:00:00+01:00").check_dates("uitkomst", dates);
}

#[test]
fn what_happens_next_depends_on_who_it_is_about_and_on_a_name() {
    let six = ["bevestiging", "niet-behandelen", "gesprek", "horen", "zes-weken", "langer", "oordeel", "ombudsman"];
    let ten =
        ["bevestiging", "niet-behandelen", "gesprek", "commissie", "tien-weken", "langer", "oordeel", "ombudsman"];
    leemwaarde(NOW, &[]).check_steps(&six);
    leemwaarde(NOW, &[("over", "klachtencoordinator")]).check_steps(&six);
    leemwaarde(NOW, &[("commissie", "yes")]).check_steps(&ten);
    leemwaarde(NOW, &[("over", "wethouder")]).check_steps(&ten);
    leemwaarde(NOW, &[("over", "burgemeester")]).check_steps(&ten);
    leemwaarde(NOW, &[("anoniem", "yes")]).check_steps(&["tip"]);
    leemwaarde(NOW, &[("anoniem", "yes"), ("over", "wethouder")]).check_steps(&["tip"]);
}

#[test]
fn whoever_it_is_about_may_say_something_and_whoever_was_enrolled_too() {
    let about = |subject| Case::new("pimpelhof", "klacht", NOW, &[("onderwerp", subject)]);
    let rest = ["oordeel", "geschillencommissie"];
    about("gedrag")
        .check_steps(&[&["bevestiging", "voortgang", "onderzoek", "medewerker-aan-het-woord"][..], &rest].concat());
    about("contract").check_steps(&[&["bevestiging", "voortgang", "onderzoek"][..], &rest].concat());
    let by = |who| Case::new("stapsteen", "klacht", NOW, &[("relatie", who)]);
    by("opdrachtgever").check_steps(&[
        "bevestiging",
        "wel-of-niet",
        "horen",
        "deelnemer-horen",
        "uitkomst",
        "gevolgen",
    ]);
    by("deelnemer").check_steps(&["bevestiging", "wel-of-niet", "horen", "uitkomst", "gevolgen"]);
}

/// To whom a mail goes and its copies, whose attention a letter asks, and whether a server and a portal take it.
#[track_caller]
fn check_ways(changes: &[(&str, &str)], mail: [&str; 2], attention: [&str; 2], is_online: bool, has_portal: bool) {
    leemwaarde(NOW, changes).look(|procedure, context| {
        let ways = &procedure.deliveries;
        let one = first(&ways.mail, context).expect("a mail");
        let copies = one.copies.iter().map(|copy| copy.text.as_str()).collect::<Vec<_>>().join(", ");
        assert_eq!([one.to.text.as_str(), &copies], mail, "{changes:?}");
        let one = first(&ways.letter, context).expect("a letter");
        let asked = [Some(&one.to), one.copies.first()].map(|to| {
            let attention = to.and_then(|to| to.attention.as_ref());
            attention.map(|attention| attention.get(Lang::Nl)).unwrap_or_default()
        });
        assert_eq!(asked, attention, "{changes:?}");
        assert_eq!(applies(ways.receiver().expect("a server"), context), is_online, "{changes:?}");
        assert_eq!(first(&ways.portal, context).is_some(), has_portal, "{changes:?}");
        let spoken = [first(&ways.telephone, context).is_some(), first(&ways.in_person, context).is_some()];
        assert_eq!(spoken, [true, !changes.contains(&("over", "klachtencoordinator"))], "{changes:?}");
    });
}

#[test]
fn a_complaint_does_not_go_to_whom_it_is_about() {
    let usual = ["klachten@leemwaarde.example", ""];
    let coordinator = ["de klachtencoördinator", ""];
    check_ways(&[], usual, coordinator, true, true);
    check_ways(&[("over", "wethouder")], usual, coordinator, true, true);
    check_ways(&[("anoniem", "yes")], usual, coordinator, true, false);
    let mayor = ["locoburgemeester@leemwaarde.example", "griffie@leemwaarde.example"];
    check_ways(&[("over", "burgemeester")], mayor, ["de locoburgemeester", "de griffier"], false, false);
    let secretary = ["gemeentesecretaris@leemwaarde.example", ""];
    check_ways(&[("over", "klachtencoordinator")], secretary, ["de gemeentesecretaris", ""], false, false);
}

#[test]
fn who_reads_it_depends_on_who_it_is_about() {
    let reader = |over: &str, expected: &str| {
        leemwaarde(NOW, &[("over", over)]).look(|procedure, context| {
            let said = said(procedure.readers.iter(), context, |reader| &reader.0.text);
            assert_eq!(said, [expected], "{over}");
        });
    };
    reader("medewerker", "De klachtencoördinator van de gemeente leest uw klacht");
    reader("wethouder", "De klachtencoördinator van de gemeente leest uw klacht");
    reader("burgemeester", "De locoburgemeester leest uw klacht");
    reader("klachtencoordinator", "De gemeentesecretaris leest uw klacht");
}

#[test]
fn what_is_kept_and_who_helps_depend_on_the_subject() {
    let about = |subject: &str, kept: &[&str], helps: usize| {
        Case::new("pimpelhof", "klacht", NOW, &[("onderwerp", subject)]).look(|procedure, context| {
            let said = said(procedure.retention.iter(), context, |kept| &kept.text);
            assert_eq!(said[..said.len() - 1], *kept, "{subject}");
            let support = procedure.support.iter().filter(|support| applies(*support, context));
            assert_eq!(support.count(), helps, "{subject}");
        });
    };
    about("gedrag", &["Pimpelhof bewaart je klacht tot 2 jaar na het einde van de opvang"], 3);
    about("contract", &["Een klacht over het contract of de rekening bewaart Pimpelhof 7 jaar"], 2);
    let anonymous = |is: &str, expected: &str| {
        leemwaarde(NOW, &[("anoniem", is)]).look(|procedure, context| {
            assert_eq!(said(procedure.retention.iter(), context, |kept| &kept.text)[0], expected);
        });
    };
    anonymous("no", "De gemeente bewaart uw klacht 5 jaar nadat die is afgehandeld");
    anonymous("yes", "Een klacht zonder naam bewaart de gemeente 1 jaar");
}
