//! The texts of the pages after the questions: review, ways of sending and receipt.

use crate::organisation::{Lang, Outcome, Tone};

use super::numbers::with_number;
use super::subject::Template;

/// The texts of the pages after the questions, in one language and tone. `{moment}` is when it was sent.
#[derive(Debug)]
pub struct After {
    /// Asks to check a date of more than a year ago.
    pub long_ago: &'static str,
    /// That the receipt is a proof, where the receiver gave a reference.
    pub proof: Template,
    /// The heading of one error.
    pub one_error: &'static str,
    /// The heading of several.
    pub errors: &'static str,
    /// That the other answers stay, below that heading.
    pub mend: &'static str,
    /// Beside errors, where a rule fired.
    pub verdict_beside: &'static str,
    /// The button that shows that rule.
    pub why: &'static str,
    /// The verdict as a heading: not handled.
    pub inadmissible: Template,
    /// The verdict as a heading: too late.
    pub late: Template,
    /// The verdict as a heading: another form.
    pub other_door: Template,
    /// The same, where the rule names no form.
    pub no_door: Template,
    /// That a verdict is an indication.
    pub indication: &'static str,
    /// Above the article of the complaints procedure.
    pub source: &'static str,
    /// Above what can be done instead.
    pub instead: &'static str,
    /// Above the other forms.
    pub doors: &'static str,
    /// The button that continues in spite of the verdict.
    pub go_on: &'static str,
    /// The same, where there are errors to correct first.
    pub fill_in: &'static str,
    /// The heading of the review page.
    pub review: &'static str,
    /// The button that changes an answer.
    pub change: &'static str,
    /// Where an answer is left out.
    pub not_answered: &'static str,
    /// Above what to know before sending.
    pub before_sending: &'static str,
    /// Above the button that sends.
    pub sending: &'static str,
    /// The button that sends.
    pub send: Template,
    /// Above the ways of sending, where none of them is the Send button.
    pub ways: &'static str,
    /// By e-mail.
    pub by_mail: &'static str,
    /// By letter.
    pub by_letter: &'static str,
    /// By copying the text.
    pub by_text: &'static str,
    /// What sending by e-mail is.
    pub by_mail_how: Template,
    /// What sending by letter is.
    pub by_letter_how: &'static str,
    /// What copying the text is.
    pub by_text_how: Template,
    /// Above the telephone number.
    pub telephone: &'static str,
    /// Above the address of another website.
    pub portal: &'static str,
    /// Before those who get a copy of the mail.
    pub mail_copies: &'static str,
    /// Before those to whom a copy of the letter must be sent.
    pub letter_copies: &'static str,
    /// Above the address to visit.
    pub in_person: &'static str,
    /// The heading of the e-mail page.
    pub mail: &'static str,
    /// Before the address.
    pub mail_to: &'static str,
    /// The button that opens the e-mail.
    pub open_mail: &'static str,
    /// What to do then.
    pub open_mail_how: Template,
    /// The button that saves the e-mail file.
    pub open_file: &'static str,
    /// The button that copies.
    pub copy: &'static str,
    /// The button that copies and opens a short mail.
    pub copy_and_open: &'static str,
    /// When the text was copied.
    pub copied: &'static str,
    /// When copying failed.
    pub not_copied: &'static str,
    /// When a chosen file cannot be read any more.
    pub unreadable: &'static str,
    /// The heading of the letter page.
    pub letter: &'static str,
    /// What to do with it.
    pub letter_how: &'static str,
    /// That files are to be added.
    pub letter_files: &'static str,
    /// The button that shows the letter.
    pub open_letter: &'static str,
    /// The button that saves it as a file.
    pub keep_letter: &'static str,
    /// When the browser opens no window.
    pub not_opened: &'static str,
    /// The heading of the text page.
    pub text: &'static str,
    /// What to do with it.
    pub text_how: &'static str,
    /// The heading when a mail, a letter or a text is ready.
    pub ready: &'static str,
    /// The same, for screen readers.
    pub ready_below: &'static str,
    /// What that means.
    pub ready_how: Template,
    /// Before the reference.
    pub reference: &'static str,
    /// When it was sent.
    pub sent_on: &'static str,
    /// Above what happens next.
    pub what_next: &'static str,
    /// The same when it is not sent yet.
    pub what_next_ready: &'static str,
    /// On what day the dates are based then.
    pub if_today: Template,
    /// Above whom to contact.
    pub no_word: &'static str,
    /// What to do then.
    pub no_word_how: &'static str,
    /// The same where there is no date.
    pub no_word_undated: &'static str,
    /// Above what comes after.
    pub afterwards: &'static str,
    /// Above the buttons that save a copy.
    pub keep: &'static str,
    /// The button that saves a copy.
    pub keep_copy: Template,
    /// The button that saves the dates as a calendar.
    pub calendar: &'static str,
    /// That the calendar is neutral, where somebody may be watched.
    pub calendar_neutral: &'static str,
    /// The button that prints.
    pub print: &'static str,
    /// Above a letter, mail or text: its language, if that is not the language of the form.
    pub other_language: &'static str,
}

