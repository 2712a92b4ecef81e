//! What every sentence keeps to, whoever wrote it: plain words, no blame, je or u, short, and numbers, names and e-mail
//! written one way. The sentences of the form are read in `own_sentences`, those of the files below.

use klachtformulier::procedure::{Lang, Tone};

/// A text, and what is known of who reads it.
pub(crate) struct Said {
    /// Where it stands, for whoever has to change it.
    pub(crate) place: String,
    pub(crate) lang: Lang,
    /// The tone of the page it is on. None: it stands on pages of both, so it addresses nobody.
    pub(crate) tone: Option<Tone>,
    /// What its organisation is called. None: it is the form's own, which speaks for nobody.
    pub(crate) names: Option<Vec<String>>,
    pub(crate) text: String,
}

/// A word, and what to write for it and why. A star at its end stands for any letters that follow.
type Never = (&'static str, &'static str);

const STIFF_DUTCH: &[Never] = &[
    ("dient te", "an order in the words of a law: say “moet”, or what to do"),
    ("dient u te", "as above"),
    ("dient men", "as above"),
    ("dienen te", "as above"),
    ("dient binnen", "as above"),
    ("dient uiterlijk", "as above"),
    ("derhalve", "say “daarom”"),
    ("teneinde", "say “om”"),
    ("alsmede", "say “en ook”"),
    ("alsook", "say “en ook”"),
    ("middels", "say “met” or “door”"),
    ("door middel van", "say “met” or “door”"),
    ("omtrent", "say “over”"),
    ("inzake", "say “over”"),
    ("aangaande", "say “over”"),
    ("betreffende", "say “over”"),
    ("desbetreffende", "say “die” or “deze”"),
    ("met betrekking tot", "say “over”"),
    ("ten aanzien van", "say “over”"),
    ("ten behoeve van", "say “voor”"),
    ("ter zake", "say “over”, or leave it out"),
    ("terzake", "say “over”, or leave it out"),
    ("te dien aanzien", "say “daarover”"),
    ("desgewenst", "say “als u wilt”"),
    ("desgevraagd", "say “als u het vraagt”"),
    ("men", "nobody knows who that is: name who does it"),
    ("indien", "say “als”"),
    ("mits", "say “als”"),
    ("alvorens", "say “voordat”"),
    ("tevens", "say “ook”"),
    ("eveneens", "say “ook”"),
    ("voorts", "say “ook”, or leave it out"),
    ("echter", "say “maar”"),
    ("doch", "say “maar”"),
    ("reeds", "say “al”"),
    ("thans", "say “nu”"),
    ("gaarne", "say “graag”"),
    ("slechts", "say “alleen” or “maar”"),
    ("danwel", "say “of”"),
    ("dan wel", "say “of”"),
    ("hetgeen", "say “wat”"),
    ("hetwelk", "say “dat”"),
    ("zulks", "say “dat”"),
    ("aldus", "say “zo”"),
    ("conform", "say “volgens” or “zoals”"),
    ("krachtens", "say “volgens”"),
    ("jegens", "say “tegen” or “tegenover”"),
    ("voornoemd*", "say “die” or “deze”"),
    ("bovengenoemd*", "say “die”, or repeat what it is"),
    ("bovenstaand*", "say “dit”, or “wat hierboven staat”"),
    ("onderstaand*", "say “dit”, or “wat hieronder staat”"),
    ("geschiedt", "say “gebeurt”"),
    ("geschieden", "say “gebeuren”"),
    ("trachten", "say “proberen”"),
    ("verstrek*", "say “geven”"),
    ("verzoeken", "say “vragen”"),
    ("verzocht", "say “vragen”"),
    ("kenbaar", "say “laten weten”"),
    ("in kennis", "say “laten weten”"),
    ("te allen tijde", "say “altijd”"),
    ("aanvangen", "say “beginnen”"),
    ("aanvangt", "say “begint”"),
    ("genoegen", "say “tevreden”"),
    ("zich wenden", "say “gaan naar”"),
    ("wendt u", "say “ga naar”"),
    ("wend je", "say “ga naar”"),
    ("ontvankelijk", "say “wij behandelen” or “de klacht wordt behandeld”"),
    ("klager", "say “u”, “je”, or “wie klaagt”"),
    ("klagers", "say “mensen met een klacht”"),
    ("betrokkene", "say who that is"),
    ("betrokkenen", "say who they are"),
    ("naar je zin", "scorns a wish: say “tevreden”"),
    ("naar uw zin", "scorns a wish: say “tevreden”"),
];

