<?php
// What Site Health says of this plugin.

namespace Klachtformulier\Health;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Door;
use Klachtformulier\Form;
use Klachtformulier\Incoming;
use Klachtformulier\Kinds;
use Klachtformulier\Organisations;
use Klachtformulier\Outbox;
use Klachtformulier\Retention;
use Klachtformulier\Schema;
use Klachtformulier\Terms;

use function Klachtformulier\Texts\t;

/** Asked of the site itself, so they take a while. */
const SLOW = [ 'reach', 'rest', 'wasm' ];
const FAST = [ 'mail', 'address', 'cron', 'clock', 'https', 'size' ];

function hook(): void {
	add_filter( 'site_status_tests', add( ... ) );
	foreach ( SLOW as $name ) {
		add_action( "wp_ajax_health-check-klachtformulier-$name", function () use ( $name ) {
			check_ajax_referer( 'health-check-site-status' );
			current_user_can( 'view_site_health_checks' ) ? wp_send_json_success( test( $name ) ) : wp_send_json_error();
		} );
	}
}

function add( array $tests ): array {
	if ( ! Schema\is_made() ) {
		return $tests;
	}
	foreach ( FAST as $name ) {
		$tests['direct'][ "klachtformulier-$name" ] = [ 'label' => t( 'health.badge' ), 'test' => fn () => test( $name ) ];
	}
	foreach ( SLOW as $name ) {
		$tests['async'][ "klachtformulier-$name" ] = [ 'label' => t( 'health.badge' ), 'test' => "klachtformulier-$name", 'has_rest' => false, 'async_direct_test' => fn () => test( $name ) ];
	}
	return $tests;
}

/** One test, in the shape of Site Health. */
function test( string $name ): array {
	[ $status, $label, $text ] = match ( $name ) {
		'mail'    => mail(),
		'address' => mail_address(),
		'cron'    => cron(),
		'clock'   => clock(),
		'https'   => https(),
		'size'    => size(),
		'reach'   => reach(),
		'rest'    => rest(),
		'wasm'    => wasm(),
	};
	return [
		'label'       => $label,
		'status'      => $status,
		'badge'       => [ 'label' => t( 'health.badge' ), 'color' => 'good' === $status ? 'blue' : 'red' ],
		'description' => '<p>' . esc_html( $text ) . '</p>',
		'actions'     => '',
		'test'        => "klachtformulier-$name",
	];
}

function good( string $key ): array {
	return [ 'good', t( $key ), t( $key ) . '.' ];
}

function mail(): array {
	$failing = Outbox\failing();
	if ( ! $failing ) {
		return good( 'health.mail.good' );
	}
	$failure = Database\value( 'SELECT failure FROM ' . Database\table( 'outbox' ) . ' WHERE sent_at IS NULL AND tries >= %d ORDER BY id DESC LIMIT 1', [ Outbox\TELL ] );
	return [ 'critical', t( 'health.mail.bad', [ 'number' => $failing ] ), t( 'health.mail.do', [ 'failure' => $failure ] ) ];
}

function mail_address(): array {
	foreach ( Organisations\all() as $organisation ) {
		$own = get_option( \Klachtformulier\Mail\OPTION, [] )[ $organisation->id ] ?? '';
		if ( '' === $own && ! \Klachtformulier\Settings\addresses( $organisation ) ) {
			return [ 'critical', t( 'health.address.bad' ), t( 'health.address.do', [ 'name' => Organisations\text( $organisation->file['name'], 'nl' ) ] ) ];
		}
	}
	return good( 'health.address.good' );
}

function cron(): array {
	$late = \time() - min( array_map( fn ( $hook ) => (int) wp_next_scheduled( $hook ), [ Outbox\HOOK, Retention\HOOK ] ) );
	return $late < 2 * HOUR_IN_SECONDS ? good( 'health.cron.good' ) : [ 'critical', t( 'health.cron.bad' ), t( 'health.cron.do', [ 'hours' => min( 9999, intdiv( $late, HOUR_IN_SECONDS ) ) ] ) ];
}

function clock(): array {
	return Retention\is_doubtful( Terms\now() ) ? [ 'critical', t( 'health.clock.bad' ), t( 'health.clock.do' ) ] : good( 'health.clock.good' );
}

function https(): array {
	return 'https' === wp_parse_url( home_url(), PHP_URL_SCHEME ) ? good( 'health.https.good' ) : [ 'critical', t( 'health.https.bad' ), t( 'health.https.do' ) ];
}

