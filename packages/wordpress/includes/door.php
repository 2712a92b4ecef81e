<?php
// Where complaints come in, by two ways that lead to the same: a route of WordPress' REST API, for who likes an address
// there; and a query of the home page, which works with plain permalinks, in a subfolder, and where a plugin closes the
// REST API to visitors. The forms on the pages of this site use the latter, so that a page in a cache never names a way that
// was closed since.

namespace Klachtformulier\Door;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Form;
use Klachtformulier\Incoming;
use Klachtformulier\Organisations;
use Klachtformulier\Origins;
use Klachtformulier\Outbox;
use Klachtformulier\OwnPage;
use Klachtformulier\Pages;
use Klachtformulier\Receipts;
use Klachtformulier\Refusal;
use Klachtformulier\Reply;
use Klachtformulier\Schema;
use Klachtformulier\Store;
use Klachtformulier\Terms;

const QUERY = 'klachtformulier';
const SPACE = 'klachtformulier/v1';

/** What was printed before the answer, and where: with this nothing can be received. For Site Health. */
const PRINTED = 'klachtformulier_printed';

function open(): void {
	// What is printed from here on can still be thrown away.
	if ( is_ours() ) {
		ob_start();
	}
	add_filter( 'query_vars', fn ( $names ) => [ ...$names, QUERY ] );
	add_action( 'parse_request', by_query( ... ), 0 );
	add_action( 'rest_api_init', register( ... ) );
	add_filter( 'rest_allowed_cors_headers', allow( ... ), 10, 2 );
	add_filter( 'rest_pre_serve_request', write_rest_headers( ... ), 20, 3 );
}

/** The address that the forms on this site send to: a path, so that it also fits where the site has several names. */
function address( string $organisation, array $query = [] ): string {
	$path = (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH );
	return add_query_arg( [ QUERY => $organisation, ...$query ], '' === $path ? '/' : $path );
}

function is_ours(): bool {
	$path = (string) ( $_SERVER['REQUEST_URI'] ?? '' );
	return isset( $_GET[ QUERY ] ) || str_contains( $path, '/' . SPACE . '/' ) || str_contains( rawurldecode( $path ), SPACE . '/' );
}

function by_query( \WP $wp ): void {
	$organisation = $wp->query_vars[ QUERY ] ?? null;
	if ( is_string( $organisation ) && '' !== $organisation ) {
		serve( $organisation );
		exit;
	}
}

function register(): void {
	register_rest_route( SPACE, '/complaints/(?P<form>[a-z][a-z0-9-]*)', [
		'methods'             => [ 'GET', 'POST' ],
		'permission_callback' => '__return_true',
		'callback'            => function ( \WP_REST_Request $request ) {
			serve( (string) $request['form'] );
			exit;
		},
	] );
}

function is_route( mixed $request ): bool {
	return $request instanceof \WP_REST_Request && str_starts_with( $request->get_route(), '/' . SPACE . '/' );
}

function allow( array $headers, mixed $request = null ): array {
	return is_route( $request ) ? [ ...$headers, 'Idempotency-Key' ] : $headers;
}

function write_rest_headers( mixed $served, mixed $result, mixed $request ): mixed {
	if ( is_route( $request ) ) {
		Origins\write_headers();
	}
	return $served;
}

/** Answers a request, whichever way it came. */
function serve( string $organisation ): void {
	foreach ( [ 'DONOTCACHEPAGE', 'DONOTCACHEOBJECT', 'DONOTCDN' ] as $name ) {
		defined( $name ) || define( $name, true );
	}
	$method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
	if ( ! headers_sent() ) {
		Origins\write_headers();
	}
	if ( 'OPTIONS' === $method ) {
		Reply\send( 204, [], '' );
	} elseif ( 'GET' === $method || 'HEAD' === $method ) {
		get( $organisation );
	} else {
		post( $organisation, $method );
	}
}

