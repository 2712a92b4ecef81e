//! Two organisations on one page, whose forms are filled in alternately.

use serde_json::json;

use super::site::{DRIVE, Site};

#[test]
fn two_organisations_whose_forms_are_filled_in_by_turns() {
    let site = Site::open("two.html");
    let browser = &site.page.browser;
    site.page.wait_until_ready();
    browser.script("document.querySelector('#b klacht-formulier').scrollIntoView({ behavior: 'instant' })");
    let turns = "const [a, b] = document.querySelectorAll('klacht-formulier');
        await until('two forms', () => place(a) !== 'none' && place(b) !== 'none');
        const way = [];
        while (!place(a).startsWith('review/') || !place(b).startsWith('review/'))
          for (const [element, word] of [[a, 'anna'], [b, 'bert']]) {
            if (place(element).startsWith('review/')) continue;
            await goOn(element, word);
            way.push(word);
          }
        return way.join(' ')";
    let way = browser.script(&format!("{DRIVE} {turns}"));
    assert!(way.as_str().unwrap().starts_with("anna bert anna bert anna bert"), "{way}");
    site.check_unchanged("with two reviews");
    let send = "const [a, b] = document.querySelectorAll('klacht-formulier'); for (const element of [b, a]) await goOn(element);
        return [place(a), place(b)]";
    assert_eq!(browser.script(&format!("{DRIVE} {send}")), json!(["receipt/", "receipt/"]));
    site.check_unchanged("with two receipts");
    let stored = site.receiver.stored();
    let of = |organisation: &str| {
        let found: Vec<_> = stored.iter().filter(|stored| stored.payload["organisation"] == organisation).collect();
        assert_eq!(found.len(), 1, "{organisation}");
        found[0].payload["answers"].to_string()
    };
    let (a, b) = (of("blijf-groep"), of("groeimeesters"));
    assert!(a.contains("anna") && !a.contains("bert"), "{a}");
    assert!(b.contains("bert") && !b.contains("anna"), "{b}");
    assert_eq!(browser.console_errors(), [""; 0]);
}
