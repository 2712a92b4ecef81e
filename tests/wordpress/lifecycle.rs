//! What is there from activation until the plugin is deleted.

use crate::complaint::filed;
use crate::site::site;

#[test]
fn nothing_stays_when_the_plugin_is_deleted() {
    let site = site();
    filed(&site);
    site.php(
        "get_user_by( 'login', 'author' )->add_cap( 'read_complaints' );
         username_exists( 'reader' ) || wp_insert_user( [ 'user_login' => 'reader', 'user_pass' => 'reader', 'role' => 'klachtenfunctionaris' ] );
         update_option( 'klachtformulier_recipients', [ 'groeimeesters' => 'iemand@example.nl' ] );",
    );
    let left = site.php(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php';
         require_once ABSPATH . 'wp-admin/includes/file.php';
         deactivate_plugins( 'klachtformulier/klachtformulier.php' );
         uninstall_plugin( 'klachtformulier/klachtformulier.php' );
         global $wpdb;
         $words = \"LIKE '%klacht%' OR\";
         echo wp_json_encode( [
             $wpdb->get_col( \"SHOW TABLES LIKE '%klacht%'\" ),
             $wpdb->get_col( \"SELECT option_name FROM $wpdb->options WHERE option_name $words option_value $words option_value LIKE '%read_complaints%'\" ),
             $wpdb->get_col( \"SELECT meta_value FROM $wpdb->usermeta WHERE meta_key = 'wp_capabilities' AND ( meta_value $words meta_value LIKE '%complaints%' )\" ),
         ] );",
    );
    site.fill();
    assert_eq!(left, "[[],[],[]]");
    // And all of it comes back.
    filed(&site);
}

#[test]
fn an_update_or_a_second_activation_keeps_what_is_there() {
    let site = site();
    let before = site.count();
    site.php(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php';
         deactivate_plugins( 'klachtformulier/klachtformulier.php' );
         activate_plugin( 'klachtformulier/klachtformulier.php' );",
    );
    assert_eq!(site.count(), before);
    filed(&site);
    let planned = site.php(
        "echo (int) ( wp_next_scheduled( 'klachtformulier_daily' ) && wp_next_scheduled( 'klachtformulier_outbox' ) );",
    );
    assert_eq!(planned, "1");
}
