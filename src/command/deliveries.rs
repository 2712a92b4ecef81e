//! The complaint in every form in which it can travel: the last part of what `assess` reports.

use serde::Serialize;
use serde_json::Value;

use super::key::key;
use crate::calendar::Moment;
use crate::complaint::{Assessment, Dated};
use crate::documents::{self, Filed, IcsWording, Mailto};
use crate::messages;
use crate::organisation::{Lang, Organisation, Procedure};

/// The forms. The names of the fields are a contract; `null` is what this procedure or this complaint does not have.
#[derive(Serialize)]
pub(super) struct DeliveriesReport {
    mailto: Link,
    eml: Option<String>,
    letter: Option<String>,
    ics: Option<String>,
    text: Option<String>,
    payload: Option<Value>,
}

/// A link, or why there is none: a sentence for the complainant.
#[derive(Serialize)]
struct Link {
    href: Option<String>,
    reason: Option<&'static str>,
}

/// Makes them for a complaint that is filed at this moment; none as long as something in it has to be mended.
pub(super) fn deliveries(
    organisation: &Organisation,
    procedure: &Procedure,
    assessment: &Assessment<'_>,
    now: Moment,
    lang: Lang,
    chance: [u8; 16],
) -> DeliveriesReport {
    let tone = procedure.tone(organisation);
    if !assessment.problems.is_empty() {
        let reason = Some(messages::mailing(lang, tone).unfinished);
        let mailto = Link { href: None, reason };
        return DeliveriesReport { mailto, eml: None, letter: None, ics: None, text: None, payload: None };
    }
    let filed = Filed {
        organisation,
        procedure,
        key: &key(chance),
        reference: None,
        filed_at: now,
        language: lang,
        answers: &assessment.answers,
        verdict: &assessment.verdict,
        timeline: &assessment.timeline,
    };
    let by_hand: Vec<Dated<'_>> = assessment.timeline.iter().map(|dated| dated.sent_by_hand()).collect();
    let to_send = Filed { timeline: &by_hand, ..filed.clone() };
    let mailto = match documents::mailto(&to_send) {
        Mailto::Href(href) => Link { href: Some(href), reason: None },
        Mailto::Not { reason, .. } => Link { href: None, reason: Some(reason.in_words(lang, tone)) },
    };
    DeliveriesReport {
        mailto,
        // The command is told which files there are, not what is in them: the text of the mail names them.
        eml: documents::eml(&to_send, &[]),
        letter: documents::letter(&to_send),
        ics: documents::ics(&filed, IcsWording::Plain),
        text: Some(documents::text(&to_send)),
        // What is never sent to a server has nothing that a server would get.
        payload: Some(&filed)
            .filter(|filed| filed.is_taken_online())
            .and_then(|filed| serde_json::from_str(&documents::payload(filed)).ok()),
    }
}
