//! The mail to an officer.

use crate::complaint::filed;
use crate::site::site;

#[test]
fn the_mail_names_the_reference_and_nothing_of_the_complaint() {
    let site = site();
    let reference = filed(&site);
    let mails = site.mails();
    let mail = mails.iter().find(|mail| mail.contains(&reference)).expect("a mail");
    assert!(
        mail.contains("info@intervisie-begeleiding.nl") && mail.contains("page=klachtformulier&complaint="),
        "{mail}"
    );
    for typed in ["Noor", "noor@example.nl", "training"] {
        assert!(!mail.contains(typed), "{typed} is in {mail}");
    }
}

#[test]
fn twelve_failures_are_seen_and_the_thirteenth_try_sends() {
    let site = site();
    site.fail_mails(12);
    let reference = filed(&site);
    let id = site.number(&format!("SELECT id FROM {{complaint}} WHERE reference = '{reference}'"));
    let health = || site.php("echo Klachtformulier\\Health\\test( 'mail' )['status'];");
    let of_row = |what: &str| site.value(&format!("SELECT {what} FROM {{outbox}} WHERE complaint = {id}"));
    let mut pauses = Vec::new();
    for tries in 1..=12 {
        if tries > 1 {
            try_now(&site, id);
        }
        assert_eq!(of_row("tries"), tries.to_string());
        assert_eq!(health(), if tries < 3 { "good" } else { "critical" }, "after {tries}");
        pauses.push(of_row("next_at - UNIX_TIMESTAMP()").parse::<i64>().expect("seconds"));
    }
    assert!(pauses.windows(2).all(|two| two[0] <= two[1] + 5), "{pauses:?}");
    let list = site.php("wp_set_current_user( 1 ); Klachtformulier\\Inbox\\show_list();");
    assert!(list.contains("12 keer geprobeerd") && list.contains("kon de mail niet worden verstuurd"), "{list}");
    assert!(!site.mails().iter().any(|mail| mail.contains(&reference)));
    try_now(&site, id);
    assert_eq!(site.mails().iter().filter(|mail| mail.contains(&reference)).count(), 1);
    assert_eq!(health(), "good");
    try_now(&site, id);
    assert_eq!(site.mails().iter().filter(|mail| mail.contains(&reference)).count(), 1);
}

fn try_now(site: &crate::site::Site, complaint: u64) {
    site.change(&format!("UPDATE {{outbox}} SET next_at = 0 WHERE complaint = {complaint}"));
    site.php("do_action( 'klachtformulier_outbox' );");
}