const BLAMING_DUTCH: &[Never] = &[
    ("verzuimd", "a reproach: say what can still be done"),
    ("nagelaten", "a reproach: say what can still be done"),
    ("vergeten", "a reproach: say what can still be done"),
    ("had moeten", "a reproach: say what can still be done"),
    ("had je moeten", "as above"),
    ("had u moeten", "as above"),
    ("nog niet over gesproken", "sounds like a reproach: say that talking first is possible"),
    ("onjuist*", "judges the answer: say what it looks like when it is right"),
    ("ongeldig*", "judges the answer: say what it looks like when it is right"),
    ("foutief", "judges the answer: say what it looks like when it is right"),
    ("foutieve", "as above"),
    ("verkeerd ingevuld", "as above"),
    ("mislukt", "say “lukt niet”"),
    ("u moet", "an order: say what to do (“Vul … in”), or what happens otherwise"),
    ("moet u", "as above"),
    ("je moet", "as above"),
    ("moet je", "as above"),
    ("u bent te laat", "a reproach: say which day was the last"),
    ("je bent te laat", "as above"),
    ("bent u te laat", "as above"),
    ("ben je te laat", "as above"),
    ("beweert", "doubts what is told: say “zegt” or “vertelt”"),
    ("beweerde", "doubts what is told"),
    ("vermeende", "doubts what is told"),
    ("zogenaamd*", "doubts what is told"),
    ("zogenoemde", "doubts what is told"),
    ("zeuren", "belittles a complaint"),
];

const STIFF_ENGLISH: &[Never] = &[
    ("reaction", "a reply is meant"),
    ("reactions", "replies are meant"),
    ("react", "say “reply” or “answer”"),
    ("reacts", "say “replies” or “answers”"),
    ("a training", "say “a training course”"),
    ("trainings", "say “training courses”"),
    ("this training", "say “this training course”"),
    ("the term", "a time limit is meant"),
    ("a term", "a time limit is meant"),
    ("new term", "a time limit is meant"),
    ("no last day", "say “There is no deadline”"),
    ("because of you", "say “You did nothing wrong”"),
    ("internet again", "say “You are back online”"),
    ("lay before", "say “tell us”, “ask … to look at”"),
    ("put before", "say “ask … to look at”"),
    ("goes along", "say “is sent with”"),
    ("go along", "say “are sent with”"),
    ("send along", "say “attach” or “send with it”"),
    ("sent along", "say “attached” or “sent with it”"),
    ("send anything along", "say “attach anything”"),
    ("per e mail", "say “by e-mail”"),
    ("per post", "say “by post”"),
    ("dossier", "say “file”"),
    ("motivation", "reasons are meant"),
    ("motivate", "say “give reasons”"),
    ("in order to", "say “to”"),
    ("so as to", "say “to”"),
    ("regarding", "say “about”"),
    ("concerning", "say “about”"),
    ("with regard to", "say “about”"),
    ("with respect to", "say “about”"),
    ("in respect of", "say “about”"),
    ("in relation to", "say “about”"),
    ("pursuant", "say “under” or “by”"),
    ("hereby", "leave it out"),
    ("herewith", "leave it out"),
    ("thereof", "say “of it”"),
    ("therein", "say “in it”"),
    ("hereafter", "say “after this”"),
    ("shall", "say “will”, or the present"),
    ("prior to", "say “before”"),
    ("subsequent*", "say “later” or “after that”"),
    ("commence*", "say “start”"),
    ("utili*", "say “use”"),
    ("endeavour", "say “try”"),
    ("in accordance with", "say “by” or “as … says”"),
    ("in the event", "say “if”"),
    ("notwithstanding", "say “even if”"),
    ("aforementioned", "say “this”"),
    ("above mentioned", "say “this”"),
    ("the undersigned", "say “I”"),
    ("inadmissible", "say “cannot be handled”"),
    ("admissible", "say “can be handled”"),
    ("complainant", "say “you”, or “the person who complains”"),
    ("complainants", "say “people who complain”"),
    ("assistance", "say “help”"),
    ("obtain", "say “get”"),
    ("additional", "say “more”"),
    ("furthermore", "say “also”"),
    ("thus", "say “so”"),
];

