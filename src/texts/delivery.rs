//! What a complainant is told about sending by mail: why it goes another way, what to do, and what stays behind.
//!
//! The sentences are whole, so that a screen reader and a translating browser have no half ones. Dutch has two ways of
//! addressing people; the informal one names only where it differs.

use crate::procedure::{Lang, Tone};

/// The sentences on mail in one language and tone.
#[derive(Debug)]
pub struct Mailing {
    /// Before a mail is opened: that it stays among what was sent.
    pub warning: &'static str,
    /// There is more text than a mail can be opened with.
    pub too_long: &'static str,
    /// There are files or a drawn signature, which a mail cannot be opened with.
    pub files: &'static str,
    /// Nobody handles it by mail.
    pub no_address: &'static str,
    /// There is nothing to send yet.
    pub unfinished: &'static str,
    /// What to do with the mail file.
    pub open_file: &'static str,
    /// That the mail file stays on the device.
    pub file_stays: &'static str,
    /// What to do after the text was copied and a short mail was opened.
    pub paste: &'static str,
    /// The same, when copying did not work.
    pub copy_first: &'static str,
    /// That files are still to be added to the short mail.
    pub attach: &'static str,
}

/// The sentences on mail.
pub fn mailing(lang: Lang, tone: Tone) -> &'static Mailing {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

const NL_U: Mailing = Mailing {
    warning: "Een e-mail blijft staan bij uw verzonden berichten. Wie in uw e-mail kan kijken, kan hem daar lezen.",
    too_long: "Uw tekst is te lang om meteen in een e-mail te zetten. Open het e-mailbestand: daar staat alles in. \
               Of kopieer de tekst en plak die zelf in een e-mail.",
    files: "Bestanden en een getekende handtekening kunnen niet meteen in een e-mail. Open het e-mailbestand: daar \
            zit alles in. Of kopieer de tekst, plak die zelf in een e-mail en voeg uw bestanden toe.",
    no_address: "Dit kan niet per e-mail. Kies een andere manier om het te versturen.",
    unfinished: "Vul eerst aan wat nog nodig is. Daarna kunt u het versturen.",
    open_file: "Open het e-mailbestand. Uw e-mail staat dan klaar, met alles erin. Lees hem na en verstuur hem. \
                Op een telefoon werkt dit vaak niet. Plak dan de tekst zelf in een e-mail.",
    file_stays: "Het bestand blijft op dit apparaat staan, bij de downloads. Kan iemand anders daarbij? Verwijder \
                 het dan na het versturen.",
    paste: "De tekst is gekopieerd. Plak de tekst in de e-mail, onder de eerste regel. Verstuur de e-mail daarna.",
    copy_first: "Kopieer de tekst hieronder. Plak de tekst in de e-mail, onder de eerste regel. Verstuur de e-mail \
                 daarna.",
    attach: "Voeg ook uw bestanden toe, voordat u de e-mail verstuurt.",
};

const NL_JE: Mailing = Mailing {
    warning: "Een e-mail blijft staan bij je verzonden berichten. Wie in je e-mail kan kijken, kan hem daar lezen.",
    too_long: "Je tekst is te lang om meteen in een e-mail te zetten. Open het e-mailbestand: daar staat alles in. \
               Of kopieer de tekst en plak die zelf in een e-mail.",
    files: "Bestanden en een getekende handtekening kunnen niet meteen in een e-mail. Open het e-mailbestand: daar \
            zit alles in. Of kopieer de tekst, plak die zelf in een e-mail en voeg je bestanden toe.",
    unfinished: "Vul eerst aan wat nog nodig is. Daarna kun je het versturen.",
    open_file: "Open het e-mailbestand. Je e-mail staat dan klaar, met alles erin. Lees hem na en verstuur hem. \
                Op een telefoon werkt dit vaak niet. Plak dan de tekst zelf in een e-mail.",
    attach: "Voeg ook je bestanden toe, voordat je de e-mail verstuurt.",
    ..NL_U
};

const EN: Mailing = Mailing {
    warning: "An email stays among your sent messages. Anyone who can look into your email can read it there.",
    too_long: "Your text is too long to be put into an email at once. Open the email file: everything is in it. \
               Or copy the text and paste it into an email yourself.",
    files: "Files and a drawn signature cannot be put into an email at once. Open the email file: everything is in \
            it. Or copy the text, paste it into an email yourself and add your files.",
    no_address: "This cannot be sent by email. Choose another way to send it.",
    unfinished: "First complete what is still needed. After that you can send it.",
    open_file: "Open the email file. Your email is then ready, with everything in it. Read it through and send it. \
                On a phone this often does not work. Then paste the text into an email yourself.",
    file_stays: "The file stays on this device, among the downloads. Can someone else get there? Then delete it \
                 after sending.",
    paste: "The text has been copied. Paste it into the email, below the first line. Then send the email.",
    copy_first: "Copy the text below. Paste it into the email, below the first line. Then send the email.",
    attach: "Add your files as well, before you send the email.",
};
