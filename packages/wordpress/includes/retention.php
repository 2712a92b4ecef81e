<?php
// Deletes complaints when that was promised, as the project's own receiver does:
//
// - The promise that counts is the one that the complainant was given, so it is kept with the complaint.
// - Typed text goes when the first promise about it has run out: in free text nobody can tell who somebody is from what
//   it is about.
// - A term that runs from the closing does not run while the complaint is open.
// - Where statistics were promised, as much stays as can be counted and leads to nobody.
// - Where nothing was promised, nothing is deleted; the list says so once it is closed.
// - What is held for weighty reasons is kept.
// - Nothing is deleted by a clock that cannot be right.

namespace Klachtformulier\Retention;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Answers;
use Klachtformulier\Conditions;
use Klachtformulier\Database;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Receipts;
use Klachtformulier\Schema;
use Klachtformulier\Store;
use Klachtformulier\Terms;

const HOOK  = 'klachtformulier_daily';
const CLOCK = 'klachtformulier_clock';
const FAR   = '9999-12-31';

/** Days. Longer than this nobody has no complaint and no visitor, or the clock is ahead. */
const GAP = 40;

/** How many days before it goes a complaint is announced that a second instance may still need. */
const BEFOREHAND = 14;

function hook(): void {
	add_action( HOOK, fn () => purge() );
}

/** What was promised of a complaint, in the transaction that keeps it. */
function promise( int $complaint, Procedure $procedure, Answers\Checked $checked ): void {
	$known = array_map( fn ( $row ) => [ $row->what, $row->amount, $row->unit, $row->since ], promises( $complaint ) );
	foreach ( $procedure->file['kept'] ?? [] as $kept ) {
		$from    = $kept['from'] ?? 'closing';
		$term    = Terms\read( $kept['term'] ?? null );
		$promise = [ $kept['what'], $term ? (string) $term[0] : null, $term[1] ?? null, is_array( $from ) ? 'event' : $from ];
		if ( false !== Conditions\applies( $kept, $checked->context() ) && ! in_array( $promise, $known, true ) ) {
			Database\insert( 'promise', [ 'complaint' => $complaint, ...array_combine( [ 'what', 'amount', 'unit', 'since' ], $promise ) ] );
		}
	}
}

/** @return list<object> */
function promises( int $complaint ): array {
	return Database\rows( 'SELECT what, amount, unit, since FROM ' . Database\table( 'promise' ) . ' WHERE complaint = %d ORDER BY id', [ $complaint ] );
}

/**
 * How long the typed text is kept: a day, or why there is none: closing, clock, event, endless or unpromised.
 *
 * @param list<object> $promises
 */
function until( object $complaint, array $promises ): string {
	$content = array_filter( $promises, fn ( $promise ) => 'statistics' !== $promise->what );
	$days    = array_filter( array_map( fn ( $promise ) => last_day( $complaint, $promise ), $content ) );
	if ( $days ) {
		return min( $days );
	}
	$ending = array_column( array_filter( $content, fn ( $promise ) => null !== $promise->unit ), 'since' );
	foreach ( [ 'filing' => 'clock', 'closing' => 'closing', 'event' => 'event' ] as $since => $word ) {
		if ( in_array( $since, $ending, true ) ) {
			return $word;
		}
	}
	return $content ? 'endless' : 'unpromised';
}

function last_day( object $complaint, object $promise, bool $from_month = false ): ?string {
	$start = Terms\day( [ 'filing' => $complaint->counts_from, 'closing' => $complaint->closed_on ][ $promise->since ] ?? null );
	if ( ! $start || null === $promise->unit ) {
		return null;
	}
	// Statistics hold the month only: rather some days too few than too many.
	$start = $from_month ? $start->modify( 'first day of this month' ) : $start;
	return Terms\last_day( $start, (int) $promise->amount, $promise->unit )->format( 'Y-m-d' );
}

