<?php
// The element, with the form in it: as it stands on a page, and filled in for who has something to mend.

namespace Klachtformulier\Form;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Door;
use Klachtformulier\Incoming\Complaint;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Organisation;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Refusal;
use Klachtformulier\Reply;
use Klachtformulier\Texts;

const MODULE  = 'klachtformulier';
const LAYOUTS = [ 'steps', 'page' ];

/** The address of a file of the form itself. */
function asset( string $name ): string {
	return plugins_url( "form/$name", \Klachtformulier\FILE );
}

/** The loader, by the name that changes with each release: so no cache mixes two. */
function loader(): string {
	$release = json_decode( (string) @file_get_contents( dirname( \Klachtformulier\FILE ) . '/form/release.json' ), true );
	return asset( is_string( $release['loader'] ?? null ) ? $release['loader'] : 'klachtformulier.js' );
}

/** What optimisers that move, join or delay scripts take for: not this one. It must stand beside its files. */
const UNTOUCHED = [
	'data-cfasync'       => 'false',
	'data-no-optimize'   => '1',
	'data-no-defer'      => '1',
	'data-no-minify'     => '1',
	'data-noptimize'     => '1',
	'data-jetpack-boost' => 'ignore',
	'nowprocket'         => true,
];

/** As a module: it waits for nobody, and needs no line of script in the page. */
function enqueue(): void {
	wp_enqueue_script_module( MODULE, loader(), [], null );
	static $is_marked = false;
	if ( ! $is_marked ) {
		$is_marked = true;
		add_filter( 'wp_script_attributes', fn ( $attributes ) => MODULE . '-js-module' === ( $attributes['id'] ?? '' ) ? [ ...$attributes, ...UNTOUCHED ] : $attributes );
	}
}

/** The element. Empty where there is no such form. */
function element( string $id, string $procedure, string $layout, string $lang ): string {
	$organisation = Organisations\newest( $id );
	$layout       = in_array( $layout, LAYOUTS, true ) ? $layout : 'steps';
	// The entrance has one page.
	$markup       = $organisation ? markup( $organisation, $procedure, $lang, '' === $procedure ? 'page' : $layout ) : null;
	if ( ! $organisation || ! $markup ) {
		return '';
	}
	$attributes = [ 'src' => Door\address( $id, [ 'file' => $organisation->hash ] ), 'procedure' => $procedure, 'lang' => $lang, 'endpoint' => Door\address( $id ), 'layout' => 'page' === $layout ? 'page' : '' ];
	$written    = '';
	foreach ( array_filter( $attributes ) as $name => $value ) {
		$written .= " $name=\"" . esc_attr( $value ) . '"';
	}
	$sheet = '<link rel="stylesheet" href="' . esc_url( asset( 'klachtformulier.css' ) ) . '">';
	return "<klacht-formulier$written><template shadowrootmode=\"{$markup['mode']}\">$sheet" . ready( $markup['shadow'], $organisation, $procedure, $lang ) . '</template>'
		. ready( $markup['light'], $organisation, $procedure, $lang ) . '</klacht-formulier>';
}

/** @return array{mode: string, shadow: string, light: string}|null */
function markup( Organisation $organisation, string $procedure, string $lang, string $layout ): ?array {
	$find = 'SELECT html FROM ' . Database\table( 'markup' ) . ' WHERE organisation = %d AND name = %s';
	$html = Database\value( $find, [ $organisation->row, implode( '.', array_filter( [ $procedure, $lang, $layout ] ) ) ] );
	return null === $html ? null : json_decode( $html, true );
}

