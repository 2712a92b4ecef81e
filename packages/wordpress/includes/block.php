<?php
// The form in a page: as a block and as a shortcode.

namespace Klachtformulier\Block;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Form;
use Klachtformulier\Organisations;
use Klachtformulier\Roles;
use Klachtformulier\Schema;
use Klachtformulier\Texts;

const SHORTCODE = 'klachtformulier';

function hook(): void {
	add_action( 'init', register( ... ) );
	// Quotation marks and dashes in the form are those of its author.
	add_filter( 'no_texturize_tags', fn ( $tags ) => [ ...$tags, 'klacht-formulier' ] );
	add_action( 'enqueue_block_editor_assets', tell_editor( ... ) );
}

function register(): void {
	register_block_type( dirname( \Klachtformulier\FILE ) . '/assets/block', [ 'render_callback' => render( ... ) ] );
	add_shortcode( SHORTCODE, by_shortcode( ... ) );
}

function by_shortcode( mixed $given ): string {
	$given = shortcode_atts( [ 'bestand' => '', 'procedure' => '', 'weergave' => '', 'taal' => '' ], (array) $given, SHORTCODE );
	return render( [ 'organisation' => $given['bestand'], 'procedure' => $given['procedure'], 'layout' => [ 'pagina' => 'page', 'page' => 'page' ][ $given['weergave'] ] ?? 'steps', 'language' => $given['taal'] ] );
}

function render( array $attributes ): string {
	if ( ! Schema\is_made() ) {
		return '';
	}
	$of           = fn ( string $name ) => is_string( $attributes[ $name ] ?? null ) ? $attributes[ $name ] : '';
	$all          = Organisations\all();
	$organisation = '' !== $of( 'organisation' ) ? Organisations\newest( $of( 'organisation' ) ) : ( 1 === count( $all ) ? $all[0] : null );
	$procedure    = $organisation && '' === $of( 'procedure' ) && 1 === count( $organisation->procedures() ) ? $organisation->procedures()[0]->id() : $of( 'procedure' );
	$lang         = in_array( $of( 'language' ), [ 'nl', 'en' ], true ) ? $of( 'language' ) : ( str_starts_with( determine_locale(), 'en' ) && ! Texts\is_dutch_site() ? 'en' : 'nl' );
	$html         = $organisation ? Form\element( $organisation->id, $procedure, $of( 'layout' ), $lang ) : '';
	if ( '' === $html ) {
		// Visitors see nothing of it; who can mend it does.
		return current_user_can( 'edit_posts' ) ? '<p class="klachtformulier-missing"><strong>' . esc_html( Texts\t( 'block.missing' ) ) . '</strong></p>' : '';
	}
	Form\enqueue();
	wp_enqueue_style( 'klachtformulier-host', plugins_url( 'assets/host.css', \Klachtformulier\FILE ), [], \Klachtformulier\version() );
	return $html;
}

/** What can be chosen in the editor. */
function tell_editor(): void {
	$choices = array_map( fn ( $organisation ) => [
		'id'         => $organisation->id,
		'name'       => Organisations\text( $organisation->file['name'] ?? $organisation->id, 'nl' ),
		'procedures' => array_map( fn ( $procedure ) => [ 'id' => $procedure->id(), 'title' => Organisations\text( $procedure->file['title'] ?? $procedure->id(), 'nl' ) ], $organisation->procedures() ),
		'entrance'   => isset( $organisation->file['entrance'] ),
	], Schema\is_made() ? Organisations\all() : [] );
	$texts = [];
	foreach ( [ 'organisation', 'procedure', 'entrance', 'layout', 'steps', 'page', 'none', 'settings', 'choose', 'hint' ] as $name ) {
		$texts[ $name ] = Texts\t( "block.$name" );
	}
	$told = [ 'choices' => $choices, 'texts' => $texts, 'settings' => current_user_can( 'manage_options' ) ? admin_url( 'admin.php?page=klachtformulier-settings' ) : '' ];
	wp_add_inline_script( 'klachtformulier-formulier-editor-script', 'window.klachtformulierEditor = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
