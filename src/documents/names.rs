//! What the files are called that a complainant keeps or opens. Never with personal data: a name stands in lists of
//! downloads, in histories and on the screen of whoever looks along.

use crate::calendar::Moment;
use crate::messages::file_names::{COMPLAINT, NEUTRAL};
use crate::organisation::Organisation;

/// "klacht-de-linde-2026-11-20.eml"; where the organisation asks for safety "document-2026-11-20.eml", which tells nothing.
pub fn file_name(organisation: &Organisation, filed_at: Moment, ending: &str) -> String {
    let written = filed_at.write_rfc3339();
    let day = written.get(..10).unwrap_or_default();
    match organisation.safety {
        Some(_) => [NEUTRAL, "-", day, ".", ending].concat(),
        None => [COMPLAINT, "-", &organisation.id, "-", day, ".", ending].concat(),
    }
}
