//! The texts of forms and pages that work without the program: what a browser cannot do by itself, in words.
//!
//! There is one table per language and tone; informal Dutch lists only what differs. What these pages share with the
//! program is in `pages`, `after` and `interface`.

use crate::organisation::{Lang, Tone};

use super::subject::Template;

/// Why a receiver cannot go on, for the person who posted a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainMessage {
    /// What was posted cannot be read, or is of no form of this organisation.
    NotReadable,
    /// There is too much of it.
    TooLarge,
    /// The key is of another complaint, or the page was open for too long: it has to be looked over again.
    Stale,
    /// It was posted from a page of somebody else.
    OtherOrigin,
    /// There is too much to do at the moment; later it works.
    Busy,
    /// The server cannot do it now.
    Failed,
    /// The receipt is no longer there, or never was.
    NoReceipt,
}

/// The texts for one message.
#[derive(Clone, Copy, Debug)]
pub struct PlainMessageTexts {
    /// The heading.
    pub heading: Template,
    /// What happened, whether anything was sent, and what to do.
    pub text: Template,
}

/// The texts without the program, in one language and tone. `{title}` is the title of the form.
#[derive(Debug)]
pub struct Plain {
    /// The button below the questions, which posts them.
    pub next: &'static str,
    /// Above that button: what comes after it.
    pub next_how: Template,
    /// At a date that is today when it is left empty.
    pub today: &'static str,
    /// Above the files that the receiver holds already.
    pub files_kept: &'static str,
    /// That newly chosen files take their place.
    pub files_replaced: &'static str,
    /// Where the receiver no longer holds them.
    pub files_gone: &'static str,
    /// The button that goes back to the questions.
    pub change: &'static str,
    /// The heading where the button would be, on a form that is posted nowhere.
    pub no_endpoint: Template,
    /// What to do then.
    pub no_endpoint_how: Template,
    /// Before the mail address, there.
    pub no_endpoint_mail: &'static str,
    /// Before the postal address, there.
    pub no_endpoint_letter: &'static str,
    /// On the receipt: how to keep it.
    pub keep: &'static str,
    /// The same, where somebody may be watched.
    pub keep_safely: &'static str,
    /// What the browser remembers. Without the program, nothing is erased.
    pub leaves_history_how: &'static str,
    /// Where a browser shows no form in its place, before the link to the form's own page and the contact.
    pub no_form: &'static str,
    /// That link.
    pub whole_page: &'static str,
    /// The title of the page with errors.
    pub errors_title: &'static str,
    /// The title of the page with the verdict.
    pub verdict_title: &'static str,
    /// The title of the review.
    pub review_title: &'static str,
    /// The title of the receipt.
    pub receipt_title: &'static str,
    /// Below a message, before the contact.
    pub contact: &'static str,
    /// For [`PlainMessage::NotReadable`].
    pub not_readable: PlainMessageTexts,
    /// For [`PlainMessage::TooLarge`].
    pub too_large: PlainMessageTexts,
    /// For [`PlainMessage::Stale`].
    pub stale: PlainMessageTexts,
    /// For [`PlainMessage::OtherOrigin`].
    pub other_origin: PlainMessageTexts,
    /// For [`PlainMessage::Busy`].
    pub busy: PlainMessageTexts,
    /// For [`PlainMessage::Failed`].
    pub failed: PlainMessageTexts,
    /// For [`PlainMessage::NoReceipt`].
    pub no_receipt: PlainMessageTexts,
}

/// The texts without the program.
pub fn plain(lang: Lang, tone: Tone) -> &'static Plain {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

impl Plain {
    /// The texts for a message.
    pub fn message(&self, message: PlainMessage) -> PlainMessageTexts {
        match message {
            PlainMessage::NotReadable => self.not_readable,
            PlainMessage::TooLarge => self.too_large,
            PlainMessage::Stale => self.stale,
            PlainMessage::OtherOrigin => self.other_origin,
            PlainMessage::Busy => self.busy,
            PlainMessage::Failed => self.failed,
            PlainMessage::NoReceipt => self.no_receipt,
        }
    }
}

