//! The sentences about e-mail for the complainant.

use klachtformulier::documents::NotByMailto::{Files, NoAddress, TooLong};
use klachtformulier::messages::{Mailing, mailing};
use klachtformulier::organisation::{Lang, Tone};

const ALL: [(Lang, Tone); 4] = [(Lang::Nl, Tone::U), (Lang::Nl, Tone::Je), (Lang::En, Tone::U), (Lang::En, Tone::Je)];

fn sentences(words: &Mailing) -> [&'static str; 11] {
    let Mailing { warning, too_long, files, no_address, unfinished, clipboard, .. } = *words;
    let Mailing { open_file, file_stays, paste, copy_first, attach, .. } = *words;
    [warning, too_long, files, no_address, unfinished, clipboard, open_file, file_stays, paste, copy_first, attach]
}

fn words(sentence: &str) -> impl Iterator<Item = String> {
    sentence.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase)
}

#[test]
fn every_reason_has_a_sentence_that_says_what_to_do() {
    for (lang, tone) in ALL {
        for reason in [TooLong, Files, NoAddress] {
            let said = reason.in_words(lang, tone);
            assert!(said.matches(". ").count() + said.matches(": ").count() >= 1, "{said}");
        }
        let told: std::collections::BTreeSet<_> =
            [TooLong, Files, NoAddress].map(|one| one.in_words(lang, tone)).into();
        assert_eq!(told.len(), 3);
    }
}

#[test]
fn before_a_mail_one_is_warned_that_it_stays_among_what_was_sent() {
    assert!(mailing(Lang::Nl, Tone::Je).warning.contains("blijft staan bij je verzonden berichten"));
    assert!(mailing(Lang::Nl, Tone::U).warning.contains("blijft staan bij uw verzonden berichten"));
    assert!(mailing(Lang::En, Tone::U).warning.contains("stays among your sent messages"));
}

#[test]
fn the_informal_sentences_are_informal_throughout_and_the_formal_ones_formal() {
    for sentence in sentences(mailing(Lang::Nl, Tone::Je)) {
        assert!(!words(sentence).any(|word| ["u", "uw"].contains(&word.as_str())), "{sentence}");
    }
    for sentence in sentences(mailing(Lang::Nl, Tone::U)) {
        assert!(!words(sentence).any(|word| ["je", "jij", "jou", "jouw"].contains(&word.as_str())), "{sentence}");
    }
}

#[test]
fn no_sentence_blames_or_is_hard_to_read() {
    for sentence in ALL.into_iter().flat_map(|(lang, tone)| sentences(mailing(lang, tone))) {
        let banned =
            ["sorry", "helaas", "verplicht", "ongeldig", "invalid", "required", "unfortunately", "fout", "error"];
        assert!(!words(sentence).any(|word| banned.contains(&word.as_str())), "{sentence}");
        assert!(!sentence.contains("  ") && sentence.ends_with('.'), "{sentence:?}");
        for part in sentence.split_terminator(['.', '?', ':']) {
            assert!(part.split_whitespace().count() <= 20, "{part}");
        }
    }
}