const BLAMING_ENGLISH: &[Never] = &[
    ("failed", "a reproach: say what can be done now"),
    ("failure", "a reproach: say what can be done now"),
    ("invalid", "judges the answer: say what it looks like when it is right"),
    ("incorrect*", "judges the answer: say what it looks like when it is right"),
    ("illegal", "judges the answer"),
    ("forbidden", "judges the answer"),
    ("you must", "an order: say what to do"),
    ("must you", "an order: say what to do"),
    ("you have to", "an order: say what to do"),
    ("you need to", "an order: say what to do"),
    ("you are required", "an order: say what to do"),
    ("you forgot", "a reproach: say what can still be done"),
    ("forgotten", "a reproach: say what can still be done"),
    ("should have", "a reproach: say what can still be done"),
    ("ought to", "a reproach: say what can still be done"),
    ("you are too late", "a reproach: say which day was the last"),
    ("mandatory", "an order: only what may be skipped is marked"),
    ("obligatory", "an order: only what may be skipped is marked"),
    ("alleged", "doubts what is told"),
    ("allegedly", "doubts what is told"),
    ("claims that", "doubts what is told: say “says”"),
];

/// What looks like one of these and is not.
const RIGHT_HERE: &[&str] = &[" het moet u ", " dat moet u ", " dit moet u ", " you have to do with "];

const JE: [&str; 6] = ["je", "jij", "jou", "jouw", "jezelf", "jullie"];
const U: [&str; 4] = ["u", "uw", "uwe", "uzelf"];
const WE: [&str; 4] = ["wij", "we", "ons", "onze"];
const WE_IN_ENGLISH: [&str; 5] = ["we", "us", "our", "ours", "ourselves"];

/// How many words a Dutch sentence has at most; more is hard to follow at level B1.
const LONGEST: usize = 20;

/// All that is wrong with a text, each as a line that names the place. `longer` are the beginnings of sentences that
/// have to be longer.
pub(crate) fn faults(said: &Said, longer: &[&str]) -> Vec<String> {
    let text = without_addresses(&said.text);
    // What is quoted is not said: a heading of a regeling, a word that is explained, the label of a question.
    let words = in_words(&without_quoted(&text));
    let mut faults = never(&words, said.lang);
    faults.extend(address(&words, said));
    faults.extend(voices(&text, said));
    if said.lang == Lang::Nl {
        faults.extend(long_sentences(&text, longer));
    }
    faults.extend(numbers(&text, said.lang));
    faults.extend(mail(&text, said.lang));
    faults.into_iter().map(|fault| format!("{}: {fault}\n    {}", said.place, said.text)).collect()
}

/// Fails with all of them.
#[track_caller]
pub(crate) fn check(said: &[Said], longer: &[(&str, &str)]) {
    let starts: Vec<&str> = longer.iter().map(|(start, _)| *start).collect();
    let mut wrong: Vec<String> = said.iter().flat_map(|said| faults(said, &starts)).collect();
    for start in starts {
        let long = |said: &Said| {
            said.lang == Lang::Nl && long_sentences(&said.text, &[]).iter().any(|long| long.contains(start))
        };
        if !said.iter().any(long) {
            wrong.push(format!("no sentence of more than {LONGEST} words begins with “{start}”: take it off the list"));
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}\n\n{} in {} texts\n", wrong.join("\n"), wrong.len(), said.len());
}

fn without_quoted(text: &str) -> String {
    let mut parts = text.split('‘');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('’').map_or(part, |(_, behind)| behind))
}

/// Stiff and blaming words.
fn never(words: &str, lang: Lang) -> Vec<String> {
    let lists = match lang {
        Lang::Nl => [STIFF_DUTCH, BLAMING_DUTCH],
        Lang::En => [STIFF_ENGLISH, BLAMING_ENGLISH],
    };
    let words = RIGHT_HERE.iter().fold(words.to_owned(), |words, right| words.replace(right, " "));
    let found = lists.into_iter().flatten().filter(|(word, _)| match word.strip_suffix('*') {
        Some(start) => words.contains(&format!(" {start}")),
        None => words.contains(&format!(" {word} ")),
    });
    // A training course is one, and courses are several.
    let found = found.filter(|(word, _)| {
        !word.ends_with("training") || {
            let whole = format!(" {word} ");
            words.match_indices(&whole).any(|(at, _)| {
                let behind = words.get(at + whole.len()..).unwrap_or_default();
                !["course", "adviser", "department", "session", "day", "programme"]
                    .iter()
                    .any(|noun| behind.starts_with(noun))
            })
        }
    });
    found.map(|(word, why)| format!("“{word}”: {why}")).collect()
}

