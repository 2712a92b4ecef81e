<?php
/**
 * Plugin Name:       Klachtformulier
 * Description:       Een klachtformulier dat je klachtenregeling volgt: het controleert, zegt wat er gebeurt en wanneer, en bewaart elke klacht hier tot de beloofde dag.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      8.1
 * License:           MIT OR Apache-2.0
 * Text Domain:       klachtformulier
 */

namespace Klachtformulier;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const FILE = __FILE__;

/** The version, which scripts/package-wordpress writes above. */
function version(): string {
	return get_file_data( FILE, [ 'version' => 'Version' ] )['version'];
}

foreach ( [
	'texts', 'words', 'refusal', 'database', 'schema', 'organisations', 'terms', 'conditions', 'kinds', 'answers', 'files',
	'fields', 'incoming', 'origins', 'store', 'reply', 'sentences', 'pages', 'receipts', 'door', 'outbox', 'mail',
	'retention', 'roles', 'lifecycle', 'privacy', 'markup', 'form', 'block', 'own-page', 'health', 'reading', 'inbox',
	'complaint', 'download', 'settings', 'upload',
] as $klachtformulier_part ) {
	require __DIR__ . "/includes/$klachtformulier_part.php";
}
unset( $klachtformulier_part );

register_activation_hook( FILE, Lifecycle\activate( ... ) );
register_deactivation_hook( FILE, Lifecycle\deactivate( ... ) );

Door\open();
Lifecycle\hook();
Outbox\hook();
Retention\hook();
Privacy\hook();
Block\hook();
Health\hook();
if ( is_admin() ) {
	Inbox\hook();
	Settings\hook();
	Upload\hook();
	Download\hook();
}
