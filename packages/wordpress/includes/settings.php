<?php
// The settings: organisation files, who gets a mail, and which other sites may send.

namespace Klachtformulier\Settings;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Block;
use Klachtformulier\Database;
use Klachtformulier\Door;
use Klachtformulier\Form;
use Klachtformulier\Inbox;
use Klachtformulier\Mail;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Organisation;
use Klachtformulier\Origins;
use Klachtformulier\Sentences;
use Klachtformulier\Upload;

use function Klachtformulier\Texts\t;

const PAGE = 'klachtformulier-settings';
const SAVE = 'klachtformulier_save';

function hook(): void {
	add_action( 'admin_menu', menu( ... ), 11 );
	add_action( 'admin_post_' . SAVE, save( ... ) );
	add_filter( 'plugin_action_links_' . plugin_basename( \Klachtformulier\FILE ), fn ( $links ) => [ '<a href="' . esc_url( address() ) . '">' . esc_html( t( 'menu.settings' ) ) . '</a>', ...$links ] );
}

function menu(): void {
	// An administrator without the right to read complaints still sets this up.
	$parent = current_user_can( \Klachtformulier\Roles\READ ) ? Inbox\PAGE : 'options-general.php';
	add_submenu_page( $parent, t( 'menu.settings' ), 'options-general.php' === $parent ? 'Klachtformulier' : esc_html( t( 'menu.settings' ) ), 'manage_options', PAGE, show( ... ) );
}

function address( array $query = [] ): string {
	return add_query_arg( $query, admin_url( 'admin.php?page=' . PAGE ) );
}

function show(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Klachtformulier</h1>';
	if ( isset( $_GET['saved'] ) ) {
		echo '<div class="notice notice-success inline"><p>' . esc_html( t( 'settings.saved' ) ) . '</p></div>';
	}
	echo '<h2>' . esc_html( t( 'settings.files' ) ) . '</h2>';
	$all = Organisations\all();
	echo $all ? '' : '<p>' . esc_html( t( 'settings.none' ) ) . '</p>';
	array_walk( $all, fn ( $organisation ) => show_file( $organisation ) );
	show_upload();
	if ( $all ) {
		show_receiving( $all );
	}
	echo '</div>';
}

function show_file( Organisation $organisation ): void {
	$since = Database\value( 'SELECT uploaded_at FROM ' . Database\table( 'organisation' ) . ' WHERE id = %d', [ $organisation->row ] );
	echo '<h3>' . esc_html( Organisations\text( $organisation->file['name'], 'nl' ) ) . ' <small>(' . esc_html( t( 'settings.since', [ 'day' => Sentences\day( new \DateTimeImmutable( (string) $since ), 'nl' ) ] ) ) . ')</small></h3>';
	echo '<p>' . esc_html( t( 'settings.place' ) ) . '</p><ul class="ul-disc">';
	foreach ( $organisation->procedures() as $procedure ) {
		$note = $procedure->is_never_sent() ? ' (' . t( 'settings.not-here' ) . ')' : '';
		echo '<li>' . esc_html( Organisations\text( $procedure->file['title'] ?? $procedure->id(), 'nl' ) . $note ) . '<br><code>[' . esc_html( Block\SHORTCODE . " bestand=\"$organisation->id\" procedure=\"{$procedure->id()}\"" ) . ']</code></li>';
	}
	if ( isset( $organisation->file['entrance'] ) ) {
		echo '<li>' . esc_html( t( 'block.entrance' ) ) . '<br><code>[' . esc_html( Block\SHORTCODE . " bestand=\"$organisation->id\"" ) . ']</code></li>';
	}
	echo '</ul><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	wp_nonce_field( SAVE );
	echo '<input type="hidden" name="action" value="' . esc_attr( SAVE ) . '"><button class="button" name="remove" value="' . esc_attr( $organisation->id ) . '">' . esc_html( t( 'settings.remove' ) ) . '</button></form>';
}

