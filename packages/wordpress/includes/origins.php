<?php
// Which pages may send complaints, by CORS: those of this site, and of the origins in the settings. A request without the
// header Origin does not come from a page of another site. An origin is no lock: it only keeps other sites from using
// their visitors to send.

namespace Klachtformulier\Origins;

defined( 'ABSPATH' ) || exit;

const OPTION = 'klachtformulier_origins';

/** @return list<string> */
function allowed(): array {
	$own = array_filter( array_map( of( ... ), [ home_url(), site_url() ] ) );
	return array_values( array_unique( [ ...$own, ...array_map( strval( ... ), (array) get_option( OPTION, [] ) ) ] ) );
}

/** The origin of an address, with its port where it is not the usual one; null where there is none. */
function of( string $address ): ?string {
	$parts = wp_parse_url( trim( $address ) );
	if ( ! is_array( $parts ) || ! in_array( $parts['scheme'] ?? '', [ 'http', 'https' ], true ) || empty( $parts['host'] ) ) {
		return null;
	}
	$usual = 'https' === $parts['scheme'] ? 443 : 80;
	$port  = isset( $parts['port'] ) && $usual !== $parts['port'] ? ':' . $parts['port'] : '';
	return strtolower( $parts['scheme'] . '://' . $parts['host'] ) . $port;
}

/** Whether the page that sends may do so. */
function may_send(): bool {
	$origin = header_of( 'ORIGIN' );
	return '' === $origin || in_array( $origin, allowed(), true ) || is_own_page( $origin );
}

/** The pages of this plugin tell nobody where they are, so browsers send `Origin: null` with their forms. */
function is_own_page( string $origin ): bool {
	$site = header_of( 'SEC_FETCH_SITE' );
	if ( '' !== $site ) {
		return 'same-origin' === $site;
	}
	$host = explode( '://', $origin, 2 )[1] ?? '';
	return '' !== $host && header_of( 'HOST' ) === $host;
}

/** Lets a page that may send read the answer, and no other: WordPress itself lets any. */
function write_headers(): void {
	$origin = header_of( 'ORIGIN' );
	header_remove( 'Access-Control-Allow-Credentials' );
	header_remove( 'Access-Control-Allow-Origin' );
	header( 'Vary: Origin', false );
	if ( '' !== $origin && may_send() ) {
		header( 'Access-Control-Allow-Origin: ' . preg_replace( '/[^\x21-\x7e]/', '', $origin ) );
		header( 'Access-Control-Allow-Methods: POST' );
		header( 'Access-Control-Allow-Headers: Content-Type, Idempotency-Key' );
		header( 'Access-Control-Expose-Headers: Retry-After' );
		header( 'Access-Control-Max-Age: 3600' );
	}
}

function header_of( string $name ): string {
	return trim( (string) ( $_SERVER[ "HTTP_$name" ] ?? '' ) );
}
