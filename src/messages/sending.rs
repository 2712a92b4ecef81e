//! The texts during the sending, and when it fails: what happens now, and what the complainant can do.
//!
//! No failure is the complainant's fault, and the sentences say so. `status` chooses among them. The other ways of
//! sending are the organisation's, so none is named here.

use crate::organisation::{Lang, Tone};

use super::subject::Template;

/// The texts for one state.
#[derive(Clone, Copy, Debug)]
pub struct SendingState {
    /// The heading.
    pub heading: Template,
    /// What happens now. `{wait}` is a time such as "40 seconden", `{n}` and `{of}` are numbers.
    pub now: Template,
    /// What can be done.
    pub you_can: Template,
}

/// The texts of the sending in one language and tone.
#[derive(Debug)]
pub struct SendingTexts {
    /// The first request is on its way.
    pub sending: SendingState,
    /// A later one is.
    pub sending_again: SendingState,
    /// The receiver asked to come back later.
    pub asked: SendingState,
    /// Something is wrong at the receiver.
    pub trouble: SendingState,
    /// The receiver could not be reached.
    pub network: SendingState,
    /// The device has no network.
    pub waiting: SendingState,
    /// It was received.
    pub received: SendingState,
    /// Answers to mend.
    pub sent_back: SendingState,
    /// Files that are too much together.
    pub too_large: SendingState,
    /// Answers that are too much without any file.
    pub too_long: SendingState,
    /// The address of the form is wrong.
    pub refused: SendingState,
    /// It does not work now.
    pub offering: SendingState,
    /// The same, because the device still has no network.
    pub offering_offline: SendingState,
    /// The complainant stopped it.
    pub cancelled: SendingState,
    /// After `received`, where the receiver gave a reference, which stands beside it.
    pub reference: Template,
    /// After `too_large`: the largest file, `{file}` of `{size}`.
    pub largest: &'static str,
    /// Where it did not arrive, for certain.
    pub not_arrived: Template,
    /// Where nobody can know.
    pub perhaps_arrived: Template,
    /// After that, where the receiver keeps it once.
    pub counts_once: Template,
    /// That there is a network again.
    pub online_again: &'static str,
    /// At a question of which the receiver says nothing but that it is wrong.
    pub remark: &'static str,
    /// The button that tries again.
    pub again: &'static str,
    /// The button that does not wait for the next try.
    pub right_away: &'static str,
    /// The button that stops.
    pub stop: &'static str,
    /// Above the other ways.
    pub other_ways: Template,
    /// One second.
    pub second: &'static str,
    /// Several.
    pub seconds: &'static str,
    /// Several minutes.
    pub minutes: &'static str,
}

/// The texts of the sending.
pub fn sending(lang: Lang, tone: Tone) -> &'static SendingTexts {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

impl SendingTexts {
    /// How long something takes: "1 seconde", "40 seconden", "3 minuten", never less than is left.
    pub fn wait(&self, milliseconds: u64) -> String {
        match milliseconds.div_ceil(1_000) {
            0 | 1 => self.second.to_owned(),
            seconds @ 2..=90 => self.seconds.replace("{n}", &seconds.to_string()),
            seconds => self.minutes.replace("{n}", &seconds.div_ceil(60).to_string()),
        }
    }
}

