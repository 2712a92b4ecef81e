<?php
// The mail that says that a complaint came: no more than its reference and where to read it, because mail is read on many
// screens, and lies in many places.

namespace Klachtformulier\Mail;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Conditions;
use Klachtformulier\Conditions\Context;
use Klachtformulier\Database;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Texts;
use Klachtformulier\Words;

/** Addresses instead of those in the organisation files, by the id of the organisation. */
const OPTION = 'klachtformulier_recipients';

/** @return list<string> */
function recipients( Procedure $procedure, Context $context ): array {
	$own = get_option( OPTION, [] )[ $procedure->organisation->id ] ?? '';
	if ( is_email( $own ) ) {
		return [ $own ];
	}
	$mails = $procedure->file['deliveries']['mail'] ?? [];
	foreach ( isset( $mails['to'] ) ? [ $mails ] : $mails as $mail ) {
		if ( false !== Conditions\applies( $mail, $context ) && is_email( $mail['to'] ) ) {
			return [ $mail['to'] ];
		}
	}
	return [];
}

/** Hands a mail over, and says why that failed: null where it did not. */
function send( int $outbox ): ?string {
	[ $box, $complaint, $content ] = array_map( Database\table( ... ), [ 'outbox', 'complaint', 'content' ] );
	$row = Database\row( "SELECT o.recipient, c.id, c.reference, c.received_at, c.organisation, t.file_version FROM $box o JOIN $complaint c ON c.id = o.complaint
		JOIN $content t ON t.complaint = c.id WHERE o.id = %d ORDER BY t.id LIMIT 1", [ $outbox ] );
	if ( ! $row ) {
		return null;
	}
	$organisation = Organisations\by_row( (int) $row->file_version );
	$is_watched   = $organisation?->is_watched() ?? true;
	$say          = fn ( string $key ) => Texts\say( $key, 'nl', [ 'reference' => $row->reference, 'address' => admin_url( "admin.php?page=klachtformulier&complaint=$row->id" ) ] );
	$why          = null;
	$note         = function ( $error ) use ( &$why ) {
		$why = is_wp_error( $error ) ? $error->get_error_message() : null;
	};
	add_action( 'wp_mail_failed', $note );
	try {
		$sent = wp_mail( $row->recipient, $say( $is_watched ? 'mail.subject.neutral' : 'mail.subject' ), $say( $is_watched ? 'mail.text.neutral' : 'mail.text' ), [ 'Content-Type: text/plain; charset=UTF-8' ] );
	} catch ( \Throwable $thrown ) {
		// A plugin that sends mail in its own way may do so.
		[ $sent, $why ] = [ false, get_class( $thrown ) ];
	} finally {
		remove_action( 'wp_mail_failed', $note );
	}
	return $sent ? null : Words\cut( Words\line( $why ?: 'wp_mail' ), 180 );
}