const NL_U: Plain = Plain {
    next: "Verder: kijk uw antwoorden na",
    next_how: Template("Hierna ziet u uw antwoorden nog één keer. Pas daarna verstuurt u uw {complaint}."),
    today: "Laat dit leeg voor vandaag, of vul een andere dag in.",
    files_kept: "Deze bestanden zijn er al:",
    files_replaced: "Kiest u nieuwe bestanden? Dan komen die in plaats van deze.",
    files_gone: "De bestanden die u koos, zijn er niet meer. Kies ze opnieuw.",
    change: "Wijzig uw antwoorden",
    no_endpoint: Template("Zo verstuurt u uw {complaint}"),
    no_endpoint_how: Template(
        "Deze pagina kan uw {complaint} niet zelf versturen. Vul de vragen in en print de pagina, of schrijf uw antwoorden over. Sluit de pagina daarna pas: uw antwoorden worden niet bewaard.",
    ),
    no_endpoint_mail: "Stuur uw antwoorden per e-mail naar:",
    no_endpoint_letter: "Stuur uw antwoorden per post naar:",
    keep: "Bewaar of print deze pagina via het menu van uw browser, of met Ctrl+P. Binnen een uur is deze pagina er niet meer.",
    keep_safely: "Kan iemand anders op dit apparaat kijken? Schrijf dan liever alleen het kenmerk op.",
    leaves_history_how: "In de geschiedenis van de browser staat dat u hier was. Met de knop Terug kan iemand uw antwoorden misschien nog zien. Een privévenster vergeet dat als u het sluit. U opent het via het menu van de browser.",
    no_form: "Ziet u hier geen formulier? Open het dan op een eigen pagina. Lukt dat niet? Neem dan contact op.",
    whole_page: "Open het formulier op een eigen pagina",
    errors_title: "Let op: {title}",
    verdict_title: "Lees dit eerst: {title}",
    review_title: "Antwoorden nakijken: {title}",
    receipt_title: "Verstuurd: {title}",
    contact: "Lukt het niet? Neem dan contact op.",
    not_readable: PlainMessageTexts {
        heading: Template("Dit is niet goed aangekomen"),
        text: Template(
            "Uw {complaint} is nog niet verstuurd. Ga in uw browser één pagina terug. Meestal staan uw antwoorden daar nog. Probeer het dan opnieuw.",
        ),
    },
    too_large: PlainMessageTexts {
        heading: Template("Dit is samen te groot"),
        text: Template(
            "De ontvanger kan niet zoveel tegelijk aannemen. Uw {complaint} is nog niet verstuurd. Ga in uw browser één pagina terug. Meestal staan uw antwoorden daar nog. Kies kleinere of minder bestanden en probeer het opnieuw.",
        ),
    },
    stale: PlainMessageTexts {
        heading: Template("Kijk nog één keer naar uw antwoorden"),
        text: Template(
            "De vorige pagina gold niet meer. Wat hieronder staat, is nog niet verstuurd. Kijk het na en verstuur uw {complaint} daarna opnieuw.",
        ),
    },
    other_origin: PlainMessageTexts {
        heading: Template("Dit komt van een andere site"),
        text: Template(
            "Uw antwoorden komen van een pagina die niet bij dit formulier hoort. Daarom is er niets verstuurd. Open het formulier op de site van de organisatie en vul het daar in.",
        ),
    },
    busy: PlainMessageTexts {
        heading: Template("Het is nu druk bij de ontvanger"),
        text: Template(
            "Dat ligt niet aan u. Uw {complaint} is nog niet verstuurd. Wacht een paar minuten. Ga dan in uw browser één pagina terug en probeer het opnieuw.",
        ),
    },
    failed: PlainMessageTexts {
        heading: Template("Er is een storing bij de ontvanger"),
        text: Template(
            "Dat ligt niet aan u. Ga ervan uit dat uw {complaint} niet is aangekomen. Wacht een tijdje. Ga dan in uw browser één pagina terug en probeer het opnieuw. Uw {complaint} telt ook dan maar één keer.",
        ),
    },
    no_receipt: PlainMessageTexts {
        heading: Template("Deze pagina is er niet meer"),
        text: Template(
            "Een bewijs van ontvangst staat hier hoogstens een uur. Hebt u een kenmerk gezien? Dan is uw {complaint} aangekomen. Weet u het niet zeker? Neem dan contact op.",
        ),
    },
};

