//! When a complaint goes: on the day that was promised, when somebody asks, and with the plugin.

use serde_json::json;

use crate::complaint::{Attached, answers, filed, payload, post, post_with};
use crate::site::{Site, site};

fn is_here(site: &Site, reference: &str) -> bool {
    site.number(&format!("SELECT COUNT(*) FROM {{complaint}} WHERE reference = '{reference}'")) == 1
}

#[test]
fn a_complaint_goes_on_the_day_after_the_promised_one() {
    let site = site();
    let reference = filed(&site);
    let days_ago = |days: &str| {
        site.php(&format!(
            "echo Klachtformulier\\Terms\\now()->modify( '-2 years' )->modify( '{days}' )->format( 'Y-m-d' );"
        ))
    };
    let purge = || site.php("echo json_encode( Klachtformulier\\Retention\\purge() );");
    let counts_from = |day: &str| {
        site.change(&format!("UPDATE {{complaint}} SET counts_from = '{day}' WHERE reference = '{reference}'"));
    };
    counts_from(&days_ago("+0 days"));
    assert_eq!(purge(), "0");
    assert!(is_here(&site, &reference));
    counts_from(&days_ago("-1 day"));
    // Not by a clock that cannot be right, nor when somebody holds it.
    site.php("update_option( 'klachtformulier_clock', time() + 86400 );");
    assert_eq!((purge().as_str(), is_here(&site, &reference)), ("null", true));
    site.php("update_option( 'klachtformulier_clock', time() );");
    site.change(&format!("UPDATE {{complaint}} SET held_for = 'rechtszaak' WHERE reference = '{reference}'"));
    assert_eq!(purge(), "0");
    site.change(&format!("UPDATE {{complaint}} SET held_for = NULL WHERE reference = '{reference}'"));
    assert_eq!(purge(), "1");
    assert!(!is_here(&site, &reference));
    no_orphans(&site);
}

#[test]
fn a_term_from_the_closing_runs_from_then() {
    let site = site();
    let until = |closed: &str| {
        site.php(&format!(
            "echo Klachtformulier\\Retention\\until( (object) [ 'counts_from' => '2020-01-01', 'closed_on' => {closed} ],
             [ (object) [ 'what' => 'complaint', 'amount' => 5, 'unit' => 'years', 'since' => 'closing' ] ] );"
        ))
    };
    assert_eq!(until("null"), "closing");
    assert_eq!(until("'2024-02-29'"), "2029-02-28");
}

#[test]
fn terms_end_as_the_calendar_of_the_form_says() {
    let site = site();
    for (start, amount, unit, end) in [
        ("2026-03-31", 5, "workdays", "2026-04-09"),
        ("2026-12-24", 3, "workdays", "2026-12-30"),
        ("2026-01-31", 1, "months", "2026-02-28"),
        ("2027-04-26", 1, "workdays", "2027-04-28"),
        ("2026-05-13", 1, "workdays", "2026-05-15"),
    ] {
        let found = site.php(&format!(
            "echo Klachtformulier\\Terms\\last_day( new DateTimeImmutable( '{start}' ), {amount}, '{unit}' )->format( 'Y-m-d' );"
        ));
        let date = start.parse().expect("a date");
        let unit_of = match unit {
            "months" => klachtformulier::calendar::Unit::Months,
            _ => klachtformulier::calendar::Unit::Workdays,
        };
        let term = klachtformulier::calendar::Term { amount, unit: unit_of, moved: false };
        let of_form: chrono::NaiveDate = term.last_day(date, &klachtformulier::calendar::DaysOff::NONE);
        assert_eq!((found.as_str(), of_form.to_string().as_str()), (end, end), "{start} and {amount} {unit}");
    }
}

#[test]
fn the_exporter_and_the_eraser_find_a_complaint_by_its_address() {
    let site = site();
    let mut given = answers();
    given.insert("email".to_owned(), json!("Sam.Export@example.nl"));
    let mut complaint = payload(&site, &given);
    let file = Attached { name: "bewijs.pdf", bytes: b"%PDF-1.4" };
    let reference = post_with(&site, &mut complaint, &[file]).reference().expect("a reference");
    let mut other = answers();
    other.insert("omschrijving".to_owned(), json!("Ik mailde sam.export@example.nl al."));
    let other = post(&site, crate::complaint::DOOR, &payload(&site, &other), &[]).reference().expect("a reference");
    let export = site.php("echo wp_json_encode( Klachtformulier\\Privacy\\export( 'sam.export@EXAMPLE.nl' ) );");
    for part in [reference.as_str(), "Sam.Export@example.nl", "bewijs.pdf", "\"done\":true"] {
        assert!(export.contains(part), "{part} is not in {export}");
    }
    assert!(!export.contains(&other), "{export}");
    let erased = site.php("echo wp_json_encode( Klachtformulier\\Privacy\\erase( 'sam.export@example.nl' ) );");
    assert!(erased.contains("\"items_removed\":true"), "{erased}");
    assert!(!is_here(&site, &reference) && is_here(&site, &other));
    no_orphans(&site);
}

#[track_caller]
fn no_orphans(site: &Site) {
    for (table, of, column) in [
        ("content", "complaint", "complaint"),
        ("file", "content", "content"),
        ("chunk", "file", "file"),
        ("outbox", "complaint", "complaint"),
        ("promise", "complaint", "complaint"),
        ("receipt", "complaint", "complaint"),
    ] {
        let left =
            site.number(&format!("SELECT COUNT(*) FROM {{{table}}} WHERE {column} NOT IN (SELECT id FROM {{{of}}})"));
        assert_eq!(left, 0, "{table}");
    }
}
