<?php
// The page of one complaint. The whole check runs in the officer's browser, by the command: PHP cannot do all of it.

namespace Klachtformulier\ComplaintPage;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Download;
use Klachtformulier\Form;
use Klachtformulier\Inbox;
use Klachtformulier\Organisations;
use Klachtformulier\Outbox;
use Klachtformulier\Reading;
use Klachtformulier\Retention;
use Klachtformulier\Roles;
use Klachtformulier\Sentences;
use Klachtformulier\Store;
use Klachtformulier\Terms;
use Klachtformulier\Words;

use function Klachtformulier\Texts\t;

const CHECK = 'klachtformulier-check';

function show( int $id ): void {
	echo '<p><a href="' . esc_url( Inbox\address() ) . '">&larr; ' . esc_html( t( 'page.back' ) ) . '</a></p>';
	$complaint = Reading\complaint( $id );
	if ( ! $complaint ) {
		echo '<p>' . esc_html( t( 'page.gone' ) ) . '</p>';
		return;
	}
	if ( null === $complaint->opened_at ) {
		Database\run( 'UPDATE ' . Database\table( 'complaint' ) . ' SET opened_at = %s WHERE id = %d', [ gmdate( 'Y-m-d H:i:s' ), $id ] );
	}
	echo '<h1>' . esc_html( $complaint->reference ) . '</h1>';
	if ( isset( $_GET['unsure'] ) ) {
		echo '<div class="notice notice-warning inline"><p>' . esc_html( t( 'page.delete-unsure' ) ) . '</p></div>';
	}
	foreach ( Reading\contents( $id ) as $index => $content ) {
		if ( $index > 0 ) {
			echo '<hr><h2>' . esc_html( t( 'page.earlier' ) ) . '</h2>';
		}
		show_content( $complaint, $content, 0 === $index );
	}
	show_actions( $complaint );
}

function show_content( object $complaint, object $content, bool $is_newest ): void {
	$payload   = json_decode( $content->payload, true );
	$procedure = Reading\procedure( $content, $complaint );
	if ( ! $procedure ) {
		echo '<pre>' . esc_html( (string) wp_json_encode( $payload, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE ) ) . '</pre>';
		return;
	}
	$checked = Reading\checked( $procedure, $payload );
	$notices = Reading\notices( $procedure, $checked, $payload );
	if ( $notices ) {
		echo '<div class="notice notice-warning inline"><p><strong>' . esc_html( t( 'page.notices' ) ) . '</strong></p>';
		array_walk( $notices, fn ( $notice ) => print '<p>' . esc_html( $notice ) . '</p>' );
		echo '</div>';
	}
	if ( null !== $content->trapped ) {
		echo '<div class="notice notice-info inline"><p>' . esc_html( t( 'page.trapped' ) ) . '</p></div>';
	}
	if ( $is_newest ) {
		show_about( $complaint, $procedure, $payload );
	}
	foreach ( Reading\sections( $procedure, $checked, $payload ) as $section ) {
		echo '<h2>' . esc_html( $section['title'] ) . '</h2>';
		table( array_map( fn ( $entry ) => [ $entry['label'], $entry['text'], $entry['mark'] ? t( $entry['mark'] ) : '' ], $section['entries'] ) );
	}
	$files = Reading\files( (int) $content->id );
	if ( $files ) {
		echo '<ul>';
		foreach ( $files as $file ) {
			echo '<li><a href="' . esc_url( Download\address( (int) $file->id ) ) . '">' . esc_html( $file->name ) . '</a> (' . esc_html( size_format( (int) $file->size, 1 ) ) . ')</li>';
		}
		echo '</ul>';
	}
	$promised = Reading\promised( $procedure, $payload );
	echo '<h2>' . esc_html( t( 'page.promised' ) ) . '</h2>';
	echo $complaint->is_native ? '<p>' . esc_html( t( 'page.not-promised' ) ) . '</p>' : '';
	table( array_map( fn ( $step ) => [ $step['who'], $step['text'], '' ], $promised ) );
	if ( $is_newest ) {
		show_check( $content, $procedure->id(), $payload, $complaint, $promised );
	}
}

function show_about( object $complaint, Organisations\Procedure $procedure, array $payload ): void {
	[ $mail ] = Reading\mail_state( (int) $complaint->id );
	$moment   = fn ( string $text ) => Sentences\moment( Terms\moment( $text ), 'nl' );
	table( [
		[ t( 'list.procedure' ), Organisations\text( $procedure->file['title'], 'nl' ), '' ],
		[ t( 'list.filed' ), $moment( $complaint->filed_at ), '' ],
		[ t( 'page.received' ), $moment( $complaint->received_at ), '' ],
		[ t( 'page.language' ), t( "page.language.{$payload['language']}" ), '' ],
		[ t( 'list.outcome' ), t( "outcome.$complaint->outcome" ), '' ],
		[ t( 'list.state' ), Inbox\state( $complaint ), '' ],
		[ t( 'list.kept' ), Reading\kept_until( $complaint ), '' ],
		[ t( 'list.mail' ), $mail, '' ],
	] );
}

/** @param list<array{string, string, string}> $rows a label, a text, and a mark that warns */
function table( array $rows ): void {
	if ( ! $rows ) {
		return;
	}
	echo '<table class="widefat striped"><tbody>';
	foreach ( $rows as [ $label, $text, $mark ] ) {
		echo '<tr><th scope="row" style="width:30%;text-align:left;vertical-align:top">' . esc_html( $label ) . '</th><td>' . ( '' !== $mark ? '<strong>' . esc_html( $mark ) . '</strong><br>' : '' ) . nl2br( esc_html( $text ) ) . '</td></tr>';
	}
	echo '</tbody></table>';
}