/// Je and u.
fn address(words: &str, said: &Said) -> Option<String> {
    if said.lang == Lang::En {
        return None;
    }
    let says = |these: &[&'static str]| these.iter().copied().find(|word| words.contains(&format!(" {word} ")));
    match (said.tone, says(&JE), says(&U)) {
        (Some(Tone::Je), _, Some(word)) => Some(format!("“{word}” where the page says je")),
        (Some(Tone::U), Some(word), _) => Some(format!("“{word}” where the page says u")),
        (None, Some(word), _) | (None, _, Some(word)) => {
            Some(format!("“{word}” in a text that stands on pages with je and on pages with u: address nobody"))
        }
        _ => None,
    }
}

/// Who speaks: in the form's own sentences nobody, in a paragraph of an organisation either it by name, or “wij”.
fn voices(text: &str, said: &Said) -> Vec<String> {
    let we: &[&str] = if said.lang == Lang::Nl { &WE } else { &WE_IN_ENGLISH };
    let mut faults = Vec::new();
    for paragraph in text.split('\n') {
        let words = in_words(paragraph);
        let Some(found) = we.iter().find(|word| words.contains(&format!(" {word} "))) else { continue };
        match &said.names {
            None => faults.push(format!("“{found}”: the form speaks for nobody, and who handles it may be another")),
            Some(names) => {
                let name = names.iter().find(|name| words.contains(&in_words(name)));
                faults.extend(name.map(|name| format!("“{found}” and “{name}” in one paragraph: choose one")));
            }
        }
    }
    faults
}

/// Dutch sentences that are too long, each with its length.
fn long_sentences(text: &str, longer: &[&str]) -> Vec<String> {
    let long = sentences(text).into_iter().filter_map(|sentence| {
        let length: usize = sentence.split_whitespace().map(words_of).sum();
        let is_meant = longer.iter().any(|start| sentence.starts_with(start));
        (length > LONGEST && !is_meant).then(|| format!("{length} words, and {LONGEST} are enough: “{sentence}”"))
    });
    long.collect()
}

/// How many words stand here for the reader: a date has four.
fn words_of(word: &str) -> usize {
    let inside = word.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name);
    match inside {
        Some("by" | "last_day" | "day") => 4,
        Some("moment") => 6,
        Some("wait" | "size") => 2,
        _ => usize::from(word.contains(char::is_alphanumeric)),
    }
}

/// A sentence ends at a full stop and the like with a space and no small letter behind it, and at a new line.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.split('\n') {
        let mut start = 0;
        for (at, end) in line.match_indices(['.', '!', '?', '…']) {
            let rest = line.get(at + end.len()..).unwrap_or_default();
            let behind = rest.trim_start_matches(['”', '’', '"', ')']);
            let next = behind.trim_start();
            if next.len() < behind.len() && !next.starts_with(char::is_lowercase) {
                let until = line.len() - next.len();
                sentences.extend(line.get(start..until).map(str::trim));
                start = until;
            }
        }
        sentences.extend(line.get(start..).map(str::trim).filter(|sentence| !sentence.is_empty()));
    }
    sentences
}

