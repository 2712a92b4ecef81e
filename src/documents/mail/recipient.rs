//! Whom a mail is for, and what stands above it: what the mailto link and the mail file have in common.

use crate::organisation::Lang;

use crate::documents::Filed;

/// The address of whoever handles this procedure. `None`: it has none, or none that a mail can safely have.
pub(super) fn recipient<'a>(filed: &Filed<'a>) -> Option<&'a str> {
    let mail = filed.procedure.deliveries.mail.as_ref()?;
    Some(mail.to.text.as_str()).filter(|address| is_one_address(address))
}

/// The subject, for the officer and therefore in Dutch. It comes from the organisation file and holds nothing typed.
pub(super) fn subject<'a>(filed: &Filed<'a>) -> &'a str {
    filed.procedure.deliveries.mail.as_ref().map_or("", |mail| mail.subject.get(Lang::Nl))
}

/// The text on one line: what could end a line, and what nobody sees, is a space.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// Whether this can only be read as one address: nothing that ends it, adds a second, or starts another header.
///
/// Narrower than what an organisation file may hold: a mail goes to one address or to none. What looks like an encoded
/// word is none, for some programs decode it even there, and neither is one with the number of a computer or with a domain
/// in other letters than mail programs send.
pub(super) fn is_one_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let fits = local.len() <= 64 && domain.len() <= 255 && !local.as_bytes().windows(2).any(|pair| pair == b"=?");
    fits && !local.is_empty() && !domain.is_empty() && local.bytes().all(is_local) && domain.bytes().all(is_domain)
}