/// The texts of the pages after the questions.
pub fn after(lang: Lang, tone: Tone) -> &'static After {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

impl After {
    /// The verdict as a heading; none for what is admissible.
    pub fn verdict(&self, outcome: Outcome) -> Option<Template> {
        match outcome {
            Outcome::Admissible => None,
            Outcome::Inadmissible => Some(self.inadmissible),
            Outcome::Late => Some(self.late),
            Outcome::OtherDoor => Some(self.other_door),
        }
    }

    /// The heading over so many errors.
    pub fn errors(&self, number: usize) -> String {
        if number == 1 { self.one_error.to_owned() } else { with_number(self.errors, &number.to_string()) }
    }
}

const NL_U: After = After {
    long_ago: "Dit is langer dan een jaar geleden. Klopt het jaar?",
    proof: Template(
        "Dit is uw bewijs dat uw {complaint} is aangekomen. Bewaar het, of schrijf het kenmerk op. Krijgt u ook nog een bevestiging? Dan staat dat hieronder.",
    ),
    one_error: "Kijk nog naar 1 antwoord",
    errors: "Kijk nog naar {n} antwoorden",
    mend: "Uw andere antwoorden blijven staan.",
    verdict_beside: "Lees ook dit, voordat u verdergaat.",
    why: "Lees waarom",
    inadmissible: Template("Waarschijnlijk wordt {this_complaint} hier niet behandeld"),
    late: Template("Waarschijnlijk is de termijn voorbij"),
    other_door: Template("Waarschijnlijk past een ander formulier beter"),
    no_door: Template("Waarschijnlijk is dit formulier niet voor u bedoeld"),
    indication: "Dit is een inschatting die uit uw antwoorden volgt. Het is geen besluit. U kunt altijd doorgaan.",
    source: "Waar dit staat",
    instead: "Wat u kunt doen",
    doors: "Wat misschien beter past",
    go_on: "Doorgaan met dit formulier",
    fill_in: "Doorgaan met invullen",
    review: "Kijk uw antwoorden na",
    change: "Wijzig",
    not_answered: "Niet ingevuld",
    before_sending: "Voordat u verstuurt",
    sending: "Versturen",
    send: Template("Verstuur mijn {complaint}"),
    ways: "Hoe wilt u dit versturen?",
    by_mail: "Per e-mail",
    by_letter: "Per brief",
    by_text: "Tekst kopiëren",
    by_mail_how: Template("U stuurt uw {complaint} zelf, vanuit uw eigen e-mail."),
    by_letter_how: "U krijgt een brief om te printen en op de post te doen.",
    by_text_how: Template("U krijgt uw {complaint} als tekst, om zelf ergens in te plakken."),
    telephone: "Bellen kan ook",
    in_person: "Langskomen kan ook",
    portal: "Een andere website kan ook",
    mail_copies: "Een kopie gaat naar:",
    letter_copies: "Stuur ook een kopie naar:",
    mail: "Versturen per e-mail",
    mail_to: "De e-mail gaat naar:",
    open_mail: "Open de e-mail",
    open_mail_how: Template(
        "Uw e-mailprogramma gaat open, met uw {complaint} erin. Lees de e-mail na en verstuur hem. Gaat er niets open? Kopieer dan de tekst.",
    ),
    open_file: "Bewaar het e-mailbestand",
    copy: "Kopieer de tekst",
    copy_and_open: "Kopieer de tekst en open een e-mail",
    copied: "De tekst is gekopieerd.",
    not_copied: "Kopiëren lukt hier niet vanzelf. Selecteer de tekst hieronder en kopieer die zelf.",
    unreadable: "Een van uw bestanden is niet meer te lezen. Kies het opnieuw.",
    letter: "Versturen per brief",
    letter_how: "Print de brief, zet uw handtekening erop en stuur hem naar:",
    letter_files: "Doe de bestanden die u wilt meesturen erbij, op papier.",
    open_letter: "Open de brief om te printen",
    keep_letter: "Bewaar de brief als bestand",
    not_opened: "Uw browser opent geen nieuw venster. De brief is nu bewaard als bestand.",
    text: "De tekst kopiëren",
    text_how: "Plak de tekst daarna waar u hem nodig hebt, bijvoorbeeld in een e-mail of in een document.",
    ready: "Klaar om te versturen",
    ready_below: "Het staat klaar, maar het is nog niet verstuurd. Hieronder leest u wat er daarna gebeurt.",
    ready_how: Template(
        "Uw {complaint} is nog niet verstuurd. Verstuur de e-mail, de brief of de tekst zelf. Dit formulier kan niet zien of u dat doet.",
    ),
    reference: "Uw kenmerk",
    sent_on: "Verstuurd op {moment}. Deze pagina kunt u later niet terughalen.",
    what_next: "Wat er nu gebeurt",
    what_next_ready: "Wat er daarna gebeurt",
    if_today: Template("De data gelden als u vandaag verstuurt en uw {complaint} aankomt."),
    no_word: "Hoort u niets, of hebt u een vraag?",
    no_word_how: "Is een datum voorbij en hebt u niets gehoord? Neem dan contact op.",
    no_word_undated: "Neem dan contact op.",
    afterwards: "Bent u het later niet eens met de uitkomst?",
    keep: "Bewaar dit voor uzelf",
    keep_copy: Template("Bewaar een kopie van uw {complaint}"),
    calendar: "Zet de data in uw agenda",
    calendar_neutral: "In de agenda staat niet waar het over gaat.",
    print: "Print deze pagina",
    other_language: "",
};

