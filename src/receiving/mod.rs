//! For a server that receives complaints: the payload read back into what was filled in, and its schema.

mod received;
#[cfg(feature = "command")]
mod schema;

pub use received::{ReadError, Received, Unreadable, uuid};
#[cfg(feature = "command")]
pub use schema::payload_schema;
