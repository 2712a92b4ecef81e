//! The texts about sending by mail: why a link does not do, what to do instead, and what stays on the device.
//!
//! They are whole sentences, for screen readers and for browsers that translate. Informal Dutch lists only what
//! differs.

use crate::organisation::{Lang, Tone};

/// The texts about mail in one language and tone.
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
    /// That a text that was copied can be pasted by others too.
    pub clipboard: &'static str,
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

/// The texts about mail.
pub fn mailing(lang: Lang, tone: Tone) -> &'static Mailing {
    match (lang, tone) {
        (Lang::Nl, Tone::U) => &NL_U,
        (Lang::Nl, Tone::Je) => &NL_JE,
        (Lang::En, _) => &EN,
    }
}

const NL_U: Mailing = Mailing {
    warning: "Een e-mail blijft staan bij uw verzonden berichten. Wie in uw e-mail kan kijken, kan hem daar lezen.",
    too_long: "Uw tekst past niet in één keer in een e-mail. Kopieer de tekst en plak die in de e-mail. Op een \
               computer kunt u ook het e-mailbestand bewaren en openen: daar staat alles in.",
    files: "Bestanden en een getekende handtekening kunnen niet meteen in een e-mail. Kopieer de tekst, plak die in de \
            e-mail en voeg uw bestanden toe. Op een computer kunt u ook het e-mailbestand bewaren en openen: daar zit \
            alles in.",
    no_address: "Dit kan niet per e-mail. Kies een andere manier om het te versturen.",
    unfinished: "Vul eerst aan wat nog nodig is. Daarna kunt u het versturen.",
    open_file: "Open het bestand dat u net hebt bewaard. Uw e-mail staat dan klaar, met alles erin. Lees hem na en \
                verstuur hem.",
    clipboard: "De tekst blijft op het klembord staan, tot u iets anders kopieert.",
    file_stays: "Het bestand blijft op dit apparaat staan, bij de downloads. Kan iemand anders daarbij? Verwijder \
                 het dan na het versturen.",
    paste: "De tekst is gekopieerd. Plak de tekst in de e-mail, onder de eerste regel. Verstuur de e-mail daarna.",
    copy_first: "Kopieer de tekst hieronder. Plak de tekst in de e-mail, onder de eerste regel. Verstuur de e-mail \
                 daarna.",
    attach: "Voeg ook uw bestanden toe, voordat u de e-mail verstuurt.",
};

const NL_JE: Mailing = Mailing {
    warning: "Een e-mail blijft staan bij je verzonden berichten. Wie in je e-mail kan kijken, kan hem daar lezen.",
    too_long: "Je tekst past niet in één keer in een e-mail. Kopieer de tekst en plak die in de e-mail. Op een \
               computer kun je ook het e-mailbestand bewaren en openen: daar staat alles in.",
    files: "Bestanden en een getekende handtekening kunnen niet meteen in een e-mail. Kopieer de tekst, plak die in de \
            e-mail en voeg je bestanden toe. Op een computer kun je ook het e-mailbestand bewaren en openen: daar zit \
            alles in.",
    unfinished: "Vul eerst aan wat nog nodig is. Daarna kun je het versturen.",
    open_file: "Open het bestand dat je net hebt bewaard. Je e-mail staat dan klaar, met alles erin. Lees hem na en \
                verstuur hem.",
    clipboard: "De tekst blijft op het klembord staan, tot je iets anders kopieert.",
    attach: "Voeg ook je bestanden toe, voordat je de e-mail verstuurt.",
    ..NL_U
};

const EN: Mailing = Mailing {
    warning: "An e-mail stays among your sent messages. Anyone who can look into your e-mail can read it there.",
    too_long: "Your text does not fit into an e-mail in one go. Copy the text and paste it into the e-mail. On a computer \
               you can also save and open the e-mail file: everything is in it.",
    files: "Files and a drawn signature cannot be put into an e-mail in one go. Copy the text, paste it into the e-mail and \
            add your files. On a computer you can also save and open the e-mail file: everything is in it.",
    no_address: "This cannot be sent by e-mail. Choose another way to send it.",
    unfinished: "First complete what is still needed. After that you can send it.",
    open_file: "Open the file that you just saved. Your e-mail is then ready, with everything in it. Read it through and \
                send it.",
    clipboard: "The text stays on the clipboard until you copy something else.",
    file_stays: "The file stays on this device, in the downloads. Can someone else see them? Then delete it \
                 after sending.",
    paste: "The text has been copied. Paste it into the e-mail, below the first line. Then send the e-mail.",
    copy_first: "Copy the text below. Paste it into the e-mail, below the first line. Then send the e-mail.",
    attach: "Add your files as well, before you send the e-mail.",
};
