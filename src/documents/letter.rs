//! The complaint as a letter: a page to print, sign and post, or to keep.
//!
//! It is opened from the page of the form, and inherits a Content-Security-Policy that may refuse styles, scripts and
//! images. So tables and presentational attributes lay it out, without a style sheet, and it looks the same as a saved
//! file. Typed text becomes text only, never an attribute. The sentences are in `messages`; printing is for `browser`.

use crate::complaint::{Address, Answer};
use crate::messages;
use crate::organisation::{Addressee, Lang};

use super::{Entry, Filed, Section, overview};

/// The HTML page; `None` where the procedure has no address for letters.
///
/// Dutch, for the officer. What the complainant says is above the signature, what the form says below it.
pub fn letter(filed: &Filed<'_>) -> Option<String> {
    let way = filed.letter()?;
    let words = messages::letter_words(filed.procedure.tone(filed.organisation));
    let title = filed.procedure.title.get(Lang::Nl);
    let overview = overview(filed);
    let mut html = Html(String::new());

    html.markup(HEAD);
    html.text(&messages::letter_title(filed.organisation));
    html.markup(BODY);
    html.markup(SENDER);
    html.lines(&sender(filed));
    html.markup(ADDRESSEE);
    html.lines(&messages::envelope(&way.to));
    html.markup(DATE);
    if let Some(address) = address(filed) {
        html.apart(&address.city);
        html.markup(", ");
    }
    html.text(&messages::letter_date(filed.filed_at));
    html.markup(SUBJECT);
    html.text(words.subject);
    html.text(title);
    html.markup(SALUTATION);
    html.text(words.salutation);
    html.markup("</p>\n<p>");
    html.text(words.opening);
    html.text(title);
    html.text(words.opening_of);
    html.text(filed.organisation.name.get(Lang::Nl));
    html.text(".");
    if filed.language == Lang::En {
        html.text(words.in_english);
    }
    html.markup("</p>\n");
    overview.notices.iter().for_each(|notice| html.notice(notice));
    html.markup(OPENED);
    overview.sections.iter().for_each(|section| html.section(section));
    html.markup(CLOSING);
    html.text(words.closing);
    html.markup(SIGNATURE);
    if let Some(name) = name(filed) {
        html.apart(name);
    }
    html.enclosures(files(filed), words);
    html.copies(&way.copies, words);
    html.markup(SIGNED);
    let entries = overview.reference.into_iter().chain(overview.about).collect();
    html.section(&Section { title: words.about.to_owned(), entries });
    overview.afterwards.iter().for_each(|section| html.section(section));
    html.markup(END);
    Some(html.0)
}

// Sizes are in pixels of 1/96 inch: 3.78 of them are a millimetre on paper. Browsers print with a margin of 10 mm
// (Chromium) to 12.7 mm (Firefox) all around, to which these are added.
//
// The address is where the window of a Dutch envelope shows it. NEN 1026 knows windows at the left and at the right;
// this is for the left: 20 mm from the left edge of the paper, and 49 mm from its upper edge in Chromium. What else is
// printed keeps away from the window: what is below begins at 90 mm, and the sender's lines stand to the right of it,
// from 123 mm on, beside a row that keeps its height. So however many lines there are of those, the address does not
// move.

const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
const BODY: &str = "</title>\n</head>\n\
    <body leftmargin=\"34\" rightmargin=\"34\" topmargin=\"4\" bottommargin=\"4\" bgcolor=\"#ffffff\" text=\"#000000\">\n\
    <font face=\"Arial, Helvetica, sans-serif\">\n\
    <table role=\"presentation\" width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"4\">\n";
const SENDER: &str = "<tr valign=\"top\"><td width=\"60%\" height=\"133\"></td><td rowspan=\"2\">";
const ADDRESSEE: &str = "</td></tr>\n<tr valign=\"top\"><td height=\"130\">";
const DATE: &str = "</td></tr>\n<tr><td colspan=\"2\"><p>";
const SUBJECT: &str = "</p>\n<h1><font size=\"4\">";
const SALUTATION: &str = "</font></h1>\n<p>";
const OPENED: &str = "</td></tr>\n</table>\n";
const SECTION: &str = "<table width=\"100%\" border=\"1\" frame=\"void\" rules=\"rows\" bordercolor=\"#bbbbbb\" \
    cellspacing=\"0\" cellpadding=\"4\">\n<thead><tr><th colspan=\"2\" align=\"left\" valign=\"bottom\"><br>\
    <b role=\"heading\" aria-level=\"2\">";
const LAYOUT: &str = "<font size=\"1\"><pre wrap><font face=\"Arial, Helvetica, sans-serif\" size=\"3\">";
// The head of a table is the one thing that Chromium never cuts in two: so greeting, signature and name stay together.
const CLOSING: &str =
    "<table role=\"presentation\" border=\"0\" cellspacing=\"0\" cellpadding=\"4\">\n<thead><tr><td><p>";
const SIGNATURE: &str = "</p></td></tr>\n\
    <tr valign=\"bottom\"><td width=\"260\" height=\"90\"><hr size=\"1\" noshade></td></tr>\n\
    <tr><td>";
const SIGNED: &str = "</td></tr></thead>\n</table>\n<hr size=\"1\" noshade>\n";
const END: &str = "</font>\n</body>\n</html>\n";

/// The page while it is written, with different methods for text and markup.
struct Html(String);

