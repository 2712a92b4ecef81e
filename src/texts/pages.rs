//! What the pages around the questions say: before them, on looking them over, on sending and after it.
//!
//! A language is a list of words, as in `interface`; the informal Dutch names only where it differs. What an organisation
//! says itself stands in its file.

use crate::procedure::{Lang, Tone};

/// The words of the pages in one language and tone. `{n}`, `{of}`, `{day}` and `{moment}` stand for what they name.
#[derive(Debug)]
pub struct Pages {
    /// Which step this is, of how many.
    pub step: &'static str,
    /// The button to the next step.
    pub next: &'static str,
    /// The button to the page before.
    pub back: &'static str,
    /// Above what a complaint is.
    pub definition: &'static str,
    /// Above what to do first.
    pub talk_first: &'static str,
    /// Above who can help.
    pub support: &'static str,
    /// Above what is kept, and how long.
    pub kept: &'static str,
    /// Above the steps, on the page before them.
    pub asked: &'static str,
    /// That nothing leaves before it is sent.
    pub nothing_sent: &'static str,
    /// Before the name of the regeling.
    pub follows: &'static str,
    /// The button that leads to the questions.
    pub begin: &'static str,
    /// What the block is called that says whom to call.
    pub danger: &'static str,
    /// The button that leaves at once.
    pub leave: &'static str,
    /// What that does.
    pub leave_how: &'static str,
    /// When two of three presses on Shift were made.
    pub one_press_left: &'static str,
    /// When the next part of the form is waited for.
    pub rest_comes: &'static str,
    /// When it does not come.
    pub rest_fails: &'static str,
    /// The heading of the page on which all is looked over.
    pub review: &'static str,
    /// The button at an answer.
    pub change: &'static str,
    /// Where an answer is left out.
    pub not_answered: &'static str,
    /// Above what to know before sending.
    pub before_sending: &'static str,
    /// Above the button that sends.
    pub sending: &'static str,
    /// The button that sends.
    pub send: &'static str,
    /// Above the ways, where none of them is a button that sends.
    pub ways: &'static str,
    /// The way of an e-mail.
    pub by_mail: &'static str,
    /// The way of a letter.
    pub by_letter: &'static str,
    /// The way of copying.
    pub by_text: &'static str,
    /// What that way is.
    pub by_mail_how: &'static str,
    /// What that way is.
    pub by_letter_how: &'static str,
    /// What that way is.
    pub by_text_how: &'static str,
    /// Above that one can call.
    pub telephone: &'static str,
    /// Above that one can come.
    pub in_person: &'static str,
    /// The heading of the page of an e-mail.
    pub mail: &'static str,
    /// Before the address.
    pub mail_to: &'static str,
    /// The button that opens a mail with everything in it.
    pub open_mail: &'static str,
    /// What to do then.
    pub open_mail_how: &'static str,
    /// The button that gives a mail file.
    pub open_file: &'static str,
    /// The button that copies.
    pub copy: &'static str,
    /// The button that copies and opens a short mail.
    pub copy_and_open: &'static str,
    /// What is said then.
    pub copied: &'static str,
    /// What is said when that does not work.
    pub not_copied: &'static str,
    /// A file that was chosen is no longer there.
    pub unreadable: &'static str,
    /// The heading of the page of a letter.
    pub letter: &'static str,
    /// What to do with it.
    pub letter_how: &'static str,
    /// That files are to be added.
    pub letter_files: &'static str,
    /// The button that shows the letter.
    pub open_letter: &'static str,
    /// The button that gives it as a file.
    pub keep_letter: &'static str,
    /// What is said when the browser opens no window.
    pub not_opened: &'static str,
    /// The heading of the page of a text.
    pub text: &'static str,
    /// What to do with it.
    pub text_how: &'static str,
    /// The heading when a mail, a letter or a text was made.
    pub ready: &'static str,
    /// The same, for those who hear it.
    pub ready_below: &'static str,
    /// What that means.
    pub ready_how: &'static str,
    /// Before the reference.
    pub reference: &'static str,
    /// When it was sent.
    pub sent_on: &'static str,
    /// Above what happens next.
    pub what_next: &'static str,
    /// The same when it is not sent yet.
    pub what_next_ready: &'static str,
    /// What the dates are counted from then.
    pub if_today: &'static str,
    /// Above whom to turn to.
    pub no_word: &'static str,
    /// What to do then.
    pub no_word_how: &'static str,
    /// The same where there is no date.
    pub no_word_undated: &'static str,
    /// Above what comes after.
    pub afterwards: &'static str,
    /// Before the name of another form.
    pub to_form: &'static str,
    /// Above the copies.
    pub keep: &'static str,
    /// The button that gives a copy.
    pub keep_copy: &'static str,
    /// The button that gives the dates.
    pub calendar: &'static str,
    /// What stands in a calendar where somebody may look along.
    pub calendar_neutral: &'static str,
    /// The button that prints.
    pub print: &'static str,
    /// Where files are chosen.
    pub new_files: &'static str,
    /// That they can be dropped as well.
    pub or_drop: &'static str,
    /// The button that takes a file away again.
    pub remove: &'static str,
    /// Above the name that is typed as signature.
    pub type_name: &'static str,
    /// Above the field to draw in.
    pub draw: &'static str,
    /// That there is a drawing.
    pub drawn: &'static str,
    /// The button that takes it away.
    pub clear: &'static str,
    /// Before an address that was perhaps meant.
    pub meant: &'static str,
    /// The last day that is in time, and the days that are left.
    pub last_day: &'static str,
    /// The same when it is tomorrow.
    pub last_day_tomorrow: &'static str,
    /// The same when it is today.
    pub last_day_today: &'static str,
    /// The same when it has passed.
    pub last_day_past: &'static str,
    /// For those who fill in what nobody sees.
    pub trap: &'static str,
    /// Above a letter, mail or text: in which language it is, where that is not the one of the form.
    pub other_language: &'static str,
}

