//! How to reach an organisation, or whoever handles a complaint.

use super::delivery::Addressee;
use super::values::{MailAddress, PhoneNumber, WebAddress};
use crate::decode::record;

record! {
    /// How to reach someone.
    pub struct Contact {
        /// By e-mail.
        pub email: Option<MailAddress> = "email",
        /// By telephone.
        pub telephone: Option<PhoneNumber> = "telephone",
        /// On the web.
        pub websites: Vec<WebAddress> = "websites",
        /// By post.
        pub post: Option<Addressee> = "post",
    }
}
