//! The sentences for each state: complete in three voices, no placeholder left, no blame.

use klachtformulier::messages::{self, Largest, SendingState, StatusMessage, Subject, Voice, about, status_message};
use klachtformulier::organisation::{Lang, Tone};
use klachtformulier::submission::response::{Remark, Response};
use klachtformulier::submission::{Event, Expects, TRIES, WAITS};

use crate::play::{Play, busy, created, status};

const VOICES: [(Lang, Tone); 3] = [(Lang::Nl, Tone::U), (Lang::Nl, Tone::Je), (Lang::En, Tone::U)];

fn words(play: &Play, voice: (Lang, Tone)) -> StatusMessage {
    words_of(play, voice, Subject::Complaint)
}

fn words_of(play: &Play, (lang, tone): (Lang, Tone), subject: Subject) -> StatusMessage {
    let largest = Some(Largest { name: "klacht {size}.jpg", size: 12_300_000 });
    status_message(&play.sender, largest, play.now_ms, Voice { lang, tone, subject }).expect("something to say")
}

const FORMAL: Voice = Voice { lang: Lang::Nl, tone: Tone::U, subject: Subject::Complaint };

/// The sentences in Dutch, formal.
#[track_caller]
fn check(play: &Play, heading: &str, now: &str) {
    let said = words(play, VOICES[0]);
    assert_eq!((&*said.heading, said.now.as_str()), (heading, now));
}

fn after(events: impl Fn(&mut Play) -> &mut Play) -> Play {
    let mut play = Play::sent();
    events(&mut play);
    play
}

fn given_up() -> Play {
    after(|play| {
        for _ in 1..TRIES {
            play.answer(status(503)).elapse();
        }
        play.answer(status(503))
    })
}

fn offline_for_good() -> Play {
    let mut play = Play::new(Expects::Json);
    play.on(Event::Offline);
    play.on(Event::Send);
    for _ in 0..WAITS {
        play.fail().elapse();
    }
    play.fail();
    play
}

/// A form handler gives no reference.
fn received_by_a_form_handler() -> Play {
    let mut play = Play::new(Expects::Form(vec![200]));
    play.on(Event::Send);
    play.answer(status(200));
    play
}

/// A play for every sentence.
fn every_state() -> Vec<Play> {
    let remark = Remark { question: None, message: "x".to_owned() };
    let mut online_again = offline_for_good();
    online_again.on(Event::Online);
    vec![
        Play::sent(),
        after(|play| play.fail().elapse()),
        after(|play| play.answer(busy(503, "40"))),
        after(|play| play.answer(status(500))),
        after(|play| play.fail()),
        after(|play| play.hears(Event::Offline).fail()),
        received_by_a_form_handler(),
        after(|play| play.answer(created())),
        after(|play| play.answer(Response { remarks: vec![remark.clone()], ..status(422) })),
        after(|play| play.answer(status(413))),
        after(|play| play.answer(status(404))),
        given_up(),
        offline_for_good(),
        online_again,
        after(|play| play.hears(Event::Cancelled)),
    ]
}

#[test]
fn before_sending_there_is_nothing_to_say() {
    assert_eq!(status_message(&Play::new(Expects::Json).sender, None, 0, FORMAL), None);
}

#[test]
fn a_pause_says_how_long_it_is() {
    check(
        &after(|play| play.answer(busy(503, "40"))),
        "Het is nu druk bij de ontvanger",
        "Het formulier probeert het over 40 seconden vanzelf opnieuw.",
    );
    let later = after(|play| {
        play.answer(busy(503, "40"));
        play.now_ms += 39_900;
        play
    });
    assert_eq!(words(&later, VOICES[0]).now, "Het formulier probeert het over 1 seconde vanzelf opnieuw.");
}

#[test]
fn a_later_try_says_which_it_is() {
    check(&after(|play| play.fail().elapse()), "Uw klacht wordt opnieuw verstuurd", "Dit is poging 2 van 5.");
}

#[test]
fn a_receipt_with_a_reference_says_what_it_is_for() {
    check(
        &after(|play| play.answer(created())),
        "Uw klacht is aangekomen",
        "U hoeft uw klacht niet nog een keer te versturen. Noem uw kenmerk als u belt of mailt over uw klacht.",
    );
}

#[test]
fn a_wrong_address_is_not_the_complainants() {
    check(
        &after(|play| play.answer(status(404))),
        "Versturen lukt niet met dit formulier",
        "Dit formulier werkt niet zoals het hoort. Dat ligt niet aan u. Uw antwoorden staan er nog.",
    );
}

#[test]
fn too_much_names_the_largest_file() {
    let play = after(|play| play.answer(status(413)));
    let now = words(&play, VOICES[0]).now;
    assert!(now.ends_with("Het grootste bestand is “klacht {size}.jpg” (12,3 MB)."), "{now}");
    let without = status_message(&play.sender, None, 0, FORMAL).unwrap();
    assert_eq!(without.heading, "Uw klacht is te lang voor dit formulier");
}

