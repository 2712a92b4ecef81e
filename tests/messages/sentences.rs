//! The sentences themselves.

use klachtformulier::complaint::{Part, Reason};
use klachtformulier::messages::{interface, pages};
use klachtformulier::organisation::{Lang, Tone};
use klachtformulier::parse::date::DatePart;
use klachtformulier::parse::email::EmailFault;
use klachtformulier::parse::telephone::PhoneFault;

use crate::form::{form, sentence, sentence_after};

#[track_caller]
fn check(question: &str, reason: Reason, nl: &str, en: &str) {
    assert_eq!(sentence(question, reason, Lang::Nl, Tone::U), nl);
    assert_eq!(sentence(question, reason, Lang::En, Tone::U), en);
}

#[track_caller]
fn check_je(question: &str, reason: Reason, nl: &str) {
    assert_eq!(sentence(question, reason, Lang::Nl, Tone::Je), nl);
}

#[test]
fn what_is_missing_is_asked_in_the_words_of_the_question() {
    let missing = Reason::Missing;
    check("naam", missing, "Vul uw naam in.", "Enter your name.");
    check("email", missing, "Vul uw e-mailadres in.", "Enter your e-mail address.");
    check("einddatum", missing, "Vul de einddatum in.", "Enter the end date.");
    check("locatie", missing, "Kies de locatie.", "Choose the location.");
    check("onderwerp", missing, "Kies waar uw klacht over gaat.", "Choose what your complaint is about.");
    check("besproken", missing, "Kies of u hierover sprak.", "Choose whether you talked about it.");
    check("akkoord", missing, "Geef aan dat u het ermee eens bent.", "Confirm that you agree.");
    check("bijlagen", missing, "Voeg uw bijlagen toe.", "Add your attachments.");
    check_je("naam", missing, "Vul je naam in.");
    check_je("besproken", missing, "Kies of je hierover sprak.");
}

#[test]
fn a_part_that_is_missing_is_named() {
    let part = |part| Reason::PartMissing(part);
    check("adres", part(Part::Street), "Vul ook de straat in bij uw adres.", "Also enter the street of your address.");
    check("adres", part(Part::City), "Vul ook de plaats in bij uw adres.", "Also enter the town of your address.");
    check(
        "einddatum",
        Reason::DatePartMissing(DatePart::Year),
        "Vul ook het jaar in bij de einddatum.",
        "Also enter the year of the end date.",
    );
    check_je("adres", part(Part::Number), "Vul ook het huisnummer in bij je adres.");
}

#[test]
fn what_is_too_long_or_too_short_says_how_long_it_may_be() {
    check(
        "naam",
        Reason::TooLong(100),
        "Uw naam mag niet langer zijn dan 100 tekens.",
        "Your name must be 100 characters or fewer.",
    );
    check(
        "naam",
        Reason::TooShort(2),
        "Uw naam moet minstens 2 tekens hebben.",
        "Your name must be 2 characters or more.",
    );
    check_je("naam", Reason::TooLong(100), "Je naam mag niet langer zijn dan 100 tekens.");
}

#[test]
fn what_cannot_be_read_comes_with_an_example() {
    check(
        "email",
        Reason::Email(EmailFault::MissingAt),
        "Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.",
        "Enter an e-mail address with an @, such as name@example.com.",
    );
    check(
        "email",
        Reason::Email(EmailFault::Domain),
        "Controleer uw e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
        "Check your e-mail address. An e-mail address looks like name@example.com.",
    );
    check(
        "telefoon",
        Reason::Telephone(PhoneFault::TooShort),
        "Uw telefoonnummer heeft te weinig cijfers. Een telefoonnummer ziet eruit als 06 12345678.",
        "Your telephone number has too few digits. A telephone number looks like 06 12345678.",
    );
    check(
        "adres",
        Reason::Postcode,
        "Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 1234 AB.",
        "Enter a postcode of four digits and two letters, such as 1234 AB.",
    );
    check(
        "einddatum",
        Reason::Date(Some(DatePart::Month)),
        "Controleer de maand bij de einddatum. Een datum ziet eruit als 27 3 2026.",
        "Check the month of the end date. A date looks like 27 3 2026.",
    );
}

#[test]
fn a_slip_in_an_email_address_is_told_with_what_was_meant() {
    let check = |typed: &str, fault, tone, nl: &str, en: &str| {
        let told = |lang| sentence_after(typed, "email", Reason::Email(fault), lang, tone);
        assert_eq!((told(Lang::Nl).as_str(), told(Lang::En).as_str()), (nl, en), "{typed:?}");
    };
    check(
        " jan@gmail",
        EmailFault::Unfinished,
        Tone::U,
        "Bedoelt u jan@gmail.com? Achter de @ staat nog niet alles.",
        "Do you mean jan@gmail.com? After the @ something is still missing.",
    );
    check(
        "jan..jansen@ziggo.nl",
        EmailFault::Dots,
        Tone::Je,
        "Bedoel je jan.jansen@ziggo.nl? Er staat een punt te veel voor de @.",
        "Do you mean jan.jansen@ziggo.nl? There is a dot too many before the @.",
    );
    check(
        "jan@mijnbedrijf",
        EmailFault::Unfinished,
        Tone::U,
        "Achter de @ staat nog niet alles. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
        "After the @ something is still missing. An e-mail address looks like name@example.com.",
    );
    check(
        ".@mijnbedrijf",
        EmailFault::Dots,
        Tone::U,
        "Controleer uw e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
        "Check your e-mail address. An e-mail address looks like name@example.com.",
    );
}

