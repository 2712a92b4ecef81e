//! A postal address, in its parts.

use crate::complaint::Part;

use super::field::Field;
use super::part::{PartInput, part};
use crate::view::{Element, classed};

pub(crate) fn address(field: Field<'_>) -> Vec<Element> {
    let words = field.form.wording.words;
    let input = |name, label, of, token| {
        part(field, PartInput { name, label, class: name, part: of, numeric: false, token: Some(token) })
    };
    let parts = classed("div", "address")
        .child(input("street", words.street, Part::Street, "address-line1"))
        .child(input("number", words.number, Part::Number, "address-line2"))
        .child(input("postcode", words.postcode, Part::Postcode, "postal-code"))
        .child(input("city", words.city, Part::City, "address-level2"))
        .child(input("country", words.country, Part::Country, "country-name"));
    vec![parts]
}