/// The words of the pages.
pub fn pages(lang: Lang, tone: Tone) -> &'static Pages {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

const NL_U: Pages = Pages {
    step: "Stap {n} van {of}",
    next: "Verder",
    back: "Terug",
    definition: "Waar het over kan gaan",
    talk_first: "Eerst praten",
    support: "Hulp bij uw klacht",
    kept: "Wat wij bewaren",
    asked: "Wat wij u vragen",
    nothing_sent: "Wij zien uw antwoorden pas als u ze verstuurt. Voor die tijd kunt u alles nog nakijken en wijzigen.",
    follows: "Dit formulier volgt:",
    begin: "Begin met het formulier",
    danger: "Bij direct gevaar",
    leave: "Verlaat deze pagina",
    leave_how: "U gaat meteen naar een andere site. Wat u hebt ingevuld, wordt gewist. Drie keer op Shift drukken kan ook.",
    one_press_left: "Nog één keer Shift, en u verlaat deze pagina.",
    rest_comes: "Een ogenblik, de rest van het formulier komt eraan.",
    rest_fails: "De rest van het formulier komt niet binnen. Kijk of u verbinding met internet hebt. Het formulier probeert het vanzelf opnieuw. Wat u hebt ingevuld, staat er nog.",
    review: "Kijk uw antwoorden na",
    change: "Wijzig",
    not_answered: "Niet ingevuld",
    before_sending: "Voordat u verstuurt",
    sending: "Versturen",
    send: "Verstuur mijn klacht",
    ways: "Hoe wilt u dit versturen?",
    by_mail: "Per e-mail",
    by_letter: "Per brief",
    by_text: "Tekst kopiëren",
    by_mail_how: "U stuurt uw klacht zelf, vanuit uw eigen e-mail.",
    by_letter_how: "U krijgt een brief om te printen en op de post te doen.",
    by_text_how: "U krijgt uw klacht als tekst, om zelf ergens in te plakken.",
    telephone: "Bellen kan ook",
    in_person: "Langskomen kan ook",
    mail: "Versturen per e-mail",
    mail_to: "De e-mail gaat naar:",
    open_mail: "Open de e-mail",
    open_mail_how: "Uw e-mailprogramma gaat open, met uw klacht erin. Lees de e-mail na en verstuur hem. Gaat er niets open? Kopieer dan de tekst.",
    open_file: "Bewaar het e-mailbestand",
    copy: "Kopieer de tekst",
    copy_and_open: "Kopieer de tekst en open een e-mail",
    copied: "De tekst is gekopieerd.",
    not_copied: "Kopiëren lukt hier niet vanzelf. Selecteer de tekst hieronder en kopieer die zelf.",
    unreadable: "Een van uw bestanden is niet meer te lezen. Kies het opnieuw.",
    letter: "Versturen per brief",
    letter_how: "Print de brief, zet uw handtekening en stuur hem naar:",
    letter_files: "Doe de bestanden die u wilt meesturen erbij, op papier.",
    open_letter: "Open de brief om te printen",
    keep_letter: "Bewaar de brief als bestand",
    not_opened: "Uw browser opent geen nieuw venster. De brief is nu bewaard als bestand.",
    text: "De tekst kopiëren",
    text_how: "Plak de tekst daarna waar u hem nodig hebt, bijvoorbeeld in een e-mail of in een document.",
    ready: "Het staat klaar",
    ready_below: "Het staat klaar. Hieronder leest u wat er daarna gebeurt.",
    ready_how: "Wij kunnen niet zien of u het verstuurt. Het telt pas als het bij ons is.",
    reference: "Uw kenmerk",
    sent_on: "Verstuurd op {moment}.",
    what_next: "Wat er nu gebeurt",
    what_next_ready: "Wat er daarna gebeurt",
    if_today: "De data kloppen als u uw klacht vandaag verstuurt.",
    no_word: "Hoort u niets, of hebt u een vraag?",
    no_word_how: "Is een datum voorbij en hebt u niets gehoord? Neem dan contact op.",
    no_word_undated: "Neem dan contact op.",
    afterwards: "Bent u het later niet eens met de uitkomst?",
    to_form: "Naar het formulier:",
    keep: "Bewaar dit voor uzelf",
    keep_copy: "Bewaar een kopie van uw klacht",
    calendar: "Zet de data in uw agenda",
    calendar_neutral: "In de agenda staat niet waar het over gaat.",
    print: "Print deze pagina",
    new_files: "Kies bestanden",
    or_drop: "Of sleep ze hierheen.",
    remove: "Verwijder",
    type_name: "Typ uw naam",
    draw: "Teken hier uw handtekening (niet verplicht)",
    drawn: "Uw tekening gaat mee.",
    clear: "Wis de tekening",
    meant: "Bedoelt u",
    last_day: "De laatste dag is {day}. Nog {n} dagen.",
    last_day_tomorrow: "De laatste dag is morgen, {day}.",
    last_day_today: "Vandaag is de laatste dag.",
    last_day_past: "De laatste dag was {day}. U kunt dit formulier ook nu nog versturen.",
    trap: "Laat dit leeg",
    other_language: "",
};

