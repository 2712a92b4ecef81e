//! Apache and every PHP in it are killed while complaints come in.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::complaint::{DOOR, answers, payload, post};
use crate::site::site;

/// More with KLACHT_ROUNDS.
const ROUNDS: u64 = 3;

#[test]
fn what_was_answered_is_kept_and_mailed_when_php_is_killed() {
    let site = site();
    let rounds = std::env::var("KLACHT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let told = Mutex::new(HashMap::new());
    let before = site.count();
    for round in 0..rounds {
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while !is_over.load(Ordering::Relaxed) {
                        let mut complaint = payload(&site, &answers());
                        complaint["answers"]["omschrijving"] = json!(complaint["key"]);
                        let answer = post(&site, DOOR, &complaint, &[]);
                        match answer.reference() {
                            Some(reference) => drop(told.lock().unwrap().insert(reference, complaint["key"].clone())),
                            None => thread::sleep(Duration::from_millis(100)),
                        }
                    }
                });
            }
            thread::sleep(Duration::from_millis(1500 + 700 * round % 2000));
            site.run(&["kill"]);
            is_over.store(true, Ordering::Relaxed);
        });
        site.run(&["start", &site.port.to_string()]);
    }
    let told = told.into_inner().unwrap();
    assert!(!told.is_empty());
    let kept = site.value("SELECT GROUP_CONCAT(CONCAT(reference, '=', idempotency) SEPARATOR ' ') FROM {complaint}");
    let unmailed = site.number("SELECT COUNT(*) FROM {outbox} WHERE sent_at IS NULL");
    let lost: Vec<_> = told
        .iter()
        .filter(|(reference, key)| !kept.contains(&format!("{reference}={}", key.as_str().unwrap())))
        .collect();
    println!(
        "{rounds} rounds: {} told, {} kept, {} lost, {unmailed} not mailed yet",
        told.len(),
        site.count() - before,
        lost.len()
    );
    assert!(lost.is_empty(), "{lost:?}");
    site.change("UPDATE {outbox} SET next_at = 0 WHERE sent_at IS NULL");
    for _ in 0..=unmailed / 20 {
        site.php("do_action( 'klachtformulier_outbox' );");
    }
    let mails = site.mails().concat();
    assert!(told.keys().all(|reference| mails.contains(reference.as_str())));
    assert_eq!(site.number("SELECT COUNT(*) FROM {outbox} WHERE sent_at IS NULL"), 0);
    // Nothing hangs in the air.
    assert_eq!(site.number("SELECT COUNT(*) FROM {content} WHERE complaint NOT IN (SELECT id FROM {complaint})"), 0);
    assert_eq!(site.number("SELECT COUNT(*) FROM {complaint} WHERE id NOT IN (SELECT complaint FROM {content})"), 0);
}
