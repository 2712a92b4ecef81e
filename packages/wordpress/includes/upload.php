<?php
// An organisation file comes in: checked and rendered in the administrator's browser, and checked here again as far as that
// is possible without the command. What is not right changes nothing: the file that was there stays.

namespace Klachtformulier\Upload;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Kinds;
use Klachtformulier\Markup;
use Klachtformulier\Organisations;
use Klachtformulier\Texts;

const ACTION = 'klachtformulier_upload';

/** Of a file with all its forms, unpacked. */
const MOST = 40_000_000;
const TYPES = [ 'text', 'long_text', 'email', 'telephone', 'address', 'date', 'time', 'list', 'choice', 'choices', 'yes_no', 'consent', 'files', 'signature' ];

/** Why an upload is refused, in words. */
final class Wrong extends \Exception {}

function hook(): void {
	add_action( 'wp_ajax_' . ACTION, answer( ... ) );
}

function answer(): void {
	check_ajax_referer( ACTION );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_send_json_error( Texts\t( 'upload.not-allowed' ), 403 );
	}
	try {
		$path = $_FILES['bundle']['tmp_name'] ?? '';
		if ( ! is_string( $path ) || ! is_uploaded_file( $path ) ) {
			throw new Wrong( 'upload.lost' );
		}
		$json   = @gzdecode( (string) file_get_contents( $path ), MOST );
		$bundle = json_decode( (string) $json, true, 64 );
		wp_send_json_success( [ 'id' => keep( is_array( $bundle ) ? $bundle : [] ) ] );
	} catch ( Wrong $wrong ) {
		wp_send_json_error( Texts\t( $wrong->getMessage() ), 422 );
	} catch ( Database\Failure ) {
		wp_send_json_error( Texts\t( 'upload.failed' ), 500 );
	}
}

/** Keeps a file and its forms, and returns the id of the organisation. */
function keep( array $bundle ): string {
	$text = $bundle['file'] ?? null;
	$file = is_string( $text ) ? json_decode( $text, true, 128 ) : null;
	$slim = is_string( $bundle['slim'] ?? null ) ? json_decode( $bundle['slim'], false, 128 ) : null;
	if ( ! is_array( $file ) || ! $slim instanceof \stdClass || ! is_right( $file ) || ( $slim->id ?? null ) !== $file['id'] ) {
		throw new Wrong( 'upload.not-a-file' );
	}
	$html = cleaned( is_array( $bundle['html'] ?? null ) ? $bundle['html'] : [], $file );
	$hash = substr( hash( 'sha256', $text ), 0, 16 );
	Database\transaction( function () use ( $file, $text, $slim, $html, $hash ) {
		$table = Database\table( 'organisation' );
		$row   = Database\row( "SELECT id FROM $table WHERE hash = %s FOR UPDATE", [ $hash ] );
		$now   = gmdate( 'Y-m-d H:i:s' );
		Database\run( "UPDATE $table SET replaced_at = %s WHERE slug = %s AND replaced_at IS NULL", [ $now, $file['id'] ] );
		if ( $row ) {
			Database\run( "UPDATE $table SET replaced_at = NULL WHERE id = %d", [ $row->id ] );
			Database\run( 'DELETE FROM ' . Database\table( 'markup' ) . ' WHERE organisation = %d', [ $row->id ] );
		}
		$id = $row ? (int) $row->id : Database\insert( 'organisation', [
			'slug'        => $file['id'],
			'hash'        => $hash,
			'name'        => mb_strcut( Organisations\text( $file['name'], 'nl' ), 0, 180 ),
			'content'     => $text,
			'slim'        => wp_json_encode( for_this_site( $slim ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ),
			'uploaded_at' => $now,
		] );
		foreach ( $html as $name => $parts ) {
			Database\insert( 'markup', [ 'organisation' => $id, 'name' => $name, 'html' => wp_json_encode( $parts, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) ] );
		}
	} );
	return $file['id'];
}

/** What the plugin itself relies on; the command has checked the rest. */
function is_right( array $file ): bool {
	$procedures = $file['procedures'] ?? null;
	if ( 1 !== ( $file['format'] ?? null ) || ! Organisations\is_id( $file['id'] ?? null ) || ! isset( $file['name'] ) || ! is_array( $procedures ) || ! $procedures ) {
		return false;
	}
	foreach ( $procedures as $procedure ) {
		if ( ! Organisations\is_id( $procedure['id'] ?? null ) || ! is_array( $procedure['steps'] ?? null ) || ! is_array( $procedure['deliveries'] ?? null ) ) {
			return false;
		}
		foreach ( $procedure['steps'] as $step ) {
			foreach ( $step['questions'] ?? [] as $question ) {
				if ( ! Organisations\is_id( $question['id'] ?? null ) || ! in_array( $question['type'] ?? null, TYPES, true ) || ! isset( $question['label'], $question['called'] ) ) {
					return false;
				}
			}
		}
	}
	return true;
}

/**
 * The forms, cleaned.
 *
 * @return array<string, array{mode: string, shadow: string, light: string}>
 */
function cleaned( array $html, array $file ): array {
	$ids   = array_column( $file['procedures'], 'id' );
	$names = [];
	foreach ( $ids as $id ) {
		array_push( $names, "$id.nl.page", "$id.nl.steps", "$id.en.page", "$id.en.steps" );
	}
	$clean = [];
	foreach ( $html as $name => $form ) {
		$parts = is_string( $form ) ? Markup\clean( $form ) : null;
		if ( ! $parts || ! in_array( $name, [ ...$names, 'nl.page', 'en.page' ], true ) ) {
			throw new Wrong( 'upload.not-a-form' );
		}
		$clean[ $name ] = $parts;
	}
	return array_diff( $names, array_keys( $clean ) ) ? throw new Wrong( 'upload.not-a-form' ) : $clean;
}

/** Where to and how it is sent is for this plugin to say: PHP would lose ticks that came as fields beside files. */
function for_this_site( \stdClass $file ): \stdClass {
	foreach ( $file->procedures as $procedure ) {
		if ( ( $procedure->deliveries->endpoint ?? null ) instanceof \stdClass ) {
			unset( $procedure->deliveries->endpoint->url, $procedure->deliveries->endpoint->encoding, $procedure->deliveries->endpoint->success );
		}
	}
	return $file;
}
