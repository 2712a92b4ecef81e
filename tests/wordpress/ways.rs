//! Sites that are set up in another way.

use crate::complaint::{DOOR, PLAIN_ROUTE, ROUTE, answers, payload, post};
use crate::http::send;
use crate::site::site;

#[test]
fn where_rest_is_closed_the_form_sends_all_the_same() {
    let site = site();
    let _closed = site.with_plugin(
        "add_filter( 'rest_authentication_errors', function ( $known ) {
            return is_user_logged_in() ? $known : new WP_Error( 'closed', 'Nee', [ 'status' => 401 ] );
        } );",
    );
    let statuses = [DOOR, ROUTE, PLAIN_ROUTE].map(|way| post(&site, way, &payload(&site, &answers()), &[]).status);
    assert_eq!(statuses, [201, 401, 401]);
    let health = site.php("echo wp_json_encode( Klachtformulier\\Health\\test( 'rest' ), JSON_UNESCAPED_SLASHES );");
    assert!(health.contains("\"status\":\"recommended\"") && health.contains("of-a-test.php"), "{health}");
    let health = site.php("echo Klachtformulier\\Health\\test( 'reach' )['status'];");
    assert_eq!(health, "good");
}

#[test]
fn plain_permalinks_will_do() {
    let site = site();
    site.php("update_option( 'permalink_structure', '' );");
    let statuses = [DOOR, PLAIN_ROUTE].map(|way| post(&site, way, &payload(&site, &answers()), &[]).status);
    site.php("update_option( 'permalink_structure', '/%postname%/' ); flush_rewrite_rules( false );");
    assert_eq!(statuses, [201, 201]);
}

#[test]
fn the_page_has_the_form_by_block_and_by_shortcode_whoever_wrote_it() {
    let site = site();
    // As themes were before blocks.
    site.php(
        "$folder = get_theme_root() . '/klassiek';
         wp_mkdir_p( $folder );
         file_put_contents( \"$folder/style.css\", '/* Theme Name: Klassiek */ *:focus { outline: 3px solid red; }' );
         file_put_contents( \"$folder/index.php\", '<!doctype html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body><?php while ( have_posts() ) { the_post(); the_content(); } wp_footer(); ?></body></html>' );",
    );
    let block = r#"<!-- wp:klachtformulier/formulier {"organisation":"groeimeesters","procedure":"klacht","layout":"page"} /-->"#;
    let shortcode = r#"[klachtformulier bestand="groeimeesters" procedure="klacht" weergave="pagina"]"#;
    for (content, author) in [(block, "beheer"), (block, "author"), (shortcode, "author"), (shortcode, "editor")] {
        let id = site.php(&format!(
            "wp_set_current_user( get_user_by( 'login', '{author}' )->ID ); kses_init();
             echo wp_insert_post( [ 'post_type' => 'post', 'post_status' => 'publish', 'post_title' => 'Klacht', 'post_content' => wp_slash( '{content}' ) ] );"
        ));
        for theme in ["twentytwentyfour", "klassiek"] {
            site.php(&format!("switch_theme( '{theme}' );"));
            let page = send(site.port, "GET", &format!("/?p={id}&preview=0"), &[], b"");
            let page = if page.status == 301 {
                let place =
                    page.header("location").split_once(&site.port.to_string()).map_or("", |(_, path)| path).to_owned();
                send(site.port, "GET", &place, &[], b"")
            } else {
                page
            };
            for part in [
                "<klacht-formulier src=\"/?klachtformulier=groeimeesters&amp;file=",
                "endpoint=\"/?klachtformulier=groeimeesters\"",
                "<template shadowrootmode=\"open\"><link rel=\"stylesheet\"",
                "<form class=\"page\" novalidate=\"\" method=\"post\" action=\"/?klachtformulier=groeimeesters\"",
                "<script type=\"module\" src=\"http://127.0.0.1",
                "Met deze knop wordt de klacht meteen verstuurd.",
            ] {
                assert!(page.text.contains(part), "{author}, {theme}: {part} is not in {}", page.text);
            }
        }
    }
    site.php("switch_theme( 'twentytwentyfour' );");
}

#[test]
fn what_came_with_a_form_that_runs_is_cleaned() {
    let site = site();
    let html = "<klacht-formulier><template shadowrootmode=\\\"open\\\"><div class=\\\"form\\\" onclick=\\\"alert(1)\\\" style=\\\"x\\\"><script>alert(1)</script><img src=x onerror=alert(1)><iframe src=x></iframe><a href=\\\"javascript:alert(1)\\\">x</a><form action=\\\"javascript:alert(1)\\\"><button formaction=\\\"javascript:alert(1)\\\">x</button></form></div></template><p>x</p></klacht-formulier>";
    let clean = site
        .php(&format!("echo wp_json_encode( Klachtformulier\\Markup\\clean( \"{html}\" ), JSON_UNESCAPED_SLASHES );"));
    for bad in ["<script", "<img", "<iframe", "onclick", "onerror", "javascript", "style", "formaction"] {
        assert!(!clean.contains(bad), "{bad} is in {clean}");
    }
}