/// Counts of four digits and more have something between their thousands. Years, postcodes, telephone numbers and
/// numbers of post-office boxes have not.
fn numbers(text: &str, lang: Lang) -> Vec<String> {
    let thousands = if lang == Lang::Nl { "a point" } else { "a comma" };
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|digit: char| digit.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        // A telephone number in groups is one number.
        let part = |part: char| part.is_ascii_digit() || matches!(part, ' ' | '-' | '(' | ')');
        let chain = from.split(|sign| !part(sign)).next().unwrap_or_default().trim_end();
        let behind = from.get(chain.len()..).unwrap_or_default();
        let groups: Vec<&str> =
            chain.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let is_telephone =
            before.ends_with('+') || groups.iter().any(|group| group.starts_with('0') && group.len() > 1);
        let is_box = ["postbus ", "box "].iter().any(|word| before.to_lowercase().ends_with(word));
        let is_postcode = || {
            let letters: Vec<char> = behind.trim_start().chars().take(3).collect();
            matches!(letters.as_slice(), [a, b, rest @ ..]
                if a.is_ascii_uppercase() && b.is_ascii_uppercase() && !rest.iter().any(|next| next.is_alphabetic()))
        };
        if !is_telephone && !is_box {
            let long = groups.iter().enumerate().filter(|(_, group)| group.len() > 3);
            let counts = long.filter(|(index, group)| {
                let is_last = index + 1 == groups.len();
                let is_year =
                    group.len() == 4 && matches!(group.parse(), Ok(1900..=2100)) && !(is_last && counted(behind));
                !(is_year || is_last && group.len() == 4 && is_postcode())
            });
            found.extend(counts.map(|(_, group)| format!("“{group}” without {thousands} for thousands")));
        }
        rest = behind;
    }
    found
}

/// Whether what stands behind a number is what is counted.
fn counted(behind: &str) -> bool {
    let noun = behind.split_whitespace().next().unwrap_or_default();
    let noun = noun.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let dutch = ["tekens", "woorden", "letters", "keer", "euro", "dagen", "uur", "mensen", "klachten", "bestanden"];
    let english =
        ["characters", "words", "times", "euros", "days", "hours", "people", "complaints", "files", "kB", "MB"];
    dutch.contains(&noun) || english.contains(&noun)
}

/// “E-mail” in both languages; in Dutch “mailen” is the verb, and a mail is an e-mail.
fn mail(text: &str, lang: Lang) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric() && sign != '-').filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if !word.contains("mail") || word.starts_with("e-mail") || word.starts_with("voicemail") {
            continue;
        }
        let before = words.get(..index).and_then(|before| before.last()).copied().unwrap_or_default();
        let noun =
            ["een", "de", "deze", "die", "uw", "je", "jouw", "mijn", "per", "via", "geen", "elke", "onze", "in", "als"];
        let is_verb = match *word {
            "mail" => !noun.contains(&before),
            "mailen" | "mailt" | "mailde" | "mailden" | "gemaild" | "terugmailen" => true,
            _ => false,
        };
        if lang == Lang::En || !is_verb {
            found.push(format!("“{word}”: write “e-mail”"));
        }
    }
    found
}

/// In small letters, with single spaces between the words and around all of it.
fn in_words(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}

/// Without addresses of mail and of pages, which are written as they are.
fn without_addresses(text: &str) -> String {
    let is_address = |word: &str| {
        let inner = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let is_site =
            [".nl", ".com", ".org", ".eu"].iter().any(|end| inner.ends_with(end) || inner.contains(&format!("{end}/")));
        word.contains("://") || word.contains("www.") || inner.contains('@') || is_site
    };
    let keep = |word: &str| {
        if !is_address(word.trim()) {
            return word.to_owned();
        }
        // What ends a sentence behind it stays, and it counts as one word.
        let end = word.trim_end_matches(|sign: char| !sign.is_alphanumeric()).len();
        ["a", word.get(end..).unwrap_or_default()].concat()
    };
    text.split_inclusive([' ', '\n']).map(keep).collect()
}

mod the_checks {
    //! Each of them, by what it catches and what it lets pass.

    use klachtformulier::procedure::Tone;

    use super::{Lang, Said, faults};

    fn of(lang: Lang, tone: Option<Tone>, text: &str) -> Vec<String> {
        let names = Some(vec!["De Linde".to_owned()]);
        faults(&Said { place: "here".to_owned(), lang, tone, names, text: text.to_owned() }, &["Deze zin mag"])
    }

    #[track_caller]
    fn catches(lang: Lang, text: &str, fault: &str) {
        let found = of(lang, Some(Tone::U), text);
        assert!(found.len() == 1 && found.iter().all(|found| found.contains(fault)), "{text}\n{found:#?}");
    }

    #[track_caller]
    fn passes(lang: Lang, text: &str) {
        let found = of(lang, Some(Tone::U), text);
        assert!(found.is_empty(), "{text}\n{found:#?}");
    }