const NL_JE: After = After {
    no_door: Template("Waarschijnlijk is dit formulier niet voor jou bedoeld"),
    proof: Template(
        "Dit is je bewijs dat je {complaint} is aangekomen. Bewaar het, of schrijf het kenmerk op. Krijg je ook nog een bevestiging? Dan staat dat hieronder.",
    ),
    mend: "Je andere antwoorden blijven staan.",
    verdict_beside: "Lees ook dit, voordat je verdergaat.",
    indication: "Dit is een inschatting die uit je antwoorden volgt. Het is geen besluit. Je kunt altijd doorgaan.",
    instead: "Wat je kunt doen",
    review: "Kijk je antwoorden na",
    before_sending: "Voordat je verstuurt",
    ways: "Hoe wil je dit versturen?",
    by_mail_how: Template("Je stuurt je {complaint} zelf, vanuit je eigen e-mail."),
    by_letter_how: "Je krijgt een brief om te printen en op de post te doen.",
    by_text_how: Template("Je krijgt je {complaint} als tekst, om zelf ergens in te plakken."),
    open_mail_how: Template(
        "Je e-mailprogramma gaat open, met je {complaint} erin. Lees de e-mail na en verstuur hem. Gaat er niets open? Kopieer dan de tekst.",
    ),
    unreadable: "Een van je bestanden is niet meer te lezen. Kies het opnieuw.",
    letter_how: "Print de brief, zet je handtekening erop en stuur hem naar:",
    letter_files: "Doe de bestanden die je wilt meesturen erbij, op papier.",
    not_opened: "Je browser opent geen nieuw venster. De brief is nu bewaard als bestand.",
    text_how: "Plak de tekst daarna waar je hem nodig hebt, bijvoorbeeld in een e-mail of in een document.",
    reference: "Je kenmerk",
    sent_on: "Verstuurd op {moment}. Deze pagina kun je later niet terughalen.",
    ready_below: "Het staat klaar, maar het is nog niet verstuurd. Hieronder lees je wat er daarna gebeurt.",
    ready_how: Template(
        "Je {complaint} is nog niet verstuurd. Verstuur de e-mail, de brief of de tekst zelf. Dit formulier kan niet zien of je dat doet.",
    ),
    if_today: Template("De data gelden als je vandaag verstuurt en je {complaint} aankomt."),
    no_word: "Hoor je niets, of heb je een vraag?",
    no_word_how: "Is een datum voorbij en heb je niets gehoord? Neem dan contact op.",
    afterwards: "Ben je het later niet eens met de uitkomst?",
    keep: "Bewaar dit voor jezelf",
    keep_copy: Template("Bewaar een kopie van je {complaint}"),
    calendar: "Zet de data in je agenda",
    ..NL_U
};

