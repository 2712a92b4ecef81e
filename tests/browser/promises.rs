//! The promises of the klachtenregelingen, on screen: for each row of `tests/promises` the page on which it is kept and
//! the text that is read there, as it is in the organisation's own file.
//!
//! A table per form lists what must be visible; `walk` goes through the form in Dutch and keeps the text of every page;
//! `row` compares the two. Whether the files themselves agree with the klachtenregelingen is tested in
//! `tests/promises`.

mod clienten;
mod externen;
mod groeimeesters;
mod klik;
mod row;
mod scholing;
mod walk;

use std::collections::BTreeSet;
use std::path::Path;

use row::Form;

const FORMS: [&Form; 8] = [
    &scholing::SCHOLING,
    &scholing::TWEEDE_INSTANTIE,
    &clienten::CLIENTEN,
    &externen::EXTERNEN,
    &groeimeesters::KLACHT,
    &groeimeesters::KLACHTENCOMMISSARIS,
    &klik::KLACHT,
    &klik::BEZWAAR,
];

#[test]
fn the_promises_about_trainings_of_blijf_groep_are_met() {
    scholing::SCHOLING.check();
}

#[test]
fn the_promises_of_the_second_instance_about_trainings_are_met() {
    scholing::TWEEDE_INSTANTIE.check();
}

#[test]
fn the_promises_to_clients_of_blijf_groep_are_met() {
    clienten::CLIENTEN.check();
}

#[test]
fn the_promises_to_others_at_blijf_groep_are_met() {
    externen::EXTERNEN.check();
}

#[test]
fn the_promises_of_groeimeesters_are_met() {
    groeimeesters::KLACHT.check();
}

#[test]
fn the_promises_of_the_complaints_commissioner_are_met() {
    groeimeesters::KLACHTENCOMMISSARIS.check();
}

#[test]
fn the_promises_of_klik_onderwijs_are_met() {
    klik::KLACHT.check();
}

#[test]
fn the_promises_about_an_objection_are_met() {
    klik::BEZWAAR.check();
}

/// Every row with a test on the data has a row here, and there are no other rows.
#[test]
fn every_promised_row_is_looked_for_on_screen() {
    let met = FORMS.iter().flat_map(|form| form.rows).map(|row| row.number.to_owned()).collect::<BTreeSet<_>>();
    let promised = promised();
    assert!(!promised.is_empty(), "the rows could not be read");
    assert_eq!(met.difference(&promised).collect::<Vec<_>>(), [""; 0], "promised nowhere");
    assert_eq!(promised.difference(&met).collect::<Vec<_>>(), [""; 0], "never looked for on screen");
}

#[test]
fn every_form_has_its_table() {
    let known = crate::cases::procedures().into_iter().map(|known| (known.organisation, known.id));
    let tables = FORMS.iter().map(|form| (form.organisation, form.id.to_owned()));
    assert_eq!(tables.collect::<BTreeSet<_>>(), known.collect::<BTreeSet<_>>());
}

/// The rows that have a test on the data: `fn row_1_04_…` is row 1.4.
fn promised() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/promises");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let code = files.map(|path| std::fs::read_to_string(path).unwrap()).collect::<String>();
    let names = code.lines().filter_map(|line| line.trim().strip_prefix("fn row_"));
    let number = |name: &str| {
        let mut parts = name.split('_').map_while(|part| part.parse::<u32>().ok());
        Some(format!("{}.{}", parts.next()?, parts.next()?))
    };
    names.map(|name| number(name).unwrap_or_else(|| panic!("row_{name} has no number"))).collect()
}
