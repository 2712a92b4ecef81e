<?php
// The answers to programs: a reference, or why not, as a problem by RFC 9457.

namespace Klachtformulier\Reply;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Refusal;

const TITLES = [
	400 => 'Bad Request', 403 => 'Forbidden', 404 => 'Not Found', 405 => 'Method Not Allowed', 413 => 'Content Too Large',
	415 => 'Unsupported Media Type', 422 => 'Unprocessable Content', 500 => 'Internal Server Error', 503 => 'Service Unavailable',
];

function received( string $reference, bool $is_new ): void {
	json( $is_new ? 201 : 409, 'application/json', [ 'reference' => $reference ] );
}

function refuse( Refusal $refusal ): void {
	$problem = [ 'title' => TITLES[ $refusal->status ] ?? '', 'status' => $refusal->status, 'detail' => $refusal->getMessage() ];
	if ( $refusal->errors ) {
		$problem['errors'] = $refusal->errors;
	}
	json( $refusal->status, 'application/problem+json', $problem, $refusal->headers );
}

function json( int $status, string $type, array $value, array $headers = [] ): void {
	send( $status, [ 'Content-Type' => $type, ...$headers ], (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) );
}

/**
 * Sends an answer that is complete for who waits for it, while PHP goes on: mail may take long. Whatever was printed before
 * is thrown away: a warning of PHP before JSON is no JSON.
 *
 * @param array<string, string> $headers
 */
function send( int $status, array $headers, string $body ): void {
	while ( ob_get_level() > 0 && ob_end_clean() ) {
		continue;
	}
	ignore_user_abort( true );
	status_header( $status );
	foreach ( [ 'Cache-Control' => 'no-store, private', 'X-Content-Type-Options' => 'nosniff', 'X-Robots-Tag' => 'noindex', 'Referrer-Policy' => 'no-referrer', ...$headers ] as $name => $value ) {
		header( "$name: $value" );
	}
	// Compressed by PHP it would have another length.
	if ( ! ini_get( 'zlib.output_compression' ) ) {
		header( 'Content-Length: ' . strlen( $body ) );
		header( 'Connection: close' );
	}
	if ( 'HEAD' !== ( $_SERVER['REQUEST_METHOD'] ?? '' ) ) {
		echo $body; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON, or a page whose parts are escaped.
	}
	flush();
	// What others print from here on, such as while mail is sent, belongs to no answer.
	ob_start( fn () => '' );
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		fastcgi_finish_request();
	} elseif ( function_exists( 'litespeed_finish_request' ) ) {
		litespeed_finish_request();
	}
}
