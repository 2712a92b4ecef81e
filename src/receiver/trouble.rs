//! Why something failed that was done with the database.

use rusqlite::ErrorCode;

use super::clock::Doubt;

/// Why an operation failed. Never contains any typed text.
#[derive(Clone, Debug)]
pub(crate) enum Trouble {
    /// Another program is writing.
    Busy,
    /// There is no complaint with this reference.
    NotThere,
    /// The database was deleted, moved or replaced.
    Lost,
    /// The clock cannot be right, and nothing was deleted.
    Doubtful(Doubt),
    /// Another failure.
    Failed(String),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Busy => out.write_str("another program is writing to the database; try again"),
            Self::NotThere => out.write_str("there is no complaint with this reference"),
            Self::Doubtful(doubt) => {
                write!(out, "{doubt}. Nothing was deleted. If it is right, say so: `purge --yes`")
            }
            Self::Lost => out.write_str("the database was deleted, moved or replaced"),
            Self::Failed(why) => out.write_str(why),
        }
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            // SQLite's error messages contain the names of tables and columns, and no values.
            _ => Self::Failed(error.to_string()),
        }
    }
}

impl From<getrandom::Error> for Trouble {
    fn from(error: getrandom::Error) -> Self {
        Self::Failed(error.to_string())
    }
}
