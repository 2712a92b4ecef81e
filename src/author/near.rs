//! Guesses what was meant by an unknown word: the nearest known one, or what a Dutch word is called here.

/// The nearest known word, when it is near enough for the other to be a typo.
pub(super) fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let dutch = DUTCH.iter().find(|(dutch, _)| dutch.eq_ignore_ascii_case(found));
    if let Some(word) = dutch.and_then(|(_, meant)| known.iter().find(|word| meant.contains(*word))) {
        return Some(word);
    }
    let found: Vec<char> = found.chars().take(LONGEST + 1).flat_map(char::to_lowercase).collect();
    if found.len() > LONGEST {
        return None;
    }
    // One slip in a short word, two or three in a long one.
    let allowed = found.len().div_ceil(3).min(3);
    known
        .into_iter()
        .map(|word| (distance(&found, &word.chars().collect::<Vec<_>>()), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// What a Dutch author may write, and the words of the format that can be meant.
const DUTCH: &[(&str, &[&str])] = &[
    ("adres", &["address", "line"]),
    ("antwoord", &["answer"]),
    ("antwoorden", &["answers"]),
    ("bestanden", &["files"]),
    ("brief", &["letter"]),
    ("bron", &["source"]),
    ("dagen", &["days"]),
    ("datum", &["date"]),
    ("heet", &["called"]),
    ("hulp", &["help", "support"]),
    ("ingang", &["entrance"]),
    ("jaar", &["years"]),
    ("jaren", &["years"]),
    ("ja_nee", &["yes_no"]),
    ("keuze", &["choice"]),
    ("keuzes", &["choices"]),
    ("klacht", &["complaint"]),
    ("kosten", &["costs"]),
    ("maanden", &["months"]),
    ("naam", &["name"]),
    ("of", &["any"]),
    ("opties", &["options"]),
    ("plaats", &["city"]),
    ("procedure", &["procedure"]),
    ("reden", &["reason"]),
    ("regels", &["rules"]),
    ("site", &["url", "websites"]),
    ("stappen", &["steps"]),
    ("tekst", &["text", "label"]),
    ("telefoon", &["telephone"]),
    ("telefoonnummer", &["telephone", "number"]),
    ("termijn", &["term"]),
    ("tijdlijn", &["timeline"]),
    ("titel", &["title"]),
    ("toestemming", &["consent"]),
    ("toon", &["tone"]),
    ("uitkomst", &["outcome"]),
    ("uren", &["hours"]),
    ("verplicht", &["required"]),
    ("versie", &["version"]),
    ("voorbeelden", &["examples"]),
    ("voor_wie", &["for_whom"]),
    ("vraag", &["question", "label"]),
    ("vragen", &["questions"]),
    ("wanneer", &["when"]),
    ("weken", &["weeks"]),
    ("werkdagen", &["workdays"]),
    ("wie", &["who"]),
];

/// Longer than any word of the format or id that people mistype.
const LONGEST: usize = 60;

/// How many letters were changed, left out, put in or swapped with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(a != b)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}