#[test]
fn a_telephone_number_without_its_start_is_told_what_is_missing() {
    check(
        "telefoon",
        Reason::Telephone(PhoneFault::Start),
        "Uw telefoonnummer begint met een 0, of met een + en het landnummer. Bijvoorbeeld 06 12345678.",
        "Your telephone number starts with a 0, or with a + and the country code. For example 06 12345678.",
    );
}

#[test]
fn a_date_that_cannot_be_says_why() {
    check(
        "einddatum",
        Reason::ImpossibleDate,
        "De einddatum bestaat niet. Controleer dag, maand en jaar.",
        "The end date does not exist. Check the day, month and year.",
    );
    let (nl, en) = ("De einddatum mag niet in de toekomst liggen.", "The end date must be today or in the past.");
    check("einddatum", Reason::Future, nl, en);
    let (nl, en) = ("De einddatum mag niet in het verleden liggen.", "The end date must be today or in the future.");
    check("einddatum", Reason::Past, nl, en);
}

#[test]
fn a_choice_that_is_none_is_asked_again() {
    check("locatie", Reason::UnknownOption, "Kies de locatie uit de lijst.", "Choose the location from the list.");
    check("besproken", Reason::UnknownOption, "Kies ja of nee.", "Choose yes or no.");
    let (nl, en) = ("U kunt hoogstens 2 antwoorden kiezen.", "You can choose 2 answers at most.");
    check("onderwerp", Reason::TooManyOptions(2), nl, en);
    check_je("onderwerp", Reason::TooManyOptions(2), "Je kunt hoogstens 2 antwoorden kiezen.");
}

#[test]
fn a_file_is_called_by_its_name() {
    check(
        "bijlagen",
        Reason::FileTooLarge(1, 10),
        "“foto.heic” is te groot. Een bestand mag hoogstens 10 MB zijn.",
        "“foto.heic” is too large. A file can be 10 MB at most.",
    );
    check(
        "bijlagen",
        Reason::FileType(1),
        "“foto.heic” is een ander soort bestand. U kunt kiezen uit: pdf, jpg.",
        "“foto.heic” is another kind of file. You can choose from: pdf, jpg.",
    );
    let (nl, en) = ("“brief.pdf” is leeg. Kies een ander bestand.", "“brief.pdf” is empty. Choose another file.");
    check("bijlagen", Reason::FileEmpty(0), nl, en);
    let (nl, en) = ("U kunt hoogstens 5 bestanden meesturen.", "You can send 5 files at most.");
    check("bijlagen", Reason::TooManyFiles(5), nl, en);
}

#[test]
fn thousands_are_parted_as_each_language_does() {
    check(
        "naam",
        Reason::TooLong(10_000),
        "Uw naam mag niet langer zijn dan 10.000 tekens.",
        "Your name must be 10,000 characters or fewer.",
    );
    let [nl, en] = [Lang::Nl, Lang::En].map(|lang| interface(lang, Tone::U));
    assert_eq!([nl.number(999), nl.number(1_000), nl.number(1_234_567)], ["999", "1.000", "1.234.567"]);
    assert_eq!(en.number(1_234_567), "1,234,567");
}

#[test]
fn a_size_is_rounded_up_and_never_a_thousand() {
    let [nl, en] = [Lang::Nl, Lang::En].map(|lang| interface(lang, Tone::U));
    for (bytes, dutch, english) in [
        (1, "1 kB", "1 kB"),
        (1_000, "1 kB", "1 kB"),
        (163_001, "164 kB", "164 kB"),
        (999_000, "999 kB", "999 kB"),
        (999_001, "1,0 MB", "1.0 MB"),
        (999_500, "1,0 MB", "1.0 MB"),
        (1_000_000, "1,0 MB", "1.0 MB"),
        (1_000_001, "1,1 MB", "1.1 MB"),
        (12_300_000, "12,3 MB", "12.3 MB"),
    ] {
        assert_eq!([nl.size(bytes), en.size(bytes)], [dutch, english], "{bytes}");
    }
}

#[test]
fn a_question_may_have_sentences_of_its_own() {
    check("klacht", Reason::Missing, "Vertel wat er is gebeurd.", "Tell us what happened.");
    // Only for their own reason.
    let (nl, en) = ("Uw klacht mag niet langer zijn dan 9 tekens.", "Your complaint must be 9 characters or fewer.");
    check("klacht", Reason::TooLong(9), nl, en);
}

#[test]
fn what_only_programs_can_send_is_told_to_them() {
    assert!(form(Tone::U).question("schoenmaat").is_none());
    check(
        "schoenmaat",
        Reason::UnknownQuestion,
        "Dit formulier heeft geen vraag met de naam “schoenmaat”.",
        "This form has no question called “schoenmaat”.",
    );
    check(
        "naam",
        Reason::WrongType,
        "Dit antwoord past niet bij de vraag “Wat is uw naam?”.",
        "This answer does not fit the question “What is your name?”.",
    );
}

#[test]
fn leaving_at_once_tells_what_the_browser_still_knows_and_how_to_have_it_know_nothing() {
    for (lang, tone, known, private) in [
        (Lang::Nl, Tone::U, "staat nog wel dat u hier was", "privévenster"),
        (Lang::Nl, Tone::Je, "staat nog wel dat je hier was", "privévenster"),
        (Lang::En, Tone::U, "history still shows that you were here", "private window"),
    ] {
        let how = pages(lang, tone).leaves_history_how;
        assert!(how.contains(known) && how.contains(private) && how.contains("menu"), "{how}");
    }
}
