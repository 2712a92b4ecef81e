//! Who objects reads of an objection, and of nothing else than who complains.

use klachtformulier::messages;
use klachtformulier::organisation::{Lang, Tone};

#[track_caller]
fn check(said: &str, lang: Lang, of_an_objection: &str) {
    assert_eq!(messages::about(said, false, lang), said);
    assert_eq!(messages::about(said, true, lang), of_an_objection);
}

#[test]
fn an_objection_is_called_one() {
    let [formal, informal, english] = [(Lang::Nl, Tone::U), (Lang::Nl, Tone::Je), (Lang::En, Tone::U)]
        .map(|(lang, tone)| messages::after(lang, tone));
    check(formal.send, Lang::Nl, "Verstuur mijn bezwaar");
    check(formal.inadmissible, Lang::Nl, "Waarschijnlijk wordt dit bezwaar hier niet behandeld");
    check(informal.keep_copy, Lang::Nl, "Bewaar een kopie van je bezwaar");
    check(english.send, Lang::En, "Send my objection");
    check(english.inadmissible, Lang::En, "This objection will probably not be handled here");
}

#[test]
fn what_counts_once_is_called_by_its_name() {
    let words = messages::sending(Lang::Nl, Tone::U);
    let once = "Verstuurt u uw bezwaar opnieuw met dit formulier? Ook dan telt uw bezwaar maar één keer.";
    check(words.counts_once, Lang::Nl, once);
}

#[test]
fn what_speaks_of_no_complaint_stays_as_it_is() {
    let words = messages::pages(Lang::Nl, Tone::U);
    check(words.begin, Lang::Nl, words.begin);
    check(words.not_kept, Lang::Nl, words.not_kept);
}
