//! The texts of the pages before the questions, and around the questions.
//!
//! There is one table per language and tone; informal Dutch lists only what differs. The texts of the pages after the
//! questions are in `after`.

use crate::organisation::{Lang, Tone};

use super::subject::Template;

/// The texts of the pages in one language and tone. `{n}`, `{of}` and `{day}` are filled in.
#[derive(Debug)]
pub struct Pages {
    /// The number of this step, and of all steps.
    pub step: &'static str,
    /// The button to the next step.
    pub next: &'static str,
    /// The button to the page before.
    pub back: &'static str,
    /// Above the definition of a complaint.
    pub definition: &'static str,
    /// Above what to do first.
    pub talk_first: &'static str,
    /// Above who can help.
    pub support: Template,
    /// Above what is kept, and how long.
    pub kept: &'static str,
    /// Above the steps, on the page before them.
    pub asked: &'static str,
    /// That nothing is sent before the end.
    pub nothing_sent: Template,
    /// That the answers are lost when the page is reloaded.
    pub not_kept: &'static str,
    /// Before the name of the complaints procedure.
    pub follows: &'static str,
    /// The button that leads to the questions.
    pub begin: &'static str,
    /// The heading of the block with emergency numbers.
    pub danger: &'static str,
    /// That `{who}` handles it, and not `{organisation}`.
    pub handled_by: Template,
    /// The heading that opens more numbers.
    pub more_help: &'static str,
    /// The button that leaves the page at once.
    pub leave: &'static str,
    /// What that does.
    pub leave_how: &'static str,
    /// With the program, below the way out, after `leave_how`.
    pub leave_keys: &'static str,
    /// The heading that opens what it does not do.
    pub leaves_history: &'static str,
    /// What it does not do, and how to use a private window.
    pub leaves_history_how: &'static str,
    /// After two of the three presses on Shift.
    pub one_press_left: &'static str,
    /// That files can be dropped too.
    pub or_drop: &'static str,
    /// The button that removes a file.
    pub remove: &'static str,
    /// Above the field for a typed signature.
    pub type_name: &'static str,
    /// Above the field for a drawn signature.
    pub draw: &'static str,
    /// That there is a drawing.
    pub drawn: &'static str,
    /// The button that erases it.
    pub clear: &'static str,
    /// Before the suggestion for a mistyped e-mail address.
    pub meant: &'static str,
    /// The last day of the term, and the days that are left.
    pub last_day: &'static str,
    /// The same when it is tomorrow.
    pub last_day_tomorrow: &'static str,
    /// The same when it is today.
    pub last_day_today: &'static str,
    /// The same when it has passed.
    pub last_day_past: &'static str,
    /// Behind the last day, where the complaint must have arrived by then.
    pub must_arrive: Template,
    /// Where it is sent by mail or letter: by which `{day}` it must have arrived.
    pub arrive_by: Template,
    /// Behind the name of the procedure: from which `{day}` on this version is in force.
    pub valid_from: &'static str,
    /// The same for the last `{day}`.
    pub valid_to: &'static str,
    /// At the start, once that `{day}` has gone by.
    pub no_longer_valid: &'static str,
    /// At a question for several answers.
    pub each_on_a_line: &'static str,
    /// The checkbox to keep a draft in this tab.
    pub keep_draft: &'static str,
    /// What that means.
    pub keep_draft_how: &'static str,
    /// Before the date of today, filled in.
    pub today: &'static str,
    /// The button that changes it.
    pub change: &'static str,
    /// The label of the honeypot.
    pub trap: &'static str,
}

/// The texts of the pages.
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
    talk_first: "Eerst praten kan ook",
    support: Template("Hulp bij uw {complaint}"),
    kept: "Wat er wordt bewaard",
    asked: "Wat u invult",
    nothing_sent: Template("U verstuurt uw {complaint} pas aan het eind."),
    not_kept: "Herlaad of sluit de pagina niet: dan zijn uw antwoorden weg.",
    follows: "Dit formulier volgt:",
    begin: "Begin met het formulier",
    danger: "Bij direct gevaar",
    handled_by: Template("{who} behandelt uw {complaint}, en niet {organisation}."),
    more_help: "Andere nummers",
    leave: "Verlaat deze pagina",
    leave_how: "U gaat meteen naar een andere site.",
    leave_keys: "Of druk drie keer op Shift.",
    leaves_history: "Wat uw browser onthoudt",
    leaves_history_how: "Uw antwoorden worden gewist. In de geschiedenis van de browser staat nog wel dat u hier was. Een privévenster vergeet dat als u het sluit. U opent het via het menu van de browser.",
    one_press_left: "Nog één keer Shift, en u verlaat deze pagina.",
    or_drop: "Of sleep ze hierheen.",
    remove: "Verwijder",
    type_name: "Typ uw naam",
    draw: "Teken hier uw handtekening (niet verplicht)",
    drawn: "Uw getekende handtekening wordt meegestuurd.",
    clear: "Wis de tekening",
    meant: "Bedoelt u",
    last_day: "De laatste dag is {day}. Nog {n} dagen.",
    last_day_tomorrow: "De laatste dag is morgen, {day}.",
    last_day_today: "Vandaag is de laatste dag.",
    last_day_past: "De laatste dag was {day}. U kunt dit formulier nog wel versturen. Een persoon beslist of het wordt behandeld.",
    must_arrive: Template("Uw {complaint} moet dan zijn aangekomen."),
    arrive_by: Template("Zorg dat uw {complaint} uiterlijk op {day} aankomt."),
    valid_from: ", geldig vanaf {day}",
    valid_to: ", geldig tot en met {day}",
    no_longer_valid: "De regels van dit formulier golden tot en met {day}. Vraag welke regels nu gelden.",
    each_on_a_line: "Zet elk antwoord op een eigen regel.",
    keep_draft: "Onthoud in dit tabblad wat ik invul",
    keep_draft_how: "Laadt u de pagina opnieuw? Dan staan uw antwoorden er nog, gekozen bestanden niet. Ze zijn weg zodra u verstuurt of dit tabblad sluit. Tot die tijd kunnen ze op de schijf van dit apparaat staan. Kan iemand anders daarbij? Zet dit dan niet aan.",
    today: "Vandaag",
    change: "Wijzig",
    trap: "Laat dit leeg",
};

