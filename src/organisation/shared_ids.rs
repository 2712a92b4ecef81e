//! The ids that organisations share: by them a form knows what a question is about.

/// The name of whoever files the complaint.
pub const NAME: &str = "naam";
/// The organisation for which they speak.
pub const ORGANISATION: &str = "organisatie";
/// The day on which it is filed.
pub const DATE: &str = "datum";
/// The name of the person for whom it is filed.
pub const ON_BEHALF_OF: &str = "namens-wie";
/// Under what the organisation knows something.
pub const REFERENCE: &str = "kenmerk";
