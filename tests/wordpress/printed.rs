//! What other plugins print before the answer.

use crate::complaint::{DOOR, PLAIN_ROUTE, ROUTE, answers, payload, post};
use crate::site::site;

const WARNING: &str = "echo '<b>Warning</b>: iets in een andere plugin';";

#[test]
fn a_warning_before_the_answer_is_thrown_away() {
    let site = site();
    let _warns = site.with_plugin(WARNING);
    for way in [DOOR, ROUTE, PLAIN_ROUTE] {
        let answer = post(&site, way, &payload(&site, &answers()), &[]);
        assert!(answer.status == 201 && answer.reference().is_some(), "{way}: {answer:?}");
    }
}

#[test]
fn where_it_cannot_be_thrown_away_nothing_is_kept_and_site_health_says_who() {
    let site = site();
    site.set_php("output_buffering = 0");
    let before = site.count();
    let warns = site.with_plugin(WARNING);
    let answer = post(&site, DOOR, &payload(&site, &answers()), &[]);
    // The status is gone by then: nobody may take this for a receipt.
    assert!(answer.reference().is_none() && answer.text.contains("\"status\":500"), "{answer:?}");
    // It prints into what the tests ask of PHP too.
    drop(warns);
    assert_eq!(site.count(), before);
    let health = site.php("echo get_option( 'klachtformulier_printed' )['file'];");
    assert!(health.ends_with("of-a-test.php"), "{health}");
    // What is printed once the plugin is there, is thrown away all the same.
    let warns = site.with_plugin(&format!("add_action( 'init', function () {{ {WARNING} }} );"));
    assert_eq!(post(&site, DOOR, &payload(&site, &answers()), &[]).status, 201);
    drop(warns);
    let warns =
        site.with_plugin(&format!("add_filter( 'pre_wp_mail', function ( $sent ) {{ {WARNING} return $sent; }}, 1 );"));
    assert!(post(&site, DOOR, &payload(&site, &answers()), &[]).reference().is_some());
    drop(warns);
    site.php("delete_option( 'klachtformulier_printed' );");
    site.set_php("");
}