const NL_JE: Pages = Pages {
    handled_by: Template("{who} behandelt je {complaint}, en niet {organisation}."),
    support: Template("Hulp bij je {complaint}"),
    asked: "Wat je invult",
    nothing_sent: Template("Je verstuurt je {complaint} pas aan het eind."),
    not_kept: "Herlaad of sluit de pagina niet: dan zijn je antwoorden weg.",
    leave_how: "Je gaat meteen naar een andere site.",
    leave_keys: "Of druk drie keer op Shift.",
    leaves_history: "Wat je browser onthoudt",
    leaves_history_how: "Je antwoorden worden gewist. In de geschiedenis van de browser staat nog wel dat je hier was. Een privévenster vergeet dat als je het sluit. Je opent het via het menu van de browser.",
    one_press_left: "Nog één keer Shift, en je verlaat deze pagina.",
    type_name: "Typ je naam",
    draw: "Teken hier je handtekening (niet verplicht)",
    drawn: "Je getekende handtekening wordt meegestuurd.",
    meant: "Bedoel je",
    last_day_past: "De laatste dag was {day}. Je kunt dit formulier nog wel versturen. Een persoon beslist of het wordt behandeld.",
    must_arrive: Template("Je {complaint} moet dan zijn aangekomen."),
    arrive_by: Template("Zorg dat je {complaint} uiterlijk op {day} aankomt."),
    keep_draft_how: "Laad je de pagina opnieuw? Dan staan je antwoorden er nog, gekozen bestanden niet. Ze zijn weg zodra je verstuurt of dit tabblad sluit. Tot die tijd kunnen ze op de schijf van dit apparaat staan. Kan iemand anders daarbij? Zet dit dan niet aan.",
    ..NL_U
};

const EN: Pages = Pages {
    step: "Step {n} of {of}",
    next: "Continue",
    back: "Back",
    definition: "What it can be about",
    talk_first: "You can also talk first",
    support: Template("Help with your {complaint}"),
    kept: "What is kept",
    asked: "What you fill in",
    nothing_sent: Template("You only send your {complaint} at the end."),
    not_kept: "Reloading or closing the page loses your answers.",
    follows: "This form follows:",
    begin: "Start the form",
    danger: "In immediate danger",
    handled_by: Template("{who} handles your {complaint}, and not {organisation}."),
    more_help: "Other numbers",
    leave: "Leave this page",
    leave_how: "You go to another site at once.",
    leave_keys: "Or press Shift three times.",
    leaves_history: "What your browser remembers",
    leaves_history_how: "Your answers are erased. The browser’s history still shows that you were here. A private window forgets that when you close it. You open one from the browser’s menu.",
    one_press_left: "Shift once more, and you leave this page.",
    or_drop: "Or drag them here.",
    remove: "Remove",
    type_name: "Type your name",
    draw: "Draw your signature here (optional)",
    drawn: "Your drawn signature will be sent too.",
    clear: "Erase the drawing",
    meant: "Do you mean",
    last_day: "The last day is {day}. {n} days left.",
    last_day_tomorrow: "The last day is tomorrow, {day}.",
    last_day_today: "Today is the last day.",
    last_day_past: "The last day was {day}. You can still send this form. A person decides whether it is handled.",
    must_arrive: Template("Your {complaint} must have arrived by then."),
    arrive_by: Template("Make sure that your {complaint} arrives by {day}."),
    valid_from: ", in force from {day}",
    valid_to: ", in force until {day}",
    no_longer_valid: "The rules of this form were in force until {day}. Ask which rules hold now.",
    each_on_a_line: "Put each answer on a line of its own.",
    keep_draft: "Remember in this tab what I fill in",
    keep_draft_how: "If you reload the page, your answers will still be there; files you chose will not. They are gone once you send the form or close this tab. Until then they may be on this device’s disk. Can somebody else look there? Then leave this off.",
    today: "Today",
    change: "Change",
    trap: "Leave this empty",
};