    #[test]
    fn stiff_and_blaming_words() {
        catches(Lang::Nl, "U dient te bellen.", "dient te");
        catches(Lang::Nl, "Het bovenstaande geldt.", "bovenstaand");
        catches(Lang::Nl, "Moet u bellen?", "moet u");
        catches(Lang::Nl, "Dat was onjuist.", "onjuist");
        passes(Lang::Nl, "Dient u de klacht in voor iemand anders? Vermenigvuldig de hoofdregel.");
        passes(Lang::Nl, "Het moet u rechtstreeks treffen. Dat heet ‘ontvankelijk’, en staat onder ‘Wat kun je doen’.");
        catches(Lang::Nl, "Dat heet ‘dit’. Het is ontvankelijk.", "ontvankelijk");
        catches(Lang::En, "You get a reaction.", "reaction");
        catches(Lang::En, "It was about a training in May.", "a training");
        passes(Lang::En, "It was about a training course. You did nothing wrong. Determine the terminal.");
    }

    #[test]
    fn je_and_u() {
        catches(Lang::Nl, "Wat is je naam?", "“je”");
        passes(Lang::Nl, "Wat is uw naam? Jerom uit Uden.");
        assert_eq!(of(Lang::Nl, Some(Tone::Je), "Wat vindt u?").len(), 1);
        assert!(of(Lang::Nl, Some(Tone::Je), "Wat vind je? Wat vinden jullie?").is_empty());
        assert_eq!(of(Lang::Nl, None, "Wat vind je?").len(), 1);
        assert_eq!(of(Lang::Nl, None, "Wat vindt u?").len(), 1);
        assert!(of(Lang::Nl, None, "Bel 112.").is_empty());
        passes(Lang::En, "Plan U, je ne sais quoi.");
    }

    #[test]
    fn long_sentences() {
        let twenty = "Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien \
                      zeventien achttien negentien";
        passes(Lang::Nl, &format!("{twenty} twintig. {twenty} twintig? {twenty} twintig"));
        passes(Lang::Nl, &format!("{twenty} – twintig.\n{twenty} twintig"));
        catches(Lang::Nl, &format!("{twenty} twintig eenentwintig."), "21 words");
        catches(Lang::Nl, &format!("{twenty}, {{by}}."), "23 words");
        // An abbreviation and the end of an address end no sentence.
        catches(Lang::Nl, &format!("{twenty} t.a.v. info@linde.nl en anderen."), "23 words");
        passes(Lang::Nl, &format!("{twenty} info@linde.nl. Ook dit."));
        passes(Lang::Nl, &format!("Deze zin mag {twenty}."));
        passes(Lang::En, &format!("{twenty} {twenty}."));
    }

    #[test]
    fn thousands() {
        catches(Lang::Nl, "Hoogstens 10000 tekens.", "“10000” without a point");
        catches(Lang::Nl, "Hoogstens 2000 tekens.", "2000");
        catches(Lang::En, "In 2026 there were 3400.", "“3400” without a comma");
        passes(Lang::Nl, "Hoogstens 10.000 tekens, sinds 27 3 2026 en in 1999, 1234 AB of 1234AB, Postbus 2938.");
        passes(Lang::Nl, "Bel 0800 2000, 06 12345678, 088 234 24 50, +31 20 5550123, (020) 555 01 23 of 14 0493.");
    }

    #[test]
    fn who_speaks() {
        catches(Lang::Nl, "De Linde belt. Bel ons.", "“ons” and “De Linde”");
        catches(Lang::En, "De Linde calls. Call us.", "“us” and “De Linde”");
        passes(Lang::Nl, "De Linde belt.\nBel ons.");
        let own =
            |text: &str| Said { place: String::new(), lang: Lang::Nl, tone: None, names: None, text: text.to_owned() };
        assert_eq!(faults(&own("Bel ons."), &[]).len(), 1);
        assert!(faults(&own("Bel de consul."), &[]).is_empty());
    }

    #[test]
    fn mail() {
        catches(Lang::Nl, "Stuur een mail.", "“mail”");
        catches(Lang::Nl, "Wat is uw mailadres?", "“mailadres”");
        catches(Lang::Nl, "Stuur een email.", "“email”");
        passes(Lang::Nl, "Bel of mail ons. Mailen mag ook, naar mail@linde.nl of mail.linde.nl. Geef uw e-mailadres.");
        catches(Lang::En, "Your email address.", "“email”");
        catches(Lang::En, "Call or mail the officer.", "“mail”");
        passes(Lang::En, "Your e-mail address, or voicemail. Write to email@linde.nl.");
    }
}
