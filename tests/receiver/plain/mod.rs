//! Plain forms, as browsers without the program post them: from the questions to the receipt.

mod bad;
mod files;
mod origins;
mod page;
mod receipts;
mod sheets;
mod stages;
