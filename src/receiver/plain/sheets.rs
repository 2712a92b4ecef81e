//! The style sheets of the plain pages: that of the form, and the colour of an organisation.

use std::sync::OnceLock;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};

use crate::organisation::Organisation;

/// The files that the sheet imports, in that order, and the sheet itself.
const IMPORTED: [&str; 7] = [
    include_str!("../../../style/form/base.css"),
    include_str!("../../../style/form/controls.css"),
    include_str!("../../../style/form/questions.css"),
    include_str!("../../../style/form/pages.css"),
    include_str!("../../../style/form/plain.css"),
    include_str!("../../../style/form/whole.css"),
    include_str!("../../../style/form/media.css"),
];
const SHEET: &str = include_str!("../../../style/klachtformulier.css");

/// The sheet of the form, in one piece.
pub(crate) fn sheet() -> Response {
    static SHEETS: OnceLock<String> = OnceLock::new();
    let joined = SHEETS.get_or_init(|| {
        let own = SHEET.lines().filter(|line| !line.starts_with("@import "));
        IMPORTED.into_iter().chain(own).collect::<Vec<_>>().join("\n")
    });
    css(joined.clone())
}

/// The colour of an organisation, from its file.
pub(crate) fn colours(organisation: &Organisation) -> Response {
    let colours = organisation.colours.as_ref();
    css(colours
        .map_or_else(String::new, |colours| format!(":root{{--klacht-organisation-accent:{}}}\n", colours.accent.text)))
}

/// An hour: after an update of the receiver, pages and sheets soon fit again.
fn css(text: String) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=3600"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (StatusCode::OK, headers, text).into_response()
}