const NL_JE: Plain = Plain {
    next: "Verder: kijk je antwoorden na",
    next_how: Template("Hierna zie je je antwoorden nog één keer. Pas daarna verstuur je je {complaint}."),
    files_replaced: "Kies je nieuwe bestanden? Dan komen die in plaats van deze.",
    files_gone: "De bestanden die je koos, zijn er niet meer. Kies ze opnieuw.",
    change: "Wijzig je antwoorden",
    no_endpoint: Template("Zo verstuur je je {complaint}"),
    no_endpoint_how: Template(
        "Deze pagina kan je {complaint} niet zelf versturen. Vul de vragen in en print de pagina, of schrijf je antwoorden over. Sluit de pagina daarna pas: je antwoorden worden niet bewaard.",
    ),
    no_endpoint_mail: "Stuur je antwoorden per e-mail naar:",
    no_endpoint_letter: "Stuur je antwoorden per post naar:",
    keep: "Bewaar of print deze pagina via het menu van je browser, of met Ctrl+P. Binnen een uur is deze pagina er niet meer.",
    leaves_history_how: "In de geschiedenis van de browser staat dat je hier was. Met de knop Terug kan iemand je antwoorden misschien nog zien. Een privévenster vergeet dat als je het sluit. Je opent het via het menu van de browser.",
    no_form: "Zie je hier geen formulier? Open het dan op een eigen pagina. Lukt dat niet? Neem dan contact op.",
    not_readable: PlainMessageTexts {
        text: Template(
            "Je {complaint} is nog niet verstuurd. Ga in je browser één pagina terug. Meestal staan je antwoorden daar nog. Probeer het dan opnieuw.",
        ),
        ..NL_U.not_readable
    },
    too_large: PlainMessageTexts {
        text: Template(
            "De ontvanger kan niet zoveel tegelijk aannemen. Je {complaint} is nog niet verstuurd. Ga in je browser één pagina terug. Meestal staan je antwoorden daar nog. Kies kleinere of minder bestanden en probeer het opnieuw.",
        ),
        ..NL_U.too_large
    },
    stale: PlainMessageTexts {
        heading: Template("Kijk nog één keer naar je antwoorden"),
        text: Template(
            "De vorige pagina gold niet meer. Wat hieronder staat, is nog niet verstuurd. Kijk het na en verstuur je {complaint} daarna opnieuw.",
        ),
    },
    other_origin: PlainMessageTexts {
        text: Template(
            "Je antwoorden komen van een pagina die niet bij dit formulier hoort. Daarom is er niets verstuurd. Open het formulier op de site van de organisatie en vul het daar in.",
        ),
        ..NL_U.other_origin
    },
    busy: PlainMessageTexts {
        text: Template(
            "Dat ligt niet aan jou. Je {complaint} is nog niet verstuurd. Wacht een paar minuten. Ga dan in je browser één pagina terug en probeer het opnieuw.",
        ),
        ..NL_U.busy
    },
    failed: PlainMessageTexts {
        text: Template(
            "Dat ligt niet aan jou. Ga ervan uit dat je {complaint} niet is aangekomen. Wacht een tijdje. Ga dan in je browser één pagina terug en probeer het opnieuw. Je {complaint} telt ook dan maar één keer.",
        ),
        ..NL_U.failed
    },
    no_receipt: PlainMessageTexts {
        text: Template(
            "Een bewijs van ontvangst staat hier hoogstens een uur. Heb je een kenmerk gezien? Dan is je {complaint} aangekomen. Weet je het niet zeker? Neem dan contact op.",
        ),
        ..NL_U.no_receipt
    },
    ..NL_U
};

const EN: Plain = Plain {
    next: "Continue: check your answers",
    next_how: Template("After this, you see your answers once more. Only then do you send your {complaint}."),
    today: "Leave this empty for today, or enter another day.",
    files_kept: "These files are already here:",
    files_replaced: "If you choose new files, they replace these.",
    files_gone: "The files you chose are no longer here. Choose them again.",
    change: "Change your answers",
    no_endpoint: Template("How to send your {complaint}"),
    no_endpoint_how: Template(
        "This page cannot send your {complaint} itself. Fill in the questions and print the page, or copy out your answers. Only then close the page: your answers are not kept.",
    ),
    no_endpoint_mail: "Send your answers by e-mail to:",
    no_endpoint_letter: "Send your answers by post to:",
    keep: "Save or print this page from your browser’s menu, or with Ctrl+P. Within an hour this page will be gone.",
    keep_safely: "Can somebody else look at this device? Then it is better to write down only the reference.",
    leaves_history_how: "The browser’s history shows that you were here. With the Back button, somebody may still see your answers. A private window forgets that when you close it. You open one from the browser’s menu.",
    no_form: "Is there no form here? Then open it on a page of its own. If that does not work, get in touch.",
    whole_page: "Open the form on a page of its own",
    errors_title: "Note: {title}",
    verdict_title: "Read this first: {title}",
    review_title: "Check your answers: {title}",
    receipt_title: "Sent: {title}",
    contact: "If this does not work, get in touch.",
    not_readable: PlainMessageTexts {
        heading: Template("This did not come through"),
        text: Template(
            "Your {complaint} has not been sent yet. Go back one page in your browser. Your answers are usually still there. Then try again.",
        ),
    },
    too_large: PlainMessageTexts {
        heading: Template("This is too large together"),
        text: Template(
            "The receiver cannot take so much at once. Your {complaint} has not been sent yet. Go back one page in your browser. Your answers are usually still there. Choose smaller or fewer files and try again.",
        ),
    },
    stale: PlainMessageTexts {
        heading: Template("Look at your answers once more"),
        text: Template(
            "The page before this one was no longer valid. What is below has not been sent yet. Check it, and then send your {complaint} again.",
        ),
    },
    other_origin: PlainMessageTexts {
        heading: Template("This comes from another site"),
        text: Template(
            "Your answers come from a page that does not belong to this form. That is why nothing was sent. Open the form on the organisation’s own site and fill it in there.",
        ),
    },
    busy: PlainMessageTexts {
        heading: Template("The receiver is busy now"),
        text: Template(
            "You did nothing wrong. Your {complaint} has not been sent yet. Wait a few minutes. Then go back one page in your browser and try again.",
        ),
    },
    failed: PlainMessageTexts {
        heading: Template("There is a problem at the receiver"),
        text: Template(
            "You did nothing wrong. Assume that your {complaint} has not arrived. Wait a while. Then go back one page in your browser and try again. Your {complaint} will still count only once.",
        ),
    },
    no_receipt: PlainMessageTexts {
        heading: Template("This page is no longer there"),
        text: Template(
            "A proof of receipt stays here for an hour at most. Have you seen a reference? Then your {complaint} has arrived. If you are not sure, get in touch.",
        ),
    },
};
