//! Rules for every sentence, whoever wrote it: plain words, no blame, `je` or `u`, short, and numbers, names and e-mail
//! written in one way. The sentences of the form are checked in `own_sentences`, those of the files in `the_files`.

mod the_checks;
mod words;

use klachtformulier::organisation::{Lang, Tone};

use words::{BLAMING_DUTCH, BLAMING_ENGLISH, RIGHT_HERE, STIFF_DUTCH, STIFF_ENGLISH};

/// A text, and what is known of its readers.
pub(crate) struct Said {
    /// The place of the text, for the person who has to change it.
    pub(crate) place: String,
    pub(crate) lang: Lang,
    /// The form of address of its page. `None`: it is shown on pages with either, so it must not address the reader.
    pub(crate) tone: Option<Tone>,
    /// The names of its organisation. `None`: it is the form's own text, which does not speak for an organisation.
    pub(crate) names: Option<Vec<String>>,
    pub(crate) text: String,
}

const JE: [&str; 6] = ["je", "jij", "jou", "jouw", "jezelf", "jullie"];
const U: [&str; 4] = ["u", "uw", "uwe", "uzelf"];
const WE: [&str; 4] = ["wij", "we", "ons", "onze"];
const WE_IN_ENGLISH: [&str; 5] = ["we", "us", "our", "ours", "ourselves"];

/// The most words of a Dutch sentence; longer ones are hard to follow at level B1.
const LONGEST: usize = 20;

/// All faults of a text, each as a line with the place. `longer` has the first words of sentences that may be longer.
pub(crate) fn faults(said: &Said, longer: &[&str]) -> Vec<String> {
    let text = without_addresses(&said.text);
    // A quotation is not the form's own text: a heading of a klachtenregeling, a word that is explained, the label of a
    // question.
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

/// Fails with all faults.
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
    // "A training course" is correct, and so is "courses".
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

/// `je` and `u`.
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

/// Who speaks: nobody in the form's own sentences; in a paragraph of an organisation either its name, or “wij”.
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

/// How many words a word counts for: a date is read as four.
fn words_of(word: &str) -> usize {
    let inside = word.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name);
    match inside {
        Some("by" | "last_day" | "day") => 4,
        Some("moment") => 6,
        Some("wait" | "size") => 2,
        _ => usize::from(word.contains(char::is_alphanumeric)),
    }
}

/// A sentence ends at a full stop or the like that is followed by a space and no lower-case letter, and at a new line.
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

/// Numbers of four digits or more must have a thousands separator, except years, postcodes, telephone numbers and
/// post-office boxes.
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

/// Whether the text after a number is the thing that is counted.
fn counted(behind: &str) -> bool {
    let noun = behind.split_whitespace().next().unwrap_or_default();
    let noun = noun.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let dutch = ["tekens", "woorden", "letters", "keer", "euro", "dagen", "uur", "mensen", "klachten", "bestanden"];
    let english =
        ["characters", "words", "times", "euros", "days", "hours", "people", "complaints", "files", "kB", "MB"];
    dutch.contains(&noun) || english.contains(&noun)
}

/// “E-mail” in both languages; in Dutch “mailen” is the verb, and the noun is “e-mail”.
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

/// In lower-case letters, with single spaces between the words and at both ends.
fn in_words(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}

/// Without e-mail and web addresses, which are written as they are.
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
        // The punctuation that ends the sentence stays, and the address counts as one word.
        let end = word.trim_end_matches(|sign: char| !sign.is_alphanumeric()).len();
        ["a", word.get(end..).unwrap_or_default()].concat()
    };
    text.split_inclusive([' ', '\n']).map(keep).collect()
}