#[test]
fn a_choice_says_whether_it_arrived() {
    check(
        &given_up(),
        "Het versturen lukt nu niet",
        "Dat ligt niet aan u. Uw antwoorden staan er nog. Uw klacht is nog niet aangekomen.",
    );
    check(
        &after(|play| play.hears(Event::Cancelled)),
        "Het versturen is gestopt",
        "Uw antwoorden staan er nog. Het is niet zeker of uw klacht is aangekomen. \
         Verstuurt u uw klacht opnieuw met dit formulier? Ook dan telt uw klacht maar één keer.",
    );
    // A form handler may store it twice, so nothing is promised.
    let mut form = Play::new(Expects::Form(Vec::new()));
    form.on(Event::Send);
    form.on(Event::Cancelled);
    check(
        &form,
        "Het versturen is gestopt",
        "Uw antwoorden staan er nog. Het is niet zeker of uw klacht is aangekomen.",
    );
}

#[test]
fn a_network_that_came_back_is_told() {
    check(
        &offline_for_good(),
        "Er is nog steeds geen internet",
        "Uw antwoorden staan er nog. Uw klacht is nog niet aangekomen.",
    );
    let mut play = offline_for_good();
    play.on(Event::Online);
    assert!(words(&play, VOICES[0]).now.contains("Er is weer internet. Uw klacht is nog niet aangekomen."));
}

#[test]
fn every_state_is_said_whole_in_every_voice() {
    for voice in VOICES {
        for play in every_state() {
            let said = words(&play, voice);
            let all =
                format!("{}|{}|{}", said.heading, said.now, said.you_can).replace("klacht {size}.jpg", "klacht.jpg");
            assert!(!said.heading.is_empty() && !said.now.is_empty(), "{voice:?} {:?}", play.state());
            assert!(!all.contains(['{', '}']), "{all}");
            assert!(!all.contains("  ") && !all.contains(" |") && !all.contains("| "), "{all}");
            let is_received = said.heading.contains("aangekomen") || said.heading.contains("arrived");
            assert_eq!(said.you_can.is_empty(), is_received, "{all}");
        }
    }
}

/// Every sentence that one voice has here, with the buttons.
fn everything(voice: (Lang, Tone)) -> String {
    let words = messages::sending(voice.0, voice.1);
    let whole = every_state()
        .iter()
        .map(|play| self::words(play, voice))
        .fold(String::new(), |all, said| format!("{all} {} {} {}", said.heading, said.now, said.you_can));
    let rest = [words.again, words.right_away, words.stop, words.remark];
    let SendingState { heading, now, you_can } = words.too_long;
    let about = [words.other_ways, heading, now, you_can].map(|text| about(text, Subject::Complaint, voice.0));
    format!("{whole} {} {}", rest.join(" "), about.join(" "))
}

#[track_caller]
fn never_says(voice: (Lang, Tone), never: &[&str]) {
    let all = everything(voice).to_lowercase();
    let words: Vec<&str> = all.split(|letter: char| !letter.is_alphanumeric()).collect();
    for word in never {
        assert!(!words.contains(word), "{voice:?} says {word:?}");
    }
}

#[test]
fn each_voice_keeps_to_its_own_form_of_address() {
    never_says(VOICES[0], &["je", "jij", "jou", "jouw"]);
    never_says(VOICES[1], &["u", "uw"]);
}

#[test]
fn nobody_is_blamed_and_nobody_is_sorry() {
    let blame =
        ["fout", "fouten", "error", "ongeldig", "verplicht", "sorry", "helaas", "mislukt", "server", "endpoint"];
    never_says(VOICES[0], &blame);
    never_says(VOICES[1], &blame);
    never_says(
        VOICES[2],
        &["error", "errors", "invalid", "valid", "required", "sorry", "unfortunately", "failed", "server", "fault"],
    );
}

#[test]
fn a_time_is_said_in_words() {
    let words = messages::sending(Lang::Nl, Tone::U);
    let cases = [
        (0, "1 seconde"),
        (1_000, "1 seconde"),
        (1_001, "2 seconden"),
        (40_000, "40 seconden"),
        (90_000, "90 seconden"),
        (90_001, "2 minuten"),
        (120_001, "3 minuten"),
        (600_000, "10 minuten"),
    ];
    for (milliseconds, expected) in cases {
        assert_eq!(words.wait(milliseconds), expected, "{milliseconds}");
    }
}

#[test]
fn of_an_objection_the_same_is_said_and_no_complaint_is_spoken_of() {
    for play in every_state() {
        for voice in VOICES {
            let StatusMessage { heading, now, you_can } = words_of(&play, voice, Subject::Objection);
            let all = [&*heading, &now.replace("klacht {size}.jpg", ""), &you_can].concat();
            assert!(!all.contains("klacht") && !all.contains("complaint"), "{all}");
        }
    }
    let play = given_up();
    let said = words_of(&play, (Lang::Nl, Tone::Je), Subject::Objection).now;
    assert_eq!(said, "Dat ligt niet aan jou. Je antwoorden staan er nog. Je bezwaar is nog niet aangekomen.");
    let too_large = after(|play| play.answer(status(413)));
    let said = words_of(&too_large, VOICES[0], Subject::Objection).now;
    assert!(said.contains("“klacht {size}.jpg”"), "a file keeps its name: {said}");
}