function statistics_until( object $complaint, array $promises ): ?string {
	$statistics = array_filter( $promises, fn ( $promise ) => 'statistics' === $promise->what );
	$days       = array_map( fn ( $promise ) => null === $promise->unit ? FAR : last_day( $complaint, $promise, true ), $statistics );
	return $days ? max( $days ) : null;
}

/** Whether it goes soon, or is due, by a term that runs regardless of a second instance. */
function goes_soon( object $complaint, array $promises, string $today ): bool {
	$until = until( $complaint, $promises );
	$soon  = ( new \DateTimeImmutable( $today ) )->modify( '+' . BEFOREHAND . ' days' )->format( 'Y-m-d' );
	$by    = array_filter( $promises, fn ( $promise ) => 'statistics' !== $promise->what && 'filing' === $promise->since && last_day( $complaint, $promise ) === $until );
	return $complaint->has_next && null === $complaint->held_for && $by && Terms\day( $until ) && $until < $soon;
}

/** Deletes everything that is due. Returns how many, or null by a clock that cannot be right, unless somebody is sure of it. */
function purge( bool $is_sure = false ): ?int {
	if ( ! Schema\is_made() ) {
		return null;
	}
	Receipts\sweep();
	$now = Terms\now();
	if ( is_doubtful( $now ) && ! $is_sure ) {
		return null;
	}
	note( $now );
	$today = $now->format( 'Y-m-d' );
	$table = Database\table( 'complaint' );
	// What arrived while the clock was wrong arrived at the latest now.
	Database\run( "UPDATE $table SET counts_from = %s WHERE counts_from IS NULL OR counts_from > %s", [ $today, $now->modify( '+1 day' )->format( 'Y-m-d' ) ] );
	$deleted = 0;
	foreach ( Database\rows( "SELECT * FROM $table WHERE held_for IS NULL" ) as $complaint ) {
		$promises = promises( (int) $complaint->id );
		$until    = until( $complaint, $promises );
		if ( ! Terms\day( $until ) || $until >= $today ) {
			continue;
		}
		$keep_until = statistics_until( $complaint, $promises );
		Database\transaction( function () use ( $complaint, $keep_until, $today ) {
			if ( null !== $keep_until && $keep_until >= $today ) {
				count_it( $complaint, $keep_until );
			}
			Store\delete_rows( (int) $complaint->id );
		} );
		$deleted++;
	}
	Database\run( 'DELETE FROM ' . Database\table( 'statistic' ) . ' WHERE keep_until < %s', [ $today ] );
	drop_old_files( $now );
	return $deleted;
}

function count_it( object $complaint, string $keep_until ): void {
	Database\insert( 'statistic', [
		'organisation' => $complaint->organisation,
		'procedure'    => $complaint->procedure,
		'month'        => substr( (string) $complaint->counts_from, 0, 7 ),
		'outcome'      => $complaint->outcome,
		'subjects'     => $complaint->subjects,
		'keep_until'   => $keep_until,
	] );
}

/** Organisation files that were replaced stay for a week, for who has the form open; and while a complaint was filed by them. */
function drop_old_files( \DateTimeImmutable $now ): void {
	[ $organisation, $content, $markup ] = array_map( Database\table( ... ), [ 'organisation', 'content', 'markup' ] );
	$week = gmdate( 'Y-m-d H:i:s', $now->getTimestamp() - WEEK_IN_SECONDS );
	Database\run( "DELETE o, m FROM $organisation o LEFT JOIN $markup m ON m.organisation = o.id LEFT JOIN $content t ON t.file_version = o.id
		WHERE o.replaced_at < %s AND t.id IS NULL", [ $week ] );
}

/** Why the clock cannot be right: it is earlier than the last complaint or purge, or long past it. */
function is_doubtful( \DateTimeImmutable $now ): bool {
	$last = (int) get_option( CLOCK, 0 );
	return $last > 0 && ( $now->getTimestamp() < $last - 60 || $now->getTimestamp() > $last + GAP * DAY_IN_SECONDS );
}

/** The clock could be right at this moment. */
function note( \DateTimeImmutable $now ): void {
	update_option( CLOCK, $now->getTimestamp(), false );
}