/** Whether the largest file that a form takes fits into what PHP takes. */
function size(): array {
	$wanted = 0;
	foreach ( Organisations\all() as $organisation ) {
		foreach ( $organisation->procedures() as $procedure ) {
			foreach ( $procedure->is_never_sent() ? [] : $procedure->questions() as $question ) {
				$wanted = max( $wanted, 'files' === $question['type'] ? ( $question['max_mb'] ?? Kinds\MEGABYTES ) : 0 );
			}
		}
	}
	$taken = min( Incoming\most_bytes() - 100_000, wp_convert_hr_to_bytes( (string) ini_get( 'upload_max_filesize' ) ) );
	$put   = [ 'wanted' => $wanted, 'taken' => floor( $taken / 100_000 ) / 10 ];
	return $wanted * 1_000_000 <= $taken ? good( 'health.size.good' ) : [ 'recommended', t( 'health.size.bad' ), t( 'health.size.do', $put ) ];
}

/** An empty complaint, as a visitor sends it: it must be refused, in JSON. */
function ask( string $address ): array|\WP_Error {
	$given = [ 'timeout' => 15, 'redirection' => 0, 'sslverify' => false, 'headers' => [ 'Content-Type' => 'application/json', 'Cache-Control' => 'no-cache' ], 'body' => '{}' ];
	return wp_remote_post( $address, $given );
}

function is_refused( array $response ): bool {
	return 400 === wp_remote_retrieve_response_code( $response ) && is_array( json_decode( wp_remote_retrieve_body( $response ), true ) );
}

function seen( array $response ): array {
	return [ 'status' => wp_remote_retrieve_response_code( $response ), 'type' => (string) wp_remote_retrieve_header( $response, 'content-type' ) ];
}

function reach(): array {
	$all     = Organisations\all();
	$address = add_query_arg( Door\QUERY, $all ? $all[0]->id : 'x', home_url( '/' ) );
	$printed = get_option( Door\PRINTED );
	if ( is_array( $printed ) && $printed['at'] > \time() - WEEK_IN_SECONDS ) {
		delete_option( Door\PRINTED );
	}
	$response = ask( $address );
	if ( is_wp_error( $response ) ) {
		return [ 'recommended', t( 'health.reach.none' ), t( 'health.reach.none.do', [ 'failure' => $response->get_error_message() ] ) ];
	}
	wp_cache_delete( Door\PRINTED, 'options' );
	$printed = get_option( Door\PRINTED );
	if ( is_array( $printed ) && $printed['at'] > \time() - HOUR_IN_SECONDS ) {
		return [ 'critical', t( 'health.reach.bad' ), t( 'health.printed.do', $printed ) ];
	}
	return is_refused( $response ) ? good( 'health.reach.good' ) : [ 'critical', t( 'health.reach.bad' ), t( 'health.reach.do', [ ...seen( $response ), 'address' => $address ] ) ];
}

function rest(): array {
	$all      = Organisations\all();
	$response = ask( rest_url( Door\SPACE . '/complaints/' . ( $all ? $all[0]->id : 'x' ) ) );
	if ( is_wp_error( $response ) || is_refused( $response ) ) {
		return good( 'health.rest.good' );
	}
	$address = add_query_arg( Door\QUERY, $all ? $all[0]->id : 'x', home_url( '/' ) );
	return [ 'recommended', t( 'health.rest.bad' ), t( 'health.rest.do', [ 'who' => who_closes() ?? t( 'health.rest.unknown' ), 'address' => $address ] ) ];
}

/** The plugins that may close the REST API, by the files of what they hooked there. */
function who_closes(): ?string {
	$names = [];
	foreach ( $GLOBALS['wp_filter']['rest_authentication_errors']->callbacks ?? [] as $callbacks ) {
		foreach ( $callbacks as $callback ) {
			try {
				$function = $callback['function'];
				$found    = is_array( $function ) ? new \ReflectionMethod( $function[0], $function[1] ) : new \ReflectionFunction( $function );
				$file     = plugin_basename( (string) $found->getFileName() );
			} catch ( \Throwable ) {
				continue;
			}
			if ( ! str_contains( $file, '/wp-includes/' ) && ! str_contains( $file, 'wp-includes' . DIRECTORY_SEPARATOR ) ) {
				$names[] = explode( '/', $file )[0];
			}
		}
	}
	return $names ? implode( ', ', array_unique( $names ) ) : null;
}

function wasm(): array {
	foreach ( [ 'command/command_bg.wasm', ...array_map( basename( ... ), glob( dirname( \Klachtformulier\FILE ) . '/form/*.wasm' ) ?: [] ) ] as $name ) {
		$response = wp_remote_head( Form\asset( $name ), [ 'timeout' => 15, 'sslverify' => false ] );
		if ( is_wp_error( $response ) ) {
			return [ 'recommended', t( 'health.reach.none' ), t( 'health.reach.none.do', [ 'failure' => $response->get_error_message() ] ) ];
		}
		if ( 200 !== wp_remote_retrieve_response_code( $response ) || 'application/wasm' !== seen( $response )['type'] ) {
			return [ 'critical', t( 'health.wasm.bad' ), t( 'health.wasm.do', [ ...seen( $response ), 'address' => Form\asset( $name ) ] ) ];
		}
	}
	return good( 'health.wasm.good' );
}
