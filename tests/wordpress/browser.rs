//! In a browser: what an administrator, a visitor and an officer do.

use std::time::Duration;

use serde_json::{Value, json};

use crate::complaint::answers;
use crate::site::{Site, site};
use crate::webdriver::Browser;

const PATIENCE: Duration = Duration::from_secs(60);

fn log_in(browser: &Browser, site: &Site, user: &str) {
    browser.open(&site.address("/wp-login.php"));
    browser.script(&format!(
        "document.getElementById('user_login').value = '{user}';
         document.getElementById('user_pass').value = '{user}';
         document.getElementById('loginform').submit()"
    ));
    browser.wait_for_at_most(PATIENCE, "location.href.includes('/wp-admin')");
}

/// Chooses a file on the page of settings, and returns what is said of it: nothing when it is in use.
fn choose(browser: &Browser, site: &Site, file: &str) -> String {
    browser.open(&site.address("/wp-admin/admin.php?page=klachtformulier-settings"));
    browser.script(&format!(
        "const all = new DataTransfer();
         all.items.add(new File([{}], 'bestand.json'));
         const form = document.getElementById('klachtformulier-upload');
         form.querySelector('input').files = all.files;
         window.isBefore = true;
         form.querySelector('button').click()",
        json!(file)
    ));
    let notice = "document.querySelector('#klachtformulier-upload .notice:not(.notice-info)')?.innerText";
    browser
        .wait_for_at_most(PATIENCE, &format!("document.readyState === 'complete' && (!window.isBefore || {notice})"));
    if browser.is("window.isBefore") { browser.text(notice) } else { String::new() }
}

#[test]
fn an_administrator_chooses_a_file_and_one_with_faults_changes_nothing() {
    let site = site();
    let browser = Browser::start(1200);
    log_in(&browser, &site, "beheer");
    let right = include_str!("../../public/organisations/groeimeesters.json");
    let hash = || site.value("SELECT hash FROM {organisation} WHERE slug = 'groeimeesters' AND replaced_at IS NULL");
    let before = hash();
    let said = choose(&browser, &site, &right.replacen("\"format\": 1", "\"format\": 2", 1));
    assert!(said.contains("Er zitten fouten in het bestand. Er is niets veranderd."), "{said}");
    assert!(said.contains("bestand.json:3:13: error: dit bestand heeft een andere vorm"), "{said}");
    let said = choose(&browser, &site, "dit is geen JSON");
    assert!(said.contains("bestand.json:1:1"), "{said}");
    assert_eq!(hash(), before);
    let changed = right.replacen("2026-11-29", "2026-11-30", 1);
    assert_eq!(choose(&browser, &site, &changed), "");
    assert_ne!(hash(), before);
    // And back, for the other tests.
    assert_eq!(choose(&browser, &site, right), "");
    assert_eq!(hash(), before);
}

const FORM: &str = "document.querySelector('klacht-formulier').shadowRoot";

#[test]
fn a_complaint_goes_from_the_page_to_the_officer() {
    let site = site();
    let id = site.php(
        "echo wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Klacht', 'post_name' => 'klacht-in-browser',
            'post_content' => '[klachtformulier bestand=\"groeimeesters\" procedure=\"klacht\" weergave=\"pagina\"]' ] );",
    );
    let browser = Browser::start(1000);
    browser.open(&site.address("/klacht-in-browser/"));
    // The program is there.
    browser.wait_for_at_most(PATIENCE, &format!("{FORM}.querySelector('.form').dataset.plain === undefined"));
    fill_in(&browser);
    press(&browser, "next");
    browser.wait_for_at_most(PATIENCE, &format!("{FORM}.querySelector('[part~=send]')"));
    press(&browser, "send");
    browser.wait_for_at_most(PATIENCE, &format!("{FORM}.querySelector('[part~=reference]')"));
    let reference = browser.text(&format!("{FORM}.querySelector('[part~=reference]').innerText"));
    assert_eq!(browser.console_errors(), Vec::<String>::new());
    let complaint = site.value(&format!("SELECT id FROM {{complaint}} WHERE reference = '{reference}'"));
    assert!(site.mails().iter().any(|mail| mail.contains(&reference)));

    log_in(&browser, &site, "beheer");
    browser.open(&site.address(&format!("/wp-admin/admin.php?page=klachtformulier&complaint={complaint}")));
    let check = "document.getElementById('klachtformulier-check').innerText";
    browser.wait_for_at_most(PATIENCE, &format!("!{check}.includes('…')"));
    let said = browser.text(check);
    assert!(said.contains("Alle antwoorden kloppen.") && said.contains("Kan in behandeling"), "{said}");
    // The dates are those that the form said.
    assert!(said.contains("is je klacht afgehandeld") && !said.contains("zei iets anders"), "{said}");
    site.php(&format!("wp_delete_post( {id}, true );"));
}