const EN: After = After {
    long_ago: "This is more than a year ago. Is the year right?",
    proof: Template(
        "This is your proof that your {complaint} has arrived. Keep it, or write down the reference. Will you also get a confirmation? Then it says so below.",
    ),
    one_error: "There is 1 answer to check",
    errors: "There are {n} answers to check",
    mend: "Your other answers stay as they are.",
    verdict_beside: "Read this too, before you continue.",
    why: "Read why",
    inadmissible: Template("This {complaint} will probably not be handled here"),
    late: Template("The time limit has probably passed"),
    other_door: Template("Another form probably fits better"),
    no_door: Template("This form is probably not meant for you"),
    indication: "This is an estimate from your answers. It is not a decision. You can always continue.",
    source: "Where this is written",
    instead: "What you can do",
    doors: "What may fit better",
    go_on: "Continue with this form",
    fill_in: "Continue filling in",
    review: "Check your answers",
    change: "Change",
    not_answered: "Not filled in",
    before_sending: "Before you send",
    sending: "Send",
    send: Template("Send my {complaint}"),
    ways: "How do you want to send this?",
    by_mail: "By e-mail",
    by_letter: "By letter",
    by_text: "Copy the text",
    by_mail_how: Template("You send your {complaint} yourself, from your own e-mail."),
    by_letter_how: "You get a letter to print and post.",
    by_text_how: Template("You get your {complaint} as text, to paste somewhere yourself."),
    telephone: "You can also call",
    in_person: "You can also visit",
    portal: "You can also use another website",
    mail_copies: "A copy goes to:",
    letter_copies: "Send a copy to:",
    mail: "Send by e-mail",
    mail_to: "The e-mail goes to:",
    open_mail: "Open the e-mail",
    open_mail_how: Template(
        "Your e-mail program opens, with your {complaint} in it. Read the e-mail through and send it. If nothing opens, copy the text.",
    ),
    open_file: "Save the e-mail file",
    copy: "Copy the text",
    copy_and_open: "Copy the text and open an e-mail",
    copied: "The text has been copied.",
    not_copied: "The text could not be copied here. Select the text below and copy it yourself.",
    unreadable: "One of your files can no longer be read. Choose it again.",
    letter: "Send by letter",
    letter_how: "Print the letter, sign it and send it to:",
    letter_files: "Add the files that you want to send, on paper.",
    open_letter: "Open the letter to print it",
    keep_letter: "Save the letter as a file",
    not_opened: "Your browser does not open a new window. The letter has been saved as a file instead.",
    text: "Copy the text",
    text_how: "Then paste the text where you need it, for example into an e-mail or a document.",
    ready: "Ready to send",
    ready_below: "It is ready, but it has not been sent yet. Below you can read what happens after that.",
    ready_how: Template(
        "Your {complaint} has not been sent yet. Send the e-mail, the letter or the text yourself. This form cannot see whether you do.",
    ),
    reference: "Your reference",
    sent_on: "Sent on {moment}. You cannot get this page back later.",
    what_next: "What happens now",
    what_next_ready: "What happens after that",
    if_today: Template("The dates hold if you send your {complaint} today and it arrives."),
    no_word: "Heard nothing, or have a question?",
    no_word_how: "If a date has passed and you have heard nothing, get in touch.",
    no_word_undated: "Get in touch.",
    afterwards: "If you do not agree with the outcome",
    keep: "Keep this for yourself",
    keep_copy: Template("Save a copy of your {complaint}"),
    calendar: "Put the dates in your calendar",
    calendar_neutral: "The calendar does not say what it is about.",
    print: "Print this page",
    other_language: "The text around your answers is in Dutch, for those who read it. Your answers stay as you wrote them.",
};
