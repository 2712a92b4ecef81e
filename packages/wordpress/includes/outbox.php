<?php
// The mail to an officer: a row that was written together with the complaint, and that stays until WordPress has handed the
// mail over. It is tried again for ever, with growing pauses, and who handles complaints sees that it was not sent.

namespace Klachtformulier\Outbox;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Mail;
use Klachtformulier\Retention;
use Klachtformulier\Schema;
use Klachtformulier\Store\Accepted;

const HOOK     = 'klachtformulier_outbox';
const SCHEDULE = 'klachtformulier_minutes';

/** Seconds until the next try, after each one that failed; the last of these from then on. */
const PAUSES = [ 60, 300, 900, 1800, 3600, 3600, 7200, 14400, 28800, 43200, 86400 ];

/** From so many failures on, Site Health and the list speak of it. */
const TELL = 3;

/** How long one try may take before another may take its place: PHP may have been killed. */
const CLAIM = 300;

function hook(): void {
	add_filter( 'cron_schedules', fn ( $all ) => [ ...$all, SCHEDULE => [ 'interval' => 300, 'display' => 'klachtformulier' ] ] );
	add_action( HOOK, fn () => deliver( 20 ) );
	// Where WordPress' own clock does not run, who works in wp-admin sets it going.
	add_action( 'admin_init', fn () => wp_doing_ajax() || deliver( 2 ) );
}

/** Within the transaction of the complaint. */
function add( int $complaint, Accepted $accepted, \DateTimeImmutable $now ): void {
	foreach ( Mail\recipients( $accepted->procedure, $accepted->checked->context() ) as $recipient ) {
		Database\insert( 'outbox', [ 'complaint' => $complaint, 'recipient' => $recipient, 'next_at' => $now->getTimestamp() ] );
	}
}

/** Sends what is due, at most so many. Never fails: what is not sent stays where it is. */
function deliver( int $most ): void {
	try {
		if ( ! Schema\is_made() ) {
			return;
		}
		$due = 'SELECT id, tries FROM ' . Database\table( 'outbox' ) . ' WHERE sent_at IS NULL AND next_at <= %d ORDER BY tries, next_at LIMIT %d';
		foreach ( Database\rows( $due, [ \time(), $most ] ) as $row ) {
			try_one( (int) $row->id, (int) $row->tries );
		}
	} catch ( Database\Failure ) {
		return;
	}
}

/** Claims a row, so that nobody else sends it meanwhile; then sends it. */
function try_one( int $id, int $tries ): bool {
	$table = Database\table( 'outbox' );
	$claim = "UPDATE $table SET next_at = %d WHERE id = %d AND sent_at IS NULL AND tries = %d AND next_at <= %d";
	if ( 1 !== Database\run( $claim, [ \time() + CLAIM, $id, $tries, \time() ] ) ) {
		return false;
	}
	$failure = Mail\send( $id );
	if ( null === $failure ) {
		Database\run( "UPDATE $table SET sent_at = %d, failure = NULL WHERE id = %d", [ \time(), $id ] );
		return true;
	}
	$pause = PAUSES[ min( $tries, count( PAUSES ) - 1 ) ];
	Database\run( "UPDATE $table SET tries = tries + 1, next_at = %d, failure = %s WHERE id = %d", [ \time() + $pause, $failure, $id ] );
	return false;
}

/** Again now, because an officer asks for it. */
function again( int $complaint ): void {
	Database\run( 'UPDATE ' . Database\table( 'outbox' ) . ' SET next_at = %d WHERE complaint = %d AND sent_at IS NULL', [ \time() - 1, $complaint ] );
	deliver( 5 );
}

/** Somebody has told the officer in another way. */
function settle( int $complaint ): void {
	Database\run( 'UPDATE ' . Database\table( 'outbox' ) . ' SET sent_at = %d, failure = %s WHERE complaint = %d AND sent_at IS NULL', [ \time(), 'settled', $complaint ] );
}

/** How many mails failed so often that somebody must know. */
function failing(): int {
	return (int) Database\value( 'SELECT COUNT(*) FROM ' . Database\table( 'outbox' ) . ' WHERE sent_at IS NULL AND tries >= %d', [ TELL ] );
}

/** Complaints of which nobody was told by mail: no address is known, or it failed. By id. */
function untold(): array {
	[ $complaint, $outbox ] = array_map( Database\table( ... ), [ 'complaint', 'outbox' ] );
	$rows = Database\rows( "SELECT c.id, MAX(o.tries) AS tries, MAX(o.failure) AS failure FROM $complaint c LEFT JOIN $outbox o ON o.complaint = c.id
		GROUP BY c.id HAVING COUNT(o.id) = 0 OR SUM(o.sent_at IS NULL AND o.tries > 0) > 0" );
	return array_column( $rows, null, 'id' );
}
