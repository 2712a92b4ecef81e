//! The names of the files that a complainant saves or opens. They hold no personal data, since they are shown in lists
//! of downloads and in histories, to whoever looks there.

use crate::calendar::Moment;
use crate::messages::file_names::{COMPLAINT, NEUTRAL};
use crate::organisation::Organisation;

/// "klacht-de-linde-2026-11-20.eml"; where the organisation asks for safety
/// "document-2026-11-20.eml".
pub fn file_name(organisation: &Organisation, filed_at: Moment, ending: &str) -> String {
    let written = filed_at.write_rfc3339();
    let day = written.get(..10).unwrap_or_default();
    match organisation.safety {
        Some(_) => [NEUTRAL, "-", day, ".", ending].concat(),
        None => [COMPLAINT, "-", &organisation.id, "-", day, ".", ending].concat(),
    }
}
