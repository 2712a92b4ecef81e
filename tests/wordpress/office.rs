//! Who may read, and what others find.

use crate::complaint::{Attached, answers, payload, post_with};
use crate::http::{Answer, send};
use crate::site::{Site, site};

/// The cookies of somebody who logged in.
fn session(site: &Site, user: &str) -> String {
    let body = format!("log={user}&pwd={user}&testcookie=1");
    let headers =
        [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", "wordpress_test_cookie=WP+Cookie+check")];
    // Several headers have one name, and the client keeps the last: PHP says all of them.
    let _ = send(site.port, "POST", "/wp-login.php", &headers, body.as_bytes());
    site.php(&format!(
        "$user = get_user_by( 'login', '{user}' ); $end = time() + 3600;
         $token = WP_Session_Tokens::get_instance( $user->ID )->create( $end );
         echo LOGGED_IN_COOKIE, '=', rawurlencode( wp_generate_auth_cookie( $user->ID, $end, 'logged_in', $token ) ), '; ',
              AUTH_COOKIE, '=', rawurlencode( wp_generate_auth_cookie( $user->ID, $end, 'auth', $token ) );"
    ))
}

fn get(site: &Site, path: &str, cookies: &str) -> Answer {
    let headers: &[(&str, &str)] = if cookies.is_empty() { &[] } else { &[("Cookie", cookies)] };
    send(site.port, "GET", path, headers, b"")
}

#[test]
fn only_who_may_read_complaints_reads_them() {
    let site = site();
    site.php(
        "username_exists( 'officer' ) || wp_insert_user( [ 'user_login' => 'officer', 'user_pass' => 'officer', 'role' => 'klachtenfunctionaris' ] );",
    );
    let bytes = b"%PDF-1.4 de inhoud";
    let answer = post_with(&site, &mut payload(&site, &answers()), &[Attached { name: "bewijs.pdf", bytes }]);
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = site.value("SELECT MAX(id) FROM {complaint}");
    let file = site.value("SELECT MAX(id) FROM {file}");
    let page = format!("/wp-admin/admin.php?page=klachtformulier&complaint={id}");
    for user in ["", "subscriber", "contributor", "author", "editor"] {
        let cookies = if user.is_empty() { String::new() } else { session(&site, user) };
        for path in [
            page.as_str(),
            "/wp-admin/admin.php?page=klachtformulier",
            &format!("/wp-admin/admin-post.php?action=klachtformulier_download&file={file}"),
            "/wp-admin/admin-ajax.php?action=klachtformulier_file&row=1",
        ] {
            let answer = get(&site, path, &cookies);
            assert!(matches!(answer.status, 302 | 400 | 403), "{user} {path}: {answer:?}");
            assert!(!answer.text.contains("Noor") && !answer.text.contains("de inhoud"), "{user} {path}: {answer:?}");
        }
    }
    for user in ["officer", "beheer"] {
        let cookies = session(&site, user);
        let read = get(&site, &page, &cookies);
        assert!(read.status == 200 && read.text.contains("Noor de Vries"), "{user}: {read:?}");
        let link = read.text.split("href=\"").find(|link| link.contains("klachtformulier_download")).expect("a link");
        let link = link.split('"').next().unwrap_or_default().replace("&#038;", "&").replace("&amp;", "&");
        let path = link.split_once(&site.port.to_string()).expect("an address").1.to_owned();
        let file = get(&site, &path, &cookies);
        assert!(file.text == "%PDF-1.4 de inhoud", "{file:?}");
        assert!(file.header("content-disposition").starts_with("attachment"), "{file:?}");
        assert_eq!(
            (file.header("content-type"), file.header("x-content-type-options")),
            ("application/octet-stream", "nosniff")
        );
        // Without the nonce the address is none.
        let guessed = format!("/wp-admin/admin-post.php?action=klachtformulier_download&file={file}", file = 1);
        assert_eq!(get(&site, &guessed, &cookies).status, 403);
    }
    assert_eq!(get(&site, "/wp-admin/admin.php?page=klachtformulier-settings", &session(&site, "officer")).status, 403);
}

#[test]
fn only_an_administrator_with_a_nonce_changes_the_organisation_file() {
    let site = site();
    let before = site.value("SELECT GROUP_CONCAT(hash) FROM {organisation} WHERE replaced_at IS NULL");
    for user in ["", "editor", "beheer"] {
        let cookies = if user.is_empty() { String::new() } else { session(&site, user) };
        let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookies.as_str())];
        let answer =
            send(site.port, "POST", "/wp-admin/admin-ajax.php", &headers, b"action=klachtformulier_upload&bundle=x");
        assert!(matches!(answer.status, 400 | 403), "{user}: {answer:?}");
    }
    // Nor does one that is no file, or that has a form which is none.
    for bundle in ["[]", "{\"file\": \"{}\", \"slim\": \"{}\", \"html\": {}}"] {
        let said = site.php(&format!(
            "require_once WP_PLUGIN_DIR . '/klachtformulier/includes/upload.php';
             try {{ Klachtformulier\\Upload\\keep( json_decode( '{bundle}', true ) ); echo 'kept'; }} catch ( Klachtformulier\\Upload\\Wrong $wrong ) {{ echo 'refused'; }}"
        ));
        assert_eq!(said, "refused", "{bundle}");
    }
    assert_eq!(site.value("SELECT GROUP_CONCAT(hash) FROM {organisation} WHERE replaced_at IS NULL"), before);
}
