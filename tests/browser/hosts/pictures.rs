//! Screenshots of the form in each of these pages: `cargo test --test browser hosts::pictures -- --ignored`.

use super::site::Site;
use crate::shots::shoot;

#[test]
#[ignore = "makes pictures and proves nothing"]
fn of_the_form_in_pages_of_others() {
    for name in ["strict", "old-theme", "bootstrap", "wordpress", "rtl", "two"] {
        let site = Site::open(&format!("{name}.html"));
        site.page.wait_until_open_at("start");
        shoot(&site.page, &format!("host-{name}-start"));
        site.page.begin();
        site.page.choose("relatie", "anders");
        site.page.next();
        site.page.wait_for_focus("summary.heading");
        shoot(&site.page, &format!("host-{name}-errors"));
    }
}
