<?php
// The fields of a form, as a complaint: every value is a text, the parts of an answer have names such as `adres.street`,
// and several choices are several fields of one name.

namespace Klachtformulier\Fields;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Refusal;

const MOST  = 1000;
const ABOUT = [ 'format', 'key', 'organisation', 'procedure', 'version', 'filed_at', 'language', 'stage', 'held' ];

/** The field that people do not see. Simple robots fill it in; so do programs that fill in forms for people. */
const TRAP = 'niet-invullen';

/**
 * The fields of a body as application/x-www-form-urlencoded. Not $_POST: PHP keeps the last of several of one name, and
 * makes an underscore of a point.
 *
 * @return list<array{string, string}>
 */
function of_body( string $body ): array {
	$pairs = '' === $body ? [] : explode( '&', $body, MOST + 2 );
	return array_map( function ( $pair ) {
		[ $name, $value ] = array_map( urldecode( ... ), explode( '=', $pair, 2 ) + [ 1 => '' ] );
		return [ (string) preg_replace( '/\[\]\z/', '', $name ), $value ];
	}, $pairs );
}

/**
 * The fields of a multipart body, which PHP has read already. It made underscores of points; no id has one. Of several
 * choices all are here when their name ended in [], as the forms on the pages of this plugin have it.
 *
 * @return list<array{string, string}>
 */
function of_post( array $post ): array {
	$fields = [];
	foreach ( $post as $name => $values ) {
		// These two are written with an underscore.
		$name = in_array( $name, [ 'filed_at' ], true ) ? $name : strtr( (string) $name, '_', '.' );
		foreach ( is_array( $values ) ? $values : [ $values ] as $value ) {
			if ( ! is_string( $value ) ) {
				throw Refusal::unreadable( 'a field has parts of parts' );
			}
			$fields[] = [ $name, $value ];
		}
	}
	return $fields;
}

/**
 * What is said of the complaint, and the answers.
 *
 * @param list<array{string, string}> $fields
 * @return array{array<string, string>, array<string, mixed>}
 */
function sort( array $fields ): array {
	if ( count( $fields ) > MOST ) {
		throw Refusal::unreadable( 'there are too many fields' );
	}
	$about = [];
	$draft = [];
	foreach ( $fields as [ $name, $value ] ) {
		if ( ! mb_check_encoding( $name . $value, 'UTF-8' ) ) {
			throw Refusal::unreadable( 'a field is no UTF-8' );
		}
		if ( in_array( $name, ABOUT, true ) ) {
			$about[ $name ] = $value;
		} elseif ( '' !== $value && ! is_said_anew( $name ) ) {
			[ $id, $part ] = explode( '.', $name, 2 ) + [ 1 => null ];
			$draft[ $id ]  = add( $draft[ $id ] ?? null, $part, $value );
		}
	}
	return [ $about, $draft ];
}

function add( mixed $before, ?string $part, string $value ): mixed {
	if ( null !== $part ) {
		$parts = is_array( $before ) && ! array_is_list( $before ) ? $before : [];
		return [ ...$parts, $part => $value ];
	}
	if ( is_string( $before ) ) {
		return [ $before, $value ];
	}
	return is_array( $before ) && array_is_list( $before ) ? [ ...$before, $value ] : $value;
}

/** The verdict, the dates and the notices are worked out here or by the officer's browser, never believed. */
function is_said_anew( string $name ): bool {
	return 'notices' === $name || 'verdict' === $name || str_starts_with( $name, 'verdict.' ) || str_starts_with( $name, 'timeline.' );
}