/// Fills in the whole form, as a script that types.
fn fill_in(browser: &Browser) {
    let answers = Value::Object(answers());
    browser.script(&format!(
        "const root = {FORM};
         const put = (name, value) => {{
             for (const field of root.querySelectorAll(`[name=\"${{name}}\"]`)) {{
                 const chosen = value === true ? 'yes' : value === false ? 'no' : value;
                 if (field.type === 'radio') {{
                     if (field.value === chosen) field.click();
                 }} else if (field.type === 'checkbox') {{
                     field.click();
                 }} else {{
                     field.value = value;
                     field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                     field.dispatchEvent(new Event('change', {{ bubbles: true }}));
                 }}
             }}
         }};
         for (let round = 0; round < 3; round++) {{
             for (const [name, value] of Object.entries({answers})) {{
                 if (value !== null && typeof value === 'object') {{
                     for (const [part, text] of Object.entries(value)) put(`${{name}}.${{part}}`, text);
                 }} else {{
                     put(name, value);
                 }}
             }}
             await new Promise((done) => setTimeout(done, 200));
         }}"
    ));
}

fn press(browser: &Browser, part: &str) {
    browser.click("klacht-formulier", &format!("[part~={part}]"));
}

#[test]
fn the_block_shows_the_form_in_the_editor() {
    let site = site();
    let browser = Browser::start(1200);
    log_in(&browser, &site, "author");
    browser.open(&site.address("/wp-admin/post-new.php"));
    browser.wait_for_at_most(PATIENCE, "window.wp?.data?.select('core/editor')?.getCurrentPostId()");
    let choice = r#"{ organisation: "groeimeesters", procedure: "klacht" }"#;
    browser.script(&format!(
        "wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('klachtformulier/formulier', {choice}))"
    ));
    let page = "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";
    let shown = format!(
        "[...{page}.querySelectorAll('[data-type=\"klachtformulier/formulier\"] div')].find((each) => each.shadowRoot?.querySelector('.form'))"
    );
    browser.wait_for_at_most(PATIENCE, &shown);
    assert!(browser.text(&format!("{shown}.shadowRoot.querySelector('.form').innerText")).contains("Klacht indienen"));
}

#[test]
fn ticks_from_before_the_program_stay() {
    let site = site();
    let _late = site.with_plugin(
        "add_filter( 'wp_script_attributes', function ( $attributes ) {
            return 'klachtformulier-js-module' === ( $attributes['id'] ?? '' ) ? [ 'type' => 'text/later' ] + $attributes : $attributes;
        }, 99 );",
    );
    let id = site.php(
        "echo wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Ticks', 'post_name' => 'ticks-in-browser',
            'post_content' => '[klachtformulier bestand=\"stapsteen\" procedure=\"klacht\" weergave=\"pagina\"]' ] );",
    );
    let browser = Browser::start(1000);
    browser.open(&site.address("/ticks-in-browser/"));
    let ticks = format!("[...{FORM}.querySelectorAll('input[type=checkbox][name^=onderwerp]')]");
    browser.script(&format!("{ticks}.slice(0, 2).forEach((tick) => tick.click())"));
    assert_eq!(browser.script(&format!("return {ticks}.map((tick) => tick.name)[0]")), json!("onderwerp[]"));
    browser.script(
        "const late = document.querySelector('script[type=\"text/later\"]');
         const script = document.createElement('script');
         script.type = 'module';
         script.src = late.src;
         document.head.append(script)",
    );
    browser.wait_for_at_most(PATIENCE, &format!("{FORM}.querySelector('.form').dataset.plain === undefined"));
    assert_eq!(
        browser.script(&format!("return {ticks}.map((tick) => tick.checked)")),
        json!([true, true, false, false])
    );
    site.php(&format!("wp_delete_post( {id}, true );"));
}
