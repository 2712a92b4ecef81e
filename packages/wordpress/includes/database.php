<?php
// The database: quietly, because WordPress writes a query that failed into the log, with all that was typed in it.

namespace Klachtformulier\Database;

defined( 'ABSPATH' ) || exit;

/** More than waits for the same key at once. */
const TRIES = 8;

/** Deadlock, and waiting too long for a lock. */
const AGAIN = [ 1213, 1205 ];
const DUPLICATE = 1062;

/** A query that failed. Its message is a number, for nothing that was typed may be in it. */
final class Failure extends \RuntimeException {}

function table( string $name ): string {
	global $wpdb;
	return $wpdb->prefix . 'klachtformulier_' . $name;
}

/** Runs a query with its values, and returns the number of rows that it changed. */
function run( string $query, array $values = [] ): int {
	$wpdb = quiet();
	$done = $wpdb->query( prepared( $query, $values ) );
	if ( false === $done ) {
		throw new Failure( 'database', error_number() );
	}
	return (int) $done;
}

/** @return list<object> */
function rows( string $query, array $values = [] ): array {
	$wpdb = quiet();
	$rows = $wpdb->get_results( prepared( $query, $values ) );
	if ( ! is_array( $rows ) || '' !== $wpdb->last_error ) {
		throw new Failure( 'database', error_number() );
	}
	return $rows;
}

function row( string $query, array $values = [] ): ?object {
	return rows( $query, $values )[0] ?? null;
}

function value( string $query, array $values = [] ): ?string {
	$row = row( $query, $values );
	return null === $row ? null : array_values( get_object_vars( $row ) )[0];
}

/** Inserts a row, and returns its id. Nothing stands for NULL. */
function insert( string $table, array $row ): int {
	global $wpdb;
	$places = array_map( fn ( $value ) => null === $value ? 'NULL' : ( is_int( $value ) ? '%d' : '%s' ), $row );
	$names  = implode( ', ', array_map( fn ( $name ) => "`$name`", array_keys( $row ) ) );
	$query  = 'INSERT INTO ' . table( $table ) . " ($names) VALUES (" . implode( ', ', $places ) . ')';
	run( $query, array_values( array_filter( $row, fn ( $value ) => null !== $value ) ) );
	return (int) $wpdb->insert_id;
}

/**
 * All or nothing. WordPress connects anew when the database went away, without a word, and what follows is then outside
 * of the transaction: so the connection at the end must be the one at the start.
 *
 * @template T
 * @param callable(): T $work
 * @return T
 */
function transaction( callable $work ): mixed {
	for ( $try = 1; ; $try++ ) {
		try {
			run( 'START TRANSACTION' );
			$connection = value( 'SELECT CONNECTION_ID()' );
			$result     = $work();
			if ( value( 'SELECT CONNECTION_ID()' ) !== $connection ) {
				throw new Failure( 'connection', 2006 );
			}
			run( 'COMMIT' );
			return $result;
		} catch ( \Throwable $failure ) {
			quiet()->query( 'ROLLBACK' );
			$is_worth = $failure instanceof Failure && in_array( $failure->getCode(), AGAIN, true );
			if ( ! $is_worth || $try >= TRIES ) {
				throw $failure;
			}
			usleep( random_int( 5_000, 50_000 ) * $try );
		}
	}
}

/** A text as a part of a pattern of LIKE. */
function like( string $text ): string {
	global $wpdb;
	return $wpdb->esc_like( $text );
}

function quiet(): \wpdb {
	global $wpdb;
	$wpdb->suppress_errors( true );
	$wpdb->hide_errors();
	$wpdb->last_error = '';
	return $wpdb;
}

function prepared( string $query, array $values ): string {
	global $wpdb;
	return $values ? $wpdb->prepare( $query, $values ) : $query;
}

function error_number(): int {
	global $wpdb;
	return $wpdb->dbh instanceof \mysqli ? mysqli_errno( $wpdb->dbh ) : 0;
}