function show_upload(): void {
	$texts = [];
	foreach ( [ 'busy', 'faults', 'warnings', 'done', 'no-program', 'lost' ] as $name ) {
		$texts[ $name ] = t( "upload.$name" );
	}
	$told = [
		'command' => Form\asset( 'command/command.js' ),
		'base'    => Form\asset( '' ),
		'post'    => admin_url( 'admin-ajax.php' ),
		'action'  => Upload\ACTION,
		'nonce'   => wp_create_nonce( Upload\ACTION ),
		'lang'    => t( 'language' ),
		'texts'   => $texts,
	];
	echo '<h3>' . esc_html( t( 'settings.upload' ) ) . '</h3><p>' . esc_html( t( 'settings.upload.help' ) ) . '</p>';
	echo '<form id="klachtformulier-upload"><p><input type="file" accept=".json,application/json" required aria-label="' . esc_attr( t( 'settings.upload' ) ) . '"> ';
	echo '<button class="button button-primary">' . esc_html( t( 'settings.button' ) ) . '</button></p><div aria-live="polite"></div></form><noscript><p>' . esc_html( t( 'settings.no-script' ) ) . '</p></noscript>';
	echo '<script type="application/json" id="klachtformulier-upload-told">' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . '</script>';
	wp_print_script_tag( [ 'type' => 'module', 'src' => plugins_url( 'assets/admin.js', \Klachtformulier\FILE ) ] );
}

/** @param list<Organisation> $all */
function show_receiving( array $all ): void {
	echo '<h2>' . esc_html( t( 'settings.receive' ) ) . '</h2><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	wp_nonce_field( SAVE );
	echo '<input type="hidden" name="action" value="' . esc_attr( SAVE ) . '"><table class="form-table" role="presentation"><tbody>';
	foreach ( $all as $organisation ) {
		$own = get_option( Mail\OPTION, [] )[ $organisation->id ] ?? '';
		$id  = "klachtformulier-mail-$organisation->id";
		echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( t( 'settings.mail' ) . ' ' . Organisations\text( $organisation->file['name'], 'nl' ) ) . '</label></th><td>';
		echo '<input type="email" class="regular-text" id="' . esc_attr( $id ) . '" name="mail[' . esc_attr( $organisation->id ) . ']" value="' . esc_attr( $own ) . '"><p class="description">' . esc_html( t( 'settings.mail.help' ) ) . ' ' . esc_html( implode( ', ', addresses( $organisation ) ) ) . '</p></td></tr>';
	}
	echo '<tr><th scope="row"><label for="klachtformulier-origins">' . esc_html( t( 'settings.origins' ) ) . '</label></th><td><textarea id="klachtformulier-origins" name="origins" rows="3" class="regular-text">' . esc_textarea( implode( "\n", (array) get_option( Origins\OPTION, [] ) ) ) . '</textarea>';
	echo '<p class="description">' . esc_html( t( 'settings.origins.help' ) ) . ' <code>' . esc_html( rest_url( Door\SPACE . '/complaints/' . $all[0]->id ) ) . '</code></p></td></tr>';
	echo '</tbody></table><p><button class="button button-primary" name="save" value="1">' . esc_html( t( 'settings.save' ) ) . '</button></p></form>';
}

/** @return list<string> */
function addresses( Organisation $organisation ): array {
	$mails = array_map( fn ( $procedure ) => $procedure->is_never_sent() ? [] : ( $procedure->file['deliveries']['mail'] ?? [] ), $organisation->procedures() );
	$to    = array_map( fn ( $mail ) => isset( $mail['to'] ) ? [ $mail['to'] ] : array_column( $mail, 'to' ), $mails );
	return array_values( array_unique( array_merge( [], ...$to ) ) );
}

function save(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html( t( 'upload.not-allowed' ) ), '', 403 );
	}
	check_admin_referer( SAVE );
	$given = wp_unslash( $_POST );
	if ( isset( $given['remove'] ) && is_string( $given['remove'] ) ) {
		Database\run( 'UPDATE ' . Database\table( 'organisation' ) . ' SET replaced_at = %s WHERE slug = %s AND replaced_at IS NULL', [ gmdate( 'Y-m-d H:i:s' ), $given['remove'] ] );
	} elseif ( isset( $given['save'] ) ) {
		$mails = array_filter( array_map( fn ( $mail ) => is_string( $mail ) ? sanitize_email( $mail ) : '', (array) ( $given['mail'] ?? [] ) ) );
		update_option( Mail\OPTION, $mails, false );
		$origins = array_map( Origins\of( ... ), explode( "\n", is_string( $given['origins'] ?? null ) ? $given['origins'] : '' ) );
		update_option( Origins\OPTION, array_values( array_unique( array_filter( $origins ) ) ), false );
	}
	wp_safe_redirect( address( [ 'saved' => 1 ] ) );
	exit;
}
