//! The complaint as the fields of a form, for handlers such as a form plug-in of a CMS.
//!
//! Every value is a text under a flat name, as an HTML form sends it: an answer under the id of its question, its parts
//! as `adres.street`, several choices as several fields with one name. What the JSON has besides the answers comes
//! first, under the same names. Whether the response means that it was received is for `submission`.

use crate::calendar::End;
use crate::complaint::Answer;

use super::{Filed, payload};

/// The fields, in order, without the files: see [`super::attached()`].
pub fn fields(filed: &Filed<'_>) -> Vec<(String, String)> {
    let mut fields = Fields(Vec::new());
    fields.push("format", &payload::FORMAT.to_string());
    fields.push("key", filed.key);
    fields.push("organisation", &filed.organisation.id);
    fields.push("procedure", &filed.procedure.id);
    fields.push("version", &filed.procedure.version.0);
    fields.push("filed_at", &filed.filed_at.write_rfc3339());
    fields.push("language", filed.language.as_str());
    filed.notices().iter().for_each(|notice| fields.push("notices", notice));
    fields.push("verdict", filed.verdict.outcome.as_str());
    filed.verdict.fired.iter().for_each(|fired| fields.push("verdict.rules", &fired.rule.id));
    for dated in filed.timeline {
        fields.push_part("timeline", &dated.step.id, &dated.by.map(End::written).unwrap_or_default());
    }
    filed.answers.iter().for_each(|(question, answer)| fields.answer(question, answer));
    fields.0
}

struct Fields(Vec<(String, String)>);

impl Fields {
    fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    fn push_part(&mut self, name: &str, part: &str, value: &str) {
        self.0.push(([name, ".", part].concat(), value.to_owned()));
    }

    fn answer(&mut self, question: &str, answer: &Answer) {
        match answer {
            Answer::Text(text) | Answer::Choice(text) => self.push(question, text),
            Answer::Date(date) => self.push(question, &End::Day(*date).written()),
            Answer::YesNo(true) | Answer::Consent => self.push(question, "yes"),
            Answer::YesNo(false) => self.push(question, "no"),
            Answer::Choices(ids) => ids.iter().for_each(|id| self.push(question, id)),
            Answer::Address(address) => {
                self.push_part(question, "street", &address.street);
                self.push_part(question, "number", &address.number);
                self.push_part(question, "postcode", &address.postcode);
                self.push_part(question, "city", &address.city);
                address.country.iter().for_each(|country| self.push_part(question, "country", country));
            }
            Answer::Files(_) => {}
            Answer::Signature(signature) => {
                self.push_part(question, "typed", &signature.typed);
                signature.drawn.iter().for_each(|drawn| self.push_part(question, "drawn", drawn));
            }
        }
    }
}