function get( string $organisation ): void {
	$asked = fn ( string $name ) => isset( $_GET[ $name ] ) && is_string( $_GET[ $name ] ) ? wp_unslash( $_GET[ $name ] ) : null;
	if ( null !== $asked( 'receipt' ) ) {
		$found = Receipts\find( $asked( 'receipt' ) );
		$found ? Pages\receipt( $found ) : Pages\refuse( new Refusal( 404, 'There is no such receipt.' ), 'nl' );
	} elseif ( null !== $asked( 'file' ) ) {
		Form\serve_file( $organisation, $asked( 'file' ) );
	} elseif ( null !== $asked( 'form' ) ) {
		OwnPage\serve( $organisation, $asked( 'form' ), 'en' === $asked( 'language' ) ? 'en' : 'nl' );
	} else {
		$refusal = new Refusal( 405, 'Complaints are sent with POST.', [], [ 'Allow' => 'POST, OPTIONS' ] );
		Pages\is_wanted() ? Pages\refuse( $refusal, 'nl' ) : Reply\refuse( $refusal );
	}
}

function post( string $organisation, string $method ): void {
	$now       = Terms\now();
	$complaint = null;
	try {
		if ( headers_sent( $file, $line ) ) {
			// No status can be said any more, so nobody could be told that it was kept.
			update_option( PRINTED, [ 'file' => basename( $file ), 'line' => $line, 'at' => $now->getTimestamp() ], false );
			throw new Refusal( 500, 'Something was printed before the answer: nothing can be received.' );
		}
		if ( 'POST' !== $method ) {
			throw new Refusal( 405, 'Complaints are sent with POST.', [], [ 'Allow' => 'POST, OPTIONS' ] );
		}
		if ( ! Origins\may_send() ) {
			throw new Refusal( 403, 'Pages of this origin may not send complaints here.' );
		}
		if ( ! Schema\is_made() ) {
			throw Refusal::busy();
		}
		$complaint = Incoming\read( $now );
		if ( $complaint->organisation !== $organisation ) {
			throw new Refusal( 404, 'This address is that of another organisation.' );
		}
		$kept = Store\keep( Store\judge( $complaint, $now ), $now );
		if ( $complaint->is_native ) {
			Reply\send( 303, [ 'Location' => '?' . http_build_query( way( $organisation ) + [ 'receipt' => Receipts\add( $kept->id ) ] ) ], '' );
		} else {
			Reply\received( $kept->reference, $kept->is_new );
		}
		Outbox\deliver( 1 );
	} catch ( \Throwable $thrown ) {
		$refusal = $thrown instanceof Refusal ? $thrown : failed( $thrown );
		answer_refusal( $refusal, $complaint, $organisation );
	}
}

/** The query by which this request came, to come back by. */
function way( string $organisation ): array {
	if ( isset( $_GET['rest_route'] ) ) {
		return [ 'rest_route' => '/' . SPACE . '/complaints/' . $organisation ];
	}
	return isset( $_GET[ QUERY ] ) ? [ QUERY => $organisation ] : [];
}

function answer_refusal( Refusal $refusal, ?Incoming\Complaint $complaint, string $organisation ): void {
	if ( $complaint?->is_native && $refusal->errors ) {
		Pages\mend( $complaint, $refusal );
	} elseif ( $complaint?->is_native || Pages\is_wanted() ) {
		Pages\refuse( $refusal, $complaint->language ?? 'nl', Schema\is_made() ? Organisations\newest( $organisation ) : null );
	} else {
		Reply\refuse( $refusal );
	}
}

/** What failed, for the log: the kind and the place, and nothing that was typed. */
function failed( \Throwable $thrown ): Refusal {
	error_log( sprintf( 'klachtformulier: %s %d at %s:%d', get_class( $thrown ), $thrown->getCode(), basename( $thrown->getFile() ), $thrown->getLine() ) );
	$is_away = $thrown instanceof Database\Failure && in_array( $thrown->getCode(), [ 1040, 2002, 2006, 2013 ], true );
	return $is_away ? Refusal::busy() : new Refusal( 500, 'It could not be kept.' );
}
