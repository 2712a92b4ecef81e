<?php
// WordPress runs this when the plugin is deleted: with it go the complaints.

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}
require_once __DIR__ . '/klachtformulier.php';
Klachtformulier\Lifecycle\uninstall();
