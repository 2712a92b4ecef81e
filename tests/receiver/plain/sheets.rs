//! The style sheets of the pages.

use crate::server::Server;

#[test]
fn the_sheet_of_the_form_is_served_in_one_piece() {
    let server = Server::start();
    let sheet = server.client().get("?sheet");
    assert_eq!((sheet.status, sheet.header("content-type")), (200, Some("text/css; charset=utf-8")));
    assert_eq!(sheet.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(sheet.header("cache-control"), Some("public, max-age=3600"));
    assert!(!sheet.body.contains("@import"));
    // What each file of the sheet has, in the order in which they are imported.
    let main = std::fs::read_to_string("style/klachtformulier.css").unwrap();
    let mut last = 0;
    for name in main.lines().filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";")) {
        let part = std::fs::read_to_string(format!("style/{name}")).unwrap();
        let at = sheet.body.find(part.trim()).unwrap_or_else(|| panic!("{name} is not there"));
        assert!(at >= last, "{name} comes too early");
        last = at;
    }
    assert!(sheet.body.find(".form:has(> .way-out) {").unwrap() > last, "what imports comes after what it imports");
    assert_eq!(server.client().head("?sheet").status, 200);
}

#[test]
fn the_colour_of_an_organisation_is_that_of_its_file() {
    let server = Server::start();
    let sheet = server.client().get("?colours=groeimeesters");
    assert_eq!((sheet.status, sheet.header("content-type")), (200, Some("text/css; charset=utf-8")));
    assert_eq!(sheet.body.trim(), ":root{--klacht-organisation-accent:#2b6440}");
    server.client().get("?colours=zebravink").problem(405);
}

#[test]
fn nothing_else_can_be_got() {
    let server = Server::start();
    for query in ["", "?", "?key=1", "?held=1"] {
        server.client().get(query).problem(405);
    }
}