/** Where the program of the check finds what it needs, and puts what it finds. */
function show_check( object $content, string $procedure, array $payload, object $complaint, array $promised ): void {
	$texts = [];
	foreach ( [ 'wait', 'failed', 'right', 'errors', 'differs' ] as $name ) {
		$texts[ $name ] = t( "page.check.$name" );
	}
	foreach ( [ 'admissible', 'inadmissible', 'late', 'other_door' ] as $name ) {
		$texts[ $name ] = t( "outcome.$name" );
	}
	$told = [
		'command'   => Form\asset( 'command/command.js' ),
		'file'      => admin_url( 'admin-ajax.php?action=klachtformulier_file&row=' . (int) $content->file_version ),
		'procedure' => $procedure,
		'filedAt'   => $complaint->filed_at,
		'answers'   => (object) $payload['answers'],
		'timeline'  => (object) array_column( $promised, 'by', 'id' ),
		'texts'     => $texts,
	];
	echo '<h2>' . esc_html( t( 'page.check' ) ) . '</h2><div id="' . esc_attr( CHECK ) . '" aria-live="polite"><p>' . esc_html( $texts['wait'] ) . '</p></div>';
	echo '<script type="application/json" id="' . esc_attr( CHECK ) . '-told">' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . '</script>';
	wp_print_script_tag( [ 'type' => 'module', 'src' => plugins_url( 'assets/check.js', \Klachtformulier\FILE ) ] );
}

function show_actions( object $complaint ): void {
	$id = (int) $complaint->id;
	echo '<hr><h2>' . esc_html( t( 'page.actions' ) ) . '</h2>';
	if ( null === $complaint->closed_on ) {
		$today = Terms\now()->format( 'Y-m-d' );
		button( $id, 'close', t( 'page.close' ), '<label>' . esc_html( t( 'page.close.on' ) ) . ' <input type="date" name="value" required value="' . esc_attr( $today ) . '" max="' . esc_attr( $today ) . '"></label> ' );
	} else {
		button( $id, 'reopen', t( 'page.reopen' ) );
	}
	if ( null === $complaint->held_for ) {
		button( $id, 'hold', t( 'page.hold' ), '<label>' . esc_html( t( 'page.hold.why' ) ) . ' <input type="text" name="value" required maxlength="150" class="regular-text"></label> ' );
	} else {
		button( $id, 'release', t( 'page.release' ) );
	}
	[ , $is_wrong ] = Reading\mail_state( $id );
	if ( $is_wrong ) {
		button( $id, 'again', t( 'page.again' ) );
		button( $id, 'settle', t( 'page.settle' ) );
	}
	button( $id, 'delete', t( 'page.delete' ), '<label><input type="checkbox" name="value" value="sure"> ' . esc_html( t( 'page.delete.sure' ) ) . '</label> ' );
}

function button( int $complaint, string $do, string $label, string $before = '' ): void {
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><p>';
	wp_nonce_field( Inbox\ACTION . $complaint . $do );
	foreach ( [ 'action' => Inbox\ACTION, 'do' => $do, 'complaint' => $complaint ] as $name => $value ) {
		echo '<input type="hidden" name="' . esc_attr( $name ) . '" value="' . esc_attr( (string) $value ) . '">';
	}
	echo $before; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by the callers above.
	echo '<button class="button">' . esc_html( $label ) . '</button></p></form>';
}

/** Does what was asked, and goes back. */
function act(): void {
	$do    = sanitize_key( $_POST['do'] ?? '' );
	$id    = absint( $_POST['complaint'] ?? 0 );
	$value = Words\line( is_string( $_POST['value'] ?? '' ) ? wp_unslash( $_POST['value'] ?? '' ) : '' );
	if ( ! Roles\may_read() ) {
		wp_die( esc_html( t( 'upload.not-allowed' ) ), '', 403 );
	}
	check_admin_referer( Inbox\ACTION . $id . $do );
	$table = Database\table( 'complaint' );
	$back  = $id ? [ 'complaint' => $id ] : [];
	match ( $do ) {
		'close'   => Terms\day( $value ) && $value <= Terms\now()->format( 'Y-m-d' ) ? Database\run( "UPDATE $table SET closed_on = %s WHERE id = %d", [ $value, $id ] ) : null,
		'reopen'  => Database\run( "UPDATE $table SET closed_on = NULL WHERE id = %d", [ $id ] ),
		'hold'    => '' !== $value ? Database\run( "UPDATE $table SET held_for = %s WHERE id = %d", [ Words\cut( $value, 180 ), $id ] ) : null,
		'release' => Database\run( "UPDATE $table SET held_for = NULL WHERE id = %d", [ $id ] ),
		'again'   => Outbox\again( $id ),
		'settle'  => Outbox\settle( $id ),
		'purge'   => Retention\purge( true ),
		'delete'  => 'sure' === $value ? Store\delete( $id ) : null,
		default   => null,
	};
	if ( 'delete' === $do ) {
		$back = 'sure' === $value ? [] : [ ...$back, 'unsure' => 1 ];
	}
	wp_safe_redirect( Inbox\address( $back ) );
	exit;
}

/** The organisation file by which a complaint was filed, for the check. */
function file(): void {
	$organisation = Roles\may_read() ? Organisations\by_row( absint( $_GET['row'] ?? 0 ) ) : null;
	if ( ! $organisation ) {
		wp_send_json( null, 403 );
	}
	nocache_headers();
	header( 'Content-Type: application/json' );
	header( 'X-Content-Type-Options: nosniff' );
	echo Database\value( 'SELECT content FROM ' . Database\table( 'organisation' ) . ' WHERE id = %d', [ $organisation->row ] ); // phpcs:ignore WordPress.Security.EscapeOutput -- JSON.
	exit;
}
