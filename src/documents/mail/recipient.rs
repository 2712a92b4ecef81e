//! The address and the subject of a mail: what the mailto link and the mail file share.

use crate::organisation::Lang;

use crate::documents::Filed;

/// The address for this procedure; `None` if it has none, or none that is safe in a header.
pub(super) fn recipient<'a>(filed: &'a Filed<'_>) -> Option<&'a str> {
    Some(filed.mail()?.to.text.as_str()).filter(|address| is_one_address(address))
}

/// Who gets a copy.
pub(super) fn copies<'a>(filed: &'a Filed<'_>) -> Vec<&'a str> {
    let copies = filed.mail().into_iter().flat_map(|mail| &mail.copies);
    copies.map(|copy| copy.text.as_str()).filter(|address| is_one_address(address)).collect()
}

/// The subject: Dutch, since an officer reads it. It comes from the organisation file and holds nothing typed.
pub(super) fn subject<'a>(filed: &'a Filed<'_>) -> &'a str {
    filed.mail().map_or("", |mail| mail.subject.get(Lang::Nl))
}

/// The text on one line: control characters become spaces.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// Whether this can only be read as one address, without anything that ends it, adds a second or starts another header.
///
/// Stricter than an organisation file: a mail goes to one address or to none. Also refused are an encoded word, which some
/// programs decode even here, an IP address as domain, and a domain in letters outside ASCII.
pub(super) fn is_one_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let is_domain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let fits = local.len() <= 64 && domain.len() <= 255 && !local.as_bytes().windows(2).any(|pair| pair == b"=?");
    fits && !local.is_empty() && !domain.is_empty() && local.bytes().all(is_local) && domain.bytes().all(is_domain)
}