const NL_U: SendingTexts = SendingTexts {
    sending: SendingState {
        heading: Template("Uw {complaint} wordt verstuurd"),
        now: Template("Meestal duurt dit een paar seconden."),
        you_can: Template("Laat deze pagina open. U kunt ook stoppen."),
    },
    sending_again: SendingState {
        heading: Template("Uw {complaint} wordt opnieuw verstuurd"),
        now: Template("Dit is poging {n} van {of}."),
        you_can: Template("Laat deze pagina open. U kunt ook stoppen en een andere manier kiezen."),
    },
    asked: SendingState {
        heading: Template("Het is nu druk bij de ontvanger"),
        now: Template("Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template("Laat deze pagina open. U kunt ook stoppen en een andere manier kiezen."),
    },
    trouble: SendingState {
        heading: Template("Er is een storing bij de ontvanger"),
        now: Template("Dat ligt niet aan u. Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template(
            "Laat deze pagina open. U kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
    },
    network: SendingState {
        heading: Template("De ontvanger is nu niet te bereiken"),
        now: Template("Dat ligt niet aan u. Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template(
            "Laat deze pagina open. U kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
    },
    waiting: SendingState {
        heading: Template("Er is nu geen internet"),
        now: Template("Zodra er weer internet is, verstuurt het formulier uw {complaint} vanzelf."),
        you_can: Template(
            "Laat deze pagina open. U kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
    },
    received: SendingState {
        heading: Template("Uw {complaint} is aangekomen"),
        now: Template("U hoeft uw {complaint} niet nog een keer te versturen."),
        you_can: Template(""),
    },
    sent_back: SendingState {
        heading: Template("Er is nog iets nodig"),
        now: Template("Kijk uw antwoorden na en vul in wat ontbreekt."),
        you_can: Template("Verstuur uw {complaint} daarna opnieuw."),
    },
    too_large: SendingState {
        heading: Template("De bestanden zijn samen te groot"),
        now: Template("De ontvanger kan niet zoveel tegelijk aannemen. Uw antwoorden blijven staan."),
        you_can: Template(
            "Haal een bestand weg of kies een kleiner bestand. Verstuur uw {complaint} daarna opnieuw. U kunt ook een andere manier kiezen.",
        ),
    },
    too_long: SendingState {
        heading: Template("Uw {complaint} is te lang voor dit formulier"),
        now: Template("De ontvanger kan niet zoveel tekst tegelijk aannemen. Uw antwoorden blijven staan."),
        you_can: Template(
            "Maak een antwoord korter en verstuur uw {complaint} daarna opnieuw. U kunt ook een andere manier kiezen.",
        ),
    },
    refused: SendingState {
        heading: Template("Versturen lukt niet met dit formulier"),
        now: Template("Dit formulier werkt niet zoals het hoort. Dat ligt niet aan u. Uw antwoorden staan er nog."),
        you_can: Template("Kies een andere manier om uw {complaint} te versturen."),
    },
    offering: SendingState {
        heading: Template("Het versturen lukt nu niet"),
        now: Template("Dat ligt niet aan u. Uw antwoorden staan er nog."),
        you_can: Template("U kunt het opnieuw proberen of een andere manier kiezen."),
    },
    offering_offline: SendingState {
        heading: Template("Er is nog steeds geen internet"),
        now: Template("Uw antwoorden staan er nog."),
        you_can: Template("U kunt het opnieuw proberen als er weer internet is, of een andere manier kiezen."),
    },
    cancelled: SendingState {
        heading: Template("Het versturen is gestopt"),
        now: Template("Uw antwoorden staan er nog."),
        you_can: Template("U kunt uw {complaint} opnieuw versturen of een andere manier kiezen."),
    },
    reference: Template("Noem uw kenmerk als u belt of mailt over uw {complaint}."),
    largest: "Het grootste bestand is “{file}” ({size}).",
    not_arrived: Template("Uw {complaint} is nog niet aangekomen."),
    perhaps_arrived: Template("Het is niet zeker of uw {complaint} is aangekomen."),
    counts_once: Template(
        "Verstuurt u uw {complaint} opnieuw met dit formulier? Ook dan telt uw {complaint} maar één keer.",
    ),
    online_again: "Er is weer internet.",
    remark: "Kijk dit antwoord nog eens na.",
    again: "Probeer het opnieuw",
    right_away: "Probeer het meteen",
    stop: "Stop met versturen",
    other_ways: Template("Andere manieren om uw {complaint} te versturen"),
    second: "1 seconde",
    seconds: "{n} seconden",
    minutes: "{n} minuten",
};

const NL_JE: SendingTexts = SendingTexts {
    sending: SendingState {
        heading: Template("Je {complaint} wordt verstuurd"),
        you_can: Template("Laat deze pagina open. Je kunt ook stoppen."),
        ..NL_U.sending
    },
    sending_again: SendingState {
        heading: Template("Je {complaint} wordt opnieuw verstuurd"),
        you_can: Template("Laat deze pagina open. Je kunt ook stoppen en een andere manier kiezen."),
        ..NL_U.sending_again
    },
    asked: SendingState {
        now: Template("Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template("Laat deze pagina open. Je kunt ook stoppen en een andere manier kiezen."),
        ..NL_U.asked
    },
    trouble: SendingState {
        now: Template("Dat ligt niet aan jou. Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template(
            "Laat deze pagina open. Je kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
        ..NL_U.trouble
    },
    network: SendingState {
        now: Template("Dat ligt niet aan jou. Het formulier probeert het over {wait} vanzelf opnieuw."),
        you_can: Template(
            "Laat deze pagina open. Je kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
        ..NL_U.network
    },
    waiting: SendingState {
        now: Template("Zodra er weer internet is, verstuurt het formulier je {complaint} vanzelf."),
        you_can: Template(
            "Laat deze pagina open. Je kunt het ook meteen proberen, of stoppen en een andere manier kiezen.",
        ),
        ..NL_U.waiting
    },
    received: SendingState {
        heading: Template("Je {complaint} is aangekomen"),
        now: Template("Je hoeft je {complaint} niet nog een keer te versturen."),
        you_can: Template(""),
    },
    sent_back: SendingState {
        heading: Template("Er is nog iets nodig"),
        now: Template("Kijk je antwoorden na en vul in wat ontbreekt."),
        you_can: Template("Verstuur je {complaint} daarna opnieuw."),
    },
    too_large: SendingState {
        now: Template("De ontvanger kan niet zoveel tegelijk aannemen. Je antwoorden blijven staan."),
        you_can: Template(
            "Haal een bestand weg of kies een kleiner bestand. Verstuur je {complaint} daarna opnieuw. Je kunt ook een andere manier kiezen.",
        ),
        ..NL_U.too_large
    },
    too_long: SendingState {
        heading: Template("Je {complaint} is te lang voor dit formulier"),
        now: Template("De ontvanger kan niet zoveel tekst tegelijk aannemen. Je antwoorden blijven staan."),
        you_can: Template(
            "Maak een antwoord korter en verstuur je {complaint} daarna opnieuw. Je kunt ook een andere manier kiezen.",
        ),
    },
    refused: SendingState {
        now: Template("Dit formulier werkt niet zoals het hoort. Dat ligt niet aan jou. Je antwoorden staan er nog."),
        you_can: Template("Kies een andere manier om je {complaint} te versturen."),
        ..NL_U.refused
    },
    offering: SendingState {
        now: Template("Dat ligt niet aan jou. Je antwoorden staan er nog."),
        you_can: Template("Je kunt het opnieuw proberen of een andere manier kiezen."),
        ..NL_U.offering
    },
    offering_offline: SendingState {
        now: Template("Je antwoorden staan er nog."),
        you_can: Template("Je kunt het opnieuw proberen als er weer internet is, of een andere manier kiezen."),
        ..NL_U.offering_offline
    },
    cancelled: SendingState {
        now: Template("Je antwoorden staan er nog."),
        you_can: Template("Je kunt je {complaint} opnieuw versturen of een andere manier kiezen."),
        ..NL_U.cancelled
    },
    reference: Template("Noem je kenmerk als je belt of mailt over je {complaint}."),
    not_arrived: Template("Je {complaint} is nog niet aangekomen."),
    perhaps_arrived: Template("Het is niet zeker of je {complaint} is aangekomen."),
    counts_once: Template(
        "Verstuur je je {complaint} opnieuw met dit formulier? Ook dan telt je {complaint} maar één keer.",
    ),
    other_ways: Template("Andere manieren om je {complaint} te versturen"),
    ..NL_U
};

const EN: SendingTexts = SendingTexts {
    sending: SendingState {
        heading: Template("Your {complaint} is being sent"),
        now: Template("This usually takes a few seconds."),
        you_can: Template("Keep this page open. You can also stop."),
    },
    sending_again: SendingState {
        heading: Template("Your {complaint} is being sent again"),
        now: Template("This is attempt {n} of {of}."),
        you_can: Template("Keep this page open. You can also stop and choose another way."),
    },
    asked: SendingState {
        heading: Template("The receiver is busy now"),
        now: Template("The form tries again by itself in {wait}."),
        you_can: Template("Keep this page open. You can also stop and choose another way."),
    },
    trouble: SendingState {
        heading: Template("There is a problem at the receiver"),
        now: Template("You did nothing wrong. The form tries again by itself in {wait}."),
        you_can: Template("Keep this page open. You can also try right away, or stop and choose another way."),
    },
    network: SendingState {
        heading: Template("The receiver cannot be reached now"),
        now: Template("You did nothing wrong. The form tries again by itself in {wait}."),
        you_can: Template("Keep this page open. You can also try right away, or stop and choose another way."),
    },
    waiting: SendingState {
        heading: Template("You are offline now"),
        now: Template("As soon as you are back online, the form sends your {complaint} by itself."),
        you_can: Template("Keep this page open. You can also try right away, or stop and choose another way."),
    },
    received: SendingState {
        heading: Template("Your {complaint} has arrived"),
        now: Template("You do not need to send your {complaint} again."),
        you_can: Template(""),
    },
    sent_back: SendingState {
        heading: Template("Something is still needed"),
        now: Template("Check your answers and fill in what is missing."),
        you_can: Template("Then send your {complaint} again."),
    },
    too_large: SendingState {
        heading: Template("The files are too large together"),
        now: Template("The receiver cannot take so much at once. Your answers stay as they are."),
        you_can: Template(
            "Remove a file or choose a smaller one. Then send your {complaint} again. You can also choose another way.",
        ),
    },
    too_long: SendingState {
        heading: Template("Your {complaint} is too long for this form"),
        now: Template("The receiver cannot take so much text at once. Your answers stay as they are."),
        you_can: Template("Make an answer shorter, then send your {complaint} again. You can also choose another way."),
    },
    refused: SendingState {
        heading: Template("This form cannot send your {complaint}"),
        now: Template("This form does not work as it should. You did nothing wrong. Your answers are still here."),
        you_can: Template("Choose another way to send your {complaint}."),
    },
    offering: SendingState {
        heading: Template("Sending does not work now"),
        now: Template("You did nothing wrong. Your answers are still here."),
        you_can: Template("You can try again or choose another way."),
    },
    offering_offline: SendingState {
        heading: Template("You are still offline"),
        now: Template("Your answers are still here."),
        you_can: Template("You can try again once you are online, or choose another way."),
    },
    cancelled: SendingState {
        heading: Template("Sending has stopped"),
        now: Template("Your answers are still here."),
        you_can: Template("You can send your {complaint} again or choose another way."),
    },
    reference: Template("Mention your reference when you call or e-mail about your {complaint}."),
    largest: "The largest file is “{file}” ({size}).",
    not_arrived: Template("Your {complaint} has not arrived yet."),
    perhaps_arrived: Template("It is not certain whether your {complaint} has arrived."),
    counts_once: Template("If you send your {complaint} again with this form, it still counts only once."),
    online_again: "You are back online.",
    remark: "Please check this answer again.",
    again: "Try again",
    right_away: "Try right away",
    stop: "Stop sending",
    other_ways: Template("Other ways to send your {complaint}"),
    second: "1 second",
    seconds: "{n} seconds",
    minutes: "{n} minutes",
};