const NL_JE: Pages = Pages {
    support: "Hulp bij je klacht",
    asked: "Wat wij je vragen",
    nothing_sent: "Wij zien je antwoorden pas als je ze verstuurt. Voor die tijd kun je alles nog nakijken en wijzigen.",
    leave_how: "Je gaat meteen naar een andere site. Wat je hebt ingevuld, wordt gewist. Drie keer op Shift drukken kan ook.",
    one_press_left: "Nog één keer Shift, en je verlaat deze pagina.",
    rest_fails: "De rest van het formulier komt niet binnen. Kijk of je verbinding met internet hebt. Het formulier probeert het vanzelf opnieuw. Wat je hebt ingevuld, staat er nog.",
    review: "Kijk je antwoorden na",
    before_sending: "Voordat je verstuurt",
    ways: "Hoe wil je dit versturen?",
    by_mail_how: "Je stuurt je klacht zelf, vanuit je eigen e-mail.",
    by_letter_how: "Je krijgt een brief om te printen en op de post te doen.",
    by_text_how: "Je krijgt je klacht als tekst, om zelf ergens in te plakken.",
    open_mail_how: "Je e-mailprogramma gaat open, met je klacht erin. Lees de e-mail na en verstuur hem. Gaat er niets open? Kopieer dan de tekst.",
    unreadable: "Een van je bestanden is niet meer te lezen. Kies het opnieuw.",
    letter_how: "Print de brief, zet je handtekening en stuur hem naar:",
    letter_files: "Doe de bestanden die je wilt meesturen erbij, op papier.",
    not_opened: "Je browser opent geen nieuw venster. De brief is nu bewaard als bestand.",
    text_how: "Plak de tekst daarna waar je hem nodig hebt, bijvoorbeeld in een e-mail of in een document.",
    reference: "Je kenmerk",
    ready_below: "Het staat klaar. Hieronder lees je wat er daarna gebeurt.",
    ready_how: "Wij kunnen niet zien of je het verstuurt. Het telt pas als het bij ons is.",
    if_today: "De data kloppen als je je klacht vandaag verstuurt.",
    no_word: "Hoor je niets, of heb je een vraag?",
    no_word_how: "Is een datum voorbij en heb je niets gehoord? Neem dan contact op.",
    afterwards: "Ben je het later niet eens met de uitkomst?",
    keep: "Bewaar dit voor jezelf",
    keep_copy: "Bewaar een kopie van je klacht",
    calendar: "Zet de data in je agenda",
    type_name: "Typ je naam",
    draw: "Teken hier je handtekening (niet verplicht)",
    drawn: "Je tekening gaat mee.",
    meant: "Bedoel je",
    last_day_past: "De laatste dag was {day}. Je kunt dit formulier ook nu nog versturen.",
    ..NL_U
};

