<?php
// Every sentence of the plugin, in Dutch and in English. They stand here and not in files for gettext: then there is
// nothing to build, and neither language can lag behind the other.

namespace Klachtformulier\Texts;

defined( 'ABSPATH' ) || exit;

const FILES = [ 'visitor', 'admin', 'health' ];

/** A sentence, with what belongs in it: `{name}` in the text is put['name']. */
function say( string $key, string $lang, array $put = [] ): string {
	static $all;
	$all ??= array_merge( ...array_map( fn ( $name ) => require __DIR__ . "/texts-$name.php", FILES ) );
	$text = $all[ $key ][ $lang ] ?? $key;
	$from = array_map( fn ( $name ) => '{' . $name . '}', array_keys( $put ) );
	return str_replace( $from, array_values( array_map( strval( ... ), $put ) ), $text );
}

/** The same for who works with WordPress, in the language of that person. */
function t( string $key, array $put = [] ): string {
	return say( $key, str_starts_with( get_user_locale(), 'en' ) && ! is_dutch_site() ? 'en' : 'nl', $put );
}

/** A WordPress that was never set to another language says en_US, also where everybody speaks Dutch: then Dutch it is. */
function is_dutch_site(): bool {
	return '' === (string) get_option( 'WPLANG', '' ) && '' === (string) get_user_meta( get_current_user_id(), 'locale', true )
		&& in_array( wp_timezone_string(), [ 'Europe/Amsterdam', '+01:00', '+02:00' ], true );
}
