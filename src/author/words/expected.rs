//! In Dutch: what stands somewhere in a file, and what was expected there.
//!
//! Whoever decodes a value says what it expects in English, as the command does by default.

/// Each in English and in Dutch.
const EXPECTED: &[(&str, &str)] = &[
    // Kinds of value.
    ("null", "null"),
    ("true", "true"),
    ("true or false", "true of false"),
    ("a number", "een getal"),
    ("a whole number", "een heel getal"),
    ("the number 1", "het getal 1"),
    ("a text", "een tekst tussen aanhalingstekens"),
    ("a list, between [ and ]", "een lijst tussen [ en ]"),
    ("an object, between { and }", "een blok tussen { en }"),
    ("something else", "iets anders"),
    ("an object, between { and }, or false", "een blok tussen { en }, of false"),
    ("an object with answers by question", "een blok met bij elke vraag een antwoord"),
    ("an object with dates by step", "een blok met bij elke stap een datum"),
    ("an option, or true or false", "een optie, of true of false"),
    ("a text, or {\"nl\": …, \"en\": …}", "een tekst, of {\"nl\": …, \"en\": …}"),
    ("a day, or an object with from and to", "een dag, of een blok met \"from\" en \"to\""),
    ("true, false, {\"when\": …} or {\"unless\": …}", "true, false, {\"when\": …} of {\"unless\": …}"),
    (
        "\"filing\", \"receipt\", {\"answer\": …} or {\"after\": …}",
        "\"filing\", \"receipt\", {\"answer\": …} of {\"after\": …}",
    ),
    ("\"filing\", \"closing\" or {\"event\": …}", "\"filing\", \"closing\" of {\"event\": …}"),
    // Texts with a form of their own.
    (
        "an id: lower-case letters, digits and hyphens, a letter first",
        "een id: kleine letters, cijfers en streepjes, en een letter voorop",
    ),
    ("an e-mail address, such as klacht@example.nl", "een e-mailadres, zoals klacht@example.nl"),
    ("a telephone number, such as 088 123 45 67", "een telefoonnummer, zoals 088 123 45 67"),
    ("a web address, such as https://www.example.nl", "een webadres, zoals https://www.example.nl"),
    (
        "where to send to: https://…, a path on the page's own origin such as /klacht, or a loopback address for trying out",
        "een adres om naar te versturen: https://…, een pad op de eigen site zoals /klacht, of een adres op deze computer",
    ),
    ("a postcode, such as 1234 AB", "een postcode, zoals 1234 AB"),
    ("a colour, such as #1d4f76", "een kleur, zoals #1d4f76"),
    ("a day, such as 2026-12-24", "een dag, zoals 2026-12-24"),
    ("a moment, such as 2026-11-20T10:00:00+01:00", "een moment, zoals 2026-11-20T10:00:00+01:00"),
    (
        "another id: this is the name of a part of what is sent beside the answers",
        "een andere id: zo heet al een deel van wat naast de antwoorden wordt verstuurd",
    ),
    (
        "a domain in plain letters, as mail programs send it: with xn-- in it",
        "een domein in gewone letters, zoals mailprogramma's het versturen: met xn-- erin",
    ),
    // Answers in a condition.
    ("true or false, without quotes", "true of false, zonder aanhalingstekens"),
    ("the id of an option", "de id van een optie"),
    ("true: who does not agree leaves it unanswered", "true: wie niet akkoord gaat, laat de vraag open"),
    (
        "\"answered\": only choice, choices, yes_no and consent can be compared with a value",
        "\"answered\": alleen bij choice, choices, yes_no en consent is er iets te vergelijken",
    ),
    (
        "a question of type date, for a term is counted from it",
        "een vraag van het type date, want vanaf dat antwoord telt een termijn",
    ),
    // Types of question.
    ("text and long_text", "text en long_text"),
    ("text, long_text, list, choices and files", "text, long_text, list, choices en files"),
    ("files", "files"),
    ("date", "date"),
    ("choice and choices", "choice en choices"),
    // Files of other programs.
    ("a document of Word, or another zip", "een document van Word, of een andere zip"),
    ("a document of an old Word", "een document van een oude Word"),
    ("a document in RTF", "een document in RTF"),
    ("a PDF", "een PDF"),
    ("a page of HTML", "een pagina in HTML"),
    // JSON itself.
    ("a value", "een waarde"),
    ("a key in double quotes", "een naam tussen dubbele aanhalingstekens"),
    ("a colon after the key", "een dubbele punt na de naam"),
    ("\"}\" to close an object", "\"}\" om het blok te sluiten"),
    ("\"]\" to close a list", "\"]\" om de lijst te sluiten"),
    ("a quote to close the text", "een aanhalingsteken om de tekst te sluiten"),
    (
        "true, false, null, or a text in double quotes",
        "true, false, null, of een tekst tussen dubbele aanhalingstekens",
    ),
];

/// The same in Dutch.
pub(super) fn in_dutch(english: &'static str) -> &'static str {
    EXPECTED.iter().find(|(known, _)| *known == english).map_or(english, |(_, dutch)| dutch)
}