/** The HTML for this site: where it is sent to, what it links to, and names from which PHP loses nothing. */
function ready( string $html, Organisation $organisation, string $procedure, string $lang ): string {
	$several = array_keys( array_filter( $organisation->procedure( $procedure )?->questions() ?? [], fn ( $question ) => 'choices' === $question['type'] ) );
	$tags    = new \WP_HTML_Tag_Processor( $html );
	while ( $tags->next_tag() ) {
		$name = (string) $tags->get_attribute( 'name' );
		if ( 'FORM' === $tags->get_tag() && 'post' === $tags->get_attribute( 'method' ) ) {
			$tags->set_attribute( 'action', Door\address( $organisation->id ) );
		} elseif ( 'INPUT' === $tags->get_tag() && in_array( $name, $several, true ) ) {
			// Of several fields with one name PHP keeps the last, but for this.
			$tags->set_attribute( 'name', $name . '[]' );
		} elseif ( 'A' === $tags->get_tag() && preg_match( '~(?:^|/)organisations/[^/?#]*?(?:\.([a-z0-9-]+))?\.(nl|en)\.html$~', (string) $tags->get_attribute( 'href' ), $found ) ) {
			$tags->set_attribute( 'href', Door\address( $organisation->id, [ 'form' => $found[1] ?: '-', 'language' => $found[2] ] ) );
		}
	}
	// The page behind the button would show all answers once more; here the button sends.
	$sends = '<p class="quiet-text" data-only-plain="">' . esc_html( Texts\say( 'sends', $lang ) ) . '</p>';
	return (string) preg_replace( '~<p class="quiet-text" data-only-plain="">[^<]*</p>(?=<div class="buttons">)~', $sends, $tags->get_updated_html() );
}

/** The whole form with what was filled in, but for files. Null where it is not here as HTML. */
function filled_in( Procedure $procedure, Complaint $complaint ): ?string {
	$organisation = $procedure->organisation;
	$markup       = markup( $organisation, $procedure->id(), $complaint->language, 'page' );
	if ( ! $markup ) {
		return null;
	}
	$fields = fields( $complaint->draft );
	$tags   = new \WP_HTML_Tag_Processor( ready( $markup['shadow'], $organisation, $procedure->id(), $complaint->language ) );
	while ( $tags->next_tag( 'input' ) ) {
		$values = $fields[ preg_replace( '/\[\]$/', '', (string) $tags->get_attribute( 'name' ) ) ] ?? null;
		if ( null === $values || in_array( $tags->get_attribute( 'type' ), [ 'hidden', 'file' ], true ) ) {
			continue;
		}
		if ( in_array( $tags->get_attribute( 'type' ), [ 'radio', 'checkbox' ], true ) ) {
			$tags->set_attribute( 'checked', in_array( (string) $tags->get_attribute( 'value' ), $values, true ) );
		} else {
			$tags->set_attribute( 'value', $values[0] );
		}
	}
	$fill = fn ( $found ) => $found[1] . "\n" . esc_textarea( $fields[ $found[2] ][0] ?? '' ) . '</textarea>';
	return (string) preg_replace_callback( '~(<textarea\b[^>]*\bname="([^"]*)"[^>]*>)[^<]*</textarea>~', $fill, $tags->get_updated_html() );
}

/**
 * What was filled in, by the names of the fields.
 *
 * @return array<string, list<string>>
 */
function fields( array $draft ): array {
	$fields = [];
	foreach ( $draft as $id => $given ) {
		if ( is_array( $given ) && ! array_is_list( $given ) ) {
			foreach ( $given as $part => $text ) {
				$fields[ "$id.$part" ] = [ (string) $text ];
			}
		} else {
			$fields[ $id ] = array_values( array_filter( (array) $given, is_string( ... ) ) );
		}
	}
	return $fields;
}

/** The organisation file for the program. Its address changes with what is in it, so it is never fetched twice. */
function serve_file( string $organisation, string $hash ): void {
	$table = Database\table( 'organisation' );
	$cache = 'public, max-age=31536000, immutable';
	$file  = Database\value( "SELECT slim FROM $table WHERE slug = %s AND hash = %s", [ $organisation, $hash ] );
	if ( null === $file ) {
		// A page in a cache may name a file that is long gone.
		$cache = 'no-cache';
		$file  = Database\value( "SELECT slim FROM $table WHERE slug = %s AND replaced_at IS NULL", [ $organisation ] );
	}
	if ( null === $file ) {
		Reply\refuse( new Refusal( 404, 'There is no such organisation file.' ) );
		return;
	}
	Reply\send( 200, [ 'Content-Type' => 'application/json', 'Cache-Control' => $cache, 'Access-Control-Allow-Origin' => '*' ], $file );
}
