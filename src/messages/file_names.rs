//! The words in names of files.

/// How the name of a file with a complaint begins.
pub const COMPLAINT: &str = "klacht";
/// The same, where the name must not tell what the file is.
pub const NEUTRAL: &str = "document";
/// The drawn signature as a file.
pub const SIGNATURE: &str = "handtekening.png";
/// An attachment without a name.
pub const NAMELESS: &str = "bijlage";
