//! Each check, with texts that it rejects and texts that it accepts.

use klachtformulier::organisation::{Lang, Tone};

use super::{Said, faults};

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
    // An abbreviation or the end of an address does not end a sentence.
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