impl Html {
    /// Markup from this file: the type keeps typed text out.
    fn markup(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Escaped text.
    fn text(&mut self, text: &str) {
        text.chars().for_each(|character| self.character(character));
    }

    fn character(&mut self, character: char) {
        match character {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            '\'' => self.0.push_str("&#39;"),
            _ => self.0.push(character),
        }
    }

    /// Typed text amid other text, isolated so that its bidirectional controls do not affect what is around it.
    fn apart(&mut self, text: &str) {
        self.markup("<bdi>");
        self.broken(text);
        self.markup("</bdi>");
    }

    fn lines<Line: AsRef<str>>(&mut self, lines: &[Line]) {
        for line in lines {
            self.apart(line.as_ref());
            self.markup("<br>\n");
        }
    }

    /// The heading is in the head of the table: so it is repeated on every page that the section reaches, and is never
    /// the last line of a page. A heading element would add margins that only a style sheet removes.
    fn section(&mut self, section: &Section) {
        self.markup(SECTION);
        self.text(&section.title);
        self.markup("</b></th></tr></thead>\n");
        section.entries.iter().for_each(|entry| self.entry(entry));
        self.markup("</table>\n");
    }

    fn entry(&mut self, entry: &Entry) {
        self.markup("<tr valign=\"baseline\"><th scope=\"row\" align=\"left\" width=\"35%\"><small>");
        self.broken(&entry.label);
        self.markup("</small></th><td dir=\"auto\">");
        self.answer(&entry.text);
        self.markup("</td></tr>\n");
    }

    /// An answer with all its line breaks and spaces. `<pre wrap>` keeps them and wraps, but adds an empty line around
    /// it (kept low by small print); so it is used only where `<br>` is not enough: for tabs, and for spaces that a
    /// browser would collapse.
    fn answer(&mut self, text: &str) {
        if has_layout(text) {
            self.markup(LAYOUT);
            self.broken(text);
            self.markup("</font></pre></font>");
            return;
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.markup("<br>");
            }
            self.broken(line);
        }
    }

    /// Text in which long words may be broken: without a style sheet a browser breaks none, and one long web address
    /// would push the letter off the paper. There is no hyphen, so words of letters break only if they are very long.
    fn broken(&mut self, text: &str) {
        for word in text.split_inclusive([' ', '\n', '\t']) {
            let is_long = word.chars().count() > longest_whole(word);
            let mut length = 0;
            for character in word.chars() {
                if is_long && length >= PIECE && begins_a_letter(character) {
                    self.markup("<wbr>");
                    length = 0;
                }
                self.character(character);
                length += 1;
            }
        }
    }

    /// What the officer must see first.
    fn notice(&mut self, notice: &str) {
        self.markup("<p><b>");
        self.text(notice);
        self.markup("</b></p>\n");
    }

    fn copies(&mut self, to: &[Addressee], words: &messages::LetterWords) {
        for addressee in to {
            self.markup("<p>");
            self.text(words.copies);
            self.text(&addressee.name.0);
            self.markup("</p>\n");
        }
    }

    fn enclosures(&mut self, number: usize, words: &messages::LetterWords) {
        if number == 0 {
            return;
        }
        self.markup("<p>");
        if number == 1 {
            self.text(words.enclosure);
        } else {
            self.text(words.enclosures);
            self.text(&number.to_string());
        }
        self.markup("</p>\n");
    }
}

/// How long a word may be without being broken: less for addresses and numbers than for letters only.
fn longest_whole(word: &str) -> usize {
    if word.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'@' | b'/' | b'_' | b'=')) { 18 } else { 36 }
}

/// A longer word may be broken after this number of characters.
const PIECE: usize = 9;

/// Whether this certainly begins a letter, and is not an accent or another part of the one before. The ranges leave out
/// scripts in which such parts are everywhere; a browser breaks most of those by its own rules.
fn begins_a_letter(character: char) -> bool {
    matches!(character,
        '!'..='\u{2FF}'                                   // Latin
        | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{590}'   // Greek, Cyrillic, Armenian
        | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}'   // Hebrew, Arabic
        | '\u{1E00}'..='\u{1FFF}' // Latin and Greek with accents
    )
}

/// Whether a browser would collapse some of the white space.
fn has_layout(text: &str) -> bool {
    let left_out = |line: &str| {
        line.starts_with(' ') || line.ends_with(' ') || line.contains("  ") || line.contains(['\t', '\r', '\u{C}'])
    };
    text.split('\n').any(left_out)
}

/// The name and address of the complainant, from the answers under the ids that all organisations share.
fn sender(filed: &Filed<'_>) -> Vec<String> {
    let mut lines: Vec<String> = name(filed).map(str::to_owned).into_iter().collect();
    if let Some(address) = address(filed) {
        lines.push([&address.street, " ", &address.number].concat());
        lines.push([&address.postcode, " ", &address.city].concat());
        lines.extend(address.country.clone());
    }
    lines
}

fn name<'a>(filed: &Filed<'a>) -> Option<&'a str> {
    match filed.answers.get("naam") {
        Some(Answer::Text(name)) => Some(name),
        _ => None,
    }
}

fn address<'a>(filed: &Filed<'a>) -> Option<&'a Address> {
    match filed.answers.get("adres") {
        Some(Answer::Address(address)) => Some(address),
        _ => None,
    }
}

fn files(filed: &Filed<'_>) -> usize {
    let number = |answer: &Answer| if let Answer::Files(files) = answer { files.len() } else { 0 };
    filed.answers.iter().map(|(_, answer)| number(answer)).sum()
}
