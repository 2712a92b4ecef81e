//! A mailto link, read back by the crate `url` and by RFC 6068.

use url::Url;

/// A link as an e-mail program reads it.
#[derive(Debug, PartialEq)]
pub(crate) struct Link {
    pub(crate) to: String,
    /// Who gets a copy.
    pub(crate) copies: Vec<String>,
    pub(crate) subject: String,
    /// With the line ends of the link.
    pub(crate) body: String,
}

/// Reads a link, and checks the rules for every link.
#[track_caller]
pub(crate) fn read(href: &str) -> Link {
    assert!(href.len() <= 1900, "{} characters: {href}", href.len());
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%@?&=:".contains(&byte);
    assert!(href.bytes().all(harmless), "a character on which programs disagree: {href}");

    let url = Url::parse(href).expect("a URL");
    assert_eq!(url.scheme(), "mailto");
    assert_eq!(url.fragment(), None);
    assert_eq!(url.as_str(), href, "a browser would change it");
    let to = decoded(url.path());
    // Some programs decode a link's fields as form fields, where "+" is a space; both must give the same.
    let as_form: Vec<(String, String)> =
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let by_rfc: Vec<(String, String)> = url
        .query()
        .expect("fields")
        .split('&')
        .map(|field| field.split_once('=').expect("a name and a value"))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    assert_eq!(as_form, by_rfc);
    let names: Vec<&str> = by_rfc.iter().map(|(name, _)| name.as_str()).collect();
    let has_copies = names.first() == Some(&"cc");
    assert_eq!(&names[usize::from(has_copies)..], ["subject", "body"], "{href}");
    let copies =
        by_rfc.iter().filter(|(name, _)| name == "cc").flat_map(|(_, list)| list.split(',').map(str::to_owned));
    let copies: Vec<String> = copies.collect();
    let [subject, body] = [2, 1].map(|from_end: usize| by_rfc[by_rfc.len() - from_end].1.clone());
    assert!(!subject.contains(char::is_control), "{subject:?}");
    assert!(!body.replace("\r\n", "").contains(['\r', '\n']), "a line end that is no CR LF: {body:?}");
    Link { to, copies, subject, body }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).expect("two digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}
