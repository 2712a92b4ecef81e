//! For a server that receives complaints: reads a payload back into a draft, and describes it in a JSON Schema.

mod received;
#[cfg(feature = "command")]
mod schema;

pub use received::{ReadError, Received, Unreadable, uuid};
#[cfg(feature = "command")]
pub use schema::payload_schema;