const EN: Pages = Pages {
    step: "Step {n} of {of}",
    next: "Continue",
    back: "Back",
    definition: "What it can be about",
    talk_first: "Talk first",
    support: "Help with your complaint",
    kept: "What we keep",
    asked: "What we ask you",
    nothing_sent: "We only see your answers when you send them. Before that you can look at everything again and change it.",
    follows: "This form follows:",
    begin: "Start the form",
    danger: "In immediate danger",
    leave: "Leave this page",
    leave_how: "You go to another site at once. What you filled in is erased. Pressing Shift three times does the same.",
    one_press_left: "Shift once more, and you leave this page.",
    rest_comes: "One moment, the rest of the form is on its way.",
    rest_fails: "The rest of the form does not come in. Check whether you are connected to the internet. The form tries again by itself. What you filled in is still there.",
    review: "Check your answers",
    change: "Change",
    not_answered: "Not filled in",
    before_sending: "Before you send",
    sending: "Send",
    send: "Send my complaint",
    ways: "How do you want to send this?",
    by_mail: "By email",
    by_letter: "By letter",
    by_text: "Copy the text",
    by_mail_how: "You send your complaint yourself, from your own email.",
    by_letter_how: "You get a letter to print and post.",
    by_text_how: "You get your complaint as text, to paste somewhere yourself.",
    telephone: "You can also call",
    in_person: "You can also come by",
    mail: "Send by email",
    mail_to: "The email goes to:",
    open_mail: "Open the email",
    open_mail_how: "Your email program opens, with your complaint in it. Read the email through and send it. Does nothing open? Then copy the text.",
    open_file: "Save the email file",
    copy: "Copy the text",
    copy_and_open: "Copy the text and open an email",
    copied: "The text has been copied.",
    not_copied: "Copying does not work here by itself. Select the text below and copy it yourself.",
    unreadable: "One of your files can no longer be read. Choose it again.",
    letter: "Send by letter",
    letter_how: "Print the letter, sign it and send it to:",
    letter_files: "Add the files that you want to send along, on paper.",
    open_letter: "Open the letter to print it",
    keep_letter: "Save the letter as a file",
    not_opened: "Your browser opens no new window. The letter has now been saved as a file.",
    text: "Copy the text",
    text_how: "Then paste the text where you need it, for example into an email or a document.",
    ready: "It is ready",
    ready_below: "It is ready. Below you can read what happens next.",
    ready_how: "We cannot see whether you send it. Your complaint only counts when it has reached us.",
    reference: "Your reference",
    sent_on: "Sent on {moment}.",
    what_next: "What happens now",
    what_next_ready: "What happens after that",
    if_today: "The dates are right if you send your complaint today.",
    no_word: "Do you hear nothing, or do you have a question?",
    no_word_how: "Has a date passed and have you heard nothing? Then get in touch.",
    no_word_undated: "Then get in touch.",
    afterwards: "Do you disagree with the outcome later?",
    to_form: "To the form:",
    keep: "Keep this for yourself",
    keep_copy: "Save a copy of your complaint",
    calendar: "Put the dates in your calendar",
    calendar_neutral: "The calendar does not say what it is about.",
    print: "Print this page",
    new_files: "Choose files",
    or_drop: "Or drag them here.",
    remove: "Remove",
    type_name: "Type your name",
    draw: "Draw your signature here (optional)",
    drawn: "Your drawing goes along.",
    clear: "Erase the drawing",
    meant: "Do you mean",
    last_day: "The last day is {day}. {n} days left.",
    last_day_tomorrow: "The last day is tomorrow, {day}.",
    last_day_today: "Today is the last day.",
    last_day_past: "The last day was {day}. You can still send this form.",
    trap: "Leave this empty",
    other_language: "The text around your answers is in Dutch, for those who read it. Your answers stay as you wrote them.",
};
